"""Bounds what a workbook unpacks to, before anything in it is believed.

A few kilobytes can unpack to gigabytes, and one cell in the far corner of a sheet makes its table
as large as the sheet could be.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from typing import TYPE_CHECKING, BinaryIO, NoReturn

from erqi_viewer.core.errors import InputError
from erqi_viewer.transfer.source_text import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_UNPACKED = 512 * 1024 * 1024
MOST_CELLS = 12_000_000
_MOST_PARTS = 5000
_CHUNK = 1 << 18
_OVERLAP = 64
_FEW = 100

_REFERENCE = re.compile(rb"""\sr=["']([A-Z]{1,3})([0-9]{1,7})["']""")
_ROW_NUMBER = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\sr=["']([0-9]{1,7})["']""")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_ODS_PART = re.compile(
    rb"<table:table[ >]|<(table:table-row|table:table-cell|table:covered-table-cell)\b([^>]*?)(/?)>"
)
_REPEATED = re.compile(rb"""table:number-(?:rows|columns)-repeated=["']([0-9]{1,9})["']""")


def check_zip(path: str, file: BinaryIO) -> None:
    """Refuse a workbook that would unpack to too much; ``file`` is at its beginning.

    Raises:
        InputError: It is too large, damaged, or no workbook.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS:
                _refuse_large(path)
            names = {part.filename for part in parts}
            if not names & {"xl/workbook.xml", "content.xml"}:
                _refuse_foreign(path)
            left, cells = MOST_UNPACKED, Cells(path)
            for part in parts:
                left -= _check_part(path, file, part, left, cells)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise _damaged(path) from error


def check_old(path: str, file: BinaryIO) -> None:
    """Refuse a workbook of the old kind whose cells lie too far apart.

    Raises:
        InputError: It is too large, or damaged.
    """
    from erqi_viewer.transfer import old_workbook

    try:
        Cells(path).reach(old_workbook.cells_spanned(file.read()))
    except old_workbook.DamagedError as error:
        raise _damaged(path) from error


def check_size(path: str, size: int) -> None:
    """Refuse a file that is larger than any table worth reading whole."""
    if size > MOST_BYTES:
        _refuse_large(path)


class Cells:
    """Adds up how many cells the sheets of a workbook span, each as far as its last cell."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._before = 0
        self._now = 0

    def next_sheet(self) -> None:
        """Begin with another sheet."""
        self._before += self._now
        self._now = 0

    def reach(self, cells: int) -> None:
        """Take note that the sheet spans so many; refuse more than can be read safely."""
        self._now = cells
        if self._before + cells > MOST_CELLS:
            _refuse_large(self._path)


def _check_part(path: str, file: BinaryIO, part: zipfile.ZipInfo, left: int, cells: Cells) -> int:
    """Unpack a part to nowhere and return its true size, whatever the archive says of it."""
    size = 0
    chunks = _unpacked(file, part)
    if _SHEET.fullmatch(part.filename):
        chunks = _check_sheet(path, chunks, cells)
    elif part.filename == "content.xml":
        chunks = _check_ods(chunks, cells)
    for chunk in chunks:
        size += len(chunk)
        if size > left:
            _refuse_large(path)
    return size


def _unpacked(file: BinaryIO, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield a part in small pieces, to the end of its packed bytes."""
    if part.flag_bits & 1:
        raise zipfile.BadZipFile(part.filename)
    file.seek(part.header_offset)
    header = file.read(30)
    file.seek(int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little"), 1)
    packed = part.compress_size
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    stored = part.compress_type == zipfile.ZIP_STORED
    if not stored and part.compress_type != zipfile.ZIP_DEFLATED:
        raise zipfile.BadZipFile(part.filename)
    while packed > 0:
        data = file.read(min(packed, _CHUNK))
        if not data:
            raise EOFError
        packed -= len(data)
        if stored:
            yield data
            continue
        while data:
            yield unpacker.decompress(data, _CHUNK)
            data = unpacker.unconsumed_tail


def _check_sheet(path: str, chunks: Iterator[bytes], spanned: Cells) -> Iterator[bytes]:
    """Refuse a worksheet whose cells lie too far apart."""
    spanned.next_sheet()
    rows, columns, cells, references = 0, 0, 0, 0
    tail = b""
    for chunk in chunks:
        text = tail + chunk
        found = _REFERENCE.findall(text)
        columns = max([columns, *map(_column, {letters for letters, _ in found})])
        rows = max([rows, *map(int, {number for _, number in found})])
        rows = max([rows, *map(int, _ROW_NUMBER.findall(text))])
        references += len(found)
        cells += len(_CELL.findall(chunk))
        spanned.reach(rows * columns)
        tail = text[-_OVERLAP:]
        yield chunk
    # How far a sheet reaches that does not number its cells cannot be known.
    if cells > 2 * references + _FEW:
        _refuse_foreign(path)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _check_ods(chunks: Iterator[bytes], spanned: Cells) -> Iterator[bytes]:
    """Refuse a table whose repeated cells make it too large."""
    rows = columns = at = repeat = width = 0
    tail = b""
    for chunk in chunks:
        text = tail + chunk
        cut = text.rfind(b"<") if text.rfind(b"<") > text.rfind(b">") else len(text)
        for found in _ODS_PART.finditer(text, 0, cut):
            name, attributes, closed = found[1], found[2], found[3]
            if name is None:
                spanned.next_sheet()
                rows = columns = at = repeat = width = 0
                continue
            times = _REPEATED.search(attributes)
            count = int(times[1]) if times else 1
            if name == b"table:table-row":
                rows, at, repeat, width = rows + (repeat if width else 0), 0, count, 0
            else:
                at += count
                if not closed or b"office:" in attributes:
                    width = at
            columns = max(columns, width)
            spanned.reach((rows + repeat * bool(width)) * columns)
        tail = text[cut:]
        yield chunk


def _damaged(path: str) -> InputError:
    return InputError(
        "{path} is damaged.", "Get a whole copy of the file, or save it anew.", path=path
    )


def _refuse_large(path: str) -> NoReturn:
    raise InputError(
        "{path} unpacks to more than can be read safely.",
        "Save the table as CSV, which may be of any size.",
        path=path,
    )


def _refuse_foreign(path: str) -> NoReturn:
    raise InputError(
        "{path} is no workbook that can be read here.",
        "Open it in a spreadsheet program and save it as XLSX or CSV.",
        path=path,
    )
