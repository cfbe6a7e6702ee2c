"""Growth at constant prices is no figure of its own."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract


@pytest.mark.parametrize(
    ("said", "growth"),
    [
        ("实际增长7.4%", 7.4),  # the only one told
        ("增长8.9%,实际增长7.4%", 8.9),
        ("同比增长8.9%,扣除价格因素,实际增长7.4%", 8.9),
        ("名义增长8.9%,扣除价格因素实际同比增长7.4%", 8.9),
    ],
)
def test_real_growth_is_the_figures_own_or_left_out(said: str, growth: float) -> None:
    told = extract(f"2021年,居民人均可支配收入41207元,{said}。").indicators
    assert [(one.name, one.growth_percent) for one in told] == [("居民人均可支配收入", growth)]
