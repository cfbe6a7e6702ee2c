"""Telling which of the book's lists a printed name means.

Lists are printed in many ways (全国中小城市综合实力百强区, 综合实力百强市辖区, 综合实力), so names
are compared by what is left without decoration: the topic and the kind of list. A name that
keeps anything else, such as a province or another publisher, is another list.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.topics import dimension_of
from erqi_viewer.core.extract.lexicon import DIMENSIONS
from erqi_viewer.core.extract.numerals import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.records import Dimension, Name

_DECORATION = re.compile(
    r"[“”\"《》\s]|\([^()]{0,20}\)|(?:19|20)[0-9]{2}年?度?|全国|中国|我国|国家级?|中小城市|最具|年度|"
    r"排行榜|排名榜?|榜单|名单|榜$|称号"
)
_UNIT = re.compile(r"(?:市辖|城)区$")
_WORD = re.compile(r"[a-z0-9]+")
_ENGLISH_DECORATION = frozenset(
    (
        *("a", "all", "among", "and", "by", "for", "in", "its", "of", "on", "s", "the", "with"),
        *("china", "chinese", "country", "nation", "national", "nationwide"),
        *("small", "medium", "sized", "city", "cities", "urban"),
        *("best", "greatest", "leading", "most", "strongest", "top", "terms"),
        *("list", "lists", "ranking", "rankings", "year"),
    )
)
_ENGLISH_SINGULAR = {
    "districts": "district", "counties": "county", "towns": "town", "hundred": "100",
}  # fmt: skip


@functools.lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """Return a list's name without what may be left out of it."""
    folded = fold(name).lower()
    if folded.isascii():
        words = [_ENGLISH_SINGULAR.get(word, word) for word in _WORD.findall(folded)]
        return " ".join(sorted({word for word in words if word not in _ENGLISH_DECORATION}))
    return _UNIT.sub("区", _DECORATION.sub("", folded))


@functools.lru_cache(maxsize=256)
def _topics(dimension: Dimension) -> tuple[str, ...]:
    words = [word for word, key in DIMENSIONS.items() if key == dimension.key]
    return tuple(sorted({*words, dimension.name.zh}, key=len, reverse=True))


@functools.lru_cache(maxsize=4096)
def kind(name: str, dimension: Dimension) -> str:
    """Return a Chinese name without decoration and without its topic: 百强区."""
    short = bare(name)
    for word in _topics(dimension):
        short = short.replace(word, "", 1)
    return short


def means(printed: str, key: str | None, dimension: Dimension, own: Sequence[Name]) -> bool:
    """Tell whether a printed name is one of a list's own names.

    Args:
        printed: The name as the text has it, perhaps only a topic.
        key: The dimension that the text was read to mean, if any.
        dimension: The list's dimension.
        own: The list's names, former and as published.
    """
    texts = [text for name in own for text in name if text]
    if key is None:
        short = bare(printed)
        return bool(short) and any(short == bare(text) for text in texts)
    if key != dimension.key:
        return False
    if dimension_of(printed):
        return True  # overall strength
    if fold(printed).isascii():
        words = {word for text in (*texts, dimension.name.en) for word in bare(text).split()}
        return words.issuperset(bare(printed).split())
    rest = kind(printed, dimension)
    return any(kind(text, dimension).startswith(rest) for text in texts)
