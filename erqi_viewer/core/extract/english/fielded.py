"""Places that stand right beside their field: Investment potential 71st; Green: 74th (was 76th).

Lines of several years that name no field have theirs in the order in which the text brought the
fields in: 2017 87th, 69th, 49th.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english.numbers import ORDINAL, number
from erqi_viewer.core.extract.english.topics import TOPIC, dimension_of, is_named
from erqi_viewer.core.extract.list_mentions import Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.english.rank_forms import Rank
    from erqi_viewer.core.extract.results import Ranking

_MOST = 8
_FEWEST = 2
_NTH = rf"(?P<n>{ORDINAL}|(?:[Nn]o\.?\s?|#)[1-9][0-9]{{0,2}}(?![0-9]))"
_ENDS = r"(?=\s*(?:[.,;()\n]|$)|\s(?:and|but)\s|\s--?\s|\s(?:as\sof|in)\s(?:19|20)[0-9]{2})"
# Investment potential 71st. New: green development, 76th; > Overall strength: #85
_DATE = r"(?:,?\s\(?(?:in\s)?(?P<year>(?:19|20)[0-9]{2})\)?)?"
_BESIDE = re.compile(
    rf"\b(?P<field>(?i:{TOPIC.pattern})){_DATE}(?:[,;:]|\s[-–—]{{1,2}})?\s{_NTH}{_ENDS}"
)
# 85th (comprehensive strength), 61st (investment potential)
_NOTED = re.compile(
    rf"(?P<n>{ORDINAL})(?:\splace)?\s\((?:in\s|for\s)?(?P<field>(?i:{TOPIC.pattern}))\)"
)
# its green development rank to 74th (from 76th)
_RANK_OF = re.compile(
    rf"\b(?P<field>(?i:{TOPIC.pattern}))\s(?:rank|ranking|place|placing|position|standing|result)\s(?:[a-z]{{2,10}}\s){{0,4}}"
    rf"(?P<n>{ORDINAL}){_ENDS}"
)
# Green development (2019): 74
_DATED = re.compile(
    rf"\b(?P<field>(?i:{TOPIC.pattern}))(?:\s\((?P<year>(?:19|20)[0-9]{{2}})\)|,?\s(?:in\s)?(?P<of>(?:19|20)[0-9]{{2}}))"
    r":\s(?P<n>[1-9][0-9]{0,2})(?=[,;)\n]|\.?\s*$|\.\s)"
)
# comprehensive strength 85, investment potential 61
_PLAIN = re.compile(
    rf"\b(?P<field>(?i:{TOPIC.pattern}))(?::|\s[-–—]{{1,2}})?\s(?P<n>[1-9][0-9]{{0,2}})"
    r"(?=[,;)\n]|\.?\s*$|\.\s|\sand\s)"
)
# Strength 85th (was 86th); Startups & innovation: #89
_LABEL = re.compile(
    r"\W{0,4}(?:[Oo]verall\s)?(?P<field>[A-Z][a-z]{4,12}(?:\s(?:&|and)\s[a-z]{5,16})?)"
    rf"(?::|\s[-–—]{{1,2}})?\s{_NTH}(?=\s*(?:\(|[.,;]?\s*$))"
)
_LABELS = {
    "strength": "comprehensive strength",
    "investment": "investment potential",
    "innovation": "innovation and entrepreneurship",
    "entrepreneurship": "innovation and entrepreneurship",
    "startups": "innovation and entrepreneurship",
    "green": "green development",
}
_WAS = re.compile(
    r"(?:\s(?:place|spot))?\s\((?:(?:was|from|previously|formerly|last\syear:?|up\sfrom|down\sfrom)\s"
    r"(?:no\.?\s?|#)?(?P<n>[1-9][0-9]{0,2}(?:st|nd|rd|th)?)|(?P<bare>[1-9][0-9]?(?:st|nd|rd|th)))"
    r"(?:\slast\syear)?\)",
    re.IGNORECASE,
)
# 2016: 89th, 71st and 50th for comprehensive strength, investment potential and innovation …
_ROW = re.compile(
    rf"(?P<row>{ORDINAL}(?:(?:,|,?\sand)\s{ORDINAL}){{1,5}})(?:\splaces?)?,?\s(?:in|for|on)\s(?:terms\sof\s)?(?:the\s)?"
    rf"(?P<fields>(?i:{TOPIC.pattern})(?:(?:,|,?\sand)\s(?i:{TOPIC.pattern})){{1,5}})"
)
_NTH_ALONE = re.compile(ORDINAL)
# 2017 87th, 69th, 49th
_LINE = re.compile(
    rf"\W{{0,3}}(?:In\s)?(?:19|20)[0-9]{{2}}[:,]?\s(?:[-–—]{{1,2}}\s)?{ORDINAL}"
    rf"(?:(?:,|,?\sand)\s{ORDINAL}){{1,7}}(?=[.;]|\s*$)"
)


class Fielded(NamedTuple):
    """A place with its field, and its year where it stands there too.

    ``back`` tells that it is the one of the year before.
    """

    start: int
    end: int
    value: int
    field: str
    dimension: str | None
    year: int | None = None
    back: bool = False


def find(text: str) -> Iterator[Fielded]:
    """Yield the places of a sentence that stand right beside their fields."""
    label = _LABEL.match(text)
    if label is None and not is_named(text):
        return
    meant = _meant(label["field"]) if label else None
    found = [(one, " ".join(one["field"].split())) for one in _BESIDE.finditer(text)]
    if label and meant and not found:
        found = [(label, meant)]
    plain = [(one, " ".join(one["field"].split())) for one in _PLAIN.finditer(text)]
    if len(plain) >= _FEWEST:
        found += plain
    for pattern in (_NOTED, _RANK_OF, _DATED):
        found += [(one, " ".join(one["field"].split())) for one in pattern.finditer(text)]
    for one, field in found:
        dimension = dimension_of(field)
        told = one.groupdict()
        said = told.get("year") or told.get("of")
        year = int(said) if said else None
        yield Fielded(*one.span("n"), _value(one["n"]), field, dimension, year)
        was = _WAS.match(text, one.end("n"))
        if was:
            key = "n" if was["n"] else "bare"
            yield Fielded(*was.span(key), _value(was[key]), field, dimension, year, back=True)
    for row in _ROW.finditer(text):
        places = list(_NTH_ALONE.finditer(text, *row.span("row")))
        fields = [" ".join(one[0].split()) for one in TOPIC.finditer(row["fields"])]
        for place, field in zip(places, fields, strict=False) if len(places) == len(fields) else ():
            yield Fielded(*place.span(), _value(place[0]), field, dimension_of(field))


def _meant(label: str) -> str | None:
    """Return the field that a line's label names by a word of it, if only one is meant."""
    keys = {_LABELS.get(word) for word in label.lower().split() if len(word) > len("and")}
    return next(iter(keys)) if len(keys) == 1 else None


def _value(said: str) -> int:
    return number(said.lower().lstrip("no.# ")) or 0


def note(ranked: Sequence[Ranking], context: Context) -> None:
    """Keep the fields in the order in which a text brings them in."""
    known = {part.dimension or part.name for part in context.order}
    new = {one.dimension or one.list: one for one in ranked if one.list}
    context.order = (
        *context.order,
        *(
            Part(one.list or "", one.dimension, 0, 0)
            for key, one in new.items()
            if key not in known
        ),
    )[:_MOST]


def is_line(text: str, start: int) -> bool:
    """Tell whether a place is one of a year's line that names no field."""
    line = _LINE.match(text, text.rfind("\n", 0, start) + 1)
    return line is not None and start < line.end()


def of_line(
    context: Context, fields: Mapping[int, tuple[str, str | None]], group: Sequence[Rank]
) -> tuple[tuple[str, str | None], ...]:
    """Return the fields of a year's line in their order, none where they are not as many.

    Args:
        context: What knows the order.
        fields: Those that the sentence brings in, by where their places begin.
        group: The places of the line.
    """
    told = [(part.name, part.dimension) for part in context.order]
    keys = {dimension for _, dimension in told}
    start = group[0][0]
    told += [one for at, one in sorted(fields.items()) if at < start and one[1] not in keys]
    return tuple(told) if len(told) == len(group) else ()
