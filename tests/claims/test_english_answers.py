"""What English answers and loosely told places claim, checked against the record book."""

from __future__ import annotations

import pytest
from claims.judging import verdicts

LISTED = (
    "Erqi District was 85th for comprehensive strength, 61st for investment potential, 89th for "
    "innovation and entrepreneurship and 74th for green development on the 2019 top-100 lists.\n\n"
)


def test_a_number_of_lists_may_be_answered_for_several_years() -> None:
    text = LISTED + (
        "Q: How many top-100 lists was Erqi on in 2018 and 2019?\n"
        "A: Four in each year. In 2016 and 2017 there were three, and in 2014 there were three.\n"
    )
    found = verdicts(text, "list-count", 2019)
    assert found["Four"] == "supported"
    assert "three" in found
    text = text.replace("in 2014 there were three", "in 2014 there were two")
    assert verdicts(text, "list-count", 2019) == {
        "Four": "supported", "three": "supported", "two": "supported",
    }  # fmt: skip


def test_a_sentence_about_other_things_in_a_year_counts_no_lists() -> None:
    text = LISTED + "Erqi has new parks. In 2016 and 2017 there were three, and in 2018 four.\n"
    assert verdicts(text, "list-count", 2019) == {}


def test_the_best_is_a_place_that_an_answer_opens_with() -> None:
    text = LISTED + (
        "Q: Which was the best rank ever?\n"
        "A: The best was 49th, for innovation and entrepreneurship in 2017.\n"
    )
    assert verdicts(text, "best", 2019)["A: The best"] == "supported"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("October 2019. A new ranking puts Erqi District 85th among all districts in China by "
         "comprehensive strength.", "85th"),
        ("Erqi is in the top 90 for comprehensive strength, with a rank of 85th.", "85th"),
    ],
)  # fmt: skip
def test_a_place_may_be_told_without_its_list(text: str, place: str) -> None:
    assert verdicts(text, "rank", 2019) == {place: "supported"}


def test_a_bound_may_stand_beside_the_run_that_it_is_told_with() -> None:
    text = LISTED + (
        "Innovation and entrepreneurship: 89th, within the top 90 and for the fourth year in a row."
    )
    assert verdicts(text, "top-n", 2019) == {"top 90": "supported"}
