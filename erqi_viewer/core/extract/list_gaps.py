"""How far a place on one list lies from that on another: 比综合实力高24位, 低于绿色发展15位."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from erqi_viewer.core.extract.distances import PLACES
from erqi_viewer.core.extract.numerals import read_number, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import ListMention, Part
    from erqi_viewer.core.extract.ranks import Found
    from erqi_viewer.core.extract.results import Ranking
    from erqi_viewer.core.extract.sentence import Sentence


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Phrase = TypeVar("_Phrase", bound=_Spanned)
_OWN = "(?:[我本该]区|它|其|自身|自己|同年|当年)?的?"
_LEAD = re.compile(
    rf"(?:(?P<up>高出|高于|领先于?|优于|好于|超出|超过)|(?P<down>低于|落后于?|低出)|[比较]){_OWN}$"
)
_LEADS = frozenset("于优低出好比落超较领")  # each of those has one of these
_RANKS = "(?:百强[区县]?|榜单?)?(?:的?(?:名次|位次|排名|排位|成绩))?"
_BY = re.compile(
    rf"{_RANKS}(?:又|还|要|也|整整|足足|仍){{0,2}}"
    rf"(?:(?P<up>高|靠前|领先|好|优)|(?P<down>低|靠后|落后|差))?(?:出|了)?{PLACES}"
)
_LEAD_REACH = 10
_PAUSE = re.compile("[,，;；。:：]")


class Gap(NamedTuple):
    """A distance; ``lead`` is where the comparison begins, ``start`` to ``end`` its number."""

    kind: str
    places: int | None
    other: Part
    lead: int
    start: int
    end: int


def find(sentence: Sentence, lists: Sequence[ListMention]) -> list[Gap]:
    """Return the distances between lists that a sentence tells."""
    if sentence.signs.isdisjoint(_LEADS):
        return []
    return [gap for one in lists for gap in _behind(sentence.text, one)]


def _behind(text: str, one: ListMention) -> Iterable[Gap]:
    if one.kind not in {"topic", "list"} or len(one.parts) != 1:
        return
    lead = _LEAD.search(text, max(0, one.start - _LEAD_REACH), one.start)
    by = _BY.match(text, one.end) if lead else None
    if lead is None or by is None:
        return
    ways = {way for found in (lead, by) for way in ("up", "down") if found[way]}
    if len(ways) != 1:
        return
    places = whole(read_number(by[by.re.groups]))
    kind = "above" if ways == {"up"} else "below"
    yield Gap(kind, places, one.parts[0], lead.start(), by.start(by.re.groups), by.end())


def without(gaps: Sequence[Gap], found: Found) -> Found:
    """Return rank phrases but those that only say how far lists lie apart."""
    if not gaps:
        return found
    groups = [tuple(rank for rank in group if not _in(gaps, rank.start)) for group in found.groups]
    doubtful = [span for span in found.doubtful if not _in(gaps, span[0])]
    return found._replace(groups=[group for group in groups if group], doubtful=doubtful)


def apart(gaps: Sequence[Gap], found: list[_Phrase]) -> list[_Phrase]:
    """Return moves or claims in words but those that only say how far lists lie apart."""
    return [one for one in found if not any(g.lead < one.end and one.start < g.end for g in gaps)]


def _in(gaps: Sequence[Gap], at: int) -> bool:
    return any(gap.lead <= at < gap.end for gap in gaps)


def _is_measured_from(text: str, one: ListMention) -> bool:
    return _LEAD.search(text, max(0, one.start - _LEAD_REACH), one.start) is not None


def measured(
    sentence: Sentence,
    gap: Gap,
    lists: Sequence[ListMention],
    rankings: Sequence[Ranking],
    context: Context,
) -> tuple[str, str | None] | None:
    """Return the name and the dimension of the list that is held against another.

    It is the one named before in the same clause, else that of the place told last, else the one
    named last that is not itself measured from, else the only list spoken of.
    """
    clause = max((one.end() for one in _PAUSE.finditer(sentence.text, 0, gap.lead)), default=0)
    named = [one for one in lists if clause <= one.start and one.end <= gap.lead and one.parts]
    if named:
        return named[-1].parts[-1].name, named[-1].parts[-1].dimension
    before = sentence.span(gap.lead, gap.end)[0]
    told = [one for one in rankings if one.end <= before and one.list is not None]
    if told:
        return told[-1].list or "", told[-1].dimension
    far = [one for one in lists if one.end <= gap.lead and len(one.parts) == 1]
    far = [one for one in far if not _is_measured_from(sentence.text, one)]
    if far:
        return far[-1].parts[0].name, far[-1].parts[0].dimension
    only = context.lists if len(context.lists) == 1 else ()
    return (only[0].name, only[0].dimension) if only else None
