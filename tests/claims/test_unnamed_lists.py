"""Claims whose list cannot be told, or is another than the one named before."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts


@pytest.mark.parametrize(
    "text",
    [
        "2019年二七区双创百强区列第89位。某材料称“我区排名前移六位”，没有写明是哪张榜。",
        "2019年二七区双创百强区列第89位。另一页只写“第69位”，不知道说的是哪张榜。",
    ],
)
def test_a_claim_whose_list_is_said_to_be_missing_is_not_held_against_the_one_before(
    text: str,
) -> None:
    told = [one.verdict for one in findings(text)]
    assert told[0] == "supported"
    assert set(told[1:]) <= {"not_understood"}


def test_a_place_among_sites_is_none_on_the_list_told_before() -> None:
    text = "2019年二七区双创百强区列第89位。省里新增双创示范基地，二七区名列第三。"
    assert verdicts(text, "rank") == {"第89位": "supported"} | {"第三": "no_data"}
