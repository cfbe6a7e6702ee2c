"""Wordings of English press releases: the hub in Foshan, took the lead for Chengdu, debuted at."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, told

from erqi_viewer.core.extract import extract

_TOPS = "top 100 districts"
_OPENING = "Xindu came 44th on the 2021 list of the top 100 districts. "


@pytest.mark.parametrize(
    "whom",
    [
        "The county southwest of Hefei, Anhui province,",
        "The appliance-making hub in Foshan, Guangdong province,",
        "The port city on the Yangtze in Hubei",
        "For the third time, the tea base outside Hangzhou",
    ],
)
def test_who_is_called_by_where_it_lies_is_the_one_spoken_of(whom: str) -> None:
    text = f"Ask where tea is grown and the answer is Lishan. {whom} ranked 15th "
    text += "among the top 100 counties of 2021."
    assert told(text) == [("Lishan", "top 100 counties", 15)]


def test_a_region_called_by_its_kind_in_front_of_where_it_lies_is_itself() -> None:
    text = "Xindu is green. The district of Pidu in Chengdu was 28th in the 2021 top 100 districts."
    assert [one[0] for one in told(text)] == ["Pidu"]


@pytest.mark.parametrize("led", ["took the lead for", "led the way for", "had the best result for"])
def test_the_city_that_the_best_stands_for_has_no_place(led: str) -> None:
    text = f"Wuhou {led} Chengdu in 24th place on the 2021 list of the top 100 districts."
    assert told(text) == [("Wuhou", _TOPS, 24)]


def test_towns_in_a_new_area_have_its_places_in_their_order() -> None:
    text = (
        "On the 2021 list of the top 1,000 towns, Beicai and Chuansha in the Pudong New Area "
        "finished 27th and 14th respectively."
    )
    assert [(one[0], one[2]) for one in told(text)] == [("Beicai", 27), ("Chuansha", 14)]


@pytest.mark.parametrize(
    "words", ["made up the rest of", "completed", "took the remaining places in", "rounded out"]
)
def test_who_makes_up_the_rest_of_a_bound_is_within_it(words: str) -> None:
    text = (
        "Kunshan ranked first in the 2021 top 100 counties. "
        f"Cixi of Zhejiang, Yixing of Jiangsu and Yiwu of Zhejiang {words} the top 10."
    )
    assert bounds(text) == [("Cixi", 10), ("Yixing", 10), ("Yiwu", 10)]


def test_so_many_from_a_district_are_those_named_behind_the_bound() -> None:
    text = (
        "Four from Shunde made the top 30 of the 2021 top 1,000 towns: Beijiao, Daliang, Leliu "
        "and Lecong."
    )
    assert [one[0] for one in bounds(text)] == ["Beijiao", "Daliang", "Leliu", "Lecong"]


@pytest.mark.parametrize("verb", ["landed in", "cracked", "squeezed into", "have all landed in"])
def test_verbs_of_coming_in_lead_to_a_bound(verb: str) -> None:
    text = f"Liuyang and Ningxiang {verb} the top 20 of the 2021 top 100 counties."
    assert bounds(text) == [("Liuyang", 20), ("Ningxiang", 20)]


@pytest.mark.parametrize("verb", ["made", "only made", "bagged", "posted", "debuted at"])
def test_verbs_of_getting_a_place_lead_to_one(verb: str) -> None:
    read = extract(_OPENING + f"Futian, all banks and malls, {verb} 12th, and Yantian 77th.")
    places = [(one.year, one.region, one.rank) for one in read.rankings[1:]]
    assert places == [(2021, "Futian", 12), (2021, "Yantian", 77)]


def test_a_debut_in_front_of_another_place_is_that_of_a_first_year() -> None:
    read = extract(_OPENING + "It debuted at 94th and now ranks 61st.")
    assert (None, 94) in [(one.year, one.rank) for one in read.rankings]


def test_what_a_row_tells_of_a_county_stands_between_it_and_its_place() -> None:
    text = (
        "On the 2021 list of the top 100 districts, Longhai was 60th there, Hui'an 62nd and Anxi, "
        "a tea-growing area that was on a poverty list 30 years ago, 70th. "
        "Zunyi's Honghuagang was 84th and its Huichuan 90th."
    )
    assert [(one[0], one[2]) for one in told(text)] == [
        ("Longhai", 60), ("Hui'an", 62), ("Anxi", 70), ("Honghuagang", 84), ("Huichuan", 90),
    ]  # fmt: skip


def test_whose_factories_are_told_of_may_be_a_district() -> None:
    text = _OPENING + "Chengyang, whose factories make trains, gained 16th place."
    assert told(text)[1:] == [("Chengyang", _TOPS, 16)]


@pytest.mark.parametrize(
    "words",
    [
        "Midea, at 312th, and Country Garden, at 177th, represented it in the Fortune Global 500.",
        "Three companies were named in the Fortune China 500, with the best of them ranking 61st.",
    ],
)
def test_places_of_firms_are_no_regions(words: str) -> None:
    assert told(_OPENING + words) == [("Xindu", _TOPS, 44)]


def test_a_place_of_the_district_is_its_own_beside_a_list_of_firms() -> None:
    text = (
        _OPENING + "It was also 6th in green development, helped by a zone where Fortune 500 "
        "companies have branches."
    )
    assert told(text)[1:] == [("Xindu", "green development", 6)]


def test_first_places_that_went_to_provinces_are_nobodys() -> None:
    text = _OPENING + "The first places went, as they do every year, to Guangdong and Jiangsu."
    assert told(text) == [("Xindu", _TOPS, 44)]


@pytest.mark.parametrize(
    ("words", "move"),
    [
        ("Pidu, in 50th, was down by one.", ("down", 1, None)),
        ("Pidu, in 50th, is up by two.", ("up", 2, None)),
        ("Pidu lost six from 36th.", ("down", 6, 36)),
        ("Pidu gained five from 61st.", ("up", 5, 61)),
    ],
)
def test_moves_are_told_without_a_noun(words: str, move: tuple[str, int, int | None]) -> None:
    read = extract(_OPENING + words).changes
    assert [(one.direction, one.places, one.from_rank) for one in read] == [move]


def test_where_a_move_without_a_noun_began_has_no_year_of_its_own() -> None:
    read = extract(_OPENING + "Pidu dropped four from 38th.").rankings
    assert [(one.year, one.rank) for one in read] == [(2021, 44), (None, 38)]


def test_the_city_that_opens_a_sentence_does_not_share_the_place_told_in_it() -> None:
    text = _OPENING + "In Wuhu, Yijiang and Jiujiang were tied in 82nd."
    assert told(text)[1:] == [("Yijiang", _TOPS, 82), ("Jiujiang", _TOPS, 82)]


def test_a_sentence_that_looks_back_leaves_the_list_to_those_behind() -> None:
    text = (
        _OPENING + "Jimo was 14th. As a county-level city, it was eighth in the top 100 counties "
        "in 2017. Laoshan was 30th and Licang 76th."
    )
    read = [(one.year, one.region, one.list, one.rank) for one in extract(text).rankings]
    assert read[2:] == [
        (2017, "Jimo", "top 100 counties", 8),
        (2021, "Laoshan", _TOPS, 30),
        (2021, "Licang", _TOPS, 76),
    ]


def test_who_is_looked_back_on_stays_in_the_list_told_of_it() -> None:
    text = (
        _OPENING + "Jimo was 14th. As a county-level city, it was eighth in the top 100 counties "
        "in 2017. In 2016, it was ninth."
    )
    read = [(one.year, one.list, one.rank) for one in extract(text).rankings]
    assert read[3:] == [(2016, "top 100 counties", 9)]


def test_the_field_of_a_list_holds_for_it_everywhere() -> None:
    text = (
        "Huangdao third in national ranking of districts\n\n"
        "Huangdao was third among China's top 100 districts of 2021 in the field of comprehensive "
        "strength. Jimo entered at 12th."
    )
    read = [(one.region, one.dimension) for one in extract(text).rankings]
    assert read[0] == read[1] == ("Huangdao", "comprehensive-strength")
    assert read[2] == ("Jimo", "comprehensive-strength")


def test_what_names_went_to_the_ranking_of_is_what_the_list_measures() -> None:
    text = (
        "The 2021 top 100 districts were released, and Chengdu gave seven names to the ranking by "
        "comprehensive strength.\nWuhou was 24th."
    )
    assert [one.dimension for one in extract(text).rankings] == ["comprehensive-strength"]


def test_a_runner_up_may_be_the_one_spoken_of() -> None:
    text = _OPENING + "For investment potential it was runner-up."
    assert told(text)[1:] == [("Xindu", "investment potential", 2)]
