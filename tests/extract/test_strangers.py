"""People and firms have names that are spelled like regions, and places of their own."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

OPENING = "Anji District ranked 85th in the 2019 list of the top 100 districts. "


def told(said: str) -> list[tuple[str | None, int | None]]:
    read = extract(OPENING + said)
    return [(one.region, one.rank) for one in read.rankings[1:] if one.list or one.dimension]


@pytest.mark.parametrize(
    "said",
    [
        "Lanshan, the sportswear maker, ranked 86th this year.",
        "The steelmaker Hegang came 93rd.",
        "Chenhua Paper came 93rd.",
        "Hegang steel, by contrast, came down to No 24.",
        "Wang Lihua, who runs a workshop, was second.",
        "The table tennis player Xie Fang, of No 3 Middle School, was second.",
        "Bolin, a firm from the east of the town, is 41st. Bolin had been 45th.",
        "The largest of its makers, Anji Bearing Group, was once placed eighth.",
        "Hegang and Bolin are 29th and 43rd among China's top 500 private enterprises.",
        "Mulan Group was third in the world.",
        "Mulan Group is 32nd in this year's Fortune Global 500, and Hegang fell from 45th to 63rd.",
        "Its entry on the green development list, in 50th place, had been the first.",
    ],
)
def test_places_of_people_and_firms_are_no_regions(said: str) -> None:
    assert [one for one in told(said) if one[1] != 50] == []


@pytest.mark.parametrize(
    ("said", "region", "rank"),
    [
        ("Party secretary Li Wei said it ranked 86th a year before.", "Anji District", 86),
        ('"We work," said Liu Jian, and the district was 61st.', "Anji District", 61),
        ("Mulan Group is third in the world, and Deqing District is 61st.", "Deqing District", 61),
        ("In October Deqing was 61st.", "Deqing", 61),
        ("Deqing, a county in Huzhou famous for its tea brands, was 61st.", "Deqing", 61),
        ("It is the third year running for the city, which was 61st.", "Anji District", 61),
    ],
)
def test_places_beside_such_names_are_still_the_regions(said: str, region: str, rank: int) -> None:
    assert (region, rank) in [(one.region, one.rank) for one in extract(OPENING + said).rankings]


@pytest.mark.parametrize(
    "said",
    [
        "Bolin was 32nd among China's top 500 firms, 14 places lower than before.",
        "Mulan Garden jumped 14 places to 35th in this year's Fortune Global 500.",
        "Mulan Group was 49th in the Fortune Global 500, up 12 places from 61st.",
        "Its ham was put first among the country's products for eight years in a row.",
    ],
)
def test_moves_and_runs_behind_somebody_elses_place_are_theirs(said: str) -> None:
    read = extract(OPENING + said)
    assert [*read.changes, *read.streaks] == []


def test_a_move_of_the_district_behind_a_firms_place_is_its_own() -> None:
    said = "Bolin was 32nd among China's top 500 firms, and the district rose two places to 85th."
    move = extract(OPENING + said).changes[0]
    assert (move.region, move.to_rank) == ("Anji District", 85)


@pytest.mark.parametrize(
    "said",
    [
        "Anji No 2 High School sent a team to the national final in December; it came sixth.",
        "The county's high school sent its team to Houston, where it was placed 11th.",
        "In August it hosted the korfball games, in which China came fourth.",
        "Among them is the University of Aviation, 27th in the latest national ranking.",
        "Its reading groups number 41.",
        "It is home to a maker that has been among the top 50 in its field for eight years.",
        "In the provincial rating of incubators, three from Anji were among the top 20.",
        "In the city's public safety survey for the first half of the year, it was rated third.",
        "Huzhou's high-tech zone was 19th among 169 in the country.",
    ],
)
def test_whose_a_place_is_shows_in_the_clauses_around_it(said: str) -> None:
    assert told(said) == []


@pytest.mark.parametrize(
    ("said", "rank"),
    [
        ("The list came out in May, and it was third.", 3),
        ("The school said in May that it was third.", 3),
        ("Its place is number 61.", 61),
        ("For green development the district needed four years to get from 71st to 61st.", 61),
        ("In the list of the strongest districts, it was third.", 3),
        ("Anji's district as a whole was third.", 3),
    ],
)
def test_such_clauses_may_be_about_the_district_as_well(said: str, rank: int) -> None:
    assert ("Anji District", rank) in told(said) or ("Anji", rank) in told(said)


def test_a_title_that_stands_in_front_of_its_run_is_no_list() -> None:
    said = "Awards: model district (2013); provincial safe district, fifth year running; others."
    assert extract(OPENING + said).streaks == ()


def test_a_kind_in_front_of_a_name_does_not_make_one_of_the_word_before_it() -> None:
    text = "Young district Lanping breaks into top 30\n\nLanping is 29th of the top 100 districts."
    assert {one.region for one in extract(text).rankings} == {"Lanping"}
