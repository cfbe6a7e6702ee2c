"""The corpus: sentences of our own with the gold written into them.

A case begins with a line ``=== name``, which may set ``year=`` and ``region=`` for the extractor
and ``gold=year/region/dimension/list`` as what its marks stand for unless they say otherwise. In
its text ``{gold|phrase}`` marks a number phrase; several golds of one phrase are parted by ``&``,
phrases may hold others. ``~`` stands for null, ``.`` for the case's own, ``_`` for a blank.

======================================  =======================================================
``R 85 2019 二七区 C 全国综合实力百强区``    rank, year, region, dimension, list
``T 50 2019 二七区 C 全国综合实力百强区``    the same for a bound such as 前50
``S 6 二七区 C 全国综合实力百强区``          streak: years, region, dimension, list
``M up 3 88 85``                        move: direction, places, from, to
``I 地区生产总值 v=323.3 u=亿元 g=8``      figure; q qualifier, p place, s scope, t period
``?``                                   not understood
======================================  =======================================================

Dimensions: C comprehensive strength, P investment potential, E innovation and entrepreneurship,
G green development, T technological innovation, U quality of urbanisation.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.extract import Extraction

HERE = Path(__file__).resolve().parent
PARTS = (
    "corpus_first.txt",
    "corpus_later.txt",
    "corpus_third.txt",
    "corpus_fourth.txt",
    "corpus_fifth.txt",
)
# Releases written without a look at the extractor, in the ways of other districts and publishers;
# each was scored before the extractor was changed for it.
BLIND = (
    "blind_first.txt",
    "blind_second.txt",
    "blind_third.txt",
    "blind_fourth.txt",
    "blind_fifth.txt",
    "blind_sixth.txt",
    "blind_seventh.txt",
    "blind_eighth.txt",
    "blind_ninth.txt",
    "blind_tenth.txt",
    "blind_eleventh.txt",
    "blind_twelfth.txt",
    "blind_thirteenth.txt",
    "blind_fourteenth.txt",
    "blind_fifteenth.txt",
    "blind_sixteenth.txt",
    "blind_english.txt",
)
KINDS = ("rankings", "streaks", "changes", "indicators", "not_understood")
DIMENSIONS = {
    "C": "comprehensive-strength",
    "P": "investment-potential",
    "E": "innovation-entrepreneurship",
    "G": "green-development",
    "T": "technology-innovation",
    "U": "urbanisation-quality",
    "~": None,
}
_MARK = re.compile(r"\{([^{}|]*)\||\}")
_LETTERS = {
    "v": "value",
    "u": "unit",
    "q": "qualifier",
    "g": "growth_percent",
    "p": "place",
    "s": "scope",
    "t": "period",
}
_NUMBERS = ("value", "growth_percent", "place")

Item = tuple[object, ...]


class Case(NamedTuple):
    """A text with its gold: for each kind the items that are to be read."""

    name: str
    text: str
    year: int | None
    region: str | None
    gold: dict[str, list[Item]]


def load(parts: tuple[str, ...] = PARTS) -> list[Case]:
    """Return the cases of the corpus files."""
    return [case for part in parts for case in _cases((HERE / part).read_text(encoding="utf-8"))]


def _cases(source: str) -> Iterator[Case]:
    for block in re.split(r"^=== ", source, flags=re.MULTILINE)[1:]:
        head, _, body = block.partition("\n")
        name, *options = head.split()
        given = dict(option.split("=", 1) for option in options)
        year = int(given["year"]) if "year" in given else None
        own = given.get("gold", "~/~/~/~").split("/")
        text, gold = parse(body.rstrip("\n"), own)
        yield Case(name, text, year, given.get("region"), gold)


def parse(marked: str, own: list[str] | None = None) -> tuple[str, dict[str, list[Item]]]:
    """Return a marked text without its marks, and the gold with offsets."""
    gold: dict[str, list[Item]] = {kind: [] for kind in KINDS}
    text: list[str] = []
    stack: list[tuple[int, str]] = []
    at = 0
    for mark in _MARK.finditer(marked):
        text.extend(marked[at : mark.start()])
        if mark[1] is not None:
            stack.append((len(text), mark[1]))
        else:
            start, golds = stack.pop()
            for one in golds.split("&"):
                kind, item = _item(one.split(), (start, len(text)), own or ["~"] * 4)
                gold[kind].append(item)
        at = mark.end()
    text.extend(marked[at:])
    assert not stack, marked
    return "".join(text), gold


def _item(fields: list[str], span: tuple[int, int], own: list[str]) -> tuple[str, Item]:
    letter, *rest = (field.replace("_", " ") for field in fields)
    if letter in {"R", "T"}:
        rank, year, region, dimension, name = _filled(rest, ["~", *own])
        bound = letter == "T"
        values = (_int(year), _none(region), DIMENSIONS[dimension], _none(name))
        return "rankings", (
            *values,
            None if bound else _int(rank),
            *span,
            _int(rank) if bound else None,
        )
    if letter == "S":
        years, region, dimension, name = _filled(rest, ["~", *own[1:]])
        return "streaks", (_none(region), DIMENSIONS[dimension], _none(name), _int(years), *span)
    if letter == "M":
        direction, places, old, new = _filled(rest, ["up", "~", "~", "~"])
        return "changes", (direction, _int(places), _int(old), _int(new), *span)
    if letter == "I":
        return "indicators", _figure(rest, span, own[0])
    return "not_understood", span


def _filled(fields: list[str], own: list[str]) -> list[str]:
    given = [*fields, *["."] * (len(own) - len(fields))]
    return [
        (default if field == "." else field).replace("_", " ")
        for field, default in zip(given, own, strict=True)
    ]


def _figure(rest: list[str], span: tuple[int, int], year: str) -> Item:
    facts: dict[str, object] = dict.fromkeys(_LETTERS.values())
    facts["period"] = _none(year)
    for field in rest[1:]:
        key = _LETTERS[field[0]]
        value = _none(field[2:])
        facts[key] = float(value) if value and key in _NUMBERS else value
    return (rest[0], *facts.values(), *span)


def _none(field: str) -> str | None:
    return None if field == "~" else field


def _int(field: str) -> int | None:
    return None if field == "~" else int(field)


def found_items(extraction: Extraction) -> dict[str, list[Item]]:
    """Return what was read, as items to compare with the gold."""
    return {
        "rankings": [tuple(one) for one in extraction.rankings],
        "streaks": [tuple(one)[:6] for one in extraction.streaks],
        "changes": [tuple(one)[:6] for one in extraction.changes],
        "indicators": [tuple(one)[:10] for one in extraction.indicators],
        "not_understood": [tuple(one) for one in extraction.not_understood],
    }


def span_of(kind: str, item: Item) -> slice:
    """Return where an item stands in its text."""
    start, end = item[5:7] if kind == "rankings" else item[-2:]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return slice(start, end)
