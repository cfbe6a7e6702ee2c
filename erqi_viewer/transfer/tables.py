"""The table formats, and writing one of them to a file.

To add a format is to add a module with ``encode`` and an entry here.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.errors import InputError
from erqi_viewer.transfer import csv_table, text_table, xlsx_table
from erqi_viewer.transfer.atomic import atomic_path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from erqi_viewer.transfer.sheet import TableSheet


class TableFormat(NamedTuple):
    """A format: its file extension, its English name (a catalogue text) and its encoder.

    ``many`` says whether one file holds several tables.
    """

    extension: str
    title: str
    encode: Callable[[Sequence[TableSheet]], bytes]
    many: bool = False


FORMATS: tuple[TableFormat, ...] = (
    TableFormat(".csv", "CSV table", csv_table.encode),
    TableFormat(".xlsx", "Excel workbook", xlsx_table.encode, many=True),
    TableFormat(".tsv", "Tab-separated text", text_table.encode),
)


def format_of(path: str) -> TableFormat:
    """Return the format that a file's name asks for.

    Raises:
        InputError: No format has this extension.
    """
    extension = os.path.splitext(path)[1].lower()
    for one in FORMATS:
        if one.extension == extension:
            return one
    raise InputError(
        "“{path}” does not end like a table file.",
        "Give it one of these endings: {known}.",
        path=path,
        known=", ".join(one.extension for one in FORMATS),
    )


def write_tables(path: str, sheets: Sequence[TableSheet]) -> None:
    """Write tables to a file in the format of its extension; it is whole or absent.

    Raises:
        InputError: The extension is unknown, or the format holds one table and there are more.
        OutputError: The file cannot be written there.
    """
    chosen = format_of(path)
    if len(sheets) != 1 and not chosen.many:
        raise InputError(
            "A {extension} file holds one table, and there are {count}.",
            "Save them as .xlsx.",
            extension=chosen.extension,
            count=len(sheets),
        )
    content = chosen.encode(sheets)
    with atomic_path(path) as temporary, open(temporary, "wb") as file:
        file.write(content)
