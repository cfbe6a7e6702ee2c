"""Regions are found by name in the standard's table, as it was in the row's year."""

from __future__ import annotations

import pytest

from erqi_viewer.core.importing.regions import gazetteer, places_above, short
from erqi_viewer.core.region_codes import level_of


def codes(name: str, province: str = "", city: str = "", year: int | None = None) -> list[str]:
    return [one.code for one in gazetteer().find(name, province, city, year)]


@pytest.mark.parametrize("name", ["二七区", "二七"])
def test_a_name_that_is_the_only_one_needs_no_city(name: str) -> None:
    assert codes(name) == ["410103"]


def test_a_name_of_several_is_told_apart_by_province_or_city() -> None:
    assert len(codes("鼓楼区")) == 4
    assert codes("鼓楼区", city="开封市") == ["410204"]
    assert codes("鼓楼区", "福建") == ["350102"]
    assert codes("朝阳区", "北京市", "市辖区") == ["110105"]


@pytest.mark.parametrize(
    ("code", "province", "city"),
    [
        ("410103", "河南省", "郑州市"),
        ("110105", "北京市", ""),
        ("410100", "河南省", ""),
        ("410000", "", ""),
        ("990101", "", ""),
    ],
)
def test_a_code_tells_what_it_lies_in(code: str, province: str, city: str) -> None:
    assert places_above(code) == {"province": province, "city": city}


def test_a_region_that_is_gone_is_found_for_its_years() -> None:
    assert codes("江干区", year=2015) == ["330104"]
    assert codes("溧水县", year=2010) == ["320124"]
    assert codes("儋州市", year=2014) == ["469003"]
    assert codes("儋州市", year=2020) == ["460400"]


def test_a_district_of_a_city_under_the_state_lies_right_below_it() -> None:
    assert [one.name for one in gazetteer().above("110105")] == ["北京市"]
    assert [one.name for one in gazetteer().above("429004")] == ["湖北省"]
    assert [one.name for one in gazetteer().above("410103")] == ["郑州市", "河南省"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("江苏省", "江苏"),
        ("和县", "和县"),
        ("延边朝鲜族自治州", "延边"),
        ("广西壮族自治区", "广西"),
    ],
)
def test_a_short_name_has_no_ending(name: str, expected: str) -> None:
    assert short(name) == expected


def test_levels_follow_from_code_and_name() -> None:
    assert [level_of(*one) for one in (("410000", "河南省"), ("410100", "郑州市"))] == [
        "province",
        "prefecture",
    ]
    assert [level_of(*one) for one in (("410103", "二七区"), ("320583", "昆山市"))] == [
        "district",
        "county",
    ]
