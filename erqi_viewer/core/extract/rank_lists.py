"""Which lists the ranks of one sentence are in, named there or in an earlier one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import asides
from erqi_viewer.core.extract.list_choice import parts_of
from erqi_viewer.core.extract.list_mentions import size_in
from erqi_viewer.core.extract.places import PROVINCES
from erqi_viewer.core.extract.sharing import Sharing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_choice import ListChoice
    from erqi_viewer.core.extract.list_mentions import Part
    from erqi_viewer.core.extract.rank_tops import Rank
    from erqi_viewer.core.extract.rank_years import RankYears


_LATELY = 6  # lists whose full names shorter ones may mean
_FROM_YEAR = re.compile("[从由](?:19|20)[0-9]{2}年")
_OF_PARTS = (*PROVINCES.split(), "东部", "中部", "西部", "东北", "长三角")


class RankLists(Sharing):
    """Chooses the lists of rank groups, told which of them a move leads on from."""

    context: Context
    years: RankYears
    choice: ListChoice
    _moves_on = False
    _chain_end = 0  # where the last rank ends that a move leads on to

    def _bounded(
        self, rank: Rank, chosen: tuple[Part, ...], parts: tuple[Part, ...]
    ) -> tuple[Part, ...]:
        """Return the lists told before for a bound that is only a size: 排名前10位,获评“10强县”."""
        return chosen if parts or not self._is_no_bound(rank, chosen) else self.context.lists

    def _of_one(
        self, rank: Rank, chosen: tuple[Part, ...], parts: tuple[Part, ...]
    ) -> tuple[Part, ...]:
        """Return the list that one rank is in, none where several may be meant."""
        if chosen == self.context.lists and not (parts or self._moves_on or rank.top):
            chosen = self._told_of(rank) or chosen
        chosen = parts[-1:] if parts else (chosen if len(chosen) == 1 else ())
        return self.choice.of_its_kind(chosen, rank)

    def _told_of(self, rank: Rank) -> tuple[Part, ...]:
        """Return the list of places told before that one without a list goes on from.

        A history, 2017年第68位,2018年第64位, is of the list that was told first; a place told again
        is of the list that it was told in.
        """
        dated = {mark.year for mark in self.years.marks}
        if len(dated) > 1:
            return tuple([part for _, part in self.context.told[:1]])
        return () if dated else self.context.list_of(rank.value)

    def _together(
        self, group: tuple[Rank, ...], done: int, *, each: bool = False
    ) -> tuple[Part, ...]:
        """Return as many lists as ranks, named together here or in the sentence before.

        Args:
            group: The ranks.
            done: Where what was read before them ends.
            each: Whether each of them is another region's: they share the lists told before.
        """
        start, count = group[0].start, len(group)
        together = self.choice.named_together(start, count)
        return together or (() if each else self.choice.told_together(done, start, count))

    def _fitting(
        self, chosen: tuple[Part, ...], group: tuple[Rank, ...], region: str | None
    ) -> tuple[Part, ...]:
        """Return lists of an earlier sentence that can hold those whom ranks are of."""
        if self.choice.is_item(group):
            return chosen
        shared = self._sharing(group[0]) if group[0].top else []
        who = next(iter(shared), None) or region
        return self.choice.fitting(chosen, who) if who else chosen

    def _chosen(
        self,
        parts: tuple[Part, ...],
        group: tuple[Rank, ...],
        following: int | None,
        regions: Sequence[str | None],
    ) -> tuple[Part, ...]:
        """Return the lists that ranks are in, of their own sentence or an earlier one."""
        start, end, count = group[0].start, group[-1].end, len(group)
        chosen = (
            self._of_the_country(start, parts)
            or parts
            or self.choice.pointed(start)
            or self.choice.ahead(end, following, count)
            or self.choice.last
            or self.choice.told_at_last(end)
            or (self.choice.topic_behind(self._chain_end) if count == 1 else ())
        )
        if not parts and asides.is_of_another_list(self.sentence, start):
            return ()
        if chosen:
            return chosen
        main = self.choice.back_to_first(regions, start)
        if main:
            return main
        only = self.choice.only_list()
        if only and _FROM_YEAR.match(self.sentence.text):
            return only  # 从2020年的第91名,到今年的第82名,甲区在综合实力百强区稳步前行
        before = any(one.kind == "list" and one.end <= start for one in self.lists)
        own = only and (before or len(self.context.lists) > 1)
        return only if own else self.context.lists or only

    def _of_the_country(self, start: int, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """Return the list told before that of a part, for a place 全国: 枝城镇,湖北第3,全国第9."""
        lists = parts or self.choice.last or self.context.lists
        apart = bool(lists) and all(part.name.startswith(_OF_PARTS) for part in lists)
        if not (apart and self.sentence.text.endswith("全国", 0, start)):
            return ()
        told = [one for one in self.context.full if not one.name.startswith(_OF_PARTS)]
        return tuple(told[-1:])

    def _measured(self, parts: tuple[Part, ...], start: int) -> tuple[Part, ...]:
        """Return lists called by their size with what fuller names before say they measure."""
        kinds = {"list", "board"}
        named = [one for one in self.lists if one.end < start and one.kind in kinds]
        before = tuple(part for part in parts_of(named[-_LATELY:]) if part not in parts)
        return tuple(self.context.with_dimension(part, before) for part in parts)

    def _is_no_bound(self, rank: Rank, parts: Sequence[Part]) -> bool:
        """Tell whether a bound says no more than that a region is listed: 百强县百名之内."""
        if not rank.top:
            return False
        sizes = [sized_at for part in parts if (sized_at := size_in(part.name))]
        return bool(sizes) and rank.value >= min(sizes)
