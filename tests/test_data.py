"""The bundled facts are those of the report, and each can show where it stands there."""

from __future__ import annotations

import csv
import hashlib
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from books import new_book

from erqi_viewer.core.period import period_label, period_year
from erqi_viewer.core.records import Name
from erqi_viewer.store import queries
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.records import (
        Dataset,
        Evidence,
        Fact,
        Honour,
        Organisation,
        StructureItem,
    )

DATA = Path(__file__).resolve().parents[1] / "resources" / "data"
FILES = sorted(DATA.glob("*.csv"))
CHINESE = re.compile(r"[\u3400-\u9fff]")
LONGEST_COPY = 21  # characters in a row that may be the same as in the report

SD, CS, IP, IE, GD = (
    "science-development",
    "comprehensive-strength",
    "investment-potential",
    "innovation-entrepreneurship",
    "green-development",
)
RANKS = {
    (2014, SD): (90, "全国科学发展百强区"),
    (2014, IP): (73, "全国最具投资潜力百强区"),
    (2015, SD): (91, "科学发展百强区"),
    (2015, IP): (72, "全国投资潜力百强区"),
    (2016, CS): (89, "中国中小城市综合实力百强区"),
    (2016, IP): (71, "中国最具投资潜力中小城市百强区"),
    (2016, IE): (50, "中国中小城市创新创业(双创)百强区"),
    (2017, CS): (87, "中国中小城市综合实力百强区"),
    (2017, IP): (69, "中国中小城市最具投资潜力百强区"),
    (2017, IE): (49, "中国中小城市创新创业百强区"),
    (2018, CS): (86, "全国中小城市综合实力百强区"),
    (2018, IP): (63, "全国中小城市投资潜力百强区"),
    (2018, IE): (91, "全国中小城市创新创业(双创)百强区"),
    (2018, GD): (76, "全国绿色发展百强区"),
    (2019, CS): (85, "全国中小城市综合实力百强区"),
    (2019, IP): (61, "全国中小城市投资潜力百强区"),
    (2019, IE): (89, "全国中小城市创新创业(双创)百强区"),
    (2019, GD): (74, "全国绿色发展百强区"),
}

# indicator: value, unit, growth, place and by what, qualifier, period
FIGURES = {
    "gross-regional-product": (323.3, "亿元", 8, 2, "value", None, "2019-H1"),
    "general-public-budget-revenue": (17.8, "亿元", None, 2, "value", None, "2019-H1"),
    "industrial-value-added": (None, None, 13, 2, "growth", None, "2019-H1"),
    "fixed-asset-investment": (None, None, 9.4, None, None, None, "2019-H1"),
    "retail-sales": (274, "亿元", 9.5, None, None, None, "2019-H1"),
    "urban-disposable-income": (None, None, 8, None, None, None, "2019-H1"),
    "rural-disposable-income": (None, None, 8, None, None, None, "2019-H1"),
    "science-spending": (3772, "万元", None, None, None, None, None),
    "green-area": (2242.589, "公顷", None, None, None, None, "../2019-10"),
    "comprehensive-parks-built": (5, "个", None, None, None, None, "2019"),
    "micro-parks-built": (40, "个", None, None, None, None, "2019"),
    "warm-erqi-beneficiaries": (27, "万人", None, None, None, "over", None),
    "elderly-care-sites": (56, "个", None, None, None, None, "../2019-10"),
    "elderly-served": (5, "万人", None, None, None, "nearly", "../2019-10"),
    "skills-training": (2, "万人", None, None, None, "over", None),
    "education-investment": (25.1, "亿元", None, None, None, None, "P3Y/2019-10"),
    "new-schools": (27, "所", None, None, None, None, "P3Y/2019-10"),
    "new-public-kindergartens": (25, "所", None, None, None, None, "P3Y/2019-10"),
}


@pytest.fixture(scope="module", name="data")
def _data(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    with open_database(new_book(tmp_path_factory.mktemp("data"))) as db:
        return queries.load(db)


def facts_of(data: Dataset) -> list[Fact]:
    return [
        *data.placements,
        *data.observations,
        *data.honours,
        *data.organisations,
        *data.structure_items,
    ]


def span(item: Evidence, text: str) -> str:
    return text[item.start : item.end]


def value_and_quote(fact: Fact) -> tuple[Evidence, Evidence]:
    by_role = {item.role: item for item in fact.evidence}
    assert len(by_role) == len(fact.evidence)
    return by_role["value"], by_role["quote"]


# What is recorded


def test_the_eighteen_ranks_are_those_of_the_report(data: Dataset) -> None:
    found = {
        (place.year, place.edition.list.key): (place.rank, place.edition.published_as.zh)
        for place in data.placements
    }
    assert found == RANKS
    assert len(data.placements) == len(RANKS)
    assert {(place.region.code, place.status, place.preferred) for place in data.placements} == {
        ("410103", "ranked", True)
    }


def test_there_is_an_edition_of_a_hundred_places_for_every_rank_and_no_other(data: Dataset) -> None:
    assert {(edition.year, edition.list.key) for edition in data.editions} == set(RANKS)
    assert {edition.size for edition in data.editions} == {100}
    assert {edition.status for edition in data.editions} == {"published"}


def test_the_renamed_list_measures_the_same_as_its_predecessor(data: Dataset) -> None:
    lists = {one.key: one for one in data.lists}
    assert lists[CS].predecessor_key == SD
    assert lists[CS].dimension == lists[SD].dimension
    assert lists[SD].name.zh == "科学发展百强区"
    assert [one.key for one in data.lists if one.predecessor_key] == [CS]
    assert {key: one.dimension.key for key, one in lists.items()} == {
        SD: CS, CS: CS, IP: IP, IE: IE, GD: GD,
    }  # fmt: skip


def test_the_dimensions_are_the_six_in_order(data: Dataset) -> None:
    assert [one.key for one in data.dimensions] == [
        CS, IP, IE, GD, "technology-innovation", "urbanisation-quality",
    ]  # fmt: skip
    assert [one.position for one in data.dimensions] == [1, 2, 3, 4, 5, 6]


def test_the_lists_of_2019_have_their_three_publishers_and_their_day(data: Dataset) -> None:
    by_name = {one.name: one.key for one in data.organisations}
    for edition in data.editions:
        publishers = [by_name[name] for name in edition.publishers]
        if edition.year == 2019:
            assert edition.published_on == "2019-10-08"
            assert publishers == [
                "small-city-research-group",
                "small-city-strategy-institute",
                "guoxin-index-institute",
            ]
        else:
            assert (edition.published_on, publishers) == (None, [])


def test_the_figures_are_those_of_the_report(data: Dataset) -> None:
    found = {
        one.indicator.key: (
            one.value,
            one.unit.zh if one.unit else None,
            one.growth_percent,
            one.place,
            one.place_by,
            one.qualifier,
            one.period,
        )
        for one in data.observations
    }
    assert found == FIGURES
    assert len(data.observations) == len(FIGURES)


def test_a_place_among_districts_says_among_which(data: Dataset) -> None:
    for one in data.observations:
        assert (one.scope.zh if one.scope else None) == ("市内六区" if one.place else None)


def test_every_period_can_be_read_and_lies_in_the_year_it_is_filed_under(data: Dataset) -> None:
    for one in data.observations:
        assert one.year == 2019
        if one.period is None:
            assert one.note is not None  # which says that the source does not state it
        else:
            assert period_year(one.period) == one.year
            assert period_label(one.period, "en")


def test_the_damaged_sentence_is_said_to_be_damaged(data: Dataset) -> None:
    (one,) = [one for one in data.observations if one.indicator.key == "science-spending"]
    assert one.note is not None
    assert "残缺" in one.note.zh
    assert "lost its beginning" in one.note.en


def test_the_honours_are_those_of_the_report(data: Dataset) -> None:
    found = [(one.year, one.kind) for one in data.honours]
    assert found == [
        (2016, "designation"),
        (2018, "distinction"),
        (2019, "title"),
        (2019, "award"),
        (2019, "distinction"),
    ]
    assert [one.awarded_by is not None for one in data.honours] == [True] + [False] * 4
    for one in data.honours:
        if one.kind == "distinction":
            assert one.note is not None
            assert "full lists" in one.note.en


def test_the_programme_has_its_one_three_four_and_six(data: Dataset) -> None:
    items = [one for one in data.structure_items if one.structure == "programme"]
    assert Counter(one.role for one in items) == {
        "programme": 1, "goal": 1, "path": 3, "area": 4, "theme": 4, "task": 6,
    }  # fmt: skip
    roles = {one.key: one.role for one in items}
    for one in items:
        parent = roles[one.parent_key] if one.parent_key else None
        assert parent == {"programme": None, "theme": "area"}.get(one.role, "programme")
        assert one.region == data.regions[0]
    themes = [one.parent_key for one in items if one.role == "theme"]
    assert sorted(themes, key=str) == sorted(k for k, role in roles.items() if role == "area")


def test_the_index_system_has_five_dimensions_and_three_families_of_lists(data: Dataset) -> None:
    items = [one for one in data.structure_items if one.structure == "index-system"]
    assert [one.role for one in items] == ["system"] + ["dimension"] * 5 + ["list-family"] * 3
    assert {one.parent_key for one in items[1:]} == {items[0].key}
    assert all(one.region is None for one in items)
    names = {one.name for one in data.dimensions}
    assert {one.name for one in items if one.role == "dimension"} < names


def test_siblings_have_positions_of_their_own(data: Dataset) -> None:
    places = [(one.structure, one.parent_key, one.position) for one in data.structure_items]
    assert len(set(places)) == len(places)


def test_the_district_stands_in_its_city_and_province(tmp_path: Path) -> None:
    with open_database(new_book(tmp_path)) as db:
        found = list(db.select("SELECT code, name_zh, name_en, level FROM region ORDER BY code"))
        assert queries.home_region(db) == "410103"
    assert found == [
        ("410000", "河南省", "Henan Province", "province"),
        ("410100", "郑州市", "Zhengzhou", "prefecture"),
        ("410103", "二七区", "Erqi District", "district"),
    ]


# How it is written


def names_in(value: Any) -> Iterator[Name]:
    if isinstance(value, Name):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from names_in(part)


def test_every_name_is_there_in_chinese_and_in_english(data: Dataset) -> None:
    names = set(names_in(tuple(data)))
    assert len(names) > 180
    for name in names:
        assert CHINESE.search(name.zh), name
        assert re.search(r"[A-Za-z]", name.en), name
        assert not CHINESE.search(name.en), name
        assert name.zh == name.zh.strip()
        assert name.en == " ".join(name.en.split())


def test_different_things_have_different_names(data: Dataset) -> None:
    for group in (
        [one.name for one in data.dimensions],
        [one.name for one in data.lists],
        [one.name for one in data.organisations],
        [one.name for one in data.honours],
        [one.indicator.name for one in data.observations],
    ):
        for lang in ("zh", "en"):
            assert len({getattr(name, lang) for name in group}) == len(group)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_of_facts_is_plain_utf_8_that_diffs_well(path: Path) -> None:
    raw = path.read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    rows = list(csv.reader(raw.decode("utf-8").splitlines(), strict=True))
    assert len(rows) > 1
    assert len(rows) == raw.count(b"\n")  # one row, one line
    assert {len(row) for row in rows} == {len(rows[0])}
    assert all(cell == cell.strip() for row in rows for cell in row)


def test_every_file_of_facts_is_known() -> None:
    assert {path.stem for path in FILES} == {
        "dimension", "edition", "evidence", "honour", "indicator", "meta", "observation",
        "organisation", "placement", "ranked_list", "region", "source", "structure_item",
    }  # fmt: skip


# What it rests on


def test_every_fact_has_a_quote_and_within_it_the_value(data: Dataset) -> None:
    facts = facts_of(data)
    assert len(facts) == 73
    for fact in facts:
        value, quote = value_and_quote(fact)
        assert quote.start <= value.start < value.end <= quote.end
        assert fact.source.key == "erqi-2019-10-report"
        assert fact.source.text_length is not None
        assert quote.end <= fact.source.text_length


def test_no_two_facts_rest_on_the_same_value_but_the_two_incomes(data: Dataset) -> None:
    spans: dict[tuple[int, int], list[Fact]] = {}
    for fact in facts_of(data):
        value, _ = value_and_quote(fact)
        spans.setdefault((value.start, value.end), []).append(fact)
    (shared,) = [facts for facts in spans.values() if len(facts) > 1]
    assert {fact.indicator.key for fact in shared} == {  # type: ignore[union-attr]
        "urban-disposable-income", "rural-disposable-income",
    }  # fmt: skip


def test_no_two_facts_say_the_same(data: Dataset) -> None:
    facts = facts_of(data)
    for lang in ("zh", "en"):
        statements = {getattr(item.statement, lang) for fact in facts for item in fact.evidence}
        assert len(statements) == len(facts)


def test_a_row_keeps_its_stable_id_for_life(data: Dataset) -> None:
    uids = {place.year: place.uid for place in data.placements if place.edition.list.key == IP}
    assert uids[2014] == "1d590be6-0733-5126-9386-6a8c3d193fff"
    assert data.regions[0].uid == "6f45a777-24e5-5a05-85e0-213198a5c1a7"
    assert data.sources[0].uid == "3db4e818-6f38-5ad3-994d-b1bcfe35bbaf"
    assert data.editions[-1].uid == "aad7eb60-bd05-52c6-a811-dc6fdd89847c"


def test_no_two_rows_share_a_stable_id(data: Dataset) -> None:
    facts = facts_of(data)
    uids = [fact.uid for fact in facts]
    uids += [item.uid for fact in facts for item in fact.evidence]
    uids += [one.uid for one in data.sources] + [one.uid for one in data.editions]
    uids += [one.uid for one in data.lists] + [one.uid for one in data.dimensions]
    assert len(set(uids)) == len(uids)


# Against the report itself, where it lies beside the project


def test_the_report_is_the_text_that_the_offsets_count_in(data: Dataset, report: str) -> None:
    (source,) = data.sources
    assert source.text_length == len(report)
    assert source.text_sha256 == hashlib.sha256(report.encode()).hexdigest()
    assert source.text is None
    assert source.byline in report


def test_every_span_has_its_digest(data: Dataset, report: str) -> None:
    items = [item for fact in facts_of(data) for item in fact.evidence]
    assert len(items) == 146
    for item in items:
        assert hashlib.sha256(span(item, report).encode()).hexdigest() == item.sha256
        assert span(item, report) == span(item, report).strip()


def test_the_number_of_a_rank_is_what_its_span_says(data: Dataset, report: str) -> None:
    for place in data.placements:
        value, quote = value_and_quote(place)
        assert re.fullmatch(rf"第?{place.rank}[名位]", span(value, report))
        assert place.year == 2019 or span(quote, report).startswith(f"{place.year}年:")


def test_the_number_of_a_figure_is_what_its_span_says(data: Dataset, report: str) -> None:
    for one in data.observations:
        value, _ = value_and_quote(one)
        (number,) = re.findall(r"[0-9.]+", span(value, report))
        assert float(number) == (one.value if one.value is not None else one.growth_percent)
        unit = one.unit.zh if one.unit else "%"
        printed = span(value, report).replace(number, "").replace("余", "").removeprefix("近")
        assert printed == unit
        marks = {"over": "余", "nearly": "近", None: ""}
        assert set(span(value, report)) & {"余", "近"} == set(marks[one.qualifier])


def test_growth_and_place_of_a_figure_stand_in_its_quote(data: Dataset, report: str) -> None:
    for one in data.observations:
        _, quote = value_and_quote(one)
        said = span(quote, report)
        assert (one.growth_percent is None) == ("增长" not in said)
        assert one.growth_percent is None or f"{one.growth_percent:g}%" in said
        assert (one.place is None) == ("第二" not in said)
        basis = {"value": "总量", "growth": "增速"}
        assert one.place_by is None or f"{basis[one.place_by]}市内六区第二" in said


def test_a_name_is_what_its_span_says(data: Dataset, report: str) -> None:
    named: list[Honour | Organisation | StructureItem] = [
        *data.honours,
        *data.organisations,
        *data.structure_items,
    ]
    for fact in named:
        value, _ = value_and_quote(fact)
        printed = re.sub(r"\s", "", span(value, report))
        if getattr(fact, "kind", None) == "distinction":
            assert printed == "全省唯一"
        else:
            assert printed in fact.name.zh


def test_the_name_of_a_list_is_as_printed(data: Dataset, report: str) -> None:
    text = re.sub(r"\s", "", report)
    # Two names printed as one, with the words they share said once.
    text += "".join(
        f"{shared}综合实力百强区{shared}{potential}百强区"
        for shared, potential in re.findall(r"(..中小城市)综合实力和(\w*投资潜力)百强区", text)
    )
    for edition in data.editions:
        assert edition.published_as.zh in text


def test_no_sentence_of_the_report_is_in_the_files_of_facts(report: str) -> None:
    text = re.sub(r"\s", "", report)
    length = LONGEST_COPY + 1
    copied = {text[start : start + length] for start in range(len(text) - LONGEST_COPY)}
    for path in FILES:
        facts = re.sub(r"\s", "", path.read_text(encoding="utf-8"))
        starts = range(len(facts) - LONGEST_COPY)
        assert not [s for start in starts if (s := facts[start : start + length]) in copied]
