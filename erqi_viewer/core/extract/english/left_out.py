"""The GDP of a region that only the sentence before calls so: Yuyao produced 144 billion yuan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.figure_apart import kind
from erqi_viewer.core.extract.english.region_names import may_be_chinese

if TYPE_CHECKING:
    from erqi_viewer.core.extract.english.quantities import Amount

_HAS = ("had ", "has ", "produced ", "reached ")
# Shinan, 57th on the list, had
_WHO = re.compile(
    r"(?P<name>[A-Z][a-z]{2,14}(?:['’][a-z]{2,8})?)(?:\s(?:[Dd]istrict|[Cc]ounty|[Cc]ity|[Tt]own))?"
    r"(?:,\s[^,;.]{3,60},)?\s(?:also\s|itself\s)?(?:ha[sd]|produced|reached)\s"
)
_CLOSES = re.compile(r"(?=[,.;]|$)|\s(?:and\s[A-Z]|in\s20|last\syear)")


def gdp(told: tuple[str, str | None] | None, one: Amount, text: str, lower: str) -> str | None:
    """Return the figure told last if it is GDP and an amount alone is that of another region.

    Args:
        told: The name and the unit of the figure told last.
        one: The amount.
        text: The sentence.
        lower: The same in small letters.
    """
    name, unit = told or ("", None)
    if not name.lower().endswith("gdp") or not lower.endswith(_HAS, 0, one.before):
        return None
    alike = unit is None or kind(unit) == kind(one.unit)
    money = alike and (one.unit or "").endswith("yuan")
    whose = _WHO.fullmatch(text, 0, one.before) if money else None
    region = whose is not None and may_be_chinese(whose["name"])
    return name if region and _CLOSES.match(text, one.end) else None
