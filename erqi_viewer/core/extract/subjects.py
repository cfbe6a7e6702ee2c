"""Which region a claim is about."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import neighbours
from erqi_viewer.core.extract import subject_words as words
from erqi_viewer.core.extract.counties import short_names
from erqi_viewer.core.extract.rank_words import ONE_EACH
from erqi_viewer.core.extract.side_by_side import SHORT_NAME, SideBySide
from erqi_viewer.core.extract.tokens import ended_by

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Mention, Token

_FEWEST_CLAUSES = 2
_LINKS = frozenset({"、", "和"})
_LONGEST_AS = 30
_REACH = 16
_NOTED_REACH = 7


class Subjects(SideBySide):
    """Finds the regions that stand as subjects in one sentence."""

    def __init__(self, sentence: Sentence, lists: Sequence[ListMention], context: Context) -> None:
        super().__init__(sentence, lists, context)
        self._clauses: list[re.Match[str]] | None = None
        self._verbs: int | None = None  # of standing, how many
        self._scopes: dict[Mention, bool] = {}
        self._told: dict[int, str | None] = {}  # whose a claim is, by where it stands
        text = sentence.text
        self._stand_ins = (
            [] if sentence.signs.isdisjoint("它们咱") else [*words.STAND_IN.finditer(text)]
        )
        self._each = [*ONE_EACH.finditer(text)] if ",一" in text or "，一" in text else []

    def of(self, at: int) -> str | None:
        """Return the region of a claim at ``at``, inherited when the sentence names none."""
        if at not in self._told:
            self._told[at] = self._of(at)
        return self._told[at]

    def _of(self, at: int) -> str | None:
        brackets = "(" in self.sentence.signs
        bracketed = (self._noted(at) or self._before_bracket(at)) if brackets else None
        if bracketed is not None:
            return bracketed
        ahead = self._ahead_of(at)
        if ahead is not None and self._is_of(ahead, at):
            return self.context.canonical(ahead.name)
        parallel = self._one_of_two(at) or self._one_each(at)
        parallel = parallel or self._named_as(at) or self._parallel(at)
        if parallel is not None:
            return parallel
        begin = self.sentence.behind(",，;；。:", at)
        ours = not self.sentence.signs.isdisjoint(words.OURS)
        if ours and words.PROVINCE.match(self.sentence.text, begin, at):
            return None
        province = self._it(at) or self._province(at)
        if province is not None:
            return province
        named = ended_by(self.mentions, at)
        below = self._below(named, at)
        stand_in = self._pronoun(at, below.end) if below else None
        if below is not None and not stand_in:
            return self.context.canonical(below.name)
        stand_in = stand_in or self._pronoun(at)
        if stand_in is not None:
            return stand_in
        named = ended_by(self.mentions, at)
        first = next((one for one in named if not self._is_passed_by(one, at)), None)
        if first is not None and self._leads(first):
            return self.context.canonical(first.name)
        other = ahead is not None and words.NEIGHBOUR.search(self.sentence.text, at, ahead.start)
        if ahead is not None and self.context.subject is None and ahead.is_local and not other:
            return self.context.canonical(ahead.name)
        return self._short(at) or self.context.subject

    def _ahead_of(self, at: int) -> Mention | None:
        """Return the first region below a province that begins at ``at`` or later."""
        for one in self.mentions:
            if one.start >= at and one.level >= 1:
                return one
        return None

    def that_has(self, end: int) -> str | None:
        """Return the region right behind a figure that ends there: 产值超6000亿元的南山区."""
        of = words.OF_WHOM.match(self.sentence.text, end)
        named = [one for one in self.mentions if of and one.start == of.end() and one.is_local]
        return self.context.canonical(named[0].name) if named else None

    def behind(self, start: int, end: int) -> str | None:
        """Return the region behind a rank that opens its clause: ;第六名回到太仓市手里."""
        text = self.sentence.text
        called = words.CALLED.match(text, end)
        first = self.mentions[0] if self.mentions else None
        if called and first and first.start == called.end() and first.is_local:
            return self.context.canonical(first.name)  # 全国第85!二七区再登榜
        begin = self.sentence.behind(",，;；。", start)
        told = any(begin <= one.start < start and one.is_local for one in self.mentions)
        is_ = words.GOES_TO.match(text, end) and start - begin < _REACH  # 浙江第二是北仑区
        if told or (begin != start and not is_):
            return None
        stop = min(
            (k for k in (text.find(m, end) for m in ",，;；。") if k >= 0), default=len(text)
        )
        inside = [one for one in self.mentions if end <= one.start and one.end <= stop]
        below = [one for one in inside if one.is_local]
        return self.context.canonical(below[0].name) if len(below) == 1 else None

    def _below(self, named: Iterable[Mention], at: int) -> Mention | None:
        """Return the district or town last told of before ``at`` that a claim can be of."""
        local = (one for one in named if one.is_local and not self._is_passed_by(one, at))
        below = next(local, None)
        if below is not None and "同" in self.sentence.signs:
            return neighbours.told_about(self.sentence, self.mentions, below, at)
        return below

    def _is_of(self, mention: Mention, at: int) -> bool:
        """Tell whether the rank at ``at`` is said of the region behind it: 第40位的肥西县."""
        between = self.sentence.text[at : mention.start]
        if at in self.sentence.breaks:
            return False  # another column
        if mention.level == 1 and self.sentence.text.startswith(("唯一", "首个"), mention.end):
            return False  # 以第40名的成绩成为郑州唯一上榜的区
        if not between and any(
            one.end < at and words.PLACE.fullmatch(self.sentence.text, one.end, at)
            for one in self.mentions
        ):
            return False  # 长沙县第8浏阳第22
        if between[:1] == "的" and between[1:] in short_names():
            return True  # 第一的昆山玉山镇
        for one in self.mentions:
            if at <= one.start and one.end <= mention.start and not one.is_local:
                between = between.replace(one.name, "").removesuffix("的")  # 则是四川的双流县
        if words.WHO_STILL.fullmatch(between):
            return True
        return len(between) < 8 and words.SAID_OF.fullmatch(between) is not None

    def _one_of_two(self, at: int) -> str | None:
        """Return the region that 前者 or 后者 means before ``at``: 三河、霸州…,前者排第59."""
        text = self.sentence.text
        found = words.EITHER.search(text, max(0, at - words.CLAUSE), at) if "者" in text else None
        if found is None:
            return None
        row = self.side_by_side(found.start())
        named = [one for one in self.mentions if one.end <= found.start() and one.is_local]
        if not row and named:
            return self.context.canonical(named[-1].name) if found[1] == "后" else None
        two = row or self.context.recent[-2:]
        return two[-1 if found[1] == "后" else -2] if len(two) > 1 else None

    def _one_each(self, at: int) -> str | None:
        """Return whose place is told in turn: 宁海、象山入选,一居第16位,一居第27位."""
        told = self._each
        if len(told) < _FEWEST_CLAUSES:
            return None
        row = self.side_by_side(told[0].start())
        before = sum(one.end() <= at for one in told)
        return row[before - 1] if before and len(row) == len(told) else None

    def _named_as(self, at: int) -> str | None:
        """Return the region behind a clause that says as what it is told: 作为十强县之首,慈溪….

        Of 同时在列的,二七区… too.
        """
        text = self.sentence.text
        near = max(0, at - _LONGEST_AS)
        as_what = words.AS.search(text, near, at) if "作为" in text else None
        compares = text[:1] in words.COMPARES
        held = "相比" in text and words.HELD_WITH.search(text, near, at) is not None
        held = held and words.SO_COMPARED.match(text, at) is not None
        if as_what or held or (compares and words.COMPARED_WITH.match(text, 0, at)):
            comma = words.COMMA.search(text, at, at + _REACH)
        else:
            comma = words.THOSE_WHO.match(text, at) if "的" in text else None
        if comma is None:
            return None
        found = [one for one in self.mentions if one.start == comma.end()]
        return self.context.canonical(found[0].name) if found and found[0].is_local else None

    def _parallel(self, at: int) -> str | None:
        """Return the region of one of several like clauses: 简阳排名第7，彭州排名第8."""
        text = self.sentence.text
        near = max(0, at - _REACH)
        among = words.AMONG_THEM.search(text, near, at) if "其中" in text else None
        if among and not any(one.start < among.end(1) <= one.end for one in self.mentions):
            return self.context.canonical(among[1])
        named = bool(self.mentions or self.context.subject)
        if self._verbs is None:
            self._verbs = text.count("列") + text.count("居") + text.count("排")
        if named and self._verbs < _FEWEST_CLAUSES:
            return None
        if self._clauses is None:
            self._clauses = list(words.CLAUSE_NAME.finditer(text))
        found = self._clauses
        if len(found) < _FEWEST_CLAUSES and named:
            return None
        here = [one for one in found if one.end() <= at + 1 and at - one.end() < 8]
        if not here or self._is_worded(here[-1]):
            return None
        if any(self._is_scope(one) for one in self.mentions if one.start == here[-1].start(1)):
            return None  # 常州排名第1,全国排名第23
        return self.context.canonical(here[-1][1])

    def _it(self, at: int) -> str | None:
        """Return whom 它 means that opens a clause: 山东入榜的22个县市中,它居第5,在潍坊排第2.

        And whom 我们, which no name stands behind: 绿色发展百强区我们是第16.
        """
        before = [one for one in self._stand_ins if one.end() <= at]
        if not before:
            return None
        named = next((one for one in ended_by(self.mentions, at) if one.is_local), None)
        if named is not None and named.start >= before[-1].end():
            return None
        if before[-1][0] != "它":
            return self.context.speaker or self.context.main
        return self.context.canonical(named.name) if named else self.context.subject

    def _is_worded(self, found: re.Match[str]) -> bool:
        inside = self.sentence.within(found.start(1), found.end(1))
        return any(t.kind != "place" for t in inside) or any(
            one.start < found.end(1) and found.start(1) < one.end and one.is_local
            for one in self.mentions
        )

    def _noted(self, at: int) -> str | None:
        """Return the region whose place stands in brackets right behind it: 与昆山市(第1位)相比."""
        opened = at - 1
        text = self.sentence.text
        for size in (0, 1):  # of(…) is asked where a place begins or ends
            begin = text.rfind("(", max(0, at - _NOTED_REACH), at) if size else opened
            if begin <= 0 or text[begin] != "(" or not words.ONLY_PLACE.match(text, begin):
                continue
            one = next(ended_by(self.mentions, begin), None)
            if one is not None and one.end == begin and (one.is_local or self._is_in_a_row(one)):
                return self.context.canonical(one.name)
        return None

    def _is_in_a_row(self, city: Mention) -> bool:
        """Tell whether a city is one of several regions with places: 鄯善县(第35位)、哈密市(…)."""
        text = self.sentence.text
        placed = (one for one in self.mentions if words.ONLY_PLACE.match(text, one.end))
        return city.name.endswith("市") and any(one.is_local for one in placed)

    def _before_bracket(self, at: int) -> str | None:
        """Return the region in 晋江(第4), even by its short name."""
        text = self.sentence.text
        opened = text.rfind("(", 0, at)
        if opened <= 0 or ")" in text[opened:at] or at - opened > 6:
            return None
        begin = self.sentence.behind(",，;；。、:(和", opened)
        name = text[begin:opened]
        name = name.removeprefix("有") if len(name) > 2 else name
        name = words.LED_TO.sub("", name)
        known = name in self.context.names or any(one.end == opened for one in self.mentions)
        if not SHORT_NAME.fullmatch(name) or known:
            return None
        tokens = self.sentence.tokens[self.sentence.token_at(begin) :]
        plain = not tokens or tokens[0].start >= opened or tokens[0].kind == "place"
        return name if plain else None

    def _province(self, at: int) -> str | None:
        """Return the province of one of several in a row: 江苏第一,辽宁第四."""
        ranked = [
            (one.end, found.end(), one.name)
            for one in self.mentions
            if one.level == 0 and (found := words.NTH.match(self.sentence.text, one.end))
        ]
        for left, right in itertools.pairwise(ranked):  # 浙江第二是北仑区;余杭区排浙江第三
            beside = self.sentence.text[left[1] : right[0]].strip(",，、;；") == right[2]
            here = next((one for one in (left, right) if one[0] <= at <= one[1]), None)
            if beside and left[2] != right[2] and here:
                return here[2]
        return None

    def _pronoun(self, at: int, after: int = 0) -> str | None:
        """Return whom 我县 means before ``at``; behind a region only where it opens a clause."""
        if "pronoun" not in self.sentence.kinds:
            return None
        for token in reversed(self.sentence.within(after, at)):
            opens = not after or (
                token.text[0] == "我" and self.sentence.text[token.start - 1] in words.OPENS
            )
            if token.kind == "pronoun" and opens and not self._is_where(token):
                found = self.context.pronoun(token.text)
                if found is not None:
                    return found
        return None

    def _is_where(self, token: Token) -> bool:
        """Tell whether 全市 only says among whom a place is: 位居全市九区九县之首."""
        held = self.sentence.text.endswith(("居", "列", "在", "占"), 0, token.start)
        return held and token.text.startswith("全")

    def _short(self, at: int) -> str | None:
        """Return a region met before that opens the sentence by its short name."""
        if self.mentions and not self.mentions[0].start and self._is_scope(self.mentions[0]):
            return None
        for size in (4, 3, 2):
            known = self.context.names.get(self.sentence.text[:size])
            if known is not None and size <= at:
                return known
        return None

    def _is_passed_by(self, mention: Mention, at: int) -> bool:
        """Tell whether a claim is not of a region before it: 低于乙区的690亿元;收入17.8亿元."""
        if self._is_scope(mention):
            return True
        if self.ahead and any(begin < mention.start < end <= at for begin, end in self.ahead):
            return True
        first = mention  # 仅次于深圳、苏州、上海, 位居第4
        joined = self.sentence.text[mention.start - 1 : mention.start] in _LINKS
        for one in ended_by(self.mentions, mention.start) if joined else ():
            if self.sentence.text[one.end : first.start] not in _LINKS:
                break
            first = one
        held = self.sentence.text.endswith(words.HELD_AGAINST, 0, first.start)
        return held and words.PARTS.search(self.sentence.text, mention.end, at) is not None

    def _is_scope(self, mention: Mention) -> bool:
        """Tell whether a region is where the claim holds, not whom it is about: 居苏州市第二."""
        if mention not in self._scopes:
            self._scopes[mention] = self._says_where(mention)
        return self._scopes[mention]

    def _says_where(self, mention: Mention) -> bool:
        text = self.sentence.text
        following = text[mention.end : mention.end + 2]
        beside = text[mention.start - 1 : mention.start] == "与" and "相比" in text[mention.end :]
        before = text[max(0, mention.start - 2) : mention.start]
        beside = beside or text[: mention.start].endswith(words.OVERTAKEN)
        placed = before.endswith(words.PLACED)
        if mention.is_local:
            scoped = (placed or before == "作为") and following.startswith(("第", "首", "各", "前"))
            near = text[: mention.start].endswith(words.NEARBY) or text.startswith(
                "代管", mention.end
            )
            led = before.endswith("由") and not words.WINS.match(text, mention.end)
            return scoped or beside or near or led
        if before == "作为" and following[:1] == "的":
            return True  # 作为滁州市的桥头堡
        opens = text[mention.start - 1 : mention.start] in words.OPENS or before == "其中"
        if following == "排名" and "全国排名" in text[mention.end :]:
            return True  # 常州排名第1,全国排名第23
        if mention.level == 1 and opens and following.startswith(("第", "首")):
            return False  # 其中南京第4
        if following in {"平均", "县域"} or words.AMONG_SO_MANY.match(text, mention.end):
            return True  # 高于武汉市平均水平, 四川省185个区市县第18位
        return (
            placed
            or beside
            or following.startswith(("各", "所", "第", "首", "唯", "内", "下", "范"))
        )

    def _leads(self, mention: Mention) -> bool:
        before = self.sentence.text[max(0, mention.start - 1) : mention.start]
        return mention.level >= 1 or mention.start < 4 or before in words.OPENS
