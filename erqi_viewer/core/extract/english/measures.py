"""What a text tells its plain list measures: the top 100 districts, a list that looks at strength.

The list has that dimension everywhere in the text, in its headline too; lists that name what they
measure have their own, and so have those that are told as others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.lists import Named, find_lists
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.english.topics import SIGNS, TOPIC, dimension_of
from erqi_viewer.core.extract.list_mentions import Measured

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN = re.compile(
    r"(?:(?:China['’]s|[Nn]ational|(?:the )?(?:[Cc]ountry|[Nn]ation)['’]s)\s)?"
    r"(?:[Tt]op[ -]?(?:100|1,?000|[Hh]undred)|100\s(?:[Ss]trongest|[Bb]est|[Ll]eading|[Tt]op))"
    r"\s(?:[Cc]hinese\s|[Uu]rban\s|[Cc]ounty-level\s|[Cc]ity\s)?"
    r"(?P<kind>(?i:districts|counties|cities|towns|banners|county-level cities))"
    r"(?:\s(?:and|or)\s(?:county-level\s)?(?:cities|districts|counties))?"
    r"(?:\s(?:in|of)\sChina|\snationwide)?"
)
_TOPS = (
    "op 100",
    "op-100",
    "op100",
    "op hundred",
    "op 1,000",
    "op 1000",
    "00 strongest",
    "00 best",
)
_LISTS = (
    r"(?:lists?|rankings?|ratings?|tables?|ind(?:ex|ices)|surveys?|stud(?:y|ies)|reports?|editions?"
    r"|evaluations?|assessments?|appraisals?|compilation|research|(?:green|blue)\s(?:book|paper)s?)"
)
_KINDS = (
    r"(?:districts|counties|cities|towns|areas|regions|localities|places|candidates|members|all)"
)
_MEASURE = (
    r"(?:measur|rat|assess|evaluat|reflect|compar|judg|gaug|weigh|scor|rank|grad|apprais|examin"
    r"|consider|review|order|sort)(?:es|s|ed|e|ing)?"
)
_MEASURES = (
    rf"(?:{_MEASURE}(?:\s(?:the|them|its|their|all|China['’]s|{_KINDS}))?"
    r"|look(?:s|ed|ing)?\s(?:at|to|into)|go(?:es|ing)?\sby|concern(?:s|ed|ing)?|cover(?:s|ing)"
    r"|focus(?:es|ed|ing)?\son|deal(?:s|t|ing)?\swith|rel(?:y|ies|ied|ying)\son|is\s(?:all\s)?about"
    r"|tak(?:es|en|ing)\s(?:account\sof|into\saccount)|(?:is|are|was|were)\s(?:for|of|by|one\sof|that\sof)"
    r"|(?:is|are|was|were)\smeant\sto\s(?:show|measure|reflect)|shows?|us(?:es|ing)"
    r"|(?:(?:is|are|was|were)\s)?(?:based|founded|grounded|drawn\sup|compiled|worked\sout|made"
    r"|put\stogether|judged|measured|rated|scored|ranked|graded|ordered|chosen|selected|assessed"
    r"|evaluated|compared|calculated|produced)"
    r"(?:\s(?:mainly|chiefly|largely|purely|solely|annually|yearly|every\syear|each\syear))?"
    r"\s(?:on|by|for|from|against|after|according\sto|in\sterms\sof|in\sline\swith))"
)
_REST = r"\s(?:[a-z'’-]{2,16}\s){0,7}$"
# a list that looks at, which measures the; The list, which rates districts on; It is based on
_TELLS = re.compile(
    rf"(?:\b(?:{_LISTS}|which|that|[Ii]t|[Tt]his|[Tt]hey|[Tt]hese)|,)"
    rf"(?:,?\s(?:which|that|it|now|only|itself|always|also|each\syear|every\syear)){{0,2}}\s{_MEASURES}{_REST}"
    # The ranking, published every year since 2005, measures
    rf"|\b{_LISTS}(?:,|\s[a-z])[^.;:]{{0,70}}\s(?:which|that|and|,)?\s?"
    rf"(?:measures|rates|assesses|evaluates|reflects|compares|judges|gauges|weighs|looks\sat"
    rf"|goes\sby|focuses\son|is\sbased\son|are\sbased\son|was\sbased\son|is\sabout){_REST}"
    # Districts were scored on; counties are ranked by
    rf"|\b(?i:{_KINDS})\s(?:(?:on|in)\s(?:it|the\slist|the\sranking)\s)?(?:are|were|have\sbeen|is|was)\s"
    r"(?:rated|scored|ranked|judged|assessed|evaluated|compared|measured|graded|ordered|chosen"
    rf"|selected)\s(?:on|by|for|against|according\sto|in\sterms\sof|based\son){_REST}"
    # a ranking of, a list by
    rf"|(?:,|\bis|\bwas|\bas)\s(?:a|an|the|one)\s(?:[A-Za-z-]{{3,14}}\s){{0,3}}"
    rf"(?:{_LISTS}|measure|gauge|yardstick|comparison|measurement)"
    rf"(?:\s(?:of|by|on|for|in|about|based\son))\s(?:[a-z'’-]{{2,16}}\s){{0,4}}$"
    # gave seven names to the ranking by comprehensive strength
    rf"|\b(?:the|this|that|its)\s(?:[a-z-]{{4,12}}\s)?{_LISTS}\s(?:by|for|of|in|on|in\sterms\sof)\s"
    r"(?:[a-z'’-]{2,16}\s){0,3}$"
    # the top 100 districts (by comprehensive strength)
    rf"|[a-z]\s\((?:{_LISTS}\s)?(?:{_MEASURES}|by|for|of|in\sterms\sof){_REST}"
)
# a comprehensive strength ranking published by
_OPENS = re.compile(
    r"(?:,|\b[Ii]t\sis|\b[Tt]his\sis|\b(?:list|ranking)\sis)\s(?:a|an|the)\s(?:[a-z-]{3,14}\s){0,2}$"
)
_CLOSES = re.compile(rf"\s(?:[a-z-]{{3,14}}\s)?{_LISTS}\b")
# Comprehensive strength is what counts
_COUNTS = re.compile(
    rf"(?:\sof\s(?:the\s)?(?:urban\s)?{_KINDS})?\s(?:is|was|are|were)\s"
    r"(?:what|the\s(?:only\s|main\s)?(?:basis|yardstick|criterion|criteria|measure|standard|test))\b"
)
_DENIED = re.compile(r"\b(?:not|never|no\slonger|rather\sthan|instead\sof|unlike|than)\b|n['’]t\b")
_END = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z\"“])|\n")
# another top 100 districts list
_ANOTHER = re.compile(
    r"\b(?:another|separate|different|rival|Forbes['’]?s?)\s(?:[a-z-]{3,14}\s){0,3}$"
)
_SEVERAL = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ss]everal|[Dd]ifferent|[Ss]eparate|[Rr]ival)\s"
    r"(?:different\s|separate\s|rival\s|national\s)?(?:lists|rankings|institutes)\sof\b"
    r"|\b(?:lists|rankings)\sof\s(?:the\s)?[Tt]op\b"
)
_OTHERS = "CCID"
_REACH = 160
_SENTENCES = 2
_BEHIND = 60


def find(text: str) -> dict[str, Measured]:
    """Return what the plain lists of a text are told to measure, by the kind of their regions."""
    if not (has_one(text, _TOPS) and has_one(text.lower(), SIGNS)) or _SEVERAL.search(text):
        return {}
    found: dict[str, set[Measured]] = {}
    for start, end in _told(text):
        for kind, one in _meant(text, start, end):
            found.setdefault(kind, set()).add(one)
    return {
        kind: next(iter(told))
        for kind, told in found.items()
        if len({one.dimension for one in told}) == 1
    }


def of_plain(one: Named, text: str, known: dict[str, Measured]) -> Named:
    """Return a plain list as one of what its text tells of it, any other as it is."""
    kind = _kind_of(one)
    told = known.get(kind) if kind else None
    if told is None:
        return one
    beside = text[max(0, one.start - _BEHIND) : one.end + _BEHIND]
    if _OTHERS in beside and not told.of_others:
        return one
    return one._replace(names=((one.names[0][0], told.dimension),))


def is_another(one: Named, text: str) -> bool:
    """Tell whether a list is told as another one than those before it."""
    return _ANOTHER.search(text, max(0, one.start - _BEHIND), one.start) is not None


def _told(text: str) -> Iterator[tuple[int, int]]:
    """Yield the topics that a list is said to measure, alone in their sentences."""
    for topic in TOPIC.finditer(text):
        if dimension_of(topic[0]) is None:
            continue
        begin = max(0, topic.start() - _REACH)
        *_, begin = [begin, *(one.end() for one in _END.finditer(text, begin, topic.start()))]
        tells = _TELLS.search(text, begin, topic.start())
        opens = _OPENS.search(text, begin, topic.start())
        # an apposition is one to the list: not its predecessor, the scientific development list
        beside = opens and (opens[0][0] != "," or _PLAIN.search(text, begin, topic.start()))
        opens = opens if beside and _CLOSES.match(text, topic.end()) else None
        counts = topic.start() - begin < _BEHIND and _COUNTS.match(text, topic.end())
        if not (tells or opens or counts) or _DENIED.search(text, begin, topic.start()):
            continue
        close = _END.search(text, topic.end(), topic.end() + _REACH)
        end = close.start() if close else min(len(text), topic.end() + _REACH)
        others = {dimension_of(one[0]) for one in TOPIC.finditer(text, begin, end)}
        if others == {dimension_of(topic[0])}:
            yield topic.span()


def _meant(text: str, start: int, end: int) -> Iterator[tuple[str, Measured]]:
    """Yield the kinds of the list named last in front of what it measures."""
    before = max(0, start - (_SENTENCES + 1) * _REACH)
    ends = [one.end() for one in _END.finditer(text, before, start)]
    begin = ends[-_SENTENCES - 1] if len(ends) > _SENTENCES else before
    told = text[begin:start]
    named = [one for part in _sentences(told) for one in find_lists(part)]
    kind = _kind_of(named[-1]) if named else None
    dimension = dimension_of(text[start:end])
    if kind and dimension:
        yield kind, Measured(dimension, _OTHERS in told)


def _sentences(text: str) -> Iterator[str]:
    at = 0
    for one in _END.finditer(text):
        yield text[at : one.start()]
        at = one.end()
    yield text[at:]


def _kind_of(one: Named) -> str | None:
    """Return the kind of a list that is called by its size and kind alone."""
    if len(one.names) != 1 or one.names[0][1] is not None:
        return None
    plain = _PLAIN.fullmatch(one.names[0][0])
    return plain["kind"].lower() if plain else None
