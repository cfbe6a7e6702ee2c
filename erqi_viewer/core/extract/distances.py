"""Moves told without a verb of moving: 从第68位到第42位, 比2014年高5位, 保持了去年的名次."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.numerals import NUMERALS, read_number, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.rank_tops import Rank
    from erqi_viewer.core.extract.sentence import Sentence

NUMBER = rf"([0-9]{{1,3}}|[{NUMERALS}]{{1,4}})"
PLACES = rf"{NUMBER}个?(?:位次|名次|位(?!数|于|列|居(?!第))|名(?!次|单|额)|席位?)"
_YEAR = "(?:(?:19|20)[0-9]{2}年|今年|去年|上年|前年)(?:度)?的?"
_LED_FROM = re.compile(f"[由从](?:{_YEAR})?$")
_LED_TO = re.compile(f"[,，]?提?[到至](?:{_YEAR})?")
_SUMS_UP = re.compile(
    "[,，](?:[一两二三四五六七八九十]{1,2}年)?(?:间|来|里)?(?:共|累计|一共|总共)?"
)
_ENDS_REACH = 12
# 名次比2014年高5位, 距2017年的第49位仍差40位
_COMPARED = "(?=.{4,16}相比)"
_AGAINST_YEAR = re.compile(
    rf"(?:比|较|距离?|同{_COMPARED}|与{_COMPARED}|和{_COMPARED}|跟{_COMPARED})(?:最[好高佳差低][^,，;；。0-9]{{0,4}}的)?(?:(?:19|20)[0-9]{{2}}年|去年|上年|前年|上一?届|上一年|(?P<ago>[两二三四五])年前"
    rf"|(?:首次|初次|第一次)(?:上榜|入选|入围|入榜|登榜)(?:时|之初|那年|当年))的?(?:同期|时)?"
    rf"(?:第?[0-9]{{1,3}}[位名])?(?:相比[,，]?)?(?:又|还|仍|尚|整整|足足|整体|总体){{0,2}}(?:要)?"
    rf"(?P<by>(?P<way>高|好|靠前|低|差|靠后|落后)(?:出|了)?{PLACES})"
)
# 和2014年相比,综合实力名次高出6位
_HIGHER_BY = re.compile(rf"(?:名次|位次|排名)(?P<by>(?P<way>高|低)(?:出|了)?{PLACES})")
_LOWER_TOO = re.compile(
    rf"[,，、][一-鿿]{{2,5}}(?P<by>(?P<way>高|低)(?:出|了){PLACES})"
)  # 甲区高出3位,乙区低了1位
_COMPARING = re.compile("[和同与](?:(?:19|20)[0-9]{2}年|去年|上年)(?:度)?相?比")
_KEPT = re.compile("保持了?(?:去年|上年|上一?届)的?(?:名次|位次|排名)(?!的)")
_FORWARD = re.compile(rf"靠(?<!最靠)([前后])了?{PLACES}")  # 今年玉环靠前17位
# 跨过6个位次, 跨了四个位次, 连跨六级
_STRIDE = re.compile(rf"跨[过了越]{{0,2}}{PLACES}|连[跨升跳]{NUMBER}级(?=[,，;；。]|$)")
_WAYS = frozenset("高低好差靠落")  # each of the distances has one of these
_STRIDES = frozenset("跨级")  # and each of the strides
_TOLD_BY = _WAYS | _STRIDES
_HIGHER = frozenset({"高", "好", "靠前"})


class Move(NamedTuple):
    """A change with its place within the sentence; ``base`` is the year it is told against."""

    direction: str
    places: int | None
    origin: int | None
    target: int | None
    start: int
    end: int
    base: int | None = None


def with_ends(sentence: Sentence, ranks: Sequence[Rank], found: Sequence[Move]) -> list[Move]:
    """Return the moves with those told by both ends first: 从第68位到第42位,三年进了26位."""
    out = list(found)
    for old, new in itertools.pairwise(ranks):
        led = _LED_FROM.search(sentence.text, max(0, old.start - _ENDS_REACH), old.start)
        if led is None or _LED_TO.fullmatch(sentence.text, old.end, new.start) is None:
            continue
        move = moved(old.value, new.value, (led.start(), new.end))
        for k, one in enumerate(out):
            between = sentence.text[move.end : one.start]
            sums_up = _SUMS_UP.fullmatch(between) is not None and one.origin is None
            if sums_up and (one.direction, one.places) == (move.direction, move.places):
                out[k] = move._replace(end=one.end)
                break
        else:
            plain = old.start - led.start() == 1 == new.start - old.end  # 由第41位到第38位
            raised = "提" in sentence.text[old.end : new.start]  # 从去年第38位提到第27位
            if (plain or raised) and not any(
                a.start < move.end and move.start < a.end for a in out
            ):
                out.append(move)
    return out


def _kept(sentence: Sentence) -> list[Move]:
    """Return the places that are said to be kept: 保持了去年的名次."""
    kept = _KEPT.finditer(sentence.text) if "保持" in sentence.text else ()
    return [Move("same", 0, None, None, *one.span()) for one in kept]


def _held_against_a_year(sentence: Sentence) -> list[Move]:
    """Return moves told as distances: 名次比2014年高5位, 比2017年低40位."""
    told = _told_apart(sentence)
    ends = {one.end() for one in told}
    for one in _LOWER_TOO.finditer(sentence.text) if told else ():
        if one.start() in ends:
            told.append(one)
            ends.add(one.end())
    return [
        Move(
            "up" if one["way"] in _HIGHER else "down",
            whole(read_number(one[one.re.groups])), None, None, *one.span("by"),
            _years_ago(sentence, one.groupdict().get("ago")),
        )
        for one in told
    ] + [
        Move("up", whole(read_number(one[1] or one[2])), None, None, *one.span())
        for one in (_STRIDE.finditer(sentence.text) if sentence.signs & _STRIDES else ())
    ] + [
        Move(
            "up" if one[1] == "前" else "down",
            whole(read_number(one[2])), None, None, *one.span(),
        )
        for one in (_FORWARD.finditer(sentence.text) if "靠" in sentence.text else ())
        if not any(one.end() == a.end() for a in told)
    ]  # fmt: skip


def _told_apart(sentence: Sentence) -> list[re.Match[str]]:
    """Return where a distance from a year's place is told."""
    if sentence.signs.isdisjoint(_WAYS):
        return []
    told = list(_AGAINST_YEAR.finditer(sentence.text))
    if _COMPARING.search(sentence.text):
        told += _HIGHER_BY.finditer(sentence.text)
    return told


def _years_ago(sentence: Sentence, ago: str | None) -> int | None:
    """Return the year that 两年前 means, None where nothing is said so."""
    back = whole(read_number(ago.replace("两", "二"))) if ago else None
    return sentence.year - back if back and sentence.year else None


def moved(old: int, new: int, span: tuple[int, int]) -> Move:
    """Return the move between two places, told within a span of the sentence."""
    direction = "up" if new < old else "down" if new > old else "same"
    return Move(direction, abs(old - new), old, new, *span)


def held(sentence: Sentence) -> list[Move]:
    """Return the moves told as distances from a year's place, or as keeping it."""
    if sentence.signs.isdisjoint(_TOLD_BY) and "保持" not in sentence.text:
        return []
    return [*_held_against_a_year(sentence), *_kept(sentence)]
