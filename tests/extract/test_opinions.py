"""What people answer about a region, and by what others vote on it, is in none of the lists."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

_TOLD = "2020年全国综合实力百强区公布，望川区居第41位。"


def _read(text: str) -> tuple[list[int | None], list[int | None]]:
    read = extract(_TOLD + text)
    return [one.rank for one in read.rankings], [one.places for one in read.changes]


def test_places_by_the_rate_of_satisfied_people_are_on_no_list() -> None:
    text = "群众安全感满意率96.31%，居沧州第三、全省第十九，较去年上升8位。"
    assert _read(text) == ([41], [])


def test_a_survey_that_is_named_first_has_the_place_behind_the_score() -> None:
    text = "省里的平安建设群众满意度，我区97.2%，列全省第28位，比去年退了4位。"
    assert _read(text) == ([41], [])
    text = "公布的群众安全感满意率，我区91.4%，在95个县区中排第33，上升7位。"
    assert _read(text) == ([41], [])


def test_a_score_of_a_survey_has_no_figures_place() -> None:
    read = extract(_TOLD + "社会治安满意度测评得分93.12，列全市16个县区第6名，前进3名。")
    assert [one for one in read.indicators if one.place is not None] == []
    assert read.changes == ()


def test_a_list_that_is_named_behind_a_survey_has_its_place() -> None:
    text = "群众满意率达到97%，在全国绿色发展百强区中列第52位。"
    assert _read(text) == ([41, 52], [])


def test_a_figure_that_is_named_behind_a_survey_has_its_place() -> None:
    read = extract(_TOLD + "群众满意率达到97%，地区生产总值增长7.1%，增速居全市第三。")
    assert [(one.growth_percent, one.place) for one in read.indicators][1:] == [(7.1, 3)]


def test_a_place_right_behind_what_was_asked_is_a_figures() -> None:
    read = extract(_TOLD + "患者满意度居全市第二。")
    assert [one.place for one in read.indicators] == [2]


def test_places_by_how_people_vote_are_on_no_list() -> None:
    assert _read("政务大厅群众打分，望川第四，去年第九。") == ([41], [])


def test_a_place_in_an_appraisal_among_so_many_is_not_on_the_list_before() -> None:
    assert _read("省里的信访考核，望川在58个县区里排第36。") == ([41], [])


def test_a_whole_citys_place_among_cities_is_no_figure_of_its_district() -> None:
    read = extract(
        "望川区列2020年全国综合实力百强区第41位，望川区地区生产总值增长7%。"
        "沧州市GDP总量在全国城市中列第28位，在河北列第四位。望川区财政收入增速居全市第二。"
    )
    assert [one.rank for one in read.rankings] == [41]
    assert [one.place for one in read.indicators if one.place] == [2]


def test_a_citys_own_place_among_cities_is_a_figure() -> None:
    read = extract("沧州市GDP总量在全国城市中列第28位。")
    assert [one.place for one in read.indicators] == [28]


@pytest.mark.parametrize(
    "text",
    [
        "10月份平安建设民调，我区居全市第8位。",
        "全市二季度重大项目拉练，我们列第4名。",
    ],
)
def test_places_by_polls_and_tours_of_projects_are_on_no_list(text: str) -> None:
    assert _read(text) == ([41], [])


def test_an_appraisal_of_the_economy_of_counties_has_its_place() -> None:
    assert _read("在全省县域经济考核中，望川区列第3位。")[0] == [41, 3]
