"""What the window of a whole edition asks of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.core.history import series_keys
from erqi_viewer.core.selection import Selection
from erqi_viewer.core.whereabouts import Whereabouts
from erqi_viewer.core.whole_list_texts import WholeList
from erqi_viewer.core.whole_lists import lines, roll_of
from erqi_viewer.store import queries, whole_lists

if TYPE_CHECKING:
    from erqi_viewer.core.records import Edition, Region
    from erqi_viewer.core.whole_lists import Listed, Roll
    from erqi_viewer.session.session import Session
    from erqi_viewer.transfer.sheet import TableSheet

FEWEST = 6
"""The places that make an edition more than a handful of regions, which the table shows as well."""


class Offer(NamedTuple):
    """An edition that can be shown whole, and how many places of it are recorded."""

    edition: Edition
    recorded: int


class Added(NamedTuple):
    """The region that was added to those shown, None if none was, and all that were shown then."""

    code: str | None
    followed: tuple[str, ...]


def can_be_shown(session: Session) -> bool:
    """Tell whether the book has an edition to be shown whole."""
    if session.path is None:
        return False
    try:
        return session.ask(lambda db: whole_lists.has_any(db, FEWEST))
    except ErqiError:
        return False  # said where the file is read for its own sake


def offers(session: Session) -> tuple[Offer, ...]:
    """Return the editions that can be shown whole, the latest first.

    Raises:
        DatabaseError: The file cannot be read any more.
    """
    if session.path is None:
        return ()
    counts = session.ask(lambda db: whole_lists.counts(db, FEWEST))
    there = [one for one in session.dataset.editions if one.uid in counts]
    there.sort(key=lambda one: (-one.year, one.list.dimension.position, one.list.key))
    return tuple(Offer(one, counts[one.uid]) for one in there)


def selected(session: Session, among: tuple[Offer, ...]) -> Offer | None:
    """Return the edition that is selected in the window, else the nearest that is offered."""
    now, keys = session.selection, series_keys(session.dataset.lists)
    standing = session.standing(now.record) if now.record else None
    if standing is not None:
        uid = standing.placement.edition.uid
        category: str | None = keys[standing.placement.edition.list.key]
        year: int | None = standing.placement.year
    else:
        uid, category, year = now.record or "", now.category, now.year

    def likeness(offer: Offer) -> tuple[bool, bool, bool]:
        edition = offer.edition
        return edition.uid == uid, keys[edition.list.key] == category, edition.year == year

    return max(among, key=likeness, default=None)


def read(session: Session, edition: Edition) -> WholeList:
    """Return an edition with what changed since the one before.

    Raises:
        DatabaseError: The file cannot be read any more.
    """
    roll, before = _roll(session, edition), _before(session, edition)
    former = _roll(session, before) if before else None
    everything = session.ask(queries.all_regions)
    home = session.ask(queries.home_region)
    shown = {one.code for one in session.dataset.regions}
    return WholeList(
        edition,
        lines(roll, former),
        roll.missing,
        before.year if before and former and former.places else None,
        frozenset({home} if home else shown),
        Whereabouts(everything),
    )


def _roll(session: Session, edition: Edition) -> Roll[Listed]:
    return roll_of(edition, session.ask(lambda db: whole_lists.listed(db, edition.uid)))


def _before(session: Session, edition: Edition) -> Edition | None:
    """Return the same list's edition of the year before, under its former name if it had one."""
    keys = series_keys(session.dataset.lists)
    own = keys[edition.list.key]
    return next(
        (
            one
            for one in session.dataset.editions
            if one.year == edition.year - 1 and keys[one.list.key] == own
        ),
        None,
    )


def go_to(session: Session, region: Region, uid: str, last: Added | None) -> Added | None:
    """Show a region in the window beside those shown, with its place selected.

    Args:
        session: The session.
        region: The region.
        uid: Its place.
        last: What the last call returned. The region that it added gives way to this one, unless
            others have been chosen since.

    Returns:
        What was added. None if the region is not shown; then ``session.failed`` has said why.
    """
    from erqi_viewer.session import following

    try:
        followed = following.book_regions(session).followed
    except ErqiError as error:
        session.failed.emit(error)
        return None
    added = last if last and set(last.followed) == set(followed) else Added(None, followed)
    if region.code not in followed:
        codes = (*(code for code in followed if code != added.code), region.code)
        if not following.follow(session, codes):
            return None
        added = Added(region.code, codes)
    standing = session.standing(uid)
    if standing is not None:
        keys = series_keys(session.dataset.lists)
        session.select(Selection(category=keys[standing.placement.edition.list.key], record=uid))
    return added


def save(sheet: TableSheet, path: str) -> ErqiError | None:
    """Write the list to a table file; return what is wrong, None when it is written."""
    from erqi_viewer.transfer.tables import write_tables

    try:
        write_tables(path, (sheet,))
    except ErqiError as error:
        return error
    return None
