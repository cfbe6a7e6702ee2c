"""Moves that lean on a verb or a noun before them: and Zhongyuan five, three in 2017, by two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import move_words
from erqi_viewer.core.extract.english.numbers import number
from erqi_viewer.core.extract.results import Change

if TYPE_CHECKING:
    from collections.abc import Sequence


def direction(verb: str) -> str:
    """Return which way a verb, a noun or a sign says that a place went."""
    return "down" if verb.startswith(move_words.DOWN) else "up"


def elided(text: str, lower: str, offset: int, told: Sequence[Change]) -> list[Change]:
    """Return the moves of which only whose and how many is told: and Zhongyuan five.

    Args:
        text: The sentence.
        lower: The same in small letters.
        offset: Where it begins in the source.
        told: The moves that it tells in full.
    """
    out: list[Change] = []
    for one in told:
        at = one.end - offset if one.places else -1
        beside = move_words.MOVE_AND.match(lower, at) if at >= 0 else None
        if beside:
            span = beside.start("n") + offset, beside.end() + offset
            out.append(Change(one.direction, number(beside["n"]), None, None, *span))
        out += _by_the_next(lower, offset, one, at)
        while at >= 0 and (found := move_words.MOVE_ELIDED.match(text, at)):
            at = found.end()
            span = found.start("n") + offset, at + offset
            out.append(Change(one.direction, number(found["n"].lower()), None, None, *span))
    for match in move_words.WENT_BY.finditer(lower) if " by " in lower else ():
        for key in ("n", "next"):  # by two and that … by six
            if match[key] and not (key == "n" and match["noun"]):  # that is read as any move
                start = match.start() if key == "n" else match.start("next")
                span = start + offset, match.end(key) + offset
                way = direction(match["verb"])
                out.append(Change(way, number(match[key]), None, None, *span))
    return [one for one in out if not any(a.start <= one.start < a.end for a in told)]


def _by_the_next(lower: str, offset: int, one: Change, at: int) -> list[Change]:
    """Return the moves of later years or other fields behind one: three in 2017, two for ...."""
    out: list[Change] = []
    for pattern in (
        move_words.MOVE_BY_YEAR,
        move_words.MOVE_BY_FIELD,
        move_words.MOVE_OF_FIELD,
        move_words.MOVE_FOR,
    ):
        end = at
        while end >= 0 and (found := pattern.match(lower, end)):
            end = found.end()
            span = found.start("n") + offset, end + offset
            out.append(Change(one.direction, number(found["n"]), None, None, *span))
    return out


def of_nouns(lower: str, offset: int) -> list[Change]:
    """Return the moves that a noun is said to be: its net gain since 2014 is five places."""
    out = []
    for pattern in (move_words.NOUN_TOLD, move_words.NOUN_IN):
        for match in pattern.finditer(lower):
            way = direction(match["noun"])
            after = match.groupdict().get("next")
            stops = {"n": match.end("n"), "next": match.end()} if after else {"n": match.end()}
            for key, stop in stops.items():
                span = match.start(key) + offset, stop + offset
                out.append(Change(way, number(match[key]), None, None, *span))
    return out
