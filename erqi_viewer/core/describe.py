"""Describes the chart of a dataset's series: its lines, gaps, ranges and words."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from erqi_viewer.core import chart_texts, evidence
from erqi_viewer.core.chart import Chart, ChartGap, ChartPoint, ChartRename, ChartSeries
from erqi_viewer.core.history import build_series
from erqi_viewer.core.scales import fit_range
from erqi_viewer.core.selection import Selection, YMode
from erqi_viewer.core.tables import change_text
from erqi_viewer.core.wording import other_source_lines, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.chart import Emphasis
    from erqi_viewer.core.history import Series, Standing
    from erqi_viewer.core.records import Dataset
    from erqi_viewer.core.texts import Texts


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
    regions = sorted({one.region.code for one in series})
    if len({one.region.code for one in chosen}) > 1:
        chosen = _compared(chosen, selection)
    record = selection.record if selection.section == "ranks" else None
    drawn = tuple(_series(one, chosen, regions, selection, texts) for one in chosen)
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


def _compared(chosen: list[Series], selection: Selection) -> list[Series]:
    """Return the series of several regions that are compared: those of the selected list alone."""
    if selection.section != "ranks" or selection.category is None:
        return chosen
    return [one for one in chosen if one.key == selection.category] or chosen


def _series(
    one: Series,
    together: Sequence[Series],
    regions: Sequence[str],
    selection: Selection,
    texts: Texts,
) -> ChartSeries:
    several = len({other.region.code for other in together}) > 1
    compared = several and len({other.key for other in together}) == 1
    emphasis: Emphasis = "normal"
    if selection.section == "ranks" and selection.category is not None and not compared:
        emphasis = "strong" if one.key == selection.category else "faded"
    elif selection.record in {standing.placement.uid for standing in one.standings}:
        emphasis = "strong"
    label = chart_texts.series_label(one, together, texts)
    if compared:
        label = texts.name(one.region.name)
    hue = regions.index(one.region.code)
    return ChartSeries(
        key=f"{one.key} {one.region.code}" if several else one.key,
        label=label,
        slot=hue if compared else one.list.dimension.position - 1,
        points=tuple(_point(standing, one, label, texts) for standing in one.ranked),
        gaps=_gaps(one, texts),
        renames=_renames(one, texts),
        emphasis=emphasis,
        hue=hue if several else None,
    )


def _marked_year(selection: Selection, drawn: Sequence[ChartSeries]) -> int | None:
    if selection.section != "ranks" or selection.year is not None:
        return selection.year if selection.section == "ranks" else None
    points = (point for one in drawn for point in one.points)
    return next((point.year for point in points if point.uid == selection.record), None)


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
