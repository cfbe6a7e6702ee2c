"""The one table of fields: what a person can fill in for every kind of row.

Form, table of the lists, change log and command line read it. To add a field is to add one entry
here and its column to the schema.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

FieldKind = Literal[
    "text",
    "key",
    "code",
    "name",
    "note",
    "whole",
    "decimal",
    "year",
    "date",
    "period",
    "choice",
    "flag",
    "reference",
    "references",
]


class Field(NamedTuple):
    """A field: its name in the row's document, its English title and help (catalogue texts).

    A ``name`` and a ``note`` stand in the document in both languages, under the key with ``_zh``
    and ``_en``. ``empty`` is what is kept when nothing is filled in. ``table`` is what a reference
    leads to, ``choices`` are the values of a choice.
    """

    key: str
    title: str
    kind: FieldKind
    help: str = ""
    required: bool = False
    empty: str | None = ""
    table: str = ""
    choices: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The fields of the document that this one fills."""
        if self.kind in {"name", "note"}:
            return f"{self.key}_zh", f"{self.key}_en"
        return (self.key,)


class Kind(NamedTuple):
    """A kind of row; ``title`` and ``plural`` are catalogue texts."""

    table: str
    title: str
    plural: str
    fields: tuple[Field, ...]

    def field(self, key: str) -> Field | None:
        """Return the field that fills a field of the document, None when nobody fills it in."""
        return next((one for one in self.fields if key == one.key or key in one.keys), None)


STATUSES = ("ranked", "listed", "not-listed")
EDITION_STATUSES = ("published", "not-published")
LEVELS = ("province", "prefecture", "district", "county")
HONOUR_KINDS = ("title", "award", "designation", "distinction")
QUALIFIERS = ("over", "nearly", "about")
BASES = ("value", "growth")
STRUCTURES = ("index-system", "programme")
ROLES = (
    *("system", "dimension", "list-family"),
    *("programme", "goal", "path", "area", "theme", "task"),
)

F = Field

_KEY = F(
    *("key", "Key", "key", "A short name for files and the command line: a-z, 0-9 and hyphens"),
    required=True,
)
_NAME = F("name", "Name", "name", required=True)
_NOTE = F("note", "Note", "note")
_POSITION = F("position", "Position", "whole", "Its place in the order", required=True)
_YEAR = F("year", "Year", "year", required=True)
_REGION = F("region", "Region", "reference", required=True, table="region")
_SOURCE = F(
    *("source", "Source", "reference", "Where it was published"),
    required=True,
    table="source",
)

PLACEMENT = Kind(
    "placement",
    "Rank",
    "Ranks",
    (
        _REGION,
        F(
            *("edition", "List and year", "reference", "The list as it was published in a year"),
            required=True,
            table="edition",
        ),
        F("status", "Status", "choice", required=True, choices=STATUSES),
        F("rank", "Rank", "whole", "From 1 to the number of places on the list"),
        _SOURCE,
        F("preferred", "This source counts", "flag", "Of several sources for one rank one counts"),
        F(
            *("preference_reason", "Reason for the preference", "text"),
            help="Why one source counts and the other does not",
            empty=None,
        ),
        _NOTE,
    ),
)
OBSERVATION = Kind(
    "observation",
    "Figure",
    "Figures",
    (
        F("indicator", "Indicator", "reference", required=True, table="indicator"),
        _REGION,
        _YEAR,
        F(
            *("period", "Period", "period", "2019, 2019-H1, 2019-Q3, 2019-10, ../2019-10"),
            empty=None,
        ),
        F("qualifier", "Qualifier", "choice", empty=None, choices=QUALIFIERS),
        F("value", "Value", "decimal", "As printed, in the unit below", empty=None),
        F("unit", "Unit", "name"),
        F("growth_percent", "Growth, %", "decimal", "A decline is negative", empty=None),
        F("place", "Place", "whole", "The region's place among others", empty=None),
        F("place_by", "Place by", "choice", empty=None, choices=BASES),
        F("scope", "Among", "name", "Whom the place is among"),
        _SOURCE,
        _NOTE,
    ),
)
HONOUR = Kind(
    "honour",
    "Honour",
    "Honours",
    (
        _REGION,
        _YEAR,
        F("kind", "Kind", "choice", required=True, choices=HONOUR_KINDS),
        _NAME,
        F("awarded_by", "Awarded by", "reference", empty=None, table="organisation"),
        _SOURCE,
        _NOTE,
    ),
)
ORGANISATION = Kind(
    "organisation",
    "Organisation",
    "Organisations",
    (_NAME, _KEY, F("role", "Role", "name", "What it does"), _SOURCE, _NOTE),
)
STRUCTURE_ITEM = Kind(
    "structure_item",
    "Structure item",
    "Structure items",
    (
        F("structure", "Structure", "choice", required=True, choices=STRUCTURES),
        F("role", "Role", "choice", required=True, choices=ROLES),
        _NAME,
        _KEY,
        F("parent", "Part of", "reference", empty=None, table="structure_item"),
        _POSITION,
        F("region", "Region", "reference", empty=None, table="region"),
        _SOURCE,
        _NOTE,
    ),
)
RANKED_LIST = Kind(
    "ranked_list",
    "List",
    "Lists",
    (
        _NAME,
        _KEY,
        F("dimension", "Dimension", "reference", required=True, table="dimension"),
        F(
            *("family", "Family", "text", "What lists that belong together share"),
            required=True,
        ),
        F("size", "List size", "whole", "How many places it has", required=True),
        F(
            *("predecessor", "Former name", "reference", "The list that this one continues"),
            empty=None,
            table="ranked_list",
        ),
    ),
)
EDITION = Kind(
    "edition",
    "Edition",
    "Editions",
    (
        F("list", "List", "reference", required=True, table="ranked_list"),
        _YEAR,
        F("published_as", "List as published", "name", "Its name in that year", required=True),
        F("size", "List size", "whole", "How many places it had that year", required=True),
        F("status", "Status", "choice", required=True, choices=EDITION_STATUSES),
        F("published_on", "Published on", "date", "2019, 2019-10 or 2019-10-21", empty=None),
        F("data_year", "Year of the data", "year", "The year that its figures are of", empty=None),
        F("publishers", "Publishers", "references", table="organisation"),
    ),
)
REGION = Kind(
    "region",
    "Region",
    "Regions",
    (
        F("code", "Code", "code", "Six digits, as in GB/T 2260", required=True),
        _NAME,
        F("level", "Level", "choice", required=True, choices=LEVELS),
        F("parent", "Part of", "reference", empty=None, table="region"),
    ),
)
SOURCE = Kind(
    "source",
    "Source",
    "Sources",
    (
        F("title", "Title", "name", required=True),
        _KEY,
        F("publisher", "Publisher", "name"),
        F("byline", "Byline", "text", "Who wrote it"),
        F(
            *("published_on", "Published on", "date", "2019, 2019-10 or 2019-10-21"),
            required=True,
        ),
    ),
)
DIMENSION = Kind("dimension", "Dimension", "Dimensions", (_NAME, _KEY, _POSITION))
INDICATOR = Kind(
    "indicator",
    "Indicator",
    "Indicators",
    (_NAME, _KEY, F("theme", "Theme", "text", "What it is about: economy, people", required=True)),
)

KINDS: dict[str, Kind] = {
    one.table: one
    for one in (
        PLACEMENT,
        OBSERVATION,
        HONOUR,
        ORGANISATION,
        STRUCTURE_ITEM,
        RANKED_LIST,
        EDITION,
        REGION,
        SOURCE,
        DIMENSION,
        INDICATOR,
    )
}
