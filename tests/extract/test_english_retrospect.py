"""Years, lists and moves that English releases tell by the way they set places side by side."""

from __future__ import annotations

from extract.english_told import figures, told

from erqi_viewer.core.extract import extract


def dated(text: str) -> list[tuple[int | None, int | None]]:
    """Return each place with its year."""
    return [(one.rank, one.year) for one in extract(text).rankings]


def moves(text: str) -> list[tuple[str, int | None, int | None]]:
    """Return the direction, count and end of each move."""
    return [(one.direction, one.places, one.to_rank) for one in extract(text).changes]


def test_a_look_back_is_of_the_year_that_it_looks_back_on() -> None:
    text = (
        "NANPING, Jan. 12, 2021 -- Looking back on 2020, Yanping district was 44th on that year's "
        "top 100 districts for trade.\n\nOf the other districts, Jianyang came 61st."
    )
    assert dated(text) == [(44, 2020), (61, 2020)]


def test_a_place_beside_that_of_last_year_is_of_now() -> None:
    text = (
        "The 2018 results for China's top 100 districts for trade are out. Wushan district is "
        "33rd, 37th last year. Lanxi district is 60th."
    )
    assert dated(text) == [(33, 2018), (37, 2017), (60, 2018)]


def test_what_had_been_is_of_the_year_that_is_compared_with() -> None:
    text = (
        "Linhe county was 15th and Anren 40th on the 2021 top 100 counties for trade. Compared "
        "with 2020, Anren was up four places. Linhe had been 11th."
    )
    assert dated(text)[-1] == (11, 2020)


def test_what_had_been_is_of_no_year_where_none_is_compared_with() -> None:
    text = "Linhe county was 15th on the 2021 top 100 counties for trade. It had been 11th."
    assert dated(text)[-1] == (11, None)


def test_a_district_since_it_was_turned_into_one_is_of_the_lists_year() -> None:
    text = (
        "NANPING, Oct. 9, 2018 -- Jianyang, which was turned from a county-level city into a "
        "district last year, joined the top 100 districts for trade, and finished 12th."
    )
    assert dated(text) == [(12, 2018)]


def test_a_list_has_regions_at_their_places() -> None:
    text = (
        "The GDP top 100 districts, put together by an institute, has Wushan 30th, Lanxi 49th and "
        "Heping 52nd."
    )
    assert [(one[0], one[2]) for one in told(text)] == [
        ("Wushan", 30),
        ("Lanxi", 49),
        ("Heping", 52),
    ]


def test_a_place_behind_a_move_is_in_the_list_named_behind_it() -> None:
    text = (
        "Linhe came 49th on the top 100 counties for trade, up from 53rd last year to 49th, and "
        "sixth on the top 100 counties for tourism."
    )
    assert told(text)[-2:] == [
        ("Linhe", "top 100 counties for trade", 49),
        ("Linhe", "top 100 counties for tourism", 6),
    ]


def test_a_bound_of_a_counted_group_is_that_of_all_its_members() -> None:
    text = (
        "Wushan was 14th on the 2021 top 100 districts for trade. Lanxi came 24th and Heping 48th, "
        "so that three districts in the city, counting Wushan, were in the top 50."
    )
    within = {one.region for one in extract(text).rankings if one.within == 50}
    assert within == {"Wushan", "Lanxi", "Heping"}


def test_a_headline_tells_a_move_without_a_verb() -> None:
    assert moves("Fujian's Haitang up to 38th") == [("up", None, 38)]
    assert moves("Wushan's place in the top 100 districts three up") == [("up", 3, None)]


def test_what_is_open_up_to_a_number_has_not_moved() -> None:
    assert moves("Wushan school opens up to 12th") == []


def test_the_next_region_has_the_figure_of_the_one_before() -> None:
    text = (
        "Linhe reported a GDP of 13.5 billion yuan for 2020, up 5 percent, and Anren 12.3 billion "
        "yuan, up 6 percent."
    )
    assert [one[:4] for one in figures(text)] == [
        ("Linhe", "GDP", 13.5, 5.0),
        ("Anren", "GDP", 12.3, 6.0),
    ]


def test_the_second_largest_volume_is_a_place_of_the_figure() -> None:
    text = (
        "Retail sales rose 10.3 percent to 28.9 billion yuan, the second largest volume in the "
        "city."
    )
    assert [one.place for one in extract(text, year=2021).indicators] == [2]
