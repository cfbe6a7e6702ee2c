"""Checking how the places on several lists moved together: 四项名次全部前移, 两升一降."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from erqi_viewer.core.claims import named_topics
from erqi_viewer.core.claims.book import Problem, Target
from erqi_viewer.core.claims.verdicts import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.claims.book import Book
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Cue, Moves
    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Placement, Region

KINDS = frozenset({"all-up", "all-down", "none-up", "none-down", "moved-apart"})


class Move(NamedTuple):
    """How a place moved; ``by`` is None where nothing tells, as of a list that is new."""

    place: Placement
    before: Placement | None
    by: int | None

    @property
    def key(self) -> str:
        """The key of what the list measures."""
        return self.place.edition.list.dimension.key


class Moved(NamedTuple):
    """The lists that a region is on in a year, with the year that it is held against."""

    lists: list[Move]
    year: int
    before: int


class _Said(Protocol):
    @property
    def region(self) -> str | None: ...
    @property
    def year(self) -> int | None: ...
    @property
    def start(self) -> int: ...


def check_joint(book: Book, cue: Cue, passage: Passage) -> Finding:
    """Compare the places of a year with those of the year before, or of the year named."""
    claim = Claim(cue, "comparison", _said(cue))
    of = moved(book, cue)
    if isinstance(of, Problem):
        return claim.no_data(of)
    if named_topics.leaves_some_out(passage, cue.start):
        return claim.no_data(Problem("no-list", {}))
    places = [one.place for one in of.lists]
    named = named_topics.of(named_topics.before(passage, cue.start), places)
    groups = meant(of.lists, named if len(named) > 1 else told(book, cue, passage), cue.number)
    values: dict[str, object] = {"year": of.year, "before": of.before, "count": cue.number}
    if not groups:
        return claim.no_data(open_of(values), places)
    found = [_judged(claim, cue, group, values) for group in groups]
    contradicted = all(one.verdict == "contradicted" for one in found)
    agreed = next((one for one in found if one.verdict == "supported"), None)
    open_ = next((one for one in found if one.verdict == "no_data"), None)
    return found[0] if contradicted else agreed or open_ or found[0]


def moved(book: Book, one: _Said) -> Moved | Problem:
    """Return the lists that a claim may be about, each with how the place on it moved."""
    region = book.region(one.region, one.start)
    if isinstance(region, Problem):
        return region
    if one.year is None:
        return Problem("no-year", {})
    since: int | None = getattr(one, "since", None)
    before = since if since is not None else one.year - 1
    if before >= one.year:
        return Problem("nothing-recorded", {"year": before})
    lists = list(_moves(book, region, one.year, before))
    return (
        Moved(lists, one.year, before) if lists else Problem("nothing-recorded", {"year": one.year})
    )


def _said(cue: Cue) -> str:
    if cue.moves is not None:
        return _short(cue.moves)
    return {"all-up": "up", "all-down": "down"}.get(cue.kind, "")


def _short(moves: Moves) -> str:
    """Return how many went which way in signs: ↑2 ↓1."""
    return " ".join(f"{sign}{count}" for sign, count in zip("↑↓=", moves, strict=True) if count)


def _moves(book: Book, region: Region, year: int, before: int) -> Iterator[Move]:
    for series in book.series_of(region):
        now = book.standing(series, year)
        if now is None or now.placement.status == "not-listed":
            continue
        then = _place(book, series, before)
        known = then is not None and then.rank is not None and now.placement.rank is not None
        by = (then.rank or 0) - (now.placement.rank or 0) if known and then else None
        yield Move(now.placement, then, by)


def _place(book: Book, series: Series, year: int) -> Placement | None:
    standing = book.standing(series, year)
    return standing.placement if standing else None


def told(book: Book, claim: _Said, passage: Passage) -> list[Placement | None]:
    """Return the places that the sentence itself tells, None for one that the book has not."""
    region = book.region(claim.region, claim.start)
    own = [one for one in passage.rankings if one.year == claim.year and one.list is not None]
    found: dict[str, Placement | None] = {}
    for one in own:
        if book.region(one.region, one.start) == region:
            target = book.target(one)
            place = target.standing.placement if isinstance(target, Target) else None
            found[place.uid if place else one.list or ""] = place
    return list(found.values())


def meant(
    lists: Sequence[Move], places: Sequence[Placement | None], number: int | None
) -> list[Sequence[Move]]:
    """Return the lists that may be meant, all by their number where the text gives that."""
    named = [one for one in lists if one.place in places]
    comparable = [one for one in lists if one.by is not None]
    complete = len(named) == len(places) > 1
    if number is None:
        return [lists, *([named] if complete else [])]
    if complete and len(named) == number:
        return [named]
    groups = [one for one in (lists, comparable) if len(one) == number]
    return groups[:1]


def open_of(values: dict[str, object]) -> Problem:
    """Return that a text leaves open which lists it means, by their number where it tells it."""
    return Problem("joint-of-which", values) if values.get("count") else Problem("no-list", {})


def _judged(claim: Claim, cue: Cue, group: Sequence[Move], values: dict[str, object]) -> Finding:
    by = [one.by for one in group if one.by is not None]
    up, down = sum(one > 0 for one in by), sum(one < 0 for one in by)
    level, open_ = len(by) - up - down, len(group) - len(by)
    values = values | {"up": up, "down": down, "level": level, "open": open_}
    records = [record for one in group for record in (one.before, one.place) if record]
    against = {
        "all-up": down + level,
        "all-down": up + level,
        "none-down": down,
        "none-up": up,
    }
    if cue.moves is None:
        wrong = against[cue.kind] > 0
    else:
        wrong = up > cue.moves.up or down > cue.moves.down or level > cue.moves.level
    found = " ".join(f"{sign}{n}" for sign, n in zip("↑↓=", (up, down, level), strict=True) if n)
    if wrong:
        better = cue.kind in {"all-up", "none-down"} or bool(cue.moves and cue.moves.up > up)
        verdict = claim.falls if better else claim.differs
        return verdict(found, records, "joint-moves-differ", **values)
    if open_ or not by:
        return claim.no_data(Problem("joint-moves-open", values), records, found)
    return claim.supported(found, records, "joint-moves", **values)
