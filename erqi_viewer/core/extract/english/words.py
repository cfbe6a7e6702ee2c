"""All that an English sentence claims, and what it keeps for those behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import (
    carried,
    cue_words,
    lines,
    look_backs,
    passing,
    pointed,
)
from erqi_viewer.core.extract.english import figures as english_figures
from erqi_viewer.core.extract.english import owners as english_owners
from erqi_viewer.core.extract.english.lists import find_lists
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.english.told_cues import EnglishCues
from erqi_viewer.core.extract.english.topics import COMPREHENSIVE, TOPIC, dimension_of
from erqi_viewer.core.extract.list_mentions import Part
from erqi_viewer.core.extract.results import Cue, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.results import Change, Indicator, Ranking, Streak

# In comprehensive strength, the climb was slower
_TURNS_TO = re.compile(
    rf"\W{{0,3}}(?:In|On|For|By|As\sfor)\s(?:terms\sof\s)?(?:the\s)?(?i:{TOPIC.pattern}),?\s"
    r"(?:the|its|our|progress|things|that|this|it)\s"
)
_TABLES = re.compile(r"\b(?:tables?|lists?|rankings?)\b")
_BEGINNING = 40
_FIGURE_REACH = 60
_SHORT_SENTENCE = 80  # which says nothing else than what it is about: That one's never fallen
_MOST_FULL = 8
_MOST_KIN = 4  # lists named lately that a sentence may point back to
# a title: top 100 counties for trade, 2022
_TITLE_YEAR = re.compile(r"[,:]?\s\(?((?:19|20)[0-9]{2})\)?\s*(?=\n|$)")
# made the top 10 of the 2014 national ranking by online image
_EDITIONS = ("list", "ranking")
_EDITION = re.compile(
    r"\b(?:of|on|in|out|published|released|unveiled)\sthe\s(20[0-9]{2})\s(?:[a-z][a-z-]{2,14}\s){0,3}(?:lists?|rankings?)\b"
)
# Changsha's three on three lists of 2019
_LISTS_OF = re.compile(r"\b(?:lists|rankings) (?:of|for) (20[0-9]{2})$")
_THAT_YEAR = ("That year ", "That year, ", "In that year")
_OF_NOW = ("Last year ", "Last year, ", "This year ", "This year, ", "Today ", "Now ")
_COMPARES = re.compile(r"\b(?:from|than|compared|against|up|down|last|previous)\b")
_AHEAD = re.compile(
    r"\b(?:ahead of|behind|followed (?:closely |at (?:a|some) (?:long )?distance |some way back )?"
    r"by)\s(?:the\s)?[A-Z]"
)

# the answer may well be Feixi; no stronger district than Shunde
_BROUGHT_IN = (" be ", " is ", " was ", " than ", " beats ", " beat ", " called ", " named ", ": ")


class EnglishClaims(EnglishCues):
    """Reads one English sentence with all that it claims."""

    def __init__(self, text: str, offset: int, context: Context) -> None:
        self._owner: str | None = None  # whose all the figures are
        self._opening = carried.begin(text, context)
        self._begins = context.opens
        context.opens = False
        if find_lists(text):
            context.looked_from = None
        else:
            look_backs.go_on(text, context)
            context.lists = pointed.of_kind(text, context)
        super().__init__(text, offset, context)

    def denied_spans(self) -> list[Span]:
        """Return the places that the sentence says are not so."""
        return [Span(start + self.offset, end + self.offset) for start, end in self.denied]

    def note_lists(self) -> None:
        """Keep the lists and the regions named for the sentences after this one."""
        context = self.context
        context.looked_from = look_backs.left(self.text, self.lists, self._ranked, context)
        self._note_strength({one.list: one.dimension for one in self._bounds if one.list})
        self._note_names()
        years = [one.year for one in self._ranked if one.year]
        context.named_year = max(years) if years else self._told_last(len(self.text))
        begun = has_one(self.lower, cue_words.SINCE)
        since = cue_words.SINCE_WHEN.search(self.lower) if begun else None
        if since or self.ranks or self._years:
            context.since_year = int(next(filter(None, since.groups()))) if since else None
        if context.year is None and self._ranked and self._ranked[-1].year:
            context.edition_year = self._ranked[-1].year
        carried.close(
            self.text, context, self._told_last(len(self.text)),
            captions=self._begins and not self._ranked,
        )  # fmt: skip
        if self.text.startswith(_THAT_YEAR):
            context.paragraph_year = context.paragraph_year or context.named_year
        elif self.text.startswith(_OF_NOW):
            context.paragraph_year = None  # In that year we were 87th. Last year we were 86th.
        if not self.lists:
            headed = _LISTS_OF.search(self.lower) if context.edition_year is None else None
            if headed and not self.ranks:
                context.edition_year = int(headed[1])
            listed = has_one(self.lower, _EDITIONS)
            edition = _EDITION.search(self.lower) if listed else None
            if edition and not _COMPARES.search(self.lower):
                context.list_year = int(edition[1])
            self._note_last_list()
            self._note_topics()
            return
        if context.year is None and context.edition_year is None and not self._ranked:
            year = _TITLE_YEAR.match(self.text, self.lists[-1].end)
            context.edition_year = int(year[1]) if year else None
        self.note_list_year()
        self._note_last_list()
        if context.list_year and not self._opening:
            context.paragraph_year = None  # In 2018 GDP grew. It is on the 2019 list
        named = [one for one in self.lists if not one.pointed]
        parts = {name: key for one in named for name, key in one.names}
        kin = [part for part in context.kin if part.name not in parts]
        kin += [Part(name, key, 0, 0) for name, key in parts.items()]
        context.kin = tuple(kin[-_MOST_KIN:])
        full = [Part(name, key, 0, 0) for name, key in parts.items() if key]
        context.full = tuple(dict.fromkeys([*context.full, *full]))[-_MOST_FULL:]
        context.lists = tuple(Part(name, key, 0, 0) for name, key in self.lists[-1].names)
        self._note_topics()

    def _note_names(self) -> None:
        """Keep the regions named together, and whom a text begins with."""
        context = self.context
        told = tuple(dict.fromkeys(one.name for one in self.names.all))
        if len(told) == 1 and context.lead is None:
            context.note_titled(told[0])
        context.recent = told if len(told) > 1 else context.recent

    def _note_last_list(self) -> None:
        """Keep that a text from before its year's lists tells of last autumn's: in October 2017."""
        context = self.context
        last = context.latest_lists
        if last is None or not (self.ranks or self.lists or self._is_of_lists):
            return
        told = max((one.year for one in self._ranked if one.year), default=last)
        now = "this year" in self.lower
        if told == last and not now and cue_words.LAST_AUTUMN.search(self.text):
            context.list_year = last

    def note_subject(
        self, told: Sequence[Ranking], runs: Sequence[Change | Streak], cues: Sequence[Cue]
    ) -> None:
        """Keep whom the sentence is about for those after it: whom it ranks, else introduces."""
        context = self.context
        if told:
            ranked = {one.region for one in told}
            context.of_many = len(ranked) > 1
            alone = not context.of_many or _AHEAD.search(self.text)
            if context.lead is None and alone:
                context.lead = told[0].region or ""  # the text's own
        ran = [one.region for one in runs if one.region]
        if told or cues:
            context.subject = (self._of_main_clause(told) or told or cues)[-1].region
        else:
            context.subject = (
                self.introduced() or (ran[-1] if ran else context.subject) or self._closes_with()
            )
            context.of_many = context.of_many and not ran

    def _closes_with(self) -> str | None:
        """Return the only region that a sentence names where it ends: the answer may be Feixi."""
        told = {one.name for one in self.names.all}
        last = self.names.all[-1] if len(told) == 1 else None
        if last is None or self.text[last.end :].strip('.?!"” '):
            return None
        return last.name if self.text.endswith(_BROUGHT_IN, 0, last.start) else None

    def _of_main_clause(self, told: Sequence[Ranking]) -> Sequence[Ranking]:
        """Return the places before a clause that tells what others did meanwhile: as B moved up."""
        end = passing.begins(self.text) + self.offset
        return [one for one in told if one.start < end]

    def _only_topic(self) -> str | None:
        if not self._has_topics:
            return None
        topics = [" ".join(found[0].lower().split()) for found in TOPIC.finditer(self.text)]
        keys = {dimension_of(one) or one for one in topics}
        return topics[0] if len(keys) == 1 else None  # comprehensive strength, once scientific …

    def _note_topics(self) -> None:
        """Keep the fields in which places were told, as lists that later places may be in."""
        told = {one.list: one.dimension for one in self._ranked if one.list}
        carried.note_told(self._ranked, self.context)
        self._note_strength(told)
        field = lines.field(self.text) or lines.list_of(self.text, self.context.kin)
        label = self.label if not self.lists else None
        if label:
            self.context.lists = (Part(" ".join(label[1].split()), dimension_of(label[1]), 0, 0),)
        judged = self.lists or told or label or passing.tells_criteria(self.lower)
        only = None if judged else self._only_topic()
        if only and dimension_of(only) and self._tells_of_one():
            # Erqi also did well in green development.
            self.context.lists = (Part(only, dimension_of(only), 0, 0),)
        self.context.headed = field is not None  # and what follows is of it
        turned = self.context.lists and not (self.ranks or self.lists or told or only)
        if turned and (turn := pointed.turned_to(self.text, self.context)):
            self.context.lists = (Part(*turn, 0, 0),)
        if field:  # Investment potential.
            part, year = field
            self.context.lists = (part,)
            self.context.paragraph_year = year or self.context.paragraph_year
        named = {name for one in self.lists for name, _ in one.names}
        alone = next(iter(told.items())) if len(told) == 1 else None
        if alone and alone[0] not in named and TOPIC.fullmatch(alone[0]):
            self.context.lists = (Part(*alone, 0, 0),)  # In green development, A was 29th
        if len(told) > 1:
            kin = [part for part in self.context.kin if part.name not in told]
            kin += [Part(name, key, 0, 0) for name, key in told.items()]
            self.context.kin = tuple(kin[-_MOST_KIN:])

    def _note_strength(self, told: dict[str, str | None]) -> None:
        """Keep that a place in comprehensive strength was told: the series is of that."""
        context = self.context
        own = [Part(name, key, 0, 0) for name, key in told.items() if key == COMPREHENSIVE]
        if own and all(one.dimension != COMPREHENSIVE for one in context.full):
            context.full = (*context.full, own[0])[-_MOST_FULL:]

    def _tells_of_one(self) -> bool:
        """Tell whether a sentence with a field alone names a region or a table, or turns to it."""
        if pointed.is_meant(self.text) or _TURNS_TO.match(self.text):
            return True
        return bool(self.names.all) or _TABLES.search(self.lower) is not None

    def figures(self) -> list[Indicator]:
        """Return the figures, each with the region that it is of."""
        if self.items:
            return []
        found = english_figures.find(self.text, self.offset, self.context, self.figure_places)
        known = self.context.list_year or self.context.edition_year or self.context.year
        if found and self._opening and known and not (self.ranks or self.lists):
            self.context.paragraph_year = None  # the year of figures is none of the list's
        listed = [one for one in self.ranks if one not in self.figure_places]
        places = [(a + self.offset, b + self.offset) for a, b, _ in listed]
        found = [one for one in found if not any(one.start < b and a < one.end for a, b in places)]
        subject = self.context.subject or self.introduced()
        out = english_owners.owned(found, self.text, self.offset, self.names, subject)
        owners = {one.region for one in out}
        alone = len(owners) == 1 and not self.ranks
        told = next(iter(owners)) if alone else None
        self._owner = told if told and not told.startswith(("the ", "China")) else None
        return out
