"""Moves that an English sentence tells in two steps: rose to 42nd, which is four above the 46th."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import grammar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.results import Change

_THAT_IS = re.compile(
    r"(?:\s(?:place|position|spot))?,\s(?:(?:which|that)\s(?:is|was)\s)?(?:just\s|only\s|now\s)?"
)
# than in 2023, when it was 13th
_WHEN = re.compile(
    r"\s(?:than|from|on)\s(?:in\s)?(?:last\syear|(?:19|20)[0-9]{2}|the\s(?:previous|preceding)\syear"
    r"|the\syear\sbefore|a\syear\s(?:ago|earlier|before)),?\swhen\s(?:it|they)\s"
    r"(?:was|were|stood|came|ranked|placed|took|finished|held)\s(?:ranked\s|placed\s)?"
    rf"(?:in\s|at\s)?(?:the\s)?(?P<a>{grammar.PLACE})"
)


def joined(told: Sequence[Change], lower: str, offset: int) -> list[Change]:
    """Return the moves with those as one of which one tells where to and the next how far.

    Args:
        told: The moves, in their order.
        lower: The sentence in small letters.
        offset: Where it begins in the source.
    """
    out: list[Change] = []
    for one in told:
        last = out[-1] if out else None
        if last is not None and _goes_on(last, one):
            between = lower[last.end - offset : one.start - offset]
            if _THAT_IS.fullmatch(between):
                out[-1] = one._replace(start=last.start, to_rank=last.to_rank)
                continue
        out.append(one)
    return out


def _goes_on(one: Change, after: Change) -> bool:
    """Tell whether a move only tells how far the one before it led, and from where."""
    if one.places is not None or one.to_rank is None or after.to_rank is not None:
        return False
    far = after.from_rank is not None and abs(after.from_rank - one.to_rank) == after.places
    return far and one.direction == after.direction


def when_it_was(one: Change, lower: str, end: int, new: int) -> int | None:
    """Return the place that a move ending at ``end`` is counted from: when it was 13th.

    Args:
        one: The move.
        lower: The sentence in small letters.
        end: Where the move ends in it.
        new: The place that it led to.
    """
    was = _WHEN.match(lower, end)
    old = grammar.place(was["a"]) if was else None
    if not old or one.places != abs(old - new):
        return None
    return old if (one.direction == "up") == (new < old) else None
