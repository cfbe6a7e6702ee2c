"""What an English sentence takes over of those before it, before it is read itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import capitals, fielded, home, lines, passing
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.english.topics import TOPIC
from erqi_viewer.core.extract.list_mentions import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.results import Ranking

# The county-level city, the industrial town; not the neighbouring district, the largest city
_KIND = (
    r"(?:(?!neighbou?ring|adja|adjoin|nearby|other|next|only|first|second|third|last|latter|former|same|best"
    r"|highest|whole|entire|new\b|[a-z]{3,9}est\b|[a-z]{3,9}st-|most\b)[a-z-]{4,14}\s)?"
    r"(?P<kind>district|county|city|banner|town)"
)
_THE_ONE = re.compile(rf"\W{{0,3}}The\s{_KIND}\s(?!of\b|in\b|that\b|which\b)")
_OPENS_WITH = re.compile(
    r"\W{0,3}(?:(?:In|On|At|By|From|During|Earlier|Last)\s[A-Za-z0-9 ]{2,30},?\s[Tt]|T)he\s"
    rf"{_KIND}(?:\s(?!of\b|in\b|that\b|which\b)|,\s(?:an?|home|seat|which|where)\s"
    # The city in northern Shaanxi was
    r"|\sin\s(?:(?:north|south|east|west|central)[a-z]{0,9}\s)?[A-Z][a-z]{2,12}(?:\s[Pp]rovince)?,?\s(?:is|was|has|had|ranks|ranked|came|took|stood)\b)"
)
_CALLED = re.compile(r"\s(?:district|county|city|banner|town)$", re.IGNORECASE)
# I grant you investment potential, where we leapt six places
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")
_MOST_TOLD = 8
_MOST_MEMBERS = 24
_QUOTES = re.compile('["“”]')
# Take 2014 as the baseline; with 2014 as the base year
_BASE = re.compile(
    r"\b((?:19|20)[0-9]{2})\s(?:(?:is|serves|taken)\s)?as\s(?:the|a|our|its)\s(?:base(?:line)?(?:\syear)?|starting\spoint)\b"
    r"|\b(?:base(?:line)?\syear|baseline)\sis\s((?:19|20)[0-9]{2})\b"
)
_BASES = ("base", "starting")
# We were on two lists then.
_BACK_THEN = re.compile(
    r"\b(?:was|were|had|came|stood)\b[^.;]{3,60}\s(?:then|at\sthe\stime)\W{0,2}$"
)
_THEN = ("then", "time")


def begin(text: str, context: Context) -> re.Match[str] | None:
    """Turn to whom and to the list that a sentence begins to speak of; return its opening year.

    Args:
        text: The sentence.
        context: What the sentences before it said, which is changed.
    """
    opening = lines.opening(text)
    if opening:  # holds for the sentences after it too
        context.paragraph_year = int(opening[1])
    context.paragraph_year = lines.year_told(text) or context.paragraph_year
    if context.opens and context.of_many:  # It, in a paragraph behind one of its neighbours
        context.subject = context.lead or context.subject
    if context.of_many and _THE_ONE.match(text):  # A is 74th; B is 33rd. The district is on
        context.subject = context.lead or context.subject
    if context.opens and context.lead and (called := _OPENS_WITH.match(text)):
        # A lost two places, while B gained one. In June, the district was also 24th
        among = len(context.recent) > 1 and context.subject in context.recent
        if among and not (context.subject or "").lower().endswith(called["kind"]):
            context.subject = context.lead
    _turn_to_the_titled(text, context)
    if context.lead is not None and _WE.search(text) and not _QUOTES.search(text):
        context.subject = context.lead or None  # who speaks is no neighbour told of in between
    if context.opens and context.full and passing.is_of_others(text):
        last = context.lists[-1:]
        if last and TOPIC.fullmatch(last[0].name):  # a field told in passing
            context.lists = context.full[:1]
    base = _BASE.search(text) if has_one(text, _BASES) else None
    if base:
        context.base_year = int(base[1] or base[2])
    return opening


def _turn_to_the_titled(text: str, context: Context) -> None:
    """Turn to whom a text began with, before anybody has a place: The city finished 21st."""
    context.subject = capitals.placed(text) or context.subject
    if context.subject is None:
        context.subject = capitals.meant(text, context.beginning)
    called = _OPENS_WITH.match(text) if context.lead is None else None
    if called and not (context.subject or "").lower().endswith(called["kind"]):
        other = context.subject is None or _CALLED.search(context.subject)
        title = home.of(context.beginning) if other else None
        context.subject = context.titled or title or context.subject


def close(text: str, context: Context, told: int | None, *, captions: bool) -> None:
    """Keep the year that a sentence closes with for those behind it.

    Args:
        text: The sentence.
        context: What they will be read in, which is changed.
        told: The year told last.
        captions: Whether the sentence opens a paragraph and tells no place.
    """
    caption = lines.caption_year(text) if captions else None
    then = told if has_one(text, _THEN) and _BACK_THEN.search(text) else None
    context.paragraph_year = caption or then or context.paragraph_year


def note_told(ranked: Sequence[Ranking], context: Context) -> None:
    """Keep the places of a sentence with their lists: the next may tell as many of another year."""
    fielded.note(ranked, context)
    placed = [(one.list, one.region) for one in ranked if one.list and one.region]
    context.members = tuple(dict.fromkeys((*context.members, *placed)))[-_MOST_MEMBERS:]
    if ranked:
        years = {one.year for one in ranked}
        context.placed_year = years.pop() if len(years) == 1 else None
        context.told = tuple(
            (one.rank or 0, Part(one.list, one.dimension, 0, 0))
            for one in ranked[:_MOST_TOLD]
            if one.list
        )
