"""Reads rows out of a SQLite file page by page, around whatever is damaged.

SQLite itself stops at the first thing wrong. The format is that of sqlite.org/fileformat2.html.
Nothing of the file is run: neither its schema nor any expression in it.
"""

from __future__ import annotations

import os
import struct
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = int | float | str | bytes | None

TABLE_LEAF, TABLE_INTERIOR, INDEX_LEAF, INDEX_INTERIOR = 13, 5, 10, 2
_HEADER = 100
_FIXED = {0: None, 8: 0, 9: 1}
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


class Row(NamedTuple):
    """A row as it is stored; ``rowid`` is None in an index and in a table without row ids."""

    rowid: int | None
    values: tuple[Value, ...]


class PageError(Exception):
    """A page or a row is not what the format says; it never leaves the store."""


class PageFile:
    """The pages of a file, numbered from 1. The caller closes it.

    Attributes:
        count: How many pages there are, the last perhaps cut off.
        user_version: The schema version that the header names.
    """

    def __init__(self, path: str) -> None:
        self._file = open(path, "rb")  # noqa: SIM115 - closed by close()
        header = self._file.read(_HEADER).ljust(_HEADER, b"\0")
        size = int.from_bytes(header[16:18], "big")
        size = 65536 if size == 1 else size
        self._size = size if size >= 512 and size & (size - 1) == 0 else 4096
        self._usable = max(self._size - header[20], 480)
        self._free_trunk = int.from_bytes(header[32:36], "big")
        self.user_version = int.from_bytes(header[60:64], "big")
        self.count = -(-os.fstat(self._file.fileno()).st_size // self._size)
        self._overflow: set[int] = set()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def free_pages(self) -> set[int]:
        """Return the pages of the free list, as far as it can be followed."""
        found: set[int] = set()
        trunk = self._free_trunk
        while 0 < trunk <= self.count and trunk not in found:
            found.add(trunk)
            try:
                page = self._page(trunk)
            except PageError:
                break
            trunk, count = struct.unpack_from(">II", page)
            count = min(count, (self._size - 8) // 4)
            found.update(struct.unpack_from(f">{count}I", page, 8))
        return found

    def overflow_pages(self) -> set[int]:
        """Return the pages that held the ends of the rows read so far."""
        return self._overflow

    def kind(self, number: int) -> int:
        """Return the kind of a page by its first byte; 0 when it cannot be read."""
        try:
            return self._page(number)[_HEADER if number == 1 else 0]
        except PageError:
            return 0

    def children(self, number: int) -> list[int]:
        """Return the pages below an interior page, in order.

        Raises:
            PageError: The page is ruined.
        """
        page, start, cells = self._cells(number)
        found = [_child(page, cell) for cell in cells]
        return [*found, _child(page, start + 8)]

    def rows(self, number: int) -> Iterator[Row | None]:
        """Yield the rows that stand on a page, None for each that is ruined.

        Raises:
            PageError: The page is ruined.
        """
        kind = self.kind(number)
        if kind == TABLE_INTERIOR:
            return
        page, _, cells = self._cells(number)
        for cell in cells:
            try:
                yield self._row(page, cell, kind)
            except (PageError, UnicodeDecodeError, struct.error):
                yield None

    def _cells(self, number: int) -> tuple[bytes, int, tuple[int, ...]]:
        page, start = self._page(number), _HEADER if number == 1 else 0
        kind = page[start]
        if kind not in {TABLE_LEAF, TABLE_INTERIOR, INDEX_LEAF, INDEX_INTERIOR}:
            raise PageError(number)
        count = int.from_bytes(page[start + 3 : start + 5], "big")
        first = start + (12 if kind in {TABLE_INTERIOR, INDEX_INTERIOR} else 8)
        if first + 2 * count > self._size:
            raise PageError(number)
        return page, start, struct.unpack_from(f">{count}H", page, first)

    def _page(self, number: int) -> bytes:
        if not 1 <= number <= self.count:
            raise PageError(number)
        self._file.seek((number - 1) * self._size)
        page = self._file.read(self._size)
        if len(page) < self._size:
            raise PageError(number)
        return page

    def _row(self, page: bytes, at: int, kind: int) -> Row:
        if kind == INDEX_INTERIOR:
            at += 4
        length, at = _varint(page, at)
        rowid: int | None = None
        if kind == TABLE_LEAF:
            number, at = _varint(page, at)
            rowid = number - (1 << 64) if number >= 1 << 63 else number
        return Row(rowid, _record(self._payload(page, at, length, kind)))

    def _payload(self, page: bytes, at: int, length: int, kind: int) -> bytes:
        if length > self.count * self._size:
            raise PageError(length)
        room = self._usable
        most = room - 35 if kind == TABLE_LEAF else (room - 12) * 64 // 255 - 23
        if length <= most:
            local = length
        else:
            least = (room - 12) * 32 // 255 - 23
            local = least + (length - least) % (room - 4)
            local = local if local <= most else least
        parts = [page[at : at + local]]
        missing = length - local
        following = int.from_bytes(page[at + local : at + local + 4], "big") if missing else 0
        while missing > 0:
            if following in self._overflow:
                raise PageError(following)
            more = self._page(following)
            self._overflow.add(following)
            parts.append(more[4 : 4 + min(missing, room - 4)])
            missing -= room - 4
            following = int.from_bytes(more[:4], "big")
        return b"".join(parts)


def _child(page: bytes, at: int) -> int:
    return int.from_bytes(page[at : at + 4], "big")


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for step in range(9):
        if at >= len(data):
            raise PageError(at)
        byte = data[at]
        at += 1
        if step == 8:
            return value << 8 | byte, at
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return value, at


def _record(payload: bytes) -> tuple[Value, ...]:
    body, at = _varint(payload, 0)
    end, values = body, []
    while at < end:
        serial, at = _varint(payload, at)
        value, body = _value(payload, body, serial)
        values.append(value)
    if at != end or body != len(payload):
        raise PageError(at)
    return tuple(values)


def _value(payload: bytes, at: int, serial: int) -> tuple[Value, int]:
    if serial in _FIXED:
        return _FIXED[serial], at
    if serial in {10, 11}:
        raise PageError(serial)
    size = _INTEGERS.get(serial, 8 if serial == 7 else (serial - 12) // 2)
    piece = payload[at : at + size]
    if len(piece) < size:
        raise PageError(at)
    if serial in _INTEGERS:
        return int.from_bytes(piece, "big", signed=True), at + size
    if serial == 7:
        return struct.unpack(">d", piece)[0], at + size
    return (piece.decode() if serial % 2 else piece), at + size
