"""Folding a text to one way of writing, character by character, and reading Chinese numerals.

Folding never changes a text's length, so offsets into the folded text are offsets into the
original.
"""

from __future__ import annotations

import re

NUMERALS = "〇零一二两三四五六七八九十百千"
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
    "｡": "。",
    "､": "、",
    "∶": ":",
    "︰": ":",
    "│": "|",
    "┃": "|",
}

# Simplified forms of the traditional characters that the vocabulary is written with.
_TRADITIONAL = (
    "並并亞亚佈布佔占併并來来侖仑侷局係系個个們们倖幸倫伦備备傢家傳传僅仅價价億亿優优儲储兒儿兗兖內内兩两冊册凈净別别則则剋克剛刚創创劃划劍剑動动務务勢势區区"
    "協协厤历參参吳吴呂吕員员問问啓启啟启單单噸吨噹当嚮向囌苏國国圍围園园團团垻坝堅坚報报場场塊块墰坛壇坛壜坛壩坝壽寿奪夺奬奖奮奋婁娄學学實实寧宁寶宝將将專专"
    "對对導导屆届屬属岡冈峯峰島岛峽峡崍崃崑昆崗岗崙仑嶺岭嶽岳巖岩師师帶带幟帜幣币幫帮幾几庫库廈厦廠厂廣广廬庐張张強强彆别彥彦彿佛後后徑径從从徵征徹彻態态慶庆"
    "憑凭應应懞蒙懷怀戰战戶户揚扬損损摺折撫抚擁拥擊击據据擠挤擴扩攬揽敎教數数斬斩斷断於于旂旗昇升時时晉晋曆历曉晓曏向書书會会朮术東东査查條条棗枣棟栋業业榮荣"
    "構构樁桩樂乐樅枞樑梁樓楼標标樣样機机檯台權权欒栾欽钦歐欧歲岁歷历殺杀氣气汙污決决沖冲涼凉淨净減减測测準准溫温滄沧滎荥滿满漁渔漢汉漲涨潁颍潛潜潤润澗涧澤泽"
    "濃浓濛蒙濟济濰潍濱滨瀋沈瀏浏瀘泸灣湾灤滦災灾為为烏乌無无煙烟營营爐炉爭争爲为爾尔牀床獅狮獎奖獨独獲获獻献現现瑪玛環环甌瓯產产産产甦苏甯宁畝亩畢毕當当發发"
    "盞盏監监盤盘眞真睏困矇蒙碩硕確确礎础礦矿稅税種种稱称積积穩稳穫获競竞筆笔箇个節节範范築筑簡简簽签籤签糧粮糰团約约紅红納纳純纯級级紹绍終终組组結结給给統统"
    "綏绥經经綜综綠绿綫线維维綿绵緊紧緑绿線线縣县總总績绩織织繞绕繫系繼继續续纍累纔才罈坛罎坛羅罗羣群義义習习聯联職职肅肃膠胶臨临臺台與与興兴舉举舊旧舘馆艦舰"
    "荊荆莊庄華华菸烟萊莱萬万葯药蓆席蓋盖蔘参蕪芜薊蓟薩萨藥药蘆芦蘇苏蘭兰處处號号虧亏蟬蝉術术衕同衚胡衛卫衝冲裏里裡里製制覈核規规視视覽览計计訓训託托記记訪访"
    "設设許许評评試试該该誌志認认誤误課课調调論论諸诸謀谋講讲識识議议護护譽誉讀读變变讓让豐丰貝贝負负財财貢贡貧贫貨货貫贯責责貴贵貸贷費费貿贸賀贺資资賓宾質质"
    "賽赛贛赣趕赶趙赵踰逾躋跻躍跃車车軍军較较載载輛辆輝辉輪轮輻辐轄辖辦办辯辩農农迴回這这連连週周進进遊游運运過过達达遞递遠远遷迁選选遼辽邁迈還还邊边鄆郓鄉乡"
    "鄒邹鄭郑鄰邻鄲郸醫医鈡钟銀银銅铜銷销鋒锋錦锦錨锚錫锡錶表鍾钟鎭镇鎮镇鐘钟鐵铁長长門门開开間间閤合閩闽闖闯關关陝陕陞升陣阵陰阴陸陆陽阳隊队階阶際际隨随隴陇"
    "隸隶隻只雖虽雙双雞鸡雲云電电靈灵靜静鞏巩韆千韋韦韓韩頂顶頃顷項项順顺預预領领頭头題题額额類类顧顾顯显風风颱台飲饮養养餘余館馆饒饶馬马駐驻驅驱驊骅驗验驛驿"
    "體体髮发鬆松鬍胡魯鲁鰲鳌鴨鸭鶴鹤鷄鸡鷹鹰鹹咸鹽盐麗丽麪面麫面麯曲麴曲麵面黃黄點点黨党齊齐齣出龍龙"
)
# China’s, counties’: no closing quotation mark
_APOSTROPHE = re.compile("(?<=[A-Za-z])’(?=[a-z])|(?<=s)’(?= )")
_TABLE = str.maketrans(_PUNCTUATION | dict(zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True)))


def fold(text: str) -> str:
    """Return ``text`` with full-width, typographic and traditional forms replaced one by one."""
    if "\N{RIGHT SINGLE QUOTATION MARK}" in text:
        text = _APOSTROPHE.sub("'", text)
    return text.translate(_TABLE)


def read_number(text: str) -> float | None:
    """Return the value of an Arabic or Chinese number, None when it is none or far too long.

    Chinese numbers may be written with powers (八十五) or digit by digit (二〇一九).
    """
    if len(text) > 20:
        return None
    if text[0].isdecimal():
        return float(text.replace(",", ""))
    if any(c in _POWERS for c in text):
        return _with_powers(text)
    value = 0
    for c in text:
        value = value * 10 + _DIGITS[c]
    return float(value)


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
