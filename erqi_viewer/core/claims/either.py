"""Claims of sentences that name no list, after one that named several, or do not print a year.

Such a claim is read as one about the list or year named last. Where the records contradict it
there and bear it out in another one named nearby, nobody can tell from the text that it is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Change, Cue, Listed, Ranking, Streak

_C = TypeVar("_C", "Ranking", "Streak", "Change")


def checked(
    other_lists: Callable[[_C], Iterable[Listed]],
    other_years: Callable[[_C], Iterable[int]],
    judge: Callable[[_C], Finding],
    claim: _C,
) -> Finding:
    """Return what the records say to a claim, and that it may mean another list or year if so.

    Args:
        other_lists: Tells the lists that it may be about besides its own.
        other_years: Tells the years that it may be of, if its sentence does not print its own.
        judge: Compares a claim about one list and year with the records.
        claim: The claim as it was read.
    """
    found = judge(claim)
    if found.verdict != "contradicted":
        return found
    for one in other_lists(claim):
        other = judge(claim._replace(list=one.name, dimension=one.dimension))
        if other.verdict == "supported":
            lists = {"holds": other.values["list"], "list": found.values["list"]}
            return undecided(found, other, "which-list", lists)
    for year in other_years(claim):
        other = judge(claim._replace(year=year))
        if other.verdict == "supported":
            return undecided(found, other, "which-year", {"holds": year, "year": claim.year})
    return found


def of_cue(
    other_lists: Callable[[Cue], Iterable[Listed]],
    other_years: Callable[[Cue], Iterable[int]],
    judge: Callable[[Cue], Finding | None],
    cue: Cue,
) -> Iterator[Finding]:
    """Yield what the records say to a claim in words, of the year that does not contradict it.

    Args:
        other_lists: Tells the lists that it may be about besides its own.
        other_years: Tells the years that it may be of, if its sentence does not print its own.
        judge: Compares a claim of one year with the records, None where it claims nothing.
        cue: The claim as it was read.
    """
    found = judge(cue)
    if found is None:
        return
    for year in other_years(cue) if found.verdict == "contradicted" else ():
        other = judge(cue._replace(year=year))
        if other is not None and other.verdict == "supported":
            found = undecided(found, other, "which-year", {"holds": year, "year": cue.year})
            break
        if other is not None and other.verdict == "no_data":
            found = other
            break
    for one in other_lists(cue) if found.verdict == "contradicted" else ():
        other = judge(cue._replace(list=one.name, dimension=one.dimension))
        if other is not None and other.verdict == "supported":
            lists = {"holds": other.values["list"], "list": found.values.get("list", "")}
            found = undecided(found, other, "which-list", lists)
            break
        if other is not None and other.reason == "first-record":
            found = other
            break
    yield found


def undecided(found: Finding, other: Finding, reason: str, values: Mapping[str, Any]) -> Finding:
    """Return a finding left open, as the records bear out another reading."""
    return found._replace(
        verdict="no_data",
        severity=None,
        found=None,
        records=tuple(dict.fromkeys((*other.records, *found.records))),
        reason=reason,
        values=values,
    )
