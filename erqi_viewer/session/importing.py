"""What importing asks of the session: the book around a release, and to take a plan in."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from erqi_viewer.core.errors import ErqiError, InputError
from erqi_viewer.core.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from erqi_viewer.core.changes import Changes
    from erqi_viewer.core.importing.plan import ColumnMap, NewSource, Progress, Table
    from erqi_viewer.core.records import Fact, Name
    from erqi_viewer.session.press_plan import PressPlan
    from erqi_viewer.session.session import Session
    from erqi_viewer.store.importing.staged import StagedPlan
    from erqi_viewer.transfer.importing import Proposal

TABLE_KINDS = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods"})
BOOK_KINDS = frozenset({".sqlite", ".db"})
_BUNDLE = ".zip"
TEXT_KINDS = frozenset({".html", ".htm", ".xhtml", ".docx"})


class FoundText(NamedTuple):
    """A press release that was found in a file, and what to call it."""

    text: str
    name: str


def is_to_open(path: str) -> bool:
    """Return whether a file is a record book or a bundle by its name or its beginning."""
    from erqi_viewer.store.connection import is_sqlite

    return os.path.splitext(path)[1].lower() in {*BOOK_KINDS, _BUNDLE} or is_sqlite(path)


def look_into(
    paths: Sequence[str], remembered: Mapping[str, ColumnMap]
) -> FoundText | tuple[Proposal, ...]:
    """Return what files hold: tables and how they would be read, or the text of a release.

    Files are what their names say; a text without such a name is a table when its first line says
    what its columns are. It touches nothing of the session's, so that it can run beside it.

    Raises:
        InputError: A file cannot be read, is a record book or an archive, or there are texts
            among several files.
    """
    from erqi_viewer.transfer.importing import propose
    from erqi_viewer.transfer.source_text import read_text

    for path in paths:
        _refuse_book(path)

    kinds = [os.path.splitext(path)[1].lower() for path in paths]
    if all(kind in TABLE_KINDS for kind in kinds):
        return propose(paths, remembered)
    if len(paths) > 1:
        raise InputError(
            "Of these files some are texts.", "Import texts one by one, tables together."
        )
    if kinds[0] not in TEXT_KINDS and (tables := _as_tables(paths, remembered)):
        return tables
    return FoundText(as_lines(read_text(paths[0])), os.path.basename(paths[0]))


def _refuse_book(path: str) -> None:
    from erqi_viewer.store.connection import is_sqlite

    if is_sqlite(path):
        raise InputError(
            "{path} is a record book or another database, no table.",
            "Open it with File › Open; to take its records in here, save its table as CSV there.",
            path=path,
        )
    if os.path.splitext(path)[1].lower() == _BUNDLE and os.path.isfile(path):
        raise InputError(
            "{path} is an archive, no table.",
            "Unpack it and choose a table in it; Tools › Check a bundle checks a bundle.",
            path=path,
        )


def _as_tables(paths: Sequence[str], remembered: Mapping[str, ColumnMap]) -> tuple[Proposal, ...]:
    """Return a file's tables if it is any that can be read; a text mostly is not."""
    from erqi_viewer.transfer.importing import propose

    try:
        found = propose(paths, remembered)
    except InputError:
        return ()
    return found if any(one.map is not None for one in found) else ()


def as_lines(text: str) -> str:
    """Return a text with line feeds as its line ends, as a source's text is kept."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def plan_release(book: str, text: str, name: str) -> PressPlan:
    """Read a press release against the book at a path and plan what it offers.

    It opens the book anew, so that it can run beside the session; the caller closes the plan.

    Raises:
        DatabaseError: The file cannot be read any more.
    """
    from erqi_viewer.core.importing.press import open_release
    from erqi_viewer.core.importing.release import propose_source
    from erqi_viewer.session.press_plan import PressPlan
    from erqi_viewer.store import queries
    from erqi_viewer.store.database import open_database

    with open_database(book, read_only=True) as db:
        release = open_release(
            text,
            queries.all_regions(db),
            queries.indicators(db),
            lambda codes: queries.load(db, codes),
            home=queries.home_region(db),
        )
    return PressPlan(book, release, propose_source(text), name)


def plan_tables(
    book: str,
    tables: Sequence[tuple[Table, ColumnMap]],
    source: NewSource | None,
    progress: Progress,
) -> StagedPlan:
    """Plan the rows of tables for the book at a path; the caller closes the plan.

    Raises:
        InputError: Rows need a source and none is given.
        ImportCancelledError: ``progress`` returned False.
        DatabaseError: The book cannot be used.
    """
    from erqi_viewer.store.importing.staged import StagedPlan

    return StagedPlan.make(book, tables, source, progress=progress)


def take_in(session: Session, title: Name, changes: Changes) -> bool:
    """Put an import that is written already on the undo stack, and show what it brought.

    Returns:
        Whether the book could be read again. If not, ``session.failed`` has said why.
    """
    session.ask(lambda db: db.state())  # what was written beside is no other program's
    session.writes_beside = False
    return session.edit(title, lambda _: changes)


def save_template(session: Session, path: str) -> bool:
    """Write the tables to fill in; if that fails ``session.failed`` has said why."""
    from erqi_viewer.transfer.template import write_template

    try:
        write_template(path, session.texts)
    except ErqiError as error:
        session.failed.emit(error)
        return False
    return True


def first_of(session: Session, changes: Changes) -> str | None:
    """Return the first fact that an import brought, None when none of them is shown.

    Of facts by the thousand only their source is told; then it is the first fact of that.
    """
    data = session.dataset
    facts: tuple[Fact, ...] = (*data.placements, *data.observations, *data.honours)
    brought = [one.uid for one in facts if one.uid in changes.records]
    if not brought:
        brought = [one.uid for one in facts if one.source.uid in changes.records]
    return min(brought, default=None)


def region_names(session: Session) -> list[str]:
    """Return the Chinese names of all regions of the open book.

    Raises:
        DatabaseError: The file cannot be read any more.
    """
    from erqi_viewer.store import queries

    return list(dict.fromkeys(one.name.zh for one in session.ask(queries.all_regions)))


def indicator_names(session: Session) -> list[str]:
    """Return the Chinese names of all indicators of the open book.

    Raises:
        DatabaseError: The file cannot be read any more.
    """
    from erqi_viewer.store import queries

    return [one.name.zh for one in session.ask(queries.indicators)]


def is_table(text: str) -> bool:
    """Return whether a pasted text is a table: lines that tabs cut into equally many cells."""
    lines = [one for one in text.splitlines()[:20] if one.strip()]
    cells = {one.count("\t") for one in lines}
    return len(lines) > 1 and len(cells) == 1 and cells != {0}


def proposed_source(text: str) -> NewSource:
    """Return the source that a release would be by what it says of itself."""
    from erqi_viewer.core.importing.release import propose_source

    return propose_source(text)
