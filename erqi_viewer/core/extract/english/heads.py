"""What an English headline tells beside a place in a list: No. 39 in China, first in Henan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import grammar
from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.numbers import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.results import Ranking

# 39th nationwide, and first in Henan; sixth in China, best in Shandong
_GOES_ON = re.compile(
    r"[^,;.]{0,50}?(?:,|;|\sand|\sbut|\s[-–—])\s(?:and\s|but\s|still\s|again\s|its\s)?(?:the\s)?"
)
_BEST = re.compile(r"(?:best|top)(?=\s(?:in|of)\s)")


def within_parts(own: str, offset: int, above: Sequence[Ranking]) -> list[Ranking]:
    """Return the places within a part that go on from places in lists: 39th, first in Henan.

    Args:
        own: The headline.
        offset: Where it begins.
        above: The places read in it.
    """
    told = {one.start for one in above}
    found = []
    for one in above:
        end = one.end - offset
        joint = _GOES_ON.match(own, end) if one.list and one.rank else None
        place = (
            (grammar.RANK.match(own, joint.end()) or _BEST.match(own, joint.end()))
            if joint
            else None
        )
        if place is None or joint is None or offset + place.start() in told:
            continue
        said = place.groupdict().get("place") or place.groupdict().get("number")
        value = number(said.lower()) if said else 1
        stop = place.end("place") if place.groupdict().get("place") else place.end()
        if (
            value
            and grammar.WITHIN_PART.match(own, place.end())
            and not FIGURE.search(own.lower(), end)
        ):
            span = offset + place.start(), offset + stop
            found.append(
                one._replace(dimension=None, list=None, rank=value, start=span[0], end=span[1])
            )
    return found
