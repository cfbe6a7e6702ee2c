"""The chart's sentences: its title, subtitle, footnote and labels, and itself in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.chart import Chart, ChartSeries
    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Source
    from erqi_viewer.core.texts import Texts

_MOST_NAMES = 3


def title(chosen: Sequence[Series], first: int, last: int, texts: Texts) -> str:
    """Return what the chart shows: whose ranks, in which list or lists, in which years."""
    if not chosen:
        return ""
    names = list(dict.fromkeys(texts.name(one.region.name) for one in chosen))
    regions = texts(", ").join(names[:_MOST_NAMES])
    if len(names) > _MOST_NAMES:
        more = len(names) - _MOST_NAMES
        regions = texts("{region} and {count} more", region=regions, count=more)
    years = _years(first, last)
    if len({one.key for one in chosen}) == 1:
        return texts(
            "{region}: rank in {list}, {years}",
            region=regions,
            list=texts.name(chosen[0].list.name),
            years=years,
        )
    return texts("{region}: ranks in the national top lists, {years}", region=regions, years=years)


def subtitle(chosen: Sequence[Series], size: int, texts: Texts) -> str:
    """Return how to read the chart."""
    if not chosen:
        return ""
    note = texts("Rank 1 is best; the lists have {size} places.", size=size)
    if any(s.placement.edition.list.key != one.list.key for one in chosen for s in one.ranked):
        note += texts(" ") + texts("Hollow marks: under the list's former name.")
    return note


def footnote(chosen: Sequence[Series], texts: Texts) -> str:
    """Return the sources, and who released the latest lists."""
    places = [standing.placement for one in chosen for standing in one.ranked]
    sources = dict.fromkeys(place.source for place in places)
    parts = [_source(source, texts) for source in sources]
    latest = max((place.year for place in places), default=0)
    publishers = dict.fromkeys(
        name for place in places if place.year == latest for name in place.edition.publishers
    )
    if publishers:
        parts.append(
            texts(
                "{year} lists released by {names}",
                year=latest,
                names=texts(", ").join(texts.name(name) for name in publishers),
            )
        )
    return texts("; ").join(parts)


def _source(source: Source, texts: Texts) -> str:
    title, publisher = texts.name(source.title), texts.name(source.publisher)
    if not publisher:
        return texts("Source: {title} ({date})", title=title, date=source.published_on)
    return texts(
        "Source: {title} ({publisher}, {date})",
        title=title,
        publisher=publisher,
        date=source.published_on,
    )


def series_label(one: Series, together: Iterable[Series], texts: Texts) -> str:
    """Return the shortest name that tells a series from those drawn together with it."""
    others = [other for other in together if other is not one]
    label = texts.name(one.list.dimension.name)
    if any(other.list.dimension == one.list.dimension and other.key != one.key for other in others):
        label = texts.name(one.list.name)
    if any(other.region != one.region for other in others):
        label = texts("{region}, {list}", region=texts.name(one.region.name), list=label)
    return label


def message(drawn: Sequence[ChartSeries], texts: Texts) -> str | None:
    """Return why there is nothing to draw, None when there is: two years with a rank or a gap."""
    points = [point for one in drawn for point in one.points]
    if not points:
        return texts("No rank is recorded here, so there is no line to draw.")
    gaps = [gap for one in drawn for gap in one.gaps]
    if len({point.year for point in points}) == 1 and not gaps:
        places = texts(", ").join(f"{one.label} {one.points[0].rank}" for one in drawn)
        return texts(
            "Only {year} is recorded, so there is no line to draw: {places}.",
            year=points[0].year,
            places=places,
        )
    return None


def spoken(chart: Chart, texts: Texts) -> str:
    """Return the chart in words, every point and gap of it, for a screen reader."""
    if chart.message:
        return chart.message
    lines = [chart.title]
    for one in chart.series:
        said = [
            (point.year, texts("{year} rank {rank}", year=point.year, rank=point.rank))
            for point in one.points
        ]
        for gap in one.gaps:
            years = _years(gap.first_year, gap.last_year)
            said.append((gap.first_year, texts("{years} {what}", years=years, what=gap.label)))
        points = texts(", ").join(words for _, words in sorted(said))
        lines.append(texts("{series}: {points}", series=one.label, points=points))
    return "\n".join(lines)


def _years(first: int, last: int) -> str:
    return f"{first}–{last}" if first != last else str(first)
