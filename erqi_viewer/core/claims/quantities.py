"""Comparing printed quantities: 323.3亿元 with 32330000000元, 近5万人 with 4.9万人."""

from __future__ import annotations

import re
from typing import NamedTuple

_POWERS = {
    "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "十亿": 9, "百亿": 10, "千亿": 11, "万亿": 12,
    "thousand": 3, "million": 6, "100 million": 8, "billion": 9, "trillion": 12, "10,000": 4,
    "mn": 6, "bn": 9, "tn": 12,
}  # fmt: skip
_UNIT = re.compile(
    r"(万亿|千亿|百亿|十亿|千万|百万|亿|万|千(?![米克瓦])"
    r"|100 million|10,000|thousand|million|billion|trillion|[mbt]n\b)?\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_SAME = {
    "rmb": "元", "cny": "元", "yuan": "元", "人民币": "元", "people": "人",
    "residents": "人", "persons": "人", "名": "人",
    "hectares": "公顷",
    "usd": "美元", "us dollars": "美元", "dollars": "美元", "美金": "美元",
}  # fmt: skip
_MONEY = frozenset({"元", "美元"})
_NEAR = 0.1  # how far below "nearly" and above "over" may be
_ABOUT = 0.05


class Quantity(NamedTuple):
    """A number in a unit without powers of ten: 32330000000 and 元."""

    number: float
    unit: str
    step: float


def quantity(value: float, unit: str | None) -> Quantity:
    """Return a printed value in its plain unit, and the step of its last printed digit."""
    found = _UNIT.fullmatch((unit or "").strip())
    power, rest = (found[1], found[2]) if found else (None, "")
    factor = 10.0 ** (_POWERS[power.lower()] if power else 0)
    decimals = len(repr(value).partition(".")[2]) if value != int(value) else 0
    return Quantity(value * factor, _SAME.get(rest.lower(), rest), factor / 10**decimals)


def in_unit_of(said: Quantity, value: float, found: Quantity) -> float:
    """Return what was found in the unit of what was said: 32.33 for 323.3亿元 beside billion yuan.

    Args:
        said: What was said.
        value: Its number as printed.
        found: What was found.
    """
    factor = said.number / value if value else said.step
    return float(f"{found.number / factor:.12g}")


def agree(said: Quantity, found: Quantity, qualifier: str | None) -> bool | None:
    """Tell whether two quantities say the same; None when their units cannot be compared.

    A value that is printed with fewer digits agrees with the one that it is rounded from.
    """
    if said.unit != found.unit and said.unit and found.unit:
        return None
    counted = {said.unit, found.unit} - {""}
    if len(counted) == 1 and said.unit != found.unit and not counted <= _MONEY:
        return None  # 近5万 is not of what 56个 counts
    low, high = said.number, found.number
    tolerance = abs(low) * 1e-9
    if abs(low - high) <= tolerance:
        return True
    if qualifier == "over":
        return low <= high <= low * (1 + _NEAR)
    if qualifier == "nearly":
        return low * (1 - _NEAR) <= high <= low
    if qualifier == "about":
        return abs(low - high) <= abs(low) * _ABOUT
    if qualifier == "range":
        return None
    return said.step > found.step and abs(low - high) <= said.step / 2 + tolerance
