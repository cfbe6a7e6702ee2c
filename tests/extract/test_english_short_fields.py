"""Fields called by a word beside a place, and years of places told apart from them, in English."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

OPENING = "Zhenhai District, 20 October 2018. "
BOTH = (
    "Zhenhai District is 33rd among the national top 100 districts for comprehensive strength and "
    "27th for investment potential. "
)


def places(text: str, year: int | None = None) -> list[tuple[int | None, int | None, str | None]]:
    """Return year, place and dimension of each place that is read."""
    return [(one.year, one.rank, one.dimension) for one in extract(text, year=year).rankings]


@pytest.mark.parametrize(
    ("said", "dimension"),
    [
        ("That is ahead of innovation (52nd).", "innovation-entrepreneurship"),
        ("The weak point is innovation: 52nd, down from 41st.", "innovation-entrepreneurship"),
        ("Then innovation dropped eleven places to 52nd.", "innovation-entrepreneurship"),
        ("And it was 52nd for innovation.", "innovation-entrepreneurship"),
        ("It beats comprehensive strength, but green (52nd) lags.", "green-development"),
    ],
)
def test_a_field_is_known_by_a_word_of_it_beside_its_place(said: str, dimension: str) -> None:
    found = {rank: key for _, rank, key in places(OPENING + BOTH + said)}
    assert found[52] == dimension


def test_each_of_several_fields_called_by_a_word_has_its_own_place() -> None:
    said = (
        "Investment makes a leap, four places to 27th; innovation drops to 52nd; comprehensive "
        "strength 33rd."
    )
    found = {rank: key for _, rank, key in places(OPENING + BOTH + said)}
    assert found == {
        33: "comprehensive-strength",
        27: "investment-potential",
        52: "innovation-entrepreneurship",
    }


def test_a_word_of_no_list_beside_a_place_is_no_field() -> None:
    said = "The city ranked it by figures: foreign investment (3rd) and retail sales (5th)."
    assert all(key != "investment-potential" or rank == 27 for _, rank, key in
               places(OPENING + BOTH + said))  # fmt: skip


def test_a_word_that_several_lists_share_names_none_where_no_other_field_is_told() -> None:
    said = "Zhenhai District is among the best for innovation: 52nd."
    assert all(key is None for *_, key in places(OPENING + said))


@pytest.mark.parametrize(
    ("text", "year", "rank"),
    [
        (  # a year that a comma sets apart
            "In 2019 Zhenhai District was 33rd for comprehensive strength, and its best place on "
            "that list was 31st, in 2016.",
            2016,
            31,
        ),
        (  # the year before that of the place told last
            "Zhenhai District, 3 March 2018. Last October Zhenhai District was 33rd among the "
            "national top 100 districts for comprehensive strength. The year before it was 36th.",
            2016,
            36,
        ),
        (  # a month in a text from before its year's lists
            "Zhenhai District, 3 March 2018. In October Zhenhai District came 33rd for "
            "comprehensive strength.",
            2017,
            33,
        ),
        (  # where a move began that tells no end
            OPENING + BOTH + "In comprehensive strength it fell from 29th.",
            2017,
            29,
        ),
        (OPENING + "For comprehensive strength Zhenhai District was 33rd (36th).", 2017, 36),
        (  # the year behind the field of a place of before
            "Having been 29th for comprehensive strength in 2017, Zhenhai District fell four "
            "places to 33rd, it was said on 20 October 2018.",
            2018,
            33,
        ),
        (
            OPENING + "Zhenhai District and comprehensive strength: 38th, 36th, 33rd within three "
            "years.",
            2016,
            38,
        ),
    ],
)
def test_a_place_is_of_the_year_that_the_words_around_it_mean(
    text: str, year: int, rank: int
) -> None:
    assert (year, rank, "comprehensive-strength") in places(text)


@pytest.mark.parametrize(
    "said",
    [
        "It has climbed from 90th.",
        "In five years it climbed from 90th.",
    ],
)
def test_where_a_move_of_many_years_began_is_of_no_year_that_is_told(said: str) -> None:
    (found,) = (year for year, rank, _ in places(OPENING + BOTH + said) if rank == 90)
    assert found is None


def test_what_came_then_is_not_of_the_year_told_before() -> None:
    text = (
        "Zhenhai District, 20 October 2019. In 2016 Zhenhai District was 29th for comprehensive "
        "strength. Then it dropped to 33rd."
    )
    (found,) = (year for year, rank, _ in places(text) if rank == 33)
    assert found is None
