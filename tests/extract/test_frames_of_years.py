"""What frames places and runs in Chinese: last year's list, a row that leads to today, 前两项."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract


def places(text: str) -> list[tuple[int | None, str | None, int | None]]:
    return [(one.year, one.region, one.rank) for one in extract(text).rankings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "甲山区2018年5月9日讯 去年10月公布的全国综合实力百强区名单中，甲山区列第42位，较上届"
            "的第45位前移3位。",
            [(2017, "甲山区", 42), (2016, "甲山区", 45)],
        ),
        (
            "甲山区2018年5月9日讯 去年，甲山区列全国投资潜力百强区第30位，由上年第33位升至第30位。",
            [(2017, "甲山区", 30), (2016, "甲山区", 33), (2017, "甲山区", 30)],
        ),
        (
            "2018年10月9日，全国综合实力百强区公布，甲山区列第42位，去年是第44位；乙水区由上年的"
            "第60位升至第58位。",
            [
                (2018, "甲山区", 42),
                (2017, "甲山区", 44),
                (2017, "乙水区", 60),
                (2018, "乙水区", 58),
            ],
        ),
    ],
)
def test_the_edition_before_is_that_before_last_years_where_the_text_tells_of_last_year(
    text: str, expected: list[tuple[int | None, str | None, int | None]]
) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("row", "years"),
    [
        ("由第45位、第44位升至第42位", [2014, 2015, 2016]),
        ("从第47位、第45位、第44位一路前移至第42位", [2013, 2014, 2015, 2016]),
    ],
)
def test_places_in_a_row_that_lead_to_this_years_are_of_the_years_before(
    row: str, years: list[int]
) -> None:
    text = f"2016年10月20日，全国百强区公布，甲山区在投资潜力百强区中{row}。"
    assert [one.year for one in extract(text).rankings] == years


def test_a_place_that_all_began_with_is_of_the_year_since_which_it_is_told() -> None:
    text = (
        "2020年3月18日，甲山区2019年居全国投资潜力百强区第41位，自2014年首次入围以来年年前移，"
        "从第53位起步，累计提升12位；居全国综合实力百强区第65位。"
    )
    assert [one[::2] for one in places(text)] == [(2019, 41), (2014, 53), (2019, 65)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("前两项已连续四年上榜。", {"comprehensive-strength", "investment-potential"}),
        ("后两个榜单均为连续四年入围。", {"investment-potential", "green-development"}),
    ],
)
@pytest.mark.parametrize("mark", ["，", "。"])
def test_the_first_or_last_two_of_the_lists_told_share_a_run(
    said: str, mark: str, expected: set[str]
) -> None:
    text = (
        "2017年10月16日，甲山区在全国综合实力百强区、全国投资潜力百强区、全国绿色发展百强区中分别"
        f"列第47位、第39位、第29位{mark}{said}"
    )
    assert {one.dimension for one in extract(text).streaks} == expected


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("山东省青岛市市南区", "市南区"),
        ("青岛市市北区", "市北区"),
        ("陕西省西安市新城区", "新城区"),
    ],
)
def test_districts_whose_names_begin_like_words_are_read_in_lines(name: str, region: str) -> None:
    text = f"2020年度全国综合实力百强区名单\n第31位 四川省成都市武侯区\n第32位 {name}\n"
    assert places(text)[-1] == (2020, region, 32)


def test_a_county_that_a_text_turns_to_by_its_short_name_has_the_places_behind_it() -> None:
    text = "2019年12月2日，甲山区在全国综合实力百强区列第85位。反观新郑，排名全国第77。"
    assert places(text)[-1][1:] == ("新郑", 77)


def test_what_readers_write_to_is_no_region() -> None:
    text = "2019年11月29日，全国综合实力百强区公布，我区列第85位。留言区说说你最想给哪个点赞。"
    assert [one.region for one in extract(text).rankings] == [None]


def test_a_heading_with_a_year_in_brackets_dates_the_lines_below_it() -> None:
    text = (
        "投资甲山·2023版招商手册\n甲山区地处平原，面积1065平方公里。\n荣誉榜（2022年）\n"
        "●全国综合实力百强区第14位\n●全国投资潜力百强区第13位"
    )
    assert [one[::2] for one in places(text)] == [(2022, 14), (2022, 13)]


def test_a_place_that_somebody_leads_with_needs_no_unit() -> None:
    text = "2023年10月，全省共有5个县市入榜赛迪百强县，其中乙水市以第26领跑。"
    assert places(text)[-1] == (2023, "乙水市", 26)


def test_a_row_of_a_table_may_tell_that_a_place_was_kept_or_is_new() -> None:
    text = (
        "2021赛迪百强县名单发布。全省名单如下（位次／县市／较上年）：\n4　甲山市　升1\n"
        "15　乙水市　平\n17　丙湖县　降1\n29　丁河县　新"
    )
    assert [one.rank for one in extract(text).rankings] == [4, 15, 17, 29]
    assert [(one.direction, one.places) for one in extract(text).changes] == [
        ("up", 1),
        ("same", 0),
        ("down", 1),
    ]
