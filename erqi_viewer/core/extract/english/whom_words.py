"""What tells whose clause an English one is: verbs, what leads in, nouns of regions and others."""

from __future__ import annotations

import re

VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|rank(?:s|ed)?|placed|c[ao]mes?|t(?:ook|akes?)|finish(?:ed|es)"
    r"|w(?:on|ins?)|st(?:ands?|ood)|rose|moved|moves|climb(?:ed|s)|jump(?:ed|s)|fell|dropped|slipped"
    r"|enter(?:ed|s)|ma(?:d|k)es?|listed|named|secured|h(?:olds?|eld)|remain(?:s|ed)|stay(?:s|ed)"
    r"|ke(?:pt|eps)|g(?:ot|ets?|ained)|w(?:ent)|goes|reached|appear(?:s|ed)|claimed|retained|advanced"
    r"|improved|landed|s(?:its|at)|occup(?:ies|ied)|joined|leads|led|tops|topped|earned|captured|beat"
    r"|lost|shar(?:ed|es?)|tied|sent|sends|slid|surged|soared|shot|leap(?:t|ed)|edged|sank|tumbled|welcomed|hosted|opened|received|drew|served|sold|grew|increased|put|puts|gives?|gave|begins?|began|starts?|started|ends?|ended|bec[ao]mes?"
    # after placing fifth last summer
    r"|(?<=after\s)(?:placing|finishing|coming|ranking))\b"
)
BOUNDARY = re.compile(
    r",\s(?:(?:and|but|while|whereas|with|as|yet|so|or|then|when|where|which|who)\s)?"
    r"|\s(?:and|but|while|whereas|though|although|when|that|because|which|who)\s"
)
LEADS_IN = re.compile(
    r"\W{0,3}(?:In|On|At|By|For|Among|According|Compared|With|After|During|From|Of|As|Since|Under|Over|To"
    r"|Within|Across|Last|This\s(?:year|month)|A\s(?:year|day)|[A-Z][a-z]{2,14}ly|Meanwhile|However|Besides"
    r"|[a-z]{3,14}(?:ed|ing)|Moreover|Also|Then|Now|Today|Yesterday|Earlier|Later|Elsewhere|Again|Still|Thus|While|When|Though)\b"
)
# In 2019 the library, on the county list Fuyang
LED_IN = re.compile(
    r"\W{0,3}(?:In|On|At|By|For|Among|After|During|From|Since|Under|Last|This|in|on|at|by|for|last|this)\s"
    r"[^,]{3,40}?\s(?=(?:the|an?|its|their|our|it|they|we|this|[A-Z][a-z]+)\b)"
)
OWN = re.compile(
    r"(?:^|[\s(“\"-])(?:it|there|they|them|this|that|these|those|which|who|we|i|you|all|both|each|others?|ones?"
    r"|none|most|some|neighbou?rs?|former|latter|few|several|many|rest|remainder|results?|names?|news"
    r"|entr(?:y|ies)|appearances?|inclusion|listing|entrants?|newcomers?|members?|parts?|runners?-up|winners?|leaders?|first-timers?"
    r"|(?:strong|rich|bigg|larg|great|old|young|small|high|low|fast|strong|b|lat|earli)est|worst|outcome|climb|rise|fall|showing|performance|record|advance|jump|move|progress|change"
    r"|districts?|count(?:y|ies)|cit(?:y|ies)|towns?|banners?|townships?|sub-?districts?|provinces?"
    r"|strongholds?|powerhouses?|heartlands?|heavyweights?|home\stowns?"
    r"|prefectures?|municipalit(?:y|ies)|areas?|zones?|regions?|localit(?:y|ies)|seat|capital|port"
    r"|places?|positions?|ranks?|rankings?|spots?|standings?|lists?|index|indic(?:es|ator|ators)"
    r"|indexes|scores?|seats?|reports?|study|evaluation|editions?|tables?|figures?|years?|days?"
    r"|strength|potential|development|innovation|entrepreneurship|urbani[sz]ation|competitiveness"
    r"|economy|quality|power|growth|rates?|output|value|revenues?|gdp|total|volume|amount|incomes?"
    r"|investment|trade|sales|number|country|nation|china|home|hometown|improvements?|(?:year|green|blue|white)?books?|papers?|articles?|releases?|texts?|notes?|yuan|percent|%|dollars)$",
    re.IGNORECASE,
)
# names of what is no region, whatever stands before them
BODY = re.compile(
    r"(?:^|\s)(?:(?:High\s|Middle\s|Primary\s)?Schools?|Hospitals?|Universit(?:y|ies)|Colleges?|Groups?|Compan(?:y|ies)"
    r"|Co|Ltd|Corporation|Holdings?|Institutes?|Academy|Museums?|Clubs?|Teams?|Line|Stations?|Hotels?|Malls?|Plaza"
    r"|(?<!Industrial\s)(?<!Science\s)(?<!Tech\s)(?<!tech\s)Park|Banks?|Airports?|Roads?|Streets?|Towers?|Temples?|Library"
    r"|Theat(?:er|re)s?|Brands?|Stadium|Foods|Games|Cup|Festival|Marathon|Square|Market|Restaurants?|House)\.?$"
    r"|(?:shopping|scenic|business|tourist)\s(?:areas?|districts?|streets?|spots?)$"
)
SUCH = re.compile(
    rf"{BODY.pattern}|\b(?:school|universit|college|hospital|compan|firm|club|team|choir|troupe|museum|hotel|restaurant|brand|chain"
    r"|finalist|contestant|competitor|graduate|student|pupil|singer|runner|player|athlete|swimmer|dancer|chef"
    r"|(?:[a-z]*make|manufacture|produce|retaile|supplie|builde|develope)r)(?:y|ies|s)?$"
)
# A neighbouring district of the city took 58th place
SOME_OTHER = re.compile(
    r"(?:^|[\s“\"])(?:an?|another|one|some)\s(?:neighbou?ring|nearby|adjacent|adjoining|other|different)\s"
    r"(?:district|county|city|town)(?:\s(?:of|in)\s(?:the\s)?[A-Za-z]{3,14})?$",
    re.IGNORECASE,
)
# The coal hub of Panzhou ranks 68th
NICKNAME = re.compile(
    r"[Tt]he\s(?:[a-z-]{2,14}\s){0,2}(?:hub|magnet|hotspot)\sof\s[A-Z][a-z'’]{2,14}"
)
# named one of the 100 best schools of the country
ONE_OF = re.compile(
    r"\b(?:one\sof|among)\s(?:the|China['’]s)\s(?:(?:country|nation|world|province)['’]s\s)?"
    r"(?:top\s|best\s)?[0-9,]{2,5}\b"
)
