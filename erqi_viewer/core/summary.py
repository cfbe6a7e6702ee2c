"""What a series comes to: its streaks, best and worst, entries, rises and falls, gaps.

Every derived value is given with the records that it rests on. Of equals, a rise or a fall is the
earliest; a best or worst rank names every year that it was held in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from erqi_viewer.core.comparability import comparability_notes
from erqi_viewer.core.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.comparability import Note
    from erqi_viewer.core.history import AbsenceKind, Series, Standing
    from erqi_viewer.core.records import Language, Placement
    from erqi_viewer.core.texts import Texts


class Derived(NamedTuple):
    """A value and the records that it was computed from, at least one, in order of year."""

    value: int
    records: tuple[Placement, ...]

    @property
    def uids(self) -> tuple[str, ...]:
        """The records' uids."""
        return tuple(record.uid for record in self.records)

    def as_object(self) -> dict[str, Any]:
        """Return what the JSON output prints."""
        return {"value": self.value, "records": list(self.uids)}


class Gap(NamedTuple):
    """Years without a rank for one reason, both ends included, and the uids of what says so."""

    first_year: int
    last_year: int
    kind: AbsenceKind
    records: tuple[str, ...]


class Summary(NamedTuple):
    """One region's history in one list, former names joined.

    ``latest_edition`` is the latest year that the list is known to have been published in, and
    ``latest`` what is recorded for it.
    ``latest_rank``, ``change`` (places up, down is negative) and the streaks are those of that
    year: None when it is not recorded for the region, and a streak of 0 when the region was not on
    the list. ``years`` are those on the list, with a rank or without.
    """

    series: Series
    latest_edition: int
    latest: Placement | None
    years: tuple[int, ...]
    latest_rank: Derived | None
    change: Derived | None
    streak: Derived | None
    streak_joined: Derived | None
    years_on_list: Derived
    first_year: Derived | None
    best: Derived | None
    worst: Derived | None
    largest_rise: Derived | None
    largest_fall: Derived | None
    gaps: tuple[Gap, ...]
    notes: tuple[Note, ...]

    def derived(self, key: str) -> Derived | None:
        """Return one of ``DERIVED_KEYS``."""
        value: Derived | None = getattr(self, key)
        return value


DERIVED_KEYS = (
    *("latest_rank", "change", "streak", "streak_joined", "years_on_list", "first_year"),
    *("best", "worst", "largest_rise", "largest_fall"),
)


def summarise(series: Series) -> Summary:
    """Derive what a series comes to."""
    latest = _latest_edition(series)
    now = next((s for s in series.standings if s.placement.year == latest), None)
    ranked = [s.placement for s in series.ranked]
    listed = tuple(s.placement for s in series.standings if s.placement.status != "not-listed")
    records = listed or tuple(s.placement for s in series.standings)
    ranks = [place.rank for place in ranked if place.rank is not None]
    return Summary(
        series=series,
        latest_edition=latest,
        latest=now.placement if now else None,
        years=tuple(place.year for place in listed),
        latest_rank=_rank_of(now),
        change=_change_of(now),
        streak=_run(now, now.streak if now else ()),
        streak_joined=_run(now, now.streak_joined if now else ()),
        years_on_list=Derived(len(listed), records),
        first_year=Derived(listed[0].year, listed[:1]) if listed else None,
        best=_held(ranked, min(ranks, default=None)),
        worst=_held(ranked, max(ranks, default=None)),
        largest_rise=_largest_move(series, 1),
        largest_fall=_largest_move(series, -1),
        gaps=_gaps(series),
        notes=comparability_notes(series),
    )


def _latest_edition(series: Series) -> int:
    """Return the last year known to have had a list, recorded for the region or not."""
    unpublished = {one.year for one in series.absences if one.kind == "not-published"}
    years = {standing.placement.year for standing in series.standings}
    years |= {one.year for one in series.absences}
    return max(years - unpublished or years)


def _rank_of(now: Standing | None) -> Derived | None:
    if now is None or now.placement.rank is None:
        return None
    return Derived(now.placement.rank, (now.placement,))


def _change_of(now: Standing | None) -> Derived | None:
    if now is None or now.previous is None or now.change is None:
        return None
    return Derived(now.change, (now.previous, now.placement))


def _run(now: Standing | None, run: tuple[Placement, ...]) -> Derived | None:
    """Return the length of a run; what says that there is none is the record that it rests on."""
    return Derived(len(run), run or (now.placement,)) if now else None


def _held(ranked: Iterable[Placement], rank: int | None) -> Derived | None:
    if rank is None:
        return None
    return Derived(rank, tuple(place for place in ranked if place.rank == rank))


def _largest_move(series: Series, direction: int) -> Derived | None:
    moves = [
        Derived(standing.change * direction, (standing.previous, standing.placement))
        for standing in series.standings
        if standing.previous is not None
        and standing.change is not None
        and standing.change * direction > 0
    ]
    return max(moves, key=lambda move: move.value, default=None)


def _gaps(series: Series) -> tuple[Gap, ...]:
    gaps: list[Gap] = []
    for absence in series.absences:
        uids = (absence.uid,) if absence.uid else ()
        last = gaps[-1] if gaps else None
        if last and last.kind == absence.kind and last.last_year == absence.year - 1:
            gaps[-1] = last._replace(last_year=absence.year, records=last.records + uids)
        else:
            gaps.append(Gap(absence.year, absence.year, absence.kind, uids))
    return tuple(gaps)


def list_names(series: Series, lang: Language) -> tuple[str, ...]:
    """Return the names of the lists that a series joins, the former ones first."""
    lists = [standing.placement.edition.list for standing in series.standings]
    return tuple(dict.fromkeys(one.name.text(lang) for one in (*lists, series.list)))


def as_object(summary: Summary, texts: Texts) -> dict[str, Any]:
    """Return what the command prints as JSON."""
    series, lang = summary.series, texts.lang
    dimension = series.list.dimension
    derived = {key: summary.derived(key) for key in DERIVED_KEYS}
    return {
        "region": series.region.name.text(lang),
        "region_code": series.region.code,
        "dimension": dimension.key,
        "dimension_name": dimension.name.text(lang),
        "list": series.key,
        "list_names": list(list_names(series, lang)),
        "latest_edition": summary.latest_edition,
        "latest_status": summary.latest.status if summary.latest else "not-recorded",
        "years": list(summary.years),
        **{key: value.as_object() if value else None for key, value in derived.items()},
        "gaps": [
            {
                "from": gap.first_year,
                "to": gap.last_year,
                "kind": gap.kind,
                "records": list(gap.records),
            }
            for gap in summary.gaps
        ],
        "notes": [note.text(texts) for note in summary.notes],
    }


def year_spans(years: Sequence[int]) -> str:
    """Return years in short, such as 2014–2016, 2019."""
    spans: list[list[int]] = []
    for year in sorted(set(years)):
        if spans and year == spans[-1][-1] + 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return ", ".join(f"{s[0]}–{s[-1]}" if len(s) > 1 else str(s[0]) for s in spans)
