"""The zip file itself: written the same every time, and read as if it came from an enemy."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import stat
import zipfile
import zlib
from typing import IO, TYPE_CHECKING, NamedTuple, NoReturn

from erqi_viewer.core.errors import InputError
from erqi_viewer.transfer.atomic import atomic_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_MEMBERS = 2_000
MOST_BYTES = 512 * 1024 * 1024
"""Of one file unpacked, and of all of them together twice that."""
MOST_RATIO = 400
"""How much smaller than its content a file may be: zlib reaches 1032 only with nothing to say."""
LONGEST_LINE = 4 * 1024 * 1024

_NAME = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Za-z0-9][A-Za-z0-9_.-]*")
_FOLDER = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*/")
_DATE = (1980, 1, 1, 0, 0, 0)
_BLOCK = 1 << 16
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


class Entry(NamedTuple):
    """What is known of a file: its size in bytes and its SHA-256."""

    size: int
    sha256: str


class Writer:
    """Puts files into a new bundle; ``entries`` says which, as they come."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file
        self.entries: dict[str, Entry] = {}

    def add(self, name: str, content: bytes) -> None:
        """Add a file."""
        for _ in self.add_lines(name, (content,)):
            pass

    def add_lines(self, name: str, pieces: Iterable[bytes]) -> Iterator[int]:
        """Add a file piece by piece; yields how many bytes it has so far."""
        info = zipfile.ZipInfo(name, _DATE)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.create_system, info.external_attr = 3, (stat.S_IFREG | 0o644) << 16
        digest, size = hashlib.sha256(), 0
        with self._file.open(info, "w") as member:
            for piece in pieces:
                member.write(piece)
                digest.update(piece)
                size += len(piece)
                yield size
        self.entries[name] = Entry(size, digest.hexdigest())


@contextlib.contextmanager
def writing(path: str) -> Iterator[Writer]:
    """Give what fills a new bundle, which takes its place at ``path`` when all went well.

    Raises:
        OutputError: It cannot be written there; what was there is as it was.
    """
    with (
        atomic_path(path) as temporary,
        zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as file,
    ):
        yield Writer(file)


class DamagedError(Exception):
    """A file in the bundle cannot be unpacked; the argument says why."""


class Archive:
    """An open bundle whose names and sizes are in order; what is in the files may still be wrong.

    Attributes:
        path: The zip file.
        names: The names of its files, in order.
    """

    def __init__(self, path: str, file: zipfile.ZipFile) -> None:
        self.path = path
        self._file = file
        self._members = {one.filename: one for one in file.infolist() if not _is_folder(one)}
        self.names = tuple(sorted(self._members))

    def entry(self, name: str) -> Entry:
        """Return a file's size and digest as they are.

        Raises:
            DamagedError: It cannot be unpacked.
        """
        digest, size = hashlib.sha256(), 0
        with self._open(name) as member:
            while block := member.read(_BLOCK):
                digest.update(block)
                size += len(block)
        return Entry(size, digest.hexdigest())

    def read(self, name: str) -> bytes:
        """Return a file's content.

        Raises:
            DamagedError: It cannot be unpacked.
        """
        with self._open(name) as member:
            return member.read()

    def lines(self, name: str) -> Iterator[bytes]:
        """Yield a file's lines without their ends.

        Raises:
            DamagedError: It cannot be unpacked, or a line has no end.
        """
        with self._open(name) as member:
            while line := member.readline(LONGEST_LINE):
                if not line.endswith(b"\n"):
                    raise DamagedError("a line is too long or has no end")
                yield line[:-1]

    @contextlib.contextmanager
    def _open(self, name: str) -> Iterator[IO[bytes]]:
        try:
            with self._file.open(self._members[name]) as member:
                yield member
        except _DAMAGE as error:
            raise DamagedError(str(error) or type(error).__name__) from error


@contextlib.contextmanager
def reading(path: str) -> Iterator[Archive]:
    """Open a bundle after a look at all that its directory says.

    Raises:
        InputError: It is missing, no zip file, or one that could do harm when unpacked.
    """
    try:
        file = zipfile.ZipFile(path)
    except FileNotFoundError as error:
        raise InputError("{path} does not exist.", "Check the name.", path=path) from error
    except (*_DAMAGE, RuntimeError) as error:
        raise InputError(
            "{path} is not a bundle that can be read: {reason}.",
            "Ask for it to be sent again.",
            path=path,
            reason=error.strerror if isinstance(error, OSError) and error.strerror else error,
        ) from error
    with file:
        _check(path, file.infolist())
        yield Archive(path, file)


def _check(path: str, members: list[zipfile.ZipInfo]) -> None:
    """Refuse what no bundle has: its sizes are bounded before anything is unpacked."""
    if len(members) > MOST_MEMBERS:
        refuse(path, f"it holds {len(members)} files, and a bundle at most {MOST_MEMBERS}")
    names = [one.filename for one in members]
    for one in members:
        reason = _reason(one, os.path.getsize(path))
        if reason:
            refuse(path, f"{one.filename[:80]!r} {reason}")
        if names.count(one.filename) > 1:
            refuse(path, f"{one.filename!r} is in it twice")
    lowered = {name.casefold() for name in names}
    if len(lowered) != len(names):
        refuse(path, "two of its names differ in upper and lower case alone")
    if sum(one.file_size for one in members) > 2 * MOST_BYTES:
        refuse(path, f"it would unpack to more than {2 * MOST_BYTES // 1024 // 1024} MB")


def _is_folder(one: zipfile.ZipInfo) -> bool:
    """Return whether it is an empty entry for a folder, as many programs write and nobody needs."""
    return bool(_FOLDER.fullmatch(one.filename)) and one.file_size == 0


def _reason(one: zipfile.ZipInfo, room: int) -> str:
    if _is_folder(one):
        return ""
    mode = one.external_attr >> 16
    if one.orig_filename != one.filename or not _NAME.fullmatch(one.filename):
        return "is not a name that a bundle has"
    if mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
        return "is not a plain file"
    if one.flag_bits & 0x1 or one.flag_bits & 0x40:
        return "is encrypted"
    if one.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        return "is packed in a way that no bundle is"
    if one.file_size > MOST_BYTES:
        return f"would unpack to more than {MOST_BYTES // 1024 // 1024} MB"
    if one.compress_size > room or one.header_offset > room:
        return "is larger than the whole file"
    if one.file_size > max(one.compress_size, 1024) * MOST_RATIO:
        return "would unpack to far more than it should"
    return ""


def refuse(path: str, reason: str) -> NoReturn:
    """Say why a file is no bundle. Raises InputError."""
    raise InputError(
        "{path} is not a bundle that can be read: {reason}.",
        "Ask for it to be sent again.",
        path=path,
        reason=reason,
    )
