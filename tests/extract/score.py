"""Print precision and recall on the corpus: python tests/extract/score.py [-v] [-n] [FILE].

An item counts as right only when everything about it is: span, number, year, region, list ...
With -n its span and its numbers are enough.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if __name__ == "__main__":
    sys.path[:0] = [
        str(Path(__file__).resolve().parents[1]),
        str(Path(__file__).resolve().parents[2]),
    ]

from extract import corpus

from erqi_viewer.core.extract import extract

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.corpus import Case, Item


class Score(NamedTuple):
    """How many items are right, read and wanted."""

    right: int
    read: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of what was read that is right."""
        return self.right / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was read."""
        return self.right / self.wanted if self.wanted else 1.0


class Miss(NamedTuple):
    """An item that was read wrongly or missed."""

    case: Case
    kind: str
    wanted: bool
    item: Item


# Which fields of an item are its numbers and its span.
_NUMBERS = {
    "rankings": (4, 5, 6, 7),
    "streaks": (3, 4, 5),
    "changes": (0, 1, 2, 3, 4, 5),
    "indicators": (1, 2, 4, 5, 8, 9),
    "not_understood": (0, 1),
}


def numbers_of(kind: str, item: Item) -> Item:
    """Return an item with its numbers and its span only."""
    kept = _NUMBERS[kind]
    return tuple(value if i in kept else None for i, value in enumerate(item))


def compare(
    cases: Iterable[Case], *, numbers_only: bool = False
) -> Iterator[tuple[str, int, int, int, list[Miss]]]:
    """Yield for each case and kind: kind, right, read, wanted and what went wrong."""
    for case in cases:
        read = corpus.found_items(extract(case.text, year=case.year, region=case.region))
        for kind in corpus.KINDS:
            got, gold = Counter(read[kind]), Counter(case.gold[kind])
            if numbers_only:
                got = Counter(numbers_of(kind, item) for item in got.elements())
                gold = Counter(numbers_of(kind, item) for item in gold.elements())
            misses = [Miss(case, kind, True, item) for item in (gold - got).elements()]
            misses += [Miss(case, kind, False, item) for item in (got - gold).elements()]
            yield kind, (got & gold).total(), got.total(), gold.total(), misses


def score(
    cases: Iterable[Case], *, numbers_only: bool = False
) -> tuple[dict[str, Score], list[Miss]]:
    """Return the score of each kind and what went wrong."""
    totals = {kind: Score(0, 0, 0) for kind in corpus.KINDS}
    missed: list[Miss] = []
    for kind, right, read, wanted, misses in compare(cases, numbers_only=numbers_only):
        before = totals[kind]
        totals[kind] = Score(before.right + right, before.read + read, before.wanted + wanted)
        missed += misses
    return totals, missed


def main(arguments: list[str]) -> None:
    """Print the table, and with -v what went wrong."""
    files = tuple(one for one in arguments if one not in {"-v", "-n"}) or corpus.PARTS
    cases = corpus.load(files)
    totals, missed = score(cases, numbers_only="-n" in arguments)
    write = sys.stdout.write
    write(f"{len(cases)} texts\n")
    for kind, one in totals.items():
        shares = f"P {one.precision:.3f}  R {one.recall:.3f}"
        write(f"{kind:15} {shares}  ({one.right} of {one.read} read, {one.wanted} wanted)\n")
    if "-v" in arguments:
        for miss in missed:
            words = miss.case.text[corpus.span_of(miss.kind, miss.item)]
            what = "MISSED" if miss.wanted else "WRONG "
            write(f"{what} {miss.case.name} {miss.kind} {words!r} {miss.item}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
