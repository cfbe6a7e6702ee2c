"""Names of people and firms in English sentences, which look like those of regions.

Anta, the sportswear maker; the steelmaker Shagang; Chenming Paper; Li Xiaoming, who trains here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.no_regions import NO_NAMES, PROVINCES
from erqi_viewer.core.extract.english.region_names import SYLLABLE, core, is_spelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.extract.context import Context

Span = tuple[int, int]

_WORD = r"[A-Z][a-z]{1,13}"
_SURNAMES = (
    "Bai|Cai|Cao|Chang|Chen|Cheng|Cui|Dai|Deng|Ding|Dong|Du|Duan|Fan|Fang|Feng|Fu|Gao|Gong|Gu|Guo"
    "|Hao|He|Hou|Hu|Huang|Jia|Jiang|Jin|Kang|Kong|Lai|Lei|Li|Liang|Liao|Lin|Liu|Long|Lu|Luo|Lyu"
    "|Ma|Mao|Meng|Mo|Pan|Peng|Qian|Qin|Qiu|Ren|Shao|Shen|Shi|Song|Su|Sun|Tan|Tang|Tao|Tian|Wan"
    "|Wang|Wei|Wen|Wu|Xia|Xiang|Xiao|Xie|Xiong|Xu|Xue|Yan|Yang|Yao|Ye|Yi|Yin|Yu|Yuan|Zeng|Zhang"
    "|Zhao|Zheng|Zhong|Zhou|Zhu|Zou"
)
_KIND = (
    r"(?i:district|county|city|town|township|banner|province|prefecture|new\s(?:area|district)|zone"
    r"|county-level|autonomous|municipality|sub-?district|village|street|economic|industrial|national"
    r"|development|hi(?:gh)?-tech|free|port|hui|manchu|mongolian|tujia|miao|yao|zhuang|korean)\b"
)
# Li Wei, Zhang Xiaoming; not Jin Hu district
_PERSON = re.compile(
    rf"\b(?P<surname>{_SURNAMES})\s(?=[A-Z])(?i:{SYLLABLE}{{1,2}})(?![\w'’-])(?!\s{_KIND})"
)
# the steelmaker Shagang, secretary Li
_TITLED = re.compile(
    r"(?:^[A-Z]|(?<![\w'’-])[a-z])(?P<title>[a-z]{1,12}(?:er|or|ist|ian|ary|man|woman))"
    rf"\s(?!{_KIND})(?P<name>{_WORD}(?:\s{_WORD}){{0,2}})(?!\s{_KIND})(?=[,.;:]|\s[a-z])"
)
_NO_TITLES = """
    under after over neither either whether other another never ever later earlier together however
    former latter further better higher lower stronger larger greater bigger smaller faster slower
    richer per number order neighbor leader winner newcomer frontrunner runner contender climber
    center border river cover enter consider remember offer for nor major minor sector october
    september november december quarter summer winter silver power rather moreover member follower
    prior poor superior inferior counter encounter deliver discover whenever wherever altogether
    newer older younger nearer closer january february secondary primary performer riser visitor
    human woman
"""
_NO_TITLE = frozenset(_NO_TITLES.split())
# Anta, the sportswear maker, or Li, a farmer from the town
_BEHIND = re.compile(
    rf"(?P<name>{_WORD}(?:\s{_WORD})?),\s(?:an?|the|one\sof\s(?:the|its)|its|another)\s"
    r"(?P<what>[a-z][a-z0-9 '’-]{2,60}?)(?=,|\.|;|\s(?:of|in|from|with|at|on|for|to|by|under|near"
    r"|as|its|famous|renowned|noted|home|based|founded|listed|headquartered|registered|located|owned|run|behind|making|producing|where|whose|who|that|which|known)\b)"
)
_OF_BODIES = re.compile(
    r"(?:\b|(?<=[a-z]))(?:maker|manufacturer|company|firm|brand|retailer|builder|supplier|developer|carrier"
    r"|refiner|brewer|brewery|distillery|group|start-?up|conglomerate|bank|mill|factory|workshop|restaurant"
    r"|hotel|school|university|college|hospital|team|club|player|swimmer|athlete|teacher|student"
    r"|pupil|farmer|driver|doctor|professor|researcher|secretary|mayor|director|official|resident|manager"
    r"|owner|founder|engineer|chef|cook|artist|lawyer|worker|analyst|villager|giant)s?$"
)
_WHO = re.compile(rf"(?P<name>{_WORD}(?:\s{_WORD})?),\swho(?:se)?\s")
# Chenming Paper, Midea Group
_NAMED_ON = re.compile(
    rf"(?P<name>{_WORD})\s(?!{_KIND})(?P<on>{_WORD})(?:\s{_WORD}){{0,2}}"
    rf"(?=[,.;]|\s[a-z(]|['’]s)(?!\s{_KIND})"
)
# Anji Bearing Group, Haimen High School
_BODY = re.compile(
    rf"\b{_WORD}(?:\s{_WORD}){{0,3}}\s(?:Group|Bank|Corporation|Holdings|Company|University"
    r"|College|Hospital|Hotel|School|Academy|Club|Team|Institute|Museum|FC|F\.C\.|United)\b(?!\s[A-Z])"
    # Southwest University of Political Science and Law
    r"(?:\sof\s[A-Z][a-z]{1,14}(?:,?\s(?:and\s)?[A-Z][a-z]{1,14}){0,5})?"
)
_MOST = 20


def find(text: str, context: Context) -> list[Span]:
    """Return where people and firms are named, and keep their names for the sentences behind.

    Args:
        text: The sentence.
        context: What knows the regions and the others met before.
    """
    found = [span for span in _find(text) if not is_known(text[slice(*span)], context)]
    names = [text[slice(*span)] for span in found]
    again = [span for name in context.strangers for span in _again(name, text)]
    if names:
        context.strangers = tuple(dict.fromkeys([*context.strangers, *names]))[-_MOST:]
    return sorted({*found, *again})


def _find(text: str) -> Iterator[Span]:
    """Yield where a sentence shows by its words that a name is a person's or a firm's."""
    for person in _PERSON.finditer(text):
        if person[0].replace(" ", "").title() not in PROVINCES:
            yield person.span()
    for titled in _TITLED.finditer(text):
        title = titled[0].split()[0]
        if title.lower() not in _NO_TITLE and not is_spelled(title) and _may_name(titled["name"]):
            yield titled.span("name")
    yield from _apposed(text) if ", " in text else ()
    yield from (body.span() for body in _BODY.finditer(text))
    for named in _NAMED_ON.finditer(text) if text.endswith(".") else ():
        english = is_spelled(named["name"]) and not is_spelled(named["on"])
        if english and _may_name(named["name"]) and _may_name(named["on"]):
            yield named.span()


def _apposed(text: str) -> Iterator[Span]:
    """Yield where names stand that the words behind them tell of people or firms."""
    for behind in _BEHIND.finditer(text):
        if _may_name(behind["name"]) and _OF_BODIES.search(behind["what"]):
            yield behind.span("name")
    for who in _WHO.finditer(text):
        whose = text.startswith("whose", who.end("name") + len(", "))
        if _may_name(who["name"]) and not (whose and is_spelled(who["name"])):
            yield who.span("name")  # but Jimo, whose factories make trains


def _may_name(words: str) -> bool:
    """Tell whether capitalised words may be a name."""
    return NO_NAMES.isdisjoint(words.split())


def learn(name: str, context: Context) -> bool:
    """Keep a name as that of no region unless it is known for one, and tell whether it is kept."""
    if is_known(name, context) or not (context.recent or context.subject):
        return False
    context.strangers = tuple(dict.fromkeys([*context.strangers, name]))[-_MOST:]
    return True


def _again(name: str, text: str) -> Iterator[Span]:
    """Yield where a name stands in a sentence."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (text[at - 1 : at].isalpha() or text[end : end + 1].isalpha()):
            yield at, end
        at = text.find(name, end)


def is_known(name: str, context: Context) -> bool:
    """Tell whether a name is that of a region which the text told of before."""
    known = (*context.recent, context.subject, context.lead)
    return any(core(one) == name for one in known)
