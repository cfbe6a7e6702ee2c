"""Of whom an English clause tells a place or a run, where it is of no region: The park was third.

The subject is what stands in front of the clause's verb. It is a region's when its last word is a
name of one, a kind of region, a pronoun, a number, or what regions are measured by; any other
noun is somebody else, whoever that is. Words for such bodies are only needed where their names
begin as a region's does: Haimen High School, the Anji shopping area.
"""

from __future__ import annotations

import bisect
import re
from operator import attrgetter
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import whom_words
from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL
from erqi_viewer.core.extract.english.region_names import may_be_chinese

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.english.regions import Name, Names

_REACH = 260
_FAR = 70  # a verb and its place
_STRONG = re.compile(r"[;:!?()]|\s--?\s|\s[–—]\s|(?<!\b[Nn]o)[.][”\"]?\s|\n")
_ADVERBS = (
    r"(?:\s|,|\b(?:also|again|even|then|now|still|once|more|already|thus|likewise|both|itself|themselves|alone"
    r"|only|just|together|and|but|yet|has|have|had|been|not|never|so|to|be|being|having|as|well|first|in|turn|far|date|[a-z]{3,12}ly)\b){0,12}"
)
_LEADING = re.compile(_ADVERBS)
_TRAILING = re.compile(rf"(?<![a-z]){_ADVERBS}$")
_WITHIN = re.compile(
    r"\s(?:of|in|from|at|for|on|with|under|near|by|to|whose|where|among|after|between|along|around"
    r"|inside|beside|behind|into|over|through|since|without|about|above|per|as|than)\s"
)
_NUMBER = re.compile(
    rf"(?:^|\s)(?:[0-9][0-9,.]*(?:st|nd|rd|th)?|{CARDINAL}|{ORDINAL})$", re.IGNORECASE
)
_PRONOUN = re.compile(
    r"\b(?:it|they|we|i|which|that|this|these|those|both|all|each|what|who)$", re.IGNORECASE
)
# the highest, an aluminum maker, is 14th
_APPOSED = re.compile(r",\sa(?:n|nother)?\s(?P<what>[a-z][a-z -]{2,40}),\s$")
_NAMED_BY_NUMBER = re.compile(r"(?:[A-Z][a-z'’]+\s){0,2}No\.?\s?[0-9]")
# Valtteri Bottas was second
_FOREIGN = re.compile(
    r"(?!The\b|Our\b|Its\b)([A-Z][a-z]{2,14})\s(?![A-Z][a-z]*\s?(?:[Cc]ounty|[Cc]ity|[Dd]istrict|[Bb]anner))([A-Z][a-z]{2,14})"
)
_IT = re.compile(
    rf"(?:where\s)?(?:it|they)|(?:the\s)?(?:{CARDINAL}|both|all|most|some|others?|another)",
    re.IGNORECASE,
)
# admitted 19 students, placing it third
_PLACING_IT = re.compile(r",\s(?:plac|putt|rank|mak|leav)ing\sit\s(?:in\s|at\s|the\s){0,2}$")
_BEGINS = re.compile(r"(?:,|\b(?:and|but|while|when|that|where|as|which|if))\s(?:the\s)?$")
_CLAUSE_LINK = 14
_FULL_STOP = re.compile(r"(?<!\b[Nn]o)[.!?][”\"]?\s|\n")
# Zhengzhou's high-tech zone
_ELSEWHERE = re.compile(
    r"(?P<whose>(?!China\b)[A-Z][a-z]{2,14})['’]s\s(?:[a-z-]{2,14}\s){0,3}(?:zone|area|port|park|airport|district|county|city|town)$"
)
# Wenling, where the first company was registered, 24th
_CLOSED_CLAUSE = re.compile(r",\s(?:where|which|whose)\s[^;.()]{3,70}[a-z],\s(?:at\s|in\s|the\s)?$")
_COMMAS = (", ", ", at ", ", in ", ", the ")
_DETERMINER = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er|[A-Z][a-z]+['’]s)\s"
)
# Two of its schools
_SOME_OF = re.compile(
    rf"(?:{CARDINAL}|one|some|most|several|many|all|both)\sof\s(?:its|their|our|the)\s",
    re.IGNORECASE,
)
# it began at 73rd and in 2017 reached
_WHEN = re.compile(r"(?:of|in|at|by|on|for|since|after|from|during|with|last|this|next|among)\b")
_WHICH = ("which ", "who ", "where ")
_WHOSE = re.compile(r"['’]s$")  # the choir of that school: Anji Middle School's was second
_NOUN = re.compile(r"[A-Za-z]{2}")
_OBJECT = re.compile(
    r"\b(?:it|us|(?<!of\s)them|(?:the|our|this)\s(?:district|county|city|town|banner|area))\b(?!['’])"
)


def is_of_another(text: str, start: int, names: Names, *, listed: bool = False) -> bool:
    """Tell whether a place or run is that of somebody who is no region.

    Args:
        text: The sentence.
        start: Where the place or run begins.
        names: The regions that it names.
        listed: Whether a list of regions is named right behind, on which only a name is no one's.
    """
    begin = max(0, start - _REACH)
    begin = max([begin, *(one.end() for one in _STRONG.finditer(text, begin, start))])
    if "ing it " in text and _is_put_there(text, begin, start):
        return True
    if text.endswith(_COMMAS, 0, start) and _CLOSED_CLAUSE.search(text, begin, start):
        return False
    return _is_of_the_subject(text, (begin, start), names, listed=listed)


def _is_of_the_subject(text: str, at: tuple[int, int], names: Names, *, listed: bool) -> bool:
    """Tell whether the subject of the clause that a place ends is no region."""
    begin, start = at
    *_, verb = [None, *whom_words.VERB.finditer(text, max(begin, start - _FAR), start)]
    if verb is None or _OBJECT.search(text, verb.end(), start):
        return False
    told = _between(names, begin, start)
    if any(verb.end() <= one.start for one in told):
        return False
    amount = whom_words.ONE_OF.sub("", text[verb.end() : start], count=1)
    if any(char.isdigit() for char in amount):
        return False  # what stands there is an amount, and the place is its own
    *_, before, cut = [begin, begin, *_boundaries(text, begin, verb.start(), names)]
    first = whom_words.VERB.search(text, cut, verb.end()) or verb
    own = _told(text, cut, first.start())
    if own and _IT.fullmatch(text[slice(*own)].strip()) and not text.endswith("that ", begin, cut):
        return _goes_on(text, max(0, start - _REACH), cut)
    if own is None and _is_beside_one(text, begin, cut, names):
        return True
    apposed = None if own else _APPOSED.search(text, max(begin, cut - _FAR), cut)
    if apposed and whom_words.SUCH.search(_head(text, *apposed.span("what"))):
        return True
    own = own or _meant(text, (begin, before, cut, first.start()), told, names)
    if own is not None and not told and whom_words.SOME_OTHER.search(text[slice(*own)].strip()):
        return True
    if own is None or (listed and not _is_a_stranger(text, *own, names)):
        return False
    elsewhere = _ELSEWHERE.fullmatch(_head(text, *own))
    if elsewhere and names.known and elsewhere["whose"] not in names.known:
        return True
    return _is_a_stranger(text, *own, names) or _is_a_noun(text, *own, told)


def _is_put_there(text: str, begin: int, start: int) -> bool:
    """Tell whether a body's clause gives it a place: The school sent 19, placing it third."""
    if _PLACING_IT.search(text, max(begin, start - _FAR), start) is None:
        return False
    own = _opening(text, begin, start)
    return own is not None and whom_words.SUCH.search(_head(text, *own)) is not None


def _is_beside_one(text: str, begin: int, cut: int, names: Names) -> bool:
    """Tell whether who is no region is named right before a comma and a verb.

    The largest of its makers, Anji Bearing Group, was third.
    """
    return any(
        last == cut - len(", ") and text.endswith(", ", begin, first)
        for first, last in names.strangers
    )


def _meant(
    text: str, at: tuple[int, int, int, int], told: Sequence[Name], names: Names
) -> tuple[int, int] | None:
    """Return where the subject stands of a clause that has none of its own.

    Args:
        text: The sentence.
        at: Where the sentence, the clause before and the clause begin, and its verb.
        told: The regions named from there on.
        names: Those of the sentence, with the names of others.
    """
    begin, before, cut, verb = at
    if text.endswith(_WHICH, begin, cut):
        comma = text.rfind(",", before, cut)
        own = _antecedent(text, before, comma)
        if own and whom_words.SUCH.search(_head(text, *own)):
            return own  # Hefei's football team, which is
        return None if any(before <= one.start < comma for one in told) else own
    if text.endswith(" that ", begin, cut):
        own = _antecedent(text, before, cut - len(" that "))
        return (
            own if own and whom_words.SUCH.search(_head(text, *own)) else None
        )  # a maker that has been
    own = _opening(text, begin, verb) if cut > begin else None
    if own and (_is_a_stranger(text, *own, names) or _goes_on_with(text, *own, cut, told)):
        return own
    return own if own and _is_alone(text, *own, verb, told) else None


def _goes_on_with(text: str, begin: int, end: int, cut: int, told: Sequence[Name]) -> bool:
    """Tell whether a clause without a subject has a body's: A's club lost to B and came third."""
    if (
        not text.endswith(" and ", end, cut)
        or whom_words.SUCH.search(_head(text, begin, end)) is None
    ):
        return False
    others = [one.start for one in told if end <= one.start < cut]
    return not any(_BEGINS.search(text, max(0, at - _CLAUSE_LINK), at) for at in others)


def _between(names: Names, begin: int, end: int) -> Sequence[Name]:
    """Return the regions whose names begin between two places."""
    start = attrgetter("start")
    first = bisect.bisect_left(names.all, begin, key=start)
    return names.all[first : bisect.bisect_left(names.all, end, key=start)]


def _boundaries(text: str, begin: int, end: int, names: Names) -> Iterator[int]:
    """Yield where subjects may begin between two places, which is inside no body's name."""
    for one in whom_words.BOUNDARY.finditer(text, begin, end):
        if not any(first < one.start() < last for first, last in names.strangers):
            yield one.end()


def _told(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Return where the words between two places stand without those that say how, if any do."""
    led_in = whom_words.LED_IN.match(text, begin, end)
    begin = led_in.end() if led_in else begin
    leading = _LEADING.match(text, begin, end)
    begin = leading.end() if leading else begin
    if _WHEN.match(text, begin, end):
        return None
    trailing = _TRAILING.search(text, begin, end)
    end = trailing.start() if trailing else end
    return (begin, end) if _NOUN.search(text, begin, end) else None


def _goes_on(text: str, begin: int, end: int) -> bool:
    """Tell whether it goes on about a body: The school sent its choir, where it came sixth."""
    begin = max([begin, *(one.end() for one in _FULL_STOP.finditer(text, begin, end))])
    own = _opening(text, begin, end)
    if own is None:
        return False
    some = _SOME_OF.match(text, *own)  # Two of the finalists trained here; one finished second
    return whom_words.SUCH.search(_head(text, some.end() if some else own[0], own[1])) is not None


def _head(text: str, begin: int, end: int) -> str:
    """Return the noun of a subject without what it is of or in."""
    within = _WITHIN.search(text, begin, end)
    return text[begin : within.start() if within else end].strip()


def _antecedent(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Return where the noun stands that a clause ending in a comma closes with: the club, which."""
    if whom_words.VERB.search(text, begin, end):
        *_, within = [None, *_WITHIN.finditer(text, begin, end)]
        begin = within.end() if within else begin  # the fourth year for the city, which was 35th
    return _told(text, begin, end)


def _is_alone(text: str, begin: int, end: int, verb: int, named: Sequence[Name]) -> bool:
    """Tell whether no region is named between a subject and its verb, or it is a body's name.

    In front of a comma a subject may begin with a region's name: Anji steel, by contrast, came.
    """
    if whom_words.BODY.search(text[begin:end].strip()):
        return True
    first = end if text.startswith(", ", end) else 0
    return not any(first <= one.start < verb for one in named)


def _opening(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Return where the subject that opens a clause stands: Zhongnan Group, in Haimen, is 74th."""
    at = begin
    while at < end:
        comma = text.find(", ", at, end)
        stop = comma if comma >= 0 else end
        if whom_words.LEADS_IN.match(text, at, stop) is None:
            verb = whom_words.VERB.search(text, at, stop)
            return _told(text, at, verb.start() if verb else stop)
        led_in = whom_words.LED_IN.match(text, at, stop)
        if led_in:
            return _told(text, led_in.end(), stop)  # In green development the district, again
        at = stop + len(", ")
    return None


def _is_a_stranger(text: str, begin: int, end: int, names: Names) -> bool:
    """Tell whether the words between two places end with a name of somebody who is no region."""
    within = _WITHIN.search(text, begin, end)
    stop = begin + len(text[begin : within.start() if within else end].rstrip())
    if any(begin <= first and last == stop for first, last in names.strangers):
        return True
    person = _FOREIGN.fullmatch(text, begin, stop) if names.known else None
    return person is not None and not any(map(may_be_chinese, person.groups()))


def _is_a_noun(text: str, begin: int, end: int, named: Sequence[Name]) -> bool:
    """Tell whether the words between two places are the name of what is no region."""
    some = _SOME_OF.match(text, begin, end)
    begin = some.end() if some else begin
    within = _WITHIN.search(text, begin, end)
    stop = within.start() if within else end
    head = text[begin:stop].strip()
    if whom_words.BODY.search(_WHOSE.sub("", head)) or head == "China":
        return True
    if any(begin <= one.start < stop <= one.end + 1 for one in named):
        return False
    whole = text[begin:end].strip()
    if whom_words.NICKNAME.fullmatch(whole):
        return False
    if head.endswith("ed") and whom_words.OWN.search(head.rpartition(" ")[0]):
        return False  # the district needed four years to get to
    if (
        whom_words.OWN.search(head)
        or _NUMBER.search(head)
        or _PRONOUN.search(whole)
        or FIGURE.search(head)
    ):
        return False
    if _NAMED_BY_NUMBER.match(head) and whom_words.SUCH.search(head):
        return True  # No 3 High School's math team
    if any(char.isdigit() for char in head):
        return False  # so far 56 firms, ranking third
    last = head.rpartition(" ")[2]
    return last[:1].islower() or _DETERMINER.match(head) is not None
