"""The board of comprehensive strength by its short name, 综合榜."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

_LED = "2019年，甲山区列全国综合实力百强区第25位，在全国绿色发展百强区中列第34位。"


@pytest.mark.parametrize(
    "told",
    [
        "同省的乙川区、丙水区也在综合榜上，依次是第32位、第80位。",
        "乙川区、丙水区分列综合榜第32位、第80位。",
    ],
)
def test_others_on_the_comprehensive_board_are_in_that_list(told: str) -> None:
    found = extract(_LED + told).rankings[2:]
    assert [(one.region, one.dimension, one.rank) for one in found] == [
        ("乙川区", "comprehensive-strength", 32),
        ("丙水区", "comprehensive-strength", 80),
    ]


@pytest.mark.parametrize("board", ["夜间经济综合榜单", "消费活力综合榜", "直播带货综合榜"])
def test_a_comprehensive_board_of_something_else_is_another_list(board: str) -> None:
    found = extract(f"{_LED}甲山区在城市{board}上列第5位。").rankings[2:]
    assert "comprehensive-strength" not in [one.dimension for one in found]
