"""What the tree's nodes say: on screen, in a tooltip, aloud, and to the filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.amounts import in_english
from erqi_viewer.core.chart_texts import series_label
from erqi_viewer.core.evidence import state
from erqi_viewer.core.records import Dimension, locator
from erqi_viewer.core.table_rows import FactRow
from erqi_viewer.core.tables import change_text, number
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.core.wording import (
    change_words,
    other_source_lines,
    rank_text,
    section_title,
    word,
)
from erqi_viewer.models.tree_nodes import Category, Heading, Place, Year

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.records import Fact, Name
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.models.tree_nodes import Node, Tree

Cells = tuple[str, str, str]


def cells(node: Node, tree: Tree, texts: Texts) -> Cells:
    """Return a node's name, its rank or value, and its change or growth."""
    match node.content:
        case Place() as place:
            return (
                _place_name(node, place, tree, texts),
                rank_text(place.standing, texts),
                change_text(place.standing, texts("new")),
            )
        case FactRow() as row:
            return texts.name(row.name), value_text(row, texts), growth_text(row)
        case Year(year):
            return texts("{year}", year=year), "", ""
        case Category(series):
            alike = [one for one in series if one.region == series[0].region]
            return series_label(series[0], alike, texts), "", ""
        case Heading(section):
            return section_title(section, texts), "", ""
        case Dimension() as dimension:
            return texts.name(dimension.name), texts("no ranks"), ""
        case None:
            return "", "", ""


def _place_name(node: Node, place: Place, tree: Tree, texts: Texts) -> str:
    series, standing = place
    if node.selection.category is not None:
        parts = [texts("{year}", year=standing.placement.year)]
        if tree.regions > 1:
            parts.append(texts.name(series.region.name))
    else:
        parts = [series_label(series, tree.series, texts)]
    if standing.placement.edition.list.key != series.key:
        parts.append(texts.name(standing.placement.edition.list.name))
    return " · ".join(parts)


def value_text(row: FactRow, texts: Texts) -> str:
    """Return a figure with its qualifier and unit, such as 逾27万人 or over 270,000 people."""
    if row.value is None:
        return ""
    unit = texts.name(row.unit)
    value = str(number(row.value))
    if texts.lang == "en":
        value = in_english(row.value, unit)
    elif unit:
        value = texts("{value} {unit}", value=value, unit=unit)
    if row.qualifier:
        value = texts("{qualifier} {value}", qualifier=word(row.qualifier, texts), value=value)
    return value


def growth_text(row: FactRow) -> str:
    """Return the growth on the year before, such as +8%."""
    if row.growth_percent is None:
        return ""
    sign = "+" if row.growth_percent > 0 else ""
    return f"{sign}{number(row.growth_percent)}%"


def phrase(parts: Iterable[str], texts: Texts) -> str:
    """Join what is not empty with the language's comma."""
    joined = ""
    for part in parts:
        if part:
            joined = texts("{text}, {more}", text=joined, more=part) if joined else part
    return joined


def spoken(node: Node, tree: Tree, texts: Texts) -> str:
    """Return a node as a screen reader says it, the same in every column."""
    match node.content:
        case Place(series, standing):
            place = standing.placement
            label = series_label(series, tree.series, texts)
            rank = (
                texts("rank {rank}", rank=place.rank)
                if place.rank is not None
                else word(place.status, texts)
            )
            parts = [label, texts("{year}", year=place.year), rank, change_words(standing, texts)]
        case FactRow() as row:
            growth = growth_text(row)
            parts = [
                texts.name(row.name),
                value_text(row, texts),
                texts("growth {percent}", percent=growth) if growth else "",
            ]
        case Dimension() as dimension:
            parts = [texts.name(dimension.name), texts("no ranks recorded")]
        case _:
            parts = list(cells(node, tree, texts))
    return phrase(parts, texts)


def tooltip(node: Node, tree: Tree, texts: Texts) -> str:
    """Return more about a leaf as lines of plain text, empty for other nodes."""
    match node.content:
        case Place(series, standing):
            place = standing.placement
            edition = place.edition
            rank = (
                texts("Rank {rank} of {size}", rank=place.rank, size=edition.size)
                if place.rank is not None
                else word(place.status, texts)
            )
            label = series_label(series, tree.series, texts)
            return _lines(
                texts("{series}, {year}", series=label, year=place.year),
                phrase((rank, change_words(standing, texts)), texts),
                texts("List: {name}", name=texts.name(edition.published_as)),
                texts.name(place.note),
                *_origin(place, texts),
                *other_source_lines(standing, texts),
            )
        case FactRow() as row:
            return _fact_tooltip(row, texts)
        case Dimension():
            return texts("No place in a list of this dimension is recorded.")
        case _:
            return ""


def _fact_tooltip(row: FactRow, texts: Texts) -> str:
    role = texts.name(row.role_name)
    name = texts.name(row.name)
    growth = growth_text(row)
    place = ""
    if row.place is not None:
        place = texts(
            "place {place} {basis} among {scope}",
            place=row.place,
            basis=word(row.place_by or "value", texts),
            scope=texts.name(row.scope) or "—",
        )
    values = (value_text(row, texts), texts("growth {percent}", percent=growth) if growth else "")
    return _lines(
        texts("{role}: {name}", role=role, name=name) if role else name,
        phrase((*values, place), texts),
        texts.name(row.fact.note),
        *_origin(row.fact, texts),
    )


def _origin(fact: Fact, texts: Texts) -> Iterable[str]:
    if title := texts.name(fact.source.title):
        yield texts("Source: {name}", name=title)
    if where := locator(fact, texts.lang):
        yield texts("Locator: {name}", name=where)
    if fact.source.uid:
        yield texts("Evidence: {state}", state=word(state(fact), texts))


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


def search_text(node: Node, tree: Tree, texts: Texts) -> str:
    """Return what the filter looks through: what the node says, and its names in both languages."""
    names: list[Name | None] = []
    words = [*cells(node, tree, texts), spoken(node, tree, texts)]
    match node.content:
        case Place(series, standing):
            place = standing.placement
            edition = place.edition
            names = [place.dimension.name, edition.list.name, edition.published_as]
            names += [series.list.name, place.region.name]
            words.append(str(place.year))
        case FactRow() as row:
            names = [row.name, row.unit, row.role_name, row.awarded_by, row.scope]
            words.append(str(row.year or ""))
        case Category(series):
            names = [name for one in series for name in (one.list.name, one.list.dimension.name)]
        case Dimension() as dimension:
            names = [dimension.name]
        case Heading(section):
            words.append(section_title(section, ENGLISH))
        case Year(year):
            words.append(str(year))
    return fold(" ".join([*words, *(part for name in names if name for part in name)]))


def fold(text: str) -> str:
    """Return a text without differences of case and of full and half width."""
    from unicodedata import normalize

    return normalize("NFKC", text).casefold()
