"""Reads the text of a source from a file: plain text, a saved web page or a Word document.

The text comes exactly as decoded, line ends included, because the evidence counts in its code
points. What a file is follows from its content, not from its name.
"""

from __future__ import annotations

import codecs
import os
import re
from typing import NoReturn

from erqi_viewer.core.errors import InputError
from erqi_viewer.transfer.opening import open_file, unreadable

MOST_BYTES = 64 * 1024 * 1024
"""The largest file that is read."""

_HEAD = 4096
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ZIP = b"PK\x03\x04"
_OTHER_KINDS = (
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0", "Word 97 (.doc)"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html\b)",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([-\w]{1,20})", re.IGNORECASE)
# A page may name any codec of Python's, and some of those are slow or not about text.
_CHARSETS = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030"), "gb18030"),
    **dict.fromkeys(("iso-8859-1", "windows-1252"), "cp1252"),
    **{name: name for name in ("utf-8", "big5")},
}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f]")
_NOT_WRITTEN = re.compile(r"[\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]")
_FEW = 100
_MOSTLY = 10


def read_text(path: str) -> str:
    """Return the text of a .txt, .html or .docx file.

    Raises:
        InputError: The file cannot be read, is too large, or is none of these.
    """
    return text_of(_read(path), path)


def text_of(data: bytes, name: str) -> str:
    """Return the text of a file's content; ``name`` is what to call it in messages.

    Raises:
        InputError: The content is too large or no text, page or document.
    """
    if len(data) > MOST_BYTES:
        _refuse_large(name)
    if data.startswith(_ZIP):
        from erqi_viewer.transfer.docx_text import docx_text

        return docx_text(data, name)
    for start, kind in _OTHER_KINDS:
        if data.startswith(start):
            raise InputError(
                "{path} is a {kind} file, which cannot be read here.",
                "Save it as .docx or .txt, or copy its text into a .txt file.",
                path=name,
                kind=kind,
            )
    if _is_html(data, name):
        from erqi_viewer.transfer.html_text import html_text

        return html_text(_decode_page(data, name), name)
    return decode(data, name)


def decode(data: bytes, name: str) -> str:
    """Decode a text in UTF-8 or GB18030, or in UTF-16 or UTF-32, with a mark at its start or not.

    Raises:
        InputError: It is not a text in any of these.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding, name)
    if b"\0" in data:  # a line end in UTF-16 has one, a text in the others has none
        low = data[1::2].count(0) >= data[::2].count(0)
        return _guessed(data, "utf-16-le" if low else "utf-16-be", name)
    try:
        return _checked(data.decode("utf-8"), name)
    except UnicodeDecodeError:
        if _is_damaged_utf8(data):
            raise InputError(
                "{path} is UTF-8 but damaged: some of its bytes are no text.",
                "Get a whole copy of the file.",
                path=name,
            ) from None
        return _guessed(data, "gb18030", name)


def _read(path: str) -> bytes:
    with open_file(path, text=True) as file:
        try:
            return file.read(MOST_BYTES + 1)
        except OSError as error:
            raise unreadable(path, error) from error


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return _checked(data.decode(encoding), name)
    except UnicodeDecodeError:
        _refuse_binary(name)


def _guessed(data: bytes, encoding: str, name: str) -> str:
    """Decode by an encoding that takes much for text; what nobody writes shows a wrong guess."""
    text = _decoded(data, encoding, name)
    if len(_NOT_WRITTEN.findall(text)) * _FEW > len(text):
        _refuse_binary(name)
    return text


def _checked(text: str, name: str) -> str:
    if "\0" in text or len(_CONTROLS.findall(text)) * _FEW > len(text):
        _refuse_binary(name)
    return text


def _is_damaged_utf8(data: bytes) -> bool:
    """Return whether nearly all that is not ASCII is good UTF-8, as hardly any GB18030 is."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(not one.isascii() for one in text) - bad
    return good > _MOSTLY * bad


def _is_html(data: bytes, name: str) -> bool:
    named = os.path.splitext(name)[1].lower() in {".html", ".htm", ".xhtml"}
    head = data[:_HEAD]
    for mark, encoding in _BYTE_ORDER_MARKS:
        if head.startswith(mark):
            head = head.decode(encoding, "ignore").encode()
            break
    return named or _HTML.match(head) is not None


def _decode_page(data: bytes, name: str) -> str:
    """Decode a web page as it says, unless that is wrong."""
    marked = any(data.startswith(mark) for mark, _ in _BYTE_ORDER_MARKS)
    said = None if marked else _CHARSET.search(data[:_HEAD])
    encoding = _CHARSETS.get(said[1].decode().lower()) if said else None
    if encoding is not None:
        try:
            return _checked(data.decode(encoding), name)
        except UnicodeDecodeError:
            pass
    return decode(data, name)


def _refuse_large(name: str) -> NoReturn:
    raise InputError(
        "{path} is larger than {most} MB.",
        "Choose a file with the text alone.",
        path=name,
        most=MOST_BYTES // 1024 // 1024,
    )


def _refuse_binary(name: str) -> NoReturn:
    raise InputError(
        "{path} is not a text that can be read.",
        "Choose a .txt, .html or .docx file, or save the text as UTF-8.",
        path=name,
    )
