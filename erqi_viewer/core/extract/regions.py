"""Finding the regions that a sentence names: by a gazetteer's rule rather than a gazetteer.

A region's name is what stands between a boundary and 区, 县, 市, 旗 or 镇. Provinces and
prefectures are known by name, so that 江苏苏州昆山市 comes apart; a chain of regions counts as
its last.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.counties import full_names, short_names
from erqi_viewer.core.extract.places import NOT_REGIONS, PREFECTURES, PROVINCES, SEATS, ZONES

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from erqi_viewer.core.extract.tokens import Token

_ENDING = re.compile(
    r"(?:区(?![域间块号划]|别于|分(?![别列居获]))|县(?!域|城|级|乡)|市(?![场值容级面])|旗(?![帜舰下袍])|镇(?![静守定压])|自治州|地区|省"
    r"|街道(?!办)|乡(?!镇|村))"
)
# Characters that hardly begin a name; 从江县 and 将乐县 are kept by the lengths below.
_STOPS = frozenset(
    "的了是在从由为对将被让给向与等着也就又还而但则若因使把于至以及其各家有到年月含距据经过起用叫称"
    "我你他她它们这那该本某每任何"
)
_GENERIC = re.compile(
    "(?:承载|样板|先导|核心|引领|试点|创新|拓展|延伸|辐射|密集|连片|毗邻|富集|主产|优势|重点|管控|隔离|生产|加工|仓储"
    "|物流|商贸|文旅|康养|体验|展示|种植|养殖|灌|安置|规划|合作|协作|都市|制造|孵化|创业|引进|聚居|居住|休闲|文创"
    "|(?:产业|工业|项目|科教|科技|人才|商贸|文化|旅游|生态|农业|创新|质量|教育|开放|实业|制造)[兴强立富活靓稳促美名]"
    "|融合|拓展|起步|启动|样板|主战|策源|前沿|门户|枢纽|腹地|交汇|接壤|沿海|沿江|丘陵|平原|高原|流域|开放|改革|文明|平安|先进|模范)区$"
)
_TITLE = re.compile("”(?:称号|荣誉|创建|建设|荣誉称号)")
_CLASS = re.compile("[一二三四]类[县市区]$")
_COUNTERS = frozenset("年届个")  # 五年|区第十一次党代会
_NO_NAMES = frozenset("省市州区乡线主老新全各中大小强县座级个百十个多")
_EDGE = re.compile("[,，、;；。:(“除是的和与及》>|]")
_NUMERALS = frozenset("一二三四五六七八九十")
_CHAIN = frozenset("、和与及")
_LIKE_TOWNS = frozenset({"村镇", "集镇"})
_BEHIND_TOWNS = frozenset({"", "(", ":", "位", "列", "居"})
_BORDERS = frozenset(",，、;；。:：()（）")
_TOGETHER = frozenset("两二三四五六七八九")
_RANKED = re.compile("[0-9]{1,3}[位名](?=[,，、;；。]|$)")  # 石狮42位
_ENDS = frozenset("县市区旗镇")
_CLOSES = frozenset(",，、;；。)”是在以连已首再凭均仍获荣")
_FOLLOW = frozenset(
    [
        "rank",
        "enter",
        "again",
        "first",
        "up",
        "down",
        "conj",
        "mark",
        "respectively",
        "streak",
        "year",
        "relative-year",
        "scope",
        "pronoun",
        "only",
        "level",
        "move",
        "ordinal",
    ]
)
_CJK = re.compile(r"[一-鿿]")
_FOREIGN = frozenset(
    "尔勒特浩乌巴克图木格兰林牙鲁沁霍洛托赛苏什里达斯拉泰布噶玛伊吐哈喀默翼科额穆虎库古阿塔罕左右仑盖"
)
_FARTHEST = 12


class Mention(NamedTuple):
    """A region in a sentence. ``level`` is 0 province, 1 prefecture, 2 below, 3 a town."""

    start: int
    end: int
    name: str
    level: int


_ZONES = frozenset([*ZONES.split(), "新区"])
_PREFECTURES = frozenset(PREFECTURES.split())
_PROVINCES = frozenset(PROVINCES.split())
_SEATS = frozenset(SEATS.split())


def find(
    text: str, tokens: Sequence[Token], known: Container[str] = (), breaks: Sequence[int] = ()
) -> list[Mention]:
    """Return the regions that a sentence names, chains joined, in order.

    Args:
        text: The sentence.
        tokens: Its tokens.
        known: Names met before; they settle where a name begins.
        breaks: Where white space was left out: what is behind may be a subject.
    """
    found: list[Mention] = []
    at = 0
    for i, token in enumerate(tokens):
        if token.kind in {"numeral", "ordinal"} and token.start >= at:
            continue  # 二七区, 第八师市: numerals may be part of a name
        if at < token.start:
            _in_gap(text, at, token.start, known, found)
        at_start, at = at, max(at, token.end)
        if token.kind == "place":
            at = _place(text, token, found)
        elif token.kind == "region" and (_is_general(tokens, i) or _is_one_of_zones(tokens, i)):
            continue  # 国家级高新区
        elif token.text in _LIKE_TOWNS and _is_town(text, token, breaks, at_start):
            found.append(Mention(at_start, token.end, text[at_start : token.end], 3))
        elif token.kind == "region":
            start = _zone_start(text, tokens, i) if token.text in _ZONES else token.start
            found.append(Mention(start, token.end, text[start : token.end], 2))
        elif token.text in {"城区", "城市", "城镇"} and _is_named_city(text, tokens, i):
            found.append(Mention(token.start - 1, token.end, text[token.start - 1 : token.end], 2))
    _in_gap(text, at, len(text), known, found)
    return _chained(_with_short(text, tokens, found, breaks, known))


def _is_town(text: str, token: Token, breaks: Sequence[int], begin: int) -> bool:
    """Tell whether 村镇 or 集镇 ends a name that stands alone: 许村镇 / 位列…."""
    short = 0 < token.start - begin < 3 and (begin == 0 or text[begin - 1] in _BORDERS)
    closed = token.end in breaks or text[token.end : token.end + 1] in _BEHIND_TOWNS
    return short and closed


def _is_one_of_zones(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a zone goes on with a list of kinds: 国家级经开区、高新区和综合保税区."""
    if tokens[i].text not in _ZONES or i < 2:
        return False
    link, before = tokens[i - 1], tokens[i - 2]
    joined = link.kind == "conj" and link.end == tokens[i].start and before.end == link.start
    return joined and before.kind == "region" and before.text in _ZONES


def _is_general(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a zone is one of a kind and no certain one: 国家级高新技术产业开发区."""
    before = tokens[i - 1] if i else None
    level = before is not None and before.text in {"国家级", "省级"}
    return bool(level and before and before.end == tokens[i].start and tokens[i].text in _ZONES)


def _with_short(
    text: str,
    tokens: Sequence[Token],
    found: list[Mention],
    breaks: Sequence[int],
    known: Container[str],
) -> list[Mention]:
    """Add the counties that are named without their ending where a subject may stand: 慈溪位列."""
    places = [one.end for one in found if one.level < 2]
    starts = {0, *places, *breaks, *(edge.end() for edge in _EDGE.finditer(text))}
    taken = {k for one in found for k in range(one.start, one.end)}
    names, after = short_names(), {token.start: token.kind for token in tokens}
    added = []
    ends = {one.end for one in found if one.level > 1}
    for start in sorted(starts - taken):
        for size in (4, 3, 2):
            end = start + size
            name = text[start:end]
            met = start in places and name in known
            if end > len(text) or end in taken or not (met or name in names):
                continue
            chained = text[start - 1 : start] in _CHAIN and start - 1 in ends
            together = text[end : end + 1] in _TOGETHER and text[end + 1 : end + 2] in _ENDS
            together = together or chained or met  # 江阴、张家港和常熟紧随其后
            together = together or _RANKED.match(text, end) is not None
            if end == len(text) or text[end] in _CLOSES or after.get(end) in _FOLLOW or together:
                added.append(Mention(start, end, text[start:end], 2))
                ends.add(end)
                break
    return sorted([*found, *added]) if added else found


def _in_gap(text: str, start: int, end: int, known: Container[str], out: list[Mention]) -> None:
    at = start
    for ending in _ENDING.finditer(text, start, end):
        stop = ending.end()
        if out and out[-1].end == ending.start() and text[stop - 1] in "区县市旗":
            if text[ending.start() - 1] in "乡镇县":  # 东乡区, 清镇市, 赣县区
                start = out.pop().start
                start += text[start] in _STOPS and ending.start() - start > 2
                out.append(Mention(start, stop, text[start:stop], 2))
            at = stop
            continue
        if _is_count(text, at, ending.start()):
            continue  # 武侯、锦江、青羊三区
        begin = _begin(text, at, ending.start(), stop, known)
        name = text[begin:stop]
        if text[stop : stop + 1] in _ENDS and text[begin : stop + 1] in known:
            continue  # 柳市|镇
        if name not in known and _is_no_region(text, begin, stop):
            continue
        zone = name in _ZONES and out and out[-1].end == begin
        if begin < ending.start() and (zone or name not in NOT_REGIONS):
            level = 3 if text[stop - 1] in "乡镇道" else 0 if text[stop - 1] == "省" else 2
            out.append(Mention(begin, stop, name, level))
            at = stop


def _is_no_region(text: str, begin: int, stop: int) -> bool:
    """Tell whether what reads like a name is none: 从市, 第二类县, 五年区, 先导区."""
    name = text[begin:stop]
    if len(name) == 2 and (name[1] != "县" or name[0] in _STOPS):
        return True
    if name[0] == "里":
        return True  # 排名里神木市, read again without it
    if name[-2:-1] in {"在", "由"} and len(name) > 2:
        return True  # 区政府在区委领导下
    if name[0] == "份" and text[begin - 1 : begin] == "省":
        return True  # 中西部省份城区
    if text[begin - 1 : begin] == "“" and _TITLE.match(text, stop):
        return True  # 获评“平安区”称号
    if _CLASS.search(name) or (1 < len(name) < 5 and name[-2] in _COUNTERS):
        return True
    return _GENERIC.search(name) is not None and name not in full_names()


def _is_count(text: str, floor: int, ending: int) -> bool:
    """Tell whether an ending only counts the regions before it; 二七区 is a name."""
    before = text[max(floor, ending - 2) : ending]
    return len(before) == 2 and before[1] in _TOGETHER and before[0] not in _NUMERALS


def _begin(text: str, floor: int, ending: int, stop: int, known: Container[str]) -> int:
    """Return where the name before ``ending`` begins; ``ending`` itself when there is none."""
    begin = ending
    while begin > floor and ending - begin < _FARTHEST and _CJK.match(text[begin - 1]):
        if text[begin - 1] in "的了是":
            break
        begin -= 1
    for size in range(min(6, ending - begin), 0, -1):
        if text[ending - size : stop] in known or (
            size > 1 and text[ending - size : stop] in full_names()
        ):
            return ending - size
    while begin < ending and text[begin] in _STOPS and _may_drop(text, begin, ending):
        begin += 1
    if "自治" in text[begin:stop]:
        return begin
    if ending - begin <= 3 or sum(c in _FOREIGN for c in text[begin:ending]) >= 3:
        return begin
    stops = [i for i in range(begin, ending - 1) if text[i] in _STOPS]
    return max(stops[-1] + 1, ending - 3) if stops else ending - 2


def _may_drop(text: str, begin: int, ending: int) -> bool:
    """Tell whether enough of a name is left without its first character."""
    return ending - begin > 2 or (
        ending - begin == 2 and text[begin] in "在由的是对" and text[ending] == "县"
    )


def _place(text: str, token: Token, out: list[Mention]) -> int:
    """Add a province or prefecture, with its 省 or 市; return where it ends."""
    end = token.end
    rest = text[end : end + 2]
    if (
        token.text in _PREFECTURES
        and rest[:1] in {"区", "县", "旗"}
        and text[end : end + 2] not in {"区域", "县域"}
    ):
        out.append(Mention(token.start, end + 1, text[token.start : end + 1], 2))
        return end + 1
    level = 0 if token.text in _PROVINCES else 2 if _is_seat(text, token) else 1
    for suffix in ("自治区", "自治州", "省", "市", "州", "盟", "地区"):
        if text.startswith(suffix, end) and not text.startswith(("市场", "市民", "市级"), end):
            end += len(suffix)
            break
    out.append(Mention(token.start, end, text[token.start : end], level))
    return end


def _is_seat(text: str, token: Token) -> bool:
    """Tell whether a prefecture's name is that of the county-level city in it: 昌吉市."""
    return token.text in _SEATS and text.startswith("市", token.end)


def _zone_start(text: str, tokens: Sequence[Token], i: int) -> int:
    """Return where a zone's own name begins: 小蓝经开区."""
    start = tokens[i].start
    edge = max(tokens[i - 1].end if i else 0, start - 3)
    own = text[edge:start]
    plain = 1 < len(own) < 4 and all(_CJK.match(c) and c not in _STOPS for c in own)
    return edge if plain else start


def _is_named_city(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Tell whether 城区 or 城市 closes a name of one character before it: 襄城区, 海城市."""
    start = tokens[i].start
    before = text[start - 1 : start]
    free = i == 0 or tokens[i - 1].end < start
    named = tokens[i].text == "城区" or text[start - 1 : tokens[i].end] in full_names()
    return bool(
        free
        and named
        and _CJK.match(before)
        and before not in _STOPS
        and before not in _NO_NAMES
        and not text.endswith("省份", 0, start)
    )


def _chained(found: list[Mention]) -> list[Mention]:
    """Join 宁波市 + 鄞州区 into one mention of the last."""
    joined: list[Mention] = []
    for one in found:
        if joined and joined[-1].end == one.start and joined[-1].level < one.level:
            before = joined.pop()
            name = before.name + one.name if one.name in _ZONES else one.name
            joined.append(one._replace(start=before.start, name=name))
        else:
            joined.append(one)
    return joined
