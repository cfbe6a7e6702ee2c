"""Names that share an ending: 城镇、农村居民人均可支配收入 are two figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token

_JOINS = ("以及", "、", "和", "与", "及")
_REACH = 24
_MEASURES = ("增速", "增幅", "总量")
_FIRST = re.compile(
    r"(城镇|城市|农村|乡村|城乡|全体|进口|出口)(?:常住)?(?:居民)?(?:人均可支配收入)?$"
)
_SECOND = re.compile(r"(?:城镇|农村|乡村|农民|城市|进口|出口)")


def split(sentence: Sentence, token: Token, floor: int) -> list[str]:
    """Return the names that end in ``token``, the shared ending given to each."""
    text = sentence.text
    name = sentence.piece(token.start, token.end)
    chain = _known_before(sentence, token.start, floor)
    if chain:
        return [*chain, name]
    lead = text[max(floor, token.start - _REACH) : token.start]
    join = next((word for word in _JOINS if lead.endswith(word)), None)
    first = _FIRST.search(lead[: -len(join)]) if join else None
    if first and _SECOND.match(text, token.start, token.end):
        return [first[1] + text[token.start + 2 : token.end], name]
    return [name]


def _known_before(sentence: Sentence, at: int, floor: int) -> list[str]:
    """Return the known names joined to the one that begins at ``at``: GDP、固投 before 社零."""
    text = sentence.text
    names: list[str] = []
    for one in reversed(sentence.within(floor, at)):
        if one.kind not in {"indicator", "conj", "metric"}:
            break
        if one.kind == "indicator":
            between = text[one.end : at]
            for word in _MEASURES:
                between = between.removeprefix(word)
            if between not in _JOINS:
                break
            names.insert(0, sentence.piece(one.start, one.end))
            at = one.start
    return names
