"""Claims in words: first time, again, best ever, the only one, four lists, the top fifty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.numerals import NUMERALS, read_number, whole
from erqi_viewer.core.extract.results import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import ListMention, Part
    from erqi_viewer.core.extract.results import Ranking
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.subjects import Subjects


class _Found(NamedTuple):
    kind: str
    number: int | None
    start: int
    end: int


_KINDS = {"first": "first", "again": "again", "best": "best", "only": "only"}
_N = rf"([0-9]{{1,2}}|[{NUMERALS}]{{1,3}})"
_COUNTS = re.compile(
    rf"(?<!另){_N}(?:个|项|大|张|份)(?:全国|国家级)?[“\"]?(?:百强|榜单|“?百强”?|榜)"
)
_TIMES = re.compile(
    rf"(?<!连续)第{_N}次(?=[^,，;；。]{{0,6}}(?:入选|上榜|跻身|荣登|入围|获评|荣获|进入|登榜|荣膺))"
)
_STANDING = frozenset({"enter", "rank", "head", "first-place", "board", "top"})


def find(
    sentence: Sentence,
    lists: Sequence[ListMention],
    rankings: Sequence[Ranking],
    subjects: Subjects,
    context: Context,
) -> tuple[Cue, ...]:
    """Return the claims in words of a sentence that speaks of standing in lists."""
    if not rankings and not sentence.kinds & _STANDING:
        return ()
    found = [
        _Found(_KINDS[token.kind], None, token.start, token.end)
        for token in sentence.tokens
        if token.kind in _KINDS
    ]
    for kind, pattern in (("list-count", _COUNTS), ("times", _TIMES)):
        found.extend(
            _Found(kind, whole(read_number(match[1])), *match.span())
            for match in pattern.finditer(sentence.text)
        )
    cues = [
        _placed(sentence, one, lists, subjects, context)
        for one in sorted(found, key=lambda f: f.start)
    ]
    tops = [
        Cue("top-n", one.within, one.region, one.year, one.dimension, one.list, one.start, one.end)
        for one in rankings
        if one.within is not None
    ]
    return tuple(sorted([*cues, *tops], key=lambda cue: cue.start))


def _placed(
    sentence: Sentence,
    one: _Found,
    lists: Sequence[ListMention],
    subjects: Subjects,
    context: Context,
) -> Cue:
    part = _list_near(lists, one)
    year = context.inherited_year()
    span = sentence.span(one.start, one.end)
    name, dimension = (part.name, part.dimension) if part else (None, None)
    region = subjects.of(one.start) or subjects.of(len(sentence.text))
    return Cue(one.kind, one.number, region, year, dimension, name, *span)


def _list_near(lists: Sequence[ListMention], one: _Found) -> Part | None:
    real = [mention for mention in lists if mention.kind in {"list", "board"} and mention.parts]
    after = next((mention for mention in real if mention.start >= one.end), None)
    if after is not None:
        return after.parts[0]
    return real[-1].parts[0] if real else None
