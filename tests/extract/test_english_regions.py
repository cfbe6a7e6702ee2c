"""Whose the places and figures of English releases are."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, told

from erqi_viewer.core.extract import extract


def test_all_cities_of_a_prefecture_are_not_the_prefecture() -> None:
    assert told("All five counties of Huzhou made the top 30 of the top 100 counties.") == []


def test_the_largest_of_a_city_is_first_within_it() -> None:
    text = "Its GDP was 50 billion yuan, the second largest of any county in Huzhou."
    (one,) = extract(text, year=2021).indicators
    assert (one.place, one.scope) == (2, "Huzhou")


def test_a_name_of_two_words_is_one_region() -> None:
    text = "Juungar and Ejin Horoo rank 3rd and 4th in the top 100 counties."
    assert [place[0] for place in told(text)] == ["Juungar", "Ejin Horoo"]


def test_as_many_districts_as_are_counted_are_all_named() -> None:
    text = "The three districts of Wuxing, Nanxun and Anji ranked 5th, 9th and 24th on the list."
    assert [(one[0], one[2]) for one in told(text)] == [("Wuxing", 5), ("Nanxun", 9), ("Anji", 24)]


def test_places_of_several_named_before_are_given_to_them_in_order() -> None:
    text = (
        "Deqing county and Anji county ranked 6th and 12th among the top 100 counties. They also "
        "ranked 3rd and 9th in green development."
    )
    assert [one[0] for one in told(text)] == ["Deqing county", "Anji county"] * 2


def test_places_of_more_than_were_named_before_are_not_given_to_the_last_of_them() -> None:
    text = (
        "Deqing county and Anji county ranked 6th and 12th among the top 100 counties. They also "
        "ranked 3rd, 5th and 9th in green development."
    )
    assert [one[0] for one in told(text)][2:] == [None] * 3


def test_a_place_in_brackets_is_that_of_whom_it_lies_in_is_told() -> None:
    text = (
        "Two towns are among the top 500 towns, namely Qiaotou Town in Xinghua County, Linhai City "
        "(59th), and Shifang Town in Baihe District (65th)."
    )
    assert [one[0] for one in told(text)] == ["Qiaotou Town", "Shifang Town"]


def test_a_place_goes_to_whom_it_went_to() -> None:
    text = "In the list of the top 100 districts the fourth place went to Baihe District."
    assert told(text)[0][0] == "Baihe District"


def test_what_is_in_a_quoted_title_is_no_region() -> None:
    text = (
        'Anji is named an "Innovative City in Business" and ranks 37th among the top 100 counties.'
    )
    assert told(text)[0][0] == "Anji"


def test_numbered_lines_of_regions_are_their_places() -> None:
    text = (
        "Below is the 2023 list of China's top 100 counties:\n\n"
        "1. Alder, Jiangsu\n2. Birch, Jiangsu\n9. Cedar County, Hunan\n"
    )
    assert [(one.region, one.rank) for one in extract(text).rankings] == [
        ("Alder", 1),
        ("Birch", 2),
        ("Cedar County", 9),
    ]


def test_where_something_is_made_or_lies_does_not_name_the_ranked() -> None:
    text = (
        "Renhuai, the city where Moutai liquor is made, was 47th in the top 100 counties. Jungar "
        "Banner of Inner Mongolia ranked 10th."
    )
    assert told(text) == [
        ("Renhuai", "top 100 counties", 47),
        ("Jungar Banner", "top 100 counties", 10),
    ]


def test_a_sight_or_a_group_is_no_region() -> None:
    text = (
        "Near the Drum Tower a banner tells it: among the top 100 districts, Wuxing closes the "
        "Huzhou group at 86th. Sixty-third was its place in green development."
    )
    assert {one.region for one in extract(text, year=2021).rankings} <= {"Wuxing", None}


def test_a_word_that_begins_a_sentence_is_no_region() -> None:
    text = (
        "Wuxing was 20th among the top 100 districts in 2020. An annual report adds that it rose "
        "to 19th. Then came a fall of two places. True, it kept its seat."
    )
    assert {one.region for one in extract(text, year=2021).rankings} == {"Wuxing"}
    assert {one.region for one in extract(text, year=2021).changes} == {"Wuxing"}


def test_what_a_county_is_home_to_is_not_ranked() -> None:
    (ranking,) = extract(
        "Renhuai, home to the liquor maker Kweichow Moutai, ranked 15th in the 2020 list of "
        "China's top 100 counties."
    ).rankings
    assert (ranking.region, ranking.rank) == ("Renhuai", 15)


def test_a_district_is_called_with_its_people() -> None:
    read = extract(
        "On the 2021 list of China's Top 100 Districts, Erqi District ranks the 79th, "
        "Guancheng Hui District the 86th and Shangjie District the 99th."
    )
    assert [(one.region, one.rank) for one in read.rankings] == [
        ("Erqi District", 79),
        ("Guancheng Hui District", 86),
        ("Shangjie District", 99),
    ]


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Anji took the 23rd spot and Deqing the 26th; both made the top 30.", ["Anji", "Deqing"]),
        ("Among the top 10, eight are in Zhejiang.", []),
        ("All counties (or cities) of Huzhou were in the top 50.", []),
        ("Anji is one of the top 20 counties again.", ["Anji"]),
        ("Anji has been one of the top 10 innovation cases.", []),
        ("Anji and Deqing ranked 21st and 29th. They are the only two in the top 30.",
         ["Anji", "Deqing"]),
        ("Anji ranked 9th. It is the only one of Zhejiang in the top 10.", ["Anji"]),
        ("Anji, a hub of bamboo, is the only newcomer to the top 10.", ["Anji"]),
    ],
)  # fmt: skip
def test_a_bound_is_of_those_that_it_is_said_of(said: str, held: list[str]) -> None:
    read = bounds(f"The 2021 list of China's top 100 counties came out on Monday. {said}")
    assert [region for region, _ in read] == held


def test_a_bound_of_all_that_are_not_named_is_not_understood() -> None:
    text = (
        "On the 2021 list of China's top 100 counties, all counties of Huzhou were in the top 50."
    )
    read = extract(text)
    assert [text[one.start : one.end] for one in read.not_understood] == ["top 50"]


@pytest.mark.parametrize(
    ("said", "region"),
    [
        ("According to the Academy of Social Sciences, the county of Anji ranked 9th", "Anji"),
        ("Anji, which has overtaken Deqing, ranked 9th", "Anji"),
        ("Anji, another Huzhou county, ranked 9th", "Anji"),
        ("Anji has surpassed Deqing and now ranks 9th", "Anji"),
    ],
)
def test_who_is_passed_or_says_so_is_not_placed(said: str, region: str) -> None:
    assert told(f"The top 100 counties are out. {said}.")[0] == (region, "top 100 counties", 9)


def test_those_whom_a_sentence_named_are_paired_without_their_city() -> None:
    text = (
        "The list of the top 100 counties is out. The three Huzhou counties are Anji, Deqing and "
        "Changxing. They were ranked 9th, 15th and 40th, respectively."
    )
    assert [(region, rank) for region, _, rank in told(text)] == [
        ("Anji", 9),
        ("Deqing", 15),
        ("Changxing", 40),
    ]


@pytest.mark.parametrize("named", ["namely Anji and Deqing", "they are Anji and Deqing"])
def test_those_named_behind_a_bound_have_reached_it(named: str) -> None:
    text = f"The top 100 counties of 2021 are out. Two of them are in the top 20, {named}."
    assert bounds(text) == [("Anji", 20), ("Deqing", 20)]


def test_a_relative_clause_is_about_the_region_before_it() -> None:
    text = (
        "The top 100 counties are out: Anji county at No 46 and Deqing, which went from 99th "
        "to 88th."
    )
    assert [(one.region, one.rank) for one in extract(text, year=2021).rankings] == [
        ("Anji county", 46),
        ("Deqing", 99),
        ("Deqing", 88),
    ]


def test_a_city_behind_a_district_is_where_it_lies() -> None:
    text = "Wuxing District, Huzhou City, ranked 46th among the top 100 districts for trade."
    assert told(text) == [("Wuxing District", "top 100 districts for trade", 46)]
    text = "Yuhang District and Cixi City, both growing, ranked 4th and 5th in the top 100 list."
    assert [place[0] for place in told(f"{text[:-9]}top 100 cities.")] == [
        "Yuhang District",
        "Cixi City",
    ]


def test_a_name_in_brackets_calls_a_region_again() -> None:
    text = (
        "The West Coast New Area (Huangdao district) came 4th in the top 100 districts. "
        "It was first in Shandong."
    )
    assert [(place[0], place[2]) for place in told(text)] == [
        ("West Coast New Area", 4),
        ("West Coast New Area", 1),
    ]


def test_cities_and_a_county_have_a_place_each() -> None:
    text = (
        "The cities of Yuyao and Cixi and Ninghai county were 9th, 5th and 44th "
        "in the top 100 counties."
    )
    assert [(place[0], place[2]) for place in told(text)] == [
        ("Yuyao", 9),
        ("Cixi", 5),
        ("Ninghai county", 44),
    ]


def test_bare_numbers_are_the_places_of_regions_in_their_order() -> None:
    text = "Of the top 100 counties, Anji and Deqing came in at 57 and 33 respectively."
    assert [(place[0], place[2]) for place in told(text)] == [("Anji", 57), ("Deqing", 33)]
    assert told("In the top 100 counties the GDP of A and B was 57 and 33 respectively.") == []


def test_a_place_that_opens_a_sentence_is_that_of_the_region_behind_it() -> None:
    text = (
        "Yuyao was 9th and Cixi 5th in the top 100 counties. "
        "Since 30th place in 2015, Yuyao has moved ahead."
    )
    assert told(text)[-1] == ("Yuyao", "top 100 counties", 30)


def test_it_opens_a_paragraph_as_the_region_that_the_text_is_about() -> None:
    text = (
        "Rugao ranked 17th in the top 100 counties. Haian was 26th and Qidong 31st.\n\n"
        "It also took 12th place for investment potential."
    )
    assert told(text)[-1] == ("Rugao", "investment potential", 12)
    text = (
        "- On the list of the top 100 districts for trade, Pidu was 44th, ahead of Wenjiang (51st) "
        "and Xindu (60th).\n\n- On the list of the top 100 districts for tourism, it was 20th."
    )
    assert told(text)[-1] == ("Pidu", "top 100 districts for tourism", 20)


def test_regions_brought_in_beside_one_have_their_places() -> None:
    text = (
        "Anji ranked 57th in comprehensive strength, with Deqing county 33rd and Deqing county "
        "ahead. In the top 100 counties Anji topped the list, with Changxing second for two years."
    )
    assert [(place[0], place[2]) for place in told(text)] == [
        ("Anji", 57),
        ("Deqing county", 33),
        ("Anji", 1),
        ("Changxing", 2),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "No. 2 Section of the ring road in Anji was opened in the top 100 counties.",
        "A firm of Anji is ranked 210th in the Fortune Global 500, and is in the top 100 counties.",
    ],
)
def test_what_is_no_place_of_a_region(written: str) -> None:
    assert told(written) == []


@pytest.mark.parametrize(
    "where",
    [
        "a county-level city in Yantai, Shandong,",
        "another county-level city of Yantai,",
    ],
)
def test_where_a_region_lies_is_not_who_is_ranked(where: str) -> None:
    text = (
        f"Penglai, {where} finished 54th among China's top 100 counties in 2021. "
        "It was 58th in 2020."
    )
    assert [(one[0], one[2]) for one in told(text)] == [("Penglai", 54), ("Penglai", 58)]


def test_neighbours_and_autonomous_regions_are_not_spoken_of() -> None:
    text = (
        "Lingui district is part of Guilin in the Guangxi Zhuang autonomous region. Its neighbors "
        "are Lingchuan county in the east and Yongfu county in the south. It ranks 64th on the "
        "list of the top 100 districts."
    )
    assert [one[0] for one in told(text)] == ["Lingui district"]


def test_it_is_the_one_that_the_main_clause_ranks() -> None:
    text = (
        "Pinghu was ranked 6th among the top 100 counties, as Haining moved up to 5th. It has "
        "been in the top 10 for eight consecutive years."
    )
    found = extract(text, year=2021)
    assert [(one.region, one.within) for one in found.rankings][2:] == [("Pinghu", 10)]
    assert [(one.region, one.years) for one in found.streaks] == [("Pinghu", 8)]


def test_the_first_few_within_a_province_are_only_bounded() -> None:
    text = (
        "On the list of the top 100 districts, Anning (19th) and Chengong (22nd) take the first "
        "two places in the province."
    )
    found = extract(text, year=2021).rankings
    assert [(one.region, one.list, one.rank, one.within) for one in found][2:] == [
        ("Anning", None, None, 2),
        ("Chengong", None, None, 2),
    ]


def test_those_side_by_side_share_a_bound_however_their_places_are_noted() -> None:
    text = (
        "On the list of 1,000 strongest towns, Linpu at No 64 and Yaqian at No 93 were also in the "
        "first hundred, with Guali (27th) and Yipeng (31st) in the best 50."
    )
    assert bounds(text) == [("Linpu", 100), ("Yaqian", 100), ("Guali", 50), ("Yipeng", 50)]


@pytest.mark.parametrize(
    "text",
    [
        "By finishing 15th in the top 100 counties, Anning outdid its neighbors.",
        "With an overall ranking of 15th, Anning is on the list of the top 100 counties.",
        "ANNING County has been named No. 15 in the top 100 counties.",
        "Among them Anning County, Kunming ranked 15th in the top 100 counties.",
        "Anning and Yiliang County made the top 100 counties, where Anning ranked 15th, 1st in "
        "Yunnan.",
    ],
)
def test_a_place_is_of_whom_its_clause_is_about(text: str) -> None:
    assert [(str(one[0]).removesuffix(" County"), one[2]) for one in told(text)][:1] == [
        ("Anning", 15)
    ]


def test_places_from_one_to_another_are_those_of_the_regions_in_their_order() -> None:
    text = (
        "Cixi is first in the top 100 counties. Yuyao, Yiwu and Zhuji, all in Zhejiang, are in "
        "second to fourth places."
    )
    assert [(one[0], one[2]) for one in told(text)][1:] == [("Yuyao", 2), ("Yiwu", 3), ("Zhuji", 4)]


def test_bare_numbers_in_a_row_are_the_places_of_as_many_regions() -> None:
    text = (
        "Three counties made the top 100 counties, with Anji, Deqing and Tonglu ranking 5, 7 and "
        "16."
    )
    assert [(one[0], one[2]) for one in told(text)] == [("Anji", 5), ("Deqing", 7), ("Tonglu", 16)]


def test_a_place_of_both_figures_is_none_of_the_region() -> None:
    text = (
        "In 2020, its GDP grew 4.8 percent and its exports reached 26 billion yuan. Both rank "
        "first in the city."
    )
    found = extract(text, year=2021)
    assert found.rankings == ()
    assert [(one.name, one.place, one.scope) for one in found.indicators] == [
        ("GDP", 1, "city"),
        ("exports", 1, "city"),
    ]


def test_a_place_between_commas_is_that_of_the_region_before_it() -> None:
    text = "Two of them are among the top 100 counties: Anji county, 14th, and Deqing, 33rd."
    assert [(one[0], one[2]) for one in told(text)] == [("Anji county", 14), ("Deqing", 33)]


def test_the_city_behind_a_county_is_where_a_town_lies() -> None:
    text = (
        "Two of them are in the top 100 of the top 500 towns, namely Qiaotou Town in Xinghua "
        "County, Dali City (59th) and Shifang Town in Baihe District, Yuxi City (65th)."
    )
    found = extract(text, year=2021).rankings
    assert [(one.region, one.rank, one.within) for one in found] == [
        ("Qiaotou Town", None, 100),
        ("Shifang Town", None, 100),
        ("Qiaotou Town", 59, None),
        ("Shifang Town", 65, None),
    ]


def test_who_took_the_top_places_is_told_without_an_order() -> None:
    text = "Cixi, Yiwu and Yuyao took the top three places in the list of the top 100 counties."
    assert bounds(text) == [("Cixi", 3), ("Yiwu", 3), ("Yuyao", 3)]


def test_what_others_of_a_province_made_is_not_the_first_ones() -> None:
    text = (
        "Chengdu has topped the list of the 50 best cities, while seven cities in Jiangsu made the "
        "top 10 of it."
    )
    assert bounds(text) == []


def test_a_place_that_no_one_could_take_is_none() -> None:
    text = "Anji leads the top 100 counties. No one has been able to take the first place from it."
    assert [one[2] for one in told(text)] == [1]


def test_the_first_few_of_a_list_are_those_named_behind_it() -> None:
    text = "The top three in the 2021 top 100 counties are Anji, Deqing and Tonglu."
    assert bounds(text) == [("Anji", 3), ("Deqing", 3), ("Tonglu", 3)]


@pytest.mark.parametrize(
    "whose",
    [
        "the district in the southeast of Ningbo",
        "the district in Ningbo",
        "the district in the heart of Ningbo",
    ],
)
def test_a_city_that_only_says_where_a_district_lies_has_no_place(whose: str) -> None:
    text = f"Yinzhou District is fifth in the 2021 top 100 districts. In 2020 {whose} was eighth."
    found = extract(text, year=2021).rankings
    assert [(one.region, one.rank) for one in found] == [
        ("Yinzhou District", 5),
        ("Yinzhou District", 8),
    ]


def test_a_city_named_with_its_province_may_be_one_named_just_before() -> None:
    text = (
        "Anji ranks 13th in the top 100 counties. Haicheng, the other Liaoning city to be on the "
        "list, came 72nd."
    )
    assert [(one[0], one[2]) for one in told(text)] == [("Anji", 13), ("Haicheng", 72)]


def test_a_province_that_is_placed_as_a_whole_is_not_the_city_before_it() -> None:
    text = (
        "Hefei was fifth in the top 100 cities. Anhui Province as a whole placed third in regional "
        "innovation."
    )
    assert [(one[0], one[2]) for one in told(text)] == [("Hefei", 5), ("Anhui Province", 3)]
