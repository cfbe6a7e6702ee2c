"""The number phrases of the places that an English sentence tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import (
    aims,
    bare,
    beside,
    bodies,
    contests,
    fielded,
    grammar,
    measures,
    onward,
    pointed,
    strangers,
    told_below,
    whom,
)
from erqi_viewer.core.extract.english import items as english_items
from erqi_viewer.core.extract.english.listed import JOINED, ListedRanks
from erqi_viewer.core.extract.english.lists import find_bare, find_lists, measured, of_field
from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL, lowered, number
from erqi_viewer.core.extract.english.regions import Names
from erqi_viewer.core.extract.english.scopes import BY_FIGURE
from erqi_viewer.core.extract.english.signs import may_place
from erqi_viewer.core.extract.english.topics import TOPIC, dimension_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.english.lists import Named
    from erqi_viewer.core.extract.english.rank_forms import Rank

# 12th in green development, 9th in investment potential
_NEXT = re.compile(
    rf"\s+(?:in|for|on|as\sto|as\sregards)\s+(?:terms\s+of\s+)?(?:the\s+)?(?:{TOPIC.pattern})(?:,\s+and|,|\s+and)\s+(?:the\s+)?",
    re.IGNORECASE,
)
# In comprehensive strength the district was 90th in 2014, 91st in 2015
_IN_TOPIC = re.compile(
    rf"\W{{0,3}}(?:In|For|By|On)\s(?:(?:terms|the\s(?:category|field|area))\sof\s)?(?:the\s)?(?i:({TOPIC.pattern}))\b"
)
# The comprehensive strength list had the district at 90th in 2014, 91st in 2015
_TOPIC_LIST = re.compile(rf"\W{{0,3}}The\s((?i:{TOPIC.pattern}))\s(?:list|ranking|table)\b")
# a list by its size and kind alone
_TOP_OF = re.compile(r"[Tt]op[ -](?P<size>[0-9][0-9,]{1,5})\s(?P<kind>[A-Za-z]{4,10})")
_DENIED = re.compile(
    r"\b(?:not|never|rather than|instead of"
    r"|(?:wrongly|mistakenly|incorrectly|erroneously)(?: [a-z]+)?"
    r"|(?:given|printed|reported|stated|quoted) as)(?: at| in)?(?: the| as)? $"
    # known as the "No. 1 county of central China"
    r"|\b(?:known|called|nicknamed|dubbed|hailed|billed|described)(?: as)? (?:the )?[\"“](?:the )?$"
)
_LIST_BEHIND = 80
_NEAR = 40  # a name and its place
# 85th in comprehensive strength (2018: 86th), 61st in investment potential (63rd)
_NOTED_YEAR = re.compile(
    rf"\((?:in\s)?(?P<year>20[0-9]{{2}}):\s{ORDINAL}\)|\({ORDINAL}\sin\s(?P<of>20[0-9]{{2}})\)"
)
_NOTED_BARE = re.compile(rf"[a-z]\s\((?P<place>{ORDINAL})\)")
# Listed companies number 10
_THEY_NUMBER = re.compile(
    r"\b(?!(?:rank|place|stand|come|remain|stay|sit|take|hold|keep|become|get|move|finishe|make|land|end"
    r"|gain|win|list|put|occupie|reache|climb|jump|rise|slip|drop|fall)s\s)[a-z]{3,}s\s(?:now\s)?$"
)
_PUT_FIRST = re.compile(
    r"\bput(?:s|ting)? (?:the|its|their) [a-z ]{3,30}in (?:the )?$"  # the economy in first place
    r"|(?:^|, )(?:its|their|our) $"  # last year, its first on the list, it was 50th
)
_OF_WHICH = re.compile(r"\s(?:it|they|we)\s")  # and in the first it has risen for five years
# Its entry on the list, in 50th place, had been the first
_FIRST_ENTRY = re.compile(
    r"\b(?:entry|appearance|inclusion|listing|mention)\b[^.;]{0,90}\b(?:was|is|been)\s(?:also\s)?"
    r"(?:the|its|their|our)\s$"
)
_ENTRY_REACH = 140
# with Anji, at 85th, the fourth: which it is of those told
_AND_THE_NTH = re.compile(r",\sthe\s")
_ENDS_THERE = re.compile(r"[.;]\s*(?:$|[A-Z])|$")
# 71st is our third position in three years; above our first position of 2014
_COUNTED_ON = re.compile(
    rf"{ORDINAL}\s(?:position|place|rank|placing)\s(?:in\s(?:as\smany|{CARDINAL})\s(?:years|editions|lists)\b"
    r"|(?<=first\splace\s)of\s(?:19|20)[0-9]{2}\b|(?<=first\sposition\s)of\s(?:19|20)[0-9]{2}\b)"
)
# eight indicators that ranked number one, most of its indicators rank among the top three
_OF_INDICATORS = re.compile(
    r"\b(?:indicators|indices|indexes)\s(?:that\s|which\s|also\s|all\s)?rank(?:ed|ing)?\s(?:in\s|at\s)?(?:the\s)?$"
)
# Comprehensive strength: 85th (2018: 86th); Innovation was the weak point: it slid to 91st
LABEL = re.compile(
    rf"\W{{0,3}}(?:[A-Z]{{3,14}}\.\s)?(?:(?:On|In|For|As\s(?:for|to))\s(?=[A-Za-z -]{{8,50}}:))?"
    rf"(?i:({TOPIC.pattern}))"
    r"(?::\s|\s(?:saw|fell|slid|came|went|rose|brought|put|took|got|stood|kept|gave|held|won"
    r"|[a-z]{1,8}(?:s|ed))\b)"
)


# Kunshan, administered by Suzhou, was the runner-up
_AS_SUCH = re.compile(
    r"\b(?:is|was|are|were|as|finish(?:es|ed)|c[ao]mes?|remain(?:s|ed)|stay(?:s|ed))\s(?:once\smore\s|again\s|still\s)?(?:the\s)?$"
)
# topped the list (No. 1): the place is the one in the bracket
_NOTED_FIRST = re.compile(r"\s\((?:at\s|in\s|the\s)?(?:no\.?\s?1|1st|first)\b(?![0-9])")
# second for general public budget revenue, and third for industrial value added
_AND_FOR = re.compile(r"\s(?:for|in|by)\s[^,.;]{3,60},?\sand\s")


def _noted_years(text: str) -> dict[int, int]:
    """Return the years of places in brackets of which only the first one's is printed."""
    noted = _NOTED_YEAR.search(text)
    behind = _NOTED_BARE.finditer(text, noted.end()) if noted else ()
    year = int(noted["year"] or noted["of"]) if noted else 0
    return {one.start("place"): year for one in behind}


class EnglishRanks(ListedRanks):
    """One English sentence with its lists, its regions and the number phrases of its places."""

    def __init__(self, text: str, offset: int, context: Context) -> None:
        self.text = text
        self.lower = lowered(text)
        self.offset = offset
        self.context = context
        self.comes = "from" in self.lower  # whether a place may be one that a move came from
        named = find_lists(text)
        self.lists = sorted([*named, *pointed.find(text, context, named)])
        if not self.lists and not context.lists:
            self.lists = find_bare(text) or told_below.learn(text, self.lower, offset, context)
        field = _IN_TOPIC.match(text)
        if field and self.lists and self._is_of_first(self.lists[0].start):
            self.lists[0] = of_field(self.lists[0], field[1])
        self.lists = [self._measured(one) for one in self.lists if not self._is_part(one)]
        inside = {k for one in self.lists for k in range(one.start, one.end)}
        self.names = Names(text, self.lower, inside, context)
        self.figure_places: list[Rank] = []
        column = context.column and bool(context.lists)
        noted = bool(context.bracketed_year)
        listed = self.lists or context.lists
        self.items = english_items.find(text, column=column, noted=noted) if listed else {}
        opening = field or _TOPIC_LIST.match(text)
        self._of_topic = opening is not None and dimension_of(opening[1]) is not None
        label = LABEL.match(text)
        self.label = label if label and dimension_of(label[1]) else None
        self.ahead: dict[int, str] = {}  # whose a place is that stands before its region
        self.leading: set[int] = set()  # where first places within a city or province begin
        self.dated: dict[
            int, int
        ] = {}  # the years of places that a heading gives those in brackets
        self.back: set[int] = set()  # places told as those of the year before
        self.denied: list[tuple[int, int]] = []  # what is said not to be so: not 58th but 85th
        self.of_others: list[tuple[int, int]] = []  # the places of what is no region
        self.ranks = self._find_ranks()
        self.ranks += self._labelled()
        for one in bare.find(text, listed=bool(self.lists or context.lists or context.order)):
            if not any(start < one.end and one.start < end for start, end, _ in self.ranks):
                self.ranks.append((one.start, one.end, one.value))
            if one.year:
                self.dated[one.start] = one.year
        self.fields: dict[int, tuple[str, str | None]] = {}  # of places right beside theirs
        for own in fielded.find(text):
            if not any(start < own.end and own.start < end for start, end, _ in self.ranks):
                self.ranks.append((own.start, own.end, own.value))
            self.fields[own.start] = (own.field, own.dimension)
            if own.back:
                self.back.add(own.start)
            elif own.year:
                self.dated[own.start] = own.year
        self.dated |= _noted_years(text)
        known = {start for start, _, _ in self.ranks}
        new = [span for span in self.items if span[0] not in known]
        self.ranks = sorted([*self.ranks, *new])

    def _measured(self, one: Named) -> Named:
        """Return a list with what the text tells of it where its name says nothing."""
        if measures.is_another(one, self.text):
            return one
        return measures.of_plain(measured(one, self.context), self.text, self.context.measures)

    def _is_part(self, one: Named) -> bool:
        """Tell whether a list is the beginning of a longer one: the top 100 of the 1,000 towns."""
        own = _TOP_OF.fullmatch(one.names[0][0])
        last = self.context.lists[-1].name if self.context.lists else ""
        longer = _TOP_OF.search(last) if own else None
        if own is None or longer is None or own["kind"].lower() != longer["kind"].lower():
            return False
        size, whole = (int(found["size"].replace(",", "")) for found in (own, longer))
        return size < whole

    def _is_of_first(self, start: int) -> bool:
        """Tell whether a list is that of the first place: For …, 26th of the top 100 counties."""
        return len(list(grammar.RANK.finditer(self.text, 0, start))) <= 1

    def _find_ranks(self) -> list[Rank]:
        found: list[Rank] = []
        for match in grammar.RANK.finditer(self.text) if may_place(self.lower) else ():
            value = number(match["place"] or match["number"])
            before = self.lower[max(0, match.start() - 40) : match.start()]
            between = self.text[found[-1][1] : match.start()] if found else ""
            joined = bool(found) and (JOINED.fullmatch(between) or _NEXT.fullmatch(between))
            if value == 1 and (
                _PUT_FIRST.search(before)
                or (before.endswith(" in the ") and _OF_WHICH.match(self.text, match.end()))
                or self._is_an_entry(match.start())
            ):
                continue
            if self._only_counts(match, value or 0, found):
                continue
            if _DENIED.search(before) or _OF_INDICATORS.search(before):
                self.denied.append(match.span())
                continue
            if self.lower.startswith("number ", match.start()) and _THEY_NUMBER.search(before):
                continue
            instead = bool(self.denied) and before.endswith("but ")
            verbs = list(grammar.VERB.finditer(before))
            near = bool(verbs) and grammar.NEAR.fullmatch(before, verbs[-1].end())
            placed = bool(re.search(r"[Pp]lace|[Pp]osition|[Ss]pot", match[0]))
            if (
                value
                and (
                    near
                    or instead
                    or joined
                    or placed
                    or match["number"]
                    or self._stands_alone(match, found)
                )
                and not grammar.NOT_RANK.match(self.text, match.end())
                and not aims.is_one(self.lower, match.start())
            ):
                found.append((match.start(), match.end(), value))
        found += [
            (*match.span(), 1)
            for match in (grammar.TOPPED.finditer(self.text) if self._may_lead else ())
            if not (
                grammar.BY_COUNT.match(self.lower, match.end())
                or _NOTED_FIRST.match(self.lower, match.end())
            )
        ]
        told = {start for start, _, _ in found}
        found += [one for one in self._superlatives() if one[0] not in told]
        found += self._bracketed()
        respective = self._respective_places()
        found += self._bare_places(goes_on=bool(respective))
        told = {start for start, _, _ in found}
        found += [one for one in self._before_regions() if one[0] not in told]
        told = {start for start, _, _ in found}
        found += [one for one in (*self._leaders(), *self._formers()) if one[0] not in told]
        found += respective
        if "unner" in self.text and (self.lists or self.context.lists):
            found += self._runners_up(spoken=bool(self.lists or found))
        return [one for one in sorted(found) if not self._is_of_somebody_else(*one[:2])]

    def _only_counts(self, match: re.Match[str], value: int, found: Sequence[Rank]) -> bool:
        """Tell whether an ordinal counts those told or the years: our third place in two years."""
        between = self.text[found[-1][1] : match.start()] if found else ""
        nth = found and value < found[-1][2] and _AND_THE_NTH.fullmatch(between)
        if nth and _ENDS_THERE.match(self.text, match.end()):
            return True
        whose = self.lower.endswith((" our ", " its ", " their ", " the "), 0, match.start())
        return whose and _COUNTED_ON.match(self.lower, match.start()) is not None

    def _is_an_entry(self, start: int) -> bool:
        """Tell whether first is said of an entry, not of its place."""
        near = max(0, start - _ENTRY_REACH)
        return _FIRST_ENTRY.search(self.lower, near, start) is not None

    def _runners_up(self, *, spoken: bool) -> list[Rank]:
        """Return the places of runners-up; where no list is spoken of, only regions' own."""
        spoken = spoken or grammar.LISTED.search(self.lower) is not None
        return [
            (*match.span(), 1 + (number(match["nth"] or "first") or 1))
            for match in grammar.RUNNER_UP.finditer(self.text)
            if spoken or self._is_such(*match.span())
        ]

    def _is_of_somebody_else(self, start: int, end: int) -> bool:
        """Tell whether a place is one that no region has, and in no list of regions."""
        if bodies.is_in_a_name(self.text, start, end):
            return True
        listed = any(end <= one.start < end + _LIST_BEHIND for one in self.lists)
        firms = bodies.is_among_others(self.text, start, end)
        if firms:
            self._learn_whose(start)
        others = firms or bodies.is_of_another(self.text, start, end)
        others = others or (
            not listed
            and (contests.is_of_somebody(self.text, start, end) or self._goes_on_playing(start))
        )
        others = others or beside.is_told(
            self.text,
            self.lower,
            (start, bodies.row_end(self.text, end)),
            self._lists_known,
            listed=listed,
        )
        others = others or (not self.lists and bodies.is_beside_firms(self.text, start, end))
        others = others or (
            not listed
            and (
                self._goes_on_elsewhere(start)
                or onward.is_next_of_firms(self.text, start, self.names)
            )
        )
        if others or whom.is_of_another(self.text, start, self.names, listed=listed):
            self.of_others.append((start, end))
            return True
        return False

    @property
    def _lists_known(self) -> list[str]:
        """The names of the lists that a place of the sentence may be in."""
        named = [name for one in self.lists for name, _ in one.names if name]
        return [*named, *(part.name for part in self.context.lists)]

    def _learn_whose(self, start: int) -> None:
        """Learn that whom a place among firms is told of is one of them: Midea is 32nd of them."""
        *_, last = [None, *(one for one in self.names.all if one.end <= start)]
        near = last and start - last.end < _NEAR
        if last and near and not last.called and strangers.learn(last.name, self.context):
            self.names.all = [one for one in self.names.all if one.name != last.name]

    def _goes_on_elsewhere(self, start: int) -> bool:
        """Tell whether what begins there goes on about somebody else whose place was told."""
        return bool(self.of_others) and onward.is_of_another(
            self.text, start, self.names, self.of_others
        )

    def _goes_on_playing(self, start: int) -> bool:
        """Tell whether a place is that of a name nobody knows, behind a match of others."""
        names = self.names.before(start)
        if self.lists or not names or any(strangers.is_known(one, self.context) for one in names):
            return False
        return contests.goes_on(self.text, self.context.beginning[: self.offset], start)

    def _is_such(self, start: int, end: int) -> bool:
        """Tell whether a region that the sentence names is said to be runner-up, and of no cup."""
        said = _AS_SUCH.search(self.lower, max(0, start - 24), start)
        closes = end == len(self.text) or self.text[end] in ".,;"
        closes = closes or (self._first_topic <= start and self.text.startswith(" and ", end))
        own = bool(self.context.subject) and bodies.IT_IS.search(self.lower, 0, start) is not None
        return said is not None and closes and (own or bool(self.names.before(start)))

    def _stands_alone(self, match: re.Match[str], found: Sequence[Rank]) -> bool:
        """Tell whether a rank without a verb is one: within a city by an amount, or in a list."""
        start = match.start()
        behind = grammar.JUST_BEHIND_A_FIGURE.search(self.lower, max(0, start - 40), start)
        if behind and grammar.WITHIN_PART.match(self.text, match.end()):
            return True
        if grammar.EARLIER.match(self.text, match.end()) and self.text[:start].endswith(
            (", ", ", only ", ", just ")
        ):
            return bool(self.lists or self.context.lists)  # Furong, 28th a year ago, is
        if (
            found
            and _AND_FOR.fullmatch(self.lower, found[-1][1], start)
            and BY_FIGURE.match(self.lower, match.end())
        ):
            return True
        begin = self.label.end() if self.label else -1
        labelled = begin == start or any(
            one.start == begin and one.end + 1 == start for one in self.names.all
        )  # Investment potential: Jintan 28th
        return labelled or self._is_headed(start) or self._is_listed(match, found)

    def _is_headed(self, start: int) -> bool:
        """Tell whether a list and a region head a rank: Top 100 Districts: Yuhua 33rd."""
        headed = next((one.end for one in self.lists if self.text.startswith(": ", one.end)), start)
        whose = self.names.only(headed, start)
        return (
            whose is not None
            and whose.start == headed + len(": ")
            and self.text[whose.end : start] in {" ", ", ", " at ", ", at "}
        )
