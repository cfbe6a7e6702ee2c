"""Finding the regions that an English sentence names."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english import region_names, shorts
from erqi_viewer.core.extract.english.asides import LONGEST_LEAD, Asides
from erqi_viewer.core.extract.english.grammar import VERB
from erqi_viewer.core.extract.english.no_regions import NO_NAMES, PROVINCES
from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL, number
from erqi_viewer.core.extract.english.region_names import NAME, WORD
from erqi_viewer.core.extract.english.topics import TOPIC

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from erqi_viewer.core.extract.context import Context

_LIES_IN = re.compile(
    r"\b(?:in|near|under|from|where|(?<!followed )(?<!closely )(?<!trailed )"
    r"(?<!represented )by|next to|"
    r"in (?:north|south|east|west|central)[a-z]{0,4}|"
    r"(?<!ahead )(?<!city )(?<!county )(?<!district )(?<!banner )(?<!heard )of)\s+$"
)
# Qidong, a county-level city of Nantong
_ONE_OF_A = re.compile(
    r"\b(?:an?|the\s(?:main|central|largest|only"
    r"|(?:top|best|highest)[- ](?:ranked|placed)|[a-z]{4,8}most)|one)\s(?:[a-z-]{2,14}\s){0,3}"
    r"(?:city|county|district|banner|area)\s(?:of|in|under)\s$"
    # Beilun, the port district of Ningbo
    r"|,\sthe\s(?:[a-z-]{2,14}\s){1,3}(?:city|county|district|banner)\s(?:of|in|under)\s$"
)
# all four county-level cities of Suzhou
_OF_SEVERAL = re.compile(
    rf"(?:(?P<n>{CARDINAL})\s(?:[a-z-]{{2,14}}\s){{0,2}})?"
    r"\b(?:cities|counties|districts|areas|banners|towns|localities|divisions)"
    r"(?:\s\([a-z ]{3,20}\))?"
    r"\s(?:of|in|under|from)\s$",
    re.IGNORECASE,
)
# the five districts of Longquanyi, Shuangliu, Pidu, Wenjiang and Xindu
# the Tianhe and Huangpu districts of Guangzhou
_THEIR_CITY = re.compile(
    r"(?!The\s|All\s)[A-Z][a-z'’-]+\s(?:districts|counties|cities|banners)\s(?:of|in)\s$"
)
_BETWEEN = re.compile(r",\s(?:and\s)?|\sand\s")
_ROW = re.compile(rf"{WORD}(?:\s{WORD})?(?:(?:,\s(?:and\s)?|\sand\s){WORD}(?:\s{WORD})?){{1,11}}")
_BOTH = 2
# Dawang Town in Guangrao County, Dongying City (59th)
_LIES_WITHIN = re.compile(r"\s(?:in|of)\s(?:[A-Z][A-Za-z'’-]{1,20}(?:\s[A-Z][a-z]{1,12}){0,2},\s)?")
# What follows is where something is: all the patterns above that look back end so.
_LEADS = re.compile(
    r"\b(?:in (?:north|south|east|west|central)[a-z]{0,4}"
    r"|in|near|under|by|to|of|within|across|from|where)\s+$",
    re.IGNORECASE,
)
# how the two patterns of a city's districts end
_ITS_KIND = re.compile(
    r"(?:city|county|district|banner|area|cities|counties|districts|areas|banners|towns|localities|divisions)\)?"
    r"\s(?:of|in|under|from)\s$",
    re.IGNORECASE,
)
_LONGEST_KIND = 16
_LONGEST_LINK = 24
_IT = re.compile(r"\bit\s")
_AT = re.compile(r"\s(?:(?:at|in|now|still|again)\s(?:the\s)?)?")  # Taicang, at 10th
_TO = re.compile(r"\sto\s(?:the\s)?")  # Ningxiang climbed by one, to 14th
# West Coast New Area
_SIDE = re.compile(
    r"\b(?:(?!The\b|In\b|At\b|For\b)[A-Z][a-z]{2,12}\s)?(?:West|East|North|South)\s$"
)
# Xihu District, Hangzhou City, ranks; not so Xihu District, Cixi City and Yiwu City
_IN_ITS_CITY = re.compile(
    r"(?:,\s(?!and\b|while\b|but\b)(?:[a-z]|[A-Z][a-z]{2,12}\s[Pp]rovince)|\s[a-z](?!nd\b)"
    r"|\s\((?:[Nn]o\.?\s?)?[0-9]{1,4}(?:st|nd|rd|th)?\b|\s(?:--?|—|–)\s)"
)
_STANDS = re.compile(
    r"\s(?:ranked|ranks|came|comes|was|is|has|had|sits|stood|stands|took|takes|placed|remains?)\b"
)
_NOTED_OR_STANDS = re.compile(rf"\s\([^()]{{1,40}}\)|{_STANDS.pattern}")
_GREETED = re.compile(r"\b(?:Dear|Hi|Hello|Hey)\s[A-Z][a-z]{1,16}$")  # Dear Lin
_LONGEST_GREETING = 24
_OPENS = re.compile(r"\W{0,3}(?:[0-9]{1,2}\.\s)?(?:Among\sthem,?\s)?")
# eighth in Zhejiang
_PLACED_IN = re.compile(rf"(?:{ORDINAL}|\b[Nn]o\.?\s?[0-9]{{1,4}})\s(?:in|within|across)\s$")
_TWO = re.compile(rf"\s({WORD})(?=[,.;]|\s[a-z])")
_PART_OF = re.compile(r",?\s+of\s+")
_OF_PLACE = re.compile(
    r"['’]s?(?!\w)|\s+[Pp]rovince|\sprovincial\sgovernment|\s(?:Institute|Academy|Research|Consulting|Think)\b|\s(?:[A-Z][a-z]{1,10}\s)?[Aa]utonomous\s(?:[Rr]egion|[Pp]refecture)|\s(?:group|contingent|delegation)\b"
    # a sight, not a region: Erqi Tower
    r"|\s(?:Rivers?|Delta|Canal|Reservoir|Tower|Square|Road|Street|Avenue|Station|Bridge|Museum|University|Temple|Airport|Valley|Hills?|Gardens?|Parks?"
    r"|Market|Lake|Pagoda|Memorial|Port(?!\s[A-Z]))\b"
)
# Air quality ranked sixth
_OF_THINGS = re.compile(
    r"\s(?:quality|output|revenue|sales|efficiency|consumption|pollution|safety|security|health|education"
    r"|culture|income|spending|services)\b"
)
# the boundary is looked for behind a word, which lets a search skip from w to w
_CLAUSE = re.compile(r"[,;]|while(?<=\bwhile)\b|whereas(?<=\bwhereas)\b")
_IN_WHOSE = re.compile(r"(?<=\bin )[A-Z][a-z]{2,14}['’]s\s$")
_NOTED = re.compile(r"\s\([^()]{1,16}\)")
_WHO = re.compile(r"\s(?:which|who)\s(?!(?:is|was|lies|borders)\s(?:in|under|part|near)\b)")
_WHERE = re.compile(r"(?:,\salso)?\s(?:in|of)\s[A-Z][a-z'’]{1,15}(?:\s[A-Za-z]{2,12})?")
_JOINED = re.compile(
    r"(?:\s(?:of|in)\s[A-Z][a-z'’]{1,15}(?=\s\())?"
    rf"(?:\s\([^()]{{1,24}}\)|,\sin\s{ORDINAL}(?:\splace)?(?=,)|,?\sat\s(?:No\.?\s?[0-9]{{1,3}}|{ORDINAL}))?(?:\s(?:districts?|counties|cities))?"
    r"(?:\s(?:of|in)\s[A-Z][a-z'’]{1,15}(?:\s[A-Z][a-z]{2,12})?)?"
    r"(?:,\s(?:ranking|ranked|placed)\s[^,;.]{3,16}(?=,))?"  # Longkou, ranking 9th, and
    r"(?:,?\s+and\s+(?:the\s+)?|,\s+(?:the\s+)?|\s+and\s+)(?:[A-Z][a-z]{1,15}['’]s\s)?"
    # Changsha County and the county-level cities of Liuyang and Ningxiang
    r"(?:(?:county-level\s)?(?:city|cities|county|counties|districts?|towns?)\sof\s)?"
)
_ONE = re.compile(r"\b(?:is|was|has|ranks|enters|comes|makes|takes|holds|stands|stays|remains)\b")
_ALL = re.compile(  # said of all that stand before it
    r"\b(?:are|were|have|all|both|each|themselves|belong|make)\b"
    r"|^(?:\s\([^()]{1,24}\))?(?:\s(?:districts|counties|cities|towns)(?:\s(?:of|in)\s[a-z]{3,14})?)?,?\s(?:(?:also|likewise)\s)?(?:got|entered|made|broke|moved|joined|jumped|climbed|advanced|came|rank(?:ed)?|placed|stood|finished|rose|stayed|remained)\s"
    r"|^\s\([^()]{1,24}\)\s(?:in|within|inside|among)\s|^\s[–—-]\samong\s",
    re.IGNORECASE,
)


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
        found = list(self._find(taken, context))
        short = shorts.again(text, context, taken)
        self.all = sorted([*found, *(Name(a, b, name, called=True) for a, b, name in short)])
        self._clauses = [0, *(found.end() for found in _CLAUSE.finditer(lower))]

    def _find(self, taken: Collection[int], context: Context) -> Iterator[Name]:
        """Yield the regions named; one that only says where another lies comes last in question."""
        found, last, taken_to, lying = False, 0, 0, 0
        for match in NAME.finditer(self.text):
            name = match["banner"] or match["name"]
            words = (name.title() if name.isupper() else name).split()
            kind = match["flag"] or match["kind"] or ""
            kind = kind.title() if kind.isupper() else kind
            while words and words[0] in NO_NAMES:
                words.pop(0)
            if (
                match.start() in taken
                or match.start() < taken_to
                or not words
                or not self._may_name(words, match.end())
                or self._is_a_word(words, match.span(), kind, context)
                or TOPIC.match(self.text, match.start())  # Scientific and technological innovation
            ):
                continue
            before = self.text[max(0, match.start() - 60) : match.start()]
            before = _IN_WHOSE.sub("", before)  # in Zhangzhou's Longhai district
            near = max(0, len(before) - LONGEST_LEAD)
            leads = _LEADS.search(before, near) is not None
            ruled = leads and _ITS_KIND.search(before, near) is not None
            if leads and (
                (ruled and self._is_of_several(before, match.start()))
                or _PLACED_IN.search(before, max(0, len(before) - _LONGEST_LINK))
            ):
                continue
            if self._is_aside(*match.span(), called=bool(kind)):
                continue
            lies = leads and (
                self._lies_in(before, match.end()) or (ruled and _ONE_OF_A.search(before))
            )
            wide = not kind and PROVINCES.issuperset(words)
            # Hanchuan of Xiaogan, Hubei, is
            lies_too = wide and lying > 0 and self.text[lying : match.start()] == ", "
            wide = (found or (wide and ruled)) and bool(lies)
            if lies_too or (wide and not (ruled and _OF_SEVERAL.search(before))):
                last = match.end() if kind and last else last  # in Shilin County, Dali City (59th)
                lying = match.end()
                continue
            if found and self._is_passed(before, match.end()):
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
            side = _SIDE.search(before) if kind == "New Area" else None
            name = side[0] + name if side else name
            name, end = shorts.of(self.text, name, end, context) if " " in kind else (name, end)
            yield Name(match.start(), end, _known_as(name, context), called)

    def _may_name(self, words: Sequence[str], end: int) -> bool:
        """Tell whether capitalised words that end at ``end`` may be a region's name."""
        return not (
            not NO_NAMES.isdisjoint(words)
            or VERB.fullmatch(words[0].lower())  # a headline in capitals: Jinjiang Stays First
            or _OF_PLACE.match(self.text, end)
            or _GREETED.search(self.text, max(0, end - _LONGEST_GREETING), end)
            or _OF_THINGS.match(self.text, end)
            or number(words[0].split("-")[0].lower()) is not None  # Sixty-third
        )

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
            return _NOTED_OR_STANDS.match(self.text, match.end()) is not None
        between = self.text[last : match.start()]
        if between == " (":  # West Coast New Area (Huangdao district)
            return bool(kind) and self.text.startswith(")", match.end())
        if between == ", " and not kind and _OPENS.fullmatch(self.text, 0, self._last_start):
            # Yongjia County, Wenzhou ranked second
            return _STANDS.match(self.text, match.end()) is not None
        town = self.lower.endswith("town", 0, last)  # Xingou Town, Jianli County -- 9th
        its_kinds = {"City", "city", "County", "District"} if town else {"City", "city"}
        if between == ", " and kind in its_kinds:
            district = not self.lower.endswith("city", 0, last)
            return district and _IN_ITS_CITY.match(self.text, match.end()) is not None
        return _PART_OF.fullmatch(between) is not None

    def _is_alias(self, last: int, match: re.Match[str]) -> bool:
        """Tell whether a name in brackets calls the one before it again: Kuerle (Korla)."""
        return self.text[last : match.start()] == " (" and self.text.startswith(")", match.end())

    def _lies_in(self, before: str, end: int) -> bool:
        """Tell whether a name is where another lies; not so in: where Jianyang ranked 69th."""
        found = _LIES_IN.search(before, max(0, len(before) - _LONGEST_LINK))
        if found is None:
            return False
        ranked = found[0].startswith("where") and _STANDS.match(self.lower, end)
        return not ranked

    def _is_of_several(self, before: str, start: int) -> bool:
        """Tell whether a name is that of several ones' city, and does not begin their names."""
        several = _OF_SEVERAL.search(before)
        if several is None:
            return False
        if _THEIR_CITY.search(before):
            return True
        row = _ROW.match(self.text, start)
        named = len(_BETWEEN.findall(row[0])) + 1 if row else 1
        return named == 1 or (several["n"] and number(several["n"].lower()) != named) is True

    def _second(self, end: int) -> str | None:
        """Return the second word of a name of two: Ejin Horoo; not so in a title's capitals."""
        two = _TWO.match(self.text, end) if self.text.endswith(".") else None
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
        if not own and before and before[-1].end == clause - 1 and _WHO.match(self.text, clause):
            return [before[-1].name]  # A at 52nd and B, which went from 99th
        noted = _NOTED.fullmatch(self.text, before[-1].end, clause - 1) if before else None
        if not own and noted and _WHO.match(self.text, clause):
            return [before[-1].name]  # behind Anning (12th), which was first in Yunnan
        beside = not own and before and before[-1].end == clause - 1
        if beside and _AT.fullmatch(self.text, clause, at):
            return [before[-1].name]  # Jiashan county, 14th, and Pinghu, at 33rd
        if not own and before and self._goes_on(before[-1], clause, at):
            return [before[-1].name]
        if not own and self._lies_there(before, clause):
            return [before[-1].name]  # behind Nanshan district in Shenzhen, which is first
        first = self.all[0]
        if not own and first.start == 0 and _IT.search(self.lower, clause, at):
            return [first.name]  # Zhangqiu, a district of Jinan, is strong: it advanced to 54th
        called = [one.name for one in before if one.called]
        return own or called or [one.name for one in before]

    def _goes_on(self, last: Name, clause: int, at: int) -> bool:
        """Tell whether a clause ends what is told of a name: A climbed by one, to; B in C, at."""
        moved = _TO.fullmatch(self.text, clause, at) and last.end > self._clause_before(clause)
        lies = _AT.fullmatch(self.text, clause, at) and _WHERE.fullmatch(
            self.text, last.end, clause - 1
        )
        return bool(moved or lies)

    def _clause_before(self, clause: int) -> int:
        """Return where the clause in front of the one that begins at ``clause`` begins."""
        return self._clauses[max(0, bisect.bisect_left(self._clauses, clause) - 1)]

    def _lies_there(self, before: Sequence[Name], clause: int) -> bool:
        """Tell whether a clause goes on about the last of some names, told with where it lies."""
        if not before or _WHO.match(self.text, clause) is None:
            return False
        return _WHERE.fullmatch(self.text, before[-1].end, clause - 1) is not None

    def bracketed(self, at: int) -> str | None:
        """Return whom a bracket at ``at`` is behind, not where it lies: A in B, C (59th)."""
        before = [one for one in self.all if one.end <= at]
        if not before or self.text[before[-1].end : at] != " ":
            return None
        if len(before) < _BOTH:
            return None
        first, last = before[-2:]
        lies = _LIES_WITHIN.fullmatch(self.text, first.end, last.start)
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
            if run and not _JOINED.fullmatch(self.text, one.end, run[0].start):
                break
            run.insert(0, one)
        return run

    def together(self, at: int) -> list[str]:
        """Return the regions that one bound at ``at`` is said of: A, B and C are in the top ten."""
        run = self.run(at)
        if not run:
            return []
        said = self.text[run[-1].end : at]
        alone = _ONE.search(said) is not None or _ALL.search(said) is None
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
