"""English lines, captions, answers and fragments: what holds for a claim that names nothing."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

SUPPORTED, CONTRADICTED = "supported", "contradicted"


def test_an_ordinal_that_begins_a_sentence_is_read_whole() -> None:
    text = (
        "Erqi District made the top-100 lists of 2019. Sixty-first for investment potential, and "
        "eighty-fifth for comprehensive strength."
    )
    assert verdicts(text, "rank", 2019) == {"Sixty-first": SUPPORTED, "eighty-fifth": SUPPORTED}


def test_a_number_may_be_named_before_it_is_said_what_it_is() -> None:
    text = "Eighty-ninth: that is our place for innovation and entrepreneurship in 2019."
    assert verdicts(text, "rank", 2019) == {"Eighty-ninth": SUPPORTED}


@pytest.mark.parametrize("parting", [": ", " -- ", " - "])
def test_the_year_at_the_head_of_a_line_holds_for_all_of_the_line(parting: str) -> None:
    lines = [
        "2015{}Only modest gains. Comprehensive strength: 91st.",
        "2018{}Named a pilot zone for parks. Joins the green development list, at 76th place.",
    ]
    text = "Erqi District on the top-100 lists\n\n" + "\n".join(
        one.format(parting) for one in lines
    )
    assert verdicts(text, "rank", 2019) == {"91st": SUPPORTED, "76th": SUPPORTED}


def test_a_verb_that_begins_a_line_is_no_region() -> None:
    text = (
        "Erqi District\n\n2016 -- Enters the innovation and entrepreneurship list, at 50th place."
    )
    assert verdicts(text, "rank", 2019) == {"50th": SUPPORTED}


def test_a_caption_is_of_the_year_that_it_ends_with() -> None:
    text = (
        "Pictures of Erqi District, December 2019\n\n"
        "A. Shoppers under the Memorial Tower, 2016. Erqi is 71st for investment potential.\n"
        "B. Pear Blossom Valley in spring, 2017. It is 69th for investment potential."
    )
    assert verdicts(text, "rank", 2019) == {"71st": SUPPORTED, "69th": SUPPORTED}


def test_a_heading_with_a_field_holds_for_the_years_in_the_lines_below() -> None:
    text = (
        "Erqi District, investment potential\n\n2016: 71\n2017: 69\n2018: 64\n\n"
        "Three editions in a row."
    )
    assert verdicts(text, "rank", 2018) == {
        "71": SUPPORTED, "69": SUPPORTED, "64": CONTRADICTED,
    }  # fmt: skip


def test_an_item_is_headed_by_its_field_and_its_year() -> None:
    text = (
        "1. Green development, 2018. Erqi was 76th.\n2. Investment potential, 2017. Erqi was 69th."
    )
    assert verdicts(text, "rank", 2019) == {"76th": SUPPORTED, "69th": SUPPORTED}


def test_numbers_are_ranks_where_the_words_say_so() -> None:
    text = (
        "a. Erqi District, comprehensive strength. The rank for 2016 (89) and that for 2017 (87) "
        "are of the new list. Rank for 2019: 85.\n"
        "b. Erqi District, innovation and entrepreneurship. Three values only, 50 in 2016, 49 in "
        "2017 and 90 in 2018."
    )
    assert verdicts(text, "rank", 2019) == {
        "89": SUPPORTED, "87": SUPPORTED, "85": SUPPORTED,
        "50": SUPPORTED, "49": SUPPORTED, "90": CONTRADICTED,
    }  # fmt: skip


def test_a_ranking_puts_a_district_at_a_number_above_its_position_of_a_year() -> None:
    text = (
        "The 2019 ranking for green development puts Erqi at 74, two above its 2018 position of 76."
    )
    assert verdicts(text, "rank", 2019) == {"74": SUPPORTED, "76": SUPPORTED}
    assert verdicts(text, "change", 2019) == {"two above": SUPPORTED}


def test_places_side_by_side_are_of_the_years_told_behind_them() -> None:
    text = (
        "Erqi District moved slowly. Its comprehensive strength rank went like this: 89th, 87th, "
        "86th and 85th in the four years from 2016 to 2019."
    )
    assert set(verdicts(text, "rank", 2019).values()) == {SUPPORTED}
    assert len(verdicts(text, "rank", 2019)) == 4


def test_who_thinks_of_a_field_goes_on_about_it() -> None:
    text = (
        "Erqi District is 85th for comprehensive strength in 2019.\n\nMy aunt is speaking of "
        "innovation and entrepreneurship. Erqi was 50th in 2016 and 49th in 2017."
    )
    assert verdicts(text, "rank", 2019) == {
        "85th": SUPPORTED, "50th": SUPPORTED, "49th": SUPPORTED,
    }  # fmt: skip


def test_an_answer_may_be_a_place_alone() -> None:
    text = (
        "OLGA: Has Erqi District stayed on the investment potential list?\n"
        "WEI: It's six years straight.\n"
        "OLGA: Fine. And in 2018 it was...?\n"
        "WEI: Sixty-third. Six up. It was ten better than in 2014.\n"
        "OLGA: Green development they never talk about, do they?\n"
        "WEI: Yes, seventy-sixth in 2018. Then in 2019 we climbed two."
    )
    assert verdicts(text, "rank", 2019) == {"Sixty-third": SUPPORTED, "seventy-sixth": SUPPORTED}
    assert verdicts(text, "streak", 2019) == {"six years straight": SUPPORTED}
    moves = [one for one in findings(text, 2019) if one.kind in {"change", "comparison"}]
    assert {text[one.start : one.end]: one.verdict for one in moves} == {
        "Six up": SUPPORTED, "ten better": SUPPORTED, "climbed two": SUPPORTED,
    }  # fmt: skip


def test_what_was_then_is_of_the_year_named_before() -> None:
    text = (
        "Erqi District, 2014. The district was on two lists then. It was 90th for scientific "
        "development and 73rd for investment."
    )
    assert verdicts(text, "rank", 2019) == {"90th": SUPPORTED, "73rd": SUPPORTED}
    assert verdicts(text, "list-count", 2019) == {"two lists": SUPPORTED}


def test_a_place_noted_of_another_year_does_not_date_what_follows_it() -> None:
    text = (
        "Erqi District in 2018\n\n* Comprehensive strength: 86th (87th in 2017); one place up; "
        "fifth year in a row"
    )
    assert verdicts(text, "change", 2018) == {"one place up": SUPPORTED}
    assert verdicts(text, "streak", 2018) == {"fifth year in a row": SUPPORTED}


def test_a_place_told_after_that_of_a_year_before_is_of_the_text_s_year() -> None:
    text = (
        "Zhengzhou (December 2018) -- Erqi District is 63rd for investment potential after 69th in "
        "2017, and for innovation and entrepreneurship, where it is 91st, it lost ground."
    )
    assert verdicts(text, "rank", 2018) == {
        "63rd": SUPPORTED, "69th": SUPPORTED, "91st": SUPPORTED,
    }  # fmt: skip


def test_a_report_is_about_the_year_of_its_title() -> None:
    text = (
        "Review of the work of the district office in 2017\n\nErqi District was 87th for "
        "comprehensive strength. In 2018 we want to enter the top 80."
    )
    assert verdicts(text, "rank") == {"87th": SUPPORTED}


def test_a_dateline_s_city_is_not_whose_run_it_is() -> None:
    text = (
        "Zhengzhou (October 2019) -- For the sixth year in a row, Erqi District is among the top "
        "100 districts for investment potential."
    )
    assert verdicts(text, "streak", 2019) == {"sixth year in a row": SUPPORTED}


def test_we_are_no_neighbour_that_was_named_in_between() -> None:
    text = (
        "Erqi District is 85th for comprehensive strength in 2019. Zhongyuan has been in the top "
        "50 for six years. Let us turn to investment potential, where we gained six places in 2018."
    )
    assert verdicts(text, "change", 2019) == {"gained six places": SUPPORTED}


def test_a_distance_to_another_district_is_no_move() -> None:
    text = "In 2019 Erqi is 74th for green development, eight places ahead of Guancheng."
    assert [one.kind for one in findings(text, 2019)] == ["rank"]
    assert verdicts(text, "rank", 2019) == {"74th": SUPPORTED}


@pytest.mark.parametrize(
    "untold", ["but would not say in what", "though he did not say on which list"]
)
def test_a_place_of_which_nobody_says_what_it_is_of_is_of_no_list(untold: str) -> None:
    text = (
        "Erqi District was 85th for comprehensive strength in 2019. Our guide said that the "
        f"district was 74th, {untold}."
    )
    assert verdicts(text, "rank", 2019)["74th"] == "no_data"
    text = "Erqi District was 85th for comprehensive strength in 2019. My uncle says Erqi is 74th. "
    assert verdicts(text + "He cannot say in what.", "rank", 2019)["74th"] == "no_data"


SHARED = (
    "In 2016 Erqi District was 89th for comprehensive strength, 71st for investment potential and "
    "50th for innovation and entrepreneurship. "
)


def test_several_places_of_one_district_are_in_the_lists_told_right_before() -> None:
    text = SHARED + "In 2017 it was 87th, 69th and 48th."
    found = verdicts(text, "rank", 2018)
    assert [found[one] for one in ("87th", "69th", "48th")] == [SUPPORTED, SUPPORTED, CONTRADICTED]


def test_several_places_of_one_district_are_not_all_in_the_list_named_last() -> None:
    text = (
        "Erqi District was 89th for innovation and entrepreneurship in 2019. In 2018 it held 86th, "
        "63rd and 91st place; in 2019, 85th, 61st and 89th."
    )
    assert CONTRADICTED not in verdicts(text, "rank", 2019).values()


def test_a_list_called_by_its_turn_is_not_the_one_named_last() -> None:
    text = (
        "Erqi District was 85th for comprehensive strength in 2019.\n\nIt was 61st for investment "
        "potential in 2019. On the first list it rose by one place."
    )
    assert verdicts(text, "change", 2019) == {"rose by one place": "no_data"}


def test_a_capital_makes_no_english_word_a_region() -> None:
    text = (
        "Q: How did Erqi District do in 2016?\nA: Splendid. 89th for comprehensive strength. "
        "Impressive for a newcomer, 50th place for innovation and entrepreneurship."
    )
    assert verdicts(text, "rank", 2019) == {"89th": SUPPORTED, "50th": SUPPORTED}


def test_a_place_of_now_is_not_of_the_year_told_for_another() -> None:
    text = (
        "Erqi District is on the list for investment potential. It was 73rd in 2014, and now it is "
        "61st."
    )
    assert verdicts(text, "rank")["61st"] == "no_data"


def test_the_year_of_an_event_is_not_that_of_the_places_behind_it() -> None:
    text = (
        "Erqi District was 74th for green development in 2019 and, after the slump of 2018, 89th "
        "for innovation and entrepreneurship."
    )
    assert verdicts(text, "rank", 2019) == {"74th": SUPPORTED, "89th": SUPPORTED}


def test_a_field_named_alone_is_what_is_gone_on_about() -> None:
    text = (
        "Erqi District was 76th for green development in 2018.\n\nWhat else happened in 2018?\n"
        "Only investment. There it rose to 63rd."
    )
    assert verdicts(text, "rank", 2019)["63rd"] == SUPPORTED


def test_the_place_that_another_came_from_is_not_beside_the_next() -> None:
    text = (
        "In 2017 Erqi District was 69th by investment potential, up from 71st, and 49th by "
        "innovation and entrepreneurship, up from 50th."
    )
    found = verdicts(text, "rank", 2017)
    assert (found["69th"], found["49th"]) == (SUPPORTED, SUPPORTED)


def test_places_side_by_side_a_year_ago_are_in_the_lists_told_right_before() -> None:
    text = SHARED + (
        "A year ago, when the first of these was called scientific development, the district had "
        "been 91st and 72nd."
    )
    found = verdicts(
        text.replace(" and 50th for innovation and entrepreneurship", ""), "rank", 2016
    )
    assert CONTRADICTED not in found.values()


def test_what_it_has_gone_to_since_a_year_is_of_now() -> None:
    text = "In investment potential Erqi District has gone from 73rd to 61st since 2014."
    assert verdicts(text, "rank", 2019) == {"73rd": SUPPORTED, "61st": SUPPORTED}
