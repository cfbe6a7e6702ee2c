"""What a column's header says about it when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from erqi_viewer.core.tables import Column
    from erqi_viewer.core.texts import Texts


def column_help(column: Column, texts: Texts) -> str:
    """Return an explanation of a column, its title when that says everything."""
    return _explanations(texts).get(column.key) or texts(column.title)


def _explanations(texts: Texts) -> dict[str, str]:
    return {
        "region_code": texts("The region's code in the national standard GB/T 2260"),
        "list": texts("The list's usual name, the former one for years before it was renamed"),
        "published_as": texts("The list's name as it was printed that year"),
        "list_size": texts("How many places the list has"),
        "previous_rank": texts("The rank of the year before"),
        "change": texts("Places moved since the year before: ▲ up, ▼ down, = the same"),
        "streak": texts("Years on the list in a row, its former name counted as the same list"),
        "streak_as_named": texts("Years on the list in a row since it has had this name"),
        "best": texts("The best rank up to that year"),
        "qualifier": texts("How exact the source is about the value"),
        "growth_percent": texts("Growth on the same period of the year before, in percent"),
        "place": texts("The place among the regions named beside it"),
        "place_by": texts("Whether the place is by value or by growth"),
        "evidence": texts("Whether the text of the source, when attached, says so word for word"),
        "other_sources": texts("What other sources say of this rank, and why it does not count"),
        "locator": texts("Where in the source the fact stands"),
    }
