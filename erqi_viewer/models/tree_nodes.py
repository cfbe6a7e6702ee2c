"""The tree's nodes: a record book grouped by year or by category, before Qt sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.history import standings_of
from erqi_viewer.core.records import Dimension, StructureItem
from erqi_viewer.core.selection import Selection
from erqi_viewer.core.table_rows import FactRow, fact_rows
from erqi_viewer.core.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.history import Series, Standing
    from erqi_viewer.core.records import Dataset
    from erqi_viewer.core.selection import Grouping, Section

YEARLY: tuple[Section, ...] = ("indicators", "honours")
LASTING: tuple[Section, ...] = ("organisations", "index-system", "programme")


class Heading(NamedTuple):
    """A node that holds a section, or a section's facts of the year above it."""

    section: Section


class Year(NamedTuple):
    """A node that holds a year."""

    year: int


class Category(NamedTuple):
    """A node that holds the places of one category; ``series`` has one entry a region."""

    series: tuple[Series, ...]


class Place(NamedTuple):
    """A leaf: a recorded place and the series it belongs to."""

    series: Series
    standing: Standing


Content = Year | Category | Dimension | Heading | Place | FactRow


class Node:
    """A node of the tree: what it shows, what selecting it selects, and where it stands.

    ``content`` is a :class:`Dimension` for a dimension without any recorded place, and None for
    the root.
    """

    __slots__ = ("children", "content", "number", "parent", "row", "selection")

    def __init__(self, content: Content | None, selection: Selection, parent: Node | None) -> None:
        self.content = content
        self.selection = selection
        self.parent = parent
        self.children: list[Node] = []
        self.row = 0
        self.number = 0


class Tree:
    """A record book's nodes in one grouping.

    ``nodes`` holds them all, each at its ``number``; the first is the root that is never shown.
    """

    def __init__(self, dataset: Dataset, series: Sequence[Series], grouping: Grouping) -> None:
        self.root = Node(None, Selection(), None)
        self.nodes = [self.root]
        self.series = tuple(series)
        self.regions = len({one.region.uid for one in series})
        self._by_selection: dict[Selection, Node] = {}
        self._by_record: dict[str, Node] = {}
        facts = {section: fact_rows(dataset, section) for section in (*YEARLY, *LASTING)}
        if grouping == "year":
            self._add_years(series, facts)
        else:
            self._add_categories(dataset, series)
            for section in YEARLY:
                self._add_section_by_year(section, facts[section])
        for section in LASTING:
            self._add_lasting(section, facts[section])

    def find(self, selection: Selection) -> Node | None:
        """Return a selection's node: of its record, of its container, or the nearest there is."""
        if selection.record is not None and selection.record in self._by_record:
            return self._by_record[selection.record]
        container = selection._replace(record=None, highlighted=())
        return self._by_selection.get(container) or self._nearest(container)

    def _nearest(self, container: Selection) -> Node | None:
        """Return the latest leaf of a category or section, or the first of a year."""
        if container == Selection():
            return None
        found: Node | None = None
        for node in self.nodes:
            if _belongs(node, container) and (found is None or _year(node) > _year(found)):
                found = node
        return found

    def _add(self, content: Content, selection: Selection, parent: Node | None = None) -> Node:
        parent = parent or self.root
        node = Node(content, selection, parent)
        node.row = len(parent.children)
        parent.children.append(node)
        node.number = len(self.nodes)
        self.nodes.append(node)
        if selection.record is None:
            self._by_selection[selection] = node
        else:
            self._by_record[selection.record] = node
        return node

    def _add_years(
        self, series: Sequence[Series], facts: dict[Section, tuple[FactRow, ...]]
    ) -> None:
        places: dict[int, list[Place]] = {}
        for one in series:
            for standing in standings_of((one,)):
                places.setdefault(standing.placement.year, []).append(Place(one, standing))
        yearly = {section: _by_year(facts[section]) for section in YEARLY}
        for year in sorted({*places, *(y for rows in yearly.values() for y in rows)}, reverse=True):
            node = self._add(Year(year), Selection(year=year))
            for place in places.get(year, ()):
                uid = place.standing.placement.uid
                self._add(place, Selection(year=year, record=uid), node)
            for section in YEARLY:
                if rows := yearly[section].get(year):
                    heading = self._add(Heading(section), Selection(section, year=year), node)
                    self._add_facts(rows, heading)

    def _add_categories(self, dataset: Dataset, series: Sequence[Series]) -> None:
        groups: dict[str, list[Series]] = {}
        for one in series:
            groups.setdefault(one.key, []).append(one)
        for key, group in groups.items():
            node = self._add(Category(tuple(group)), Selection(category=key))
            places = [Place(one, standing) for one in group for standing in standings_of((one,))]
            for place in sorted(places, key=lambda p: -p.standing.placement.year):
                uid = place.standing.placement.uid
                self._add(place, Selection(category=key, record=uid), node)
        with_places = {one.list.dimension.uid for one in series}
        for dimension in sorted(dataset.dimensions, key=lambda d: d.position):
            if dimension.uid not in with_places:
                self._add(dimension, Selection(category=dimension.key))

    def _add_section_by_year(self, section: Section, rows: Iterable[FactRow]) -> None:
        years = _by_year(rows)
        if not years:
            return
        heading = self._add(Heading(section), Selection(section))
        for year in sorted(years, reverse=True):
            node = self._add(Year(year), Selection(section, year=year), heading)
            self._add_facts(years[year], node)

    def _add_lasting(self, section: Section, rows: Sequence[FactRow]) -> None:
        if not rows:
            return
        heading = self._add(Heading(section), Selection(section))
        children: dict[str | None, list[FactRow]] = {}
        keys = {row.fact.key for row in rows if isinstance(row.fact, StructureItem)}
        for row in rows:
            above = row.fact.parent_key if isinstance(row.fact, StructureItem) else None
            children.setdefault(above if above in keys else None, []).append(row)
        waiting = [(heading, row) for row in reversed(children.get(None, ()))]
        while waiting:
            parent, row = waiting.pop()
            (node,) = self._add_facts((row,), parent)
            if isinstance(row.fact, StructureItem):
                waiting += [(node, below) for below in reversed(children.pop(row.fact.key, ()))]

    def _add_facts(self, rows: Iterable[FactRow], parent: Node) -> list[Node]:
        above = parent
        while above.selection.record is not None and above.parent is not None:
            above = above.parent
        return [
            self._add(row, above.selection._replace(record=row.fact.uid), parent) for row in rows
        ]


def _by_year(rows: Iterable[FactRow]) -> dict[int, list[FactRow]]:
    years: dict[int, list[FactRow]] = {}
    for row in rows:
        if row.year is not None:
            years.setdefault(row.year, []).append(row)
    return years


def _year(node: Node) -> int:
    content = node.content
    if isinstance(content, Place):
        return content.standing.placement.year
    return node.selection.year or 0


def _belongs(node: Node, container: Selection) -> bool:
    """Return whether a node is a part of a container that has no node of its own."""
    if node.selection.section != container.section:
        return False
    if container.section != "ranks":
        return container.year in {None, node.selection.year}
    content = node.content
    if not isinstance(content, Place):
        return False
    return container.year in {None, content.standing.placement.year} and container.category in {
        None,
        content.series.key,
    }
