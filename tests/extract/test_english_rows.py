"""Places that English releases tell in rows, in brackets, of years ago, as the best of a part."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, told

from erqi_viewer.core.extract import extract

LIST = "The 2021 list of the top 100 counties is out. "


def places(said: str) -> list[tuple[str | None, int | None]]:
    """Return the regions and ranks that a sentence behind the list tells."""
    return [(region, rank) for region, _, rank in told(LIST + said)]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Kuerle (Korla) is fifth and Anji 36th.", [("Kuerle", 5), ("Anji", 36)]),
        (
            "Anji is 32nd (41st in 2020), Deqing 36th and Yuli 77th.",
            [("Anji", 32), ("Anji", 41), ("Deqing", 36), ("Yuli", 77)],
        ),
        (
            "Anji, Deqing and Yuli came in at 15, 11 and 33 respectively, and Korla at 49.",
            [("Anji", 15), ("Deqing", 11), ("Yuli", 33), ("Korla", 49)],
        ),
        (
            "Anji was 12th and Deqing, another county of Huzhou, 33rd.",
            [("Anji", 12), ("Deqing", 33)],
        ),
        (
            "Of Huzhou's other counties, Anji (12th) and Deqing (33rd) were on it.",
            [("Anji", 12), ("Deqing", 33)],
        ),
        ("Two cities, Anji and Deqing, are No. 1 together.", [("Anji", 1), ("Deqing", 1)]),
        (
            "Anji, Deqing and Yuli stand between Cixi and Yuyao, in fifth, sixth and seventh spot.",
            [("Anji", 5), ("Deqing", 6), ("Yuli", 7)],
        ),
        ("Anji has overtaken Deqing to become third.", [("Anji", 3)]),
        ("Anji also finds itself 64th on the list.", [("Anji", 64)]),
        ("Anji, hometown of the painter Wu Changshuo, has been ranked 41st.", [("Anji", 41)]),
        ("Anji, in the north Zhejiang bamboo city of Huzhou, is 22nd on it.", [("Anji", 22)]),
        ("Anji, where Huzhou borders on Anhui, has been placed tenth.", [("Anji", 10)]),
        ("Anji, which like Deqing belongs to Huzhou, is No. 34.", [("Anji", 34)]),
        ("Deqing was the first place in the country to certify homestays.", []),
        ("Anji had ranked as high as 17th on it.", [("Anji", 17)]),
    ],
)
def test_each_place_of_a_row_is_its_own_regions(
    said: str, found: list[tuple[str | None, int | None]]
) -> None:
    assert places(said) == found


@pytest.mark.parametrize(
    "said",
    [
        "Anji was Zhejiang's number one.",
        "Anji, at 43rd, was the best-placed in the province.",
        "Anji has been the highest-ranked Zhejiang county on it.",
        "The best-ranked place of the province is Anji.",
        "The first in Zhejiang is Anji.",
    ],
)
def test_the_best_of_a_province_is_first_in_no_list(said: str) -> None:
    assert told(LIST + said)[-1] == ("Anji", None, 1)


def test_a_line_of_a_town_tells_its_places_behind_a_dash() -> None:
    line = "Babao Town, Songzi City -- 11th in Hubei, 406th in China."
    text = f"Here are the top 1,000 towns of 2017.\n\n{line}"
    assert [(one[0], one[2]) for one in told(text)] == [("Babao Town", 11), ("Babao Town", 406)]
    assert [one[1] is None for one in told(text)] == [True, False]


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("It was 63rd two years ago and 57th last year.", [2018, 2019]),
        ("Ranked 74th, the county improved on the 82nd place it had in 2018.", [2020, 2018]),
        ("Anji was 14th, slipping from 12th in the previous year.", [2020, 2019]),
        ("Anji is 64th among the national top 100 counties (2016: 70th).", [2020, 2016]),
        ("Anji was placed fifth and Deqing, a county since only last year, 62nd.", [2020, 2020]),
    ],
)
def test_a_place_is_of_the_year_that_is_said_of_it(said: str, years: list[int]) -> None:
    text = f"Anji is on the 2020 list of the top 100 counties. {said}"
    assert [one.year for one in extract(text, year=2020).rankings] == years


def test_the_year_of_an_edition_behind_a_list_is_that_of_the_places_below() -> None:
    text = "It leads the CCID top 100 counties, whose 2019 edition is out.\n\nAnji is No 19."
    assert extract(text).rankings[-1].year == 2019


def test_the_year_of_a_figure_is_not_that_of_the_list_behind_it() -> None:
    text = (
        "The 2019 list of the top 100 districts is out. In 2018, Shunde's GDP exceeded 316.4 "
        "billion yuan. Among the top 1,000 towns, Shishan was second."
    )
    assert extract(text, year=2019).rankings[-1].year == 2019


@pytest.mark.parametrize(
    ("said", "whose"),
    [
        ("Anji of Huzhou and Deqing and Yuli belong to the top 10.", ["Anji", "Deqing", "Yuli"]),
        (
            "Anji, at No 13, Deqing, at No 16, and Yuli are in the top 20.",
            ["Anji", "Deqing", "Yuli"],
        ),
        ("Anji in Huzhou (eighth) and Deqing (ninth) are in the top ten.", ["Anji", "Deqing"]),
        ("It is out, with Anji and Deqing, all of Zhejiang, as the first two.", ["Anji", "Deqing"]),
        ("Anji is the sole Zhejiang county in the top 10.", ["Anji"]),
        ("Anji was ranked 20th, remaining in the top 20 for a fourth year.", ["Anji"]),
    ],
)
def test_a_bound_is_said_of_all_that_are_named(said: str, whose: list[str]) -> None:
    assert [one[0] for one in bounds(LIST + said)] == whose


@pytest.mark.parametrize(
    "said",
    [
        "Its next target, according to a work plan, is the top 10.",
        "The mayor hoped to see Anji back in the first 70 before long.",
        "It is confident that Anji can enter the top 20 by 2025.",
    ],
)
def test_what_is_hoped_for_is_no_bound(said: str) -> None:
    assert bounds(LIST + said) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Anji ranked 74th in the 2021 list of top 100 counties. It was up from 82nd in 2020.",
            ("up", 8, 82, 74),
        ),
        (
            "Anji is 14th on the 2021 list of the top 100 counties. Compared with the list of "
            "2020, it is down two.",
            ("down", 2, None, None),
        ),
    ],
)
def test_a_move_from_a_place_told_alone_leads_to_the_one_before_it(
    text: str, found: tuple[str, int, int | None, int | None]
) -> None:
    moves = extract(text, year=2021).changes
    assert [(one.direction, one.places, one.from_rank, one.to_rank) for one in moves] == [found]


@pytest.mark.parametrize(
    "said",
    [
        "Shagang has been a member of the Fortune 500 for nine consecutive years.",
        "It has had the highest revenue of all sporting goods enterprises for 11 years running.",
    ],
)
def test_the_runs_of_firms_are_no_regions(said: str) -> None:
    assert extract(LIST + said, year=2021).streaks == ()


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("for the quality of new urbanization", "urbanisation-quality"),
        ("with Most Investment Potential", "investment-potential"),
        ("with the greatest investment potential", "investment-potential"),
    ],
)
def test_a_list_measures_what_stands_behind_its_article(said: str, topic: str) -> None:
    text = f"Anji ranked 89th among China's Top 100 Counties {said} in 2021."
    assert [one.dimension for one in extract(text).rankings] == [topic]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "Yushan is first, Shishan in Foshan's Nanhai district second and Yangshe third.",
            [("Yushan", 1), ("Shishan", 2), ("Yangshe", 3)],
        ),
        ("Hengdian, in Zhejiang, 28th, is better known for films.", [("Hengdian", 28)]),
    ],
)
def test_where_one_lies_stands_between_a_region_and_its_place(
    said: str, found: list[tuple[str, int]]
) -> None:
    assert places(said) == found
