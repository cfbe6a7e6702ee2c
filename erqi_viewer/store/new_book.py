"""Makes a record book for a region: with the bundled facts, or with nothing but vocabularies.

The vocabularies (regions, dimensions, lists and indicators) are the bundled ones or those of
another book.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.records import Name, Region
from erqi_viewer.core.region_codes import above, is_code, level_of, standard_names

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from erqi_viewer.core.records import Level

_VOCABULARIES = ("region", "dimension", "ranked_list", "indicator", "meta")


class NewRegion(NamedTuple):
    """A region that a book is to be about.

    ``level`` is what code and name say when None. ``parents`` are the names of the regions above
    it by code; others are taken from the vocabulary or the standard, or left out.
    """

    code: str
    name: Name
    level: Level | None = None
    parents: tuple[tuple[str, Name], ...] = ()


class Plan(NamedTuple):
    """What a new book is to have.

    Attributes:
        region: What it is about; the vocabulary's own region when None.
        lists: The keys of the lists or dimensions to follow, former names come along; all when
            None.
        template: The path of a book whose vocabularies it gets; the bundled ones when None.
        with_facts: Whether the bundled facts come along; not with a template.
    """

    region: NewRegion | None = None
    lists: tuple[str, ...] | None = None
    template: str | None = None
    with_facts: bool = False


class ListChoice(NamedTuple):
    """A list that can be followed: its key and name, its dimension's key, and its former names."""

    key: str
    name: Name
    dimension: str
    former: tuple[Name, ...]


class Vocabulary(NamedTuple):
    """What a new book can be made of; ``home`` is the code of its own region, if it has one."""

    regions: tuple[Region, ...]
    lists: tuple[ListChoice, ...]
    home: str | None


def create(path: str, plan: Plan) -> None:
    """Make a record book; it is there whole or not at all.

    Raises:
        OutputError: The file exists already or cannot be written.
        InputError: The region or a list is none.
        DatabaseError: The template cannot be used, or the disk is full.
    """
    from erqi_viewer.store import seed

    if plan.region is not None:
        _check_region(plan.region)
    seed.create_with(path, lambda connection: _fill(connection, plan))


def vocabulary(template: str | None) -> Vocabulary:
    """Return what a new book can be made of: from a book, or from the bundled facts when None.

    Raises:
        DatabaseError: The book cannot be used.
        InputError: The bundled facts cannot be read.
    """
    if template is None:
        return _bundled()
    from erqi_viewer.store import database, queries

    with database.open_database(template, read_only=True) as db:
        lists = list(
            db.select(
                "SELECT l.key, l.name_zh, l.name_en, d.key, p.key FROM ranked_list l "
                "JOIN dimension d ON d.id = l.dimension_id "
                "LEFT JOIN ranked_list p ON p.id = l.predecessor_id ORDER BY d.position, l.id"
            )
        )
        return Vocabulary(queries.all_regions(db), _choices(lists), queries.home_region(db))


def _bundled() -> Vocabulary:
    from erqi_viewer.store import fact_files

    regions = []
    for row in fact_files.read("region"):
        one = row.cells
        uid = fact_files.stable_id("region", one["code"])
        level: Level = level_of(one["code"], one["name_zh"])
        name = Name(one["name_zh"], one["name_en"])
        regions.append(Region(uid, one["code"], name, level, one["parent"] or None))
    names = ("key", "name_zh", "name_en", "dimension", "predecessor")
    lists = [tuple(row.cells[name] for name in names) for row in fact_files.read("ranked_list")]
    meta = {row.cells["key"]: row.cells["value"] for row in fact_files.read("meta")}
    return Vocabulary(tuple(regions), _choices(lists), meta.get("home_region"))


def _choices(rows: Iterable[tuple[str, ...]]) -> tuple[ListChoice, ...]:
    """Return the lists that were not renamed since, with what they were called before."""
    rows = list(rows)
    by_key = {row[0]: row for row in rows}
    former = {row[4] for row in rows}
    choices = []
    for key, zh, en, dimension, before in rows:
        names: list[Name] = []
        row = by_key.get(before)
        while row is not None and len(names) < len(rows):
            names.append(Name(row[1], row[2]))
            row = by_key.get(row[4])
        if key not in former:
            choices.append(ListChoice(key, Name(zh, en), dimension, tuple(names)))
    return tuple(choices)


def _check_region(region: NewRegion) -> None:
    for code in (region.code, *(code for code, _ in region.parents)):
        if not is_code(code):
            raise InputError(
                "“{code}” is not a region's code.", "It has six digits, as in GB/T 2260.", code=code
            )
    strangers = [code for code, _ in region.parents if code not in above(region.code)]
    if strangers:
        raise InputError(
            "{parent} does not lie above {code}.",
            "By the code it is one of: {known}.",
            parent=strangers[0],
            code=region.code,
            known=", ".join(above(region.code)) or "–",
        )


def _fill(connection: sqlite3.Connection, plan: Plan) -> None:
    from erqi_viewer.store import fact_files

    connection.execute("PRAGMA defer_foreign_keys = ON")
    if plan.template is None:
        fact_files.insert_all(connection, vocabularies_only=not plan.with_facts)
    else:
        _copy_vocabularies(connection, plan.template)
    if plan.lists is not None:
        _keep_lists(connection, plan.lists)
    if plan.region is not None:
        _make_home(connection, plan.region)
        if plan.template is None:
            _drop_idle_regions(connection, plan.region.code)


def _copy_vocabularies(connection: sqlite3.Connection, template: str) -> None:
    from erqi_viewer.store import database, rebuild, rows

    rebuilder = rebuild.Rebuilder(connection)
    with database.open_database(template, read_only=True) as db, db.snapshot():
        for table, found in rows.dump(db, rows.Scope()):
            if table.name in _VOCABULARIES:
                wanted = (r for r in found if table.name != "meta" or r["key"] == "home_region")
                for _ in rebuilder.insert(table.name, wanted):
                    pass


def _keep_lists(connection: sqlite3.Connection, wanted: Iterable[str]) -> None:
    """Leave only the lists wanted by their own or their dimension's key, and their former names."""
    known = connection.execute(
        "SELECT l.id, l.key, d.key FROM ranked_list l JOIN dimension d ON d.id = l.dimension_id"
    ).fetchall()
    keys = {key for row in known for key in row[1:]}
    for key in wanted:
        if key not in keys:
            raise InputError(
                "There is no list “{key}”.",
                "There are: {known}.",
                key=key,
                known=", ".join(sorted(keys)) or "–",
            )
    wanted = set(wanted)
    marks = ",".join(str(row[0]) for row in known if wanted & {*row[1:]})
    connection.execute("CREATE TEMP TABLE kept (id INTEGER PRIMARY KEY)")
    connection.execute(
        "WITH RECURSIVE kept_list (id) AS ("  # noqa: S608 - numbers alone are put in
        f"SELECT id FROM ranked_list WHERE id IN ({marks}) "
        "UNION SELECT l.predecessor_id FROM ranked_list l JOIN kept_list k ON k.id = l.id "
        "WHERE l.predecessor_id IS NOT NULL) INSERT INTO kept SELECT id FROM kept_list"
    )
    connection.execute(
        "DELETE FROM fact WHERE id IN (SELECT p.fact_id FROM placement p "
        "JOIN edition e ON e.id = p.edition_id WHERE e.list_id NOT IN (SELECT id FROM kept))"
    )
    connection.execute("DELETE FROM edition WHERE list_id NOT IN (SELECT id FROM kept)")
    connection.execute("DELETE FROM ranked_list WHERE id NOT IN (SELECT id FROM kept)")
    connection.execute("DROP TABLE kept")


def _make_home(connection: sqlite3.Connection, region: NewRegion) -> None:
    """Put the region in with those above it, and make the book be about it."""
    standard = standard_names()
    names = {code: Name(standard[code]) for code in above(region.code) if code in standard}
    names.update(region.parents)
    parent: int | None = None
    for code in above(region.code):
        name = names.get(code)
        if name is not None or _region_id(connection, code) is not None:
            level = level_of(code, name.zh if name else "")
            parent = _region(connection, code, name, level, parent)
    level = region.level or level_of(region.code, region.name.zh)
    _region(connection, region.code, region.name, level, parent)
    connection.execute(
        "INSERT INTO meta (key, value) VALUES ('home_region', ?) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (region.code,),
    )


def _region_id(connection: sqlite3.Connection, code: str) -> int | None:
    row = connection.execute("SELECT id FROM region WHERE code = ?", (code,)).fetchone()
    return row[0] if row else None


def _region(
    connection: sqlite3.Connection, code: str, name: Name | None, level: Level, parent: int | None
) -> int:
    """Return the row id of a region, which is put in unless it is there."""
    from erqi_viewer.store.fact_files import stable_id

    known = _region_id(connection, code)
    if known is not None:
        return known
    if name is None or not name.zh.strip():
        raise InputError("The region {code} has no name.", "Give its Chinese name.", code=code)
    cursor = connection.execute(
        "INSERT INTO region (uid, code, name_zh, name_en, level, parent_id) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (stable_id("region", code), code, name.zh.strip(), name.en.strip(), level, parent),
    )
    return cursor.lastrowid or 0


def _drop_idle_regions(connection: sqlite3.Connection, home: str) -> None:
    """Take out bundled regions that neither are nor lie above the home or a region with facts."""
    connection.execute(
        """
        WITH RECURSIVE used (id) AS (
            SELECT id FROM region WHERE code = ?
            UNION SELECT region_id FROM placement UNION SELECT region_id FROM observation
            UNION SELECT region_id FROM honour
            UNION SELECT region_id FROM structure_item WHERE region_id IS NOT NULL
            UNION SELECT r.parent_id FROM region r JOIN used u ON u.id = r.id
            WHERE r.parent_id IS NOT NULL
        )
        DELETE FROM region WHERE id NOT IN (SELECT id FROM used)
        """,
        (home,),
    )
