"""What is read in short English texts, in the few fields that tests look at."""

from __future__ import annotations

from erqi_viewer.core.extract import extract


def told(text: str) -> list[tuple[str | None, str | None, int | None]]:
    """Return the region, list and rank of each place."""
    return [(one.region, one.list, one.rank) for one in extract(text, year=2021).rankings]


def figures(text: str) -> list[tuple[str | None, str, float | None, float | None, str | None]]:
    """Return the region, name, value, growth and period of each figure."""
    return [
        (one.region, one.name, one.value, one.growth_percent, one.period)
        for one in extract(text, year=2021).indicators
    ]


def bounds(text: str) -> list[tuple[str | None, int | None]]:
    """Return the region and size of each bound."""
    return [(one.region, one.within) for one in extract(text, year=2021).rankings if one.within]
