"""CSV as spreadsheets read it: RFC 4180, in UTF-8 with a byte order mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.transfer.sheet import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.transfer.sheet import TableSheet


def encode(sheets: Sequence[TableSheet]) -> bytes:
    """Return the one sheet as CSV; lines end with CR LF, a missing value is empty."""
    import csv
    import io

    (sheet,) = sheets
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in (sheet.headers, *sheet.rows):
        writer.writerow([harmless(value) for value in row])
    return text.getvalue().encode("utf-8-sig", "replace")
