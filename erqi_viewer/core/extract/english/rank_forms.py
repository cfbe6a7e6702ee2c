"""Places told without the usual verb: the second best, in brackets, bare and in a row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import grammar, leaders
from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.numbers import ORDINAL, number
from erqi_viewer.core.extract.english.signs import has_one, may_place
from erqi_viewer.core.extract.english.topics import TOPIC

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.english.lists import Named
    from erqi_viewer.core.extract.english.regions import Name, Names

Rank = tuple[int, int, int]
LIES = re.compile(
    r"(?:\s|,\s(?=in))(?:in|of)\s[A-Z][a-z]{2,14}(?:\s[A-Z][a-z]{2,14})?(?:\s[Pp]rovince)?"
)
# comprehensive strength (85), investment potential (61)
_NOTED = re.compile(rf"(?i:{TOPIC.pattern})\s\((?P<n>[1-9][0-9]{{0,2}})\)")
_LEFT = re.compile(r"(?:st|nd|rd|th)?\s\((?P<n>[1-9][0-9]{0,2}(?:st|nd|rd|th)?)\)")
_AT_NUMBER = re.compile(
    r",?\s(?:(?:is|was|stands|stood)\s)?at\s(?P<n>[1-9][0-9]{0,2})(?=[,.;](?:\s|$)|\sand\s)"
)
# ranking 32 among China's top 200 cities
_RANKED_BARE = re.compile(
    r"\brank(?:ed|s|ing)\s(?P<n>[1-9][0-9]{0,2})(?=\s(?:among|in|on|out\sof)\s(?:the|china['’]s|all)\b)"
)
_RESPECTIVE = re.compile(
    r"\b(?:at|rank(?:ed|ing)|plac(?:ed|ing)|listed)\s(?P<row>[1-9][0-9]{0,2}(?:,\s[1-9][0-9]{0,2}){0,6}"
    r",?\sand\s[1-9][0-9]{0,2})(?:,?\srespectively|(?=[.;](?:\s|$)|$))"
)
_NUMBER = re.compile(r"[0-9]{1,3}")
# not so a row of numbers of which nobody says which is whose: 73, 72, 71
_BARE = re.compile(r"[1-9][0-9]{0,2}(?!,\s[0-9]{1,3},\s[0-9])(?=\s\(|[,;.](?:\s|$)|$)")
# the second highest investment potential; its ranking is the highest of all, the second best in
_SUPERLATIVE = re.compile(
    rf"\b(?P<nth>{ORDINAL})(?=[- ](?:highest|greatest|strongest|best)\s(?:{TOPIC.pattern}))"
    rf"|\b(?P<part>{ORDINAL})[- ](?:best|highest)(?=(?:[ -](?:placed|ranked))?"
    r"(?:\s(?:county|district|city|banner|town))?\s(?:in|among|of)\s)"
    # the third most competitive county in China
    rf"|\bthe\s(?P<most>{ORDINAL})(?=[\s-](?:most\s[a-z]{{4,14}}|strongest|best|richest|greenest)\s"
    r"(?:(?:chinese|urban|county-level|city)\s)?(?:county|district|city|town|banner)\s"
    r"(?:in\s(?:china|the\s(?:country|nation))|nationwide)\b)"
    r"|\b(?:rank(?:ing)?|position|place|placing|standing|result)\s(?:is|was)\s(?:also\s)?the\s"
    r"(?P<best>highest|best)(?=\s(?:of|among|in)\s)"
    r"|\bthe\s(?P<first>highest|best)(?=\s(?:position|place|placing|rank(?:ing|ed)?|result)\s"
    r"(?:of|among|in)\s(?:any|all|the)\b)"
)
# 35th is Luoshe Town of Huishan District, 39th Zhouzhuang Town; the first on the list is Humen
_AHEAD = re.compile(
    rf"(?:^|[:;,.]\s|\band\s|\bthe\s|\bin\s)(?P<nth>{ORDINAL}|no\.?\s?[0-9]{{1,3}})(?:\s(?:place|position|spot))?"
    r"(?:\s(?:on|in)\s(?:the|this)\s(?:list|ranking)|\sin\s(?!china\b)[a-z]{3,14}(?=\sis\s))?(?:(?P<is>\s(?:is|was|c[ao]mes?)\s)|\s)(?:the\s)?"
)
# placed 23rd (Rugao), 24th (Qidong) and 26th (Hai'an)
_NTH_BRACKET = re.compile(rf"(?P<nth>{ORDINAL}|no\.?\s?[0-9]{{1,3}})\s\(")
# the former sixth and the latter third; the former up from seventh
_FORMER = re.compile(
    r"\bthe\s(?P<which>former|latter)\s(?:(?:at|in|is|was|being|came|coming|rank(?:s|ed|ing)|plac(?:ed|ing)"
    r"|up|down|rising|climbing|moving|falling|slipping|dropping|sliding|from)\s)"
    rf"{{0,3}}(?:the\s)?(?P<nth>{ORDINAL}|no\.?\s?[0-9]{{1,3}})"
)
# ranked 13th, the highest in Northwest China
_HIGHEST = re.compile(
    rf"(?i:{ORDINAL}|no\.?\s?[0-9]{{1,3}})[^,;.]{{0,70}},\s(?:which\s(?:is|was)\s)?the\s"
    r"(?P<n>highest|best)(?=\s(?:rank(?:ing)?\s|place\s|position\s)?(?:in|of|among|from)\s(?:all\s)?(?:the\s)?"
    rf"(?:[a-z-]{{3,14}}\s){{0,2}}(?:in\s|of\s)?{grammar.PART})"
)
# took the 13th spot, the second highest in the province
_OF_A_PLACE = tuple(f"{end}, the " for end in ("spot", "place", "st", "nd", "rd", "th"))
_SUPERLATIVES = ("highest", "greatest", "strongest", "best", "most", "richest")


class RankForms:
    """Finds the places of one English sentence that are told in a form of their own."""

    text: str
    lower: str
    context: Context
    lists: list[Named]
    names: Names
    label: re.Match[str] | None
    ranks: list[Rank]
    items: dict[Rank, str]
    ahead: dict[int, str]
    dated: dict[int, int]
    leading: set[int]

    def _leaders(self) -> list[Rank]:
        """Return the first places within a city or province, where each begins in ``leading``."""
        if not (self.lists or self.context.lists):
            return []
        found = [(start, end, 1) for start, end in leaders.find(self.text, self.lower)]
        self.leading.update(start for start, _, _ in found)
        return found

    def _formers(self) -> list[Rank]:
        """Return the places of the former and the latter of two regions, in ``ahead`` whose."""
        found: list[Rank] = []
        named = self.lists or self.context.lists
        pair = " latter " in self.lower or " former " in self.lower
        for match in _FORMER.finditer(self.lower) if named and pair else ():
            two = self.names.last(match.start(), 2)
            if two:
                found.append((*match.span("nth"), grammar.place(match["nth"]) or 1))
                self.ahead[match.start("nth")] = two[match["which"] == "latter"]
        return found

    def _superlatives(self) -> list[Rank]:
        """Return the places told as the second highest potential, the best of all its counties."""
        if not (self.lists or self.context.lists):
            return []
        if not has_one(self.lower, _SUPERLATIVES):
            return []
        found = []
        for match in _SUPERLATIVE.finditer(self.lower):
            key = match.lastgroup or ""
            start, end = match.span(key)
            highest = key == "part" and match[0].endswith("highest")
            if highest and not self.lower.endswith(_OF_A_PLACE, 0, start):
                continue  # and the second highest growth is no place on a list
            end = match.end() if key == "part" else end
            found.append((start, end, number(match[key]) or 1))
        if "the highest " in self.lower or "the best " in self.lower:
            found += [(*one.span("n"), 1) for one in _HIGHEST.finditer(self.text)]
        return [*dict.fromkeys(found)]

    def _bare_places(self, *, goes_on: bool) -> list[Rank]:
        """Return the places in a row without their endings: Licheng at 28, Shizhong at 43.

        Args:
            goes_on: Whether such a row stands before them: A and B at 15 and 11, and C at 49.
        """
        if not (self.lists or self.context.lists):
            return []
        ends = {one.end for one in self.names.all}
        if self.lists and (bare := _RANKED_BARE.search(self.lower)):
            return [(*bare.span("n"), int(bare["n"]))]
        told = _AT_NUMBER.finditer(self.text) if ends else ()
        found = [one for one in told if one.start() in ends]
        row = goes_on or len(found) > 1
        return [(*one.span("n"), int(one["n"])) for one in found] if row else []

    def _respective_places(self) -> list[Rank]:
        """Return the bare numbers of regions in their order: A and B came in at 37 and 148."""
        said = (" respectively", " ranking ", " ranked ", " placing ", " placed ")
        named = self.lists or self.context.lists
        if not (named and has_one(self.lower, said)):
            return []
        found: list[Rank] = []
        for match in _RESPECTIVE.finditer(self.lower):
            row = [
                (*one.span(), int(one[0]))
                for one in _NUMBER.finditer(self.lower, *match.span("row"))
            ]
            told = self.names.last(match.start(), len(row))
            if not self.names.all and len(self.context.recent) == len(row):
                told = list(self.context.recent)  # In the 2017 list they were at 71, 83 and 93
            if len(self.names.run(match.start())) != len(row) and "resp" not in match[0]:
                told = []
            found += row if told and not FIGURE.search(self.lower, 0, match.start()) else []
        return found

    def _before_regions(self) -> list[Rank]:
        """Return the places that stand before their regions: 35th is Luoshe Town, 39th Humen Town.

        ``ahead`` is given the region of each by where the place begins.
        """
        listed = self.lists or self.context.lists
        if not (listed and self.names.all and may_place(self.lower)):
            return []
        starts = {one.start: one for one in self.names.all}
        found: list[Rank] = []
        for match in _AHEAD.finditer(self.lower):
            name = starts.get(match.end())
            if name is None or not (match["is"] or (found and name.called)):
                continue
            found.append((*match.span("nth"), grammar.place(match["nth"]) or 1))
            self.ahead[match.start("nth")] = name.name
        return found + self._before_brackets(starts)

    def _before_brackets(self, starts: Mapping[int, Name]) -> list[Rank]:
        """Return the places with their regions in brackets: 23rd (Rugao), 24th (Qidong).

        Args:
            starts: The regions of the sentence by where they begin.
        """
        noted = _NTH_BRACKET.finditer(self.lower) if "(" in self.lower else ()
        told = [one for one in noted if one.end() in starts]
        told = [one for one in told if self.text.startswith(")", starts[one.end()].end)]
        for one in told if len(told) > 1 else ():
            self.ahead[one.start("nth")] = starts[one.end()].name
        many = told if len(told) > 1 else []
        return [(*one.span("nth"), grammar.place(one["nth"]) or 1) for one in many]

    def _labelled(self) -> list[Rank]:
        """Return the bare number behind a label: Comprehensive strength: 85 (86), up 1."""
        if self.context.bracketed_year and (before := self._noted_before()):
            return before
        bare = _BARE.match(self.text, self.label.end()) if self.label else None
        left = _LEFT.match(self.text, bare.end()) if bare else None
        if left and bare and self.context.bracketed_year:  # 2018 in brackets
            self.dated[left.start("n")] = self.context.bracketed_year
            return [(*bare.span(), int(bare[0])), (*left.span("n"), number(left["n"]) or 0)]
        noted = list(_NOTED.finditer(self.text)) if self.text.count("(") > 1 else []
        found = [(*one.span("n"), int(one["n"])) for one in noted] if len(noted) > 1 else []
        return [*found, (*bare.span(), int(bare[0]))] if bare else found

    def _noted_before(self) -> list[Rank]:
        """Return the places of the year before in brackets behind those of now: No. 16 (17)."""
        found = []
        told = {start for start, _, _ in self.ranks}
        for _, end, _ in [*self.ranks, *self.items]:
            left = _LEFT.match(self.text, end)
            if left and self.context.bracketed_year:
                self.dated[left.start("n")] = self.context.bracketed_year
                if left.start("n") not in told:
                    found.append((*left.span("n"), number(left["n"]) or 0))
        return found

    def _bracketed(self) -> list[Rank]:
        """Return the places that several regions have in brackets: Beilun (10), Jiangbei (33)."""
        if not (self.lists or self.context.lists):
            return []
        ends = {one.end for one in self.names.all}
        ends |= {lies.end() for end in ends if (lies := LIES.match(self.text, end))}
        found = [one for one in grammar.BRACKETED.finditer(self.text) if one.start() - 1 in ends]
        values = [int(one["n"]) for one in found]
        # how many of the listed each city has is told from the most down, and often the same
        counts = len({*values}) < len(values) or values == sorted(values, reverse=True)
        return [] if counts else [(*one.span("n"), int(one["n"])) for one in found]
