"""The lists that a sentence names, and what their names say."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.lexicon import DIMENSIONS
from erqi_viewer.core.extract.numerals import read_number, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINKS = frozenset({"、", "和", "与", "及", "以及", ""})
_SIZED = re.compile("[0-9一二三五十百千]{1,4}[强佳优]")


class Part(NamedTuple):
    """One list: its name as printed, our dimension for it, and where it stands."""

    name: str
    dimension: str | None
    start: int
    end: int


class Measured(NamedTuple):
    """What the plain list of a kind of regions measures, and whether it is CCID's."""

    dimension: str
    of_others: bool


class ListMention(NamedTuple):
    """The lists that one head (百强区) closes. ``size`` is 100 for 百强, None for 榜单.

    ``kind`` is ``list``, ``company`` for lists of firms, ``count`` for 四个百强, ``topic`` for
    a bare topic such as 综合实力, or ``board`` for assessments and boards without a size.
    """

    kind: str
    start: int
    end: int
    parts: tuple[Part, ...]
    year: int | None
    size: int | None


def holding(lists: Sequence[ListMention], at: int) -> ListMention | None:
    """Return the list that a place in the sentence is inside of; bare topics do not count."""
    for one in lists:
        if one.start > at:
            return None
        if at < one.end and one.kind != "topic":
            return one
    return None


def size_of(head: str) -> int | None:
    """Return how many places 百强, 千强, 50强 or TOP100 has."""
    digits = head[3:] if head[:1] in {"T", "t"} else head[:-1].removesuffix("个")
    return whole(read_number(digits))


def size_in(name: str) -> int | None:
    """Return how many places a list has by its name: 1000 for 全国综合实力千强镇."""
    sized = _SIZED.search(name)
    return size_of(sized[0]) if sized else None


@functools.lru_cache(maxsize=256)
def dimension_of(topic: str) -> str | None:
    """Return our key for a list's topic, None when the record book has no such dimension."""
    for word, key in DIMENSIONS.items():
        if topic.startswith(word):
            return key
    return None


def joined(text: str, lists: Sequence[ListMention]) -> tuple[Part, ...]:
    """Return the lists at the end of some mentions that only 、 or 和 stands between."""
    run: list[ListMention] = []
    for one in reversed(lists):
        if run and text[one.end : run[0].start].strip("“”") not in _LINKS:
            break
        run.insert(0, one)
    return tuple(part for one in run for part in one.parts)
