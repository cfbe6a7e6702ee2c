"""Whose paper a text is from."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.counties import full_names, short_names

_PAPER = re.compile(
    "(?:^|[\\n\\s:：@【])(?:([一-鿿]{2,3}?)(?:日报|晚报|要闻|新闻网|新闻|发布|融媒体?|微[讯报]|官微|报)"
    "|今日([一-鿿]{2,3}))(?=[\\n\\s,，0-9讯:：】]|$)"
)
_POST = re.compile("[\\s【\\[@]{0,3}([一-鿿]{2,3}?)(?:发布|融媒体?|微[讯报]|官微)[\\s:：】\\]]")
_REACH = 400


def paper(folded: str) -> str | None:
    """Return whose paper a text is from, for 我市 in one that names no region: 定州要闻."""
    name = _published(folded)
    return name if name in short_names() or name in full_names() else None


def publisher(folded: str) -> str | None:
    """Return the district or county that posts a text, which need not name it: @二七微讯."""
    found = _POST.match(folded)
    names = [found[1] + ending for ending in "区县市旗"] if found else []
    known = [one for one in names if one in full_names()]
    return known[0] if len(known) == 1 else None


def _published(folded: str) -> str | None:
    found = _PAPER.search(folded[:_REACH])
    return (found[1] or found[2]) if found else None
