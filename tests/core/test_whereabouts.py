"""Which province and city a region lies in."""

from __future__ import annotations

import claim_books
import pytest
from builders import REGION

from erqi_viewer.core.records import Name, Region
from erqi_viewer.core.whereabouts import Whereabouts

ABOVE = (claim_books.PREFECTURE, claim_books.PROVINCE)


def district(code: str, parent: str | None = None) -> Region:
    return Region(code, code, Name("某区"), "district", parent)


@pytest.mark.parametrize(
    ("code", "province", "city"),
    [
        ("410103", "410000", "410100"),
        ("410000", "410000", None),
        ("419001", "410000", None),
        ("110101", "110000", "110000"),
        ("500233", "500000", "500000"),
        ("990101", None, None),
        ("170101", None, None),
    ],
)
def test_without_the_regions_above_it_the_code_says_where_a_region_lies(
    code: str, province: str | None, city: str | None
) -> None:
    where = Whereabouts(())
    assert (where.province(district(code)), where.city(district(code))) == (province, city)


def test_the_regions_above_count_before_the_code() -> None:
    zone = district("990101", "410100")
    where = Whereabouts((*ABOVE, zone))
    assert (where.province(zone), where.city(zone)) == ("410000", "410100")
    assert where.province(REGION) == "410000"


def test_regions_that_lie_in_one_another_are_no_way_up() -> None:
    one, other = district("990101", "990102"), district("990102", "990101")
    assert Whereabouts((one, other)).province(one) is None
    assert list(Whereabouts((one, other)).above(one)) == [other]
