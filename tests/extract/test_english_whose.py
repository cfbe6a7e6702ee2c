"""Whose the places of English sentences are: Anji's 20th place, the former up from 30th."""

from __future__ import annotations

from extract.english_told import bounds, told

from erqi_viewer.core.extract import extract

_LIST = "top 100 counties"
_NAMED = (
    "Anji county came 8th on the 2021 list of the top 100 counties, Deqing was 20th, "
    "and Changxing 31st.\n\n"
)


def test_a_place_is_that_of_whom_it_is_said_to_be() -> None:
    text = (
        _NAMED + "The 8th place of Anji county is a rise of two. Deqing's 20th place means a gain."
    )
    assert told(text)[3:] == [("Anji county", _LIST, 8), ("Deqing", _LIST, 20)]


def test_regions_told_with_their_figures_may_stand_between_semicolons() -> None:
    text = (
        "On the list of the top 100 counties Anji county is 13th, with a GDP of 54.3 billion yuan "
        "in 2020; Deqing 22nd, with 53.1 billion yuan; and Changxing county 37th, with 52.2 "
        "billion yuan."
    )
    assert told(text) == [
        ("Anji county", _LIST, 13),
        ("Deqing", _LIST, 22),
        ("Changxing county", _LIST, 37),
    ]


def test_the_former_of_two_that_have_moved_is_the_first_of_them() -> None:
    text = (
        "Xiaoshan was 7th among the top 100 districts in 2021. Beilun District and Yinzhou "
        "District took the 41st and 57th place, respectively, "
        "the former falling from 38th the year before."
    )
    read = extract(text)
    assert [(one.region, one.rank, one.year) for one in read.rankings][-1] == (
        "Beilun District",
        38,
        2020,
    )
    moved = read.changes[-1]
    assert (moved.region, moved.places, moved.from_rank, moved.to_rank) == (
        "Beilun District",
        3,
        38,
        41,
    )


def test_the_district_that_opens_a_paragraph_is_none_of_several_told_in_passing() -> None:
    text = (
        "Haishu secures 41st spot\n\nHaishu district has secured the 41st spot on the 2021 list of "
        "the top 100 districts.\n\nNingbo's other districts are listed too, with Yinzhou ranking "
        "8th and Beilun 30th. Yinzhou lost one spot, while Beilun kept its position.\n\n"
        "In June, the district was also ranked 24th among the top 100 districts in innovation."
    )
    assert told(text)[-1] == ("Haishu district", "top 100 districts in innovation", 24)


def test_on_top_of_a_list_is_its_first_place() -> None:
    text = "Yiwu stayed on top of the list of Zhejiang's top 100 counties in 2021."
    assert [one[::2] for one in told(text)] == [("Yiwu", 1)]


def test_an_institute_that_is_the_first_of_its_kind_is_no_region() -> None:
    text = (
        "Anji was 12th on the list of the top 100 counties. The institute, a private one, is the "
        "first in China for county studies."
    )
    assert told(text) == [("Anji", _LIST, 12)]


def test_a_place_in_a_quality_or_a_rate_of_a_region_is_none_in_a_list() -> None:
    text = (
        "Anji was 12th on the list of the top 100 counties. Green coverage was over 45 percent, "
        "and in surface water quality Anji was third among Huzhou's counties. In GDP growth "
        "Anji has been first in Huzhou."
    )
    assert told(text) == [("Anji", _LIST, 12)]
    placed = [(one.name, one.place) for one in extract(text, year=2021).indicators]
    assert ("surface water quality", 3) in placed
    assert ("GDP growth", 1) in placed


def test_one_of_the_highest_is_no_first_place() -> None:
    read = extract("Anji's GDP reached 52.1 billion yuan in 2021, one of the highest in Huzhou.")
    assert [(one.value, one.place) for one in read.indicators] == [(52.1, None)]


def test_a_row_may_say_what_kind_its_last_members_are() -> None:
    listed = "The 2021 list of the top 100 counties in business environment is out. "
    text = (
        "Tonglu County and the county-level cities of Jiande and Linhai all came within the top 40."
    )
    assert bounds(listed + text) == [("Tonglu County", 40), ("Jiande", 40), ("Linhai", 40)]
    text = (
        "Jiande, Linhai and the county of Tonglu, all in Zhejiang, are on the list. They rank "
        "14th, 22nd and 36th respectively."
    )
    assert [one[::2] for one in told(listed + text)] == [
        ("Jiande", 14),
        ("Linhai", 22),
        ("Tonglu", 36),
    ]


def test_the_year_of_a_figure_is_not_that_of_the_place_before_it() -> None:
    listed = "The 2021 list of the top 100 counties in business environment is out. "
    for text in (
        "Tonglu ranked 33rd; its regional GDP in 2020 was 44.5 billion yuan.",
        "Tonglu ranked 33rd, and its fiscal revenue in 2020 was 4.5 billion yuan.",
    ):
        found = extract(listed + text, year=2021).rankings
        assert [(one.year, one.rank) for one in found] == [(2021, 33)]
