"""Reads lines as indicators and as honours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.importing import problems, values
from erqi_viewer.core.importing.rank_rows import RankReader
from erqi_viewer.core.importing.rows import REGION_FIELDS, RowReader
from erqi_viewer.core.override import override
from erqi_viewer.core.period import period_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.importing.plan import ColumnMap, Line, Table, Value
    from erqi_viewer.core.importing.rows import Reading, Row

_KINDS = {"indicator": {"indicator", "指标"}, "honour": {"honour", "荣誉"}}


def reader(number: int, table: Table, found: ColumnMap, reading: Reading) -> RowReader:
    """Return the reader of a table."""
    match found.kind:
        case "rank":
            return RankReader(number, table, found, reading)
        case "indicator":
            return _IndicatorReader(number, table, found, reading)
        case "honour":
            return _HonourReader(number, table, found, reading)


class _FactReader(RowReader):
    """What indicators and honours have in common."""

    def _name(self, line: Line) -> str:
        if line.problem is not None:
            raise problems.RefusedError(line.problem)
        told = self._text(line.cells, "kind")
        if told and told not in _KINDS[self.map.kind]:
            raise problems.refuse(problems.OTHER_KIND, value=told)
        name = self._text(line.cells, "name")
        if not name:
            raise problems.refuse(problems.NO_NAME)
        return name

    def _common(self, line: Line, period: str | None = None) -> tuple[int, int, int]:
        """Return region, year and source."""
        cells = line.cells
        words = {field: self._text(cells, field) for field in REGION_FIELDS}
        if any(words[field] for field in REGION_FIELDS[:4]):
            region = self._region(words, line.number)
        elif self._words.home is None:
            raise problems.refuse(problems.NO_REGION)
        else:
            region = self._words.home
        if words["year"]:
            year = values.year_of(words["year"])
        elif period is not None:
            year = period_year(period)
        else:
            raise problems.refuse(problems.NO_YEAR)
        source = self._source(self._text(cells, "source"), line.number)
        self._saw(source, year)
        return region, year, source

    def _end(self, cells: Sequence[Value]) -> tuple[str | None, str | None]:
        return self._uid(cells), self._text(cells, "note") or None


class _IndicatorReader(_FactReader):
    @override
    def read(self, line: Line) -> Row:
        cells = line.cells
        name = self._name(line)
        value, unit, qualifier = values.figure_of(self._value(cells, "value"), "value")
        growth, _, _ = values.figure_of(self._value(cells, "growth_percent"), "growth_percent")
        if value is None and growth is None:
            raise problems.refuse(problems.NO_VALUE)
        place = values.whole_of(self._value(cells, "place"), "place")
        basis = values.word_of(self._value(cells, "place_by"), "place_by") or "value"
        said = values.word_of(self._value(cells, "qualifier"), "qualifier")
        told = self._value(cells, "period") or self._value(cells, "period_name")
        period = values.period_of(told)
        region, year, source = self._common(line, period)
        subject = self._words.indicator(name, self.place(line.number, "name"))
        return (
            *(line.number, region, subject, year, source, *self._end(cells), period, value),
            *(self._text(cells, "unit") or unit, growth, place, basis if place else None),
            *(self._text(cells, "scope"), said or qualifier),
        )


class _HonourReader(_FactReader):
    @override
    def read(self, line: Line) -> Row:
        cells = line.cells
        name = self._name(line)
        category = values.word_of(self._value(cells, "role_name"), "role_name") or "title"
        region, year, source = self._common(line)
        by = self._text(cells, "awarded_by")
        place = self.place(line.number, "awarded_by")
        body = self._words.organisation(by, source, place) if by else None
        return (line.number, region, body, year, source, *self._end(cells), category, name)
