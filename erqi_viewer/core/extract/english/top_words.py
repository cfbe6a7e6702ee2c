"""The patterns that the bounds of English sentences are read with."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.numbers import CARDINAL
from erqi_viewer.core.extract.english.topics import TOPIC

TOP = re.compile(
    # bounds stand behind the first letters, which lets a search skip from one to the next
    rf"top(?<=\btop)[- ](?P<n>{CARDINAL})(?![-,.]?\w)"
    # among the best 50, in the first hundred, one of the first 20
    rf"|(?:first(?<=\bthe\sfirst)|best(?<=\bthe\sbest)|best(?<=['’]s\sbest))\s(?P<few>{CARDINAL}|hundred)(?![-,.]?\w)"
    r"(?!\s(?:[a-z]+\s)?(?:months?|days?|years?|quarters?|weeks?|batch(?:es)?|halves|half|phases?|to)\b)"
    # among the ninety strongest districts
    rf"|the\s(?P<most>{CARDINAL})(?=\s(?:strongest|best|leading|greenest)\s"
    r"(?:(?:[a-z]{3,12}\s){0,2}(?:districts|counties|cities)\b|(?:are|were)\s))"
)
INTO = re.compile(
    r"\b(?:enter|land|crack|squeez|storm|vault|surg|push|crept|creep|slip|sneak|finish|list|br(?:eak|oke)|mov|climb|ris|rose|jump|advanc|reach|join|mak|made|rank|plac|stood|"
    r"stand|is|was|are|were|been|got|stay|remain|kept|figure|feature|among|came(?= with| in)"
    r"|com(?=es? with|e in)"
    r"|f(?:i|ou)nds? (?:itself|themselves))[a-z]*(?: it| up| its way| their way)?"
    r"(?: all| both| now| still| also| again| likewise| once more| once again"
    r"| for the (?:first|second|third) time)?"
    r"(?: in(?:to)?| (?:with|in)side| within| to| among)?(?: the list['’]s| the| its)?"
    r"(?: nation’s| nation's| country's| national)? $"
    r"|\b(?:thus|so|hence|therefore|is|now|just|well|comfortably|safely)"
    r" (?:now |just |well |comfortably |safely )?(?:in|within|inside)(?: the)? $"
    r"|\bfor the first time in(?: the)? $"
    # three places up and its first time in the top 10; the seventh year in a row in the top 20
    r"|\b(?:its|their|the|our) first (?:time|year|appearance|placing|finish|spot)"
    r" (?:in|within|inside|among) the $"
    r"|\byears? (?:in a row|running|in succession) (?:in|within|inside|among) the $"
    # has not left the top 10 for 18 years; a line of a list: in the top 50 of
    r"|\b(?:not|never)(?: once| yet)?"
    r" (?:left|dropped out of|fallen out of|been out(?:side)?(?: of)?) the $"
    r"|^[^a-z0-9]{0,4}(?:in|within|inside|among) the $"
    # its fourth straight year in the top 10; the fifth year for Jiangning to be in the
    r"|\b(?:consecutive|straight|successive) year (?:in|within|inside|among) the $"
    r"|\byear for [a-z' ]{3,30} to (?:be|rank|stay|finish) (?:in|within|inside|among) the $"
    # is one of ten towns from Shunde in the first hundred
    rf"|\bone of (?:the )?(?:only )?(?:{CARDINAL}\b )?[a-z][^,;.]{{0,60}}"
    r" (?:in|within|inside|among) the (?:national )?$|"
    # is one of the top 10, but not: took four of the first 10 places
    r"(?<!took )(?<!takes )(?<!held )(?<!holds )(?<!has )(?<!have )(?<!claimed )(?<!won )"
    r"\b(?:one|two|three|four|both|all) of the $|\b(?:newcomer to|member of) the (?:national )?$"
    # the only two of the province in the top 50
    rf"|(?:\bthe|['’]s) (?:only|sole|one) (?:{CARDINAL}\b)?[a-z'’ ]{{0,50}}"
    r" (?:in|within|inside|among) the $|"
    r"\b(?:both|all)(?: of them)? (?:in|within|inside|among)(?: the)? $"
    # with Lyusi (37th) and Huilong (92nd) in the top 100; Futian and Longgang - among the
    r"|\) (?:in|within|inside|among) the $|\s[–—-] among the $"
    r"|\bbelong(?:s|ed)? to the $|\b(?:makes?|making|made) up the $|\bcomplet(?:e|es|ed|ing) the $"
    # form the top three, make up the rest of the top ten
    r"|\b(?:form|formed|constituted?) the $"
    r"|\b(?:rest|remainder|others|remaining (?:members|places|spots|positions|seats|slots))"
    r" (?:of|in) the $"
    r"|\bround(?:s|ed|ing)? (?:out|off) the $"
    r"|\bare (?:two|three|four|five) (?:more|others) (?:in|within|among) the $"
    r"|\b(?:f[io]u?nds?|t(?:akes?|ook)|wins?|won|secured?|gets?|got|earned|ha[sd]|claimed"
    r"|keeps?|kept|retain(?:s|ed)|holds|held|defend(?:s|ed)|maintain(?:s|ed))"
    r" (?:itself )?(?:a|its) "
    r"(?:place|spot|seat|position) (?:in|among|within|inside) the $"
    r"|\b(?:become|became) (?:a )?part of (?:the |china['’]s )?$"
    # It returned to the top 90; you went from the top 50; the district isn't in the
    r"|\b(?:return(?:ed|s|ing)? to|back in(?:to)?"
    r"|(?:went|fell|slipped|dropped|slid|gone|moved) from"
    r"|out of) the $|\b(?:it|that|we|they|you|which)['’](?:s|re)(?: now| still| even)?"
    r" (?:in|within|inside|among) the $"
    # which put it in the top 70
    r"|\b(?:put(?:s|ting)?|plac(?:es|ed|ing)|takes?|took|brings?|brought|lifts?|lifted)"
    r" (?:it|us|them|the (?:district|county|city)) (?:in|into|inside|within|among) the $",
)
# the fifth year that it has been in the top 10
OF_RUN = re.compile(
    r"\b(?:years?|times?) (?:that |in which )?(?:it|they) (?:has|have|had) been in the $"
)
ROUNDS = re.compile(
    r",?\s(?:and|which\smeans\sthat\sit\sis|and\sis)\s(?:thus|so|hence|therefore|now|still)\s"
    r"(?:now\s)?(?:in|within|inside|among)\sthe\s"
    r"|[;,]\s(?:and\s|so\sthat\s)?(?:both|all\s(?:two|three|four|five))\s(?:[a-z]{2,10}\s){1,4}"
)
# 90th, just inside the top 90; its best rank to date and inside the top 50
ALSO_IN = re.compile(
    r"(?:,|,?\sand|,?\sbut)\s(?:(?:just|still|well|now|only|comfortably|narrowly|thus|so|safely|again|back)\s){0,2}"
    r"(?:inside|within|in|among)\s(?:the\s|its\s)$"
)
CLOSES = re.compile(
    r"[,.;)]|$|\s(?:again|once|(?:and\s)?for\s(?:the|an?)|of\s(?:the|that)\slist)\b"
)
SHARE = re.compile(rf"\b{CARDINAL} (?:spots|places|seats|slots|positions) in the $")
MANY = re.compile(
    rf"\b(?:all|both|several|many|most|{CARDINAL})\s(?:of\s)?(?:[a-z-]{{2,14}}\s){{0,3}}"
    r"(?:cities|counties|districts|areas|banners|towns|localities|divisions)\b"
    rf"|^\W{{0,3}}(?!both\b|all\b){CARDINAL}\s(?:are|were|rank)\b"
)
OTHERS = re.compile(
    rf"(?:,|;|\bwhile|\bwhereas)\s(?:the\s)?(?:{CARDINAL}|several|many|most)\s(?:other\s)?"
    r"(?:[a-z-]{2,14}\s){0,3}(?:cities|counties|districts|areas|banners|towns|localities|divisions)\s"
    r"(?:(?:of|in|from)\s[^,;.]{2,50}\s)?(?:made|entered|are|were|is|was|rank|ranked|have|joined)\s[^,;.]{0,30}$"
)
ALL = re.compile(r"\b(?:all|most|many)\s(?:the\s|of\s)?[^,.;]{0,60}$")
# one of the top four of China's county economies
OF_ALL = re.compile(
    r"\s(?:of|among|in)\s(?:all\s)?(?:China['’]s|the\s(?:country|nation)['’]s|the\snational)\s"
    r"(?:[a-z-]{3,12}\s){0,3}(?:districts|counties|cities|towns|banners|economies)\b"
    r"|\s(?:districts|counties|cities|towns|banners|county\seconomies)\s(?:of|in)\s(?:China|the\s(?:country|nation))\b"
)
# is one of the top 10 innovation cases
_PLACES = (
    r"(?:districts|counties|cities|towns|townships|villages|banners|areas|regions|economies|zones"
    r"|localities|divisions|units|places|spots|positions|performers|winners|provinces|lists|rankings)"
)
_NO_NOUN = r"(?:in|on|of|for|among|by|to|and|with|from|at|as|since|while|which|that|but|is|was|has)"
THINGS = re.compile(
    rf"(?:\s(?!(?:{_NO_NOUN}|{_PLACES})\b)[a-z-]{{2,16}}){{0,3}}"
    rf"\s(?!(?:{_NO_NOUN}|{_PLACES}|years|times|this|its|always|overseas|across)\b)[a-z]{{3,14}}s\b"
)
# It is the only one of Fujian in the top 10
IT_OF = re.compile(r"\W{0,3}It\s(?:is|was|has\sbeen)\s[^,;:]{0,60}\b(?:of|in|from)\s$")
# No other city of Zhejiang is in the top ten
NO_OTHER = re.compile(r"\W{0,3}No\sother\s(?:[a-z-]{3,14}\s){1,3}(?:of|in|from)\s")
# four of the first ten districts belong to Shenzhen
ARE_OF = re.compile(
    r"(?:\s(?:places|spots|positions|districts|counties|cities|towns|banners))?\s(?:belong(?:s|ed)?\sto"
    r"|(?:are|were|c[ao]mes?|hail|hailed)\s(?:all\s|also\s)?(?:from|in))\s"
)
# Not far from the first hundred are A and B; just outside the top 20
OUTSIDE = re.compile(
    r"\b(?:far|away|not far) from the $|\b(?:short|outside|out) of the $"
    r"|\b(?:outside|missed|missing) the $|\b(?:close|near|next) to the $"
    r"|\b(?:just|right) (?:behind|below) the $"
)
# B 26th; both made the top 30
BOTH = re.compile(
    r"\b(?:both|all (?P<n>two|three|four|five|six))\b(?: of (?:them|which))?(?: [a-z]{2,10}){0,4} $"
)
THEY = re.compile(r"\W{0,3}(?:They|Both|All (?:two|three|four|five|six))\b")
# Lecong is one of ten towns from two districts in the top 50
IS_ONE_OF = re.compile(
    rf"\s(?:is|was)\s(?:also\s|again\s)?(?:one\sof|among)\s(?:the\s)?(?:only\s)?(?:{CARDINAL}\s)?[a-z]"
)
# Among the top 10, eight are
OPENS = re.compile(r"(?:^|[.;:]\s)\W{0,2}(?:Among|Of)\sthe\s$")
WITHIN = re.compile(
    r"(?:,\sall\s(?:of|in|from)\s[A-Z][a-z]{2,14},)?\s(?:all\s|both\s)?(?:in|within|inside|among|as)\sthe\s"
)
LIST_SIZE = 100  # among the top 100 is being on the list, unless that is longer
SIZED = re.compile(r"(?:\b[Tt]op[ -]|^)(?P<size>[0-9,]{3,6})\b")
# the top 10 are A, B and C; the list's top five also includes A
HELD_BY = re.compile(
    r"(?:\s(?:best|strongest))?(?:\s(?:districts|counties|cities|banners|places|spots))?"
    rf"(?:\s(?:on|in|of)\s(?:the|this)\s(?:(?:{TOPIC.pattern})\s)?(?:list|ranking))?"
    # the top 10 in comprehensive competitiveness are
    r"(?:\s(?:in|by|for)\s(?:terms\sof\s)?[a-z]{5,16}(?:\s[a-z]{5,16}){0,2})?"
    r"(?:,\s[^,;.]{3,60},)?(?:\s(?:this|last)\syear)?\s(?:also\s)?(?:are|were|is|consist(?:s|ed)?\sof|compris(?:es?|ed)"
    r"|includ(?:es?|ed)|features?|was\smade\sup\sof|is\smade\sup\sof|all\s(?:went|go|belong)\sto)\s(?:also\s)?(?=[A-Z])"
    # The top three, A and B of Shenzhen and Tianhe, are all in Guangdong
    r"|,\s(?=[A-Z][^,;.]{2,40}(?:,\s[A-Z][^,;.]{2,40}){0,3}(?:,?\sand\s)[A-Z][^,;.]{2,30},\s(?:are|were)\s(?:all|both)\s)"
)
# the top five in the 2024 top 100 counties are
OF_LIST = re.compile(
    r"\s(?:of|in|on)\s(?:the\s|this\syear['’]s\s)?(?:20[0-9]{2}\s)?(?:national\s|latest\s)?"
    r"(?:list\sof\s(?:the\s)?)?"
)
# Four of them rank among the top 100, namely A, B, C and D
NAMELY = re.compile(
    r"(?:\s(?:of|on|in)\s[^,;:.]{3,40})?(?:,\s(?:namely|they\sare)\s|:\s|\s[-–—]{1,2}\s)(?:the\s)?(?=[A-Z])"
)
HOW_MANY = re.compile(
    rf"\b(?P<n>{CARDINAL})\s(?:others?\s)?(?:of\s(?:them|these|its|the)\b|(?:[a-z-]{{3,14}}\s){{0,3}}"
    r"(?:cities|counties|districts|banners|towns|names|entries|members|places)\b"
    r"|(?:more|others)\s(?:from|of|in)\s[a-z]|(?:are|were|made|entered|rank(?:ed)?|from|in)\b)"
)
HELD_UNTIL = re.compile(r";|,\s(?=are\s|were\s)|\s(?:while|whereas|with|followed|but|which)\s")
# in the top 65 for investment potential, the top 75 for green development
AND_THE = re.compile(r"[^.;0-9]{5,80}(?:,|\sand)\s(?:(?:and|in|within|inside|among)\s){0,2}the\s")
