"""A summary in words: its cells, and what each of them rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.summary import DERIVED_KEYS, year_spans
from erqi_viewer.core.tables import FALL, LEVEL, RISE, Column
from erqi_viewer.core.wording import word

if TYPE_CHECKING:
    from erqi_viewer.core.records import Placement
    from erqi_viewer.core.summary import Derived, Gap, Summary
    from erqi_viewer.core.texts import Texts

NONE = "–"


def _value(derived: Derived | None) -> int | None:
    return derived.value if derived else None


COLUMNS: tuple[Column, ...] = (
    Column("region", "Region", "text", lambda one, lang: one.series.region.name.text(lang)),
    Column("category", "Category", "text", lambda one, lang: one.series.list.name.text(lang)),
    Column("latest_rank", "Latest rank", "rank", lambda one, _: _value(one.latest_rank)),
    Column("change", "Change", "change", lambda one, _: _value(one.change)),
    Column("streak_joined", "Years running", "number", lambda one, _: _value(one.streak_joined)),
    Column("streak", "Under this name", "number", lambda one, _: _value(one.streak)),
    Column("years_on_list", "Years on it", "number", lambda one, _: _value(one.years_on_list)),
    Column("first_year", "First year", "year", lambda one, _: _value(one.first_year)),
    Column("best", "Best", "rank", lambda one, _: _value(one.best)),
    Column("worst", "Worst", "rank", lambda one, _: _value(one.worst)),
    Column("largest_rise", "Largest rise", "change", lambda one, _: _value(one.largest_rise)),
    Column("largest_fall", "Largest fall", "change", lambda one, _: _value(one.largest_fall)),
    Column("gaps", "Gaps", "text", lambda one, _: len(one.gaps)),
    Column("notes", "To compare with care", "text", lambda one, _: len(one.notes)),
)


def cell_text(one: Summary, key: str, texts: Texts) -> str:
    """Return a cell of a summary's row; the category's name is the caller's to shorten."""
    if key == "latest_rank" and one.latest_rank is None:
        status = one.latest.status if one.latest else "not-recorded"
        return texts("{value} ({years})", value=word(status, texts), years=one.latest_edition)
    if key in DERIVED_KEYS:
        return _derived_text(one.derived(key), key, texts)
    if key == "gaps":
        return texts("; ").join(gap_text(gap, texts) for gap in one.gaps) or NONE
    if key == "notes":
        return texts("; ").join(note.word(texts) for note in one.notes) or NONE
    name = one.series.region.name if key == "region" else one.series.list.name
    return texts.name(name)


def _derived_text(derived: Derived | None, key: str, texts: Texts) -> str:
    if derived is None:
        return NONE
    value = str(derived.value)
    if key in {"first_year", "years_on_list"}:
        return value
    if key in {"change", "largest_rise", "largest_fall"}:
        value = _arrow(-derived.value if key == "largest_fall" else derived.value)
        years = str(derived.records[-1].year)
    else:
        years = year_spans([record.year for record in derived.records])
    return texts("{value} ({years})", value=value, years=years)


def _arrow(change: int) -> str:
    if change == 0:
        return LEVEL
    return f"{RISE}{change}" if change > 0 else f"{FALL}{-change}"


def gap_text(gap: Gap, texts: Texts) -> str:
    """Return a gap's years and why they have no rank."""
    years = year_spans(range(gap.first_year, gap.last_year + 1))
    return texts("{years} {what}", years=years, what=word(gap.kind, texts))


def proof_lines(one: Summary, key: str, texts: Texts) -> tuple[str, ...]:
    """Return what a cell rests on, a line a record; why there is no value where there is none."""
    if key == "notes":
        return tuple(note.text(texts) for note in one.notes)
    if key == "gaps":
        return tuple(gap_text(gap, texts) for gap in one.gaps)
    if key not in DERIVED_KEYS:
        return ()
    derived = one.derived(key)
    if derived is None and key == "latest_rank" and one.latest is not None:
        return (record_text(one.latest, texts),)
    if derived is None:
        return (_why_none(one, key, texts),)
    return tuple(record_text(record, texts) for record in derived.records)


def record_text(record: Placement, texts: Texts) -> str:
    """Return a record in short: its year, its rank or why it has none, and the list's name."""
    rank = record.rank
    said = texts("rank {rank}", rank=rank) if rank is not None else word(record.status, texts)
    name = texts.name(record.edition.published_as)
    return texts("{year}: {said}, {name}", year=record.year, said=said, name=name)


def _why_none(one: Summary, key: str, texts: Texts) -> str:
    if key in {"latest_rank", "streak", "streak_joined"}:
        return texts(
            "Nothing is recorded for {year}, the year of the list's latest edition.",
            year=one.latest_edition,
        )
    if key == "change":
        return texts("{year} and the year before do not both have a rank.", year=one.latest_edition)
    if key == "largest_rise":
        return texts("There is no rise from one year to the next.")
    if key == "largest_fall":
        return texts("There is no fall from one year to the next.")
    if key == "first_year":
        return texts("There is no year on the list.")
    return texts("There is no year with a rank.")
