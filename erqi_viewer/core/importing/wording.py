"""What an import says of a fact in our own words, in both languages: where it stands and what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract.layout import sentences
from erqi_viewer.core.extract.numerals import fold
from erqi_viewer.core.records import Name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erqi_viewer.core.importing.candidates import Candidate, PressBook

_QUALIFIERS = {
    "over": Name("{value}余", "over {value}"),
    "nearly": Name("近{value}", "nearly {value}"),
    "about": Name("约{value}", "about {value}"),
}
_AS_IT_IS = Name("{value}", "{value}")


def locator(text: str, at: int) -> Name:
    """Return where in a text a place is, counted in paragraphs and sentences."""
    begin = text.rfind("\n", 0, at) + 1
    stop = text.find("\n", at)
    stop = len(text) if stop < 0 else stop
    before = sum(bool(line.strip()) for line in text[:begin].split("\n"))
    if before == 0:
        return Name("首行", "first line")
    spans = list(sentences(fold(text[begin:stop]), 0, stop - begin))
    count = sum(begin + start <= at for start, _ in spans) or 1
    if len(spans) <= 1:
        return Name(f"第{before + 1}段", f"paragraph {before + 1}")
    return Name(f"第{before + 1}段第{count}句", f"paragraph {before + 1}, sentence {count}")


def statement(one: Candidate, book: PressBook) -> Name:
    """Return what is stated, without the source's words."""
    if one.kind == "rank":
        return _place(one.fields, book)
    return _figure(one.fields, book)


def _place(fields: Mapping[str, str], book: PressBook) -> Name:
    region, listed = fields.get("region", ""), fields.get("list", "")
    year, rank = fields.get("year", ""), fields.get("rank")
    english = f"{book.english(region)} {{}} {book.english(listed)} {year}"
    if rank is None:
        return Name(f"{region}{year}年在{listed}上", english.format("was on"))
    return Name(f"{region}{year}年在{listed}列第{rank}位", english.format(f"had place {rank} on"))


def _figure(fields: Mapping[str, str], book: PressBook) -> Name:
    region, name = fields.get("region", ""), fields.get("name", "")
    year = fields.get("year", "")
    zh, en = [], []
    if "value" in fields:
        shown = _QUALIFIERS.get(fields.get("qualifier", ""), _AS_IT_IS)
        value, unit = fields["value"], fields.get("unit", "")
        zh.append(shown.zh.format(value=value) + unit)
        en.append(f"{shown.en.format(value=value)} {book.english(unit)}".strip())
    if "growth_percent" in fields:
        zh.append(f"增长{fields['growth_percent']}%")
        en.append(f"growth {fields['growth_percent']} %")
    if "place" in fields:
        scope = fields.get("scope", "")
        zh.append(f"居{scope}第{fields['place']}位")
        among = f" among {book.english(scope)}" if scope else ""
        en.append(f"place {fields['place']}{among}")
    return Name(
        f"{region}{year}年{name}：{'，'.join(zh)}",
        f"{book.english(name)} of {book.english(region)}, {year}: {', '.join(en)}",
    )
