"""English claims about several lists and years at once: numbers of lists, runs, bases."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

SUPPORTED, CONTRADICTED = "supported", "contradicted"
FIELDS = (
    "Erqi District was 85th for comprehensive strength, 61st for investment potential, 89th for "
    "innovation and entrepreneurship and 74th for green development in 2019. "
)


def moves(text: str) -> dict[str, str]:
    """Return the verdicts of moves and comparisons by their words."""
    found = [one for one in findings(text, 2019) if one.kind in {"change", "comparison"}]
    return {text[one.start : one.end]: one.verdict for one in found}


def test_a_run_on_all_lists_is_as_long_as_that_on_the_newest() -> None:
    said = "This is the {} consecutive year that it has been on all four, and the sixth running on "
    text = FIELDS + said + "the lists for comprehensive strength and investment potential."
    found = verdicts(text.format("second"), "streak", 2019)
    assert found == {"second consecutive year": SUPPORTED, "sixth running": SUPPORTED}
    found = verdicts(text.format("third"), "streak", 2019)
    assert found["third consecutive year"] == CONTRADICTED


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("Number of lists: {}three{} in 2017 and two in 2015.", 2019),
        ("In 2016 Erqi District joins a {}third{} list.", 2019),
        ("In 2018 it took part in {}four{} national rankings of the top 100 districts.", 2019),
        ("In 2019 Erqi District has appeared on all {}four{}.", 2019),
    ],
)  # fmt: skip
def test_a_number_of_lists_is_told_in_many_ways(written: str, year: int) -> None:
    text = FIELDS + written.replace("{}", "")
    at = (FIELDS + written).index("{}")
    found = [one for one in findings(text, year) if one.kind == "list-count" and one.start == at]
    assert [one.verdict for one in found] == [SUPPORTED]


def test_all_that_were_told_may_be_better_than_a_year_ago() -> None:
    text = FIELDS + "All of these are better than a year ago."
    assert moves(text)["All of these are better than a year ago"] == SUPPORTED


@pytest.mark.parametrize(
    ("written", "verdict"),
    [
        ("The gain for comprehensive strength over 2014 is five places.", SUPPORTED),
        ("Investment potential, year on year: +1 in 2016, +6 in 2018.", SUPPORTED),
        ("For investment potential it is two rungs higher than in 2018.", SUPPORTED),
        ("On comprehensive strength we lost a place in 2015.", SUPPORTED),
        ("Green development gained two places but dropped one for investment potential.", None),
        ("In investment potential from 73rd in 2014 to 61st, 12 places in five years.", SUPPORTED),
        ("The latter is 12 places better than in 2014.", SUPPORTED),
    ],
)  # fmt: skip
def test_a_move_is_told_in_many_ways(written: str, verdict: str | None) -> None:
    lead = (
        "Erqi District is 85th for comprehensive strength and 61st for investment potential in "
        "2019. "
    )
    found = moves(lead + written)
    if verdict is None:
        assert found == {"gained two places": SUPPORTED, "dropped one": CONTRADICTED}
    else:
        assert found
        assert set(found.values()) == {verdict}
        assert written.endswith("five years.") <= ("12 places" in found)


def test_moves_by_a_year_are_counted_from_the_base_that_a_text_takes() -> None:
    text = (
        "Take 2014 as the baseline. By 2017 Erqi's place for investment potential was four better; "
        "by 2018, ten better. For comprehensive strength the gain was three places by 2017 and six "
        "places by 2019."
    )
    assert moves(text) == {
        "four better": SUPPORTED, "ten better": SUPPORTED,
        "three places": SUPPORTED, "six places": CONTRADICTED,
    }  # fmt: skip


def test_moves_by_a_year_from_nobody_knows_when_are_not_held_against_the_year_before() -> None:
    text = "For investment potential Erqi's gain was 12 places by 2019 and ten places by 2018."
    assert set(moves(text).values()) <= {"no_data"}


def test_it_rose_in_each_of_some_years() -> None:
    lead = "Erqi District is 61st for investment potential in 2019. "
    text = lead + "It has improved in each of the last five years."
    assert set(verdicts(text, "streak", 2019).values()) == {SUPPORTED}
    lead = "Erqi District is 85th for comprehensive strength in 2019. "
    text = lead + "It has improved in each of the last five years."
    assert set(verdicts(text, "streak", 2019).values()) == {CONTRADICTED}


def test_a_run_of_moves_is_none_of_being_listed() -> None:
    lead = "Erqi District is 85th for comprehensive strength in 2019. "
    text = lead + "It has now risen for {} years running."
    assert verdicts(text.format("four"), "streak", 2019) == {"four years running": SUPPORTED}
    assert verdicts(text.format("six"), "streak", 2019) == {"six years running": CONTRADICTED}


def test_a_place_that_was_never_lost_is_no_move() -> None:
    lead = "Erqi District is 61st for investment potential in 2019. "
    found = findings(lead + "It has never lost two places in one year.", 2019)
    assert [one.verdict for one in found] == [SUPPORTED]


def test_that_one_has_never_gone_down() -> None:
    lead = "Erqi District is 85th for comprehensive strength in 2019. "
    found = findings(lead + "That one's never gone down since 2014.", 2019)
    assert [one.verdict for one in found] == [SUPPORTED, CONTRADICTED]


def test_a_year_may_be_the_nth_in_which_it_was_listed() -> None:
    text = (
        "When did green development come in?\nErqi District was first listed in 76th place in "
        "2018, so 2019 is its second year running."
    )
    assert verdicts(text, "streak", 2019) == {"second year running": SUPPORTED}
    assert CONTRADICTED not in verdicts(text, "first", 2019).values()


def test_a_year_behind_the_field_is_that_of_the_place() -> None:
    text = (
        "In 2014 Erqi District was 90th for scientific development, though a yearbook has a 95th "
        "place in comprehensive strength for 2012."
    )
    assert verdicts(text, "rank", 2019) == {"90th": SUPPORTED, "95th": "no_data"}
