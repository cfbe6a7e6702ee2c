"""Moves told against a year without a number: 比2018年前移, 好于2016年, 不及去年."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.distances import Move
from erqi_viewer.core.extract.years import year_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.rank_tops import Rank
    from erqi_viewer.core.extract.sentence import Sentence

_YEAR = r"(?P<year>(?:19|20)[0-9]{2}年度?|去年度?|上年度?|前年|上一?届|上一年度?|前一年)"
_RANKS = "(?:名次|位次|排名|排位|位置|座次)"
_UP = "(?:前移|前进|靠前|上升|提升|上移|进位|晋位|进步|提高|更高|更好|好转)"
_DOWN = "(?:下降|下滑|后移|后退|退后|靠后|退步|回落|下移|降低|更低|更差|滑落)"
_END = "了?(?=[,，;；。:：!?)“”]|$)"
_HOW = (
    "(?:又|还|也|已|仍|依然|总体|整体|确实|反而){0,2}"
    "(?:有所|略有|稍有|小幅|大幅|明显|显著|进一步|有了?(?:较大|明显|一定)?|实现了?|更加?)?"
)
# 比2018年前移, 与2017年相比有所提升, 与2017年相比,双创名次有所提升
_AGAINST = re.compile(
    # begins with one character, of which a text is passed over fast
    rf"[比较相与同和跟](?:(?:(?<=比)起?|(?<=较)于?|(?<=相)较于?){_YEAR}(?:的?{_RANKS})?"
    rf"|(?<=[与同和跟]){_YEAR.replace('year', 'with')}(?:的?{_RANKS})?(?:相比|比))"
    rf"(?:[,，](?P<subject>[^,，;；。:：]{{0,18}}?))?(?P<how>{_HOW}(?:(?P<up>{_UP})|{_DOWN})){_END}"
)
_THAN = re.compile(
    rf"(?P<than>好于|优于|高于|强于|胜过|超过|超越|不及|低于|差于|逊于|落后于|不如|弱于|逊色于)"
    rf"{_YEAR}(?:同期)?(?:的?{_RANKS})?{_END}"
)
_BELOW = re.compile(rf"在{_YEAR}的?{_RANKS}(?P<than>之上|以上|之前|之下|以下|之后){_END}")
_THANS = frozenset("于超过越如及")  # each of those has one of these
_UPWARD = frozenset(
    ["好于", "优于", "高于", "强于", "胜过", "超过", "超越", "之上", "以上", "之前"]
)
# what the words of a clause may be besides lists, regions and years
_PLAIN = re.compile(
    f"(?:{_RANKS}|虽然?|仍然?|但|却|也|则|又|还|已经?|且|并|而|不过|然而|整体|总体|的|上|在|于"
    "|[该我此本]区|我们|咱们?|它|[这该此][一]?[张个]?榜单?|榜单?|是|要|百强|区|其|“|”|[(]|[)]){0,10}"
)
_SAYS_RANKS = re.compile(f"{_RANKS}|榜|百强")
_NAMING = frozenset(
    {"topic", "head", "board", "listword", "scope", "pronoun", "relative-year", "year"}
)
_FIGURES = frozenset({"indicator", "metric", "score"})


def find(sentence: Sentence, ranks: Sequence[Rank]) -> list[Move]:
    """Return the moves against a year that are told of places, not of figures."""
    if "year" not in sentence.kinds and "relative-year" not in sentence.kinds:
        return []
    return [*_against(sentence, ranks), *_than(sentence, ranks)]


def _against(sentence: Sentence, ranks: Sequence[Rank]) -> Iterator[Move]:
    compares = "比" in sentence.text or "较" in sentence.text
    for one in _AGAINST.finditer(sentence.text) if compares else ():
        group = "year" if one["year"] else "with"
        base = _year(sentence, one.start(group))
        subject = one.span("subject") if one["subject"] else None
        if base and _is_of_places(sentence, ranks, one.start(), subject):
            way = "up" if one["up"] else "down"
            yield Move(way, None, None, None, *one.span("how"), base)


def _than(sentence: Sentence, ranks: Sequence[Rank]) -> Iterator[Move]:
    told = [_BELOW] if "在" in sentence.text else []
    if not sentence.signs.isdisjoint(_THANS):
        told.insert(0, _THAN)
    for pattern in told:
        for one in pattern.finditer(sentence.text):
            base = _year(sentence, one.start("year"))
            if base and _is_of_places(sentence, ranks, one.start(), None):
                way = "up" if one["than"] in _UPWARD else "down"
                yield Move(way, None, None, None, *one.span(), base)


def _year(sentence: Sentence, at: int) -> int | None:
    token = next((one for one in sentence.within(at, at + 1)), None)
    return year_of(token, sentence.year)


def _is_of_places(
    sentence: Sentence, ranks: Sequence[Rank], start: int, subject: tuple[int, int] | None
) -> bool:
    """Tell whether what is compared is a place: by its clause, else by the clause before."""
    begin = sentence.behind(",，;；。:：", start)
    if subject and not _is_plain(sentence, *subject):
        return False
    if not _is_plain(sentence, begin, start):
        return False
    if _says_places(sentence, begin, start) or (subject and _says_places(sentence, *subject)):
        return True
    if not begin or sentence.text[begin - 1] not in ",，":
        return False
    before = sentence.behind(",，;；。:：", begin - 1)
    placed = any(before <= one.start < begin for one in ranks)
    return placed and not any(one.kind in _FIGURES for one in sentence.within(before, begin))


def _says_places(sentence: Sentence, start: int, end: int) -> bool:
    return _SAYS_RANKS.search(sentence.text, start, end) is not None or any(
        one.kind == "topic" for one in sentence.within(start, end)
    )


def _is_plain(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a piece says nothing but lists, regions, years and words that join them."""
    named = [(one.start, one.end) for one in sentence.within(start, end) if one.kind in _NAMING]
    named += [(one.start, one.end) for one in sentence.regions if start <= one.start < end]
    left, at = [], start
    for a, b in sorted(named):
        left.append(sentence.text[at:a])
        at = max(at, b)
    left.append(sentence.text[at:end])
    return _PLAIN.fullmatch("".join(left)) is not None
