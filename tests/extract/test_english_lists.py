"""The lists and fields that English releases name."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, told

from erqi_viewer.core.extract import extract


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("top 100 counties in green finance", "top 100 counties in green finance"),
        ("top 100 counties for growth for the third time", "top 100 counties for growth"),
        ("top 100 counties in 2021", "top 100 counties"),
        ("top 100 counties in China", "top 100 counties"),
        ("top 100 counties with Yiwu in front", "top 100 counties"),
        ("top 100 counties in central China", "top 100 counties in central China"),
        ("top 100 counties by GDP released on Monday", "top 100 counties by GDP"),
        ("Top 100 Counties in Quality of Life", "Top 100 Counties in Quality of Life"),
        ("China's 100 strongest counties", "China's 100 strongest counties"),
        ("national top 100", "national top 100"),
    ],
)
def test_a_lists_name_reaches_as_far_as_its_topic(written: str, name: str) -> None:
    assert told(f"Deqing county ranked 9th in the {written}.") == [("Deqing county", name, 9)]


def test_lists_named_before_are_pointed_back_to() -> None:
    text = (
        "The institute published the top 100 counties for trade and the top 100 districts for "
        "trade. On the latter list, Wuxing district was 40th. Among the counties, Anji came 12th. "
        "Deqing was 15th."
    )
    assert told(text) == [
        ("Wuxing district", "top 100 districts for trade", 40),
        ("Anji", "top 100 counties for trade", 12),
        ("Deqing", "top 100 counties for trade", 15),
    ]


def test_places_are_paired_with_the_two_lists_of_the_sentence_before() -> None:
    text = (
        "Anji county ranked 12th in the top 100 counties for trade and 20th in the top 100 "
        "counties for tourism. In 2020 it was 14th and 25th respectively."
    )
    assert [place[1:] for place in told(text)[2:]] == [
        ("top 100 counties for trade", 14),
        ("top 100 counties for tourism", 25),
    ]


def test_a_list_named_last_holds_for_the_places_before_it() -> None:
    text = "Wujin District placed 3rd and Xinbei District 17th among the top 100 districts."
    assert told(text) == [
        ("Wujin District", "top 100 districts", 3),
        ("Xinbei District", "top 100 districts", 17),
    ]


def test_a_place_within_a_province_leaves_the_list_to_the_one_before_it() -> None:
    text = "Shenmu ranked 46th nationwide and first in Shaanxi among the top 100 counties."
    assert told(text) == [("Shenmu", "top 100 counties", 46), ("Shenmu", None, 1)]


def test_a_province_with_most_names_on_a_list_is_not_first_in_it() -> None:
    assert told("Zhejiang tops the list of the top 100 counties.") != []
    text = "Anji is 5th in the top 100 counties. Zhejiang tops the list with 32 counties."
    assert told(text) == [("Anji", "top 100 counties", 5)]


@pytest.mark.parametrize(
    "text",
    [
        "It ranked 20th for green development and 17th for technological innovation.",
        "In green development it is 20th nationwide, and in technological innovation 17th.",
        "In green development, it is 20th, and in technological innovation, it is 17th.",
    ],
)
def test_fields_are_named_before_their_places_or_behind(text: str) -> None:
    found = extract(f"Rugao is on the list of the top 100 counties. {text}", year=2021).rankings
    assert [(one.region, one.dimension, one.rank) for one in found] == [
        ("Rugao", "green-development", 20),
        ("Rugao", "technology-innovation", 17),
    ]


@pytest.mark.parametrize(
    "place",
    [
        "It is first among the county-level cities of Fujian.",
        "In Fujian, it ranks first among the listed counties.",
        "Of Quanzhou's four counties it is the first.",
        "It stands first in Fujian.",
        "It is first among Fujian's counties.",
    ],
)
def test_a_place_among_those_of_a_province_is_in_no_list(place: str) -> None:
    text = f"Jinjiang ranked 4th in the top 100 counties. {place}"
    assert told(text)[1:] == [("Jinjiang", None, 1)]


def test_a_list_may_be_printed_a_region_a_line() -> None:
    text = "Top 100 counties, 2019\n\nZhejiang\n\nYiwu: 2\n\nCixi: 6\n\nSchools: 12"
    found = extract(text).rankings
    assert [(one.year, one.region, one.rank) for one in found] == [
        (2019, "Yiwu", 2),
        (2019, "Cixi", 6),
    ]


def test_places_side_by_side_are_paired_with_the_fields_behind_them() -> None:
    text = (
        "On the 2020 lists of China's top 100 districts, Wuxing district was placed 12th, 7th and "
        "30th in comprehensive strength, green development, and the quality of new urbanization."
    )
    found = extract(text, year=2021).rankings
    assert [(one.rank, one.dimension) for one in found] == [
        (12, "comprehensive-strength"),
        (7, "green-development"),
        (30, "urbanisation-quality"),
    ]


def test_a_bound_in_a_longer_list_is_one_of_all_that_are_named() -> None:
    text = (
        "Nine towns are on the list of China's top 1,000 towns. Xinshi town and Leidian town "
        "entered the top 100 of the list."
    )
    found = extract(text, year=2021).rankings
    assert [(one.region, one.within) for one in found] == [
        ("Xinshi town", 100),
        ("Leidian town", 100),
    ]


def test_a_list_named_with_its_year_keeps_it_for_the_places_told_later() -> None:
    text = "The 2019 list of China's top 100 counties is out. Deqing county came eighth on it."
    assert [one.year for one in extract(text, year=2021).rankings] == [2019]


def test_a_list_topped_is_the_one_that_is_named_with_it() -> None:
    assert told("Deqing county topped China's top 100 counties list.") == [
        ("Deqing county", "China's top 100 counties", 1)
    ]


def test_a_year_of_the_list_behind_a_place_is_its_own() -> None:
    text = "In 2020, Anji county was 35th among the top 100 counties and 40th in the 2019 list."
    assert [one.year for one in extract(text, year=2021).rankings] == [2020, 2019]


def test_a_runner_up_of_a_contest_is_in_no_list() -> None:
    text = "Anji county is 7th among the top 100 counties. Its team was runner-up in the cup."
    assert [one[2] for one in told(text)] == [7]


def test_places_in_brackets_behind_topics_are_in_one_list_each() -> None:
    text = (
        "Aduo District was listed among China's top 100 districts for green development (35th), "
        "investment potential (29th) and scientific and technological innovation (41st) in 2020."
    )
    assert [(one.rank, one.dimension, one.year) for one in extract(text).rankings] == [
        (35, "green-development", 2020),
        (29, "investment-potential", 2020),
        (41, "technology-innovation", 2020),
    ]


def test_a_list_may_stand_between_one_place_and_the_next() -> None:
    text = (
        "Aduo county ranked 37th among China's top 100 counties in 2022, Biqu 48th and Sedan 25th"
    )
    assert [(one.region, one.rank) for one in extract(text).rankings] == [
        ("Aduo county", 37),
        ("Biqu", 48),
        ("Sedan", 25),
    ]


def test_a_list_may_bear_its_year_behind_its_name() -> None:
    text = (
        "China's Top 100 Districts 2019 were unveiled. Aduo District was placed 40th for "
        "comprehensive strength, 2 places higher than in 2018."
    )
    assert [(one.rank, one.year) for one in extract(text).rankings] == [(40, 2019)]


def test_a_county_may_lead_a_national_list() -> None:
    text = "Aduo leads national list of top 100 counties\n2017-10-12"
    assert [(one.region, one.rank, one.year) for one in extract(text).rankings] == [
        ("Aduo", 1, 2017)
    ]


def test_ranks_side_by_side_are_in_as_many_lists_in_order() -> None:
    text = (
        "Aduo county has made the lists of 2021 top 100 counties in nationwide comprehensive "
        "strength, 2021 top 100 counties in nationwide new-type of urbanization, and 2021 top 100 "
        "counties in nationwide green development, ranking 10th, 3rd, and 17th, respectively."
    )
    assert [(one.dimension, one.rank) for one in extract(text).rankings] == [
        ("comprehensive-strength", 10),
        ("urbanisation-quality", 3),
        ("green-development", 17),
    ]


def test_places_are_noted_behind_topics_without_a_list() -> None:
    text = (
        "Aduo District scored among the top 100 in comprehensive strength (48th), green "
        "development (19th) and investment potential (32nd) in 2018."
    )
    assert [(one.rank, one.dimension) for one in extract(text).rankings] == [
        (48, "comprehensive-strength"),
        (19, "green-development"),
        (32, "investment-potential"),
    ]


def test_a_field_leads_its_sentence_and_those_after_it() -> None:
    text = (
        "Green development was the weak point: Wuxing slid four places to 44th. It had been 40th "
        "in 2020. Investment potential: 12th (2020: 14th)."
    )
    assert [(one.dimension, one.rank, one.year) for one in extract(text, year=2021).rankings] == [
        ("green-development", 44, 2021),
        ("green-development", 40, 2020),
        ("investment-potential", 12, 2021),
        ("investment-potential", 14, 2020),
    ]


def test_a_row_of_years_is_of_one_list() -> None:
    text = (
        "The list of China's top 100 districts came out. In the ranking of investment potential "
        "Wuxing was 73rd in 2019, 72nd in 2020 and 61st in 2021."
    )
    assert {one.dimension for one in extract(text, year=2021).rankings} == {"investment-potential"}


def test_a_topic_behind_a_place_is_its_own_though_another_list_follows() -> None:
    text = (
        "Wuxing ranked 89th in green development, and was listed among the top 100 districts in "
        "investment potential, at 74th."
    )
    assert [one.dimension for one in extract(text, year=2021).rankings] == [
        "green-development",
        "investment-potential",
    ]


def test_when_it_was_points_back_to_the_list_and_the_year_before() -> None:
    text = (
        "Wuxing was named among the top 100 districts in comprehensive strength. On the green "
        "development list it placed 51st, two places lower than last year, when it was 49th."
    )
    assert [(one.dimension, one.rank, one.year) for one in extract(text, year=2021).rankings] == [
        ("green-development", 51, 2021),
        ("green-development", 49, 2020),
    ]


def test_a_list_is_named_by_what_its_districts_have_most_of() -> None:
    text = (
        "Wuxing is 63rd on the list of the 100 Chinese districts with the greatest investment "
        "potential."
    )
    (one,) = extract(text, year=2021).rankings
    assert (one.rank, one.dimension) == (63, "investment-potential")


def test_a_ranking_of_a_field_is_that_of_the_list_behind_it() -> None:
    text = (
        "Wuxing has climbed one place in the green development ranking of China's top 100 urban "
        "districts. It is the sixth year in a row on the list, which it first entered in 2016."
    )
    read = extract(text, year=2021)
    assert [one.dimension for one in read.changes] == ["green-development"]
    assert [(one.years, one.year) for one in read.streaks] == [(6, 2021)]


def test_the_rows_of_a_table_may_be_fields() -> None:
    text = (
        "Fact sheet: Wuxing District\n\nNational top-100 lists of districts\nList | 2020 | 2021\n"
        "Comprehensive strength | 86 | 85\nInvestment potential | 63 | 61"
    )
    assert [(one.dimension, one.year, one.rank) for one in extract(text).rankings] == [
        ("comprehensive-strength", 2020, 86),
        ("comprehensive-strength", 2021, 85),
        ("investment-potential", 2020, 63),
        ("investment-potential", 2021, 61),
    ]


def test_a_bound_that_rounds_a_place_is_of_its_list() -> None:
    text = (
        "Wuxing is on the list of the top 100 districts. In investment potential it is 68th. In "
        "green development it is 49th and thus in the top 50."
    )
    last = extract(text, year=2021).rankings[-1]
    assert (last.within, last.dimension) == (50, "green-development")


def test_a_field_that_is_no_list_of_ours_is_a_list_of_its_own() -> None:
    text = (
        "Wuxing is on the lists of the top 100 districts. For green development it is No. 72, "
        "for digital economy No. 40."
    )
    assert [(one.rank, one.list) for one in extract(text, year=2021).rankings] == [
        (72, "green development"),
        (40, "digital economy"),
    ]


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("Anji leads county ranking again", 1),
        ("Anji on top for ninth year", 1),
        ("Anji tops national list of counties", 1),
        ("Anji moves up to 9th in national county ranking", 9),
    ],
)
def test_a_headlines_place_is_in_the_list_below(title: str, rank: int) -> None:
    text = (
        f"{title}\n\n2021-09-28\n\nAnji ranked No. {rank} on the 2021 list of the top 100 "
        "counties in comprehensive strength."
    )
    above = extract(text, year=2021).rankings[0]
    assert above.start < len(title)
    assert (above.rank, above.year, above.dimension) == (rank, 2021, "comprehensive-strength")


def test_the_first_of_a_longer_list_are_a_bound() -> None:
    text = (
        "Anping town, Bali town and Chang town are on the 2021 list of China's top 1,000 towns. "
        "Anping town and Bali town were among the top 100 towns on the list. Both were in the "
        "top 100 for the first time."
    )
    assert bounds(text) == [("Anping town", 100), ("Bali town", 100)] * 2


def test_a_bracket_notes_the_place_in_the_list_before_it() -> None:
    text = (
        "Wuhou entered the Top 100 Districts of Green Development (the 14th, up 2 places), the Top "
        "100 Districts of Investment Potential (the 21st) and the Top 100 Districts of Tourism."
    )
    assert told(text) == [
        ("Wuhou", "Top 100 Districts of Green Development", 14),
        ("Wuhou", "Top 100 Districts of Investment Potential", 21),
    ]


def test_a_bound_is_in_the_list_where_it_is_said_to_be() -> None:
    text = (
        "Jimei is in the top 100 districts for trade, where it sits among the top 30, and in the "
        "top 100 districts for tourism, where it is 43rd."
    )
    assert [place[1:] for place in told(text)] == [
        ("top 100 districts for trade", None),
        ("top 100 districts for tourism", 43),
    ]


def test_strength_in_one_sector_is_no_comprehensive_strength() -> None:
    text = "Anji is fifth of the top 100 counties for comprehensive strength in tourism."
    found = extract(text, year=2021).rankings
    assert [(one.rank, one.dimension) for one in found] == [(5, None)]


def test_a_field_in_front_is_that_of_the_list_behind_the_first_place() -> None:
    text = (
        "For the quality of its new urbanization, Anji ranked No 26 out of the top 100 counties, "
        "with Deqing No 31. In investment potential Anji is 12th, and it is 85th among the top 100 "
        "counties."
    )
    found = extract(text, year=2021).rankings
    assert [(one.region, one.dimension, one.rank) for one in found] == [
        ("Anji", "urbanisation-quality", 26),
        ("Deqing", "urbanisation-quality", 31),
        ("Anji", "investment-potential", 12),
        ("Anji", None, 85),
    ]


def test_a_field_leads_a_clause_behind_the_list_of_another() -> None:
    text = (
        "Among the top 100 districts for comprehensive strength, Jinshui District is No. 18; for "
        "investment potential, it was placed 27th; and in green development the district came in "
        "39th."
    )
    found = extract(text, year=2021).rankings
    assert [(one.dimension, one.rank) for one in found] == [
        ("comprehensive-strength", 18),
        ("investment-potential", 27),
        ("green-development", 39),
    ]


def test_a_line_of_a_list_may_gloss_its_name_in_chinese() -> None:
    text = (
        "Which are the 30 most beautiful counties in China for the year 2014?\nFrom the list:\n"
        "1. Wuyuan county (婺源县), Jiangxi\n2. Tonglu county (桐庐县), Zhejiang\n"
    )
    assert {one.year for one in extract(text).rankings} == {2014}
    assert told(text) == [
        ("Wuyuan county", "30 most beautiful counties", 1),
        ("Tonglu county", "30 most beautiful counties", 2),
    ]
