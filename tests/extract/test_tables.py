"""Tables in Chinese: moves and first entries noted behind the places of a row."""

from __future__ import annotations

from erqi_viewer.core.extract import extract

TABLE = (
    "桐桥区在全国百强区榜单中的历年名次\n\n"
    "年份 | 综合实力 | 投资潜力\n"
    "2017年 | 第87位 | 第69位\n"
    "2018年 | 86（↑1） | 63（上升6位）\n"
)


def test_a_move_noted_behind_a_place_is_one_in_the_list_of_its_column() -> None:
    assert [(one.dimension, one.year, one.places) for one in extract(TABLE).changes] == [
        ("comprehensive-strength", 2018, 1),
        ("investment-potential", 2018, 6),
    ]


def test_a_first_entry_noted_behind_a_place_is_one_in_the_list_of_its_column() -> None:
    read = extract(TABLE.replace("上升6位", "首次上榜"))
    cues = [cue for sentence in read.sentences for cue in sentence.cues]
    assert [(one.kind, one.dimension, one.year) for one in cues] == [
        ("first", "investment-potential", 2018)
    ]


def test_a_move_in_a_column_of_its_own_led_to_the_place_of_this_year() -> None:
    text = (
        "2018年全国综合实力百强区各区位次\n\n区名 | 2018年 | 2017年 | 变化\n桐桥区 | 41 | 43 | +2\n"
    )
    assert [(one.region, one.year, one.places) for one in extract(text).changes] == [
        ("桐桥区", 2018, 2)
    ]
