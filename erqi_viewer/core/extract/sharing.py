"""Places that several regions share, and lists that share a place."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import counted_rows
from erqi_viewer.core.extract.numerals import read_number, whole
from erqi_viewer.core.extract.rank_words import (
    ALL_IN,
    IN_TURN,
    SCOPES,
    THOSE,
    WHOSE_PLACES,
    held_behind,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.linked import Linked
    from erqi_viewer.core.extract.list_mentions import ListMention, Part
    from erqi_viewer.core.extract.rank_tops import Rank
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.subjects import Subjects

_IN_TURN = re.compile(
    "(?:依次|分列|分居|分别)(?:位列|位居|名列|排在|列|居|排|占据)?(?:全[国省市])?$"
)
_TURN_REACH = 10
_NEAR = 14
_ENTERS = "进入|跻身|位列|挤进|闯入|步入|迈进|站稳|跨入|迈入|挺进|闯进|挤入"
_ALL_OF = re.compile(  # 两区双双进入前10
    "(?:(?:[,，;；。]|^)(?:这|上述)?|(?<=[一-鿿]{2}))([两二三四五六七八九十])(?:个?(?:[一-鿿]{2,3}县级市|县级市|区|县|市|县市|城区|镇)|地)"
    f"(?:均|都|双双|皆|整体|全部|全都|同时|一同|一起|悉数|一并|携手|齐)(?:{_ENTERS}|聚|排|进|居于?|[在处]于?(?=$|全|前))[^,，;；。]{{0,10}}$"
)
_ROW_COUNTED = re.compile(
    "(?<=[一-鿿]{2})([两二三四五六七八九十])个?(?:县市|[区县市镇])[^,，;；。]{0,2}"
    f"(?:{_ENTERS}|挺进|杀入|冲进|入围)[^,，;；。]{{0,18}}$"
)
_ROW_REACH = 28
_ALL_THOSE = re.compile(  # 以上7个区跻身前50名
    "(?:以上|上述|这)([0-9]{1,2}|[两二三四五六七八九十])个?(?:县\\(市\\)|县市|城区|[区县市镇])(?:均|都|全部)?"
    f"(?:{_ENTERS}|在)[^,，;；。]{{0,10}}$"
)
# 两地在榆林12个县市区中名列前二
_TWO_HELD = re.compile(
    "(?:^|[,，;；。])这?([两二三四五])(?:地|县|区|市|县市)(?:在[^,，;；。]{2,14}中)?"
    "(?:名列|位列|位居|包揽|稳居|排在|列|居)$"
)
# 甲区列第12位,乙区列第19位,双双进入前二十
_BOTH = re.compile(f"[,，](?:双双|携手|一同|一起)(?:{_ENTERS}|排|进)[^,，;；。]{{0,10}}$")
# 甲镇排在第32位;乙镇第47位,均在前50以内
_ALL_SO = re.compile(
    f"[,，]也?(?:均|都|皆|全部|全都)(?:{_ENTERS}|进|在|位于|居)[^,，;；。]{{0,4}}$"
)
_ALL_LISTS = re.compile(
    f"([两三四五六])(?:[个张项份]?榜单?|项(?:指标|排名)?)(?:[上中里]?[,，][^,，;；。]{{2,8}})?(?:均|都|皆|全部)(?:{_ENTERS}|进|[居列在])[^,，;；。]{{0,6}}$"
)
# 分别居第5、第7、第6,全部保持在前十
_ALL_THESE = re.compile(
    f"[,，](?:全部|全都|悉数|均|都|皆|无一例外地?)(?:保持在|稳居|{_ENTERS}|进|在|位于|居)(?:全国)?$"
)
_FEWEST = 2
_PARTED = frozenset({"", *",，;；。:"})
_IN_TURNS = frozenset("依先分")  # each of those has one of these
_SEVERAL = re.compile(
    "(?:[,，;；。]|^)(?:(?:去|上|前|今|(?:19|20)[0-9]{2})年)?(?:这|上述)?([两二三四五六])(?:个?(?:区|县|市|县市|县级市|城区|镇|旗)|地)(?:(?:[去上前今]年)?的?(?:最新)?(?:排位|排名|位次|名次))?(?:分别|依次|先后|分)[^,，;；。]{0,4}$"
)
_IN_ALL = re.compile(
    "都|均|皆|同样|同时(?!揭晓|公布|发布|出炉|亮相)|双双|[两二三四五六七八九十][项个张]|[中上里]也(?:排名?|位?居|位?列|名列)"
)
# 居各省份西部百强县首位
_OF_EACH = re.compile("各(?:省|自治区|地区|州|市)份?[^,，;；。]{0,10}$")
_PART = "(?:[东中西]部|东北部?|西北|西南|华[东中南北])(?:地区)?"
# 长沙县、双流县、海城市蝉联中部、西部和东北地区第一
_PARTS = re.compile(f"(?:{_PART}(?:、|,|，|和|与|及|以及)){{1,4}}{_PART}$")
_IN_PARTS = frozenset("部北南华")  # each of those has one of these
_A_PART = re.compile(_PART)
_PARTS_REACH = 32
_INSIDE = ("上,", "上，", "中,", "中，", "里,", "里，")
# 有3个镇进入前20名:甲镇第2名、…
_SO_MANY = re.compile(
    "([0-9]{1,2}|[两二三四五六七八九十]{1,2})个?(?:县市|县级市|城区|[区县市镇地])"
    "(?:(?:在榜|上榜|入围|入选)[,，][^;；。0-9]{0,20})?(?:均|都|双双)?"
    "(?:进入|跻身|挤进|闯入|位列|排在|[居在])[^,，;；。0-9]{0,6}$"
)
_ALL_WITHIN = re.compile(
    f"(?:全部|悉数|全数|无一例外)(?:都|均)?(?:{_ENTERS}|入围|进入?)[^,，;；。]{{0,6}}$"
)
_TAKES_ALL = re.compile("包揽[^,，;；。]{0,10}$")
_ONE_BY_ONE = re.compile(
    "(?:的(?:还|另|只|仅)?有([0-9]{1,2}|[两三四五六七八九十])个?(?:县市|县级市|城区|[区县市镇地]))?"
    "[,，:：](?:其中|除)?"
)
_PLACED_AT = re.compile(
    "(?:依次|分别|分)?(?:位列|名列|位居|排名|排在|[列排居为在])?(?:全国)?第?[0-9一二三四五六七八九十]"
    "|由[^,，;；。]{0,14}[至到]第?[0-9]"
)
_LEVEL = re.compile("并列(?:全[国省市])?(?:百强|榜单)?$")
_EACH = re.compile("均|都|[,，;；。、(:]|并列|皆|同为")
_SHARED_OUT = re.compile(
    "[,，:]?即(?!墨)|[,，:]?的?(?:分别|依次)(?:是|为|由)|的(?:仅有|只有|另有|还有|有|是|为)"
    "|[被由](?=[^,，;；。]{2,60}(?:包揽|囊括|占据|获得))"
)
_SHARES = frozenset(",，:即的分依被由")  # with which that begins


class Sharing:
    """Finds with whom the regions of one sentence share a place."""

    out: Linked
    _asked: tuple[Rank, int] | None = None  # of which place it was last found who shares it
    _found: list[str | None]

    def __init__(
        self, sentence: Sentence, lists: Sequence[ListMention], subjects: Subjects
    ) -> None:
        self.sentence = sentence
        self.subjects = subjects
        self.lists = [one for one in lists if one.kind != "count"]

    def _merged(self, groups: list[tuple[Rank, ...]]) -> list[tuple[Rank, ...]]:
        """Join ranks of as many regions in a part each: A、B稳居中部第一和东北第一."""
        runs: list[list[tuple[Rank, ...]]] = []
        for group in groups:
            if runs and self._is_beside(runs[-1][-1][-1], group[0]):
                runs[-1].append(group)
            else:
                runs.append([group])
        out: list[tuple[Rank, ...]] = []
        for run in runs:
            ranks = tuple(itertools.chain.from_iterable(run))
            row = self.subjects.side_by_side(ranks[0].start) if len(run) > 1 else []
            out += [ranks] if row and len(row) == len(ranks) else run
        return out

    def _is_beside(self, one: Rank, other: Rank) -> bool:
        """Tell whether only a link and a part of the country stand between two ranks."""
        between = self.sentence.text[one.end : other.start]
        link = next(
            (word for word in ("以及", "、", "和", "与", "及") if between.startswith(word)), ""
        )
        at = one.end + len(link)
        for token in self.sentence.within(at, other.start):
            if token.start != at or token.kind not in SCOPES:
                return False
            at = token.end
        return bool(link) and at == other.start and not (one.top or other.top)

    def _counted(self, group: tuple[Rank, ...]) -> list[str | None]:
        """Return the regions that are only counted before as many ranks: 三区分别居第5、6、9位."""
        start = group[0].start
        if len(group) < _FEWEST:
            return []
        shares = not self.sentence.signs.isdisjoint(_IN_TURNS)
        near = max(0, start - 12)
        counted = _SEVERAL.search(self.sentence.text, near, start) if shares else None
        if counted is None:
            return self._counted_as_listed(len(group), start)
        if whole(read_number(counted[1])) != len(group):
            return []
        return self.subjects.last_named(len(group), counted.start())

    def _counted_as_listed(self, count: int, at: int) -> list[str | None]:
        """Return regions counted as listed before their places: 甲市、乙市两县市入围,排在…."""
        text = self.sentence.text
        listed, begin = counted_rows.listed(text, at)
        if listed != count:
            return []
        if text[begin - 1 : begin] in _PARTED:
            return self.subjects.last_named(count, begin)
        row = self.subjects.paired(self.sentence.clause_start(begin), begin, count)
        return row or self.subjects.row_before(count, begin)

    def _in_all(self, parts: tuple[Part, ...], group: tuple[Rank, ...]) -> tuple[Part, ...]:
        """Return the lists that one place is said of: 在甲、乙、丙百强区中都排第一."""
        if firsts := self._first_in_each(group[0]):
            return firsts
        counted = _ALL_LISTS.search(self.sentence.text, max(0, group[0].start - 24), group[0].start)
        counted = counted if group[0].top or (counted and "榜" in counted[0]) else None
        number = whole(read_number(counted[1].replace("两", "二"))) if counted else None
        apart = self._told_apart(group[0]) if group[0].top else ()
        for told in (apart, self.subjects.context.full):
            if number and number == len(told):
                return told  # 双流区四榜均进前30
        if these := self._all_these(group[0]):
            return these
        if len(group) > 1 or len(parts) < 2:
            return ()
        last = max(one.end for one in self.lists if one.end <= group[0].start)
        each = _IN_ALL.search(self.sentence.text, last, group[0].start)
        begin = self.sentence.clause_start(group[0].start)
        if self.sentence.text.endswith(_INSIDE, 0, begin):
            begin = self.sentence.clause_start(begin - 1)  # 在四个百强区榜单上,甲区同样排名第一
        beside = tuple(part for part in parts if part.start >= begin)
        return beside if each and group[0].start - last < _NEAR else ()

    def _first_in_each(self, rank: Rank) -> tuple[Part, ...]:
        """Return the lists of so many first places: 拿下甲、乙、丙百强区3个全国第一.

        They are as many lists of different fields, named before it here or line by line above.
        """
        alone = rank.value == 1 and not rank.top
        count = counted_rows.firsts(self.sentence.text, rank.start) if alone else 0
        if not count:
            return ()
        apart = self._told_apart(rank)
        told = apart if apart or self.lists else self.subjects.context.full[-count:]
        fields = {part.dimension for part in told}
        return told if len(told) == len(fields) == count and None not in fields else ()

    def _all_these(self, rank: Rank) -> tuple[Part, ...]:
        """Return the lists of one region's places before a bound that is said of them all."""
        if not rank.top or not _ALL_THESE.search(self.sentence.text, 0, rank.start):
            return ()
        told = [one for one in self.out.rankings if one.dimension and one.rank is not None]
        alike = len({one.region for one in told}) == 1 and len({one.year for one in told}) == 1
        if not alike or any((one.rank or 0) > rank.value for one in told):
            return ()
        wanted = {one.list for one in told}
        known = [part for one in self.lists for part in one.parts] + [*self.subjects.context.full]
        parts = {part.dimension: part for part in reversed(known) if part.name in wanted}
        return tuple(parts.values()) if len(parts) == len(wanted) > 1 else ()

    def _told_apart(self, rank: Rank) -> tuple[Part, ...]:
        """Return the lists that a sentence has named one by one before a bound of all of them."""
        before = [one for one in self.lists if one.end <= rank.start and one.kind != "count"]
        parts = [part for one in before for part in one.parts if part.dimension]
        return tuple({part.dimension: part for part in parts}.values())

    def _is_of_lists_unknown(self, rank: Rank) -> bool:
        """Tell whether a bound is said of a number of lists that are not the ones named."""
        if not rank.top:
            return False
        counted = _ALL_LISTS.search(self.sentence.text, max(0, rank.start - 24), rank.start)
        return counted is not None and not self._in_all((), (rank,))

    def _is_of_several(self, rank: Rank) -> bool:
        """Tell whether one place is given after several regions: 长沙县、海城市稳居中部第一和…."""
        if rank.top or not self.subjects.are_several(rank.start) or self._sharing(rank):
            return False
        named = [one for one in self.subjects.mentions if one.end <= rank.start]
        between = self.sentence.text[named[-1].end : rank.start]
        return all(one.is_local for one in named[-2:]) and not _EACH.search(between)

    def _in_order(self, rank: Rank, count: int) -> list[Rank]:
        """Return the places that a bound gives as many regions in turn: 依次位列前三位."""
        begin = max(0, rank.start - _TURN_REACH)
        if not rank.top or rank.value != count or count < 2:
            return []
        if _IN_TURN.search(self.sentence.text, begin, rank.start) is None:
            return []
        return [rank._replace(top=False, value=k) for k in range(1, count + 1)]

    def _holders(self, rank: Rank) -> list[str | None]:
        """Return those within a bound: 前3位:第1位是甲区,…; 前20名中,甲区、乙区的名次未变."""
        text = self.sentence.text
        whose = WHOSE_PLACES.match(text, rank.end)
        if whose:
            return self.subjects.side_by_side_from(whose.end())
        behind = [one for one in self.subjects.mentions if one.start > rank.end and one.is_local]
        names = [self.subjects.context.canonical(one.name) for one in behind]
        counted = _SO_MANY.search(text, max(0, rank.start - 2 * _NEAR), rank.start)
        if counted and text.startswith((":", "："), rank.end):
            count = whole(read_number(counted[1].replace("两", "二"))) or 0
            return [*names[:count]] if 1 < count <= len(names) else []
        if all_so := self._each_placed(rank):
            return all_so
        in_turn = IN_TURN.match(text, rank.end) is not None
        return [*names] if in_turn and len(names) == rank.value else []

    def _each_placed(self, rank: Rank) -> list[str | None]:
        """Return those of a group within a bound: 各镇全部入围前100位,其中甲镇排第2位,….

        Of a group that is counted they are as many: 山东有两个县市进入前25,甲县位居第20,乙市第12.
        """
        text, near = self.sentence.text, max(0, rank.start - 2 * _NEAR)
        led = _ONE_BY_ONE.match(text, rank.end) if rank.top else None
        if led is None:
            return []
        counted = _SO_MANY.search(text, near, rank.start)
        number = led[1] or (counted[1] if counted else None)
        count = whole(read_number(number.replace("两", "二"))) if number else None
        begin = self.sentence.clause_start(rank.start)
        told = any(
            begin <= one.start < rank.start and one.is_local for one in self.subjects.mentions
        )
        if not told and _TAKES_ALL.search(text, near, rank.start):
            count = rank.value  # 江苏包揽前四位,昆山市、…依次列第一至第四
        all_in = text[rank.end] in ":：" and ALL_IN.search(text, 0, rank.start)
        if count is None and not (all_in or _ALL_WITHIN.search(text, near, rank.start)):
            return []
        ends = (text.find(mark, rank.end) for mark in ";；。")
        stop = min((at for at in ends if at >= 0), default=len(text))
        behind = [
            one for one in self.subjects.mentions if rank.end < one.start < stop and one.is_local
        ][:count]
        placed = [one for one in behind if _PLACED_AT.match(text, one.end)]
        if (
            count is not None
            and len(behind) == count > 1
            and _PLACED_AT.match(text, behind[-1].end)
        ):
            placed = behind  # 甲市、乙市依次列第一、第二
        apart = [one for one in behind if text.startswith("外", one.end)]  # 除甲镇外
        if len(placed) < len("两个") or len(placed) + len(apart) < len(behind):
            return []
        return [self.subjects.context.canonical(one.name) for one in behind]

    def _sharing(self, rank: Rank) -> list[str | None]:
        """Return the regions that share a place: 江阴市、昆山市并列第一, 首位分别是甲市、乙县."""
        asked = rank, len(self.out.rankings)
        if self._asked != asked:
            self._asked, self._found = asked, self._found_sharing(rank)
        return self._found

    def _found_sharing(self, rank: Rank) -> list[str | None]:
        if rank.top and (inside := self._holders(rank) or self._told_behind(rank)):
            return inside
        text = self.sentence.text
        shares = text[rank.end : rank.end + 1] in _SHARES
        shared = _SHARED_OUT.match(text, rank.end) if shares else None
        if shared and (inside := self.subjects.side_by_side_from(shared.end())):
            return inside
        near = max(0, rank.start - _PARTS_REACH)
        in_parts = not self.sentence.signs.isdisjoint(_IN_PARTS)
        parts = _PARTS.search(text, near, rank.start) if in_parts else None
        if parts and (named := self.subjects.side_by_side(rank.start)):
            return named if len(named) == len(_A_PART.findall(parts[0])) else []
        near = max(0, rank.start - _NEAR)
        shared_by_all = ("各" in text and _OF_EACH.search(text, near, rank.start)) or (
            "并列" in text and _LEVEL.search(text, 0, rank.start)
        )
        if rank.top or shared_by_all:
            near = max(0, rank.start - 24)
            counted = _ALL_OF.search(self.sentence.text, near, rank.start)
            counted = counted or _ALL_THOSE.search(self.sentence.text, near, rank.start)
            if counted:
                count = whole(read_number(counted[1])) or 0
                row = self.subjects.row_before(count, counted.start(1))
                return row or self.subjects.last_named(count, counted.start())
            if row := self._counted_row(rank.start):
                return row
            if held := _TWO_HELD.search(self.sentence.text, near, rank.start):
                count = whole(read_number(held[1].replace("两", "二"))) or 0
                return self.subjects.last_named(count, held.start())
            if told := self._told_of_all(near, rank.start):
                return told
            named = self.subjects.side_by_side(rank.start, noted=rank.top)
            if named and "同" in self.sentence.signs and self.subjects.of(rank.start) not in named:
                return []  # 甲县第5,同市的乙县、丙县第8、第9;在另一张榜单列第9,进入前10
            return named or (self.subjects.short_side_by_side(rank.start) if rank.top else [])
        return []

    def _counted_row(self, at: int) -> list[str | None]:
        """Return the regions of a row that is counted: 大溪、泽国、楚门三镇挺进前100."""
        counted = _ROW_COUNTED.search(self.sentence.text, max(0, at - _ROW_REACH), at)
        count = whole(read_number(counted[1].replace("两", "二"))) if counted else None
        return self.subjects.row_before(count, counted.start(1)) if counted and count else []

    def _told_behind(self, rank: Rank) -> list[str | None]:
        """Return the regions behind the bound that they are within: 排在前三的甲区、乙区、丙区."""
        if self.sentence.text.startswith("的", rank.end):
            inside = self.subjects.side_by_side_from(rank.end + 1)
            first = next((r for r in self.subjects.mentions if r.start == rank.end + 1), None)
            if len(inside) == rank.value and first and first.is_local:
                return inside
        held = held_behind(self.sentence, rank.end)
        if held and (inside := self.subjects.side_by_side_from(held.end())):
            return inside
        those = THOSE.match(self.sentence.text, rank.end)
        inside = self.subjects.side_by_side_from(those.end()) if those else []
        return inside[: rank.value]  # 前五名依次是甲、乙、丙、丁、戊,己紧随其后

    def _told_of_all(self, near: int, at: int) -> list[str | None]:
        """Return those told one by one that a bound at ``at`` is then said of: 双双进入前二十."""
        both = _BOTH.search(self.sentence.text, near, at)
        if both:
            return self.subjects.last_named(2, both.start())
        if _ALL_SO.search(self.sentence.text, near, at) is None:
            return []
        told = list(dict.fromkeys(one.region for one in self.out.rankings))
        return told if len(told) > 1 else []
