"""Compare what was read with gold as a reader would: python tests/extract/loosely.py [-v] [FILE].

The gold of the retold releases was written by people who knew the marks but not the extractor, so
it names lists and regions in their own ways. Here an item is right when its numbers, its year, its
dimension and its region's core are, and its span overlaps; a list's name may be longer or shorter.
Of a figure the value, unit, growth and place are compared, not its name, scope or period; people
may be left out of its unit. How many have the year that the gold has is printed beside.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [
        str(Path(__file__).resolve().parents[1]),
        str(Path(__file__).resolve().parents[2]),
    ]

from extract import corpus
from extract.score import Miss, Score

from erqi_viewer.core.extract import extract
from erqi_viewer.core.extract.numerals import fold

RETOLD = tuple(sorted(f"retold/{path.name}" for path in Path(__file__).parent.glob("retold/*.txt")))
_ENGLISH_KIND = re.compile(
    r"\s+(district|county|(county-level )?city|town|banner|new (area|district))$"
)
_KIND = re.compile(r"(?<=..)[区县市旗镇]$")

_PEOPLE = re.compile(r"(?:^| )(?:people|residents|persons)$")

Item = corpus.Item


def core(region: object) -> str | None:
    """Return 二七 for 二七区 and nanshan for Nanshan district."""
    if region is None:
        return None
    return _KIND.sub("", _ENGLISH_KIND.sub("", fold(str(region)).lower().strip()))


def _overlap(one: Item, other: Item) -> bool:
    mine, others = corpus.span_of("", one), corpus.span_of("", other)
    return bool(mine.start < others.stop and others.start < mine.stop)


def _with_span_last(kind: str, item: Item) -> Item:
    return (*item[:5], item[7], *item[5:7]) if kind == "rankings" else item


def _year_of(period: object) -> list[str]:
    return re.findall(r"[0-9]{4}", str(period or ""))[-1:]


def _unit(unit: object) -> str:
    printed = fold(str(unit)).lower().replace("percent", "%")
    printed = re.sub(r"\b(?:rmb|cny)\b", "yuan", printed)  # RMB 5 billion is 5 billion yuan
    return re.sub(r"\b(?:usd|us|u\.s\.)(?: dollars)?$", "dollars", printed)


def _same_unit(gold: Item, read: Item) -> bool:
    """Tell whether two units are one; whom a number counts, people, may be left out of it."""
    units = [_PEOPLE.sub("", _unit(one[2] or "")) for one in (gold, read)]
    return units[0] == units[1] or (read[2] is None and _is_counted(gold))


def _is_counted(gold: Item) -> bool:
    """Tell whether a gold unit only says once more what is counted: 86 new projects."""
    unit = str(gold[2])
    return unit.isascii() and str(gold[0]).lower().endswith(unit.lower())


def agrees(kind: str, gold: Item, read: Item, *, dated: bool = False) -> bool:
    """Tell whether what was read is what is wanted, a figure's year too if ``dated``."""
    gold, read = _with_span_last(kind, gold), _with_span_last(kind, read)
    if not _overlap(gold, read):
        return False
    if kind == "rankings":  # year, region, dimension, list, rank, within
        same = (gold[0], gold[2], gold[4], gold[5]) == (read[0], read[2], read[4], read[5])
        return same and core(gold[1]) == core(read[1])
    if kind == "streaks":  # region, dimension, list, years
        return (core(gold[0]), gold[1], gold[3]) == (core(read[0]), read[1], read[3])
    if kind == "changes":  # direction, places, from, to; gold leaves out what is not printed
        told = all(want in {None, got} for want, got in zip(gold[1:4], read[1:4], strict=True))
        return gold[0] == read[0] and told
    if kind == "indicators":  # value, unit, growth, place
        right = not dated or _year_of(gold[7]) == _year_of(read[7])
        return right and _same_unit(gold, read) and (gold[1], *gold[4:6]) == (read[1], *read[4:6])
    return True


def score(
    files: tuple[str, ...] = RETOLD, *, dated: bool = False
) -> tuple[dict[str, Score], list[Miss]]:
    """Return the score of each kind and what went wrong."""
    totals = {kind: Score(0, 0, 0) for kind in corpus.KINDS}
    missed: list[Miss] = []
    for case in corpus.load(files):
        found = corpus.found_items(extract(case.text, year=case.year, region=case.region))
        for kind in corpus.KINDS:
            left = list(found[kind])
            right = 0
            for gold in case.gold[kind]:
                hit = next((one for one in left if agrees(kind, gold, one, dated=dated)), None)
                if hit is None:
                    missed.append(Miss(case, kind, True, gold))
                else:
                    left.remove(hit)
                    right += 1
            missed += [Miss(case, kind, False, one) for one in left]
            before = totals[kind]
            read, wanted = len(found[kind]), len(case.gold[kind])
            totals[kind] = Score(before.right + right, before.read + read, before.wanted + wanted)
    return totals, missed


def main(arguments: list[str]) -> None:
    """Print the table, and with -v what went wrong."""
    files = tuple(one for one in arguments if one != "-v") or RETOLD
    totals, missed = score(files)
    totals["with their year"] = score(files, dated=True)[0]["indicators"]
    for kind, one in totals.items():
        shares = f"P {one.precision:.3f}  R {one.recall:.3f}"
        sys.stdout.write(f"{kind:15} {shares}  ({one.right} of {one.read} read, {one.wanted})\n")
    for miss in missed if "-v" in arguments else []:
        words = miss.case.text[corpus.span_of(miss.kind, miss.item)]
        what = "MISSED" if miss.wanted else "WRONG "
        sys.stdout.write(f"{what} {miss.case.name} {miss.kind} {words!r} {miss.item}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
