"""What the amounts of English releases count or are gained in: 417 firms, $5 million in exports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english.names import EMPTY, NO_FIGURES, PAIRS, subject
from erqi_viewer.core.extract.english.quantities import CURRENCIES

if TYPE_CHECKING:
    from erqi_viewer.core.extract.english.quantities import Amount

_BASED = re.compile(
    r"(?:\s(?:with|worth|costing)\s[a-z0-9 .,$-]{8,80}?"
    r"|\sand\s(?:[a-z]+\s){0,2}[0-9][0-9,]{0,8}\s[a-z -]{3,40}?"
    r"|\sat\sor\sabove\s[a-z -]{3,30}?)?(?:,\s[^,;.]{3,100},)?"
    r"\s(?:(?:have|has)(?=\s(?:gathered|clustered|settled|opened|started)\b)|are|were|ha(?:ve|s|d)\sbeen)\s"
    r"(?:now\s|already\s|currently\s|newly\s)?(?:registered|based|located|built"
    r"|completed|opened|signed|under\sconstruction|resumed|set\sup|established|introduced|attracted"
    r"|launched|added|created|started|begun|shut|closed|produced|sold|handled|carried\sout|planted|invested\sin|recognised"
    r"|gathered|clustered|settled|treated|approved|granted|renovated|recognized|certified|finished|brought\sin|operating)\b"
    r"|\shad\s(?:registered|settled|opened|gathered|moved\sin)\b|\srolled\soff\s(?:the|its)\s|\shave\stheir\sheadquarters\b|\sare\sheadquartered\b"
)
_BASED_REACH = 190
_OF_SOMETHING = re.compile(r"\sof\s[a-z][a-z -]{2,30}")
# 112 kilometers of roads were built, 18,000 hectares of sea are used for ranching
_DONE = re.compile(
    r"\sof\s(?:new\s)?(?P<what>[a-z][a-z-]{2,20}(?:\s[a-z-]{2,20}){0,3}?)\s(?:is|are|was|were|ha(?:s|ve)\sbeen)\s"
    r"(?:now\s|already\s|newly\s)?(?:built|used|opened|laid|planted|restored|renovated|completed"
    r"|sown|paved|added|cleared|leased|sold|let|produced|handled|harvested|caught|created|generated"
    r"|(?:actually\s)?(?:used|utilized)|attracted|collected)\b"
)
# 1.9 billion yuan went into schools and clinics
_SPENT = re.compile(
    r"(?:\s\([^()]{1,24}\))?\s(?:went|goes|flowed|(?:(?:was|were|has\sbeen)\s)?(?:spent|put|invested))"
    r"\s(?:in)?(?:to|on|in)\s(?:the\s|its\s)?(?:[0-9][0-9,]{0,6}\s)?(?P<on>[a-z][a-z-]{2,20}(?:\s[a-z-]{2,20}){0,4}?)(?=[,.;]|\s(?:last|this|in|during|from|by)\b|$)"
)
# has put 153.8 billion yuan into the construction of roads
_PUT = re.compile(
    r"\b(?:put(?:s|ting)?|invest(?:ed|s|ing)|spen(?:t|ds|ding)|pour(?:ed|s|ing)|channell?(?:ed|s|ing)|plough(?:ed|s|ing)"
    r"|allocat(?:ed|es|ing)|commit(?:ted|s))\s(?:a\stotal\sof\s)?$"
)
_PUT_INTO = re.compile(
    r"(?:\s\([^()]{1,24}\))?\s(?:in(?:to)?|on|to|for)\s(?:the\s|its\s)?"
    r"(?P<on>[a-z][a-z-]{2,20}(?:\s[a-z-]{2,20}){0,4}?)(?=[,.;]|\s(?:last|this|in|during|from|by|over|and|which|to)\b|$)"
)
_PUT_REACH = 30
# Urban residents earned 36,120 yuan on average
_EARNED = re.compile(
    r"\b(?P<who>(?:(?:urban|rural|city|local)\s)?(?:residents|dwellers|farmers|townspeople|villagers))\s"
    r"(?:each\s)?(?:earned|made|took\shome)\s(?P<mean>an\saverage\sof\s)?$"
)
_ON_AVERAGE = re.compile(
    r"\s(?:net\sper\s(?:head|capita)|per\shead|on\saverage|each|a\shead|per\scapita|apiece)\b"
)
_EARNED_REACH = 60
_PEOPLE = (["people"], ["residents"], ["persons"])
# has benefited more than 370,000 people
_HELPED = re.compile(
    r"\b(?P<verb>help|benefit|reach|serv|assist|support|train|employ)(?:t?ed|e?s|t?ing|e)?"
    r"\s(?:a\stotal\sof\s)?$"
)
# Yidu, a city of about 360,000 residents
_HOME_OF = re.compile(
    r"\ban?\s(?:[a-z-]{3,14}\s){0,3}(?:city|county|district|town|place)\sof\s$"
    r"|\bis\shome\sto\s$"
)
# contracts worth 9.8 billion yuan were signed
_SIGNED_FOR = re.compile(r"\b(?P<what>contracts|deals|agreements)\s(?:worth|valued\sat)\s$")
# 20,000 people who had trouble finding jobs were helped
_WHO_DID = re.compile(
    r"(?P<who>(?:\s(?:who|with|in)\s[^,.;]{3,60}?)?)\s(?:were|was|have|has|had|are|received|got|learned|found|visited|came|traveled|live|lived"
    r"|benefited|took)\s"
)
# the digital economy's core industries added 14.3 billion yuan in value
_ADDED = re.compile(r"\s(?:added|contributed|generated|created|produced)\s$")
_ADDED_REACH = 14
_IN_VALUE = re.compile(r"(?:\s\([^()]{1,24}\))?\s(?:in|of)\s(?:added\s)?value\b(?!\sof)")
# the primary industry added 9.3 billion yuan
_SECTOR = re.compile(r"(?:primary|secondary|tertiary|service|services)\s(?:industry|sector)")
_OF_LISTED = re.compile(
    r"\sof\s(?:the|china['’]s)\s(?:[a-z0-9]{2,10}\s){0,2}top[ -]1[0,]{2,5}\b"
    # accounts for 24 of the 100 places
    r"|\sof\sthe\s1[0,]{2,4}\s(?:places|entries|spots|seats|names|counties|districts|cities|towns)\b"
)
# the auto industry produced goods worth 72.1 billion yuan
_MADE = re.compile(
    r"\s(?:produced|made|turned\sout|sold)\s(?:goods|products)\s(?:worth|for)\s(?:over\s|nearly\s)?$"
)
# tourism brought in 49.8 billion yuan
_EARNS = re.compile(
    r"\s(?:t(?:ook|akes)\sin|br(?:ought|ings)\sin|turned\sover|grossed|earned|yield(?:s|ed)?|generated)\s$"
)
_EARNERS = re.compile(
    r"\b(?:industr(?:y|ies)|sectors?|tourism|trade|business(?:es)?|enterprises|companies|firms|markets?"
    r"|farms|shops|stores|homestays|hotels|restaurants)$"
)
_MADE_REACH = 34
# exported goods worth 18.6 billion yuan
_MONEY = re.compile(r"\$|yuan|dollars|rmb|cny|usd|euros")
_TRADED = re.compile(
    r"\b(?P<way>export|import)ed\s(?:(?:goods|products)\s(?:worth|valued\sat)\s)?(?:a\stotal\sof\s)?$"
)
# 91.7 percent is its urbanization rate; at 13,462 yuan, the per capita income was
_IS_ITS = re.compile(r"\s(?:is|was)\s(?:its|their|the)\s(?P<what>[a-z][a-z'’ -]{2,60})")
_AT_IT = re.compile(
    r"(?:\s\([^()]{1,24}\))?,\s(?:its|their|the)\s(?P<what>[a-z][a-z'’ -]{2,80}?)"
    r"(?=\s(?:was|were|is|are|has|had|ranks?|ranked|rose|grew|fell)\b)"
)
_AMONG = re.compile(r"\W{0,3}(?:among|of)\s(?:the|its)\s")
_EARLY = 12  # A total of
# By October 2019, 65 pilot sites served
_WHEN = re.compile(
    r"\W{0,3}(?:in|by|at|during|from|as\sof|since|last\syear|this\syear)\b[^.;,]{0,40},\s(?:some\s)?"
)
_THINGS = re.compile(
    r"\b(?:companies|enterprises|firms|businesses|projects|trains|containers|vehicles|people|residents"
    r"|jobs|households|schools|hospitals|parks|buildings|homes|tourists|visitors|passengers|patents"
    r"|contracts|entities|villages|workers|students|factories|bases|centers|platforms|stations|visits|trips|pilots|sites|kindergartens|beds|centres"
    r"|libraries|canteens|flights|ships|vessels|cars|parcels|robots|farms|stores|shops|hotels|homestays|restaurants"
    r"|volunteers|teachers|pupils|doctors|farmers|families|startups|start-ups|ventures|investors|talents)\b"
)
# clothing and textile firms
_PAIR_OF_FIRMS = re.compile(
    r"(?![a-z]{3,14}s\sand\s)[a-z]{4,14}\sand\s[a-z]{4,14}(?=\s(?:companies|enterprises|firms|businesses)\b)"
)
_MANY = ("s", " designated size", "people", "children", " of interest")
# saw 86 new projects signed
_DONE_TO = re.compile(
    r"\s(?:newly\s)?(?:signed|launched|opened|started|settled|completed|registered|introduced|established|built|finished"
    r"|planted|renovated|granted|authorized|approved)$"
)
_ACTS = re.compile(r"\s(?:brought|drew|attracted|opened|started|came|generated|earned)\b")
_OBJECT = re.compile(
    r"\s(?:worth\s)?(?:of|in|for|on|from)\s(?:the\s|its\s)?"
    r"([a-z][a-z-]{1,20}(?:\s[a-z&][a-z-]{0,20}){0,6})"
)
_AGAIN = re.compile(r"\s\((?:us|u\.s\.)?\$[^()]{1,24}\)")  # ($8.7 billion) in exports
_COUNTED = re.compile(
    r"\s[\"“]?((?:1?0{1,2}\s[a-z]{4,8}-level\s)?[a-z][a-z-]{1,20}(?:[\"”]?\s[\"“]?[a-z][a-z-]{0,20}){0,5})"
)
_OBJECT_STOP = re.compile(
    r"\s(?:from|by|in|for|during|up|last|this|with|and|on|at|to|as|was|were|is|are|while|which|that|"
    r"year|has|have|had|among|across|nationwide|respectively|including|engaged|involved|down|over|than|since|through|"
    r"after|under|within|who|per|respectively|worth|went|came|ran|fully|so|now|have|operate|operated|plus|out|into|each|a|the(?!\sdesignated)|making|ranking|accounting|such|serving|along|around|covering|served?|helped|employed|produced|realized|realised|achieved|generated|recorded|posted|reported|created|contributed|saw|took|made|of|raised|increased|grew|broke|began|started|joined|visited|spent|spend|lie|lies|live|left|leave|work)\b"
)


def behind(lower: str, end: int) -> tuple[int, int] | None:
    """Return the span of what a sum is gained in: $520 million in foreign investment."""
    again = _AGAIN.match(lower, end)
    return _cut(lower, _OBJECT.match(lower, again.end() if again else end))


_GOOD = re.compile(r"\sdays\s(?:with|of)\s(?P<air>good|excellent|fine)\b")  # recorded 318 days with
# the number of days with good air quality reached 271 days
_NUMBER_OF_DAYS = re.compile(
    r"\bdays\s(?:with|of)\s[a-z ]{3,40}?"
    r"(?:reached|was|stood\sat|totall?ed|came\sto|rose\sto)\s(?:over\s)?$"
)
_PLACES = re.compile(
    r"\s(?:places?|spots?|positions?|rungs?|slots?)\s"
    r"(?:higher|lower|better|worse|above|below|ahead|behind)\b"
)


def counts_nothing(lower: str, start: int, end: int) -> bool:
    """Tell whether a bare number counts what is no figure: 12 indicators, 46 of the top 100."""
    if _NUMBER_OF_DAYS.search(lower, max(0, start - _EARNED_REACH), start) or _GOOD.match(
        lower, end
    ):
        return False
    if _OF_LISTED.match(lower, end) or _PLACES.match(lower, end):
        return True
    found = _COUNTED.match(lower, end)
    if found is None:
        return False
    stop = _OBJECT_STOP.search(lower, found.start(1) - 1, found.end(1))
    pair = PAIRS.match(lower, found.start(1)) if stop else None
    stop = None if pair and stop and stop.start() < pair.end() else stop
    name = lower[found.start(1) : stop.start() if stop else found.end(1)]
    return name.startswith("times ") or NO_FIGURES.search(name) is not None


def counted(lower: str, end: int) -> tuple[int, int] | None:
    """Return the span of what is counted: 1,200 high-tech companies."""
    found = _cut(lower, _COUNTED.match(lower, end))
    return found if found and lower[slice(*found)].endswith(_MANY) else None


def among(lower: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of what a sentence begins with some of: Among the 351 enterprises, 196 …."""
    if not _AMONG.fullmatch(lower, 0, start):
        return None
    what = counted(lower, end)
    return what if what and _THINGS.search(lower, *what) else None


def opens(lower: str, start: int, counted_: tuple[int, int]) -> bool:
    """Tell whether a sentence begins with what is counted: Some 600 big data companies operate."""
    early = (
        start <= _EARLY
        or _WHEN.fullmatch(lower, 0, start)
        or (lower.endswith(" while ", 0, start) and _ACTS.match(lower, counted_[1]))
    )
    return bool(early) and _THINGS.search(lower, *counted_) is not None


def located(lower: str, end: int) -> tuple[int, int] | None:
    """Return the span of what is counted as being there: 1,980 enterprises are now registered."""
    there = _BASED.search(lower, end, end + _BASED_REACH)
    what = _cut(lower, _COUNTED.match(lower, end, there.start())) if there else None
    if not (there and what):
        return None
    # over 240 suppliers of auto parts have settled
    of = _OF_SOMETHING.fullmatch(lower, what[1], there.start())
    return (what[0], there.start()) if of else what if what[1] == there.start() else None


def done(text: str, lower: str, one: Amount) -> str | None:
    """Return the name of what an amount of is told by what was done: 112 kilometers of roads."""
    end = one.end
    if is_of_people(one):
        return _people(text, lower, one)
    if good := _GOOD.match(lower, end):
        return f"days with {good['air']} air quality"
    made = _DONE.match(lower, end)
    if made is not None:
        return " ".join(text[slice(*made.span("what"))].split())
    if told := _earned(lower, one):
        return told
    signed = _SIGNED_FOR.search(lower, max(0, one.before - _PUT_REACH), one.before)
    if signed and (one.unit or "").endswith(CURRENCIES):
        return f"value of {signed['what']}"
    spent = _SPENT.match(lower, end)
    if spent is None and (one.unit or "").endswith(CURRENCIES):
        did = _PUT.search(lower, max(0, one.before - _PUT_REACH), one.before)
        spent = _PUT_INTO.match(lower, end) if did else None
    return f"spending on {' '.join(text[slice(*spent.span('on'))].split())}" if spent else None


def _earned(lower: str, one: Amount) -> str | None:
    """Return the name of what people earned: urban residents earned 36,120 yuan on average."""
    if not (one.unit or "").endswith(CURRENCIES):
        return None
    earned = _EARNED.search(lower, max(0, one.before - _EARNED_REACH), one.before)
    if earned is None or not (earned["mean"] or _ON_AVERAGE.match(lower, one.end)):
        return None
    return f"per capita income of {earned['who']}"


def is_of_people(one: Amount) -> bool:
    """Tell whether an amount is a number of people."""
    return (one.unit or "").split()[-1:] in _PEOPLE


def _people(text: str, lower: str, one: Amount) -> str | None:
    """Return the name of a number of people: helped over 5,000 people; 20,000 people who had …."""
    whom = (one.unit or "").split()[-1]
    helped = _HELPED.search(lower, max(0, one.before - _PUT_REACH), one.before)
    if helped:
        return f"{whom} {helped['verb']}ed"
    if _HOME_OF.search(lower, max(0, one.before - _EARNED_REACH), one.before):
        return "population"
    opens = one.before == 0 or lower.endswith((", ", ". ", "while ", "; ", " and "), 0, one.before)
    done = _WHO_DID.match(lower, one.end) if opens else None
    return f"{whom}{text[slice(*done.span('who'))]}" if done else None


def in_number(text: str, lower: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of what is counted in front of its count: its firms, 417 in number."""
    if lower.endswith(", numbering ", 0, start):
        return subject(text, lower, start - len(", numbering "))
    if not (lower.startswith(" in number", end) and lower.endswith(", ", 0, start)):
        return None
    return subject(text, lower, start - len(", "))


def added(text: str, lower: str, start: int, end: int) -> str | None:
    """Return the name of what an industry added in value: 14.3 billion yuan in value."""
    traded = _TRADED.search(lower, max(0, start - _MADE_REACH), start)
    if traded and _MONEY.search(lower, start, end):
        return f"{traded['way']}s"
    made = _MADE.search(lower, max(0, start - _MADE_REACH), start)
    if made and (whose := subject(text, lower, made.start())):
        return f"output of {' '.join(text[slice(*whose)].split())}"
    earns = _EARNS.search(lower, max(0, start - _ADDED_REACH), start)
    whose = subject(text, lower, earns.start()) if earns and not behind(lower, end) else None
    if whose and _EARNERS.search(lower, *whose) and _MONEY.search(lower, start, end):
        return f"revenue of {' '.join(text[slice(*whose)].split())}"
    verb = _ADDED.search(lower, max(0, start - _ADDED_REACH), start)
    if verb is None or not _MONEY.search(lower, start, end):
        return None
    span = subject(text, lower, verb.start())
    if _IN_VALUE.match(lower, end) is None and not (span and _SECTOR.fullmatch(lower, *span)):
        return None
    return f"added value of {' '.join(text[slice(*span)].split())}" if span else None


def named_behind(lower: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of what an amount is told to be: 91.7 percent is its urbanization rate."""
    opens = start == len("at ") or lower.endswith((". at ", "; at ", ", at "), 0, start)
    opens = opens and lower.endswith("at ", 0, start)
    said = _AT_IT.match(lower, end) if opens else _IS_ITS.match(lower, end)
    if said is None:
        return None
    begin, stop = said.span("what")
    if not opens and (cut := _OBJECT_STOP.search(lower, begin - 1, stop)):
        stop = cut.start()
    return begin, stop


def _cut(lower: str, found: re.Match[str] | None) -> tuple[int, int] | None:
    if found is None:
        return None
    start, end = found.span(1)
    stop = _OBJECT_STOP.search(lower, start - 1, end)
    pair = PAIRS.search(lower, start, min(len(lower), end + 24)) if stop else None
    pair = pair or (_PAIR_OF_FIRMS.match(lower, start) if stop else None)
    if pair and stop and pair.start() <= stop.start() < pair.end():
        stop = _OBJECT_STOP.search(lower, pair.end() - 1, end)
    end = stop.start() if stop else end
    told = _DONE_TO.search(lower, start, end)
    end = told.start() if told else end
    name = lower[start : max(start, end)]
    if not name or name in EMPTY or NO_FIGURES.search(name):
        return None
    return start, end
