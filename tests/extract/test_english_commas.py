"""Who is spoken of in English past what stands between commas, and what only counts."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, told

from erqi_viewer.core.extract import extract

LIST = "The 2021 list of the top 100 counties is out. "


@pytest.mark.parametrize(
    "said",
    [
        "Korla, seat of the Bayingolin Mongolian Autonomous Prefecture, took sixth place.",
        "Korla, the seat of the Bayingolin Mongolian autonomous prefecture in Xinjiang, is sixth.",
        "Korla, in Bayingolin's Kaidu District, Xinjiang Region, came sixth.",
        "Korla, a town widely known as China's Shangri-La, has been ranked sixth.",
        "Korla, which like Yuli belongs to Bayingolin, is sixth.",
    ],
)
def test_a_place_is_that_of_the_name_before_the_commas(said: str) -> None:
    assert told(LIST + said) == [("Korla", "top 100 counties", 6)]


def test_a_place_between_the_commas_is_still_read() -> None:
    text = LIST + "Anji, which ranked 12th on the list, is known for its bamboo."
    assert told(text) == [("Anji", "top 100 counties", 12)]


def test_a_city_that_is_called_another_of_its_province_is_not_the_province() -> None:
    text = LIST + "Anji was 12th. Another Jilin city, Meihekou, was 64th."
    assert [one[::2] for one in told(text)] == [("Anji", 12), ("Meihekou", 64)]


def test_the_best_place_of_a_province_is_its_first() -> None:
    text = LIST + "Anji was 12th, the highest rank for any county in Zhejiang province."
    assert told(text) == [("Anji", "top 100 counties", 12), ("Anji", None, 1)]


@pytest.mark.parametrize(
    "said",
    [
        "Zhejiang takes 17 places in the list and is second only to Jiangsu, which has 23.",
        "By the number of units listed, Ningbo is No. 1 of all cities in Zhejiang Province.",
        "Anji County and Deqing have four each, which places them No. 4 together with Wenling.",
        "Four of the top twenty are from Ningbo, No. 2 together with Shaoxing.",
    ],
)
def test_places_by_how_many_are_listed_are_nobodys(said: str) -> None:
    assert told(LIST + said) == []


def test_a_move_leads_up_to_the_place_behind_it() -> None:
    text = LIST + "Anji moved from 33rd up to 28th."
    (move,) = extract(text, year=2021).changes
    assert (text[move.start : move.end], move.from_rank, move.to_rank) == (
        "33rd up to 28th",
        33,
        28,
    )


@pytest.mark.parametrize(
    ("said", "most"),
    [
        ("Anji, Deqing and Tonglu find themselves in the top 50.", 50),
        ("Anji, Deqing and Tonglu are once more in the top 10 of the list.", 10),
    ],
)
def test_several_that_find_themselves_within_a_bound_share_it(said: str, most: int) -> None:
    assert bounds(LIST + said) == [("Anji", most), ("Deqing", most), ("Tonglu", most)]


def test_a_bound_that_is_got_into_is_one() -> None:
    text = LIST + "Anji landed in 49th position, making it into the top 50 for the first time."
    assert bounds(text) == [("Anji", 50)]


def test_what_somebody_is_confident_of_is_no_fact() -> None:
    text = LIST + "Anji was 7th. “We are confident of returning to the top five,” said its mayor."
    read = extract(text, year=2021)
    assert [(one.region, one.rank) for one in read.rankings] == [("Anji", 7)]
    assert [text[one.start : one.end] for one in read.not_understood] == ["top five"]


@pytest.mark.parametrize("run", ["four years successively", "four years consecutively"])
def test_a_run_may_say_so_behind_its_years(run: str) -> None:
    text = f"{LIST}Anji has been No. 3 in the top 100 counties for {run}."
    (found,) = extract(text, year=2021).streaks
    assert (found.years, text[found.start : found.end]) == (4, run)


def test_a_list_may_be_topped_as_it() -> None:
    text = LIST + "Anji of Zhejiang tops it for the fifth year in a row."
    assert told(text) == [("Anji", "top 100 counties", 1)]


@pytest.mark.parametrize("verb", ["Ranks", "Comes", "Places"])
def test_a_headline_may_write_its_ordinal_with_a_capital(verb: str) -> None:
    text = f"Anji {verb} Second Among China's Top 100 Counties of 2021"
    assert told(text) == [("Anji", "China's Top 100 Counties", 2)]
