"""Whose places are that English texts give the city, the district or it before naming anybody."""

from __future__ import annotations

import pytest
from extract.english_told import told

from erqi_viewer.core.extract import extract
from erqi_viewer.core.extract.english import home

_COUNTIES = "top 100 counties"


@pytest.mark.parametrize(
    ("beginning", "whose"),
    [
        ("Apples and pearls of Leling\n\nLeling is in Shandong. So is Leling's lake.", "Leling"),
        (
            "Jars and Dingshan clay\n\nYixing county makes jars. Yixing sells.",
            "Yixing county",
        ),
        (
            "Wuhan's northern district has a port\n\nXinzhou District has it. Xinzhou grew.",
            "Xinzhou District",
        ),
        ("Three Ordos banners do well\n\nOtog Banner grew. Otog's coal sold.", "Otog Banner"),
        ("Lists are out\n\nAnji, Deqing and Changxing are on them.", None),
    ],
)
def test_a_text_is_about_the_one_that_its_title_names(beginning: str, whose: str | None) -> None:
    assert home.of(beginning) == whose


@pytest.mark.parametrize(
    "said",
    [
        "The city came 42nd among the top 100 counties of 2021.",
        "It took the 42nd spot among the top 100 counties in 2021.",
        "Little wonder that the city was No 42 among the top 100 counties in 2021.",
        "What surprised many was to see it 42nd among the top 100 counties in 2021.",
        "They helped the city to 42nd place among the top 100 counties in 2021.",
        "The city in Weihai, Shandong province, placed 42nd among the top 100 counties in 2021.",
    ],
)
def test_the_city_of_a_text_that_ranked_nobody_is_the_one_of_its_title(said: str) -> None:
    text = (
        "Swans winter in Rongcheng again\n\nThe lagoon is full of swans. Many of them have come "
        f"to Rongcheng from afar, as visitors do. {said}"
    )
    assert told(text) == [("Rongcheng", _COUNTIES, 42)]


def test_a_place_told_right_away_with_its_region_is_that_regions() -> None:
    text = (
        "Swans winter in Rongcheng again\n\nMany of them have come to Rongcheng. "
        "Ranked 42nd among the top 100 counties was Rushan city."
    )
    assert told(text) == [("Rushan city", _COUNTIES, 42)]


def test_the_district_itself_is_no_city_named_in_between() -> None:
    text = (
        "Minhang scores twice\n\nMINHANG District is glad. Its rowers came second at the national "
        "games in Xi'an, and the district itself was No 9 among the top 100 districts, two better "
        "than last year's No 11."
    )
    assert told(text) == [
        ("Minhang District", "top 100 districts", 9),
        ("Minhang District", "top 100 districts", 11),
    ]


def test_the_town_itself_is_the_town_named_before() -> None:
    text = (
        "Leqing was 18th among the top 100 counties. Two firms from Liushi town are in the stock "
        "market; the town itself is 14th in the list of top 100 towns."
    )
    assert told(text) == [("Leqing", _COUNTIES, 18), ("Liushi town", "top 100 towns", 14)]


@pytest.mark.parametrize(
    "said", ["The Chengdu district was", "In 2021 the Chengdu district was found"]
)
def test_a_district_called_by_its_city_is_the_one_that_a_text_is_about(said: str) -> None:
    text = (
        "Pidu: home of bean paste\n\nMore bean paste than ever leaves Pidu, in the west of "
        f"Chengdu. {said} at No 71 in the list of the top 100 districts."
    )
    assert told(text) == [("Pidu", "top 100 districts", 71)]


def test_a_district_told_with_its_own_name_is_called_by_no_city() -> None:
    text = (
        "Pidu: home of bean paste\n\nMore bean paste than ever leaves Pidu, in the west of "
        "Chengdu. The Xindu district was at No 60 in the list of the top 100 districts."
    )
    assert told(text) == [("Xindu district", "top 100 districts", 60)]


def test_it_goes_on_about_the_one_that_others_stand_before_and_after() -> None:
    text = (
        "In a list of the top 100 counties Anji county was second, after Yiwu at No 1 and before "
        "Deqing at No 3. A year ago it had been fifth."
    )
    assert told(text)[-1] == ("Anji county", _COUNTIES, 5)


def test_who_is_known_for_something_is_spoken_of_from_there_on() -> None:
    text = (
        "Haimen district was 21st among the top 100 districts in 2021.\n\nTongzhou, known for its "
        "cloth, does well. It ranked 17th."
    )
    assert told(text)[-1] == ("Tongzhou", "top 100 districts", 17)


def test_a_city_that_names_its_district_lies_around_it() -> None:
    text = (
        "Lanzhou district makes list\n\nThe Chengguan district in Lanzhou was 46th among the top "
        "100 districts. Exports of Chengguan grew, as did those of Lanzhou."
    )
    assert told(text)[0][0] == "Chengguan district"


def test_a_hundred_towns_are_not_listed_by_the_strength_of_districts() -> None:
    text = (
        "Jiading district was 14th among the top 100 districts by comprehensive strength. Anting "
        "town was 9th among the top 100 towns."
    )
    found = extract(text, year=2021).rankings
    assert [one.dimension for one in found] == ["comprehensive-strength", None]


def test_a_list_of_counties_measures_what_that_of_towns_beside_it_does() -> None:
    text = (
        "Hengdian town was 9th among the top 100 towns by comprehensive strength. Dongyang itself "
        "was 38th among the top 100 counties."
    )
    found = extract(text, year=2021).rankings
    assert [one.dimension for one in found] == ["comprehensive-strength"] * 2


def test_it_shares_its_place_with_all_that_are_named_behind() -> None:
    text = (
        "Jimo was 18th among the top 100 counties in 2020. In the 2021 edition of the list it "
        "shared 12th place with Pingdu and Laixi."
    )
    found = extract(text, year=2021).rankings
    assert [(one.region, one.rank) for one in found] == [
        ("Jimo", 18),
        ("Jimo", 12),
        ("Pingdu", 12),
        ("Laixi", 12),
    ]


def test_the_place_that_was_held_in_a_year_is_of_that_year() -> None:
    text = (
        "Jinjiang was 6th on the 2021 list of the top 100 counties, the same as the sixth place it "
        "won in 2020, and fourth in China for trade."
    )
    read = extract(text, year=2021).rankings
    assert [(one.year, one.rank) for one in read][:2] == [(2021, 6), (2020, 6)]


def test_where_a_speech_is_given_is_not_whom_it_is_about() -> None:
    text = (
        "Welcome speech, trade mission, Zhengzhou, autumn 2019\n\nDear guests, this is Jinhe in "
        "numbers. Sixty-first: that is our national place among the top 100 districts by "
        "investment potential in 2019. In Zhengzhou itself only two sell more than we do."
    )
    assert home.of(text) is None


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (
            "Huzhou's new campus\n\nThousands walk Jiangning's streets. The district is happy. "
            "It was 7th among the top 100 districts. Jiangning sells tea.",
            "Jiangning",
        ),
        (
            "Coal country\n\nFew in Shenmu are cold. The city in northern Shaanxi was 11th among "
            "the top 100 counties. Shenmu has coal. Shenmu is rich.",
            "Shenmu",
        ),
        (
            "Hangzhou briefs\n\nYuhang is No. 5. The district, seat of Zhejiang Lab, was ranked "
            "7th among the top 100 districts. Yuhang is glad. Yuhang sells tea.",
            "Yuhang",
        ),
        ("39 -- Anji's place in the list of China's top 100 counties is now 7th.", "Anji"),
    ],
)
def test_a_text_s_own_district_is_known_however_it_is_first_named(text: str, whose: str) -> None:
    assert [region for region, _, _ in told(text)] == [whose]
