"""Bounds and places of a group whose members another sentence names with their places.

湖南三县市挺进全国前二十 in a headline and 前四名全部来自江苏 do not say who they are; where just as
many are told to stand within the bound in one list, it is those.
"""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english.region_names import core
from erqi_viewer.core.extract.numerals import NUMERALS, read_number, whole
from erqi_viewer.core.extract.places import PREFECTURES, PROVINCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.results import Extraction, Ranking, Span
    from erqi_viewer.core.extract.sentence import Sentence

_COUNT = f"(?P<count>[0-9]{{1,2}}|[{NUMERALS}两]{{1,2}})"
_BOUND = f"(?P<bound>前(?P<value>[0-9]{{1,3}}|[{NUMERALS}]{{1,3}})[名位强席]?)"
_BOUND_TWO = _BOUND.replace("前(?P", "(?:全国)?前(?P").replace(f"[{NUMERALS}]", f"[{NUMERALS}两]")
_STRONG = "(?P<bound>(?P<value>[1-9]0|[二三四五六七八九]?十)强)(?![县市区镇])"
_KIND = "(?:县\\(市\\)|县市区|县市|市县|区县|城区|市辖区|县级市|镇街|[县市区镇旗地])"
_SO_MANY = (
    f"(?<![第前0-9{NUMERALS}]){_COUNT}个?{_KIND}[^,，;；。0-9]{{0,4}}"
    "(?:进入?|跻身|挺进|闯[进入]|挤[进入]|迈[进入]|冲[进入]|杀[进入]|步入|包揽|稳居|[同齐][列处居入进]|位[列居]|排[在进]|[居入在])"
)
# 四小龙双双挺进…, “能源三强”齐进…
_OF_A_NAME = (
    f'(?<![第前0-9{NUMERALS}])(?P<count>[两双三四五六七八])(?:强|雄|虎|杰|小?龙|兄弟|姐妹|巨头|剑客|驾马车|朵金花|家|地)[”"]?'
    "(?:再次|再度|首次|一?同|一起|同时|双双|携手|联手|联袂|并肩|集体|全部|均|都|齐齐?)?"
    "(?:进入?|跻身|挺进|闯[进入]|挤[进入]|迈[进入]|冲[进入]|杀[进入]|步入|稳居|[列处居入])"
)
_GROUPS = tuple(
    re.compile(pattern)
    for pattern in (
        # 湖南三县市挺进全国前二十, 山东4个县市进入前25
        f"{_SO_MANY}[^,，;；。、0-9前]{{0,10}}{_BOUND}",
        f"{_OF_A_NAME}[^,，;；。、0-9前]{{0,10}}{_BOUND}",
        # 前四名全部来自江苏
        # 顺德第一、南海第二,佛山包揽前两名
        f"(?:包揽|囊括){_BOUND_TWO}(?=[,，。;；!！”]|$)",
        f"{_BOUND}(?:均|都|全部?|悉数|全都)(?:来自|出自|花落|归|在|属于?)[^,，;；。]{{2,8}}(?=[,，。;；!]|$)",
    )
)
_STAY_STRONG = re.compile(f"{_SO_MANY}(?:全国)?{_STRONG}")  # 佛山两区稳居十强
_PLACE = re.compile("第?([0-9]{1,4})[位名]?")
_LINK = re.compile("[、,，和与及]{1,2}")
_IN_TURN = re.compile("(?:名次|排名|位次|排位)[^,，;；。]{0,6}(?:依次|分别)[^,，;；。0-9]{0,4}$")
_TURN_REACH = 18
_AREAS = frozenset(PREFECTURES.split()) | frozenset(PROVINCES.split())
_LONGEST_AREA = 4
_TOLD_OF = 120  # how far behind its name the places of an area's members may begin
_FIRST_OF = 40  # and the first of them
_ENDS = re.compile(r"(?<!No)\.\s|[\n。]")
_OWN = 24
_AROUND = 80  # how many places before and behind a bound are looked at


class GroupBound(NamedTuple):
    """A bound that so many ``members`` share, of one area, in the list that is named, if any."""

    start: int
    end: int
    within: int
    members: int
    dimension: str | None
    list: str | None
    area: str | None = None


def find(sentence: Sentence, lists: Sequence[ListMention]) -> Iterable[GroupBound]:
    """Return the bounds that a sentence gives to a counted group.

    Args:
        sentence: The sentence.
        lists: The lists that it names.
    """
    text = sentence.text
    patterns = _GROUPS if "前" in text else ()
    if "十强" in text or "0强" in text:
        patterns = (*patterns, _STAY_STRONG)
    return _bounds(sentence, lists, patterns) if patterns else ()


def _bounds(
    sentence: Sentence, lists: Sequence[ListMention], patterns: Sequence[re.Pattern[str]]
) -> Iterator[GroupBound]:
    text = sentence.text
    for found in (one for pattern in patterns for one in pattern.finditer(text)):
        value = found["value"].replace("两", "二")
        within, said = whole(read_number(value)), found.groupdict().get("count")
        said = said and said.replace("两", "二").replace("双", "二")
        count = whole(read_number(said)) if said else within
        named = [one for one in lists if one.kind == "list" and one.start < found.end()]
        part = named[-1].parts[-1] if named else None
        if within and count and 1 < count <= within:
            yield GroupBound(
                *sentence.span(*found.span("bound")),
                within,
                count,
                part.dimension if part else None,
                part.name if part else None,
                _area(sentence.text, found.start()) if said else None,
            )


def _area(text: str, at: int) -> str | None:
    """Return the province or prefecture named right before ``at``: 佛山|两区."""
    before = text[max(0, at - _LONGEST_AREA - 1) : at].rstrip("省市")
    ends = (before[-size:] for size in range(_LONGEST_AREA, 1, -1))
    return next((one for one in ends if one in _AREAS), None)


def complete(folded: str, read: Extraction, bounds: Iterable[GroupBound]) -> Extraction:
    """Return what was read with the bounds and places of those groups whose members are told.

    Args:
        folded: The text, folded.
        read: What was read of it, each kind in its order.
        bounds: The bounds of counted groups in it.
    """
    added: list[Ranking] = []
    starts = [one.start for one in read.rankings]
    for bound in {one.start: one for one in bounds}.values():
        near = _near(read, starts, bound.start)
        told = {core(one.region) for one in near if one.start == bound.start and one.region}
        own = _members(bound, near) or _of_area(folded, bound, near)
        own = own or _told_behind(folded, bound, near) or _told_before(folded, bound, near)
        members = {core(one.region): one for one in own}
        added += [
            one._replace(rank=None, within=bound.within, start=bound.start, end=bound.end)
            for name, one in members.items()
            if name not in told and told <= members.keys()
        ]
    for run in _runs(folded, read.not_understood):
        added += _named(run, _near(read, starts, run[0][1].start))
    if not added:
        return read
    spans = {one.start for one in added}
    kept = [one for one in read.rankings if one.region or one.start not in spans]
    return read._replace(
        rankings=tuple(sorted([*kept, *added], key=lambda one: one.start)),
        not_understood=tuple(one for one in read.not_understood if one.start not in spans),
    )


def _of_area(folded: str, bound: GroupBound, near: Sequence[Ranking]) -> list[Ranking]:
    """Return the members whose places are told right behind the area's name elsewhere.

    浙江三市闯进前十 above 浙江方面,慈溪市第6,义乌市第8,余姚市第9;诸暨市第16.
    """
    for start, end in _named_before(folded, bound.area, near) if bound.area else ():
        if bound.start - _OWN <= start < bound.end:
            continue  # where the bound itself is told
        behind = [one for one in near if end <= one.start <= end + _TOLD_OF]
        ranked = [one for one in behind if one.rank is not None and one.list and one.region]
        own = list({core(one.region): one for one in reversed(ranked[: bound.members])}.values())
        near_by = bool(own) and min(one.start for one in own) <= end + _FIRST_OF
        fits = near_by and len(own) == bound.members
        fits = fits and all((one.rank or 0) <= bound.within for one in own)
        same = len({(one.list, one.year) for one in own}) == 1
        if fits and same and (bound.list is None or own[0].dimension == bound.dimension):
            return own
    return []


def _told_behind(folded: str, bound: GroupBound, near: Sequence[Ranking]) -> list[Ranking]:
    """Return the members whose places a colon leads to: had two in the top 25: A 17th, B 24th."""
    colon = max(folded.find(mark, bound.end, bound.end + _TOLD_OF) for mark in ":：")
    behind = [one for one in near if one.start > colon > 0 and one.rank is not None]
    first = {core(one.region): one for one in reversed(behind) if one.region and one.list}
    own = sorted(first.values(), key=lambda one: one.start)[: bound.members]
    fits = len(own) == bound.members and own[0].start <= colon + _FIRST_OF
    fits = fits and len({(one.list, one.year) for one in own}) == 1
    return own if fits and all((one.rank or 0) <= bound.within for one in own) else []


def _told_before(folded: str, bound: GroupBound, near: Sequence[Ranking]) -> list[Ranking]:
    """Return the members whose places stand in front: With A (fourth) and B (tenth), it has two."""
    part = folded[max(0, bound.start - _TOLD_OF) : bound.start]
    begin = bound.start - len(_ENDS.split(part)[-1])
    ranked = [one for one in near if begin <= one.start < bound.start and one.rank is not None]
    own = list({core(one.region): one for one in ranked if one.region and one.list}.values())
    fits = len(own) == bound.members and len({(one.list, one.year) for one in own}) == 1
    return own if fits and all((one.rank or 0) <= bound.within for one in own) else []


def _named_before(folded: str, area: str, near: Sequence[Ranking]) -> list[tuple[int, int]]:
    """Return the spans of an area's name shortly before a place, looked for there alone.

    A text that names it everywhere would else be searched as a whole for each bound.
    """
    size = len(area)
    found = set()
    for one in near:
        at = folded.find(area, max(0, one.start - _FIRST_OF - size), one.start)
        while at >= 0:
            found.add((at, at + size))
            at = folded.find(area, at + size, one.start)
    return sorted(found)


def _near(read: Extraction, starts: Sequence[int], at: int) -> Sequence[Ranking]:
    k = bisect.bisect_left(starts, at)
    return read.rankings[max(0, k - _AROUND) : k + _AROUND]


def _runs(folded: str, missed: Sequence[Span]) -> Iterator[list[tuple[int, Span]]]:
    """Yield the places side by side that are of nobody: 名次依次是第45、61、64位."""
    run: list[tuple[int, Span]] = []
    for span in missed:
        number = _PLACE.fullmatch(folded, span.start, span.end)
        beside = run and _LINK.fullmatch(folded, run[-1][1].end, span.start)
        if not (number and beside) and _is_shared_out(folded, run):
            yield run
        kept = run if number and beside else []
        run = [*kept, (int(number[1]), span)] if number else []
    if _is_shared_out(folded, run):
        yield run


def _is_shared_out(folded: str, run: Sequence[tuple[int, Span]]) -> bool:
    """Tell whether several places are standings that are told in turn: 名次依次是第45、61位."""
    start = run[0][1].start if len(run) > 1 else 0
    return start > 0 and _IN_TURN.search(folded, max(0, start - _TURN_REACH), start) is not None


def _named(run: Sequence[tuple[int, Span]], near: Sequence[Ranking]) -> list[Ranking]:
    """Return the places of a run as those of whom a list below or above has there."""
    lists: dict[tuple[str, int | None], dict[int, Ranking]] = {}
    for one in near:
        if one.list and one.region and one.rank is not None:
            lists.setdefault((one.list, one.year), {}).setdefault(one.rank, one)
    whole_run = (had for had in lists.values() if all(value in had for value, _ in run))
    had = next(whole_run, None)
    if had is None:
        return []
    return [had[value]._replace(start=span.start, end=span.end) for value, span in run]


def _members(bound: GroupBound, near: Sequence[Ranking]) -> list[Ranking]:
    """Return the places of the group in the first list in which it has just as many as counted."""
    groups: dict[tuple[str, int | None], dict[str, Ranking]] = {}
    for one in near:
        if one.list and one.region and one.rank is not None:
            groups.setdefault((one.list, one.year), {}).setdefault(core(one.region), one)
    inside = {
        key: [one for one in group.values() if (one.rank or 0) <= bound.within]
        for key, group in groups.items()
    }
    fitting = {key: group for key, group in inside.items() if len(group) == bound.members}
    named = [group for (name, _), group in fitting.items() if name == bound.list]
    like = [
        group
        for group in fitting.values()
        if bound.list is None or group[0].dimension == bound.dimension
    ]
    return next(iter([*named, *like]), [])
