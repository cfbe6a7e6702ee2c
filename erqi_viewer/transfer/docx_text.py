"""The words of a Word document, from its body alone; nothing else in it is used."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, NoReturn

from erqi_viewer.core.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

MOST_UNPACKED = 256 * 1024 * 1024
MOST_XML = 64 * 1024 * 1024
MOST_PARTS = 10_000

# What was deleted under change tracking is in other elements; text boxes come after their page.
_RUNS = "./w:r | ./w:hyperlink//w:r | ./w:ins//w:r | ./w:smartTag//w:r | ./w:sdt//w:r"
_PARAGRAPHS = ".//w:p[not(ancestor::w:txbxContent)]"


def docx_text(data: bytes, name: str) -> str:
    """Return a document's words: a line for a paragraph or table row, a tab between cells.

    Raises:
        InputError: It is no Word document, or unpacks to more than one can be.
    """
    _check_size(data, name)
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError  # type: ignore[import-untyped]

    try:
        body = docx.Document(io.BytesIO(data)).element.body
    except (OpcError, LxmlError, zipfile.BadZipFile, KeyError, ValueError, RuntimeError) as error:
        _refuse(name, error)  # RuntimeError: an encrypted archive
    return "".join(_pieces(body)).strip("\n")


def _pieces(body: Any) -> Iterator[str]:
    """Yield paragraphs with what stands between them."""
    before = None
    for paragraph in body.xpath(_PARAGRAPHS):
        cell = next(paragraph.iterancestors(_w("tc")), None)
        row = None if cell is None else next(cell.iterancestors(_w("tr")), None)
        same_row = before is not None and row is not None and row is before[1]
        yield "" if before is None else ("\t" if same_row and cell is not before[0] else "\n")
        before = (cell, row)
        yield "".join(run.text for run in paragraph.xpath(_RUNS))


def _w(tag: str) -> str:
    return "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}" + tag


def _check_size(data: bytes, name: str) -> None:
    """Refuse an archive by its list of contents, before any of it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        _refuse(name, error)
    if (
        len(parts) > MOST_PARTS
        or sum(part.file_size for part in parts) > MOST_UNPACKED
        or any(p.file_size > MOST_XML for p in parts if p.filename.endswith((".xml", ".rels")))
    ):
        raise InputError(
            "{path} would unpack to more than a document can be.",
            "Copy its text into a .txt file.",
            path=name,
        )


def _refuse(name: str, error: Exception) -> NoReturn:
    raise InputError(
        "{path} is not a Word document.",
        "Choose a .txt, .html or .docx file, or save the text as UTF-8.",
        path=name,
    ) from error
