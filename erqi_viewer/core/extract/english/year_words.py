"""The patterns that the years of English places are read with."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL

# the top 100 counties in 2022; the 2022 list of the top 100 counties
OF_LIST = re.compile(
    r"(?:\s+(?:in|of|across)\s+(?:China|the\s+(?:[Cc]ountry|[Nn]ation))(?=\s+for\s))?(?:\s+(?:lists?|rankings?))?"
    r"(?:,?\s+(?:in|for|of)\s+(?:the\s+year\s+(?:of\s+)?)?|\s+\(?)"
    r"(?:(?:(?:Sept|Octo|Novem|Decem)ber)\s)?((?:19|20)[0-9]{2})\b(?!-|:\s?(?:[Nn]o\.?\s?)?[0-9])"
)
# the CCID top 100 counties, whose 2019 edition was published
WHOSE_EDITION = re.compile(
    r"(?:\slist|\sranking)?,\s(?:whose|the)\s(20[0-9]{2})\s(?:edition|version|issue)\b"
)
# 40th in the 2021 list
IN_EDITION = re.compile(
    r"\s+(?:in|on|of)\s+(?:the\s+)?(?:((?:19|20)[0-9]{2})\s+(?:lists?|rankings?|editions?)\b"
    r"|(?:lists?|rankings?|editions?)\s+(?:of|in|for)\s+((?:19|20)[0-9]{2})\b)"
)
# its highest place was 49th, in 2017.
IN_YEAR_APART = re.compile(r",\sin\s((?:19|20)[0-9]{2})(?=[.;)]|$)")
# in innovation we fell from 49th, which does not say where to
FELL_FROM = re.compile(
    r"\b(?:fell|fallen|dropped|slipped|slid|sank|plunged|tumbled|rose|risen|climbed|came|come|moved|jumped|leapt"
    r"|advanced|improved)\s(?:back\s|away\s|down\s|up\s)?from\s(?:the\s)?$"
)
# it has climbed from 90th; in five years it climbed from 90th
FOR_YEARS = re.compile(
    r"\b(?:years|since|ha[sd]|have|having|ever|original(?:ly)?|initial(?:ly)?)\b"
)
# 89th, 87th, 86th within three years
ROW_WITHIN = re.compile(
    rf"{ORDINAL}(?P<later>(?:(?:,|,?\sand|,?\sthen)\s{ORDINAL}){{0,7}})\swithin\s"
    rf"(?:the\s(?:last\s|past\s)?|just\s|only\s)?{CARDINAL}\syears\b"
)
ORDINALS = re.compile(ORDINAL)
# In October we came 89th, says a speech of February
IN_AUTUMN = re.compile(
    r"(?:^\W{0,3}In|\bin)\s(?:October|November)(?=,?\s(?:we|it|they|the\s[a-z]{4,8}|[A-Z][a-z]{2,14})\s)"
)
# Then the criteria changed, and the district dropped to 91st
THEN = re.compile(r"\W{0,3}(?:then|after\sthat|afterwards|later|since\sthen|thereafter),?\s")
# 96th in comprehensive strength for 2013
OF_FIELD = re.compile(r"\s(?:in|for)\s((?:19|20)[0-9]{2})\b(?!-)")
# 89th, 71st and 50th place, respectively, in the year before
RESPECTIVELY = re.compile(
    r"(?:\splaces?)?,?\srespectively,?\s(?:in\s)?(?:the\syear\sbefore|the\s(?:previous|preceding)\syear"
    r"|a\syear\s(?:earlier|before))\b"
)
# rising from last year's 31st place, against 2016's 40th
OF_YEAR = re.compile(r"\b(?:(?:[Ll]ast|the\sprevious)\syear|(?P<year>(?:19|20)[0-9]{2}))['’]s\s$")
BRACKET = re.compile(r"\([^()]{1,60}\)")
YEAR_LIST = re.compile(
    r"\b((?:19|20)[0-9]{2})\s+(?:(?:editions?|lists?|rankings?)\s+(?:of|for)\s+)?(?:the\s+)?$"
)
# At 61st, its 2019 ranking is two places above that of 2018
AT_IT = re.compile(r"\W{0,3}(?:At|In|Placed|Ranked)\s(?:the\s)?")
# now 74th (2019)
NOTED_BEHIND = re.compile(r"(?:\splace)?\s\((?:in\s)?((?:19|20)[0-9]{2})\)")
# since 2016 (50th), first listed in 2018 at 57th; not so: four places up on 2018 at 74th
NOTED = re.compile(r"\b((?:19|20)[0-9]{2})\s(?:\(|(?<=\bin\s[0-9]{4}\s)(?:at|in)\s(?:the\s)?)$")
THAT_YEAR = re.compile(r"\b[Tt]hat year\b(?![^.]*\b(?:19|20)[0-9]{2}\b)")
# was 15th on last year's list of the top 100 towns
ON_LIST_OF = re.compile(
    r"(?:\s(?:place|position|spot))?,?\s(?:on|in|among|of)\s(?P<which>this|last)\syear['’]s"
    r"(?:\s(?:[a-z]{3,12}\s){0,2}(?:lists?|rankings?|top)\b|(?=[.;]))"
)
# rose to 18th on the list of China's 100 best counties that year
THAT_YEAR_BEHIND = re.compile(
    r"(?!\s(?:in|of|on)\sthe\s20)[^,;.()]{0,70}?\s(?:in\s|of\s)?that\syear(?=[,;.]|\sand\b|$)"
)
THAN_LAST_YEAR = re.compile(
    r"\b(?:from|than|over|since|as|compared (?:with|to)|relative to)"
    r" (?:that of |those of |in )?"
    r"(?:last year|the (?:previous|preceding|prior) year|a year (?:ago|earlier))\b"
)
# from 45th to 42nd this year
THIS_YEAR = re.compile(r"(?:\s(?:place|position|spot))?\sthis\syear\b")
# up from 22nd last year
FROM_LAST_YEAR = re.compile(
    r"\b(?:up|down|ris(?:es?|ing|en)|rose|climb(?:s|ed|ing)|mov(?:es|ed|ing)|f[ae]ll(?:s|en|ing)?|jump(?:s|ed|ing)"
    r"|drop(?:s|ped|ping)|slip(?:s|ped|ping)|advanc(?:es|ed|ing)) (?:up |down )?from (?:the )?"
    r"(?:[0-9]{1,3}(?:st|nd|rd|th)|no\.? ?[0-9]{1,3})(?: (?:place|position|spot))?"
    r"(?: in)? (?:last year|the (?:previous|preceding) year|the year before"
    r"|a year (?:ago|earlier|before))\b"
)
# Compared with the 2024 ranking, A rose from 41st to 40th, B from 70th to 61st
HELD_AGAINST = re.compile(
    r"\b(?:[Cc]ompared\s(?:with|to)|[Oo]ver|[Aa]gainst)\s(?:the\s|that\sof\s)?((?:19|20)[0-9]{2})"
    r"(?:['’]s)?(?:\s(?:rankings?|lists?|editions?|results?|places?|positions?))?,\s[^;]{0,300}$"
)
# Compared with 2020, Ninghai was up four places
COMPARED_WITH = re.compile(
    r"\W{0,3}(?:compared|in comparison) (?:with|to) (?:the |that of )?((?:19|20)[0-9]{2})\b"
)
# Yuyao had been 12th
HAD_BEEN = re.compile(
    r"\bhad (?:previously |earlier |only |still |once )?"
    r"(?:been|ranked|stood|come|placed|finished)(?: only)?(?: in| at)? (?:the )?$"
)
BEFORE = (" before", " earlier", " then", " days", " month", " week")
MOVED_FROM = re.compile(
    r"\b(?:(?:places?|spots?|positions?|notch(?:es)?|rungs?|slots?|steps?)"
    r"|(?:lost|gained|shed|dropped|fell|slipped|slid|climbed|rose|jumped|advanced|improved)"
    rf" (?:by )?{CARDINAL})"
    r" from (?:the |its |their )?$"
)
# Fuyang, which became a district only at the end of 2014, was ranked 30th
WHICH = re.compile(
    # which became a district of Jinan, capital of the province, at the end of 2016, has been
    r",\swhich\sbecame\s[^;.]{3,120}?\b(?:19|20)[0-9]{2},(?=\s[a-z])"
    r"|,\swhich\s(?!ranked\s|stood\s|came\s)"
    r"(?!was\s(?!(?:not|first)\s(?:listed|selected|included|ranked)\b|(?:first\s)?(?:introduced|launched|created|started|established|added|founded|merged|enlarged|renamed|upgraded|promoted|turned|converted|changed|made|split|carved|reorgani[sz]ed|incorporated|annexed|absorbed)\b))"
    r"(?:[^,;.]|(?<=\b[Nn]o)\.){3,80},"
)
# Qingzhen, absent last year, is back at 98th
ABSENT = re.compile(
    r",\s(?:both\s|all\s|each\s)?(?:absent|missing|unranked|unlisted|not\s(?:on|in|listed|ranked|placed)|outside|off)\s[^,;.]{0,40}?"
    r"(?:last\syear|(?:19|20)[0-9]{2}),(?=\s[a-z])"
)
# Jimo district, a county-level city until 2017, was 31st
UNTIL = re.compile(
    r",\s(?:an?|the|formerly|established|founded|created)\s[^,;.]{0,60}?"
    r"\b(?:until|till|since|founded\sin|established\sin|in)\s(?:only\s)?"
    r"(?:[A-Z][a-z]{2,8}\s)?(?:(?:19|20)[0-9]{2}|(?:last|this)\syear)(?:\swhen\s[^,;.]{3,60})?,(?=\s[a-z0-9])"
    # innovation, a list that it joined only last year, sees it at 49th
    r"|,\s(?:an?|the)\s(?:[a-z]{3,10}\s){0,2}(?:list|ranking|table|category|field|one)\s(?:that\s|which\s)?"
    r"(?:it|we|they|the\s[a-z]{4,8}|[A-Z][a-z]{2,14})\s(?:has\s|had\s|only\s|first\s){0,2}"
    r"(?:joined|entered|made|got\sonto|got\sinto|reached|broke\sinto|appeared\s[io]n|came\sonto)\b"
    r"[^,;.]{0,30}?\b(?:(?:19|20)[0-9]{2}|(?:last|this)\syear),(?=\s[a-z0-9])"
    # turned from a city into a district in 2016, jumped to; set up only last year, entered
    r"|,\s(?:only\s|newly\s|first\s)?(?:turned|set\sup|made|formed|upgraded|elevated|promoted|merged|absorbed|carved|split"
    r"|renamed|converted|enlarged|separated|born|launched|founded|established|created|built|opened)\s"
    r"[^,;.]{0,60}?\b(?:(?:19|20)[0-9]{2}|(?:last|this)\syear),(?=\s[a-z])"
    # where the post of river chief was invented in 2003, has been given first place
    r"|,\swhere\s[^,;.]{3,70}?\b(?:was|were)\s[a-z]{3,14}(?:ed|t|n|wn|un|ilt)\s(?:[a-z]{2,10}\s){0,3}in\s(?:19|20)[0-9]{2},(?=\s(?:has|was|is|[a-z]{3,12}(?:ed|s)|took|came|rose|won|stood)\b)"
)
# 84th last year, now 83rd; and is now 33rd; 83rd, having been 84th
IS_NOW = re.compile(
    r"(?:,\s(?:and\s)?|\b(?:is|are|and|stands|ranks)\s)now\s"
    r"(?:(?:we|it|they|the\s[a-z]{4,8})\s(?:are|is|ranks?|stands?)\s)?(?:in\s|at\s)?(?:the\s)?$"
)
# 6th last year, and it is again first; two up on the 71st of last year, and is second
IS_AGAIN = re.compile(
    r"(?:,|,?\s(?:and|but|while))\s(?:it\s|they\s|the\s[a-z]{4,8}\s)?(?:is|are|ranks?|stands?|remains?)"
    r"(?:\s(?:again|still|also|once\smore|once\sagain))?\s(?:in\s|at\s)?(?:the\s)?$"
)
# A year later it was 86th; recovered to 89th the following year
AFTER = (
    rf"(?:(?:a|one|(?P<n>{CARDINAL}))\s(?:years?|editions?)\slater|the\s(?:following|next)\syear"
    r"|the\syear\safter|at\s(?:the|its|our)\ssecond\sattempt)"
)
LATER = re.compile(rf"\W{{0,3}}{AFTER}\b,?\s")
# and went up two places a year later, to 74th
LATER_BEFORE = re.compile(
    rf"\s{AFTER}\b,?(?:\s(?!and\b|but\b|then\b)[a-z]{{2,12}}){{0,4}}"
    r"\s(?:to|at|in|was|reached)\s(?:the\s)?$"
)
# We got onto it in 2018 and have climbed from 76th to 74th
HAS_MOVED = re.compile(
    r"\b(?:has|have)\s(?:since\s|now\s)?(?:climbed|risen|moved\sup|advanced|improved|jumped|gone\sup|fallen"
    r"|slipped|dropped|slid|gone\sdown)\sfrom\s(?:the\s)?$"
)
LATER_BEHIND = re.compile(rf"\s{AFTER}\b")
# A year ago it was 24th, two years ago we were 49th
AGO_IT_WAS = re.compile(
    rf"\b(?:an?|one|(?P<n>{CARDINAL}))\syears?\sago,?\s(?:when\s[^,;.]{{3,80}},\s)?"
    r"(?:it|we|they|the\s[a-z]{4,8}|(?:its|their|our)\s(?:place|position|rank|ranking)s?"
    r"|[a-z'’]{3,14}(?:\s(?:district|county|city|banner))?)\s(?:had\s)?(?:was|were|been|stood|ranked|came)\s(?:only\s|still\s)?(?:in\s|at\s)?(?:the\s)?"
    rf"(?:{ORDINAL}(?:,\s|,?\sand\s)){{0,4}}$"
)
# the 49th place of 2017
OF_THEN = re.compile(r"(?:\s(?:place|position|rank))?\s(?:of|in)\s(?=(?:19|20)[0-9]{2}\b)")
# 61st for investment potential; 63rd last year
PLACE_OF = re.compile(rf"[;–—]\s?{ORDINAL}\s?$")
# 89th (last year: 91st)
NOTED_APART = re.compile(
    r"\s\((?:in\s)?(?:last\syear|(?:19|20)[0-9]{2}):\s?(?:it\swas\s)?(?:no\.?\s?)?[0-9]"
)
# last year we were
IT_WAS = re.compile(
    r"\s?(?:in\s)?(?:last\syear|(?:19|20)[0-9]{2}),?\s(?:it|we|they|the\s[a-z]{4,8})\s(?:was|were|stood|ranked|came|fell|rose|had\s[a-z]{3,12})\b"
)
# from 73rd to 61st since 2014
SINCE_BEHIND = re.compile(
    r"(?:\sto\s[a-z0-9. ]{2,24}?)?(?:\s(?:in|for)\s[a-z -]{4,40}?)?"
    r"\ssince\s(?P<old>(?:19|20)[0-9]{2})\b"
)
# 86th for comprehensive strength (2017: 87th)
YEAR_NOTE = re.compile(r"\((?:in\s)?(?:(?:19|20)[0-9]{2}|last\syear)[:,]?\s(?:was\s|at\s)?$")
IT_HELD = re.compile(
    r"\s(?:place\s|position\s)?(?:that\s)?(?:it|they)\s(?:had\s)?(?:held|had|took|taken|occupied|got|reached|achieved|enjoyed|boasted|knew)(?=\sin\s)"
)
HELD_THEN = re.compile(
    r"\s(?:place\s|position\s|spot\s)?(?:that\s)?(?:it|they|the\s(?:city|county|district))\s(?:had\s)?"
    r"(?:held|had|took|taken|occupied|got|reached|achieved|won|enjoyed|boasted|knew|was\sgiven)\sin\s(?P<year>20[0-9]{2})\b"
)
KEPT = re.compile(
    r"\b(?:kept|keeps?|retain(?:ed|s)?|held|holds?|defend(?:ed|s)?)\s(?:on\sto\s)?(?:the\s)?$"
)
# has kept the first spot since 2018: that is the place of now
HAS_KEPT = re.compile(
    r"\b(?:has|have)\s(?:been|kept|held|stayed|remained|led|topped|ranked|occupied|taken)\b[^,;.]{0,40}$"
)
# 14th for new urbanization, where no list was issued in 2016
IN_CLAUSE = re.compile(
    r",\s(?:where|when|whose|who|while|whereas|although|since|until)\s(?!it\sranks)"
)
# twelve places up, from 73rd to 61st, half of them in 2018 alone
OF_A_PART = re.compile(
    rf"\b(?:half|most|some|all|much|{CARDINAL}) of (?:them|these|those|which|that|it)\b"
    r"[^.;:0-9]{0,32}$"
)
ALONE = re.compile(r" (?:alone|by itself)\b")
# the 2017 subscription falls due
OF_DUES = re.compile(
    r" (?:annual |membership |council )?(?:subscriptions?|fees?|dues|budgets?|calendars?"
    r"|diar(?:y|ies)"
    r"|timetables?|tickets?|intake|syllabus|tax(?:es)?|invoices?|insurance|contributions?)\b"
)
YEAR_BEFORE = re.compile(
    r"\W{0,3}(?:in )?(?:the year before|a year (?:earlier|before)"
    r"|the (?:previous|preceding) year),? "
)
# ranked 73rd; its regional GDP in 2022 was
OF_A_FIGURE = re.compile(
    r"(?:;|,\sand|,\swhile|,\swith)\s(?:its|their|the|a|an)\s(?:[a-z-]{2,16}\s){0,4}?"
    r"(?:gdp|revenues?|output|incomes?|sales|investment|product|economy|population|exports)\b"
)
# Yuhang is also 6th, where the sentence before told of a past year
IS_ALSO = re.compile(
    r"\b(?:is|are|ranks|stands)\s(?:also|again|still|likewise|now)\b"
    # In 2012 it stood at No 54. It has been listed in the top 60 for three years
    r"|\b(?:has|have)\sbeen\s(?:listed|ranked|placed|among)\b"
)
NOW = re.compile(r"\s(?:this\stime|now)\b")
# It began at 73rd and in 2017 reached 69th
BEGAN = re.compile(
    r"\b(?:(?:beg[aiu]n|started|set\soff|opened|(?P<debut>debuted))\s(?:out\s|there\s)?|(?:entered|joined)\s(?:the\slist|it)\s)"
    r"(?:at|in|from|as)\s(?:the\s)?$"
)
AND_IN = re.compile(r",?\s(?:and|but|then)\s(?:in|by)\s$")
BETWEEN = re.compile(r"\bbetween\s(?P<old>(?:19|20)[0-9]{2})\sand\s(?P<new>(?:19|20)[0-9]{2})\b")
ANEW = re.compile(
    r",\s(?:it\s)?(?:(?:ranks?|ranked|was|is|stood|came|took|finished|got)\s(?:in\s|at\s)?(?:the\s)?"
    # 57th in 2018, had to settle for 60th
    r"|(?:ha[sd]\sto\s)?(?:settle[ds]?\sfor|make\sdo\swith|be\scontent\swith)\s(?:the\s)?"
    # 14th last year, fell seven spots to 21st
    r"|(?:has\s)?(?:fell|fallen|rose|risen|slid|slipped|dropped|climbed|jumped|moved|advanced)\s"
    r"[^,;.]{0,40}?\bto\s(?:the\s)?)"
    # fell to 91st in 2018 before recovering slightly to 89th
    r"|,?\s(?:before|and\sthen)\s[a-z]{4,12}(?:ing|ed)\s[^,;.]{0,24}?\bto\s(?:the\s)?"
)
