"""Whose paper a text is from."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.counties import full_names, short_names
from erqi_viewer.core.extract.main_region import core

_PAPER = re.compile(
    "(?:^|[\\n\\s:：@【])(?:([一-鿿]{2,3}?)(?:日报|晚报|要闻|新闻网|新闻|发布|融媒体?|微[讯报]|官微|报)"
    "|今日([一-鿿]{2,3}))(?=[\\n\\s,，0-9讯:：】]|$)"
)
_REACH = 400


def paper(folded: str) -> str | None:
    """Return whose paper a text is from, for 我市 in one that names no region: 定州要闻."""
    name = _published(folded)
    return name if name in short_names() or name in full_names() else None


def is_from(folded: str, region: str | None) -> bool:
    """Tell whether a text is published by a region, which is then whom it is about: @丙微讯."""
    return region is not None and _published(folded) in {region, core(region)}


def _published(folded: str) -> str | None:
    found = _PAPER.search(folded[:_REACH])
    return (found[1] or found[2]) if found else None
