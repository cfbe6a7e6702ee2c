"""The records that a text is checked against: those in the window, and of each region it names.

Of a book of many regions the window holds those that are followed; what a text says of another one
is looked up in the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.core.history import build_series
from erqi_viewer.store import named, queries

if TYPE_CHECKING:
    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Dataset, Fact, Region
    from erqi_viewer.session.session import Session


class Records(NamedTuple):
    """Records with their series; ``home`` is the code of the region that is meant if none is named.

    ``known`` are all regions of the book, with the provinces and prefectures that tell namesakes
    apart.
    """

    dataset: Dataset
    series: tuple[Series, ...]
    home: str | None = None
    known: tuple[Region, ...] = ()


class OtherRegions:
    """Looks up what the session does not hold, and keeps the last of it.

    ``forget`` has to be called when the session's data changed.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._ready = False
        self._shown: tuple[str, ...] | None = None
        self._home: str | None = None
        self._with_facts: tuple[Region, ...] = ()
        self._known: tuple[Region, ...] = ()
        self._wanted: tuple[tuple[str, ...] | None, frozenset[int]] | None = None
        self._loaded: tuple[Dataset, tuple[Series, ...]] | None = None
        self._facts: dict[str, Fact] = {}

    def forget(self) -> None:
        """Look everything up anew."""
        self._ready = False
        self._loaded = None
        self._facts = {}

    def records_for(self, text: str, year: int | None = None) -> Records:
        """Return what a text, of a year if that is known, is to be checked against.

        Should the file not be readable any more, ``session.failed`` says so and the records are
        those of the session.
        """
        session = self._session
        if session.path is None:
            return Records(session.dataset, session.series)
        try:
            self._prepare()
            if self._shown is not None:
                self._load(text, self._shown, year)
        except ErqiError as error:
            self._loaded = None
            session.failed.emit(error)
        dataset, series = self._loaded or (session.dataset, session.series)
        return Records(dataset, series, self._home, self._known)

    def fact(self, uid: str) -> Fact | None:
        """Return a fact of the session, or of a region that was looked up."""
        return self._session.fact(uid) or self._facts.get(uid)

    def _prepare(self) -> None:
        if self._ready:
            return
        ask = self._session.ask
        self._shown = ask(queries.followed_regions)
        self._known = ask(queries.all_regions)
        self._with_facts = () if self._shown is None else ask(queries.regions_with_facts)
        self._home = ask(queries.home_region)
        if self._home is None and self._shown is not None and len(self._shown) == 1:
            self._home = self._shown[0]
        self._ready = True

    def _load(self, text: str, shown: tuple[str, ...], year: int | None) -> None:
        ask = self._session.ask
        codes = ask(lambda db: named.regions_for(db, text, shown, self._with_facts))
        wanted = codes, named.list_years(text, codes, year)
        if wanted == (shown, frozenset()):
            self._loaded = None
            return
        if self._loaded is None or wanted != self._wanted:
            dataset = ask(lambda db: queries.load(db, codes))
            series = build_series(dataset.lists, dataset.placements, dataset.editions)
            dataset = ask(lambda db: named.with_lists(db, dataset, wanted[1]))
            self._loaded, self._wanted = (dataset, series), wanted
            self._facts = {
                one.uid: one
                for group in (dataset.placements, dataset.observations, dataset.honours)
                for one in group
            }
