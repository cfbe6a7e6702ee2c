"""From a press release to the rows of a plan: read, linked to the book's records, gathered."""

from __future__ import annotations

import bisect
import re
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.changes import new_uid
from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.check import own_region
from erqi_viewer.core.claims.moves import origins
from erqi_viewer.core.claims.regions import Regions, larger_before
from erqi_viewer.core.errors import InputError
from erqi_viewer.core.extract import Span, extract
from erqi_viewer.core.extract.places import PROVINCES
from erqi_viewer.core.importing import wording
from erqi_viewer.core.importing.candidates import Candidate, PressBook
from erqi_viewer.core.importing.plan import ColumnMap, Line, Table
from erqi_viewer.core.period import period_year
from erqi_viewer.core.tables import number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from erqi_viewer.core.changes import Document
    from erqi_viewer.core.extract import Extraction, Ranking
    from erqi_viewer.core.extract import Indicator as Read
    from erqi_viewer.core.importing.plan import RowKind
    from erqi_viewer.core.records import Dataset, Indicator, Region

FIELDS: dict[RowKind, tuple[str, ...]] = {
    "rank": (
        "region_code",
        "province",
        "city",
        "region",
        "year",
        "list",
        "published_as",
        "rank",
        "status",
        "note",
    ),
    "indicator": (
        *("region_code", "province", "city", "region", "name", "year", "period", "value", "unit"),
        *("growth_percent", "place", "place_by", "scope", "qualifier", "note"),
    ),
}
"""The fields that a release's rows have, by their kind."""

_MARKS = '“”"《》'
_FROM_JANUARY = re.compile(r"(\d{4})-01/\1-(\d\d)")
_TO_MONTH = {"03": "-Q1", "06": "-H1", "12": ""}
_QUALIFIERS = frozenset({"over", "nearly", "about"})
_GROWTH_PLACE = re.compile(r"[^第。；;\n]*(?:增速|增幅|增长率|增长速度)[^第。；;，,\n]{0,12}第")


class Release(NamedTuple):
    """A press release that was read: its text, what is in it, and the book it is held against."""

    text: str
    read: Extraction
    book: PressBook


def open_release(
    text: str,
    regions: Sequence[Region],
    indicators: Sequence[Indicator],
    load: Callable[[tuple[str, ...]], Dataset],
    *,
    home: str | None = None,
    year: int | None = None,
) -> Release:
    """Read a release and load what the book has of the regions that it names.

    Args:
        text: The release as it is; offsets count its code points.
        regions: All regions of the book.
        indicators: All indicators of the book.
        load: Loads the records of regions by their codes.
        home: The code of the book's own region, meant where the text names none.
        year: The release's year where it names none; looked for in the text when None.
    """
    below = [one for one in regions if one.level in {"district", "county"}]
    above = [one for one in regions if one.level in {"province", "prefecture"}]
    found = Regions(text, below, above)
    read = extract(text, year=year)
    named = {found.find(name, at) for name, at in _named(read)}
    codes = {one.code for one in named if one is not None} | ({home} if home else set())
    book = PressBook(load(tuple(sorted(codes))), tuple(regions), tuple(indicators), found)
    own = next((one for one in below if one.code == home), None)
    found.default = own_region(text, read, found, book.series, home) if named else own
    return Release(text, read, book)


def _named(read: Extraction) -> Iterable[tuple[str, int]]:
    found = [(one.region, one.start) for one in read.rankings]
    found += [(one.region, one.start) for one in read.indicators]
    return ((name, at) for name, at in found if name is not None)


def candidates(release: Release) -> tuple[Candidate, ...]:
    """Return what a release offers, in the order of its text, each thing once.

    Places that are only where a move began are no claim of their own, as in
    :func:`erqi_viewer.core.claims.check`.
    """
    read = release.read
    skipped = origins(read.changes, read.rankings)
    starts = [one.start for one in read.sentences]
    found: dict[frozenset[tuple[str, str]], Candidate] = {}
    offered = [
        *(_place(release, one) for one in read.rankings if one not in skipped and _is_place(one)),
        *(_figure(release, one) for one in read.indicators),
    ]
    for one in sorted(offered, key=lambda candidate: candidate.value):
        whole = one._replace(quote=_quote(read, starts, one.value))
        key = frozenset((k, v) for k, v in one.fields.items() if k != "published_as")
        kept = found.get(key)
        if kept is None or _fullness(whole) > _fullness(kept):
            found[key] = whole  # the fullest name is the one it was published with
    return tuple(sorted(found.values(), key=lambda one: one.value))


def _fullness(one: Candidate) -> int:
    return len(one.fields.get("published_as", ""))


def _is_place(one: Ranking) -> bool:
    return one.rank is not None or one.within is not None


def _quote(read: Extraction, starts: Sequence[int], value: Span) -> Span:
    """Return the sentence around a phrase, the phrase itself should there be none."""
    k = bisect.bisect_right(starts, value.start) - 1
    if k < 0 or read.sentences[k].end < value.end:
        return value
    return Span(read.sentences[k].start, read.sentences[k].end)


def _place(release: Release, one: Ranking) -> Candidate:
    printed = (one.list or "").strip(_MARKS)
    listed = release.book.list_of(printed, one.dimension, one.year) if printed else None
    bound = one.within if one.rank is None else None
    return _candidate(
        "rank",
        one,
        {
            **_region(release, one),
            "year": one.year,
            "list": listed.name.zh if listed else printed,
            "published_as": printed,
            "rank": one.rank,
            "status": "listed" if one.rank is None else "ranked",
            "note": f"原文称在前{bound}名以内" if bound else None,
        },
    )


def _figure(release: Release, one: Read) -> Candidate:
    book = release.book
    indicator = book.indicator_of(one.name)
    period = _period(one.period)
    growing = one.value is None or _place_is_of_growth(release, one)
    fields: dict[str, object] = {
        **_region(release, one),
        "name": indicator.name.zh if indicator else one.name.strip(_MARKS),
        "year": _year(one.period),
        "period": period,
        "value": number(one.value),
        "unit": one.unit,
        "growth_percent": number(one.growth_percent),
        "place": one.place,
        "place_by": None if one.place is None else "growth" if growing else "value",
        "scope": one.scope,
        "qualifier": one.qualifier if one.qualifier in _QUALIFIERS else None,
        "note": "原文给出区间，此为下限" if one.qualifier == "range" else None,
    }
    region = book.claims.region(one.region, one.start)
    record = None if isinstance(region, Problem) else book.recorded(one, region)
    if record is not None:  # what is known under a fuller name or period is that
        fields |= {
            "name": record.indicator.name.zh,
            "year": record.year,
            "period": record.period,
            "scope": record.scope.zh if record.scope else one.scope,
        }
    return _candidate("indicator", one, fields)


def _place_is_of_growth(release: Release, one: Read) -> bool:
    """Tell whether the place told behind a value is that of its growth: 增速居市内六区第二."""
    if one.place is None:
        return False
    following = (other.start for other in release.read.indicators if other.start >= one.end)
    return bool(_GROWTH_PLACE.match(release.text[one.end : min(following, default=None)]))


def _candidate(kind: RowKind, one: Ranking | Read, fields: dict[str, object]) -> Candidate:
    span = Span(one.start, one.end)
    texts = {key: str(value) for key, value in fields.items() if value not in {None, ""}}
    return Candidate(kind, span, span, texts)


def _region(release: Release, one: Ranking | Read) -> dict[str, object]:
    region = release.book.claims.region(one.region, one.start)
    if isinstance(region, Problem):
        larger = larger_before(release.text, one.region, one.start) if one.region else ""
        is_province = larger.startswith(tuple(PROVINCES.split()))
        return {"region": one.region, "province" if is_province else "city": larger}
    return {"region": region.name.zh, "region_code": region.code}


def _year(period: str | None) -> int | None:
    years = re.findall(r"(?:19|20)\d\d", period or "")
    return int(years[-1]) if years else None


def _period(period: str | None) -> str | None:
    """Return a period as the book writes it, None where it has no way to."""
    if period is None:
        return None
    months = _FROM_JANUARY.fullmatch(period)
    if months and months[2] in _TO_MONTH:
        return months[1] + _TO_MONTH[months[2]]
    try:
        period_year(period)
    except InputError:
        return None
    return period


# As a table


def tables(
    release: Release, found: Sequence[Candidate], name: str
) -> tuple[tuple[Table, ColumnMap], ...]:
    """Return candidates as tables for a plan, one a kind; lines count the candidates from 1.

    Args:
        release: The release.
        found: Its candidates, corrected as may be.
        name: What to call the text in messages.
    """
    kinds = [kind for kind in FIELDS if any(one.kind == kind for one in found)]
    return tuple((_table(release, found, name, kind), _map(kind)) for kind in kinds)


def _map(kind: RowKind) -> ColumnMap:
    return ColumnMap(kind, FIELDS[kind])


def _table(release: Release, found: Sequence[Candidate], name: str, kind: RowKind) -> Table:
    lines = [
        Line(line, [one.fields.get(key) for key in FIELDS[kind]], None, _evidence(release, one))
        for line, one in enumerate(found, start=1)
        if one.kind == kind
    ]
    return Table(name, "", FIELDS[kind], 0, lambda: iter(lines), len(lines))


def _evidence(release: Release, one: Candidate) -> tuple[Document, ...]:
    """Return the two spans that a candidate rests on, as documents."""
    text = release.text
    place, said = wording.locator(text, one.value.start), wording.statement(one, release.book)
    words = {
        "locator_zh": place.zh,
        "locator_en": place.en,
        "statement_zh": said.zh,
        "statement_en": said.en,
    }
    spans = (("quote", one.quote), ("value", one.value))
    return tuple(
        {
            "uid": new_uid(),
            "role": role,
            "start": span.start,
            "end": span.end,
            "sha256": sha256(text[span.start : span.end].encode()).hexdigest(),
            **words,
        }
        for role, span in spans
    )
