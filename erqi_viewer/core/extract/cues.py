"""Claims in words: first time, again, best ever, the only one, four lists, the top fifty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract import histories, list_counts, list_gaps
from erqi_viewer.core.extract.numerals import NUMERALS, read_number, whole
from erqi_viewer.core.extract.results import Cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.joint_moves import Joint
    from erqi_viewer.core.extract.link import Linker
    from erqi_viewer.core.extract.list_gaps import Gap
    from erqi_viewer.core.extract.list_mentions import ListMention, Part
    from erqi_viewer.core.extract.results import Moves, Ranking
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.subjects import Subjects
    from erqi_viewer.core.extract.tokens import Token


class _Found(NamedTuple):
    kind: str
    number: int | None
    start: int
    end: int
    years: int | None = None
    """How many years before the one spoken of, where the words say that."""
    since: int | None = None
    moves: Moves | None = None


_KINDS = {"first": "first", "again": "again", "best": "best", "only": "only"}
_N = rf"([0-9]{{1,2}}|[{NUMERALS}]{{1,3}})"
_BEST = re.compile(
    f"(?:(?:[{NUMERALS}]{{1,3}}|[0-9]{{1,2}})年[来里]|历年来?|历[次届]|(?:上榜|入榜|入选|入围|登榜|进榜|参评)以来|有史以来|史上|迄今|有记录以来)(?:的)?"
    "最(?:好|高|佳|优|靠前)的?(?:名次|成绩|位次|水平|一次|排名)?"
    "|创(?:下|了)?[^,，;；。]{0,10}的?新高"
    "|(?:刷新|打破|改写|写下|创下)了?(?:自身|以往|以前|过去|新的?)?的?(?:历史|(?:历史)?最[好高佳])的?[纪记]录"
    f"|(?:这|近)[{NUMERALS}]{{1,3}}年(?:来)?(?:的)?最(?:好|高|佳)|名次最(?:好|高|靠前)(?!的)"
)
_AMONG = re.compile("(?:[全我本][国省市州]|省内|市内|[一-鿿]{2}[省市])的?$")  # 全市首个进入…的城区
_PAUSE = re.compile("[,，;；。]")
_APART = re.compile("[,，;；。]|”“")  # “科学发展名次创历年最佳”“首次入选投资潜力百强区”
_NEXT = 6
# 比首次上榜时低了39位, 与首次上榜相比 tells of the year of the first time, not that it is now
_REFERS = re.compile(
    "(?<=[比较自从与和同跟])(?:首次|初次|第一次)(?:上榜|入选|入围|入榜|登榜)"
    "(?:时|之初|那年|当年|以来|之后|后|相比|比)"
    "|(?<![年去])(?:首次|初次|第一次)(?:上榜|入选|入围|入榜|登榜)(?:以来|之后)"
    # 从首次上榜的第76位进到第74位
    "|(?<=[从由自])(?:首次|初次|第一次|头一[次回])(?:上榜|入选|入围|入榜|登榜)的(?=第?[0-9])"
)
_TIMES = re.compile(
    rf"第(?<!连续第){_N}次(?=[^,，;；。]{{0,6}}(?:入选|上榜|跻身|荣登|入围|获评|荣获|进入|登榜|荣膺|获此|摘得))"
)
# 去年第一次进,今年又进了; 又入选 alone may mean one list more
_AGAIN = re.compile(
    "又双叒叕(?=[入上进登荣跻])|(?:^|[,，;；])今年又(?=进了|上榜|入选|入围|登榜|进榜)"
)
_LAST_YEAR = re.compile("(?:去年|上年|上一?届)[^;；。]{0,30}$")
_STANDING = frozenset({"enter", "rank", "head", "first-place", "board", "top"})


# 距最好成绩还差40位
_FAR_FROM_BEST = re.compile(
    "[离距比较与和同跟](?:自[身己]|我[区县市]|历史|历年|以往|过去|此前|上榜以来)?的?$"
)
_FAR = re.compile("[^,，;；。]{0,8}(?:[差低]|有[^,，;；。]{0,4}(?:[0-9]{1,3}位|距离|差距))")
_FAR_REACH = 8


def _is_far(text: str, start: int, end: int) -> bool:
    """Tell whether the best place is told as one that is far off."""
    led = _FAR_FROM_BEST.search(text, max(0, start - _FAR_REACH), start)
    return led is not None and _FAR.match(text, end) is not None


def _may_be_best(text: str) -> bool:
    """Tell whether a word of the best is in a text."""
    return "最" in text or "新高" in text or "录" in text


def find(
    sentence: Sentence,
    lists: Sequence[ListMention],
    rankings: Sequence[Ranking],
    linker: Linker,
    joint: Sequence[Joint],
    gaps: Sequence[Gap] = (),
) -> tuple[Cue, ...]:
    """Return the claims in words of a sentence that speaks of standing in lists."""
    standing = rankings or sentence.kinds & _STANDING or (lists and "best" in sentence.kinds)
    counts = list_counts.find(sentence, len(rankings))
    told = list(histories.find(sentence, linker.context))
    if not (standing or counts or joint or told or gaps):
        return ()
    found = [
        _Found(_KINDS[token.kind], None, token.start, token.end)
        for token in (() if sentence.kinds.isdisjoint(_KINDS) else sentence.tokens)
        if token.kind in _KINDS and not _is_no_first(sentence, token)
    ]
    held = [(one.start, one.end) for one in found]
    found += [
        _Found("best", None, *best.span())
        for best in (_BEST.finditer(sentence.text) if _may_be_best(sentence.text) else ())
        if not any(start < best.end() and best.start() < end for start, end in held)
        and not _is_far(sentence.text, best.start(), best.end())
    ]
    found += [
        _Found("times", whole(read_number(match[1])), *match.span())
        for match in (_TIMES.finditer(sentence.text) if "次" in sentence.text else ())
    ]
    found += _again(sentence.text)
    found = list_gaps.apart(gaps, found)  # 比科技创新高14位 tells of no 创新高
    found = [one for one in found if not linker.is_aim(one.start)]  # 力争重返前80
    found += [_Found(*one) for one in counts]
    found += [_Found(*one[:4], since=one.since, moves=one.moves) for one in joint]
    found += [_Found(*one[:4], since=one.since) for one in told if not linker.is_aim(one.start)]
    if not (found or gaps or rankings):
        return ()
    cues = [
        _placed(sentence, one, lists, rankings, linker.subjects, linker.context)
        for one in sorted(found, key=lambda f: f.start)
    ]
    cues += [
        _apart(sentence, one, lists, rankings, linker)
        for one in gaps
        if not linker.is_aim(one.start)
    ]
    tops = [
        Cue("top-n", one.within, one.region, one.year, one.dimension, one.list, one.start, one.end)
        for one in rankings
        if one.within is not None
    ]
    return tuple(sorted([*cues, *tops], key=lambda cue: cue.start))


def _again(text: str) -> list[_Found]:
    """Return where 又 says that a list was entered before."""
    return [
        _Found("again", None, one.end() - 1 if one[0].endswith("又") else one.start(), one.end())
        for one in (_AGAIN.finditer(text) if "又" in text else ())
        if "双" in one[0] or _LAST_YEAR.search(text, max(0, one.start() - 40), one.start())
    ]


def _is_no_first(sentence: Sentence, token: Token) -> bool:
    """Tell whether a region is called the first of a city to be listed: 全市首个…的区.

    Or whether what happened first, or was best, is only referred to.
    """
    if _REFERS.match(sentence.text, token.start):
        return True
    if token.kind == "best":
        return _is_far(sentence.text, token.start, token.end)
    if token.text not in {"首个", "首批"}:
        return False
    return _AMONG.search(sentence.text, max(0, token.start - _NEXT), token.start) is not None


def _placed(
    sentence: Sentence,
    one: _Found,
    lists: Sequence[ListMention],
    rankings: Sequence[Ranking],
    subjects: Subjects,
    context: Context,
) -> Cue:
    span = sentence.span(one.start, one.end)
    part = _list_near(sentence, lists, one)
    name, dimension = (part.name, part.dimension) if part else (None, None)
    for rank in rankings:  # 首次进入前50; 绿色发展百强区…
        near = 0 <= rank.start - span[1] <= _NEXT and one.kind in {"first", "again"}
        if near and not any(one.end <= told.start < one.end + _NEXT for told in lists):
            name, dimension = rank.list, rank.dimension
    year = context.inherited_year()
    since = year - one.years if year and one.years is not None else one.since
    region = subjects.of(one.start) or subjects.of(len(sentence.text))
    return Cue(one.kind, one.number, region, year, dimension, name, *span, since, one.moves)


def _apart(
    sentence: Sentence,
    one: Gap,
    lists: Sequence[ListMention],
    rankings: Sequence[Ranking],
    linker: Linker,
) -> Cue:
    """Return how far lists lie apart as a claim about the one that is held against the other."""
    name, dimension = list_gaps.measured(sentence, one, lists, rankings, linker.context) or (
        None,
        None,
    )
    region = linker.subjects.of(one.lead) or linker.subjects.of(len(sentence.text))
    span = sentence.span(one.start, one.end)
    year = linker.context.inherited_year()
    return Cue(one.kind, one.places, region, year, dimension, name, *span, against=one.other)


def _list_near(sentence: Sentence, lists: Sequence[ListMention], one: _Found) -> Part | None:
    """Return the list that a claim is about: behind it in its clause, else the one before it."""
    real = [mention for mention in lists if mention.kind in {"list", "board"} and mention.parts]
    after = next((mention for mention in real if mention.start >= one.end), None)
    if after is not None and _APART.search(sentence.text, one.end, after.start) is None:
        return after.parts[0]
    told = [near for near in lists if near.kind in {"list", "board", "topic"} and near.parts]
    before = [mention for mention in told if mention.end <= one.start]
    if before and _PAUSE.search(sentence.text, before[-1].end, one.start) is None:
        return before[-1].parts[0]  # 绿色发展则为第二次上榜
    before = [mention for mention in real if mention.end <= one.start]
    if before:
        return before[-1].parts[0]
    return after.parts[0] if after is not None else None
