"""The patterns that English releases are read with."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.numbers import (
    CARDINAL,
    OPENING_ORDINAL,
    ORDINAL,
    TITLE_ORDINAL,
    number,
)

KINDS = (
    r"(?:cities|counties|districts|banners|areas|zones|towns|townships)"
    r"(?:\s+and\s+(?:county-level\s+)?(?:cities|counties|districts|banners))?"
)
_FEW = "two|three|four|five|six|seven|eight|nine|ten"
RANK = re.compile(
    rf"\b(?P<place>(?<![0-9],){ORDINAL}|{OPENING_ORDINAL}|{TITLE_ORDINAL})(?:\s+(?:[Pp]laces?|[Pp]ositions?|[Ss]pots?|rank))?(?=\s*(?:[,.;:()!?—-]|$|\s(?:[Nn]ationwide|behind|are|were|[Aa]mong|[Ii]n|[Oo]n|nationwide|again|strongest|best(?=\s(?:district|county|city|town)\sin\s(?:China|the\scountry|the\snation)\b)|"
    r"nationally|compared|against|versus|the\s(?:year|previous|preceding|following|next)|of|out|from|to|for|ever(?=\ssince)|with|went|goes|this|last|respectively|and|among|was|is|means|meant|marks|its|also|overall|that(?=\sit\s)|at|across|by|there|while|as|according|within|a|but|now|only\sto|it|he|held|though|although|where|when|after|before|both|between|during|since|despite|until|throughout)\b"
    rf"|\s(?:{_FEW})\syears\s(?:ago|earlier|before)\b))"
    r"|(?:[Nn]o\.?\s?|[Nn]umber\s|#)(?P<number>[0-9]{1,4}(?![0-9%]|,[0-9]{3})"
    # number one for investment potential, not a number one priority
    rf"|(?<=umber\s)(?:one|{_FEW})(?=[,.;]|$|\s(?:in|on|among|for|nationwide|by|of|and|again|once|since)\b"
    r"|\s(?:county|district|city|banner|town)\s(?:of|in)\b))"
)
# Fujian, the central and western regions, those regions, northern China
_SIDES = (
    r"(?:(?:(?:[Nn]orth|[Ss]outh)?(?:[Ww]est|[Ee]ast)|[Nn]orth|[Ss]outh|[Cc]entral)"
    r"(?:ern)?(?:\sand)?\s){1,2}"
)
PART = (
    r"(?:(?!China\b|Chinese\b|CCID\b|Top\b|National\b|[Tt]he\b)[A-Z]"
    rf"|(?:the\s)?{_SIDES}(?:China\b|regions?\b|provinces\b|parts?\b)"
    r"|(?:the|its|those|these|that|this)\s(?:whole\s|entire\s|two\s)?(?:province|prefecture|city|municipality|regions?)\b)"
)
# has headed the counties of Fuzhou
_LED_PART = (
    r"(?:\s(?:all\s)?(?:the\s)?(?:other\s)?(?:county-level\s)?(?:counties|districts|cities|county\seconomies)"
    rf"(?:\sand\s(?:county-level\s)?(?:counties|districts|cities))?\s(?:of|in)\s{PART}"
    # tops Shandong counties
    r"|\s(?!China|Chinese|National|CCID|Top)[A-Z][a-z]{2,14}(?:['’]s)?\s(?:county-level\s)?"
    r"(?:[Cc]ounties|[Dd]istricts|[Cc]ities)\b"
    # has led the province on the list
    r"|\s(?:the|its)\s(?:province|prefecture|city)(?=\s(?:on|in)\s(?:the|this|that)\s(?:list|ranking)\b)"
    rf"|\s{_SIDES}China\b"
    # has headed the provincial field
    r"|\sthe\sprovincial\s(?:field|standings?|competition|rankings?)\b"
    # leads Hebei in the CCID county ranking
    r"|\s(?!China|Chinese|National|CCID|Top|The)[A-Z][a-z]{2,12}\s(?:in|on)\s[^,;.]{0,40}"
    r"(?:[Rr]ankings?|[Ll]ists?|[Ii]ndex)\b)"
)
LED_PART = re.compile(_LED_PART)
TOPPED = re.compile(
    r"\b(?:"  # all of them begin where a word does
    rf"\b(?:head(?:ed|s|ing)|led|[Ll]eads|topp(?:ed|ing)|[Tt]ops)(?={_LED_PART})|"
    r"\b(?:topped|[Tt]ops|[Ll]eads?|led)\s+(?:the\s)?(?:national\s+)?(?:district\s|county\s)?(?:list|ranking)s?(?=\s+(?:of|for)\b|\.|,\s(?:and|with|followed)\b)"
    r"|\b(?:topp(?:ed|ing)|tops?|head(?:ed|s|ing))\s+(?:the|this|its|[A-Z][A-Za-z]{1,15}['’]s)\s+(?:[A-Za-z0-9'’-]{1,16}\s){0,3}?"
    r"(?:[Ll]ists?|[Rr]ankings?|table|charts?)\b"
    # tops China's Top 100 Districts
    r"|\b(?:tops|topped|topping|heads|headed|leads|led)(?=\s(?:the\s)?(?:(?:China|nation|country)['’]s\s|national\s)?"
    r"(?:[Tt]op[- ]1[0,]{2,5}\b|1[0,]{2,5}\s(?:best|strongest|leading|most\s[a-z]{4,12})\s))"
    r"|\btop\s(?:spot|place|position|slot)(?=\s(?:(?:was|is|has|been|again|once|more)\s){1,3}"
    r"(?:taken|held|won|claimed|secured|kept|occupied)\sby\s|\s(?:again\s)?(?:went|goes)\sto\s)"
    r"|\b(?:tops|topped|heads|headed|leads|led)(?=\sit\sfor\s)"  # tops it for the fifth year
    # the best showing of any district in the province
    r"|\b(?:best|highest)(?=\s(?:rank|ranking|place|position|showing|performance|result)\s(?:of|for|among)"
    rf"\s(?:any|all)\s(?:other\s)?(?:[a-z-]{{3,14}}\s){{1,2}}(?:in|of)\s{PART})"
    # took the top spot, claimed the title of the top 100 districts
    r"|\b(?:t(?:ook|akes?|aken|aking)|secur(?:ed|es|ing)|claim(?:ed|s|ing)|h(?:eld|olds?|olding)"
    r"|retain(?:ed|s|ing)|kept|keeps|occup(?:ied|ies|ying)|seiz(?:ed|es|ing)|won|wins"
    r"|(?:stay|remain)(?:ed|s)?\s(?:in|at))\s(?:the\s)?top\s(?:spot|place|position|slot)\b"
    r"|(?<=\sremaining\s)on\stop(?=[,.;]|$)"
    r"|\bclaim(?:ed|s|ing)\sthe\stitle(?=\sof\s(?:the\s)?top\s)"
    r"|\bc[ao]mes?\sout\son\stop\b"
    r"|\b(?:t(?:ook|akes)|won|wins|claim(?:ed|s)|retain(?:ed|s)|kept|keeps)\sthe\scrown\b"
    r"|\b(?:at\sthe\s(?:top|head)|on\stop)(?=\s(?:for\s(?:the\s)?[a-z0-9 ]{2,20}\syears?\b"
    r"|of\s(?:the|this)\s(?:20[0-9]{2}\s)?(?:list\b|ranking\b|[Tt]op[- ]1[0,]{2,5}\s[A-Z])"
    r"|in\s(?:[Nn]orth|[Ss]outh|[Ww]est|[Ee]ast|[Cc]entral)[a-z]{0,7}\sChina\b))"
    # was named champion of the top 100 districts
    r"|(?<!former\s)\bchampion(?=\s(?:of|on|in|among)\s(?:the\s|this\s|its\s|China['’]s\s)?(?:[A-Za-z0-9'’-]{1,16}\s){0,3}"
    r"(?:[Tt]op[- ]1[0,]{2,5}|[Ll]ists?|[Rr]ankings?|districts|counties)\b)"
    # the list was topped by Shenmu
    r"|\btopped(?=\s(?:again\s)?by\s[A-Z])"
    # topped, for the third year, the list of
    r"|\btopped(?=,\sfor\s[^,;.]{5,40},\s)"
    # the highest-ranked county-level area in Qingdao
    r"|(?<![a-z]-)\b(?:highest|best|top)[- ](?:ranked|ranking|placed)"
    rf"(?=\s(?:[a-z-]{{3,14}}\s){{1,3}}(?:in|of|from)\s{PART}"
    # the highest-ranked of the two places in Jiangxi
    rf"|\sof\s(?:all\s)?(?:the|its)\s(?:listed\s)?(?:{CARDINAL}\s)?(?:[a-z-]{{3,14}}\s){{1,3}}(?:in|of|from)\s{PART}"
    # highest-ranked among the Zhejiang counties, the best-placed Shandong member of the list
    r"|\s(?:[a-z-]{3,14}\s){0,3}(?:among|of|in)\s(?:all\s)?(?:the\s)?(?:listed\s|other\s)?"
    r"(?!China|Chinese|CCID|Top|National)[A-Z][a-z'’]{2,14}\s(?:county-level\s)?(?:counties|districts|cities|towns)\b"
    r"|\s(?!China|Chinese|CCID|Top|National)[A-Z][a-z]{2,14}\s(?:member|entry|district|county|city|town|banner)"
    r"\s(?:of|on|in|among)\s)"
    r")"
)
# has been the best-placed Shanghai town for three years
BEST_PLACED = re.compile(r"\b(?:best|highest)-(?:placed|ranked)\s[A-Z][^,;.]{2,40}$")
RUNNER_UP = re.compile(r"\b(?:(?P<nth>first|second|third)\s+)?[Rr]unner-?\s?up\b")
# Zhejiang tops the list with 32 counties: ranked by how many are listed
BY_COUNT = re.compile(rf"\s+(?:by|with)\s+(?:having\s+)?{CARDINAL}(?!\s+(?:consecutive|straight))")
VERB = re.compile(
    r"\b(?:(?:rank(?:ing)?|standing|placing|position|reading)\s+of|(?:go(?:es)?|went)\son\swith|rank(?:s|ed|ing)?|plac(?:es|ed|ing)|(?:came|comes?|coming)(?:\s+in)?|stands?|stood|standing|finish(?:ed|es|ing)?|land(?:ed|s)"
    r"|t(?:ook|akes?|aking)|secur(?:ed|es|ing)|ris(?:es|ing|en)|rose|jump(?:ed|ing|s)|climb(?:ed|ing|s)|mov(?:ed|ing|es)"
    r"|list(?:ed|ing)?|rated|reach(?:es|ed|ing)?|(?:has|have|had)\s+(?:(?:now|thus|also|again|always|long|already|even)\s+)?been|finds?\s+itself|to\s+become|ha[sd](?=\s(?:it|us|them)\s)|(?:shows?|sees?|finds?|lists|names)(?=\s(?:it|us|them)\s)|ma(?:kes?|de)(?=\s(?:(?:it|the\s[a-z]{4,8})\s|(?:the\s)?$))|(?:manage|achieve|post|bag|notche|clinche|nab|grab|snatche)[sd]?|earned|posted|bagged|notched|clinched|nabbed|grabbed|snatched|debut(?:s|ed|ing)?|making(?=\sit\s)|being(?=\s(?:the\s)?$)|top\s[0-9]{2,3}\sas(?=\s$)|with(?=\s$)|content\s+with|settl(?:e|ed|es|ing)\s+for|follow(?:s|ed|ing)|shar(?:e|es|ed|ing)|at|is|was|are|were|claim(?:ed|s|ing)|hold(?:s|ing)?|held|occup(?:ies|ied|ying)|g(?:ot|ained?)|from|to|fell|dropped|slipped|"
    r"compared\s+(?:with|to)|against|versus|(?:higher|lower|better|worse)\s+than|(?<=[0-9]\s)one(?=\sas\s)|(?<=\bup\s)on|(?<=\bdown\s)on|(?<=\bplaces\s)(?:on|over|above|below|ahead\sof)|(?<=\bspots\s)(?:on|above|below|ahead\sof)|(?:just|right|far|well)\s+(?:behind|ahead\s+of|above|below)|(?:above|below|ahead\sof)(?=\s(?:the|its)\s$)|now|having\s+been|after\s+being|slid|falling|dropping|slipping|up|down|won|put(?:s|ting)?|gives?|gave|placing|seized|in|rank|should\s+(?:read|be|have\s+been)|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|kept|keep(?:s|ing)|retain(?:s|ed|ing)?)\b"
)
# between such a verb and its rank: is now in the, came in at
NEAR = re.compile(
    r"(?:\s+(?:out|it|us|named|judged|(?:the|our)\s(?:district|county|city)))?(?:\s+(?:now|still|again|also|even|all|both|back|only|just|moreover|likewise|thus|already|currently"
    r"|once\s+(?:more|again)|yet\s+again|always|therefore|similarly))?"
    r"\s*(?:as\s(?:high|low)\sas|as|at|in|the|a|an|to|its|up|No\.?)?(?:\s+(?:the|at|in))?(?:\s(?:present|current|new))?"
    r"(?:\s*(?:last\s+year|[0-9]{4}|country|nation|china)['’]s)?\s*"
)
# first place in the lists of the top 100 counties for A, for B and for C
IN_LISTS = re.compile(
    r"\s+(?:in|on|among)\s+(?:the\s+|both\s+)?(?:[a-z0-9]{2,8}\s+){0,2}(?:lists|rankings)\s+(?:of|for)\s+(?:the\s+)?"
)
NOT_RANK = re.compile(
    r"\s+in\s+(?:a\s+row|succession)\b|-(?:best|half|time|quarter|year|rate|class|ever)\b|\s*(?:consecutive|straight|successive|year|time|century|quarter|half|month|edition|session|district|five|industry|phase|batch|meeting|plan|anniversary|day|prize|award"
    r"|section|middle\sschool|primary\sschool|high\sschool|hospital|ring\sroad|highway)"
    # eleventh of twelve
    r"|(?<=th)\sof\s(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|[1-3][0-9])(?=[.,;]|$)"
    # the first to carry that name
    rf"|(?<=\sfirst)\sto\s(?!{ORDINAL}\b|no\b|the\b|its\b)[a-z]"
    rf"|\sto\s{ORDINAL}\s(?:places|positions|spots)\b"
    r"|\sto\s(?:look|measure|examine|consider|assess|rank|weigh|evaluate|study|publish|combine|cover)\b"
    r"|\s(?:of|among|in)\s[^,;.]{2,50}\sto\s(?:exceed|pass|reach|top|surpass|hit|break|cross|have|certify|launch|introduce|adopt|establish"
    r"|set|build|open|offer|issue|complete|become|win|receive|do|see|use|try|test|create|start|be(?=\s(?:named|called|recognized|certified|awarded)\b))\b"
    r"|\sof\s(?:its|their)\skind\b|\sto\snone\b"
    # The first places went to Guangdong and Jiangsu
    r"|(?<=first\splaces)(?:,[^,;.]{2,40},)?\s(?:went|go|were|are|belong|again|always)\b",
    re.IGNORECASE,
)
# A, B and C are in second to fourth places
FEW_TO = re.compile(
    rf"(?<!\bfrom\s)(?P<first>{ORDINAL})\sto\s(?P<last>{ORDINAL})(?=\s(?:places|positions|spots)\b|[.,;])"
)
# Those from fourth to tenth are Jiangyin and Wujiang
FROM_TO_ARE = re.compile(
    rf"\b(?:[Tt]hose|[Tt]he\s(?:ones|others|next)|[Pp]laces|[Rr]anks)\s(?:from\s)?"
    rf"(?P<first>{ORDINAL})\sto\s(?P<last>{ORDINAL})\s(?:are|were|went\sto|go\sto)\s"
    rf"|\b[Tt]he\s(?P<from>{ORDINAL})\sto\s(?P<to>{ORDINAL})\s(?:places|positions|spots)\s"
    r"(?:(?:are|were)\s(?:held|taken|occupied)\sby|went\sto|go\sto)\s"
)
RUN = re.compile(
    r"\s(?:consecutive|straight|successive)\s+(?:years?|times?|editions?)\b"
    r"|\s(?:years?|times?|appearances?|editions?)\s+(?:running|in\s+a\s+row|in\s+succession|on\s+end|straight"
    r"|without\s+(?:an?\s+)?(?:break|gap|interruption))\b"
    r"|\s+running(?=[.,;]|$|\s(?:on|for|in)\b)"  # and the sixth running on the lists
    r"|\s+in\s+(?:a\s+row|succession)\b"  # its fourth in a row, six in succession
    r"|\s(?:years?|times?)\s+(?:consecutively|successively)\b"
    r"|\s(?:consecutive|straight|successive)\s+(?:crowns?|titles?|wins?|listings?|appearances?|inclusions?)\b"
    # its third rise in succession, its fourth consecutive climb
    r"|\s(?:rises?|climbs?|gains?|advances?)\s+in\s+(?:a\s+row|succession)\b"
    r"|\s(?:consecutive|straight|successive)\s+(?:annual\s+)?(?:rises?|climbs?|gains?|advances?)\b"
)
NTH_YEAR = re.compile(
    rf"\bfor\s+(?:(?:the|its|an?)\s+)?(?P<n>{ORDINAL})\s+years?\b(?!\s+(?:running|on\s+end|in\s+(?:a\s+row|succession)))"
)
# for years on end
ON_END = re.compile(
    r"\bfor\s(?P<long>(?:many\s)?years\s(?:on\send|in\sa\srow|running)|(?:many|several)\sconsecutive\syears)\b"
)
EACH_OF = re.compile(r"\bboth\b(?! of the)[^,;.]{0,60}$")
RUN_NUMBER = re.compile(rf"(?:{ORDINAL}|{CARDINAL})\s*$")
PLACE = rf"(?:{ORDINAL}|no\.?\s?[0-9]{{1,4}})"
YEAR = re.compile(
    r"\b(?:in|of|the|for|during|since)?\s?((?:19|20)[0-9]{2})\b(?!-[0-9])|\b([Tt]his|[Ll]ast)\s+(?:year|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|autumn|fall|spring|summer|winter)\b"
)
YEARS = ("19", "20", "his", "ast")
EARLIER = re.compile(
    rf"\s+(?:(?:of|in)\s+)?(?:a\s+year\s+(?:earlier|ago|before)|(?P<n>{_FEW})\s+years\s+(?:earlier|ago|before)"
    r"|the\s+(?:previous|preceding)\s+year|the\s+year\s+before"
    r"(?:\sthat)?|(?:the\s)?last\stime|the\s(?:last|previous|preceding)\s(?:edition|list|ranking))\b"
)
# than last year, as it did last year
COMPARED = re.compile(
    r"\b(?:from|than|over|above|below|against|with|as(?:\s(?:it|they)\s(?:did|was|were|had|has|have))?|on|since|ahead\s+of"
    r"|(?<=its\s)(?:position|place|rank)\s+of)\s*$"
)
MOVES_ON = re.compile(r"\s+to\s+(?:the\s+)?(?:[0-9a-z-]{3,16}\b|[Nn]o\.?\s?[0-9])")
FROM = re.compile(r"\bfrom\s+(?:the\s+)?$")
IN_LIST = re.compile(
    r"\s+(?:in|on|among|of)\s+(?:the\s+|its\s+)?(?:[A-Za-z0-9'’-]+\s){0,3}?"
    r"(?:[Tt]op[- ]|[Ll]ist\b|[Rr]anking\b)"
    r"|\s(?:in|on)\s+the\s(?:latter|former)(?=[.,;])"
    r"|\s(?:in|on|at)\s(?:its|their)\s(?:first\s)?(?:appearance|debut|entry|listing)\b"
)
# Yongkang (12th), Deqing (39th, with a GDP of 66.2 billion yuan)
CLOSES = re.compile(r"\)|,\s[^()]{3,60}\)")
# what may stand between one rank, the next region and its rank: 21st, the city of Ningxiang 24th
NEXT_LEAD = re.compile(
    # Fukang 32nd (41st in 2022), Kuche 36th
    r"(?:\s(?:in\s(?:19|20)[0-9]{2}|(?:last|the\sprevious)\syear)(?=\))|,?\s+with\s(?:[^;,.]|[.,](?=[0-9])){3,70}(?:,\sup\s[0-9.]{1,6}(?:%|\spercent))?(?=[,;]|\s+and\s)"
    r"|,\s[^()]{3,60}(?=\))"
    rf"|,\s(?:up|down|(?:rising|climbing|advancing|jumping|leaping|gaining|improving|moving\sup|falling|dropping|slipping|sliding|losing)(?:\sby)?)\s{CARDINAL}(?:\s(?:places?|spots?|positions?|notch(?:es)?))?(?:\sfrom\s[^,;.]{{2,24}})?"
    rf"|,\s(?:{CARDINAL}|an?)\s(?:places?|spots?|positions?|notch(?:es)?|rungs?|slots?|steps?)\s(?:higher|lower|up|down|better|worse)"
    r"(?:\s(?:than|from|on)\s[^,;.]{2,24})?"
    # 41st (+2); 41st, a jump of six places
    r"|\s\([+−–-][1-9][0-9]?(?=\))"
    rf"|,\sa(?:n\s[a-z]{{4,11}}|\s[a-z]{{4,11}})\sof\s{CARDINAL}\s(?:places?|spots?|positions?|notch(?:es)?)"
    r"|,\sthe\ssame\sas\s[^,;.]{2,24}|,\sunchanged(?:\sfrom\s[^,;.]{2,24})?)?"
    rf"\)?(?:\s+(?:among|(?:out\s)?of)\s+(?:all\s+)?(?:the\s+)?(?:(?:county-level|listed)\s+)?(?:{KINDS}|hundred))?(?:\s+(?:this|last)\s+year)?"
    r"(?:\s(?:on|in)\s(?:the|this)\s(?:list|ranking)|\s(?:there|here)(?=[,;]|\sand\s))?"
    r"(?:,?\s+for\s+(?:the\s+)?[a-z0-9-]{2,12}\s+(?:(?:consecutive|straight|successive)\s+years?"
    r"|years?\s(?:running|in\sa\srow)))?"
    r"(?:\s+(?:in\s+China|nationwide|nationally|in\s+the\s+(?:country|nation)|(?:in|of)\s+[A-Z][a-z'’]{1,15}))?[,;]?\s+"
    r"(?:and,?\s+|while\s+|whereas\s+|with\s+|followed\s+(?:closely\s+|at\s(?:a|some)\s(?:long\s)?distance\s+|some\sway\sback\s+)?by\s+)?(?:the\s+|its\s+|their\s+|[A-Z][a-z'’]{1,15}['’]s\s+)?"
    r"(?:(?:(?:neighbou?ring|border|port|coastal)\s+)?(?:county-level\s+)?(?:city|county|district)\s+of\s+)?"
    r"(?:newcomers?\s|debutants?\s)?"
)
NEXT_TAIL = re.compile(
    # Shishan in Foshan's Nanhai district second
    r"(?:,?\s+(?:of|in|also\s+in)\s+[A-Z][a-z'’]{1,15}(?:\s(?:[Pp]rovince|district|county|city|[A-Z][a-z]{2,14}\s(?:district|county)|[A-Z][a-z]{3,12})|,\s[A-Z][a-z]{2,14}\s[Pp]rovince)?,?)?(?:,?\s+(?:at|is|was|being|in|the))?\s+\(?|\s*\("
    # Humen, the garment town, seventh
    r"|,\s(?:the|an?|another|once|long|now|its)\s[A-Za-z][A-Za-z0-9'’ -]{2,90},\s"
    r"(?:at\s|in\s|the\s)?"
    # Wenling, where the first company was registered, 24th
    r"|,\s(?:where|which|whose|home\sto|known\sfor|famous\sfor|noted\sfor)\s(?:[^;.(),]|,(?=[0-9])){3,60},\s(?:at\s|in\s|the\s)?"
    # Yunyan, across the river, 76th
    r"|,\s(?:across|next|over|beyond|opposite|along|down|up|further|just|right|close|near|north|south|east|west|on|to|likewise)\b"
    r"[A-Za-z'’ -]{2,40},\s(?:at\s|in\s|the\s)?"
)
# the whole of a rank's phrase is more than the number phrase: 57th place
SPOT = re.compile(r"\s+(?:[Pp]laces?|[Pp]ositions?|[Ss]pots?|rank)$")
HELD = re.compile(
    r"(?:\s+(?:place|position|spot))?(?:\s+(?:among|in|within|of|all)\s[^,;.]{3,70}?)?"
    r"(?:,\sas\s(?:it|they)\s(?:has|have|had)\s(?:been|done)"
    r"|,\sa\s(?:place|position|rank|spot|title)\s(?:that\s|which\s)?(?:it|they)\s(?:has|have)\s"
    r"(?:held|kept|had|occupied|defended))?,?\s+for\s+"
    r"(?:the\s+(?:past\s|last\s)?|its\s+|a\s+)?"
    r"|(?:\s+(?:in|for)\s+[a-z][a-z -]{3,60})?,\s+(?:the|its|a)\s+"
)
WITHIN_BEFORE = re.compile(
    r"\b(?:within|in|among|across)\s+(?:the\s+)?(?:counties\s+(?:of|in)\s+)?"
    r"(?:north|south|east|west|central)[a-z]{0,4}(?:\s+and\s+(?:north|south|east|west|central)[a-z]{0,4})?"
    r"\s+(?:china|regions?)(?:['’]s\s+counties)?,?\s+[^,;.]{0,40}$"
    # in the northwest, though, we are number one
    r"|\bin\sthe\s(?:north|south|east|west)(?:east|west)?,\s(?:though,\s|however,\s)?[^,;.]{0,40}$"
    # Place among the counties of Henan for green development: third
    rf"|\bamong\s+(?:all\s+)?(?:the\s+)?{KINDS}\s+(?:of|in)\s+(?!china\b|the\s(?:country|nation)\b)"
    r"[a-z][^,;.:]{2,60}:\s$"
)
WITHIN_PART = re.compile(
    r"\s(?:county|counties|districts?|city|cities|banners?|towns?)\s(?:of|in)\s(?!China|Chinese)[A-Z]|"
    r"\s+(?:in|across|within)\s+(?:the\s+)?(?!National|Nation|Country|CCID|Chinese|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|China\b|[Tt]op)(?:[A-Z]{2}|[A-Z][a-z]+)(?![’']s)"
    r"|\s+(?:of|in|across|within)\s+(?:the\s+)?(?:whole\s+of\s+)?(?:central|western|eastern|north|south)"
    r"|\s+in\s+the\s+(?:north|south)?(?:west|east|north|south)(?=[,.;]|$)"
    r"|\s+(?:among|of)\s+those\s+(?:in|of|from)\s+(?:the\s+)?(?!China\b|country\b|nation\b)"
    r"|\s+(?:of|in|across|within)\s+(?:the|its|this)\s+(?:whole\s+|entire\s+|same\s+)?"
    r"(?:province|city|municipality|prefecture|autonomous\sregion)\b"
    rf"|\s+(?:among|of)\s+(?!China)[A-Z][A-Za-z]{{2,20}}['’]s?\s+(?:[a-z0-9-]{{2,20}}\s+){{0,3}}{KINDS}\b"
    # second among the Jiangsu districts on the list, third of the Fujian ones
    rf"|\s+(?:among|of)\s+(?:all\s+)?(?:the\s+)?(?:{CARDINAL}\s)?"
    r"(?!China|Chinese|National|CCID|Top\b|Forbes\b)[A-Z][a-z]{2,14}\s(?:county-level\s)?"
    r"(?:cities|counties|districts|banners|towns|ones|entries|entrants|members)\b"
    # first among the county-level cities of Fujian, 24th among the listed counties
    r"|(?:\s+(?:in|by|for)\s+[a-z-]{3,20}(?:\s[a-z-]{3,20}){0,2})?\s+(?:among|of)\s+(?:all\s+)?(?:the\s+|its\s+)?"
    rf"(?:(?:listed\s+)(?:[a-z-]{{3,20}}\s+){{0,2}}{KINDS}\b"
    rf"|(?:[a-z0-9-]{{3,20}}\s+){{0,3}}{KINDS}\s+(?:of|in|under)\s+(?:the\s+(?:province|city|region)\b|(?:central|western|eastern|north|south)|(?!China\b|[Tt]he\b)[A-Z]))"
)
# was Guangxi's number one, is the province's second
PART_S = re.compile(
    r"\b(?:is|was|are|were|as|remain(?:s|ed)|stay(?:s|ed))\s(?:still\s|again\s|now\s|also\s)?"
    r"(?:(?!China\b|It\b)[A-Z][a-z]{2,14}|(?:the|its)\s(?:province|city|prefecture|region|municipality))"
    r"['’]s\s$"
)
# Of Jinan's two counties it is the first; In Shandong, it ranks
PART_OPENS = re.compile(
    r"(?:^|[;.,]\s)(?:"
    rf"(?:Of|Among)\s+(?!China)[A-Z][A-Za-z'’]{{1,20}}['’]s?\s+(?:[a-z0-9-]{{2,20}}\s+){{0,3}}{KINDS},?\s[^,;.]{{0,60}}$"
    # Of the seven Chongqing districts on the list it is the second
    rf"|(?:Of|Among)\s+(?:all\s)?the\s+(?:{CARDINAL}\s)?(?!China|Chinese)[A-Z][a-z]{{2,14}}\s{KINDS}[^,;.]{{0,60}}$"
    # Among the districts of northwest China it ranks
    rf"|(?:Of|Among)\s+(?:all\s)?(?:the\s+)?(?:county-level\s)?{KINDS}\s(?:of|in)\s"
    r"(?!China\b|[Tt]he\s(?:country|nation)\b)[^,;.]{3,40}(?:,\s)?[^,;.]{3,60}$"
    # and within Fujian it is first
    r"|(?:and|but|while)\s(?:with)?in\s(?!China\b|January|February|March|April|May\b"
    r"|June|July|August|September|October|November|December|CCID|Top\b|[A-Z]{2})[A-Z][A-Za-z'’]{1,20}"
    r"(?:\s[Pp]rovince)?,?\sit\s[^,;.]{0,24}$"
    r"|(?:In|Within|Across)\s+(?!China|January|February|March|April|May\b|June|July|August|September|October|November|December)[A-Z][A-Za-z'’]{1,20}(?:\s+[Pp]rovince)?(?:,\s|\s(?=it\s))[^,;.]{0,60}$"
    r")"
)
# a GDP of 44.5 billion yuan in 2022
OF_AMOUNT = re.compile(
    r"[0-9]\s(?:(?:trillion|billion|million)\s)?(?:yuan|dollars|percent)(?:\s\([^()]{1,24}\))?,?\s?$"
)
AGAINST = re.compile(
    r"\b(?:compared\s+(?:with|to)|against|versus|ha(?:ving|d)\s+been|after(?=\s(?:the\s)?[0-9]))\b"
    r"|\b(?:better|worse|higher|lower)\sthan\b|\bahead\sof\s(?:what|where|when)\b"
    rf"|\b(?:after\s(?:{ORDINAL})\b|(?:the\s)?same(?:\s(?:place|position|rank))?\sas\b)"
    r"|\b(?:after|having)\s(?:being|been|coming|finishing|ranking|standing|placing|entering|joining"
    r"|making|missing|dropping|falling|slipping|rising|climbing)\b"
    rf"|\b(?:from|than|on|over|behind|above|below|ahead\sof)\s+(?:(?:the|its|their)\s+)?"
    rf"(?:no\.?\s?[0-9]{{1,3}}\b|{ORDINAL})"
)
# places in brackets: Beilun has 10, Jiangbei 33
BRACKETED = re.compile(
    r"\((?P<n>[1-9][0-9]{0,2})(?:\)|(?=,\s(?:up|down|the\ssame|unchanged|no\schange)\b))"
)
# the fourth place went to Huangdao district
WENT_TO = re.compile(
    # the best-ranked place of the province is Xichang, the first in Hubei is Gedian Town
    r"(?:\s(?:county|district|city|town|place|one|locality))?\s(?:of|in)\s"
    r"(?:the\sprovince|(?!China\b)[A-Z][a-z]{2,14})\s(?:is|was)\s(?=[A-Z])"
    # the highest-ranked town from western China is Maotai
    rf"|\s(?:county|district|city|town|banner|place|locality|entry)\s(?:of|in|from)\s(?:the\s)?{_SIDES}China\s(?:is|was)\s(?=[A-Z])"
    r"|(?:\s(?:between|behind|after|before|below|above)\sthem)?\s(?:(?:again\s)?(?:went|goes)\sto|(?:(?:was|is|has|been|again|once|more)\s){1,3}"
    r"(?:taken|held|won|claimed|secured|kept|occupied)\sby|(?<=topped\s)(?:again\s)?by)\s(?:the\s)?"
)
_NO_RUN = (
    r"(?!\s(?:running|on\send|without\s|consecutively|successively|in\s(?:a\srow|succession)))"
)
FOR_YEARS = re.compile(rf"\bfor\s(?:the\s(?:past|last)\s)?(?P<n>{CARDINAL})\syears\b{_NO_RUN}")
# has been the only Yunnan county on that list for four years
LISTED_FOR = re.compile(
    r"\b(?:(?:been|stayed|remained|featured|appeared)\s[^,;.]{0,40}?\bon\s(?:the|that|this)\slist"
    # has not left the top 10 for 18 years
    rf"|(?:(?:not|never)\s(?:once\s)?left|(?:been|stayed|remained|kept)\s(?:in|inside|within|among))"
    rf"\sthe\stop\s{CARDINAL})\sfor\s"
    rf"(?:the\s(?:past|last)\s)?(?P<n>{CARDINAL})\syears\b{_NO_RUN}"
)
FIRST_FEW = re.compile(
    r"\bthe\s(?P<which>first|top)\s(?P<n>two|three|four|five)\s(?P<noun>places|spots|positions)\b"
)
# 34th in 2019, 26th in 2020
IN_YEAR = re.compile(r"\s+in\s+(?:19|20)[0-9]{2}\b|\s+(?:this|last)\s+year\b")
YEAR_BEFORE = re.compile(
    r"\b(?:in\s+)?(?:19|20)[0-9]{2}[:,]?\s(?:when\s(?:it|they)\s[^,;.]{4,40},\s)?(?:it\s(?:was|ranked)\s)?(?:(?:only|still|just|even)\s)?$"
)
# 22 districts of a province: what is ranked is how many they are
COUNTED = re.compile(
    r"\b(?:"
    rf"(?:saw|has|had|with|have)\s+{CARDINAL}\s+(?:districts|counties|cities|localities)\b"
    r"(?:(?!\b(?:among|of)\swhich\b|,\s(?:with|including|namely|led\sby)\s)[^;.:]){0,60}$"
    r"|by\s(?:the\s)?number\sof\s(?:listed\s)?(?:districts|counties|cities|towns|entries|units|places)\b[^.;]{0,60}$"
    # have four each, which places them fourth; four of the top twenty are from Ningbo, second
    rf"|ha(?:s|ve)\s{CARDINAL}\s(?:each|(?:places\s)?on\sthe\slist)\b[^;.]{{0,30}}$"
    rf"|{CARDINAL}\sof\sthe\stop\s{CARDINAL}\s(?:are|were|c[ao]mes?)\s(?:from|in)\s[^,;.]{{2,30}},\s(?:ranking\s)?$"
    rf"|{CARDINAL}\s(?:of\sthe\s)?(?:districts|counties|cities)\s(?:from|in|of)\s"
    r"[^;.]{3,60}\slist,\s(?:which\s)?rank(?:ing|s|ed)\s$"
    rf"|home\sto\s{CARDINAL}\sof\s[^;.]{{3,60}},\s(?:ranking|placing|ranked)\s$)"
    rf"|(?:^|[.,]\s){CARDINAL}\s(?:of\sthe\s)?(?:districts|counties|cities|towns|townships)\s(?:from|in|of)\s"
    r"[^;.]{3,60},\s(?:ranking|(?:which\s)?(?:giv|put)(?:es|ing|s|ting)\s[A-Z]?[a-z]{2,14}(?:\sin)?(?:\sthe)?)\s$"
)
# ranking first in central China and second nationwide by number
BY_NUMBER = re.compile(
    r"[^,;.]{0,50}?\s(?:by|in)\s(?:the\s|its\s|total\s)?number(?:\sof\s(?:(?:listed\s)?(?:districts|counties|cities"
    r"|towns|entries|places|units)|top\s1[0,]{2,5}\s[a-z]{4,10}))?(?=[,;.]|$|\s(?:on|after|behind)\s)"
)
# was 3.34 percent last year, ranking
_SUM = r"(?:percent|(?:trillion|billion|million|(?:metric )?ton(?:ne)?s|teus?|passengers|units)\b)"
BEHIND_A_FIGURE = re.compile(
    rf"(?:[0-9]\s?%|[0-9]\s{_SUM}|\byuan)[^;.%]{{0,50}}"
    r"(?:(?:,\s(?:and\s)?|\sand\s)(?:which\s|the\s(?:latter|former|last)\s)?(?:rank(?:ed|s|ing)|plac(?:ed|ing)|putting\sit|standing)\s(?:it\s)?"
    # a growth rate of 13.5% put it third in Yuncheng
    r"|\sput(?:s|ting)?\sit\s)(?:at\s|in\s)?(?:the\s)?$"
)
# 56 enterprises were recognized as little giants, ranking third in the province
BEHIND_A_COUNT = re.compile(
    r"\b(?<!top\s)(?<!top-)(?<!no\s)[0-9][0-9,]{0,8}\s(?:(?!districts|counties|cities|towns|places|spots|points|years|times|lists"
    r"|indicators|consecutive|straight)[a-z-]{2,16}\s){0,12}[a-z-]{2,16},\s(?:and\s|which\s)?rank(?:ed|s|ing)"
    r"\s(?:in\s)?(?:the\s)?$"
    # the number of its patents reached 160, which ranked second
    r"|\b(?:reach(?:ed|ing)|hit|totall?ed|numbered|was|were|to)\s(?:over\s|nearly\s|about\s)?[0-9][0-9,.]{0,8},\s"
    r"(?:and\s|which\s)?rank(?:ed|s|ing)\s(?:in\s)?(?:the\s)?$"
)
# 65 billion yuan, 4th in Hangzhou
JUST_BEHIND_A_FIGURE = re.compile(
    # Cixi, with 107.9 billion yuan, came second
    r",\swith\s[^,;]{0,40}(?:billion|million)\syuan,\s(?:came|ranked|was|stood)\s(?:in\s|at\s)?(?:the\s)?$|"
    r"(?:[0-9]\s?%|[0-9]\s(?:percent|(?:trillion|billion|million))|\byuan)"
    r"(?:(?<=illion)\s(?:passengers|tons|tonnes|TEUs?|containers|parcels|visitors|trips))?"
    r"(?:\s\([^()]{1,24}\))?(?:\sof\s[a-z'’ ]{3,40}|\s(?:up|down|higher|lower))?"
    r"(?:\s(?:last|this)\syear|\sin\s(?:19|20)[0-9]{2}|\sin\sthe\s(?:first|second|third|fourth|last)\s"
    rf"(?:half|quarter|{CARDINAL}\s(?:months|quarters))(?:\sof\s(?:20[0-9]{{2}}|this\syear))?)?"
    r",\s(?:(?:also|again|likewise|still|similarly|once\sagain|once\smore)\s)?(?:the\s)?$"
    # growth of 6.4 percent was third in Qingdao
    r"|\b(?:growth|increase|rise|rate)\sof\s[0-9.]{1,6}\s?(?:%|percent)\s(?:was|is|ranked|ranks|came|stood)\s(?:in\s|at\s)?"
    r"(?:the\s)?$"
)
# two places lower than last year, when it was 49th
WHEN_IT = re.compile(
    r",\swhen\s(?:it|they)\s(?:was|were|stood|came|ranked|placed|took|finished|held)\s(?:in\s|at\s)?(?:the\s)?$"
)
LISTED = re.compile(r"\blists?\b|\b(?:the|this|its|national|overall)(?: 20[0-9]{2})? rankings?\b")


def place(text: str) -> int | None:
    """Return the value of 85th, sixth or no. 45."""
    digits = text.removeprefix("no").lstrip(". ")
    return int(digits) if digits.isdecimal() else number(text)
