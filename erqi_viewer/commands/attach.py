"""Attach the text of a source to the record book, and check every fact's evidence against it.

Example: erqi-viewer attach erqi-2019-10-report report.txt --db copy.sqlite
FILE is .txt (UTF-8, UTF-16, GB18030), .html or .docx. A span of evidence holds when its SHA-256
matches, at its stored place or at the only other place in the text with that digest. Each one that
does not is listed. The text is kept even then, in place of any before; --remove takes it away.
Exit status: 0 every span holds, 1 some do not, 2 it could not be done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.commands import shared
from erqi_viewer.core.errors import InputError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.records import Dataset, Evidence, Fact, Source

_WORDS = {
    "not-found": "not found",
    "ambiguous": "ambiguous: its words stand in several places, none of them its own",
    "not-searched": "not found where it was; the text is too long to look everywhere",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("source", metavar="SOURCE", help="the source's key")
    parser.add_argument("file", metavar="FILE", nargs="?", help="the file with its text")
    parser.add_argument("--remove", action="store_true", help="take the attached text away")
    parser.add_argument(
        "--db", metavar="F", help="the record book to change (default: your own, made if missing)"
    )


def run(options: argparse.Namespace) -> int:
    """Attach the text and say what of the evidence does not stand in it."""
    from erqi_viewer.store import edits, queries

    if (options.file is None) != options.remove:
        raise InputError("Give either a FILE or --remove.")
    with shared.open_book(options.db, read_only=False) as book:
        known = [one.key for one in queries.load(book).sources]
        shared.check_known(options.source, known, "source")
        edits.attach_text(book, options.source, _text(options.file))
        data = queries.load(book)
    if options.remove:
        shared.write(f"{options.source}: no text is attached\n")
        return 0
    return _report(data, next(one for one in data.sources if one.key == options.source))


def _text(path: str | None) -> str | None:
    from erqi_viewer.transfer.source_text import read_text

    return None if path is None else read_text(path)


def _report(data: Dataset, source: Source) -> int:
    from erqi_viewer.core import evidence

    facts = evidence.facts_of(data, source)
    shared.write("".join(_failures(facts)))
    count = evidence.tally(facts)
    moved = f", {count.moved} of them moved" if count.moved else ""
    failed = count.spans - count.spans_verified
    kept = f"; {failed} do not stand in this text, which is kept all the same" if failed else ""
    shared.write(
        f"{source.key}: {count.spans_verified} of {count.spans} spans hold{moved}, "
        f"{count.facts_verified} of {count.facts} facts verified{kept}\n"
    )
    return 1 if failed else 0


def _failures(facts: Sequence[Fact]) -> Iterator[str]:
    from erqi_viewer.core.evidence import holds

    for fact in facts:
        for item in fact.evidence:
            if not holds(item):
                yield f"{_name(fact)}: {item.role} {item.start}-{item.end} {_word(item)}\n"


def _word(item: Evidence) -> str:
    return _WORDS[item.finding.status] if item.finding else "not checked"


def _name(fact: Fact) -> str:
    """Return what a fact states in our words, and its record's id."""
    from erqi_viewer.core.records import value_evidence

    item = value_evidence(fact)
    return f"{item.statement.zh} ({fact.uid})" if item else fact.uid
