"""The chart as data: what is to be drawn, before anything is drawn.

One description serves the screen, every export and the screen reader. It holds no pixels: the
renderer lays it out at any size.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Literal, NamedTuple

from erqi_viewer.core import chart_texts, evidence
from erqi_viewer.core.history import build_series
from erqi_viewer.core.scales import fit_range
from erqi_viewer.core.selection import Selection, YMode
from erqi_viewer.core.tables import change_text
from erqi_viewer.core.wording import other_source_lines, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.history import AbsenceKind, Series, Standing
    from erqi_viewer.core.records import Dataset
    from erqi_viewer.core.texts import Texts

Emphasis = Literal["normal", "strong", "faded"]


class ChartPoint(NamedTuple):
    """A rank in a year. ``hover`` is plain text; ``former_name`` marks an earlier list name."""

    uid: str
    year: int
    rank: int
    change: int | None
    former_name: bool
    hover: str


class ChartGap(NamedTuple):
    """Years without a rank, both ends included, and why.

    They lie between two points, or before the first or after the last where something says so.
    ``uids`` has for each year the uid of the record that says so, empty where none does.
    """

    first_year: int
    last_year: int
    kind: AbsenceKind
    label: str
    uids: tuple[str, ...] = ()


class ChartRename(NamedTuple):
    """Where a series changes its list's name: the last year of the old name, and a short note."""

    last_year: int
    label: str


class ChartSeries(NamedTuple):
    """One line. ``slot`` fixes colour, marker and dash, whatever else is on the chart."""

    key: str
    label: str
    slot: int
    points: tuple[ChartPoint, ...]
    gaps: tuple[ChartGap, ...]
    renames: tuple[ChartRename, ...]
    emphasis: Emphasis

    @property
    def runs(self) -> tuple[tuple[ChartPoint, ...], ...]:
        """The points in unbroken runs of years; a line joins points of one run only."""
        runs: list[list[ChartPoint]] = []
        for point in self.points:
            if runs and runs[-1][-1].year == point.year - 1:
                runs[-1].append(point)
            else:
                runs.append([point])
        return tuple(tuple(run) for run in runs)


class Chart(NamedTuple):
    """A rank-over-time chart, rank 1 on top.

    ``years`` and ``ranks`` are the inclusive ranges that the axes show when not zoomed, and
    ``full_ranks`` the whole list's. ``message`` is set when there is nothing to draw as a line:
    it is then shown instead of empty axes. ``highlighted`` are the uids of records that stand out
    beside the ``selected`` one.
    """

    title: str
    subtitle: str
    footnote: str
    year_label: str
    rank_label: str
    cutoff_label: str
    series: tuple[ChartSeries, ...]
    years: tuple[int, int]
    ranks: tuple[int, int]
    full_ranks: tuple[int, int]
    cutoff: int | None
    marked_year: int | None
    selected: str | None
    message: str | None
    description: str
    highlighted: frozenset[str] = frozenset()


def describe(
    dataset: Dataset,
    texts: Texts,
    *,
    categories: Sequence[str] | None = None,
    selection: Selection | None = None,
    y_mode: YMode = "fit",
    title: str | None = None,
    series: Sequence[Series] | None = None,
) -> Chart:
    """Describe the chart of a dataset's series.

    Args:
        dataset: The facts.
        texts: The language of every text on the chart.
        categories: Series or dimension keys to draw; all when None.
        selection: What to mark and to bring out; nothing when None.
        y_mode: ``fit`` shows the ranks there are, ``full`` the whole list.
        title: A title in place of the standard one.
        series: The dataset's series when the caller has them already.
    """
    selection = selection or Selection()
    if series is None:
        series = build_series(dataset.lists, dataset.placements, dataset.editions)
    chosen = [one for one in series if one.ranked and _is_chosen(one, categories)]
    record = selection.record if selection.section == "ranks" else None
    drawn = tuple(_series(one, chosen, selection, texts) for one in chosen)
    size = max((s.placement.edition.size for one in chosen for s in one.standings), default=100)
    years = [point.year for one in drawn for point in one.points]
    years += [y for one in drawn for gap in one.gaps for y in (gap.first_year, gap.last_year)]
    first, last = (min(years), max(years)) if years else (0, 0)
    ranks = [point.rank for one in drawn for point in one.points]
    fit = fit_range(ranks, size)
    chart = Chart(
        title=title if title is not None else chart_texts.title(chosen, first, last, texts),
        subtitle=chart_texts.subtitle(chosen, size, texts),
        footnote=chart_texts.footnote(chosen, texts),
        year_label=texts("Year"),
        rank_label=texts("Rank"),
        cutoff_label=texts("Last place of the list: {size}", size=size),
        series=drawn,
        years=(first, last),
        ranks=(1, size) if y_mode == "full" else fit,
        full_ranks=(1, size),
        cutoff=size if ranks else None,
        marked_year=_marked_year(selection, drawn),
        selected=record,
        highlighted=frozenset(selection.highlighted),
        message=chart_texts.message(drawn, texts),
        description="",
    )
    return chart._replace(description=chart_texts.spoken(chart, texts))


def _is_chosen(one: Series, categories: Sequence[str] | None) -> bool:
    return categories is None or one.key in categories or one.list.dimension.key in categories


def _series(
    one: Series, together: Sequence[Series], selection: Selection, texts: Texts
) -> ChartSeries:
    emphasis: Emphasis = "normal"
    if selection.section == "ranks" and selection.category is not None:
        emphasis = "strong" if one.key == selection.category else "faded"
    elif selection.record in {standing.placement.uid for standing in one.standings}:
        emphasis = "strong"
    label = series_label(one, together, texts)
    return ChartSeries(
        key=one.key,
        label=label,
        slot=one.list.dimension.position - 1,
        points=tuple(_point(standing, one, label, texts) for standing in one.ranked),
        gaps=_gaps(one, texts),
        renames=_renames(one, texts),
        emphasis=emphasis,
    )


def _marked_year(selection: Selection, drawn: Sequence[ChartSeries]) -> int | None:
    if selection.section != "ranks" or selection.year is not None:
        return selection.year if selection.section == "ranks" else None
    points = (point for one in drawn for point in one.points)
    return next((point.year for point in points if point.uid == selection.record), None)


def series_label(one: Series, together: Iterable[Series], texts: Texts) -> str:
    """Return the shortest name that tells a series from those drawn together with it."""
    others = [other for other in together if other is not one]
    label = texts.name(one.list.dimension.name)
    if any(other.list.dimension == one.list.dimension and other.key != one.key for other in others):
        label = texts.name(one.list.name)
    if any(other.region != one.region for other in others):
        label = texts("{region}, {list}", region=texts.name(one.region.name), list=label)
    return label


def _point(standing: Standing, one: Series, label: str, texts: Texts) -> ChartPoint:
    place = standing.placement
    edition = place.edition
    change = change_text(standing, texts("first recorded entry"))
    lines = [
        texts("{series}, {year}", series=label, year=place.year),
        texts("Rank {rank} of {size}", rank=place.rank, size=edition.size)
        + (f"  {change}" if change else ""),
        texts("List: {name}", name=texts.name(edition.published_as)),
        texts("Source: {name}", name=texts.name(place.source.title)),
        texts("Evidence: {state}", state=word(evidence.state(place), texts)),
        *other_source_lines(standing, texts),
    ]
    return ChartPoint(
        place.uid,
        place.year,
        place.rank or 0,
        standing.change,
        edition.list.key != one.list.key,
        "\n".join(lines),
    )


def _gaps(one: Series, texts: Texts) -> tuple[ChartGap, ...]:
    said = [s.placement.year for s in one.ranked] + [a.year for a in one.absences if a.uid]
    gaps: list[ChartGap] = []
    for absence in one.absences:
        if not min(said) <= absence.year <= max(said):
            continue  # that a line ends shows as much as a sign could
        year, uid = absence.year, absence.record.uid if absence.record else ""
        last = gaps[-1] if gaps else None
        if last and last.kind == absence.kind and last.last_year == year - 1:
            gaps[-1] = last._replace(last_year=year, uids=(*last.uids, uid))
        else:
            gaps.append(ChartGap(year, year, absence.kind, word(absence.kind, texts), (uid,)))
    return tuple(gaps)


def _renames(one: Series, texts: Texts) -> tuple[ChartRename, ...]:
    places = [standing.placement for standing in one.ranked]
    return tuple(
        ChartRename(
            before.year,
            texts("to {year}: {name}", year=before.year, name=texts.name(before.edition.list.name)),
        )
        for before, after in itertools.pairwise(places)
        if before.edition.list != after.edition.list
    )
