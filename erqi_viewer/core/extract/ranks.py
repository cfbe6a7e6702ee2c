"""Finding rank phrases: 第85名, 78位 after 位列, (78) after a list, 榜首, 前50.

A number is a rank only with a licence on its left (a verb of standing, a list, a measure, a
bracket after a list) and a boundary on its right, so 第三季度, 第85届 and 85名学生 are none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract import asides
from erqi_viewer.core.extract import rank_words as words
from erqi_viewer.core.extract.list_mentions import holding
from erqi_viewer.core.extract.numerals import read_number, whole
from erqi_viewer.core.extract.rank_bare import Bare
from erqi_viewer.core.extract.rank_tops import Rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token

HIGHEST = 3000
_MOST = 20  # places in one phrase
_NUMBERS = frozenset({"number", "numeral"})
_PRINCIPLE = re.compile("(?:坚持|树牢|树立|突出|强化|秉持|奉行)[^,，;；。]{0,8}$")  # 坚持产业第一
_FAR = 12
_LOST = re.compile("(?:失去|痛失|丢掉|让出|无缘|错失)[^,，;；。]{0,8}$")
_STRENGTH = re.compile("强(?![区县市镇])")  # 全国百强县市第80强
_AT = frozenset("在居处")
_INSIDE = ("以内", "之内")  # 力争回到第70位以内
_ENDED = ("的局面", "的格局")  # 打破了甲县独占鳌头的局面
_ASKS = ("是哪", "是谁", "花落")
_STANDS_FIRST = frozenset({"居首", "列首"})
_ENDS_ITEM = frozenset({"", *"。;；!！?？"})
_NEW = frozenset({"", "新", "省", "市", "的", "省的", "市的"})
_MEASURED_FROM = ("与", "距", "距离", "比", "较", "和")


class Found(NamedTuple):
    """Groups of ranks that stand side by side, and phrases that look like ranks but are none."""

    groups: list[tuple[Rank, ...]]
    doubtful: list[tuple[int, int]]


def find(sentence: Sentence, lists: Sequence[ListMention]) -> Found:
    """Return the rank phrases of a sentence.

    Args:
        sentence: The sentence.
        lists: The lists it names.
    """
    read = not sentence.kinds.isdisjoint(words.ANCHORS)
    found = _Finder(sentence, lists).find() if read else Found([], [])
    firsts = [
        (Rank(*one, 1),)
        for one in asides.superlatives(sentence)
        if asides.is_said_of_a_place(sentence, one[0])
        or not any(sentence.clause_start(one[0]) <= named.start < one[0] for named in lists)
    ]
    return found._replace(groups=sorted([*found.groups, *firsts])) if firsts else found


def _place_of(token: Token) -> int | None:
    """Return the place that a number may be, None when it is none: 8.6, 12000."""
    value = whole(token.value)
    return value if value is not None and 1 <= value <= HIGHEST else None


def _through(first: Rank, last: Rank) -> tuple[Rank, ...]:
    """Return the places of 第二至第四名, which share the phrase."""
    values = range(first.value, max(first.value, min(last.value, first.value + _MOST)) + 1)
    return tuple(Rank(first.start, last.end, value) for value in values)


_WON = frozenset("夺获摘")  # 江阴获亚军
_BY = ("以", "以全国", "以全省", "以全市")


class _Finder(Bare):
    """Looks at the numbers of one sentence, from left to right."""

    def find(self) -> Found:
        """Return the groups of ranks and what is doubtful."""
        found = Found([], [])
        spreads = not self.sentence.signs.isdisjoint(words.SPREADS)
        floor = 0
        for i, token in self._anchors(spreads=spreads):
            if token.start < floor:
                continue
            held = holding(self.lists, token.start)
            if held is not None and (held.kind, token.kind) != ("count", "head"):
                continue  # but 稳居全国十强
            before = found.groups[-1][-1] if found.groups else None
            between = self.text[before.end : token.start] if before is not None else ""
            joined = before is not None and between in words.JOINS
            joined = joined and not (token.kind == "first-place" and self._falls_to(token))
            resumes = joined or (
                before is not None
                and (self.resumes(token) or self.is_in_part(before.end, token.start))
            )
            resumes = resumes or (bool(before or self.real_ends) and self.is_ours(token))
            pattern = words.SPREAD if token.kind == "ordinal" else words.BARE_SPREAD
            spread = pattern.match(self.text, token.start) if spreads else None
            told = self.follows_a_verb(i) or token.start in self.real_ends
            if spread is not None and told:
                places = [whole(read_number(one)) or 0 for one in spread.groups()]
                found.groups.append(_through(*(Rank(*spread.span(), one) for one in places)))
                floor = spread.end()
                continue
            onto = before is not None and words.ONTO.fullmatch(between) is not None
            rank = self._read(i, joined=resumes or onto)
            if rank is None:
                measured = self.text.endswith(_MEASURED_FROM, 0, token.start)
                if token.kind == "ordinal" and not measured and self.looks_like_a_rank(i):
                    found.doubtful.append(self.doubtful(token))
                elif token.kind == "top" and self.is_aimed_or_lost(i):
                    found.doubtful.append((token.start, token.end))
                continue
            floor = rank.end
            if before is not None and self.text[before.end : token.start] == "至":
                found.groups[-1] = (*found.groups[-1][:-1], *_through(before, rank))
                continue
            self.ranked += 1
            if joined and before is not None and before.top == rank.top:
                found.groups[-1] = (*found.groups[-1], rank)
                self.side_by_side = len(found.groups[-1])
            else:
                found.groups.append((rank,))
        return found

    def _anchors(self, *, spreads: bool) -> list[tuple[int, Token]]:
        """Return the tokens that may be ranks, each with its index: no 8.6亿元, but 第2至4."""
        return [
            (i, token)
            for i, token in enumerate(self.tokens)
            if token.kind in words.ANCHORS
            and (spreads or token.kind not in _NUMBERS or _place_of(token) is not None)
        ]

    def _read(self, i: int, *, joined: bool) -> Rank | None:
        token = self.tokens[i]
        if token.kind == "head":
            return self.best_of(token)
        value = _place_of(token)
        if value is None:
            return None
        if token.kind == "ordinal" and words.SCHOOL.match(self.text, token.end):
            return None  # 第三十三中学
        if self.text[token.start - 1 : token.start] in words.BEHIND_ENDS and (
            words.FROM_BEHIND.search(self.text, max(0, token.start - 6), token.start)
        ):
            return None
        if token.kind == "ordinal":
            return self._ordinal(i, value, joined=joined)
        if token.kind == "first-place":
            return self._first_place(i, value, joined=joined)
        if token.kind == "top":
            return self.bound(i, value, joined=joined)
        return self.bare(i, value, joined=joined)

    def _first_place(self, i: int, value: int, *, joined: bool) -> Rank | None:
        token = self.tokens[i]
        if _LOST.search(self.text, max(0, token.start - 12), token.start):
            return None
        if self.text.startswith((*_ASKS, *_ENDED), token.end):
            return None
        won = token.text[0] in "夺折摘" or self.text[token.start - 1] in _WON
        near = max(0, token.start - words.LEAD_REACH)
        verbal = won and bool(self.real_ends)
        verbal = verbal or (
            won and words.YEARS_RUNNING.search(self.text, near, token.start) is not None
        )
        verbal = verbal or joined or self._is_first_of(i) or self._falls_to(token)
        if token.text in _STANDS_FIRST:
            beside = self.real_ends or words.THEN_SECOND.match(self.text, token.end)
            among = self._is_scoped(i) or (token.start in self.region_ends and beside)
            return Rank(token.start, token.end, value) if among else None
        if verbal or self.licence(i) in words.FOR_FIRST:
            return Rank(token.start, token.end, value)
        return None

    def _is_scoped(self, i: int) -> bool:
        """Tell whether a scope stands right before a first place: 全市居首."""
        left = self.tokens[i - 1] if i else None
        beside = left is not None and left.end == self.tokens[i].start
        return bool(beside and left and left.kind != "place" and words.is_scope(left))

    def _falls_to(self, token: Token) -> bool:
        """Tell whether a region is told behind a first place that opens a clause: 榜首是甲区."""
        opens = self.text[token.start - 1 : token.start] in words.OPENS
        opens = opens or self.text.endswith("榜单", 0, token.start)
        return (
            opens
            and (told := words.IS.match(self.text, token.end)) is not None
            and told.end() in self.region_starts()
        )

    def _is_first_of(self, i: int) -> bool:
        """Tell whether a scope stands between a verb of being and a first place: 为广西首位."""
        at = self.tokens[i].start
        left = self.tokens[i - 1] if i else None
        if left is None or not words.is_scope(left) or self.text[left.end : at] not in _NEW:
            return False
        return self.text.endswith(("为", "是", "系", "成了", "蝉联"), 0, left.start)

    def _ordinal(self, i: int, value: int, *, joined: bool) -> Rank | None:
        token = self.tokens[i]
        end = self.with_unit(token.end)
        end += end == token.end and _STRENGTH.match(self.text, end) is not None
        has_unit = end > token.end or token.text[0] in "Nn№"
        near = max(0, token.start - words.LEAD_REACH)
        measured = not joined and self.text.endswith(_MEASURED_FROM, 0, token.start)
        if self.text.startswith(("的差", *_ASKS), end) or (
            measured and self.text.startswith("的", end)
        ):
            return None
        firm = has_unit and (self.follows_a_verb(i) or token.start in self.real_ends)
        firm = firm or (has_unit and words.ORIGIN.search(self.text, near, token.start) is not None)
        if self.text.endswith("倒数", 0, token.start) or self._is_no_place(token):
            return None
        already = self.text.startswith("了", end) and self.text[token.start - 1] == "都"
        already = already and token.start - 1 in self.region_ends  # 义乌都第八了
        inside = self.text.startswith(_INSIDE, end)
        by_place = self.text[token.start - 1] == "以" and (
            words.BY_PLACE.match(self.text, end)
            or words.ROW_BY_PLACE.match(self.text, end)
            or (has_unit and self._is_known_by(token.start))
        )
        by_place = by_place or (joined and words.BY_PLACE.match(self.text, end) is not None)
        by_place = by_place or (has_unit and self._is_started_at(token.start, end))
        called = self._is_called_out(token.start, end)
        goes_on = self.ranked > 0 and self._is_next_one(token.start, end)
        if not (firm or inside or by_place or called or already or goes_on or self.closes(end)):
            return None
        said = goes_on or joined or self._is_worded(token, end)
        if has_unit or said or self.licence(i) is not None:
            return Rank(token.start, end + 2 * inside, value, top=inside)
        now = bool(self.real_ends) and words.THIS_TIME.search(self.text, near, token.start)
        if called or by_place or now or already or self._is_item(token.start, end):
            return Rank(token.start, end, value)  # 以第78位登场
        if words.ONLY_LINE.fullmatch(self.text) and token.start - 1 in self.region_ends:
            return Rank(token.start, end, value)
        lead = self.text[max(0, token.start - 12) : token.start]
        if words.WAS.search(lead[-4:]) or words.STANDS_SO.search(lead):
            return Rank(token.start, end, value)
        named = self.text[token.start - 1] in "为是" and token.start - 1 in self.region_ends
        dated = not self.sentence.kinds.isdisjoint(("year", "relative-year"))
        if named and (self.ranked or self.real_ends or dated):
            return Rank(token.start, end, value)  # 西昌市为第69
        shared = words.SHARED_VERB.search(self.text, near, token.start)
        if shared is not None and (
            self.ranked > 0
            or words.ORDINAL_ROW.match(self.text, token.start) is not None
            or shared.start() in self.region_ends
            or self.is_listed_so(shared)
            or shared.start() - 1 in self.real_ends
            or words.STANDINGS.search(self.text, 0, shared.start()) is not None
        ):
            return Rank(token.start, end, value)  # 张店区、临淄区分别是第30和第34
        return None

    def _is_started_at(self, start: int, end: int) -> bool:
        """Tell whether a field is told to begin at a place: 绿色发展,第76位起步."""
        if self.text[start - 1 : start] not in {",", "，"}:
            return False
        named = start - 1 in self.topic_ends or start - 1 in self.real_ends
        return named and words.STARTS.match(self.text, end) is not None

    def _is_known_by(self, start: int) -> bool:
        """Tell whether 以 leads to the place of a region or of a list: 常熟以第4名紧追."""
        return start - 1 in self.region_ends or start - 1 in self.real_ends or self.ranked > 0

    def _is_worded(self, token: Token, end: int) -> bool:
        """Tell whether words or years around an ordinal make it a place: 以第78的成绩."""
        text, start = self.text, token.start
        near = max(0, start - words.LEAD_REACH)
        if words.MOVED_ON.match(text, end) and words.OF_THE_YEAR_BEFORE.search(text, near, start):
            return True
        if text.endswith(_BY, 0, start) and words.SCORE.match(text, end):
            return True
        if text[start - 1 : start] in _AT and text.startswith(("的位置", "的位次", "的名次"), end):
            return True  # 在第七十八的位置上
        moves = words.MOVES_ON.match(text, start) is not None
        moves = moves or text.startswith(("的名次", "的位次", "的排名"), end)
        if moves and words.ORIGIN.search(text, near, start) is not None:
            return True
        came = "到" in text and words.CAME_TO.search(text, near, start) is not None
        if came or words.follows_years(text, start):
            return True
        dated = words.DATED.search(text, near, start) is not None
        if self._is_in_dated_row(token, dated=dated) or self.is_dated_of_a_list(start, dated=dated):
            return True
        if dated and words.THEN_NOW.match(text, end):
            return True
        return dated and words.STANDINGS.search(text, 0, start) is not None

    def _is_item(self, start: int, end: int) -> bool:
        """Tell whether a place is an item of a row: 甲榜,第90;乙榜,第46; 一个第57,一个第89."""
        led = self.text[start - 1] in ",，"
        closed = self.text[end : end + 1] in _ENDS_ITEM or words.HELD_BEHIND.match(self.text, end)
        at = start - self.text.endswith(("，到", ",到"), 0, start)  # 升的是综合实力,到第86位
        if (led or at < start) and closed and at - 1 in self.real_ends:
            return True
        ended = closed or self.text[end : end + 1] in ",，"
        entered = (
            words.ENTERED.search(self.text, max(0, start - words.LEAD_REACH), start)
            if led and ended
            else None
        )
        opened = (
            one.end
            for one in self.lists
            if one.kind == "topic" and self.text[one.start - 1 : one.start] in words.OPENS
        )
        if entered and any(one < entered.start() for one in (*self.real_ends, *opened)):
            return True
        opens = [one.start for one in self.sentence.regions if one.end == start - 1]
        if led and any(not at or self.text[at - 1] in ";；。:：" for at in opens):
            return True  # 甲市,第6位,去年第5位;乙市,第8位
        said = any(self.text.endswith("的是", 0, at) for at in opens)
        after = self.ranked and any(self.text[at - 1 : at] in "的是" for at in opens)
        if led and closed and (said or after):
            return True  # 甲县第41,还有一个是阔别多年的丙市,第99
        each = [one.end() for one in words.ONE_EACH.finditer(self.text)]
        return len(each) > 1 and start in each

    def _is_next_one(self, start: int, end: int) -> bool:
        """Tell whether a clause goes on with whose the next place is: 头名是甲市,第二是乙市."""
        opens = self.text[start - 1 : start] in words.OPENS
        told = words.IS.match(self.text, end) if opens else None
        whose = words.OF_A_CITY.match(self.text, told.end()) if told else None
        return whose is not None and whose.end() in self.region_starts()

    def _is_called_out(self, start: int, end: int) -> bool:
        """Tell whether a headline begins with a place, before the region: 第二!仁怀再登榜."""
        called = asides.is_called_out(self.sentence, end)
        return called and words.CALLED_OUT.fullmatch(self.text, 0, start) is not None

    def _is_no_place(self, token: Token) -> bool:
        """Tell whether 第一 is what is put first, or a sector: 坚持产业第一, 第一、第二产业."""
        if words.OF_SECTORS.match(self.text, token.start):
            return True
        near = max(0, token.start - _FAR)
        return token.text == "第一" and _PRINCIPLE.search(self.text, near, token.start) is not None

    def _is_in_dated_row(self, token: Token, *, dated: bool) -> bool:
        """Tell whether years each have a place: 胶州2019年第17、2020年第15."""
        near = max(0, token.start - words.LEAD_REACH)
        opens = words.OF_YEAR.search(self.text, near, token.start) is not None
        if opens and words.DATED_ROW.match(self.text, token.start):
            return True
        if opens and words.LED_TO_YEAR.search(self.text, near, token.start):
            return True  # 2014年第90→2015年第91
        if words.WAS_LAST_YEAR.search(self.text, near, token.start):  # 响水县去年第99
            at = token.start - len("去年")
            at -= self.text[at - 1] in ",，"
            return any(one.end == at for one in self.sentence.regions)
        return dated and self.ranked > 0
