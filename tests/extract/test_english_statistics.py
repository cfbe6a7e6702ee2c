"""Figures of English releases in the ways of statisticians: shares, pairs, sums that grew."""

from __future__ import annotations

import pytest
from extract.english_told import figures, told

from erqi_viewer.core.extract import extract


def read(text: str) -> list[tuple[str, float | None, float | None]]:
    """Return the name, value and growth of each figure."""
    return [one[1:4] for one in figures(text)]


@pytest.mark.parametrize(
    ("grew", "growth"),
    [
        ("grew at a brisk 9.4 percent", 9.4),
        ('grew by "only" 8.2 per cent', 8.2),
        ("rose another 5 percent", 5),
        ("fell by just 0.4 percent", -0.4),
    ],
)
def test_a_growth_may_have_an_adverb(grew: str, growth: float) -> None:
    assert read(f"Exports {grew}.") == [("Exports", None, growth)]


@pytest.mark.parametrize(
    "text",
    [
        "The county saw a 12 percent rise in exports, reaching 3.4 billion yuan.",
        "Exports grew 12 percent year-on-year in the first half of 2021 to reach 3.4 billion yuan.",
        "Exports reached 3.4 billion yuan, taking up 9 percent of the city's total and a 12 "
        "percent increase.",
    ],
)
def test_a_growth_and_its_sum_are_one_figure(text: str) -> None:
    assert ("exports", 3.4, 12) in [(name.lower(), *rest) for name, *rest in read(text)]


def test_what_a_sum_has_become_is_a_figure_of_its_name() -> None:
    text = (
        "Anji's GDP rose from 3.2 billion yuan in 2012 to 9.8 billion yuan in 2020, up 9 percent."
    )
    assert figures(text) == [
        ("Anji", "GDP", 3.2, None, "2012"),
        ("Anji", "GDP", 9.8, 9, "2020"),
    ]


def test_what_part_of_a_whole_the_figure_before_is_comes_behind_it() -> None:
    text = (
        "Private firms numbered 12,300. They accounted for 82 percent of all firms in the county."
    )
    assert read(text) == [
        ("Private firms", 12300, None),
        ("share of Private firms", 82, None),
    ]


def test_a_figure_that_repeats_the_one_before_is_not_of_its_share() -> None:
    text = (
        "The added value of the primary industry was 2 billion yuan, representing an increase of "
        "3.6% and accounting for 28% of the GDP; that of the secondary industry was 4 billion yuan."
    )
    assert read(text) == [
        ("added value of the primary industry", 2, 3.6),
        ("share of added value of the primary industry", 28, None),
        ("added value of secondary industry", 4, None),
    ]


def test_a_proportion_of_one_thing_to_another_is_read_whole() -> None:
    text = (
        "The proportion of farming to GDP is 0.5%, and that of services is 61.5%. Jobs in trade "
        "made up 12 percent of GDP."
    )
    assert read(text)[:2] == [
        ("proportion of farming to GDP", 0.5, None),
        ("proportion of services", 61.5, None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Retail sales and exports stood at 12 billion yuan and 4 billion yuan, up 5 percent and "
        "7 percent, respectively.",
        "Retail sales and exports rose 5 percent and 7 percent to 12 billion yuan and 4 billion "
        "yuan respectively.",
        "Retail sales were 12 billion yuan and exports were 4 billion yuan, increased by 5% and 7% "
        "respectively.",
    ],
)
def test_figures_and_growths_side_by_side_are_paired(text: str) -> None:
    assert [(name.lower(), *rest) for name, *rest in read(text)] == [
        ("retail sales", 12, 5),
        ("exports", 4, 7),
    ]


def test_a_sector_is_named_with_its_measure() -> None:
    text = (
        "The primary industry achieved an added value of 5 billion yuan. The added values of its "
        "primary, secondary and tertiary industries reached 1, 2 and 3 billion yuan, respectively."
    )
    assert [name for name, *_ in read(text)] == [
        "added value of primary industry",
        "added value of primary industry",
        "added value of secondary industry",
        "added value of tertiary industry",
    ]


def test_a_verb_said_once_serves_the_sectors_behind_it() -> None:
    text = (
        "Of this the primary industry accounted for 2 billion yuan, the secondary industry "
        "30 billion yuan and the tertiary industry 31 billion yuan."
    )
    assert [value for _, value, _ in read(text)] == [2, 30, 31]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has built six industrial bases.", [("industrial bases", 6, None)]),
        (
            "It boasts four 100 billion-level industrial clusters.",
            [("100 billion-level industrial clusters", 4, None)],
        ),
        (
            "The district saw the opening of 6,266 new businesses.",
            [("new businesses", 6266, None)],
        ),
        ('So far 21 "old town" projects were started.', [("old town projects", 21, None)]),
        ("The top two companies and the first three parks are there.", []),
        ("It looked at 3,050 sample divisions.", []),
        ("There were 5.4 times more firms.", []),
    ],
)
def test_things_are_counted_in_words_and_numbers(
    text: str, expected: list[tuple[str, float | None, float | None]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A GDP of over 80 billion yuan ($12 billion) and sales of 2 billion yuan were required.",
        "To enter, a town needed budget revenue equal to or greater than 150 million yuan.",
        "It won 9 projects in May, each worth more than 500 million yuan.",
        "In several of its industries the output value is more than 10 billion yuan.",
        "There were 977 such districts nationwide, with a total GDP of 80 trillion yuan.",
        "The GDP of 38 counties reached 100 billion yuan.",
        "Services make up over 99 percent in the top 100 districts.",
        "This growth rate surged by 11.2 percent.",
        "The contribution rates of the primary, secondary and tertiary industries were 12.1, 33.7 "
        "and 54.2.",
    ],
)
def test_what_many_have_or_must_have_is_no_figure_of_one(text: str) -> None:
    assert [value for name, value, _ in read(text) if name != "projects"] == []


def test_a_place_by_a_measure_is_none_in_a_list() -> None:
    text = (
        "Anji's industrial investment ranked first in Huzhou. So far 56 firms were "
        "named as models, ranking third in the province. It is first in Zhejiang in terms of park "
        "area. Air quality improvements ranked sixth nationwide."
    )
    found = extract(text, year=2021)
    assert told(text) == []
    assert [(one.name, one.place, one.scope) for one in found.indicators] == [
        ("industrial investment", 1, "Huzhou"),
        ("firms", 3, "province"),
        ("park area", 1, "Zhejiang"),
        ("Air quality improvements", 6, None),
    ]


def test_a_place_by_growth_is_that_of_the_figure() -> None:
    text = "Anji's GDP was 46 billion yuan, up 6 percent, ranking third in the city by growth rate."
    (found,) = extract(text, year=2021).indicators
    assert (found.value, found.growth_percent, found.place) == (46, 6, 3)
    (behind,) = extract(
        "Its per capita GDP ranked first in the region, reaching 215,500 yuan.", year=2021
    ).indicators
    assert (behind.value, behind.place, behind.scope) == (215500, 1, "region")


def test_each_of_several_owners_has_its_figure() -> None:
    text = (
        "Ninghai's and Xiangshan's GDP stood at 90 billion yuan and 68 billion yuan. GDP in Gusu "
        "District rose 3 percent, while that in Wuzhong District jumped 5 percent."
    )
    assert [(one[0], one[2], one[3]) for one in figures(text)] == [
        ("Ninghai", 90, None),
        ("Xiangshan", 68, None),
        ("Gusu District", None, 3),
        ("Wuzhong District", None, 5),
    ]


def test_a_row_numbered_with_no_gives_each_region_its_own() -> None:
    text = "The top three were No 1 Kunshan, No 2 Jiangyin and No 3 Cixi in the top 100 counties."
    assert [(region, rank) for region, _, rank in told(text) if rank] == [
        ("Kunshan", 1),
        ("Jiangyin", 2),
        ("Cixi", 3),
    ]


def test_zones_and_parks_are_known_by_their_full_names() -> None:
    text = "Suzhou Industrial Park topped the list of national-level economic development zones."
    assert told(text) == [
        ("Suzhou Industrial Park", "national-level economic development zones", 1)
    ]


def test_the_year_that_a_ranking_is_named_with_is_that_of_the_places_behind_it() -> None:
    text = (
        "Anji county made the top 10 of the 2019 national ranking by image.\n\nThe county ranked "
        "ninth on the county-level list."
    )
    assert [one.year for one in extract(text, year=2021).rankings] == [2019, 2019]


def test_what_passed_a_mark_is_what_it_came_to() -> None:
    text = "Its imports surpassed 100 billion yuan for the first time to reach 118 billion yuan."
    assert read(text) == [("imports", 118, None)]


def test_growths_told_apart_are_each_of_its_own_sum() -> None:
    text = (
        "Imports and exports totaled $10 billion and $6 billion, respectively increasing 5 percent "
        "and decreasing 33 percent."
    )
    assert [growth for *_, growth in read(text)] == [5, -33]


def test_what_is_told_behind_its_sum_is_none_of_its_owner_or_neighbour() -> None:
    text = (
        "Anji recorded 27 billion yuan of industrial output; 7 billion yuan in total retail sales "
        "of consumer goods; and 8 billion yuan in total value of import and export."
    )
    assert [(name, value) for name, value, _ in read(text)] == [
        ("industrial output", 27),
        ("total retail sales of consumer goods", 7),
        ("total value of import and export", 8),
    ]


def test_trade_with_some_is_no_trade_with_all_and_what_is_ahead_no_fact() -> None:
    text = (
        "Its trade with the European Union totaled 80 billion yuan. Looking ahead to 2022, Anji "
        "aims for a growth of 7 percent, with a 12 percent rise in fixed asset investment."
    )
    assert figures(text) == []


def test_whom_a_sentence_gives_its_figures_the_ones_after_it_are_of() -> None:
    text = (
        "Fuqing ranked 11th among the top 100 counties, Minhou county 37th, three spots higher, "
        "and Lianjiang county 84th.\n\nBy the end of June, Fuqing had 812 large firms. Its exports "
        "rose 12 percent."
    )
    assert [(region, rank) for region, _, rank in told(text)] == [
        ("Fuqing", 11),
        ("Minhou county", 37),
        ("Lianjiang county", 84),
    ]
    assert [one[0] for one in figures(text)] == ["Fuqing", "Fuqing"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The district saw 86 new projects signed.", [("new projects", 86, None)]),
        (
            "Private enterprises recorded 120 billion yuan in imports and exports.",
            [("imports and exports", 120, None)],
        ),
        ("The GDP of Anji County, Huzhou reached 58 billion yuan.", [("GDP", 58, None)]),
        (
            "It has 14,000 companies, including 1,800 above designated size.",
            [("companies", 14000, None), ("companies above designated size", 1800, None)],
        ),
        (
            "Urban and rural residents' per capita incomes were 58,300 yuan and 32,600 yuan.",
            [
                ("per capita incomes of urban residents", 58300, None),
                ("per capita incomes of rural residents", 32600, None),
            ],
        ),
        ("The ratio of the three industries was 3.2:48.5:48.3.", []),
    ],
)
def test_a_figure_is_named_by_what_it_is_and_not_by_who_has_it(
    text: str, expected: list[tuple[str, float | None, float | None]]
) -> None:
    assert read(text) == expected


def test_a_place_by_a_count_among_zones_is_none_in_a_list() -> None:
    text = "Anji has 77 listed companies, ranking first among China's development zones."
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The new line runs at 350 kilometers per hour.",
        "Prices started at 12,000 yuan per square meter.",
        "Counties are scored on 24 indicators with weights of 10 to 40 percent.",
    ],
)
def test_what_is_of_a_kind_or_by_the_hour_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_the_countrys_figure_is_none_of_a_county() -> None:
    text = (
        "Kunshan did well. China's GDP grew 5 percent, while Kunshan's rose 6 percent. Its exports "
        "were 4 billion yuan."
    )
    assert [(one[0], one[1], one[3]) for one in figures(text)] == [
        ("China", "GDP", 5),
        ("Kunshan", "GDP", 6),
        ("Kunshan", "exports", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The 2021 list is out. Tencent ranks first among China's internet companies.",
        "The 2021 list is out. The team from Jimo ranked second in the final.",
        "The 2021 list is out. The hospital ranked 34th nationwide.",
    ],
)
def test_places_of_firms_and_teams_are_none_of_regions(text: str) -> None:
    assert told(text) == []


def test_what_is_there_now_is_of_the_texts_own_year() -> None:
    text = (
        "In 2019, Anji's GDP was 5 billion yuan. It is now home to 26 listed companies. It has "
        "attracted 900 firms. Exports were 4 billion yuan."
    )
    assert [one[4] for one in figures(text)] == ["2019", "2021", "2021", "2019"]


def test_a_year_in_brackets_is_that_of_the_figure_before_it() -> None:
    text = "GDP: 66 billion yuan ($10 billion) (2019)\n\nPopulation: 262,756 (2018)"
    assert [one[4] for one in figures(text)] == ["2019", "2018"]


def test_counts_side_by_side_and_present_shares_are_of_the_texts_own_year() -> None:
    text = (
        "In 2019, Anji's GDP was 5 billion yuan. It is now home to 26 listed companies and 716 "
        "schools. The private sector contributes 95 percent of tax revenue."
    )
    assert [one[4] for one in figures(text)] == ["2019", "2021", "2021", "2021"]


@pytest.mark.parametrize(
    ("text", "name", "value", "place"),
    [
        ("Anji's patents per 10,000 people reached 160.", "patents per 10,000 people", 160, None),
        (
            "Anji's number of patents reached 160, which ranked second in the city.",
            "number of patents",
            160,
            2,
        ),
        (
            "New roads raised the urbanization rate of Anji to 86.3 percent.",
            "urbanization rate",
            86.3,
            None,
        ),
        (
            "The output value of its industries came close to 830 billion yuan.",
            "output value of its industries",
            830,
            None,
        ),
        ("Anji has put 2.5 billion yuan into education.", "spending on education", 2.5, None),
        ("- 2.5 billion yuan invested in education", "spending on education", 2.5, None),
        (
            "There are now 48 listed companies, more than in any other county of Ashby.",
            "listed companies",
            48,
            1,
        ),
        (
            "Together, 240 specialized and sophisticated enterprises are in Anji.",
            "specialized and sophisticated enterprises",
            240,
            None,
        ),
    ],
)
def test_more_words_that_give_an_amount_to_its_noun(
    text: str, name: str, value: float, place: int | None
) -> None:
    (found,) = extract(text, year=2021).indicators
    assert (found.name, found.value, found.place) == (name, value, place)


def test_a_share_of_the_whole_may_be_told_in_a_clause() -> None:
    text = "Anji's GDP was 5 billion yuan, which was about 68 percent of the city's total."
    assert [one[1] for one in figures(text)] == ["GDP", "share of GDP"]


def test_growths_paired_with_two_nouns_may_follow_an_adverb() -> None:
    text = "The exports and imports of Anji grew quickly, by 5 percent and 7 percent, respectively."
    assert [one[3] for one in figures(text)] == [5, 7]
