from __future__ import annotations

from builders import GREEN, OTHER_REGION, REGION, dataset, place, ranked_list
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.core.describe import describe
from erqi_viewer.core.records import Dataset, Name
from erqi_viewer.core.selection import Selection
from erqi_viewer.core.texts import ENGLISH, Texts

OLD = ranked_list("old")
NEW = ranked_list("new", predecessor="old")
GREENS = ranked_list("green-list", GREEN)


def test_a_line_joins_consecutive_years_only_and_the_gap_says_why() -> None:
    chart = describe(dataset([place(2014, 5), place(2015, 6), place(2018, 7)]), ENGLISH)
    (one,) = chart.series
    assert [[p.year for p in run] for run in one.runs] == [[2014, 2015], [2018]]
    assert [(g.first_year, g.last_year, g.label) for g in one.gaps] == [
        (2016, 2017, "not recorded")
    ]


def test_gaps_of_different_kinds_stay_apart() -> None:
    places = [place(2014, 5), place(2015, None), place(2016, None, status="listed"), place(2017, 6)]
    (one,) = describe(dataset(places), ENGLISH).series
    assert [g.label for g in one.gaps] == ["not on the list", "listed without a rank"]


def test_points_under_the_former_name_are_marked_and_the_name_is_kept() -> None:
    chart = describe(dataset([place(2015, 91, OLD), place(2016, 89, NEW)]), ENGLISH)
    (one,) = chart.series
    assert [p.former_name for p in one.points] == [True, False]
    assert [(r.last_year, r.label) for r in one.renames] == [(2015, "to 2015: Old")]
    assert "Hollow marks" in chart.subtitle


def test_the_hover_text_tells_value_change_list_and_source() -> None:
    chart = describe(dataset([place(2018, 86), place(2019, 85)]), ENGLISH)
    first, last = chart.series[0].points
    assert "first recorded entry" in first.hover
    for part in ("Strength, 2019", "Rank 85 of 100", "▲1", "2019strength-list榜", "Made-up text"):
        assert part in last.hover


def test_a_selected_category_stands_out_and_the_others_fade() -> None:
    data = dataset([place(y, 5, one) for y in (2018, 2019) for one in (NEW, GREENS)])
    chart = describe(data, ENGLISH, selection=Selection(category="green-list"))
    assert [(s.key, s.emphasis) for s in chart.series] == [
        ("new", "faded"),
        ("green-list", "strong"),
    ]


def test_a_selected_year_is_marked_and_a_selected_record_marks_its_year() -> None:
    data = dataset([place(2018, 5), place(2019, 4)])
    assert describe(data, ENGLISH, selection=Selection(year=2018)).marked_year == 2018
    uid = data.placements[1].uid
    chart = describe(data, ENGLISH, selection=Selection(category="strength-list", record=uid))
    assert (chart.marked_year, chart.selected) == (2019, uid)
    assert describe(data, ENGLISH, selection=Selection("honours", year=2018)).marked_year is None


def test_categories_are_chosen_by_series_or_dimension_key_and_keep_their_colour_slot() -> None:
    data = dataset([place(y, 5, one) for y in (2018, 2019) for one in (NEW, GREENS)])
    for key in ("green", "green-list"):
        (one,) = describe(data, ENGLISH, categories=[key]).series
        assert (one.key, one.slot) == ("green-list", 1)


def test_what_has_one_year_only_says_so() -> None:
    chart = describe(dataset([place(2019, 4)]), ENGLISH)
    assert chart.message == "Only 2019 is recorded, so there is no line to draw: Strength 4."


def test_an_empty_book_says_so() -> None:
    chart = describe(dataset([]), ENGLISH)
    assert chart.message is not None
    assert chart.description == chart.message


def test_two_lists_of_one_dimension_are_told_apart_by_their_own_names() -> None:
    other = ranked_list("rival")
    data = dataset([place(y, 5, one) for y in (2018, 2019) for one in (NEW, other)])
    assert [s.label for s in describe(data, ENGLISH).series] == ["New", "Rival"]


def two_regions() -> Dataset:
    """Return two regions on two lists."""
    lists = (NEW, ranked_list("green-list", GREEN))
    return dataset(
        place(year, rank, one, region=region)
        for region, rank in ((OTHER_REGION, 5), (REGION, 7))
        for one in lists
        for year in (2018, 2019)
    )


def test_two_regions_are_told_apart_by_name() -> None:
    assert {s.label for s in describe(two_regions(), ENGLISH).series} == {
        *("Zhongyuan, Strength", "Zhongyuan, Green"),
        *("Erqi District, Strength", "Erqi District, Green"),
    }


def test_each_of_several_regions_has_a_colour_and_each_list_a_marker() -> None:
    series = describe(two_regions(), ENGLISH).series
    assert len({one.key for one in series}) == len(series)
    assert {(one.label.partition(",")[0], one.colour) for one in series} == {
        ("Zhongyuan", 0),
        ("Erqi District", 1),
    }
    assert {(one.label.rpartition(" ")[2], one.slot) for one in series} == {
        ("Strength", 0),
        ("Green", 1),
    }


def test_a_selected_list_compares_the_regions_on_it_alone() -> None:
    chart = describe(two_regions(), ENGLISH, selection=Selection(category=NEW.key))
    assert [one.label for one in chart.series] == ["Zhongyuan", "Erqi District"]
    assert len({one.colour for one in chart.series}) == len({one.slot for one in chart.series}) == 2
    assert {one.emphasis for one in chart.series} == {"normal"}
    assert "New" in chart.title


def test_the_record_that_is_selected_brings_its_region_out_of_those_compared() -> None:
    data = two_regions()
    record = next(p for p in data.placements if p.region == REGION and p.edition.list == NEW)
    selection = Selection(category=NEW.key, record=record.uid)
    chart = describe(data, ENGLISH, selection=selection)
    strong = [one.label for one in chart.series if one.emphasis == "strong"]
    assert strong == ["Erqi District"]


def test_of_many_regions_the_title_names_some_and_counts_the_rest() -> None:
    regions = [
        REGION._replace(uid=f"r{n}", code=f"4101{n:02}", name=Name(f"第{n}区", f"District {n}"))
        for n in range(1, 9)
    ]
    data = dataset(place(year, 5, region=one) for one in regions for year in (2018, 2019))
    assert "District 3 and 5 more" in describe(data, ENGLISH).title


def test_the_axis_fits_the_data_or_shows_the_whole_list() -> None:
    data = dataset([place(2018, 49), place(2019, 91)])
    assert describe(data, ENGLISH).ranks == (45, 100)
    assert describe(data, ENGLISH, y_mode="full").ranks == (1, 100)


def test_texts_come_in_the_language_asked_for() -> None:
    zh = Texts("zh", {"Rank": "名次"})
    chart = describe(dataset([place(2018, 5), place(2019, 4)]), zh)
    assert chart.rank_label == "名次"
    assert chart.series[0].label == "实力"


def test_an_own_title_is_taken_as_it_is() -> None:
    data = dataset([place(2018, 5), place(2019, 4)])
    assert describe(data, ENGLISH, title="<b>{x}</b>").title == "<b>{x}</b>"


def test_names_with_braces_are_no_templates() -> None:
    curly = NEW._replace(name=Name("{榜}", "{list}"))
    chart = describe(dataset([place(2018, 5, curly), place(2019, 4, curly)]), ENGLISH)
    assert "{list}" in chart.title


@given(st.dictionaries(st.integers(2000, 2020), st.integers(1, 100), min_size=2))
def test_the_words_for_the_screen_reader_tell_every_point(ranks: dict[int, int]) -> None:
    chart = describe(dataset([place(y, r) for y, r in ranks.items()]), ENGLISH)
    for year, rank in ranks.items():
        assert f"{year} rank {rank}" in chart.description


def test_a_source_without_a_publisher_is_named_without_one() -> None:
    known = dataset([place(2019, 74)])
    of = known.placements[0].source
    named = of._replace(title=Name("甲", "A"), publisher=Name("乙", "B"), published_on="2019-10")
    for source, expected in (
        (named, "Source: A (B, 2019-10)"),
        (named._replace(publisher=Name("")), "Source: A (2019-10)"),
    ):
        placements = tuple(one._replace(source=source) for one in known.placements)
        chart = describe(known._replace(placements=placements), ENGLISH)
        assert chart.footnote.startswith(expected)
