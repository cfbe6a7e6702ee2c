"""Places that stand behind a region or a field without a verb: Yongkang (12th), Zhuji 13th."""

from __future__ import annotations

import bisect
import re
from functools import cached_property
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import fielded, grammar
from erqi_viewer.core.extract.english.rank_forms import LIES, Rank, RankForms
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.english.topics import TOPIC, dimension_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.english.regions import Name

JOINED = re.compile(r",?\s*(?:and|,)\s+(?:the\s+)?")
# 11th in green development, where another list was named before
# in scientific and technological innovation 17th
NAMED_TOPIC = re.compile(
    rf"\b(?:(?:[Ii]n|[Ff]or|[Oo]n|[Bb]y)\s+(?:terms\s+of\s+)?(?:the\s+)?|[Ii]ts\s)((?i:{TOPIC.pattern})),?\s(?:it\s|at\s|the\s(?:[a-z]+\s)?)?$"
)
# 1st in Jiangsu and 7th in the country
_NATIONWIDE = re.compile(
    r"\s(?:(?:in|across)\s(?:the\s(?:country|nation)|China)\b|nation(?:wide|ally)\b|overall\b)"
)
_ON_THE_LIST = re.compile(r"\s(?:on|in)\s(?:the|this)\s(?:list|ranking)")
_ON_FIELD = re.compile(
    rf"\s(?:on|in)\sthe\s(?i:{TOPIC.pattern})\s(?:list|ranking|table)\b"
    rf"|\s(?:for|in)\s(?i:{TOPIC.pattern})(?=\sand\s[A-Z]|,\sfor\s)"
)
_BEFORE_DATED = re.compile(
    r"\bafter $|\b(?:placing|place|position|rank|ranking|result|finish|showing), (?:the )?$"
)
_APART = re.compile(r",\s")
_RESULT = re.compile(
    r"\b(?:placing|place|position|rank|ranking|result|finish|showing)"
    r"(?:\s(?:for|of|in|on)\s[^,;.]{3,50})?,\s(?:the\s)?$"
)
_RESULT_REACH = 76
# Its place, 25th, is
_ITS_PLACE = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir|[Oo]ur|[Tt]he)\s(?:(?:19|20)[0-9]{2}\s)?(?:place|placing|position|rank|ranking),\s(?:the\s)?$"
)
# on the top-100 lists for comprehensive strength (89th), investment potential (71st)
_FIELD_NOTED = re.compile(rf"\b(?i:{TOPIC.pattern})\s\((?:the\s)?$")
_CLOSED = re.compile(
    r"(?:\s(?:in\s(?:China|that\syear|the\s(?:country|nation|province|city|region)|[A-Z][a-z]{2,14})|nationwide|nationally)(?=,))?"
    r"[,.;](?:\s|$)|\sand\s"
)
OF_TOPIC = re.compile(
    r"(?:,\s(?:just\s)?(?:behind|after|ahead\sof)\s[^,;.]{2,30},)?"  # second, behind Jiangyin, for
    r"(?:\s(?:in\s(?:China|the\s(?:country|nation))|nationwide|nationally)\b)?"
    r"(?:\samong\s(?:the\s)?(?:districts|counties|cities)(?=\s(?:for|in|by)\s))?"
    r"(?:(?:\s+(?:in|for|on|by|as\sto|as\sregards)|,?\swhen\sit\scomes\sto)\s+(?:terms\s+of\s+|(?:that|the\s+(?:one|list|ranking|table))\s+(?:for|of|on|regarding|concerning)\s+)?"
    rf"(?:the\s+|both\s+)?|[- ](?:highest|greatest|strongest|best)\s)({TOPIC.pattern})",
    re.IGNORECASE,
)

# It was 82nd in 2017, the year of its debut, and 70th last year
_DEBUT = re.compile(r",\s(?:the|its)\s(?:year\sof\sits|first|debut)\s?[a-z ]{0,20},(?=\sand\s)")
_OPENING = 4  # a bullet may stand before a line's region
_DASHED = re.compile(r"(?:,\s[A-Z][A-Za-z'’ ]{2,24}|\s\([A-Z][A-Za-z'’ ]{2,24}\))?\s(?:--?|[—–])\s")
# the new ranking puts Anji 12th for green development
# the ranking puts Anji 71st; not so a poster
# puts Yushan, in Kunshan, Jiangsu province, first
_THAT_LIES = re.compile(
    r",?\s(?:in|of|under)\s[A-Z][a-z'’]{2,14}(?:\s[Cc]ity)?(?:,\s[A-Z][a-z]{2,14}(?:\s[Pp]rovince)?)?,?\s"
)
_RANKER = re.compile(
    r"\b(?:rankings?|lists?|editions?|reports?|evaluations?|assessments?|stud(?:y|ies)|institute|tables?|index|this|it|which|that)\b"
)
_PUTS = (
    "puts ",
    "put ",
    "places ",
    "placed ",
    "ranks ",
    "ranked ",
    "has ",
    "had ",
    "lists ",
    "listed ",
    "shows ",
    "showed ",
    "finds ",
    "found ",
)
_LEADING_WORDS = (
    "top",
    "highest ",
    "best ",
    "head",
    "lead",
    "led ",
    "title",
    "ranked",
    "-ranking",
    "-placed",
    "champion",
    "crown",
)


class ListedRanks(RankForms):
    """Tells which number phrases of one English sentence are places though no verb says so."""

    _of_topic: bool

    @cached_property
    def _may_lead(self) -> bool:
        return has_one(self.lower, _LEADING_WORDS)

    @cached_property
    def _first_topic(self) -> int:
        """Where the first field ends that the sentence names, behind it all when there is none."""
        topic = TOPIC.search(self.text)
        return topic.end() if topic else len(self.text) + 1

    def _is_listed(self, match: re.Match[str], found: Sequence[Rank]) -> bool:
        """Tell whether a rank stands right behind a region: Yongkang (12th), Zhuji 13th."""
        in_line = bool(self.context.order) and fielded.is_line(self.text, match.start())
        beside = in_line or self._is_beside_another(match.start(), found)
        if beside or self._is_of_a_field(match, found):
            return True
        if not (self.lists or self.context.lists or self.label or self._of_topic):
            topic = OF_TOPIC.match(self.text, match.end())
            return topic is not None and dimension_of(topic[1]) is not None
        apart = self._closes_a_headline(match) or self._stands_apart(match)
        apart = apart or self._is_behind_a_dash(match.start())
        if apart or _ITS_PLACE.search(self.text, 0, match.start()):
            return True
        bracketed = self.text.endswith(("(", "(the ", "ranking: ", "rank: "), 0, match.start())
        if bracketed and grammar.CLOSES.match(self.text, match.end()):
            return True
        # up two places, 19th in green development
        if any(one.match(self.text, match.end()) for one in (grammar.IN_LIST, OF_TOPIC)):
            return True
        if self._is_by_year(match, found):
            return True
        if NAMED_TOPIC.search(self.text, max(0, match.start() - 90), match.start()):
            return True
        if not found:
            return False
        between = self.text[found[-1][1] : match.start()]
        if between.endswith((" and ", ", ", " and the ")) and (
            grammar.WITHIN_PART.match(self.text, match.end())
            or (_NATIONWIDE.match(self.text, match.end()))
        ):
            return True  # 17th in the list, and 3rd within Hangzhou
        end = self._behind_field(self._behind_list(found[-1][1], match.start()))
        return self._is_next(end, match.start())

    def _stands_apart(self, match: re.Match[str]) -> bool:
        """Tell whether commas set a rank apart: Jiashan county, 14th, and Pinghu, 33rd."""
        return (
            _APART.match(self.text, match.start() - 2) is not None
            and self._is_region_s(match.start() - 2)
            and _CLOSED.match(self.text, match.end("place") if match["place"] else match.end())
            is not None
        )

    def _closes_a_headline(self, match: re.Match[str]) -> bool:
        """Tell whether a headline ends with a region's place: Dongguan in town list, Humen 7th."""
        name = self.names.all[-1] if self.names.all and self.lists else None
        return (
            name is not None
            and match.end() == len(self.text)
            and name.end + 1 == match.start()
            and self.text.endswith(", ", 0, name.start)
        )

    def _is_behind_a_dash(self, start: int) -> bool:
        """Tell whether a line begins with a region and its place: Babao Town, Songzi -- 11th."""
        name = self.names.all[0] if self.names.all else None
        opens = name is not None and name.start <= _OPENING and name.end < start
        return opens and _DASHED.fullmatch(self.text, name.end if name else 0, start) is not None

    def _is_region_s(self, at: int) -> bool:
        """Tell whether a region ends there, or where it lies: Yiwu in Zhejiang, ninth."""
        last = bisect.bisect_right(self._name_ends, at) - 1
        end = self._name_ends[last] if last >= 0 else -1
        return end == at or (end >= 0 and LIES.fullmatch(self.text, end, at) is not None)

    @cached_property
    def _name_ends(self) -> list[int]:
        return [one.end for one in self.names.all]

    def _is_of_a_field(self, match: re.Match[str], found: Sequence[Rank]) -> bool:
        """Tell whether a rank is a field's: Its green development result, 74th, rose."""
        if any(one.placed and one.end == match.start() - len(": ") for one in self.lists):
            return True  # the weak point is innovation: 91st
        if self._first_topic > match.start():
            return False
        near = max(0, match.start() - _RESULT_REACH)
        if _FIELD_NOTED.search(self.text, near, match.start()):
            return grammar.CLOSES.match(self.text, match.end()) is not None
        if _RESULT.search(self.lower, near, match.start()):
            return _APART.match(self.text, match.end()) is not None
        return bool(found) and self._is_by_year(match, found)

    def _is_beside_another(self, start: int, found: Sequence[Rank]) -> bool:
        """Tell whether a rank is that of a region brought in beside one: with Haining 33rd."""
        name = next((one for one in self.names.all if one.end + 1 == start), None)
        name = name or self._that_lies(start)
        opens = name is not None and (
            (name.start == 0 and bool(self.lists or self.context.headed))
            or self.text.endswith(": ", 0, name.start)
        )
        if opens and not found:
            return self._opens_a_row(start)
        if name is None:
            return False
        told = bool(self.context.lists) and _RANKER.search(self.lower, 0, name.start) is not None
        named = told or bool(self.lists) or self._first_topic <= len(self.text)
        if named and self.text.endswith(_PUTS, 0, name.start):
            return True
        if not (found or self._may_lead):
            return False
        brought_in = self.text.endswith(("with ", "with the "), 0, name.start)
        return brought_in or (bool(found) and self._is_next(found[-1][1], start))

    def _that_lies(self, start: int) -> Name | None:
        """Return the region told last before a rank if only where it lies is between them."""
        last = bisect.bisect_left(self._name_ends, start) - 1
        name = self.names.all[last] if last >= 0 else None
        lies = name and _THAT_LIES.fullmatch(self.text, name.end, start)
        return name if lies else None

    def _opens_a_row(self, start: int) -> bool:
        """Tell whether the next region has its place behind it too: Nanhai second, Shunde first."""
        first = grammar.RANK.match(self.text, start)
        after = next((one for one in self.names.all if one.start > start), None)
        return (
            first is not None
            and after is not None
            and JOINED.fullmatch(self.text, first.end(), after.start) is not None
            and grammar.RANK.match(self.text, after.end + 1) is not None
        )

    def _behind_list(self, end: int, start: int) -> int:
        """Return where a list and its year end that stand behind a rank, else the rank's end."""
        named = [one.end for one in self.lists if end <= one.start and one.end <= start]
        if not named:
            return end
        year = grammar.IN_YEAR.match(self.lower, named[-1])
        return year.end() if year else named[-1]

    def _on_the_list(self, end: int) -> int:
        """Return where it ends that a place is on the list: 26th on the list in 2023."""
        on = _ON_THE_LIST.match(self.lower, end)
        return on.end() if on else end

    def _behind_field(self, end: int) -> int:
        """Return where a field's list ends behind a rank: 40th on the green development list."""
        field = _ON_FIELD.match(self.text, end)
        return field.end() if field else end

    def _is_by_year(self, match: re.Match[str], found: Sequence[Rank]) -> bool:
        """Tell whether a rank is one of a row of years: 34th in 2019, 26th in 2020."""
        start = match.start()
        if grammar.YEAR_BEFORE.search(self.lower, max(0, start - 70), start):
            return True
        if not self._is_dated(match.end()):
            return False
        lead = self.text[max(0, start - 2) : start]
        if lead in {": ", " (", ' "'} or (lead == ", " and self._is_region_s(start - len(lead))):
            return True  # Jiashui county, 60th in 2019 and 54th in 2020, ranked 49th
        if _BEFORE_DATED.search(self.lower, max(0, start - 12), start):
            return True  # After 49th in 2017 the district was only 91st
        at = self._on_the_list(found[-1][1]) if found else 0
        year = self._is_dated(at) if found else None
        if year is None:
            return False
        debut = _DEBUT.match(self.text, year.end())
        return JOINED.fullmatch(self.text, (debut or year).end(), start) is not None

    def _is_dated(self, end: int) -> re.Match[str] | None:
        """Return the year right behind a place: in 2019, two years ago."""
        return grammar.IN_YEAR.match(self.lower, end) or grammar.EARLIER.match(self.text, end)

    def _is_next(self, end: int, start: int) -> bool:
        """Tell whether only the next region stands between two ranks: 21st, Ningxiang 24th."""
        name = self.names.only(end, start)
        return (
            name is not None
            and grammar.NEXT_LEAD.fullmatch(self.text, end, name.start) is not None
            and grammar.NEXT_TAIL.fullmatch(self.text, name.end, start) is not None
        )
