"""Places that those who tell them say of themselves: 我们是第九, 咱是头一个."""

from __future__ import annotations

from erqi_viewer.core.extract import extract

OPENING = "桐桥市融媒体中心\n2020年全国综合实力百强县市公布，桐桥市列第36位，"


def places(text: str) -> list[tuple[str | None, int | None]]:
    """Return the places that are read, each with its region."""
    return [(one.region, one.rank) for one in extract(text).rankings]


def test_we_are_the_ninth_of_a_list_that_is_named() -> None:
    said = "省内居第二。全国投资潜力百强县市榜上，我们是第九，成绩不错。"
    assert places(OPENING + said)[-1] == ("桐桥市", 9)


def test_the_first_of_so_many_is_the_first_place() -> None:
    said = "柳河市排第78名，清源市排第84名，这三家里头咱是头一个。"
    assert places(OPENING + said)[-1] == ("桐桥市", 1)


def test_whom_we_are_the_first_of_is_no_place() -> None:
    said = "省内居第二。我们是第九批试点，也是头一个吃螃蟹的。"
    assert len(places(OPENING + said)) == len("两处")


def test_we_who_moved_or_stayed_are_those_who_speak_not_the_last_of_a_row() -> None:
    read = extract(
        "南明区发言人答记者问\n2021年全国综合实力百强区，贵州入围三个：南明区第61位、云岩区第57位、"
        "红花岗区第83位。我们比去年提高4位，连续5年在榜。南明还有差距。"
    )
    assert [(one.region, one.places) for one in read.changes] == [("南明区", 4)]
    assert [(one.region, one.years) for one in read.streaks] == [("南明区", 5)]


def test_a_district_that_a_speech_calls_by_its_short_name_is_the_speakers() -> None:
    read = extract(
        "今天是禅城质量大会。2022年赛迪百强区里，禅城排在第31位，2020年我们是第38位。"
        "我们的邻居更快：南海区稳居第2位，三水区到了第44位。"
        "2022年全国综合实力百强区，我区列第22名。禅城还要努力。"
    )
    told = [(one.region, one.rank) for one in read.rankings]
    assert told == [("禅城", 31), ("禅城", 38), ("南海区", 2), ("三水区", 44), ("禅城", 22)]
