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

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.results import Extraction, Ranking, Span
    from erqi_viewer.core.extract.sentence import Sentence

_COUNT = f"(?P<count>[0-9]{{1,2}}|[{NUMERALS}两]{{1,2}})"
_BOUND = f"(?P<bound>前(?P<value>[0-9]{{1,3}}|[{NUMERALS}]{{1,3}})[名位强席]?)"
_KIND = "(?:县\\(市\\)|县市区|县市|市县|区县|城区|市辖区|县级市|镇街|[县市区镇旗地])"
_GROUPS = tuple(
    re.compile(pattern)
    for pattern in (
        # 湖南三县市挺进全国前二十, 山东4个县市进入前25
        f"(?<![第前0-9{NUMERALS}]){_COUNT}个?{_KIND}[^,，;；。0-9]{{0,4}}"
        f"(?:进入?|跻身|挺进|闯[进入]|挤[进入]|迈[进入]|冲[进入]|杀[进入]|步入|位[列居]|排[在进]|[居入在])"
        f"[^,，;；。、0-9前]{{0,10}}{_BOUND}",
        # 前四名全部来自江苏
        f"{_BOUND}(?:均|都|全部?|悉数|全都)(?:来自|出自|花落|归|在|属于?)[^,，;；。]{{2,8}}(?=[,，。;；!]|$)",
    )
)
_PLACE = re.compile("第?([0-9]{1,4})[位名]?")
_LINK = re.compile("[、,，和与及]{1,2}")
_IN_TURN = re.compile("(?:名次|排名|位次|排位)[^,，;；。]{0,6}(?:依次|分别)[^,，;；。0-9]{0,4}$")
_TURN_REACH = 18
_AROUND = 80  # how many places before and behind a bound are looked at


class GroupBound(NamedTuple):
    """A bound that so many ``members`` share, and the list that its sentence names, if any."""

    start: int
    end: int
    within: int
    members: int
    dimension: str | None
    list: str | None


def find(sentence: Sentence, lists: Sequence[ListMention]) -> Iterator[GroupBound]:
    """Yield the bounds that a sentence gives to a counted group.

    Args:
        sentence: The sentence.
        lists: The lists that it names.
    """
    if "前" not in sentence.text:
        return
    for found in (one for pattern in _GROUPS for one in pattern.finditer(sentence.text)):
        within, said = whole(read_number(found["value"])), found.groupdict().get("count")
        count = whole(read_number(said.replace("两", "二"))) if said else within
        named = [one for one in lists if one.kind == "list" and one.start < found.end()]
        part = named[-1].parts[-1] if named else None
        if within and count and 1 < count <= within:
            yield GroupBound(
                *sentence.span(*found.span("bound")),
                within,
                count,
                part.dimension if part else None,
                part.name if part else None,
            )


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
        told = {core(one.region) for one in near if one.start == bound.start}
        members = {core(one.region): one for one in _members(bound, near)}
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
    return read._replace(
        rankings=tuple(sorted([*read.rankings, *added], key=lambda one: one.start)),
        not_understood=tuple(one for one in read.not_understood if one.start not in spans),
    )


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
