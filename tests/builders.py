"""Records made up by the tests themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.records import (
    Dataset,
    Dimension,
    Edition,
    Name,
    Placement,
    RankedList,
    Region,
    Source,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.history import Standing
    from erqi_viewer.core.records import Language, PlacementStatus
    from erqi_viewer.core.table_rows import FactRow
    from erqi_viewer.core.tables import Cell, Column

REGION = Region("region-1", "410103", Name("二七区", "Erqi District"), "district", "410100")
OTHER_REGION = Region("region-2", "410102", Name("中原区", "Zhongyuan"), "district", "410100")
SOURCE = Source(
    "source-1", "made-up", Name("自拟材料", "Made-up text"), Name("某报", "A paper"), "", "2019-10",
    None, None,
)  # fmt: skip
STRENGTH = Dimension("dimension-1", "strength", Name("实力", "Strength"), 1)
GREEN = Dimension("dimension-2", "green", Name("绿色", "Green"), 2)


def ranked_list(
    key: str = "strength-list",
    dimension: Dimension = STRENGTH,
    predecessor: str | None = None,
    size: int = 100,
) -> RankedList:
    """Make a list whose names follow from its key."""
    return RankedList(
        f"list-{key}", key, dimension, "百强区", Name(f"{key}榜", key.title()), size, predecessor
    )


def edition(of: RankedList, year: int) -> Edition:
    """Make the edition of a year."""
    return Edition(
        f"{of.key}-{year}", of, year, Name(f"{year}{of.name.zh}"), of.size, "published", None, ()
    )


def place(
    year: int,
    rank: int | None,
    of: RankedList | None = None,
    *,
    status: PlacementStatus | None = None,
    region: Region = REGION,
    preferred: bool = True,
) -> Placement:
    """Make a recorded place; without a rank it is an absence."""
    of = of or ranked_list()
    return Placement(
        f"{region.code}-{of.key}-{year}-{rank}",
        region,
        edition(of, year),
        status or ("ranked" if rank is not None else "not-listed"),
        rank,
        preferred,
        None,
        None,
        SOURCE,
        (),
    )


def dataset(placements: Iterable[Placement]) -> Dataset:
    """Make a dataset of places and what they refer to."""
    placements = tuple(placements)
    lists = tuple({p.edition.list.key: p.edition.list for p in placements}.values())
    dimensions = tuple({one.dimension.key: one.dimension for one in lists}.values())
    return Dataset(
        (REGION,), (SOURCE,), dimensions, lists, tuple(p.edition for p in placements), placements,
        (), (), (), (),
    )  # fmt: skip


def cells_of(
    row: Standing | FactRow, columns: Iterable[Column], lang: Language = "zh"
) -> dict[str, Cell]:
    """Return a row's cells by the keys of their columns."""
    return {column.key: column.value(row, lang) for column in columns}
