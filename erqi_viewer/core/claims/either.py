"""Claims of sentences that name no list, after one that named several.

Such a claim is read as one about the list named last. Where the records contradict it there and
bear it out in another of those lists, nobody can tell from the text that it is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Change, Listed, Ranking, Streak

_C = TypeVar("_C", "Ranking", "Streak", "Change")


def checked(open_lists: Iterable[Listed], judge: Callable[[_C], Finding], claim: _C) -> Finding:
    """Return what the records say to a claim, and that it may mean another list where it may.

    Args:
        open_lists: The lists that it may be about, if its sentence names none.
        judge: Compares a claim about one list with the records.
        claim: The claim as it was read.
    """
    found = judge(claim)
    if found.verdict != "contradicted":
        return found
    for one in open_lists:
        other = judge(claim._replace(list=one.name, dimension=one.dimension))
        if other.verdict == "supported":
            return _undecided(found, other)
    return found


def _undecided(found: Finding, other: Finding) -> Finding:
    return found._replace(
        verdict="no_data",
        severity=None,
        found=None,
        records=tuple(dict.fromkeys((*other.records, *found.records))),
        reason="which-list",
        values={"holds": other.values["list"], "list": found.values["list"]},
    )
