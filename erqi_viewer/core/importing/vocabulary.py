"""Finds what rows speak of by the names people use, and drafts what the book does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.importing import problems
from erqi_viewer.core.importing.drafts import Drafts
from erqi_viewer.core.importing.finding import Regions
from erqi_viewer.core.importing.known_names import EditionWords, list_names_of, names_of
from erqi_viewer.core.importing.names import (
    DEFAULT_DIMENSION,
    dimension_in,
    folded,
    key_of,
    size_in,
)

if TYPE_CHECKING:
    from erqi_viewer.core.changes import Document
    from erqi_viewer.core.importing.drafts import Draft, Known
    from erqi_viewer.core.importing.plan import NewSource, Place, ThingKind

_DIMENSION_NAMES = {
    "comprehensive-strength": ("综合实力", "Comprehensive strength"),
    "investment-potential": ("投资潜力", "Investment potential"),
    "innovation-entrepreneurship": ("创新创业", "Innovation and entrepreneurship"),
    "green-development": ("绿色发展", "Green development"),
    "technology-innovation": ("科技创新", "Technological innovation"),
    "urbanisation-quality": ("新型城镇化质量", "Quality of new urbanisation"),
}
DEFAULT_SIZE = 100


class Vocabulary:
    """All that rows can speak of: what the book has, and drafts."""

    def __init__(self, known: Known) -> None:
        self.drafts = Drafts(known)
        self.regions = Regions(known, self.drafts)
        self.home = known.home
        self.sizes = {one.id: one.size for one in known.editions}
        self.tops: dict[int, int] = {}
        self.issuers: dict[int, dict[str, None]] = {}
        self._names: dict[str, dict[str, int]] = {
            "source": names_of(known.sources),
            "organisation": names_of(known.organisations),
            "dimension": names_of(known.dimensions),
            "indicator": names_of(known.indicators),
        }
        self._list_sizes = {one.id: one.size for one in known.lists}
        self._list_called = {one.id: one.zh for one in known.lists}
        self._list_names = list_names_of(known.lists, known.editions)
        self._editions = {(one.list_id, one.year): one.id for one in known.editions}
        self._unpublished = {one.id for one in known.editions if one.status == "not-published"}
        self._positions = len(known.dimensions)

    def source(self, name: str, place: Place) -> int:
        """Return the reference to a source of this key or title, drafted if there is none."""
        found = self._names["source"].get(folded(name))
        if found is not None:
            return found
        document: Document = {
            **dict.fromkeys(("title_en", "publisher_zh", "publisher_en", "byline"), ""),
            **dict.fromkeys(("text_length", "text_sha256", "text")),
            "key": self.drafts.key("source", name),
            "title_zh": name,
            "published_on": "",
        }
        return self._draft("source", name, document, place).reference

    def new_source(self, source: NewSource, place: Place) -> int:
        """Return the reference to the source of rows that do not name their own."""
        reference = self.source(source.name, place)
        if reference < 0:
            document = self.drafts.of(reference).document
            document["publisher_zh"] = source.publisher or document["publisher_zh"]
            document["published_on"] = source.published_on or document["published_on"]
            document["byline"] = source.byline
            if source.text is not None:
                import hashlib

                document["text"] = source.text
                document["text_length"] = len(source.text)
                document["text_sha256"] = hashlib.sha256(source.text.encode()).hexdigest()
        return reference

    def organisation(self, name: str, source: int, place: Place) -> int:
        """Return the reference to an organisation, drafted as told by a source if need be."""
        found = self._names["organisation"].get(folded(name))
        if found is not None:
            return found
        document: Document = {
            **dict.fromkeys(("name_en", "role_zh", "role_en", "note_zh", "note_en"), ""),
            "key": self.drafts.key("organisation", name),
            "name_zh": name,
            "evidence": [],
        }
        draft = self._draft("organisation", name, document, place)
        self.drafts.refer(draft, "source", "source", source)
        return draft.reference

    def indicator(self, name: str, place: Place) -> int:
        """Return the reference to an indicator, drafted if there is none of this name."""
        found = self._names["indicator"].get(folded(name))
        if found is not None:
            return found
        document: Document = {
            "key": self.drafts.key("indicator", name),
            "name_zh": name,
            "name_en": "",
            "theme": "economy",
        }
        return self._draft("indicator", name, document, place).reference

    def edition(self, words: EditionWords, source: int | None, place: Place) -> int:
        """Return the reference to an edition, drafted with its list if the book has neither.

        Raises:
            RefusedError: The row does not say which, or says what the edition is not.
        """
        if words.year is None:
            raise problems.refuse(problems.NO_YEAR)
        if not words.list:
            raise problems.refuse(problems.NO_LIST)
        if source is not None and source < 0:
            self.issuers.setdefault(source, {}).update(dict.fromkeys(words.publishers))
        of = self._list(words, place)
        found = self._editions.get((of, words.year))
        if found is None:
            return self._new_edition(words, of, source, place)
        if found in self._unpublished and words.published:
            raise problems.refuse(problems.NOT_PUBLISHED, list=words.printed, year=words.year)
        if found not in self._unpublished and not words.published:
            raise problems.refuse(problems.WAS_PUBLISHED, list=words.printed, year=words.year)
        return found

    def finish(self, source_years: dict[int, int]) -> None:
        """Fill in what only all rows together say: sizes of lists, dates of sources.

        ``source_years`` is the latest year of the rows of each source.
        """
        for draft in self.drafts.all:
            if draft.open_size and draft.kind == "edition":
                top = self.tops.get(draft.reference, 0)
                draft.document["size"] = top or draft.document["size"]
                self.sizes[draft.reference] = draft.document["size"]
        for draft in self.drafts.all:  # a list has the places of its longest edition
            if draft.kind == "edition":
                for need in draft.needs:
                    of = self.drafts.of(-need)
                    if of.kind == "list" and of.open_size:
                        of.document["size"] = max(of.document["size"], draft.document["size"])
            elif draft.kind == "source":
                self._finish_source(draft, source_years.get(draft.reference))

    def _finish_source(self, draft: Draft, year: int | None) -> None:
        """Take what a source does not say of itself from its rows."""
        document, issuers = draft.document, self.issuers.get(draft.reference, {})
        document["publisher_zh"] = document["publisher_zh"] or "、".join(issuers)
        document["published_on"] = document["published_on"] or (str(year) if year else "")

    def dimension_of(self, draft: Draft) -> str:
        """Return the name of the dimension of a list that is drafted."""
        return self.drafts.called("dimension", draft.document["dimension"])

    def give_dimension(self, draft: Draft, name: str) -> None:
        """Give a list that is drafted the dimension of a name or key, drafted if need be."""
        words = EditionWords({"list": draft.name, "dimension_name": name}, None, published=True)
        dimension = self._dimension(words, draft.place)
        draft.needs.clear()
        self.drafts.refer(draft, "dimension", "dimension", dimension)

    def resized(self, draft: Draft, before: int) -> None:
        """Take note that a list or an edition that is drafted has another size."""
        size = draft.document["size"]
        if draft.kind == "edition":
            self.sizes[draft.reference] = size
            return
        for other in self.drafts.all:
            of_it = other.kind == "edition" and draft.number in other.needs
            if of_it and other.document["size"] == before:
                other.document["size"] = self.sizes[other.reference] = size
                other.open_size = False

    def _draft(self, kind: ThingKind, name: str, document: Document, place: Place) -> Draft:
        draft = self.drafts.add(kind, document, place)
        self._names[kind][folded(name)] = draft.reference
        return draft

    def _list(self, words: EditionWords, place: Place) -> int:
        for name in (words.list, words.printed):
            found = self._list_names.get(folded(name), set())
            if len(found) > 1:  # names that lists had in other years
                found = {one for one in found if (one, words.year) in self._editions} or found
            if len(found) > 1:
                known = "、".join(self._list_called[one] for one in sorted(found))
                raise problems.refuse(problems.SEVERAL_LISTS, name=name, known=known)
            if found:
                return next(iter(found))
        return self._new_list(words, place)

    def _new_list(self, words: EditionWords, place: Place) -> int:
        key = self.drafts.key("list", words.list)
        size = words.size or size_in(words.list) or size_in(words.printed)
        dimension = self._dimension(words, place)
        document: Document = {
            "key": key,
            "family": key_of(words.list),
            "name_zh": words.list,
            "name_en": "",
            "size": size or 1,
            "predecessor": None,
        }
        draft = self.drafts.add("list", document, place)
        draft.open_size = size is None
        self.drafts.refer(draft, "dimension", "dimension", dimension)
        self._list_sizes[draft.reference] = size or 0
        for name in {words.list, words.printed, key}:
            self._list_names.setdefault(folded(name), {draft.reference})
        return draft.reference

    def _dimension(self, words: EditionWords, place: Place) -> int:
        names = self._names["dimension"]
        for name in (words.dimension, words.dimension_name):
            if folded(name) in names:
                return names[folded(name)]
        said = words.dimension_name or words.dimension
        key = "" if said else dimension_in(words.list) or DEFAULT_DIMENSION
        if folded(key) in names:
            return names[folded(key)]
        zh, en = _DIMENSION_NAMES.get(key, (said or key, ""))
        self._positions += 1
        document: Document = {
            "key": self.drafts.key("dimension", key or words.dimension or said),
            "name_zh": zh,
            "name_en": en,
            "position": self._positions,
        }
        draft = self._draft("dimension", zh, document, place)
        for name in (key, words.dimension, words.dimension_name):
            if name:
                names[folded(name)] = draft.reference
        return draft.reference

    def _new_edition(self, words: EditionWords, of: int, source: int | None, place: Place) -> int:
        known = self._list_sizes.get(of) or None
        size = words.size or size_in(words.printed) or known
        document: Document = {
            "year": words.year,
            "data_year": None,
            "published_as_zh": words.printed,
            "published_as_en": "",
            "size": size or DEFAULT_SIZE,
            "status": "published" if words.published else "not-published",
            "published_on": None,
            "publishers": [],
        }
        bodies = [self.organisation(one, source, place) for one in words.publishers if source]
        draft = self.drafts.add("edition", document, place)
        draft.open_size = size is None
        self.drafts.refer(draft, "list", "list", of)
        uids = [self.drafts.uid(draft, "organisation", one) for one in dict.fromkeys(bodies)]
        document["publishers"] = uids
        self._editions[of, words.year or 0] = draft.reference
        if size is not None:
            self.sizes[draft.reference] = size
        if not words.published:
            self._unpublished.add(draft.reference)
        return draft.reference
