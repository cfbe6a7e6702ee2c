"""The words around the names of regions in English sentences."""

from __future__ import annotations

import re
from functools import lru_cache

from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL
from erqi_viewer.core.extract.english.region_names import WORD

# the Chengdu district
THE_ONE = re.compile(
    r"\b[Tt]he\s(?P<name>[A-Z][a-z]{2,14})\s(?:district|county|city|banner)\b(?!['’])"
)
# The city in northern Shaanxi
THE_ONE_IN = re.compile(
    r"\W{0,3}The\s(?:[a-z-]{4,14}\s)?(?:district|county|city|banner|town)\sin\s"
    r"(?:(?:north|south|east|west|central)[a-z]{0,9}\s)?"
)
LIES_IN = re.compile(
    r"\b(?:in|near|under|from|where|(?<!followed )(?<!closely )(?<!distance )"
    r"(?<!way back )(?<!trailed )"
    r"(?<!represented )by|next to|"
    r"in (?:north|south|east|west|central)[a-z]{0,4}|"
    r"(?<!ahead )(?<!city )(?<!county )(?<!district )(?<!banner )(?<!heard )of)\s+$"
)
# Qidong, a county-level city of Nantong
ONE_OF_A = re.compile(
    r"\b(?:an?|the\s(?:main|central|largest|only"
    r"|(?:top|best|highest)[- ](?:ranked|placed)|[a-z]{4,8}most)|one)\s(?:[a-z-]{2,14}\s){0,3}"
    r"(?:city|county|district|banner|area)\s(?:of|in|under)\s$"
    # Beilun, the port district of Ningbo
    r"|,\sthe\s(?:[a-z-]{2,14}\s){1,3}(?:city|county|district|banner)\s(?:of|in|under)\s$"
)
# the northwestern district of Shanghai is 13th
OF_ITS_SIDE = re.compile(
    r"\bthe\s(?:(?:north|south|east|west)[a-z]{0,7}|central|inner|outer|suburban|urban|downtown)\s"
    r"(?:district|county)\s(?:of|in)\s$",
    re.IGNORECASE,
)
# all four county-level cities of Suzhou
OF_SEVERAL = re.compile(
    rf"(?:(?P<n>{CARDINAL})\s(?:[a-z-]{{2,14}}\s){{0,2}})?"
    r"\b(?:cities|counties|districts|areas|banners|towns|localities|divisions)"
    r"(?:\s\([a-z ]{3,20}\))?"
    r"\s(?:of|in|under|from)\s$",
    re.IGNORECASE,
)
# the five districts of Longquanyi, Shuangliu, Pidu, Wenjiang and Xindu
# the Tianhe and Huangpu districts of Guangzhou
THEIR_CITY = re.compile(
    r"(?!The\s|All\s)[A-Z][a-z'’-]+\s(?:districts|counties|cities|banners)\s(?:of|in)\s$"
)
BETWEEN = re.compile(r",\s(?:and\s)?|\sand\s")
ROW = re.compile(rf"{WORD}(?:\s{WORD})?(?:(?:,\s(?:and\s)?|\sand\s){WORD}(?:\s{WORD})?){{1,11}}")
BOTH = 2
# Dawang Town in Guangrao County, Dongying City (59th)
LIES_WITHIN = re.compile(r"\s(?:in|of)\s(?:[A-Z][A-Za-z'’-]{1,20}(?:\s[A-Z][a-z]{1,12}){0,2},\s)?")
# What follows is where something is: all the patterns above that look back end so.
LEADS = re.compile(
    r"\b(?:in (?:north|south|east|west|central)[a-z]{0,4}"
    r"|in|near|under|by|to|of|within|across|from|where)\s+$",
    re.IGNORECASE,
)
# how the two patterns of a city's districts end
ITS_KIND = re.compile(
    r"(?:city|county|district|banner|area|cities|counties|districts|areas|banners|towns|localities|divisions)\)?"
    r"\s(?:of|in|under|from)\s$",
    re.IGNORECASE,
)
_LONGEST_KIND = 16
LONGEST_LINK = 24
IT = re.compile(r"\bit\s")
AT = re.compile(r"\s(?:(?:at|in|now|still|again)\s(?:the\s)?)?")  # Taicang, at 10th
TO = re.compile(r"\sto\s(?:the\s)?")  # Ningxiang climbed by one, to 14th
# West Coast New Area
SIDE = re.compile(r"\b(?:(?!The\b|In\b|At\b|For\b)[A-Z][a-z]{2,12}\s)?(?:West|East|North|South)\s$")
# Xihu District, Hangzhou City, ranks; not so Xihu District, Cixi City and Yiwu City
IN_ITS_CITY = re.compile(
    r"(?:,\s(?!and\b|while\b|but\b)(?:[a-z]|[A-Z][a-z]{2,12}\s[Pp]rovince)|\s[a-z](?!nd\b)"
    r"|\s\((?:[Nn]o\.?\s?)?[0-9]{1,4}(?:st|nd|rd|th)?\b|\s(?:--?|—|–)\s)"
)
STANDS = re.compile(
    r"\s(?:ranked|ranks|came|comes|was|is|has|had|sits|stood|stands|took|takes|placed|remains?)\b"
)
NOTED_OR_STANDS = re.compile(rf"\s\([^()]{{1,40}}\)|{STANDS.pattern}")
GREETED = re.compile(r"\b(?:Dear|Hi|Hello|Hey)\s[A-Z][a-z]{1,16}$")  # Dear Lin
LONGEST_GREETING = 24
OPENS = re.compile(r"\W{0,3}(?:[0-9]{1,2}\.\s)?(?:Among\sthem,?\s)?")
# eighth in Zhejiang
PLACED_IN = re.compile(rf"(?:{ORDINAL}|\b[Nn]o\.?\s?[0-9]{{1,4}})\s(?:in|within|across)\s$")
TWO = re.compile(rf"\s({WORD})(?=[,.;]|\s[a-z0-9])")
HOWEVER = re.compile(
    r",\s(?:however|though|meanwhile|in\sturn|by\scontrast|in\scontrast|too|again|for\sits\spart),"
    r"\s[^,;.]{2,40}"
)
PART_OF = re.compile(r",?\s+of\s+")
OF_PLACE = re.compile(
    r"['’]s?(?!\w)|\s+[Pp]rovince|\sprovincial\sgovernment|\s(?:Institute|Academy|Research|Consulting|Think)\b|\s(?:[A-Z][a-z]{1,10}\s)?[Aa]utonomous\s(?:[Rr]egion|[Pp]refecture)|\s(?:group|contingent|delegation)\b"
    # a sight, not a region: Erqi Tower
    r"|\s(?:Rivers?|Delta|Canal|Reservoir|Tower|Square|Road|Street|Avenue|Station|Bridge|Museum|University|Temple|Airport|Valley|Hills?|Gardens?|Parks?"
    r"|Market|Lake|Pagoda|Memorial|Port(?!\s[A-Z]))\b"
)
# The city on the southern shore of Hangzhou Bay
WATERS = re.compile(r"\s(?:Bay|Gulf|Peninsula|Plain|Basin|Sea|Delta)\b")
BY_WATERS = re.compile(
    r"\b(?:shores?|sides?|coasts?|mouth|edge|head|banks?|tip|heart)\sof\s(?:the\s)?$"
)
# Air quality ranked sixth
OF_THINGS = re.compile(
    r"\s(?:quality|output|revenue|sales|efficiency|consumption|pollution|safety|security|health|education"
    r"|culture|income|spending|services)\b"
)
THERE_ARE = re.compile(r"(?:\W{0,3}In|[;,.]\s[Ii]n)\s[A-Z][A-Za-z'’]{2,14},\s(?!and\b|also\b)")
# Wuhou took the lead for Chengdu in 24th place
_FOR_ITS_CITY = re.compile(
    r"\b(?:lead|way|charge|pack|field|flag|list|table|ranking|bill|best|highest|top\s(?:spot|place)"
    r"|(?:best|top|highest)[- ](?:placed|ranked|finisher|performer|showing|result))\sfor\s$"
)
# The appliance-making hub in Foshan, Guangdong province, sits first; the county southwest of Hefei
_SIDE_OF = (
    r"(?:(?:just|right|lying|located|situated|immediately)\s)?"
    r"(?:(?:in|to)\s(?:the\s)?)?(?:north|south|east|west)(?:ern|[- ]?(?:east|west))?(?:ern)?"
    r"\s(?:(?:part|side|suburbs|outskirts|fringe|edge)\s)?of"
)
THE_ONE_THERE = re.compile(
    r"(?:^\W{0,3}|^\W{0,3}[A-Z][a-z]{1,6}\s[^,;.]{3,50},\s)[Tt]he\s"
    r"(?:[a-z-]{2,16}\s){0,4}(?!team|club|school|company|firm|maker)[a-z-]{3,14}\s"
    r"(?:on\s(?:the\s)?[A-Z][A-Za-z]{2,14}(?:\s[A-Z][a-z]{2,12}|\s[a-z]{4,8})?\s)?"
    rf"(?:in|near|outside|beside|{_SIDE_OF})\s(?:(?:north|south|east|west|central)[a-z]{{0,7}}\s)?"
    r"(?P<where>[A-Z][A-Za-z'’]{2,14}(?:\s[A-Z][a-z]{2,12}){0,2})(?:\s(?:city|prefecture|province))?"
    r"(?P<wider>,\s(?:[A-Z][a-z]{2,14}\s){0,2}[A-Z][a-z]{2,14}(?:\s(?:autonomous\s)?"
    r"(?:[Pp]rovince|[Rr]egion))?)?,?"
    r"(?=\s(?:(?:also|again|now|still|once|has|had|have)\s){0,2}(?:is|was|rank|c[ao]me|sits?\b|sat\b|st[ao]|t[ao][ko]|finish"
    r"|place|made|makes|climb|rose|rise|mov|enter|lead|led\b|top|join|return|stay|remain|ke[ep]|h[eo]ld"
    r"|gain|slip|drop|f[ea]ll|advance|improve|jump|leap|land|secur|claim|been|appear))"
)
# the boundary is looked for behind a word, which lets a search skip from w to w
CLAUSE = re.compile(r"[,;]|while(?<=\bwhile)\b|whereas(?<=\bwhereas)\b")
IN_WHOSE = re.compile(r"(?<=\bin )[A-Z][a-z]{2,14}['’]s\s$")
NOTED = re.compile(r"\s\([^()]{1,16}\)")
WHO = re.compile(r"\s(?:which|who)\s(?!(?:is|was|lies|borders)\s(?:in|under|part|near)\b)")
WHERE = re.compile(r"(?:,\salso)?\s(?:in|of)\s[A-Z][a-z'’]{1,15}(?:\s[A-Za-z]{2,12})?")
JOINED = re.compile(
    r"(?:\s(?:of|in)\s[A-Z][a-z'’]{1,15}(?=\s\())?"
    rf"(?:\s\([^()]{{1,24}}\)|,\sin\s{ORDINAL}(?:\splace)?(?=,)|,?\sat\s(?:No\.?\s?[0-9]{{1,3}}|{ORDINAL}))?(?:\s(?:districts?|counties|cities))?"
    r"(?:\s(?:of|in)\s[A-Z][a-z'’]{1,15}(?:\s[A-Z][a-z]{2,12})?)?"
    r"(?:,\s(?:ranking|ranked|placed)\s[^,;.]{3,16}(?=,))?"  # Longkou, ranking 9th, and
    r"(?:,?\s+and\s+(?:the\s+)?|,\s+(?:the\s+)?|\s+and\s+)(?:[A-Z][a-z]{1,15}['’]s\s)?"
    # Changsha County and the county-level cities of Liuyang and Ningxiang
    r"(?:(?:county-level\s)?(?:city|cities|county|counties|districts?|towns?)\sof\s)?"
)
ONE = re.compile(r"\b(?:is|was|has|ranks|enters|comes|makes|takes|holds|stands|stays|remains)\b")
ALL = re.compile(  # said of all that stand before it
    r"\b(?:are|were|have|all|both|each|themselves|belong|make)\b"
    r"|^(?:\s(?:of|in)\s[a-z'’]{2,16})?(?:\s\([^()]{1,24}\))?(?:\s(?:districts|counties|cities|towns)(?:\s(?:of|in)\s[a-z]{3,14})?)?,?\s(?:(?:also|likewise|even|all|both|already|again|now|still)\s)?(?:got|reached|entered|form(?:ed)?|made|broke|moved|joined|jumped|climbed|advanced|came|rank(?:ed)?|placed|stood|finished|rose|stayed|remained|rounded|completed?|round|filled|fill|took|take|landed|cracked|squeezed|stormed|slipped|crept|sneaked|surged|pushed)\s"
    r"|^\s\([^()]{1,24}\)\s(?:in|within|inside|among)\s|^\s[–—-]\samong\s",
    re.IGNORECASE,
)


def is_for_its_city(before: str) -> bool:
    """Tell whether words end so that a name behind them is whose best one is told of."""
    return before.endswith(" for ") and _FOR_ITS_CITY.search(before) is not None


@lru_cache(maxsize=64)
def lies_in(name: str) -> re.Pattern[str]:
    """Return what tells that others lie in a city, which is no district: in Chengdu, CHENGDU --."""
    own = re.escape(name)
    return re.compile(
        rf"\b(?:in|of|under)\s(?:[a-z-]{{2,14}}\s){{0,2}}{own}\b(?!\s(?:[Dd]istrict|[Cc]ounty))"
        rf"|^\W{{0,3}}(?:By\s[A-Z][a-z]+\s[A-Z][a-z]+\sin\s)?(?i:{own})(?=,\s[A-Z]|\s[–—-])"
        rf"|\bGo{own}\b|(?i:{own})\.(?:gov|china)",
        re.MULTILINE,
    )


@lru_cache(maxsize=64)
def lies_under(name: str, city: str) -> re.Pattern[str]:
    """Return what tells that a district lies in a city: the Chengguan district in Lanzhou."""
    return re.compile(rf"\b{name}\s(?:[Dd]istrict|[Cc]ounty),?\s(?:in|of|under)\s{city}\b")
