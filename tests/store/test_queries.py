from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from books import assert_helpful, change, new_book, raw

from erqi_viewer.core.records import Name, locator, value_evidence
from erqi_viewer.store import connection, queries
from erqi_viewer.store.connection import BookError
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from pathlib import Path

    from erqi_viewer.core.records import Dataset, Fact

# A second region with one rank, one figure and one honour, and a second source for a rank of Erqi.
MORE = """
INSERT INTO region (id, uid, code, name_zh, name_en, level, parent_id)
    SELECT 9, 'r9', '410102', '中原区', 'Zhongyuan District', 'district', id
    FROM region WHERE code = '410100';
INSERT INTO source (id, uid, key, title_zh, published_on) VALUES (9, 's9', 'other', '另文', '2018');
INSERT INTO fact (id, uid, kind, source_id, note_zh) VALUES
    (901, 'f901', 'placement', 9, '注'), (902, 'f902', 'observation', 9, ''),
    (903, 'f903', 'honour', 9, ''), (904, 'f904', 'placement', 9, '');
INSERT INTO placement (fact_id, region_id, edition_id, status, rank)
    SELECT 901, 9, e.id, 'ranked', 40 FROM edition e JOIN ranked_list l ON l.id = e.list_id
    WHERE l.key = 'investment-potential' AND e.year = 2019;
INSERT INTO observation (fact_id, indicator_id, region_id, year, value, unit_zh)
    SELECT 902, id, 9, 2019, 1.5, '亿元' FROM indicator WHERE key = 'retail-sales';
INSERT INTO honour (fact_id, region_id, year, kind, name_zh) VALUES (903, 9, 2019, 'award', '奖');
INSERT INTO placement
    (fact_id, region_id, edition_id, status, rank, preferred, preference_reason)
    SELECT 904, r.id, e.id, 'ranked', 62, 0, 'a typing error'
    FROM region r, edition e JOIN ranked_list l ON l.id = e.list_id
    WHERE r.code = '410103' AND l.key = 'investment-potential' AND e.year = 2019;
INSERT INTO evidence (uid, fact_id, role, start, "end", sha256, locator_zh, statement_zh) VALUES
    ('e1', 901, 'value', 0, 1, printf('%064d', 0), '此', '述'),
    ('e2', 902, 'value', 0, 1, printf('%064d', 0), '此', '述');
"""


@pytest.fixture(name="data")
def _data(tmp_path: Path) -> Dataset:
    with open_database(new_book(tmp_path)) as db:
        return queries.load(db)


@pytest.fixture(name="two_regions")
def _two_regions(tmp_path: Path) -> str:
    path = new_book(tmp_path)
    change(path, MORE)
    return path


def test_places_come_by_year_and_within_a_year_by_dimension(data: Dataset) -> None:
    found = [(place.year, place.dimension.position) for place in data.placements]
    assert found == sorted(found)


def test_a_place_carries_all_that_is_known_of_it(data: Dataset) -> None:
    (place,) = [p for p in data.placements if (p.year, p.rank) == (2019, 85)]
    assert place.region.name == Name("二七区", "Erqi District")
    assert place.region.parent_code == "410100"
    assert place.edition.list.key == "comprehensive-strength"
    assert place.edition.list.predecessor_key == "science-development"
    assert place.edition.published_as.zh == "全国中小城市综合实力百强区"
    assert (place.edition.size, place.edition.status) == (100, "published")
    assert place.edition.published_on == "2019-10-08"
    assert [name.zh[-4:] for name in place.edition.publishers] == [
        "展课题组",
        "略研究院",
        "数研究院",
    ]
    assert (place.status, place.preferred, place.preference_reason) == ("ranked", True, None)
    assert place.note is not None
    assert place.source.key == "erqi-2019-10-report"
    assert [item.role for item in place.evidence] == ["quote", "value"]
    assert locator(place, "en") == "2019 results, first paragraph"


def test_a_figure_carries_all_that_is_known_of_it(data: Dataset) -> None:
    figure = {one.indicator.key: one for one in data.observations}["gross-regional-product"]
    assert (figure.value, figure.growth_percent) == (323.3, 8.0)
    assert figure.unit == Name("亿元", "100 million yuan")
    assert (figure.place, figure.place_by) == (2, "value")
    assert figure.scope is not None
    assert figure.scope.zh == "市内六区"
    assert (figure.year, figure.period, figure.qualifier, figure.note) == (
        2019,
        "2019-H1",
        None,
        None,
    )
    assert figure.indicator.theme == "economy"


def test_what_a_figure_lacks_is_none(data: Dataset) -> None:
    figure = {one.indicator.key: one for one in data.observations}["fixed-asset-investment"]
    assert (figure.value, figure.unit, figure.place, figure.place_by, figure.scope) == (None,) * 5


def test_an_honour_names_who_awarded_it(data: Dataset) -> None:
    by_kind = {one.kind: one for one in data.honours}
    committee = {one.key: one for one in data.organisations}["small-city-committee"]
    assert by_kind["designation"].awarded_by == committee.name
    assert by_kind["award"].awarded_by is None


def test_structures_come_parents_first_and_branch_by_branch(data: Dataset) -> None:
    keys = [item.key for item in data.structure_items if item.structure == "programme"]
    assert keys[:7] == [
        "programme-1346", "programme-goal", "programme-path-quality", "programme-path-garden",
        "programme-path-warm", "programme-area-central", "programme-theme-central",
    ]  # fmt: skip
    for structure in ("index-system", "programme"):
        items = [item for item in data.structure_items if item.structure == structure]
        above = {item.key: item.parent_key for item in items}
        order = list(above)
        assert all(p is None or order.index(p) < order.index(k) for k, p in above.items())


def test_a_record_that_several_refer_to_is_there_once(data: Dataset) -> None:
    assert len({id(place.region) for place in data.placements}) == 1
    assert len({id(place.source) for place in data.placements}) == 1
    assert {id(place.edition) for place in data.placements} == {id(e) for e in data.editions}
    assert {id(edition.list) for edition in data.editions} == {id(one) for one in data.lists}


def test_all_regions_with_facts_come_unless_some_are_asked_for(two_regions: str) -> None:
    with open_database(two_regions) as db:
        data = queries.load(db)
    assert [region.code for region in data.regions] == ["410102", "410103"]
    assert [place.region.code for place in data.placements] == ["410102"] + ["410103"] * 19


def test_of_the_regions_asked_for_everything_comes_and_of_others_nothing(two_regions: str) -> None:
    with open_database(two_regions) as db:
        everything = queries.load(db)
        erqi = queries.load(db, ("410103",))
        other = queries.load(db, ("410102",))
        both = queries.load(db, ("410102", "410103"))
    assert both == everything
    assert [region.code for region in erqi.regions] == ["410103"]
    assert (len(erqi.placements), len(erqi.observations), len(erqi.honours)) == (19, 18, 5)
    facts: list[Fact] = [*other.placements, *other.observations, *other.honours]
    assert [fact.uid for fact in facts] == ["f901", "f902", "f903"]
    assert [item.uid for fact in facts for item in fact.evidence] == ["e1", "e2"]
    assert {item.structure for item in erqi.structure_items} == {"index-system", "programme"}
    assert {item.structure for item in other.structure_items} == {"index-system"}
    assert all(item.evidence for item in other.structure_items)
    assert other.organisations == everything.organisations
    assert other.editions == everything.editions


@pytest.mark.parametrize("codes", [(), ("999999",), ("41010",), ("4101034",), ("'; --",)])
def test_a_region_that_is_not_there_has_no_facts(two_regions: str, codes: tuple[str, ...]) -> None:
    with open_database(two_regions) as db:
        data = queries.load(db, codes)
    assert (data.regions, data.placements, data.observations, data.honours) == ((),) * 4


def test_two_sources_for_a_rank_are_both_there_the_preferred_one_first(two_regions: str) -> None:
    with open_database(two_regions) as db:
        places = queries.load(db, ("410103",)).placements
    found = [p for p in places if (p.year, p.dimension.key) == (2019, "investment-potential")]
    assert [(p.rank, p.preferred, p.preference_reason) for p in found] == [
        (61, True, None), (62, False, "a typing error"),
    ]  # fmt: skip
    assert [p.source.key for p in found] == ["erqi-2019-10-report", "other"]


def test_a_note_or_name_in_one_language_is_enough(two_regions: str) -> None:
    with open_database(two_regions) as db:
        (place,) = queries.load(db, ("410102",)).placements
    assert place.note == Name("注")
    assert place.note.text("en") == "注"
    assert value_evidence(place) is place.evidence[0]


@pytest.mark.parametrize(
    "script",
    [
        "DELETE FROM region WHERE code = '410103'",
        "DELETE FROM source",
        "DELETE FROM edition WHERE year = 2016",
        "DELETE FROM ranked_list WHERE key = 'green-development'",
        "DELETE FROM dimension WHERE key = 'green-development'",
        "DELETE FROM indicator WHERE key = 'retail-sales'",
        "DELETE FROM organisation WHERE key = 'small-city-committee'",
        "DELETE FROM fact WHERE kind = 'placement'",
        "DELETE FROM fact WHERE kind = 'structure-item'",
    ],
)
def test_a_row_that_refers_to_nothing_means_damage_and_is_not_passed_over(
    tmp_path: Path, script: str
) -> None:
    path = new_book(tmp_path)
    change(path, script)
    with open_database(path) as db, pytest.raises(BookError) as caught:
        queries.load(db)
    assert_helpful(caught.value, "damaged", path)
    assert "missing" in str(caught.value.values["detail"])


def test_all_of_a_reading_comes_from_one_state_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_book(tmp_path)
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0)
    with open_database(path) as db, raw(path) as other:
        with db.snapshot():
            before = list(db.select("SELECT value FROM meta"))
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("UPDATE meta SET value = '410102'")
            assert list(db.select("SELECT value FROM meta")) == before
        other.execute("UPDATE meta SET value = '410102'")
        assert queries.home_region(db) == "410102"


def test_a_book_need_not_have_a_home_region(tmp_path: Path) -> None:
    path = new_book(tmp_path)
    change(path, "DELETE FROM meta")
    with open_database(path) as db:
        assert queries.home_region(db) is None


def test_facts_are_counted_by_kind(two_regions: str) -> None:
    with open_database(two_regions) as db:
        assert queries.counts(db) == {
            "placement": 20, "observation": 19, "honour": 6, "organisation": 4,
            "structure-item": 28, "evidence": 148, "region": 4, "source": 2, "edition": 18,
        }  # fmt: skip
