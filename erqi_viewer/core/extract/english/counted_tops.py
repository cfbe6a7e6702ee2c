"""Bounds of so many regions that the sentences beside name: all four are in the top ten."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import aims, top_words
from erqi_viewer.core.extract.english.numbers import CARDINAL, lowered, number
from erqi_viewer.core.extract.english.region_names import core
from erqi_viewer.core.extract.english.signs import has_one

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.results import Extraction, Ranking, SentenceSpan

# Four towns in Foshan are, all seven towns are, each of the four cities is, with two of them
_COUNT = re.compile(
    rf"\b(?P<n>{CARDINAL})\s(?:of\s(?:them|these|its|the|which)\b|(?:[a-z'’-]{{2,14}}\s){{0,3}}"
    r"(?:cities|counties|districts|banners|towns|localities|areas)\b|(?:are|were)\b)"
    r"[^;.:]{0,70}\s(?:in|among|within|inside|made|make|entered|enter|reached)\s(?:the\s)?$"
)
_NOT = re.compile(r"\b(?:no|not|none|never|failed|missed|other|others|another|more)\b")
_CHINESE = re.compile("[一-鿿]")
_SIGNS = ("top ", "top-", "first", "best", "strongest", "leading", "greenest")
_NEXT = 3  # sentences that may name them
_MOST = 30
_REACH = 160
_FEWEST = 2
_LIST_SIZE = 100


def with_counted(text: str, read: Extraction) -> tuple[Ranking, ...]:
    """Return the places with the bounds told of so many regions, one by one.

    A bound read as that of one region only, or of nobody, gives way.

    Args:
        text: The whole text, folded.
        read: What was read of it, each kind in the order of the text.
    """
    found: list[Ranking] = []
    starts = [one.start for one in read.rankings]
    known = {at for at, told in Counter(starts).items() if told > 1}
    for k, own in enumerate(read.sentences):
        said = text[own.start : own.end]
        if not has_one(said, _SIGNS) or _CHINESE.search(said):
            continue
        found += _of_sentence(said, own, read, starts, known, k)
    if not found:
        return read.rankings
    counted = {one.start for one in found}
    kept = [one for one in read.rankings if one.start not in counted]
    return tuple(sorted([*kept, *found], key=lambda one: one.start))


def _of_sentence(
    said: str,
    own: SentenceSpan,
    read: Extraction,
    starts: Sequence[int],
    known: set[int],
    k: int,
) -> list[Ranking]:
    lower = lowered(said)
    out: list[Ranking] = []
    for match in top_words.TOP.finditer(lower):
        count = _COUNT.search(lower, max(0, match.start() - _REACH), match.start())
        value = number(
            match["n"] or match["most"] or (match["few"] or "").replace("hundred", "100")
        )
        many = number(count["n"]) if count else None
        if not value or value >= _LIST_SIZE or not many or many < _FEWEST or count is None:
            continue
        if own.start + match.start() in known or aims.is_one(lower, match.start()):
            continue
        if _NOT.search(lower, count.start(), match.start()):
            continue
        last = read.sentences[min(len(read.sentences), k + 1 + _NEXT) - 1].end
        begin = bisect.bisect_left(starts, own.start)
        end = bisect.bisect_left(starts, last)
        behind = read.rankings[begin : min(end, begin + _MOST)]
        before = read.rankings[max(0, begin - _MOST) : begin][::-1]
        held = _held(behind, value, many) or _held(before, value, many)
        span = own.start + match.start(), own.start + match.end()
        out += [one._replace(rank=None, within=value, start=span[0], end=span[1]) for one in held]
    return out


def _held(placed: Sequence[Ranking], value: int, many: int) -> list[Ranking]:
    """Return those of the first list told that are within a bound, if they are so many."""
    first = next((one for one in placed if one.list and one.rank), None)
    if first is None:
        return []
    own = {
        core(one.region): one
        for one in reversed(placed)
        if one.region
        and one.rank
        and one.rank <= value
        and (one.list, one.dimension, one.year) == (first.list, first.dimension, first.year)
    }
    return sorted(own.values(), key=lambda one: one.start) if len(own) == many else []
