"""Changes of a record book, each whole in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.evidence import LONGEST_TEXT, as_cited

if TYPE_CHECKING:
    from erqi_viewer.store.database import Database


class Changes(NamedTuple):
    """What a change changed: the uids of facts, and whether the tree's shape did too."""

    records: frozenset[str]
    shape: bool = False


def attach_text(db: Database, source_key: str, text: str | None) -> Changes:
    """Keep a text as that of a source, in place of any before; None takes it away.

    The text is kept as it is, but for line ends: where with others it is exactly the text that
    the evidence counts in, it is kept as that. Evidence is not touched; whether its spans stand
    in the text is found out whenever the book is read.

    Raises:
        InputError: There is no such source, or the text cannot be one.
        BookError: The book is read-only, or the file is locked, damaged or full.
    """
    if text is not None:
        _check_text(text)
    with db.transaction() as connection:
        sources = dict(connection.execute("SELECT key, text_sha256 FROM source ORDER BY key"))
        if source_key not in sources:
            raise InputError(
                "There is no source “{source}” in this record book.",
                "It has: {known}.",
                source=source_key,
                known=", ".join(sources) or "–",
            )
        kept = None if text is None else as_cited(text, sources[source_key])
        connection.execute("UPDATE source SET text = ? WHERE key = ?", (kept, source_key))
        facts = connection.execute(
            "SELECT f.uid FROM fact f JOIN source s ON s.id = f.source_id WHERE s.key = ?",
            (source_key,),
        )
        return Changes(frozenset(uid for (uid,) in facts))


def _check_text(text: str) -> None:
    if not text.strip():
        raise InputError("The text is empty.", "Choose the file with the source's text.")
    if len(text) > LONGEST_TEXT:
        raise InputError(
            "The text has {length} characters; a source's text may have {most}.",
            "Attach only the part that the facts were taken from.",
            length=len(text),
            most=LONGEST_TEXT,
        )
