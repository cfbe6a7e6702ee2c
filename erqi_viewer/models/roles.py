"""The item roles of our own, and what both models share."""

from __future__ import annotations

from PySide6.QtCore import Qt

NODE = int(Qt.ItemDataRole.UserRole) + 1
"""The number of a tree node."""
BESIDE = NODE + 1
"""What stands at the right end of a tree row whose name takes all columns, if anything."""
SEARCH = NODE + 2
"""What the tree's filter looks through."""
SORT = NODE + 3
"""A table cell's number or text to sort by, None where there is none."""
TIP = NODE + 4
"""What a table cell says when asked beyond its own text, as plain text."""

ACCESSIBLE_TEXT = int(Qt.ItemDataRole.AccessibleTextRole)
FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)

CENTRE = Qt.AlignmentFlag.AlignCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def plain_tooltip(text: str) -> str:
    """Return a plain text as a tooltip, which Qt would read as HTML if it looked like it."""
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br/>")):
        text = text.replace(character, entity)
    return f"<span>{text}</span>" if text else ""
