"""Bounds and places of groups in English releases, columns, leaders and lists of their own kind."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, figures, told

from erqi_viewer.core.extract import extract

LIST = "The 2021 list of the top 100 counties is out. "


@pytest.mark.parametrize(
    ("said", "held"),
    [
        (
            "Huzhou had two county-level cities in the top 25: Anji was 17th and Deqing 24th.",
            [("Anji", 25), ("Deqing", 25)],
        ),
        (
            "With Anji (fourth) and Deqing (tenth), Zhejiang has two in the top 10. Cixi is sixth.",
            [("Anji", 10), ("Deqing", 10)],
        ),
        (
            "Anji and Deqing are first and second, so that Zhejiang again took the first two.",
            [("Anji", 2), ("Deqing", 2)],
        ),
        (
            "Jiangsu has the top two to itself: Jiangyin is first and Kunshan second.",
            [("Jiangyin", 2), ("Kunshan", 2)],
        ),
        (
            "The first two places all went to the south of Jiangsu: Jiangyin is No 1, Yixing No 2.",
            [("Jiangyin", 2), ("Yixing", 2)],
        ),
        (
            "The top two, Jiangsu's Jiangyin and Kunshan, are both in Suzhou.",
            [("Jiangyin", 2), ("Kunshan", 2)],
        ),
        (
            "Anji, in eighth place, and Deqing, in ninth, were also in the top 10.",
            [("Anji", 10), ("Deqing", 10)],
        ),
        ("Anji is among the country's best 10.", [("Anji", 10)]),
        ("Anji completes the top 10.", [("Anji", 10)]),
        ("Fifteen are in the first fifty, more than in any year before.", []),
        ("Four of the first ten districts belong to Shenzhen.", []),
    ],
)
def test_a_bound_is_that_of_those_who_are_told_to_hold_it(
    said: str, held: list[tuple[str | None, int | None]]
) -> None:
    assert bounds(LIST + said) == held


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "Those from fourth to sixth are Anji, Deqing and Cixi.",
            [("Anji", 4), ("Deqing", 5), ("Cixi", 6)],
        ),
        (
            "The second to third places are held by Anji and Deqing.",
            [("Anji", 2), ("Deqing", 3)],
        ),
        (
            "Anji and Deqing went up, from 6th to second and from tenth to seventh respectively.",
            [("Anji", 6), ("Anji", 2), ("Deqing", 10), ("Deqing", 7)],
        ),
        ("Anji has likewise climbed by one, to 14th.", [("Anji", 14)]),
        (
            "Yixing County is first, and Anji in Zhejiang, at 10th, is new.",
            [("Yixing County", 1), ("Anji", 10)],
        ),
        ("Anji was 9th, ahead of cities such as Changchun and Harbin.", [("Anji", 9)]),
        ("Anji of Huzhou, Zhejiang, is at the 18th place.", [("Anji", 18)]),
        ("ANJI COUNTY was placed fourth.", [("Anji County", 4)]),
        ("Anji (66, up by 2) and Deqing (83, up by 1) are on it.", [("Anji", 66), ("Deqing", 83)]),
        ("1. Anji County (overall ranking: 21st)", [("Anji County", 21)]),
        ("It is the first to look at patents.", []),
    ],
)  # fmt: skip
def test_a_place_is_that_of_whom_it_is_told(
    said: str, found: list[tuple[str | None, int | None]]
) -> None:
    assert [(region, rank) for region, _, rank in told(LIST + said)] == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Anji is again the leader of the province.", [("Anji", 1)]),
        ("Anji is now the leading county of Huzhou.", [("Anji", 1)]),
        ("Anji is by far the best of them, at seventh.", [("Anji", 1), ("Anji", 7)]),
        ("Anji is No. 41, the best result for Zhejiang.", [("Anji", 41), ("Anji", 1)]),
        ("Anji is the strongest county not just in Zhejiang.", [("Anji", 1)]),
        ("Anji is No. 9 and the strongest county in Zhejiang.", [("Anji", 9), ("Anji", 1)]),
    ],
)
def test_the_head_of_a_part_is_first_within_it(
    said: str, found: list[tuple[str | None, int | None]]
) -> None:
    one, two = extract(LIST + said, year=2021).rankings[-1], told(LIST + said)
    assert [(region, rank) for region, _, rank in two] == found
    assert one.list is None or one.rank != 1


def test_rows_of_a_name_a_comma_and_a_number_are_places_below_a_list() -> None:
    rows = "Anji, 21\nDeqing, 34\nCixi, 40\n"
    assert [(r, n) for r, _, n in told(LIST + "They are:\n" + rows)] == [
        ("Anji", 21), ("Deqing", 34), ("Cixi", 40),
    ]  # fmt: skip
    cities = "Anji (Huzhou), 71st\nDeqing (Huzhou), 77th\n"
    assert [n for _, _, n in told(LIST + "They are:\n\n" + cities)] == [71, 77]


def test_a_line_alone_with_a_comma_and_a_number_is_no_place() -> None:
    assert told(LIST + "They are:\n\nAnji, 21\n\nIt rained.") == []


def test_a_heading_names_the_list_that_measures_the_same() -> None:
    text = (
        "The 2021 lists of the top 100 counties in comprehensive competitiveness and in investment "
        "potential are out.\n\nComprehensive competitiveness:\nAnji -- 13th\n\n"
        "Investment potential:\nAnji -- 26th"
    )
    first, second = extract(text, year=2021).rankings
    assert "competitiveness" in (first.list or "")
    assert (first.rank, second.rank) == (13, 26)
    assert second.dimension == "investment-potential"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "Anji is 17th on the Forbes Best County-level Cities on the Chinese Mainland.",
            "Best County-level Cities on the Chinese Mainland",
        ),
        (
            "Anji is No. 1 in the eighth evaluation of the basic competitiveness of counties.",
            "basic competitiveness of counties",
        ),
        ("Anji is 13th in the ranking of the green capitals of China.", "green capitals of China"),
    ],
)
def test_lists_of_their_own_kind_are_lists(said: str, name: str) -> None:
    (one,) = extract(said, year=2021).rankings
    assert one.list is not None
    assert name in one.list


def test_a_book_of_a_year_gives_its_year_to_its_list() -> None:
    text = (
        "Anji is the eighth strongest of the top 100 counties, says the Green Book of Cities 2016. "
        "The index was 0.2 higher than in 2014."
    )
    assert [one.year for one in extract(text).rankings] == [2016]


def test_a_headline_may_tell_several_places() -> None:
    text = (
        "Anji Second in County Ranking, Deqing Third\n\n"
        "Anji is second among the top 100 counties of 2021. Deqing is third."
    )
    places = [(one.region, one.rank) for one in extract(text, year=2021).rankings]
    assert places.count(("Anji", 2)) == 2
    assert places.count(("Deqing", 3)) == 2


def test_a_present_place_behind_last_years_is_of_now() -> None:
    said = "Anji took 69th place, two up on the 71st place of last year, and is second in Zhejiang."
    years = {one.rank: one.year for one in extract(LIST + said, year=2021).rankings}
    assert (years[69], years[2]) == (2021, 2021)


def test_an_other_list_has_its_own_field() -> None:
    said = "In other lists of the report, Anji was ranked 13th in green development."
    assert [one.dimension for one in extract(LIST + said, year=2021).rankings] == [
        "green-development"
    ]


@pytest.mark.parametrize(
    ("said", "moves"),
    [
        ("Anji Keeps Climbing", [("up", None)]),
        ("Anji Moves Up Again Among Top 100 Counties", [("up", None)]),
        (LIST + "Anji's position is unaltered.", [("same", 0)]),
        (LIST + "Anji kept the same place.", [("same", 0)]),
        (LIST + "Anji had to give up two places.", [("down", 2)]),
        (LIST + "Anji has risen a total of 16 places.", [("up", 16)]),
        (LIST + "In the first nine months of this year, it rose 5.9 percent.", []),
    ],
)
def test_moves_are_told_in_more_ways(said: str, moves: list[tuple[str, int | None]]) -> None:
    found = [(one.direction, one.places) for one in extract(said, year=2021).changes]
    assert found == moves


@pytest.mark.parametrize(
    ("said", "value", "growth"),
    [
        (
            "Its general public budget revenue, up 17.7 percent, was 10.66 billion yuan.",
            10.66,
            17.7,
        ),
        ("Energy use per unit of GDP was cut by 5.1 percent.", None, -5.1),
        ("Investment in high-tech industries shot up 28.7 percent.", None, 28.7),
        ("The companies of Anji hold 31,200 patents.", 31200, None),
        ("The city recorded 318 days with good air quality.", 318, None),
        ("Farmers earned 6,215 yuan net per head.", 6215, None),
        ("The electrical industry brings in 58 percent of tax revenue.", 58, None),
    ],
)
def test_figures_are_told_in_more_ways(
    said: str, value: float | None, growth: float | None
) -> None:
    assert [(v, g) for _, _, v, g, _ in figures(said)] == [(value, growth)]


@pytest.mark.parametrize(
    "said",
    [
        "The research covers 400 counties, each of which has a GDP of over 10 billion yuan.",
        "The target for the year is a GDP growth of about 6 percent.",
        "The top 100 counties brought in 9.94 percent of China's GDP.",
        "Hunan has 12 localities on them.",
    ],
)
def test_what_all_must_have_or_aim_at_is_no_figure(said: str) -> None:
    assert figures(said) == []


def test_a_ranking_released_every_year_is_no_run() -> None:
    said = "The ranking has been released every year since 2015. Anji is ninth."
    assert extract(LIST + said, year=2021).streaks == ()


@pytest.mark.parametrize(
    "said",
    [
        "This year's list counts three Huzhou counties in the top 40.",
        "The list shows three of them in the top 40.",
        "The prefecture, then, has three of the first 40.",
        "Thus all three counties of the city have a seat in the top 40.",
        "Thus three counties of Huzhou have found places in the top 40.",
    ],
)
def test_a_bound_is_of_as_many_as_are_counted_in_it(said: str) -> None:
    text = (
        "Deqing county was 12th on the 2021 list of the top 100 counties, Changxing was 20th and "
        f"Anji 37th. Pan'an was 71st. {said}"
    )
    assert bounds(text) == [("Deqing county", 40), ("Changxing", 40), ("Anji", 40)]


def test_who_sweeps_the_first_places_has_them_all() -> None:
    text = (
        "Jiangyin was second on the 2021 list of the top 100 counties, and Kunshan first. "
        "Zhangjiagang, third, completed Jiangsu's sweep of the top three."
    )
    assert bounds(text) == [("Jiangyin", 3), ("Kunshan", 3), ("Zhangjiagang", 3)]


def test_a_count_that_the_places_told_do_not_make_up_is_of_nobody() -> None:
    text = (
        "Deqing county was 12th on the 2021 list of the top 100 counties and Anji 37th. This "
        "year's list counts five Huzhou counties in the top 40."
    )
    assert bounds(text) == []
