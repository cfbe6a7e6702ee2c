"""The sentences in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from erqi_viewer.core.draft.facts import Mention, YearOnList
    from erqi_viewer.core.records import Placement

_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth"),
    *("sixth", "seventh", "eighth", "ninth", "tenth"),
)
_HUNDRED = 100

STOP = "."


def count_clause(told: Sequence[YearOnList]) -> str:
    """Return how many lists the region was on."""
    kind = "top 100 " if all(one.place.edition.size == _HUNDRED for one in told) else ""
    return f" made {cardinal(len(told))} {kind}lists"


def opening(place: Placement) -> str:
    """Return how a sentence begins: in which year and who."""
    return f"In {place.year}, {place.region.name.text('en')}"


def going_on(place: Placement) -> str:  # noqa: ARG001
    """Return how a sentence begins behind another one on the same year and region."""
    return "It"


def list_clause(one: YearOnList, mention: Collection[Mention]) -> str:
    """Return what is to be told of one list, empty when it is nothing."""
    place = one.place
    name = place.edition.published_as.text("en")
    best = bool(one.best_of) and "best" in mention
    record = f"{'equalling ' if one.ties else ''}its best place on record"
    moved = "changes" in mention and one.change is not None
    clauses = []
    if "places" in mention and place.rank is not None:
        clauses = [f"ranked {ordinal(place.rank)} among the {name}"]
        clauses += [_change(one)] if moved else []
        clauses += [record] if best else []
    elif moved:
        clauses = [f"{_moved(one)} in the {name}", *([record] if best else [])]
    elif best:
        verb = "equalled" if one.ties else "reached"
        clauses = [f"{verb} its best place on record in the {name}"]
    told = ", ".join(clauses)
    run = _run(one) if "streaks" in mention else ""
    if run:
        listed = f"was on the list of the {name}"
        told = f"{told}; it was on the list {run}" if told else f"{listed} {run}"
    return f" {told}" if told else ""


def _change(one: YearOnList) -> str:
    """Return a move behind the place that it led to."""
    change, before = one.change or 0, one.place.year - 1
    if change == 0:
        return f"unchanged from {before}"
    return f"{'up' if change > 0 else 'down'} {_places(change)} from {before}"


def _moved(one: YearOnList) -> str:
    """Return a move as the sentence's own verb."""
    change, before = one.change or 0, one.place.year - 1
    if change == 0:
        return f"held the same place as in {before}"
    return f"moved {'up' if change > 0 else 'down'} {_places(change)} from {before}"


def _places(change: int) -> str:
    number = abs(change)
    return f"{cardinal(number)} place{'' if number == 1 else 's'}"


def _run(one: YearOnList) -> str:
    """Return for how long it has been on the list, empty when that is not worth telling."""
    if one.absent:
        return "for the first time on record"
    joined = f"{ordinal_word(len(one.joined))} consecutive year counting its former name"
    if not one.run:
        return f"for the {joined}" if one.joined else ""
    run = f"for the {ordinal_word(len(one.run))} consecutive year"
    return f"{run} (the {joined})" if one.joined else run


def cardinal(number: int) -> str:
    """Return a number, up to ten in words."""
    return _CARDINALS[number - 1] if 1 <= number <= len(_CARDINALS) else str(number)


def ordinal_word(number: int) -> str:
    """Return an ordinal, up to tenth in words."""
    return _ORDINALS[number - 1] if 1 <= number <= len(_ORDINALS) else ordinal(number)


def ordinal(number: int) -> str:
    """Return an ordinal in digits, such as 85th."""
    teen = 10 <= number % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
