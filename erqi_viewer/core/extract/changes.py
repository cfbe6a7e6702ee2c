"""Finding moves in rank: 上升3位, 由第90位升至第85位, 位次前移, 与去年持平."""

from __future__ import annotations

import bisect
import itertools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import change_words as words
from erqi_viewer.core.extract import distances, year_comparisons
from erqi_viewer.core.extract.distances import Move
from erqi_viewer.core.extract.numerals import read_number, whole
from erqi_viewer.core.extract.rank_words import HELD_AGAINST_LIST, ON_TOP_OF
from erqi_viewer.core.extract.results import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.rank_tops import Rank
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token

_REACH = 30
_HELD_REACH = 24
_GOES_ON = re.compile("[,，(]?[^,，;；。强榜]{0,12}")


def find(sentence: Sentence, groups: Sequence[tuple[Rank, ...]]) -> list[Move]:
    """Return the moves in rank that a sentence tells of.

    Args:
        sentence: The sentence.
        groups: The rank phrases found in it.
    """
    held = distances.held(sentence)
    every = [rank for group in groups for rank in group] if groups else []
    ranks = [rank for rank in every if not rank.top] if every else []
    found: list[Move] = []
    arrows = not sentence.signs.isdisjoint(words.ARROWS)
    verbal = arrows or not sentence.kinds.isdisjoint(words.VERBAL)
    for i, token in enumerate(sentence.tokens if verbal else ()):
        if token.kind not in words.VERBAL and not (arrows and token.text in words.ARROWS):
            continue
        if not found or token.start >= found[-1].end:
            found.extend(_in_pairs(sentence, token, groups) or _read(sentence, i, ranks))
    held += _signed(sentence)
    held += year_comparisons.find(sentence, every)
    if held and found:
        held = [
            one for one in held if not any(a.start < one.end and one.start < a.end for a in found)
        ]
    found = distances.with_ends(sentence, ranks, found) if len(ranks) > 1 else found
    return sorted([*found, *held], key=lambda one: one.start) if held else found


def _in_pairs(sentence: Sentence, token: Token, groups: Sequence[tuple[Rank, ...]]) -> list[Move]:
    """Return as many moves as ranks before and behind a verb: 由第66、80位升至第59、72位."""
    if direction_of(token) is None:
        return []
    for before, after in itertools.pairwise(groups):
        span = before[0].start, after[-1].end
        if not span[0] < token.start < span[1] or not 1 < len(before) == len(after):
            continue
        apart = (
            sentence.text[before[-1].end : token.start],
            sentence.text[token.end : after[0].start],
        )
        if not any(one.top for one in (*before, *after)) and not words.PAUSE.search("".join(apart)):
            return [
                distances.moved(a.value, b.value, span) for a, b in zip(before, after, strict=True)
            ]
    return []


def _signed(sentence: Sentence) -> list[Move]:
    """Return the moves that a sign tells: 第52位 较上年+3."""
    if "+" not in sentence.text and "-" not in sentence.text:
        return []
    if not any(sign in sentence.text for sign in ("年+", "年-", "届+", "届-")):
        return []
    return [
        Move("up" if one[1] == "+" else "down", int(one[2]), None, None, one.start(1), one.end())
        for one in words.SIGNED.finditer(sentence.text)
    ]


def as_changes(sentence: Sentence, moves: Sequence[Move]) -> list[Change]:
    """Return moves with their spans in the source."""
    return [Change(*one[:4], *sentence.span(one.start, one.end), since=one.base) for one in moves]


def _read(sentence: Sentence, i: int, ranks: Sequence[Rank]) -> list[Move]:
    token = sentence.tokens[i]
    if token.text in words.ARROWS:
        return _arrow(sentence, token)
    if token.kind == "level":
        return _level(sentence, token, ranks)
    direction = direction_of(token)
    if direction is None or _is_general(sentence.text, token):
        return []
    if token.text == "来到" and words.MOVED_SO.search(sentence.text, 0, token.start):
        return []
    by = words.BY.match(sentence.text, token.end) or _before_a_break(sentence, token.end)
    if by and words.AND_MORE.match(sentence.text, by.end()):
        return []  # 前进5位以上的县, 挤进百名之内
    shared = words.SHARED_UNIT.match(sentence.text, token.end) if by is None else None
    if shared and token.kind != "rank":
        return _with_shared_unit(token, direction, shared)
    if by and token.kind != "rank":
        return _by_places(sentence, token, direction, by, ranks)
    target = _target(sentence, token, ranks)
    if target is not None:
        return [_to_rank(sentence, token, direction, target, ranks)]
    return _unmeasured(sentence, i, direction)


def _is_general(text: str, token: Token) -> bool:
    """Tell whether a verb tells of no move that there was: 每前进一位, 名次升降两三位很正常."""
    either_way = token.text[0] in "降跌退" and text.endswith(("升", "进"), 0, token.start)
    about = words.ABOUT.match(text, token.end) is not None
    return either_way or about or text.endswith(words.PER_YEAR, 0, token.start)


def _before_a_break(sentence: Sentence, at: int) -> re.Match[str] | None:
    """Return how far one moved where white space parts it from what follows: 前进4位 居第48名."""
    by = words.BROKEN_OFF.match(sentence.text, at)
    return by if by and by.end() in sentence.breaks else None


def is_of_figure(move: Move, owned: Sequence[Rank]) -> bool:
    """Tell whether a move without a measure only says a figure's place: 总量跃居第一."""
    bare = move.places is None and move.origin is None
    return bare and holds(move, owned)


def holds(move: Move, ranks: Sequence[Rank]) -> bool:
    """Tell whether one of the ranks stands within a move."""
    return any(move.start <= one.start < move.end for one in ranks)


def follows(move: Move, ranks: Sequence[Rank], sentence: Sentence) -> bool:
    """Tell whether a move is told right behind one of some places: 列第5,比去年进3位."""
    last = max((one.end for one in ranks if one.end <= move.start), default=None)
    between = sentence.text[last : move.start] if last is not None else None
    return between is not None and _GOES_ON.fullmatch(between) is not None


def direction_of(token: Token) -> str | None:
    """Return which way a verb moves, None when it does not."""
    if token.kind in {"up", "down"}:
        return token.kind
    if token.text in words.PRESSES_ON:
        return "up"
    if token.kind == "move":
        return "down" if token.text in words.DOWNWARD or token.text == "净减" else "up"
    if token.kind != "rank" or not (token.text[-1] in "至到为升上由" or token.text in words.INTO):
        return None
    if token.text == "来到":
        return "up"
    if token.text[0] in words.UPWARD or token.text.startswith(words.REBOUNDS):
        return "up"
    if token.text[0] in words.DOWNWARD:
        return "down"
    return "moved" if token.text[0] in words.EITHER_WAY else None


def _by_places(
    sentence: Sentence, token: Token, direction: str, by: re.Match[str], ranks: Sequence[Rank]
) -> list[Move]:
    """Return 上升3位, with the rank it led to when that follows at once, and 3位和2位 as two."""
    if direction == "moved":
        return []
    text = sentence.text
    places = whole(read_number(by[1] or by[2]))
    on = words.ON_TO.match(text, by.end())
    after = on.end() if on else by.end()
    to = _rank_from(ranks, after)
    to = to if to and to.start == after and after > by.end() else None
    origin = _origin(sentence, token.start, ranks, joined=True)
    start = origin.start if origin else token.start
    if origin and text.startswith(")", origin.end):  # 比2018年(第86位)前移1位
        held = words.HELD_AGAINST.search(text, max(0, origin.start - _HELD_REACH), origin.start)
        start = held.start() if held else start
    end = to.end if to and text[to.start - 1] in "至到" else by.end()
    target = to.value if to and end == to.end else None
    noted = words.CAME_FROM.match(text, end) if origin is None else None
    told = _rank_from(ranks, noted.end()) if noted else None
    if noted and told and told.start == noted.end() and text.startswith(")", told.end):
        origin, end = told, told.end + 1
    moves = [Move(direction, places, origin.value if origin else None, target, start, end)]
    more = words.MORE.match(text, by.end())
    while more:
        if more[1]:
            places = whole(read_number(more[1]))
            moves.append(Move(direction, places, None, None, more.start(1), more.end()))
        else:
            moves.append(Move("same", 0, None, None, more.start(2), more.end()))
        more = words.MORE.match(text, more.end())
    return moves


def _with_shared_unit(token: Token, direction: str, shared: re.Match[str]) -> list[Move]:
    """Return the moves whose unit stands behind the last: 分别前移2、4、1个位次."""
    counts = list(words.COUNT.finditer(shared.string, token.end, shared.end(1)))
    ends = [*(one.end() for one in counts[:-1]), shared.end()]
    starts = [token.start, *(one.start() for one in counts[1:])]
    return [
        Move(direction, whole(read_number(one[0])), None, None, start, end)
        for one, start, end in zip(counts, starts, ends, strict=True)
    ]


def _target(sentence: Sentence, token: Token, ranks: Sequence[Rank]) -> Rank | None:
    """Return the rank that a verb such as 升至 leads to."""
    following = _rank_from(ranks, token.end)
    if following is None or following.start - token.end > _REACH:
        return None
    between = words.KINDS.sub("", sentence.text[token.end : following.start])
    apart = any(token.end < at <= following.start for at in sentence.breaks)
    if apart or any(mark in between for mark in ",，;；。、()"):
        return None
    leads = token.kind in {"rank", "enter"} or between.startswith(("至", "到", "为"))
    leads = leads or (not between and token.text in words.RISES)
    return following if leads else None


def _rank_from(ranks: Sequence[Rank], at: int) -> Rank | None:
    """Return the first rank that begins at ``at`` or later."""
    k = bisect.bisect_left(ranks, at, key=lambda one: one.start)
    return ranks[k] if k < len(ranks) else None


def _origin(sentence: Sentence, at: int, ranks: Sequence[Rank], *, joined: bool) -> Rank | None:
    """Return the rank that a move started from: 由去年的第90位."""
    k = bisect.bisect_right(ranks, at, key=lambda one: one.end) - 1
    if k < 0 or at - ranks[k].end > 12:
        return None
    last = ranks[k]
    text = sentence.text
    begin = sentence.behind(",，;；。(", last.start)
    lead = text[max(begin, last.start - 40) : last.start]
    between = text[last.end : at]
    if between[:1] == "(":
        between = words.NOTED_YEAR.sub("", between)  # 由49位(2023年)前移至47位
    led = max(lead.rfind("由"), lead.rfind("从"))
    led = len(lead) - 1 if led < 0 and lead.endswith("自") else led  # 却自75位退至83位
    near = max(0, last.start - _HELD_REACH)
    held = words.HELD_AGAINST.search(text, near, last.start)
    held = held or HELD_AGAINST_LIST.search(text, near, last.start)
    against = held is not None and (held[0][0] in "较比" or between.startswith("相比"))
    if led < 0 and joined and against and words.TO_VERB.fullmatch(between):
        return last  # 比上年的第73位退后12位
    if joined and ON_TOP_OF.fullmatch(between) and words.ON_A_PLACE.search(text, begin, last.start):
        return last  # 在第71位的基础上提高2位
    if (
        led < 0
        or any(mark in between for mark in ";；。)")
        or (joined and ("," in between or "，" in between))
    ):
        return None
    own = max(last.start - 40, begin)
    return last if k == 0 or ranks[k - 1].start <= own + led else None


def _to_rank(
    sentence: Sentence, token: Token, direction: str, target: Rank, ranks: Sequence[Rank]
) -> Move:
    origin = _origin(sentence, token.start, ranks, joined=False)
    start = origin.start if origin else token.start
    span = start, target.end
    if origin is None:
        return Move("up" if direction == "moved" else direction, None, None, target.value, *span)
    return distances.moved(origin.value, target.value, span)


def _unmeasured(sentence: Sentence, i: int, direction: str) -> list[Move]:
    """Return 位次前移, a move without a number."""
    text, token = sentence.text, sentence.tokens[i]
    noun = words.NOUN.search(text, max(0, token.start - 10), token.end)
    if noun and noun.end() == token.start:
        span = noun.start(), token.end
        return [Move(direction, whole(read_number(noun[1])), None, None, *span)]
    before = words.STOOD_SO.search(text, max(0, token.start - 15), token.start)
    after = text.startswith(("个百分点", "位次", "名次"), token.end)
    standing = before.start() + len("名次") if before else token.start
    if _counts_others(sentence, standing) or words.WHO_DID.match(text, token.end):
        return []  # 36个城市排名上升, 9个区名次有所提高, 排位往前走的县域有43个
    run = before and words.IN_A_RUN.search(text, max(0, before.start() - 8), before.start())
    if run and token.text in {"进位", "晋位"}:
        return []  # 连续5年排名进位
    supported = before and words.SUPPORTS.search(text, max(0, before.start() - 6), before.start())
    if words.CAUSE.match(text, token.end) or supported:
        return []  # 是我们名次前移的底气
    if (
        token.kind in {"up", "down"}
        and before is not None
        and not after
        and text[token.end : token.end + 1] not in {"了", "至", "到", "最"}
        and words.TOLD_BY.match(text, token.end) is None
    ):
        return [Move(direction, None, None, None, before.start(), token.end)]
    return []


def _counts_others(sentence: Sentence, at: int) -> bool:
    """Tell whether so many regions moved as are counted before a place, and are not named."""
    counted = words.COUNTED.search(sentence.text, max(0, at - 14), at)
    if counted is None:
        return False
    named = [one for one in sentence.regions if one.is_local and one.end <= counted.start()]
    return len(named) < (whole(read_number(counted[1].replace("两", "二"))) or 0)


def _arrow(sentence: Sentence, token: Token) -> list[Move]:
    by = words.ARROW.match(sentence.text, token.end)
    if by is None:
        return []
    return [Move(words.ARROWS[token.text], int(by[1]), None, None, token.start, by.end())]


def _level(sentence: Sentence, token: Token, ranks: Sequence[Rank]) -> list[Move]:
    begin = max(sentence.clause_start(token.start), token.start - _REACH)
    lead = sentence.text[begin : token.start]
    first = _rank_from(ranks, begin)
    near = first is not None and first.start < token.start
    if _counts_others(sentence, token.start):
        return []
    if words.IN_A_RUN.search(sentence.text, max(0, token.start - 8), token.start):
        return []  # 这个位置已连续3年没动
    if words.LIKENED.search(sentence.text, begin, token.start):
        return []  # 像爬楼梯一样
    if sentence.text.endswith(
        ("一成", "表述", "说法", "提法", "的表述", "各不", "不尽"), 0, token.start
    ):
        return []
    against = words.WITH_YEAR.search(sentence.text, max(0, token.start - _HELD_REACH), token.start)
    if token.text == "一致" and against is None:
        return []  # 一致认为
    at = against.start() if against else token.start  # 科技创新和去年持平
    at -= sentence.text[at - 1 : at] in {"则", "也", "均", "都"}
    beside = any(one.kind == "topic" and one.end == at for one in sentence.tokens)
    moving = not sentence.kinds.isdisjoint({"up", "down", "move"})  # 甲区前进3位,乙区保持不变
    placed = words.PLACED_BEHIND.match(sentence.text, token.end) is not None
    beside = beside or ((moving or placed) and any(one.end == at for one in sentence.regions))
    beside = beside or (moving and words.SOME.search(sentence.text, max(0, at - 4), at) is not None)
    alone = against is not None and at in {0, *sentence.breaks}  # 云阳县 与去年持平
    beside = beside or (alone and any(one.end == at for one in sentence.regions))
    beside = beside or words.STILL.match(sentence.text, token.end) is not None
    if (near or beside or any(word in lead for word in words.STANDING)) and "%" not in lead:
        return [Move("same", 0, None, None, token.start, token.end)]
    return []
