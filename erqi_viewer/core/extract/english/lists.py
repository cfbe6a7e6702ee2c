"""Finding the lists that an English sentence names, with the topics that follow their names."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english import list_words
from erqi_viewer.core.extract.english.grammar import VERB
from erqi_viewer.core.extract.english.numbers import number
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.english.topics import COMPREHENSIVE, TOPIC, dimension_of, is_named

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from erqi_viewer.core.extract.context import Context


class Named(NamedTuple):
    """A list in an English sentence; several when topics share it.

    ``pointed`` tells that it is one named before: on the latter list, among the counties;
    ``placed`` that only the place behind it is in it: ahead of innovation (91st).
    """

    start: int
    end: int
    names: tuple[tuple[str, str | None], ...]
    pointed: bool = False
    placed: bool = False


@functools.lru_cache(maxsize=16)
def find_lists(text: str) -> tuple[Named, ...]:
    """Return the lists that a sentence names."""
    sized = has_one(text, list_words.SIZES) and list_words.SIZED.search(text)
    tops = list_words.TOPS_OF.finditer(text) if sized and has_one(text, list_words.MEASURED) else ()
    found = [Named(*one.span("name"), ((_printed(one["name"]), None),)) for one in tops]
    found += [
        _named(text, match)
        for match in (list_words.LIST.finditer(text) if sized else ())
        if not any(one.start < match.end() and match.start() < one.end for one in found)
    ]
    listed = has_one(text, list_words.LISTS)
    called = [list_words.UNSIZED] if listed or has_one(text, list_words.RATINGS) else []
    called += [list_words.CALLED] if listed and has_one(text, list_words.OWNERS) else []
    called += [list_words.OF_CHINA] if listed and "China" in text else []
    called += [list_words.NTH_OF] if has_one(text, list_words.SHORT) else []
    called += [list_words.IN_ECONOMY] if has_one(text, list_words.ECONOMIES) else []
    called += [list_words.BEST] if "Best " in text else []
    if has_one(text, list_words.MARKET_FIELDS):
        called += [list_words.OF_A_FIELD] if listed else []
        called += [list_words.AS_FAR_AS] if "as far as " in text else []
    called += [list_words.OWNED_BEST] if has_one(text, list_words.BESTS) else []
    called += [list_words.SELECTED] if " with the " in text else []
    called += [list_words.EVALUATED, list_words.RANKED_BY] if "competitiveness" in text else []
    for pattern in called:
        found += [
            Named(*match.span("name"), ((_printed(match["name"]), None),))
            for match in pattern.finditer(text)
            if not any(one.start < match.end() and match.start("name") < one.end for one in found)
        ]
    fielded = "op" in text and is_named(text)
    found += [
        _named(text, match)
        for match in (list_words.IN_FIELDS.finditer(text) if fielded else ())
        if not any(one.start < match.end() and match.start() < one.end for one in found)
    ]
    if "op" in text and ("ist " in text or "anking " in text):
        told = (_named(text, match) for match in list_words.LIST_FOR.finditer(text))
        found += [one for one in told if list_words.LIST_FOR.fullmatch(one.names[0][0]) is None]
    return tuple(sorted(found))


def find_bare(text: str) -> list[Named]:
    """Return lists called by their size alone, which mean one named elsewhere: national top 100."""
    return [
        Named(*match.span(), ((_printed(match[0]), None),))
        for match in list_words.BARE.finditer(text)
    ]


def measured(one: Named, context: Context) -> Named:
    """Return a list called by its size alone with what those named before it measure.

    One of a hundred towns is another's, though those of districts are of strength. One of the
    thousand towns that is beside those of strength named further down measures it too.
    """
    towns = list_words.HUNDRED_TOWNS.search(one.names[0][0]) is not None
    known = any(
        part.dimension == COMPREHENSIVE and (not towns or "town" in part.name.lower())
        for part in context.full
    )
    known = known or (
        bool(context.strengths) and list_words.THOUSAND.search(one.names[0][0]) is not None
    )
    return _of(one, COMPREHENSIVE) if known else one


def of_field(one: Named, field: str) -> Named:
    """Return a list called by its size alone as that of the field that its sentence begins with.

    For the quality of new urbanization it ranked 26th out of the top 100 counties.
    """
    return _of(one, dimension_of(field))


def _of(one: Named, dimension: str | None) -> Named:
    """Return a list called by its size alone as one of a dimension, any other as it is."""
    plain = (
        len(one.names) == 1
        and one.names[0][1] is None
        and list_words.PLAIN.fullmatch(one.names[0][0])
    )
    return one._replace(names=((one.names[0][0], dimension),)) if plain else one


def _printed(text: str) -> str:
    return " ".join(text.split())


def _named(text: str, match: re.Match[str]) -> Named:
    head_end = match.end()
    part = list_words.PART.match(text, head_end)
    if part:
        head_end = part.end()
    head = _printed(text[match.start() : head_end])
    whole = list_words.WHOLE.match(text, head_end)
    at = whole.end() if whole else head_end
    between = list_words.BETWEEN.match(text, at)
    at = between.end() if between else at
    if noted := list_words.NOTED.match(text, head_end):
        name = ((_printed(text[match.start() : noted.end()]), dimension_of(noted["topic"])),)
        return Named(match.start(), noted.end(), name)
    titled = "Top" in match[0]
    topics = list(_topics(text, at, titled=titled))
    if not topics:
        inside = TOPIC.search(match[0]) or _rated(text, at) or _list_of(text, match.start())
        return Named(
            match.start(), head_end, ((head, dimension_of(inside[0]) if inside else None),)
        )
    if whole:
        head = f"{head} {_printed(whole[0])}"
    names = tuple(
        (f"{head} {link} {topic}", dimension_of(list_words.MOST.sub("", topic)))
        for link, topic, _ in topics
    )
    return Named(match.start(), topics[-1][2], names)


def _list_of(text: str, start: int) -> re.Match[str] | None:
    """Return the topic in front: the green development ranking of the top 100 districts."""
    before = list_words.LIST_OF.search(text, max(0, start - 90), start)
    return TOPIC.match(text, before.start("topic")) if before else None


def _rated(text: str, at: int) -> re.Match[str] | None:
    """Return the topic that a list is said to be about: the list, which rates innovation."""
    said = list_words.RATES.match(text, at)
    return TOPIC.match(text, said.end()) if said else None


def _topics(text: str, at: int, *, titled: bool) -> Iterator[tuple[str, str, int]]:
    """Yield link, topic and end of the topics behind a list's name."""
    first = list_words.LINK.match(text, at) or list_words.LINK_OF.match(text, at)
    if first is None:
        return
    link = _printed(first[1])
    most = first.groupdict().get("most") or ""
    start = first.end()
    end = _phrase(text, start, titled=titled)
    if end == start:
        return
    if (sector := list_words.IN_A_SECTOR.match(text, end)) is not None:
        end = sector.end()  # comprehensive strength in tourism is no comprehensive strength
    if titled and not any(
        list_words.ABSTRACT.search(word) for word in text[start:end].lower().split()
    ):
        return
    if list_words.TOPICS_ONLY.fullmatch(text, start, end):
        for one in TOPIC.finditer(text, start, end):
            yield _printed(link + " " + most), _printed(one[0]), one.end()
            most = ""
    else:
        yield _printed(link + " " + most), _printed(text[start:end]), end
    while (following := _joined_topic(text, end, link, titled=titled)) is not None:
        end = following[1]
        yield link, _printed(text[slice(*following)]), end


def _joined_topic(text: str, at: int, link: str, *, titled: bool) -> tuple[int, int] | None:
    """Return the span of a topic joined to the one before: for A, for B and for C; for A and B."""
    joint = list_words.JOINT.match(text, at)
    if joint is None:
        return None
    again = list_words.LINK.match(text, joint.end() - 1)
    if again and _printed(again[1]) == link:
        end = _phrase(text, again.end(), titled=titled)
        return (again.end(), end) if end > again.end() else None
    article = list_words.ARTICLE.match(text, joint.end())
    known = TOPIC.match(text, article.end() if article else joint.end())
    return known.span() if known else None


def _phrase(text: str, start: int, *, titled: bool) -> int:
    """Return where the noun phrase ends that begins at ``start``, ``start`` when none does."""
    end = at = start
    joined = ""
    for _ in range(list_words.MOST_WORDS):
        word = list_words.WORD.match(text, at)
        if word is None:
            break
        low = word[0].lower()
        if word[0][0].isupper() and text[start].islower() and TOPIC.fullmatch(text, start, end):
            break  # for comprehensive strength Erqi was 85th
        if low in {"and", "of", "&"} and end > start and not joined:
            joined = low
        elif (joined == "of" and titled and low == "china") or _belongs(
            word[0], titled=titled, joined=joined == "and"
        ):
            end, joined = word.end(), ""
        else:
            break
        if text[word.end() : word.end() + 1] != " ":
            break
        at = word.end() + 1
    return end


def _belongs(word: str, *, titled: bool, joined: bool) -> bool:
    """Tell whether a word may be one of a topic's."""
    low = word.lower()
    if low in list_words.STOPS or number(low) is not None or VERB.fullmatch(low):
        return False
    if (
        low.endswith("ed")
        and low not in list_words.LIKE_VERBS
        and not low.endswith(("-led", "-based"))
    ):
        return False
    if word[0].isupper():
        known = word.isupper() or list_words.ABSTRACT.search(low) is not None
        known = known and (titled or not low.endswith("ing"))  # in Beijing, in Liaoning
        return (titled and not joined) or known
    return not low.endswith(("'s", "’s"))
