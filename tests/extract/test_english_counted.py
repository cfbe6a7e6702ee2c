"""Places in the English texts that a sentence beside them, or a list below, completes."""

from __future__ import annotations

from erqi_viewer.core.extract import extract


def _bounds(text: str) -> list[tuple[str | None, int | None]]:
    return [(one.region, one.within) for one in extract(text).rankings if one.within]


def _places(text: str) -> list[tuple[str | None, int | None, str | None]]:
    return [(one.region, one.rank, one.dimension) for one in extract(text).rankings]


def test_a_bound_of_so_many_towns_is_that_of_those_a_colon_names() -> None:
    text = (
        "Three towns in Jinhu are in the top 30 of the 2018 national list of top 1,000 towns by"
        " comprehensive strength: Luxi, Daqiao and Weitang."
    )
    assert _bounds(text) == [("Luxi", 30), ("Daqiao", 30), ("Weitang", 30)]


def test_a_bound_of_so_many_districts_is_that_of_those_placed_within_it_below() -> None:
    text = (
        "Each of the two districts of Weibei is in the top 20 of the 2019 list of the top 100"
        " districts. Luxi is 12th, Daqiao 19th and Weitang, in the next city, 33rd."
    )
    assert _bounds(text) == [("Luxi", 20), ("Daqiao", 20)]


def test_a_bound_of_so_many_of_them_is_not_that_of_the_one_named_last() -> None:
    text = (
        "In the 2019 list of the top 100 districts Luxi is second, Daqiao sixth and Weitang 17th."
        " Two of them are in the top 10."
    )
    assert _bounds(text) == [("Luxi", 10), ("Daqiao", 10)]


def test_a_bound_of_more_than_are_told_is_not_given_to_those() -> None:
    text = (
        "Four districts of the province finished in the top 30. In the 2019 list of the top 100"
        " districts Luxi was second and Daqiao 19th."
    )
    assert ("Luxi", 30) not in _bounds(text)


def test_a_headline_goes_on_with_the_place_within_a_province() -> None:
    for part in ("first in Henan", "No. 1 in Henan", "best in Henan"):
        text = (
            f"Luxi 32nd on county list, {part}\n\nOct 9, 2019 -- Luxi was 32nd in the 2019 list of"
            " top 100 counties by comprehensive strength."
        )
        assert _places(text)[1] == ("Luxi", 1, None)


def test_a_headline_with_a_figure_of_the_province_tells_no_such_place() -> None:
    text = (
        "Luxi 32nd on county list, first in Henan by GDP\n\nOct 9, 2019 -- Luxi was 32nd in the"
        " 2019 list of top 100 counties by comprehensive strength."
    )
    assert [rank for _, rank, _ in _places(text)] == [32, 32]


def test_the_fifth_strongest_district_is_in_the_list_named_next() -> None:
    text = (
        "Oct 18, 2016 -- Luxi district of Weibei is the fifth strongest district in the country,"
        " a green book says. The 2016 book lists the top 100 districts by comprehensive strength."
    )
    assert [(rank, key) for _, rank, key in _places(text)] == [(5, "comprehensive-strength")]


def test_the_second_richest_city_is_not_in_a_list_of_districts_named_next() -> None:
    text = (
        "Oct 18, 2016 -- Luxi is the fifth richest city in the country. The 2016 list of the top"
        " 100 districts by comprehensive strength was published."
    )
    assert _places(text) == []


def test_a_list_is_ranked_by_what_stands_behind_it() -> None:
    for said in ("ranked by", "ordered by", "as measured by", "based on", "according to"):
        text = f"Luxi was 32nd on the 2019 list of top 100 counties {said} investment potential."
        assert _places(text) == [("Luxi", 32, "investment-potential")]


def test_a_short_name_with_an_apostrophe_has_its_line_in_a_list() -> None:
    text = "Top 100 counties by comprehensive strength, 2021\nNo. 8 Luxi\nNo. 9 Yu'an"
    assert [(region, rank) for region, rank, _ in _places(text)] == [("Luxi", 8), ("Yu'an", 9)]


def test_two_moves_of_a_headline_are_both_read() -> None:
    for said in (
        "Luxi climbs, Daqiao drops in ranking",
        "Luxi rises and Daqiao falls in the national list",
    ):
        text = f"{said}\n\nIn the 2016 list of top 100 districts Luxi is 28th and Daqiao 31st."
        moves = [(one.direction, one.region) for one in extract(text).changes]
        assert moves == [("up", "Luxi"), ("down", "Daqiao")]


def test_two_moves_of_prices_are_none() -> None:
    text = "Pork rises, Rice falls\n\nIn the 2016 list of top 100 districts Luxi is 28th."
    assert extract(text).changes == ()


def test_a_field_called_by_its_last_word_has_the_place_behind_it() -> None:
    opening = (
        "On the 2019 lists of the top 100 districts Luxi was 12th in comprehensive strength and"
        " 20th in green development. "
    )
    text = f"{opening}Strength rose to 11th. Only innovation, at 91st, was weak."
    assert _places(text)[2:] == [
        ("Luxi", 11, "comprehensive-strength"),
        ("Luxi", 91, "innovation-entrepreneurship"),
    ]
    assert _places(f"{opening}Green, in 18th, was better.")[2:] == [
        ("Luxi", 18, "green-development")
    ]
