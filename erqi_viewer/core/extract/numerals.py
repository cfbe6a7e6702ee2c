"""Folding a text to one way of writing, character by character, and reading Chinese numerals.

Folding never changes a text's length, so offsets into the folded text are offsets into the
original.
"""

from __future__ import annotations

import functools
import re

NUMERALS = "〇零一二两三四五六七八九十百千廿卅"
PERCENT = "百分之"
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}

# The full-width comma stays: between digits only the ASCII one separates thousands.
_PUNCTUATION = {
    **{chr(0xFF01 + i): chr(0x21 + i) for i in range(94) if chr(0x21 + i) != ","},
    **dict.fromkeys("\u3000\u00a0\u2002\u2003\u2009\u200a\u202f\u200b\u2060\ufeff\u00ad", " "),
    **dict.fromkeys("‘「『〝", "“"),
    **dict.fromkeys("’」』〞", "”"),
    **dict.fromkeys("【〔［〖[", "("),
    **dict.fromkeys("】〕］〗]", ")"),
    **dict.fromkeys("—–－−‐‑―", "-"),
    **dict.fromkeys("～〜∼", "~"),
    **dict.fromkeys("·•・●■◆▲★", "·"),
    **dict.fromkeys("○◯", "〇"),
    **dict.fromkeys("⬆⇧🔺", "↑"),
    **dict.fromkeys("⬇⇩🔻", "↓"),
    "\N{VARIATION SELECTOR-16}": " ",
    "｡": "。",
    "､": "、",
    "∶": ":",
    "︰": ":",
    "│": "|",
    "┃": "|",
}

# Simplified forms of the traditional characters that the vocabulary is written with.
_TRADITIONAL = (
    "丟丢並并亞亚佈布佔占併并來来侖仑侷局係系倉仓個个們们倖幸倫伦偉伟備备傢家傳传僅仅僕仆價价儀仪億亿優优儲储兒儿兗兖內内兩两冊册凈净凱凯別别則则剋克剛刚創创劃划劍剑動动務务勝胜勢势"
    "勻匀匯汇區区協协卻却卽即厤历參参叢丛吳吴呂吕員员問问啓启啟启單单噸吨噹当嚮向嚴严囌苏國国圍围園园圖图團团垻坝埰采執执堅坚堯尧報报場场塊块塗涂墊垫墰坛墾垦壇坛壓压壜坛壩坝壯壮壺壶"
    "壽寿夢梦夾夹奪夺奬奖奮奋婁娄孫孙學学宮宫寀采實实寧宁審审寫写寬宽寶宝將将專专尋寻對对導导屆届層层屬属岡冈峯峰島岛峽峡崍崃崑昆崗岗崙仑嵐岚嶗崂嶧峄嶺岭嶼屿嶽岳巒峦巖岩師师帶带幟帜"
    "幣币幫帮幹干幾几庫库廂厢廈厦廕荫廠厂廣广廬庐張张強强彆别彌弥彙汇彥彦彿佛後后徑径從从復复徵征徹彻恆恒愛爱慄栗態态慶庆憑凭應应懞蒙懷怀戰战戶户採采揚扬損损摺折撫抚擁拥擊击擔担據据"
    "擠挤擴扩攬揽敎教敘叙數数斬斩斷断於于旂旗昇升時时晉晋暉晖曆历曉晓曏向書书會会朮术東东枴拐柺拐査查條条棗枣棟栋棲栖楊杨業业極极榦干榮荣構构樁桩樂乐樅枞樑梁樓楼標标樞枢樣样樹树樺桦"
    "橋桥機机橫横檯台檻槛櫻樱欄栏權权欒栾欽钦歐欧歲岁歷历歸归殘残殺杀氣气汙污決决沒没沖冲況况涇泾涼凉淨净淩凌淶涞減减渦涡測测渾浑湞浈湯汤準准溝沟溫温溮浉滄沧滎荥滙汇滬沪滿满漁渔漢汉"
    "漣涟漲涨漵溆潁颍潛潜潤润潯浔澗涧澠渑澤泽澱淀濃浓濛蒙濟济濰潍濱滨瀋沈瀏浏瀘泸瀰弥灘滩灣湾灤滦災灾為为烏乌無无煙烟煩烦熱热燈灯營营爐炉爭争爲为爾尔牀床猶犹獅狮獎奖獨独獲获獻献現现"
    "琿珲瑤瑶瑪玛環环瓊琼甌瓯甕瓮產产産产甦苏甯宁畝亩畢毕當当疇畴疊叠發发盞盏監监盤盘盧卢眞真眾众睏困矇蒙硯砚碩硕碭砀確确礄硚礎础礦矿祿禄禪禅禮礼稅税稜棱種种稱称穀谷積积穩稳穫获窪洼"
    "競竞筆笔箇个節节範范築筑簡简簽签籃篮籤签粵粤糧粮糰团約约紅红納纳紐纽純纯紙纸級级紮扎細细紹绍終终組组結结絕绝給给統统絳绛絶绝綏绥經经綜综綠绿綫线維维網网綵彩綿绵緊紧緑绿線线緣缘"
    "編编緻致縉缙縣县縮缩總总績绩織织繞绕繫系繼继續续纍累纔才罈坛罎坛羅罗羣群義义習习聖圣聞闻聯联聶聂職职肅肃脩修脫脱膠胶臘腊臥卧臨临臺台與与興兴舉举舊旧舘馆艦舰荊荆莊庄華华菴庵菸烟"
    "萊莱萬万葉叶葯药蒼苍蓆席蓋盖蓮莲蔘参蔭荫蕪芜蕭萧薊蓟薌芗薑姜薩萨藍蓝藥药藴蕴藺蔺蘄蕲蘆芦蘇苏蘊蕴蘭兰蘿萝處处號号虧亏蟬蝉衆众術术衕同衚胡衛卫衝冲裏里裝装裡里製制複复覈核規规視视"
    "覺觉覽览觀观訂订計计訊讯訓训託托記记訥讷訪访設设許许註注詔诏評评詞词試试該该誌志認认語语誤误課课誼谊調调請请論论諸诸諾诺謀谋謙谦講讲謝谢謨谟識识譙谯譜谱議议護护譽誉讀读變变讓让"
    "讚赞豐丰豬猪貝贝貞贞負负財财貢贡貧贫貨货貫贯責责貴贵貸贷費费貿贸賀贺資资賈贾賓宾賚赉賢贤質质賽赛贊赞贛赣趕赶趙赵踰逾躋跻躍跃車车軍军軟软較较載载輛辆輝辉輪轮輸输輻辐輿舆轄辖辦办"
    "辯辩農农迴回這这連连週周進进遊游運运過过達达遙遥遜逊遞递遠远遷迁選选遼辽邁迈還还邊边郟郏郵邮鄆郓鄉乡鄒邹鄖郧鄧邓鄭郑鄰邻鄲郸鄴邺醫医釦扣鈡钟鉀钾鉅巨鉛铅銀银銅铜銷销鋒锋鋼钢錦锦"
    "錨锚錫锡錯错錶表鍵键鍾钟鎣蓥鎭镇鎮镇鏡镜鐘钟鐵铁鑲镶長长門门開开閑闲閒闲間间閔闵閘闸閣阁閤合閩闽閬阆閻阎闆板闖闯關关陘陉陝陕陞升陣阵陰阴陳陈陸陆陽阳隊队階阶際际隨随隴陇隸隶隻只"
    "雖虽雙双雜杂雞鸡離离難难雲云電电霑沾靈灵靚靓靜静鞏巩韆千韋韦韓韩響响頂顶頃顷項项順顺須须預预領领頭头題题額额類类顧顾顯显風风颱台飲饮養养餘余館馆饒饶馬马駐驻騰腾驅驱驊骅驗验驛驿"
    "體体髮发鬆松鬍胡鬚须鬥斗鬱郁魚鱼魯鲁鮁鲅鯉鲤鰲鳌鳩鸠鳳凤鳴鸣鴨鸭鶴鹤鷄鸡鷹鹰鹹咸鹼碱鹽盐麗丽麥麦麪面麫面麯曲麴曲麵面黃黄點点黨党齊齐齣出龍龙"
)
_NUMBER_NOTED = r"[0-9０-９]{1,3}(?:[-,][0-9０-９]{1,3})?[\]］]"
_NOTE = re.compile(
    rf"[\[［](?<=[^\s\[［|].){_NUMBER_NOTED}(?:[\[［]{_NUMBER_NOTED}){{0,7}}", re.DOTALL
)
# China’s, counties’: no closing quotation mark
_APOSTROPHE = re.compile("’(?:(?<=[A-Za-z]’)(?=[a-z])|(?<=[A-Z]’)(?=[A-Z])|(?<=s’)(?= ))")
_TABLE = str.maketrans(_PUNCTUATION | dict(zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True)))


def fold(text: str) -> str:
    """Return ``text`` with full-width, typographic and traditional forms replaced one by one.

    The numbers of notes, as encyclopedias print them, become blanks: 百强区[19].
    """
    if "[" in text or "［" in text:
        text = _NOTE.sub(lambda found: " " * len(found[0]), text)
    if "\N{RIGHT SINGLE QUOTATION MARK}" in text:
        text = _APOSTROPHE.sub("'", text)
    return text.translate(_TABLE)


_ARABIC = re.compile(r"[0-9][0-9,]*(?:\.[0-9]*)?")
_WRITTEN = frozenset({*_DIGITS, *_POWERS})


@functools.lru_cache(maxsize=1024)
def read_number(text: str) -> float | None:
    """Return the value of an Arabic or Chinese number, None when it is none or far too long.

    Chinese numbers may be written with powers (八十五) or digit by digit (二〇一九), and with
    a point (十八点七).
    """
    if len(text) > 20:
        return None
    if text.isdecimal() and text.isascii():
        return float(text)
    if text[0].isdecimal():
        return float(text.replace(",", "")) if _ARABIC.fullmatch(text) else None
    head, point, digits = text.partition("点")
    if point:
        return _with_digits(head, digits)
    if "廿" in text or "卅" in text:
        text = text.replace("廿", "二十").replace("卅", "三十")
    if not _WRITTEN.issuperset(text):
        return None  # 十13
    if not _POWERS.keys().isdisjoint(text):
        return _with_powers(text)
    value = 0
    for c in text:
        value = value * 10 + _DIGITS[c]
    return float(value)


def _with_digits(head: str, digits: str) -> float | None:
    """Return 十八点七, whose digits behind the point are read one by one."""
    if not head or not digits or not set(digits) <= _DIGITS.keys():
        return None
    whole_part = read_number(head)
    rest = "".join(str(_DIGITS[digit]) for digit in digits)
    return None if whole_part is None else float(f"{int(whole_part)}.{rest}")


def _with_powers(text: str) -> float:
    total, digit = 0, 0
    for i, c in enumerate(text):
        if c in _POWERS:
            bare = digit == 0 and (i == 0 or text[i - 1] in "零〇")
            total += (1 if bare else digit) * _POWERS[c]
            digit = 0
        else:
            digit = _DIGITS[c]
    return float(total + digit)


def whole(value: float | None) -> int | None:
    """Return a value as an integer, None when it is missing or has a fraction."""
    return int(value) if value is not None and value == int(value) else None
