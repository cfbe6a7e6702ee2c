"""The manifest: what a bundle is of, what made it, and the digest of every file in it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.records import LANGUAGES
from erqi_viewer.store import migrate
from erqi_viewer.transfer.bundle import layout
from erqi_viewer.transfer.bundle.archive import Entry, refuse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erqi_viewer.core.records import Language

_DIGEST = re.compile(r"[0-9a-f]{64}")


class Manifest(NamedTuple):
    """What a bundle says of itself.

    ``program`` and ``made_with`` are name and version of the program and of what it drew and wrote
    with. ``created`` is a date. ``regions`` are codes, empty for the whole book. ``texts_left_out``
    is how many attached texts are not in the bundle. ``database_sha256`` is the content digest of
    the book that it was made from, ``data_sha256`` that of the data in it; they are the same where
    nothing was left out.
    """

    program: str
    made_with: dict[str, str]
    created: str
    schema_version: int
    regions: tuple[str, ...]
    languages: tuple[Language, ...]
    texts_left_out: int
    database_sha256: str
    data_sha256: str

    @property
    def is_whole(self) -> bool:
        """Whether the data are the whole book."""
        return not self.regions and not self.texts_left_out


def to_json(manifest: Manifest, entries: Mapping[str, Entry]) -> bytes:
    """Return the manifest file."""
    document = {
        "format": layout.FORMAT,
        "format_version": layout.FORMAT_VERSION,
        **manifest._asdict(),
        "files": {name: entries[name]._asdict() for name in sorted(entries)},
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def sums(entries: Mapping[str, Entry]) -> bytes:
    """Return the file that ``sha256sum -c`` reads, the manifest's digest in it too."""
    lines = (f"{entries[name].sha256}  {name}\n" for name in sorted(entries))
    return "".join(lines).encode()


def from_json(path: str, content: bytes) -> tuple[Manifest, dict[str, Entry]]:
    """Read a manifest file.

    Raises:
        InputError: It is none, or one of a later program; ``path`` is the bundle's, for the
            message.
    """
    try:
        document = json.loads(content.decode())
        if document["format"] != layout.FORMAT:
            refuse(path, "its manifest is of something else")
        _check_versions(path, document)
        return _manifest(document), {
            name: Entry(_whole(one["size"]), _digest(one["sha256"]))
            for name, one in document["files"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        refuse(path, f"its manifest cannot be understood ({error})")


def _check_versions(path: str, document: dict[str, Any]) -> None:
    form, schema = _whole(document["format_version"]), _whole(document["schema_version"])
    if form < 1 or schema < 1:
        raise ValueError(min(form, schema))
    if form > layout.FORMAT_VERSION or schema > migrate.latest_version():
        raise InputError(
            "{path} was made by a newer version of this program.",
            "Install the newer version to check it.",
            path=path,
        )


def _manifest(document: dict[str, Any]) -> Manifest:
    languages = tuple(document["languages"])
    if not languages or not set(languages) <= set(LANGUAGES) or len(languages) > len(LANGUAGES):
        raise ValueError(languages)
    return Manifest(
        program=_text(document["program"]),
        made_with={_text(key): _text(one) for key, one in document["made_with"].items()},
        created=_text(document["created"]),
        schema_version=_whole(document["schema_version"]),
        regions=tuple(_text(one) for one in document["regions"]),
        languages=languages,
        texts_left_out=_whole(document["texts_left_out"]),
        database_sha256=_digest(document["database_sha256"]),
        data_sha256=_digest(document["data_sha256"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(value)
    return value


def _digest(value: object) -> str:
    if not _DIGEST.fullmatch(_text(value)):
        raise ValueError(value)
    return _text(value)
