from __future__ import annotations

import pytest
from builders import GREEN, SOURCE, cells_of, dataset, place, ranked_list

from erqi_viewer.core import tables
from erqi_viewer.core.history import Standing, build_series
from erqi_viewer.core.records import (
    Evidence,
    Honour,
    Indicator,
    Name,
    Observation,
    Placement,
    Region,
    StructureItem,
)
from erqi_viewer.core.selection import SECTIONS, Selection
from erqi_viewer.core.table_rows import fact_rows, selected_facts, selected_standings

REGION = Region("r", "410103", Name("二七区", "Erqi District"), "district", None)


def standings(*places: Placement) -> tuple[Standing, ...]:
    data = dataset(places)
    return build_series(data.lists, data.placements)[0].standings


def observation(value: float | None, year: int = 2019) -> Observation:
    return Observation(
        f"o{value}{year}", Indicator("i", "gdp", Name("总值", "Product"), "economy"), REGION, year,
        "2019-H1", value, Name("亿元", "100 million yuan"), 8.0, 2, "value", Name("六区"), "over",
        None, SOURCE, (),
    )  # fmt: skip


@pytest.mark.parametrize(("ranks", "text"), [((86, 84), "▲2"), ((49, 91), "▼42"), ((7, 7), "=")])
def test_a_change_is_shown_with_its_direction(ranks: tuple[int, int], text: str) -> None:
    last = standings(place(2018, ranks[0]), place(2019, ranks[1]))[-1]
    assert tables.change_text(last) == text


def test_a_first_entry_is_new_and_one_after_a_gap_is_neither_new_nor_compared() -> None:
    first, later = standings(place(2016, 5), place(2018, 5))
    assert (tables.change_text(first, "新"), tables.change_text(later, "新")) == ("新", "")


def test_a_rank_row_has_what_the_command_line_promises() -> None:
    (_, later) = standings(place(2018, 86), place(2019, 85))
    row = cells_of(later, tables.RANK_COLUMNS)
    promised = (
        *("region", "region_code", "year", "dimension", "list", "published_as", "rank"),
        *("list_size", "previous_rank", "change", "source", "locator"),
    )
    assert {key: row[key] for key in promised} == {
        "region": "二七区", "region_code": "410103", "year": 2019, "dimension": "strength",
        "list": "strength-list榜", "published_as": "2019strength-list榜", "rank": 85,
        "list_size": 100, "previous_rank": 86, "change": 1, "source": "自拟材料", "locator": None,
    }  # fmt: skip


def test_the_locator_is_that_of_the_number_and_else_of_the_sentence() -> None:
    quote = Evidence("e1", "quote", 0, 9, "0" * 64, Name("首段"), Name("全句"))
    value = quote._replace(role="value", locator=Name("首段末"))
    one, both = place(2018, 1), place(2019, 1)
    rows = standings(one._replace(evidence=(quote,)), both._replace(evidence=(quote, value)))
    cells = [cells_of(row, tables.RANK_COLUMNS)["locator"] for row in rows]
    assert cells == ["首段", "首段末"]


def test_an_absence_has_no_rank_and_no_change() -> None:
    (_, absent) = standings(place(2018, 5), place(2019, None))
    row = cells_of(absent, tables.RANK_COLUMNS)
    assert (row["rank"], row["change"], row["status"]) == (None, None, "not-listed")


@pytest.mark.parametrize(("value", "cell"), [(3772.0, 3772), (2242.589, 2242.589), (None, None)])
def test_a_figure_is_written_as_it_was_printed(value: float | None, cell: float | None) -> None:
    data = dataset([])._replace(observations=(observation(value),))
    (figure,) = fact_rows(data, "indicators")
    row = cells_of(figure, tables.FACT_COLUMNS, "en")
    assert row["value"] == cell
    assert isinstance(row["value"], type(cell))
    assert (row["unit"], row["place"], row["qualifier"]) == ("100 million yuan", 2, "over")
    assert (row["period"], row["period_name"]) == ("2019-H1", "first half of 2019")


def test_a_structure_item_says_its_role_and_parent() -> None:
    goal = StructureItem(
        "u1", "goal", "programme", "goal", None, 1, Name("目标"), REGION, None, SOURCE, ()
    )
    path = goal._replace(uid="u2", key="path", role="path", parent_key="goal", name=Name("路径"))
    data = dataset([])._replace(structure_items=(goal, path))
    rows = [cells_of(row, tables.FACT_COLUMNS) for row in fact_rows(data, "programme")]
    assert [(r["kind"], r["role"], r["parent"]) for r in rows] == [
        ("programme", "goal", None),
        ("programme", "path", "目标"),
    ]


def test_a_selected_year_holds_its_places_and_a_category_its_years() -> None:
    green = ranked_list("green-list", GREEN)
    data = dataset([place(2018, 2), place(2019, 1), place(2019, 9, green)])
    series = build_series(data.lists, data.placements)

    def ranks(selection: Selection) -> list[int | None]:
        return [s.placement.rank for s in selected_standings(series, selection)]

    assert ranks(Selection(year=2019)) == [1, 9]
    assert ranks(Selection(category="strength-list")) == [2, 1]
    assert ranks(Selection(year=2018, category="green-list")) == []
    assert ranks(Selection()) == [2, 1, 9]


def test_a_selected_year_holds_its_own_figures_and_honours_only() -> None:
    honour = Honour("h", REGION, 2016, "award", Name("奖"), None, None, SOURCE, ())
    data = dataset([])._replace(
        observations=(observation(1, 2018), observation(2, 2019)), honours=(honour,)
    )
    figures = selected_facts(data, Selection("indicators", year=2019))
    assert [row.value for row in figures] == [2]
    assert selected_facts(data, Selection("honours", year=2019)) == ()
    assert len(selected_facts(data, Selection("honours"))) == 1


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_shows_at_least_a_name_and_where_it_came_from(section: str) -> None:
    keys = [column.key for column in tables.window_columns(section)]  # type: ignore[arg-type]
    assert len(keys) == len(set(keys))
    assert {"source", "locator"} < set(keys)


def test_no_two_columns_of_a_file_share_a_key() -> None:
    for columns in (tables.RANK_COLUMNS, tables.FACT_COLUMNS):
        keys = [column.key for column in columns]
        assert len(keys) == len(set(keys))
