"""Columns are known by their names, in both languages and as people call them."""

from __future__ import annotations

import pytest

from erqi_viewer.core import tables
from erqi_viewer.core.importing import fields
from erqi_viewer.core.importing.plan import ColumnMap
from erqi_viewer.core.texts import load_texts

COMPUTED = {
    *("previous_rank", "change", "streak", "streak_as_named", "best", "other_sources"),
    *("evidence", "locator", "role"),
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_column_of_an_export_is_known_or_follows_from_others(lang: str) -> None:
    texts = load_texts("en" if lang == "en" else "zh")
    found = fields.match([texts(column.title) for column in tables.RANK_COLUMNS])
    assert found is not None
    expected = [None if one.key in COMPUTED else one.key for one in tables.RANK_COLUMNS]
    assert list(found.columns) == expected


def test_the_keys_of_the_columns_are_headers_too() -> None:
    found = fields.match([column.key for column in tables.RANK_COLUMNS])
    assert found is not None
    assert found.kind == "rank"
    assert {"region_code", "year", "list", "rank", "source", "id"} <= set(found.columns)


@pytest.mark.parametrize(
    ("headers", "kind", "columns"),
    [
        ("年度 排行榜 排名 县(市) 省份", "rank", "year list rank region province"),
        ("Year|List|Rank|District|City|Publisher", "rank", "year list rank region city publisher"),
        ("行政区划代码 年 榜单名称 位次", "rank", "region_code year list rank"),
        ("年份 指标 数值 单位 同比增长", "indicator", "year name value unit growth_percent"),
        ("年份 荣誉名称 授予单位 备注", "honour", "year name awarded_by note"),
    ],
)
def test_a_spreadsheet_of_ones_own_is_understood(headers: str, kind: str, columns: str) -> None:
    found = fields.match(headers.split("|" if "|" in headers else " "))
    assert found is not None
    assert (found.kind, " ".join(one or "-" for one in found.columns)) == (kind, columns)


def test_headers_that_say_nothing_are_not_guessed() -> None:
    assert fields.match(["a", "b", "c"]) is None
    assert fields.match(["名称", "类型", "备注"]) is None


def test_a_map_is_remembered_whole_and_a_spoilt_one_is_not_used() -> None:
    found = ColumnMap("rank", ("year", None, "rank"), (("list", "百强区"),))
    assert fields.from_text(fields.to_text(found)) == found
    for text in ("", "[]", '{"kind": "rank"}', '{"kind":"x","columns":[],"constants":[]}'):
        assert fields.from_text(text) is None
    assert fields.from_text(fields.to_text(found._replace(columns=("no-field",)))) is None


def test_a_signature_stands_for_headers_however_they_are_spaced() -> None:
    assert fields.signature(["年份", " 名次"]) == fields.signature(["年份 ", "名次"])
    assert fields.signature(["年份", "名次"]) != fields.signature(["名次", "年份"])


def test_what_a_map_lacks_is_named() -> None:
    assert fields.missing(ColumnMap("rank", ("year", "list", "rank", "region"))) == ()
    assert "list" in fields.missing(ColumnMap("rank", ("year", "rank", "region")))
    constant = ColumnMap("rank", ("year", "rank", "region"), (("list", "百强区"),))
    assert fields.missing(constant) == ()
