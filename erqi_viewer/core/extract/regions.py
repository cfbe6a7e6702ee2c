"""Finding the regions that a sentence names: by a gazetteer's rule rather than a gazetteer.

A region's name is what stands between a boundary and 区, 县, 市, 旗 or 镇. Provinces and
prefectures are known by name, so that 江苏苏州昆山市 comes apart; a chain of regions counts as
its last.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import city_words, zones
from erqi_viewer.core.extract.city_words import BEFORE_A_KIND, BORDERS, CITIES, CJK
from erqi_viewer.core.extract.counties import full_names, short_names
from erqi_viewer.core.extract.no_regions import ENDS, STOPS, is_count, is_no_region
from erqi_viewer.core.extract.places import (
    AWKWARD_PREFECTURES,
    NOT_REGIONS,
    PREFECTURES,
    PROVINCES,
    SEATS,
)
from erqi_viewer.core.extract.short_regions import with_short
from erqi_viewer.core.extract.tokens import NO_NAMES, Mention

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from erqi_viewer.core.extract.tokens import Names, Token

_ENDING = re.compile(
    r"(?:区(?![域间块号划情]|位(?:优|条|因|交|独)|别于|分(?![别列居获]))|县(?![域情]|城(?!乡|镇居民|镇常住)|级|乡(?!村))|市(?![场值容级面外情])|旗(?![帜舰下袍])|镇(?![静守定压])|自治州|地区|省"
    r"|街道(?!办)|乡(?!镇|村))"
)
_LAST = re.compile("[区县市旗镇自地省街乡]")  # with which each of the endings begins
_INCLUDED = ("含", "包括", "不含", "含各", "各", "每个")
_LISTS_END = frozenset("区县市镇强榜单")
_IN_NAMES = frozenset({"numeral", "ordinal"})
_LIKE_TOWNS = frozenset({"村镇", "集镇"})
_WHOSE = ("该市", "该区", "该县", "我市", "我区", "我县", "全市", "全区", "全县")
_BEFORE_NAMES = ("以外", "之外", "其余", "区内", "市内", "县内", "境内", "省内")
_IN_TOWNS = frozenset({"城镇", *_LIKE_TOWNS})  # 江北区慈城镇, 大兴区黄村镇
_OF_TOWNS = _IN_TOWNS | CITIES
_BEHIND_TOWNS = frozenset({"", "(", ":", "位", "列", "居", "以", "排", "第", "、", ",", "，"})
_MOVED_FROM = re.compile("[由从](?:(?:19|20)[0-9]{2}年的?|[去上]年的?)?第?[0-9]{1,4}[位名]")
_BEFORE_TOWNS = frozenset("、,，和:：;；")
_PLACED = re.compile("(?:位列|名列|位居|排名|[列排居])第?[0-9]")  # 新城镇列第161位
_PEOPLES = re.compile("(?:[一-鿿]{1,4}族){1,3}(?=自治[区州])")  # 甘南藏族自治州
_FOREIGN = frozenset(
    "尔勒特浩乌巴克罗郭图木格兰林牙鲁沁霍洛托赛苏什里达斯拉泰布噶玛伊吐哈喀默翼科额穆虎库古阿塔罕左右仑盖"
)
_FEWEST_FOREIGN = 3
_FARTHEST = 12
# 郑州南站, 郑州机场, 惠州新材料产业园: what is called after a city
_FACILITY = re.compile(
    "[东南西北]站|站(?!在|上|稳)|[一-鿿]{0,3}机场|大学"
    "|(?![市区县省])[一-鿿]{2,6}?(?:产业园|工业园|科技园|软件园|集团公司|有限公司)(?!区)"
)
_FACILITIES = frozenset("站场学园司")  # each of those has one of these
_FACILITY_REACH = 10  # and is no longer
_SIZED = frozenset("强佳")
_new = tuple.__new__  # what a named tuple calls itself, after it has named what it is given
_PREFECTURES = frozenset(PREFECTURES.split())
_PROVINCES = frozenset(PROVINCES.split())
_SEATS = frozenset(SEATS.split())


def find(
    text: str, tokens: Sequence[Token], known: Names = NO_NAMES, breaks: Sequence[int] = ()
) -> list[Mention]:
    """Return the regions that a sentence names, chains joined, in order.

    Args:
        text: The sentence.
        tokens: Its tokens.
        known: Names met before; they settle where a name begins.
        breaks: Where white space was left out: what is behind may be a subject.
    """
    found: list[Mention] = []
    ends = iter([*[one.start() for one in _LAST.finditer(text)], len(text)])
    following = next(ends)  # where the next ending may begin
    at = 0
    for i, token in enumerate(tokens):
        kind, start, end, word, _ = token
        if kind in _IN_NAMES and start >= at:
            continue  # 二七区, 第八师市: numerals may be part of a name
        while following < at:
            following = next(ends)
        if following < start:
            _in_gap(text, at, start, known, found, breaks)
        at_start = at
        if end > at:
            at = end
        if kind == "place":
            at = at if _is_called_after(text, end) else _place(text, token, found)
        elif kind == "region" or word in _OF_TOWNS:
            _worded(text, tokens, i, found, breaks, at_start)
    while following < at:
        following = next(ends)
    if following < len(text):
        _in_gap(text, at, len(text), known, found, breaks)
    found = with_short(text, tokens, found, breaks, known)
    return zones.with_shared_kind(text, _chained(found, breaks)) if len(found) > 1 else found


def _worded(
    text: str,
    tokens: Sequence[Token],
    i: int,
    found: list[Mention],
    breaks: Sequence[int],
    at_start: int,
) -> None:
    """Add the zone, town or part of a city that a word names, if it names a certain one."""
    token = tokens[i]
    if token.kind == "region" and zones.is_uncertain(tokens, i, found):
        return  # 国家级高新区, 工业园区治理考核
    if token.kind == "region" and text.endswith(_INCLUDED, 0, token.start):
        return  # 市内九区(含开发区)
    if token.text in _LIKE_TOWNS and _is_town(text, token, breaks, at_start):
        town = max(at_start, text.rfind("的", 0, token.start) + 1)
        found.append(Mention(town, token.end, text[town : token.end], 3))
    elif token.kind == "region":
        zone = token.text in zones.ZONES_OF_CITIES
        start = zones.start_of(text, tokens, i) if zone else token.start
        level = 1 if token.text in AWKWARD_PREFECTURES else 2
        found.append(Mention(start, token.end, text[start : token.end], level))
    elif token.text in _IN_TOWNS and (
        _is_in_a_district(text, token, found)
        or (token.text == "城镇" and _is_in_a_row(text, token, breaks))
    ):
        found.append(Mention(token.start - 1, token.end, text[token.start - 1 : token.end], 3))
    elif token.text in CITIES and (begin := city_words.start(text, tokens, i)) is not None:
        found.append(Mention(begin, token.end, text[begin : token.end], 2))


def _is_town(text: str, token: Token, breaks: Sequence[int], begin: int) -> bool:
    """Tell whether 村镇 or 集镇 ends a name that stands alone: 许村镇 / 位列…."""
    begin = max(begin, text.rfind("的", 0, token.start) + 1)
    bordered = begin == 0 or text[begin - 1] in BORDERS or text[begin - 1] == "的"
    bordered = bordered or text.endswith(_WHOSE, 0, begin)  # 该市许村镇入选
    short = 0 < token.start - begin < 3 and bordered
    alone = token.start - begin == 1 and text[begin] not in BEFORE_A_KIND  # 蓝村镇挤进
    closed = token.end in breaks or text[token.end : token.end + 1] in _BEHIND_TOWNS
    return short and (closed or alone)


def _is_in_a_row(text: str, token: Token, breaks: Sequence[int]) -> bool:
    """Tell whether 城镇 ends a name of one character between marks: 张浦镇、巴城镇、千灯镇."""
    first, before = text[token.start - 1 : token.start], text[token.start - 2 : token.start - 1]
    closed = token.end in breaks or text[token.end : token.end + 1] in _BEHIND_TOWNS
    named = CJK.match(first) is not None and first not in BEFORE_A_KIND and first not in STOPS
    named = named or (first == "新" and _PLACED.match(text, token.end) is not None)
    moved = _MOVED_FROM.match(text, token.end) is not None
    return named and (closed or moved) and before in _BEFORE_TOWNS and token.start > 1


def _is_in_a_district(text: str, token: Token, found: Sequence[Mention]) -> bool:
    """Tell whether 城镇 ends a name behind that of a district: 江北区慈城镇."""
    first = text[token.start - 1]
    named = bool(found) and found[-1].end == token.start - 1
    # 宁波慈城镇, but not 宁波市城镇
    named = named and (found[-1].is_local or (found[-1].level == 1 and first not in BEFORE_A_KIND))
    return named and CJK.match(first) is not None


def _in_gap(
    text: str,
    start: int,
    end: int,
    known: Container[str],
    out: list[Mention],
    breaks: Sequence[int] = (),
) -> None:
    at = start
    for ending in _ENDING.finditer(text, start, end):
        stop = ending.end()
        if ending.start() == at and text[start - 1 : start] in _SIZED:
            at = stop
            continue  # 全国千强镇|狮山镇
        if out and out[-1].end == ending.start() and _is_town_area(text, out[-1], stop):
            at = stop
            continue  # 柳市镇区位于
        if out and out[-1].end == ending.start() and text[stop - 1] in "区县市旗":
            before = text[ending.start() - 1]
            if before in "乡镇县" and before != text[stop - 1]:  # 东乡区, 清镇市, 赣县区
                start = out.pop().start
                start += text[start] in STOPS and ending.start() - start > 2
                out.append(Mention(start, stop, text[start:stop], 2))
            at = stop
            continue
        cut = breaks and any(
            at < one < ending.start() and text[one:stop] in short_names() for one in breaks
        )
        if cut or is_count(text, at, ending.start()):
            continue  # 升到第36位|宁乡首次, 武侯、锦江、青羊三区
        begin = _begin(text, at, ending.start(), stop, known)
        begin -= _begins_with_and(text, begin, stop, out)
        name = text[begin:stop]
        if text[stop : stop + 1] in ENDS and text[begin : stop + 1] in known:
            continue  # 柳市|镇
        if name not in known and is_no_region(text, begin, stop):
            continue
        zone = name in zones.ZONES_OF_CITIES and out and out[-1].end == begin
        if begin < ending.start() and (zone or name not in NOT_REGIONS):
            level = 3 if text[stop - 1] in "乡镇道" else 0 if text[stop - 1] == "省" else 2
            lies = _county_before(text, at, begin) if level > 2 else 0
            out.append(_new(Mention, (begin - lies, stop, name, level)))
            at = stop


def _begins_with_and(text: str, begin: int, stop: int, found: Sequence[Mention]) -> bool:
    """Tell whether 和 belongs to a name that would have one character without it: 和孚镇."""
    if stop - begin != len("孚镇") or text[begin - 1 : begin] != "和":
        return False
    inside = bool(found) and found[-1].end == begin - 1 and found[-1].level < 3
    opens = begin == 1 or text[begin - 2] in BORDERS - set("()")
    return text[stop - 1] in "区镇" and (opens or (inside and text[stop - 1] == "镇"))


def _is_town_area(text: str, town: Mention, stop: int) -> bool:
    """Tell whether a town's name goes on to say where its houses are: 柳市镇|区."""
    return town.level > 2 and text[town.start : stop] not in full_names()


def _begin(text: str, floor: int, ending: int, stop: int, known: Container[str]) -> int:
    """Return where the name before ``ending`` begins; ``ending`` itself when there is none."""
    begin = ending
    while begin > floor and ending - begin < _FARTHEST and CJK.match(text[begin - 1]):
        if text[begin - 1] in "的了是" or text.endswith(_BEFORE_NAMES, 0, begin):
            break
        begin -= 1
    begin = _behind_a_county(text, begin, ending)
    for size in range(min(6, ending - begin), 0, -1):
        if text[ending - size : stop] in known or (
            size > 1 and text[ending - size : stop] in full_names()
        ):
            return ending - size
    begin += text[begin] == "除" and text.startswith(("外", "以外", "之外"), stop)
    if text[begin] in "中里" and text[begin - 1 : begin] in _LISTS_END and ending - begin > 2:
        begin += 1  # 百强区中|甲水区
    while begin < ending and text[begin] in STOPS and _may_drop(text, begin, ending):
        begin += 1
    if "自治" in text[begin:stop]:
        return begin
    if ending - begin <= 3 or _is_foreign(text[begin:ending]):
        return begin
    stops = [i for i in range(begin, ending - 1) if text[i] in STOPS]
    return max(stops[-1] + 1, ending - 3) if stops else ending - 2


def _is_foreign(name: str) -> bool:
    """Tell whether a name is one of those that are spelt out in Chinese: 前郭尔罗斯."""
    return sum(c in _FOREIGN for c in name) >= _FEWEST_FOREIGN


def _behind_a_county(text: str, begin: int, ending: int) -> int:
    """Return where a town's name begins behind that of its county: 张家港杨舍镇."""
    if text[ending] != "镇" or text[begin - 1 : begin] in ENDS:
        return begin
    if _is_foreign(text[begin:ending]):
        return begin  # 乌兰乌苏镇, which does not lie in 乌兰
    sizes = (size for size in (3, 2) if text[begin : begin + size] in short_names())
    size = next(sizes, 0)
    town = ending - begin - size > 1 and text[begin + size] not in ENDS
    return begin + size if town else begin


def _county_before(text: str, floor: int, begin: int) -> int:
    """Return the length of the county's short name that a town stands behind: 张家港|杨舍镇."""
    sizes = (size for size in (3, 2) if floor <= begin - size)
    return next((size for size in sizes if text[begin - size : begin] in short_names()), 0)


def _may_drop(text: str, begin: int, ending: int) -> bool:
    """Tell whether enough of a name is left without its first character."""
    if text[begin] == "还" and text[begin - 1 : begin] in ENDS and ending - begin == 3:
        return False  # 大冶市|还地桥镇
    return ending - begin > 2 or (
        ending - begin == 2 and text[begin] in "在由的是对有" and text[ending] == "县"
    )


def _is_called_after(text: str, end: int) -> bool:
    """Tell whether only a building or a firm is called after a city: 郑州机场."""
    if _FACILITIES.isdisjoint(text[end : end + _FACILITY_REACH]):
        return False
    return _FACILITY.match(text, end) is not None


def _place(text: str, token: Token, out: list[Mention]) -> int:
    """Add a province or prefecture, with its 省 or 市; return where it ends."""
    end = token.end
    rest = text[end : end + 2]
    if (
        token.text in _PREFECTURES
        and rest[:1] in {"区", "县", "旗"}
        and text[end : end + 2] not in {"区域", "县域", "县级", "县市", "区县", "县区"}
    ):
        out.append(Mention(token.start, end + 1, text[token.start : end + 1], 2))
        return end + 1
    if rest[:1] == "镇" and rest not in {"镇域", "镇江"} and not text.startswith("镇街", end):
        out.append(Mention(token.start, end + 1, text[token.start : end + 1], 3))
        return end + 1  # 湖南镇, in 长乐区
    level = 0 if token.text in _PROVINCES else 2 if _is_seat(text, token) else 1
    peoples = _PEOPLES.match(text, end)
    end = peoples.end() if peoples else end
    for suffix in ("自治区", "自治州", "省", "市", "州", "盟", "地区"):
        if text.startswith(suffix, end) and not text.startswith(("市场", "市民", "市级"), end):
            end += len(suffix)
            break
    out.append(_new(Mention, (token.start, end, text[token.start : end], level)))
    return end


def _is_seat(text: str, token: Token) -> bool:
    """Tell whether a prefecture's name is that of the county-level city in it: 昌吉市."""
    return token.text in _SEATS and text.startswith("市", token.end)


def _chained(found: list[Mention], breaks: Sequence[int]) -> list[Mention]:
    """Join 宁波市 + 鄞州区 into one mention of the last."""
    joined: list[Mention] = []
    for one in found:
        if joined and joined[-1].end == one.start and _lies_in(one, joined[-1], breaks):
            before = joined.pop()
            name = before.name + one.name if one.name in zones.ZONES_OF_CITIES else one.name
            joined.append(one._replace(start=before.start, name=name))
        else:
            joined.append(one)
    return joined


def _lies_in(one: Mention, before: Mention, breaks: Sequence[int]) -> bool:
    """Tell whether the region right before another is the one that holds it: 朝阳市|双塔区."""
    city = before.name[-1] == "市" and one.name[-1] in "区县旗"  # which a county-level one has not
    return before.level < one.level or (
        city and before.level == one.level and one.start not in breaks
    )
