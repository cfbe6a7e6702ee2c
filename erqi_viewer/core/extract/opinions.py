"""Places by what people answer when they are asked about a region: in none of the lists.

群众安全感满意率97.12%,居泉州第四: neither the list told before has that place nor is it one of
the economy. A place that stands right behind what is asked (患者满意度居全市第二) is a figure's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token

_SIGNS = frozenset("满感率调练")  # each of the next has one of these
_ASKED = re.compile(
    "满意[度率]|满意指数|安全感|获得感|幸福感(?:指数|测评|调查|满意)|(?:知晓|参与|办结|回访|支持|好评)率|三率"
    "|民调|项目拉练[中里]?[,，]"
)
_SCORED = re.compile("[0-9](?:%|分|个百分点)?[,，][^;；。]*$")
_PARTS = ";；。!！?？"
_OTHERS = frozenset({"indicator", "metric"})
_REACH = 60


def holds(
    sentence: Sentence,
    lists: Sequence[ListMention],
    done: int,
    start: int,
    owner: Token | None,
) -> bool:
    """Tell whether a place is by a survey, of which a part of the sentence tells so far.

    Args:
        sentence: The sentence.
        lists: The lists that it names.
        done: Where the place before it ends.
        start: Where the place begins.
        owner: The figure that it is taken to be of, if any.
    """
    if sentence.signs.isdisjoint(_SIGNS):
        return False
    text = sentence.text
    begin = max(done, sentence.behind(_PARTS, start), start - _REACH)
    asked = list(_ASKED.finditer(text, begin, start))
    if not asked:
        return False
    end = asked[-1].end()
    own = owner is not None and owner.end not in {end, start}
    if own or (owner is not None and not _SCORED.search(text, end, start)):
        return False
    if any(end <= one.start < start for one in lists):
        return False
    return all(one.kind not in _OTHERS or one.end <= end for one in sentence.within(end, start))
