"""Texts about the bundled district with the verdict that every claim should get.

They were made up and marked by people who had the records but did not know the checker. A mark
stands around the words that make a claim, ``{VERDICT KIND|words}``, several joined by `` & ``:
``ok`` the records say so, ``no`` and ``fall`` they say otherwise, ``nd`` they cannot tell, ``un``
a reader could not tell what is claimed.

``python tests/claims/told_texts.py [-v] [FILE]`` prints how many get their verdict.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if __name__ == "__main__":
    sys.path[:0] = [
        str(Path(__file__).resolve().parents[1]),
        str(Path(__file__).resolve().parents[2]),
    ]

from bundled import bundled_dataset, bundled_regions, bundled_series

from erqi_viewer.core.claims import check

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from erqi_viewer.core.claims import Finding

TOLD = tuple(sorted((Path(__file__).parent / "told").glob("*.txt")))
WANTED = {
    "ok": {"supported"},
    "no": {"contradicted"},
    "fall": {"contradicted"},
    "nd": {"no_data", "not_understood", "nothing"},
    "un": {"no_data", "not_understood", "nothing"},
}
_HOME = "410103"
_YEAR = re.compile(r"year=(\d{4})")
# A move and a comparison are told apart by how far back they reach, which words do not always say.
_LIKE = {"change": {"change", "comparison"}, "comparison": {"change", "comparison", "streak"}}
_IN_WORDS = {"first", "again", "best"}
_NEAR = 30  # how far behind its value a figure's growth or place may stand


_Key = tuple[int, int, str]


class Mark(NamedTuple):
    """A claim in a text and the verdict it should get."""

    verdict: str
    kind: str
    start: int
    end: int


class Case(NamedTuple):
    """A text with its marks."""

    name: str
    year: int | None
    text: str
    marks: tuple[Mark, ...]


class Judged(NamedTuple):
    """A mark, what the checker says there, and whether that is right."""

    mark: Mark
    got: str
    right: bool


def load(path: Path) -> Iterator[Case]:
    """Yield the texts of a file."""
    for part in re.split(r"(?m)^=== ", path.read_text(encoding="utf-8"))[1:]:
        head, _, body = part.partition("\n")
        year = _YEAR.search(head)
        yield Case(head.split()[0], int(year[1]) if year else None, *_marked(body.strip()))


def _marked(body: str) -> tuple[str, tuple[Mark, ...]]:
    text: list[str] = []
    marks: list[Mark] = []
    opened: list[tuple[str, int]] = []
    for piece in re.split(r"(\{[^{}|]*\||\})", body):
        if piece.startswith("{"):
            opened.append((piece[1:-1], len("".join(text))))
        elif piece == "}":
            told, start = opened.pop()
            for one in told.split(" & "):
                verdict, kind = one.split()
                marks.append(Mark(verdict, kind, start, len("".join(text))))
        else:
            text.append(piece)
    return "".join(text), tuple(marks)


def judged(case: Case) -> list[Judged]:
    """Return what the checker says to the marked claims of a text."""
    book, series = bundled_dataset(), bundled_series()
    regions = bundled_regions()
    report = check(case.text, book, series, year=case.year, home=_HOME, above=regions)
    found = [(mark, _at(mark, report.findings)) for mark in case.marks]
    told: dict[_Key, set[str]] = {}
    for mark, findings in found:
        for one in findings:
            told.setdefault(_key(one), set()).add(mark.verdict)
    return [_judged(mark, findings, told) for mark, findings in found]


def _key(one: Finding) -> _Key:
    return one.start, one.end, one.kind


def _at(mark: Mark, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings that answer a mark: of its kind, else those at its words."""
    here = [one for one in findings if one.start < mark.end and mark.start < one.end]
    alike = [one for one in here if one.kind in _LIKE.get(mark.kind, {mark.kind})]
    found = alike or [one for one in here if one.kind not in _IN_WORDS]
    if not found and mark.kind == "indicator":  # its growth or place, told behind the value
        behind = (one for one in findings if one.kind == "indicator" and one.end <= mark.start)
        found = [one for one in behind if mark.start - one.end < _NEAR][-1:]
    return found


def _judged(mark: Mark, found: Sequence[Finding], told: dict[_Key, set[str]]) -> Judged:
    verdicts: set[str] = {one.verdict for one in found} or {"nothing"}
    got = "+".join(sorted(verdicts))
    right = verdicts <= WANTED[mark.verdict]
    if mark.kind == "indicator" and found:  # one finding answers for value, growth and place
        marks = set.union(*(told[_key(one)] for one in found))
        right = right or (got == "contradicted" and "no" in marks)
        right = right or (mark.verdict == "nd" and bool(marks - {"nd"}))
    if mark.kind == "first" and mark.verdict == "ok":
        right = right or got == "no_data"  # nothing is recorded before the first year
    return Judged(mark, got, right)


def tally(paths: Iterable[Path] = TOLD) -> Counter[tuple[str, str, bool]]:
    """Return how often marks of a verdict get which answer."""
    answers = (one for path in paths for case in load(path) for one in judged(case))
    return Counter((one.mark.verdict, one.got, one.right) for one in answers)


def main(arguments: Sequence[str]) -> None:
    """Print how many claims of each file get their verdict, with -v those that do not."""
    paths = [Path(one) for one in arguments if one != "-v"] or TOLD
    for path in paths:
        answers = [(case, one) for case in load(path) for one in judged(case)]
        for case, one in answers if "-v" in arguments else ():
            if not one.right:
                words = case.text[one.mark.start : one.mark.end]
                sys.stdout.write(f"{case.name} {one.mark[:2]} {words!r} got {one.got}\n")
        right = sum(one.right for _, one in answers)
        false = sum(one.mark.verdict == "ok" and one.got == "contradicted" and not one.right
                    for _, one in answers)  # fmt: skip
        sys.stdout.write(
            f"{path.stem:12} {right} of {len(answers)} ({right / len(answers):.2f}), "
            f"{false} contradicted that are true\n"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
