"""Check the releases with much beside the places: python tests/claims/beside_texts.py [-v].

Each text is true of the four lists, but for the phrase behind its name where there is one. Printed
is in how many texts something true, or something of others, is called wrong, and how many of the
false phrases are.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if __name__ == "__main__":
    sys.path[:0] = [
        str(Path(__file__).resolve().parents[1]),
        str(Path(__file__).resolve().parents[2]),
    ]

from claims.judging import findings

if TYPE_CHECKING:
    from collections.abc import Iterator

BESIDE = tuple(sorted(Path(__file__).parent.glob("beside/*.txt")))
_HEAD = re.compile(r"^=== (\S+) ?(.*)$", re.MULTILINE)
_NEAR = 12  # how far a finding may lie beside the phrase that is false


class Release(NamedTuple):
    """A text with what is false in it, if anything is."""

    name: str
    text: str
    false: str


class Outcome(NamedTuple):
    """What was called wrong in a text though it is not, and whether what is false was."""

    release: Release
    alarms: tuple[str, ...]
    found: bool


def load(path: Path) -> Iterator[Release]:
    """Yield the texts of a file."""
    _, *parts = _HEAD.split(path.read_text(encoding="utf-8"))
    for name, false, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        yield Release(name, text.strip(), false)


def outcome(release: Release) -> Outcome:
    """Hold a text against the book."""
    text = release.text
    wrong = [one for one in findings(text) if one.verdict == "contradicted"]
    begin = text.find(release.false) if release.false else -1
    end = begin + len(release.false)
    hits = [
        one for one in wrong if begin >= 0 and one.start < end + _NEAR and begin - _NEAR < one.end
    ]
    alarms = tuple(text[one.start : one.end] for one in wrong if one not in hits)
    return Outcome(release, alarms, bool(hits))


def main(arguments: list[str]) -> None:
    """Print the counts of each file, and with -v what was called wrong or missed."""
    for path in BESIDE:
        told = [outcome(one) for one in load(path)]
        false = [one for one in told if one.release.false]
        alarmed = sum(bool(one.alarms) for one in told)
        found = sum(one.found for one in false)
        sys.stdout.write(
            f"{path.stem:10} {len(told)} texts, {alarmed} with something called wrong that is not, "
            f"{found} of {len(false)} false phrases found\n"
        )
        for one in told if "-v" in arguments else []:
            if one.alarms or (one.release.false and not one.found):
                missed = f"missed {one.release.false!r}" if not one.found else ""
                sys.stdout.write(f"  {one.release.name} {list(one.alarms)} {missed}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
