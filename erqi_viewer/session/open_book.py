"""The open record book as everybody may read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from erqi_viewer.session import selecting
from erqi_viewer.session.contents import Contents
from erqi_viewer.store import queries
from erqi_viewer.store.connection import BookError

if TYPE_CHECKING:
    from collections.abc import Callable

    from erqi_viewer.core.changes import Document
    from erqi_viewer.core.history import Series, Standing
    from erqi_viewer.core.records import Dataset, Fact, Placement, Source
    from erqi_viewer.store.database import Database

_T = TypeVar("_T")


class OpenBook(QObject):
    """What was read of the open database, and what can be read of it further.

    The session, which is one of these, alone opens, closes and changes it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database: Database | None = None
        self._contents = Contents()

    @property
    def path(self) -> str | None:
        """The open database's path."""
        return self._database.path if self._database else None

    @property
    def database(self) -> Database | None:
        """The open database, for the session's other modules to read."""
        return self._database

    @property
    def read_only(self) -> bool:
        """Whether the open database cannot be written to."""
        return self._database is not None and self._database.read_only

    @property
    def dataset(self) -> Dataset:
        """The open database's records, empty when none is open."""
        return self._contents.dataset

    @property
    def series(self) -> tuple[Series, ...]:
        """The dataset's series with what follows from them."""
        return self._contents.series

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have places, figures or honours, in order."""
        return self._contents.years

    def standing(self, uid: str) -> Standing | None:
        """Return a recorded place by its uid."""
        return self._contents.standings.get(uid)

    def fact(self, uid: str) -> Fact | None:
        """Return any fact by its uid."""
        return self._contents.facts.get(uid)

    def facts_of(self, source: Source) -> tuple[Fact, ...]:
        """Return the facts of a source in the order in which they stand in it."""
        return self._contents.facts_of(source)

    def series_of(self, placement: Placement) -> Series | None:
        """Return the series that a place belongs to."""
        return selecting.series_of(placement, self.series)

    def digest(self) -> str:
        """Return the SHA-256 of the open database's content, empty when none is open.

        Raises:
            DatabaseError: The file cannot be read any more.
        """
        return queries.content_digest(self._database) if self._database else ""

    def ask(self, question: Callable[[Database], _T]) -> _T:
        """Return what a function of the store reads in the open database.

        Raises:
            BookError: No database is open, or the file cannot be read any more.
        """
        if self._database is None:
            raise BookError("missing", "")
        return question(self._database)

    def document(self, table: str, uid: str) -> Document | None:
        """Return a row of the open database as a document, None when it is not there.

        Raises:
            DatabaseError: The file cannot be read any more.
        """
        from erqi_viewer.store import edits

        return edits.document(self._database, table, uid) if self._database else None
