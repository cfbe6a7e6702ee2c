"""What the window asks for to keep record books safe: backups, restoring, saving of ruins."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDate, QObject, Signal

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.session.worker import Workers

if TYPE_CHECKING:
    from collections.abc import Callable

    from erqi_viewer.session.session import Session
    from erqi_viewer.store.backups import Backup
    from erqi_viewer.store.check import Contents
    from erqi_viewer.store.restore import Restored
    from erqi_viewer.store.salvage import Salvage


class Kept(NamedTuple):
    """A backup and what it holds, or why that cannot be told."""

    backup: Backup
    contents: Contents | ErqiError


class Keeper(QObject):
    """Keeps the session's record book safe, without letting the window wait.

    Each function's ``then`` gets what came of it, or the error, in the window's thread.
    ``backed_up`` tells that the daily backup was looked after.
    """

    backed_up = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._workers = Workers(self)
        self._backed_up = ("", QDate())

    @property
    def busy(self) -> bool:
        """Whether something is being worked on."""
        return self._workers.busy

    def close(self) -> None:
        """Wait for what is being written."""
        self._workers.wait()

    def back_up_daily(self) -> None:
        """Back the open book up unless that was done today; a failure is the session's to tell."""
        from erqi_viewer.store import backups

        path, today = self._session.path, QDate.currentDate()
        if path is None or self._session.read_only or self._backed_up == (path, today):
            return
        self._backed_up = (path, today)
        self._workers.run(lambda: backups.back_up_daily(path), self._after_daily)

    def _after_daily(self, result: object) -> None:
        if isinstance(result, ErqiError):
            self._session.failed.emit(result)
        self.backed_up.emit()

    def list_backups(self, path: str, then: Callable[[list[Kept]], object]) -> None:
        """Have the backups of a book looked through, the latest first."""
        from erqi_viewer.store import backups

        self._workers.run(
            lambda: [Kept(one, _contents(one.path)) for one in backups.backups_of(path)], then
        )

    def back_up(self, path: str, then: Callable[[str | ErqiError], object]) -> None:
        """Have a book backed up now."""
        from erqi_viewer.store import backups

        self._workers.run(lambda: backups.back_up(path, "by-hand"), then)

    def restore(
        self, path: str, backup: str, then: Callable[[Restored | ErqiError], object]
    ) -> None:
        """Have a book given the content of a backup; it is open when that is done."""
        from erqi_viewer.store.restore import restore

        session = self._session
        if session.path is not None and os.path.realpath(session.path) == os.path.realpath(path):
            session.close()

        def opened(result: Restored | ErqiError) -> None:
            session.open(path)
            then(result)

        self._workers.run(lambda: restore(path, backup), opened)

    def salvage(
        self, path: str, target: str, then: Callable[[Salvage | ErqiError], object]
    ) -> None:
        """Have what can be read of a damaged book saved as ``target``, over any file there."""
        from erqi_viewer.store.salvage import salvage

        self._workers.run(lambda: salvage(path, target, replace=True), then)


def folder_of(path: str) -> str:
    """Return the folder with the backups of a book, which may not exist yet."""
    from erqi_viewer.store import backups

    return backups.folder_of(path)


def _contents(path: str) -> Contents | ErqiError:
    from erqi_viewer.store import check

    try:
        return check.contents(path)
    except ErqiError as error:
        return error
