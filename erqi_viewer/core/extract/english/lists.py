"""Finding the lists that an English sentence names, with the topics that follow their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english.grammar import PLACE, VERB
from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL, number
from erqi_viewer.core.extract.english.topics import COMPREHENSIVE, TOPIC, dimension_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.extract.context import Context

_TOPICS_ONLY = re.compile(
    rf"(?:{TOPIC.pattern})(?:\s+and\s+(?:{TOPIC.pattern})){{1,4}}", re.IGNORECASE
)
_OWNER = (
    r"(?:(?:(?:[Nn]orth|[Ss]outh|[Ww]est|[Ee]ast|[Cc]entral)[a-z]{0,7}\s)?China(?:['’]s)?|[Nn]ational(?:ly|-level)?|[Cc]ountry['’]s|[Nn]ation['’]s|[Pp]rovincial"
    r"|CCID(?:['’]s)?)"
)
_SIZE = r"(?:100|1,000|1000|50|200|300|500|[Hh]undred)"
_KINDS = (
    r"(?:districts?|counties|county-level\s+(?:cities|areas|regions|economies|units)"
    r"|(?:county|town)\s+econom(?:y|ies)|cities|towns(?:hips)?|banners|(?:economic\s+(?:and\s+technological\s+)?|industrial\s+)?development\s+(?:zones|areas)"
    r"|(?:industrial|high-tech)\s+(?:zones|parks)|new\s+areas|powerhouses|county)\b(?!-)"
)
_SIZED = re.compile(rf"{_SIZE}|[0-9]\s(?:most|best)\s|[yn]\s(?:strong|rich|b)est|[yn]\sleading")
_LIST = re.compile(
    rf"(?:{_OWNER}\s+)?(?:[Tt]op[ -]?{_SIZE}\b"
    rf"|(?<![0-9,.]){_SIZE}\s+(?i:most\s+[a-z]{{3,14}}|[a-z]{{2,10}}est|best|leading|top)\b"
    # the strongest 1,000 towns
    rf"|\b(?:strongest|best|leading)\s{_SIZE}\b"
    r"|(?<![0-9,.])[1-9][05]\s+(?i:most\s+[a-z]{3,14}|best)\b"
    # among the ten strongest counties
    r"|(?<=among the )(?:ten|twenty|thirty|fifty)\s(?:strongest|best|leading|richest)(?=\s)"
    # the 100 districts with the greatest investment potential
    rf"|(?<![0-9,.]){_SIZE}(?=\s(?:Chinese\s|urban\s|small\sand\smedium-sized\s)?(?i:{_KINDS})\swith\sthe\s(?:most|[a-z]{{2,10}}est|best)\s))"
    r"(?:\s+(?!(?:of|in|the|from|among|with|are|is|was|lists?|rankings?|by|on|to|for|at|this)\s)"
    rf"[A-Za-z-]{{2,16}}){{0,4}}?\s+(?i:{_KINDS})"
    r"(?i:(?:,\s+county-level\s+(?:cities|areas))?\s+(?:and|or)\s+(?:county-level\s+)?(?:cities|districts|counties)\b)?"
    r"(?:\s\((?:[Dd]istricts|[Cc]ities|[Cc]ounties)\))?"
)
# the list of China's comprehensively competent counties, the ranking of the happiest cities
_UNSIZED = re.compile(
    r"\b(?:[Ll]ists?|[Rr]ankings?|(?:[Aa]ssessment|[Ee]valuation)(?=\sof\snational\s))"
    r"\s+of\s+(?:the\s+)?(?P<name>"
    rf"(?:{_OWNER}\s+(?:[A-Za-z-]{{2,24}}\s+){{0,5}}?"
    r"|(?i:most\s+[a-z]{3,14}|[a-z]{3,10}est|best|leading)\s+(?:[A-Za-z-]{2,16}\s+){0,3}?)"
    rf"(?i:{_KINDS}))(?!\s+and\b)"
)
# the National Industrial Counties (Cities) Rankings of 2014
_CALLED = re.compile(
    rf"(?P<name>{_OWNER}\s+(?:[A-Z][A-Za-z-]{{2,16}}\s+){{0,3}}(?i:{_KINDS})(?:\s\([A-Z][a-z]+\))?"
    r"\s+(?:[Rr]ankings?|[Ll]ists?)"
    # the CCID town list
    r"|CCID\s(?:county|district|town|city)\s(?:list|ranking))\b"
)
# No. 5 among the top ten livable cities
_NTH_OF = re.compile(
    rf"(?i:{PLACE})(?:\splace)?\s(?:among|of|on|in)\s(?:the\s)?"
    rf"(?P<name>(?:{_OWNER}\s)?[Tt]op[- ]"
    rf"(?:10|20|30|50|ten|twenty|thirty|fifty)\s(?:[A-Za-z-]{{3,16}}\s){{1,5}}?"
    rf"(?i:{_KINDS}))",
)
# the Top 100 in County Economy and Comprehensive County Development
_IN_ECONOMY = re.compile(
    rf"\b(?P<name>Top\s{_SIZE}\sin\s(?:[A-Z][a-z]+\s){{0,2}}(?:Economy|Competitiveness)"
    r"(?:\s(?:and\s)?[A-Z][a-z]+){0,5})"
)
# the eighth national evaluation of the basic competitiveness of county economies
_EVALUATED = re.compile(
    r"\b(?:evaluation|assessment)s?\s(?:of|on)\s(?:the\s)?(?P<name>(?:(?:basic|comprehensive|economic)\s){0,2}"
    r"competitiveness\s(?:of|in)\s(?:China['’]s\s)?(?:county(?:-level)?\seconom(?:y|ies)|counties|districts|cities))"
)
# this year's ranking of the green capitals of China
_OF_CHINA = re.compile(
    r"\b(?:list|ranking)s?\sof\s(?:the\s)?(?P<name>(?!top\b|most\b)[a-z-]{3,16}(?:\s[a-z-]{3,16}){0,3}\sof\sChina)\b"
)
# By comprehensive economic competitiveness of counties, the ten best are
_RANKED_BY = re.compile(
    r"^\W{0,3}(?:By|For|In\sterms\sof)\s(?:the\s)?(?P<name>(?:(?:basic|comprehensive|economic)\s){1,2}"
    r"competitiveness\sof\s(?:county\seconomies|counties|districts|cities))"
)
# Forbes Best County-level Cities on the Chinese Mainland
_BEST = re.compile(
    r"\b(?P<name>(?:Forbes(?:['’]s?)?\s)?Best\s(?:(?:County-[Ll]evel|Commercial|Small)\s){1,2}Cities"
    r"(?:\s(?:on|in)\sthe\sChinese\s[Mm]ainland)?)"
)
# among the top 100 in green development (19th); joined the top 100 for green development
_IN_FIELDS = re.compile(
    rf"\b(?:{_OWNER}\s)?[Tt]op[ -]?{_SIZE}(?=\s+(?:in|for)\s+(?i:{TOPIC.pattern})\b)"
)
# the top 100 list for social governance
_LIST_FOR = re.compile(
    rf"(?:{_OWNER}\s+)?[Tt]op[ -]?{_SIZE}\s+(?:[Ll]ist|[Rr]anking)"
    rf"(?=\s(?:for|by|in|in\sterms\sof)\s(?!(?:{CARDINAL}|{ORDINAL}|many|several|recent|years)\b)[a-z]{{4}})"
)
# the top 100 counties and county-level cities in China: of which series it is another text says
_PLAIN = re.compile(
    rf"(?:(?:China['’]s|[Nn]ational|(?:the )?[Cc]ountry['’]s)\s)?[Tt]op[ -]{_SIZE}\s(?i:{_KINDS})"
    r"(?:\s(?:and|or)\s(?:county-level\s)?(?:cities|districts|counties))?(?:\s(?:in\sChina|nationwide))?"
    # the 1,000 strongest towns
    rf"|{_SIZE}\s(?:strongest|best|top|leading)\stowns(?:hips)?"
)
_THOUSAND = re.compile(r"\b1,?000\s(?:[a-z]{3,10}\s)?[Tt]owns")
_BARE = re.compile(rf"(?:{_OWNER})\s+[Tt]op[ -]?{_SIZE}\b")
_SIDES = r"(?:north|south|east|west|central|mid)[a-z]{0,11}"
# in western China, in 2019, in the country: may stand between a list and its topic
_PART = re.compile(
    rf"\s+(?:in|of|across)\s+(?:the\s+)?(?i:{_SIDES}(?:\s+and\s+{_SIDES})?\s+(?:China|regions?))"
    r"\b(?!['’])"
)
_WHOLE = re.compile(
    r"\s+(?:(?:in|of|across)\s+(?:China|the\s+(?:[Cc]ountry|[Nn]ation))|nationwide|nationally)\b(?!['’])"
)
_BETWEEN = re.compile(r"(?:\s+(?:[Ll]ists?|[Rr]ankings?))?(?:\s+(?:in|for|of)\s+20[0-9]{2})?")
_RATES = re.compile(
    r",\s(?:which|that)\s(?:rates|measures|assesses|evaluates|reflects|compares|judges|is\sbased\son)"
    r"\s(?:the\s|their\s)?(?=[A-Za-z])"
    # the top 100 counties with the strongest comprehensive strength
    r"|\s(?:with|of|by)\s(?:the\s)?(?:most|strongest|greatest|best|highest)\s(?=[a-z])"
)
# with strongest investment potential
_MOST = re.compile(r"^(?:the\s)?(?:strongest|greatest|highest|best)\s")
_LIST_OF = re.compile(
    rf"\b(?P<topic>(?i:{TOPIC.pattern}))\s(?:list|ranking|table)s?\s(?:of|for|among)\s(?:the\s)?$"
)
_LINK = re.compile(
    r"\s+(for|by|with|in\s+terms\s+of(?:\s+the)?|in|on)\s+(?:nationwide\s+)?"
    # for the quality of new urbanization, with Most Investment Potential
    rf"(?P<most>(?:the\s+)?(?:(?:most|greatest)\s+)?(?={TOPIC.pattern}))?",
    re.IGNORECASE,
)
_LINK_OF = re.compile(rf"\s+(of)\s+(?=(?i:{TOPIC.pattern})|Basic\s)")
# China's Top 100 Urban Districts (Comprehensive Strength)
_NOTED = re.compile(rf"\s\((?P<topic>(?i:{TOPIC.pattern}))\)")
_IN_A_SECTOR = re.compile(
    r"\s(?:in|of)\s(?:the\s)?(?:rural\s|county\s|cultural\s|digital\s|modern\s|marine\s)?"
    r"(?:tourism|industry|manufacturing|logistics|trade|agriculture|culture|finance|education)\b"
)
_JOINT = re.compile(r",?\s+and\s+|,\s+")
_ARTICLE = re.compile(r"the\s+")
_WORD = re.compile(r"[A-Za-z&][A-Za-z'’-]*")
_MOST_WORDS = 7
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
_STOPS = frozenset(_STOP_WORDS.split())
_LIKE_VERBS = frozenset(
    ("advanced", "integrated", "coordinated", "balanced", "sustained", "based", "led")
)
_ABSTRACT = re.compile(
    r"(?:ness|ity|tion|ment|ship|my|th|al|ing|cy|ce|gy|ism|try|lture|power|quality|trade)$"
)


class Named(NamedTuple):
    """A list in an English sentence; several when topics share it.

    ``pointed`` tells that it is one named before: on the latter list, among the counties.
    """

    start: int
    end: int
    names: tuple[tuple[str, str | None], ...]
    pointed: bool = False


def find_lists(text: str) -> list[Named]:
    """Return the lists that a sentence names."""
    found = [_named(text, match) for match in _LIST.finditer(text)] if _SIZED.search(text) else []
    called = [_UNSIZED, _CALLED, _OF_CHINA] if "ist" in text or "anking" in text else []
    called = called or ([_UNSIZED] if " of national " in text else [])
    called += [_NTH_OF, _IN_ECONOMY] if "op" in text else []
    called += [_BEST] if "Best " in text else []
    called += [_EVALUATED, _RANKED_BY] if "competitiveness" in text else []
    for pattern in called:
        found += [
            Named(*match.span("name"), ((_printed(match["name"]), None),))
            for match in pattern.finditer(text)
            if not any(one.start < match.end() and match.start("name") < one.end for one in found)
        ]
    found += [
        _named(text, match)
        for match in (_IN_FIELDS.finditer(text) if "op" in text else ())
        if not any(one.start < match.end() and match.start() < one.end for one in found)
    ]
    if "op" in text and ("ist " in text or "anking " in text):
        told = (_named(text, match) for match in _LIST_FOR.finditer(text))
        found += [one for one in told if _LIST_FOR.fullmatch(one.names[0][0]) is None]
    return sorted(found)


def find_bare(text: str) -> list[Named]:
    """Return lists called by their size alone, which mean one named elsewhere: national top 100."""
    return [Named(*match.span(), ((_printed(match[0]), None),)) for match in _BARE.finditer(text)]


def measured(one: Named, context: Context) -> Named:
    """Return a list called by its size alone with what those named before it measure.

    One of the thousand towns that is beside those of strength named further down measures it too.
    """
    known = any(part.dimension == COMPREHENSIVE for part in context.full)
    known = known or (bool(context.strengths) and _THOUSAND.search(one.names[0][0]) is not None)
    return _of(one, COMPREHENSIVE) if known else one


def of_field(one: Named, field: str) -> Named:
    """Return a list called by its size alone as that of the field that its sentence begins with.

    For the quality of new urbanization it ranked 26th out of the top 100 counties.
    """
    return _of(one, dimension_of(field))


def _of(one: Named, dimension: str | None) -> Named:
    """Return a list called by its size alone as one of a dimension, any other as it is."""
    plain = len(one.names) == 1 and one.names[0][1] is None and _PLAIN.fullmatch(one.names[0][0])
    return one._replace(names=((one.names[0][0], dimension),)) if plain else one


def _printed(text: str) -> str:
    return " ".join(text.split())


def _named(text: str, match: re.Match[str]) -> Named:
    head_end = match.end()
    part = _PART.match(text, head_end)
    if part:
        head_end = part.end()
    head = _printed(text[match.start() : head_end])
    whole = _WHOLE.match(text, head_end)
    at = whole.end() if whole else head_end
    between = _BETWEEN.match(text, at)
    at = between.end() if between else at
    if noted := _NOTED.match(text, head_end):
        name = ((_printed(text[match.start() : noted.end()]), dimension_of(noted["topic"])),)
        return Named(match.start(), noted.end(), name)
    titled = "Top" in match[0]
    topics = list(_topics(text, at, titled=titled))
    if not topics:
        inside = TOPIC.search(match[0]) or _rated(text, at) or _list_of(text, match.start())
        return Named(
            match.start(), head_end, ((head, dimension_of(inside[0]) if inside else None),)
        )
    if whole:
        head = f"{head} {_printed(whole[0])}"
    names = tuple(
        (f"{head} {link} {topic}", dimension_of(_MOST.sub("", topic))) for link, topic, _ in topics
    )
    return Named(match.start(), topics[-1][2], names)


def _list_of(text: str, start: int) -> re.Match[str] | None:
    """Return the topic in front: the green development ranking of the top 100 districts."""
    before = _LIST_OF.search(text, max(0, start - 90), start)
    return TOPIC.match(text, before.start("topic")) if before else None


def _rated(text: str, at: int) -> re.Match[str] | None:
    """Return the topic that a list is said to be about: the list, which rates innovation."""
    said = _RATES.match(text, at)
    return TOPIC.match(text, said.end()) if said else None


def _topics(text: str, at: int, *, titled: bool) -> Iterator[tuple[str, str, int]]:
    """Yield link, topic and end of the topics behind a list's name."""
    first = _LINK.match(text, at) or (_LINK_OF.match(text, at) if titled else None)
    if first is None:
        return
    link = _printed(first[1])
    most = first.groupdict().get("most") or ""
    start = first.end()
    end = _phrase(text, start, titled=titled)
    if end == start:
        return
    if (sector := _IN_A_SECTOR.match(text, end)) is not None:
        end = sector.end()  # comprehensive strength in tourism is no comprehensive strength
    if titled and not any(_ABSTRACT.search(word) for word in text[start:end].lower().split()):
        return
    if _TOPICS_ONLY.fullmatch(text, start, end):
        for one in TOPIC.finditer(text, start, end):
            yield _printed(link + " " + most), _printed(one[0]), one.end()
            most = ""
    else:
        yield _printed(link + " " + most), _printed(text[start:end]), end
    while (following := _joined_topic(text, end, link, titled=titled)) is not None:
        end = following[1]
        yield link, _printed(text[slice(*following)]), end


def _joined_topic(text: str, at: int, link: str, *, titled: bool) -> tuple[int, int] | None:
    """Return the span of a topic joined to the one before: for A, for B and for C; for A and B."""
    joint = _JOINT.match(text, at)
    if joint is None:
        return None
    again = _LINK.match(text, joint.end() - 1)
    if again and _printed(again[1]) == link:
        end = _phrase(text, again.end(), titled=titled)
        return (again.end(), end) if end > again.end() else None
    article = _ARTICLE.match(text, joint.end())
    known = TOPIC.match(text, article.end() if article else joint.end())
    return known.span() if known else None


def _phrase(text: str, start: int, *, titled: bool) -> int:
    """Return where the noun phrase ends that begins at ``start``, ``start`` when none does."""
    end = at = start
    joined = ""
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, at)
        if word is None:
            break
        low = word[0].lower()
        if word[0][0].isupper() and text[start].islower() and TOPIC.fullmatch(text, start, end):
            break  # for comprehensive strength Erqi was 85th
        if low in {"and", "of", "&"} and end > start and not joined:
            joined = low
        elif (joined == "of" and titled and low == "china") or _belongs(
            word[0], titled=titled, joined=joined == "and"
        ):
            end, joined = word.end(), ""
        else:
            break
        if text[word.end() : word.end() + 1] != " ":
            break
        at = word.end() + 1
    return end


def _belongs(word: str, *, titled: bool, joined: bool) -> bool:
    """Tell whether a word may be one of a topic's."""
    low = word.lower()
    if low in _STOPS or number(low) is not None or VERB.fullmatch(low):
        return False
    if low.endswith("ed") and low not in _LIKE_VERBS and not low.endswith(("-led", "-based")):
        return False
    if word[0].isupper():
        known = word.isupper() or _ABSTRACT.search(low) is not None
        known = known and (titled or not low.endswith("ing"))  # in Beijing, in Liaoning
        return (titled and not joined) or known
    return not low.endswith(("'s", "’s"))
