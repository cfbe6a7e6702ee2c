"""Reading tables: lines with tabs, bars or wide gaps, and numbered lists of regions.

A row's cells say what they are: a year, a list, a region, a number. What a number stands for comes
from its column's heading, else from the other cells of its row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from erqi_viewer.core.extract import layout, periods
from erqi_viewer.core.extract.asides import suits
from erqi_viewer.core.extract.cells import Cell, Cells
from erqi_viewer.core.extract.counties import short_names
from erqi_viewer.core.extract.lexicon import DIMENSIONS
from erqi_viewer.core.extract.listings import PARENT
from erqi_viewer.core.extract.no_regions import ENDS
from erqi_viewer.core.extract.results import Change, Cue, Indicator, Ranking, Span
from erqi_viewer.core.extract.stacks import VALUE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.heaps import Patience
    from erqi_viewer.core.extract.list_mentions import Part
    from erqi_viewer.core.extract.stacks import Stacked

_MOVE = re.compile(
    r"(?:([+↑]|上升|提升|前移|前进|升|进)|([-↓]|下降|下滑|后移|后退|降|退))([0-9]{1,3})(?:位|名)?"
)
_UNIT = re.compile(r"\((%|万亿元|亿元|万元|元|亿|万人|人|个)\)")
_AMONG_THEM = re.compile(r"^(?:其中[:：]?|#|[一二三四五六七八九十]{1,2}、|[0-9]{1,2}[.、])|[:：]$")
_ENTRY = re.compile("(首次|首度|再次|再度)(?:入选|上榜|入围|进榜|登榜|入榜)?")
_NEW = re.compile("新(?:上榜|入围|入选|进|晋|增)")
_DASHES = frozenset({"-", "—", "——"})
_LEVEL = re.compile("与?(?:上年|去年)?(?:持平|不变)")
_ONE_NAME = re.compile("[一-鿿]{1,7}[区县市旗镇乡]|[一-鿿]{2,3}")
_MEASURES = ("产量", "产值", "面积", "增加值", "总产值")
_PLACE = re.compile("第?[0-9]{1,4}[位名]?")
_BARE = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,6})?")
_CJK = re.compile("[一-鿿]")
_COUNTER = "序号"
_WHERE = re.compile("所[属在]|省份|地级市|设区市|^省|^市$|^地市$|^市州$|^盟市$")
_WIDER = frozenset({"城市", "地区", "单位"})  # beside a column of districts
_FIGURE_LABEL = re.compile(
    r"[一-鿿]{2,20}\((万亿元|亿元|万元|元|亿美元|万美元|万人|人|个|万吨|吨|家)\)"
)
_GROWN = re.compile("(?:同比)?(?:(增长|上升|增)|(下降|减少|降))([0-9]{1,4}(?:\\.[0-9]{1,3})?)%")


class Found(NamedTuple):
    """What a table says."""

    rankings: list[Ranking]
    changes: list[Change]
    indicators: list[Indicator]
    cues: list[Cue]


class TableReader:
    """Reads the rows of one table in order."""

    def __init__(
        self, folded: str, context: Context, patience: Patience, unit: str | None = None
    ) -> None:
        self.unit = unit
        self.folded = folded
        self.context = context
        self._cell = Cells(folded, context, patience).read
        self.header: list[Cell] = []
        self.found = Found([], [], [], [])
        self._cells: list[Cell] = []  # of the row read last
        self._named: Cell | None = None  # the cell of the row that names a list

    def row(self, start: int, end: int) -> bool:
        """Read one row; tell whether it was understood."""
        self._cells = self._cut(start, end)
        cells = self._cells
        if not cells:
            return True
        if self._is_header(cells):
            self._take_header(cells)
            return True
        return self._row(cells)

    def _cut(self, start: int, end: int) -> list[Cell]:
        """Return the cells of a row; where blanks are of several widths, those that fit."""
        cells = [self._cell(*span) for span in layout.cells(self.folded, start, end)]
        narrow = [*layout.cells(self.folded, start, end, narrow=True)]
        if len(narrow) == len(cells):
            return cells
        fits = len(narrow) == len(self.header) != len(cells)
        cut = [self._cell(*span) for span in narrow] if fits or not self.header else []
        titles = bool(cut) and all(one.year or one.role or one.parts for one in cut)
        return cut if fits or titles else cells

    def holds(self, start: int, end: int) -> bool:
        """Tell whether a line has a cell for each column that the heading names."""
        return bool(self.header) and len(self.header) == len(self._cut(start, end))

    def words_end(self) -> int | None:
        """Return where the words of the row end that was read last, None when prose may be in it.

        Numbers in cells of their own, behind words that say nothing but a name, are no prose: to
        read the words is enough.
        """
        words = list(self._cells)
        while words and _BARE.fullmatch(words[-1].text) and not words[-1].year:
            words.pop()
        bare = len(words) < len(self._cells) and all(one.plain for one in words)
        return words[-1].end if words and bare else None

    def stacked(self, table: Stacked) -> None:
        """Read a table whose cells stand below one another, one a line."""
        self._take_header([self._cell(*span) for span in table.header])
        for row in table.rows:
            self._row([self._cell(*span) for span in row])

    def labelled(self, titles: Sequence[tuple[int, int]], row: Sequence[tuple[int, int]]) -> bool:
        """Read a region's or a year's places behind a colon; tell whether they go with ``titles``.

        Args:
            titles: Where the lists are named that the places are of; one place needs none.
            row: Where the label and the places stand.
        """
        label, *places = (self._cell(*span) for span in row)
        if len(places) != (len(titles) or 1) or not (label.region or label.year):
            return False
        heads = [self._cell(*span) for span in titles] or [Cell(0, 0, "排名", role="rank")]
        self.header = [label._replace(year=None, region=None, role="name"), *heads]
        return self._row([label, *places])

    def _take_header(self, cells: Sequence[Cell]) -> None:
        """Keep a heading; beside 排名 or lists a 序号 only counts the rows.

        Where no place in the country stands beside it, 全市排名 is that of a figure.
        """
        dated = sum(cell.year is not None and cell.role is None for cell in cells) > 1
        ranked = dated or any(
            cell.parts or (cell.role == "rank" and cell.text != _COUNTER) for cell in cells
        )
        roles = {"within": "within" if ranked else "place"}
        self.header = [
            cell._replace(role="name")
            if ranked and cell.text == _COUNTER
            else cell._replace(role=roles.get(cell.role or "", cell.role))
            for cell in cells
        ]

    def item(self, number: tuple[int, int], start: int, end: int) -> None:
        """Read a line of a numbered list of regions, whose parent may stand in brackets."""
        behind = PARENT.search(self.folded, number[1], end)
        attached = _CJK.match(self.folded, number[1]) is not None  # 1昆山市
        told = (number[1] + (not attached), behind.start() if behind else end)
        named = self._cell(*(told if number[1] < end else (start, number[0])))
        name = named.text.strip(".、:)")
        read = named.region or ""
        lost = name.endswith(read) and (not read or len(name) - len(read) == 1)
        if lost and name[:2] in short_names() and len(name) > len("惠安") + 2:
            name = name[2:]  # 惠安螺城镇
        if lost and _ONE_NAME.fullmatch(name):  # its characters may read as other words
            named = named._replace(region=self.context.canonical(name))
        self._row([self._cell(*number), named])

    def taken(self) -> Found:
        """Return what was read since the last call."""
        found, self.found = self.found, Found([], [], [], [])
        return found

    def _is_header(self, cells: Sequence[Cell]) -> bool:
        if any(
            cell.rank is not None or (not cell.year and VALUE.fullmatch(cell.text))
            for cell in cells
        ):
            return False
        across = cells[0].role == "year"  # regions' places, year by year
        labelled = sum(
            bool(cell.role or cell.parts or cell.year or (across and cell.region)) for cell in cells
        )
        return len(cells) > 1 and labelled * 2 > len(cells)

    def _row(self, cells: Sequence[Cell]) -> bool:
        if self._labelled(cells):
            return True
        said = False
        cells = self._with_named(cells)
        self._named = next((one for one in cells if one.parts), None)
        heads = self._heads(cells)
        for i, cell in enumerate(cells):
            head = heads[i] if heads else None
            said = self._number(cells, i, cell, head) or said
        return said

    def _labelled(self, cells: Sequence[Cell]) -> bool:
        """Read a row that needs no heading: 地区生产总值(亿元) 438.7 增长8.4%."""
        label = _FIGURE_LABEL.fullmatch(cells[0].text) if 1 < len(cells) < 4 else None
        value = VALUE.fullmatch(cells[1].text) if label else None
        grown = _GROWN.fullmatch(cells[-1].text) if label and len(cells) > 2 else None
        if label is None or value is None or (len(cells) > 2 and grown is None):
            return False
        year, part = self.context.period or (self.context.inherited_year(), None)
        growth = float(grown[3]) * (1 if grown[1] else -1) if grown else None
        self.found.indicators.append(
            Indicator(
                cells[0].text.partition("(")[0], float(value[1]), label[1], None, growth, None,
                None, periods.written(year, part), cells[1].start, cells[1].end,
            )
        )  # fmt: skip
        return True

    def _heads(self, cells: Sequence[Cell]) -> Sequence[Cell]:
        """Return the titles of a row's cells, none where the two do not go together.

        Cells that are empty at the end of a line are not there.
        """
        cut = len(cells) < len(self.header) and "\t" in self.folded[cells[0].start : cells[-1].end]
        return self.header if cut or len(cells) == len(self.header) else ()

    def _number(self, cells: Sequence[Cell], i: int, cell: Cell, head: Cell | None) -> bool:
        role = head.role if head else None
        if role in {"growth", "value", "place"} or (head and _UNIT.search(head.text)):
            return self._figure(cells, cell, head)
        move = _MOVE.fullmatch(cell.text)
        if move and (role == "change" or move[1] not in {"+", None} or move[2] not in {"-", None}):
            self._move(cells, "up" if move[1] else "down", int(move[3]), cell)
            return True
        if role == "change" and cell.text == "-" and self._stands_still(cells):
            self._move(cells, "same", 0, cell)
            return True
        held = role == "change" or (head is None and self._told(cells) is not None)
        if held and _LEVEL.fullmatch(cell.text):
            self._move(cells, "same", 0, cell)
            return True
        if (entry := _ENTRY.fullmatch(cell.text)) and (told := self._told(cells)):
            kind = "again" if entry[1].startswith("再") else "first"
            span = cell.start, cell.start + len(entry[1])
            self.found.cues.append(
                Cue(kind, None, told.region, told.year, told.dimension, told.list, *span)
            )
            return True
        if cell.rank is None or role in {"region", "name", "year", "change"}:
            return False
        ranked = self._rank(cells, i, cell, head)
        if ranked and cell.moved:
            self._moved(cells, cell, *cell.moved)
        return ranked

    def _moved(self, cells: Sequence[Cell], cell: Cell, start: int, end: int) -> None:
        """Add the move that is noted behind a place: 64(+2)."""
        said = self.folded[start:end].strip()
        move = _MOVE.fullmatch(said)
        if move:
            told = cell._replace(start=start, end=end)
            self._move(cells, "up" if move[1] else "down", int(move[3]), told)
        elif _LEVEL.fullmatch(said) or said in _DASHES:
            self._move(cells, "same", 0, cell._replace(start=start, end=end))
        elif _PLACE.fullmatch(said) and self.context.bracketed_year:
            before, year = int(said.strip("第位名")), self.context.bracketed_year
            last = self.found.rankings[-1]
            self.found.rankings.append(last._replace(rank=before, year=year, start=start, end=end))

    def _stands_still(self, cells: Sequence[Cell]) -> bool:
        """Tell whether the two places of a row are the same, so that a dash says so too."""
        places = [one.rank for one in self.found.rankings[-2:] if cells[0].start <= one.start]
        return len(places) > 1 and places[0] == places[1]

    def _move(self, cells: Sequence[Cell], direction: str, places: int, cell: Cell) -> None:
        """Add a move, which led to the last place of its row."""
        row = (one for one in self.found.rankings if cells[0].start <= one.start < cell.start)
        told = max(row, key=lambda one: one.year or 0, default=None)  # of this year and the last
        found = Change(direction, places, None, None, cell.start, cell.end)
        if told is not None:
            found = found._replace(
                year=told.year, region=told.region, dimension=told.dimension, list=told.list
            )
        self.found.changes.append(found)

    def _told(self, cells: Sequence[Cell]) -> Ranking | None:
        """Return the last place read in a row."""
        last = self.found.rankings[-1] if self.found.rankings else None
        return last if last and cells[0].start <= last.start else None

    def _rank(self, cells: Sequence[Cell], i: int, cell: Cell, head: Cell | None) -> bool:
        named = next((one for one in reversed(cells[:i]) if one.parts), self._named)
        part = head.parts[-1] if head and head.parts else named.parts[-1] if named else None
        numbered = head is not None and head.role in {"rank", "within"}
        column = head if head and head.region and cells[0].year and not head.role else None
        titled = head is not None and (head.year is not None or column is not None)
        plain = cell.text.isdecimal() and not numbered and part is None and not titled
        if plain and i and not (head is None and self._is_told(cells, i)):
            return False
        own = self._region_beside(cells, i) or column
        if part is None and self.context.lists:
            part = self.context.lists[-1]
        alone = numbered and head is not None and head.text != _COUNTER and own is not None
        if (part is None and not alone) or (plain and own is None):
            return False
        year = next((one.year for one in (cell, head, *cells) if one and one.year), None)
        region = own.region if own else self.context.subject
        if own and own.region and own.region[-1] in ENDS:
            self.context.remember(own.region)  # it may be called by its short name below
        year = year or self.context.list_year or self.context.inherited_year()
        value = cell.rank
        part = None if head and head.role == "within" else self._in_full(part, region)
        name, dimension = (part.name, part.dimension) if part else (None, None)
        self.found.rankings.append(
            Ranking(year, region, dimension, name, value, cell.start, cell.end)
        )
        return True

    def _is_told(self, cells: Sequence[Cell], i: int) -> bool:
        """Tell whether a number stands between a region and how it moved: 肥东县 45 ↑4."""
        if cells[i].moved and cells[i - 1].region is not None:
            return True  # 梅陇镇 12(11)
        after = cells[i + 1].text if i + 1 < len(cells) else ""
        told = (one.fullmatch(after) for one in (_MOVE, _LEVEL, _ENTRY, _NEW))
        moved = next((one for one in told if one), None)
        return moved is not None and cells[i - 1].region is not None

    def _in_full(self, part: Part | None, region: str | None) -> Part | None:
        """Return the list that a column means which is only headed by its field: 综合实力."""
        if part is None or part.dimension is None or region is None:
            return part
        bare = DIMENSIONS.get(part.name) == part.dimension
        like = [one for one in self.context.full if one.dimension == part.dimension]
        like = [one for one in like if suits(one.name, region)] if bare else []
        return like[-1] if like else part

    def _region_beside(self, cells: Sequence[Cell], i: int) -> Cell | None:
        """Return the region behind a number in its row, else before it; one ranked first."""
        around = (one for one in (*cells[i + 1 :], *reversed(cells[:i])) if one.region)
        first = next(around, None)
        if first is None or not self._says_where(cells, first):
            return first
        return next((one for one in around if not self._says_where(cells, one)), first)

    def _with_named(self, cells: Sequence[Cell]) -> list[Cell]:
        """Take what stands in the regions' column as a region, whatever its characters say."""
        heads: Sequence[Cell | None] = self._heads(cells) or [None] * len(cells)
        return [
            cell._replace(region=self.context.canonical(cell.text))
            if head and head.role == "region" and not cell.region and _ONE_NAME.fullmatch(cell.text)
            else cell
            for head, cell in zip(heads, cells, strict=False)
        ]

    def _says_where(self, cells: Sequence[Cell], cell: Cell) -> bool:
        """Tell whether a region's column only says where another lies: 所属地区."""
        heads = self._heads(cells)
        if not heads:
            return False
        own = heads[cells.index(cell)].text
        several = sum(one.role == "region" for one in heads) > 1
        return _WHERE.search(own) is not None or (several and own in _WIDER)

    def _unit_beside(self, cells: Sequence[Cell]) -> str | None:
        """Return the unit that a row gives in a column of its own."""
        for head, cell in zip(self.header, cells, strict=False):
            if head.text.endswith("单位"):
                return cell.text
        return None

    def _figure(self, cells: Sequence[Cell], cell: Cell, head: Cell | None) -> bool:
        """Read 323.3 under 总量(亿元), 8 under 增速(%), 2 under 全市位次 in a figure's row."""
        dated = cells[0].year
        name = cells[0].text if dated is None or head is None else _UNIT.sub("", head.text)
        value = VALUE.fullmatch(cell.text)
        if head is None or value is None or not name or cell is cells[0]:
            return False
        unit = _UNIT.search(head.text)
        number = float(value[1])
        previous = self.found.indicators[-1] if self.found.indicators else None
        same = (
            dated is None and previous is not None and cells[0].start < previous.start < cell.start
        )
        facts: dict[str, Any]
        if head.role == "growth":
            facts = {"growth_percent": number, "growth_at": Span(cell.start, cell.end)}
        elif head.role == "place":
            facts = {"place": int(number), "place_at": Span(cell.start, cell.end)}
        else:
            facts = {"value": number}
        if same and previous is not None:
            self.found.indicators[-1] = previous._replace(**facts)
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
        given = value[2] or (unit[1] if unit else self.unit) or self._unit_beside(cells)
        shown = given if head.role not in {"growth", "place"} else None
        self.found.indicators.append(blank._replace(unit=shown, **facts))
        return True
