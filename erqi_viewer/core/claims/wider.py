"""Whether a figure is told of more than the region that a text is about: 全市生产总值增长6.5%."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.extract import Indicator
    from erqi_viewer.core.records import Region

# at the beginning of a clause or behind a date, and not among whom a place is: 全市第二
_WHOLE = re.compile(
    r"(?:^|(?<=[\s,，;；。:：、年季度月份]))(全[国省市州盟区县旗镇])(?![第首唯各前最排内里]|[两三四五六七八九十])"
    r"|(?<![A-Za-z])((?:the|whole) (?:city|province|country|nation)(?:'|’)s"
    r"|(?:city|province|nation|country)-?wide)(?![A-Za-z])",
    re.IGNORECASE,
)
_OWN = re.compile("[我该本全][区县旗镇]|其中", re.IGNORECASE)
_CLAUSE = re.compile("[,，;；。]")


def told_of(passage: Passage, one: Indicator, region: Region) -> str | None:
    """Return whose figure it is where the words before it name more than its region, else None.

    全市 is a county-level city itself, and the city above a district.
    """
    text = passage.between(passage.start, one.start)
    whole = next(reversed([*_WHOLE.finditer(text)]), None)
    if whole is None or (whole[1] and whole[1][1] in {*"区县旗镇", region.name.zh[-1:]}):
        return None
    short = region.name.zh[:-1] if len(region.name.zh) > len("二区") else region.name.zh
    names = {short, region.name.en.partition(" ")[0]} - {""}
    behind = text[whole.end() :]
    if _OWN.search(behind) or any(name in behind for name in names):
        return None
    pause = _CLAUSE.search(text, whole.end())
    stop = passage.start + (pause.start() if pause else len(text))
    begin = passage.start + whole.end()
    counted = any(begin <= each.start <= stop for each in (one, *passage.indicators))
    return whole[0] if counted else None
