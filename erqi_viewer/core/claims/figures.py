"""Checking figures: 生产总值323.3亿元，同比增长8%，总量居市内六区第二."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.claims import told_figures, wider
from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.quantities import agree, in_unit_of, quantity
from erqi_viewer.core.claims.verdicts import Claim
from erqi_viewer.core.extract.english.numbers import number as english_number
from erqi_viewer.core.extract.numerals import NUMERALS, fold, read_number
from erqi_viewer.core.tables import number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erqi_viewer.core.claims.book import Book
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding, Value
    from erqi_viewer.core.claims.verdicts import Phrase
    from erqi_viewer.core.extract import Indicator
    from erqi_viewer.core.records import Dataset, Observation, Region

_NOISE = re.compile(
    r"[“”\"《》#\s()]|^(?:近|这|过去)?[两二三四五六]年(?:来|间)?(?=[一-鿿]{2})|^(?:全区|全县|全市|辖区|实现|完成|建成|累计)+|(?:累计)?投入$"
)
_SAME_NAME = {
    "gdp": "地区生产总值",
    "生产总值": "地区生产总值",
    "domestic gross product": "地区生产总值",
    "gross product regional": "地区生产总值",
    "gdp regional": "地区生产总值",
    "economic output": "地区生产总值",
    "economy": "地区生产总值",
    "地区生产总值gdp": "地区生产总值",
    "生产总值gdp": "地区生产总值",
    "规上工业增加值": "规模以上工业增加值",
    "规模工业增加值": "规模以上工业增加值",
    "一般公共预算": "一般公共预算收入",
    "地方一般公共预算收入": "一般公共预算收入",
    "社消零": "社会消费品零售总额",
    "社零": "社会消费品零售总额",
    "社零总额": "社会消费品零售总额",
    "固投": "固定资产投资",
    "固定资产投资额": "固定资产投资",
    "全社会固定资产投资": "固定资产投资",
    "城镇常住居民人均可支配收入": "城镇居民人均可支配收入",
    "农村常住居民人均可支配收入": "农村居民人均可支配收入",
}
_SPAN = re.compile("P[0-9]+Y")
_PARTIAL = re.compile(r"-(?:H[12]|Q[1-4]|0[1-9]|1[0-2])$|/.+-(?:0[1-9]|1[0-2])$")
_PLURAL = re.compile("(?<=[^s])s$")
_WORD = re.compile("[a-z]+")
_CLAUSE = re.compile("[,;.，；。]")
_NEAR = 60
_LINKS = frozenset({"a", "an", "and", "by", "for", "in", "of", "on", "the", "total", "to"})
# 市内六区, 六个城区; the six inner districts of the city
_FEW = re.compile(
    rf"(?<![{NUMERALS}0-9])(?P<zh>[{NUMERALS}]{{1,4}}|[0-9]{{1,2}})个?(?:主|中心)?城?(?P<kind>[区县])"
    r"|(?<![-\w])(?P<en>two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2})"
    r"(?: (?:[a-z]+ ){0,2}(?P<kind_en>district|count)(?:s|ies)\b|$)"  # third among the six
)
_SIDES = frozenset({"over", "nearly"})  # of the same number they say opposite things


class _Part(NamedTuple):
    """The value, the growth or the place of a figure; what it is held against where there is."""

    at: Phrase
    said: Value
    found: Value = None
    same: bool | None = None
    """None where the records have nothing to compare it with."""
    better: bool = False
    differs: str = ""
    """The reason where it is not the same."""


class _Named(NamedTuple):
    """Records of a figure's period by how sure it is that they are of the same thing."""

    same: list[Observation]
    similar: list[Observation]
    guessed: list[Observation]
    """Of the year, where the text's own period is only that of a sentence before."""


class Figures:
    """The book's figures by region and name."""

    def __init__(self, dataset: Dataset) -> None:
        self._by_region: dict[str, list[tuple[str, str, Observation]]] = {}
        for one in dataset.observations:
            names = plain(one.indicator.name.zh), plain(one.indicator.name.en)
            self._by_region.setdefault(one.region.code, []).append((*names, one))

    def years(self) -> tuple[int, ...]:
        """Return the years that there are figures of."""
        told = {one.year for each in self._by_region.values() for *_, one in each}
        return tuple(sorted(told))

    def check(self, book: Book, one: Indicator, passage: Passage) -> list[Finding]:
        """Compare a figure with the recorded one of its name and period."""
        region = book.region(one.region, one.start)
        if isinstance(region, Problem):
            return [_claim(one).no_data(region)]
        whose = wider.told_of(passage, one, region)
        if whose is not None:
            return [_claim(one).no_data(Problem("other-region", {"region": whose}))]
        return self.compare(one, region, passage)

    def compare(
        self, one: Indicator, region: Region, passage: Passage | None = None
    ) -> list[Finding]:
        """Compare a figure of a region with the recorded one of its name and period.

        Args:
            one: The figure.
            region: Its region.
            passage: The sentence, whose words may say more than the name that was read.

        Returns:
            A finding for its value, one for its growth and one for its place, each where it is
            told; one alone where no record is of the figure.
        """
        same, similar, guessed = self._named(one, region.code, passage)
        for record in same:
            if parts := _parts(one, record, passage):
                return [_judge(part, record) for part in parts]
        for record in similar:  # a name that is merely alike is no ground to contradict
            parts = _parts(one, record, passage)
            if parts and all(part.same is not False for part in parts):
                return [_judge(part, record) for part in parts]
        for record in guessed:  # of a part of the year there are no more than of the year
            parts = _parts(one, record, passage)
            if parts and all(part.same is not False or _is_more(one, part) for part in parts):
                return [_judge(part, record) for part in parts]
        missing = Problem("no-figure", {"name": one.name, "region": region.name})
        return [_claim(one).no_data(missing)]

    def _named(self, one: Indicator, code: str, passage: Passage | None) -> _Named:
        """Return the records that a figure may be."""
        name, found = plain(one.name), _Named([], [], [])
        said = told_figures.period(passage, one) if passage else None
        period = said.text if said and said.certain else one.period
        period = (period or "").removeprefix("P1Y/") or None  # 一年来 is the year
        one = one._replace(period=period)
        for zh, en, record in self._by_region.get(code, ()):
            named = name in {zh, en}
            named = named or (passage is not None and told_figures.names(passage, one, record))
            if passage is not None and told_figures.is_another(passage, one, record):
                continue
            if not _same_period(period, record):
                guess = said is not None and _same_period(said.text, record)
                if guess and named and told_figures.is_count(record):
                    found.guessed.append(record)
                continue
            alike = zh.endswith(name) or name.endswith(zh)
            alike = alike or (passage is not None and told_figures.may_name(passage, one, record))
            # what holds for a year does not contradict what is told of a part of it
            upto = record.period is None and (period or "").startswith("..")
            if named and (upto or period == record.period or not _is_of_a_part(one)):
                found.same.append(record)
            elif named or (alike and len(name) > 1):
                found.similar.append(record)
                if named and said is not None and told_figures.is_count(record):
                    found.guessed.append(record)
        return found


def _claim(one: Indicator) -> Claim:
    values = (one.value, one.growth_percent, one.place)
    said = next((value for value in values if value is not None), None)
    return Claim(one, "indicator", number(said))


def plain(name: str) -> str:
    """Return a figure's name under its usual name: without marks, in English its words sorted.

    Spending on science and technology is science and technology spending.
    """
    folded = fold(name).lower()
    if folded.isascii():
        words = {_PLURAL.sub("", word) for word in _WORD.findall(folded)} - _LINKS
        short = " ".join(sorted(words))
    else:
        short = _NOISE.sub("", folded)
    return _SAME_NAME.get(short, short)


def _is_more(one: Indicator, part: _Part) -> bool:
    """Tell whether the value itself is said to be more than it is by the records."""
    value = part.differs == "figure-differs" and one.qualifier != "range"
    said, found = part.said, part.found
    return (
        value
        and isinstance(said, int | float)
        and isinstance(found, int | float)
        and (said > found)
    )


def _is_of_a_part(one: Indicator) -> bool:
    return one.period is not None and _PARTIAL.search(one.period) is not None


def _same_period(period: str | None, record: Observation) -> bool:
    """Tell whether a figure may be of the record's period: the same, or as exact as is known."""
    if period is None:
        return False
    if period == record.period:
        return True
    spans = (_SPAN.match(period), _SPAN.match(record.period or ""))
    if all(spans) and len({span[0] for span in spans if span}) > 1:
        return False  # in five years is not in three
    loose = record.period is None or record.period.startswith(("..", "P"))
    return loose and str(record.year) in period


def _parts(one: Indicator, record: Observation, passage: Passage | None) -> list[_Part]:
    """Return value, growth and place as told, none where nothing of them can be compared."""
    parts = []
    if one.value is not None:
        parts.append(_value(one, record))
    if one.growth_percent is not None:
        told = number(one.growth_percent), number(record.growth_percent)
        same = None if told[1] is None else told[0] == told[1]
        parts.append(_Part(one.growth_at or one, *told, same, differs="growth-differs"))
    if one.place is not None:
        part = _Part(one.place_at or one, one.place)
        if record.place is not None and _same_scope(one, record, passage):
            same, better = one.place == record.place, one.place < record.place
            part = _Part(*part[:2], record.place, same, better, "figure-place-differs")
        parts.append(part)
    return parts if any(part.same is not None for part in parts) else []


def _value(one: Indicator, record: Observation) -> _Part:
    """Return the value held against the recorded one where that has a like unit."""
    if one.value is not None and record.value is not None:
        unit = record.unit.zh if record.unit else None
        said, found = quantity(one.value, one.unit), quantity(record.value, unit)
        if one.unit is None and fold(one.name).isascii() and told_figures.is_count(record):
            said = said._replace(unit=found.unit)  # 40 micro-parks
        if one.unit in {"万", "亿"} and found.unit == "人":
            said = said._replace(unit=found.unit)  # 近5万老人
        same = agree(said, found, one.qualifier)
        if same is None and record.unit:
            found = quantity(record.value, record.unit.en)
            same = agree(said, found, one.qualifier)
        if same is not None:
            missed = one.qualifier == "over" and found.number < said.number
            values = number(one.value), number(in_unit_of(said, one.value, found))
            if values[0] == values[1] and {one.qualifier, record.qualifier} == _SIDES:
                same, missed = False, one.qualifier == "over"
                return _Part(one, *values, same, missed, f"figure-is-{record.qualifier}")
            return _Part(one, *values, same, missed, "figure-differs")
    return _Part(one, number(one.value))


def _same_scope(one: Indicator, record: Observation, passage: Passage | None) -> bool:
    """Tell whether both places are among the same, which may stand behind the text's own."""
    if one.scope is None or record.scope is None:
        return True
    at = one.place_at or one
    behind = passage.between(at.end, at.end + _NEAR) if passage else ""
    few = [told for told in (_few(one.scope), _few(_CLAUSE.split(behind)[0])) if told]
    return any(
        fold(one.scope) == fold(text) or any(_is_of(told, _few(text)) for told in few)
        for text in record.scope
    )


def _is_of(few: tuple[int, bool | None], among: tuple[int, bool | None] | None) -> bool:
    """Tell whether some of a number are the same as others: the six, the six districts."""
    return among is not None and few[0] == among[0] and few[1] in {None, among[1]}


def _few(scope: str) -> tuple[int, bool | None] | None:
    """Return how many regions a scope names, and whether they are districts: 市内六区, the six."""
    named = _FEW.search(fold(scope).lower())
    if named is None:
        return None
    count = read_number(named["zh"]) if named["zh"] else english_number(named["en"])
    kind = named["kind"] or named["kind_en"]
    return (int(count), kind in {"区", "district"} if kind else None) if count else None


def _judge(part: _Part, record: Observation) -> Finding:
    values: Mapping[str, object] = {
        "name": record.indicator.name,
        "unit": record.unit,
        "value": record.value,
        "growth": record.growth_percent,
        "place": record.place,
        "year": record.year,
    }
    claim = Claim(part.at, "indicator", part.said)
    if part.same is None:
        return claim.no_data(Problem("figure-without-it", values), (record,))
    if part.same:
        return claim.supported(part.found, (record,), "figure-agrees", **values)
    verdict = claim.falls if part.better else claim.differs
    return verdict(part.found, (record,), part.differs, **values)
