"""What English claims take over from the words around them: list, year and region."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

LISTED = (
    "Erqi District was 85th for comprehensive strength, 61st for investment potential, 89th for "
    "innovation and entrepreneurship and 74th for green development on the 2019 top-100 lists. "
)


def test_the_other_lists_are_those_that_the_sentence_leaves() -> None:
    text = LISTED + "Comprehensive strength rose one place, while the other three each gained two."
    found = [one for one in findings(text, 2019) if one.kind == "change"]
    assert {one.verdict for one in found} == {"supported"}
    text = LISTED + (
        "Comprehensive strength rose one place on 2018, while the other three each gained three "
        "places."
    )
    found = [one for one in findings(text, 2019) if text[one.start : one.end].endswith("places")]
    assert [one.verdict for one in found] == ["contradicted"] * 3


def test_other_lists_of_another_number_than_was_named_are_not_guessed() -> None:
    text = LISTED + (
        "Comprehensive strength rose one place on 2018, while the other two each gained six places."
    )
    found = [one for one in findings(text, 2019) if text[one.start : one.end].endswith("places")]
    assert {one.verdict for one in found} <= {"no_data"}


def test_a_history_begins_with_the_first_of_the_years_told_before() -> None:
    text = (
        "Erqi District has been among the top 100 districts for investment potential in every "
        "edition from 2014 to 2019. It began at 73rd and in 2017 reached 69th."
    )
    assert verdicts(text, "rank", 2019) == {"73rd": "supported", "69th": "supported"}


def test_a_place_in_front_of_the_first_year_told_is_of_no_year() -> None:
    text = (
        "Erqi District is among the top 100 districts for investment potential. It was 73rd and in "
        "2017 reached 69th."
    )
    assert verdicts(text, "rank", 2019) == {"73rd": "no_data", "69th": "supported"}


@pytest.mark.parametrize("mark", ["Q: {} A: {}", "Q: {}\nA: {}"])
def test_the_field_and_the_year_of_a_question_hold_for_its_answer(mark: str) -> None:
    asked = [
        ("Where did Erqi finish for comprehensive strength in 2018?", "We were 86th."),
        ("And for green development?", "In 2018 we were 76th. In 2019 we are 74th."),
    ]
    text = "Questions to Erqi District about the top 100 districts\n\n" + "\n\n".join(
        mark.format(*one) for one in asked
    )
    assert verdicts(text, "rank", 2019) == {
        "86th": "supported", "76th": "supported", "74th": "supported",
    }  # fmt: skip


def test_a_year_that_a_question_only_counts_from_is_not_that_of_its_answer() -> None:
    text = (
        "Q: How far has Erqi District risen for investment potential since 2014?\nA: We are 61st."
    )
    assert verdicts(text, "rank", 2019) == {"61st": "supported"}


def test_a_year_may_open_a_paragraph_as_its_subject() -> None:
    text = (
        "Erqi in 2014 and 2015\n\nThe year 2014 brought Erqi District onto two top-100 lists. It "
        "was 90th for scientific development and 73rd for investment potential. In 2015 it came "
        "72nd for investment potential."
    )
    assert verdicts(text, "rank") == {"90th": "supported", "73rd": "supported", "72nd": "supported"}


def test_a_list_with_its_year_in_front_holds_the_place_behind_it() -> None:
    text = (
        "Erqi is again among the top 100 districts for green development in 2019.\n\n"
        "Erqi made the 2019 innovation and entrepreneurship list once more, at 89th."
    )
    assert verdicts(text, "rank", 2019) == {"89th": "supported"}


def test_a_field_that_opens_another_part_of_a_sentence_holds_the_move_there() -> None:
    text = LISTED + (
        "Green development was up two places; comprehensive strength was also up two places."
    )
    found = [one for one in findings(text, 2019) if one.kind == "change"]
    assert [one.verdict for one in found] == ["supported", "contradicted"]


def test_a_first_time_is_of_the_year_told_in_front_of_it() -> None:
    text = (
        "The 2018 awards, at which Erqi District was recognised for green development for the "
        "first time, in 76th place."
    )
    assert verdicts(text, "first", 2019) == {"for the first time": "no_data"}


def test_a_first_time_within_a_bound_is_no_first_time_on_the_list() -> None:
    text = "In 2017 Erqi District was 69th for investment potential, which put it in the top 70"
    assert verdicts(text + " for the first time.", "first", 2019) == {
        "for the first time": "supported"
    }


def test_a_run_reaches_the_year_that_is_told_behind_it() -> None:
    text = (
        "Erqi District was on the investment potential list in 2016; it was listed for six years "
        "in a row up to 2019."
    )
    assert list(verdicts(text, "streak", 2019).values()) == ["supported"]


def test_a_number_of_lists_that_year_is_of_the_year_told_before_it() -> None:
    text = (
        "In 2016 Erqi District joined the innovation and entrepreneurship list. It was added to "
        "the green development list in 2018, so that it was on four lists that year."
    )
    assert verdicts(text, "list-count", 2019) == {"four lists": "supported"}


def test_a_move_is_of_the_year_in_front_of_it_not_of_the_place_behind_it() -> None:
    text = (
        "Erqi District is on the innovation and entrepreneurship list. In 2018 we fell 42 places, "
        "but in 2019 we are 89th."
    )
    assert verdicts(text, "change", 2019) == {"fell 42 places": "supported"}


def test_a_field_called_by_one_word_takes_the_place_of_the_list_before() -> None:
    text = (
        "On comprehensive strength we at Erqi District are 85th in 2019. People ask me about "
        "innovation. Yes, in 2019 we are 89th."
    )
    assert verdicts(text, "rank", 2019)["89th"] != "contradicted"


def test_a_field_in_front_of_quoted_words_holds_for_them() -> None:
    text = (
        "What Erqi District said of the top 100 districts\n\n"
        "On comprehensive strength: “We are 85th this year. Back in 2015 we were 91st.”\n"
        "On investment potential: “We are 61st this year. The year before we were 63rd.”"
    )
    assert verdicts(text, "rank", 2019) == {
        "85th": "supported", "91st": "supported", "61st": "supported", "63rd": "supported",
    }  # fmt: skip


def test_a_paragraph_that_names_no_list_is_not_of_one_with_another_place_of_that_year() -> None:
    text = (
        "Erqi District was No. 61 in China for investment potential in 2019!\n\n"
        "We are now 72nd in China, up one place."
    )
    assert verdicts(text, "rank", 2019) == {"No. 61": "supported", "72nd": "no_data"}
    assert verdicts(text, "change", 2019) == {"up one place": "no_data"}


def test_a_paragraph_that_names_no_list_goes_on_about_the_one_above() -> None:
    text = (
        "Erqi District was No. 61 in China for investment potential in 2019!\n\n"
        "We were 63rd the year before."
    )
    assert verdicts(text, "rank", 2019) == {"No. 61": "supported", "63rd": "supported"}


def test_a_city_whose_districts_a_figure_is_compared_with_does_not_own_it() -> None:
    text = (
        "In the first half of 2019 Erqi had the second-largest GDP of Zhengzhou's six urban "
        "districts, at 32.33 billion yuan. Erqi was also second for general public budget revenue."
    )
    assert verdicts(text, "indicator", 2019) == {
        "the second-largest GDP": "supported", "32.33 billion yuan": "supported",
        "second": "supported",
    }  # fmt: skip


def test_the_district_that_opens_a_sentence_owns_its_figures_after_another_was_named() -> None:
    text = (
        "Erqi District reviews the first half of 2019\n\n"
        "Guancheng's budget revenue rose by 11.4 percent in the first half of 2019. In Erqi, "
        "fixed-asset investment grew 9.4 percent."
    )
    assert verdicts(text, "indicator", 2019)["9.4 percent"] == "supported"


def test_a_place_behind_a_semicolon_is_that_of_the_figure_before_it() -> None:
    text = (
        "Erqi District: main indicators, January-June 2019\n\n"
        "Gross domestic product: RMB 32.33 billion, up 8%; third among the six urban districts of "
        "Zhengzhou."
    )
    assert verdicts(text, "indicator") == {
        "RMB 32.33 billion": "supported", "8%": "supported", "third": "contradicted",
    }  # fmt: skip


def test_places_in_the_other_lists_are_not_in_the_one_named_last() -> None:
    text = (
        "In 2019 Erqi District was 85th for comprehensive strength and 61st for investment "
        "potential. The other two lists saw it in 89th and 74th place."
    )
    found = findings(text, 2019)
    assert [one.verdict for one in found if one.kind == "rank"][2:] == ["no_data", "no_data"]
    assert not [one for one in found if one.kind == "list-count"]


def test_a_gain_since_a_start_without_a_year_is_not_held_against_the_year_before() -> None:
    text = (
        "Erqi District is on the investment potential list. We started at 73rd and are now 61st, "
        "a gain of 12 places."
    )
    assert "contradicted" not in verdicts(text, "change", 2019).values()


def test_a_place_between_the_start_of_a_history_and_its_first_year_is_of_no_year() -> None:
    text = (
        "Erqi District has been on the comprehensive strength list from 2014 to 2019. It began at "
        "90th, slipped to 91st and in 2016 reached 89th."
    )
    assert verdicts(text, "rank", 2019) == {
        "90th": "supported", "91st": "no_data", "89th": "supported",
    }  # fmt: skip


def test_the_only_field_of_a_sentence_holds_the_places_far_behind_it() -> None:
    text = (
        "Erqi District was 85th for comprehensive strength in 2019. Investment potential is by far "
        "the strongest of all of its results here: Erqi was 73rd there in 2014 and is 61st in 2019."
    )
    assert verdicts(text, "rank", 2019) == {
        "85th": "supported", "73rd": "supported", "61st": "supported",
    }  # fmt: skip


def test_a_first_time_within_a_bound_is_of_the_bounds_year() -> None:
    text = (
        "Erqi District was 69th for investment potential in 2017, which put it in the top 70, and "
        "63rd in 2018, which brought it into the top 65 for the first time."
    )
    assert verdicts(text, "first", 2019) == {"for the first time": "supported"}


def test_who_speaks_in_an_interview_is_no_region() -> None:
    text = (
        "Erqi District on the top 100 districts\n\n"
        "Reporter: Where does Erqi stand for investment potential?\nHead: We are 61st."
    )
    assert verdicts(text, "rank", 2019) == {"61st": "supported"}


def test_a_question_with_a_line_of_its_own_holds_for_the_line_below() -> None:
    text = (
        "What was Erqi District's rank for green development in 2018?\nIt was 76th.\n\n"
        "Which of the lists did Erqi District join in 2016?\n"
        "The innovation and entrepreneurship list, at 50th.\n"
    )
    text = "Erqi District on the top 100 districts\n\n" + text
    assert verdicts(text, "rank", 2019) == {"76th": "supported", "50th": "supported"}


def test_a_place_of_now_closes_a_row_of_earlier_ones() -> None:
    text = (
        "In 2016 Erqi District was 89th for comprehensive strength. Since then it has moved up: "
        "87th, 86th and now 85th."
    )
    assert verdicts(text, "rank", 2019)["85th"] == "supported"


def test_a_run_since_a_place_reaches_the_year_of_the_text() -> None:
    text = (
        "Erqi District was on the investment potential list in 2014 (73rd) and has been in each of "
        "the five editions since, making it six in a row."
    )
    assert verdicts(text, "streak", 2019) == {"six in a row": "supported"}


def test_a_debut_that_a_move_is_counted_from_is_no_claim_of_a_first_time() -> None:
    text = "Erqi District is 74th for green development in 2019, up two on its debut."
    assert verdicts(text, "first", 2019) == {}


def test_a_number_of_lists_is_of_the_year_told_in_front_of_it() -> None:
    text = "Mayor: In 2017 our Erqi District was on three lists."
    assert verdicts(text, "list-count", 2019) == {"three lists": "supported"}


def test_the_year_of_rankings_holds_for_the_sentences_behind() -> None:
    text = (
        "Erqi District gained ground in the 2018 rankings. For investment potential it was 63rd, "
        "up six places."
    )
    assert verdicts(text, "rank", 2019) == {"63rd": "supported"}


def test_a_field_behind_while_holds_the_place_in_its_clause() -> None:
    text = (
        "While comprehensive strength rose one place to 85th in 2019, the others did better: "
        "investment potential and green development each rose two places, said Erqi District."
    )
    assert verdicts(text, "rank", 2019) == {"85th": "supported"}


def test_a_move_said_of_each_field_is_of_those_right_in_front_of_it() -> None:
    text = (
        "While comprehensive strength rose one place to 85th in 2019, the others did better: "
        "investment potential and green development each rose two places, said Erqi District."
    )
    found = [one for one in findings(text, 2019) if text[one.start : one.end] == "rose two places"]
    assert [one.verdict for one in found] == ["supported", "supported"]
