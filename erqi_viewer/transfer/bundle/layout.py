"""What a bundle holds and how its files are called. No name in it comes from data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.selection import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.records import Language
    from erqi_viewer.core.selection import Section

FORMAT = "erqi-viewer bundle"
FORMAT_VERSION = 1

MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"
EVIDENCE = "evidence.json"
DATA = "data/"

MOST_FACTS = 200_000
"""The most facts in a bundle: more than anyone could sign off."""

_TEXT = re.compile(r"texts/[0-9]{4}\.txt")
_TABLE = re.compile(r"data/[a-z_]{1,40}\.jsonl")


def readme(lang: Language) -> str:
    """Return the name of the readme in a language."""
    return f"README.{lang}.txt"


def picture(lang: Language, extension: str) -> str:
    """Return the name of the chart, as ``.png``, ``.svg`` or, described, ``.json``."""
    return f"chart.{lang}{extension}"


def table(section: Section, lang: Language) -> str:
    """Return the name of a section's table."""
    return f"tables/{section}.{lang}.csv"


def workbook(lang: Language) -> str:
    """Return the name of the workbook with all tables."""
    return f"tables/book.{lang}.xlsx"


def history(lang: Language, extension: str) -> str:
    """Return the name of the history, as ``.json`` or ``.csv``."""
    return f"history.{lang}{extension}"


def data(table_name: str) -> str:
    """Return the name of the file with the rows of one of the book's tables."""
    return f"{DATA}{table_name}.jsonl"


def text(number: int) -> str:
    """Return the name of a source's text."""
    return f"texts/{number:04d}.txt"


def is_data(name: str) -> bool:
    """Return whether a file may be one of a table's rows or of a source's text."""
    return bool(_TABLE.fullmatch(name) or _TEXT.fullmatch(name))


def derived(languages: Iterable[Language]) -> tuple[str, ...]:
    """Return the names of all files that follow from the data, but for manifest and sums."""
    names = [readme("zh"), readme("en"), EVIDENCE]
    for lang in languages:
        names += [picture(lang, extension) for extension in (".png", ".svg", ".json")]
        names += [history(lang, extension) for extension in (".json", ".csv")]
        names += [table(section, lang) for section in SECTIONS]
        names.append(workbook(lang))
    return tuple(names)
