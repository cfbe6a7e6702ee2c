"""Finding tables whose cells stand below one another, one a line, as pages copied to text do."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.numerals import NUMERALS

if TYPE_CHECKING:
    from collections.abc import Iterator

RANK = re.compile(rf"第?(?:([0-9]{{1,4}})|([{NUMERALS}]{{1,5}}))(?:位|名)?")
VALUE = re.compile(r"([+-]?[0-9]{1,12}(?:\.[0-9]{1,6})?)(%|万亿元|亿元|万元|元|亿|万人|人|个)?")
_COLUMN = re.compile(
    r"^[ \t]*(?:(?:19|20)[0-9]{2}年度?)?(?:全国|综合)?"
    r"(?:排名|名次|位次|排位|位序|排序|序号)[ \t\r|]*$",
    re.MULTILINE,
)
_CELL_LINE = re.compile(
    r"\s{0,8}([^\s,，。;；:|](?:[^\n,，。;；|]{0,14}[^\s,，。;；|])?)"
    r"[ \t]{0,8}\|?[ \t]{0,4}(?:\r?\n|$)"
)
_CLOSING = re.compile(r"[ \t]{0,8}\|")
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
    for column in _COLUMN.finditer(folded):
        if not found or column.start() >= found[-1].end:
            table = _stack(folded, column.start())
            found += [table] if table else []
    return found


def _stack(folded: str, at: int) -> Stacked | None:
    """Return the longest table that has the line at ``at`` in its heading."""
    starts = [at]
    while len(starts) < _WIDEST:
        before = _line_before(folded, starts[0])
        if before is None:
            break
        starts.insert(0, before)
    best: Stacked | None = None
    for start in starts:
        head = list(itertools.islice(_cell_lines(folded, start), _WIDEST))
        least = next((i for i, span in enumerate(head) if span[0] >= at), _WIDEST) + 1
        for width in range(max(least, 2), len(head) + 1):
            table = _rows(folded, head[:width])
            if table is not None and (best is None or len(table.rows) > len(best.rows)):
                best = table
    return best


def _rows(folded: str, head: list[tuple[int, int]]) -> Stacked | None:
    """Return a table by its heading, None when no rows follow that are alike."""
    width = len(head)
    ranked = [i for i, span in enumerate(head) if _COLUMN.fullmatch(folded[slice(*span)])]
    if any(_is_number(folded, span) for span in head):
        return None
    rows: list[tuple[tuple[int, int], ...]] = []
    below = _CLOSING.match(folded, head[-1][1])
    lines = _cell_lines(folded, below.end() if below else head[-1][1])
    kinds: list[bool] = []
    while True:
        row = tuple(itertools.islice(lines, width))
        own = [_is_number(folded, span) for span in row]
        if len(row) < width or all(own) or (rows and own != kinds):
            break
        if not all(own[i] for i in ranked):
            break
        kinds = own
        rows.append(row)
    return Stacked(tuple(head), tuple(rows)) if len(rows) >= _FEWEST_ROWS else None


def _is_number(folded: str, span: tuple[int, int]) -> bool:
    text = folded[slice(*span)]
    return RANK.fullmatch(text) is not None or VALUE.fullmatch(text) is not None


def _cell_lines(folded: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the lines from ``at`` on as long as they may be cells."""
    while (line := _CELL_LINE.match(folded, at)) is not None:
        yield line.span(1)
        at = line.end()


def _line_before(folded: str, at: int) -> int | None:
    """Return where the cell on the line before ``at`` begins, None when there is none."""
    low = max(0, at - _LONGEST)
    end = low + len(folded[low:at].rstrip(" \t\r\n|"))
    begin = max(folded.rfind("\n", low, end) + 1, low if low == 0 else 0)
    plain = begin > low or begin == 0
    cell = _CELL_LINE.match(folded, begin) if plain and begin < end else None
    return cell.start(1) if cell and cell.end(1) == end else None
