"""The plan of an import as data: what every row would do, and what would have to be made.

The live plan is :class:`erqi_viewer.store.importing.staged.StagedPlan`, which gives these.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from erqi_viewer.core.errors import ErqiError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from erqi_viewer.core.changes import Document
    from erqi_viewer.core.texts import Texts

RowKind = Literal["rank", "indicator", "honour"]
RowState = Literal["add", "same", "disagrees", "refused"]
Choice = Literal["add", "skip", "keep-both", "prefer-new", "replace"]
ThingKind = Literal["source", "organisation", "dimension", "list", "edition", "region", "indicator"]
Value = str | int | float | bool | None

Progress = Callable[[int, int], bool]
"""Called with what is done and the whole, 0 when that is not known; returns False to cancel."""

ROW_KINDS: tuple[RowKind, ...] = ("rank", "indicator", "honour")
STATES: tuple[RowState, ...] = ("add", "same", "disagrees", "refused")
CHOICES: dict[RowState, tuple[Choice, ...]] = {
    "add": ("add", "skip"),
    "same": ("skip", "keep-both"),
    "disagrees": ("keep-both", "prefer-new", "replace", "skip"),
    "refused": ("skip",),
}
"""What may be decided about a row of each state; the first is taken until something else is.

``keep-both`` adds the row beside what is recorded, which goes on counting; ``prefer-new`` adds it
and lets it count; ``replace`` corrects the recorded row, as when the same source is read anew.
Where the same source disagrees with what is recorded of it, only ``skip`` and ``replace`` are
possible, and ``skip`` is taken; see :attr:`PlanRow.choices`.
"""


class ImportCancelledError(ErqiError):
    """The progress callback asked to stop; nothing was changed."""


class Problem(NamedTuple):
    """Why a row is refused and what would mend it, as catalogue texts with their values.

    ``field`` is the field concerned (see :mod:`erqi_viewer.core.importing.fields`), empty when it
    is the whole row.
    """

    what: str
    fix: str
    field: str = ""
    values: Mapping[str, Any] = {}

    def said(self, texts: Texts) -> tuple[str, str]:
        """Return what is wrong and what would mend it, in the language of ``texts``."""
        return texts(self.what, **self.values), texts(self.fix, **self.values)


class Line(NamedTuple):
    """A line of a table: its number in the file, counted from 1, and its cells.

    ``problem`` is what already the reading found; ``evidence`` are documents as
    :mod:`erqi_viewer.core.changes` describes them, from a press release.
    """

    number: int
    cells: Sequence[Value]
    problem: Problem | None = None
    evidence: tuple[Document, ...] = ()


class Table(NamedTuple):
    """A table that can be read more than once, line by line.

    ``file`` is its name for messages, ``sheet`` is empty unless the file has several.
    ``header_line`` is the number of the line with the ``headers``; ``lines`` yields those after it.
    ``size`` is about how many lines there are, 0 when that is not known. ``lettered`` says that a
    cell is called C7 in it, as in a spreadsheet, rather than line 7, column 3.
    """

    file: str
    sheet: str
    headers: tuple[str, ...]
    header_line: int
    lines: Callable[[], Iterator[Line]]
    size: int = 0
    lettered: bool = False


class ColumnMap(NamedTuple):
    """How a table is read: as which kind of rows, and each column as which field, None for none.

    ``constants`` are values for fields that have no column, such as a year for all rows.
    """

    kind: RowKind
    columns: tuple[str | None, ...]
    constants: tuple[tuple[str, str], ...] = ()


class NewSource(NamedTuple):
    """Where the rows come from that do not say it themselves: who, what and when.

    ``name`` is the key or the title of a source of the book, else the title of a new one. Empty
    ``publisher`` and ``published_on`` are taken from the rows: from their publishers, and the
    latest of their years. ``text`` is the text of a press release, kept with a new source.
    """

    name: str
    publisher: str = ""
    published_on: str = ""
    byline: str = ""
    text: str | None = None


class Place(NamedTuple):
    """Where a row stands: table (its number in the plan) and line, and how to call it."""

    table: int
    line: int
    file: str
    sheet: str
    cell: str


class PlanRow(NamedTuple):
    """A row of the plan.

    Attributes:
        number: Its number in the plan, counted from 1; decisions refer to it.
        kind: What it is a row of.
        place: Where it stands; ``cell`` is that of its problem, where it has one.
        state: What it is to the book.
        choice: What will be done with it.
        choices: What may be decided about it.
        fields: Its values by field, as texts to be shown and edited.
        problem: Why it is refused; of a row that is skipped because it stands in the file twice,
            where it stands first.
        recorded: What is recorded in its place: the fields that differ, by field; empty if none.
        recorded_source: The title of the source of what is recorded.
        recorded_uid: The uid of the fact that is recorded.
        reason: Why the one or the other is preferred, as decided.
        needs: The numbers of the things that would have to be made for it.
    """

    number: int
    kind: RowKind
    place: Place
    state: RowState
    choice: Choice
    choices: tuple[Choice, ...]
    fields: Mapping[str, str]
    problem: Problem | None = None
    recorded: Mapping[str, str] = {}
    recorded_source: str = ""
    recorded_uid: str | None = None
    reason: str = ""
    needs: tuple[int, ...] = ()


class Thing(NamedTuple):
    """Something that the rows speak of and the book does not have: made unless it is rejected.

    Attributes:
        number: Its number in the plan, counted from 1.
        kind: What it is.
        name: What to call it.
        values: Its fields, some of which may be changed (``changeable``): of a list its ``size``
            and ``dimension``, of a source its ``title``, ``publisher`` and ``published_on``.
        changeable: The names of the values that may be changed.
        rows: How many rows need it, directly.
        needs: The things that it needs itself, such as an edition its list.
        accepted: Whether it will be made; what needs a rejected thing is refused.
        place: Where it is spoken of first.
    """

    number: int
    kind: ThingKind
    name: str
    values: Mapping[str, str]
    changeable: tuple[str, ...]
    rows: int
    needs: tuple[int, ...]
    accepted: bool
    place: Place


class Counts(NamedTuple):
    """How many rows there are of each state, and how many facts the plan would add and change."""

    add: int = 0
    same: int = 0
    disagrees: int = 0
    refused: int = 0
    to_write: int = 0

    @property
    def rows(self) -> int:
        """All rows."""
        return self.add + self.same + self.disagrees + self.refused


class Unread(NamedTuple):
    """A sheet of a file that is not imported, and why."""

    file: str
    sheet: str
    problem: Problem
