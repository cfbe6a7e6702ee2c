"""Make a new record book: of the bundled facts, or an empty one for any region.

Example: erqi-viewer new jinshui.sqlite --region 410105 --list green-development
Without options it holds the bundled facts. With --region, --template or --empty it holds no facts
but what is needed to put some in: regions, dimensions, lists and indicators. Names and levels of
regions are those of GB/T 2260 unless given. An existing file is never written over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.errors import InputError

if TYPE_CHECKING:
    import argparse

    from erqi_viewer.core.records import Name
    from erqi_viewer.store.new_book import NewRegion, Vocabulary


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("file", metavar="FILE", help="the file to make")
    parser.add_argument("--empty", action="store_true", help="without facts")
    parser.add_argument("--region", metavar="CODE", help="the book is about this region")
    parser.add_argument(
        "--name", metavar="NAME", nargs="+", help="its Chinese name and, if you like, the English"
    )
    parser.add_argument(
        "--level",
        choices=("province", "prefecture", "district", "county"),
        help="where the code does not say it",
    )
    parser.add_argument(
        "--parent",
        metavar="CODE=NAME",
        action="append",
        default=[],
        help="a region above it, such as 410100=郑州市; may be given twice",
    )
    parser.add_argument(
        "--list",
        metavar="KEY",
        nargs="*",
        action="extend",
        help="follow these lists, by their own or their dimension's key; none if there is no KEY "
        "(default: all)",
    )
    parser.add_argument(
        "--template", metavar="BOOK", help="with the lists, indicators and regions of this book"
    )


def run(options: argparse.Namespace) -> int:
    """Make the file."""
    from erqi_viewer.store import new_book

    if options.region is None and (options.name or options.level or options.parent):
        raise InputError("A name, level or parent is that of a region.", "Give --region too.")
    region = None
    if options.region is not None:
        region = _region(options, new_book.vocabulary(options.template))
    empty = options.empty or options.template is not None or region is not None
    lists = None if options.list is None else tuple(options.list)
    new_book.create(
        options.file, new_book.Plan(region, lists, options.template, with_facts=not empty)
    )
    return 0


def _region(options: argparse.Namespace, known: Vocabulary) -> NewRegion:
    from erqi_viewer.core.records import Name
    from erqi_viewer.core.region_codes import standard_names
    from erqi_viewer.store.new_book import NewRegion

    names = {code: Name(name) for code, name in standard_names().items()}
    names.update({one.code: one.name for one in known.regions})
    if options.name and len(options.name) > 2:
        raise InputError("A region has a Chinese and an English name.", "Put each into quotes.")
    name = Name(*options.name) if options.name else names.get(options.region)
    if name is None:
        raise InputError(
            "The region {code} has no name.", "Give its Chinese name.", code=options.region
        )
    return NewRegion(options.region, name, options.level, tuple(map(_parent, options.parent)))


def _parent(text: str) -> tuple[str, Name]:
    from erqi_viewer.core.records import Name

    code, mark, name = text.partition("=")
    if not mark or not name.strip():
        raise InputError("“{text}” is not CODE=NAME.", "Write it as 410100=郑州市.", text=text)
    return code.strip(), Name(name.strip())
