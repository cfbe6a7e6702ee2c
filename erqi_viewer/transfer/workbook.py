"""Reads the sheets of XLSX, XLS and ODS files: values alone, no formula is run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.importing.plan import Line
from erqi_viewer.transfer import unpacking
from erqi_viewer.transfer.delimited import COMMENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.importing.plan import Value

ZIP = b"PK\x03\x04"
OLD = b"\xd0\xcf\x11\xe0"


def sheets(path: str) -> list[tuple[str, Any]]:
    """Return the visible sheets of a workbook by name; each is loaded whole.

    Raises:
        InputError: It is no workbook, is protected, damaged, or too large to be safe.
    """
    import python_calamine as calamine

    _check(path)
    try:
        book = _load(path)
        return [
            (one.name, book.get_sheet_by_name(one.name))
            for one in book.sheets_metadata
            if one.visible == calamine.SheetVisibleEnum.Visible
            and one.typ == calamine.SheetTypeEnum.WorkSheet
        ]
    except calamine.PasswordError as error:
        raise InputError(
            "{path} is protected by a password.",
            "Save a copy of it without one.",
            path=path,
        ) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise _damaged(path, error) from error
    except BaseException as error:
        # What the reader's own language panics with is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise _damaged(path, error) from error


def _load(path: str) -> Any:
    """Load a workbook as its name says, else as what it is: some are called what they are not."""
    import python_calamine as calamine

    try:
        return calamine.load_workbook(path)
    except calamine.PasswordError:
        raise
    except calamine.CalamineError as error:
        with open(path, "rb") as file:
            try:
                return calamine.load_workbook(file)
            except calamine.CalamineError:
                raise error from None


def lines(sheet: Any) -> Iterator[Line]:
    """Yield the lines of a sheet that are not empty; cells before its first column are empty."""
    first: list[Value] = [None] * (sheet.start[1] if sheet.start else 0)
    for number, cells in enumerate(sheet.iter_rows(), 1):
        values = [*first, *(_value(cell) for cell in cells)]
        filled = any(value is not None and value != "" for value in values)
        if filled and not str(values[0]).startswith(COMMENT):
            yield Line(number, values)


def _value(cell: Any) -> Value:
    if cell.__class__ in {str, float, int, bool}:
        value: Value = cell
        return value
    return cell.isoformat() if hasattr(cell, "isoformat") else str(cell)


def _check(path: str) -> None:
    try:
        unpacking.check_size(path, os.path.getsize(path))
        with open(path, "rb") as file:
            start = file.read(4)
            file.seek(0)
            if start == ZIP:
                unpacking.check_zip(path, file)
            else:
                unpacking.check_old(path, file)
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}.",
            "Choose another file.",
            path=path,
            reason=error.strerror or str(error),
        ) from error


def _damaged(path: str, error: BaseException) -> InputError:
    return InputError(
        "{path} cannot be read as a workbook: {reason}.",
        "Open it in a spreadsheet program and save it as XLSX or CSV.",
        path=path,
        reason=" ".join(str(error).split())[:200],
    )
