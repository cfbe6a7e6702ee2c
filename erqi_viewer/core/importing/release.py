"""What a press release says of itself: its title, who published it and when."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.numerals import fold
from erqi_viewer.core.importing.plan import NewSource

_HEAD = 5000
_LONGEST_TITLE = 120
_DATE = re.compile(
    r"(20[0-9]{2})(?:年(1[0-2]|0?[1-9])月(?:([12][0-9]|3[01]|0?[1-9])日)?"
    r"|[-./](1[0-2]|0?[1-9])[-./]([12][0-9]|3[01]|0?[1-9])(?![0-9]))"
)
_ENGLISH_DATE = re.compile(
    r"(?:(?P<before>[0-3]?[0-9]) )?(?P<month>January|February|March|April|May|June|July|August"
    r"|September|October|November|December)(?: (?P<after>[0-3]?[0-9]),?)? (?P<year>20[0-9]{2})"
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_BODY_DATE = re.compile(r"(20[0-9]{2})年")
_PUBLISHER = re.compile(r"(?:来源|稿源|发布机构|发布单位|Source):\s*([^\s,;|]{2,30})")
_BYLINE = re.compile(r"(?:(?:本报|本网)?记者|通讯员|作者|编辑)[: ]?[^\n。;]{2,40}")


def propose_source(text: str) -> NewSource:
    """Return the source that a release would be; what it does not say of itself is empty.

    Only its beginning is looked at, and for the date its end too. A date that only names a year
    counts when there is no better one.
    """
    folded = fold(text)  # as long as the text
    head = folded[:_HEAD]
    publisher = _PUBLISHER.search(head)
    byline = _BYLINE.search(head)
    return NewSource(
        _title(text[:_HEAD]),
        publisher[1].strip('“”"《》()') if publisher else "",
        _date(head) or _date(folded[-_HEAD:]) or _year(head),
        byline[0].strip() if byline else "",
        text,
    )


def _title(head: str) -> str:
    """Return the first line with words, cut where a sentence ends if it is no heading."""
    line = next((one.strip() for one in head.splitlines() if one.strip()), "")
    line = line.lstrip("#*＃ ").rstrip("*# ")
    if len(line) > _LONGEST_TITLE:
        line = re.split(r"(?<=[。！？!?])", line)[0][:_LONGEST_TITLE]
    return line


def _date(text: str) -> str:
    """Return the first whole date, or the first month, as ISO 8601; empty without any."""
    month_only = ""
    for found in _DATE.finditer(text):
        month, day = found[2] or found[4], found[3] or found[5]
        if day:
            return f"{found[1]}-{int(month):02}-{int(day):02}"
        month_only = month_only or f"{found[1]}-{int(month):02}"
    for found in _ENGLISH_DATE.finditer(text):
        month_number = _MONTHS.index(found["month"]) + 1
        stem = f"{found['year']}-{month_number:02}"
        day = found["before"] or found["after"]
        if day and 1 <= int(day) <= 31:
            return f"{stem}-{int(day):02}"
        month_only = month_only or stem
    return month_only


def _year(text: str) -> str:
    found = _BODY_DATE.search(text)
    return found[1] if found else ""
