"""What the killed workers do, and what has to hold when one of them was killed."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from books import bundled_bytes
from import_books import SOURCE, many_ranks

from erqi_viewer.core.changes import Step, updated
from erqi_viewer.core.history import build_series
from erqi_viewer.core.importing.plan import ColumnMap, Line, Table
from erqi_viewer.core.records import Name
from erqi_viewer.core.texts import ENGLISH, load_texts
from erqi_viewer.store import backups, change_log, check, edits, fact_files, migrate, queries
from erqi_viewer.store.connection import connect
from erqi_viewer.store.copying import same_book
from erqi_viewer.store.database import open_database
from erqi_viewer.store.importing.staged import StagedPlan
from erqi_viewer.store.restore import restore
from erqi_viewer.transfer import sheet, tables

if TYPE_CHECKING:
    from erqi_viewer.core.changes import Document
    from erqi_viewer.store.database import Database


class Work:
    """What a worker does again and again, and what has to hold when it was killed."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.book = os.path.join(folder, "book.sqlite")
        with open(self.book, "wb") as file:
            file.write(bundled_bytes())
        self.acknowledged = 0

    def prepare(self) -> None:
        """Make things ready for the next worker."""

    def do(self) -> None:
        """Do one piece of work; it is acknowledged when this returns."""
        raise NotImplementedError

    def look(self, acknowledged: int) -> None:
        """Check what a worker left behind that had acknowledged so many pieces of work."""
        raise NotImplementedError


def is_one_of(path: str, wholes: list[str]) -> bool:
    """Check that a record book is sound, and return whether it is one of some copies."""
    assert check.damage(path) == ()
    return any(same_book(path, whole) for whole in wholes)


class Editing(Work):
    """Counts up in the book, each number one change of one row."""

    def do(self) -> None:
        with open_database(self.book) as db:
            row = self.counter(db)
            change = updated("meta", "home_region", row, value=str(int(row["value"]) + 1))
            edits.apply(db, Step(Name("改", "change"), (change,)))

    def counter(self, db: Database) -> Document:
        row = edits.document(db, "meta", "home_region")
        assert row is not None
        return row

    def look(self, acknowledged: int) -> None:
        assert check.damage(self.book) == ()
        with open_database(self.book) as db:
            count = int(self.counter(db)["value"]) - 410103
            assert len(change_log.entries(db)) == count
        # The last change may be kept though the worker was killed before it could say so.
        assert count - self.acknowledged - acknowledged in {0, 1}
        self.acknowledged = count


class Importing(Work):
    """Imports one list after another, of more ranks than the log tells one by one."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        lines = [Line(number, cells) for number, cells in enumerate(many_ranks(), 2)]
        self.ranks = len(lines)
        assert self.ranks > edits.MOST_TOLD
        self.table = Table("table.csv", "", ("code", "year", "rank"), 1, lambda: iter(lines))
        self.turn = 0
        self.do()  # the places are in the book then
        with open(self.book, "rb") as file:
            self.first = file.read()

    def prepare(self) -> None:
        with open(self.book, "wb") as file:
            file.write(self.first)
        self.acknowledged = 1

    def do(self) -> None:
        self.turn += 1
        found = ColumnMap("rank", ("region_code", "year", "rank"), (("list", f"榜{self.turn}"),))
        with StagedPlan.make(self.book, [(self.table, found)], SOURCE) as plan:
            plan.apply()

    def look(self, acknowledged: int) -> None:
        assert check.damage(self.book) == ()
        with open_database(self.book) as db:
            count = len(change_log.entries(db))
            imported = db.select(
                "SELECT count(*) FROM placement p JOIN edition e ON e.id = p.edition_id "
                "JOIN ranked_list l ON l.id = e.list_id WHERE l.name_zh GLOB '榜*' GROUP BY l.id"
            )
            assert [ranks for (ranks,) in imported] == [self.ranks] * count
            logged = db.select("SELECT row_count FROM change_bulk")
            assert [rows for (rows,) in logged] == [self.ranks] * count
        assert count - self.acknowledged - acknowledged in {0, 1}
        self.acknowledged = count


class Migrating(Work):
    """Brings a book of the first version up to date."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        with open_database(self.book) as db:
            self.digest = queries.content_digest(db)
        old = os.path.join(folder, "old.sqlite")
        with open(old, "xb"), contextlib.closing(connect(old)) as connection:
            connection.execute("BEGIN")
            migrate.apply(connection, 1)
            fact_files.insert_all(connection, vocabularies_only=False)
            connection.execute("COMMIT")
        with open(old, "rb") as file:
            self.old = file.read()
        os.unlink(old)

    def prepare(self) -> None:
        with open(self.book, "wb") as file:
            file.write(self.old)

    def do(self) -> None:
        again = self.book + ".again"
        with open(again, "wb") as file:
            file.write(self.old)
        os.replace(again, self.book)
        open_database(self.book).close()

    def look(self, acknowledged: int) -> None:
        del acknowledged
        assert check.damage(self.book) == ()
        for backup in backups.backups_of(self.book)[:2]:
            assert check.contents(backup.path).facts == 73
        with open_database(self.book) as db:
            assert queries.content_digest(db) == self.digest


class Exporting(Work):
    """Writes one of two tables over the other, as CSV and as XLSX."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        with open_database(self.book) as db:
            data = queries.load(db)
        series = build_series(data.lists, data.placements, data.editions)
        self.sheets = [
            (sheet.section_sheet("ranks", data, series, texts),)
            for texts in (ENGLISH, load_texts("zh"))
        ]
        os.unlink(self.book)
        self.targets = [os.path.join(folder, name) for name in ("ranks.csv", "ranks.xlsx")]
        self.whole = [
            {tables.format_of(target).encode(one) for one in self.sheets} for target in self.targets
        ]
        self.turn = 0

    def do(self) -> None:
        self.turn += 1
        for target in self.targets:
            tables.write_tables(target, self.sheets[self.turn % 2])

    def look(self, acknowledged: int) -> None:
        for target, whole in zip(self.targets, self.whole, strict=True):
            if acknowledged or os.path.exists(target):
                with open(target, "rb") as file:
                    assert file.read() in whole
        strays = set(os.listdir(self.folder)) - {"ranks.csv", "ranks.xlsx", "home"}
        assert all(name.startswith(".ranks.") and ".part." in name for name in strays)


class BackingUp(Work):
    """Backs a book up."""

    def do(self) -> None:
        backups.back_up(self.book, "by-hand")

    def look(self, acknowledged: int) -> None:
        found = backups.backups_of(self.book)
        assert len(found) >= min(acknowledged, backups.KEPT)
        for backup in found[:3]:
            assert is_one_of(backup.path, [self.book])


class Restoring(Work):
    """Restores two backups in turns."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.copies = [os.path.join(folder, f"{number}.sqlite") for number in range(2)]
        for copy in self.copies:
            os.link(self.book, copy)
            os.unlink(self.book)
            with open(self.book, "wb") as file:
                file.write(bundled_bytes())
        with open_database(self.copies[1]) as db, db.transaction() as connection:
            connection.execute("DELETE FROM honour")
            connection.execute("DELETE FROM fact WHERE kind = 'honour'")
        self.turn = 0

    def do(self) -> None:
        self.turn += 1
        restore(self.book, self.copies[self.turn % 2])

    def look(self, acknowledged: int) -> None:
        del acknowledged
        assert is_one_of(self.book, self.copies)
        for backup in backups.backups_of(self.book)[:2]:
            assert is_one_of(backup.path, self.copies)


WORKS: dict[str, type[Work]] = {
    "edit": Editing,
    "import": Importing,
    "migrate": Migrating,
    "export": Exporting,
    "backup": BackingUp,
    "restore": Restoring,
}
