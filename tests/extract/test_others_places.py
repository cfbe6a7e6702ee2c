"""Places of schools, teams, dishes and shows are not the district's on its list."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

ENGLISH = "Anji District ranked 85th in the 2019 list of the top 100 districts. "
CHINESE = "桐桥区列2019年全国百强区第85位。"


@pytest.mark.parametrize(
    "said",
    [
        "The park ranked fifth in a poll of readers.",
        "A local dish came second in a national cooking contest.",
        "Its football team finished third in the city league.",
        "Its library took first place in a contest of reading rooms.",
        "Its No. 4 High School is the best in Zhejiang.",
        "Two of its schools were among the top 10 of the province.",
        "Anji's No. 2 Hospital was among the top 10 in the province.",
        "Anji's women's team is third in the standings.",
        "Anji's noodles ranked second among local snacks.",
        "The old gate was voted No 1 sight of the city.",
        "The district held a fair and won No 1 prize there.",
        "The square took the top spot in a poll of visitors.",
        "The noodles are by far the best of them.",
        "The fair was held in the city's best-placed hotel.",
        "The Anji shopping area is among the top 10 in China.",
        "It was named one of the top 10 happiest cities.",
        "Bus Route No 2 and Metro Line 1 cross there at Exit No 3.",
        "Its No 7 Line of the metro will be opened next year.",
        "The old tower was ranked second among the city's landmarks by netizens.",
        "The district is one of the top 10 tourist spots in Zhejiang.",
        "It was second in a check of key projects.",
        "A team of cooks came third in an international contest.",
    ],
)
def test_what_an_english_text_tells_of_others_is_no_place_of_the_district(said: str) -> None:
    assert [one.rank for one in extract(ENGLISH + said).rankings] == [85]


@pytest.mark.parametrize(
    "said",
    [
        "It took second place in the province.",
        "The district was among the top 10 of the province.",
        "Anji is the city's best-placed district.",
        "It is among the top 90 strongest districts.",
        "Anji is the best in Zhejiang.",
    ],
)
def test_the_same_words_about_the_district_are_read(said: str) -> None:
    assert len(extract(ENGLISH + said).rankings) == 2


@pytest.mark.parametrize(
    "said",
    [
        "其夜市在网友评选的“中国十大夜市”中排名第五。",
        "在公布的榜单里，区妇幼保健院排第7。",
        "区实验中学获全国机器人大赛第三名。",
        "桐桥商圈入围全国十大商圈，排在第6。",
    ],
)
def test_what_a_chinese_text_tells_of_others_is_no_place_of_the_district(said: str) -> None:
    assert [one.rank for one in extract(CHINESE + said).rankings] == [85]


def test_a_contest_of_civilised_quarters_is_a_list_of_its_own() -> None:
    told = extract(CHINESE + "桐桥区在全国文明城区测评中名列第12。").rankings[-1]
    assert (told.region, told.list, told.rank) == ("桐桥区", "全国文明城区测评", 12)


@pytest.mark.parametrize(
    ("said", "whose"),
    [
        ("Zhejiang ranked fourth in China by GDP.", "Zhejiang"),
        ("Hangzhou, the provincial capital, ranked eighth in China by GDP.", "Hangzhou"),
        ("It ranked eighth in the province by GDP.", "Anji District"),
    ],
)
def test_a_place_by_a_figure_is_that_of_the_city_or_province_told_of(said: str, whose: str) -> None:
    assert [one.region for one in extract(ENGLISH + said).indicators] == [whose]


@pytest.mark.parametrize(
    ("said", "among"),
    [
        ("Zhejiang ranked fifth in China in GDP.", "China"),
        ("Zhejiang ranked fifth in the country in total economic output.", "country"),
        ("In air quality it ranked second in the city in June.", "city"),
    ],
)
def test_a_place_by_a_figure_is_within_the_territory_told_not_the_figure_or_month(
    said: str, among: str
) -> None:
    assert [one.scope for one in extract(ENGLISH + said).indicators] == [among]


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "In the city's list of air quality for August, Anji was fourth.",
        ENGLISH + "On safety the district ranked fourth of six.",
        CHINESE + "同日公布的还有：市里发布8月份空气质量排名，桐桥区居第4位。",
        CHINESE + "市统计局通报重点项目进度，桐桥区排第4。",
    ],
)
def test_a_place_in_a_ranking_of_something_else_is_in_no_list_named_before(text: str) -> None:
    first, *others = extract(text).rankings
    assert first.rank == 85
    assert all((other.rank, other.list) == (4, None) for other in others)
