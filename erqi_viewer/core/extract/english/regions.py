"""Finding the regions that an English sentence names."""

from __future__ import annotations

import bisect
import string
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english import home, region_names, region_parts, shorts, strangers
from erqi_viewer.core.extract.english.asides import LONGEST_LEAD, Asides
from erqi_viewer.core.extract.english.grammar import VERB
from erqi_viewer.core.extract.english.no_regions import NO_NAMES, PROVINCES
from erqi_viewer.core.extract.english.numbers import number
from erqi_viewer.core.extract.english.region_names import NAME
from erqi_viewer.core.extract.english.topics import TOPIC

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Iterator, Sequence

    from erqi_viewer.core.extract.context import Context


class Name(NamedTuple):
    """A region's name, where it stands, and whether it has its kind with it: county."""

    start: int
    end: int
    name: str
    called: bool


class Names(Asides):
    """The regions of one sentence.

    Args:
        text: The sentence.
        lower: The same in small letters.
        taken: The places that are inside lists' names.
        context: What knows the regions met before.
    """

    def __init__(self, text: str, lower: str, taken: Collection[int], context: Context) -> None:
        super().__init__(text, lower)
        self._last_start = 0  # where the last name begins
        told = (*context.recent, context.subject, context.lead)
        self.known = frozenset(region_names.core(one) for one in told if one)
        there = region_parts.THE_ONE_THERE.match(text) if context.subject else None
        self._there = there.span() if there else (0, 0)
        self.strangers = [one for one in strangers.find(text, context) if one[0] not in taken]
        homes = list(self._homes(context))
        apart = {*taken, *(one.start for one in homes)}
        found = [*homes, *self._find(apart, context)]
        short = shorts.again(text, context, taken)
        self.all = sorted([*found, *(Name(a, b, name, called=True) for a, b, name in short)])
        self._clauses = [0, *(found.end() for found in region_parts.CLAUSE.finditer(lower))]

    def _find(self, taken: Collection[int], context: Context) -> Iterator[Name]:
        """Yield the regions named; one that only says where another lies comes last in question."""
        found, last, taken_to, lying = False, 0, 0, 0
        for match in NAME.finditer(self.text):
            name = match["banner"] or match["name"]
            words = (string.capwords(name) if name.isupper() else name).split()
            kind = match["flag"] or match["kind"] or ""
            kind = kind.title() if kind.isupper() else kind
            while words and words[0] in NO_NAMES:
                words.pop(0)
            if (
                match.start() in taken
                or self._there[0] <= match.start() < self._there[1]
                or match.start() < taken_to
                or not words
                or not self._may_name(words, match.end())
                or any(a < match.end() and match.start() < b for a, b in self.strangers)
                or self._is_a_word(words, match.span(), kind or match["level"] or "", context)
                or TOPIC.match(self.text, match.start())  # Scientific and technological innovation
            ):
                continue
            before = self._leading(match.start(), another=found and bool(kind))
            near = max(0, len(before) - LONGEST_LEAD)
            leads = region_parts.LEADS.search(before, near) is not None
            ruled = leads and region_parts.ITS_KIND.search(before, near) is not None
            if leads and (
                (ruled and self._is_of_several(before, match.start()))
                or region_parts.PLACED_IN.search(
                    before, max(0, len(before) - region_parts.LONGEST_LINK)
                )
            ):
                continue
            side = region_parts.OF_ITS_SIDE.search(before) if ruled and context.subject else None
            beside = side is not None or self._is_of_waters(before, match.end())
            if beside or self._is_aside(*match.span(), called=bool(kind)):
                continue
            lies = leads and (
                self._lies_in(before, match.end())
                or (ruled and region_parts.ONE_OF_A.search(before))
            )
            wide = not kind and PROVINCES.issuperset(words)
            # Hanchuan of Xiaogan, Hubei, is
            lies_too = wide and self._is_where_one_lies(match.start(), lying, context)
            wide = (found or (wide and ruled)) and bool(lies)
            if lies_too or (wide and not (ruled and region_parts.OF_SEVERAL.search(before))):
                last = match.end() if kind and last else last  # in Shilin County, Dali City (59th)
                lying = match.end()
                continue
            if found and (
                self._is_passed(before, match.end()) or region_parts.is_for_its_city(before)
            ):
                continue
            again = not kind and self._is_alias(taken_to, match)
            if again or (last and self._is_of_the_last(last, match, kind, lying)):
                continue
            end = match.end()
            called = bool(kind or match["level"])
            second = None if called else self._second(end)
            if second is not None:
                words.append(second)
                end += len(second) + 1
            found, last, taken_to = True, end if called else 0, end
            self._last_start = match.start()
            name = " ".join([*words, *kind.split()])
            west = region_parts.SIDE.search(before) if kind == "New Area" else None
            name = west[0] + name if west else name
            name, end = shorts.of(self.text, name, end, context) if " " in kind else (name, end)
            yield Name(match.start(), end, _known_as(name, context), called)

    def _leading(self, start: int, *, another: bool) -> str:
        """Return the words in front of a name; ``another`` may lie in what has the article too.

        In Zhangzhou's Longhai district; Beicai and Chuansha in the Pudong New Area.
        """
        before = region_parts.IN_WHOSE.sub("", self.text[max(0, start - 60) : start])
        in_it = another and before.endswith(" in the ")
        return before.removesuffix("the ") if in_it else before

    def _is_where_one_lies(self, start: int, lying: int, context: Context) -> bool:
        """Tell whether a province is where the one just told lies: The city in Shaanxi was."""
        if lying > 0 and self.text[lying:start] == ", ":
            return True
        the_one = region_parts.THE_ONE_IN.fullmatch(self.text, 0, start)
        return bool(context.subject and the_one)

    def _is_of_waters(self, before: str, end: int) -> bool:
        """Tell whether a name is that of a bay on whose shore another lies."""
        waters = region_parts.WATERS.match(self.text, end)
        return waters is not None and region_parts.BY_WATERS.search(before) is not None

    def _may_name(self, words: Sequence[str], end: int) -> bool:
        """Tell whether capitalised words that end at ``end`` may be a region's name."""
        return not (
            not NO_NAMES.isdisjoint(words)
            or VERB.fullmatch(words[0].lower())  # a headline in capitals: Jinjiang Stays First
            or region_parts.OF_PLACE.match(self.text, end)
            or region_parts.GREETED.search(
                self.text, max(0, end - region_parts.LONGEST_GREETING), end
            )
            or region_parts.OF_THINGS.match(self.text, end)
            or number(words[0].split("-")[0].lower()) is not None  # Sixty-third
        )

    def _homes(self, context: Context) -> Iterator[Name]:
        """Yield where a city's name only calls the region that a text is about by where it lies.

        The Chengdu district is 73rd; the Yichun city of Fengcheng advanced.
        """
        for match in region_parts.THE_ONE.finditer(self.text) if "he " in self.text else ():
            whose = home.of(context.beginning)
            own = region_names.core(whose)
            if whose is None or own == match["name"]:
                continue
            if region_parts.lies_under(match["name"], own).search(context.beginning):
                continue
            of_it = self.text.startswith(f" of {own}", match.end())
            if of_it or region_parts.lies_in(match["name"]).search(context.beginning):
                yield Name(match.start("name"), match.end(), _known_as(whose, context), called=True)

    def _is_a_word(
        self, words: Sequence[str], span: tuple[int, int], kind: str, context: Context
    ) -> bool:
        """Tell whether a capital makes an English word look like a name: Joins a list; Not bad."""
        known = words[0] in context.names or words[0] in context.recent
        alone = len(words) == 1 and not known
        return (not kind and region_names.is_a_verb(self.text, span[0])) or (
            alone and region_names.is_a_word(self.text, *span, kind)
        )

    def _is_of_the_last(self, last: int, match: re.Match[str], kind: str, lying: int) -> bool:
        """Tell whether a name says where the one that ends at ``last`` lies, or calls it again.

        Args:
            last: Where a name that has its kind with it ends.
            match: The name behind it.
            kind: What that is called.
            lying: Where the last name ends that says where one lies.
        """
        if lying > last and not kind and self.text[lying : match.start()] == ", ":
            # Fengqiao Town of Zhuji, Shaoxing (scoring 118) ranks
            return region_parts.NOTED_OR_STANDS.match(self.text, match.end()) is not None
        between = self.text[last : match.start()]
        if between == " (":  # West Coast New Area (Huangdao district)
            return bool(kind) and self.text.startswith(")", match.end())
        if (
            between == ", "
            and not kind
            and region_parts.OPENS.fullmatch(self.text, 0, self._last_start)
        ):
            # Yongjia County, Wenzhou ranked second
            return region_parts.STANDS.match(self.text, match.end()) is not None
        town = self.lower.endswith("town", 0, last)  # Xingou Town, Jianli County -- 9th
        its_kinds = {"City", "city", "County", "District"} if town else {"City", "city"}
        if between == ", " and kind in its_kinds:
            district = not self.lower.endswith("city", 0, last)
            return district and region_parts.IN_ITS_CITY.match(self.text, match.end()) is not None
        return region_parts.PART_OF.fullmatch(between) is not None

    def _is_alias(self, last: int, match: re.Match[str]) -> bool:
        """Tell whether a name in brackets calls the one before it again: Kuerle (Korla)."""
        return self.text[last : match.start()] == " (" and self.text.startswith(")", match.end())

    def _lies_in(self, before: str, end: int) -> bool:
        """Tell whether a name is where another lies; not so in: where Jianyang ranked 69th."""
        found = region_parts.LIES_IN.search(before, max(0, len(before) - region_parts.LONGEST_LINK))
        if found is None:
            return False
        ranked = found[0].startswith("where") and region_parts.STANDS.match(self.lower, end)
        return not ranked

    def _is_of_several(self, before: str, start: int) -> bool:
        """Tell whether a name is that of several ones' city, and does not begin their names."""
        several = region_parts.OF_SEVERAL.search(before)
        if several is None:
            return False
        if region_parts.THEIR_CITY.search(before):
            return True
        row = region_parts.ROW.match(self.text, start)
        named = len(region_parts.BETWEEN.findall(row[0])) + 1 if row else 1
        return named == 1 or (several["n"] and number(several["n"].lower()) != named) is True

    def _second(self, end: int) -> str | None:
        """Return the second word of a name of two: Ejin Horoo; not so in a title's capitals."""
        two = region_parts.TWO.match(self.text, end) if self.text.endswith(".") else None
        if two is None or two[1] in NO_NAMES or VERB.fullmatch(two[1].lower()):
            return None
        return two[1]

    def before(self, at: int) -> list[str]:
        """Return the regions named before ``at``; those called a district or county count first."""
        if not self.all:
            return []
        before = [one for one in self.all if one.end <= at]
        clause = self._clauses[bisect.bisect_right(self._clauses, at) - 1]
        own = [one.name for one in before if one.end > clause]
        if (
            not own
            and before
            and before[-1].end == clause - 1
            and region_parts.WHO.match(self.text, clause)
        ):
            return [before[-1].name]  # A at 52nd and B, which went from 99th
        if not own and before and region_parts.HOWEVER.fullmatch(self.text, before[-1].end, at):
            return [before[-1].name]  # B, however, came only 34th
        noted = (
            region_parts.NOTED.fullmatch(self.text, before[-1].end, clause - 1) if before else None
        )
        if not own and noted and region_parts.WHO.match(self.text, clause):
            return [before[-1].name]  # behind Anning (12th), which was first in Yunnan
        beside = not own and before and before[-1].end == clause - 1
        if beside and region_parts.AT.fullmatch(self.text, clause, at):
            return [before[-1].name]  # Jiashan county, 14th, and Pinghu, at 33rd
        if not own and before and self._goes_on(before[-1], clause, at):
            return [before[-1].name]
        if not own and self._lies_there(before, clause):
            return [before[-1].name]  # behind Nanshan district in Shenzhen, which is first
        that = [one for one in before if self.text.endswith("fact that ", 0, one.start)]
        if not own and that and region_parts.IT.search(self.lower, clause, at):
            return [that[-1].name]  # as was the fact that Zengcheng was not, until 2014, when it
        first = self.all[0]
        if not own and first.start == 0 and region_parts.IT.search(self.lower, clause, at):
            return [first.name]  # Zhangqiu, a district of Jinan, is strong: it advanced to 54th
        called = [one.name for one in before if one.called]
        return own or called or [one.name for one in before]

    def _goes_on(self, last: Name, clause: int, at: int) -> bool:
        """Tell whether a clause ends what is told of a name: A climbed by one, to; B in C, at."""
        moved = region_parts.TO.fullmatch(self.text, clause, at) and last.end > self._clause_before(
            clause
        )
        lies = region_parts.AT.fullmatch(self.text, clause, at) and region_parts.WHERE.fullmatch(
            self.text, last.end, clause - 1
        )
        return bool(moved or lies)

    def _clause_before(self, clause: int) -> int:
        """Return where the clause in front of the one that begins at ``clause`` begins."""
        return self._clauses[max(0, bisect.bisect_left(self._clauses, clause) - 1)]

    def _lies_there(self, before: Sequence[Name], clause: int) -> bool:
        """Tell whether a clause goes on about the last of some names, told with where it lies."""
        if not before or region_parts.WHO.match(self.text, clause) is None:
            return False
        return region_parts.WHERE.fullmatch(self.text, before[-1].end, clause - 1) is not None

    def bracketed(self, at: int) -> str | None:
        """Return whom a bracket at ``at`` is behind, not where it lies: A in B, C (59th)."""
        before = [one for one in self.all if one.end <= at]
        if not before or self.text[before[-1].end : at] != " ":
            return None
        if len(before) < region_parts.BOTH:
            return None
        first, last = before[-2:]
        lies = region_parts.LIES_WITHIN.fullmatch(self.text, first.end, last.start)
        return first.name if lies else None

    def from_here(self, at: int) -> str | None:
        """Return the region that begins at ``at``."""
        return next((one.name for one in self.all if one.start == at), None)

    def after(self, at: int) -> str | None:
        """Return the first region behind ``at`` that is called a district, county, city or town."""
        return next((one.name for one in self.all if one.end > at and one.called), None)

    def last(self, at: int, count: int) -> list[str]:
        """Return the last ``count`` regions named before ``at``, none when there are fewer."""
        before = [one for one in self.all if one.end <= at]
        called = [one for one in before if one.called]
        if len(called) == count and not all(one.called for one in before[-count:]):
            before = called  # Anpu town and Shiling town of Lianjiang, ranking 3rd and 9th
        return [one.name for one in before[-count:]] if len(before) >= count else []

    def run(self, at: int) -> list[Name]:
        """Return the regions side by side that are named last before ``at``."""
        run: list[Name] = []
        for one in reversed([one for one in self.all if one.end <= at]):
            if run and not region_parts.JOINED.fullmatch(self.text, one.end, run[0].start):
                break
            run.insert(0, one)
        if len(run) > region_parts.BOTH and region_parts.THERE_ARE.match(
            self.text, max(0, run[0].start - len("; in "))
        ):
            run.pop(0)  # In Wuhu, Yijiang and Jiujiang were tied in 82nd
        return run

    def together(self, at: int) -> list[str]:
        """Return the regions that one bound at ``at`` is said of: A, B and C are in the top ten."""
        run = self.run(at)
        if not run:
            return []
        said = self.text[run[-1].end : at]
        alone = region_parts.ONE.search(said) is not None or region_parts.ALL.search(said) is None
        alone = alone and not self.lower.endswith("with ", 0, run[0].start)
        return [run[-1].name] if alone else [one.name for one in run]

    def only(self, start: int, end: int) -> Name | None:
        """Return the region between two places, None when there are none or several."""
        inside = [one for one in self.all if start <= one.start and one.end <= end]
        return inside[0] if len(inside) == 1 else None


def _known_as(name: str, context: Context) -> str:
    """Return the name that a region is known by, as it is printed when only its capitals differ."""
    known = context.canonical(name)
    return name if known.lower() == name.lower() else known
