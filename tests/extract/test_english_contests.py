"""What an English text tells of people, teams, firms and offices is no place of its district."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, figures, told

from erqi_viewer.core.extract import extract

LISTED = "Anji county ranked 34th on the 2021 list of the top 100 counties. "
OWN = [("Anji county", "top 100 counties", 34)]


@pytest.mark.parametrize(
    "said",
    [
        "The Choice of China singer who finished third in season two grew up in a village here.",
        "A welder who came second in the provincial skills contest trains the others.",
        "Huzhou FC finished fifth in China League Two.",
        "The football club ended the Chinese Super League season in sixth place.",
        '"We finished second to Deqing," said coach Li Wei.',
        "The world's No 1 team trained in the county's gym.",
        "The county's gym is home to Asia's No 3 player.",
    ],
)
def test_a_place_that_a_person_or_a_team_took_is_no_list_s(said: str) -> None:
    assert told(LISTED + said) == OWN


def test_a_region_beside_somebody_who_came_still_has_its_place() -> None:
    said = "Deqing, home of the singer who came home last year, was second on the list."
    assert told(LISTED + said) == [*OWN, ("Deqing", "top 100 counties", 2)]


def test_a_team_nobody_knows_has_its_place_in_the_cup_that_was_just_played() -> None:
    text = "Anji High School beat Deqing Middle School in the final of the cup. Yucheng came third."
    assert told(f"{LISTED}\n\n{text}") == OWN


def test_a_region_behind_a_match_has_its_place_where_the_list_is_named() -> None:
    text = (
        "Anji High School beat Deqing Middle School in the final of the cup.\n\n"
        "Deqing ranked third on the list."
    )
    assert told(f"{LISTED}\n\n{text}")[1:] == [("Deqing", "top 100 counties", 3)]


@pytest.mark.parametrize(
    "said",
    [
        "Huzhou's port slipped to 12th in the country by containers.",
        "The airport is China's 23rd-busiest.",
        "Changxing, the country's No 1 tea-growing county, sold more than ever.",
        "Hengli ranked 7th, and Kuka 31st, in a table of the country's furniture makers.",
        "Hengli was the first local maker to be listed in the FT Global 500, in 2011, at 431st.",
        "The bureau of urban management, seventh a year earlier, came in third.",
        "Two of the county's legal aid centers shared second place in the assessment.",
    ],
)
def test_a_place_of_firms_ports_and_offices_is_no_list_s(said: str) -> None:
    assert told(LISTED + said) == OWN


def test_a_move_of_a_port_is_not_told_of_the_county() -> None:
    said = "Huzhou's port slipped to 12th in the country by containers."
    assert extract(LISTED + said, year=2021).changes == ()


def test_two_regions_share_a_place() -> None:
    found = told(LISTED + "Deqing and Yixing shared second place on the list.")
    assert [(one[0], one[2]) for one in found[1:]] == [("Deqing", 2), ("Yixing", 2)]


def test_the_city_itself_is_on_no_list_of_districts() -> None:
    text = "Tianhe district ranked 4th in the top 100 districts. "
    assert [one[2] for one in told(text + "The city itself was 18th in the country.")] == [4]


def test_the_city_itself_may_be_on_a_list_of_cities() -> None:
    text = "Kunshan city ranked 4th in the top 100 county-level cities. "
    found = told(text + "The city itself was 18th on the list.")
    assert [one[2] for one in found] == [4, 18]


def test_a_run_of_a_port_is_none_on_a_list() -> None:
    said = (
        "The port handled 40 million tons of cargo, the most of any port on the river for the "
        "fifth year running."
    )
    assert extract(LISTED + said, year=2021).streaks == ()


def test_a_run_is_that_of_whom_it_is_said_to_be() -> None:
    text = "Shunde came first in the top 100 districts, with Chancheng in eighth. "
    found = extract(text + "It is Shunde's third consecutive year at the top.", year=2021).streaks
    assert [(one.region, one.years) for one in found] == [("Shunde", 3)]


def test_it_right_behind_a_figure_has_the_place_of_the_figure() -> None:
    text = "Anji's GDP was 60.5 billion yuan, up 4.4 percent year-on-year. "
    said = "It has been second among the city's districts for 12 consecutive years."
    found = extract(f"{LISTED}\n\n{text}{said}", year=2021)
    assert [(one.value, one.place) for one in found.indicators] == [(60.5, 2)]
    assert [one.rank for one in found.rankings] == [34]
    assert found.streaks == ()


def test_it_behind_a_place_has_a_place_among_the_listed() -> None:
    said = "It has been second among the city's counties for 12 years."
    assert [one[2] for one in told(LISTED + said)] == [34, 2]


def test_a_place_behind_a_figure_and_its_months_is_the_figure_s() -> None:
    text = "Its GDP grew 8.4 percent to 92.6 billion yuan in the first half, second in Huzhou."
    assert [one[2:4] for one in figures(LISTED + text)] == [(92.6, 8.4)]
    assert [one.place for one in extract(LISTED + text, year=2021).indicators] == [2]


def test_an_apposed_year_is_not_that_of_the_place() -> None:
    text = (
        "Deqing, turned from a county into a district in 2016, jumped from 64th to 55th on the "
        "list, while Linping, set up only last year, entered for the first time at 35th."
    )
    found = extract(f"{LISTED}\n\n{text}", year=2021).rankings
    assert [(one.year, one.rank) for one in found if one.rank in {55, 35}] == [
        (2021, 55),
        (2021, 35),
    ]


def test_a_year_in_which_something_was_made_there_is_not_that_of_the_place() -> None:
    text = (
        "Anji county, where the post of river chief was invented in 2003, has been given second "
        "place on the list of the top 100 counties."
    )
    assert [(one.year, one.rank) for one in extract(text, year=2021).rankings] == [(2021, 2)]


@pytest.mark.parametrize(
    "said",
    [
        "It was 18th, three places higher than in 2020 and its first time in the top 20.",
        "It is one place better than a year ago and for the seventh year in a row in the top 20.",
    ],
)
def test_its_first_time_or_another_year_in_a_bound_is_its_bound(said: str) -> None:
    assert bounds(LISTED + said) == [("Anji county", 20)]


def test_where_a_region_lies_stands_between_it_and_its_place() -> None:
    text = (
        "A report on the top 1,000 towns puts Yushan, in Kunshan, Jiangsu province, first, with "
        "Yangshe in Zhangjiagang second and Shishan in Foshan, Guangdong province, third."
    )
    assert [(one[0], one[2]) for one in told(text)] == [
        ("Yushan", 1),
        ("Yangshe", 2),
        ("Shishan", 3),
    ]


def test_a_region_across_the_river_has_its_place_in_the_row() -> None:
    text = (
        "Anji county was 82nd on the list of the top 100 counties, and Deqing county, across the "
        "river, 76th."
    )
    assert [(one[0], one[2]) for one in told(text)] == [("Anji county", 82), ("Deqing county", 76)]


def test_those_behind_whom_a_region_comes_may_have_their_places_beside_them() -> None:
    text = (
        "The list of the top 100 districts had Huangdao in fourth place, after Shunde and Nanhai "
        "of Foshan, first and second, and Longgang of Shenzhen, third."
    )
    assert [(one[0], one[2]) for one in told(text)] == [
        ("Huangdao", 4),
        ("Shunde", 1),
        ("Nanhai", 2),
        ("Longgang", 3),
    ]


def test_it_goes_on_about_who_finished_behind_the_others() -> None:
    text = (
        "Jimei district is on the list of the top 100 districts. Ranked 27th, it finished behind "
        "Huli, which was 18th, and ahead of Siming, at 33rd. It was the second-highest of all the "
        "districts in Fujian on the list."
    )
    assert told(text)[-1] == ("Jimei district", None, 2)


def test_a_text_without_a_name_in_its_title_is_about_whom_it_names_again_and_again() -> None:
    text = (
        "Swans and seaweed\n\nThe swans are back on the lagoon in Rongcheng. So are the rankings. "
        "The city came 20th in the top 100 county-level cities, published in October.\n\n"
        "On the sea, Rongcheng has 40 harbors. People in Rongcheng love swans. Rongcheng is old."
    )
    assert [(one[0], one[2]) for one in told(text)] == [("Rongcheng", 20)]


def test_a_place_in_the_west_is_none_of_the_country_s_list() -> None:
    text = "Panzhou was 60th nationwide in the top 100 counties and 11th in the west."
    assert told(text)[-1] == ("Panzhou", None, 11)


def test_a_place_that_opens_a_sentence_went_to_the_region_behind_it() -> None:
    text = (
        "Anji county came first on the list of the top 100 counties. Second place went to Deqing."
    )
    assert [(one[0], one[2]) for one in told(text)] == [("Anji county", 1), ("Deqing", 2)]


def test_a_speaker_or_a_dateline_s_city_is_not_whom_a_text_is_about() -> None:
    text = (
        "Commerce bureau briefs chambers\n\nHangzhou, 21 July 2020. Deputy director Sun said that "
        "all had resumed work. Sun presented the standing of the district. In 2019 it was 61st in "
        "the national top 100 districts, Sun said."
    )
    assert [(one[0], one[2]) for one in told(text)] == [(None, 61)]


@pytest.mark.parametrize(
    "said",
    [
        "The gym was opened by last year's women's champion, who finished fourth in Wuxi in March.",
        '"I was 43rd in a class of 44," he said.',
        "Two of the finalists went to school here; one finished second.",
        "Deqing's table tennis club went down 3-1 in the final to Huzhou and came second.",
        "Anji Middle School's was second to Deqing's in May.",
        "Huzhou Middle School had 19 pupils admitted to Peking and Tsinghua, placing it third.",
        "The University of Design was 64th in the world in the Shanghai ranking, down from 62nd.",
        "Huzhou finished ninth in the medal table.",
        "Shuangliu handles a little less, ranking 14th in the first half of the year.",
        "The city of Huzhou itself was 13th among science cities in an index.",
        "By that measure Huzhou is 21st in China.",
    ],
)
def test_a_place_is_whose_it_is_told_of(said: str) -> None:
    assert told(LISTED + said) == OWN


@pytest.mark.parametrize(
    "said",
    [
        "Deqing's club won the cup, and Deqing ranked 35th on the list.",
        "Deqing's club lost the final, the county was proud of it and Changxing came 35th.",
        "Anji's schools are good, and within the list Changxing's is placed 35th.",
    ],
)
def test_a_region_s_place_behind_a_club_s_doings_is_its_own(said: str) -> None:
    assert [place for _, _, place in told(LISTED + said)] == [34, 35]


def test_a_place_behind_so_many_passengers_is_that_figure_s() -> None:
    said = (
        "Huanghua airport, in the county, handled 18.7 million passengers in 2020, 13th in China."
    )
    read = extract(LISTED + said, year=2021)
    assert [one.rank for one in read.rankings] == [34]
    assert [(one.value, one.place) for one in read.indicators] == [(18.7, 13)]


def test_a_separate_list_is_the_one_of_the_field_it_is_told_for() -> None:
    said = "On the separate list for green development, Deqing was eighth and Changxing sixth."
    assert [place for _, name, place in told(LISTED + said) if name == "green development"] == [
        8,
        6,
    ]
