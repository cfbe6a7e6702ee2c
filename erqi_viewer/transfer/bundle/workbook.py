"""Reads the cells of a workbook, as far as it takes to say which of them is another."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn
from xml.parsers import expat

from erqi_viewer.core.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_PARTS = 500
_MOST_BYTES = 256 * 1024 * 1024
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError)


class Workbook(NamedTuple):
    """The cells by sheet and place, such as ``Ranks!H3``, and the digest of each of its parts."""

    cells: dict[str, str | float]
    parts: dict[str, str]


def read(content: bytes) -> Workbook:
    """Read a workbook.

    Raises:
        InputError: It is none, or would unpack to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            members = file.infolist()
            if len(members) > _MOST_PARTS or sum(one.file_size for one in members) > _MOST_BYTES:
                _refuse("it would unpack to too much")
            parts = {one.filename: file.read(one) for one in members}
        return Workbook(_cells(parts), {k: hashlib.sha256(v).hexdigest() for k, v in parts.items()})
    except (*_DAMAGE, expat.ExpatError, KeyError, ValueError, IndexError) as error:
        _refuse(str(error))


def _cells(parts: dict[str, bytes]) -> dict[str, str | float]:
    names: list[str] = []

    def sheet(tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            names.append(attributes["name"])

    _parse(parts["xl/workbook.xml"], sheet)
    strings = _strings(parts.get("xl/sharedStrings.xml", b"<sst/>"))
    cells: dict[str, str | float] = {}
    for number, name in enumerate(names, start=1):
        found = _Sheet(strings)
        _parse(parts[f"xl/worksheets/sheet{number}.xml"], found.start, found.end, found.text)
        cells.update({f"{name}!{place}": value for place, value in found.cells.items()})
    return cells


def _strings(content: bytes) -> list[str]:
    strings: list[str] = []
    inside = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        del attributes
        if tag == "si":
            strings.append("")
        inside = tag == "t"

    def end(tag: str) -> None:
        nonlocal inside
        inside = inside and tag != "t"

    def text(data: str) -> None:
        if inside:
            strings[-1] += data

    _parse(content, start, end, text)
    return strings


class _Sheet:
    """Gathers the cells of a sheet while it is parsed. A formula counts as its own text."""

    def __init__(self, strings: list[str]) -> None:
        self.cells: dict[str, str | float] = {}
        self._strings = strings
        self._place, self._kind, self._tag, self._words = "", "", "", ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            self._place, self._kind = attributes.get("r", "?"), attributes.get("t", "n")
        self._tag, self._words = tag, ""

    def text(self, data: str) -> None:
        self._words += data

    def end(self, tag: str) -> None:
        if tag == "f":
            self.cells[self._place] = f"={self._words}"
        elif tag in {"v", "t"} and self._place not in self.cells:
            self.cells[self._place] = self._value()

    def _value(self) -> str | float:
        if self._kind == "s":
            return self._strings[int(self._words)]
        return float(self._words) if self._kind == "n" else self._words


def _parse(
    content: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _no_doctype
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text
    parser.Parse(content, True)  # noqa: FBT003 - expat's own way to say that this is all


def _no_doctype(*_: Any) -> None:
    _refuse("it has a document type")


def _refuse(reason: str) -> NoReturn:
    raise InputError("The workbook cannot be read: {reason}.", "Save it anew.", reason=reason)
