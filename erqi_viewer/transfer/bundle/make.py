"""Writes a bundle."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
import time
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer import __version__
from erqi_viewer.core.errors import InputError, OutputError
from erqi_viewer.store import database, migrate, queries, rebuild, rows
from erqi_viewer.transfer.bundle import archive, data, derive, layout, manifest
from erqi_viewer.transfer.bundle.book import read_book

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping

    from erqi_viewer.core.chart import Chart
    from erqi_viewer.core.records import Language
    from erqi_viewer.store.database import Database
    from erqi_viewer.transfer.bundle.book import Label

    Draw = Callable[[Chart, Label], Mapping[str, bytes]]

_EPOCH_DIGITS = 12
PROGRAM = f"erqi_viewer {__version__}"


class Order(NamedTuple):
    """What is wanted: of which regions, by code (all when None), in which languages."""

    regions: tuple[str, ...] | None = None
    languages: tuple[Language, ...] = ("zh", "en")
    with_texts: bool = False


class Step(NamedTuple):
    """How far the work has come, ``done`` of ``total`` equal parts."""

    done: int
    total: int


class Made(NamedTuple):
    """A bundle that was written: how many files, and the SHA-256 of its list of digests.

    That is its fingerprint: two bundles with the same one hold the same.
    """

    files: int
    fingerprint: str


def make(
    book: str, out: str, order: Order, draw: Draw, made_with: Mapping[str, str]
) -> Generator[Step, None, Made]:
    """Write a bundle, whole or not at all, step by step for a progress bar.

    Args:
        book: The record book's path; it is only read.
        out: Where to write, a name that ends in ``.zip``.
        order: What is wanted.
        draw: Draws a chart; returns the ``.png`` and the ``.svg`` by extension.
        made_with: Names and versions of what draws.

    Raises:
        InputError: The name ends otherwise, a region is unknown, or there are too many facts.
        DatabaseError: The book cannot be used.
        OutputError: The bundle cannot be written.
    """
    check_name(out)
    with (
        workspace() as copy,
        database.open_database(book, read_only=True) as db,
        db.snapshot(),
        archive.writing(out) as writer,
    ):
        return (yield from _fill(db, copy, writer, order, draw, made_with))


def check_name(out: str) -> None:
    """Refuse a name that does not say what the file is.

    Raises:
        InputError: It does not end in ``.zip``.
    """
    if not out.lower().endswith(".zip"):
        raise InputError("“{path}” does not end like a bundle.", "End it in .zip.", path=out)


def finished(work: Generator[Step, None, Made]) -> Made:
    """Do all of the work at once."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            made: Made = end.value
            return made


@contextlib.contextmanager
def workspace() -> Iterator[str]:
    """Give an empty file for the book that the data make, and take it away at the end.

    Raises:
        OutputError: There is no room for it.
    """
    try:
        folder = tempfile.mkdtemp(prefix="erqi-bundle-")
    except OSError as error:
        raise OutputError(
            "There is no room to work in: {reason}.",
            "Make room in {path}, then try again.",
            path=os.environ.get("TMPDIR", "/tmp"),  # noqa: S108 - it is only named
            reason=error.strerror or str(error),
        ) from error
    try:
        path = os.path.join(folder, "copy.sqlite")
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        yield path
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _fill(
    db: Database,
    copy: str,
    writer: archive.Writer,
    order: Order,
    draw: Draw,
    made_with: Mapping[str, str],
) -> Generator[Step, None, Made]:
    scope = rows.Scope(order.regions, order.with_texts)
    count = _counted(db, scope)
    total = max(2 * count, 10) + len(order.languages) * max(count // 4, 10)
    yield Step(0, total)
    done = 0
    for number in data.write(db, scope, writer, copy):
        done = min(number, 2 * count)
        yield Step(done, total)
    with database.open_database(copy, read_only=True) as rebuilt:
        book = read_book(rebuilt)
    left_out = queries.attached_texts(db) & {one.uid for one in book.data.sources}
    says = manifest.Manifest(
        program=PROGRAM,
        made_with=dict(sorted({**made_with, **tools()}.items())),
        created=today(),
        schema_version=migrate.latest_version(),
        regions=tuple(sorted(order.regions or ())),
        languages=order.languages,
        texts_left_out=0 if order.with_texts else len(left_out),
        database_sha256=queries.digest_in_snapshot(db),
        data_sha256=rebuild.digest_of(copy),
    )
    for name, content in derive.files(book, says):
        writer.add(name, content)
        done = min(done + max(count // 40, 1), total)
        yield Step(done, total)
    for lang in order.languages:
        chart = derive.chart_of(book, lang)
        for extension, content in draw(chart, derive.label_of(book, chart, says, lang)).items():
            writer.add(layout.picture(lang, extension), content)
        yield Step(done, total)
    writer.add(layout.MANIFEST, manifest.to_json(says, writer.entries))
    writer.add(layout.SUMS, manifest.sums(writer.entries))
    yield Step(total, total)
    return Made(len(writer.entries), writer.entries[layout.SUMS].sha256)


def _counted(db: Database, scope: rows.Scope) -> int:
    count = rows.count_facts(db, scope)
    if count > layout.MOST_FACTS:
        raise InputError(
            "A bundle of {count} facts would be too large to be checked by anyone.",
            "Choose fewer regions; {most} facts are the most.",
            count=count,
            most=layout.MOST_FACTS,
        )
    return count


def tools() -> dict[str, str]:
    """Return the versions of what the files other than the pictures depend on."""
    import xlsxwriter  # type: ignore[import-untyped]

    return {"platform": sys.platform, "xlsxwriter": xlsxwriter.__version__}


def today() -> str:
    """Return the date, in UTC, that a bundle bears; SOURCE_DATE_EPOCH, if set, says another."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    given = epoch.isascii() and epoch.isdigit() and len(epoch) < _EPOCH_DIGITS
    seconds = int(epoch) if given else time.time()
    return time.strftime("%Y-%m-%d", time.gmtime(seconds))
