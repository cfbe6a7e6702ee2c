"""How the plan of an import reads: its states, what may be decided, and what would be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from erqi_viewer.core.claims import Verdict
    from erqi_viewer.core.importing.plan import Choice, PlanRow, RowKind, RowState, ThingKind
    from erqi_viewer.core.texts import Texts

LOOKS: dict[RowState, Verdict] = {
    "add": "supported",
    "same": "no_data",
    "disagrees": "contradicted",
    "refused": "not_understood",
}
"""Which verdict's sign and underline each state has."""


def state_words(state: RowState, texts: Texts) -> str:
    """Return what rows of a state are called."""
    match state:
        case "add":
            return texts("New")
        case "same":
            return texts("Already there")
        case "disagrees":
            return texts("Disagreeing")
        case "refused":
            return texts("Refused")


def choice_words(choice: Choice, texts: Texts) -> str:
    """Return what may be decided about a row."""
    match choice:
        case "add":
            return texts("Take it in")
        case "skip":
            return texts("Leave it out")
        case "keep-both":
            return texts("Keep both; what is recorded counts")
        case "prefer-new":
            return texts("Keep both; the new one counts")
        case "replace":
            return texts("Correct what is recorded")


def thing_words(kind: ThingKind, texts: Texts) -> str:
    """Return what a thing that would be made is."""
    match kind:
        case "source":
            return texts("Source")
        case "organisation":
            return texts("Organisation")
        case "dimension":
            return texts("Dimension")
        case "list":
            return texts("List")
        case "edition":
            return texts("Edition")
        case "region":
            return texts("Region")
        case "indicator":
            return texts("Indicator")


def explanation(row: PlanRow, texts: Texts) -> str:
    """Return why a row is not simply new: what is wrong and mends it, or what is recorded."""
    if row.problem is not None:
        problem = row.problem
        said = texts(problem.what, **problem.values), texts(problem.fix, **problem.values)
        return texts(" ").join(text for text in said if text)
    if row.state == "disagrees":
        found = texts("; ").join(
            texts("{field}: {value}", field=field_words(field, texts), value=_said(value, texts))
            for field, value in row.recorded.items()
        )
        if row.recorded_source:
            return texts("Recorded: {found} ({source})", found=found, source=row.recorded_source)
        return texts("Recorded: {found}", found=found)
    if row.state == "same" and row.recorded_source:
        return texts("Recorded from {source}", source=row.recorded_source)
    return ""


def _said(value: str, texts: Texts) -> str:
    from erqi_viewer.core.wording import word

    return word(value, texts) if value else "–"


def field_words(field: str, texts: Texts) -> str:
    """Return what a field of a row or a value of a thing is called."""
    from erqi_viewer.core.importing.fields import FIELDS

    if field == "dimension":  # of a thing it is no key but the name
        return texts("Dimension")
    known = next((one for kind in FIELDS.values() for one in kind if one.key == field), None)
    return texts(known.title) if known is not None else _value_words(field, texts)


def _value_words(field: str, texts: Texts) -> str:
    match field:
        case "title":
            return texts("Title")
        case "size":
            return texts("List size")
        case "published_on":
            return texts("Published on")
        case "code":
            return texts("Code")
        case "level":
            return texts("Level")
        case "family":
            return texts("Family")
        case "theme":
            return texts("Theme")
        case "parent":
            return texts("Part of")
        case _:
            return field


def kind_words(kind: RowKind | None, texts: Texts) -> str:
    """Return what a table's rows are; None for a table that is left out."""
    match kind:
        case "rank":
            return texts("Ranks")
        case "indicator":
            return texts("Indicators")
        case "honour":
            return texts("Honours")
        case None:
            return texts("Leave it out")
