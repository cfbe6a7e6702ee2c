"""Places that an English sentence gives the two figures of the sentence before: Both rank first."""

from __future__ import annotations

import bisect
import itertools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import scopes
from erqi_viewer.core.extract.english.numbers import ORDINAL, lowered, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.results import Indicator, SentenceSpan

# no two regions have one place: Both rank first, In both it held the first place in the province
_BOTH = re.compile(
    r"\W{0,3}(?:both|in both)(?: of them| figures)?,? (?:it |the (?:county|district|city) )?"
    r"(?:also )?(?:ranks?|ranked|were|are|was|is|came|come|held|holds|took|takes|stood|stands)"
    rf" (?:in |at )?(?:the )?(?P<nth>{ORDINAL})(?: place)?(?!,? (?:and|or) (?:the )?{ORDINAL})"
)
_TWO = 2
_OPENING = 10


def is_said(lower: str) -> bool:
    """Tell whether a sentence gives two figures one place."""
    return _BOTH.match(lower) is not None


def placed(
    text: str, sentences: Sequence[SentenceSpan], found: Sequence[Indicator]
) -> list[Indicator]:
    """Return the figures with the places that sentences give two of them.

    Args:
        text: The whole text, folded.
        sentences: Its sentences.
        found: The figures in the order of the text.
    """
    out = list(found)
    starts = [one.start for one in found]
    for before, own in itertools.pairwise(sentences if found else ()):
        if "oth" not in text[own.start : own.start + _OPENING]:
            continue
        said = _BOTH.match(lowered(text[own.start : own.end]))
        if said is None:
            continue
        first = bisect.bisect_left(starts, before.start)
        two = range(first, bisect.bisect_left(starts, before.end))
        if len(two) == _TWO and all(out[k].place is None for k in two):
            scope = scopes.scope(text, own.start + said.end())
            for k in two:
                out[k] = out[k]._replace(place=number(said["nth"]), scope=scope)
    return out
