"""What is read out of a text: tuples with the span of the source that each rests on.

``start`` and ``end`` count Unicode code points of the text as it was given, and bound the number
phrase: 第85名, 连续六年, 上升3位, 近5万人.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator


class Ranking(NamedTuple):
    """A region's place in a list.

    ``rank`` is None where the text only gives a bound, which ``within`` then holds: 跻身前50.
    """

    year: int | None
    region: str | None
    dimension: str | None
    list: str | None
    rank: int | None
    start: int
    end: int
    within: int | None = None


class Streak(NamedTuple):
    """An unbroken run; ``years`` is None where the text names no number: 蝉联, 连年.

    ``year`` is the one that the run is said to reach. ``moves`` is ``up`` or ``down`` for a run of
    moves (连续三年排名上升), None for one of being listed. ``since`` is the year from which it is
    said to last where the text names that: 2014年以来连年进位. ``within`` is the bound of a run of
    places: 连续两年都在前50.
    """

    region: str | None
    dimension: str | None
    list: str | None
    years: int | None
    start: int
    end: int
    year: int | None = None
    moves: str | None = None
    since: int | None = None
    within: int | None = None


class Change(NamedTuple):
    """A move in rank, ``up``, ``down`` or the ``same``; it led to the place in ``year``.

    ``since`` is the year it is counted from where the text names it: 比2014年前进5位.
    """

    direction: str
    places: int | None
    from_rank: int | None
    to_rank: int | None
    start: int
    end: int
    year: int | None = None
    region: str | None = None
    dimension: str | None = None
    list: str | None = None
    since: int | None = None


class Indicator(NamedTuple):
    """A figure. ``value`` is in ``unit`` as printed: 27 and 万人 for 27万余人.

    ``qualifier`` is ``over``, ``nearly``, ``about`` or ``range`` (the value is then the lower
    bound). ``place`` is the region's place by this figure within ``scope``. ``period`` is written
    as core/period says, or as an ISO 8601 interval of months (2019-01/2019-09).
    ``growth_at`` and ``place_at`` are where growth and place are told beside the value.
    """

    name: str
    value: float | None
    unit: str | None
    qualifier: str | None
    growth_percent: float | None
    place: int | None
    scope: str | None
    period: str | None
    start: int
    end: int
    region: str | None = None
    growth_at: Span | None = None
    place_at: Span | None = None


class Span(NamedTuple):
    """A piece of the text."""

    start: int
    end: int


class Moves(NamedTuple):
    """How many of several lists went up, down and nowhere."""

    up: int
    down: int
    level: int


class Cue(NamedTuple):
    """A claim in words that is no rank, streak, change or figure.

    ``kind`` is ``first``, ``again``, ``best``, ``only``, ``list-count``, ``some-lists``,
    ``more-lists``, ``fewer-lists``, ``top-n``, ``times``, ``rising``, ``falling`` or
    ``not-falling`` (逐年前移), ``all-up``, ``all-down``, ``none-up``, ``none-down`` or
    ``moved-apart`` (三榜齐升, 两升一降), ``most-up`` or ``most-down`` (升幅最大); ``number`` is
    that of the lists, the bound or the times, and the year since which places rise or fall.
    ``since`` is the year that is compared with, or from which on, where the text names it;
    ``moves`` tells how many lists went which way. ``above`` and ``below`` are places on one list
    that lie ``number`` places from those on the list ``against``.
    """

    kind: str
    number: int | None
    region: str | None
    year: int | None
    dimension: str | None
    list: str | None
    start: int
    end: int
    since: int | None = None
    moves: Moves | None = None
    against: Listed | None = None


class Listed(Protocol):
    """A list that a text names."""

    @property
    def name(self) -> str:
        """Its name as printed."""

    @property
    def dimension(self) -> str | None:
        """The key of what it measures."""


class SentenceSpan(NamedTuple):
    """A sentence, heading or table row and the cues in it.

    ``open_lists`` are those last named together where the sentence names none itself: any of them
    may be meant.
    """

    start: int
    end: int
    cues: tuple[Cue, ...]
    open_lists: tuple[Listed, ...] = ()


class Extraction(NamedTuple):
    """All that was read, in the order of the text."""

    rankings: tuple[Ranking, ...]
    streaks: tuple[Streak, ...]
    changes: tuple[Change, ...]
    indicators: tuple[Indicator, ...]
    not_understood: tuple[Span, ...]
    sentences: tuple[SentenceSpan, ...]

    def as_members(self) -> dict[str, Iterator[dict[str, Any]]]:
        """Return what the command prints as JSON; the objects are made one by one as taken."""
        changes = (
            {
                "direction": one.direction,
                "places": one.places,
                "from": one.from_rank,
                "to": one.to_rank,
                "start": one.start,
                "end": one.end,
            }
            for one in self.changes
        )
        return {
            "rankings": (_without(one, "within") for one in self.rankings),
            "streaks": (_without(one, "year", "moves", "since", "within") for one in self.streaks),
            "changes": changes,
            "indicators": (
                _without(one, "region", "growth_at", "place_at") for one in self.indicators
            ),
            "not_understood": (one._asdict() for one in self.not_understood),
        }


def _without(one: Ranking | Streak | Indicator, *keys: str) -> dict[str, Any]:
    """Return the fields of a result but those that the command does not print."""
    return {name: _plain(value) for name, value in one._asdict().items() if name not in keys}


def _plain(value: object) -> object:
    """Return a whole number as an integer, so that 3772.0 is written 3772."""
    return int(value) if isinstance(value, float) and value == int(value) else value
