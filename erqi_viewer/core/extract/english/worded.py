"""Counts in words that a release tells of things gained: it has built six industrial bases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.numbers import by_letter
from erqi_viewer.core.extract.english.signs import has_one

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBERS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_COMPOUND = (
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"-(?:one|two|three|four|five|six|seven|eight|nine)"
)
_THINGS = (
    "companies enterprises firms businesses projects parks schools hospitals bases centers centres "
    "platforms stations clusters brands laboratories museums institutes universities colleges "
    "factories plants incubators workshops libraries theaters hotels ports wharves berths routes"
)
_GAINED = (
    r"(?:has|have|had|built|boasts?|home to|there (?:are|were)(?: also| now)?|hosts?|hosted|hosting"
    r"|attracted|launched|opened|signed|completed|landed|established|added|total of|set up|houses"
    r"|introduced|created|operates|owns|cultivated|formed|developed|nurtured)"
)
# completed 40 micro-parks and eight big parks; Five parks were finished
_BESIDE = (
    r"(?:[0-9]\s(?:[a-z-]{3,16}\s){1,4}|\sbuilt\sthis\syear,\s)(?:and|besides|plus)\s|(?:^|\.\s)|\bbesides\s"
    r"|\bthis\syear,?\s|\b(?:include|includes|including)\s"
)
_COUNT = re.compile(
    rf"(?:\b{_GAINED}\s|{_BESIDE})(?P<n>{_COMPOUND}|{by_letter(_NUMBERS.split())})"
    rf"(?=\s(?:[0-9a-z][0-9a-z-]{{1,16}}\s){{0,4}}?(?:{by_letter(_THINGS.split())})\b)"
)
_SIGNS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirt", "fift", "twenty", "forty",
)  # fmt: skip
_LABELLED = re.compile(rf":\s(?P<n>{by_letter(_NUMBERS.split())})(?=[;.\n]|$)")


def find(lower: str) -> Iterator[re.Match[str]]:
    """Yield the counts in words of a sentence in small letters, each as its group n."""
    if not has_one(lower, _SIGNS):
        return
    yield from _COUNT.finditer(lower)
    yield from _LABELLED.finditer(lower)
