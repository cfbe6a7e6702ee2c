"""Record books for the tests, each a copy of its own."""

from __future__ import annotations

import atexit
import contextlib
import functools
import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from erqi_viewer.store import migrate, seed
from erqi_viewer.store.connection import BookError, ErrorKind
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPTS = sorted(Path(migrate.FOLDER).glob("*.sql"))


@functools.cache
def _bundled() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="erqi-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    seed.create_database(str(folder / "bundled.sqlite"))
    return folder / "bundled.sqlite"


def bundled_bytes() -> bytes:
    """Return a record book of the bundled facts as it lies on disk."""
    return _bundled().read_bytes()


def new_book(folder: Path, name: str = "book.sqlite") -> str:
    """Make a record book of the bundled facts and return its path."""
    path = folder / name
    path.write_bytes(bundled_bytes())
    return str(path)


@contextlib.contextmanager
def raw(path: str | Path) -> Iterator[sqlite3.Connection]:
    """Give a bare connection that checks nothing, as another program would have it."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=0)
    try:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        yield connection
    finally:
        connection.close()


def change(path: str | Path, script: str) -> None:
    """Change a file behind the program's back."""
    with raw(path) as connection:
        connection.executescript(script)


def refusal(path: str | Path, *, read_only: bool = False) -> BookError:
    """Return why a file is not opened."""
    with pytest.raises(BookError) as caught:
        open_database(str(path), read_only=read_only).close()
    return caught.value


def assert_helpful(error: BookError, kind: ErrorKind, path: str | Path) -> None:
    """Check that an error is of a kind, names the file, and says what to do."""
    assert error.kind == kind
    assert str(path) in str(error)
    assert error.remedy
    assert "sqlite3" not in str(error)


def scripts(folder: Path, monkeypatch: pytest.MonkeyPatch, *later: str) -> None:
    """Let the program have migrations after the first one."""
    folder.mkdir()
    for script in SCRIPTS:
        shutil.copy(script, folder)
    for number, text in enumerate(later, start=len(SCRIPTS) + 1):
        (folder / f"{number:04}_synthetic.sql").write_text(text, encoding="utf-8")
    monkeypatch.setattr(migrate, "FOLDER", str(folder))
