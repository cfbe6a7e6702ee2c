"""The fields that columns of a table can be read as, and the names by which people call them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.importing.names import folded
from erqi_viewer.core.importing.plan import ROW_KINDS, ColumnMap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.importing.plan import RowKind


class Field(NamedTuple):
    """A field: its key, its English title (a catalogue text) and the headers that mean it.

    A key is a header too, and so is what the program itself writes above such a column.
    """

    key: str
    title: str
    names: str = ""


_REGION_FIELDS = (
    Field(
        "region",
        "Region",
        "地区 区县 区 县 县市 县(市) 县市区 市县区 城区 市辖区 区域 行政区 地区名称 区县名称 名称 "
        "district county name region|name district|or|county area",
    ),
    Field(
        "region_code",
        "Code",
        "代码 区划代码 行政区划代码 行政区划 地区代码 区域代码 区县代码 国标码 code adcode "
        "region|code area|code division|code gb/t|2260",
    ),
    Field("province", "Province", "省 省份 省区市 省市 所属省份 所在省 省级 province"),
    Field("city", "City", "市 地市 地级市 城市 所属城市 所在市 所属地市 市级 city prefecture"),
)
_YEAR = Field("year", "Year", "年份 年度 年 榜单年份 发布年份 year edition|year")
_PROVENANCE = (
    Field("note", "Note", "备注 说明 注 附注 note notes remark remarks comment"),
    Field("source", "Source", "来源 数据来源 资料来源 出处 信息来源 source sources reference"),
    Field("id", "Record", "记录 记录号 record uid uuid"),
)

FIELDS: dict[RowKind, tuple[Field, ...]] = {
    "rank": (
        *_REGION_FIELDS,
        _YEAR,
        Field("list", "List", "榜单 榜单名称 榜名 排行榜 榜 list ranking list|name"),
        Field(
            "published_as",
            "List as published",
            "当年榜单名称 发布名称 原榜单名称 list|as|published",
        ),
        Field(
            "rank",
            "Rank",
            "名次 排名 位次 排位 序号 名次/排名 全国排名 全国位次 rank place position no",
        ),
        Field("status", "Status", "状态 上榜情况 是否上榜 status"),
        Field("list_size", "List size", "榜单总数 榜单规模 总数 名额 list|size size"),
        Field("dimension", "Key", "键名 维度键 key dimension|key"),
        Field("dimension_name", "Dimension", "维度 类别 榜单类别 dimension category"),
        Field(
            "publisher",
            "Publisher",
            "发布机构 发布单位 发布方 机构 评价机构 publisher published|by issuer",
        ),
        Field("preferred", "Preferred", "采用 preferred"),
        Field("preference_reason", "Reason for the preference", "采用的原因 reason"),
        *_PROVENANCE,
    ),
    "indicator": (
        Field("name", "Name", "名称 指标 指标名称 项目 name indicator measure"),
        *(
            one._replace(names=one.names.replace(" 名称 ", " ").replace(" name ", " "))
            for one in _REGION_FIELDS
        ),
        _YEAR,
        Field("value", "Value", "数值 值 数据 指标值 总量 value amount figure"),
        Field("unit", "Unit", "单位 计量单位 unit units"),
        Field("qualifier", "Qualifier", "约数 限定词 qualifier"),
        Field("period", "Period", "时期 period"),
        Field("period_name", "Period", "时间段 期间 时间 period|name"),
        Field(
            "growth_percent",
            "Growth, %",
            "同比增长(%) 同比增长 增速 增长率 增幅 同比 增速(%) 同比增速 growth growth|percent",
        ),
        Field("place", "Place", "位次 排名 名次 排位 place rank"),
        Field("place_by", "Place by", "位次依据 排名依据 place|by"),
        Field("scope", "Among", "范围 排名范围 among scope"),
        Field("kind", "Kind", "种类 kind"),
        *_PROVENANCE,
    ),
    "honour": (
        Field("name", "Name", "名称 荣誉 荣誉名称 称号 奖项 name honour honor award title"),
        *(
            one._replace(names=one.names.replace(" 名称 ", " ").replace(" name ", " "))
            for one in _REGION_FIELDS
        ),
        _YEAR,
        Field("role_name", "Role", "类型 荣誉类型 role type"),
        Field(
            "awarded_by", "Awarded by", "授予单位 授予机构 颁发单位 授奖单位 颁奖单位 awarded|by"
        ),
        Field("kind", "Kind", "种类 kind"),
        *_PROVENANCE,
    ),
}

# What a table must have to be of a kind: one field of each group.
_NEEDED: dict[RowKind, tuple[tuple[str, ...], ...]] = {
    "rank": (("rank", "status"), ("region", "region_code", "city", "province")),
    "indicator": (("name",), ("value", "growth_percent")),
    "honour": (("name",), ("year",), ("role_name", "awarded_by")),
}


def _vocabulary(kind: RowKind) -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    for field in FIELDS[kind]:
        names = (field.key, field.title, *(one.replace("|", " ") for one in field.names.split()))
        for name in dict.fromkeys(map(folded, names)):
            words.setdefault(name, []).append(field.key)
    return words


_VOCABULARIES = {kind: _vocabulary(kind) for kind in ROW_KINDS}
# A column that our own tables have, whose values follow from others and are not read.
_OWN = {
    folded(name)
    for name in (
        *(
            "维度键",
            "上年名次",
            "升降",
            "连续年数",
            "此名称下连续年数",
            "历年最佳",
            "其他来源",
            "依据",
        ),
        *("出处位置", "previous_rank", "change", "streak", "streak_as_named", "best", "evidence"),
        *("other_sources", "locator", "Years running", "Best so far"),
    )
}


def match(headers: Sequence[str]) -> ColumnMap | None:
    """Return how a table with these headers is read, None when they do not say it.

    Each field is given to the first column that is called so.
    """
    best: tuple[int, ColumnMap] | None = None
    for kind in ROW_KINDS:
        columns = _columns(headers, kind)
        found = {one for one in columns if one}
        if all(found.intersection(group) for group in _NEEDED[kind]) and (
            best is None or len(found) > best[0]
        ):
            best = len(found), ColumnMap(kind, columns)
    return best[1] if best else None


def columns_for(headers: Sequence[str], kind: RowKind) -> tuple[str | None, ...]:
    """Return which field each column is by its header, when the rows are of this kind."""
    return _columns(headers, kind)


def _columns(headers: Sequence[str], kind: RowKind) -> tuple[str | None, ...]:
    taken: set[str] = set()
    columns: list[str | None] = []
    for header in headers:
        name = folded(header)
        fields = () if name in _OWN else _VOCABULARIES[kind].get(name, ())
        field = next((one for one in fields if one not in taken), None)
        if field is not None:
            taken.add(field)
        columns.append(field)
    return tuple(columns)


def missing(found: ColumnMap) -> tuple[str, ...]:
    """Return the fields of which a map lacks one, empty when the rows can be read by it."""
    has = {*(one for one in found.columns if one), *(key for key, _ in found.constants)}
    groups = [group for group in _NEEDED[found.kind] if not has.intersection(group)]
    if found.kind == "rank" and not has & {"list", "published_as"}:
        groups.append(("list",))
    if found.kind == "rank" and not has & {"year", "list", "published_as"}:
        groups.append(("year",))
    return tuple(itertools.chain.from_iterable(groups))


def likeness(headers: Sequence[str]) -> int:
    """Return how many of some cells are headers that are known, to tell a header line by."""
    known = set().union(*_VOCABULARIES.values(), _OWN)
    return sum(folded(one) in known for one in headers if one)


def signature(headers: Sequence[str]) -> str:
    """Return what names a table's headers, to remember a map under."""
    import hashlib

    text = "\n".join(folded(one) for one in headers)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def to_text(found: ColumnMap) -> str:
    """Return a map as a text to be kept."""
    import json

    return json.dumps(found._asdict(), ensure_ascii=False, sort_keys=True)


def from_text(text: str) -> ColumnMap | None:
    """Return the map that a text kept, None when it is none that can be used today."""
    import json

    try:
        kept = json.loads(text)
        kind, columns = kept["kind"], tuple(kept["columns"])
        constants = tuple((str(key), str(value)) for key, value in kept["constants"])
        known = {None, *(field.key for field in FIELDS[kind])}
    except (ValueError, TypeError, KeyError):
        return None
    if not known.issuperset(columns) or not known.issuperset(key for key, _ in constants):
        return None
    return ColumnMap(kind, columns, constants)
