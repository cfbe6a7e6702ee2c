"""Record books and tables for the tests of imports."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from books import new_book

from erqi_viewer.core.history import build_series
from erqi_viewer.core.importing.plan import NewSource
from erqi_viewer.core.importing.regions import gazetteer
from erqi_viewer.core.texts import load_texts
from erqi_viewer.store import queries, seed
from erqi_viewer.store.check import verify
from erqi_viewer.store.database import open_database
from erqi_viewer.transfer import sheet, tables
from erqi_viewer.transfer.importing import plan_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from erqi_viewer.core.changes import Changes
    from erqi_viewer.core.importing.plan import Progress
    from erqi_viewer.core.records import Dataset, Language
    from erqi_viewer.store.importing.staged import StagedPlan
    from erqi_viewer.transfer.sheet import TableSheet

SOURCE = NewSource("某研究院2025年榜单", "某研究院", "2025-11")
RANKS = ("年份", "榜单", "名次", "区县", "省", "市")
REAL_LISTS = Path(__file__).resolve().parents[2] / "shared" / "lists"


def empty_book(folder: Path, name: str = "empty.sqlite") -> str:
    """Make a record book without facts and return its path."""
    path = str(folder / name)
    seed.create_database(path, empty=True)
    return path


def write_csv(
    folder: Path, rows: Iterable[Sequence[object]], headers: Sequence[str] = RANKS
) -> str:
    """Write a table and return its path."""
    path = folder / "table.csv"
    text = io.StringIO(newline="")
    csv.writer(text).writerows([headers, *rows])
    path.write_text(text.getvalue(), encoding="utf-8", newline="")
    return str(path)


def many_ranks() -> list[tuple[str, int, int]]:
    """Return codes, years and ranks: more of them than the log tells one by one."""
    found = filter(None, (gazetteer().of_code(f"{code:06}") for code in range(110101, 140000)))
    codes = [one.code for one in found if one.code[4:] != "00"][:101]
    return [
        (code, year, place) for year in range(2000, 2010) for place, code in enumerate(codes, 1)
    ]


_PLACES = {
    "广东省 深圳市": ("南山区", "福田区"),
    "河南省 郑州市": ("二七区", "金水区", "中原区"),
    "湖北省 武汉市": ("武昌区", "江岸区"),
    "浙江省 杭州市": ("余杭区",),
    "江苏省 南京市": ("玄武区",),
}


def book_with_lists(folder: Path, lists: Mapping[int, Sequence[str]]) -> str:
    """Make the bundled book with whole editions of another list, by their years, and return it.

    Each is given as the districts in the order of their ranks.
    """
    above = {name: place.split() for place, names in _PLACES.items() for name in names}
    rows = [
        (year, "某百强区", rank, name, *above[name], len(names))
        for year, names in lists.items()
        for rank, name in enumerate(names, 1)
    ]
    book = new_book(folder)
    imported(book, write_csv(folder, rows, (*RANKS, "榜单总数")))
    return book


def planned(
    book: str,
    path: str | Sequence[str],
    source: NewSource | None = SOURCE,
    progress: Progress | None = None,
) -> StagedPlan:
    """Plan the import of a file or several."""
    return plan_files(book, [path] if isinstance(path, str) else path, source, progress=progress)


def imported(book: str, path: str | Sequence[str], source: NewSource | None = SOURCE) -> Changes:
    """Import files as they are."""
    with planned(book, path, source) as plan:
        return plan.apply()


def facts(book: str) -> Dataset:
    """Return everything in a book, which is checked to be sound."""
    assert verify(book) == ()
    with open_database(book) as db:
        return queries.load(db)


def digest(book: str) -> str:
    """Return the digest of a book's content."""
    with open_database(book) as db:
        return queries.content_digest(db)


def sheets(book: str, lang: Language) -> tuple[TableSheet, ...]:
    """Return what a book is exported as: ranks, indicators and honours."""
    data = facts(book)
    series = build_series(data.lists, data.placements, data.editions)
    texts = load_texts(lang)
    return tuple(
        sheet.section_sheet(section, data, series, texts)
        for section in ("ranks", "indicators", "honours")
    )


def exported(book: str, path: Path, lang: Language) -> str:
    """Export a book to a file and return its path."""
    found = sheets(book, lang)
    tables.write_tables(str(path), found if path.suffix == ".xlsx" else found[:1])
    return str(path)
