"""Reading tables: lines with tabs, bars or wide gaps, and numbered lists of regions.

A row's cells say what they are: a year, a list, a region, a number. What a number stands for comes
from its column's heading, else from the other cells of its row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract import layout
from erqi_viewer.core.extract.asides import suits
from erqi_viewer.core.extract.cells import Cell, Cells
from erqi_viewer.core.extract.counties import short_names
from erqi_viewer.core.extract.english.numbers import CARDINAL, number
from erqi_viewer.core.extract.lexicon import DIMENSIONS
from erqi_viewer.core.extract.listings import PARENT, name_end
from erqi_viewer.core.extract.no_regions import ENDS
from erqi_viewer.core.extract.results import Change, Cue, Indicator, Ranking
from erqi_viewer.core.extract.stacks import VALUE
from erqi_viewer.core.extract.table_figures import TableFigures, holds_figure
from erqi_viewer.core.extract.table_rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.heaps import Patience
    from erqi_viewer.core.extract.list_mentions import Part
    from erqi_viewer.core.extract.stacks import Stacked

_MOVE = re.compile(
    r"(?:([+↑▲]|上升|提升|前移|前进|升|进|[Uu]p)|([-↓▼]|下降|下滑|后移|后退|降|退|[Dd]own)) ?"
    f"([0-9]{{1,3}}|{CARDINAL})(?:位|名| places?| spots?)?"
)
_ENTRY = re.compile("(首次|首度|再次|再度)(?:入选|上榜|入围|进榜|登榜|入榜)?")
_NEW = re.compile("新(?:上榜|入围|入选|进|晋|增)")
_DASHES = frozenset({"-", "—", "——"})
_LEVEL = re.compile(
    "与?(?:上年|去年)?(?:持平|不变)|平(?![一-鿿])|[Uu]nchanged|[Nn]o change|[Ss]ame|[Ll]evel"
)
_ONE_NAME = re.compile("[一-鿿]{1,7}[区县市旗镇乡]|[一-鿿]{2,3}")
_PLACE = re.compile("第?[0-9]{1,4}[位名]?")
_BARE = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,6})?")
_CJK = re.compile("[一-鿿]")
_COUNTER = "序号"


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
        self.folded = folded
        self.context = context
        self._cell = Cells(folded, context, patience).read
        self.header: list[Cell] = []
        self._led: list[Cell] = []
        self.figures = TableFigures(context, unit)
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
        self.header = self.header or self._led
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

    def goes_on(self, start: int, end: int) -> bool:
        """Tell whether a line below the title of another list has places for this heading."""
        ranked = any(one.role == "rank" for one in self.header)
        return ranked and self.holds(start, end)

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

    def led(self, columns: Sequence[str]) -> None:
        """Take what the line above says as the heading of a table that has none of its own.

        Args:
            columns: What stands in the columns behind that of the regions: 名次, 竞争力指数.
        """
        roles = ("rank", *["value"] * len(columns))
        heads = [Cell(0, 0, name, role=role) for name, role in zip(columns, roles, strict=False)]
        self._led = [Cell(0, 0, "地区", role="region"), *heads]

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
        first = start, name_end(self.folded, start, number[0])  # 枝江市 宜昌 76
        named = self._cell(*(told if number[1] < end else first))
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
        return found._replace(indicators=self.figures.taken())

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
        if self.figures.labelled(cells):
            return True
        said = False
        row = self._with_heads(cells)
        self._named = next((one for one in row.cells if one.parts), None)
        for i in range(len(row.cells)):
            said = self._number(row, i) or said
        return said

    def _with_heads(self, cells: Sequence[Cell]) -> Row:
        """Return the row of the cells; those that are empty at the end of a line are not there.

        What stands in the regions' column is a region, whatever its characters say.
        """
        cut = len(cells) < len(self.header) and layout.has_bars(
            self.folded, cells[0].start, cells[-1].end
        )
        if not cut and len(cells) != len(self.header):
            return Row(cells, ())
        named = [
            cell._replace(region=self.context.canonical(cell.text))
            if head.role == "region" and not cell.region and _ONE_NAME.fullmatch(cell.text)
            else cell
            for head, cell in zip(self.header, cells, strict=False)
        ]
        return Row(named, self.header)

    def _number(self, row: Row, i: int) -> bool:
        cells, cell, head = row.cells, row.cells[i], row.head(i)
        role = head.role if head else None
        if head and holds_figure(head):
            return self.figures.figure(cells, cell, head, self.header)
        move = _MOVE.fullmatch(cell.text)
        if move and (role == "change" or move[1] not in {"+", None} or move[2] not in {"-", None}):
            self._move(self._led_to(cells), move, cell)
            return True
        if role == "change" and cell.text == "-" and self._stands_still(cells):
            self._move(self._led_to(cells), None, cell)
            return True
        held = role == "change" or (head is None and self._told(cells) is not None)
        if held and _LEVEL.fullmatch(cell.text):
            self._move(self._led_to(cells), None, cell)
            return True
        if (entry := _ENTRY.fullmatch(cell.text)) and (told := self._told(cells)):
            self._entered(told, entry[1], cell.start)
            return True
        if cell.rank is None or role in {"region", "name", "year", "change"}:
            return False
        ranked = self._rank(row, i)
        if ranked and cell.moved:
            self._moved(self.found.rankings[-1], cell, *cell.moved)
        return ranked

    def _moved(self, last: Ranking, cell: Cell, start: int, end: int) -> None:
        """Add the move that is noted behind a place: 64(+2)."""
        said = self.folded[start:end].strip()
        move = _MOVE.fullmatch(said)
        if move or _LEVEL.fullmatch(said) or said in _DASHES:
            self._move(last, move, cell._replace(start=start, end=end))
        elif entry := _ENTRY.fullmatch(said):
            self._entered(last, entry[1], start)
        elif _PLACE.fullmatch(said) and self.context.bracketed_year:
            before, year = int(said.strip("第位名")), self.context.bracketed_year
            self.found.rankings.append(last._replace(rank=before, year=year, start=start, end=end))

    def _stands_still(self, cells: Sequence[Cell]) -> bool:
        """Tell whether the two places of a row are the same, so that a dash says so too."""
        places = [one.rank for one in self.found.rankings[-2:] if cells[0].start <= one.start]
        return len(places) > 1 and places[0] == places[1]

    def _led_to(self, cells: Sequence[Cell]) -> Ranking | None:
        """Return the place that a move in a cell of its own led to: the last one of this year.

        A place within a province, which no list is named for, is told beside that in the list.
        """
        row = (one for one in self.found.rankings if cells[0].start <= one.start)
        return max(row, key=lambda one: (one.year or 0, bool(one.list), one.start), default=None)

    def _entered(self, told: Ranking, word: str, start: int) -> None:
        """Add that a place is the first in its list, or one of several: 首次, 再次."""
        kind = "again" if word.startswith("再") else "first"
        span = start, start + len(word)
        self.found.cues.append(
            Cue(kind, None, told.region, told.year, told.dimension, told.list, *span)
        )

    def _move(self, told: Ranking | None, move: re.Match[str] | None, cell: Cell) -> None:
        """Add a move to a place, None where it stands still."""
        direction = "same" if move is None else "up" if move[1] else "down"
        places = number(move[3].lower()) if move else 0
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

    def _rank(self, row: Row, i: int) -> bool:
        cells, cell, head = row.cells, row.cells[i], row.head(i)
        named = next((one for one in reversed(cells[:i]) if one.parts), self._named)
        part = head.parts[-1] if head and head.parts else named.parts[-1] if named else None
        numbered = head is not None and head.role in {"rank", "within"}
        column = head if head and head.region and cells[0].year and not head.role else None
        titled = head is not None and (head.year is not None or column is not None)
        plain = cell.text.isdecimal() and not numbered and part is None and not titled
        if plain and i and not (head is None and _is_told(cells, i)):
            return False
        own = row.region_beside(i) or column
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

    def _in_full(self, part: Part | None, region: str | None) -> Part | None:
        """Return the list that a column means which is only headed by its field: 综合实力."""
        if part is None or part.dimension is None or region is None:
            return part
        bare = DIMENSIONS.get(part.name) == part.dimension
        like = [one for one in self.context.full if one.dimension == part.dimension]
        like = [one for one in like if suits(one.name, region)] if bare else []
        return like[-1] if like else part


def _is_told(cells: Sequence[Cell], i: int) -> bool:
    """Tell whether a number stands between a region and how it moved: 肥东县 45 ↑4."""
    if cells[i].moved and cells[i - 1].region is not None:
        return True  # 梅陇镇 12(11)
    after = cells[i + 1].text if i + 1 < len(cells) else ""
    told = (one.fullmatch(after) for one in (_MOVE, _LEVEL, _ENTRY, _NEW))
    moved = next((one for one in told if one), None)
    return moved is not None and cells[i - 1].region is not None
