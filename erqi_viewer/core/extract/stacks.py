"""Finding tables whose cells stand below one another, one a line, as pages copied to text do."""

from __future__ import annotations

import re
from typing import NamedTuple

from erqi_viewer.core.extract.numerals import NUMERALS

RANK = re.compile(
    rf"(?:[Nn][Oo]\.?)?第?(?:([0-9]{{1,4}})|([{NUMERALS}]{{1,5}}))(?:位|名|(?:st|nd|rd|th)(?:place)?)?"
)
VALUE = re.compile(r"([+-]?[0-9]{1,12}(?:\.[0-9]{1,6})?)(%|万亿元|亿元|万元|元|亿|万人|人|个)?")
_LIST = re.compile("[百千]强|榜单|名单")
_COLUMN = re.compile(
    r"^[ \t]*(?:(?:19|20)[0-9]{2}年度?)?(?:全国|综合)?"
    r"(?:排名|名次|位次|排位|位序|排序|序号)[ \t\r|]*$",
    re.MULTILINE,
)
_CELL_LINE = re.compile(
    r"\s{0,8}([^\s,，。;；:|](?:[^\n,，。;；|]{0,14}[^\s,，。;；|])?)"
    r"[ \t]{0,8}\|?[ \t]{0,4}(?:\r?\n|$)"
)
# a line that is a number, without which no table follows a heading
_NUMBERED = re.compile(rf"\n[ \t]*第?(?:[0-9]{{1,4}}|[{NUMERALS}]{{1,5}})[位名]?[ \t|\r]*(?=\n|$)")
_HORIZON = 240  # as long as a heading and a row are
_MOST_LINES = 4096
_WIDEST = 6
_FEWEST_ROWS = 2
_LONGEST = 30


class Stacked(NamedTuple):
    """A table with one cell a line: the spans of its heading's cells and of its rows'."""

    header: tuple[tuple[int, int], ...]
    rows: tuple[tuple[tuple[int, int], ...], ...]

    @property
    def end(self) -> int:
        """Where the last row ends."""
        return self.rows[-1][-1][1]


def find(folded: str) -> list[Stacked]:
    """Return the tables of a folded text whose cells stand below one another."""
    found: list[Stacked] = []
    lines = _Lines(folded)
    for column in _COLUMN.finditer(folded):
        if not found or column.start() >= found[-1].end:
            if _NUMBERED.search(folded, column.end(), column.end() + _HORIZON) is None:
                continue
            table = _stack(lines, column.start())
            found += [table] if table else []
    return found


class _Cell(NamedTuple):
    """A line that may be a cell: its text, where the next line begins, whether it is a number."""

    start: int
    end: int
    following: int
    is_number: bool
    is_column: bool


class _Lines:
    """The lines of a text as cells; each is looked at once while it is near."""

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self._known: dict[int, _Cell | None] = {}

    def at(self, start: int) -> _Cell | None:
        """Return the cell on the line from ``start`` on, None when it can be none."""
        if start not in self._known:
            if len(self._known) > _MOST_LINES:
                self._known.clear()
            self._known[start] = self._read(start)
        return self._known[start]

    def _read(self, start: int) -> _Cell | None:
        line = _CELL_LINE.match(self.folded, start)
        if line is None:
            return None
        text = line[1]
        number = RANK.fullmatch(text) is not None or VALUE.fullmatch(text) is not None
        return _Cell(*line.span(1), line.end(), number, _COLUMN.fullmatch(text) is not None)

    def run(self, start: int, most: int) -> list[_Cell]:
        """Return up to ``most`` cells from a line on, as long as the lines may be cells."""
        cells: list[_Cell] = []
        while len(cells) < most and (cell := self.at(start)) is not None:
            cells.append(cell)
            start = cell.following
        return cells

    def before(self, at: int) -> int | None:
        """Return where the cell on the line before ``at`` begins, None when there is none."""
        low = max(0, at - _LONGEST)
        end = low + len(self.folded[low:at].rstrip(" \t\r\n|"))
        begin = max(self.folded.rfind("\n", low, end) + 1, low if low == 0 else 0)
        plain = begin > low or begin == 0
        cell = self.at(begin) if plain and begin < end else None
        return cell.start if cell and cell.end == end else None


def _stack(lines: _Lines, at: int) -> Stacked | None:
    """Return the longest table that has the line at ``at`` in its heading."""
    starts = [at]
    while len(starts) < _WIDEST:
        before = lines.before(starts[0])
        if before is None:
            break
        starts.insert(0, before)
    best: Stacked | None = None
    for start in starts:
        head = lines.run(start, _WIDEST)
        least = next((i for i, cell in enumerate(head) if cell.start >= at), _WIDEST) + 1
        for width in range(max(least, 2), len(head) + 1):
            if head[width - 1].is_number:
                break
            table = _rows(lines, head[:width])
            if table is None:
                continue
            longer = best is None or len(table.rows) > len(best.rows)
            same = best is not None and len(table.rows) == len(best.rows)
            if longer or (same and best is not None and _is_titled(lines.folded, best)):
                best = table
    return best


def _is_titled(folded: str, table: Stacked) -> bool:
    """Tell whether the first title of a table may be the name of the list above it."""
    begin, end = table.header[0]
    return _LIST.search(folded, begin, end) is not None


def _rows(lines: _Lines, head: list[_Cell]) -> Stacked | None:
    """Return a table by its heading, None when no rows follow that are alike."""
    width = len(head)
    ranked = [i for i, cell in enumerate(head) if cell.is_column]
    if any(cell.is_number for cell in head):
        return None
    rows: list[list[_Cell]] = []
    kinds: list[bool] = []
    at = head[-1].following
    while True:
        row = lines.run(at, width)
        own = [cell.is_number for cell in row]
        if len(row) < width or all(own) or (rows and own != kinds):
            break
        if not all(own[i] for i in ranked):
            break
        kinds = own
        rows.append(row)
        at = row[-1].following
    if len(rows) < _FEWEST_ROWS:
        return None
    return Stacked(_spans(head), tuple(_spans(row) for row in rows))


def _spans(cells: list[_Cell]) -> tuple[tuple[int, int], ...]:
    return tuple((cell.start, cell.end) for cell in cells)
