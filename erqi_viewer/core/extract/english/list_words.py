"""The patterns that the lists of English sentences are found with."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.grammar import PLACE
from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL
from erqi_viewer.core.extract.english.topics import TOPIC

TOPICS_ONLY = re.compile(
    rf"(?:{TOPIC.pattern})(?:\s+and\s+(?:{TOPIC.pattern})){{1,4}}", re.IGNORECASE
)
_OWNER = (
    r"(?:(?:(?:[Nn]orth|[Ss]outh|[Ww]est|[Ee]ast|[Cc]entral)[a-z]{0,7}\s)?China(?:['’]s)?|[Nn]ational(?:ly|-level)?|[Cc]ountry['’]s|[Nn]ation['’]s|[Pp]rovincial"
    r"|CCID(?:['’]s)?)"
)
SIZE = r"(?:100|1,000|1000|50|200|300|500|[Hh]undred)"
_KINDS = (
    r"(?:districts?|counties|county-level\s+(?:cities|areas|regions|economies|units|places|destinations)"
    r"|(?:county|town(?:ship)?)\s+econom(?:y|ies)|cities|towns(?:hips)?|banners|(?:economic\s+(?:and\s+technological\s+)?|industrial\s+)?development\s+(?:zones|areas)"
    r"|(?:industrial|high-tech)\s+(?:zones|parks)|new\s+areas|powerhouses|county)\b(?!-)"
)
SIZED = re.compile(rf"{SIZE}|[0-9]\s(?:most|best)\s|[yn]\s(?:strong|rich|b)est|[yn]\sleading")
SIZES = ("00", "50", "undred", "most", "best", "strongest", "richest", "leading")  # signs of SIZED
LIST = re.compile(
    rf"(?:{_OWNER}\s+)?(?:[Tt]op[ -]?{SIZE}\b"
    rf"|(?<![0-9,.]){SIZE}\s+(?:[a-z]{{4,14}}ly\s)?(?i:most\s+[a-z]{{3,14}}|[a-z]{{2,10}}est|best|leading|top)\b"
    # the strongest 1,000 towns
    rf"|\b(?:strongest|best|leading)\s{SIZE}\b"
    r"|(?<![0-9,.])[1-9][05]\s+(?i:most\s+[a-z]{3,14}|best)\b"
    # among the ten strongest counties
    r"|(?<=among the )(?:ten|twenty|thirty|fifty)\s(?:strongest|best|leading|richest)(?=\s)"
    # the 100 districts with the greatest investment potential
    rf"|(?<![0-9,.]){SIZE}(?=\s(?:Chinese\s|urban\s|small\sand\smedium-sized\s)?(?i:{_KINDS})\swith\sthe\s(?:most|[a-z]{{2,10}}est|best)\s))"
    r"(?:\s+(?!(?:of|in|the|from|among|with|are|is|was|lists?|rankings?|by|on|to|for|at|this)\s)"
    rf"[A-Za-z-]{{2,16}}){{0,4}}?\s+(?i:{_KINDS})"
    r"(?i:(?:,\s+county-level\s+(?:cities|areas))?\s+(?:and|or)\s+(?:county-level\s+)?(?:cities|districts|counties)\b)?"
    r"(?:\s\((?:[Dd]istricts|[Cc]ities|[Cc]ounties)\))?"
)
LISTS = ("list", "List", "anking")
OWNERS = ("China", "ation", "ountry", "rovincial", "CCID")
RATINGS = ("ssessment", "valuation")
ECONOMIES = ("Economy", "Competitiveness")
# the list of China's comprehensively competent counties, the ranking of the happiest cities
UNSIZED = re.compile(
    r"\b(?:[Ll]ists?|[Rr]ankings?|(?:[Aa]ssessment|[Ee]valuation)(?=\sof\snational\s))"
    r"\s+of\s+(?:the\s+)?(?P<name>"
    rf"(?:{_OWNER}\s+(?:[A-Za-z-]{{2,24}}\s+){{0,5}}?"
    # the list of Sichuan's top 10 counties
    rf"|[A-Z][a-z]{{2,14}}['’]s\s(?i:top|best|strongest|leading)\s(?:[1-5]0|{CARDINAL})\s"
    r"|(?i:most\s+[a-z]{3,14}|[a-z]{3,10}est|best|leading)\s+(?:[A-Za-z-]{2,16}\s+){0,3}?)"
    rf"(?i:{_KINDS}))(?!\s+and\b)"
)
# the National Industrial Counties (Cities) Rankings of 2014
CALLED = re.compile(
    rf"(?P<name>{_OWNER}\s+(?:[A-Z][A-Za-z-]{{2,16}}\s+){{0,3}}(?i:{_KINDS})(?:\s\([A-Z][a-z]+\))?"
    r"\s+(?:[Rr]ankings?|[Ll]ists?)"
    # the CCID town list
    r"|CCID\s(?:county|district|town|city)\s(?:list|ranking))\b"
)
# No. 5 among the top ten livable cities
NTH_OF = re.compile(
    rf"(?i:{PLACE})(?:\splace)?\s(?:among|of|on|in)\s(?:the\s)?"
    rf"(?P<name>(?:{_OWNER}\s)?[Tt]op[- ]"
    rf"(?:10|20|30|50|ten|twenty|thirty|fifty)\s(?:[A-Za-z-]{{3,16}}\s){{1,5}}?"
    rf"(?i:{_KINDS}))",
)
SHORT = tuple(
    f"op{mark}{size}"
    for mark in " -"
    for size in ("10", "20", "30", "50", "ten", "twenty", "thirty", "fifty")
)
# the Top 100 in County Economy and Comprehensive County Development
IN_ECONOMY = re.compile(
    rf"\b(?P<name>Top\s{SIZE}\sin\s(?:[A-Z][a-z]+\s){{0,2}}(?:Economy|Competitiveness)"
    r"(?:\s(?:and\s)?[A-Z][a-z]+){0,5})"
)
# the county economy top 100 of 2016, the high-quality development top 100 districts
TOPS_OF = re.compile(
    r"\b(?P<name>(?:CCID\s)?(?:(?:county|town|district|urban)\seconom(?:y|ies)|high-quality\sdevelopment|GDP)"
    rf"\s[Tt]op[- ]{SIZE}(?:\s(?i:{_KINDS}))?)"
)
MEASURED = ("economy", "economies", "development", "GDP")
# the eighth national evaluation of the basic competitiveness of county economies
EVALUATED = re.compile(
    r"\b(?:evaluation|assessment)s?\s(?:of|on)\s(?:the\s)?(?P<name>(?:(?:basic|comprehensive|economic)\s){0,2}"
    r"competitiveness\s(?:of|in)\s(?:China['’]s\s)?(?:county(?:-level)?\seconom(?:y|ies)|counties|districts|cities))"
)
# this year's ranking of the green capitals of China
OF_CHINA = re.compile(
    r"\b(?:list|ranking)s?\sof\s(?:the\s)?(?P<name>(?!top\b|most\b)[a-z-]{3,16}(?:\s[a-z-]{3,16}){0,3}\sof\sChina)\b"
)
# By comprehensive economic competitiveness of counties, the ten best are
RANKED_BY = re.compile(
    r"^\W{0,3}(?:By|For|In\sterms\sof)\s(?:the\s)?(?P<name>(?:(?:basic|comprehensive|economic)\s){1,2}"
    r"competitiveness\sof\s(?:county\seconomies|counties|districts|cities))"
)
# Forbes Best County-level Cities on the Chinese Mainland
BEST = re.compile(
    r"\b(?P<name>(?:Forbes(?:['’]s?)?\s)?Best\s(?:(?:County-[Ll]evel|Commercial|Small)\s){1,2}Cities"
    r"(?:\s(?:(?:on|in)\sthe\sChinese\s[Mm]ainland|in\s[Mm]ainland\sChina))?)"
)
# No. 45 among the mainland's best commercial cities
OWNED_BEST = re.compile(
    rf"(?i:{PLACE})(?:\splace)?\s(?:among|of|on|in)\s(?P<name>(?:China|[Tt]he\s(?:country|nation|(?:Chinese\s)?mainland))"
    rf"['’]s (?:(?:best|strongest|leading|richest) |most [a-z]{{4,14}}\s)"
    rf"(?:[a-z-]{{3,16}}\s){{0,2}}(?i:{_KINDS}))"
)
BESTS = tuple(f"s {word} " for word in ("best", "strongest", "leading", "richest", "most"))
# the two lists of investment competitiveness; as far as economic competitiveness is concerned
_MARKET_FIELD = (
    r"(?:(?:basic|comprehensive|economic|overall|investment|business|tourism|travel|industrial|digital"
    r"|county|regional|urban|financial|consumer)\s){1,3}"
    r"(?:competitiveness|environment|attractiveness|vitality|appeal)\b"
)
OF_A_FIELD = re.compile(
    rf"\b(?:lists?|rankings?)\s(?:of|for|on|by)\s(?:the\s)?(?P<name>{_MARKET_FIELD})(?!\sof\b)"
)
AS_FAR_AS = re.compile(rf"\bas far as (?:the\s)?(?P<name>{_MARKET_FIELD})\s(?:is|goes)\b")
MARKET_FIELDS = ("competitiveness", "environment", "attractiveness", "vitality", "appeal")
# has selected those with the greatest power to attract investors
SELECTED = re.compile(
    r"\b(?:selected|chosen|chose|picked|identified|listed|singled\sout|named)\s(?:those|the\s(?:ones|counties|districts|cities|towns|places))"
    r" with the "
    r"(?P<name>(?:greatest|strongest|most|best|highest)\s[a-z-]{3,16}(?:\s[a-z-]{2,16}){0,5})(?=[.,;]|$)"
)
# among the top 100 in green development (19th); joined the top 100 for green development
IN_FIELDS = re.compile(
    rf"\b(?:{_OWNER}\s)?[Tt]op[ -]?{SIZE}(?=\s+(?:in|for)\s+(?i:{TOPIC.pattern})\b)"
)
# the top 100 list for social governance
LIST_FOR = re.compile(
    rf"(?:{_OWNER}\s+)?[Tt]op[ -]?{SIZE}\s+(?:[Ll]ist|[Rr]anking)"
    rf"(?=\s(?:for|by|in|in\sterms\sof)\s(?!(?:{CARDINAL}|{ORDINAL}|many|several|recent|years)\b)[a-z]{{4}})"
)
# the top 100 counties and county-level cities in China: of which series it is another text says
PLAIN = re.compile(
    rf"(?:(?:China['’]s|[Nn]ational|(?:the )?[Cc]ountry['’]s)\s)?[Tt]op[ -]{SIZE}\s(?i:{_KINDS})"
    r"(?:\s(?:and|or)\s(?:county-level\s)?(?:cities|districts|counties))?(?:\s(?:in\sChina|nationwide))?"
    # the 1,000 strongest towns
    rf"|{SIZE}\s(?:strongest|best|top|leading)\stowns(?:hips)?"
)
THOUSAND = re.compile(r"\b1,?000\s(?:[a-z]{3,10}\s)?[Tt]owns")
HUNDRED_TOWNS = re.compile(r"\b(?:100|hundred)\s(?:[a-z]{3,10}\s)?[Tt]owns")
BARE = re.compile(rf"(?:{_OWNER})\s+[Tt]op[ -]?{SIZE}\b")
_SIDES = r"(?:north|south|east|west|central|mid)[a-z]{0,11}"
# in western China, in 2019, in the country: may stand between a list and its topic
PART = re.compile(
    rf"\s+(?:in|of|across)\s+(?:the\s+)?(?i:{_SIDES}(?:\s+and\s+{_SIDES})?\s+(?:China|regions?))"
    r"\b(?!['’])"
)
WHOLE = re.compile(
    r"\s+(?:(?:in|of|across)\s+(?:China|the\s+(?:[Cc]ountry|[Nn]ation))|nationwide|nationally)\b(?!['’])"
)
BETWEEN = re.compile(r"(?:\s+(?:[Ll]ists?|[Rr]ankings?))?(?:\s+(?:in|for|of)\s+20[0-9]{2})?")
RATES = re.compile(
    r",\s(?:which|that)\s(?:rates|measures|assesses|evaluates|reflects|compares|judges|is\sbased\son)"
    r"\s(?:the\s|their\s)?(?=[A-Za-z])"
    # a list drawn up on the basis of comprehensive strength
    # the top 100 districts ranked by comprehensive strength, as measured by innovation
    r"|,?\s(?:a\slist\s)?(?:as\s)?(?:drawn\sup|compiled|judged|measured|ranked|rated|made|ordered"
    r"|sorted|graded|scored|assessed|evaluated|listed|selected|chosen|compared)\s"
    r"(?:on\sthe\sbasis\sof|on\sgrounds\sof|according\sto|in\sterms\sof|based\son|by|on|for)\s"
    r"(?:the\s|their\s)?(?=[A-Za-z])"
    r"|,?\s(?:based\son|on\sthe\sbasis\sof|according\sto|as\sto|as\sregards)\s(?:the\s|their\s)?(?=[A-Za-z])"
    # the top 100 counties with the strongest comprehensive strength
    r"|\s(?:with|of|by)\s(?:the\s)?(?:most|strongest|greatest|best|highest)\s(?=[a-z])"
)
# with strongest investment potential
MOST = re.compile(r"^(?:the\s)?(?:strongest|greatest|highest|best)\s")
LIST_OF = re.compile(
    rf"\b(?P<topic>(?i:{TOPIC.pattern}))\s(?:list|ranking|table)s?\s(?:of|for|among)\s(?:the\s)?$"
)
LINK = re.compile(
    r"\s+(for|by|with|in\s+(?:terms|the\s+(?:field|fields|area|areas|category|categories))\s+of(?:\s+the)?|in|on)\s+(?:nationwide\s+)?"
    # for the quality of new urbanization, with Most Investment Potential
    rf"(?P<most>(?:the\s+)?(?:(?:most|greatest)\s+)?(?={TOPIC.pattern}))?",
    re.IGNORECASE,
)
LINK_OF = re.compile(rf"\s+(of)\s+(?=(?i:{TOPIC.pattern})|Basic\s)")
# China's Top 100 Urban Districts (Comprehensive Strength)
NOTED = re.compile(rf"\s\((?P<topic>(?i:{TOPIC.pattern}))\)")
IN_A_SECTOR = re.compile(
    r"\s(?:in|of)\s(?:the\s)?(?:rural\s|county\s|cultural\s|digital\s|modern\s|marine\s)?"
    r"(?:tourism|industry|manufacturing|logistics|trade|agriculture|culture|finance|education)\b"
)
JOINT = re.compile(r",?\s+and\s+|,\s+")
ARTICLE = re.compile(r"the\s+")
WORD = re.compile(r"[A-Za-z&][A-Za-z'’-]*")
MOST_WORDS = 7
_STOP_WORDS = (
    "a an the this that these those its their his it they he she we last recent recently "
    "years year times time which who whose where when while as at by for from in on with to into "
    "is are was were be been being has have had will ranking placing rising climbing moving "
    "topping making coming taking following including according securing entering holding landing "
    "leading standing finishing falling dropping slipping jumping showing saying said says say "
    "made came went took rose fell list lists respectively nationwide nationally again "
    "also together too here now today yesterday well both each all but or so than after before "
    "until till under over up down out per about among across during since though although both "
    "most more "
    "every each respect general particular total addition row china chinese ccid "
    "puts sees saw shows gives names includes include included features comprises contains"
)
STOPS = frozenset(_STOP_WORDS.split())
LIKE_VERBS = frozenset(
    ("advanced", "integrated", "coordinated", "balanced", "sustained", "based", "led")
)
ABSTRACT = re.compile(
    r"(?:^gdp|ness|ity|tion|ment|ship|my|th|al|ing|cy|ce|gy|ism|try|lture|power|quality|trade)$"
)
