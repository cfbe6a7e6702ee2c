"""Lists printed a region a line: Yiwu: 2; Yiwu (2); No. 2 Yiwu."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.no_regions import NO_NAMES

_WORD = r"[A-Z][a-z]+(?:['’][a-z]{2,8}|-[A-Z][a-z]+)?"
_NAME = rf"{_WORD}(?:\s{_WORD}){{0,2}}(?:\s(?:district|county|city|banner))?"
_LYING = rf"(?:, {_WORD}(?:\s{_WORD}){{0,2}}(?:\s(?:district|county|city|province))?)?"
_PLACE = r"[1-9][0-9]{0,2}"
# 10th (up from 11th last year); 30th, up two places
_NOTE = (
    r"(?: ?\([^()\n]{1,40}\)"
    r"|, (?:up|down|unchanged|level|the same|[a-z]{3,6} places?)\b[^\n.;]{0,40})"
)
_ITEM = re.compile(
    # Luoshe Town, Huishan District - 35th
    rf"^[ \t•·*-]{{0,4}}(?:(?P<name>{_NAME}){_LYING} ?(?:(?:[:—–-]|--) ?|\()(?P<place>(?:No\.? ?)?"
    rf"{_PLACE})(?:st|nd|rd|th)?\)?(?:(?<=st|nd|rd|th){_NOTE})?"
    rf"|(?P<number>No\.? ?{_PLACE}):? (?P<named>{_NAME})"
    rf"|(?P<counted>{_PLACE})[.)] (?P<lying>{_NAME})(?: \([^()\n]{{1,30}}\))?,"
    rf" [A-Z][A-Za-z ]{{2,24}}"
    # 28 - Shuangliu District, Chengdu
    rf"|(?P<first>{_PLACE}) [–—-]{{1,2}} (?P<ranked>{_NAME}){_LYING}"
    # 1. Jinshui District 15th (16th in 2023)
    rf"|(?:[1-9][0-9]?[.)] )?(?P<plain>{_NAME}) (?P<nth>{_PLACE})(?:st|nd|rd|th)(?:{_NOTE})?"
    # No., county, place in China: 2, Jiaozhou, 17
    rf"|(?P<row>[1-9][0-9]?), (?P<told>{_NAME}), (?P<last>{_PLACE})(?:st|nd|rd|th)?)[,.;]?[ \t]*$",
    re.MULTILINE,
)
_NAMED = ("name", "named", "lying", "told", "ranked", "plain")
_PLACED = ("place", "number", "counted", "last", "first", "nth")
# Xinzheng, 21: only where the line beside it is alike, for Paris, 21 is no place
_COMMA = re.compile(
    rf"^[ \t•·*-]{{0,4}}(?P<name>{_NAME})(?: \([A-Z][A-Za-z ]{{2,24}}\))?,"
    rf" (?P<place>{_PLACE})(?:st|nd|rd|th)?[,.;]?[ \t]*$",
    re.MULTILINE,
)
_NOTED = re.compile(
    rf"^[ \t•·*-]{{0,4}}(?P<name>{_NAME}) (?P<place>{_PLACE})(?= \({_PLACE}\)[,.;]?[ \t]*$)",
    re.MULTILINE,
)
_LONGEST = 70
_MOST = 60
# 1. Yangshuo county (阳朔县), Guangxi
_GLOSSED = re.compile(
    rf"{_PLACE}[.)] {_NAME} \([^()\nA-Za-z]{{1,16}}\), [A-Z][A-Za-z ]{{2,24}}[,.;]?"
)


def is_glossed(text: str) -> bool:
    """Tell whether Chinese is only in the bracket behind the name in a line of an English list."""
    return text[0] in "123456789" and _GLOSSED.fullmatch(text) is not None


def find(
    text: str, *, column: bool = False, noted: bool = False
) -> dict[tuple[int, int, int], str]:
    """Return the places that lines of a list give, as start, end and value, each with its region.

    Args:
        text: A sentence or the lines of a list.
        column: Whether it is a line of a column of names, commas and numbers.
        noted: Whether the lines note places of another year in brackets: Longkou 9 (9).
    """
    found = {}
    for match in (*_ITEM.finditer(text), *(_NOTED.finditer(text) if noted else ())):
        said = match.groupdict()
        name = next(said[one] for one in _NAMED if said.get(one))
        name = " ".join(name.split())
        single = " " not in name
        if said.get("row") and int(said["row"]) > int(said["last"]):
            continue  # the third of some is not second of all
        if (
            (single and name.endswith("s"))  # Schools: 12
            or FIGURE.search(name.lower())
            or name.split()[0] in NO_NAMES
        ):
            continue
        kind = next(one for one in _PLACED if said.get(one))
        span = match.span(kind)
        found[(*span, int(text[slice(*span)].removeprefix("No").lstrip(". ")))] = name
    return found or (_of_column(text) if column else {})


def is_in_column(folded: str, start: int, end: int) -> bool:
    """Tell whether a line is a name, a comma and a number, as is the one above or below it.

    A block of such lines only is a column of its own.
    """
    if folded.find(", ", start, min(end, start + _LONGEST)) < 0:
        return False
    own = folded[start:end].split("\n") if end - start < _LONGEST * _MOST else []
    if not own or not all(_COMMA.fullmatch(one) for one in own):
        return False
    if len(own) > 1:
        return True
    above = folded[max(0, start - _LONGEST) : max(0, start - 1)].rpartition("\n")[2]
    below = folded[end + 1 : end + 1 + _LONGEST].partition("\n")[0]
    return _COMMA.fullmatch(above) is not None or _COMMA.fullmatch(below) is not None


def _of_column(text: str) -> dict[tuple[int, int, int], str]:
    """Return the places of a line or of the lines of such a column: Xinzheng, 21."""
    lines = _COMMA.finditer(text)
    return {
        (*one.span("place"), int(one["place"])): one["name"]
        for one in lines
        if one["name"].split()[0] not in NO_NAMES
    }
