"""Finds the regions that rows speak of: by code, or by name, province and city."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.importing import problems
from erqi_viewer.core.importing.names import folded
from erqi_viewer.core.importing.regions import gazetteer, short
from erqi_viewer.core.region_codes import level_of

if TYPE_CHECKING:
    from erqi_viewer.core.importing.drafts import Drafts, Item, Known
    from erqi_viewer.core.importing.plan import Place
    from erqi_viewer.core.importing.regions import Entry

_CODE = re.compile(r"([1-9][0-9]{5})(?:[0-9]{3}|[0-9]{6})?")
_CJK = re.compile(r"[\u4e00-\u9fff]")


class Regions:
    """The regions of the book, those of the standard, and drafts of those that are made."""

    def __init__(self, known: Known, drafts: Drafts) -> None:
        self._drafts = drafts
        self._references = {one.key: one.id for one in known.regions}
        self._items = {one.key: one for one in known.regions}
        self._by_name: dict[str, list[Item]] = {}
        for one in known.regions:
            for name in {folded(one.zh), folded(one.en), short(one.zh)} - {""}:
                self._by_name.setdefault(name, []).append(one)

    def find(
        self, code: str, name: str, province: str, city: str, year: int | None, place: Place
    ) -> int:
        """Return the reference to a region, drafted if the book does not have it.

        Raises:
            RefusedError: There is none, there are several, or code and name are of two.
        """
        if code:
            found = _CODE.fullmatch(code)
            if found is None:
                raise problems.refuse(problems.NOT_A_CODE, value=code)
            return self._of_code(found[1], name, year, place)
        own = name or city or province
        if not own:
            raise problems.refuse(problems.NO_REGION)
        parents = (province if name or city else "", city if name else "")
        code = self._code_of(own, *parents, year)
        return self._reference(code, year, place)

    def _of_code(self, code: str, name: str, year: int | None, place: Place) -> int:
        names = gazetteer().names_of(code)
        item = self._items.get(code)
        if item is not None:
            names = [item.zh, *names]
        if not names and not name:
            raise problems.refuse(problems.UNKNOWN_CODE, code=code)
        if names and _CJK.search(name) and short(name) not in {short(one) for one in names}:
            raise problems.refuse(problems.OTHER_REGION, code=code, known=names[0], name=name)
        return self._reference(code, year, place, name)

    def _code_of(self, name: str, province: str, city: str, year: int | None) -> str:
        standard = gazetteer().find(name, province, city, year)
        recorded = [
            one
            for one in self._by_name.get(folded(name), ())
            if self._is_in(one, province) and self._is_in(one, city)
        ]
        codes = {one.code for one in standard} | {one.key for one in recorded}
        if len(recorded) == 1 and len(codes) > 1 and self._renumbered(recorded[0], standard):
            return recorded[0].key
        if not codes:
            raise problems.refuse(problems.UNKNOWN_REGION, name=name)
        if len(codes) > 1:
            known = "、".join(self._called(code) for code in sorted(codes)[:5])
            raise problems.refuse(
                problems.SEVERAL_REGIONS, count=len(codes), name=name, known=known
            )
        return codes.pop()

    def _renumbered(self, item: Item, standard: list[Entry]) -> bool:
        """Return whether all others of a name are the same region under a later or older code."""
        own = [one for one in standard if one.code == item.key]
        entry = gazetteer().of_code(item.key)
        return (
            not own
            and entry is not None
            and all(
                one.code[:2] == item.key[:2] and (one.first > entry.last or one.last < entry.first)
                for one in standard
            )
        )

    def _is_in(self, item: Item, above: str) -> bool:
        if not above or folded(above) in {"市辖区", "县"}:
            return True
        codes = {item.key, item.key[:4] + "00", item.key[:2] + "0000"}
        names = {self._items[code].zh for code in codes if code in self._items}
        names.update(name for code in codes for name in gazetteer().names_of(code))
        return short(above) in {short(one) for one in names}

    def _called(self, code: str) -> str:
        """Return a region's name with those above it."""
        names = [one.name for one in gazetteer().above(code)][::-1]
        entry = gazetteer().of_code(code)
        item = self._items.get(code)
        own = item.zh if item else entry.name if entry else code
        return "".join([*names, own])

    def _reference(self, code: str, year: int | None, place: Place, name: str = "") -> int:
        reference = self._references.get(code)
        if reference is not None:
            return reference
        entry = gazetteer().of_code(code, year)
        called = entry.name if entry else name
        document = {
            "code": code,
            "name_zh": called,
            "name_en": "",
            "level": level_of(code, called),
            "parent": None,
        }
        above = next(gazetteer().above(code, year), None)
        parent = self._reference(above.code, year, place) if above else None
        draft = self._drafts.add("region", document, place)
        if parent is not None:
            self._drafts.refer(draft, "parent", "region", parent)
        self._references[code] = draft.reference
        return draft.reference
