"""On how many lists a region is said to be: 入选四张榜单, 四榜齐上, 榜单由三张增至四张.

A number that only points at some lists, 在两张榜单中前移, tells that there are at least as many.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.numerals import NUMERALS, read_number, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.extract.sentence import Sentence

_N = rf"(?P<n>[0-9]{{1,2}}|[{NUMERALS}]{{1,3}})"
_OTHER_N = rf"(?:[0-9]{{1,2}}|[{NUMERALS}]{{1,3}})"
_NOUN = r"(?:百强|榜单|榜|名单)"
_STOP = r"(?=[,，;；。:：!?)“”]|$)"
_TOTAL = "(?:一共|总共|合计|共计|总计|拢共|共有?)"
_YEAR = r"(?:去年|上年|上一?届|前一年|(?:19|20)[0-9]{2}年)"
_MAY = re.compile(r"[榜张份]|百强|名单|招牌|入选|入围|(?:方面|领域|维度)")
_NUMBERED = re.compile(rf"[0-9{NUMERALS}][个项大张份块榜]")
_PLAIN = re.compile(
    rf"(?<![0-9第]){_N}(?:个|项|大|张|份)(?:全国性?|国家级)?[“\"]?{_NOUN}"
    # 四项全部入选百强, 三项指标入选全国百强
    rf"|(?<![0-9第])(?P<items>{_OTHER_N})项(?:指标|排名)?(?=(?:全部|全都|均|都|皆|同时|悉数|双双)?(?:入选|入围|跻身|上榜|进入)(?:了?(?:全国|中国)?百强|[,，。;；!！]|$))"
    # 四榜齐进
    rf"|(?<!第)(?<![0-9])(?P<boards>[两二三四五六七八九十2-9])榜(?=齐|皆|同|全|均|都|在列|入围|上榜|共|联|有名)"
    # 四个方面都上了榜
    rf"|(?P<fields>{_OTHER_N})个(?:方面|领域|维度)(?:都|均|全部|同时|双双)?(?=上了?榜|入选|入围|进了?榜)"
)
# the words before a number with which it tells of all lists
_GOT = re.compile(
    rf"(?:入选|入围|上榜|登榜|登上|荣登|跻身|进入|拿下|摘得|摘下|荣获|获得|拿到|斩获|收获|占据|集齐|凑齐|集全|同揽|包揽|榜上有名于|[上登进])"
    rf"了?(?:中国|全国)?{_TOTAL}?[“\"]?$|{_TOTAL}[^,，;；。0-9]{{0,4}}$"
)
# 上了五张全国榜, 拿下三块“国字号”招牌
_TITLES = re.compile(
    rf"(?:入选|登上|荣登|跻身|拿下|摘得|摘下|荣获|获得|拿到|斩获|收获|[上登进]了)了?{_TOTAL}?"
    rf"(?:{_N}(?:[张份](?:全国性?|国家级|中国|百强|权威|重磅)榜(?!样)"
    r"|[块个][“\"]?(?:国字号|国家级|百强|全国百强)?[”\"]?(?:招牌|金字招牌|百强牌子)))"
)
_ALL_OF = re.compile(
    '[”"]?(?:单|区)?(?:里|上|中)?(?:都有|均有|皆有|全有|都上|全上|齐上|悉数|都进|都入)'
)
# 榜上有名的百强区榜单共四张, 入选百强区榜单合计四个
_SUMMED = re.compile(
    rf"(?:榜|名单|百强)[^,，;；。:：0-9]{{0,8}}?(?:{_TOTAL}|达到?|为|是|增[至到加]到?|升至){_N}[张份]{_STOP}"
)
_LISTED_ON = re.compile(rf"{_TOTAL}(?:上榜|登榜|入榜|入选|入围)了?{_N}[张份]{_STOP}")  # 共上榜三张
_SUMMED_UP = re.compile(
    rf"(?<![上入登进在中])(?:榜单?|名单)(?:数量?|总数)?(?:{_TOTAL}|达到?|为){_N}个{_STOP}"
)
# …列第85位,…列第74位,一共四张
_IN_ALL = re.compile(
    rf"[,，:：;；]{_TOTAL}(?:是|有|上榜|入选|登上|上)?了?{_N}(?:[张份]{_STOP}|[张份个](?:榜|名单))"
)
# 入选榜单由去年的三张增至四张
_GREW = re.compile(
    rf"(?:榜单?|百强|[上入登进]榜(?:数量?)?|入选数?)[^,，;；。0-9]{{0,8}}?"
    rf"[由从](?P<when>{_YEAR}的?)?(?P<old>(?P<a>{_OTHER_N})[张个份])"
    rf"(?:增至|增加[到至]|扩大[到至]|变为|变成|升至|减少[到至]|减至|降至)(?:{_YEAR}的?|今年的?)?(?P<new>(?P<b>{_OTHER_N})[张个份])"
)
# 一共四张,分别是综合实力、…
_NAMED = re.compile(
    rf"{_TOTAL}(?:上榜|入选|登上|上)?了?{_N}[张份个](?=[,，:](?:分别|依次|即|就是|包括))"
)
_MORE = re.compile(
    rf"[较比]{_YEAR}(?:又|还|再)?(?P<way>[多少增减])[了出]?{_N}(?:[张份个](?:榜单?|名单)|[张份]{_STOP})"
)
# with the signs of each
_ALL_TOLD = (
    (_TITLES, frozenset("份张牌")),
    (_SUMMED, frozenset("份张")),
    (_SUMMED_UP, frozenset("个")),
    (_NAMED, frozenset("份张个")),
    (_LISTED_ON, frozenset("份张")),
)
_ONLY = re.compile("(?:只|仅|才|就)(?:有|在)?[^,，;；。0-9]{0,6}$")
_SOME = re.compile(
    "(?:其中|其余|另外?|余下|剩下|剩余|多了|少了|新增了?|增加了?|新添了?|又添了?|还有|第|前|后|每|这|那|该|上述|同|除|别的|之外的"
    "|(?:发布|公布|推出|揭晓|评选|编制|设立)了?)的?$"
)
_MOVED = re.compile('[”"]?单?(?:区|县)?(?:榜单)?(?:的|[上中里]的?)?(?:名次|位次|排名)')
_WITHIN = re.compile('[”"]?单?[上中里](?!都|均|皆|全)')
_APPEARS = re.compile("(?:出现|现身|亮相|列)[在于]$")
# 综合实力第87位,投资潜力第69位,两榜都是连续第四年上榜 tells of the lists told
_RUN = re.compile("榜?单?(?:都|均|皆)(?:已|为|是){0,2}(?:连续|连年|蝉联|第)")
_PLACED = re.compile("第[0-9]{1,3}[位名]")
_BEFORE = 14
_ENDS = re.compile(f'[”"]?{_STOP}')  # 只有一张榜单他们排在前65 tells of one of several
# 六年里上榜的榜单从两张增加到四张
_PERIOD = re.compile(rf"({_OTHER_N})年(?:里|间|来|中|以来)[^;；。0-9]{{0,16}}$")
_PERIOD_REACH = 24


class Count(NamedTuple):
    """A number of lists; ``kind`` is that of its cue, ``years`` how far back it lies if told."""

    kind: str
    number: int | None
    start: int
    end: int
    years: int | None = None


def _may(text: str) -> bool:
    """Tell whether a text speaks of lists and of a number of what lists may be counted by."""
    return _NUMBERED.search(text) is not None and _MAY.search(text) is not None


def may_count(text: str) -> bool:
    """Tell whether a sentence that says nothing else may tell a number of lists."""
    if not _may(text):
        return False
    if any(pattern.search(text) for pattern, _ in _ALL_TOLD):
        return True
    if _GREW.search(text) or _MORE.search(text):
        return True
    return any(one.kind == "list-count" for one in _plain(text))


def find(sentence: Sentence, placed: int) -> list[Count]:
    """Return the numbers of lists that a sentence tells.

    Args:
        sentence: The sentence.
        placed: How many places it tells, which 一共四张 may add up.
    """
    text = sentence.text
    if not _may(text):
        return []
    found = list(_grown(text))
    told = [one for one, signs in _ALL_TOLD if not sentence.signs.isdisjoint(signs)]
    for pattern in (*told, _IN_ALL) if placed > 1 else told:
        found += [_count(one["n"], *one.span("n")) for one in pattern.finditer(text)]
    found += _plain(text)
    kept: list[Count] = []
    for one in found:
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _count(number: str, start: int, end: int, kind: str = "list-count") -> Count:
    return Count(kind, whole(read_number(number)), start, end)


def _plain(text: str) -> Iterator[Count]:
    """Yield numbers right before a word for lists."""
    for one in _PLAIN.finditer(text):
        start, end = one.span()
        lead = text[max(0, start - _BEFORE) : start]
        if _SOME.search(lead) or "继" in lead:
            continue  # 继2017年三榜齐升之后
        number = one["n"] or one["boards"] or one["fields"] or one["items"]
        told = one["n"] is None or text[end - 1] == "“" or text[end - 3 : end - 2] == "“"
        told = told or _GOT.search(lead) is not None or _ALL_OF.match(text, end) is not None
        shown = _APPEARS.search(lead) is not None
        ends = _ENDS.match(text, end) is not None
        told = told or shown or (ends and _ONLY.search(lead) is not None)
        within = _WITHIN.match(text, end) is not None and not shown
        moved = _MOVED.match(text, end) is not None
        count = _count(number, start, end)
        if count.number == 1 and not (ends and _ONLY.search(lead)):
            continue  # 这是一张榜单
        pointed = _RUN.match(text, end) is not None and len(_PLACED.findall(text, 0, start)) > 1
        if told and not (within or moved or pointed):
            yield count
        elif text[end - 2 : end] != "名单":
            yield count._replace(kind="some-lists")


def _grown(text: str) -> Iterator[Count]:
    """Yield 由去年的三张增至四张 as two numbers, and 比去年多一张 as one."""
    for one in _GREW.finditer(text) if "由" in text or "从" in text else ():
        if one["when"]:
            yield _count(one["a"], *one.span("old"))
        else:
            period = _PERIOD.search(text, max(0, one.start() - _PERIOD_REACH), one.start())
            years = whole(read_number(period[1])) if period else None
            if years:
                yield _count(one["a"], *one.span("old"))._replace(years=years - 1)
        yield _count(one["b"], *one.span("new"))
    for one in _MORE.finditer(text):
        kind = "more-lists" if one["way"] in "多增" else "fewer-lists"
        yield _count(one["n"], one.start("n"), one.end(), kind)
