"""Which columns a table shows, in which order and how wide, as the user left them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.tables import Column


class ColumnState(NamedTuple):
    """A column's place in the row is its place in the layout; ``width`` is None until set."""

    key: str
    shown: bool
    width: int | None = None


Layout = tuple[ColumnState, ...]


def standard_layout(columns: Iterable[Column]) -> Layout:
    """Return the columns as they are before the user changes anything."""
    return tuple(ColumnState(column.key, column.shown) for column in columns)


def read_layout(text: str, columns: Sequence[Column]) -> Layout:
    """Return a remembered layout for the columns there are now.

    A column that is no more is left out; one that is new since then goes behind the column that
    stands before it in the standard order.
    """
    standard = {state.key: state for state in standard_layout(columns)}
    states = [state for state in map(_state, text.split(",")) if state.key in standard]
    layout = list({state.key: state for state in states}.values())
    before: str | None = None
    for key, state in standard.items():
        keys = [one.key for one in layout]
        if key not in keys:
            layout.insert(keys.index(before) + 1 if before is not None else 0, state)
        before = key
    if not any(state.shown for state in layout):
        return tuple(standard.values())
    return tuple(layout)


def layout_text(layout: Layout) -> str:
    """Return a layout as it is remembered, such as ``year,-region,rank=60``."""
    return ",".join(
        ("" if state.shown else "-") + state.key + (f"={state.width}" if state.width else "")
        for state in layout
    )


def _state(text: str) -> ColumnState:
    key, _, width = text.strip().partition("=")
    shown = not key.startswith("-")
    return ColumnState(key.removeprefix("-"), shown, int(width) if width.isdecimal() else None)
