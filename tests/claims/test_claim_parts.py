"""The pieces that the checker stands on: names of lists, quantities, wording of values."""

from __future__ import annotations

import claim_books
import pytest
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.core.claims import names
from erqi_viewer.core.claims.quantities import agree, quantity

STRENGTH = claim_books.STRENGTH
OWN = (
    STRENGTH.name,
    claim_books.OLD.name,
    claim_books.publish(STRENGTH, 2018).published_as,
)


@pytest.mark.parametrize(
    "printed",
    [
        *("综合实力百强区", "全国综合实力百强区", "中国中小城市综合实力百强区", "综合实力"),
        *("2018年度全国综合实力百强市辖区", "《2018全国综合实力百强区榜单》", "综合实力百强"),
        *("科学发展百强区", "全国科学发展百强城区"),
        *("national top 100 districts for comprehensive strength", "comprehensive strength"),
        "Top 100 Districts for Scientific Development",
    ],
)
def test_a_list_is_known_by_the_many_ways_its_name_is_printed(printed: str) -> None:
    assert names.means(printed, "comprehensive-strength", STRENGTH.dimension, OWN)


@pytest.mark.parametrize(
    "printed",
    [
        *("全省综合实力百强区", "河南省综合实力十强区", "综合实力百强县", "综合实力百强镇"),
        *("赛迪综合实力百强区", "综合实力千强镇", "综合实力百强企业"),
        *("top 100 counties for comprehensive strength", "CCID comprehensive strength"),
    ],
)
def test_a_list_of_another_scope_kind_or_publisher_is_another_list(printed: str) -> None:
    assert not names.means(printed, "comprehensive-strength", STRENGTH.dimension, OWN)


def test_a_list_of_another_dimension_is_another_list_however_it_is_called() -> None:
    assert not names.means("百强区", "green-development", STRENGTH.dimension, OWN)


def test_a_list_read_without_a_dimension_has_to_have_the_very_name() -> None:
    assert names.means("全国综合实力百强区", None, STRENGTH.dimension, OWN)
    assert not names.means("全国百强区", None, STRENGTH.dimension, OWN)
    assert not names.means("", None, STRENGTH.dimension, OWN)


@pytest.mark.parametrize(
    ("said", "unit", "qualifier", "same"),
    [
        (323.3, "亿元", None, True),
        (3233000, "万元", None, True),
        (323, "亿元", None, True),
        (324, "亿元", None, False),
        (323.4, "亿元", None, False),
        (320, "亿元", "over", True),
        (330, "亿元", "over", False),
        (200, "亿元", "over", False),
        (330, "亿元", "nearly", True),
        (320, "亿元", "nearly", False),
        (330, "亿元", "about", True),
        (32.33, "billion yuan", None, True),
        (323.3, "亿美元", None, None),
        (300, "亿元", "range", None),
    ],
)
def test_a_printed_quantity_is_compared_in_its_plain_unit(
    said: float, unit: str, qualifier: str | None, same: bool | None
) -> None:
    assert agree(quantity(said, unit), quantity(323.3, "亿元"), qualifier) is same


@given(st.floats(0.1, 1e6).map(lambda x: round(x, 2)), st.sampled_from(["元", "人", "公顷"]))
def test_a_quantity_is_the_same_in_ten_thousands_and_in_units(value: float, unit: str) -> None:
    assert agree(quantity(value, f"万{unit}"), quantity(value * 10_000, unit), None)
