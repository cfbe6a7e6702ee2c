"""Ranks that are not said of a region on a list, though they look like it."""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.counties import short_names
from erqi_viewer.core.extract.list_mentions import holding
from erqi_viewer.core.extract.numerals import fold
from erqi_viewer.core.extract.places import PROVINCES
from erqi_viewer.core.extract.tokens import Token, ended_by

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.sentence import Sentence

_COUNTED = re.compile(
    "以[0-9]{1,3}[席个家][^。;；]{0,20}$|占[去据]?[0-9]{1,3}席[,，]?(?:位?[居列]|名列|排名?)(?:全[国省市]|设区市)?$|[有到下占得][0-9]{1,3}[席个家][,，]?与[^,，。;；]{2,5}并列(?:各省|全国|中部六省|[东中西]部)?$|[0-9][个县]?[县市区地]?(?:入围|上榜|入选|入榜),?(?:位?居|排名?|列)?全国(?:排名?|列|居)?$|居各省(?:\\(区、?市\\)|区市|[份区])?$|包揽[^,，。;；]{0,12}$|其余(?!.{0,3}(?:依次|分别)|[^,，。;；:(]{2,20}、)[^,，。;；:(]{1,12}$"
)
_COUNTING = frozenset("以余各围席并揽榜选")  # each of those has one of these
_SOME = re.compile(
    "(?:[0-9]{1,2}|[两二三四五六七八九十]{1,2})个?(?:县市区|县市|区县|城区|城市|市辖区|[县市区镇地座])(?:连续[^,，;；。]{1,3}年)?(?:[^,，;；。]{0,4}(?:入|上|进|跻|位|挤|闯)|[同稳]?[居列]|排名)"
)
_OF_PROVINCE = re.compile(
    "省?(?:[居列排]|位[列居]|稳[居坐]|高居|雄踞|独占|占据|入[选围]数|上榜数|包揽|以[0-9])"
)
# three counties are listed, which is the third most of all cities
_SO_MANY = re.compile(
    r"(?:(?:[2-9]|[1-9][0-9])|[两二三四五六七八九十]{1,3})[个家]?"
    r"(?:县\(市\)|县市区|县市|区县|市县|县区|城区|市辖区|乡镇|[区县市镇地])?"
    r"(?:在列|入列|上榜|入围|入选|入榜|进榜|登榜|跻身[^,，;；。]{0,8})[^,，;；。0-9]{0,4}[,，]"
    r"(?:总?数量?)?(?:排名|名列|位居|位列|稳居|并列|排在|[居列排])(?:全[国省市]|[东中西]部|东北)?$"
    r"|[0-9]{1,2}[个家](?:县\(市\)|县市|区县|城区|[县市区镇])?(?:上榜|入围|入选)(?:位?[居列]|排名|排在)$"
    r"|各有?[0-9一两二三四五]{1,2}[个家][^,，;；。]{0,6}[,，]并列(?:排名)?$"
    r"|[0-9]{1,2}[个家席](?:入选|上榜|入围)[居列]$"
)
_SO_MANY_END = frozenset("名列位居在排国省市部北")  # how it ends
_COUNT_OF_LISTED = re.compile("[数少席个家]")  # each of the next has one
# 有7个入选…,数量在全国位居第六、中部第二; 入选数量居全国第六
_HOW_MANY = re.compile(
    "(?:(?:入围|入选|上榜|进榜|登榜|入榜)的?(?:总?数量?|个数|席位数?|数目)"
    "|席位数?(?=居)"
    "|[0-9两三四五六七八九十][个席家地][^;；。]{0,24}[,，](?:总?数量|总数|数目)"
    "(?:仅次于[^,，;；。]{2,16}[,，]|[与和](?:去年|上年|上届)(?:相同|持平|一样)[,，]|[与和][^,，;；。]{2,8}(?=并列))?"
    "|[有占][0-9]{1,3}[个席家][,，](?:均|都|双双)?(?=[居列])"
    f"|(?:{'|'.join(PROVINCES.split())})省?数量(?:仍|继续|依旧|依然)?(?=[居列排位])"
    "|按[^,，;；。]{0,4}(?:入围|入选|上榜)[^,，;；。]{0,8}(?:多少|数量)[,，]?[^,，;；。0-9]{0,12}?)"
    "(?:在?全[国省市]|在[^,，;；。]{2,8}[中里内]?)?(?:位居|位列|稳居|高居|并列|居|列|排名?|排位|排在|占|为)?"
    "(?:全[国省市]|(?:[东中西]部(?:地区)?)?各省[区份]?|[东中西]部(?:地区)?|中部六省"
    "|[一-鿿]{2,4}各(?:[区县]\\([市区县、]{1,4}\\)|县市区|区县|县区|县市|[县市区]))?"
    "(?:第[0-9一二三四五六七八九十]{1,3}[位名]?[、,，和]?(?:位居|居|列|排)?"
    "(?:[东中西]部(?:地区)?|中西部|东北|全[国省市])?)?$"
)
_HOW_MANY_REACH = 56
_HELD_BY = re.compile(
    "[两三四五]?[县区市镇]?(?:连续[0-9一二三四五六七八九十]{1,2}年|再次|再度|又|一举|依旧|依然|仍然?|继续|联手|共同)?"
)  # 府谷连续4年包揽
_NEAR = 40
_STANDING = re.compile("排名|位次|名次|排位")
_ABOVE = re.compile("高于|低于|优于|好于|领先于|落后于|强于|弱于")
_BY = re.compile("[高低]出?[0-9一二三四五六七八九十两]{1,3}个?(?:位次|名次|位|名)")
_KIND = re.compile("强([区县镇])(?:市|\\(市\\))?$")
_OTHERS = {"区": "县镇市", "县": "区镇", "镇": "区县市"}
_PROVINCES = "|".join(PROVINCES.split())
_UNITS_OF = (
    "(?:各?(?:县级市|县市区|县市|区县|县区|县级|城区|县\\(市、?区?\\)|[县区市]))?"  # 全市各县市区
)
_BEHIND = re.compile(
    "[0-9](?!年|\\)|[^,，]{0,4}(?:入围|上榜|入选|入榜|进榜))[^,，、位名第届席强;；。0-9]{1,5}[,，、(](?:规模|体量)?(?:(?:均|都|皆|双双)[是为居列排])?(?:为|是|稳居|稳列|名列|跃居|高居|居|位居|列|位列|排名?|在)?(?:全[国省市州盟县区乡镇村]|(?<=[居为])(?:[一-鿿]{2,3}[省市州]|"
    + _PROVINCES
    + "))"
    + _UNITS_OF
    + "中?(?:排名?|[居列])?$"
    # 人口5.15万人,在全市各街道乡镇里排第4位
    "|[0-9][万亿千百]{0,2}(?:[元人吨户家亩天个件项处所座台辆]|美元|公里|平方公里|平方米|立方米|%)[,，]在[^,，;；。0-9强榜]{2,12}(?:街道|乡镇|镇街|县市区?|区县|[县区市镇])"
    "[里中内]?(?:排名?|排在|位?[居列])$"
    "|占全[国省市州]的?[一二三四五六七八九半]{1,2}[成分](?:多|以上)?[,，](?:位?居|位?列|排名?)全[国省市州]$"
    "|[两三四][项个](?:主?要?指标)?(?:均|都|双双)(?:为|居|列|位居|位列|排名?)?全[国省市州盟县区乡镇村]$"
)
_BEHIND_REACH = 30
# 列第12位,名次与去年持平,为东北地区最高
_PLACED_AS = re.compile(
    "[0-9一二三四五六七八九十][位名](?:[,，][^,，;；。]{2,12})?[,，][为是系](?:全[省市州县区]|[一-鿿]{2,4}(?:地区|[省市州县区]))$"
)
_MOST = re.compile("(?:最[高多大快]|之最)(?=[,，;；。!！)]|$)")


# 办结率居全市第一: what is measured needs no value
_MEASURED = re.compile(
    "([一-鿿]{2,20}(?:率|投资规模|总规模|投资额|密度|满意度|(?<!元)收入|产值|总额|销售额|零售额|成交额|增加值|(?:空气|水)质量?[^,，;；。]{0,4}指数|(?<![数质总力含])量))"
    "(?:(?:已|已经)?连续[0-9一二三四五六七八九十多数]{1,3}年|[多常]年)?"
    "(?:在[^,，;；。强榜]{2,14}[里中内](?:排名?|排到|排在|位?[居列])$|在全[国省市州盟县区乡镇村](?:排名?|排到|排在|位?[居列])$|(?<!率)(?:排名?|位?[居列])$|(?:稳?[居列为]|位居|位列|排名?|保持|均居|均为)?(?:全[国省市州盟县区乡镇村]|(?<=居)(?:"
    + _PROVINCES
    + "))"
    + _UNITS_OF
    + "(?:排名?|[居列])?$)"
)
_MEASURES = frozenset("交值加售密收模气水满率量销额")  # each of those has one of these
_MEASURED_REACH = 34
# GDP总量在全国城市中列第14位
_AMONG_CITIES = re.compile(
    "[^,，;；。0-9]{0,8}[,，]?[^,，;；。0-9]{0,6}全国(?:各?(?:大|主要|大中|地级|省会|重点))?城市[^,，;；。0-9]{0,6}"
)
_CITY_REACH = 16
_ANOTHER_LIST = re.compile(
    "(?:另外?一?|别的|其他|某)[份个张项种]?(?:[^,，;；。]{0,6}的)?(?:[两三四五][张项个])?(?:榜单?|排名|名单|百强)"
    "|那[个份张](?:榜|百强)|(?:有|还有|另)一?家|一项(?:排名|名次|指标)"
    "|(?:还|也|另)有(?:一?[个份张种]|的|些)(?:别的)?(?:榜单?|排名|名单|排行榜?)(?:说|称|里|上|中|把|将)"
)


_OTHER_LISTS = frozenset("他别另家某那项还也")  # each of those has one of these
# 我省新增国家级双创示范基地,二七区名列第二
_OF_SITES = re.compile(
    "(?:新增|获批|认定|命名|公布)[^,，;；。]{0,14}(?:基地|试点|示范区|园区|平台)[^,，;；。]{0,4}[,，]"
    "[^,，;；。第0-9]{0,8}$"
)
_SITES = frozenset("基试区园平")  # and each of these one of the next
_SITES_REACH = 34
# 郑州市公布8月份空气质量排名,二七区居第4位
_OF_CHECKS = re.compile(
    "(?:公布|发布|通报|公示)[^,，;；。强榜]{0,12}(?:空气|水质|环境|安全|治安|信访|项目|进度|满意度|垃圾|卫生|税收|高考|中考)"
    "[^,，;；。强榜]{0,6}(?:排名|排行|进度|考核|考评|检查|情况|成绩|结果)[,，][^,，;；。第0-9强榜]{0,10}$"
    # 全市义务教育质量监测中,区里综合列第3位
    "|(?:空气|水质|环境)[^,，;；。强榜]{0,10}(?:排名|排行|指数)[中里上]?[,，][^,，;；。第0-9强榜]{0,10}$"
    "|(?:监测|测评|考核|考评|考绩|督查|检查|普查|评议|打分)[中里上]?[,，][^,，;；。第0-9强榜]{0,10}"
    "(?:在?(?:全[省市州])?[0-9]{2,4}个[^,，;；。0-9强榜]{1,8}[中里内](?:排名?|位?[居列])?)?$"
)
_CHECKS = frozenset("布报示空水环监测考督检普评打")
_CHECKS_REACH = 36


# 综合实力(含2014、2015年的科学发展百强区), 从第90位(时称科学发展百强区)
_ALIAS = re.compile(
    "\\((?:含|包括|连同|时称|当[时年][叫称]|原[称名为叫]|旧称|曾[称用叫]|前身)[^()]{0,30}[强榜][^()]{0,6}\\)"
    "|\\([^()]{2,24}(?:名为|称为|叫作?)[^()]{2,12}\\)"
    # (2014、2015年为“科学发展百强区”)
    "|\\([^()]{0,8}(?:19|20)[0-9]{2}年为“?[^()0-9]{2,14}[强榜][^()0-9]{0,4}\\)"
)
_OF_ALIAS = frozenset("含包连称叫名身为")


def without_aliases(sentence: Sentence) -> list[Token]:
    """Return the tokens of a sentence but those that only say what a list was called once."""
    if "(" not in sentence.signs or sentence.signs.isdisjoint(_OF_ALIAS):
        return sentence.tokens
    noted = [one.span() for one in _ALIAS.finditer(sentence.text)]
    return [t for t in sentence.tokens if not any(a < t.start < b - 1 for a, b in noted)]


def measured(sentence: Sentence, start: int) -> Token | None:
    """Return an owner for the place of what is measured and has no value: 办结率全市第一."""
    if sentence.signs.isdisjoint(_MEASURES):
        return None
    near = max(0, start - _MEASURED_REACH)
    named = next((one.end for one in ended_by(sentence.regions, start) if one.is_local), near)
    found = _MEASURED.search(sentence.text, max(near, named), start)
    return Token("metric", *found.span(1), found[1]) if found else None


def is_of_a_whole_city(sentence: Sentence, owner: Token, start: int) -> bool:
    """Tell whether a place is a whole city's by a figure: 苏州经济总量在全国城市中排第六."""
    text = sentence.text
    if "城市" not in text or _AMONG_CITIES.fullmatch(text, owner.end, start) is None:
        return False
    begin = max(sentence.behind(";；。", owner.start), owner.start - _CITY_REACH)
    named = [one for one in ended_by(sentence.regions, owner.start + 1) if one.start >= begin]
    return bool(named) and named[0].level == 1


def is_called_out(sentence: Sentence, end: int) -> bool:
    """Tell whether a headline calls a place out before whose it is: 西部第一!神木市登榜."""
    called = sentence.text[end : end + 1] in {"!", "！"}
    return called and any(one.start == end + 1 for one in sentence.regions)


def counts_regions(sentence: Sentence, start: int) -> bool:
    """Tell whether a bound is one that some number of regions are within: 山东5区入围前50名."""
    begin = sentence.behind(",，;；。:", start)
    some = _SOME.search(sentence.text, max(begin, start - _NEAR), start)
    if some is None:
        return False
    named = some.start() - sentence.text.endswith("等", begin, some.start())  # 甲区等10地进入前十
    return not any(
        one.is_local
        and (
            one.start <= some.start() < one.end
            or one.end == named < some.start()
            or some.end() <= one.start < start
        )
        for one in sentence.regions
    )


def is_by_count(sentence: Sentence, lists: Sequence[ListMention], start: int) -> bool:
    """Tell whether provinces are ranked, by how many are listed: 江苏以22席居百强区首位."""
    text = sentence.text
    begin = sentence.behind(";；。", start)
    verb = text[start - 1 : start] in _SO_MANY_END
    many = _SO_MANY.search(text, max(begin, start - _NEAR), start) if verb else None
    if many and not any(one.start <= many.start() < one.end for one in sentence.regions):
        return True  # but 二七区入围,居第88
    near = max(begin, start - _HOW_MANY_REACH)
    if _COUNT_OF_LISTED.search(text, near, start) and _HOW_MANY.search(text, near, start):
        return True
    counts = not sentence.signs.isdisjoint(_COUNTING)
    counted = _COUNTED.search(text, max(begin, start - _NEAR), start) if counts else None
    if counted is None and not lists:
        return False
    named = ended_by(sentence.regions, start)
    inside = itertools.takewhile(lambda one: one.start >= begin, named)
    last = next((one for one in inside if holding(lists, one.start) is None), None)
    if counted and last is not None and last.is_local and last.end == start:
        counted = None  # 其余四地是石河子市第11名
    own = last is not None and last.is_local and counted is not None
    if counted and not (own and last and _HELD_BY.fullmatch(text, last.end, counted.start())):
        return True
    if last is None or last.level or not lists or text[last.start - 1] == "在":
        return False
    return _OF_PROVINCE.match(text, last.end) is not None


def behind_a_value(sentence: Sentence, start: int) -> Token | None:
    """Return an owner for a place that follows a value at once: 61万吨、全省第7."""
    beside = _BEHIND.search(sentence.text, max(0, start - _BEHIND_REACH), start)
    return Token("metric", start, start, "") if beside else None


def superlatives(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield where a figure or place is the first of all: 14.3平方米,为全市最高."""
    for found in _MOST.finditer(sentence.text) if "最" in sentence.text else ():
        at = found.start()
        if is_said_of_a_place(sentence, at) or behind_a_value(sentence, at):
            yield found.span()


def is_said_of_a_place(sentence: Sentence, at: int) -> bool:
    """Tell whether a place is what is the highest of an area: 列第12位,为全市最高."""
    highest = sentence.text.startswith("最高", at)
    return highest and _PLACED_AS.search(sentence.text, max(0, at - _NEAR), at) is not None


@functools.lru_cache(maxsize=256)
def suits(name: str, region: str) -> bool:
    """Tell whether a region may be on a list by its name: no county is among 百强镇."""
    kind = _kind_on(name)
    called = region in short_names()  # 清镇 is a city
    return kind is None or called or region[-1] not in _OTHERS[kind]


@functools.lru_cache(maxsize=256)
def _kind_on(name: str) -> str | None:
    """Return the kind of regions that a list's name ends with, None when it tells none."""
    head = _KIND.search(fold(name))
    return head[1] if head else None


def compared(sentence: Sentence, lists: Sequence[ListMention]) -> list[tuple[int, int]]:
    """Return where one list's standing is held against another's: 投资潜力排名高于综合实力."""
    named = [one for one in lists if one.parts and one.kind in {"topic", "list"}]
    text = sentence.text
    if len(named) < 2 or _STANDING.search(text) is None:
        return []
    starts, ends = {one.start for one in named}, {one.end for one in named}
    found = [one.span() for one in _ABOVE.finditer(text) if one.end() in starts]
    for one in _BY.finditer(text):
        against = _STANDING.sub("", text[max(0, one.start() - 2) : one.start()])
        if one.start() - len(against) in ends or one.start() - 2 in ends or one.start() in ends:
            found.append(one.span())
    return found


def is_of_another_list(sentence: Sentence, start: int) -> bool:
    """Tell whether a place is told in a list that is left unnamed: 在另一份榜单上退了5位."""
    begin = sentence.behind(",，;；。:：", start)
    sites = not sentence.signs.isdisjoint(_SITES)
    if sites and _OF_SITES.search(sentence.text, max(0, start - _SITES_REACH), start):
        return True
    checks = not sentence.signs.isdisjoint(_CHECKS)
    if checks and _OF_CHECKS.search(sentence.text, max(0, start - _CHECKS_REACH), start):
        return True
    others = not sentence.signs.isdisjoint(_OTHER_LISTS)
    return others and _ANOTHER_LIST.search(sentence.text, begin, start) is not None
