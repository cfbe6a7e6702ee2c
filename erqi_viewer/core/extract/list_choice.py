"""Choosing the list that ranks count in: before or behind them, or of an earlier sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import asides
from erqi_viewer.core.extract.field_choice import FieldChoice
from erqi_viewer.core.extract.list_mentions import joined
from erqi_viewer.core.extract.list_parts import WIDE
from erqi_viewer.core.extract.rank_words import SCORE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import ListMention, Part
    from erqi_viewer.core.extract.rank_tops import Rank
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.subjects import Subjects

# 甲区51、乙区79——这是我省城区在…百强区中的名次
_THESE = re.compile("[—,，-](?:这|以上|此)(?:就|便)?[是乃为些]")
_BY_PLACE = re.compile(
    "的?(?:名次|位次|排名|成绩|佳绩)?(?:连续[0-9一二三四五六七八九十两]{1,2}[年次届])?(?:再次|首次|成功|双双|又|再)?"
    "(?:跻身|入选|进入|入围|登上|荣登|挺进|闯入|上榜|获评|荣获|荣膺|入列)[“《]?"
)
_AS_ITEM = frozenset({"", ":", "-"})
_EITHER = re.compile(
    "([前后])(?:一[份张个项]?|者)的?(?:名单|榜单|榜)(?:(?![前后](?:一[份张个项榜]|者))[^;；。]){0,60}$"
)
_EITHER_REACH = 60
# 获得投资潜力百强、绿色发展百强;前者由上年的第22位提高到第18位
_ONE_OF_TWO = re.compile(
    "[,，;；。](?:其中)?([前后])者(?:则|也)?(?=[由从较比排列位居为是第]|已?是?连续)(?:(?![前后]者)[^;；。]){0,40}$"
)
# those beside the region that a text is about are said to be listed too
_ON_LISTS = re.compile(
    "^(?!.{0,12}[这该此本同][张份一项个]?榜)"
    ".*?(?:上榜|入围|入选|在榜|榜单|登榜|进榜|榜上有名|兄弟|其[他它余]|进入?了(?:全国)?百强|(?:名次|位次)[^,，;；。:：]{0,8}[:：])"
)
# 新疆共有5个区上榜,甲区、乙区分别位列…
_SO_MANY_LISTED = re.compile(
    "(?:全[省市州]|[我本][省市州]|[一-鿿]{2,4}[省市州]?)(?:今年|此次|本次)?(?:一?共|总共)?有?"
    "(?:[0-9]{1,2}|[两三四五六七八九十]{1,2})个?(?:县\\(市\\)|县市区|县市|区县|城区|市辖区|[县市区旗地])"
    "(?:上榜|入围|入选|入榜|进榜|登榜|在榜)[,，:：]"
)
_YEAR = re.compile("(?<![0-9])((?:19|20)[0-9]{2})年")
_EACH = re.compile("分别|依次|分[列居获]")
# 昆山市排第一,并且也是投资潜力百强县的冠军
_ALSO = re.compile("(?:并且|而且|同时|也|还|又)(?:也|还|又)?(?:是|为|居|列|位列|位居|名列)$")
_ALSO_REACH = 8
_SAID = frozenset({"rank", "enter", "up", "streak"})  # 蝉联西部第一


class ListChoice(FieldChoice):
    """Chooses among the lists of one sentence; ``last`` are those of the ranks before."""

    def __init__(
        self,
        sentence: Sentence,
        lists: Sequence[ListMention],
        subjects: Subjects,
        context: Context,
    ) -> None:
        super().__init__(sentence, lists)
        self.subjects = subjects
        self.context = context
        self.last: tuple[Part, ...] = ()
        self._value = 0  # of the rank before
        # the lists told before an aside, with the last place in them
        self.left = None if any(one.kind == "list" for one in lists) else context.left

    def keep(self, chosen: tuple[Part, ...], rank: Rank) -> None:
        """Keep the lists of a rank for those behind it that name none."""
        led = [one for one in self.lists if one.end <= rank.start][-1:]
        near = max(0, led[0].start - _ALSO_REACH) if led else 0
        also = led and _ALSO.search(self.sentence.text, near, led[0].start)
        if also and self.last and chosen != self.last:
            self.left = self.left or (self.last, self._value)
        else:
            self.left = None
        self.last, self._value = chosen or self.last, rank.value

    def go_back(self, done: int, rank: Rank) -> None:
        """Leave a list that was only told beside another: 甲第一,还是乙百强县冠军;丙市第二.

        Where that ended the sentence before, those after it are of the first list too.
        """
        if self.left is None or (done and ";" not in self.sentence.text[done : rank.start]):
            return
        (lists, value), self.left = self.left, None
        if rank.value != value + 1:
            return
        self.last = lists
        if not done:
            self.context.lists = lists

    def of_its_kind(self, parts: tuple[Part, ...], rank: Rank) -> tuple[Part, ...]:
        """Return the list behind a place where the one before cannot hold its region.

        宜都市(50名)上榜百强县,汉阳区(56位)上榜百强区.
        """
        region = self.subjects.of(rank.end) if parts else None
        if region is None or asides.suits(parts[0].name, region):
            return parts
        before = [one.end for one in self.lists if one.end <= rank.start]
        named = [one.start for one in self.subjects.mentions if one.end <= rank.start]
        if parts == self.context.lists or not before or not named or named[-1] < before[-1]:
            return parts
        after = [one for one in self.lists if one.start >= rank.end and one.kind == "list"]
        fitting = [part for one in after for part in one.parts if asides.suits(part.name, region)]
        return tuple(fitting[:1]) or parts

    def fitting(self, parts: tuple[Part, ...], region: str) -> tuple[Part, ...]:
        """Return lists of an earlier sentence, or the one beside them that can hold a region."""
        named = {part.name for part in parts_of(self.lists)}
        if not parts or parts[0].name in named or asides.suits(parts[0].name, region):
            return parts
        kin = tuple(part for part in self.context.kin if asides.suits(part.name, region))
        if len(kin) == 1:
            return kin
        like = [one for one in self.context.full if one.dimension == parts[0].dimension]
        like = [one for one in like if region[-1] in one.name[-2:]]
        return tuple(like[-1:]) if len({one.name for one in like}) == 1 else ()

    def led_to(self, start: int, end: int) -> tuple[Part, ...]:
        """Return the list that a region gets on by its place: 还以第64的名次跻身综合实力百强区."""
        text = self.sentence.text
        if not text.endswith(("以", "以全国", "凭", "凭借"), 0, start):
            return ()
        verb = _BY_PLACE.match(text, end)
        after = [one for one in self.lists if verb and one.kind == "list"]
        return next((one.parts for one in after if verb and one.start == verb.end()), ())

    def back_to_first(self, regions: Sequence[str | None], start: int) -> tuple[Part, ...]:
        """Return the list that the text is about, where a paragraph goes on to other regions.

        Of one region several lists were told; those beside it are listed as it is: 全市还有甲、乙等
        区上榜,其中甲区第4位.
        """
        anew = _SO_MANY_LISTED.match(self.sentence.text) is not None
        first = self.context.main_list(anew=anew)
        if first is None:
            return ()
        compares = self.context.compared_year is not None  # 与去年相比,甲区从第28位升至第25位
        told = compares or _ON_LISTS.search(self.sentence.text)
        beside = told and self.context.list_of_others(regions, anew=anew)
        if not beside and not self._looks_back():
            return ()
        kinds = {"list", "board", "topic"}
        named = any(one.kind in kinds and one.start < start for one in self.lists)
        suits = all(one and asides.suits(first.name, one) for one in regions)
        return (first,) if suits and not named else ()

    def _looks_back(self) -> bool:
        """Tell whether a sentence tells a history: 2016年首次上榜时列第93位."""
        now = self.context.edition_year
        years = (int(one[1]) for one in _YEAR.finditer(self.sentence.text))
        return now is not None and any(year < now for year in years)

    def pointed(self, start: int) -> tuple[Part, ...]:
        """Return the list that 前一份名单 or 后者 before ``start`` points back to."""
        found = _ONE_OF_TWO.search(self.sentence.text, max(0, start - _EITHER_REACH), start)
        told = parts_of([one for one in self.lists if found and one.end <= found.start()])
        if found and len(told) == len("前后") and len(self.subjects.mentions) < len(told):
            return (told[-1 if found[1] == "后" else 0],)
        found = _EITHER.search(self.sentence.text, max(0, start - _EITHER_REACH), start)
        kin = [part for part in self.context.kin if part.name]
        if found is None or len(kin) < len("前后"):
            return ()
        return (kin[-1] if found[1] == "后" else kin[-2],)

    def is_item(self, group: tuple[Rank, ...]) -> bool:
        """Tell whether the sentence is no more than an item of a list: 长乐区第92位."""
        regions = self.sentence.regions
        between = self.sentence.text[regions[-1].end : group[0].start] if regions else "?"
        return between in _AS_ITEM and group[-1].end == len(self.sentence.text)

    def named_together(self, start: int, count: int) -> tuple[Part, ...]:
        """Return the lists last named together before ``start``, when they are ``count``."""
        before = [one for one in self.lists if one.end <= start]
        together = next((one.parts for one in reversed(before) if len(one.parts) == count), ())
        if together:
            return together
        parts = joined(self.sentence.text, before)
        return parts if len(parts) == count else ()

    def told_together(self, done: int, start: int, count: int) -> tuple[Part, ...]:
        """Return the lists that the sentence before named, as many as ranks: 分别位列第48和第11."""
        shared = _EACH.search(self.sentence.text, done, start)
        named = any(one.kind in {"list", "board", "topic"} for one in self.lists)
        return self.context.kin if shared and not named and len(self.context.kin) == count else ()

    def ahead(self, end: int, following: int | None, count: int) -> tuple[Part, ...]:
        """Return the list that follows its rank: 以第85位入选全国百强区."""
        if self.last:
            return ()
        text = self.sentence.text
        after = [one for one in self.lists if one.start >= end and one.kind in {"list", "board"}]
        if not after:
            return ()
        between = text[end : after[0].start]
        bracketed = between.startswith(")")
        if following is not None and following < after[0].start and not bracketed:
            return ()
        plain = bracketed or not any(mark in between for mark in ",，;；。")
        if not plain and (len(between) >= 24 or self._owned(after[0])):
            return ()
        parts = parts_of(after)
        return parts if len(parts) == count else after[0].parts

    def told_at_last(self, end: int) -> tuple[Part, ...]:
        """Return the list that a sentence closes with: 甲区51、乙区79——这是百强区中的名次."""
        only = self.only_list()
        named = [one for one in self.lists if only and one.parts == only]
        told = bool(named) and named[0].start >= end
        return only if told and _THESE.search(self.sentence.text, end, named[0].start) else ()

    def only_list(self) -> tuple[Part, ...]:
        """Return the list of a sentence that names one, wherever it stands."""
        real = [one for one in self.lists if one.kind == "list"]
        return real[0].parts if len(real) == 1 and len(real[0].parts) == 1 else ()

    def _owned(self, one: ListMention) -> bool:
        """Tell whether a list has a rank of its own behind it."""
        behind = self.sentence.within(one.end, len(self.sentence.text))
        return any(token.kind in {"ordinal", "first-place"} for token in behind)

    def is_claim(self, start: int) -> bool:
        """Tell whether a rank without a list still says something: 位居全国第8."""
        near = self.sentence.within(start - 16, start)
        placed = any(t.kind in WIDE for t in near) or bool(self.subjects.mentions)
        scored = SCORE.search(self.sentence.text, start, start + 24) is not None
        return placed and (scored or any(t.kind in _SAID for t in near))


def parts_of(lists: Sequence[ListMention]) -> tuple[Part, ...]:
    """Return the single lists that mentions name, in order."""
    return tuple(part for one in lists for part in one.parts)
