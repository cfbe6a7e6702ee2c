"""Fills a plan: reads the tables row by row, then compares the rows with the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.store.importing import classify, stage
from erqi_viewer.store.importing.applying import cancelled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erqi_viewer.core.importing.plan import Line, Progress, RowKind
    from erqi_viewer.core.importing.rows import Reading, RowReader
    from erqi_viewer.store.database import Database
    from erqi_viewer.store.importing.stage import Stage

_CACHE = "PRAGMA {}cache_size = -{}"
_STAGE_KIB, _BOOK_KIB = 32_768, 65_536


def fill(
    db: Database,
    staged: Stage,
    readers: Mapping[int, RowReader],
    reading: Reading,
    progress: Progress | None,
) -> int:
    """Fill the temporary tables of a plan, and return how many rows they have.

    Raises:
        InputError: Rows need a source and none is given, or a file cannot be read to its end.
        ImportCancelledError: ``progress`` returned False.
        DatabaseError: The book cannot be used.
    """
    with db.scratch() as connection:
        connection.execute(_CACHE.format("temp.", _STAGE_KIB))
        connection.execute(_CACHE.format("main.", _BOOK_KIB))
        staged.create(connection)
    rows = 0
    expected = sum(reader.table.size for reader in readers.values())
    for reader in readers.values():
        rows = _read(db, staged, reader, rows, expected, progress)
    reading.vocabulary.finish(reading.years)
    _compare(db, staged, {one.map.kind for one in readers.values()}, rows, progress)
    return rows


def _read(
    db: Database,
    staged: Stage,
    reader: RowReader,
    before: int,
    expected: int,
    progress: Progress | None,
) -> int:
    rows = before

    def put(batch: list[tuple[int, Line]]) -> None:
        nonlocal rows
        with db.scratch() as connection:
            staged.fill(connection, reader, batch)
        rows += len(batch)
        _tell(progress, rows, 2 * max(expected, rows))

    stage.batches(reader.table.lines(), before + 1, stage.BATCH, put)
    return rows


def _compare(
    db: Database, staged: Stage, kinds: set[RowKind], rows: int, progress: Progress | None
) -> None:
    with db.scratch() as connection:
        classify.prepare(connection)
        classify.drop_repeated_uids(connection)
    for first in range(1, rows + 1, stage.BATCH):
        last = min(first + stage.BATCH - 1, rows)
        with db.scratch() as connection:
            classify.compare(connection, staged, first, last, kinds)
        _tell(progress, rows + last, 2 * rows)
    with db.scratch() as connection:
        for kind in kinds:
            classify.find_twins(connection, staged, kind)


def _tell(progress: Progress | None, done: int, whole: int) -> None:
    if progress is not None and not progress(done, whole):
        raise cancelled()
