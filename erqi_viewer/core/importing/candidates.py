"""What a press release offers to the book: places and figures, each with its words in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.claims.book import Book
from erqi_viewer.core.claims.figures import Figures, plain
from erqi_viewer.core.history import build_series

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from erqi_viewer.core.claims.regions import Regions
    from erqi_viewer.core.extract import Indicator as ReadFigure
    from erqi_viewer.core.extract import Span
    from erqi_viewer.core.importing.plan import RowKind
    from erqi_viewer.core.records import Dataset, Indicator, Name, Observation, RankedList, Region


class Candidate(NamedTuple):
    """A place or a figure that a text gives.

    ``value`` spans the number phrase, ``quote`` its sentence, both in code points. ``fields`` are
    its values by field (see :mod:`erqi_viewer.core.importing.fields`); what the text says of a
    region, list or indicator stands there where none of the book's is meant.
    """

    kind: RowKind
    value: Span
    quote: Span
    fields: Mapping[str, str]

    def corrected(self, fields: Mapping[str, str]) -> Candidate:
        """Return it with other values in some fields; empty ones are left out."""
        merged = {**self.fields, **fields}
        return self._replace(fields={key: value for key, value in merged.items() if value})


class PressBook:
    """What has to be known of the book to take a release in.

    Args:
        dataset: The records of the regions that the release may speak of.
        regions: All regions, whether they have facts or not.
        indicators: All indicators.
        names: Finds the region that a name in the text means.
    """

    def __init__(
        self,
        dataset: Dataset,
        regions: tuple[Region, ...],
        indicators: tuple[Indicator, ...],
        names: Regions,
    ) -> None:
        self.dataset = dataset
        self.regions = regions
        self.indicators = indicators
        self.series = build_series(dataset.lists, dataset.placements, dataset.editions)
        self.claims = Book(dataset, self.series, names)
        self._figures = Figures(dataset)
        self._observations = {one.uid: one for one in dataset.observations}
        self._editions = {(one.list.uid, one.year) for one in dataset.editions}
        names_in_use = [one.name for one in regions]
        names_in_use += [one.name for one in indicators]
        names_in_use += [one.name for one in dataset.lists]
        names_in_use += [
            name for one in dataset.observations for name in (one.unit, one.scope) if name
        ]
        self._names = {one.zh: one for one in names_in_use}

    def list_of(self, printed: str, dimension: str | None, year: int | None) -> RankedList | None:
        """Return the list that a printed name means in a year, None when it is not clear.

        Of a list and its former names that is the one with an edition of the year, else the one
        of that name, else the latest.
        """
        keys = self.claims.keys
        found = self.claims.named(printed, dimension)
        if len(found) != 1:
            return None
        chain = [one for one in self.dataset.lists if keys[one.key] == found[0]]
        tests: tuple[Callable[[RankedList], bool], ...] = (
            lambda one: (one.uid, year) in self._editions,
            lambda one: printed in one.name,
            lambda one: one.key == found[0],
        )
        return next((one for test in tests for one in chain if test(one)), None)

    def indicator_of(self, printed: str) -> Indicator | None:
        """Return the indicator of a printed name, by its usual name too."""
        wanted = plain(printed)
        return next(
            (
                one
                for one in self.indicators
                if wanted in {plain(text) for text in one.name if text}
            ),
            None,
        )

    def recorded(self, figure: ReadFigure, region: Region) -> Observation | None:
        """Return the record that a figure of a text is about, as the checker of claims finds it.

        That is one of the same name and period, or of a similar name if it says the same.
        """
        records = self._figures.compare(figure, region)[0].records
        return self._observations.get(records[0]) if records else None

    def english(self, chinese: str) -> str:
        """Return what the book calls something in English, the Chinese when it has no name."""
        name: Name | None = self._names.get(chinese)
        return name.text("en") if name else chinese
