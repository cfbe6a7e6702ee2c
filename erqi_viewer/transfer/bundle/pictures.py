"""What pictures say of themselves, read without drawing or showing them."""

from __future__ import annotations

import re
import struct
import zlib
from typing import TYPE_CHECKING, Any, NoReturn
from xml.parsers import expat

from erqi_viewer.core.errors import InputError
from erqi_viewer.transfer.bundle.differences import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.transfer.bundle.book import Label

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LONGEST_TEXT = 1 << 20


def wrong(extension: str, content: bytes, label: Label) -> Iterator[Words]:
    """Yield what a ``.png`` or ``.svg`` says of itself that is not so.

    Args:
        extension: Which of the two it is.
        content: The file.
        label: What it should say.
    """
    expected = {
        "Title": label.title,
        "Source": label.source,
        "Database-SHA256": label.database_sha256,
    }
    try:
        found = png_texts(content) if extension == ".png" else svg_texts(content)
    except (InputError, ValueError, struct.error, zlib.error, expat.ExpatError) as error:
        yield Words("it cannot be read ({reason})", {"reason": error})
        return
    for key, text in expected.items():
        if found.get(key, "") != text:
            values = {"entry": key, "found": found.get(key, ""), "expected": text}
            yield Words("its {entry} is “{found}”, but the data give “{expected}”", values)


def png_texts(content: bytes) -> dict[str, str]:
    """Return the text chunks of a PNG file by keyword.

    Raises:
        InputError: It is no PNG file or a chunk is damaged.
        ValueError, struct.error, zlib.error: A chunk is damaged.
    """
    if not content.startswith(_SIGNATURE):
        _refuse("it is no PNG picture")
    texts: dict[str, str] = {}
    place = len(_SIGNATURE)
    while place < len(content):
        length, kind = struct.unpack_from(">I4s", content, place)
        body = content[place + 8 : place + 8 + length]
        (checksum,) = struct.unpack_from(">I", content, place + 8 + length)
        if zlib.crc32(kind + body) != checksum:
            _refuse(f"its {kind.decode('latin-1')} chunk is damaged")
        if kind in _TEXTS:
            keyword, _, rest = body.partition(b"\0")
            texts[keyword.decode("latin-1")] = _text(kind, rest)
        place += 12 + length
    return texts


_TEXTS = (b"tEXt", b"zTXt", b"iTXt")


def _text(kind: bytes, rest: bytes) -> str:
    if kind == b"tEXt":
        return rest.decode("latin-1")
    if kind == b"zTXt":
        return _inflated(rest[1:]).decode("latin-1")
    packed, rest = rest[0] == 1, rest[2:]
    for _ in range(2):  # the language and the keyword in it
        rest = rest.partition(b"\0")[2]
    return (_inflated(rest) if packed else rest).decode()


def _inflated(packed: bytes) -> bytes:
    return zlib.decompressobj().decompress(packed, _LONGEST_TEXT)


def svg_texts(content: bytes) -> dict[str, str]:
    """Return the title of an SVG file, and the entries of its description by name.

    Raises:
        InputError: It has a document type.
        expat.ExpatError: It is no XML.
    """
    texts = {"title": "", "desc": ""}
    inside = ""

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        del attributes
        inside = tag if tag in texts and not texts[tag] else ""

    def end(tag: str) -> None:
        nonlocal inside
        inside = "" if tag == inside else inside

    def text(data: str) -> None:
        if inside:
            texts[inside] += data

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _no_doctype
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text
    parser.Parse(content, True)  # noqa: FBT003 - expat's own way to say that this is all
    found = {"Title": texts["title"]}
    for line in texts["desc"].splitlines():
        key, mark, value = line.partition(": ")
        if mark:
            found[key] = value
    return found


def svg_alike(one: bytes, other: bytes) -> bool:
    """Return whether two drawings are the same but for what no eye sees.

    The outline of a letter comes out a 64th of a pixel wider or narrower, by what was drawn before.
    """
    parts, others = _NUMBER.split(one), _NUMBER.split(other)
    if len(parts) != len(others) or parts[::2] != others[::2]:
        return False
    return all(
        a == b or (b"." in a + b and abs(float(a) - float(b)) <= _UNSEEN)
        for a, b in zip(parts[1::2], others[1::2], strict=True)
    )


_NUMBER = re.compile(rb"(-?[0-9]{1,9}(?:\.[0-9]{1,9})?(?![0-9A-Za-z]))")
_UNSEEN = 0.05


def _no_doctype(*_: Any) -> None:
    _refuse("it has a document type")


def _refuse(reason: str) -> NoReturn:
    raise InputError("The picture cannot be read: {reason}.", "Export it anew.", reason=reason)
