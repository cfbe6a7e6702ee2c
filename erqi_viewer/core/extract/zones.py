"""Development zones and parks: which is a certain one, and where its own name begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.counties import short_names
from erqi_viewer.core.extract.no_regions import STOPS
from erqi_viewer.core.extract.places import PREFECTURES, ZONES
from erqi_viewer.core.extract.tokens import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.tokens import Token

ZONES_OF_CITIES = frozenset([*ZONES.split(), "新区"])
_PARKS = frozenset({"工业园区", "高新技术产业园区"})  # each is that of a place named before it
_SHARED_ZONES = ("高新区", "经开区", "开发区")
_LEVELS = frozenset({"国家级", "国家", "省级", "全国", "全省", "全市"})
_PREFECTURES = frozenset(PREFECTURES.split())
_CJK = re.compile(r"[一-鿿]")


def is_uncertain(tokens: Sequence[Token], i: int, found: Sequence[Mention]) -> bool:
    """Tell whether a zone is one of many, or a park of no place named before it."""
    alone = tokens[i].text in _PARKS and (not found or found[-1].end < tokens[i].start)
    return alone or _is_general(tokens, i) or _is_one_of_zones(tokens, i)


def _is_one_of_zones(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a zone goes on with a list of kinds: 国家级经开区、高新区和综合保税区."""
    if tokens[i].text not in ZONES_OF_CITIES or i < 2:
        return False
    link, before = tokens[i - 1], tokens[i - 2]
    joined = link.kind == "conj" and link.end == tokens[i].start and before.end == link.start
    return joined and before.kind == "region" and before.text in ZONES_OF_CITIES


def _is_general(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a zone is one of a kind and no certain one: 国家级高新技术产业开发区."""
    before = tokens[i - 1] if i else None
    level = before is not None and before.text in _LEVELS
    return bool(
        level and before and before.end == tokens[i].start and tokens[i].text in ZONES_OF_CITIES
    )


def start_of(text: str, tokens: Sequence[Token], i: int) -> int:
    """Return where a zone's own name begins: 小蓝经开区."""
    start = tokens[i].start
    edge = max(tokens[i - 1].end if i else 0, start - 3)
    own = text[edge:start]
    plain = 1 < len(own) < 4 and all(_CJK.match(c) and c not in STOPS for c in own)
    if text[start - 2 : start] in short_names():
        return max(edge, start - 2)  # 无为经开区
    return edge if plain else start


def with_shared_kind(text: str, found: list[Mention]) -> list[Mention]:
    """Give the kind of zone that several cities share to each: 合肥、芜湖、淮南高新区."""
    out = list(found)
    for k in range(len(out) - 1, 0, -1):
        after, one = out[k], out[k - 1]
        if one.level != 1 or one.name not in _PREFECTURES:
            continue
        zone = next((z for z in _SHARED_ZONES if after.name.endswith(z) and after.name != z), None)
        joined = text[one.end : after.start] in {"、", "和", "与", "及"}
        if zone and joined:
            out[k - 1] = Mention(one.start, one.end, one.name + zone, 2)
    return out
