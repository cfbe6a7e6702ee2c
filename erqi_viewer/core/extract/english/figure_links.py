"""The words before an amount that give it to a noun: reached, totaled, attracted."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english import growth as english_growth

LINK = re.compile(
    r"(?:\b(?:reach(?:ed|ing|es)?|total(?:l?ed|l?ing|s)?|hit(?:ting)?|st(?:ood|ands|anding) at"
    r"|(?:(?:was|were) )?amount(?:ed|ing|s)? to|add(?:ed|ing) up to"
    r"|was|were|is|are|had been|c(?:a|o)mes?(?: up)? to|valued at"
    r"|(?:was |were |been )?(?:stretch|extend)(?:ed|s|ing)? to"
    r"|(?:was|were|is|are) (?:already|now|still|only|valued at|estimated at|put at)"
    r"|(?:(?:more than|nearly|almost) )?(?:doubled|tripled|quadrupled) to"
    r"|(?:was|were|is|are) (?:given|reported) as|(?:remained|stayed|stabilized) at"
    r"|(?:was|were|is|are) (?:kept|held|controlled|maintained) (?:at|within|below)"
    rf"|(?:{english_growth.RISEN}|{english_growth.FALLEN}|rising|growing|falling) from"
    r"|(?<=economy )produced|registered at"
    r"|ma(?:de|kes|king) up|of|at|averag(?:ed|es|ing)"
    r"|(?:narrow|widen)(?:ed|s|ing)? to|record(?:ed|ing)|to reach|account(?:ed|s|ing) for"
    rf"|(?:rise|grow|growing|rising|increasing|{english_growth.RISEN}|{english_growth.FALLEN}"
    r"|(?:has |have |had )(?:grown|risen|increased|expanded|fallen|climbed))"
    r" (?:[^,;]{1,30} )?to(?: reach)?|numbered|(?:(?<=now )|(?<=s ))number"
    r"|(?:was|were|is|are) worth"
    r"|(?:is|are) (?:expected |projected |planned |set )?to"
    r" (?:be|reach|hit|exceed))"
    r"|:)\s(?:a total of |an estimated |a record |a combined )?$"
)
# which raised the urbanization rate to
RAISED = re.compile(
    r"\b(?:rais(?:ed|es|ing)|lift(?:ed|s|ing)|push(?:ed|es|ing)|bring(?:s|ing)?|brought|boost(?:ed|s|ing)"
    r"|driv(?:es|ing)|drove|expand(?:ed|s|ing)|increas(?:ed|es|ing)|cut(?:ting)?|reduc(?:ed|es|ing))\s"
    r"(?:the|its|their)\s[a-z][a-z'’ -]{3,60}(?P<to>\sto\s)$"
)
GAINED = re.compile(
    r"\b(?:attract|record|generat|achiev|receiv|realiz|realis|report|register|complet|post|collect|invest"
    r"|secur|earn|introduc|utiliz|utilis|sign|gather|host|own|produc|export|import|create|build|built"
    r"|open|land|carri|carry|handl|serv|train|employ|add|issu|approv|establish|welcom|operat|clos|treat"
    r"|plant|renovat|us|lur|announc|hous|yield|form|gather|contribut|grant|fil|start|launch|cultivat|count|help|benefit|assist|reach|run|includ|provid|support"
    r"|deliver|mov|dispatch|min|harvest|pick|trad|ship|process|refin|brew|stor|recruit|nurtur|drawn|hold"
    r"|foster|incubat)"
    r"(?:ed|d|s|ing|es|e)?(?: a total of| a combined| an estimated| in total)?\s$"
    r"|\b(?:contracts?|agreements?|deals)(?: (?:were|was|have been) signed)? (?:for|on)\s$"
    r"|\b(?:pilot|offer|provid|test|hold|run|introduc)(?:ed|d|ing) at\s$"
    r"|\b(?:had|held)(?: a total of)?\s$|\bboasts?\s$"
    r"|\bthere (?:are|were)(?: also| still)?(?: now| currently| already)?\s$"
    r"|\b(?:home to|base for|paid for|pays for)\s$|\btotal of\s$|\bone of(?: the| its)?\s$"
    r"|\bsaw\s$|\bhas\s$|\bwith\s$|\b(?:drew|spent|shut|took in|pull(?:s|ed|ing) in|caught"
    r"|sold|grew|dug|brings? in"
    r"|brought in|turn(?:s|ed|ing) out|set(?:ting)? up|gave out"
    r"|carried out|now counts|made|ran)\s$"
)
