"""Tab-separated text, as it is pasted into a spreadsheet or a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.transfer.sheet import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.tables import Cell
    from erqi_viewer.transfer.sheet import TableSheet


def to_text(sheet: TableSheet) -> str:
    """Return a sheet as lines of tab-separated cells, the headers first."""
    return "".join(
        "\t".join(_plain(value) for value in row) + "\n" for row in (sheet.headers, *sheet.rows)
    )


def encode(sheets: Sequence[TableSheet]) -> bytes:
    """Return the one sheet as text in UTF-8."""
    (sheet,) = sheets
    return to_text(sheet).encode("utf-8", "replace")


def _plain(value: Cell) -> str:
    if value is None:
        return ""
    # Every character that ends a line or a cell somewhere, such as U+2028, counts.
    text = str(harmless(value)).replace("\t", " ")
    return " ".join(text.splitlines())
