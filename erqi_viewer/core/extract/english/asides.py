"""Regions that an English sentence names only beside others: neighbours, parts of titles."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL
from erqi_viewer.core.extract.english.signs import has_one

_QUOTED = re.compile(r"“[^“”]{1,80}”|\"[^\"]{1,80}\"")
_QUOTES = ('"', "“")
LONGEST_LEAD = 16
# Zhengzhou (November 2017) -- For the fourth year
_DATELINE = re.compile(
    r"\W{0,3}[A-Z][A-Za-z]{2,14}(?:,\s[A-Z][a-z]{2,14})?(?:\s\([^()]{3,40}\)|,\s[A-Z][a-z]{2,8}\.?\s[^-–—(]{1,16}(?:\([^()]{3,40}\))?)\s(?:--|—|–|-)\s"
    # Wuxi, December 1, 2023: Eight towns
    r"|\W{0,3}[A-Z][a-z]{2,14},\s[A-Z][a-z]{2,8}\.?\s[0-9]{1,2}(?:,\s20[0-9]{2})?:\s"
)
# In Shandong, it ranks 24th
_WITHIN = re.compile(r"\W{0,3}(?:In|Within|Across)\s$")
_AND_WITHIN = tuple(f", {a} {b} " for a in ("and", "but", "while") for b in ("in", "within"))
# which borders Jinshan and Qingpu districts,
_BORDERS = re.compile(
    r",\swhich\s(?:like\s[A-Z][a-z'’]+,?\s)?(?:also\s|all\s|both\s)?belongs?\sto\s[^;.,]{3,40},|,\s(?:home\sto|known\sfor|famous\sfor|or|also\scalled|formerly|which\sbecame)\s[^,;.]{3,60},|,\s(?:which\s)?(?:borders?|bordering|neighbou?rs|neighbou?ring|adjoins|adjoining|next\sdoor\sto)\s[^,;.]{3,80},"
    r"|\b(?:capitals|cities)\ssuch\sas\s[A-Z][a-z'’]{1,14}(?:,\s[A-Z][a-z'’]{1,14}){0,3}(?:\sand\s[A-Z][a-z'’]{1,14})?\b"
    r"|\b[Nn]eighbou?rs\s(?:are|include)\s(?!with\b|on\b|in\b|also\b|listed\b|among\b)[^;.]{3,200}"
    # A, B and C, all in neighboring Suzhou, came
    r"|,\s(?:all|both)\s(?:in|of|from)\s(?:neighbou?ring\s|nearby\s)?[A-Z][a-z'’]{2,14},(?=\s[a-z])"
    # A and B stand between Cixi and Yuyao, in fifth and sixth place
    r"|\bbetween\s[A-Z][A-Za-z'’ ]{2,20}\sand\s[A-Z][A-Za-z'’ ]{2,20},"
    # Tongzhou District lies to the south of it, Rugao to the west
    r"|(?:^|[;,]\s)[A-Z][A-Za-z' ]{2,30}\s(?:lies?|is|are|borders?)\s(?:to|on)\s(?:the|its)"
    r"\s(?:north|south|east|west)[a-z]{0,5}"
    r"(?:\sof\sit)?\b[^;.]{0,200}"
)
_OF_BORDERS = (
    "border", "eighbo", "adjoin", "home to", "known for", "famous for", ", or ", "also called",
    "formerly", "which became", "between ", "belong", " to the ", " on its ", "next door",
    " such as ", ", all in ", ", both in ", ", all of ", ", both of ",
    ", all from ", ", both from ",
)  # fmt: skip
# home to the liquor maker Kweichow Moutai
_HOME = re.compile(r"\b[Hh]ome (?:to|of) (?:[a-z-]{1,16} ){0,5}(?:[A-Z][a-z]{1,16} )?$")
_LONGEST_HOME = 90
# has overtaken Wafangdian and now ranks 14th
_PASSED = re.compile(
    r"\b(?:behind|overt(?:ook|aken|aking|akes)|surpass(?:ed|ing|es)|replac(?:ed|ing|es)"
    r"|(?:gone|went|moved)\s(?:ahead\sof|past)|outrank(?:ed|ing|s)|passed|passing|second\s(?:only\s)?to)\s$|(?<=[a-z],\s)after\s$"
)
# behind Nanming at 44th
_HAS_PLACE = re.compile(
    r"(?:(?:,\salso)?\s(?:in|of)\s[A-Z][a-z]{2,14}(?:\s(?:City|County|District))?)?(?:,\swhich\s(?:is|was|came|ranks|ranked|took|takes|stood|stands)\s|\s\("
    r"|,\swhich\s(?:slipped|fell|dropped|rose|climbed|went|moved)\s[^,;.]{0,30}?\bto\s(?:the\s)?(?:[0-9]{1,3}(?:st|nd|rd|th)\b|No\b))|\s(?:at|in)\s(?:the\s)?(?:[0-9]{1,3}(?:st|nd|rd|th)\b|No\b)"
    rf"|\sat\s{ORDINAL}"
    # after Kunshan, first; after Shunde and Nanhai of Foshan, first and second
    rf"|(?:\s(?:of|in)\s[A-Z][a-z]{{2,14}})?,\s{ORDINAL}(?=[,.;]|$)"
    rf"|\sand\s[A-Z][a-z'’]{{1,14}}(?:\s(?:of|in)\s[A-Z][a-z]{{2,14}})?,\s{ORDINAL}\sand\s{ORDINAL}\b"
)
# Daye, a county-level city in Huangshi, Hubei, finished; Yixing, another city of Wuxi, in the
_LIES = re.compile(
    r",\s(?:(?:an?|another|also\san?|one)\s(?:[a-z-]{2,14}\s){0,4}(?:city|county|district|banner|town)"
    # Zhili, in Huzhou's Wuxing District, went up; Korla, seat of the Bayingolin Prefecture, took
    r"\s(?:in|of|under|within)|in|(?:the\s)?(?:seat|capital|cent(?:er|re))\sof)"
    r"\s(?:the\s)?(?:[A-Z][A-Za-z'’-]{1,16}\s?){1,5}(?:city|county|district|prefecture)?"
    r"(?:\s?in\s(?:the\s)?(?:[A-Z][A-Za-z'’-]{1,16}\s?){1,3}(?:autonomous\sregion|province)?)?"
    r"(?:,\s(?:[A-Z][A-Za-z'’-]{1,16}\s?){1,4}(?:province|municipality|region)?)?"
    r",(?=\s(?!and\b|while\b|but\b)[a-z0-9])"
    # Zhenhai, in the east Zhejiang port city of Ningbo, is
    r"|,\sin\s(?:the\s)?(?:north|south|east|west|central)?[a-z]{0,4}\s?(?:[A-Z][a-z]{2,12}\s)?"
    r"(?:[a-z-]{3,12}\s){0,2}(?:city|prefecture|county)\sof\s[A-Z][a-z'’-]{1,16},(?=\s[a-z])"
)
# Huangdao district, the administrative home of the West Coast New Area, is third
_APPOSED = re.compile(
    r"\W{0,3}(?:[A-Z][A-Za-z]{2,14}(?:,\s[A-Z][a-z]{2,8}\.?\s[0-9]{1,2}(?:,\s20[0-9]{2})?)?\)?\s(?:--|—|–|-)\s)?[A-Z][A-Za-z'’-]{1,16}(?:\s[A-Z][A-Za-z'’-]{1,16}){0,3}"
    r"(?:\s(?:district|county|city|town|banner))?"
    r"(?P<aside>,\s(?:the|an?|which|whose|where|home|hometown|birthplace|seat|capital|part|one\sof|in|on|near|next|across|once"
    r"|close|not\sfar|(?:better|best|long|widely)\sknown|known)\s[^,;.:()0-9]{3,110}"
    r"(?:,\s(?:[A-Z]|(?:permanent|venue|host|part|which)\s)[^,;.:()0-9]{3,50}){0,2},)"
    rf"(?=\s(?:(?:also|again|now)\s)?(?:has|had|is|was|rank(?:s|ed)|c[ao]mes?|t(?:akes|ook)|st(?:ands|ood)|finish(?:es|ed)|place[sd]"
    r"|won|wins|climb(?:s|ed)|r(?:ose|ises)|moved|went|goes|enter(?:s|ed)|made|makes|heads|headed|leads|led|tops|topped"
    r"|(?:re)?appear(?:s|ed)|join(?:s|ed)|return(?:s|ed)|stay(?:s|ed)|remain(?:s|ed)|ke(?:eps|pt)|h(?:olds|eld)|gain(?:s|ed)"
    rf"|(?:slip|drop)(?:s|ped)|f(?:alls|ell)|advance[sd]|improve[sd]|{ORDINAL})\b)"
)
_RANKED = re.compile(rf"\b(?:{ORDINAL}|[Nn]o\.?)\b")
_OF_LYING = (", a", ", one ", ", in ", "seat of", "capital of", "center of", "centre of")
# Fengcheng, in Liaoning province's Dandong city, was listed
_IN_PROVINCE = re.compile(
    r"\sin\s(?:[A-Z][a-z]{2,12}\s){1,3}[Pp]rovince['’]s\s[A-Z][a-z]{2,14}\s(?:[Cc]ity|[Pp]refecture)\b"
)
# Huangdao district, where the West Coast New Area is located, held fourth place
_WHERE_LIES = re.compile(
    r",\swhich\s[^;.]{3,70}\s(?:administers?|governs?|oversees|manages|runs),"
    r"|,\swhere\s[^;.,0-9]{3,60}\sborders\s[^;.,0-9]{3,30},"
    r"|,\swhere\s[^;.]{3,90}\s(?:is|lies|was\sborn|were\sborn|lives?|lived)(?:\slocated|\sbased)?,"
)
# on the list, released in Jiangyin, it is
_RELEASED = re.compile(
    r",\s(?:which\swas\s)?(?:released|published|announced|issued|unveiled|presented|made\spublic)\s"
    r"(?:[a-z]{2,10}\s){0,2}in\s[A-Z][^,;.]{2,40},"
)
# the Academy of Social Sciences, the Ministry of Industry and Information Technology
_BODY = re.compile(
    r"\b(?:Academy|Institute|Bureau|Ministry|Commission|Federation|Cent(?:er|re)|Association|Society"
    r"|Department|Office|University|School|Council|Administration|Book)\s(?:of|for|on)\s"
    r"(?:[A-Z][a-z]{1,16}(?:\sand)?\s?){1,6}"
)
_BODIES = (
    "Academy", "Institute", "Bureau", "Ministry", "Commission", "Federation", "Cent",
    "Association", "Society", "Department", "Office", "University", "School", "Council",
    "Administration", "Book",
)  # fmt: skip
# the best-placed Shanghai town
_BEST_OF = re.compile(
    r"\b(?:(?:best|highest|lowest|top)-(?:placed|placing|ranked|ranking|rated)|the\s(?:only|first|sole|one))\s$"
)
_LOCALITY = re.compile(
    r"\s(?:[a-z-]{3,14}\s)?(?:locality|county|district|city|town|banner|place|entry|member)\b"
)
# leads Hebei in the ranking
_LED = re.compile(r"\b(?:leads|tops|heads|led|topped|headed)\s$")
_ON_A_LIST = re.compile(r"\s(?:in|on|for)\s")
# another Fuzhou county, the five Ordos banners
_ANOTHER = re.compile(r"\b(?:[Aa]nother|[Aa])\s$")
# Panzhou, the other Guizhou city to be included
_THE_OTHER = re.compile(r"\bthe\s(?:only\s)?other\s$")
# the district in the southwest of Hangzhou; the county in Hangzhou
_SIDE_OF = re.compile(
    r"\bthe\s(?:north|south|east|west|cent(?:er|re)|middle|heart|outskirts|suburbs)(?:east|west)?\sof\s$"
    r"|\bthe\s(?:district|county|city|banner|town)\s(?:in|under)\s$"
    # has been the best-ranked county of Anhui
    r"|\bthe\s(?:top|best|highest)[- ](?:ranked|placed|rated|ranking)\s(?:county-level\s)?"
    r"(?:district|county|city|banner|town)\s(?:of|in|under)\s$"
)
# The county is one of 11 in Jiangxi to make the list, where it ranks third
_ITSELF = re.compile(r"\W{0,3}(?:The\s(?:county|district|city|banner|town)|It)\s")
_ONE_OF_IN = re.compile(rf"\bone\sof\s(?:the\s)?{CARDINAL}\s(?:[a-z]{{4,10}}\s)?in\s$")
_LONGEST_SIDE = 48
_COUNTED = re.compile(
    rf"\b(?:{CARDINAL}|all|the|other|more|top(?:s|ped|ping)|lead(?:s|ing)|led|head(?:s|ed|ing))\s$"
)
_KINDS_OF = re.compile(r"\s(?:districts|counties|banners|cities|towns)\b")
_WITHIN_TAIL = re.compile(r"(?:,\s|\s(?=it\s))(?:it|the\s(?:county|district|city|banner))\s")


class Asides:
    """Tells which names of one sentence are only beside others.

    Args:
        text: The sentence.
        lower: The same in small letters.
    """

    def __init__(self, text: str, lower: str) -> None:
        self.text = text
        self.lower = lower
        quoted = _QUOTED.finditer(text) if has_one(text, _QUOTES) else ()
        self._quoted = [one.span() for one in quoted]
        bordered = has_one(lower, _OF_BORDERS)
        self._beside = [one.span() for one in _BORDERS.finditer(text)] if bordered else []
        if ", wh" in text:
            self._beside += [one.span() for one in _WHERE_LIES.finditer(text)]
        if has_one(text, _OF_LYING):
            self._beside += [one.span() for one in _LIES.finditer(text)]
        apposed = _APPOSED.match(text)
        if apposed and not _RANKED.search(lower, *apposed.span("aside")):
            self._beside.append(apposed.span("aside"))
        self._beside += [one.span() for one in _RELEASED.finditer(text)]
        if "rovince" in text:
            self._beside += [one.span() for one in _IN_PROVINCE.finditer(text)]
        dateline = _DATELINE.match(text)
        self._beside += [(-1, dateline.end())] if dateline else []
        bodies = _BODY.finditer(text) if has_one(text, _BODIES) else ()
        self._bodies = [one.span() for one in bodies]

    def _is_of_a_body(self, start: int, end: int) -> bool:
        """Tell whether a word is in a body's name, or a city that only says whose several are."""
        if any(a <= start < b for a, b in self._bodies):
            return True
        several = _KINDS_OF.match(self.text, end)
        return (
            several is not None
            and _COUNTED.search(self.lower, max(0, start - 12), start) is not None
        )

    def _is_passed(self, before: str, end: int) -> bool:
        """Tell whether a name is whom another has passed, and has no place of its own beside it."""
        passed = _PASSED.search(before, max(0, len(before) - LONGEST_LEAD))
        return passed is not None and _HAS_PLACE.match(self.text, end) is None

    def _is_aside(self, start: int, end: int, *, called: bool) -> bool:
        """Tell whether a name is part of a title, of a neighbour, or only where all is."""
        if called:
            another = _ANOTHER.search(self.text, max(0, start - 10), start)
            if another and self.text.startswith(",", end):
                return True
            other = self.lower.endswith(" other ", 0, start)
            if other and _THE_OTHER.search(self.lower, max(0, start - LONGEST_LEAD), start):
                return True
            if _BEST_OF.search(self.lower, max(0, start - LONGEST_LEAD), start):
                return True
        elif self._is_of_a_body(start, end) or self._is_whose_best(start, end):
            return True
        if self._is_in_a_title(start, end) or any(a <= start < b for a, b in self._beside):
            return True
        if (
            not called
            and _ITSELF.match(self.text)
            and _ONE_OF_IN.search(self.lower, max(0, start - 24), start)
        ):
            return True
        led = self.lower.endswith((" of ", " in ", " under "), 0, start)
        if led and _SIDE_OF.search(self.lower, max(0, start - _LONGEST_SIDE), start):
            return True
        if _HOME.search(self.text, max(0, start - _LONGEST_HOME), start):
            return True
        within = _WITHIN.fullmatch(self.text, 0, start) or self.text.endswith(_AND_WITHIN, 0, start)
        return bool(within) and _WITHIN_TAIL.match(self.text, end) is not None

    def _is_whose_best(self, start: int, end: int) -> bool:
        """Tell whether a name only says whose best one is: leads Hebei in, the best Hebei town."""
        led = _LED.search(self.lower, max(0, start - 8), start) and _ON_A_LIST.match(self.text, end)
        best = _BEST_OF.search(self.lower, max(0, start - LONGEST_LEAD), start)
        return bool(led or (best and _LOCALITY.match(self.text, end)))

    def _is_in_a_title(self, start: int, end: int) -> bool:
        """Tell whether what looks like a name is in a quoted title: “Innovative City in …”."""
        return any(
            a < start and end < b and (a + 1, b - 1) != (start, end) for a, b in self._quoted
        )
