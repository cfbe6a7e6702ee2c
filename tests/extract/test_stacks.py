"""Tables with one cell a line are read as tables."""

from __future__ import annotations

from erqi_viewer.core.extract import extract


def places(text: str) -> list[tuple[str | None, str | None, int | None]]:
    """Return region, list and rank of what a text ranks."""
    return [(one.region, one.list, one.rank) for one in extract(text).rankings]


def test_cells_below_one_another_make_rows() -> None:
    text = (
        "2021年全国投资潜力百强县榜单\n县市\n所属地区\n名次\n得分\n"
        "枝江市\n宜昌\n76\n0.62\n谷城县\n襄阳\n80\n0.61\n以上为部分名单。"
    )
    named = "全国投资潜力百强县榜单"
    assert [(region, rank) for region, _, rank in places(text)] == [("枝江市", 76), ("谷城县", 80)]
    assert all(name and named.startswith(name) for _, name, _ in places(text))


def test_a_column_that_counts_the_rows_ranks_nobody() -> None:
    text = "序号\n县市\n排名\n1\n枝江市\n76\n2\n谷城县\n80\n"
    assert places(text) == [("枝江市", None, 76), ("谷城县", None, 80)]


def test_spans_hold_the_numbers() -> None:
    text = "县市\r\n排名\r\n枝江市\r\n\r\n第76位\r\n谷城县\r\n第80位\r\n"
    assert [text[one.start : one.end] for one in extract(text).rankings] == ["第76位", "第80位"]


def test_headings_without_rows_are_no_table() -> None:
    assert places("排名\n县市\n名次\n说明\n近日举行会议。") == []
