"""What other programs did to the open file: noticed, read again, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.store.connection import BookError

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from erqi_viewer.store.database import Database, FileState


class Owner(Protocol):
    """Who owns the open file: the session, as far as it is needed here."""

    @property
    def database(self) -> Database | None:
        """The open database."""

    @property
    def writes_beside(self) -> bool:
        """Whether a thread of our own writes to the file, which is no other program."""

    @property
    def changed_outside(self) -> SignalInstance:
        """Tells that another program changed the file."""

    def open(self, path: str) -> bool:
        """Open a file in place of the present one."""

    def reload(self) -> bool:
        """Read the open file again."""

    def tell(self, error: ErqiError) -> None:
        """Say what went wrong."""


def look(session: Owner, told: FileState | None = None) -> FileState | None:
    """Look at the open file, and read it again where another program changed it.

    ``session.changed_outside`` tells of a change, ``session.failed`` of a file that is gone.

    Args:
        session: Whose file it is.
        told: The state that was told before and is not told again while it lasts.

    Returns:
        What others did, None when no file is open or it cannot be read.
    """
    if session.database is None:
        return None
    if session.writes_beside:
        return told
    path = session.database.path
    try:
        state = session.database.state()
    except ErqiError as error:
        session.tell(error)
        return None
    if state in {"gone", "replaced"} and state == told:
        return state
    if state == "gone":
        session.tell(BookError("gone", path))
    elif (state == "replaced" and session.open(path)) or (state == "changed" and session.reload()):
        session.changed_outside.emit()
    return state
