"""The words of claims that take a whole list: the only one, how many, which place among them.

A phrase is taken for a claim only where nothing but plain words of standing stands between the
list, the scope and the number: 居全省第2位 behind a list, but not 增速居全省第2位.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.claims import scopes
from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL, number
from erqi_viewer.core.extract.numerals import NUMERALS, fold, read_number, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.claims.scopes import Words

_ONLY = re.compile(r"唯一|仅有|\bonly\b|\bsole\b", re.IGNORECASE)
_ONE = "[一二三四五六七八九]"
# 二七 in 二七区 is no number.
_WRITTEN = rf"(?:{_ONE}百零?)?(?:{_ONE}?十{_ONE}?|{_ONE}|两)|{_ONE}百"
_N = rf"(?<![0-9{NUMERALS}])(?P<n>[0-9]{{1,3}}|{_WRITTEN})(?![0-9{NUMERALS}])"
_KINDS = r"(?:市辖区|中心城区|主城区|城区|县级市|县市区|县\(市\)|县市|区县|区|县|市|旗)"
_LETTERS = "市中主城县区旗"
_UNIT = rf"(?P<unit>(?:[个家座]{_KINDS}?|{_KINDS}))"
_ENTER = r"(?:上榜|入榜|登榜|进榜|在榜|榜上有名|入选|入围|跻身|荣登|荣膺|进入|列入|登上)(?!前|第)"
_HOW = (
    r"(?:[,，]?(?:此次|本次|今年|目前|总共|一共|共计|合计|累计|共|仅|只|有|占据|占|拥有|获)){0,4}"
)
_ALSO = r"(?:成功|同时|双双|分别|均|全部)?"
_LONGEST = 80  # how far back a clause is looked at
_LONGEST_SCOPE = 16  # and how far a scope may stand from its place: 新疆维吾尔自治区各市辖区中排名
_DISTRICTS = r"(?:districts?|count(?:y|ies)|county-level cit(?:y|ies)|cit(?:y|ies))"
_PLACE_OF = re.compile(rf"(?:范围内|境内|内|各?{_KINDS}(?:中|里)?(?:的)?|排名|排|位次|名次|的)?$")
_STANDING = re.compile(
    r"(?:[\s,，、()（）:：“”\"《》·-]|位列|位居|位于|名列|排名|位次|名次|排在|排|居|列|位|名|跃居|跃升|升至|至"
    r"|榜单|名单|排行榜|榜|公布|发布|出炉|中|里|上|其中|并且|并|且|同时|也|均|都|仍|继续|稳居|稳|在|为|是|系|以|再次|成功"
    r"|实现|分别|我区|我市|我县|该区|该县|入选|上榜|入围|荣登|登榜|跻身|了|的)*+"
)
_AS = re.compile(
    rf"(?:名|位)?的?(?:好?成绩|佳绩|名次|位次|排名|身份)?[,，]?(?:再次|成功|荣|强势)?{_ENTER}(?:了)?[“\"《]?"
    r"(?:[0-9]{4}年?度?)?"
)
_CLOSED = re.compile(r"了?\s*(?:[,，、;；。!！:：()（）?？]|$|其中)")
_PART_OF_LIST = re.compile(
    r"[”\"》]?(?:榜单|名单|榜)?中?的?(?:前|[0-9]{1,3}强|[一二三四五六七八九十百]{1,3}强)"
)
_BEFORE_LIST = re.compile(r"了?[“\"《\s]*(?:(?:[0-9]{4}年?度?|今年|年度|本年度)的?)?[“\"《]?")


class Share(NamedTuple):
    """How many of a scope are said to be on a list: 全省共有3个区上榜. ``kind`` is 区 or 县."""

    scope: Words
    number: int
    kind: str
    start: int
    end: int
    needs_list: bool = False


class Place(NamedTuple):
    """A place within a scope, in English: second in Henan."""

    scope: Words
    rank: int
    start: int
    end: int


_CLAUSE_END = re.compile(r"[,，;；。!！?？\n]")
_ENTRY = r"(?:获此殊荣|获评|荣获|当选|蝉联|登榜|入列|有名|进入|进|入|登|上)"
_ONLY_BEHIND = re.compile(
    rf"的?(?:[一1][个家座])?(?:(?:再次|成功|连续.{{1,4}}[年次])?(?:{_ENTER}|{_ENTRY})(?:该|此|本|这一)?"
    r"(?:榜单|名单|榜)?了?)?的?"
    rf"(?:[一-鿿]{{2,6}}(?=的|{_KINDS}))?的?(?:[一1][个家座])?(?:{_KINDS}|地区|城市)?"
)

# What every such number has, looked for first because it is rare and found fast.
_HOW_MANY = r"(?:数量|名额|席位)?(?:已?达到?|共有|共|为|有)?"
_NUMBERED = re.compile(
    rf"{_N}(?:席|{_UNIT}{_ALSO}{_ENTER})"
    rf"|{_ENTER}的?{_HOW_MANY}[0-9{NUMERALS}]{{1,4}}[个家座{_LETTERS}]"
)


@functools.cache
def _shares() -> tuple[re.Pattern[str], ...]:
    scope = rf"(?P<scope>{scopes.chinese()})"
    where = rf"(?:范围内|境内|内|的?{_KINDS})?"
    return (
        re.compile(rf"{scope}{where}{_HOW}{_N}{_UNIT}{_ALSO}{_ENTER}"),
        re.compile(rf"{scope}{where}{_HOW}{_ENTER}的?{_HOW_MANY}{_N}{_UNIT}"),
        re.compile(rf"{scope}{where}{_HOW}{_N}(?P<unit>席)(?!位)"),
    )


def chinese_shares(text: str) -> Iterator[Share]:
    """Yield the numbers of regions of a scope in a folded Chinese sentence."""
    if not _NUMBERED.search(text):
        return
    floor = 0
    for place, pattern in enumerate(_shares()):
        for found in pattern.finditer(text):
            value = whole(read_number(found["n"]))
            lead = _clause_before(text, found.start())
            if value is None or found.start() < floor or lead.startswith("除"):
                continue
            floor = found.end()
            scope = scopes.words_of(found["scope"], found.start("scope"))
            kind = found["unit"].strip("个家座席")
            end = found.end("unit")
            yield Share(scope, value, kind, found.start("n"), end, needs_list=place == 2)


def closes(text: str, share: Share, lists: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether nothing else is entered than a list: 3个区入选国家级示范区 is no claim.

    Args:
        text: The folded sentence.
        share: What was found in it.
        lists: Where the lists that it names begin and end.
    """
    entered = re.compile(_ALSO + _ENTER).match(text, share.end)
    end = entered.end() if entered else share.end
    if _CLOSED.match(text, end):
        return True
    behind = next((one for one in lists if one[0] >= end), None)
    if behind is None or _PART_OF_LIST.match(text, behind[1]):
        return False
    return _BEFORE_LIST.fullmatch(text, end, behind[0]) is not None


def is_of_list(text: str, at: int, lists: tuple[int, ...]) -> bool:
    """Tell whether 唯一 is said of being on a list: of entering one, or of nothing else.

    Args:
        text: The folded sentence.
        at: Where the word ends.
        lists: Where the lists that the sentence names begin.
    """
    closed = _CLAUSE_END.search(text, at)
    end = closed.start() if closed else len(text)
    if any(at <= start < end for start in lists):
        return True
    return _ONLY_BEHIND.fullmatch(text, at, end) is not None


def scope_before(text: str, at: int) -> Words | None:
    """Return the scope that a place is within, where it stands right before: 居全省第2位."""
    begin = max(_clause_start(text, at), at - _LONGEST_SCOPE)
    found = list(scopes.in_chinese(text[begin:at]))
    if not found or not _PLACE_OF.match(text[begin:at], found[-1].end):
        return None
    last = found[-1]
    return last._replace(start=last.start + begin, end=last.end + begin)


def is_plain(text: str, names: tuple[str, ...]) -> bool:
    """Tell whether a piece of text holds words of standing and the names of a region alone."""
    for name in names:
        text = text.replace(name, "")
    return _STANDING.fullmatch(text) is not None


def leads_to_list(text: str) -> bool:
    """Tell whether a piece between a place and a list says that one entered with the other."""
    return _AS.fullmatch(text) is not None


def clause_of(text: str, at: int) -> str:
    """Return what stands before an offset in its clause."""
    return text[_clause_start(text, at) : at]


def _clause_start(text: str, at: int) -> int:
    floor = max(0, at - _LONGEST)
    return max(floor, *(text.rfind(mark, floor, at) + 1 for mark in ",，;；。:：、!！"))


def _clause_before(text: str, at: int) -> str:
    """Return the clause before the one that an offset stands in, with what leads up to it."""
    begin = _clause_start(text, at)
    return text[_clause_start(text, max(0, begin - 1)) : at]


def english_shares(text: str, names: str) -> Iterator[Share]:
    """Yield the numbers of districts of a scope in an English sentence.

    Args:
        text: The sentence.
        names: A pattern of the names that scopes have.
    """
    lower = rf"(?P<scope>{scopes.PROVINCE_EN}|{scopes.CITY_EN}|{names})"
    for pattern in (
        rf"(?P<n>{CARDINAL}) (?P<unit>{_DISTRICTS}) (?:of|in|from) {lower} "
        r"(?:were|was|are|is|made|make|entered|enter|appear(?:ed)?|featured?|stood|stand)\b"
        r"(?! (?:up|down|top))",
        rf"{lower} (?:has|had|holds|held|took) (?P<n>{CARDINAL}) (?P<unit>{_DISTRICTS}|places) "
        r"(?:on|among|in)\b",
    ):
        for found in re.finditer(pattern, text, re.IGNORECASE):
            value = number(found["n"].lower())
            if value is not None:
                words = scopes.words_of(found["scope"], found.start("scope"))
                yield Share(words, value, "", found.start("n"), found.end("unit"), needs_list=True)


def english_places(text: str, names: str) -> Iterator[Place]:
    """Yield the places within a scope in an English sentence: second in Henan."""
    scope = rf"(?P<scope>{scopes.PROVINCE_EN}|{scopes.CITY_EN}|{names})"
    among = rf"(?: place)?(?: (?:among|of) (?:the )?{_DISTRICTS})?"
    pattern = rf"(?P<n>{ORDINAL}){among} (?:in|of|within) {scope}\b"
    for found in re.finditer(pattern, text, re.IGNORECASE):
        value = number(found["n"].lower())
        if value is not None:
            words = scopes.words_of(found["scope"], found.start("scope"))
            yield Place(words, value, *found.span("n"))


def needs_whole_list(text: str) -> bool:
    """Tell whether a text may claim something that takes all regions of a list to check."""
    if _ONLY.search(text) or _ENGLISH.search(text):
        return True
    folded = fold(text)
    for found in _NUMBERED.finditer(folded):
        piece = folded[max(0, found.start() - _REACH) : found.end() + _REACH]
        if any(pattern.search(piece) for pattern in _shares()):
            return True
    return any(scope_before(folded, one.start()) for one in _RANK.finditer(folded))


_REACH = 40
_RANK = re.compile(rf"第(?:[0-9]{{1,2}}|[{NUMERALS}]{{1,3}})|首位|榜首|头名")
_ENGLISH = re.compile(
    rf"(?<=\w )(?:districts?|count(?:y|ies)|cit(?:y|ies)) (?:of|in|from) "
    rf"|(?:has|had|holds|held|took) {CARDINAL} {_DISTRICTS}"
    rf"|(?:st|nd|rd|th)(?: place)?(?: (?:among|of) (?:the )?{_DISTRICTS})? (?:in|of|within) "
    r"(?![0-9])",
    re.IGNORECASE,
)
