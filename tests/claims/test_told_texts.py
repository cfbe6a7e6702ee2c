"""Made-up texts about the bundled district must be judged as a careful reader would judge them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claims import told_texts

if TYPE_CHECKING:
    from pathlib import Path

# What was reached, a little below: the share of the marked claims that get their verdict, and how
# many true claims may be contradicted at most. The texts were marked before the checker saw them.
REACHED = {
    "chinese-1": (0.96, 0),
    "chinese-10": (0.89, 1),
    "chinese-11": (0.93, 1),
    "chinese-12": (0.92, 0),
    "chinese-13": (0.91, 0),
    "chinese-14": (0.88, 0),
    "chinese-15": (0.92, 0),
    "chinese-2": (0.95, 0),
    "chinese-3": (0.95, 0),
    "chinese-4": (0.97, 0),
    "chinese-5": (0.89, 0),
    "chinese-6": (0.93, 0),
    "chinese-7": (0.94, 0),
    "chinese-8": (0.92, 0),
    "chinese-9": (0.93, 2),
    "english-1": (0.88, 0),
    "english-10": (0.81, 1),
    "english-11": (0.91, 0),
    "english-12": (0.91, 0),
    "english-2": (0.98, 0),
    "english-3": (0.96, 0),
    "english-4": (0.94, 0),
    "english-5": (0.95, 0),
    "english-6": (0.95, 0),
    "english-7": (0.95, 0),
    "english-8": (0.93, 0),
    "english-9": (0.91, 0),
}
FEWEST = 4200


@pytest.mark.parametrize("path", told_texts.TOLD, ids=[path.stem for path in told_texts.TOLD])
def test_most_claims_of_a_text_get_their_verdict_and_hardly_a_true_one_is_contradicted(
    path: Path,
) -> None:
    least, most = REACHED[path.stem]
    counts = told_texts.tally([path])
    right = sum(count for (_, _, good), count in counts.items() if good)
    false = sum(
        count
        for (wanted, got, good), count in counts.items()
        if wanted == "ok" and got == "contradicted" and not good
    )
    assert right / counts.total() >= least
    assert false <= most


def test_the_marked_claims_are_many_and_of_every_kind() -> None:
    marks = [
        mark for path in told_texts.TOLD for case in told_texts.load(path) for mark in case.marks
    ]
    assert len(marks) >= FEWEST
    kinds = {"rank", "top-n", "change", "streak", "first", "again", "best", "list-count"}
    kinds |= {"indicator", "only", "comparison"}
    assert {mark.kind for mark in marks} == kinds
    assert {mark.verdict for mark in marks} == set(told_texts.WANTED)
