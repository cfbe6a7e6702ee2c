"""What the six digits of a region's code in GB/T 2260 say by themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from erqi_viewer.core.records import Level

_CODE = re.compile(r"[1-9][0-9]{5}", re.ASCII)


def is_code(text: str) -> bool:
    """Return whether a text can be a region's code."""
    return bool(_CODE.fullmatch(text))


def level_of(code: str) -> Level:
    """Return the level that a code says: its last digits are 01–20 and 71–80 for districts."""
    if code.endswith("0000"):
        return "province"
    if code.endswith("00"):
        return "prefecture"
    last = int(code[4:])
    return "district" if last <= 20 or 71 <= last <= 80 else "county"


def above(code: str) -> tuple[str, ...]:
    """Return the codes of the regions above one, the province first."""
    return tuple(one for one in dict.fromkeys((f"{code[:2]}0000", f"{code[:4]}00")) if one != code)
