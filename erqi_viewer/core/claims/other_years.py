"""Which other years a claim may be of, where the text does not print its year beside it.

Two different places of one list in one year cannot both be meant, and a year that was only taken
over from an earlier clause may be another one that is named nearby. What agrees with the records
of such a year is not called wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.extract import Change, Cue, Ranking, Streak

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_NOTED = re.compile(r"\([^()]*\)|（[^（）]*）")  # (86th in 2018) is beside the point
_POINTED = re.compile(
    r"[今去上前本当]年|上一年|本届|此次|这次|本次|\b(?:this|last|previous|next)\s(?:year|edition|october)"
    r"|\byear['’]s\b|\bthat\syear\b|\bthe\syear\sbefore\b|\byear\s(?:earlier|ago)\b",
    re.IGNORECASE,
)
# a text's own date says nothing of which year's lists it speaks of
_DATE = re.compile(
    r"(?:19|20)[0-9]{2}年[01]?[0-9]月[0-3]?[0-9]日|\b[A-Z][a-z]{2,8}\.? [0-9]{1,2}, 20[0-9]{2}"
)
_CELLS = re.compile(r"[|\t]")  # a table's cells have the years of their columns
_AHEAD = 400
_BEHIND = 24
_MOST = 100  # places in one sentence; a heap of them is no prose
_BEFORE = 2  # sentences


def near(told: Iterable[Passage]) -> Iterator[tuple[Passage, tuple[int, ...]]]:
    """Yield each sentence with the years that it and those right before it name."""
    lately: list[tuple[int, ...]] = []
    for one in told:
        own = tuple(int(found[0]) for found in _YEAR.finditer(_NOTED.sub("", one.text)))
        lately = [*lately[-_BEFORE:], own]
        yield one, tuple(dict.fromkeys(year for years in lately for year in years))


def of(
    claim: Ranking | Streak | Change | Cue,
    sentence: Passage,
    named: Sequence[int],
    recorded: Iterable[int],
    settled: Collection[int | None],
    last: int | None,
) -> tuple[int, ...]:
    """Return the years besides its own that a claim may be of.

    Args:
        claim: The claim.
        sentence: The sentence that it is in.
        named: The years that are named in it and right before it.
        recorded: All years that the book has places of.
        settled: The years of what the sentence tells as it is in the records.
        last: The year of the latest lists that the text can know, where it is not its own.
    """
    if claim.year is None or claim.year in settled:
        return ()
    ends = getattr(claim, "rank", None) or getattr(claim, "from_rank", None)
    named = (*(named if ends else ()), *((last,) if last and claim.year == last + 1 else ()))
    if not named and not ends:
        return ()
    if len(sentence.rankings) > _MOST or _CELLS.search(sentence.text):
        return ()
    if _is_twofold(claim, sentence):
        return tuple(year for year in recorded if year != claim.year)
    at = claim.start - sentence.start
    behind = claim.end - sentence.start
    printed = (
        f"{sentence.text[max(0, at - _AHEAD) : at]} {sentence.text[behind : behind + _BEHIND]}"
    )
    if str(claim.year) in (_DATE.sub("", printed) if last else printed) or _POINTED.search(printed):
        return ()
    taken = {
        one.year for one in sentence.rankings if ends and one.list == getattr(claim, "list", None)
    }
    return tuple(year for year in named if year != claim.year and year not in taken)


def _is_twofold(claim: Ranking | Streak | Change | Cue, sentence: Passage) -> bool:
    """Tell whether a place was read beside another one of the same list and year."""
    if claim not in sentence.rankings:
        return False
    return any(
        (one.region, one.year, one.dimension, one.list)
        == (claim.region, claim.year, claim.dimension, claim.list)
        and one.rank is not None
        and one[4] != claim[4]
        for one in sentence.rankings
        if one.list is not None
    )
