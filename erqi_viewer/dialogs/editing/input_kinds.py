"""The input that each kind of field has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.dialogs.editing.inputs import ChoiceInput, FlagInput, LineInput, NameInput
from erqi_viewer.dialogs.editing.references import ReferenceInput, ReferencesInput

if TYPE_CHECKING:
    from collections.abc import Callable

    from erqi_viewer.core.editing.fields import Field
    from erqi_viewer.dialogs.editing.inputs import Input


def make_input(field: Field) -> Input:
    """Return an input for a field."""
    made: dict[str, Callable[[Field], Input]] = {
        "name": NameInput,
        "note": NameInput,
        "choice": ChoiceInput,
        "flag": FlagInput,
        "reference": ReferenceInput,
        "references": ReferencesInput,
    }
    return made.get(field.kind, LineInput)(field)
