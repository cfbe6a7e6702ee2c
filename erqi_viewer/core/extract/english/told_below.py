"""Lists that a text names only below a place in them: the fifth strongest district in China."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.lists import find_lists
from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.list_mentions import Part

if TYPE_CHECKING:
    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.english.lists import Named

_ALL = (
    r"(?:in\s(?:all\s(?:of\s)?)?(?:china|the\s(?:country|nation))\b"
    r"|nationwide|nationally|across\sthe\s(?:country|nation))"
)
_WHOLE = r"(?:all\s(?:of\s)?)?(?:china['’]s|chinese|the\s(?:country|nation)['’]s)"
_BEST = (
    r"(?:strongest|best|richest|greenest|leading|most\s[a-z]{4,14}|best[- ](?:performing|placed))"
)
_CLAIM = re.compile(
    rf"\b(?:{ORDINAL})[- ]{_BEST}\s(?:[a-z-]{{3,14}}\s){{0,2}}"
    rf"(?P<one>district|county|city|town|banner)\s{_ALL}"
    rf"|\b(?:{ORDINAL})[- ]{_BEST}\s(?:of|among)\s{_WHOLE}\s(?:[a-z-]{{3,14}}\s){{0,3}}"
    r"(?P<all>districts|counties|cities|towns|banners)\b"
    rf"|\btop\s{CARDINAL}\s(?:of|among)\s{_WHOLE}\s(?:[a-z-]{{3,14}}\s){{0,3}}"
    r"(?P<top>districts|counties|cities|towns|banners)\b"
)
SIGNS = ("strongest", "best", "richest", "greenest", "leading", "most", "top")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_REACH = 500


def learn(text: str, lower: str, offset: int, context: Context) -> list[Named]:
    """Let what follows know the list that a sentence means before it is named; it names none."""
    context.lists = lists(text, lower, offset, context)
    return []


def lists(text: str, lower: str, offset: int, context: Context) -> tuple[Part, ...]:
    """Return the list named next below a sentence that tells a place among all of the country's.

    Args:
        text: The sentence.
        lower: The same in small letters.
        offset: Where it begins.
        context: What keeps the beginning of the text.
    """
    said = _CLAIM.search(lower) if has_one(lower, SIGNS) else None
    if said is None or FIGURE.search(lower, 0, said.start()):
        return ()
    kind = said[said.lastgroup or 0][:5].removesuffix("s")
    kind = {"count": "count", "city": "cit", "citie": "cit"}.get(kind, kind)
    at = offset + len(text)
    for own in _SENTENCE.split(context.beginning[at : at + _REACH]):
        for one in find_lists(own):
            name, dimension = one.names[0]
            return (Part(name, dimension, 0, 0),) if kind in name.lower() else ()
    return ()
