"""The patterns that the moves of English releases are read with."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.grammar import PLACE
from erqi_viewer.core.extract.english.numbers import CARDINAL
from erqi_viewer.core.extract.english.topics import TOPIC

SPOTS = re.compile("place|spot|position|rank|notch|rung|slot|step")
# 6th in green development (up one), No. 18 (+4), 22nd (minus 5), #85, +1
NOTED_MOVE = re.compile(
    rf"[(,]\s?(?P<way>up|down|plus|minus|[+-])\s?(?P<n>{CARDINAL})(?:\s(?:places?|spots?|positions?))?(?=\)|(?<=[+-][0-9])\.?\s*$)"
)
# last year's 31st, 2019's 40th
_LAST = r"(?:(?:the|last\s+year['’]s|(?:19|20)[0-9]{2}['’]s)\s+)?"
_SPOT = r"(?:\s+(?:place|position|spot))?"
_EARLIER = r"(?:\s+(?:in\s+[0-9]{4}|last\s+year|the\s+previous\s+year|a\s+year\s+earlier))?"
# three spots from last year to No. 9
_SINCE = (
    r"(?:\s+(?:from|on|over|compared\s+(?:with|to))"
    r"\s+(?:last\s+year|(?:19|20)[0-9]{2}|the\s+previous\s+year|a\s+year\s+earlier))?"
)
# climbs a notch; not so: gained a place among the hundred
_A_FEW = (
    rf"(?:{CARDINAL}|a(?=\snotch)|(?<!gained\s)(?<!lost\s)(?<!gaining\s)(?<!losing\s)"
    r"a(?=\s(?:place|spot)\b)"
    r"|a(?=\s(?:place|spot)(?:[,.;]|$|\s(?:in|from|on|over)\s(?:(?:19|20)[0-9]{2}|last\syear)\b)))"
)
MOVE = re.compile(
    r"\b(?:"  # all of them begin where a word does
    rf"\b(?P<verb>(?<!took )(?<!take )(?<!takes )(?<!taking )(?<!made )"
    r"(?<!makes )(?<!gave )(?<!give )(?<!gives )(?<!giving )(?<!given )up"
    r"|down|ris(?:es|ing|en)|rose|climb(?:ed|ing|s)|jump(?:ed|ing|s)"
    r"|mov(?:ed|es|ing)\s+(?:up|down|forward|back|ahead)|(?:go(?:ne|es|ing)|went)\s+(?:forward|back)"
    r"|advanc(?:ed|es|ing)|progress(?:ed|es|ing)|(?:fell|fallen|falling|falls)(?:\s+back)?"
    r"|dropp(?:ed|ing)|drops|slipp(?:ed|ing)|slips|slid(?:es|ing)?"
    r"|tumbl(?:ed|es|ing)|plung(?:ed|es|ing)|slump(?:ed|s|ing)|sank|sinks|sinking|improv(?:ed|es|ing)"
    r"|gain(?:ed|s|ing)|los(?:t|es|ing)|leap(?:t|ed|s|ing)|ascend(?:ed|s|ing)"
    r"|g(?:ave|iven|ives|iving)\sup|(?<=\bto\s)give\sup|ced(?:ed|es|ing)|conced(?:ed|es|ing)|surrender(?:ed|s|ing)|shed(?:s|ding)?"
    r"|descend(?:ed|s|ing)|retreat(?:ed|s|ing)|declin(?:ed|es|ing)"
    r"|recover(?:ed|s|ing)|regain(?:ed|s|ing)|won\sback|leapfrog(?:ged|ging|s)|vault(?:ed|s|ing)|soar(?:ed|s|ing)|surg(?:ed|es|ing)|shot\sup)\s+"
    r"(?:(?:its|their)\s+(?:overall\s+)?(?:rank(?:ing)?|position|place|standing)\s+)?"
    r"(?:ground,?\s+)?"
    rf"(?:by\s+)?(?:a\sfurther\s|another\s|(?:by\s)?a\stotal\sof\s)?(?P<n>{_A_FEW})"
    r"\s+(?:places?|spots?|positions?|ranks?|notch(?:es)?|rungs?|slots?|steps?)"
    rf"(?:{_SINCE}\s+to\s+(?:be\s+)?(?:the\s+)?(?P<to>{PLACE}){_SPOT})?"
    r"|(?:(?<=\ba )|(?<=\ban )|(?<=\bthe )|(?<=\bthis )|(?<=further )"
    r"|(?<=\bnet )|(?<=overall )|(?<=\bits )|(?<=['’]s ))"
    r"(?P<noun>jump|rise|climb|gain|advance|leap|surge|spring"
    rf"|improvement|drop|fall|decline|loss|slide)(?:\s(?:there|here))?\s+of"
    rf"\s+(?P<of>{CARDINAL})\s+(?:places?|spots?|positions?|ranks?|notch(?:es)?|rungs?|slots?|steps?)"
    rf"(?:{_SINCE}\s+to\s+(?:the\s+)?(?P<to2>{PLACE}){_SPOT})?"
    rf"|\b(?P<h>{CARDINAL}|a(?=\s(?:notch|rung|place|spot)\s))\s+(?:places?|spots?|positions?|ranks?|notch(?:es)?|rungs?|slots?|steps?)\s+(?P<than>higher|lower|up|down|above|below|better|worse|ahead|forward|behind(?=\s(?:its|their|last\syear|where)\b))\b"
    rf"(?:\s+(?:than\s+(?:(?:the|its|their)\s+)?|(?:its|the)\s[a-z]{{4,8}}\s(?:place|position|rank)\sof\s)(?P<old>{PLACE})|\s+to\s+(?:the\s+)?(?P<to3>{PLACE}){_SPOT})?"
    rf"|\b(?P<of2>{CARDINAL})-(?:place|spot|position)\s(?P<noun2>jump|rise|climb|gain|advance|leap|increase"
    r"|improvement|decrease|drop|fall|decline|slide)\b"
    r")"
)
# what a row of moves counts
COUNTED = (
    "place", "spot", "position", "rank", "notch", "rung", "slot", "step", "respectively",
)  # fmt: skip
AHEAD = ("above", "below", "ahead", "better", "worse", "higher", "lower")
BEATING = ("beat", "better", "improv", "surpass")
# its net gain since 2014 is five places; the largest gain, six places, came in 2018
NOUN_TOLD = re.compile(
    r"\b(?P<noun>jump|rise|climb|gain|advance|leap|improvement|recovery|drop|fall|decline|loss|slide)"
    r"(?:\s(?:there|here))?(?:\s(?:for|in|on)\s(?!(?:19|20))[a-z][a-z -]{3,50}?)?"
    r"(?:\s(?:since|over|from|on|in|of)\s(?:19|20)[0-9]{2})?"
    r"(?:\s(?:is|was|has\sbeen|comes\sto|came\sto|amount(?:s|ed)\sto)"
    r"\s(?:(?:only|just|now|therefore|thus)\s)?|,\s)"
    rf"(?P<n>{CARDINAL})\s(?:places?|spots?|positions?)\b"
    # and that since 2016 eight places
    rf"(?:,?\sand\sthat\s(?:since|over|from|on)\s(?:19|20)[0-9]{{2}},?\s(?:is\s|was\s)?"
    rf"(?P<next>{CARDINAL})\s(?:places?|spots?|positions?)\b)?"
)
# followed by a gain of three in 2019
NOUN_IN = re.compile(
    r"\b(?P<noun>jump|rise|climb|gain|leap|drop|fall|loss)\sof\s"
    rf"(?P<n>{CARDINAL})(?=\sin\s(?:19|20)[0-9]{{2}}\b)"
)
# moved up two places, and Shangyu dropped one
MOVE_BESIDE = re.compile(
    r"\b(?P<verb>(?:(?:moved|gone|went)\s+)?(?:up|down)|rose|risen|climbed|jumped|(?:moved\sahead|advanced)"
    r"|(?:fell|fallen)(?:\sback)?|progressed|dropped|slipped|slid|gained|lost"
    r"|recovered|regained|won\sback)"
    rf"\s+(?:by\s+)?(?:only\s)?(?P<n>{CARDINAL})(?=[,;]|\.(?![0-9])|\s(?:and|while)\b|\s(?:on|in)\sthe\s|\sin\s(?:19|20)[0-9]{{2}}\b"
    rf"|\s(?:for|in|on)\s(?:{TOPIC.pattern})\b)"
)
# advanced six, five and eight places
MOVE_ROW = re.compile(
    r"\b(?P<verb>(?:mov(?:ed|ing)\s+)?(?:up|down)|rose|rising|climb(?:ed|ing)|jump(?:ed|ing)|advanc(?:ed|ing)"
    r"|fell|falling|dropp(?:ed|ing)|slipp(?:ed|ing)|slid|gain(?:ed|ing)|los(?:t|ing))"
    r"(?:\s(?:on|from|over)\s(?:last\syear|(?:19|20)[0-9]{2}),?)?"
    rf"\s+(?:by\s+)?(?P<row>{CARDINAL}(?:,\s{CARDINAL}){{0,6}},?\sand\s{CARDINAL})"
    r"(?:\s+(?:places?|spots?|positions?|ranks?|notch(?:es)?|rungs?|slots?|steps?)\b|,?\s(?=respectively\b))"
)
# Sanshui (43rd) and Gaoming (67th) were also up by four and one
MOVE_ROW_BY = re.compile(
    r"\b(?P<verb>(?:(?:moved|went)\s)?(?:up|down)|rose|climbed|advanced|fell|dropped|slipped|slid)\sby\s"
    rf"(?P<row>{CARDINAL}(?:,\s{CARDINAL}){{0,6}},?\sand\s{CARDINAL})"
    r"(?=[,;]|\.(?![0-9])|$|\son\s(?:last\b|(?:19|20)[0-9]{2}\b))"
)
# Sanshui at 43rd and Gaoming at 67th are one and four places better
MOVE_ROW_BETTER = re.compile(
    rf"\b(?P<row>{CARDINAL}(?:,\s{CARDINAL}){{0,6}},?\sand\s{CARDINAL})"
    r"\s(?:places|spots|positions)\s(?P<verb>better|worse|higher|lower|up|down)\b"
)
# Jinshui has risen two places and Zhongyuan five; advanced by 3 places and Pidu by 8 places
MOVE_ELIDED = re.compile(
    r"(?:\s(?:from|compared\s(?:with|to)|on|over)\s(?:last\syear|(?:19|20)[0-9]{2})|\sin\s(?:one|a)\syear)?(?:,\s|,?\sand\s|,?\swhile\s)(?:the\s)?"
    r"[A-Z][a-z'’]{2,14}(?:\s[A-Z][a-z'’]{2,14})?(?:\s(?:[Dd]istrict|[Cc]ounty|[Cc]ity|[Bb]anner))?\s(?:by\s)?"
    rf"(?P<n>{CARDINAL})(?:\s(?:places?|spots?|positions?|ranks?|notch(?:es)?|rungs?|slots?|steps?))?(?=[,.;]|\s(?:and|from|since|over|on)\b|$)"
)
# gained two places in 2016, three in 2017 and one in 2018
MOVE_BY_YEAR = re.compile(
    rf"(?:\sin\s(?:19|20)[0-9]{{2}})?(?:,\s|,?\sand\s)(?:(?:another|then|only|by)\s){{0,2}}(?P<n>{CARDINAL})"
    r"(?:\splaces?)?(?:\s(?:more|further))?(?=\sin\s(?:19|20)[0-9]{2}\b)"
)
# up one place for green development, two for investment potential and one for innovation
MOVE_BY_FIELD = re.compile(
    rf"\s(?:for|in|on)\s(?:the\s)?(?:{TOPIC.pattern})(?:,|,?\sand)\s(?:by\s)?(?P<n>{CARDINAL})"
    rf"(?:\s(?:places?|spots?|positions?))?(?=\s(?:for|in|on)\s(?:the\s)?(?:{TOPIC.pattern})\b)"
)
# the rise has been three places for Baohe and eight for Yaohai
MOVE_FOR = re.compile(
    rf"\sfor\s[a-z][a-z'’ -]{{2,30}}?(?:,|,?\sand)\s(?P<n>{CARDINAL})"
    r"(?:\s(?:places?|spots?|positions?))?(?=\sfor\s[a-z])"
)
# investment potential rose by one place, green development by two
MOVE_OF_FIELD = re.compile(
    rf"(?:,|;|,?\sand)\s(?:{TOPIC.pattern})\sby\s(?P<n>{CARDINAL})"
    r"(?:\s(?:places?|spots?|positions?))?(?=[,.;]|\sand\b|$)"
)
# its place in comprehensive strength went up by two and that in new urbanization quality by six
WENT_BY = re.compile(
    rf"\b(?:place|position|rank|ranking|standing)s?\b(?:(?!,\s(?:and|while|but)\b)[^.;]){{0,60}}?\s"
    rf"(?P<verb>went\s(?:up|down)|rose|fell|dropped|improved|climbed)"
    rf"\sby\s(?P<n>{CARDINAL})(?P<noun>\splaces?)?(?=[,.;]|\sand\b)"
    rf"(?:,?\sand\sthat\s(?:in|of|for)\s[a-z -]{{3,50}}\sby\s(?P<next>{CARDINAL})(?:\splaces?)?"
    r"(?=[,.;]|\sand\b|\s(?:compared|over|from|on)\b))?"
)
# went up by two places and one place respectively
MOVE_AND = re.compile(
    rf"(?:\s(?:for|in)\s(?:the\s)?[a-z][a-z -]{{3,50}}?)?,?\sand\s(?:by\s)?"
    rf"(?P<n>{CARDINAL})\s(?:places?|spots?|positions?)\b(?!\sto\s)"
)
COUNT = re.compile(CARDINAL)
# No. 31 in the top 100 counties, up by one,
UP_BY = re.compile(
    rf"(?:,|\sand(?=\s(?:up|down)\s|\s{CARDINAL}\s(?:up|down|better|worse)\s(?:than|on|from)\s))\s"
    rf"(?:(?P<verb>up|down)\s(?:by\s)?(?P<n>{CARDINAL})"
    r"(?=[,;)]|\.(?:\s|$)|\sfrom\s|\samong\s|\son\s(?:(?:19|20)[0-9]{2}|last\syear|the\syear)\b"
    r"|\sand\s(?:up|down)\s|$)"
    # one better than in 2017; three up; a gain of two on 2018
    rf"|(?P<n2>{CARDINAL})\s(?P<verb2>up|down|better|worse|higher|lower)"
    r"(?=[,;)]|\.(?:\s|$)|\s(?:than|on|from)\s)"
    rf"|an?\s(?P<verb3>gain|rise|drop|fall|loss|climb)\sof\s(?P<n3>{CARDINAL})"
    r"(?=[,;)]|\.(?:\s|$)|\s(?:on|from|over)\s))"
)
# Houjie Town (14th) has moved ahead by one; so that it has gone up by five
BY_ALONE = re.compile(
    r"\b(?P<verb>(?:mov(?:ed?|es|ing)|go(?:es|ne|ing)?|went|edg(?:ed?|es|ing)|inch(?:ed|es|ing)?)"
    r"\s(?:up|down|ahead|forward|back)"
    r"|(?:f[ae]ll(?:s|en)?|slipped|dropped)\sback|(?:(?<=\bis\s)|(?<=\bwas\s)|(?<=\bwere\s)|(?<=\bare\s)|(?<=\bstands\s)|(?<=\bstood\s))(?:up|down)"
    # was 40th, and climbed by three
    r"|climb(?:ed|s|ing)?|ris(?:en|es|ing)|rose|advanc(?:ed|es|ing)|jump(?:ed|s|ing)|leap(?:t|ed)"
    r"|improv(?:ed|es|ing)|slip(?:ped|s|ping)|slid|drop(?:ped|s|ping)|f[ae]ll(?:s|en)?)"
    rf"\sby\s(?P<n>{CARDINAL})(?=[,;)]|\.(?:\s|$)|\sand\b|\swhile\b|$)(?!,\sto\s)"
    # which it calls an improvement of two
    r"|\ban?\s(?P<verb2>gain|rise|climb|improvement|advance|drop|fall|loss|decline)"
    rf"\sof\s(?P<n2>{CARDINAL})(?=[,;)]|\.(?:\s|$)|$)"
)
# lost six from 36th, gained five from 61st
BY_FROM = re.compile(
    r"\b(?P<verb>los(?:t|es|ing)|gain(?:ed|s|ing)|shed(?:s|ding)?|(?:mov|edg|inch)(?:ed|es|ing)\s(?:up|down)"
    r"|climb(?:ed|s|ing)?|ris(?:en|es|ing)|rose|advanc(?:ed|es|ing)|jump(?:ed|s|ing)|leap(?:t|ed|s)"
    r"|improv(?:ed|es|ing)|slip(?:ped|s|ping)|slid|drop(?:ped|s|ping)|f[ae]ll(?:s|en|ing)?|sank|tumbled)"
    rf"\s(?:by\s)?(?P<n>{CARDINAL})(?=\sfrom\s(?:the\s|its\s|their\s)?{PLACE})"
)
# Compared with the list of 2022, Xiantao is up three and Tianmen is down two
COMPARED_LISTS = re.compile(
    r"\W{0,3}(?:compared\s(?:with|to)|against|over)\s(?:the\s)?(?:(?:19|20)[0-9]{2}\s)?"
    r"(?:lists?|rankings?|editions?|last\syear|(?:19|20)[0-9]{2})\b"
)
IS_UP = re.compile(
    rf"(?:(?<=\bis\s)|(?<=\bare\s)|(?<=\bwas\s)|(?<=\bwere\s))(?P<verb>up|down)\s(?P<n>{CARDINAL})(?=[,;.]|\sand\b|\swhile\b|$)"
)
OF_A_FIGURE = re.compile(  # its retail sales went up by 5
    r"\b(?:sales|output|revenue|gdp|incomes?|number|visitors|population|exports?|imports?|trade|firms"
    r"|spending|profits?|temperature|score)\b[^.;]{0,40}$"
)
# is two better than its 63rd of 2018, and six above its 2015 low
THAN = re.compile(
    rf"(?:,|\b(?:and|but|is|was|now|still)|\b(?:it|that)['’]s)\s(?P<n>{CARDINAL})\s"
    r"(?P<verb>above|below|ahead(?=\sof)|better(?=\sthan)|worse(?=\sthan)|higher(?=\sthan)|lower(?=\sthan))"
    r"(?=\s(?:of\s|than\s)?(?:its|that|those|the|in|back|what|where|last|(?:19|20)[0-9]{2})\b)"
)
# rose two places to 61st on one list and one place to 85th on another
ON_TO = re.compile(
    rf"(?:,|,?\sand)\s(?:by\s)?(?P<n>{CARDINAL})(?:\s(?:places?|spots?|positions?|notch(?:es)?|rungs?|slots?|steps?))?\sto\s(?:the\s)?"
    rf"(?P<to>{PLACE})"
)
# beats that of 2018 by two places
BEATS = re.compile(
    r"\b(?P<verb>beat(?:s|ing)?|better(?:s|ed|ing)|improv(?:es|ed|ing)\son|surpass(?:es|ed|ing)?)\s"
    r"(?:that|those|the|its|last)\s[^.;,]{0,40}?\s?by\s"
    rf"(?P<n>{CARDINAL})\s(?:places?|spots?|positions?|notch(?:es)?|rungs?)\b"
)
FROM_TO = re.compile(
    rf"\bfrom\s+{_LAST}(?P<a>{PLACE}){_SPOT}{_EARLIER}"
    rf"(?:,?\s(?:by\sway\sof|through|via)\s(?:the\s)?{PLACE},?)?"
    rf"\s+(?:up\s+|down\s+)?to\s+(?:(?:the|its|their)\s+)?(?:(?:present|current|new)\s+)?(?P<b>{PLACE}){_SPOT}",
)
# moved up to 129th from 208th
TO_FROM = re.compile(
    rf"\b(?:(?:ris(?:en|es|ing)|rose|climb(?:ed|s|ing)|jump(?:ed|s|ing)|mov(?:ed|es|ing)(?:\s(?:up|down))?"
    r"|(?:go(?:es|ne|ing)|went|edg(?:ed|es|ing)|inch(?:ed|es|ing))\s(?:up|down)|improv(?:ed|es|ing)"
    r"|advanc(?:ed|es|ing)|leap(?:t|ed|s|ing)|fell|fall(?:en|s|ing)|dropp(?:ed|ing)|drops|slipp(?:ed|ing)|slips"
    r"|slid|tumbled|plunged|slumped|sank)\s)?"
    rf"to\s(?:the\s)?(?P<b>{PLACE}){_SPOT}\sfrom\s{_LAST}(?P<a>{PLACE}){_SPOT}"
)
UP_FROM = re.compile(
    r"\b(?P<way>up|down|off|rising|climbing|advancing|jumping|leaping|falling|dropping|slipping"
    r"|ascending|soaring|surging|vaulting|improving|progressing|sliding|sinking|tumbling|plunging"
    r"|slumping|descending|retreating|(?:mov|edg|inch|go)ing\s(?:up|down|forward|back|ahead))"
    rf"(?:\s{CARDINAL}(?:\s(?:places?|spots?))?)?\s+from\s+{_LAST}(?P<a>{PLACE}){_SPOT}(?!{_EARLIER}\s+to\s)"
)
# while Siming advanced from 31st
LEFT = re.compile(
    r"\b(?P<verb>ris(?:en|es|ing)|rose|climb(?:ed|s)|jump(?:ed|s)|mov(?:ed|es)\s(?:up|down)|advanc(?:ed|es)"
    r"|(?:(?<=it is )|(?<=it was )|(?<=they are )|(?<=they were ))(?:up|down)"
    r"|ascended|leapt|soared|surged|improved|progressed|(?:went|edged|inched)\s(?:up|down)"
    rf"|fell|fallen|dropp(?:ed)|slipp(?:ed)|slid|tumbled|plunged|slumped|sank|descended|retreated)"
    # Ranked 74th, it improved on the 82nd place it had in 2022
    rf"\s(?:from|(?<=improved\s)on)\s(?:(?:the|its)\s)?(?P<a>{PLACE}){_SPOT}(?!{_EARLIER}\s+to\s)"
    r"(?=[,.;]|\s(?:last|in|a\syear|(?:that\s)?it\s(?:had|held|took))\b|$)"
)
MOVED_TO = re.compile(
    r"\b(?P<verb>ris(?:en|es|ing)|rose|climb(?:ed|s|ing)|jump(?:ed|s|ing)|(?:(?:mov|edg|inch)(?:ed|es|ing)|goes|going|went|gone)\s+(?:up|down)|"
    r"advanc(?:ed|es|ing)|improv(?:ed|es|ing)|leap(?:t|ed|s|ing)|ascend(?:ed|s|ing)|fell|fall(?:en|s|ing)|"
    r"dropp(?:ed|ing)|drops|slipp(?:ed|ing)|slips|slid|tumbled|plunged|slumped|sank)\s+"
    rf"(?:(?:by\s+)?(?P<n>{CARDINAL}),?\s+)?to\s+(?:the\s+)?(?P<to>{PLACE}){_SPOT}"
)
DOWN = (
    "down",
    "off",
    "minus",
    "-",
    "below",
    "behind",
    "lower",
    "worse",
    "fell",
    "fall",
    "drop",
    "decline",
    "decrease",
    "slipp",
    "los",
    "tumbl",
    "plung",
    "slump",
    "sank",
    "sink",
    "slide",
    "edged down",
    "edging down",
    "inched down",
    "moved down",
    "moving down",
    "moves down",
    "gave up",
    "give up",
    "given up",
    "gives up",
    "giving up",
    "ced",
    "conced",
    "surrender",
    "shed",
    "descend",
    "retreat",
    "move down",
    "move back",
    "go down",
    "go back",
    "edge down",
    "inch down",
    "moved back",
    "moving back",
    "moves back",
    "went down",
    "went back",
    "goes down",
    "goes back",
    "going down",
    "going back",
    "gone down",
    "gone back",
    "slips",
    "slid",
)
