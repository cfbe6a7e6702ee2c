"""Reads lines as places in lists, fast: what cells say together is found once and kept."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.importing import problems, values
from erqi_viewer.core.importing.known_names import EditionWords
from erqi_viewer.core.importing.rows import REGION_FIELDS, RowReader
from erqi_viewer.core.override import override

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from erqi_viewer.core.importing.plan import ColumnMap, Line, Table, Value
    from erqi_viewer.core.importing.rows import Reading, Row

_EDITION_FIELDS = (
    *("list", "published_as", "year", "dimension", "dimension_name", "list_size", "publisher"),
)
_FULL = 200_000
_EXTRAS = 4


class _Kept(dict[Any, Any]):
    """What some fields of a line mean together, by their cells; a refusal is not kept."""

    def __init__(
        self,
        fields: Sequence[str],
        at: Mapping[str, int],
        fixed: Mapping[str, str],
        find: Callable[[dict[str, str]], Any],
    ) -> None:
        super().__init__()
        self._present = [field for field in fields if field in at]
        self._rest = {field: fixed.get(field, "") for field in fields}
        self._find = find
        columns = [at[field] for field in self._present]
        self.key: Callable[[Sequence[Value]], Any] = (
            operator.itemgetter(*columns) if columns else _nothing
        )

    def __missing__(self, key: Any) -> Any:
        cells = key if len(self._present) != 1 else (key,)
        words = dict(zip(self._present, map(values.text_of, cells), strict=True))
        if len(self) >= _FULL:
            self.clear()
        found = self[key] = self._find(self._rest | words)
        return found


class RankReader(RowReader):
    """Reads lines as places in lists."""

    def __init__(self, number: int, table: Table, found: ColumnMap, reading: Reading) -> None:
        super().__init__(number, table, found, reading)
        where = self._at, self._fixed
        self._line = table.header_line
        self._from = 0
        # A code is the same in all years; a name may be that of other regions in other years.
        words = [one for one in REGION_FIELDS if one != "year" or "region_code" not in self._at]
        self._regions = _Kept(words, *where, self._find_region)
        self._listed = _Kept(_EDITION_FIELDS, *where, lambda words: self._find(words, listed=True))
        self._absent = _Kept(_EDITION_FIELDS, *where, lambda words: self._find(words, listed=False))
        self._standings = _Kept(("rank", "status"), *where, _standing)
        self._sources = _Kept(("source",), *where, self._find_source)
        self._has_extras = bool({"id", "note", "preferred", "preference_reason"} & self._at.keys())
        if not self._has_extras:
            self.columns = self.columns[:-_EXTRAS]

    @override
    def read(self, line: Line) -> Row:
        number, cells, problem, _ = line
        if problem is not None:
            raise problems.RefusedError(problem)
        self._line = number
        status, rank = self._standings[self._standings.key(cells)]
        region = self._regions[self._regions.key(cells)]
        if status == "not-published":
            reference, year = self._absent[self._absent.key(cells)]
            row = (number, region, reference, year, None, status, None)
            return (*row, None, None, None, None) if self._has_extras else row
        source = self._from = self._sources[self._sources.key(cells)]
        reference, year = self._listed[self._listed.key(cells)]
        if rank is not None:
            self._check_rank(rank, reference)
        if source < 0:
            self._saw(source, year)
        if self._has_extras:
            extras = self._extras(cells)
            return (number, region, reference, year, source, status, rank, *extras)
        return (number, region, reference, year, source, status, rank)

    def _check_rank(self, rank: int, edition: int) -> None:
        size = self._words.sizes.get(edition)
        if size is None:  # of a new edition whose ranks say how long it is
            tops = self._words.tops
            if tops.get(edition, 0) < rank:
                tops[edition] = rank
        elif rank > size:
            raise problems.refuse(problems.RANK_TOO_HIGH, rank=rank, size=size)

    def _extras(self, cells: Sequence[Value]) -> Row:
        preferred = self._text(cells, "preferred")
        return (
            self._uid(cells),
            self._text(cells, "note") or None,
            int(values.truth_of(preferred)) if preferred else None,
            self._text(cells, "preference_reason") or None,
        )

    def _find_region(self, words: dict[str, str]) -> int:
        return self._region(words, self._line)

    def _find_source(self, words: dict[str, str]) -> int:
        return self._source(words["source"], self._line)

    def _find(self, words: dict[str, str], *, listed: bool) -> tuple[int, int]:
        year = values.year_of(words["year"]) if words["year"] else None
        said = EditionWords(words, year, published=listed)
        said.size = values.whole_of(words["list_size"], "list_size")
        source = self._from if listed else self._reading.source
        reference = self._words.edition(said, source, self.place(self._line, "list"))
        return reference, said.year or 0


def _standing(words: Mapping[str, str]) -> tuple[str, int | None]:
    return values.standing_of(words["rank"], words["status"])


def _nothing(_: Sequence[Value]) -> tuple[()]:
    return ()
