"""Show what the places come to: streaks, best and worst, first entry, rises, falls and gaps.

Example: erqi-viewer history --region 410103 --format json
One row for each region and dimension. Streaks are up to the list's latest edition, first under the
list's name as it is now, then with its former names joined; every value names its records in JSON.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.commands import shared

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from erqi_viewer.core.records import Language
    from erqi_viewer.core.summary import Gap, Summary
    from erqi_viewer.core.tables import Cell

TABLE_KEYS = (
    *("streak", "streak_joined", "years_on_list", "first_year", "latest_rank", "change"),
    *("best", "worst", "largest_rise", "largest_fall"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    shared.add_db(parser)
    parser.add_argument("--dimension", metavar="KEY", help="of this dimension only")
    shared.add_regions(parser, "of these regions only, by name or code")
    parser.add_argument(
        "--format", choices=("table", "json"), default="table", help="default: table"
    )
    parser.add_argument(
        "--lang", choices=("zh", "en"), default="zh", help="of names and notes (default: zh)"
    )


def run(options: argparse.Namespace) -> int:
    """Print one entry for each region and dimension; none is no error."""
    from erqi_viewer.core import history, summary
    from erqi_viewer.core.texts import load_texts
    from erqi_viewer.store import queries

    with shared.open_book(options.db) as book:
        data = queries.load(book, shared.region_codes(book, options.region))
    shared.check_known(options.dimension, [one.key for one in data.dimensions], "dimension")
    found = [
        summary.summarise(one)
        for one in history.build_series(data.lists, data.placements, data.editions)
        if options.dimension in {None, one.list.dimension.key}
    ]
    texts = load_texts(options.lang)
    if options.format == "json":
        import json

        objects = [summary.as_object(one, texts) for one in found]
        shared.write(json.dumps(objects, ensure_ascii=False, indent=2) + "\n")
    else:
        keys = ("region", "dimension", *TABLE_KEYS, "gaps")
        shared.write(shared.aligned(keys, [_row(one, options.lang) for one in found]))
        notes = [
            f"{one.series.region.name.text(options.lang)}, {one.series.list.dimension.key}: "
            f"{note.text(texts)}\n"
            for one in found
            for note in one.notes
        ]
        shared.write("".join(["\n", *notes]) if notes else "")
    return 0


def _row(one: Summary, lang: Language) -> list[Cell]:
    derived = [one.derived(key) for key in TABLE_KEYS]
    return [
        one.series.region.name.text(lang),
        one.series.list.dimension.key,
        *(value.value if value else None for value in derived),
        _gap_text(one.gaps),
    ]


def _gap_text(gaps: Iterable[Gap]) -> str:
    return ", ".join(
        f"{gap.first_year}-{gap.last_year} {gap.kind}"
        if gap.last_year > gap.first_year
        else f"{gap.first_year} {gap.kind}"
        for gap in gaps
    )
