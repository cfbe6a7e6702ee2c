"""Bundles for the tests, and ways to spoil them."""

from __future__ import annotations

import functools
import json
import tempfile
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from books import new_book

from erqi_viewer.transfer.bundle import layout, make
from erqi_viewer.transfer.bundle.verify import Result, verify

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from erqi_viewer.transfer.bundle.make import Made

EVERYTHING = make.Order()
Files = dict[str, bytes]


def bundle(book: str, out: Path, order: make.Order = EVERYTHING) -> Made:
    """Write a bundle with its pictures."""
    from erqi_viewer.renderer.bundle import MADE_WITH, draw

    return make.finished(make.make(book, str(out), order, draw, MADE_WITH))


def check(path: Path, *, drawn: bool = False) -> Result:
    """Check a bundle, the pictures too if they are to be drawn anew."""
    from erqi_viewer.renderer.bundle import MADE_WITH, alike, draw

    return verify(str(path), draw if drawn else None, MADE_WITH, alike)


def told(path: Path, *, drawn: bool = False) -> dict[str, list[str]]:
    """Return what is said to be wrong with a bundle, by file."""
    found: dict[str, list[str]] = {}
    for problem in check(path, drawn=drawn).problems:
        found.setdefault(problem.where, []).append(problem.message)
    return found


def unzipped(path: Path) -> Files:
    """Return the files of a bundle."""
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def zipped(path: Path, files: Mapping[str, bytes]) -> Path:
    """Write files as another program would."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return path


def signed(files: Files) -> Files:
    """Return files with a manifest and sums that fit them, as a careful forger would write."""
    document = json.loads(files[layout.MANIFEST])
    document["files"] = {
        name: {"size": len(content), "sha256": sha256(content).hexdigest()}
        for name, content in sorted(files.items())
        if name not in {layout.MANIFEST, layout.SUMS}
    }
    manifest = json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"
    all_but_sums = {**files, layout.MANIFEST: manifest}
    all_but_sums.pop(layout.SUMS)
    sums = "".join(
        f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(all_but_sums.items())
    )
    return {**all_but_sums, layout.SUMS: sums.encode()}


@functools.cache
def _plain_english() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "book.zip"
        bundle(new_book(Path(folder)), out, make.Order(languages=("en",)))
        return out.read_bytes()


def english_bundle(folder: Path) -> Path:
    """Return a bundle of the bundled facts in English."""
    path = folder / "english.zip"
    path.write_bytes(_plain_english())
    return path


def changed(content: bytes, place: int) -> bytes:
    """Return content with one byte changed."""
    place %= len(content)
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def names_of(files: Iterable[str]) -> list[str]:
    """Return the names without those that list the others."""
    return sorted(set(files) - {layout.MANIFEST, layout.SUMS})
