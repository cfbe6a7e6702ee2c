"""The session: what is open, what is selected, in which language."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QUndoStack

from erqi_viewer import assets
from erqi_viewer.core.errors import ErqiError
from erqi_viewer.core.selection import Selection
from erqi_viewer.core.texts import load_texts
from erqi_viewer.session import outside, selecting
from erqi_viewer.session.contents import Contents
from erqi_viewer.session.open_book import OpenBook
from erqi_viewer.session.undo import BookCommand
from erqi_viewer.store import database, queries, seed
from erqi_viewer.store.connection import BookError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QObject

    from erqi_viewer.core.changes import Changes, Step
    from erqi_viewer.core.records import Dataset, Name
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.session.preferences import Preferences
    from erqi_viewer.store.database import Database


class Session(OpenBook):
    """Owns the open database and the selection; panels ask it to change them and redraw when told.

    Setters return early when nothing changed, so that a panel which answers a signal by setting
    what it was just told starts no echo.
    """

    selection_changed = Signal()
    data_changed = Signal(object)
    database_changed = Signal()
    language_changed = Signal()
    changed_outside = Signal()
    failed = Signal(object)

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self._texts = load_texts(preferences.language)
        self._selection = Selection()
        self._caught: list[ErqiError] | None = None
        self.undo_stack = QUndoStack(self)
        self.writes_beside = False
        preferences.changed.connect(self._preference_changed)

    # Which book is open

    def open(self, path: str) -> bool:
        """Open a database in place of the present one, which stays open if that fails.

        Returns:
            Whether it was opened. If not, ``failed`` has said why.
        """
        try:
            opened = database.open_database(path)
            try:
                dataset = _load(opened)
            except BaseException:
                opened.close()
                raise
        except ErqiError as error:
            self.failed.emit(error)
            return False
        self.close()
        self._database = opened
        self._take(dataset)
        self.preferences.add_recent_file(path)
        self.database_changed.emit()
        self.selection_changed.emit()
        return True

    def open_own(self) -> bool:
        """Open the user's own record book, built from the bundled facts when there is none yet."""
        path = assets.user_database()
        try:
            seed.ensure_user_database(path)
        except ErqiError as error:
            self.failed.emit(error)
            return False
        return self.open(path)

    def reload(self) -> bool:
        """Read the open database again, keeping the selection where it still holds."""
        if self._database is None:
            return False
        try:
            dataset = _load(self._database)
        except ErqiError as error:
            self.failed.emit(error)
            return False
        self._take_again(dataset)
        self.database_changed.emit()
        self.selection_changed.emit()
        return True

    def save_copy(self, path: str) -> bool:
        """Write the open database to another file; if that fails ``failed`` has said why."""
        try:
            if self._database is not None:
                self._database.save_copy(path)
        except ErqiError as error:
            self.tell(error)
            return False
        return self._database is not None

    def close(self) -> None:
        """Close the database; what was read of it stays, what could be undone does not."""
        self.undo_stack.clear()
        if self._database is not None:
            self._database.close()
            self._database = None

    def _take_again(self, dataset: Dataset) -> None:
        """Take the same book's records, keeping the selection where it still holds."""
        selection = self._selection
        self._take(dataset)
        if selection.record and not self._contents.holds(selection.record):
            selection = selection._replace(record=None, highlighted=())
        if selecting.is_there(selection, self.series, self.years):
            self._selection = selection

    def _take(self, dataset: Dataset) -> None:
        """Take records and select the latest year, so that a launch never shows an empty window."""
        self._contents = Contents(dataset)
        if self.preferences.grouping == "category" and self.series:
            self._selection = Selection(category=self.series[0].key)
        else:
            self._selection = Selection(year=self._contents.latest_year)

    # What changes it, and what goes wrong

    def may_edit(self) -> bool:
        """Return whether the open database can be changed; if not, ``failed`` has said why."""
        if self._database is None:
            return False
        if self._database.read_only:
            self.tell(BookError("read-only", self._database.path))
            return False
        return outside.look(self) in {"same", "changed"}

    def attempt(self, step: Step) -> ErqiError | None:
        """Carry a step out like :meth:`do`; what is wrong is returned and told to nobody else."""
        with self.catching() as errors:
            self.do(step)
        return errors[0] if errors else None

    @contextlib.contextmanager
    def catching(self) -> Iterator[list[ErqiError]]:
        """Gather what goes wrong meanwhile for the caller to say, instead of ``failed``."""
        errors: list[ErqiError] = []
        self._caught = errors
        try:
            yield errors
        finally:
            self._caught = None

    def tell(self, error: ErqiError) -> None:
        """Say what went wrong: to everybody, or to whom :meth:`catching` gathers it for."""
        if self._caught is None:
            self.failed.emit(error)
        else:
            self._caught.append(error)

    def do(self, step: Step) -> bool:
        """Carry a step out, to be undone and redone; see :meth:`edit`."""
        from erqi_viewer.store import edits

        by = self.author
        return self.edit(step.title, lambda db: edits.apply(db, step, by=by))

    def edit(self, title: Name, change: Callable[[Database], Changes]) -> bool:
        """Change the open database by a function of the store, as one step that can be undone.

        Returns:
            Whether it was changed. If not, ``failed`` has said why, and nothing is on the stack.
        """
        if not self.may_edit():
            return False
        text = self.texts.name(title)
        command = BookCommand(title, text, change, self.carry_out, lambda: self.author)
        self.undo_stack.push(command)
        return command.done

    @property
    def author(self) -> str | None:
        """Who signs the changes made here, None for the user's name on this machine."""
        return self.preferences.text("author") or None

    def carry_out(self, change: Callable[[Database], Changes]) -> Changes | None:
        """Change the open database and tell what changed; the undo stack's commands call this.

        Returns:
            What changed, even if it cannot be read again; None if nothing was changed. ``failed``
            has said then why.
        """
        if self._database is None:
            return None
        try:
            changes = change(self._database)
        except ErqiError as error:
            self.tell(error)
            return None
        try:
            dataset = _load(self._database)
        except ErqiError as error:
            self.tell(error)
            return changes
        before = self._selection
        self._take_again(dataset)
        self.data_changed.emit(changes)
        if self._selection != before:
            self.selection_changed.emit()
        return changes

    # What is selected

    @property
    def selection(self) -> Selection:
        """The selection that every panel shows."""
        return self._selection

    def select(self, selection: Selection) -> None:
        """Select a place in the book; what is highlighted lasts while the record is part of it."""
        if selection.record not in selection.highlighted:
            selection = selection._replace(highlighted=())
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit()

    def select_record(self, uid: str) -> None:
        """Select one fact within its year or its category, whichever is selected now.

        An unknown uid changes nothing.
        """
        fact = self._contents.facts.get(uid)
        standing = self._contents.standings.get(uid)
        if standing is not None:
            place, grouping = standing.placement, self.preferences.grouping
            self.select(selecting.around(place, self._selection, grouping, self.series))
        elif fact is not None:
            self.select(selecting.selection_of(fact))

    # How it is shown

    @property
    def texts(self) -> Texts:
        """The program's texts in the language in force."""
        return self._texts

    def _preference_changed(self, name: str) -> None:
        if name == "grouping":
            grouping = self.preferences.grouping
            self.select(selecting.regrouped(self._selection, grouping, self.series))
        elif name == "language_choice" and self.preferences.language != self._texts.lang:
            self._texts = load_texts(self.preferences.language)
            self.language_changed.emit()


def _load(opened: Database) -> Dataset:
    """Read what the window shows: of a book with many regions those that are followed."""
    return queries.load(opened, queries.followed_regions(opened))
