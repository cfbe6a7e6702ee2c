"""The patterns that the lists of English places are chosen with."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.numbers import CARDINAL
from erqi_viewer.core.extract.english.topics import TOPIC

LEADING = re.compile(
    # better in green development than in comprehensive strength
    r"(?<!\bthan\s)\b(?:(?:[Ii]n|[Ff]or|[Bb]y|[Oo]n)\s+(?:(?:terms|the\s(?:category|field|area))\s+of\s+)?(?:the\s+)?|[Ii]ts\s)"
    rf"((?i:{TOPIC.pattern}))\b"
    # the innovation and entrepreneurship list
    rf"|\b(?:[Tt]he|[Tt]his\syear['’]s|[Ii]ts)\s(?:(?:19|20)[0-9]{{2}}\s)?((?i:{TOPIC.pattern}))"
    r"\s(?:list|ranking)\b"
    # the ranking of investment potential; over innovation, where it went from
    rf"|\b(?:ranking|list|table)s?\s(?:of|for|on)\s(?:the\s)?((?i:{TOPIC.pattern}))\b"
    rf"|\b((?i:{TOPIC.pattern})),\swhere\b"
    # while innovation and entrepreneurship moved from 91st
    rf"|(?:\b(?:[Ww]hile|[Ww]hereas|but|and)|;)\s((?i:{TOPIC.pattern}))"
    r"\s(?:fell|slid|went|rose|stood|was|is|[a-z]{1,8}ed)\b"
    # green development has named it among; innovation brought it 91st place
    rf"|\b((?i:{TOPIC.pattern}))\s(?:(?:has\s)?(?:named|brought|given|placed|listed|ranked)|gave|puts?|places|ranks|lists|names)"
    r"\s(?:it|us|the\s(?:district|county|city)|[A-Z][a-z]{2,14})\b"
    # new urbanization quality of Panyu District ranked the second
    rf"|\b((?i:{TOPIC.pattern}))\sof\s(?:[A-Z][A-Za-z'’]{{1,16}}\s){{1,3}}(?:in\s20[0-9]{{2}}\s)?"
    r"(?:ranks?|ranked|was|is|came|stood|comes|stands)\b",
)
OPENING = re.compile(
    rf"\W{{0,3}}(?:In|For|By|On)\s+(?:(?:terms|the\s(?:category|field|area))\s+of\s+)?(?:the\s+)?((?i:{TOPIC.pattern})),\s"
)
# Investment potential, up two places on last year, is at a record high
SUBJECT = re.compile(rf"\W{{0,3}}((?i:{TOPIC.pattern})),\s(?:up|down|where|which|with|at)\s")
NOTED_TOPIC = re.compile(rf"(?:,|\band)\s(?:for\s|in\s)?(?:the\s)?((?i:{TOPIC.pattern}))\s\($")
# for investment potential, it was placed 27th; in green development Jinshui District came 39th
LED_TOPIC = re.compile(
    rf"(?:^|[;:]\s|\sand\s|\sbut\s|\swhile\s)(?:[Ii]n|[Ff]or|[Oo]n|[Bb]y)\s(?:terms\sof\s)?(?:the\s)?((?i:{TOPIC.pattern})),?\s(?:where\s)?"
    r"(?:it|the\s[a-z]{4,8}|[A-Z][A-Za-z'’]{1,16}(?:\s[A-Za-z'’]{4,16}){0,2})\s"
    r"(?:(?:was|is|has\sbeen|came|ranks|ranked|stood|stands|took|finished)\s(?:again\s|placed\s|ranked\s|only\s){0,2}"
    r"(?:(?:in|at)\s)?|(?:fell|rose|climbed|dropped|slipped|went|moved|jumped|leapt)\s(?:(?:up|down|back)\s)?(?:from|to)\s)?"
    r"(?:the\s)?$"
)
BRACKETED = re.compile(rf"\b((?i:{TOPIC.pattern}))\s\($")
# comes 26th, and on that of the top 100 districts in another field
AND_ON_THAT = re.compile(
    r",?\s(?:and|while|but)\s(?:on|in|for)\s(?:that|the\s(?:one|list|ranking))\s(?:of|for)\s(?:the\s)?$"
)
# according to the Report on High-Quality Development
OF_A_REPORT = re.compile(
    r"\b(?:[Rr]eport|[Rr]esearch|[Ss]tudy|[Ii]ndex)(?:\s[A-Za-z]{2,14}){0,2}\s(?:on|of|for)\s(?:the\s)?$"
)
APART = re.compile(r",\s(?:and\s)?(?:was|is|has|it|made|entered|appear|also|made)")
# 72nd in a national ranking
UNNAMED = re.compile(
    r"\s(?:in|on)\s(?:a|another|some|a\scertain|other|various|several)\s(?:[a-z]{3,12}\s){0,2}(?:ranking|list)s?"
    r"\b(?!\sof)"
    # 19th out of 158 counties and districts
    r"|(?:\splace)?\s(?:out\sof|among|of)\s(?:the\s|all\s)?(?!100\b)[1-9][0-9]{2}\s(?:[a-z-]{3,12}\s){0,2}"
    r"(?:districts|counties)"
)
# Its green development rank has long been within
RANK_IN = re.compile(
    rf"\b(?i:{TOPIC.pattern})(?=\s(?:rank(?:ing)?|place|placing|position|standing|result)\b)"
)
# in a separate provincial table of innovative districts it came 12th
# On the separate list for comprehensive strength
ON_A_FIELD_S = re.compile(
    rf"\s(?:list|table|ranking)\s(?:of|for|in|by|on)\s(?:the\s)?(?:{TOPIC.pattern})\b",
    re.IGNORECASE,
)
OF_ANOTHER = re.compile(
    r"\b(?:[Ii]n|[Oo]n)\s(?:a|the)\s(?:separate\s)?(?:provincial|provincewide|city|other|separate)"
    r"\s(?:table|list|ranking)\b[^.;]{0,60}$"
    r"|\b[Ii]n\s(?:other|another|some|various)\s(?:rankings?|lists?|tables?)\b[^.;]{0,60}$"
    # in the city's list of air quality for August
    r"|\b[Ii]n\s(?:the\s(?:city|province)['’]s|an?)\s(?:[a-z]{4,10}\s)?(?:list|ranking|table|check|inspection|review"
    r"|assessment|survey)\s(?:of|on|for)\s(?!top\b|the\stop\b|China|strong)[^.;]{0,60}$"
    r"|\b(?:[Oo]n|[Ii]n|[Ff]or)\s(?:road\s|work\s|public\s)?(?:safety|security|hygiene|cleanliness"
    r"|(?:air|water)\squality)\b[^.;]{0,40}$"
    # In the city's air-quality table for September, in the monthly air ranking
    r"|\b(?:the|its|a)\s(?:[a-z]{3,10}(?:['’]s)?\s){0,3}(?:air|water|sorting|sanitation|traffic|hygiene|complaint|satisfaction)"
    r"(?:[- ][a-z]{3,10}){0,2}\s(?:tables?|lists?|rankings?|surveys?|checks?|ratings?)\b"
    r"[^.;]{0,60}$"
    # but one agency moved us up by seven places, and another had us in 34th
    r"|\b(?:[Oo]ne|[Aa]nother)(?:\s[a-z]{3,12})?\s(?:agency|institute|institution|tank|firm|body|index"
    r"|consultancy|survey|had)\b[^.;]{0,60}$"
)
# The other two lists saw it in 89th and 74th place
THE_OTHERS = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts)\s(?:other|remaining)\s(?:{CARDINAL}\s)?(?:lists|rankings)\b[^.;]{{0,60}}$"
)
# for green development it is No. 72, for digital economy No. 40
OTHER_FIELD = re.compile(
    r",\s(?:and\s)?(?:for|in)\s([a-z]+(?:\s[a-z]+){0,2}\s(?:economy|strength|power|quality"
    r"|environment|innovation|tourism|governance|vitality|consumption|livability|education))\s$"
)
# it is also 8th for innovation
OTHER_BEHIND = re.compile(
    # 25th among counties by basic economic competitiveness
    r"\s(?:among\s(?:the\s|all\s)?(?:counties|districts|cities|towns)\s(?:by|in(?:\sterms\sof)?|for)|for|in)"
    r"\s((?:[a-z-]{4,14}\s){0,2}(?:innovation|competitiveness|governance|tourism|vitality|livability|happiness"
    r"|digitalization|manufacturing|logistics|education|consumption))(?=[,.;]|$|\sand\s[0-9]|\sin\s(?:19|20)[0-9]{2}\b)"
)
# 73rd in 2014, 72nd in 2015; 90th in 2014, fell to 91st in 2015 and has since risen to 89th
YEAR_ROW = re.compile(
    r"\sin\s(?:19|20)[0-9]{2}(?:,|;|,?\sand|,?\sbefore|,?\sthen)\s"
    r"(?:(?:then\s|and\s|it\s|has\s|since\s|again\s){0,4}(?:[a-z]{2,12}(?:ed|ing)|fell|rose)"
    r"(?:\severy\syear,)?(?:\sback|\sup)?\sto\s"
    rf"|(?:then\s)?(?:an?\s)?[a-z]{{3,11}}\sof\s{CARDINAL}\splaces?\sto\s)?"
)
# 57th (60th in 2022), behind Nanming at 44th
BESIDE_IT = re.compile(
    r"(?:\sin\s(?:19|20)[0-9]{2})?\)?,?\s(?:just\s)?(?:behind|ahead\sof|after)\s"
    r"(?:[A-Z][A-Za-z'’]{1,16}\s){1,3}(?:at|in)\s(?:the\s)?"
)
# on the list, where it sits among the top 30
WHERE = re.compile(r",\swhere\s[^,;.]{2,60}")
# were 86th in 2018 and are now 85th in comprehensive strength
IS_NOW = re.compile(
    r"\sin\s(?:19|20)[0-9]{2},?\s(?:and|but)\s(?:is|are)\s(?:now\s)?(?:in\s|at\s)?(?:the\s)?"
)
# 85th, 73rd and 89th are no three places of one region in the list named last
OF_ONE = re.compile(
    r"\b(?:we|it|the\s(?:district|county|city))\s(?:ha[sd]\s|have\s)?(?:are|is|was|were|been|ranks?|ranked|came|come|stood|stands?"
    r"|held|occupied|took|taken)\s(?:in\s|at\s)?(?:the\s)?$"
    r"|(?<!\btheir\s)\b(?:places|placings|ranks|rankings|positions|numbers|figures)\s(?:are|were|read)\s$"
    r"|;\s(?:and\s)?in\s(?:19|20)[0-9]{2},?\s$"
)
RANKING = re.compile(
    r",?\s(?:and\s)?(?:ranking|placing|ranked|placed|coming|standing)\s(?:at\s|in\s)?(?:the\s)?"
)
TOPIC_LISTS = re.compile(
    rf"\b(?:the|this\syear['’]s)\s(?:(?:19|20)[0-9]{{2}}\s)?((?i:{TOPIC.pattern}))\s"
    r"(?:list|ranking|table)\b(?!s)"
)
