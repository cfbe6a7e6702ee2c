"""Bounds how far the sheets of an old workbook (.xls) reach, before it is read.

Such a file is a small file system (MS-CFB) with one stream of records (MS-XLS). Its reader makes a
table as wide and long as the farthest cells of each sheet, which a few bytes can put far away.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER = 512
_END = 0xFFFFFFFA  # and above: markers, no sectors
_FREE_ENTRY = 128
_SMALL = 64
_BEGIN_OF_SHEET = 0x0809
# Records of one cell, and of several in a row, whose last column stands at their end.
_CELLS = {0x0201, 0x0203, 0x0204, 0x0205, 0x0006, 0x027E, 0x00FD, 0x00D6, 0x0406}
_RUNS = {0x00BD, 0x00BE}


class DamagedError(Exception):
    """The file is not what such files are."""


def cells_spanned(data: bytes) -> int:
    """Return how many cells the tables of all sheets would have.

    Raises:
        DamagedError: The file cannot be followed.
    """
    try:
        stream = _File(data).stream()
        return sum(rows * columns for rows, columns in _extents(stream))
    except (struct.error, IndexError, RecursionError) as error:
        raise DamagedError from error


def _extents(stream: bytes) -> Iterator[tuple[int, int]]:
    """Yield how many rows and columns each sheet reaches over."""
    at, rows, columns = 0, 0, 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        if kind == _BEGIN_OF_SHEET:
            yield rows, columns
            rows = columns = 0
        elif kind in _CELLS or kind in _RUNS:
            row, column = struct.unpack_from("<HH", stream, at + 4)
            if kind in _RUNS:
                (column,) = struct.unpack_from("<H", stream, at + 4 + size - 2)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        at += 4 + size
    yield rows, columns


class _File:
    """The streams of a compound file."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        (shift,) = struct.unpack_from("<H", data, 0x1E)
        if shift not in {9, 12}:
            raise DamagedError
        self._size = 1 << shift
        self._table = self._read_table()
        (self._cutoff,) = struct.unpack_from("<I", data, 0x38)

    def stream(self) -> bytes:
        """Return the stream with the records."""
        (directory,) = struct.unpack_from("<I", self._data, 0x30)
        entries = self._chain(directory)
        root = b""
        for at in range(0, len(entries), _FREE_ENTRY):
            entry = entries[at : at + _FREE_ENTRY]
            (length,) = struct.unpack_from("<H", entry, 64)
            name = entry[: max(length - 2, 0)].decode("utf-16-le", "replace")
            start, size = struct.unpack_from("<II", entry, 116)
            if entry[66] == 5:
                root = self._chain(start)
            elif name in {"Workbook", "Book", "WORKBOOK", "BOOK"}:
                whole = self._chain(start) if size >= self._cutoff else self._small(root, start)
                return whole[:size]
        raise DamagedError

    def _small(self, root: bytes, start: int) -> bytes:
        (table_start,) = struct.unpack_from("<I", self._data, 0x3C)
        raw = self._chain(table_start)
        table = struct.unpack(f"<{len(raw) // 4}I", raw)
        sectors = _follow(start, table)
        return b"".join(root[one * _SMALL : (one + 1) * _SMALL] for one in sectors)

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector(one) for one in _follow(start, self._table))

    def _sector(self, number: int) -> bytes:
        begin = max(_HEADER, self._size) + number * self._size
        return self._data[begin : begin + self._size]

    def _read_table(self) -> tuple[int, ...]:
        sectors = list(struct.unpack_from("<109I", self._data, 0x4C))
        (more,) = struct.unpack_from("<I", self._data, 0x44)
        seen = 0
        while more < _END:
            raw = self._sector(more)
            *listed, more = struct.unpack(f"<{len(raw) // 4}I", raw)
            sectors += listed
            seen += 1
            if seen > len(self._data) // self._size:
                raise DamagedError
        raw = b"".join(self._sector(one) for one in sectors if one < _END)
        return struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4])


def _follow(start: int, table: tuple[int, ...]) -> Iterator[int]:
    """Yield the sectors of a chain; one that runs in a circle is damaged."""
    steps = 0
    while start < _END:
        yield start
        start = table[start]
        steps += 1
        if steps > len(table):
            raise DamagedError
