"""The words and marks around ranks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.lexicon import MOVES
from erqi_viewer.core.extract.numerals import NUMERALS

if TYPE_CHECKING:
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token

UNIT = re.compile(r"(?:把交椅|位次|名次|位(?![一-鿿]?数)|名|席(?!位))?")
SHARED_OUT = re.compile("[^,，;；。、]{0,8}(?:占|包揽|独占|独揽|揽获?[0-9一二三四五六七八九十])")
TAKEN = re.compile("[被由](?=[^,，;；。]{2,60}(?:包揽|囊括|占据|获得|摘得))")
THOSE = re.compile(
    r"的(?:(?:[一-鿿]{2}|[一-鿿]{3})(?=县市|城区))?(?:[百千]强)?(?:县\([市区]\)|县市区?|县级[区市]|设区市|城[区市]|区县|[县区市镇])?"
    r"(?:仍然|依然|依旧|仍|还|均|都|全)?(?:仅有|只有|另有|还有|有|是|为|还?包括|分别是|分别为|依次是|依次为):?(?:[一-鿿]{2,6}[省市]?的|[居列排]第?[0-9]{1,3}位?的)?"
    r"(?:(?<=有)(?:[0-9]{1,2}|[两三四五六七八九十])个?(?:县市|县级市|城区|[区县市镇地])[:：])?"
)
# behind a bound, before those who hold it: 前四名全归我省,即昆山、江阴
HELD = re.compile(
    "(?:均|都|全)(?:为|是)[^,，;；。]{2,10}[,，](?:分别|依次)(?:为|是)"
    # 前5名被我省包揽,依次是甲市、乙市
    "|[席名位]?(?:全部?|均|都|悉数)?[被为由][^,，;；。:：]{2,8}(?:包揽|囊括|占据|拿下|包圆|收入囊中)了?"
    "(?:[:：]|[,，](?:即(?!墨)|(?:分别|依次)(?:是|为)))"
    "|[席名位]?(?:均|都|全部?)(?:在|来自|出自|属于?|归)[^,，;；。:：]{2,8}"
    "(?:[:：]|[,，](?:即(?!墨)|(?:分别|依次)(?:是|为)))"
    "|(?:里|中|内)[,，](?:来自|出自|属于)[^,，;；。]{2,6}的(?:仅|只|就|共)?有"
    "|[,，]其?中?还?包括"
    "|(?:里|中|内)[,，][^,，;；。]{0,4}[占有][0-9一二三四五六七八九十两]{1,2}(?:席|个|家|地|镇)[,，](?:即(?!墨)|(?:分别|依次)(?:是|为))"
    "|[席名位]?(?:里|中|内)?(?:(?:全归|[^,，;；。]{0,4}[占有][0-9一二三四五六七八九十]{1,2}(?:席|个|家|地|镇))[^,，;；。]{0,6}[,，](?:即(?!墨)|(?:分别|依次)(?:是|为))|还有|另有|还?包括|(?:县\\(市\\)|县市|[区县市镇])?(?:排名|[,，](?:[^,，;；。、0-9]{2,8}[,，])?)?(?:分别|依次)(?:是|为)|[席名位]?[,，](?:即(?!墨)|也就是|也即)|(?:县\\(市\\)|县市|城区|[区县市镇])[是为]|[,，:]为|[是为]:?|:(?![^,，;；。]{0,80}(?:分别|依次|位列|排)))"
    ":?(?:“[^”]{1,8}”)?"
)
# 12个镇进入前100,甲镇、乙镇即在其列
_IN_IT = re.compile("[,，](?=[^,，;；。]{2,40}(?:在其[列中]|位列其中))")
_HOLDING = frozenset(":：为依别即另就括是还有")  # each of those has one of these
LOOKED_AT = re.compile("(?:再|来|先|只|细|转)看[^,，;；。]{0,16}$")  # 再看全国千强镇前100强,
CALLED_SO = re.compile("(?:小镇|城市|品牌|案例|企业|机构|人物|项目|景区|目的地)$")
GOALS = re.compile("[两三四]大(?:奋斗)?目标")  # 1000亿元、全国百强前50名两大目标
IN_A_NAME = re.compile("(?:”|”?等)(?:榜单|名单)")
IN_A_LIST = re.compile("(?:榜单|名单)")
ALL_IN = re.compile(
    "(?:均|都|同|双双|皆|也|亦|则|依旧|依然)[在居列处](?:全[国省市])?(?:榜单|名单|百强)?$"
)
INSIDE = re.compile("[里中内](?=[,，。;；!！]|$)")  # 太仓也在前十名里
SPREADS = frozenset("-~—到至")  # each of the next two has one of these
BARE_SPREAD = re.compile(  # 分列二至四位, 分列2—4位
    f"([0-9]{{1,4}}|[{NUMERALS}]{{1,4}})(?:[至到~-]|—{{1,2}})([0-9]{{1,4}}|[{NUMERALS}]{{1,4}})[位名]"
)
SPREAD = re.compile(  # 第2-5位, 第五到第十名
    rf"第([0-9]{{1,4}}|[{NUMERALS}]{{1,4}})[位名]?(?:[-~到至]|—{{1,2}})第?([0-9]{{1,4}}|[{NUMERALS}]{{1,4}})[位名]?(?![0-9.])"
)
OF_A_KIND = re.compile(  # 唯一进入前十的城区, 唯一的前十城区
    "的|(?:市辖区|城区|区县|县区|县市|县级市|[县区市镇])(?=[,，;；。!！]|$)"
)
ONLY = re.compile("唯[一二三]|独一[份家个]")
# 第一、第二产业
OF_SECTORS = re.compile("第[一二三](?:[、和与及]|以及)第?[二三](?:次)?产业")
OPENS = frozenset({"", *",，;；。:"})
OF_A_CITY = re.compile("(?:[^,，;；。0-9第]{2,8}的)?")  # 第二是百色的平果市
IS = re.compile("(?:依然|依旧|仍然|仍|还)?[是为由归]")  # 榜首是甲区
IN_ROW = re.compile(f"[{NUMERALS}]{{1,3}}(?:[、和与及][{NUMERALS}]{{1,3}}){{0,9}}[位名]")
WAS = re.compile(
    "(?:还只?|都|仍|又|均|才|只|则|[年届]也|那[张份]榜)[是为]$|(?:还|仍)在$|(?:该[区县市镇旗]|它)[是为]$|[,，](?:为|分别[是为]|依次[是为])$"
)  # 2020年还是第5
# 前20名中,甲区、乙区的名次未变
WHOSE_PLACES = re.compile(
    "中[,，](?=[^,，;；。]{4,80}的(?:名次|位次|排名)(?:均|都)?(?:未|不|保持|没|与))"
    # 前10强里,甲市、乙市、丙县占据6席
    "|[中里内][,，](?=(?![^,，;；。]{0,40}省)[^,，;；。、]{2,10}、[^,，;；。]{2,70}"
    f"(?<!独)占据?了?(?:[0-9]{{1,2}}|[{NUMERALS}两]{{1,2}})[席个](?!、))"
)
IN_TURN = re.compile("[:：](?=第[1一][位名]?[是为:])")  # 前10位:第1位是甲区,…,其他依次是乙区
SHARED_VERB = re.compile(
    "(?:(?:分别|依次|先后)(?:为|是|列|居)|具体[为是])$"
)  # 位次没有变化,分别为38位、44位
ORDINAL_ROW = re.compile(
    f"(?:第(?:[0-9]{{1,4}}|[{NUMERALS}]{{1,4}})(?:[、和与及]|以及)){{1,9}}"
    f"第(?:[0-9]{{1,4}}|[{NUMERALS}]{{1,4}})(?:[位名]|(?=[,，。;；]))"
)
# 2016年和2017年,第74、第68
YEARS_EACH = re.compile(
    "(?:19|20)[0-9]{2}年[和、与及](?:19|20)[0-9]{2}年[,，]?(?:分别|依次)?[为是列居]?$"
)
_YEARS_REACH = 18
AMONG_THEM = re.compile(
    "(?:的?交椅|的(?:位置|行列|阵营|席位)|之列|行列|之内|以内|阵营)"
)  # 都在前十名之列
SCHOOL = re.compile("初?中学|小学|医院|幼儿园|实验|人民|号")
OTHER_UNIT = re.compile("[届批期轮季次条章号个版类组代师项款]|产业|人民|中学|小学|医院")
# 综合实力:85; a score is told apart by its name
FIELD_NUMBER = re.compile(r":[0-9]{1,3}(?=[;；,，、。(]|$)")
SCORES = re.compile("得分|分值|分数|指数")
ONLY_NOTED = re.compile(
    r"(?:[一-鿿]{2,9}(?:\([0-9]{1,3}个?\))?:)?[一-鿿]{2,10}\(第?[0-9]{1,4}[位名]?\)[,，;；。]?"
)  # 珠海:香洲区(25)
# 东台市,第33: a line of a list
ONLY_LINE = re.compile(r"(?:\([一-鿿]{2,4}\))?[一-鿿]{2,10}[,，:：]第[0-9]{1,4}[位名]?[!！]?")
# 晋江第5、福清24: what stands between two places of a row
NEXT_PLACED = re.compile(f"(?:第?[0-9]{{1,4}}|[{NUMERALS}]{{2,4}})[位名]?(?=[、,，。;；—-]|$)")
PAIRED = re.compile("[,，][0-9]{1,4}(?=[;；。]|$)")  # 盘州市,6;
LAST_PLACED = re.compile(f"(?:第?[0-9]{{1,4}}|[{NUMERALS}]{{2,4}})[位名]?")
ROW_LEAD = re.compile(
    "(?:依次|分别|顺次)(?:为|是)?:?$|(?:位次|名次|排名|排位)[^,，;；。:：]{0,8}[:：]$"
)
ENDS_ROW = frozenset("、和,，。;；")
ROW_LINKS = frozenset({"、", ",", "，", "和", "及"})
SEATS_OF = re.compile("中的?[一二三四五六七八九十0-9]{1,2}席")  # 包揽前五中的三席
BRACKETED = re.compile(r"\(第?[0-9]{1,4}[位名]?\)")
ORIGIN = re.compile("(?:[由从年]|[,，却则且又就]自|年的|年度的?|上一?届的?)$")
TAKES = re.compile("(?:位居|位列|名列|居|列|排|领跑|领衔|拔得)")
STRIDES = (
    *("紧随", "紧跟", "殿后", "垫底", "一路", "一举", "一跃", "迅速", "稳步", "逐步", "大幅"),
    *("小幅", "微降", "微升", "略降", "略升", "徘徊", "附近"),
)
ON_TOP_OF = re.compile("的?基础上(?:又|再)?")  # 在第71位的基础上提高2位
AND_OTHERS = re.compile("等(?=[,，;；。]|[都均皆](?:排|位|列|居|在)|[0-9一二三四五六七八九十])")
# 由2018年的第76升到第73
MOVES_ON = re.compile(
    f"(?:第?[0-9]{{1,4}}|第[{NUMERALS}]{{1,4}})[位名]?(?:一路|一举|一跃|稳步|逐步|大幅|微|略|小幅)?"
    f"(?:{MOVES}|挺进|直升|跃居|跻身|退居)(?:到|至|为|入)?了?(?:(?:[今去]年|如今|现在|目前|(?:19|20)[0-9]{{2}}年)的?)?"
    f"(?:第?[0-9]|第[{NUMERALS}])"
    f"|(?:第?[0-9]{{1,4}}|第[{NUMERALS}]{{1,4}})[位名]?(?:微|略|小幅|大幅|猛)?(?:{MOVES})了?"
    f"(?:[0-9]{{1,3}}|[{NUMERALS}]{{1,3}})个?[位名]"
    "|第?[0-9]{1,4}[位名]?[到至]第?[0-9]{1,4}[位名]?(?=[,，。;；]|$)"
)
# 去年第16,今年再进两位
THEN_NOW = re.compile(
    "[,，]而?(?:[今去]年|如今|现在|目前|(?:19|20)[0-9]{2}年|[本这此今]次|本届)(?:再|又|则|已|排|列|居|[升降进]?到了?){0,2}"
    f"(?:第[0-9{NUMERALS}]|(?:{MOVES})了?(?:[0-9]{{1,3}}|[{NUMERALS}两]{{1,3}})个?[位名])"
)
# 翻看往年名次,2021年第81,2022年第74
DATED = re.compile(
    '(?<![一-鿿0-9A-Za-z()“”"%])(?:(?:19|20)[0-9]{2}年|[去今前]年)(?:[,，]?(?:排|[升降来]?到了?)|[为是,，])?$'
)
# 比去年的第四再进一位
OF_THE_YEAR_BEFORE = re.compile("[比较](?:[去上前]年|上一?届|(?:19|20)[0-9]{2}年度?)的?$")
MOVED_ON = re.compile(
    f"(?:[再又还共]|整体){{0,2}}(?:[升进退降]|前[进移]|后[退移]|[提上跃攀]升|提高|下[降滑])了?"
    f"(?:[0-9]{{1,3}}|[{NUMERALS}两]{{1,3}})个?[位名]"
)
# 一下进了6位,到第62
CAME_TO = re.compile(
    f"(?:[0-9]{{1,3}}|[{NUMERALS}两]{{1,3}})个?[位名]次?[,，](?:又|再|直接)?[升进降退跌来排]?到了?$"
)
# 双创去年第四十九: the year stands between what is ranked and its place
DATED_SO = re.compile("(?:(?:19|20)[0-9]{2}年|[去今前]年)度?(?:的|[是为排列居])?$")
# 胶州2019年第17、2020年第15
YEARS_RUNNING = re.compile(f"连续(?:[0-9]{{1,2}}|[{NUMERALS}]{{1,3}})[年届次]$")  # 连续八年夺冠
LEADS_LINE = re.compile("[:：—-]{1,2}")
HELD_BEHIND = re.compile("[,，][比较同与和]")  # 投资潜力百强区,第87,比上年退了3位
# 全区各县市区第一, 全国县级第一
OF_OURSELVES = frozenset("们咱")  # each of those has one of these
# 四家里头咱是头一个
OURSELVES = re.compile(
    "(?:[^,，;；。]{0,8}[里中]头?|[今去]年)?(?:我们|咱们?)(?:也|还|依然|仍)?[是为]"
)
AMONG_ALL = re.compile("(?:各(?:县市区|区县|县区|县市|市县|城区)|全[国省]县级)$")
OF_A_YEAR = re.compile(r"\((?:19|20)[0-9]{2}年度?\)")
# 一居第16位,一居第27位; 一个第57,一个第89
ONE_EACH = re.compile(
    "[,，]一(?:个|家|座|地|县|区)?(?:是|为|位居|位列|名列|排在|[居列排])?(?=第?[0-9一二三四五六七八九十])"
)
DATED_ROW = re.compile("第[0-9]{1,4}[位名]?[、,，→](?:19|20)[0-9]{2}年[为是]?第[0-9]")
LED_TO_YEAR = re.compile("第[0-9]{1,4}[位名]?→(?:19|20)[0-9]{2}年$")
OF_YEAR = re.compile("(?:19|20)[0-9]{2}年[为是]?$")
WAS_LAST_YEAR = re.compile("[去上]年$")
STANDINGS = re.compile("名次|排名|位次")
# 双创百强区再登榜单,第50
ENTERED = re.compile("(?:入选|入围|上榜|登榜|进榜|入榜|在列|[登上进]榜单)[,，]$")
ON_IT = re.compile("(?:在列|上榜|入围|入选|在榜|榜上有名|入榜)[,，]$")
# of a list: 2018年还是63,2019年已到61
DATED_BARE = re.compile("(?:19|20)[0-9]{2}年(?:还是|仍是|[还仍才]在|已是|已到|为|是|到|升到|降到)$")
# 2019年第79位,2020年72,2021年67,去年53: a number in a history
IN_HISTORY = re.compile(
    "(?:^|[,，、;；:：])(?:(?:19|20)[0-9]{2}年|[去今上前]年)[:：是]?"
    f"(?=(?:[0-9]{{1,3}}|[{NUMERALS}]{{2,4}})(?:[,，、;；。…!！→]|$))"
)
BEHIND_ENDS = frozenset("后末数")  # how the next ends
FROM_BEHIND = re.compile(
    "(?:(?:排名|名次|位次|位居|位列|排在|处于|[排居列])(?:全[国省市])?后|最末|最后|倒数|末)$"
)  # 排名后10位
STANDS_SO = re.compile("(?:名次|位次|排名)[^,，;；。]{0,6}[,，]是$")  # 名次更靠前,是第9
WAS_THEN = re.compile("[,，;；(](?:去年|上年|前年|上一?届)(?:还|仍)?[是为]$")
IT_WAS_THEN = re.compile(
    "(?:^|[,，;；(])(?:去年|上年|前年|上一?届)[一-鿿]{2,4}(?:还|仍|才)是$"
    "|(?:19|20)[0-9]{2}年(?:才|只|仅|还)(?:是|排|列)?$"  # 双城2009年才93名
)
# 数字经济百强县三连进位,今年第8
THIS_TIME = re.compile(
    "[,，;；](?:今年|现在|如今|目前|眼下|本年度|本届|此次|本次|这次|今次)(?:为|是)?$"
)
# 顺德区居首,并连续四年保持,南海区列第二
THEN_SECOND = re.compile("[,，、][^;；。0-9]{0,24}(?:列|居|排|位居|位列|名列)第二")
# 第二!仁怀连续五年…
CALLED_OUT = re.compile("(?:刚刚|喜讯|喜报|快讯|重磅|祝贺|恭喜)?[!！]?")
# 其余永川、江津在66、63
OTHERS_AT = re.compile("其余[^,，;；。0-9]{4,60}(?:分别|依次)?[在为列居]$")
NUMBER_ROW = re.compile("[0-9]{1,3}(?:[、和与及][0-9]{1,3}){1,12}(?=[,，;；。]|$)")
NUMBER = re.compile("[0-9]{1,3}")
OVER_YEARS = re.compile(
    "((?:19|20)[0-9]{2})年?(?:[至到-]|—{1,2})((?:19|20)[0-9]{2})年[^;；。]{0,30}$"
)
# 排名则分别是138、165位
SHARED_UNIT = re.compile("[0-9]{1,3}(?:[、和与及][0-9]{1,3}){1,9}[位名]")
OF_PEOPLE = (
    "人才",
    "人员",
    "学生",
    "教师",
    "干部",
    "党员",
    "专家",
    "志愿者",
    "职工",
    "医生",
    "工人",
)
# 与2018年西部百强县的第19位相比
HELD_AGAINST_LIST = re.compile("[同与和跟]((?:19|20)[0-9]{2})年[^,，;；。()]{2,14}的$")
# 比去年的第3位
COMPARED = re.compile("[比较](?:[上去前]年|上一?届|(?:19|20)[0-9]{2}年)度?的?$")
COMPARED_REACH = 10
BY_PLACE = re.compile(
    "的?(?:名次|位次)?(?:连续[0-9一二三四五六七八九十两]{1,2}[年次届])?(?:首次|再次|微弱优势|压线|擦线|惊险)?(?:入榜|入列|初入|初登|首入|走在|排在最前|打头阵|搭上|压过|力压|领先|反超|登场|领跑|收官|收尾|亮相|上榜|入围|入选|跻身|进榜|登榜|领衔|领头|打头|居首|压轴)"
)
# 分别以第7、第10位走在前面
ROW_BY_PLACE = re.compile(rf"(?:[、和与及]第[0-9]{{1,4}}[位名]?){{1,8}}{BY_PLACE.pattern}")
BY_PLACES = re.compile(
    rf"(?:[0-9]{{1,3}}[位名]?[、和与及]){{0,9}}[0-9]{{1,3}}[位名]{BY_PLACE.pattern}"
)
# 三县市, whose 名次 are told together
COUNTED_REGIONS = rf"([0-9]{{1,3}}|[{NUMERALS}])个?(?:城市|县市|县区|城区|县域|[县市区镇旗])的?"
ONTO = re.compile("(?:提|升|上升|提升|前移|进|降|下降|退|跌|掉|滑)?[到至]了?")  # 从78提到了74
TELLING = re.compile(r"(?:分别|依次|先后|均)?(?:为|是|:)?")
GOES_ON = frozenset(
    "压的较比并且在由从升进提和与及居列为是其再又仍则同仅均为都也至到还外稳而成之荣入上跃晋前后保中…,，哦啦噢喽哟"
)
NOUNS = frozenset({"company", "contest", "topic", "listword", "common", "indicator", "board"})
# What may stand between a number and what entitles it to be a rank.
PASSED = (
    "scope listword common pronoun place region number numeral year relative-year period "
    "board respectively only again first compare date score topic company word conj mark"
)
SKIPPED = frozenset(PASSED.split())
LICENCES = frozenset(
    {"rank", "enter", "up", "down", "streak", "metric", "indicator", "again", "level", "score"}
)
ANCHORS = frozenset({"ordinal", "number", "numeral", "first-place", "top", "head"})
REAL = frozenset({"list", "board"})
STARTS = re.compile("起步|起跳|开局|首秀|亮相|登场|出发|入[榜列围]|上榜")
# 综合实力 87(上年89)
NOTED_OF = re.compile(r"[0-9位名]\((?:[去上]年|上一?[届年]|(?:19|20)[0-9]{2}年)度?[为是:]?$")
# 投资潜力是71名, 综合实力还是89名
IS_ONLY = re.compile("(?:这[一项]?项)?(?:还|仍|则|也|都|才|已)?[是为]$")
FOR_FIRST = frozenset({"rank", "enter", "list", "up", "streak", "again", "metric"})
SCOPES = frozenset({"scope", "common", "listword", "place"})
JOINS = frozenset({"、", "和", "与", "及", "以及", ",", "，", "/"})
THIN_MARKS = frozenset('(:“”"<>→')
REACH = 30
NEAR = 8
LIKE_A_YEAR = 1900
# 以第2、第5的成绩
SCORE = re.compile(
    "(?:[、和]第[0-9一二三四五六七八九十]{1,4}[位名]?){0,8}的(?:好?成绩|高位|名次|排名|位次|总分|综合)"
)


LEAD_REACH = 12  # so long are at most ORIGIN, DATED, CAME_TO and others that lead to a place


def held_behind(sentence: Sentence, at: int) -> re.Match[str] | None:
    """Return the words behind a bound that lead to those who hold it."""
    held = None if sentence.signs.isdisjoint(_HOLDING) else HELD.match(sentence.text, at)
    return held or (_IN_IT.match(sentence.text, at) if "其" in sentence.signs else None)


def follows_years(text: str, at: int) -> bool:
    """Tell whether two years that have a place each stand before a place: 2016年和2017年,第74."""
    return YEARS_EACH.search(text, max(0, at - _YEARS_REACH), at) is not None


def is_scope(token: Token) -> bool:
    """Tell whether a token says among whom a place is: 全国, 全市."""
    return token.kind in SCOPES or (token.kind == "pronoun" and token.text.startswith("全"))


# whose city a bracket adds: 铜山区(徐州)
CITY_NOTED = re.compile(r"\([一-鿿]{2,5}\)")
