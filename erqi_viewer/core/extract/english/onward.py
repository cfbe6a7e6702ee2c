"""What goes on about somebody else: Midea was 32nd of the firms, 14 places lower than before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.region_names import core

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.english.regions import Names

_TURNS = re.compile(
    r";|\b(?:it|its|itself|we|our|us|they|their|them|district|county|city|town|banner|area|zone|list|lists|ranking)\b",
    re.IGNORECASE,
)


def is_of_another(text: str, start: int, names: Names, others: Sequence[tuple[int, int]]) -> bool:
    """Tell whether what is told goes on about whom the last place was of, who is no region.

    Args:
        text: The sentence.
        start: Where the place, run or move begins.
        names: The regions that it names.
        others: Where its places of what is no region stand.
    """
    end = max((end for _, end in others if end <= start), default=None)
    if end is None or _TURNS.search(text, end, start):
        return False
    told = [one for one in names.all if end <= one.start < start]
    if not told:
        return True
    return bool(names.known) and not told[-1].called and core(told[-1].name) not in names.known
