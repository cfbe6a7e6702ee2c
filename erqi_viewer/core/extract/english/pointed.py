"""The lists that an English sentence points back to: on both lists, on the latter, on that list."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.lists import Named
from erqi_viewer.core.extract.english.numbers import ORDINAL
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.english.topics import TOPIC, TOPICS, dimension_of, is_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import Part

_BOTH = re.compile(
    r"\b(?:on|in)\s+both\s+(?:the\s+)?(?:lists|rankings)\b|^\W{0,3}both\s(?:the\s)?(?:lists|rankings)\b",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"\b(?:(?:on|in|of|for|by)\s+the\s+(?P<which>latter|former)(?:\s+(?:list|ranking|table|one))?\b"
    r"|among\s+the\s+(?:listed\s+)?(?P<kind>district|count)(?:s|ies)(?:\s+(?:listed|ranked))?,"
    r"|(?:on|in)\s+the\s+(?P<list>district|count)y?\s+(?:list|ranking|side)\b)",
    re.IGNORECASE,
)
# on the second list, for the first of these: which that is nobody has to guess
_NTH = re.compile(
    r"\b(?:[Oo]n|[Ii]n|[Ff]or)\s(?:the|its(?!\sfirst))\s(?P<nth>first|second|third|fourth|fifth|last|newest|oldest)"
    r"(?:\sand\s(?:the\s)?(?:second|third|fourth|last))?"
    r"\s(?:(?:list|ranking|one)\b(?!s|\sof\b)|(?:two|three)\s(?:lists|rankings)\b|of\s(?:these|those|them|the\s(?:lists|rankings|two|three|four))\b)"
    # The first two lists have carried its name for four years
    r"|\b[Tt]he\s(?P<few>first|last)\s(?:two|three)\s(?:lists|rankings)\b"
    r"|(?:^\W{0,3}|;\s)[Oo]n\sthe\s(?P<alone>first|second|third|fourth|last)(?=,|\s(?:it|we|the\sdistrict)\b)"
)
_NTHS = ("first", "second", "third", "fourth", "fifth", "last", "newest", "oldest")
# The latter is two places better than in 2014.
_IT_IS = re.compile(
    r"\W{0,3}The\s(?P<which>latter|former)\s(?:is|was|has|had|stands|stood|rose|fell|improved)\b"
)
# it has been on that list for six years
_THAT = re.compile(
    r"\b(?:[Oo]n|[Ii]n|[Mm]ade|[Mm]akes|[Ee]ntered|[Jj]oined)\s(?:that|the\ssame)"
    r"\s(?:list|ranking|table)\b(?!\s(?:of|for)\s(?:the|[a-z]{3,12}est)\b)"
)

# the innovation list, the green ranking
_SHORT = re.compile(
    r"(?:\b(?:[Oo]n|[Ii]n|[Ff]or|[Mm]ade|[Mm]akes|[Ee]ntered|[Jj]oined|that)\s(?:the|its)|^\W{0,3}(?:The|Its|Our))\s"
    r"(?P<field>[a-z]{5,16})\s(?:list|ranking|table)\b(?!s|\sof\b)"
    # Adding the innovation list (89th) and the green one (74th)
    r"|\bthe\s(?P<noted>[a-z]{5,16})\s(?:list|ranking|table|one)(?=\s\([0-9])"
    # Innovation was the only list on which it lost ground
    r"|^\W{0,3}(?P<lone>[A-Z][a-z]{4,15})\s(?:was|is|remains)\s(?:the|our|its)\s"
    r"(?:only|one|sole|weakest|strongest|best|worst)\s(?:list|ranking|table|one)\b"
)
_STEPS = (
    "r(?:ose|ises|isen)|f(?:ell|alls|allen)|dr(?:opped|ops)|slip(?:ped|s)|sl(?:id|ides)|sank|sinks"
    "|climb(?:ed|s)|jump(?:ed|s)|lea(?:pt|ps)|gain(?:ed|s)|los(?:t|es)|advance[ds]|improve[ds]"
    "|move[ds]|w[eo]nt|goes|makes?|made|plunge[ds]|tumble[ds]|recover(?:ed|s)"
)
_BY_WORDS = ("investment", "innovation", "entrepreneurship")
# On investment, the rank has improved; 73rd for investment.
_BY_WORD = re.compile(
    r"\b(?:[Oo]n|[Ff]or|[Ii]n)\s(?P<field>investment|innovation|entrepreneurship)"
    r"(?=[,;:.]|$|\s(?:it|we|they|the\s(?:district|county|city)|in\s(?:19|20)[0-9]{2})\b)"
)
# ahead of comprehensive strength (86th) and innovation (91st); innovation drops to 91st; not so
# foreign investment (3rd), and investment only beside another field of the series
_PLACED_WORDS = ("nvestment", "nnovation", "reen", "trength")
_SURE = ("green", "strength")  # where investment may be what is put in
_PLACED = re.compile(
    r"(?:^\W{0,3}|[;:,.(]\s|\b(?:and|or|but|while|for|in|on|is|was|behind|than|of|to|with|[Tt]hen|And|But|[Oo]nly)\s)(?:the\s)?"
    r"(?P<field>[Ii]nvestment|[Ii]nnovation|[Gg]reen|[Ss]trength)"
    rf"(?=(?:\s\(|[:,]\s(?:at\s|in\s|which\s(?:is|was|came)\s)?|\s(?:at|in|to|is|was|came|comes)\s)"
    rf"(?:the\s)?{ORDINAL}"
    r"|\s(?:has\s|had\s|even\s|only\s|then\s){0,2}"
    rf"(?:{_STEPS})(?:\s[a-z]{{1,9}}){{0,4}}(?:,\s(?:by\s)?[a-z0-9]{{1,9}}\splaces?)?"
    rf"\s(?:from|to)\s(?:the\s)?{ORDINAL})"
)
# People ask me about innovation.
_TURNED_TO = re.compile(
    r"\b(?:about|(?:turn|come|move|go|goes)(?:ing)?\s(?:on\s)?to|as\sfor|regarding)\s(?:the\s|our\s|its\s)?"
    r"(?P<field>[a-z]{5,16})[.:?!,]?[”\"]?$"
)
# Is that why you care about the green list? Wei likes the green list better.
_LIST_MEANT = re.compile(
    r"\b(?:the|that|our|its)\s(?P<field>[a-z]{5,16})\s(?:list|ranking|table)\b(?!s|\sof\b)"
)
# A. Only innovation.
_ALONE = re.compile(
    r"\W{0,3}(?:[A-Z]{1,12}[.:]\s)?(?:(?:Only|Just|Mainly|Mostly|And|But)\s)?(?:[Tt]he\s)?(?P<field>[A-Za-z]{5,16})[.:?!]"
)
# He is thinking of innovation and entrepreneurship.
_MEANT = re.compile(
    r"\b(?:think(?:s|ing)?|speak(?:s|ing)?|talk(?:s|ing)?|tell(?:s|ing)?|spoke|said|ask(?:s|ed|ing)?|hear[ds]?|remains?)"
    r"\s(?:of|about)\s(?:the\s|our\s|its\s)?$"
    r"|\b(?:mean(?:s|t)?|grant\syou|consider|take)\s(?:the\s|our\s|its\s)?$"
    r"|\b(?:turn|come|move|go|goes)(?:ing)?\s(?:on\s)?to\s(?:the\s|our\s|its\s)?$"
    r"|\b(?:picture|story|case|situation|trend|tale|record)\s(?:for|of|in|on|with)\s(?:the\s)?$"
)
_PAIR = {"former": -2, "latter": -1}
_MEANT_REACH = 32
_LONGEST_TURN = 48
_SHORT_SENTENCE = 80  # which says nothing else than which list it means
_KIND = re.compile(r"\b(town|district|count(?=y|ies))(?:s|y|ies)?\b(?!\seconom)")
_FIELDS = {word for name in TOPICS for word in name.split() if len(word) > len("high")} - {
    "comprehensive",
    "overall",
    "ranking",
    "business",
    "quality",
    "capabilities",
}


def find(text: str, context: Context, found: Sequence[Named]) -> list[Named]:
    """Return the lists that a sentence points back to.

    Args:
        text: The sentence.
        context: What knows the lists named before.
        found: The lists that the sentence names itself.
    """
    several = list(_of_several(text, context.kin, found)) if context.kin else []
    counted = (context.kin or context.lists) and has_one(text, _NTHS)
    own = _IT_IS.match(text) if len(context.kin) > 1 and len(context.recent) < len(_PAIR) else None
    if own:
        part = context.kin[_PAIR[own["which"]]]
        several.append(Named(*own.span("which"), ((part.name, part.dimension),), pointed=True))
    nth = [
        Named(*one.span(), ((f"{next(filter(None, one.groups()))} list", None),), pointed=True)
        for one in (_NTH.finditer(text) if counted else ())
    ]
    return [*several, *nth, *_that(text, context, found), *_by_a_word(text, context)]


def _that(text: str, context: Context, found: Sequence[Named]) -> Iterator[Named]:
    """Yield each list that is called that list: the list or field named last in front of it."""
    if "that " not in text and " same " not in text:
        return
    pointing = list(_THAT.finditer(text))
    topics = list(TOPIC.finditer(text, 0, pointing[-1].start())) if pointing else []
    said: list[tuple[int, tuple[tuple[str, str | None], ...]]]
    said = [(one.end(), ((one[0], dimension_of(one[0])),)) for one in topics]
    # a field inside a list's name ends with it or before it, and gives way to it
    said = sorted([*said, *((one.end, one.names) for one in found)], key=lambda one: one[0])
    last = tuple((part.name, part.dimension) for part in context.lists)[-1:]
    for match in pointing:
        before = bisect.bisect_right(said, match.start(), key=lambda one: one[0])
        if meant := said[before - 1][1] if before else last:
            yield Named(*match.span(), meant, pointed=True)


def _by_a_word(text: str, context: Context) -> Iterator[Named]:
    """Yield the lists that are called by a word of their field, of those named before if one is."""
    if has_one(text, _BY_WORDS) and (context.lists or context.kin or is_named(text)):
        for match in _BY_WORD.finditer(text):
            yield Named(*match.span(), (_called(match["field"], text, context),), pointed=True)
    if has_one(text, _PLACED_WORDS):
        yield from _placed(text, context)
    if " list" not in text and " ranking" not in text and " table" not in text:
        return
    for match in _SHORT.finditer(text):
        word = (match["field"] or match["noted"] or match["lone"]).lower()
        if word in _FIELDS:
            yield Named(*match.span(), (_called(word, text, context),), pointed=True)


def _placed(text: str, context: Context) -> Iterator[Named]:
    """Yield the lists that the words of their fields stand for beside a place: innovation (91st).

    So only where the word can mean one list, beside others that are named.
    """
    spans = [one.span() for one in TOPIC.finditer(text)]
    for match in _PLACED.finditer(text):
        at = match.span("field")
        if any(start <= at[0] < end for start, end in spans):
            continue
        name, dimension = _called(match["field"].lower(), text, context)
        told = match["field"].lower() in _SURE and any(one.dimension for one in context.kin)
        if dimension and (spans or told or name == "innovation"):
            yield Named(*at, ((name, dimension),), pointed=True, placed=True)


def of_kind(text: str, context: Context) -> tuple[Part, ...]:
    """Return the lists that a sentence is about which names none, by the kind it speaks of.

    Behind one of districts, the list of towns named before it: Lecong is one of ten towns.
    """
    said = {match[1] for match in _KIND.finditer(text.lower())} if context.kin else set()
    last = context.lists[-1:]
    own = _KIND.search(last[0].name.lower()) if len(said) == 1 and last else None
    if own is None or own[1] in said:
        return context.lists
    kin = [
        part
        for part in context.kin
        if (kind := _KIND.search(part.name.lower())) and kind[1] in said
    ]
    return (kin[-1],) if kin else context.lists


def turned_to(text: str, context: Context) -> tuple[str, str | None] | None:
    """Return the list of the field that a sentence without claims closes with by a word of it.

    People ask me about innovation.
    """
    match = _ALONE.fullmatch(text) or _TURNED_TO.search(text, max(0, len(text) - _LONGEST_TURN))
    if match is None and len(text) < _SHORT_SENTENCE:
        match = _LIST_MEANT.search(text)
    word = match["field"].lower() if match else ""
    return _called(word, text, context) if word in _FIELDS else None


def is_meant(text: str) -> bool:
    """Tell whether a sentence says of a field only that it is what is spoken of."""
    field = TOPIC.search(text)
    return field is not None and (
        _MEANT.search(text, max(0, field.start() - _MEANT_REACH), field.start()) is not None
    )


def _called(word: str, text: str, context: Context) -> tuple[str, str | None]:
    """Return the list that a word calls: one named before, else that of the only field with it.

    Beside others of its series innovation is innovation and entrepreneurship, which it begins.
    """
    before = [part for part in (*context.kin, *context.full) if word in part.name.lower()]
    keys = {key for name, key in TOPICS.items() if key and word in name.split()}
    known = (*context.kin, *context.full, *context.lists, *context.order)
    told = {part.dimension for part in known}
    told |= {dimension_of(one[0]) for one in TOPIC.finditer(text)}
    if len(keys) > 1 and len(told - {None}) > 1:
        keys = {key for name, key in TOPICS.items() if key and name.startswith(f"{word} and ")}
    alone = next(iter(keys)) if len(keys) == 1 else None
    return (before[-1].name, before[-1].dimension) if before else (word, alone)


def _of_several(text: str, earlier: Sequence[Part], found: Sequence[Named]) -> Iterator[Named]:
    for match in _BOTH.finditer(text) if "both" in text.lower() else ():
        names = tuple((part.name, part.dimension) for part in earlier[-2:])
        yield Named(*match.span(), names, pointed=True)
    for match in _ONE_OF.finditer(text):
        if any(one.start < match.end() and match.start() < one.end for one in found):
            continue
        kind = (match["kind"] or match["list"] or "").lower()
        if kind:
            meant = [part for part in earlier if kind in part.name.lower()][-1:]
        else:
            meant = list(earlier[-1:] if match["which"].lower() == "latter" else earlier[-2:-1])
        if meant:
            yield Named(*match.span(), ((meant[0].name, meant[0].dimension),), pointed=True)
