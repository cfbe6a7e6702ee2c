"""Places that a headline's move starts from.

由第79位升至第71位 is dated by 较上年前移8位 below it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.results import Change, Extraction, Ranking

_HEAD = 200


def dated(read: Extraction) -> Extraction:
    """Return what was read with the lists and years of what headlines' moves start from."""
    told = _Told(read)
    rankings = (
        told.completed(one) if one.start < _HEAD and one.year is None else one
        for one in read.rankings
    )
    return read._replace(rankings=tuple(rankings))


class _Told:
    """What a text says of the moves in its headlines."""

    def __init__(self, read: Extraction) -> None:
        self._rankings = read.rankings
        self._moves = [one for one in read.changes if one.start < _HEAD and one.to_rank]
        self._dated = [one for one in read.changes if one.since is not None]

    def completed(self, place: Ranking) -> Ranking:
        """Return a place with its list and year, as it is where none is sure."""
        move = next((one for one in self._moves if _starts_from(one, place)), None)
        return self._of_headline(place, move) if move else place

    def _of_headline(self, place: Ranking, move: Change) -> Ranking:
        """Return the place that a headline's move starts from, in the list that it led to."""
        led = _within(self._rankings, move)
        if led is None or led.list is None:
            return place
        again = (
            one.since
            for one in self._dated
            if one.start > move.end
            and one.region == led.region
            and (one.places, one.direction) == (move.places, move.direction)
        )
        return place._replace(dimension=led.dimension, list=led.list, year=next(again, None))


def _starts_from(move: Change, place: Ranking) -> bool:
    return move.start <= place.start < move.end and move.from_rank == place.rank


def _within(rankings: Sequence[Ranking], move: Change) -> Ranking | None:
    """Return the place that a move led to."""
    inside = (one for one in rankings if move.start <= one.start < move.end)
    return next((one for one in inside if one.rank == move.to_rank), None)
