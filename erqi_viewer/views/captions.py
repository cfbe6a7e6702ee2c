"""The line above the table: what it shows, and why it may be empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.chart_texts import series_label
from erqi_viewer.core.table_rows import FactRow
from erqi_viewer.core.wording import section_title
from erqi_viewer.session.sharing import home_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.history import Standing
    from erqi_viewer.core.selection import Section
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.session import Session


def caption(session: Session, rows: Sequence[Standing | FactRow]) -> str:
    """Return what the selection holds, such as 2019年 · 4项名次; rows without a rank are none."""
    texts, selection = session.texts, session.selection
    parts: list[str] = []
    if selection.year is not None:
        parts.append(texts("{year}", year=selection.year))
    if selection.category is not None:
        parts.append(category_name(session, selection.category))
    if not parts:
        parts.append(section_title(selection.section, texts))
    if count := sum(isinstance(row, FactRow) or row.placement.rank is not None for row in rows):
        parts.append(_count(selection.section, count, texts))
    return " · ".join(parts)


def category_name(session: Session, category: str) -> str:
    """Return the name of a series key, or of a dimension that has no series."""
    texts = session.texts
    alike = [one for one in session.series if one.key == category]
    if alike:
        together = [one for one in session.series if one.region == alike[0].region]
        return series_label(alike[0], together, texts)
    names = [one.name for one in session.dataset.dimensions if one.key == category]
    return texts.name(names[0]) if names else category


def is_empty(session: Session) -> bool:
    """Return whether a book is open that holds no place, figure or honour yet."""
    data = session.dataset
    return session.path is not None and not (data.placements or data.observations or data.honours)


def empty_book(session: Session) -> tuple[str, str]:
    """Return what an empty book says instead of a plot, and what to do about it."""
    texts, home = session.texts, home_name(session)
    return (
        texts("This record book holds no facts of {region} yet.", region=texts.name(home))
        if home
        else texts("This record book holds no facts yet."),
        texts("Put the first ones in, or open another book:"),
    )


def empty_reason(session: Session) -> str:
    """Return why the selection holds nothing."""
    texts, selection = session.texts, session.selection
    if session.path is None:
        return texts("No record book is open.")
    if is_empty(session):
        return empty_book(session)[0]
    if selection.section != "ranks":
        return texts("Nothing of this kind is recorded.")
    if selection.category is None and selection.year is None:
        return texts("No rank is recorded yet.")
    if selection.category is None:
        return texts("No rank is recorded for {year}.", year=selection.year)
    name = category_name(session, selection.category)
    if selection.year is None:
        return texts("No rank is recorded for {name}.", name=name)
    return texts("No rank is recorded for {name} in {year}.", name=name, year=selection.year)


def _count(section: Section, count: int, texts: Texts) -> str:
    one = count == 1
    match section:
        case "ranks":
            return texts("1 rank") if one else texts("{count} ranks", count=count)
        case "indicators":
            return texts("1 indicator") if one else texts("{count} indicators", count=count)
        case "honours":
            return texts("1 honour") if one else texts("{count} honours", count=count)
        case _:
            return texts("1 entry") if one else texts("{count} entries", count=count)
