"""Lists that are told by their number: 四个百强, 四张全国百强区榜单, 综合实力、投资潜力两项百强."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.list_mentions import ListMention, Part, dimension_of
from erqi_viewer.core.extract.numerals import read_number, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token

_NUMBERED = re.compile('[两二三四五六七八九十2-9][个项大张][“"]?(?:全国|中国)?[“"]?$')
_NUMBER_REACH = 8
# 四张全国百强区榜单, 三份百强榜
_LEAVES = re.compile('(?<!第)([两二三四五六七八九2-9])[张份][“"]?(?:全国|中国)?[“"]?$')
_HUNDRED = 100


def count_of(text: str, tokens: Sequence[Token], i: int) -> int | None:
    """Return the number in front of 四个百强 or 五项全国百强, None when there is none."""
    at = tokens[i].start
    leaves = _LEAVES.search(text, max(0, at - _NUMBER_REACH), at)
    if leaves:
        return whole(read_number(leaves[1].replace("两", "二")))
    for token in reversed(tokens[max(0, i - 4) : i]):
        between = text[token.end : at].strip('“”"')
        if token.kind in {"numeral", "number"} and between in {"个", "项", "大", "张"}:
            return int(token.value) if token.value and token.value < 20 else None
        if between or token.kind not in {"scope", "mark"}:
            return None
        at = token.start
    return None


def told_by_topics(sentence: Sentence, count: ListMention, floor: int) -> list[ListMention]:
    """Return the lists that are counted behind their topics: 综合实力、投资潜力两个百强区."""
    number = _NUMBERED.search(sentence.text, max(floor, count.start - _NUMBER_REACH), count.start)
    topics: list[Token] = []
    at = number.start() if number else floor
    for token in reversed(sentence.within(floor, at)):
        if token.end != at or token.kind not in {"topic", "conj", "mark"}:
            break
        at = token.start
        topics += [token] if token.kind == "topic" else []
    if number is None or len(topics) != count.size or len(topics) < 2:
        return []
    topics.reverse()
    start = topics[0].start
    lead = next((t for t in sentence.within(start - 4, start) if t.kind == "scope"), None)
    prefix = sentence.piece(lead.start, start) if lead and lead.end == start else ""
    head = sentence.piece(count.start, count.end).strip('“”"')
    parts = tuple(
        Part(prefix + sentence.piece(one.start, one.end) + head, dimension_of(one.text),
             one.start, one.end)
        for one in topics
    )  # fmt: skip
    return [ListMention("list", start, number.start(), parts, None, _HUNDRED)]
