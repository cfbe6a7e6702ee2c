"""Builds records from the rows of an open record book."""

from __future__ import annotations

from erqi_viewer.core.evidence import Span, check
from erqi_viewer.core.records import (
    Dataset,
    Dimension,
    Edition,
    Evidence,
    Finding,
    Honour,
    Indicator,
    Name,
    Observation,
    Organisation,
    Placement,
    RankedList,
    Region,
    Source,
    StructureItem,
)
from erqi_viewer.store import sql
from erqi_viewer.store.connection import BookError

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeVar

    from erqi_viewer.store.database import Database

    _T = TypeVar("_T")


class _Index(dict[int, "_T"]):
    """Records by row id. A reference to a row that is not there means a damaged file."""

    def __init__(self, db: Database, what: str) -> None:
        super().__init__()
        self._path = db.path
        self._what = what

    def __missing__(self, row_id: int) -> _T:
        detail = f"{self._what} {row_id} is missing"
        raise BookError("damaged", self._path, detail=detail)


class Reader:
    """Builds records, those that others refer to first and once."""

    def __init__(self, db: Database, region_codes: tuple[str, ...] | None) -> None:
        self._db = db
        self._codes = region_codes
        self._sources = self._read_sources()
        self._findings = self._find_spans()
        self._evidence = self._read_evidence()
        self._regions = self._read_regions()
        self._organisations = self._read_organisations()
        self._dimensions = self._read_dimensions()
        self._lists = self._read_lists()
        self._editions = self._read_editions()

    def dataset(self) -> Dataset:
        """Return everything asked for."""
        placements = tuple(self._placements())
        observations = tuple(self._observations())
        honours = tuple(self._honours())
        items = tuple(self._structure_items())
        codes = set(self._codes or ())
        if self._codes is None:
            codes.update(one.region.code for one in placements)
            codes.update(one.region.code for one in observations)
            codes.update(one.region.code for one in honours)
            codes.update(one.region.code for one in items if one.region)
        return Dataset(
            regions=tuple(one for one in self._regions.values() if one.code in codes),
            sources=tuple(self._sources.values()),
            dimensions=tuple(self._dimensions.values()),
            lists=tuple(self._lists.values()),
            editions=tuple(self._editions.values()),
            placements=placements,
            observations=observations,
            honours=honours,
            organisations=tuple(self._organisations.values()),
            structure_items=items,
        )

    def _placements(self) -> Iterator[Placement]:
        for row in self._wanted(sql.PLACEMENTS):
            fact, uid, region, edition, status, rank, preferred, reason, *common = row
            yield Placement(
                uid,
                self._regions[region],
                self._editions[edition],
                status,
                rank,
                bool(preferred),
                reason,
                *self._common(fact, common),
            )

    def _wanted(self, statement: str) -> Iterator[tuple[Any, ...]]:
        codes = None if self._codes is None else f",{','.join(self._codes)},"
        return self._db.select(statement, {"codes": codes})

    def _common(
        self, fact: int, common: list[Any]
    ) -> tuple[Name | None, Source, tuple[Evidence, ...]]:
        """Return what every fact ends with: note, source and evidence."""
        note_zh, note_en, source = common
        evidence = tuple(self._evidence.get(fact, ()))
        return _name(note_zh, note_en), self._sources[source], evidence

    def _read_evidence(self) -> dict[int, list[Evidence]]:
        found: dict[int, list[Evidence]] = {}
        for fact, uid, role, start, end, sha256, loc_zh, loc_en, zh, en in self._wanted(
            sql.EVIDENCE
        ):
            names = Name(loc_zh, loc_en), Name(zh, en)
            item = Evidence(uid, role, start, end, sha256, *names, self._findings.get(uid))
            found.setdefault(fact, []).append(item)
        return found

    def _find_spans(self) -> dict[str, Finding]:
        """Find all spans of the texts that are attached, whichever regions are asked for."""
        findings: dict[str, Finding] = {}
        for row, source in self._sources.items():
            if source.text is not None:
                spans = {uid: Span(*span) for uid, *span in self._db.select(sql.SPANS, (row,))}
                findings.update(zip(spans, check(source.text, spans.values()), strict=True))
        return findings

    def _read_sources(self) -> _Index[Source]:
        sources: _Index[Source] = _Index(self._db, "source")
        for row, uid, key, zh, en, by_zh, by_en, *rest in self._db.select(sql.SOURCES):
            sources[row] = Source(uid, key, Name(zh, en), Name(by_zh, by_en), *rest)
        return sources

    def _read_regions(self) -> _Index[Region]:
        regions: _Index[Region] = _Index(self._db, "region")
        for row, uid, code, zh, en, level, parent in self._db.select(sql.REGIONS):
            regions[row] = Region(uid, code, Name(zh, en), level, parent)
        return regions

    def _read_organisations(self) -> _Index[Organisation]:
        organisations: _Index[Organisation] = _Index(self._db, "organisation")
        for fact, uid, key, zh, en, role_zh, role_en, *common in self._db.select(sql.ORGANISATIONS):
            organisations[fact] = Organisation(
                uid, key, Name(zh, en), Name(role_zh, role_en), *self._common(fact, common)
            )
        return organisations

    def _read_dimensions(self) -> _Index[Dimension]:
        dimensions: _Index[Dimension] = _Index(self._db, "dimension")
        for row, uid, key, zh, en, position in self._db.select(sql.DIMENSIONS):
            dimensions[row] = Dimension(uid, key, Name(zh, en), position)
        return dimensions

    def _read_lists(self) -> _Index[RankedList]:
        lists: _Index[RankedList] = _Index(self._db, "list")
        for row, uid, key, dimension, family, zh, en, size, predecessor in self._db.select(
            sql.LISTS
        ):
            lists[row] = RankedList(
                uid, key, self._dimensions[dimension], family, Name(zh, en), size, predecessor
            )
        return lists

    def _read_editions(self) -> _Index[Edition]:
        publishers: dict[int, list[Name]] = {}
        for edition, organisation in self._db.select(sql.PUBLISHERS):
            publishers.setdefault(edition, []).append(self._organisations[organisation].name)
        editions: _Index[Edition] = _Index(self._db, "edition")
        for (
            row,
            uid,
            list_id,
            year,
            zh,
            en,
            size,
            status,
            published_on,
            data_year,
        ) in self._db.select(sql.EDITIONS):
            names = tuple(publishers.get(row, ()))
            editions[row] = Edition(
                uid,
                self._lists[list_id],
                year,
                Name(zh, en),
                size,
                status,
                published_on,
                names,
                data_year,
            )
        return editions

    def _observations(self) -> Iterator[Observation]:
        indicators: _Index[Indicator] = _Index(self._db, "indicator")
        for row, uid, key, zh, en, theme in self._db.select(sql.INDICATORS):
            indicators[row] = Indicator(uid, key, Name(zh, en), theme)
        for row in self._wanted(sql.OBSERVATIONS):
            fact, uid, indicator, region, year, period, value, unit_zh, unit_en, *rest = row
            growth, place, by, scope_zh, scope_en, qualifier, *common = rest
            yield Observation(
                uid,
                indicators[indicator],
                self._regions[region],
                year,
                period,
                value,
                _name(unit_zh, unit_en),
                growth,
                place,
                by,
                _name(scope_zh, scope_en),
                qualifier,
                *self._common(fact, common),
            )

    def _honours(self) -> Iterator[Honour]:
        for fact, uid, region, year, kind, zh, en, by, *common in self._wanted(sql.HONOURS):
            awarded_by = None if by is None else self._organisations[by].name
            yield Honour(
                uid,
                self._regions[region],
                year,
                kind,
                Name(zh, en),
                awarded_by,
                *self._common(fact, common),
            )

    def _structure_items(self) -> Iterator[StructureItem]:
        for row in self._wanted(sql.STRUCTURE_ITEMS):
            fact, uid, key, structure, role, parent, position, zh, en, region, *common = row
            yield StructureItem(
                uid,
                key,
                structure,
                role,
                parent,
                position,
                Name(zh, en),
                None if region is None else self._regions[region],
                *self._common(fact, common),
            )


def _name(zh: str, en: str) -> Name | None:
    return Name(zh, en) if zh else None
