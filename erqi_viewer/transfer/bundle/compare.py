"""Says where two files differ: by line, by cell, or by the place in a document."""

from __future__ import annotations

import csv
import io
import itertools
import json
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.errors import InputError
from erqi_viewer.transfer.bundle import workbook
from erqi_viewer.transfer.bundle.differences import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_TOLD = 20
"""How many differences of one file are told; more are counted."""
_LONGEST = 60
_NOTHING = object()

_UNREADABLE = (ValueError, InputError, csv.Error, RecursionError)


def differences(name: str, expected: bytes, found: bytes) -> list[Words]:
    """Return where a file is not what it should be; nothing if it is the same.

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
        return [Words("it cannot be read ({reason})", {"reason": _short(str(error))})]
    if more:
        first.append(Words("and {count} differences more", {"count": more}))
    return first or [_byte(expected, found)]


def is_form_only(words: Words) -> bool:
    """Return whether a difference is in how a file is written and not in what it says."""
    return words.what in {_PART, _SAME}


_PART = "its part {part} is not as this program writes it"
_SAME = "it says the same, but is written otherwise from byte {place} on"


def _byte(expected: bytes, found: bytes) -> Words:
    pairs = itertools.zip_longest(expected, found)
    place = next(number for number, (a, b) in enumerate(pairs) if a != b)
    return Words(_SAME, {"place": place})


def _said(place: Words | str, expected: object, found: object) -> Words:
    if found is _NOTHING:
        return Words("{place}: {value} is missing", {"place": place, "value": _value(expected)})
    if expected is _NOTHING:
        return Words("{place}: {value} is too much", {"place": place, "value": _value(found)})
    values = {"place": place, "found": _value(found), "expected": _value(expected)}
    return Words("{place}: {found}, but the data give {expected}", values)


def _value(value: object) -> str:
    return _short(json.dumps(value, ensure_ascii=False, default=str))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _lines(expected: bytes, found: bytes) -> Iterator[Words]:
    pairs = itertools.zip_longest(
        expected.decode().splitlines(), found.decode().splitlines(), fillvalue=_NOTHING
    )
    for number, (a, b) in enumerate(pairs, start=1):
        if a != b:
            yield _said(Words("line {line}", {"line": number}), a, b)


def _tables(expected: bytes, found: bytes) -> Iterator[Words]:
    right, there = (
        list(csv.reader(io.StringIO(one.decode("utf-8-sig"), newline=""), strict=True))
        for one in (expected, found)
    )
    heads = right[0] if right else []
    none: list[str] = []
    for row, pair in enumerate(itertools.zip_longest(right, there, fillvalue=none), start=1):
        for column, (a, b) in enumerate(itertools.zip_longest(*pair, fillvalue=_NOTHING), start=1):
            if a != b:
                yield _said(_cell(row, column, heads), a, b)


def _cell(row: int, column: int, heads: list[str]) -> Words:
    if column > len(heads):
        return Words("row {row}, column {column}", {"row": row, "column": column})
    values = {"row": row, "column": column, "head": heads[column - 1]}
    return Words("row {row}, column {column} ({head})", values)


def _documents(expected: bytes, found: bytes) -> Iterator[Words]:
    for place, a, b in _inside("", json.loads(expected), json.loads(found)):
        yield _said(place or Words("all of it"), a, b)


def _rows(expected: bytes, found: bytes) -> Iterator[Words]:
    pairs = itertools.zip_longest(expected.splitlines(), found.splitlines(), fillvalue=b"")
    for number, pair in enumerate(pairs, start=1):
        if pair[0] != pair[1]:
            right, there = (json.loads(one) if one else _NOTHING for one in pair)
            for field, a, b in _inside("", right, there):
                place = Words("row {row}", {"row": number})
                if field:
                    place = Words("row {row}, {field}", {"row": number, "field": field})
                yield _said(place, a, b)


def _inside(place: str, expected: Any, found: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield where two documents differ, as a path, and what stands there in each."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in dict.fromkeys([*expected, *found]):
            pair = expected.get(key, _NOTHING), found.get(key, _NOTHING)
            yield from _inside(f"{place}.{key}" if place else str(key), *pair)
    elif isinstance(expected, list) and isinstance(found, list):
        for number, pair in enumerate(itertools.zip_longest(expected, found, fillvalue=_NOTHING)):
            yield from _inside(f"{place}[{number}]", *pair)
    elif type(expected) is not type(found) or expected != found:
        yield place, expected, found


def _workbooks(expected: bytes, found: bytes) -> Iterator[Words]:
    right, there = workbook.read(expected), workbook.read(found)
    same = True
    for place in dict.fromkeys([*right.cells, *there.cells]):
        a, b = right.cells.get(place, _NOTHING), there.cells.get(place, _NOTHING)
        if a != b:
            same = False
            yield _said(Words("cell {cell}", {"cell": place}), a, b)
    for part in sorted(right.parts.keys() | there.parts.keys()) if same else ():
        if right.parts.get(part) != there.parts.get(part):
            yield Words(_PART, {"part": part})


_PLACES: dict[str, Callable[[bytes, bytes], Iterator[Words]]] = {
    ".csv": _tables,
    ".json": _documents,
    ".jsonl": _rows,
    ".xlsx": _workbooks,
}
