"""The nouns that name the figures of English releases."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.known_figures import AT_END, FIGURE
from erqi_viewer.core.extract.english.numbers import number

_STOPS_WORDS = (
    "while with that which where whose when but by its their his our also has have had as to "
    "saw sees see and or is are was were be been being district county city town it they "
    "this these respectively in at on from for than after before since meanwhile among "
    "boasting posting recording recorded achieved achieving reporting reported generated "
    "generating including posted earned year "
)
_STOPS = frozenset(_STOPS_WORDS.split())
_JOINTS = frozenset({"of", "in", "for", "from", "above", "by", "on"})
# added value of the high-tech industry, where else the noun ends at an article
_MEASURES = (
    " value of", " value added of", " value-added of", " output of",
    " number of", " volume of", " revenue of", " income of", " scale of",
    " sales of", " production of", " profits of", " turnover of", " rate of", " ratio of",
    " balance of", " expenditure of", " consumption of", " profit of",
    " exports of", " imports of",
    " above", " added in",
    " investment in", " investment of", " revenue in", " spending on", " spending in", " income in",
)  # fmt: skip
_MEASURES_THE = tuple(f"{one} the " for one in _MEASURES)
_MEASURES_BARE = tuple(f"{one} " for one in _MEASURES)
_WHOSE = re.compile(r"(?:city|district|county|province|town|banner)['’]s")
_OF_WHAT = re.compile(r"(?:economy|industry|sector|industries)['’]s?")
_ARTICLES = frozenset({"the", "a", "an"})
_OWN = frozenset({"its", "their", "our"})
_EMPTY_WORDS = (
    "total figure figures number volume value amount average growth increase rise decrease "
    "decline drop it they both all each neither none there who rank "
    "score index result which that area distance share "
    "looked out up consisting composed "
    "north south east west northeast northwest southeast southwest "
    "primary secondary tertiary urban rural coastline shoreline "
    "length altitude elevation peak summit height depth a an the "
)
EMPTY = frozenset(_EMPTY_WORDS.split())
# what a list weighs its entries by, what all have in common
_NO_MEASURES = (
    "score",
    " index",
    " strength",
    " competitiveness",
    " system",
    " average",
    " batch",
    " temperature",
)
_MOST_WORDS = 14
_WORD = re.compile(r"(\S+)\s")
_WHEN = re.compile(
    r",?\s(?:(?:in|for|during|over|throughout|by|at)\s)?(?:the\s)?(?:end of\s)?"
    r"(?:(?:first|second|third|fourth|same|whole|full|past|previous)\s(?:[a-z]{1,9}\s)?"
    r"(?:half|quarters?|months?|period|year|years)"
    r"(?:\s(?:of|in)(?:\sthe)?(?:\s(?:(?:this |last |that )?year|(?:19|20)[0-9]{2}))?)?"
    r"|(?:(?:those|these|that)\s)?(?:same\s)?"
    r"(?:(?:three|six|nine)[\s-]months?(?:\speriod)?|quarter|half(?:-year)?|period)"
    r"|(?:19|20)[0-9]{2}|last year|this year|that year|year)(?:\salone)?,?$"
    r"|\sfrom\s[a-z]{3,9}\sto\s[a-z]{3,9}(?:\s20[0-9]{2})?$"
    r"|\s(?:both|each|all|now|already|currently|still)$"
)
# revenue of four industries, namely A, B and C, is to be
# private investment, which had been shrinking, was 3.4 percent higher
_ASIDE = re.compile(
    r",\s(?:namely|including|mainly|such\sas|led\sby|driven\sby|headed\sby)\s[^;.:()]{3,130},$|,\swhich\s[^,;.:()0-9]{3,60},$"
)
# the number of firms has reached
_HAS = re.compile(r"(?<=[a-z])\s(?:has|have|had)(?:\s(?:now|already|also|since))?$")
# the investment of the projects it brought in came to
_THAT_IT = re.compile(
    r"(?<=[a-z])\s(?:that\s)?(?:it|they|the\s(?:district|county|city|town))\s(?:has\s|have\s|had\s)?"
    r"(?:[a-z]{3,12}ed|brought|won|built|made|drew|set|held)(?:\s(?:in|up|out))?$"
)
# taxes collected by the county
_DONE_BY = re.compile(
    r"\s(?:opened|run|collected|paid|generated|earned|produced|made|created|attracted)\sby\s"
    r"[a-z][a-z -]{3,40}$"
)
# per capita GDP calculated based on the permanent residents
_COUNTED_BY = re.compile(
    r"\s(?:calculated|computed|counted|measured)\s(?:based\s)?(?:on|by|at|according\sto)\s"
    r"[a-z][a-z -]{3,40}$"
)
# trade with the European Union and the United States
_WITH_WHOM = re.compile(
    r"\b(?:trade|exports|imports|volume|value|exchanges)\s(?:with|to)\s(?:the\s)?"
    r"[A-Z][a-z][A-Za-z, ]{2,60}(?:\scountries|\smembers)?$"
)
# the total investment of the 23 projects
_OF_COUNT = re.compile(r"\s(?:of|in)\s(?:the\s|its\s|these\s)?[0-9][0-9,]{0,6}\s[a-z]")
# nouns of two with and between
PAIRS = re.compile(
    r"(?:imports? and exports?|construction and renovation|research and development|r and d"
    r"|reform and innovation|reform and opening"
    r"|innovation and entrepreneurship|specialized and sophisticated"
    r"|science and technology|scientific and technological"
    r"|culture and tourism|cultural and tourism|wholesale and retail|software and information"
    r"|small and medium-sized|agriculture and forestry|water and electricity"
    r"|places of interest|points of sale|means of transport"
    r"|colleges and universities|universities and colleges|primary and secondary"
    r"|primary and middle|elementary and middle)\b"
)
_AT_FIRMS = ("at enterprises", "at companies", "at firms", "at industrial")
_DAYS_WITH = re.compile(r"\bdays with\b")
_OF_WHOM = re.compile(r"\s(?:of|in)\s(?:the\s)?(?:entire\s|whole\s)?(?:district|county|city|town)$")
# the GDP of Cixi, the income of residents in Rugao, the exports of Hangzhou's Xihu district
_OF_NAMED = re.compile(
    r"\s(?:of|in|for)\s(?:the\s(?=[A-Z][A-Za-z ]{3,40}New\sArea$))?(?!GDP|R&D)"
    r"(?:[A-Z][A-Za-z'’-]{1,20}\s){0,3}"
    r"(?:[A-Z][A-Za-z'’-]{1,20}|(?<=\s)(?:[Dd]istrict|[Cc]ounty|[Cc]ity|[Bb]anner|[Tt]own))$"
)
# the GDP of Huangpu District, Guangzhou
_ITS_CITY = re.compile(
    r"(?:(?<=[Dd]istrict)|(?<=[Cc]ounty)|(?<=[Cc]ity)|(?<=[Tt]own)),\s[A-Z][a-z]{2,14}(?:\s[Cc]ity)?$"
)
_ABBREVIATED = re.compile(r"\s?\([A-Za-z&]{2,8}\)$")
# while Kunshan's rose 5 percent
_THEIRS = re.compile(r"\b(?:while|and|but|whereas)\s[A-Z][a-z]{2,14}['’]s\s$")
_ELIDED = re.compile(r"\b(?:that|those)\s(?:of|in)\s(?:the\s)?([a-z][a-z -]{2,40})$")
# of the secondary industry 7 billion yuan, in manufacturing by 60 percent
_ELIDED_WHOLLY = re.compile(
    r"(?:,|\sand|,\sand|\swhile)\s(?P<joint>of|in)\s(?:the\s)?(?P<what>(?!whom\b|which\b|them\b|the|this"
    r"|total\b|first\b|second\b|same\b|past\b|last\b|addition\b|terms\b|january|february|march|april|may\b|june"
    r"|july|august|september|october|november|december)[a-z][a-z -]{2,40}|[a-z][a-z-]{2,20},\s"
    r"[a-z][a-z-]{2,20}(?:\s[a-z-]{3,20}){0,2}\sand\s[a-z][a-z-]{2,20}(?:\s[a-z-]{3,20}){0,2})$"
)
NO_FIGURES = re.compile(
    r"\b(?:districts?|count(?:y|ies)|cities|provinces?|towns?|townships?|regions?|areas|economies|municipalit\w*"
    r"|administrative units"
    r"|indicators?|indices|indexes|dimensions|aspects|categories|criteria|fields|years?|months?|days?|"
    r"candidates|contenders|applicants|entrants|"
    r"streets?|sub-?districts?|divisions?|governments?|neighbou?rhoods?|localities|hours?|times?|half|periods?|places?|spots?|positions?|points?|lists?|rankings?|editions?|seats?|entries|"
    r"january|february|march|april|june|july|august|september|october|november|december|"
    r"units of|weeks?|quarters?|minutes?|st|nd|rd|th|meetings?|delegates|members|participants"
    # what is asked, what plays: a survey of 4,000 travelers, 30 golds
    r"|surveys?|polls?|contests?|competitions?|tournaments?|golds|medals|runners|riders|names|runways)"
    r"(?:\s(?:assessed|compared|listed|ranked|evaluated|surveyed|covered|examined|nationwide))?$"
)
# energy use per unit of industrial value added
_PER_UNIT = re.compile(
    r"\b(?:energy|water|power|electricity)\s(?:use|consumption|intensity)\sper\s(?:unit|10,000\syuan)\sof\s"
    r"(?:the\s|its\s)?$"
)
# the urbanization rate of the permanent population
_RATE_OF = re.compile(r"(?<!growth)\s(?:rate|ratio|density)\sof\s(?:the\s|its\s)?$")
_LONGEST_RATE = 24
# the proportion of primary industry added value to GDP
_PART_OF = re.compile(
    r"\b(?:proportion|share|ratio|percentage|weight)\sof\s(?:the\s)?[a-z][a-z -]{3,60}\s"
    r"(?:to|in|of)\s(?:the\s|its\s)?(?:[a-z]{3,12}\s){0,2}$"
)
# the added value of the core industries in the digital economy
_MEASURE_OF = re.compile(
    r"\b(?:(?:total|annual|gross|added|output|industrial)\s){0,3}"
    r"(?:value|output|revenue|income|number|balance)\sof\s(?:the\s)?[a-z][a-z -]{3,40}\b"
    r"(?:industry|industries|sectors?|enterprises|companies|firms)\s(?:of|in)\s(?:the\s)$"
)
# the number of firms with exports of their own
_NUMBER_WITH = re.compile(
    r"\bnumber\sof\s[a-z][a-z -]{3,40}\s(?:with|having|engaged\sin|in)\s(?:the\s|an?\s)?$"
)
_PARTICIPLE = re.compile(r"[a-z]{4,12}ed")  # is being piloted at 56 sites
_IS_DONE = re.compile(r"\s(?:[a-z]{3,10}ed|runs|ran|starts|sells|sold)$")
_LONGEST_PART = 110
# the world's top 10 firms, patents per 10,000 residents, the density of PM2.5
_TOP_FEW = re.compile(
    r"\btop [0-9]{1,2} (?!count|district|cit|town)|\bper 1[0,]{2,6} (?:people|residents|persons)\b"
    r"|\bpm ?(?:2\.5|10)\b"
)
_SHARES = re.compile(
    r"\bdays with (?:good|excellent|fine)\b"
    r"|\b(?:rate|ratio|proportion|share|coverage|percentage|level|intensity|usage)\b"
)


def subject(text: str, lower: str, end: int) -> tuple[int, int] | None:
    """Return the span of the noun that a verb at ``end`` is said of, None when there is none."""
    end = len(lower[:end].rstrip())
    aside = None
    if lower.endswith(",", 0, end):
        aside = _ASIDE.search(lower, max(0, end - 160), end)
    end = aside.start() if aside else end
    if _WITH_WHOM.search(text, max(0, end - 90), end):
        return None  # what is traded with others is a part of it
    for _ in range(3):
        before = end
        for pattern, where in (
            (_HAS, lower),
            (_THAT_IT, lower),
            (_COUNTED_BY, lower),
            (_DONE_BY, lower),
            (_WHEN, lower),
            (_ABBREVIATED, text),
            (_OF_WHOM, lower),
            (_ITS_CITY, text),
            (_OF_NAMED, text),
        ):
            found = pattern.search(where, max(0, end - 70), end)
            end = found.start() if found else end
        if end == before:
            break
    known = AT_END.search(lower[max(0, end - 80) : end])
    at = max(0, end - 80) + known.start() if known else end
    per_unit = _PER_UNIT.search(lower, max(0, at - _LONGEST_PART), at) if known else None
    if per_unit:
        return per_unit.start(), end
    part = _PART_OF.search(lower, max(0, at - _LONGEST_PART), at) if known else None
    if part:
        return part.start(), end
    if known and not _RATE_OF.search(lower, max(0, at - _LONGEST_RATE), at):
        return at, end
    begin = _noun_start(lower, end)
    measure = _MEASURE_OF.search(lower, max(0, begin - _LONGEST_PART), begin)
    measure = measure or _NUMBER_WITH.search(lower, max(0, begin - _LONGEST_PART), begin)
    begin = measure.start() if measure else begin
    of = _OF_COUNT.search(lower, begin, end)
    end = of.start() if of else end
    name = lower[begin:end]
    if not name or any(c.isdecimal() for c in _TOP_FEW.sub("", name)) or NO_FIGURES.search(name):
        return None
    return None if _is_no_noun(name, lower, end) else (begin, end)


def _is_no_noun(name: str, lower: str, end: int) -> bool:
    """Tell whether words that end at ``end`` name no figure: prices started at."""
    if _IS_DONE.search(name) and lower.startswith("at ", _next(lower, end)):
        return True
    return (
        name in EMPTY
        or _PARTICIPLE.fullmatch(name) is not None
        or name.endswith((*_NO_MEASURES, " them"))
        or number(name.split(maxsplit=1)[0]) is not None
    )


def _next(lower: str, at: int) -> int:
    """Return where the word behind a blank begins."""
    return at + (lower[at : at + 1] == " ")


def known(text: str, lower: str) -> list[tuple[int, int]]:
    """Return the figures known by name; one in brackets is the noun before: ... product (GDP)."""
    found = []
    for match in FIGURE.finditer(lower):
        start, end = match.span()
        bracketed = lower[start - 1 : start] == "(" and lower[end : end + 1] == ")"
        found.append((subject(text, lower, start - 1) if bracketed else None) or (start, end))
    return found


def elided(text: str, lower: str, end: int, before: str) -> str | None:
    """Return the name of which a text repeats the end only: that of rural residents.

    Args:
        text: The sentence.
        lower: The same in small letters.
        end: Where the noun ends.
        before: The name of the figure before it.
    """
    if _THEIRS.search(text, max(0, end - 24), end):
        return before
    found = _ELIDED.search(lower, max(0, end - 60), len(lower[:end].rstrip()))
    stem, of, _ = before.rpartition(" of ")
    if found is None:
        return _elided_wholly(lower, end, before)
    if text[found.start(1)].isupper():  # that of Longquanyi District
        return before
    return f"{stem if of else before} of {found[1].strip()}"


def _elided_wholly(lower: str, end: int, before: str) -> str | None:
    """Return the name of which only what it is of or in is told: of the secondary industry."""
    stop = len(lower[:end].rstrip())
    found = _ELIDED_WHOLLY.search(lower, max(0, stop - 90), stop)
    stem, joint, _ = before.partition(f" {found['joint']} ") if found else ("", "", "")
    return f"{stem}{joint}{found['what']}" if found and joint else None


def _noun_start(lower: str, end: int) -> int:
    base = max(0, end - 120)
    at = begin = end
    inner = ""
    for text in reversed(lower[base:end].split()[-_MOST_WORDS:]):
        at = lower.rfind(text, base, at)
        if _OF_WHAT.fullmatch(text) and " of the " in lower[base:at]:
            begin, inner = at, text
            continue
        if _is_owner(lower, at, text):
            begin, inner = at, text
            continue
        if _is_inside(lower, at, text):
            begin, inner = at, text
            continue
        ends = text[-1] in ',;:.)”"(' or text.endswith(("'s", "’s", "s'", "s’"))
        if ends or (text in _STOPS and text not in _JOINTS):
            break
        if text in _JOINTS and (inner in _ARTICLES or not inner):
            break
        if text in _ARTICLES:
            before = f" {lower[:at].rstrip()}"
            if before.endswith(_MEASURES):
                continue
            if not before.endswith((" of", " in")):
                break
        begin = at
        inner = text
    return _past(lower, begin, end)


def _is_owner(lower: str, at: int, word: str) -> bool:
    """Tell whether a word says whose that is that is measured: the added value of Ordos's firms."""
    if not word.endswith(("'s", "’s")):
        return False
    of_the = _WHOSE.fullmatch(word) is not None and lower.endswith(_MEASURES_THE, 0, at)
    return of_the or lower.endswith(_MEASURES_BARE, 0, at)


def _is_inside(lower: str, at: int, word: str) -> bool:
    """Tell whether a word that else ends a noun joins its halves: research and development."""
    if word == "and":
        pair = PAIRS.search(lower, max(0, at - 12), at + 24)
        return pair is not None and pair.start() < at < pair.end()
    if word in _OWN:  # the added value of its industries
        return f" {lower[:at].rstrip()}".endswith(_MEASURES)
    if word == "at":
        return lower.startswith(_AT_FIRMS, at)
    return word == "with" and _DAYS_WITH.search(lower, max(0, at - 5), at + 5) is not None


def _past(lower: str, begin: int, end: int) -> int:
    """Skip joints and articles at the head of a noun."""
    while True:
        word = _WORD.match(lower, begin, end)
        if word is None or word[1] not in _JOINTS | _ARTICLES:
            return begin
        begin = word.end()


def is_share(name: str) -> bool:
    """Tell whether a name is one for a percentage: urbanization rate."""
    return _SHARES.search(name) is not None
