"""What is said of a list's whole history: 2014年以来升幅最大的一年, 六年间没有一年后退."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract import run_starts
from erqi_viewer.core.extract.numerals import NUMERALS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.sentence import Sentence

_RISE = "升幅|(?:进位|晋位|前移|上升|提升|进步|跃升)(?:的)?幅度"
_FALL = "跌幅|降幅|(?:下降|后退|后移|下滑|滑落)(?:的)?幅度"
_ONE = "的?一(?:年|次|届)"
_MOST = re.compile(
    rf"(?:(?P<of>(?:19|20)[0-9]{{2}})年度?的?)?(?:(?P<up>{_RISE})|{_FALL})(?:是|为|系)?"
    rf"(?P<among>(?:[0-9{NUMERALS}]年|历年|历届|有史)(?:来|间|里|中|以来|之中)?的?|(?:19|20)[0-9]{{2}}年(?:首次)?(?:上榜|入选|入围|入榜)?以来的?)?最大(?P<one>{_ONE})?"
    rf"|最大(?:的)?(?:(?P<up2>{_RISE})|{_FALL})"
    rf"|(?:(?P<up3>上升|前移|提升|进位|进步|跃升)|下降|后移|后退|下滑|下跌)(?:得)?最(?:快|多|大){_ONE}"
    rf"|(?:(?P<up4>{_RISE})|{_FALL})以(?P<year>(?:19|20)[0-9]{{2}})年(?:为最大?|最大|居首)"
)
# of which years it is the largest; without it, it may be among regions or lists
_OF_YEARS = re.compile(
    "(?:以来|历年|历史上?|历届|史上|有记录|单年|年度|一年之内|[0-9一二三四五六七八九十]年(?:来|间|里|中))的?$"
)
_AMONG = re.compile("(?:全[国省市区]|各区|各县|省内|市内|同类|四榜|各榜|其中)[^,，;；。]{0,6}$")
_OF_ONE = re.compile("的?(?:区|县|城区|榜|一项|一个|一张|是|指标)")
_NEVER = re.compile(
    "(?:没有|无)(?:任何)?一年(?:名次|位次|排名)?(?:出现)?(?:后退|下降|下滑|退步|倒退|后移)"
    "|只进不退|只升不降|有进无退|有升无降"
    "|从(?:来)?[未没]有?(?:出现)?(?:后退|下降|下滑|退步|倒退|后移)"
)
_FALLS = frozenset("退降滑移")  # each of those has one of these
_MAY_NEVER = re.compile("一年|从|[不无][退降]")
_OF_ALL_LISTS = re.compile("各榜单?的?(?:排名|名次|位次)?$")
_OF_PLACES = re.compile(
    "名次|位次|排名|榜|百强|第[0-9一二三四五六七八九十]|[0-9一二三四五六七八九十]个?[位名]"
)
_FIGURES = frozenset({"indicator", "score"})
_REACH = 14
_PART = 80


class History(NamedTuple):
    """A claim about a list's history; ``year`` is the one that stands out where it is named."""

    kind: str
    year: int | None
    start: int
    end: int
    since: int | None


def find(sentence: Sentence, context: Context) -> Iterator[History]:
    """Yield the largest moves and the years without a fall that a sentence tells of places."""
    text = sentence.text
    for one in _MOST.finditer(text) if "最" in text else ():
        near = max(0, one.start() - _REACH)
        of_years = one["one"] or one["year"] or one["up3"] or one[0].endswith(("年", "次", "届"))
        of_years = of_years or one["among"] or _OF_YEARS.search(text, near, one.start())
        among = not one["of"] and _AMONG.search(text, near, one.start())
        among = among or _OF_ONE.match(text, one.end())
        if of_years and not among and _is_of_places(sentence, one.start()):
            rises = one["up"] or one["up2"] or one["up3"] or one["up4"]
            since = run_starts.since(sentence, one.start(), context, moves=True)
            year = int(one["year"] or one["of"] or 0) or None
            yield History("most-up" if rises else "most-down", year, *one.span(), since)
    falls = not sentence.signs.isdisjoint(_FALLS) and _MAY_NEVER.search(text) is not None
    for one in _NEVER.finditer(text) if falls else ():
        of_all = _OF_ALL_LISTS.search(text, max(0, one.start() - _REACH), one.start())
        if of_all is None and _is_of_places(sentence, one.start()):
            since = run_starts.since(sentence, one.start(), context, moves=True)
            yield History("not-falling", None, *one.span(), since)


def _is_of_places(sentence: Sentence, start: int) -> bool:
    """Tell whether the part before says places, and no figure behind the last of them."""
    begin = max(sentence.clause_start(start), start - _PART)
    told = list(_OF_PLACES.finditer(sentence.text, begin, start))
    named = [one.end for one in sentence.within(begin, start) if one.kind == "topic"]
    ends = [*(one.end() for one in told), *named]
    return bool(ends) and not any(one.kind in _FIGURES for one in sentence.within(max(ends), start))
