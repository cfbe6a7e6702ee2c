"""Of which year the figures are that a text without any year tells.

A text that tells two or more of the book's figures as they are in one year, and in no other,
is of that year; its other figures can then be held against those of the year.
"""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.claims.book import Book
    from erqi_viewer.core.claims.figures import Figures
    from erqi_viewer.core.claims.passages import Passage

_ENOUGH = 2
_LOOKED_AT = 100  # sentences, for each year that the book has figures of


def dated(book: Book, figures: Figures, told: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return the sentences with the year of their figures where only the figures tell it.

    Args:
        book: The book.
        figures: Its figures.
        told: The sentences of a text.
    """
    sentences = tuple(told)
    if any(one.period is not None for sentence in sentences for one in sentence.indicators):
        return sentences
    agreeing: Counter[int] = Counter()
    told_first = tuple(itertools.islice((one for one in sentences if one.indicators), _LOOKED_AT))
    for year in figures.years():
        for sentence in _of_year(told_first, year):
            for one in sentence.indicators:
                found = figures.check(book, one, sentence)
                agreeing[year] += any(each.verdict == "supported" for each in found)
    likely = [year for year, count in agreeing.items() if count >= _ENOUGH]
    return _of_year(sentences, likely[0]) if len(likely) == 1 else sentences


def _of_year(told: tuple[Passage, ...], year: int) -> tuple[Passage, ...]:
    return tuple(
        one._replace(indicators=tuple(each._replace(period=str(year)) for each in one.indicators))
        for one in told
    )
