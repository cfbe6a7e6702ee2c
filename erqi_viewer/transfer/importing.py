"""Files to import: read as tables, their columns matched, planned into a record book."""

from __future__ import annotations

import functools
import os
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.importing import fields, problems
from erqi_viewer.core.importing.plan import Line, Table, Unread
from erqi_viewer.core.importing.values import text_of
from erqi_viewer.transfer.opening import open_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from erqi_viewer.core.importing.plan import ColumnMap, NewSource, Progress
    from erqi_viewer.store.importing.staged import StagedPlan

_HEADER_LINES = 12
_SAMPLE_LINES = 20


class Proposal(NamedTuple):
    """A table of a file, how its columns would be read, and its first lines to look at.

    ``map`` is None when no column says what the rows are; ``signature`` names its headers, for
    remembering the map that the user chose for such a table.
    """

    table: Table
    map: ColumnMap | None
    signature: str
    sample: tuple[tuple[str, ...], ...]


def propose(
    paths: Sequence[str], remembered: Mapping[str, ColumnMap] | None = None
) -> tuple[Proposal, ...]:
    """Return the tables of files and how they would be read; ``remembered`` maps come first.

    Raises:
        InputError: A file cannot be read, is no table, or is too large to be safe.
    """
    return tuple(
        _proposal(table, remembered or {}) for path in paths for table in open_tables(path)
    )


def plan_files(
    book: str,
    paths: Sequence[str],
    source: NewSource | None = None,
    *,
    remembered: Mapping[str, ColumnMap] | None = None,
    progress: Progress | None = None,
) -> StagedPlan:
    """Return the plan of importing files into the book at a path; the caller closes it.

    Raises:
        InputError: As :func:`propose`, and as ``StagedPlan.make``; or no table can be read.
        ImportCancelledError: ``progress`` returned False.
        DatabaseError: The book cannot be used.
    """
    return plan_proposals(book, propose(paths, remembered), source, progress=progress)


def plan_proposals(
    book: str,
    proposals: Sequence[Proposal],
    source: NewSource | None = None,
    *,
    progress: Progress | None = None,
) -> StagedPlan:
    """Return the plan of importing tables as proposed; the caller closes it.

    Raises:
        InputError: As ``StagedPlan.make``; or there is no table that can be read.
        ImportCancelledError: ``progress`` returned False.
        DatabaseError: The book cannot be used.
    """
    from erqi_viewer.store.importing.staged import StagedPlan

    readable = [(one.table, one.map) for one in proposals if one.map is not None]
    if not readable:
        raise InputError(
            "The columns of {path} do not say what its rows are.",
            "Give it a header line with names such as 年份, 榜单, 名次 and 区县.",
            path=proposals[0].table.file if proposals else "",
        )
    unread = [
        Unread(one.table.file, one.table.sheet, problems.NO_COLUMNS)
        for one in proposals
        if one.map is None
    ]
    return StagedPlan.make(book, readable, source, unread=unread, progress=progress)


def open_tables(path: str) -> list[Table]:
    """Return the tables of a file: one, or as many as a workbook has sheets with something in.

    Raises:
        InputError: It cannot be read, is no table, or is too large to be safe.
    """
    from erqi_viewer.transfer import workbook

    with open_file(path, text=False) as file:
        start = file.read(4)
    if start in {workbook.ZIP, workbook.OLD}:
        return _sheets(path)
    return [_text_table(path)]


def _sheets(path: str) -> list[Table]:
    from erqi_viewer.transfer import workbook

    tables = []
    for name, sheet in workbook.sheets(path):
        header = _header(workbook.lines(sheet))
        if header is not None:
            lines = _after(functools.partial(workbook.lines, sheet), header.number)
            tables.append(_table(path, name, header, lines, sheet.total_height, lettered=True))
    if not tables:
        _refuse_empty(path)
    return tables


def _text_table(path: str) -> Table:
    from erqi_viewer.transfer import delimited

    dialect = delimited.dialect(path)
    header = _header(delimited.lines(path, dialect))
    if header is None:
        _refuse_empty(path)
    width = len(header.cells)
    lines = _after(lambda: delimited.lines(path, dialect, width=width), header.number)
    size = delimited.line_estimate(path, dialect)
    return _table(path, "", header, lines, size, lettered=False)


def _table(
    path: str,
    sheet: str,
    header: Line,
    lines: Callable[[], Iterator[Line]],
    size: int,
    *,
    lettered: bool,
) -> Table:
    headers = tuple(text_of(cell) for cell in header.cells)
    name = os.path.basename(path)
    return Table(name, sheet, headers, header.number, lines, size, lettered)


def _header(lines: Iterable[Line]) -> Line | None:
    """Return the line with the headers: of the first ones that with the most known names."""
    best: tuple[int, Line] | None = None
    for count, line in enumerate(lines):
        if count == _HEADER_LINES:
            break
        known = fields.likeness([text_of(cell) for cell in line.cells])
        if best is None or known > best[0]:
            best = known, line
    return best[1] if best else None


def _after(lines: Callable[[], Iterator[Line]], header: int) -> Callable[[], Iterator[Line]]:
    def rest() -> Iterator[Line]:
        iterator = lines()
        for line in iterator:
            if line.number >= header:
                break
        yield from iterator

    return rest


def _proposal(table: Table, remembered: Mapping[str, ColumnMap]) -> Proposal:
    signature = fields.signature(table.headers)
    found = remembered.get(signature)
    if found is None or len(found.columns) != len(table.headers):
        found = fields.match(table.headers)
    sample = []
    for line in table.lines():
        sample.append(tuple(text_of(cell) for cell in line.cells))
        if len(sample) == _SAMPLE_LINES:
            break
    return Proposal(table, found, signature, tuple(sample))


def _refuse_empty(path: str) -> NoReturn:
    raise InputError("There is nothing in {path}.", "Choose a file with a table.", path=path)
