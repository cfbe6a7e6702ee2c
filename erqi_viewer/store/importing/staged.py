"""A plan that waits in temporary tables, to be looked at, decided on and applied."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, Self

from erqi_viewer.core.changes import conflict
from erqi_viewer.core.importing import fact_rows, problems, things
from erqi_viewer.core.importing.plan import Counts, Place
from erqi_viewer.core.importing.rows import Reading
from erqi_viewer.core.importing.vocabulary import Vocabulary
from erqi_viewer.core.records import Name
from erqi_viewer.store import database
from erqi_viewer.store.closing import Closing
from erqi_viewer.store.importing import stage
from erqi_viewer.store.importing.anew import Anew
from erqi_viewer.store.importing.applying import REPLACED, WRITTEN, Applying
from erqi_viewer.store.importing.filling import fill
from erqi_viewer.store.importing.known import read_known
from erqi_viewer.store.importing.pages import OPEN, STATE, Pages

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from erqi_viewer.core.changes import Changes
    from erqi_viewer.core.importing.plan import (
        Choice,
        ColumnMap,
        NewSource,
        PlanRow,
        Progress,
        RowKind,
        RowState,
        Table,
        Thing,
        Unread,
    )


class StagedPlan(Closing):
    """A plan of an import into the book at ``path``, over a connection of its own.

    It may be made in one thread and used in another, by one at a time. Nothing is written into the
    book before :meth:`apply`; while the plan waits, the book can be read and changed.
    Close it, or use it as a context manager.

    Attributes:
        unread: The sheets that are not imported, and why.
        files: The names of the files.
    """

    def __init__(
        self,
        path: str,
        tables: Sequence[tuple[Table, ColumnMap]],
        source: NewSource | None,
        unread: Sequence[Unread],
    ) -> None:
        self.unread = tuple(unread)
        self.files = tuple(dict.fromkeys(table.file for table, _ in tables))
        self._db = database.open_database(path, any_thread=True)
        self._tables = tables
        self._stage = stage.Stage()
        self._rows = 0
        self._counts: Counts | None = None
        self._applied = False
        self._version = self._data_version()
        with self._db.snapshot() as connection:
            known = read_known(connection)
        self._vocabulary = Vocabulary(known)
        reference = None
        if source is not None and source.name.strip():
            reference = self._vocabulary.new_source(_checked(source), Place(0, 0, "", "", ""))
        self._reading = Reading(self._vocabulary, reference)
        self._readers = {
            number: fact_rows.reader(number, table, found, self._reading)
            for number, (table, found) in enumerate(tables, 1)
        }
        self._kinds: set[RowKind] = {found.kind for _, found in tables}
        self._pages = Pages(known, self._vocabulary.drafts, self._stage, self._readers)
        self._anew = Anew(self._stage, self._pages, self._readers, self._reading, self._kinds)

    @classmethod
    def make(
        cls,
        path: str,
        tables: Sequence[tuple[Table, ColumnMap]],
        source: NewSource | None = None,
        *,
        unread: Sequence[Unread] = (),
        progress: Progress | None = None,
    ) -> Self:
        """Read tables and plan their rows; use ``transfer.importing.plan_files`` for files.

        ``source`` is for the rows that do not name their own.

        Raises:
            InputError: Rows need a source and none is given; or ``published_on`` is no date.
            ImportCancelledError: ``progress`` returned False.
            DatabaseError: The book cannot be used.
        """
        plan = cls(path, tables, source, unread)
        try:
            plan._rows = fill(plan._db, plan._stage, plan._readers, plan._reading, progress)
        except BaseException:
            plan.close()
            raise
        return plan

    @property
    def title(self) -> Name:
        """What the import is called in the undo menu and the change log."""
        files, count = ", ".join(self.files), self.counts().to_write
        return Name(f"导入 {files}（{count} 条）", f"import {files} ({count})")

    def counts(self) -> Counts:
        """Return how many rows there are of each state, decisions and rejected things counted."""
        if self._counts is None:
            found = self._db.select(
                f"SELECT {STATE}, count(*), total({WRITTEN} OR {REPLACED}) "  # noqa: S608
                "FROM stage_row GROUP BY 1"
            )
            rows = {state: (count, int(written)) for state, count, written in found}
            states = {state: count for state, (count, _) in rows.items()}
            self._counts = Counts(**states, to_write=sum(one for _, one in rows.values()))
        return self._counts

    def rows(
        self, state: RowState | None = None, *, start: int = 0, count: int = 100
    ) -> tuple[PlanRow, ...]:
        """Return a page of the rows of a state, or of all, in the order of the files."""
        where = "1" if state is None else f"{STATE} = :state"
        values = {"state": state, "count": count, "start": start}
        with self._db.snapshot() as connection:
            return self._pages.page(
                connection, f"{where} ORDER BY number LIMIT :count OFFSET :start", values
            )

    def row(self, number: int) -> PlanRow:
        """Return one row.

        Raises:
            KeyError: There is no row of this number.
        """
        with self._db.snapshot() as connection:
            found = self._pages.page(connection, "number = :number", {"number": number})
        if not found:
            raise KeyError(number)
        return found[0]

    def things(self) -> tuple[Thing, ...]:
        """Return what would be made, each after what it needs itself."""
        drafts = self._vocabulary.drafts
        if not drafts.all:
            return ()
        uses: dict[int, int] = {}
        for column in ("source", "region", "subject"):
            uses.update(
                self._db.select(
                    f"SELECT -{column}, count(*) FROM stage_row WHERE {column} < 0 GROUP BY 1"  # noqa: S608
                )
            )
        return tuple(
            things.thing_of(one, self._vocabulary, uses.get(one.number, 0))
            for one in drafts.with_needs(uses)
        )

    def accept(self, numbers: Iterable[int], *, accepted: bool) -> None:
        """Make things after all, or not; rows that need a rejected one are refused."""
        drafts = self._vocabulary.drafts
        for number in numbers:
            drafts.of(-number).accepted = accepted
        blocked = [(number, by.number) for number, by in drafts.blocked().items()]
        with self._changing() as connection:
            connection.execute("UPDATE stage_row SET blocked = NULL WHERE blocked IS NOT NULL")
            connection.execute("DELETE FROM stage_blocked")
            connection.executemany("INSERT INTO stage_blocked VALUES (?, ?)", blocked)
            if blocked:
                connection.execute(
                    "UPDATE stage_row SET blocked = (SELECT cause FROM stage_blocked "
                    "WHERE number IN (-region, -subject, -source) LIMIT 1) "
                    "WHERE problem IS NULL AND (region < 0 OR subject < 0 OR source < 0)"
                )

    def change_thing(self, number: int, values: Mapping[str, str]) -> None:
        """Give a thing other values.

        Raises:
            InputError: A value cannot be that; nothing was changed.
        """
        drafts = self._vocabulary.drafts
        sizes = dict(self._vocabulary.sizes)
        things.change(drafts.of(-number), self._vocabulary, values)
        changed = {one for one, size in self._vocabulary.sizes.items() if sizes.get(one) != size}
        if changed:
            self._check_sizes(changed)

    def decide(self, rows: Iterable[int] | RowState, choice: Choice, reason: str = "") -> int:
        """Decide on rows by number, or on all of a state; return how many took the choice.

        A row to which the choice is not open keeps its own.
        """
        values: dict[str, Any] = {"choice": choice, "reason": reason, "state": rows}
        statement = (
            f"UPDATE stage_row SET choice = :choice, reason = :reason "  # noqa: S608
            f"WHERE problem IS NULL AND blocked IS NULL AND {OPEN[choice]} AND "
        )
        with self._changing() as connection:
            if isinstance(rows, str):
                return connection.execute(f"{statement} state = :state", values).rowcount
            done = 0
            for number in rows:
                values["state"] = number
                done += connection.execute(f"{statement} number = :state", values).rowcount
            return done

    def edit(self, number: int, fields: Mapping[str, str]) -> PlanRow:
        """Give fields of a row other values, plan it anew and return it."""
        with self._changing() as connection:
            self._anew.plan(connection, [number], fields)
        return self.row(number)

    def apply(
        self, *, by: str | None = None, reason: str = "", progress: Progress | None = None
    ) -> Changes:
        """Write what the plan says into the book: one transaction and one entry of the change log.

        As an undo step: ``session.edit(plan.title, lambda _: plan.apply(...))``. Of facts that come
        by the thousand, ``Changes.records`` holds none.

        Raises:
            ImportCancelledError: ``progress`` returned False; the book is as it was.
            ConflictError: The book was changed since the plan was made; plan again.
            RuleError: A row breaks a rule of the book, which is as it was.
            DatabaseError: The book cannot be written; it is as it was.
        """
        applying = Applying(self._db, self._vocabulary.drafts, self._rows, self._kinds)
        changes = applying.run(
            self.title, self._check_version, by=by, reason=reason, progress=progress
        )
        self._applied = True
        return changes

    def close(self) -> None:
        """Throw the plan away; closing twice does nothing."""
        self._db.close()

    def _check_sizes(self, editions: set[int]) -> None:
        """Refuse the ranks beyond the ends of editions, and read again those that were."""
        anew = self._anew
        with self._changing() as connection:
            beyond = [
                number
                for edition in editions
                for (number,) in connection.execute(
                    "SELECT number FROM stage_row WHERE kind = 'rank' AND subject = ? AND rank > ?",
                    (edition, self._vocabulary.sizes[edition]),
                )
            ]
            anew.plan(
                connection,
                {*beyond, *anew.refused_for(connection, problems.RANK_TOO_HIGH.what)},
                {},
            )

    @contextlib.contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection to change staged rows with, so that they are counted anew."""
        self._counts = None
        with self._db.scratch() as connection:
            yield connection

    def _data_version(self) -> int:
        version: int = next(self._db.select("PRAGMA data_version"))[0]
        return version

    def _check_version(self, connection: sqlite3.Connection) -> None:
        version = connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version or self._applied:
            raise conflict()


def _checked(source: NewSource) -> NewSource:
    date = source.published_on.strip()
    return source._replace(
        name=source.name.strip(),
        publisher=source.publisher.strip(),
        published_on=things.date_of(date) if date else "",
    )
