"""Texts that were written before their year's lists came out speak of last autumn's."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract, latest_lists


def years(text: str) -> list[tuple[int | None, int | None]]:
    """Return year and place of each place."""
    return [(one.year, one.rank) for one in extract(text).rankings]


@pytest.mark.parametrize(
    ("stamp", "latest"),
    [
        ("April 12, 2018", 2017),
        ("Letter from Huzhou, April 2018", 2017),
        ("(travel page, June 2018)", 2017),
        ("9/28/2018", 2017),
        ("2018年3月5日", 2017),
        ("二〇一八年三月五日", 2017),
        ("2018-07-01", 2017),
        ("乡情联络办公室　2018年3月", 2017),
        ("October 12, 2018", None),
        ("2018年11月5日", None),
        ("in 2018", None),
        ("", None),
    ],
)
def test_the_latest_lists_of_a_text_are_last_year_s_until_october(
    stamp: str, latest: int | None
) -> None:
    assert latest_lists(f"Anji moves up {stamp}\n\nAnji did well.") == latest


@pytest.mark.parametrize(
    "said",
    [
        "Last October Anji was 63rd among the top 100 counties for investment potential.",
        "In October 2017 Anji was 63rd among the top 100 counties for investment potential.",
        "Anji was 63rd on last autumn's list of the top 100 counties for investment potential.",
    ],
)
def test_places_told_after_those_of_last_autumn_are_of_then_too(said: str) -> None:
    text = f"Huzhou, May 3, 2018\n\n{said} For green development it is 74th."
    assert years(text) == [(2017, 63), (2017, 74)]


def test_in_autumn_itself_last_autumn_is_only_what_is_looked_back_to() -> None:
    text = (
        "Huzhou, Nov 3, 2018\n\nLast October Anji was 63rd among the top 100 counties for "
        "investment potential. It is now 61st."
    )
    assert years(text) == [(2017, 63), (2018, 61)]


def test_a_list_heading_may_tell_the_month_of_its_edition() -> None:
    text = (
        "Published on January 10, 2019\n\nNational lists of the top 100 counties (October 2018):\n"
        "- Comprehensive strength: No. 86 (2017: No. 87)\n- Investment potential: No. 63"
    )
    assert years(text) == [(2018, 86), (2017, 87), (2018, 63)]


def test_a_yearbook_is_of_the_year_that_it_covers() -> None:
    text = (
        "Yearbook in English, 2017 edition (covering 2016)\n\nAnji was placed 89th on the list of "
        "the top 100 counties; it had been 90th in 2014."
    )
    assert years(text) == [(2016, 89), (2014, 90)]


def test_two_places_on_last_year_s_lists_are_both_of_last_year() -> None:
    text = (
        "Huzhou, September 18, 2017\n\nAnji was in 71st place on last year's list of the top 100 "
        "counties for investment potential and in 50th for green development."
    )
    assert years(text) == [(2016, 71), (2016, 50)]


def test_places_moved_up_on_last_year_s_list_are_of_this_year() -> None:
    text = (
        "Huzhou, November 18, 2017\n\nAmong the top 100 counties Anji is 71st, two places up on "
        "last year's list."
    )
    assert years(text) == [(2017, 71)]


@pytest.mark.parametrize(
    "said",
    [
        "It was 86th for comprehensive strength, where it was number 87.",
        "It is number 86 for green development, where it had been 87th.",
    ],
)
def test_where_it_was_tells_a_place_of_before(said: str) -> None:
    text = f"The 2018 list of the top 100 counties has Anji in it. {said}"
    assert years(text) == [(2018, 86), (None, 87)]


def test_a_first_in_front_of_a_list_or_of_what_it_did_is_no_place() -> None:
    text = (
        "Last year, its first on the list of the top 100 counties, it was 50th. In the lists Anji "
        "was 61st, and in the first it has risen for five years in a row."
    )
    assert 1 not in [rank for _, rank in years(text)]


def firsts(text: str) -> list[str]:
    """Return the words of each claim that something was for the first time."""
    return [
        text[one.start : one.end]
        for sentence in extract(text).sentences
        for one in sentence.cues
        if one.kind == "first"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Anji has climbed each year since its first appearance: 73rd in 2014.",
        "Its place on the list comes a year after it made its first entry there.",
        "For the first time, Anji has broken into the 60s on the list.",
        "It is 49th on the list, so that for the first time we stand in the upper half.",
    ],
)
def test_a_first_time_that_is_counted_from_or_within_a_part_is_no_entry(said: str) -> None:
    assert not firsts(f"The 2018 list of the top 100 counties is out. {said}")


def test_an_entry_is_still_one() -> None:
    assert firsts("Anji was on the 2018 list of the top 100 counties for the first time.")
