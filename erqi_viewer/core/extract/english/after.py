"""What an English text says in another sentence than the one that it belongs to.

A headline's place is completed by the like place in a list below it, and a sentence such as
"This was 15.6 percent more than in the previous year" gives the figure before it its growth.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import (
    after_figures,
    aims,
    both,
    counted_tops,
    grammar,
    heads,
    led,
    sums,
)
from erqi_viewer.core.extract.english.numbers import CARDINAL, TITLED, lowered, number
from erqi_viewer.core.extract.english.region_names import core
from erqi_viewer.core.extract.results import Span, Streak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.results import (
        Change,
        Extraction,
        Ranking,
        SentenceSpan,
    )

_HEAD = 200
_LONGEST = 120
_FIRST = 3
# Shunde on top for ninth year; Kunshan leads county ranking again
_LEADS = re.compile(
    r"\b(?P<first>[Oo]n [Tt]op|[Tt]ops|[Ll]eads|[Hh]eads)"
    r"(?=[,.;]|$|\s(?:for|in|of|again|once|[Nn]ation"
    r"|[Cc]ount(?:y|ies|ry)|[Dd]istricts?|[a-z]{4,14}\s(?:counties|districts|cities|list|ranking)\b"
    r"|CCID|[Ll]ists?|[Rr]ankings?))"
)
# Jiangning Fifth in National Top 100 Districts
_TITLED = re.compile(
    rf"(?<=[a-z]\s)(?:{TITLED})(?=[,.;]|$|\s(?:[Ii]n|[Oo]n|[Aa]mong|[Nn]ationwide|[Oo]f)\b)"
)
_RUNNER_UP = re.compile(r"\b[Rr]unner-?\s?up\b")
_FEWEST = 2  # years of a run
_REACH = 12  # how many places below a headline may be its own
_TOP = re.compile(
    rf"\b[Tt]op[- ](?P<n>(?i:{CARDINAL}))(?![-,.]?\w)"
    # among ten most attractive counties for investors
    rf"|\b[Aa]mong\s(?:the\s)?(?P<most>(?i:{CARDINAL}))(?=\s[Mm]ost\s[A-Za-z]{{4,14}}\s"
    r"(?i:districts|counties|cities|towns)\b)"
    # among the 10 best for innovation, among nation's ten strongest
    r"|\b[Aa]mong\s(?:the\s)?(?:(?:[Nn]ation|[Cc]ountry|China)['’]s\s)?"
    rf"(?P<best>(?i:{CARDINAL})\s(?:[Bb]est|[Ss]trongest|[Ll]eading))(?=$|[,.;]|\s(?:for|in|on|by)\b"
    r"|\s(?:[A-Za-z-]{4,12}\s){0,2}(?i:districts|counties|cities|towns)\b)"
)
_SEVERAL = re.compile(
    rf"\b({CARDINAL})\s(?:[a-z]+\s){{0,3}}?(?:districts|counties|cities|banners|towns|localities)\b"
)
_NAMED_SO = re.compile(r"\s(?:Districts|Counties|Cities|Towns)\b")
_LIST_SIZE = 100
_SIZED = re.compile(r"[0-9].*(?:district|count|cit|town|banner|econom)", re.IGNORECASE)
_KIND = re.compile(
    r"\b(?P<size>1[0,]{2,5})\s(?:[a-z-]{3,14}\s){0,2}(?P<kind>town|district|count(?:y|ie)|cit(?:y|ie))"
)
_WHOSE = re.compile(r"(?:china|nation|country)['’]s\s|national\s")
_CHINESE = re.compile("[一-鿿]")


def complete(text: str, read: Extraction) -> Extraction:
    """Return what was read with what other sentences say of it.

    Args:
        text: The whole text, folded.
        read: What was read of it, each kind in the order of the text.
    """
    rankings = (*_headed_tops(text, read), *_headed(text, read))
    rankings = counted_tops.with_counted(text, read._replace(rankings=rankings))
    rankings = _measured(text, read, rankings)
    streaks = _headed_runs(text, read._replace(rankings=rankings))
    return read._replace(
        rankings=rankings,
        streaks=streaks,
        changes=_with_sums(text, read, rankings),
        indicators=tuple(both.placed(text, read.sentences, after_figures.grown(text, read))),
        not_understood=_with_aims(text, read),
    )


def _with_aims(text: str, read: Extraction) -> tuple[Span, ...]:
    """Return what was not understood with the places that a text only aims at."""
    ranked = {one.start for one in read.rankings}
    aimed = [
        Span(own.start + start, own.start + end)
        for own in read.sentences
        if not _CHINESE.search(text, own.start, own.end)
        for start, end in aims.find(text[own.start : own.end])
        if own.start + start not in ranked
    ]
    return tuple(sorted({*read.not_understood, *aimed}))


def _headed(text: str, read: Extraction) -> tuple[Ranking, ...]:
    """Return the places with that of a headline: Yiwu ninth in national ranking."""
    head = _headline(text, read)
    if head is None or not read.rankings:
        return read.rankings
    above = [one for one in read.rankings if one.start < head.end]
    below = read.rankings[len(above) :]
    if not _is_english(text, head):
        return read.rankings
    own = text[head.start : head.end]
    above = [_completed(_with_region(one, below, own), below) for one in above]
    told = {one.start for one in above}
    above += [one for one in _told_above(text, head, below) if one.start not in told]
    above += heads.within_parts(own, head.start, above)
    return (*sorted(above, key=lambda one: one.start), *below)


def _told_above(text: str, head: SentenceSpan, below: Sequence[Ranking]) -> list[Ranking]:
    """Return the place that only a headline's words give, as the like place below it completes."""
    own = text[head.start : head.end]
    said = [
        (
            match.span("place" if match["place"] else 0),
            number((match["place"] or match["number"]).lower()),
        )
        for match in grammar.RANK.finditer(own)
    ]
    said += [(match.span("first"), 1) for match in _LEADS.finditer(own)]
    said += [(match.span(), 2) for match in _RUNNER_UP.finditer(own)]
    said += [(match.span(), number(match[0].lower())) for match in _TITLED.finditer(own)]
    found: dict[int, Ranking] = {}
    before = 0
    for (start, end), value in sorted(said):
        part = grammar.WITHIN_PART.match(own, end) is not None  # remains first in Anhui
        for one in sorted(below[:_REACH], key=lambda one: (one.list is None) != part):
            short = core(one.region)
            listed = one.list or part
            beside = short is not None and short in own[before:start]
            if one.rank == value and listed and short and beside and start not in found:
                name = one.region if one.region and one.region in own else short
                span = head.start + start, head.start + end
                found[start] = one._replace(region=name, start=span[0], end=span[1])
        before = end
    return [*found.values()]


def _with_region(one: Ranking, below: Sequence[Ranking], own: str) -> Ranking:
    """Return a headline's place with whose it is by the like place below: Runner-up: Nanhai."""
    if one.region is not None:
        return one
    same = (other.region for other in below[:_REACH] if other.rank == one.rank)
    named = [region for region in same if region and core(region) in own]
    return one._replace(region=named[0]) if named else one


def _completed(one: Ranking, below: Sequence[Ranking]) -> Ranking:
    """Return a headline's place with the list of the like place below: 8th in national ranking."""
    if one.dimension is not None or _SIZED.search(one.list or ""):
        return one
    short = core(one.region)
    same = [
        other
        for other in below[:_REACH]
        if other.year == one.year and other.list and _agrees(one, other)
        and core(other.region) == short
    ]  # fmt: skip
    return one._replace(dimension=same[0].dimension, list=same[0].list) if same else one


def _agrees(one: Ranking, below: Ranking) -> bool:
    """Tell whether a headline's place is one told below, or its bound one that a place is in."""
    if one.rank is not None:
        return below.rank == one.rank
    return below.within == one.within if below.within else (below.rank or 0) <= (one.within or 0)


def _with_sums(text: str, read: Extraction, rankings: Sequence[Ranking]) -> tuple[Change, ...]:
    """Return the moves with those that sum up two places."""
    found = led.completed(text, read.sentences, read.changes, rankings)
    added = [*sums.find(text, rankings)]
    return tuple(sorted([*found, *added], key=lambda one: one.start)) if added else tuple(found)


def _headed_tops(text: str, read: Extraction) -> list[Ranking]:
    """Return the bounds of a headline, of the list and regions below: in top 10 of CCID list."""
    head = _headline(text, read)
    if head is None or not _is_english(text, head):
        return []
    own = text[head.start : head.end]
    if any(one.within and one.start < head.end for one in read.rankings):
        return []
    below = [one for one in read.rankings if one.start >= head.end and one.list]
    main = [one for one in below if one.list == below[0].list and one.year == below[0].year]
    out: list[Ranking] = []
    for match in _TOP.finditer(own):
        key = match.lastgroup or "n"
        value = number(match[key].lower().split()[0])
        listed = key == "n" and any(f"top {value} " in lowered(one.list or "") for one in main)
        if not value or listed or value >= _LIST_SIZE or aims.is_one(lowered(own), match.start()):
            continue
        within = {
            core(one.region): one
            for one in reversed(main)
            if one.region and ((one.rank or 0) <= value if one.rank else one.within == value)
        }
        named = [one for one in within.values() if core(one.region) in own]
        several = _SEVERAL.search(lowered(own), 0, match.start())
        count = number(several[1]) if several else None
        if count not in {None, len(named)}:
            named = []  # Three Changsha counties are not Changsha county
        if count and not named and _NAMED_SO.match(own, match.end()):
            continue  # three included in the Top 50 Counties in Business Environment
        held = named or ([*within.values()] if count == len(within) else [])
        held = held[::-1]  # in the order of the text
        begin = match.start() if key == "n" else match.start(key)
        span = head.start + begin, head.start + match.end()
        out += [one._replace(rank=None, within=value, start=span[0], end=span[1]) for one in held]
    return out


def _headline(text: str, read: Extraction) -> SentenceSpan | None:
    """Return the headline of a text, None when it begins with a sentence."""
    own = (one for one in read.sentences[:_FIRST] if ">" not in text[one.start : one.end])
    head = next(own, None)  # not where a page stands: Home > Regions > Rugao
    if head is None or head.start > _HEAD or head.end - head.start > _LONGEST:
        return None
    return None if text[head.start : head.end].endswith((".", "。")) else head


def _measured(text: str, read: Extraction, found: tuple[Ranking, ...]) -> tuple[Ranking, ...]:
    """Return the places with what a headline's list measures: 21st of China's top 100 counties."""
    head = _headline(text, read)
    if head is None or not found or found[0].start >= head.end or not _is_english(text, head):
        return found
    out = list(found)
    for k, one in enumerate(found):
        if one.start >= head.end:
            break
        if one.dimension is None and one.list:
            below = [b for b in found[k + 1 : k + 1 + _REACH] if b.start >= head.end]
            first = next((b for b in below if (b.rank, b.year) == (one.rank, one.year)), None)
            same = first is not None and _is_same(one, first)
            out[k] = one._replace(dimension=first.dimension) if first and same else one
    measured = {one.list: one.dimension for one in out if one.start < head.end and one.dimension}
    return tuple(
        one._replace(dimension=measured[one.list])
        if one.start < head.end and one.dimension is None and one.list in measured
        else one
        for one in out
    )


def _is_same(one: Ranking, below: Ranking) -> bool:
    """Tell whether the list of a headline's place is the one below, named in full."""
    if one.list is None or below.list is None:
        return False
    own, other = lowered(one.list), lowered(below.list)
    sizes = [
        [found[key] for key in ("size", "kind")]
        for found in map(_KIND.search, (own, other))
        if found
    ]
    return _WHOSE.sub("", own) in other or (len(sizes) > 1 and sizes[0] == sizes[1])


def _headed_runs(text: str, read: Extraction) -> tuple[Streak, ...]:
    """Return the runs with a headline's given the list of the like one below it."""
    head = _headline(text, read)
    if head is None or not _is_english(text, head):
        return read.streaks
    placed = [one for one in read.rankings if one.rank and one.end <= head.end and one.list]
    out = list(read.streaks)
    if placed and not any(one.start < head.end for one in out):
        out = [*_run_of(text, head, placed[-1]), *out]
    for k, one in enumerate(out):
        if one.start >= head.end or one.dimension is not None:
            break
        below = [b for b in out[k + 1 :][:_REACH] if b.years == one.years and b.list]
        own = [r for r in placed if r.end <= one.start and r.region == one.region]
        if own and _SIZED.search(one.list or "") is None:
            out[k] = one._replace(list=own[-1].list, dimension=own[-1].dimension)
        elif below and one.list is None:
            out[k] = one._replace(list=below[0].list, dimension=below[0].dimension)
        elif one.list is not None:
            mine = [r for r in read.rankings if r.dimension and _is_of(r.region, one.region)]
            same = [r for r in mine if _holds(r.list, one.list)]
            out[k] = one._replace(dimension=same[0].dimension) if same else one
    return tuple(out)


def _run_of(text: str, head: SentenceSpan, place: Ranking) -> list[Streak]:
    """Return the run of a headline's place of which only the year is told: for third year."""
    lower = lowered(text[head.start : head.end])
    nth = grammar.NTH_YEAR.search(lower, place.end - head.start)
    years = number(nth["n"]) if nth else None
    if nth is None or not years or years < _FEWEST:
        return []
    span = head.start + nth.start("n"), head.start + nth.end()
    return [Streak(place.region, place.dimension, place.list, years, *span, place.year)]


def _is_of(region: str | None, other: str | None) -> bool:
    """Tell whether two names are of one region: Nanhai district, Nanhai."""
    return core(region) == core(other)


def _holds(longer: str | None, name: str) -> bool:
    """Tell whether a list's name is the fuller one of another: … in comprehensive strength."""
    short = _WHOSE.sub("", lowered(name))
    return longer is not None and longer != name and short in lowered(longer)


def _is_english(text: str, head: SentenceSpan) -> bool:
    return _CHINESE.search(text, head.start, head.end) is None
