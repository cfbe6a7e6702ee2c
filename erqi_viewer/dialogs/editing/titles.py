"""What the form for each kind of row is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.editing.fields import KINDS

if TYPE_CHECKING:
    from erqi_viewer.core.texts import Texts

ADDABLE = {
    "placement": "placement",
    "absence": "placement",
    **{table: table for table in KINDS if table != "placement"},
}
"""What can be added, and its table: an absence is a place without a rank."""

OF_SECTION = {
    "ranks": "placement",
    "indicators": "observation",
    "honours": "honour",
    "organisations": "organisation",
    "index-system": "structure_item",
    "programme": "structure_item",
}
"""What is added first where a section is selected."""


def subject_of(kind: str, texts: Texts) -> str:
    """Return what one of ``ADDABLE`` is called."""
    return texts("Absence") if kind == "absence" else texts(KINDS[kind].title)


def add_title(kind: str, texts: Texts) -> str:
    """Return the title of the form that adds a row."""
    return texts("Add: {kind}", kind=subject_of(kind, texts))


def change_title(kind: str, texts: Texts) -> str:
    """Return the title of the form that changes a row."""
    return texts("Change: {kind}", kind=subject_of(kind, texts))
