"""The way through a text: read it, then hold each sentence's claims against the book."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from erqi_viewer.core.claims import (
    counts,
    either,
    entries,
    extremes,
    followed,
    histories,
    joint,
    list_gaps,
    moves,
    only,
    other_lists,
    other_years,
    ranks,
    runs,
    several,
    undated,
    words,
)
from erqi_viewer.core.claims.around import Around
from erqi_viewer.core.claims.book import Book
from erqi_viewer.core.claims.figures import Figures
from erqi_viewer.core.claims.passages import passages
from erqi_viewer.core.claims.regions import Regions
from erqi_viewer.core.claims.results import Report, judged
from erqi_viewer.core.claims.verdicts import Claim
from erqi_viewer.core.claims.wholes import Wholes
from erqi_viewer.core.extract import extract, latest_lists, speakers
from erqi_viewer.core.extract.collector import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding, Kind
    from erqi_viewer.core.extract import Cue, Extraction, Ranking, Span
    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Dataset, Region

_MISSED: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("top-n", re.compile(r"前(?!进|移)|[Tt]op")),
    ("streak", re.compile(r"连续|蝉联|consecutive|straight|in a row|running")),
    ("change", re.compile(r"[升降退移]|前进|places|spots")),
    ("indicator", re.compile(r"[%％元]")),
)

_Judge = Callable[[Book, "Cue", "Passage"], "Finding"]
_JUDGES: dict[str, _Judge] = {
    "again": entries.check_again,
    "times": entries.check_times,
    "best": words.check_best,
    "rising": runs.check_trend,
    "falling": runs.check_trend,
    **dict.fromkeys(counts.KINDS, counts.check_count),
    "not-falling": histories.check_never,
    **dict.fromkeys(histories.MOST, histories.check_most),
    **dict.fromkeys(joint.KINDS, joint.check_joint),
    **dict.fromkeys(list_gaps.KINDS, list_gaps.check_gap),
}


def check(
    text: str,
    dataset: Dataset,
    series: Iterable[Series],
    *,
    year: int | None = None,
    region: Region | None = None,
    home: str | None = None,
    above: Iterable[Region] = (),
) -> Report:
    """Check every sentence of a text against the record book. Takes any text and never fails.

    Args:
        text: The text as it is; offsets count its code points.
        dataset: The records.
        series: What :func:`erqi_viewer.core.history.build_series` makes of them.
        year: The text's year where it names none; found in the text when None.
        region: The region that the text is about where it names none, whatever else it names.
        home: The code of the book's own region, which is meant where neither ``region`` is given
            nor the text names another one; the book's only region when None.
        above: Provinces and prefectures of the book's regions, to tell namesakes apart.

    Returns:
        A verdict for each sentence, with a finding for each claim in it.
    """
    read = extract(text, year=year, region=region.name.zh if region else None)
    series = tuple(series)
    regions = Regions(text, _regions(dataset, series), above)
    regions.default = region or own_region(text, read, regions, series, home)
    book = Book(dataset, series, regions)
    figures = Figures(dataset)
    wholes = Wholes(book, Around(read, year))
    last = None if year else latest_lists(text)
    told = undated.dated(book, figures, passages(text, read))
    near = zip(other_years.near(told), other_lists.leads(told), strict=True)
    return Report(
        tuple(
            judged(
                one.start,
                one.end,
                tuple(_findings(book, figures, wholes, one, (named, last, lead))),
            )
            for (one, named), lead in near
        )
    )


def _regions(dataset: Dataset, series: Iterable[Series]) -> list[Region]:
    """Return the regions that the book has facts of."""
    found = {one.code: one for one in dataset.regions}
    found.update({one.region.code: one.region for one in series})
    found.update({one.region.code: one.region for one in dataset.observations})
    return list(found.values())


def own_region(
    text: str, read: Extraction, regions: Regions, series: Iterable[Series], home: str | None
) -> Region | None:
    """Return the book's own region, unless the text speaks of another one.

    Args:
        text: The text.
        read: What was read in it.
        regions: The regions that can be told by name.
        series: The book's series; whose region is the only one is the book's own.
        home: The code of the book's own region where it has several.
    """
    own = {one.region.code: one.region for one in series}
    named = {one.region for one in read.rankings} | {one.region for one in read.streaks}
    named |= {one.region for one in read.changes} | {one.region for one in read.indicators}
    named |= {cue.region for one in read.sentences for cue in one.cues}
    meant = own.get(home) if home else None
    if meant is None and len(own) == 1:
        meant = next(iter(own.values()))
    spoken = speakers(text[:HEAD]).get(meant.name.zh[-1]) if meant else None
    begins = [one.start for one in read.rankings if one.region is None]
    begins += [one.start for one in read.changes if one.region is None]
    begins += [one.start for one in read.indicators if one.region is None]
    begin = min([*begins, spoken] if spoken else begins, default=0)
    others = (name for name in named if name is not None and not regions.is_above(name))
    # who is named only behind 我区, or behind what is said of nobody, is not the one that speaks
    others = (name for name in others if not 0 < begin < text.find(name))
    return None if any(regions.named(name) != meant for name in others) else meant


def _findings(
    book: Book,
    figures: Figures,
    wholes: Wholes,
    one: Passage,
    meant: tuple[Sequence[int], int | None, Sequence[str]],
) -> list[Finding]:
    """Return the findings of a sentence in order.

    Args:
        book: The records.
        figures: The figures among them.
        wholes: What judges claims about whole lists.
        one: The sentence.
        meant: The years named in it and before it, that of the latest lists where the text was
            written before its own year's, and the sentences before it.
    """
    named, last, lead = meant
    wholly = wholes.find(one)
    settled = {*moves.origins(one.changes, one.rankings), *wholly.places}
    found = list(wholly.findings)
    check_rank = functools.cache(partial(ranks.check_rank, book))
    placed = [rank for rank in one.rankings if rank.rank is not None]
    agreed = {rank.year for rank in placed if check_rank(rank).verdict == "supported"}
    years = partial(
        other_years.of, sentence=one, named=named, recorded=book.years, settled=agreed, last=last
    )
    near = partial(other_lists.of, sentence=one, lead=lead)
    held = partial(either.checked, near, years)
    beside: list[tuple[Ranking, Finding]] = []
    check_move = partial(moves.check_told, book, one)
    for rank in one.rankings:
        if rank.within is not None:
            found.append(held(partial(ranks.check_top, book), rank))
        elif rank.rank is not None and rank not in settled:
            found.append(held(check_rank, rank))
            beside.append((rank, found[-1]))
    check_run = partial(runs.check_streak, book, one)
    found += [
        other_lists.of_topic(check_run, run, held(check_run, run), one) for run in runs.told(one)
    ]
    moved_so: list[Finding] = []
    for change in one.changes:
        together = several.check(book, change, one)
        if together is not None:
            moved_so.append(together)
            continue
        told = moves.counted(change, one.rankings)
        moved = followed.move(check_move, told, held(check_move, told), beside, one)
        moved = other_lists.of_topic(check_move, told, moved, one)
        moved_so += moves.apart(book, told, one.rankings, moved)
    found += several.with_all(moved_so, several.find(book, wholes.around, one))
    found += extremes.find(book, wholes.around, one)
    for figure in one.indicators:
        found += figures.check(book, figure, one)
    for cue in _distinct(one.cues):
        found += either.of_cue(near, years, partial(_of_cue, book, wholes.around, one), cue)
    found += [Claim(span, _kind_of(one, span), None).not_understood() for span in one.missed]
    return sorted(found, key=lambda finding: (finding.start, finding.end))


def _distinct(cues: Iterable[Cue]) -> Iterator[Cue]:
    """Yield claims in words, those that two words make together once: 创历史最好成绩."""
    last: Cue | None = None
    for cue in cues:
        if last is not None and (last.kind, last.end) == (cue.kind, cue.start):
            last = last._replace(end=cue.end)
            continue
        if last is not None:
            yield last
        last = cue
    if last is not None:
        yield last


def _of_cue(book: Book, around: Around, one: Passage, cue: Cue) -> Finding | None:
    if cue.kind == "first":
        return entries.check_first(book, cue, one)
    if cue.kind == "only":
        return only.check_only(book, around, cue, one)
    judge = _JUDGES.get(cue.kind)
    return judge(book, cue, one) if judge else None  # top-n is among the places


def _kind_of(one: Passage, span: Span) -> Kind:
    """Return what kind of claim a phrase looks like that was not understood."""
    phrase = one.between(span.start, span.end)
    return next((kind for kind, pattern in _MISSED if pattern.search(phrase)), "rank")
