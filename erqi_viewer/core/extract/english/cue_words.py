"""The patterns that English claims in words are read with."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english import grammar
from erqi_viewer.core.extract.english.numbers import CARDINAL, ORDINAL
from erqi_viewer.core.extract.english.topics import TOPIC

KINDS = (
    (
        "first",
        r"\bnewly (?:listed|included|named|added)\b|\bfirst listed\b"
        r"|\bfor the first time\b|\b(?:was|is|marks|marked) the first (?:time|year)\b"
        r"|\bfirst[- ](?:time|ever|appearance|entry)\b"
        r"|\bfirst (?:appeared|joined|featured|made|entered|reached|broke|came)\b"
        r"(?=(?: [a-z0-9]{2,18}){0,5} in (?:19|20)[0-9]{2}\b)"
        r"|(?<!after its )(?<!since its )(?<!than its )\bdebut(?:s|ed)?\b",
    ),
    (
        "again",
        r"\bonce (?:again|more)\b|\bagain\b|\bre-?enter(?:s|ed|ing)\b|\breturn(?:s|ed)? to\b"
        r"|\bback (?:in|on|among)(?= the (?:top|first|list|ranking|hundred)\b)",
    ),
    (
        "best",
        r"\b(?:best|highest|record[- ]high)(?:[- ]ever)? (?:place|placing|position|rank|ranking|"
        r"result|showing|finish|spot)\b|\bbest[- ]ever\b|\ball-time high\b"
        r"|\b(?:best|highest)(?= (?:(?:it|they|the (?:district|county|city)|[a-z]{2,12})"
        r" ha(?:s|ve|d)(?: ever)?|so far|to date|on record|yet"
        r"|in (?:its|the district['’]s) history|on file|ever)\b)|\b(?:at )?a record[- ]high\b"
        # The best was 49th, for innovation
        rf"|^\W{{0,3}}(?:a: )?the (?:best|highest)(?= (?:was|is) {grammar.PLACE}\b)"
        r"|\bnever (?:been |stood |ranked |placed )?(?:better|higher)\b"
        r"|\b(?:higher|better) than ever(?: before)?\b|\bbest ever\b"
        r"|\b(?:is|was|marks|marked|sets?|reached) (?:yet )?another (?:high|record)\b"
        r"|\b(?:a|its|another) new (?:high|best|record)\b|\b(?:is|was) (?:also )?a record\b",
    ),
    ("only", r"\bonly(?=\s(?:\w+ ){0,2}(?:district|county|city|one)\b)"),
)
SIGNS = (
    "first", "newly", "debut", "again", "once more", "enter", "return", "back", "best", "record",
    "ever", "high", "only",
)  # fmt: skip
# all of them begin where a word or the sentence does
WORDS = re.compile(rf"(?:\b|^)(?:{'|'.join(f'(?P<{kind}>{pattern})' for kind, pattern in KINDS)})")
COUNT = re.compile(
    rf"(?<!top[- ])(?<!other )(?<!remaining )(?<!first )(?<!last )(?<!latter )(?<!former )"
    r"(?<!the only )"
    r"(?<!these )(?<!those )(?<!from )(?<!rises on )(?<!rose on )(?<!falls on )(?<!fell on )"
    r"(?<!up on )(?<!down on )(?<!ahead on )(?<!improved on )(?<!better on )(?<!new on )"
    rf"(?P<n>{CARDINAL}) "
    r"(?:of (?:the|this year['’]s|its|those) )?"
    r"(?:(?:national|nationwide|such|different|separate)\s+)?"
    r"[“\"‘']?(?:top[- ](?:100|hundred)[”\"’']?(?: [a-z]+)? (?:lists?|rankings?)|lists\b)",
)
LISTS = ("list", "ranking")  # signs of COUNT
# climbs on two lists, places won on two of them, on at least one: not on how many it is
NO_COUNT = re.compile(
    r"\b(?:climb(?:s|ed|ing)?|ris(?:es?|en|ing)|rose|gain(?:s|ed|ing)?|improv(?:es?|ed|ing)|mov(?:es?|ed|ing)"
    r"(?:\s(?:up|ahead|down))?|f[ae]ll(?:s|en)?|slip(?:s|ped)?|drop(?:s|ped)?|w[io]n|los[te]|up|down"
    r"|better|worse|higher|lower|ground)\s(?:on|in)\s(?:the\s)?$|\bat\s(?:least|most)\s$"
)
TIMES = re.compile(rf"\bfor (?:the|a) (?P<n>{ORDINAL}) time\b")
# since that year it has moved up every year
SINCE_THAT = re.compile(r"\bsince that (?:year|time)[^.;]{0,24}$")
A_YEAR = re.compile(r"\b((?:19|20)[0-9]{2})\b")
FROM_IN = re.compile(rf",? from (?:the )?{grammar.PLACE}(?: place)? in ((?:19|20)[0-9]{{2}})\b")
# (71st) and, for the first time, innovation and entrepreneurship
FIRST_IN = re.compile(rf",\s(?:(?:for|in|on)\s)?(?:the\s)?((?i:{TOPIC.pattern}))")
SINCE = ("since ", "from ")
# for the first time entered the list for innovation and entrepreneurship
ENTERED_FIRST = re.compile(
    r",?\s(?:(?:it|we|the\sdistrict)\s)?(?:has\s|have\s)?"
    r"(?:entered|joined|made|(?:been|was|were|is)\s(?:listed|named|ranked)\s(?:on|in|among))"
    r"\s(?:the\s)?(?:list|ranking|table|top[- ]100)\s(?:for|of|in|by)\s(?:the\s)?"
    rf"((?i:{TOPIC.pattern}))"
)
SINCE_WHEN = re.compile(
    r"\bsince ((?:19|20)[0-9]{2})\b"
    r"|\bfrom ((?:19|20)[0-9]{2}) (?:to|until|through) (?:19|20)[0-9]{2}\b"
)
# Three lists had been known to us: those of the year before
KNOWN_BEFORE = re.compile(
    r"\s(?:that\s)?(?:had\s(?:already\s|long\s|so\sfar\s)?(?:been\s(?:known|familiar|there|ours)|named|listed"
    r"|included|known|featured|carried|contained)|(?:were|was)\s(?:already\s)?(?:known|familiar)"
    r"|(?:already\s)(?:knew|named|listed|included|featured))\b"
)
THAT_YEAR = re.compile(
    r"(?: for the first time)?,?(?: in)? that year\b"
    r"|(?: at)? (?:then|that time|the time)(?=[.,;]|$)"
)
IN_YEAR = re.compile(r"(?:\s[a-z0-9]{2,10}){0,4}?\sin\s((?:19|20)[0-9]{2})\b")
# after its best placing, 49th in 2017
BEST_WAS = re.compile(
    r"(?:\s(?:on|in)\s(?:the|that|this)\s(?:[a-z]{3,12}\s){0,2}(?:list|ranking|table))?"
    r",?\s(?:of\s|the\s|was\s)?(?:[0-9]{1,3}(?:st|nd|rd|th)|No\.\s?[0-9]{1,3})(?:\splace)?,?\sin\s((?:19|20)[0-9]{2})\b"
)
# higher than last year, when it joined that list for the first time
WHEN_LAST = re.compile(
    r"\b(?:last year|the (?:year before|previous year)|a year (?:ago|earlier|before)),"
    r" when [^.;]{0,70}$"
)
THIS_IS = re.compile(r"\b(?:this|that) (?:is|was) (?:also )?(?:its|the) $")
YEARLY = (
    r" (?:(?:in )?(?:every|each) (?:single )?year|year after year"
    rf"|in (?:each|every one) of the (?:last|past) (?P<n>{CARDINAL}) years)"
)
# since its first appearance, a year after it made its first entry
SINCE_ITS = re.compile(r"\b(?:since|after|than)\b[^,;.:]{0,24}\b(?:its|their|our|the) $")
# for the first time in the 60s
IN_A_PART = re.compile(
    r"[^;.]{0,70}?\b(?:in|into|within|inside|among)(?: the)?"
    r" (?:[1-9]0s|(?:upper|first|top|better) (?:half|third|quarter))\b"
)
# in October 2017, last autumn's lists
LAST_AUTUMN = re.compile(
    r"\b(?:[Ll]ast\s(?:September|October|November|December|autumn|fall)\b"
    r"|(?:[Ii]n|of|for|\()\s?(?:(?:the\s)?(?:autumn|fall)(?:\sof)?(?=\s20)|September|October|November|December)\b(?!\s(?:[0-9]{1,2}\b|this\b)))"
)
TREND = re.compile(
    r"\b(?P<way>improv(?:ed|es|ing)|climb(?:ed|s|ing)|ris(?:en|es|ing)|rose|moved up|moving up"
    r"|advanc(?:ed|ing)|gained ground|gone up|went up|fall(?:en|ing)|fell|dropp(?:ed|ing)"
    rf"|declin(?:ed|ing)|slipp(?:ed|ing)){YEARLY}"
    r"(?: (?:since|from) (?P<since>(?:19|20)[0-9]{2}))?\b"
)
FALLS = ("fall", "fell", "drop", "declin", "slipp")
# in the top 70 for the first time
BOUND = re.compile(rf"\b(?:top|first|best)[- ](?!100\b|hundred\b){CARDINAL} (?:of it )?$")
# 74th, up two on its debut
COUNTED_ON = re.compile(
    rf"\b(?:{CARDINAL}|places?|spots?|positions?) (?:on|from|over|since) (?:its|our|their|the) $"
)
# the ranking has never fallen since 2014
NEVER = ("never", "not")
NEVER_FELL = re.compile(
    r"\b(?:ha(?:s|ve)\s(?:never|not\sonce)\s(?:fallen|dropped|slipped|lost\s(?:ground|a\splace)|gone\sdown)"
    r"|never\s(?:fell|dropped|slipped|went\sdown|gone\sdown)"
    r"|ha(?:s|ve)\snot\s(?:fallen|dropped|slipped|lost\sground)\s(?:once|in\sany\syear))"
    r"(?!\s(?:below|under|out|outside|behind|to|by|more)\b)(?:\ssince\s(?P<since>(?:19|20)[0-9]{2})\b)?"
)
# It made its debut on both lists only a year ago
YEARS_AGO = re.compile(
    rf"[^.;,0-9]{{0,40}}?\s(?:only\s|just\s)?(?:(?P<n>an?|{CARDINAL})\syears?\s(?:ago|before|earlier)|last\syear)\b"
)
