"""The year that an undated report is said to be on is the year of what it tells."""

from __future__ import annotations

from erqi_viewer.core.extract import extract


def test_last_year_is_the_year_that_a_report_without_a_date_is_on() -> None:
    text = (
        "市人大常委会会议昨日举行，听取市政府关于2018年经济社会发展情况的报告。"
        "报告显示，去年桐桥市列全国综合实力百强县市第36位。"
    )
    assert [(one.year, one.rank) for one in extract(text).rankings] == [(2018, 36)]


def test_what_a_report_looks_back_on_is_of_the_year_that_it_names() -> None:
    text = (
        "桐桥区人民代表大会会议1月6日开幕。区长在政府工作报告中回顾了2021年工作：\n"
        "——位列全国综合实力百强区第27位，较2020年的第30位上升3位。\n"
        "报告提出，2022年力争再进2位。"
    )
    read = [(one.year, one.rank) for one in extract(text).rankings]
    assert read == [(2021, 27), (2020, 30)]
