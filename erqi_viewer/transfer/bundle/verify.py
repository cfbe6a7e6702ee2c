"""Checks a bundle: every digest, and everything in it against what its own data come to."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.errors import InputError
from erqi_viewer.store import check, database, rebuild, rows
from erqi_viewer.transfer.bundle import data, derive, layout, manifest, pictures
from erqi_viewer.transfer.bundle.archive import Archive, DamagedError, Entry, reading
from erqi_viewer.transfer.bundle.book import read_book
from erqi_viewer.transfer.bundle.compare import differences, is_form_only
from erqi_viewer.transfer.bundle.differences import Difference, Words
from erqi_viewer.transfer.bundle.make import PROGRAM, Step, tools, workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping

    from erqi_viewer.transfer.bundle.book import Book, Label
    from erqi_viewer.transfer.bundle.make import Draw
    from erqi_viewer.transfer.bundle.manifest import Manifest

    Alike = Callable[[str, bytes, bytes], bool]


def _same(extension: str, drawn: bytes, there: bytes) -> bool:
    del extension
    return drawn == there


class Result(NamedTuple):
    """What a check came to.

    ``notes`` say what could not be checked here and why; ``files`` is how many files there are and
    ``fingerprint`` the SHA-256 of the list of digests, the same for bundles that hold the same. It
    is empty where something is wrong: a list that does not fit says nothing.
    """

    problems: tuple[Difference, ...]
    notes: tuple[Words, ...]
    files: int
    fingerprint: str


def verify(
    path: str, draw: Draw | None, made_with: Mapping[str, str], alike: Alike = _same
) -> Result:
    """Check a bundle at once, see :func:`steps`."""
    work = steps(path, draw, made_with, alike)
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: Result = end.value
            return result


def steps(
    path: str, draw: Draw | None, made_with: Mapping[str, str], alike: Alike = _same
) -> Generator[Step, None, Result]:
    """Check a bundle file by file; nothing of it is unpacked to where its names say.

    Args:
        path: The zip file.
        draw: Draws a chart, to compare the pictures with; None where nothing can be drawn.
        made_with: Names and versions of what draws.
        alike: Tells whether two pictures of an extension show the same.

    Raises:
        InputError: The file is missing, no bundle, made by a later program, or could do harm.
        OutputError, DatabaseError: There is no room to work in.
    """
    with reading(path) as archive:
        says, listed = manifest.from_json(path, _manifest(archive))
        checker = _Checker(archive, says, {**made_with, **tools()}, draw, alike)
        total, done = 2 * len(archive.names), 0
        problems: list[Difference] = []
        for one in itertools.chain(checker.digests(listed), checker.contents()):
            if one is None:
                done = min(done + 1, total)
            else:
                problems.append(one)
            yield Step(done, total)
        fingerprint = "" if problems else archive.entry(layout.SUMS).sha256
        return Result(tuple(problems), tuple(checker.notes), len(archive.names), fingerprint)


def _manifest(archive: Archive) -> bytes:
    try:
        if layout.MANIFEST in archive.names:
            return archive.read(layout.MANIFEST)
        reason = "it has no manifest"
    except DamagedError as error:
        reason = str(error)
    raise InputError(
        "{path} is not a bundle that can be read: {reason}.",
        "Ask for it to be sent again.",
        path=archive.path,
        reason=reason,
    )


class _Checker:
    """Yields what is wrong, and None whenever it is done with a file."""

    def __init__(
        self,
        archive: Archive,
        says: Manifest,
        made_with: dict[str, str],
        draw: Draw | None,
        alike: Alike,
    ) -> None:
        self._alike = alike
        self._archive = archive
        self._says = says
        self._draw = draw
        self._same_tools = made_with == says.made_with and says.program == PROGRAM
        self.notes: list[Words] = []
        if not self._same_tools:
            here = ", ".join(f"{key} {value}" for key, value in sorted(made_with.items()))
            self.notes.append(Words(_OTHER_VERSION, {"program": PROGRAM, "made_with": here}))
        elif draw is None:
            self.notes.append(
                Words("nothing can be drawn here, so the pictures were not drawn anew")
            )

    # Which files there are, and whether they are what the manifest says

    def digests(self, listed: Mapping[str, Entry]) -> Iterator[Difference | None]:
        """Yield what is wrong with names, sizes and digests."""
        rest = {layout.MANIFEST, layout.SUMS}
        for name in sorted(listed.keys() - set(self._archive.names)):
            yield Difference(name, Words(_MISSING))
        for name in self._archive.names:
            if name not in listed and name not in rest:
                yield Difference(name, Words("it is not in the manifest"))
            elif name in listed:
                yield from self._digest(name, listed[name])
        right = manifest.sums({**listed, layout.MANIFEST: self._archive.entry(layout.MANIFEST)})
        yield from self._compare(layout.SUMS, right)

    def _digest(self, name: str, listed: Entry) -> Iterator[Difference | None]:
        try:
            there = self._archive.entry(name)
        except DamagedError as error:
            words = Words("it cannot be unpacked ({reason})", {"reason": error})
            yield Difference(name, words)
            return
        if there.size != listed.size:
            sizes = {"found": there.size, "expected": listed.size}
            yield Difference(name, Words("{found} bytes instead of {expected}", sizes))
        if there.sha256 != listed.sha256:
            yield Difference(name, Words("its digest is not that of the manifest"))
        yield None

    # What the data come to

    def contents(self) -> Iterator[Difference | None]:
        """Yield where anything is not what the data give."""
        with workspace() as copy:
            try:
                data.read(self._archive, copy, self._says.schema_version)
                for problem in check.verify(copy):
                    yield Difference(problem.where, Words(problem.message))
                with database.open_database(copy, read_only=True) as db:
                    yield from self._data(rebuild.digest_of(copy), db)
                    yield from self._derived(read_book(db))
            except InputError as error:
                yield _wrong_row(error)

    def _data(self, digest: str, db: database.Database) -> Iterator[Difference | None]:
        says = self._says
        if digest != says.data_sha256:
            words = Words("data_sha256: the data's digest is {digest}", {"digest": digest})
            yield Difference(layout.MANIFEST, words)
        if says.is_whole and says.database_sha256 != says.data_sha256:
            words = Words("the data are not the whole book, as it says they are")
            yield Difference(layout.MANIFEST, words)
        names = {layout.MANIFEST, layout.SUMS, *layout.derived(says.languages)}
        for name, right in data.written(db, rows.Scope(None, with_texts=True)):
            names.add(name)
            yield from self._compare(name, right)
        for name in sorted(set(self._archive.names) - names):
            yield Difference(name, Words("no such file follows from the data"))

    def _derived(self, book: Book) -> Iterator[Difference | None]:
        codes = {one.region.code for one in book.series}
        if self._says.regions and not codes <= set(self._says.regions):
            words = Words("regions: the data have {codes}", {"codes": ", ".join(sorted(codes))})
            yield Difference(layout.MANIFEST, words)
        for name, right in derive.files(book, self._says):
            yield from self._compare(name, right)
        for lang in self._says.languages:
            chart = derive.chart_of(book, lang)
            label = derive.label_of(book, chart, self._says, lang)
            drawn = self._draw(chart, label) if self._draw and self._same_tools else {}
            for extension in (".png", ".svg"):
                yield from self._picture(layout.picture(lang, extension), extension, label, drawn)

    def _picture(
        self, name: str, extension: str, label: Label, drawn: Mapping[str, bytes]
    ) -> Iterator[Difference | None]:
        there = self._there(name)
        if there is None:
            return
        for words in pictures.wrong(extension, there, label):
            yield Difference(name, words)
        if drawn and not self._alike(extension, drawn[extension], there):
            yield Difference(name, Words("it is not the picture that the data give"))
        yield None

    def _compare(self, name: str, right: bytes) -> Iterator[Difference | None]:
        there = self._there(name)
        if there is None:
            if name not in self._archive.names:
                yield Difference(name, Words(_MISSING))
            return
        for words in differences(name, right, there):
            # How another version writes a workbook is no difference in what it says.
            if self._same_tools or not (name.endswith(".xlsx") and is_form_only(words)):
                yield Difference(name, words)
        yield None

    def _there(self, name: str) -> bytes | None:
        if name not in self._archive.names:
            return None
        try:
            return self._archive.read(name)
        except DamagedError:
            return None  # said where the digests are compared


_MISSING = "it is missing"
_OTHER_VERSION = (
    "made by another version, so pictures and workbooks are compared by what they say and not byte "
    "by byte; here are {program}, {made_with}"
)


def _wrong_row(error: InputError) -> Difference:
    """Return what is wrong with the data, of which no book can be made."""
    where = error.values.get("file") or layout.data(str(error.values.get("table")))
    row = error.values.get("line") or error.values.get("number")
    reason = Words(str(error.values.get("reason", error)))
    if not row:
        return Difference(str(where), reason)
    return Difference(str(where), Words("row {row}: {reason}", {"row": row, "reason": reason}))
