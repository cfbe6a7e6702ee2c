"""What an English sentence tells in passing: of neighbours, of what a list weighs."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.no_regions import NO_NAMES

# Xiaoshan was named sixth, as Yuhang district moved up to fifth
_MEANWHILE = re.compile(
    r",\s(?:as|while|after|when|because|since)\s(?:the\s)?[A-Z][a-z'’]{2,16}(?:\s[A-Za-z]{4,8})?\s"
    r"(?:ha[sd]\s)?(?:moved|rose|risen|climbed|advanced|fell|fallen|dropped|slipped|overtook"
    r"|overtaken|jumped|went|took|entered)\b"
)
# It was 57th, behind A at 44th and B at 48th
_BESIDE_THEM = re.compile(
    r",\s(?:just\s|right\s|well\s)?(?:behind|ahead\sof|after|before|below|above|trail(?:ing|ed\sby)|preceded\sby|followed\s(?:closely\s|at\s(?:a|some)\s(?:long\s)?distance\s|some\sway\sback\s)?by)\s(?:the\s)?"
    r"(?:[A-Z]|(?:(?:other|two|three|four|neighbou?ring|county-level)\s){1,3}(?:districts|counties|cities|towns)\b)"
    # Ranked 27th, it finished behind Huli, which was 18th
    r"|(?<=,\sit)\s(?:finished|came|stood|was|ranked|placed)\s(?:just\s|right\s)?(?:behind|ahead\sof|after|before)\s(?=[A-Z])"
)
# runner-up in Shandong, where only Longkou did better
_WHERE_ONLY = re.compile(r",\swhere\s(?:only|just)\s(?:the\s)?[A-Z]")
# compiled on the basis of economic strength, affluence and green development
_JUDGED_BY = re.compile(
    r"\b(?:on the basis of|based on|in the light of|judged (?:by|on)|measured (?:by|against)"
    r"|look(?:s|ed|ing)? at|tak(?:es?|ing) into account"
    r"|(?:assess|evaluat|weigh|consider|rat|judg)(?:es|ed|ing)|indicators|criteria|indexes|metrics)\b"
)

# In Guangzhou, Tianhe stood third; Three other districts; Xiaoshan fell to seventh
_OTHERS = re.compile(
    r"(?:In\s[A-Z][a-z]{2,14},\s[A-Z]|(?:Among|Of)\s(?:the\s)?other\s|Other\s"
    r"|(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several)\s(?:other\s|more\s|neighbou?ring\s)"
    r"|(?P<name>[A-Z][a-z]+)\b)"
)


def begins(text: str) -> int:
    """Return where a clause begins that tells what others did or are, 0 when there is none."""
    aside = _MEANWHILE.search(text) or _BESIDE_THEM.search(text)
    aside = aside or _WHERE_ONLY.search(text)
    return aside.start() if aside else 0


def is_of_others(text: str) -> bool:
    """Tell whether a sentence begins with a region or with others than the one spoken of."""
    found = _OTHERS.match(text)
    return found is not None and found["name"] not in NO_NAMES


def tells_criteria(lower: str) -> bool:
    """Tell whether a sentence in small letters speaks of what a list is judged by."""
    return _JUDGED_BY.search(lower) is not None
