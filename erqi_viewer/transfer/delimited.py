"""Reads CSV and its kin line by line, whatever their encoding and delimiter."""

from __future__ import annotations

import codecs
import csv
import os
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.importing import problems
from erqi_viewer.core.importing.fields import likeness
from erqi_viewer.core.importing.plan import Line
from erqi_viewer.transfer.sheet import exported

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20
_HEAD = 1 << 16
_HEAD_LINES = 30
_COMMON_DELIMITERS = ",\t;|，；、:^~"
COMMENT = "#"
"""What a line starts with that is no data, such as the hints of the template."""


class Dialect(NamedTuple):
    """How a file is to be read. ``escaped`` says whether cells may start with an apostrophe."""

    encoding: str
    delimiter: str
    escaped: bool


def dialect(path: str) -> Dialect:
    """Find out how a file is to be read.

    Raises:
        InputError: It cannot be read, or is no text.
    """
    with _opened(path) as file:
        head = file.read(_HEAD)
    encoding = _encoding(path, head)
    text = head.decode(encoding, "ignore")
    if "\0" in text or sum(c < " " and c not in "\t\r\n\f" for c in text) * 100 > len(text):
        _refuse_binary(path)
    with _opened(path) as file:
        escaped = any(b"'" in chunk for chunk in iter(lambda: file.read(_CHUNK), b""))
    return Dialect(encoding, _delimiter(text), escaped)


def line_estimate(path: str, found: Dialect) -> int:
    """Return about how many lines a file has."""
    with _opened(path) as file:
        head = file.read(_HEAD)
    lines = max(head.decode(found.encoding, "ignore").count("\n"), 1)
    return max(os.path.getsize(path) * lines // max(len(head), 1), 1)


def lines(path: str, found: Dialect, *, width: int | None = None) -> Iterator[Line]:
    """Yield the lines that are not empty, each numbered by where it begins.

    A line that has not ``width`` cells carries that as its problem.

    Raises:
        InputError: The file cannot be read to its end, or a quote in it is never closed.
    """
    begin = 0
    try:
        with open(path, encoding=found.encoding, newline="") as file:
            reader = csv.reader(file, delimiter=found.delimiter)
            for cells in reader:
                number, begin = begin + 1, reader.line_num
                if len(cells) == width and not found.escaped:
                    if cells[0][:1] != COMMENT and (cells[0] or any(cells)):
                        yield Line(number, cells)
                elif cells and any(cells) and not cells[0].startswith(COMMENT):
                    yield _line(number, cells, width)
    except csv.Error as error:
        raise InputError(
            "{path} cannot be read beyond line {line}: {reason}.",
            "Perhaps a quote there is never closed. Correct that line. Nothing was changed.",
            path=path,
            line=begin + 1,
            reason=error,
        ) from error
    except (OSError, ValueError) as error:  # ValueError: bytes that are no text after all
        raise _unreadable(path, error) from error


def _line(number: int, cells: list[str], width: int | None) -> Line:
    cells = [exported(cell) for cell in cells]
    if width is None or len(cells) == width:
        return Line(number, cells)
    if len(cells) > width and not any(cells[width:]):
        return Line(number, cells[:width])
    problem = problems.CELLS._replace(values={"count": len(cells), "expected": width})
    return Line(number, cells, problem)


def _encoding(path: str, head: bytes) -> str:
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return _whole(path, encoding) or _refuse_binary(path)
    if b"\0" in head:  # a line end in UTF-16 has one, a text in the others has none
        low = head[1::2].count(0) >= head[::2].count(0)
        return _whole(path, "utf-16-le" if low else "utf-16-be") or _refuse_binary(path)
    return _whole(path, "utf-8") or _whole(path, "gb18030") or _refuse_binary(path)


def _whole(path: str, encoding: str) -> str | None:
    """Return the encoding if the whole file can be read by it."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with _opened(path) as file:
            for chunk in iter(lambda: file.read(_CHUNK), b""):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
    except UnicodeError:
        return None
    return encoding


def _delimiter(text: str) -> str:
    """Return what parts the cells: it gives the most known headers, then the evenest lines."""
    head = "\n".join(text.splitlines()[:_HEAD_LINES])
    others = {c for c in head if not c.isalnum() and c not in "\"'\r\n ._-()（）%#年"}
    candidates: list[str] = [*_COMMON_DELIMITERS, *sorted(others - set(_COMMON_DELIMITERS))]
    return max(candidates, key=lambda one: _score(head, one))


def _score(head: str, delimiter: str) -> tuple[int, int, int]:
    try:
        rows = [
            row for row in csv.reader(head.splitlines(keepends=True), delimiter=delimiter) if row
        ]
    except csv.Error:
        return 0, 0, 0
    widths = [len(row) for row in rows[:-1] or rows]
    common = max(set(widths), key=widths.count, default=1)
    known = max((likeness(row) for row in rows[:10] if len(row) > 1), default=0)
    even = widths.count(common) if common > 1 else 0
    return known, even, common


def _opened(path: str) -> BinaryIO:
    try:
        return open(path, "rb")
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: str, error: Exception) -> InputError:
    return InputError(
        "{path} cannot be read: {reason}.",
        "Choose another file.",
        path=path,
        reason=getattr(error, "strerror", None) or str(error),
    )


def _refuse_binary(path: str) -> NoReturn:
    raise InputError(
        "{path} is no table that can be read here.",
        "Choose a CSV, TSV, XLSX, XLS or ODS file, or save the table as CSV in UTF-8.",
        path=path,
    )
