"""Claims that take a whole list: the only one, how many of the province, which place there."""

from __future__ import annotations

import claim_books
import pytest
from builders import REGION

from erqi_viewer.core.claims import Finding, check, message
from erqi_viewer.core.records import Name, Placement, Region
from erqi_viewer.core.texts import ENGLISH, load_texts

LIST = "2018年全国绿色发展百强区"
LUOYANG = Region("luoyang", "410300", Name("洛阳市", "Luoyang"), "prefecture", "410000")
HUBEI = Region("hubei", "420000", Name("湖北省", "Hubei Province"), "province", None)
WUHAN = Region("wuhan", "420100", Name("武汉市", "Wuhan"), "prefecture", "420000")
ABOVE = (claim_books.PREFECTURE, claim_books.PROVINCE, LUOYANG, HUBEI, WUHAN)
JINSHUI = Region("jinshui", "410105", Name("金水区", "Jinshui District"), "district", "410100")
XIGONG = Region("xigong", "410303", Name("西工区", "Xigong District"), "district", "410300")
WUCHANG = Region("wuchang", "420106", Name("武昌区", "Wuchang District"), "district", "420100")
JIANGAN = Region("jiangan", "420102", Name("江岸区", "Jiang'an District"), "district", "420100")
ZONE = Region("zone", "990001", Name("某新区", "Some New Area"), "district", None)


def listing(*regions: Region | None, year: int = 2018, size: int | None = None) -> list[Placement]:
    """Make a list in the order of the regions; where there is none, the place is missing."""
    of = claim_books.GREEN
    placed = [
        claim_books.stand(of, year, rank, region=region)
        for rank, region in enumerate(regions, 1)
        if region is not None
    ]
    length = size or len(regions)
    return [one._replace(edition=one.edition._replace(size=length)) for one in placed]


def judge(text: str, places: list[Placement]) -> list[Finding]:
    book = claim_books.book(places)
    found = check(text, *book, home=REGION.code, above=ABOVE).findings
    kinds = {"only", "count-within", "place-within"}
    return [one for one in found if one.kind in kinds]


def told(text: str, places: list[Placement]) -> str:
    found = judge(text, places)
    return "; ".join(f"{one.kind} {one.verdict} {one.said} {one.found}" for one in found)


THREE = listing(WUCHANG, JINSHUI, XIGONG, REGION, JIANGAN)
"""Wuchang, Jinshui, Xigong, Erqi, Jiang'an: three of Henan, two of them of Zhengzhou."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LIST}公布，全省共有3个区上榜。", "count-within supported 3 3"),
        (f"{LIST}公布，河南省共有三个区入围。", "count-within supported 3 3"),
        (f"{LIST}公布，河南3区上榜。", "count-within supported 3 3"),
        (f"{LIST}公布，我省仅有2个市辖区入选。", "count-within contradicted 2 3"),
        (f"{LIST}公布，河南省共有十二个区上榜。", "count-within contradicted 12 3"),
        (f"{LIST}公布，郑州市2个区入选。", "count-within supported 2 2"),
        (f"{LIST}公布，湖北省有2个区上榜，河南省有3个区上榜。",
         "count-within supported 2 2; count-within supported 3 3"),
        (f"{LIST}中，河南占3席，湖北占3席。",
         "count-within supported 3 3; count-within contradicted 3 2"),
        (f"河南省共有3个区入选{LIST}。", "count-within supported 3 3"),
        (f"{LIST}公布，河南3个区入选百强区。", "count-within supported 3 3"),
        (f"{LIST}公布，河南入选区数量达3个。", ""),
        (f"{LIST}公布，全省上榜数量达3个。", "count-within supported 3 3"),
        (f"{LIST}公布。全省共有3个区上榜。", "count-within supported 3 3"),
        (f"{LIST}公布，江苏省共有3个区上榜。", "count-within contradicted 3 0"),
        ("In 2018, two districts of Henan were among the national top 100 districts for green "
         "development.", "count-within contradicted 2 3"),
        ("In 2018, Henan had 3 districts on the national top 100 districts for green "
         "development.", "count-within supported 3 3"),
    ],
)  # fmt: skip
def test_the_number_of_a_province_or_city_is_that_of_the_whole_list(
    text: str, expected: str
) -> None:
    assert told(text, THREE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"二七区位列{LIST}第4名，居全省第3位。", "place-within supported 3 3"),
        (f"二七区位列{LIST}第4名，居全省第一。", "place-within contradicted 1 3"),
        (f"二七区位列{LIST}第4名，位居河南省第3位、郑州市第二。",
         "place-within supported 3 3; place-within supported 2 2"),
        (f"{LIST}榜单公布，金水区排名全国第2位、全省第一。", "place-within supported 1 1"),
        (f"金水区在{LIST}中列全省第一。", "place-within supported 1 1"),
        (f"金水区在{LIST}中位居河南省首位。", "place-within supported 1 1"),
        (f"西工区以全省第2的成绩入选{LIST}。", "place-within supported 2 2"),
        (f"武昌区位列{LIST}第1名，居全省第一。", "place-within supported 1 1"),
        (f"武昌区位列{LIST}第1名，居河南省第一。", "place-within no_data 1 None"),
        ("In 2018, Erqi District ranked 4th among the national top 100 districts for green "
         "development, third in Henan.", "place-within supported 3 3"),
        ("In 2018, Erqi District ranked 4th among the national top 100 districts for green "
         "development, first in the city.", "place-within contradicted 1 2"),
    ],
)  # fmt: skip
def test_the_place_in_a_province_or_city_is_that_among_its_regions_on_the_list(
    text: str, expected: str
) -> None:
    assert told(text, THREE) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"二七区位列{LIST}第4名，生产总值增速居全省第一。",
        f"二七区位列{LIST}第4名，综合考评居全省第一。",
        f"二七区位列{LIST}第4名。项目建设观摩居全省第一。",
        f"{LIST}公布，全省共有3个区入选国家级双创示范基地。",
        f"{LIST}公布，全省共有3个县上榜。",
        f"{LIST}公布，除二七区外，全省有2个区上榜。",
        f"{LIST}公布，全省有3个区首次上榜。",
        f"{LIST}公布，全省有3个区进入前50名。",
        f"全省有3个区入围{LIST}前50名。",
        f"全省有3个区入围“{LIST}”榜单前二十。",
        f"二七区位列{LIST}第4名，是全省唯一的国家级双创示范区。",
        f"二七区位列{LIST}第4名，是全省唯一入选国家级示范基地的区。",
        "全省共有3个区上榜。",
        "郑州市二七区上榜，全省第一。",
        "2018年，全省18个市参加评比，郑州市第一。",
    ],
)
def test_what_is_said_of_something_else_is_no_claim_about_the_list(text: str) -> None:
    assert told(text, THREE) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"二七区是全省唯一入选{LIST}的区。", "only contradicted 1 3"),
        (f"武昌区是湖北省唯一入选{LIST}的区。", "only contradicted 1 2"),
        (f"西工区是洛阳市唯一入选{LIST}的区。", "only supported 1 1"),
        (f"洛阳市西工区位列{LIST}第3名，系洛阳唯一入选区。", "only supported 1 1"),
        (f"西工区位列{LIST}第3名，系河南省唯一入选区。", "only contradicted 1 3"),
        (f"西工区位列{LIST}第3名，是唯一上榜的洛阳城区。", "only supported 1 1"),
        (f"洛阳市西工区唯一入选{LIST}。", "only no_data 1 None"),
        (f"郑州市二七区唯一入选{LIST}。", "only contradicted 1 2"),
        (f"二七区是湖北省唯一入选{LIST}的区。", "only no_data 1 None"),
        (f"{LIST}公布。西工区位列第3名，是洛阳唯一入选的区。", "only supported 1 1"),
        (f"西工区位列{LIST}第3名，系洛阳市唯一。", "only supported 1 1"),
        (f"西工区位列{LIST}第3名，系洛阳市唯一上榜城区。", "only supported 1 1"),
        (f"西工区位列{LIST}第3名，系洛阳市唯一获此殊荣的区。", "only supported 1 1"),
        (f"西工区位列{LIST}第3名，是洛阳市唯一一个入选榜单的区。", "only supported 1 1"),
        (f"西工区位列{LIST}第3名，是洛阳市唯一的上榜区。", "only supported 1 1"),
        ("In 2018, Xigong District was the only district in Luoyang among the national top 100 "
         "districts for green development.", "only supported 1 1"),
    ],
)  # fmt: skip
def test_the_only_one_is_sought_among_those_that_the_text_says(text: str, expected: str) -> None:
    assert told(text, THREE) == expected


CLAIMS = (
    f"二七区位列{LIST}第4名，是全省唯一入选的区。",
    f"二七区位列{LIST}第4名，居全省第一。",
    f"{LIST}公布，全省共有1个区上榜。",
)


@pytest.mark.parametrize("text", CLAIMS)
def test_a_list_with_a_place_missing_leaves_every_such_claim_open(text: str) -> None:
    (gap,) = judge(text, listing(WUCHANG, None, XIGONG, REGION, JIANGAN))
    assert gap.verdict == "no_data"
    assert "only 4 of 5 places are recorded" in message(gap, ENGLISH)
    (end,) = judge(text, listing(WUCHANG, JINSHUI, XIGONG, REGION, size=100))
    assert end.verdict == "no_data"


def test_a_list_of_a_year_that_is_not_there_leaves_the_number_open() -> None:
    (one,) = judge(CLAIMS[2].replace("2018", "2017"), THREE)
    assert (one.verdict, one.reason) == ("no_data", "list-missing")


def test_regions_that_share_a_place_share_it_in_the_province_too() -> None:
    first, second, third, own, last = THREE
    tied = [first, second, third._replace(rank=2), own, last]
    text = f"西工区位列{LIST}第2名，居全省第一。二七区位列{LIST}第4名，居全省第3位。"
    assert told(text, tied) == "place-within supported 1 1; place-within supported 3 3"


def test_a_region_of_no_known_province_leaves_open_what_it_could_change() -> None:
    places = listing(ZONE, JINSHUI, REGION)
    for text, expected in (
        (f"{LIST}公布，全省共有2个区上榜。", "no_data"),
        (f"{LIST}公布，全省共有3个区上榜。", "no_data"),
        (f"{LIST}公布，全省共有4个区上榜。", "contradicted"),
        (f"{LIST}公布，全省共有1个区上榜。", "contradicted"),
        (f"二七区位列{LIST}第3名，居全省第2位。", "no_data"),
        (f"二七区位列{LIST}第3名，居全省第一。", "contradicted"),
        (f"二七区是全省唯一入选{LIST}的区。", "contradicted"),
    ):
        assert [one.verdict for one in judge(text, places)] == [expected], text
    (only,) = judge(f"二七区是全省唯一入选{LIST}的区。", listing(ZONE, WUCHANG, REGION))
    assert (only.verdict, only.reason) == ("no_data", "whereabouts-open")


def test_without_the_regions_above_them_the_codes_say_the_province() -> None:
    book = claim_books.book(THREE)
    (one,) = check(f"{LIST}公布，河南省共有3个区上榜。", *book).findings
    assert one.verdict == "supported"


def test_a_number_without_anything_that_says_the_province_is_left_open() -> None:
    book = claim_books.book(THREE)
    (one,) = check(f"{LIST}公布，全省共有3个区上榜。", *book, above=ABOVE).findings
    assert (one.verdict, one.reason) == ("no_data", "no-scope")
    text = f"金水区位列{LIST}第2名，全省共有3个区上榜。"
    *_, one = check(text, *book, above=ABOVE).findings
    assert one.verdict == "supported"


def test_the_only_one_for_years_running_is_sought_in_each_of_them() -> None:
    years = [
        *listing(REGION, JINSHUI, WUCHANG, year=2016),
        *listing(REGION, XIGONG, WUCHANG, year=2017),
        *listing(REGION, WUCHANG, JIANGAN, year=2018),
    ]
    text = f"二七区是全省唯一连续三年入选{LIST}的区。"
    assert told(text, years) == "only supported 1 1"
    assert told(text.replace("三年", "四年"), years) == "only no_data 1 None"
    more = [one._replace(region=JINSHUI) if one.region == WUCHANG else one for one in years[3:]]
    (one,) = [one for one in judge(text, [*years[:3], *more]) if one.kind == "only"]
    assert (one.verdict, one.found, one.reason) == ("contradicted", 2, "only-others-each")


def test_each_verdict_names_the_records_that_it_rests_on() -> None:
    henan = [one.uid for one in THREE if one.region.code.startswith("41")]
    (count,) = judge(f"{LIST}公布，全省共有3个区上榜。", THREE)
    assert list(count.records) == henan
    (place,) = judge(f"二七区位列{LIST}第4名，居全省第3位。", THREE)
    assert set(place.records) == set(henan)
    (only,) = judge(f"二七区是全省唯一入选{LIST}的区。", THREE)
    assert set(only.records) == set(henan)


def test_a_sentence_says_how_many_of_the_province_are_on_the_list() -> None:
    zh = load_texts("zh")
    (count,) = judge(f"{LIST}公布，全省共有2个区上榜。", THREE)
    assert message(count, ENGLISH).startswith("Of Henan Province 3 are on the list, not 2:")
    assert message(count, zh).startswith("榜上河南省共有3个，并非2个")
    (only,) = judge(f"二七区是全省唯一入选{LIST}的区。", THREE)
    assert message(only, ENGLISH).startswith("Of Henan Province 3 are on the list:")
    (place,) = judge(f"二七区位列{LIST}第4名，居全省第一。", THREE)
    assert message(place, ENGLISH).startswith("Place 3, not 1, of the 3 of Henan Province")
