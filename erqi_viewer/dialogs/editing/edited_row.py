"""The row that a form adds or changes: what it was, what it would be, what is wrong with that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.changes import new_uid
from erqi_viewer.core.editing.check import draft, hidden, rivals
from erqi_viewer.core.editing.complete import completed
from erqi_viewer.core.editing.fields import KINDS
from erqi_viewer.core.editing.steps import delete_step
from erqi_viewer.core.editing.values import entries_of
from erqi_viewer.dialogs.editing.titles import ADDABLE
from erqi_viewer.session.editing import book_of, save, started

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from erqi_viewer.core.changes import Document
    from erqi_viewer.core.editing.check import Draft, Problems
    from erqi_viewer.core.editing.fields import Kind
    from erqi_viewer.core.editing.values import Entries
    from erqi_viewer.core.errors import ErqiError
    from erqi_viewer.session import Session
    from erqi_viewer.session.targets import Target

_SHOWN = {"rank", "status", "value", "growth_percent", "place", "year", "edition", "name_zh"}
"""The fields of facts that their evidence shows."""


class EditedRow:
    """A row of the session's book while a form is open for it.

    Args:
        session: Whose book it is.
        kind: Which of ``ADDABLE`` to add, or the table of the row to change.
        target: The row to change; None adds one.
        known: What a new row says, by the key of the field.

    Attributes:
        before: The row as it was, None for a new one and for one that is gone.
        book: What the form has to know of the book, as it was last looked at.
        draft: What would be saved, None before the first check.
        problems: What is wrong with it, by the key of the field.
    """

    def __init__(
        self, session: Session, kind: str, target: Target | None, known: Mapping[str, str]
    ) -> None:
        self._session = session
        self._known = known
        self.before: Document | None = session.document(*target) if target else None
        self.kind = kind
        self.target = target
        self.uid = target.uid if target else new_uid()
        self.book = book_of(session)
        self.draft: Draft | None = None
        self.problems: Problems = {}

    @property
    def table(self) -> str:
        """The table of the row."""
        return ADDABLE.get(self.kind, self.kind)

    @property
    def spec(self) -> Kind:
        """What the rows of its table have."""
        return KINDS[self.table]

    # What stands in the form

    def first_entries(self, keep: Entries) -> Entries:
        """Return what the form starts with: the row, else what a new one is likely to say.

        Args:
            keep: What a new row says rather than that, where it has the field.
        """
        if self.before is not None:
            return entries_of(self.spec, self.before)
        known = dict(self._known)
        if self.table == "placement":
            known["placement.status"] = "not-listed" if self.kind == "absence" else "ranked"
        entries = started(self._session, self.table, self.book, **known)
        return entries | {key: value for key, value in keep.items() if key in entries}

    def completed(self, key: str, entries: Entries, touched: Collection[str]) -> Entries:
        """Return entries with what follows for a new row from the one under ``key``."""
        if self.before is not None:
            return entries
        return completed(self.spec, key, entries, touched, self.book)

    def check(self, entries: Entries) -> None:
        """Make the draft of what stands in the form, and find what is wrong with it."""
        self.draft, self.problems = draft(self.spec, self.uid, self.before, entries, self.book)

    def hidden(self, entries: Entries) -> Collection[str]:
        """Return the fields that say nothing beside these entries."""
        return hidden(self.spec, entries, self.book, self.uid)

    def rivals(self, entries: Entries) -> Mapping[str, Document]:
        """Return what other sources say of the same rank, by stable id."""
        return rivals(self.book, entries, self.uid) if self.table == "placement" else {}

    def leaves_its_evidence(self) -> bool:
        """Return whether what the evidence shows would be changed while the evidence stays."""
        before, after = self.before, self.draft.values if self.draft else {}
        if not before or not before.get("evidence") or before["source"] != after.get("source"):
            return False
        return any(before.get(key) != after.get(key) for key in _SHOWN & before.keys())

    # What becomes of it

    def save(self, one: Draft, reason: str) -> ErqiError | None:
        """Save a draft; return why the book does not take it, None when it is saved."""
        return save(self._session, one, self.book, reason)

    def delete(self, target: Target, before: Document, reason: str) -> ErqiError | None:
        """Delete a row that was this; return why that cannot be, None when it is gone."""
        return self._session.attempt(delete_step([(*target, before)], self.book, reason))

    def look_again(self) -> None:
        """See the book as it is now."""
        self.book = book_of(self._session)

    def take_up_changes(self) -> None:
        """See the row as it is now; what is saved over it is saved knowingly."""
        if self.target is not None:
            self.before = self._session.document(*self.target)

    def entries_now(self) -> Entries:
        """Return the row to change as it is now; one that is gone is as it was."""
        if self.target is not None:
            self.before = self._session.document(*self.target) or self.before
        return entries_of(self.spec, self.before or {})
