"""Where one step along the years or the categories leads from the session's selection."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from erqi_viewer.core.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.session.session import Session

_T = TypeVar("_T", int, str)


def year_step(session: Session, by: int) -> Selection | None:
    """Return the selection ``by`` years on that have something to show, None past the end.

    A record that is selected gives way to the same list's in the other year, where there is one.
    """
    now = session.selection
    if now.section == "ranks" and now.category is not None:
        return _along(session, now, [now.category], by)
    if now.section == "ranks":
        years = {s.placement.year for one in session.series for s in one.standings}
    elif now.section == "indicators":
        years = {one.year for one in session.dataset.observations}
    elif now.section == "honours":
        years = {one.year for one in session.dataset.honours}
    else:
        return None
    year = _step(sorted(years), now.year, by)
    if year is None:
        return None
    held = _held_series(session, now)
    return Selection(now.section, year=year, record=_records(session, held).get(year))


def category_step(session: Session, by: int) -> Selection | None:
    """Return the selection ``by`` categories on, None past the end.

    Among years that is the next record of the year, as the tree has it.
    """
    now = session.selection
    if now.section != "ranks":
        return None
    if now.year is None:
        keys = list(dict.fromkeys(one.key for one in session.series))
        key = _step(keys, now.category, by)
        return Selection(category=key) if key is not None else None
    places = [
        s.placement.uid
        for one in session.series
        for s in one.standings
        if s.placement.year == now.year
    ]
    record = _step(places, now.record, by)
    return now._replace(record=record) if record is not None else None


def _along(session: Session, now: Selection, keys: list[str], by: int) -> Selection | None:
    places = _records(session, keys)
    held = next((year for year, uid in places.items() if uid == now.record), now.year)
    year = _step(sorted(places), held, by)
    if year is None:
        return None
    return now._replace(year=None if now.year is None else year, record=places[year])


def _held_series(session: Session, now: Selection) -> list[str]:
    standing = session.standing(now.record) if now.record else None
    series = session.series_of(standing.placement) if standing else None
    return [series.key] if series else []


def _records(session: Session, keys: list[str]) -> dict[int, str]:
    """Return the record of each year in the series of these keys."""
    return {
        standing.placement.year: standing.placement.uid
        for one in session.series
        if one.key in keys
        for standing in one.standings
    }


def go(session: Session, selection: Selection | None) -> None:
    """Select where a step leads, if it leads anywhere."""
    if selection is not None:
        session.select(selection)


def _step(values: Sequence[_T], now: _T | None, by: int) -> _T | None:
    """Return the value ``by`` places on; from nowhere, the first or the last."""
    if not values:
        return None
    if now not in values:
        return values[0] if by > 0 else values[-1]
    place = values.index(now) + by
    return values[place] if 0 <= place < len(values) else None
