"""Who stands on an edition, as the store reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from books import add_region, change, new_book

from erqi_viewer.store import queries, whole_lists
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from pathlib import Path

    from erqi_viewer.core.whole_lists import Listed


@pytest.fixture
def path(tmp_path: Path) -> str:
    path = new_book(tmp_path)
    add_region(path, "410105", "金水区", "Jinshui District", 30)
    add_region(path, "410102", "中原区", rank=20)
    return path


def edition(path: str) -> str:
    with open_database(path) as db:
        return next(
            one.uid
            for one in queries.load(db).editions
            if (one.year, one.list.key) == (2019, "comprehensive-strength")
        )


def listed(path: str) -> list[Listed]:
    with open_database(path) as db:
        return list(whole_lists.listed(db, edition(path)))


def test_the_regions_on_an_edition_come_by_rank_with_those_above_them(path: str) -> None:
    found = [(one.rank, one.region.name.zh, one.region.parent_code) for one in listed(path)]
    assert found == [(20, "中原区", "410100"), (30, "金水区", "410100"), (85, "二七区", "410100")]


def test_what_does_not_count_or_is_not_on_the_list_is_left_out(path: str) -> None:
    change(
        path,
        """
        UPDATE placement SET preferred = 0
            WHERE fact_id = (SELECT id FROM fact WHERE uid = 'fact-410105');
        UPDATE placement SET status = 'not-listed', rank = NULL
            WHERE fact_id = (SELECT id FROM fact WHERE uid = 'fact-410102');
        """,
    )
    assert [one.region.code for one in listed(path)] == ["410103"]


def test_editions_are_counted_from_a_number_of_places_on(path: str) -> None:
    of = edition(path)
    with open_database(path) as db:
        assert whole_lists.counts(db, 3) == {of: 3}
        assert whole_lists.has_any(db, 3)
        assert not whole_lists.has_any(db, 4)
        assert whole_lists.counts(db, 4) == {}
        assert whole_lists.listed(db, "no such edition") == ()
