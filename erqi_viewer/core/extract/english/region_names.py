"""What a region's name looks like in English: Huian county, Otog Banner, Suzhou Industrial Park."""

from __future__ import annotations

import re

WORD = r"[A-Z][a-z]+(?:['’][a-z]{2,8}|-[A-Z][a-z]+)?"
# Suzhou Industrial Park, Guangzhou Development District
_ZONE = (
    r"(?:National\s+)?(?:(?:Economic(?:\s+and\s+Technological|\s+&\s+Technological)?\s+)?Development\s+(?:Zone|District|Area)"
    r"|Hi(?:gh)?-?[Tt]ech\s+(?:Industrial\s+)?(?:Development\s+)?(?:Zone|District)"
    r"|Industrial\s+Park|Free\s+Trade\s+Zone)"
)
NAME = re.compile(
    rf"(?=[A-Z])(?<![A-Z]-)\b(?:(?P<banner>{WORD}(?:\s{WORD}){{0,2}}?)\s+(?P<flag>[Bb]anner)\b"
    # Taicang Port Industrial Park, Guancheng Hui District
    rf"|(?P<name>{WORD}\s(?!National\b){WORD}(?=\s(?:{_ZONE}))"
    rf"|{WORD}(?:\s(?:Hui|Manchu|Mongolian|Tujia|Miao|Yao|Zhuang|Dong|She|Korean)"
    r"(?=\s(?:[Dd]istrict|Autonomous\s[Cc]ounty)))?"
    # a text that begins in capitals: WUJIN District
    r"|[A-Z]{4,14}(?=\s(?:[Dd]istrict|[Cc]ounty|[Cc]ity|[Bb]anner)\b))"
    r"(?:\s+(?:(?P<kind>District|district|County(?!-)|county(?!-)|City|city|(?:[Pp]ort\s+)?[Tt]own(?:ship)?|[Ss]ub-?district|New\s+(?:Area|District|Zone)"
    rf"|{_ZONE}"
    r"|Autonomous\s+[Cc]ounty)(?:\s\((?:a\s)?county-level(?:\scity)?\))?"
    r"|(?P<level>[Cc]ounty-[Ll]evel\s+[Cc]ity)))?)(?=\W|$)"
)
