"""Growths of figures: of one told before or named with them, shared out, or of another period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract import figure_words as words
from erqi_viewer.core.extract.shared_places import SharedPlaces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.drafts import Draft
    from erqi_viewer.core.extract.quantities import Quantity
    from erqi_viewer.core.extract.tokens import Mention, Token


class Growths(SharedPlaces):
    """Gives growths to the figures of one sentence."""

    def grow(self, one: Quantity) -> None:
        """Give a growth to the figure that it is named with, or to those told before."""
        new = self.new_names(one.verb)
        if self._points_back(new):
            new = []
        if self._is_over_years(one, told=not new):
            self.done = one.end
            return
        new = self._names_of(new, one)
        if new:
            self.open([self.with_measure(name) for name in new] if len(new) == 1 else new)
        elif others := self._of_other_regions(one):
            self.open([self.current[-1].name] * others)
        elif not self._goes_through_periods(one):
            self._share_out(one)
        shared = self.sentence.text[max(0, one.verb - 4) : one.number]
        open_ones = [draft for draft in self.current if draft.growth is None]
        together = words.TOGETHER.search(shared) is not None
        targets = open_ones if together else open_ones[:1]
        if words.ALL_GREW.search(self.sentence.text, self.done, one.number):
            targets = self._not_grown() or targets
        for draft in targets:
            draft.growth, draft.growth_at = one.growth, (one.start, one.end)
            if draft.value is None:
                draft.qualifier = one.qualifier
            draft.stand(one.start if draft.value is None else draft.start, one.end)
        self.done = one.end

    def _names_of(self, names: list[str], one: Quantity) -> list[str]:
        """Return a growth's names: its own, that of the sentence before, or a share's whole."""
        if not (names or self.drafts) and self.before:
            among = words.AMONG_THEM.fullmatch(self.sentence.text, 0, one.verb)
            names = [self.before[0]] if among else []
        names = names or self._beside_a_share()
        return names * self._shared_by(one) if len(names) == 1 else names

    def _points_back(self, names: Sequence[str]) -> bool:
        """Go back to those of the figures before that 前两者 or 后者 means; tell whether it did."""
        said = words.POINTS_BACK.fullmatch(names[0]) if len(names) == 1 else None
        row = self._not_grown() if said else []
        if said is None or (not row and len(self.drafts) < len("前后")):
            return False
        if said[1] == "后":
            self.current = [(row or self.drafts)[-1]]
        else:
            self.current = (row or self.drafts[-2:])[: words.COUNTED_BACK.get(said[2], 1)]
        return True

    def _is_over_years(self, one: Quantity, *, told: bool) -> bool:
        """Tell whether something doubled in more than a year: 较2016年翻了一番.

        Args:
            one: The growth.
            told: Whether it is that of a figure before.
        """
        if self.sentence.text[one.start] != "翻":
            return False
        if words.SINCE_YEAR.search(self.sentence.text, self.done, one.start):
            return True
        if not told or not self.current or self.current[-1].value is None:
            return False
        since = words.DOUBLED_SINCE.search(self.sentence.text, self.done, one.start)
        return since is not None or self.current[-1].reached

    def _not_grown(self) -> list[Draft]:
        """Return the figures right before that have no growth: 收入5亿元,投资9亿元,均增长15%."""
        run: list[Draft] = []
        for draft in reversed(self.drafts):
            told = self.sentence.text[draft.end : run[0].start] if run else ""
            if draft.growth is not None or draft.value is None or any(m in told for m in ";；。"):
                break
            run.insert(0, draft)
        return run

    def _beside_a_share(self) -> list[str]:
        """Return what grew where only its share was told: 采矿业增加值占比达96%,同比下降15.6%.

        After 总产值1564亿元,占全市69% it is the sum that is told before.
        """
        share = self.current[0] if len(self.current) == 1 else None
        found = words.SHARE_NAME.search(share.name) if share and share.unit == "%" else None
        if share is None or found is None:
            return []
        whole = share.name[: found.start()]
        sums = [one for one in self.drafts if one.name == whole and one.growth is None]
        if sums:
            self.current = sums[-1:]
            return []
        return [whole] if whole else []

    def _shared_by(self, one: Quantity) -> int:
        """Return how many regions a name's growths are shared out to: 甲、乙收入分别增长5%、4%."""
        count = self.grown_side_by_side(one.start)
        shared = words.IN_TURN_SHARED.search(self.sentence.text, self.done, one.number)
        return count if shared and count == len(self._regions_before(one)) else 1

    def _regions_before(self, one: Quantity) -> list[Mention]:
        """Return the regions named between what was read and the verb of a growth."""
        return [r for r in self.sentence.regions if self.done <= r.start and r.end <= one.verb]

    def _of_other_regions(self, one: Quantity) -> int:
        """Return how many other regions' growths begin with one: 增长6.4%,甲、乙分别增长5%、4%."""
        last = self.current[-1] if self.current else None
        named = self._regions_before(one)
        if last is None or last.growth is None or not named:
            return 0
        if self.sentence.text[named[-1].end : one.verb] not in words.OF_EACH:
            return 0
        count = self.grown_side_by_side(one.start)
        return count if count == len(named) else 1

    def _goes_through_periods(self, one: Quantity) -> bool:
        """Take up the figure before for another period: 一季度GDP增长5.1%、二季度增长6.3%."""
        between = self.sentence.within(self.done, one.number)
        if len(self.current) != 1 or not any(t.kind in {"period", "year"} for t in between):
            return False
        last, parted = self.current[0], "其中" in self.sentence.text[self.done : one.number]
        goes_on = last.growth is not None and (last.value is None or parted)
        if not goes_on and not (last.value is not None and self._is_of_another_year(between)):
            return False
        self.open([self.current[0].name])
        return True

    def _is_of_another_year(self, between: Sequence[Token]) -> bool:
        """Tell whether a growth is not that of a value's year: 2018年突破千亿,2022年增长3.3%."""
        of_value = [t.text for t in self.sentence.within(0, self.current[0].start)]
        own = [t.text for t in between if t.kind == "year" and t.text.endswith("年")]
        return bool(own) and any(
            t.endswith("年") and t < own[-1] for t in of_value if t[:2] == "20"
        )

    def _share_out(self, one: Quantity) -> None:
        """Take up the figures before 分别增长20%、13% that as many growths are said of."""
        count = self.grown_side_by_side(one.start)
        before = self.drafts[-count:]
        shared = count > 1 or "分别" in self.sentence.text[self.done : one.number]
        free = len(before) == count > len(self.current) and not any(d.growth for d in before)
        if shared and free:
            self.current = before
