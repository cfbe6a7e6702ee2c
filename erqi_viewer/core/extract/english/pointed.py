"""The lists that an English sentence points back to: on both lists, on the latter, on that list."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.lists import Named
from erqi_viewer.core.extract.english.topics import TOPIC, TOPICS, dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import Part

_BOTH = re.compile(r"\b(?:on|in)\s+both\s+(?:the\s+)?(?:lists|rankings)\b", re.IGNORECASE)
_ONE_OF = re.compile(
    r"\b(?:on|in|of|for|by)\s+the\s+(?P<which>latter|former)(?:\s+(?:list|ranking|one))?\b"
    r"|\bamong\s+the\s+(?:listed\s+)?(?P<kind>district|count)(?:s|ies)(?:\s+(?:listed|ranked))?,"
    r"|\b(?:on|in)\s+the\s+(?P<list>district|count)y?\s+(?:list|ranking|side)\b",
    re.IGNORECASE,
)
# it has been on that list for six years
_THAT = re.compile(
    r"\b(?:[Oo]n|[Ii]n|[Mm]ade|[Mm]akes|[Ee]ntered|[Jj]oined)\s(?:that|the\ssame)"
    r"\s(?:list|ranking|table)\b(?!\s(?:of|for)\s(?:the|[a-z]{3,12}est)\b)"
)

# the innovation list, the green ranking
_SHORT = re.compile(
    r"\b(?:[Oo]n|[Ii]n|[Ff]or|[Mm]ade|[Mm]akes|[Ee]ntered|[Jj]oined)\s(?:the|its)\s"
    r"(?P<field>[a-z]{5,16})\s(?:list|ranking|table)\b(?!s|\sof\b)"
)
# People ask me about innovation.
_TURNED_TO = re.compile(
    r"\b(?:about|(?:turn|come|move|go|goes)(?:ing)?\s(?:on\s)?to|as\sfor|regarding)\s(?:the\s|our\s|its\s)?"
    r"(?P<field>[a-z]{5,16})[.:?!,]?[”\"]?$"
)
_LONGEST_TURN = 48
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
    return [*several, *_that(text, context, found), *_by_a_word(text, context)]


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
    if " list" not in text and " ranking" not in text and " table" not in text:
        return
    for match in _SHORT.finditer(text):
        if match["field"] in _FIELDS:
            yield Named(*match.span(), (_called(match["field"], context),), pointed=True)


def turned_to(text: str, context: Context) -> tuple[str, str | None] | None:
    """Return the list of the field that a sentence without claims closes with by a word of it.

    People ask me about innovation.
    """
    match = _TURNED_TO.search(text, max(0, len(text) - _LONGEST_TURN))
    return _called(match["field"], context) if match and match["field"] in _FIELDS else None


def _called(word: str, context: Context) -> tuple[str, str | None]:
    """Return the list that a word calls: one named before, else that of the only field with it."""
    before = [part for part in (*context.kin, *context.full) if word in part.name.lower()]
    keys = {key for name, key in TOPICS.items() if key and word in name.split()}
    alone = next(iter(keys)) if len(keys) == 1 else None
    return (before[-1].name, before[-1].dimension) if before else (word, alone)


def _of_several(text: str, earlier: Sequence[Part], found: Sequence[Named]) -> Iterator[Named]:
    for match in _BOTH.finditer(text):
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
