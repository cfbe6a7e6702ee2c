"""Places and runs that English releases tell of firms, teams, films, ports and larger cities."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

_LISTED = (
    "Tongxiang, a county-level city in Zhejiang, ranked 18th among the top 100 counties in "
    "comprehensive strength in 2021.\n\n"
)

_OF_OTHERS = [
    # among firms, and what goes on from them
    "Hengli was fourth in this year's table of chemical makers; Tongkun was 11th.",
    "Juhua Group, a maker of gases, is 77th on the list of the top 100 firms; Lierda is 91st.",
    "Four chip firms in the city are among the 60 leading ones of the province; Sirun ranks 9th.",
    "Nine companies are among China's top 500 enterprises; Jushi, a glass maker, is at 301st.",
    "Six makers on the list of the top 100 exporters are here; the best, a silk firm, is 23rd.",
    "Its mill makes fibers for tires and was 412th on this year's top 500 private firms list.",
    "Tongkun, based in Wuzhen town, made its debut on the Fortune Global 500 in August, at 488th.",
    "Tongkun, Hengyi and Rongsheng were 488th, 264th and 136th respectively on the Fortune "
    "Global 500.",
    "Tongkun, which has its head office here, was 31st on a list of Chinese exporters in fibers.",
    "Chint, the meter company listed in Shanghai, has been the first in its trade for nine years "
    "running.",
    # schools, teams, hospitals
    "Zhejiang Normal University of Science and Arts was rated fifth in the country.",
    "Maodun Middle School beat 40 others to become third in the province.",
    "No 2 High School's chess team took the third place in the province.",
    "The No 1 Hospital of Tongxiang came 30th on a list of the 200 best county hospitals, up four "
    "places.",
    "Its No 2 Middle School has been named one of the 50 best schools of the country for the third "
    "straight year.",
    "The volleyball team of Maodun School won the city's cup for the fifth year in a row.",
    "Fans came to watch Jiaxing's football club, which is 4th in the second division.",
    # people, films, songs
    "Runner Shen from Tongxiang finished ninth in the city's marathon last Sunday.",
    "Mattias Lindqvist was second and Roberto Bianchi third.",
    "A grower, Shen, won first place for the largest melon, of 41 kilograms.",
    "His song about the canal spent two weeks at No 1 in the charts.",
    "One of the films made here, Silk and Steel, was third at the box office in May.",
    # airports, ports and what they are measured by
    "Jiaxing's airport, which lies close to Tongxiang, was 41st in the country last year by "
    "passengers.",
    "Zhapu port ranks second in the province in container traffic.",
    "The Port of Jiaxing was the ninth-largest container port of the country.",
    "Its port has been the province's busiest by cargo tonnage for six years in a row.",
    # larger cities and provinces
    "Jiaxing was 39th among Chinese cities by the same measure.",
    "Jiaxing's economy came 38th among cities in the same year.",
    "Jiaxing ranked 22nd among the cities of the nation by GDP, and 17th on a list of new "
    "second-tier cities.",
    "Zhejiang's growth was in the top four of all provinces for the seventh consecutive year.",
    "Zhejiang, fourth among provinces in GDP for the 25th year running, has 90 districts.",
    # idioms, honours and the air
    "Its lamb noodles are second to none in Tongxiang.",
    '"My colleagues in Lyon put us third on their wish list."',
    "It has been named a National Garden City three times in a row, as nobody else has.",
    "Air quality was good on 91 percent of days, placing the city third in Jiaxing.",
    "Tongxiang's PM2.5 reading is fourth among the city's five counties.",
    "The county was 61st of 90 in the province in October's table of clean rivers.",
]


@pytest.mark.parametrize("said", _OF_OTHERS)
def test_what_is_told_of_others_is_no_place_of_a_region(said: str) -> None:
    read = extract(_LISTED + said, year=2021)
    assert [one.rank for one in read.rankings] == [18]
    assert (read.streaks, read.changes) == ((), ())


_OF_REGIONS = [
    ("Haining was 24th; Pinghu was 33rd.", ["Haining", "Pinghu"]),
    ("The city came fourth among the county-level cities of Zhejiang.", ["Tongxiang"]),
    ("Wuzhen was 24th in the list of the top 1,000 towns.", ["Wuzhen"]),
    ("Pinghu rose to 33rd, after placing 35th in 2020.", ["Pinghu", "Pinghu"]),
    ("Haining, home to many leather firms, was 24th in the list.", ["Haining"]),
    ("Ejin Horo was 29th and Jungar 20th.", ["Ejin Horo", "Jungar"]),
    ("The firms are many, and Haining was 24th on the list.", ["Haining"]),
    ("Haining, a city of leather makers, was 24th on the list.", ["Haining"]),
    ("Tongxiang is in the top 20 of this list.", ["Tongxiang"]),
]


@pytest.mark.parametrize(("said", "whose"), _OF_REGIONS)
def test_places_of_regions_beside_others_are_still_theirs(said: str, whose: list[str]) -> None:
    read = extract(_LISTED + said, year=2021)
    assert [one.region for one in read.rankings[1:]] == whose


def test_cities_on_a_list_of_cities_have_places_among_cities() -> None:
    text = (
        "Yiwu was 5th on the 2021 list of the top 100 county-level cities.\n\n"
        "Cixi was third among the cities, and Yueqing was 7th."
    )
    read = extract(text, year=2021)
    assert [(one.region, one.rank) for one in read.rankings] == [
        ("Yiwu", 5),
        ("Cixi", 3),
        ("Yueqing", 7),
    ]


def test_the_figure_that_ranks_is_the_one_told_before() -> None:
    text = (
        "In the first half, Tongxiang's industrial output was 61.2 billion yuan, up 4.5 percent. "
        "The figure came third among Jiaxing's counties in growth."
    )
    read = extract(_LISTED + text, year=2021)
    assert [one.rank for one in read.rankings] == [18]
    assert [(one.value, one.place, one.scope) for one in read.indicators] == [(61.2, 3, "Jiaxing")]


def test_a_large_city_with_its_figure_and_place_keeps_them() -> None:
    text = "Hangzhou ranked eighth among Chinese cities by GDP with 1.81 trillion yuan in 2021."
    read = extract(_LISTED + text, year=2021)
    assert [(one.value, one.place) for one in read.indicators] == [(1.81, 8)]
