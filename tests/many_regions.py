"""Record books with more regions than the bundled one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from books import new_book

from erqi_viewer.core.changes import Step, added
from erqi_viewer.core.records import Name
from erqi_viewer.store import edits, queries
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from pathlib import Path

    from erqi_viewer.core.changes import RowChange


def book_of(folder: Path, count: int) -> str:
    """Return the bundled facts with ``count`` more districts, each on every list of 2018 and 2019.

    Their names are 甲1区 and so on, their codes 410201 and so on.
    """
    path = new_book(folder, f"{count}-more.sqlite")
    with open_database(path) as db:
        data = queries.load(db)
        above = {one.code: one.uid for one in queries.all_regions(db)}
        source = data.sources[0].uid
        editions = [one for one in data.editions if one.year in {2018, 2019}]
        rows: list[RowChange] = []
        for number in range(1, count + 1):
            region = added(
                "region",
                {
                    "code": f"4102{number:02}",
                    "name_zh": f"甲{number}区",
                    "name_en": f"District {number}",
                    "level": "district",
                    "parent": above["410000"],
                },
            )
            rows.append(region)
            rows += [_place(region.uid, one.uid, source, number) for one in editions]
        edits.apply(db, Step(Name("t"), tuple(rows)))
    return path


def _place(region: str, edition: str, source: str, rank: int) -> RowChange:
    return added(
        "placement",
        {
            "source": source,
            "region": region,
            "edition": edition,
            "status": "ranked",
            "rank": rank,
            "preferred": 1,
            "preference_reason": None,
            "evidence": [],
        },
    )
