"""Read a press release: ranks, streaks, changes and figures, each with where it stands.

Example: erqi-viewer extract release.txt --region 二七区 --format table
FILE is a text, a web page or a Word document; - reads standard input. Start and end count the
characters (Unicode code points) of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.commands import shared

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from erqi_viewer.core.extract import Extraction
    from erqi_viewer.core.tables import Cell

_HEADS = ("start", "end", "kind", "text", "region", "year", "what", "number", "more")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("file", metavar="FILE", help="the text to read, or - for standard input")
    parser.add_argument(
        "--year", type=int, metavar="Y", help="the text's year, for 今年 and where none is named"
    )
    parser.add_argument(
        "--region", metavar="R", help="the region that 我区 stands for and that ranks are of"
    )
    parser.add_argument("--format", choices=("json", "table"), default="json", help="default: json")


def run(options: argparse.Namespace) -> int:
    """Print what the text says; nothing found is no error."""
    from erqi_viewer.core.extract import extract

    text = shared.read_text(options.file)
    found = extract(text, year=options.year, region=options.region)
    if options.format == "json":
        shared.print_object(found.as_members())
    else:
        rows = sorted(_rows(text, found), key=lambda row: (row[0], row[1]))
        shared.write(shared.aligned(_HEADS, rows))
    return 0


def _rows(text: str, found: Extraction) -> Iterator[tuple[int, int, *tuple[Cell, ...]]]:
    """Yield a row for each thing read, in the columns of ``_HEADS``."""

    def place(start: int, end: int, kind: str) -> tuple[int, int, str, str]:
        return start, end, kind, " ".join(text[start:end].split())

    for rank in found.rankings:
        bound = f"top {rank.within}" if rank.within else None
        where = place(rank.start, rank.end, "rank")
        yield (*where, rank.region, rank.year, rank.list, rank.rank, rank.dimension or bound)
    for run_ in found.streaks:
        where = place(run_.start, run_.end, "streak")
        yield (*where, run_.region, run_.year, run_.list, run_.years, run_.dimension)
    for move in found.changes:
        ends = None
        if move.from_rank is not None or move.to_rank is not None:
            ends = f"{move.from_rank or '?'}→{move.to_rank or '?'}"
        where = place(move.start, move.end, "change")
        yield (*where, move.region, move.year, move.direction, move.places, ends)
    for one in found.indicators:
        growth = f"{one.growth_percent:+g}%" if one.growth_percent is not None else ""
        ranked = f"{one.scope or ''}#{one.place}" if one.place is not None else ""
        amount = f"{one.value:g}{one.unit or ''}" if one.value is not None else None
        where = place(one.start, one.end, "figure")
        more = f"{one.qualifier or ''} {growth} {ranked}".strip() or None
        yield (*where, one.region, one.period, one.name, amount, more)
    for span in found.not_understood:
        yield (*place(span.start, span.end, "not understood"), None, None, None, None, None)
