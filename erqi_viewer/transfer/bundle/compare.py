"""Says where two files differ: by line, by cell, or by the place in a document."""

from __future__ import annotations

import csv
import io
import itertools
import json
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.errors import InputError
from erqi_viewer.transfer.bundle import workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_TOLD = 20
"""How many differences of one file are told; more are counted."""
_LONGEST = 60
_NOTHING = object()

_UNREADABLE = (ValueError, InputError, csv.Error, RecursionError)


def differences(name: str, expected: bytes, found: bytes) -> list[str]:
    """Return where a file is not what it should be, each as words; none if it is the same.

    Args:
        name: Its name; the extension says how it is read.
        expected: What the data give.
        found: What is there.
    """
    if expected == found:
        return []
    places = _PLACES.get(name[name.rfind(".") :], _lines)
    try:
        told = places(expected, found)
        first = list(itertools.islice(told, MOST_TOLD))
        more = sum(1 for _ in told)
    except _UNREADABLE as error:
        return [f"it cannot be read ({_short(str(error))})"]
    if more:
        first.append(f"and {more} differences more")
    return first or [_byte(expected, found)]


def _byte(expected: bytes, found: bytes) -> str:
    pairs = itertools.zip_longest(expected, found)
    place = next(number for number, (a, b) in enumerate(pairs) if a != b)
    return f"it says the same, but is written otherwise from byte {place} on"


def _said(place: str, expected: object, found: object) -> str:
    if found is _NOTHING:
        return f"{place}: {_value(expected)} is missing"
    if expected is _NOTHING:
        return f"{place}: {_value(found)} is too much"
    return f"{place}: {_value(found)}, but the data give {_value(expected)}"


def _value(value: object) -> str:
    return _short(json.dumps(value, ensure_ascii=False, default=str))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _lines(expected: bytes, found: bytes) -> Iterator[str]:
    pairs = itertools.zip_longest(
        expected.decode().splitlines(), found.decode().splitlines(), fillvalue=_NOTHING
    )
    for number, (a, b) in enumerate(pairs, start=1):
        if a != b:
            yield _said(f"line {number}", a, b)


def _tables(expected: bytes, found: bytes) -> Iterator[str]:
    right, there = (
        list(csv.reader(io.StringIO(one.decode("utf-8-sig"), newline=""), strict=True))
        for one in (expected, found)
    )
    heads = right[0] if right else []
    none: list[str] = []
    for number, rows in enumerate(itertools.zip_longest(right, there, fillvalue=none), start=1):
        for column, pair in enumerate(itertools.zip_longest(*rows, fillvalue=_NOTHING)):
            if pair[0] != pair[1]:
                head = f" ({heads[column]})" if column < len(heads) else ""
                yield _said(f"row {number}, column {column + 1}{head}", *pair)


def _documents(expected: bytes, found: bytes) -> Iterator[str]:
    yield from _inside("", json.loads(expected), json.loads(found))


def _inside(place: str, expected: Any, found: Any) -> Iterator[str]:
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in dict.fromkeys([*expected, *found]):
            pair = expected.get(key, _NOTHING), found.get(key, _NOTHING)
            yield from _inside(f"{place}.{key}" if place else str(key), *pair)
    elif isinstance(expected, list) and isinstance(found, list):
        for number, pair in enumerate(itertools.zip_longest(expected, found, fillvalue=_NOTHING)):
            yield from _inside(f"{place}[{number}]", *pair)
    elif type(expected) is not type(found) or expected != found:
        yield _said(place or "all of it", expected, found)


def _rows(expected: bytes, found: bytes) -> Iterator[str]:
    pairs = itertools.zip_longest(expected.splitlines(), found.splitlines(), fillvalue=b"")
    for number, (a, b) in enumerate(pairs, start=1):
        if a != b:
            right, there = (json.loads(one) if one else _NOTHING for one in (a, b))
            yield from _inside(f"row {number}", right, there)


def _workbooks(expected: bytes, found: bytes) -> Iterator[str]:
    right, there = workbook.read(expected), workbook.read(found)
    same = True
    for place in dict.fromkeys([*right.cells, *there.cells]):
        a, b = right.cells.get(place, _NOTHING), there.cells.get(place, _NOTHING)
        if a != b:
            same = False
            yield _said(f"cell {place}", a, b)
    for part in sorted(right.parts.keys() | there.parts.keys()) if same else ():
        if right.parts.get(part) != there.parts.get(part):
            yield f"its part {part} is not as this program writes it"


_PLACES: dict[str, Callable[[bytes, bytes], Iterator[str]]] = {
    ".csv": _tables,
    ".json": _documents,
    ".jsonl": _rows,
    ".xlsx": _workbooks,
}
