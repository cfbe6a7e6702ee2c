"""Regions that stand side by side: 甲市、乙县和丙区."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.list_mentions import holding
from erqi_viewer.core.extract.places import PROVINCES
from erqi_viewer.core.extract.rank_words import CITY_NOTED
from erqi_viewer.core.extract.scanner import vocabulary
from erqi_viewer.core.extract.tokens import ended_by
from erqi_viewer.core.extract.zones import ZONES_OF_CITIES

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Mention

_LINKS = frozenset({"、", "和", "与", "及", "以及", ",", "，", "、和", ",以及", "，以及"})
_COMMAS = frozenset({",", "，"})
# 我县排在晋江、石狮后面: those are not whom a place is said of
_NOTED = re.compile(r"\(第?[0-9]")  # 排在乙市(第19位)之后 tells its place
# those of 与仙桃、潜江同列一类 neither
_OF_ONE_KIND = "[^,，;；。]{2,24}同[列属为][^,，;；。第]{1,6}[,，]"
_BEHIND = re.compile(
    "(?:排|列|居)(?:在|于)[^,，;；。]{2,40}(?:后面|之后|身后)"
    f"|与{_OF_ONE_KIND}|和{_OF_ONE_KIND}|同{_OF_ONE_KIND}"
)
# whom one is behind with their places, no more spoken of after that: 排在乙市(第19位)之后,居…
_AHEAD = re.compile(
    r"(?:紧[跟随](?:在|着)?(?=[^,，;；。]{2,20}(?:后面|之后|身后))|[排列居][在于](?=[^,，;；。]{2,60}(?:后面|之后|身后|前面|之前))|仅?次于)"
    r"(?:[^,，;；。()]|\([^()]{1,12}\)){1,80}"
    # 位列肥西、长丰之后,居第5位
    "|(?:位列|排)(?![在于名第])[^,，;；。()第0-9]{2,40}之后(?=[,，])"
    r"|前面(?:只有|仅有|还有|有)[^,，;；。()]{2,60}(?=[,，])"
    # 列虎门镇(164.4)后居第二位
    r"|(?<=[,，])[列排][^,，;；。()第0-9]{2,10}(?:\([^()]{1,8}\))?之?后(?=[居列排位])"
)
_ARE_AHEAD = frozenset("后面之于")  # each of those has one of these
_PLACED = re.compile("[则也仍]?(?:在?全[国省市])?(?:位列|位居|名列|排名?|[居列])")
_FEW = 2
SHORT_NAME = re.compile(r"[一-鿿]{2,5}")
_PROVINCES = tuple(PROVINCES.split())
_OURS = re.compile("^[我该本][省市州区县](?=..)")
_ASIDE = re.compile(r"\([^()]{1,8}\)")
_PLACE_ASIDE = re.compile(r"^\((?:位?列|居|排)?第?[0-9]{1,4}[位名]?\)")
_SPLIT = re.compile(r"[、和与及]|以及")
_CLAUSES = re.compile("[,，:：;；。()]")
# words before the first name of a row and behind its last one
_LED = re.compile("^.*[有为即是的中其当](?=.{2})")
_FOLLOWED = re.compile(
    "(.{2,4}?)(?:[两三四五六七八九十]{1,2}(?:个?(?:县市区|[县市区旗镇地]))|均|都|双双|这次|此次|分别|也|则|还|同时|入选|上榜|进入|$)"
)
_LATELY = re.compile("(?<=..)(?:也都|也|则|还|这次|此次|此番|本次|今年|双双|均|都)$")
_TOGETHER = re.compile(
    r"(?<=[一-鿿]{2})[两二三四五六七八九十](?:个?[县市区旗镇]|县市|县区|市区|区县)$"
)


class SideBySide:
    """Finds the regions that one sentence names in a row."""

    def __init__(self, sentence: Sentence, lists: Sequence[ListMention], context: Context) -> None:
        self.sentence = sentence
        self.context = context
        text = sentence.text
        told = _BEHIND.finditer(text) if "后" in text or "同" in text else ()
        ahead = [one.span() for one in told if not _NOTED.search(one[0])]
        self.mentions = sentence.regions
        if self.mentions and (lists or ahead):
            self.mentions = [
                one
                for one in sentence.regions
                if holding(lists, one.start) is None
                and not (ahead and any(begin < one.start < end for begin, end in ahead))
            ]
        if "(" in text:
            self.mentions = self._without_aliases(self.mentions)
        near = () if sentence.signs.isdisjoint(_ARE_AHEAD) else _AHEAD.finditer(text)
        self.ahead = [one.span() for one in near]
        self._list_names = frozenset([part.name for one in lists for part in one.parts])

    def _without_aliases(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Return regions, each with the name in brackets behind it that says it once more."""
        ends = {one.end: one for one in mentions if one.is_local}
        aliases = [one for one in mentions if self._is_alias(one, ends)]
        called = {ends[at]: one for one in aliases if (at := self._opened(one)) in ends}
        return [self._proper(one, called.get(one)) for one in mentions if one not in aliases]

    def _is_alias(self, one: Mention, ends: Container[int]) -> bool:
        """Tell whether a name says once more who is meant: 虎丘区(苏州高新区), 盘州市(原盘县)."""
        text, opened = self.sentence.text, self._opened(one)
        return (
            text[opened : opened + 1] == "("
            and text[one.end : one.end + 1] == ")"
            and one.is_local
            and opened in ends
        )

    def _opened(self, one: Mention) -> int:
        """Return where the bracket opens in which a region stands alone."""
        return one.start - 1 - self.sentence.text.endswith("(原", 0, one.start)

    def _proper(self, one: Mention, alias: Mention | None) -> Mention:
        """Return a region with its alias, of a zone without a name the district it also is."""
        if alias is None:
            return one
        named = alias if one.name in ZONES_OF_CITIES else one
        return named._replace(start=one.start, end=alias.end + 1)

    def paired(self, after: int, before: int, count: int) -> list[str | None]:
        """Return ``count`` regions that stand side by side before a group of ranks, or none."""
        if count < 2:
            return []
        begin = self.sentence.clause_start(before)
        found = self._run(after, before, count) or self._short_run(after, before, count)
        return found or self._run(begin, before, count)

    def _run(self, after: int, before: int, count: int) -> list[str | None]:
        text = self.sentence.text
        named = [one for one in self.mentions if after <= one.start and one.end <= before]
        runs: list[list[Mention]] = []
        for one in named:
            if one.level == 1 and text[one.start - 1] == "(" and text[one.end] == ")":
                continue  # 铜山区(徐州)、大丰区(盐城)
            city = CITY_NOTED.match(text, runs[-1][-1].end) if runs else None
            begin = city.end() if city else runs[-1][-1].end if runs else 0
            if runs and text[begin : one.start] in _LINKS:
                runs[-1].append(one)
            else:
                runs.append([one])
        fitting = [run for run in runs if len(run) == count]
        longer = [self._so_many(run, count) for run in runs if len(run) > count]
        chosen = next(iter(fitting[-1:] or longer), [])
        return [self.context.canonical(mention.name) for mention in chosen]

    def _so_many(self, run: list[Mention], count: int) -> list[Mention]:
        """Return as many regions of a longer run: those behind its last comma, else the first."""
        links = [self.sentence.text[a.end : b.start] for a, b in itertools.pairwise(run)]
        behind = links[-count] in _COMMAS and not any(one in _COMMAS for one in links[1 - count :])
        return run[-count:] if behind else run[:count]  # 榜首是甲市,乙市、丙市分列第二、第三

    def are_several(self, at: int) -> bool:
        """Tell whether the regions last named before ``at`` stand side by side."""
        named = [*itertools.islice(ended_by(self.mentions, at), _FEW + 1)][::-1]
        if len(named) > _FEW:
            links = [self.sentence.text[a.end : b.start] for a, b in itertools.pairwise(named)]
            if links[1] in _COMMAS and links[0] not in _COMMAS:
                return False  # 依次为甲市、乙市,乙市位列第84位
        return len(named) > 1 and self._linked(named[-2], named[-1])

    def side_by_side(self, at: int, *, noted: bool = False) -> list[str | None]:
        """Return the regions named last before ``at`` when they stand side by side, else none.

        Args:
            at: A place in the sentence.
            noted: Whether their places may stand behind them: 甲镇(第75名)、乙镇(第79名).
        """
        run: list[Mention] = []
        for one in ended_by(self.mentions, at):
            if run and one.level < run[0].level:
                continue  # 深圳的南山区、广州的天河区
            if run and not self._linked(one, run[0], noted=noted):
                break
            run.insert(0, one)
        return [self.context.canonical(one.name) for one in run] if len(run) > 1 else []

    def _linked(self, left: Mention, right: Mention, *, noted: bool = False) -> bool:
        """Tell whether two regions stand side by side, be it with a city: 与广州的天河区."""
        between = self.sentence.text[left.end : right.start]
        for one in self.mentions:
            if left.end <= one.start and one.end <= right.start and one.level < right.level:
                between = between.replace(one.name, "").replace("市", "")
        adjoining = left.end == right.start and right.start not in self.sentence.breaks
        between = _PLACE_ASIDE.sub("", between) if noted else between
        return adjoining or between.removesuffix("的") in _LINKS

    def behind_group(self, end: int, count: int) -> list[str | None]:
        """Return the regions that stand behind as many ranks: 第七、第八的甲区和乙区."""
        if count < 2 or not self.sentence.text.startswith("的", end):
            return []
        named = self.side_by_side_from(end + 1)
        return named if len(named) == count else []

    def last_named(self, count: int, at: int) -> list[str | None]:
        """Return the regions named last before ``at``: …,两区双双进入前10."""
        named = [one.name for one in self.mentions if one.end <= at and one.is_local]
        names = [*self.context.recent, *map(self.context.canonical, named)]
        last = list(dict.fromkeys(reversed(names)))[:count]
        return [*reversed(last)] if len(last) == count else []

    def short_side_by_side(self, at: int) -> list[str | None]:
        """Return known regions side by side without their endings: 龙岗、南山跻身十强."""
        text = self.sentence.text
        begin = self.sentence.behind(",，:：;；。", at)
        for token in self.sentence.within(begin, at):
            if token.kind in {"enter", "rank", "respectively"}:
                names = _SPLIT.split(text[begin : token.start].removeprefix("其中"))
                met = any(name in self.context.names for name in names)
                if len(names) > 1 and met and all(SHORT_NAME.fullmatch(name) for name in names):
                    return [self.context.canonical(name) for name in names]
                return []
        return []

    def side_by_side_from(self, at: int) -> list[str | None]:
        """Return the regions named from ``at`` on that stand side by side: 分别是甲市、乙县."""
        run: list[Mention] = []
        for one in self.mentions:
            noted = one.level == 1 and self.sentence.text[one.start - 1 : one.start] == "("
            if one.start < at or one.level < 1 or noted:
                continue  # 诸城(潍坊)、招远(烟台)
            between = _ASIDE.sub("", self.sentence.text[run[-1].end if run else at : one.start])
            between = between.strip("()")  # around those who share a place: [甲市、乙市]、丙县
            if any(mark in between for mark in ";；。") or (run and between not in _LINKS):
                break
            if run and between in _COMMAS and _PLACED.match(self.sentence.text, one.end):
                break  # 前三名依次是甲区、乙区和丙区,丁区排全市第六
            run.append(one)
        return [self.context.canonical(one.name) for one in run]

    def _short_run(self, after: int, before: int, count: int) -> list[str | None]:
        """Return regions named without their ending: 鼓楼、晋安、马尾入选."""
        text = self.sentence.text
        for token in self.sentence.within(after, before):
            if token.kind in {"enter", "rank", "respectively"}:
                begin = self.sentence.behind(",，:：;；。", token.start)
                names = _SPLIT.split(text[max(begin, after) : token.start])
                names = [self._without_parent(_LATELY.sub("", name)) for name in names]
                plain = self._list_names.isdisjoint(names)
                plain = plain and all(SHORT_NAME.fullmatch(name) for name in names)
                if len(names) == count and plain:
                    return [self.context.canonical(name) for name in names]
                break
        for part in reversed(_CLAUSES.split(text[after:before])):
            pieces = _SPLIT.split(part)
            if len(pieces) == count:
                return self._row_in(pieces)
        return []

    def row_before(self, count: int, at: int) -> list[str | None]:
        """Return as many regions in a row before ``at``, by their short names: 甲、乙、丙三镇."""
        begin = self.sentence.behind(",，:：;；。", at)
        pieces = _SPLIT.split(self.sentence.text[begin:at])
        return self._row_in(pieces) if len(pieces) == count > 1 else []

    def _row_in(self, pieces: Sequence[str]) -> list[str | None]:
        """Return the regions of a row with words around it: 其中有鼓楼、晋安、马尾三区都在."""
        first, *middle, last = pieces
        known = self.context.names
        ends = (first[k:] for k in range(len(first) - 1) if first[k:] in known)
        head = next(ends, None) or self._without_parent(_LED.sub("", first))
        starts = (last[:k] for k in range(min(6, len(last)), 1, -1) if last[:k] in known)
        cut = _FOLLOWED.match(last)
        tail = next(starts, None) or (cut[1] if cut else last)
        names = [self._without_parent(name) for name in (head, *middle, tail)]
        if not all(SHORT_NAME.fullmatch(name) for name in names):
            return []
        met = sum(name in known for name in names)
        told = vocabulary()
        plain = all(told.get(name, "place") == "place" for name in names)
        return [self.context.canonical(name) for name in names] if met > 1 or plain else []

    def _without_parent(self, name: str) -> str:
        """Return 莱州 for 烟台市莱州 and for 我省莱州."""
        name = _TOGETHER.sub("", _OURS.sub("", name))
        parents = (m.name for m in self.mentions if not m.is_local and name.startswith(m.name))
        parent = max(parents, key=len, default="")
        parent = parent or next((one for one in _PROVINCES if name.startswith(one)), "")
        known = (
            name[:size]
            for size in (4, 3, 2)
            if len(name) - size > 1
            and name[size:] not in vocabulary()
            and name[size] not in "区县市旗镇"
        )
        parent = parent or next((one for one in known if one in self.context.names), "")
        name = name[name.rfind("的") + 1 :].removeprefix("其中")
        return name[len(parent) :] if len(name) - len(parent) > 1 else name
