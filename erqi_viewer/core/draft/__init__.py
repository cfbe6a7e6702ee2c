"""Writing what an officer would write about a year, from derived facts only.

Each sentence can stand alone and names the records that it rests on; run through
:func:`erqi_viewer.core.claims.check` it comes out supported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.draft import chinese, english
from erqi_viewer.core.draft.facts import MENTIONS, Mention, YearOnList, years_on_lists

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from types import ModuleType

    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Language, Placement

__all__ = ("MENTIONS", "Mention", "Sentence", "draft", "paragraph")


class Sentence(NamedTuple):
    """A sentence and the uids of the records that it was written from.

    ``text`` stands alone; ``going_on`` leaves out what the sentence before it has said already.
    """

    text: str
    going_on: str
    records: tuple[str, ...]


def draft(
    series: Iterable[Series],
    year: int,
    *,
    lang: Language,
    mention: Collection[Mention] = MENTIONS,
) -> tuple[Sentence, ...]:
    """Return the sentences that the records allow about a year, none when they allow none.

    Args:
        series: The series to write about, of one region or of several.
        year: The year.
        lang: The language to write in.
        mention: What to mention; a list is passed over when nothing of it is to be told.
    """
    by_region: dict[str, list[YearOnList]] = {}
    for one in years_on_lists(series, year):
        by_region.setdefault(one.place.region.code, []).append(one)
    return tuple(
        sentence
        for told in by_region.values()
        for sentence in _of_region(told, chinese if lang == "zh" else english, mention)
    )


def paragraph(sentences: Iterable[Sentence], lang: Language) -> str:
    """Return the sentences of a region as running text, ready to be copied."""
    texts = [one.going_on if i else one.text for i, one in enumerate(sentences)]
    return ("" if lang == "zh" else " ").join(texts)


def _of_region(
    told: Sequence[YearOnList], words: ModuleType, mention: Collection[Mention]
) -> Iterator[Sentence]:
    """Yield the sentences of a region; ``words`` is the module of the language."""
    if "lists" in mention and len(told) > 1:
        records = tuple(one.place.uid for one in told)
        yield _sentence(told[0].place, words, words.count_clause(told), records)
    for one in told:
        clause = words.list_clause(one, mention)
        if clause:
            yield _sentence(one.place, words, clause, one.records(mention))


def _sentence(
    place: Placement, words: ModuleType, clause: str, records: tuple[str, ...]
) -> Sentence:
    whole, short = words.opening(place) + clause, words.going_on(place) + clause
    return Sentence(whole + words.STOP, short + words.STOP, records)
