"""Draw the ranks over time into a PNG, SVG or PDF file; no display is needed.

Example: erqi-viewer plot chart.png --size 1600x900 --lang en
A size in px without --dpi is the standard chart enlarged; one in mm is drawn at 300 dpi.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.commands import shared
from erqi_viewer.core.errors import InputError

if TYPE_CHECKING:
    import argparse

    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Dataset

_NUMBER = r"([0-9]{1,6}(?:\.[0-9]{1,3})?)"
_SIZE = re.compile(_NUMBER + "[x×]" + _NUMBER + "(px|mm)?", re.ASCII)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("out", metavar="OUT", help="the file to write, .png, .svg or .pdf")
    shared.add_db(parser)
    shared.add_regions(
        parser, "draw these regions, by name or code (default: those that the window shows)"
    )
    parser.add_argument(
        "--dimension",
        metavar="KEY",
        nargs="+",
        action="extend",
        help="draw these dimensions only",
    )
    parser.add_argument(
        "--size", default="1600x900", help="such as 1600x900 or 297x210mm (default: 1600x900)"
    )
    parser.add_argument("--dpi", type=float, metavar="N", help="dots per inch, written to the file")
    parser.add_argument("--theme", choices=("light", "dark", "transparent"), default="light")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh")
    parser.add_argument(
        "--y", choices=("fit", "full"), default="fit", help="fit the data, or the whole list"
    )
    parser.add_argument("--title", metavar="T", help="a title of your own; empty for none")


def parse_size(text: str) -> tuple[float, float, str]:
    """Return width, height and unit (``px`` or ``mm``) of a size such as ``297x210mm``.

    Raises:
        InputError: ``text`` is no size.
    """
    found = _SIZE.fullmatch(text.strip().lower())
    if found is None:
        raise InputError("“{size}” is not a size.", "Write it as 1600x900 or 297x210mm.", size=text)
    return float(found[1]), float(found[2]), found[3] or "px"


def _lines(data: Dataset, options: argparse.Namespace, home: str | None) -> tuple[Series, ...]:
    """Return what one chart can hold: all that is asked for, else the book's own region.

    Raises:
        InputError: More lines were asked for than anyone could tell apart.
    """
    from erqi_viewer.core.chart_scope import MOST_LINES, drawable, lines
    from erqi_viewer.core.history import build_series

    wanted = [
        one
        for one in build_series(data.lists, data.placements, data.editions)
        if options.dimension is None or {one.key, one.list.dimension.key} & {*options.dimension}
    ]
    if options.region and lines(wanted) > MOST_LINES:
        raise InputError(
            "That would be {count} lines in one chart, and nobody could tell them apart.",
            "Choose at most {most}: fewer with --region, or one list with --dimension.",
            count=lines(wanted),
            most=MOST_LINES,
        )
    drawn = drawable(wanted, home)
    if len(drawn) < len(wanted):
        name = drawn[0].region.name.text(options.lang)
        shared.tell(
            f"only {name} is drawn; all {lines(wanted)} lines would be too many, "
            "--region chooses others"
        )
    return drawn


def run(options: argparse.Namespace) -> int:
    """Write the file; an existing one is replaced whole or not at all."""
    from erqi_viewer.core.describe import describe
    from erqi_viewer.core.texts import load_texts
    from erqi_viewer.renderer.spec import ExportSpec
    from erqi_viewer.store import queries

    width, height, unit = parse_size(options.size)
    make = ExportSpec.of_millimetres if unit == "mm" else ExportSpec.of_pixels
    spec = make(width, height, options.dpi, options.theme)
    with shared.open_book(options.db) as book:
        codes = shared.region_codes(book, options.region)
        data = queries.load(book, codes or queries.followed_regions(book))
        home = queries.home_region(book)
        digest = queries.content_digest(book)
    for key in options.dimension or ():
        shared.check_known(key, [one.key for one in data.dimensions], "dimension")
    chart = describe(
        data,
        load_texts(options.lang),
        series=_lines(data, options, home),
        categories=options.dimension,
        y_mode=options.y,
        title=options.title,
    )
    from erqi_viewer.renderer.application import offscreen_application
    from erqi_viewer.renderer.export import PlotMetadata, write_plot

    source = "; ".join(one.title.text(options.lang) for one in data.sources)
    application = offscreen_application()
    write_plot(chart, options.out, spec, PlotMetadata(source, digest, chart.title))
    application.quit()
    return 0
