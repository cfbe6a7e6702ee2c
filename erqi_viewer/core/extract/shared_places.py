"""A place that several figures share: 财政收入、工业投资两项增速都居全市第二."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract import figure_words as words
from erqi_viewer.core.extract.drafts import Draft, scope_of
from erqi_viewer.core.extract.no_figures import NoFigures
from erqi_viewer.core.extract.numerals import read_number, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.linked import Placed
    from erqi_viewer.core.extract.quantities import Quantity
    from erqi_viewer.core.extract.sentence import Sentence


_MOST_TOLD = 3


class SharedPlaces(NoFigures):
    """Gives places to several figures of one sentence.

    ``current`` are the figures told last, ``before`` the name and the unit of the last one of the
    sentence before; ``scope`` is among whom a place is that a move starts from, ``missed`` the
    places that are no figure's.
    """

    def __init__(
        self,
        sentence: Sentence,
        taken: Sequence[tuple[int, int]],
        found: Sequence[Quantity],
        before: tuple[str, str | None] | None = None,
    ) -> None:
        super().__init__(sentence, taken, found)
        self.before = before
        self.current: list[Draft] = []
        self.scope: str | None = None
        self.missed: list[tuple[int, int]] = []

    def place_of_several(self, one: Placed) -> bool:
        """Give one place to several figures told before: 财政收入、工业投资两项增速都居全市第二."""
        if self._place_of_both(one):
            return True
        found = words.BOTH_OF.search(self.sentence.text, self.done, one.owner.start)
        names = words.PARTED.split(found[1]) if found and len(one.ranks) == 1 else []
        names = names or self._names_of_all(one)
        if not names:
            return False
        told = {d.name: d for d in self.drafts if d.place is None}
        self.current = [told.get(name) or Draft(words.plain(name)) for name in names]
        self.drafts.extend(one for one in self.current if told.get(one.name) is not one)
        rank = one.ranks[0]
        for draft in self.current:
            draft.put(rank, scope_of(self.sentence, rank.start))
            draft.stand(rank.start, rank.end)
        self.done = rank.end
        return True

    def _names_of_all(self, one: Placed) -> list[str]:
        """Return the figures in a row that share a place: 人均生产总值、税收收入都居全省首位."""
        start = one.ranks[0].start
        told = words.ALL_OF.search(self.sentence.text, self.done, start)
        if told is None or len(one.ranks) > 1 or one.ranks[0].top:
            return []
        begin = self.sentence.region_end_before(told.start(1) + 1)
        heads = [r.end for r in self.sentence.regions if told.start(1) <= r.start < told.end(1)]
        begin = max([told.start(1), begin, *heads])
        pieces = words.PARTED.split(self.sentence.text[begin : told.end(1)])
        names = [words.MEASURE_END.sub("", one) or one for one in pieces]
        own = all(one not in words.MEASURES and words.FIGURE_END.search(one) for one in pieces)
        return names if own and len(names) > 1 else []

    def _place_of_both(self, one: Placed) -> bool:
        """Give one place to as many figures as are counted: 申请量6件,授权量5件,两项均为第一."""
        rank = one.ranks[0]
        told = words.BOTH_BEFORE.search(self.sentence.text, self.done, rank.start)
        count = whole(read_number(told[1])) or 0 if told else 0
        before = self.drafts[-count:] if count else self._all_told(rank.start)
        count = count or len(before)
        if len(before) != count or count < 2 or any(d.place for d in before):
            return False
        for draft in before:
            draft.put(rank, scope_of(self.sentence, rank.start))
        self.done = rank.end
        return True

    def _all_told(self, at: int) -> list[Draft]:
        """Return the figures of a part that ends with a place of all: …,…,均排全市第一."""
        if words.ALL_BEFORE.search(self.sentence.text, self.done, at) is None:
            return []
        begin = self.sentence.behind(";；。", at)
        part = [one for one in self.drafts if one.start >= begin]
        return part if len(part) <= _MOST_TOLD else []

    def open(self, names: Sequence[str]) -> None:
        """Begin figures of these names."""
        self.current = [Draft(words.plain(name)) for name in names]
        self.drafts.extend(self.current)
