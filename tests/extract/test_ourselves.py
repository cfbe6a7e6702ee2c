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
