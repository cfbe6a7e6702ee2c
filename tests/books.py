"""Record books for the tests, each a copy of its own."""

from __future__ import annotations

import atexit
import contextlib
import functools
import shutil
import sqlite3
import tempfile
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

import pytest

from erqi_viewer.store import migrate, seed
from erqi_viewer.store.connection import BookError
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.store.connection import ErrorKind

_LIST = "comprehensive-strength"
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


_REGION = Template("""
INSERT INTO region (uid, code, name_zh, name_en, level, parent_id)
    SELECT 'region-$code', '$code', '$zh', '$en', 'district', parent_id
    FROM region WHERE code = '410103';
INSERT INTO fact (uid, kind, source_id) SELECT 'fact-$code', 'placement', id FROM source;
INSERT INTO placement (fact_id, region_id, edition_id, status, rank)
    SELECT f.id, r.id, e.id, 'ranked', $rank
    FROM fact f, region r, edition e JOIN ranked_list l ON l.id = e.list_id
    WHERE f.uid = 'fact-$code' AND r.code = '$code' AND e.year = 2019 AND l.key = '$key';
""")


def add_region(path: str, code: str, zh: str, en: str = "", rank: int = 40) -> None:
    """Give a book another region, with a rank in comprehensive strength in 2019."""
    change(path, _REGION.substitute(code=code, zh=zh, en=en, rank=rank, key=_LIST))


def big_book(folder: Path) -> str:
    """Make a book of so many regions that the window shows its own alone."""
    path = new_book(folder, "big.sqlite")
    add_region(path, "410105", "金水区", "Jinshui District", 30)
    for number in range(8):
        add_region(path, f"4203{number:02}", f"试{'甲乙丙丁戊己庚辛'[number]}区", "", 50 + number)
    return path


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
