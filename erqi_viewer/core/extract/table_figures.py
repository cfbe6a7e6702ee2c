"""The figures of tables: 323.3 under 总量(亿元), 8 under 增速(%), 2 under 全市位次."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.extract import periods
from erqi_viewer.core.extract.no_regions import ENDS
from erqi_viewer.core.extract.results import Indicator, Span
from erqi_viewer.core.extract.stacks import VALUE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.cells import Cell
    from erqi_viewer.core.extract.context import Context

_UNIT = re.compile(
    r" ?\((%|万亿元|亿元|万元|元|亿|万人|人|个"
    r"|(?:[bmt]r?illion |[0-9]{1,3},?000 )?(?:yuan|RMB|(?:US )?dollars|USD)"
    r"|percent|sq km|square kilometers|km|tons|hectares|persons|people)\)"
)
_AMONG_THEM = re.compile(r"^(?:其中[:：]?|#|[一二三四五六七八九十]{1,2}、|[0-9]{1,2}[.、])|[:：]$")
_MEASURES = ("产量", "产值", "面积", "增加值", "总产值")
_FIGURE_LABEL = re.compile(
    r"[一-鿿]{2,20}\((万亿元|亿元|万元|元|亿美元|万美元|万人|人|个|万吨|吨|家)\)"
)
_GROWN = re.compile("(?:同比)?(?:(增长|上升|增)|(下降|减少|降))([0-9]{1,4}(?:\\.[0-9]{1,3})?)%")
_FIGURES = frozenset({"growth", "value", "place"})


def holds_figure(head: Cell) -> bool:
    """Tell whether a heading says that figures stand below it."""
    return head.role in _FIGURES or _UNIT.search(head.text) is not None


class TableFigures:
    """Reads the figures of one table's rows.

    Args:
        context: What is known where the table stands.
        unit: The unit that a line above the table gives for all of it.
    """

    def __init__(self, context: Context, unit: str | None) -> None:
        self.unit = unit
        self.context = context
        self.found: list[Indicator] = []

    def taken(self) -> list[Indicator]:
        """Return what was read since the last call."""
        found, self.found = self.found, []
        return found

    def labelled(self, cells: Sequence[Cell]) -> bool:
        """Read a row that needs no heading: 地区生产总值(亿元) 438.7 增长8.4%."""
        label = _FIGURE_LABEL.fullmatch(cells[0].text) if 1 < len(cells) < 4 else None
        value = VALUE.fullmatch(cells[1].text) if label else None
        grown = _GROWN.fullmatch(cells[-1].text) if label and len(cells) > 2 else None
        if label is None or value is None or (len(cells) > 2 and grown is None):
            return False
        year, part = self.context.period or (self.context.inherited_year(), None)
        growth = float(grown[3]) * (1 if grown[1] else -1) if grown else None
        self.found.append(
            Indicator(
                cells[0].text.partition("(")[0], float(value[1]), label[1], None, growth, None,
                None, periods.written(year, part), cells[1].start, cells[1].end,
            )
        )  # fmt: skip
        return True

    def figure(self, cells: Sequence[Cell], cell: Cell, head: Cell, header: Sequence[Cell]) -> bool:
        """Read one cell of a figure's row by its heading; tell whether it was understood.

        Args:
            cells: The row.
            cell: The one to be read.
            head: Its heading.
            header: The headings of all columns; one of them may be that of the units.
        """
        dated = cells[0].year
        whose = _whose(cells, header)
        headed = dated is not None or whose is not None  # else the row says what is measured
        name = _UNIT.sub("", head.text) if headed else cells[0].text
        value = VALUE.fullmatch(cell.text)
        if value is None or not name or cell is cells[0]:
            return False
        number = float(value[1])
        previous = self.found[-1] if self.found else None
        same = (
            dated is None and previous is not None and cells[0].start < previous.start < cell.start
        )
        facts: dict[str, Any]
        if whose and head.role not in {"growth", "place"}:
            same = False  # a figure of its own in each column
        if head.role == "growth":
            facts = {"growth_percent": number, "growth_at": Span(cell.start, cell.end)}
        elif head.role == "place":
            facts = {"place": int(number), "place_at": Span(cell.start, cell.end)}
        else:
            facts = {"value": number}
        if same and previous is not None:
            self.found[-1] = previous._replace(**facts)
            return True
        part = None if dated else periods.part_of(self.context, head.text)
        year = dated or (part and part[0]) or self.context.inherited_year()
        period = periods.written(year, part[1] if part else None)
        measure = head.text if head.text in _MEASURES and not name.endswith(head.text) else ""
        blank = Indicator(
            _AMONG_THEM.sub("", _UNIT.sub("", name)) + measure,
            None, None, None, None, None, None, period,
            cell.start, cell.end,
        )  # fmt: skip
        unit = _UNIT.search(head.text) or (None if headed else _UNIT.search(cells[0].text))
        given = value[2] or (unit[1] if unit else self.unit) or _unit_beside(cells, header)
        shown = given if head.role not in {"growth", "place"} else None
        self.found.append(blank._replace(unit=shown, region=whose, **facts))
        return True


def _whose(cells: Sequence[Cell], header: Sequence[Cell]) -> str | None:
    """Return the region that a row is about where a column holds regions."""
    named = (
        cell.region
        for head, cell in zip(header, cells, strict=False)
        if head.role == "region" and cell.region
        if not head.text.endswith("单位") or cell.region[-1] in ENDS  # 亿元 stands there, too
    )
    return next(named, None)


def _unit_beside(cells: Sequence[Cell], header: Sequence[Cell]) -> str | None:
    """Return the unit that a row gives in a column of its own."""
    for head, cell in zip(header, cells, strict=False):
        if head.text.endswith("单位"):
            return cell.text
    return None
