"""Places whose list, year or region a reader knows from the words around them."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

_Place = tuple[int | None, str | None, str | None, int | None]


def places(text: str, year: int | None = None) -> list[_Place]:
    """Return year, region, dimension and place of each place."""
    found = extract(text, year=year).rankings
    return [(one.year, one.region, one.dimension, one.rank or one.within) for one in found]


@pytest.mark.parametrize("looks", ["回望2016", "回首2016", "挥别2016", "难忘2016"])
def test_a_text_that_looks_back_to_a_year_is_of_it(looks: str) -> None:
    text = (
        f"{looks},甲山人收获满满。\n这一年,甲山区在全国投资潜力百强区中列第23位,与2015年名次相同。"
    )
    assert [one[::3] for one in places(text)] == [(2016, 23)]


def test_a_year_that_a_place_is_the_same_as_in_is_the_one_before() -> None:
    text = "甲山区在全国投资潜力百强区中列第23位，与2015年持平。"
    assert [one[::3] for one in places(text)] == [(2016, 23)]


def test_a_ranking_by_the_economy_is_a_list_beside_a_figure() -> None:
    text = (
        "2016年，甲山区地区生产总值突破700亿元，增长8.1%，连续5年在丁江省县级经济综合排名中居第四。"
    )
    read = extract(text)
    assert [(one.list, one.rank) for one in read.rankings] == [("丁江省县级经济综合排名", 4)]
    assert [one.place for one in read.indicators] == [None]


@pytest.mark.parametrize("deed", ["紧追其后", "傲视群雄", "收官", "坐镇苏南"])
def test_a_region_is_known_by_its_place_whatever_it_does(deed: str) -> None:
    text = f"2018年全国综合实力百强县市中，昆山市居首位，常熟市以第5名{deed}。"
    assert places(text)[1:] == [(2018, "常熟市", "comprehensive-strength", 5)]


def test_no_team_of_a_contest_is_known_by_a_place_on_a_list() -> None:
    text = "2018年，甲山区入选全国综合实力百强区。区代表队在全省篮球联赛中以第5名收场。"
    assert 5 not in [one[3] for one in places(text)]


def test_the_second_prize_of_a_list_is_its_second_place() -> None:
    text = "2018年全国综合实力百强县市中，昆山市居首位，江阴市获亚军。"
    assert places(text)[1:] == [(2018, "江阴市", "comprehensive-strength", 2)]


def test_a_run_in_a_chair_is_one_of_standing() -> None:
    text = "2018年全国综合实力百强县市中，昆山市居首位。江阴市则连续四年坐在第二把交椅上。"
    assert [(one.region, one.years) for one in extract(text).streaks] == [("江阴市", 4)]


def test_the_latter_list_is_the_one_named_last() -> None:
    text = (
        "2018年全国工业百强县中，甲县列第40位；全国投资潜力百强县市榜单上，乙县列第12位。"
        "丙县在后一份榜单上排第31位。"
    )
    assert places(text)[2:] == [(2018, "丙县", "investment-potential", 31)]


def test_a_dash_opens_a_clause_in_which_no_province_narrows_a_place() -> None:
    text = (
        "2018年全国综合实力百强区榜单发布。甲山区排在第31位，成为武汉升得最快的城区——"
        "去年它还在第45位。"
    )
    assert places(text) == [
        (2018, "甲山区", "comprehensive-strength", 31),
        (2017, "甲山区", "comprehensive-strength", 45),
    ]


@pytest.mark.parametrize("mark", ["", "▶", "● "])
@pytest.mark.parametrize("now", ["今年再进两位", "今年第12", "2019年升了两位"])
def test_last_year_s_place_needs_no_unit_before_this_year_s(mark: str, now: str) -> None:
    text = f"2019年9月2日\n浏阳市在全国县域经济百强县里排第12!\n{mark}去年第14,{now}。"
    assert (2018, 14) in [one[::3] for one in places(text)]


@pytest.mark.parametrize("said", ["车展去年第14届,今年第15届", "去年第14中学,今年第15中学"])
def test_what_is_only_numbered_has_no_place(said: str) -> None:
    text = f"2019年9月2日\n浏阳市在全国县域经济百强县里排第12!\n{said}。"
    assert [one[3] for one in places(text)] == [12]


def test_numbered_lines_go_on_with_the_region_of_the_title() -> None:
    text = (
        "2020,渝北答卷怎么写?\n① 全国综合实力百强区排第26位;九龙坡区第37位、江北区第42位。\n"
        "② 全国投资潜力百强区中,渝北的名次从第9位提到第8位。\n③ 全国科技创新百强区第44位。"
    )
    whose = {one[3]: one[1] for one in places(text)}
    assert [whose[rank] for rank in (26, 9, 8, 44)] == ["渝北"] * 4
    assert (whose[37], whose[42]) == ("九龙坡区", "江北区")


def test_the_whole_county_is_the_one_spoken_of_by_its_short_name() -> None:
    text = (
        "神木位列2014年全国百强县第27位。\n2015年，全县财政收入下降，百强县位次再落10位，为第37位。\n"
        "2014年，相邻的府谷县位列百强县第70位。"
    )
    assert [one[1] for one in places(text)] == ["神木", "神木", "府谷县"]


def test_a_column_of_moves_makes_lines_rows_whatever_the_verb() -> None:
    text = (
        "2023年全国百强区丁江入围名单\n序号 区名 全国名次 较上年\n1 甲山区 9 前进1位\n"
        "2 乙川区 18 新上榜\n3 丙水区 77 后退2位\n4 丁口区 95 新晋"
    )
    assert [one[1::2] for one in places(text)] == [
        ("甲山区", 9),
        ("乙川区", 18),
        ("丙水区", 77),
        ("丁口区", 95),
    ]


def test_one_s_old_home_is_a_county_by_its_short_name() -> None:
    text = "说起老家肇东，早些年它是“一哥”：2013年全国县域经济百强县（市）排第81。"
    assert places(text) == [(2013, "肇东", None, 81)]


def test_a_field_keeps_the_places_behind_a_run_on_its_list() -> None:
    text = (
        "2020年，甲山区在全国绿色发展百强区中排第24，在全国新型城镇化质量百强区中排第38。"
        "其中绿色发展连续三年上榜，一年从第29到第24。"
    )
    assert [one[2:] for one in places(text)[2:]] == [
        ("green-development", 29),
        ("green-development", 24),
    ]


def test_a_number_of_sheets_is_no_part_of_a_list_s_name() -> None:
    for many in ("四张", "4份", "三张"):
        text = f"甲山区同时出现在{many}全国百强区榜单：综合实力第86位、投资潜力第63位。"
        names = [one.list for one in extract(text, year=2018).rankings]
        assert names == ["综合实力", "投资潜力"]


@pytest.mark.parametrize("said", ["（上年66）", "（2016年66）", "（去年66）"])
def test_a_bracket_has_a_place_of_another_year_and_the_move_behind_it_is_of_this(
    said: str,
) -> None:
    text = f"百强区最新位次\n投资潜力 64{said}↑2"
    assert [one[::3] for one in places(text, 2017)] == [(2017, 64), (2016, 66)]
    assert [one.year for one in extract(text, year=2017).changes] == [2017]


def test_the_first_of_two_bare_places_is_that_of_the_list_before() -> None:
    text = "四张榜都往前走了，综合实力76到75，投资潜力53到51。"
    assert [one[::3] for one in places(text, 2019)] == [
        (None, 76),
        (2019, 75),
        (None, 53),
        (2019, 51),
    ]


def test_a_sentence_that_opens_with_so_many_years_ago_is_of_then() -> None:
    text = (
        "2020年9月2日\n五年前的秋天，甲山区在全国科学发展百强区里排81，投资潜力排62。"
        "三年前，甲山区在投资潜力百强区中排第60位，如今排第51位。"
    )
    assert [one[::3] for one in places(text)] == [(2015, 81), (2015, 62), (2017, 60), (2020, 51)]


def test_an_aside_of_a_first_time_leaves_the_year_of_the_paragraph() -> None:
    text = (
        "2018年1月5日\n去年公布的投资潜力百强区中，甲山区列第59位；2014年头一回上榜时，它还在第63位。"
        "创新创业那张榜上是第39位。"
    )
    assert [one[::3] for one in places(text)] == [(2017, 59), (2014, 63), (2017, 39)]


def test_last_year_frames_all_places_of_a_sentence_that_it_leads() -> None:
    text = (
        "2018年5月6日\n正是有你们，去年甲山区在综合实力百强区中列第77位，比2016年进2位；"
        "投资潜力百强区列第59位。"
    )
    assert [one[::3] for one in places(text)] == [(2017, 77), (2017, 59)]
    text = "2018年11月6日\n甲镇没有入选千强镇，去年还是第82名；入选的有乙镇（第24名）。"
    assert (2018, 24) in [one[::3] for one in places(text)]


def test_a_run_told_with_the_latest_place_reaches_that_year() -> None:
    text = "2020年7月9日，会议指出，甲山区综合实力百强区连续五年榜上有名，2019年为第75位。"
    assert [(one.years, one.year) for one in extract(text).streaks] == [(5, 2019)]


@pytest.mark.parametrize(
    "said",
    [
        "我区得91.37分，列市内九区（含开发区）第4名。",
        "每位区领导联系8家企业。",
        "引进省外资金118.6亿元，增长6.5%。",
    ],
)
def test_what_only_reads_like_a_region_is_none(said: str) -> None:
    read = extract(f"我区在2019年全国百强区评价中居第75位。{said}")
    named = {one.region for one in read.rankings} | {one.region for one in read.indicators}
    assert named <= {None}


def test_a_measure_s_place_in_a_township_is_none_on_a_list() -> None:
    text = "甲山区列投资潜力百强区第53位。袁村亩均收入居全乡第1，人均收入居全镇第2。"
    assert [one[3] for one in places(text, 2018)] == [53]
