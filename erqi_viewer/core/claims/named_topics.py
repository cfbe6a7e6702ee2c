"""Which lists words like 名次均前移 are said of, by the topics named before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.lexicon import DIMENSIONS
from erqi_viewer.core.extract.numerals import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.records import Placement

_STOP = re.compile("[;；。!！?？]")
# 除双创外, 其余榜单: all but some
_EXCEPT = re.compile(
    r"除[^;；。]{1,20}?外|其余|其他|其它|另外|\b(?:except|apart from|all but|other)\b"
)
_REACH = 200


def before(passage: Passage, start: int) -> frozenset[str]:
    """Return the dimensions of the topics named before an offset, in its clause or its part."""
    part = _part(passage, start)
    clause = keys_in(re.split("[,，]", part)[-1])
    return clause if len(clause) > 1 else keys_in(part)


def keys_in(text: str) -> frozenset[str]:
    """Return the dimensions of the topics that a piece of folded text names."""
    return frozenset(key for word, key in DIMENSIONS.items() if word in text)


def leaves_some_out(passage: Passage, start: int) -> bool:
    """Tell whether what is said of all lists is said of all but some."""
    return _EXCEPT.search(_part(passage, start)) is not None


def of(keys: Iterable[str], places: Iterable[Placement]) -> list[Placement]:
    """Return the places on lists of some dimensions."""
    wanted = set(keys)
    return [one for one in places if one.edition.list.dimension.key in wanted]


def _part(passage: Passage, start: int) -> str:
    text = fold(passage.between(max(passage.start, start - _REACH), start))
    return _STOP.split(text)[-1]
