"""What a region's name looks like in English: Huian county, Otog Banner, Suzhou Industrial Park."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.no_regions import NO_NAMES
from erqi_viewer.core.extract.english.numbers import ORDINAL

WORD = r"[A-Z][a-z]+(?:['’][a-z]{2,8}|-[A-Z][a-z]+)?"
# Suzhou Industrial Park, Guangzhou Development District
_ZONE = (
    r"(?:National\s+)?(?:(?:Economic(?:\s+and\s+Technological|\s+&\s+Technological)?\s+)?Development\s+(?:Zone|District|Area)"
    r"|Hi(?:gh)?-?[Tt]ech\s+(?:Industrial\s+)?(?:Development\s+)?(?:Zone|District|Park)"
    r"|Industrial\s+Park|Free\s+Trade\s+Zone)"
)
_KIND = re.compile(r"\s(?:District|County|City|Banner|Town)$", re.IGNORECASE)
NAME = re.compile(
    rf"(?=[A-Z])(?<![A-Z]-)\b(?:(?P<banner>{WORD}(?:\s{WORD}){{0,2}}?)\s+(?P<flag>[Bb]anner)\b"
    # Taicang Port Industrial Park, Guancheng Hui District
    rf"|(?P<name>{WORD}\s(?!National\b){WORD}(?=\s(?:{_ZONE}))"
    rf"|{WORD}(?:\s(?:Hui|Manchu|Mongolian|Tujia|Miao|Yao|Zhuang|Dong|She|Korean)"
    r"(?=\s(?:[Dd]istrict|Autonomous\s[Cc]ounty)))?"
    # a part that begins with its region in capitals: SIMING, at 11th; JIMEI is 36th
    r"|(?<!\S)(?=[A-Z]{4}|[A-Z]{2,8}.[A-Z])[A-Z]{2,12}(?:['’][A-Z]{2,6})?(?=,\sat\s[0-9]|\s\([0-9]|\s(?:is|was|has|had|ranks|ranked|came|took|takes|keeps|kept|leads|tops|topped|climbs|climbed|enters|entered|moves|moved|rises|rose|stays|stayed|makes|made)\s)"
    # a text that begins in capitals: WUJIN District
    r"|[A-Z]{4,14}(?=\s(?:[Dd]istrict|[Cc]ounty|[Cc]ity|[Bb]anner|DISTRICT|COUNTY|CITY)\b))"
    r"(?:\s+(?:(?P<kind>DISTRICT|COUNTY|CITY|District|district|County(?!-)|county(?!-)|City|city|(?:[Pp]ort\s+)?[Tt]own(?:ship)?|[Ss]ub-?district|New\s+(?:Area|District|Zone)"
    rf"|{_ZONE}"
    r"|Autonomous\s+[Cc]ounty)(?:\s\((?:a\s)?county-level(?:\scity)?\))?"
    r"|(?P<level>[Cc]ounty-[Ll]evel\s+[Cc]ity)))?)(?=\W|$)"
)
# what a county may be called: no English word but by chance
SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ong|ian|iao|ing|uai|uan|ai|ei|ao|ou|an|en|er"
    r"|ia|ie|iu|in|ua|uo|ui|un|ue|a|o|e|i|u|v))"
)
_FEW = 4
# names from other languages than Chinese, which are spelled in ways of their own
_NOT_SPELLED = """
    Aksu Altay Alxa Aohan Ar Artux Arun Awat Barkol Bayan Bayannur Bayingolin Bomi Bortala Dalad
    Damxung Darhan Delhi Doilungdeqen Ejin Evenki Garze Ghulja Golmud Gonggar Gyangze Hailar
    Hanggin Harbin Harqin Hohhot Holingol Horgos Horqin Hotan Hulunbuir Huolingol Hutubi Ili
    Jarud Jimsar Jungar Jungger Juungar Kalpin Karamay Kashgar Kashi Khorgos Korla Kumul Kuqa
    Kuytun Lhasa Lhunzhub Maizhokunggar Manas Nagqu Naiman Nedong Ngari Ngawa Nyemo Nyingchi
    Ongniud Ordos Oroqen Otog Qamdo Shaanxi Shigatse Siziwang Tarim Tibet Toksu Toksun Tumd
    Tumed Tumet Turpan Ulanhot Ulanqab Urad Urumqi Usu Uushin Uxin Xayar Xigaze Xilinhot Yarkand
    Zhungeer
"""
_NOT_SPELLED_NAMES = frozenset(_NOT_SPELLED.split())
# Otog is 33rd, Ordos's; what no word is followed by that begins a sentence
_NAMED_SO = re.compile(
    r"['’]s\s|\s\(|,\s(?:an?\s|in\s|at\s|(?:the\s)?(?:seat|capital|cent(?:er|re))\sof\s|which\s|where\s|[A-Z])|\s(?:and\s|in\s)?[A-Z]"
    r"|\s(?:rank(?:s|ed)|is|was|ha[sd]|c[ao]mes?|st(?:ood|ands)|t(?:akes|ook)|leads|led|(?:top|head)(?:s|p?ed)"
    r"|place[sd]|finish(?:es|ed)|r(?:ises|ose)|f(?:alls|ell)|gain(?:s|ed)|climb(?:s|ed)|mov(?:es|ed)"
    r"|(?:slip|drop)(?:s|ped)|enter(?:s|ed)|ma(?:kes|de)|join(?:s|ed)|ke(?:eps|pt)|stay(?:s|ed)"
    rf"|again|also|now|at|{ORDINAL})\b"
)
_SPELLED = re.compile(rf"{SYLLABLE}(?:['’-]?{SYLLABLE}){{0,3}}", re.IGNORECASE)
_BEHIND = re.compile(r"\s([A-Z][a-z]+)\b")
_ENGLISH_END = re.compile(r"[a-z]er$")  # Paper, where Chinese has a syllable of its own: Pu'er
# Joins a third list, Named the best, You are: no name ends so, and none is followed so
_NO_NAME = re.compile(
    r"(?:You|[A-Z][a-z]{2,12}(?:s|ed))\s(?:an?|the|its|their|our|your|are|have)\b"
)


def core(region: str | None) -> str:
    """Return a region's name without what it is: Anji of Anji county."""
    return _KIND.sub("", region or "")


def is_spelled(word: str) -> bool:
    """Tell whether a word is spelled as Chinese is, which few English ones are."""
    return _SPELLED.fullmatch(word) is not None and not _ENGLISH_END.search(word)


def may_be_chinese(word: str) -> bool:
    """Tell whether a word may be in a name of a region, however that is spelled."""
    return is_spelled(word) or word in _NOT_SPELLED_NAMES or word in NO_NAMES


def is_a_verb(text: str, start: int) -> bool:
    """Tell whether a capitalised word is one by its ending and what follows it: Joins a list."""
    return _NO_NAME.match(text, start) is not None


def is_a_word(text: str, start: int, end: int, kind: str) -> bool:
    """Tell whether a word is an English one: Better still; Old town, new look; Planning Office.

    Args:
        text: The sentence.
        start: Where the word begins.
        end: Where it ends, with its kind.
        kind: What it is called, which is none of a name where it begins a sentence: Old town.
    """
    if _SPELLED.fullmatch(text, start, end - len(kind) - 1 if kind else end):
        return False
    known = not kind and text[start:end].title() in _NOT_SPELLED_NAMES
    if not kind and not known:
        return True
    behind = _BEHIND.match(text, end) if kind.islower() else None
    if behind and is_spelled(behind[1]) and start < _FEW:
        return True  # Young district Linping
    opens = start < _FEW or text.endswith((". ", ": ", "? "), 0, start)
    return opens and (known or kind.islower()) and not _NAMED_SO.match(text, end)
