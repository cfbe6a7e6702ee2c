"""English pages: whose claims are, what timelines and undated figures say, fields side by side."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

SUPPORTED, CONTRADICTED, NO_DATA = "supported", "contradicted", "no_data"


@pytest.mark.parametrize(
    "text",
    [
        "Old city, big plans\n\nIn 2015 the district was 72nd for investment potential.",
        "The Statistics Bureau of Erqi District said that it was 72nd for investment potential in "
        "2015.",
        "Which was the best place?\n\nIn 2015 the district was 72nd for investment potential.",
        "The Planning Office said: in 2015 the district was 72nd for investment potential.",
        "Welfare has not been forgotten. In 2015 the district was 72nd for investment potential.",
    ],
)
def test_a_word_that_only_opens_a_text_or_names_an_office_is_no_region(text: str) -> None:
    assert verdicts(text, "rank")["72nd"] == SUPPORTED


def test_a_figure_told_of_nobody_before_a_neighbour_is_named_is_our_own() -> None:
    text = (
        "Erqi in the first half of 2019\n\nGeneral public budget revenue was 1.78 billion yuan. "
        "Fixed-asset investment grew 9.9 percent. Jinshui District's GDP grew by 7.1 percent."
    )
    found = verdicts(text, "indicator")
    assert found["1.78 billion yuan"] == SUPPORTED
    assert found["9.9 percent"] == CONTRADICTED
    assert found["7.1 percent"] == NO_DATA


@pytest.mark.parametrize("dash", [" - ", " — "])
def test_a_timeline_has_a_year_with_its_place_in_each_line(dash: str) -> None:
    lines = ("2014", "73rd"), ("2015", "72nd, up one place"), ("2016", "70th"), ("2017", "69th")
    told = "\n".join(dash.join(one) for one in lines)
    text = f"Timeline of Erqi: investment potential\n\n{told}\n\nIt gained four places since 2014."
    found = findings(text)
    said = {(one.kind, text[one.start : one.start + 2]): one.verdict for one in found}
    assert [said["rank", place] for place in ("73", "72", "70", "69")] == [
        SUPPORTED, SUPPORTED, CONTRADICTED, SUPPORTED,
    ]  # fmt: skip
    assert verdicts(text, "change") == {"up one place": SUPPORTED}
    assert verdicts(text, "comparison") == {"gained four places": SUPPORTED}


def test_until_when_a_list_had_a_name_is_no_part_of_it() -> None:
    text = (
        "Erqi, comprehensive strength\n\nIt was called the list of the top 100 districts for "
        "scientific development until 2015.\n\nIn 2014 Erqi was 90th."
    )
    assert verdicts(text, "rank") == {"90th": SUPPORTED}


def test_each_field_that_is_said_to_move_moves_by_its_own_number() -> None:
    text = (
        "Erqi District on the lists of 2019\n\nGreen development rose by three places, investment "
        "potential by two and comprehensive strength by one."
    )
    assert verdicts(text, "change") == {
        "rose by three places": CONTRADICTED, "two": SUPPORTED, "one": SUPPORTED,
    }  # fmt: skip


def test_a_text_that_names_no_year_is_of_the_one_whose_figures_it_tells() -> None:
    text = (
        "Erqi District opened 27 new primary and secondary schools. Landscaped green area is "
        "2,242.589 hectares. It opened 31 new public kindergartens."
    )
    assert set(verdicts(text, "indicator").values()) == {SUPPORTED, CONTRADICTED}
    assert verdicts(text, "indicator")["31"] == CONTRADICTED


def test_one_figure_alone_does_not_date_a_text() -> None:
    text = "Erqi District has 2,242.589 hectares of green area. Five new schools were opened."
    assert CONTRADICTED not in verdicts(text, "indicator").values()


def test_a_year_that_a_place_has_gained_on_is_the_one_before() -> None:
    text = (
        "Erqi is among the top 100 districts for green development, at 74th, up three places from "
        "2018. It has been on the list since it first made it in 2018."
    )
    assert verdicts(text, "rank") == {"74th": SUPPORTED}
    assert verdicts(text, "change") == {"up three places": CONTRADICTED}


def test_a_row_of_two_cells_is_a_label_with_its_value() -> None:
    text = (
        "Erqi District at a glance\n\nItem | Value\nGDP, first half of 2019 | 32.33 billion yuan\n"
        "GDP growth | 9 percent\nGrowth of retail sales | 9.5 percent\n"
        "Rank by GDP among six urban districts | 3rd\nRetail sales, 2017 | 50.1 billion yuan"
    )
    assert verdicts(text, "indicator") == {
        "32.33 billion yuan": SUPPORTED, "9 percent": CONTRADICTED, "9.5 percent": SUPPORTED,
        "3rd": CONTRADICTED, "50.1 billion yuan": NO_DATA,
    }  # fmt: skip


def test_how_far_a_neighbour_lies_behind_is_no_move() -> None:
    text = (
        "Erqi District ranked 69th for investment potential in 2017, up two places. It was six "
        "places ahead of neighboring Guancheng."
    )
    assert verdicts(text, "change") == {"up two places": SUPPORTED}


def test_the_previous_year_is_not_the_one_that_a_text_is_of() -> None:
    text = (
        "Erqi in 2014\n\nIn 2014 Erqi was 73rd for investment potential. The previous year it had "
        "been 80th for investment potential."
    )
    assert verdicts(text, "rank") == {"73rd": SUPPORTED, "80th": NO_DATA}


def test_a_place_among_the_districts_of_a_province_is_none_in_the_country() -> None:
    text = (
        "FACTS: Erqi on the national lists, 2019\n\n* Comprehensive strength: 85th\n"
        "* Place of Erqi among the districts of Henan for comprehensive strength: third"
    )
    found = verdicts(text, "rank")
    assert found["85th"] == SUPPORTED
    assert found.get("third") != CONTRADICTED


def test_what_was_built_this_year_may_be_counted_in_words() -> None:
    text = (
        "Erqi, 2019\n\nThis year seven comprehensive parks and 40 pocket parks were built. "
        "The district helped over 20,000 jobseekers to gain skills."
    )
    assert verdicts(text, "indicator") == {
        "seven": CONTRADICTED, "40": SUPPORTED, "over 20,000": SUPPORTED,
    }  # fmt: skip


def test_to_have_moved_every_year_is_no_run_of_being_listed() -> None:
    text = (
        "Erqi District, 2019\n\nIn comprehensive strength it has climbed every year since 2014 and "
        "is now 85th."
    )
    assert set(verdicts(text, "streak").values()) == {CONTRADICTED}


def test_a_list_may_be_first_joined_in_a_year() -> None:
    text = (
        "Erqi and the national lists, 2019\n\nIn innovation and entrepreneurship Erqi had first "
        "appeared at 50th in 2016. It is on the list for green development, which it first joined "
        "in 2019."
    )
    assert verdicts(text, "first")["first joined"] == CONTRADICTED
    assert "first appeared" in verdicts(text, "first")


def test_a_title_may_close_with_its_year() -> None:
    text = "Erqi District, 2018\n\nIt ranked 64th for investment potential."
    assert verdicts(text, "rank") == {"64th": CONTRADICTED}


def test_a_title_that_closes_with_its_year_dates_the_lines_below() -> None:
    text = (
        "ERQI DISTRICT - FACTS 2019\n* Comprehensive strength: 85th nationally (86th in 2018)\n"
        "* Green development: 76th nationally\n"
    )
    assert verdicts(text, "rank") == {
        "85th": SUPPORTED,
        "86th": SUPPORTED,
        "76th": CONTRADICTED,
    }


def test_a_list_that_is_left_unnamed_is_none_of_ours() -> None:
    text = (
        "Erqi District was 85th for comprehensive strength in 2019. It climbed four places on a "
        "national list, and was 49th in one of the other lists."
    )
    assert verdicts(text, "rank") == {"85th": SUPPORTED, "49th": NO_DATA}
    assert verdicts(text, "change") == {"climbed four places": NO_DATA}


def test_who_first_made_a_list_in_a_year_is_checked() -> None:
    text = "Erqi District first made the green development list in 2019, at 74th."
    assert verdicts(text, "first") == {"first made": CONTRADICTED}
    text = "Erqi District first entered the innovation and entrepreneurship list in 2018."
    assert verdicts(text, "first") == {"first entered": CONTRADICTED}
