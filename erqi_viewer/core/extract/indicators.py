"""Putting figures together: name, value, growth, place and period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract import figure_words as words
from erqi_viewer.core.extract import figures, quantities
from erqi_viewer.core.extract.drafts import Draft, scope_of
from erqi_viewer.core.extract.growths import Growths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.linked import Placed
    from erqi_viewer.core.extract.quantities import Quantity
    from erqi_viewer.core.extract.tokens import Token

_LONG_NAME = 4  # 业务量 may be said of the figure before


class Assembler(Growths):
    """Reads the figures of one sentence from left to right."""

    def read(self, placed: Sequence[Placed]) -> list[Draft]:
        """Return the figures, each with a name and a span."""
        events: list[tuple[int, Quantity | Placed]] = [(one.start, one) for one in self.quantities]
        events += [(one.ranks[0].start, one) for one in placed]
        for _, event in sorted(events, key=lambda pair: pair[0]):
            if isinstance(event, quantities.Quantity):
                self._quantity(event)
            else:
                self._place(event)
        return [draft for draft in self.drafts if draft.start >= 0]

    def _quantity(self, one: Quantity) -> None:
        counts = not self.sentence.signs.isdisjoint(words.COUNTED_BY)
        if counts and words.FIGURES_COUNTED.match(self.sentence.text, one.start):
            return  # what is named before it shares what follows
        term = words.TERM.search(self.sentence.text, self.done, one.verb) if one.verb else None
        if one.unit.endswith("百分点") or term or self.is_aside(one):
            self.done = one.end
            if self.is_aimed(one):
                self.missed.append((one.start, one.end))
        elif one.growth is not None:
            self.grow(one)
        else:
            self._value(one)

    def _value(self, one: Quantity) -> None:
        waiting = [draft for draft in self.current if draft.value is None]
        if waiting and self._continues(one):
            draft = waiting[0]
        elif self._is_reached(one):
            draft = self.current[0]
            draft.reached = True
        elif self.current and words.CONVERTED.search(self.sentence.text, self.done, one.start):
            self._convert(one)
            return
        elif self._goes_on(one):
            name = self.current[-1].name
            origin = words.FROM.search(self.sentence.text, 0, self.current[-1].start)
            self.current[-1].origin = origin is not None
            if words.IN_ALL.search(self.sentence.text, self.done, one.start):
                name = words.GAINED.sub("", name) or name  # 新增企业156家,总数达1120家
            risen = self.current[-1].origin
            self.open([name])
            draft = self.current[0]
            draft.reached = risen
        else:
            names = self.share_of(one) or self.names(self.before_note(one.start), one)
            names = names or self._as_before(one) or self._passed_next(one) or self._of_those(one)
            if not names:
                self.done = max(self.done, one.end)
                return
            if names[0] in words.OWN_PART and self.current:  # 其中区本级完成
                names = [names[0] + self.current[-1].name]
            if names[0] in words.YIELD and self.drafts:  # 蔬菜播种面积…,产量…
                names = [words.AREA.sub("", self.drafts[-1].name) + names[0]]
            self.open(self._for_each_region(names, one))
            draft = self.current[0]
        draft.value, draft.unit, draft.qualifier = one.value, one.unit or None, one.qualifier
        round_sum = one.unit == "亿" and self.sentence.text[one.end - 2 : one.end] in words.ROUND
        if round_sum and words.MONEY.search(draft.name):
            draft.unit = "亿元"  # GDP破千亿
        draft.start, draft.end = one.start, one.end
        draft.year = self._own_year(one)
        self.done = one.end
        self._go_back_before(draft)

    def _own_year(self, one: Quantity) -> str | None:
        """Return the year right before a value or in brackets behind it: 2021年的356亿元."""
        text = self.sentence.text
        before = text[max(0, one.start - 8) : one.start]
        year = words.OWN_YEAR.search(before) if "年" in before else None
        if year is None and text.startswith("(", one.end):
            year = words.NOTED_YEAR.match(text, one.end)
        return year[1] if year else None

    def _go_back_before(self, draft: Draft) -> None:
        """Go on with the exact sum before one it passed: 3087亿元,首次跨上3000亿元台阶,增长3.6%."""
        before = self.drafts[-2] if len(self.drafts) > 1 else None
        same = before is not None and before.name == draft.name and before.value is not None
        if before is None or not same or before.growth is not None:
            return
        text = self.sentence.text
        passed = words.PASSED_TOO.fullmatch(text, before.end, draft.start)
        if passed or words.MILESTONE.match(text, draft.end):
            self.current = [before]

    def _convert(self, one: Quantity) -> None:
        """Keep a figure in another currency: 人均生产总值115379元(折合17436美元),增长9.5%."""
        draft = Draft(self.current[-1].name)
        draft.value, draft.unit, draft.qualifier = one.value, one.unit or None, one.qualifier
        draft.start, draft.end = one.start, one.end
        self.drafts.append(draft)
        self.done = one.end

    def _is_reached(self, one: Quantity) -> bool:
        """Tell whether a value is that of a growth told before: 增加值增长9.8%,达到14.61亿元."""
        draft = self.current[0] if len(self.current) == 1 else None
        if draft is None or draft.value is not None:
            return False
        text = self.sentence.text
        placed = draft.place is not None
        if placed and words.REACHED_IN.fullmatch(text, self.done, one.start):
            return True
        told = placed or (draft.growth is not None and one.unit != "%")
        return told and words.REACHED_BEHIND.fullmatch(text, self.done, one.start) is not None

    def _for_each_region(self, names: list[str], one: Quantity) -> list[str]:
        """Return a name once for each value: 甲市、乙市生产总值分别达4276亿元和4113亿元."""
        count = self.side_by_side(one.start)
        shared = "分别" in self.sentence.text[self.done : one.start] and one.unit != "%"
        return names * count if shared and len(names) == 1 else names

    def _as_before(self, one: Quantity) -> list[str]:
        """Return the name before for another region's: 甲市549亿元;乙市超过500亿元."""
        last = (self.drafts[-1].name, self.drafts[-1].unit) if self.drafts else self.before
        if last is None or last[1] != one.unit or not one.unit.endswith("元"):
            return []
        text = self.sentence.text
        named = [r for r in self.sentence.regions if self.done <= r.start and r.end <= one.start]
        lead = named[0].start if named else 0
        lead -= len("其中") * text.endswith("其中", 0, lead)
        opens = named and (not lead or text[lead - 1] in words.BETWEEN_REGIONS)
        if not named and self.drafts and words.LATER.search(text, self.done, one.start):
            return [last[0]]
        verb = words.REACHES.fullmatch(text, named[-1].end, one.start) if opens else None
        return [last[0]] if verb and (len(named) == 1 or "分别" in verb[0]) else []

    def _of_those(self, one: Quantity) -> list[str]:
        """Return the name before for how many of them are large: 87个,其中超10亿元的21个."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.unit != one.unit:
            return []
        found = words.OF_THOSE_ABOVE.search(self.sentence.text, last.end, one.start)
        return [last.name] if found else []

    def _passed_next(self, one: Quantity) -> list[str]:
        """Return the name before for a sum that it passed: 年均增长10.4%,今年跨过750亿元."""
        if not quantities.is_passed(self.sentence.text, one):
            return []
        token = self.token_in(self.done, one.start)
        if token is not None and words.MONEY.search(token.text):
            return self.joined_names(token)  # GDP连跨9个百亿级台阶,去年达到1621亿元
        last = (self.drafts[-1].name, self.drafts[-1].unit) if self.drafts else self.before
        if last is None:
            return []
        return [last[0]] if last[1] is None or _measure(last[1]) == _measure(one.unit) else []

    def _place(self, one: Placed) -> None:
        if self.place_of_several(one):
            return
        token = self.token_in(self.done, one.owner.end)
        own = words.PLACED_ITSELF.fullmatch(self.sentence.text, one.owner.end, one.ranks[0].start)
        either = words.EITHER.search(self.sentence.text, self.done, one.ranks[0].start)
        if own and token is None and words.OF_A_CONTEST.search(own[1]):
            self.missed += [(rank.start, rank.end) for rank in one.ranks]
            self.done = max(self.done, one.ranks[-1].end)
            return
        if either and len(self.drafts) > 1:
            self.current = [self.drafts[-1 if either[1] == "后" else -2]]
        elif own and own[1] not in words.MEASURES and words.FIGURE_END.search(own[1]):
            self._take_up([own[1]])
        elif token is not None:
            self._take_up(self.joined_names(token))
        self._take_in_turn(one, token)
        for rank in one.ranks:
            if rank.top or one.origin:
                continue
            draft = self._placed_draft(one)
            if draft is None:
                self.missed.append((rank.start, rank.end))
                continue
            draft.put(rank, scope_of(self.sentence, one.ranks[0].start) or self.scope)
            draft.stand(rank.start, rank.end)
        self.scope = scope_of(self.sentence, one.ranks[0].start) if one.origin else None
        self.done = max(self.done, one.ranks[-1].end)

    def _take_in_turn(self, one: Placed, token: Token | None) -> None:
        """Go back to as many figures as have places in turn: 分别居全市第2位、第4位."""
        told = [d for d in self.drafts if d.place is None and (d.value, d.growth) != (None, None)]
        shared = "分别" in self.sentence.text[self.done : one.ranks[0].start]
        turns = words.IN_TURN.search(self.sentence.text, self.done, one.ranks[0].start)
        shared = shared or turns is not None
        if self._is_of_each_region(one, token) and shared:
            self.open([self.current[0].name] * len(one.ranks))  # 甲区、乙区…分别居第2、第4
        elif len(one.ranks) > 1 and len(told) >= len(one.ranks) > len(self.current) and shared:
            self.current = told[-len(one.ranks) :]

    def _is_of_each_region(self, one: Placed, token: Token | None) -> bool:
        """Tell whether a figure named just before its places is one of as many regions."""
        count = len(one.ranks)
        if token is None or not count > 1 == len(self.current):
            return False
        regions = [
            r for r in self.sentence.regions if self.done <= r.start and r.end <= token.start
        ]
        return sum(r.is_local for r in regions) == count

    def _placed_draft(self, one: Placed) -> Draft | None:
        name = words.plain(self.sentence.piece(one.owner.start, one.owner.end))
        if self.current and (whole := self._own_name(one)):
            self.open([whole])
            return self.current[0]
        free = [draft for draft in self.current if draft.place is None]
        if name in words.OF_THEIR_OWN:
            free, self.current = [], []
        if free and free[0].unit == "%" and name in words.REPLACED[1:] and self._sum_of(free[0]):
            base = self._sum_of(free[0])
            self.open([base + name])  # 占榆林市的30.9%,增速居全市第六
            return self.current[0]
        if free and free[0].unit == "%":
            sums = [one for one in self.drafts if one.place is None and one.unit not in {"%", None}]
            its = [one for one in sums[-1:] if words.OF_ALL_OF.match(free[0].name, len(one.name))]
            its = [one for one in its if free[0].name.startswith(one.name)]
            free = its or (sums[-1:] if name in words.WHOLE else []) or free
        if free:
            return free[0]
        base = self.current[0].name if self.current else ""
        before = self.sentence.text[max(0, one.owner.start - 8) : one.owner.start]
        if words.OF_SEVERAL.search(before) or name == "指标" or not (name or base):
            return None
        if not base and name in words.COUNTS:
            return None  # how many are listed: 数量全国第一
        if not base:
            begin, stop = figures.left_phrase(self.sentence, self.done, one.owner.start)
            adjacent = stop == one.owner.start
            base = self.sentence.piece(begin, stop) + name if adjacent else name
        elif name in words.MEASURES:
            measure = next((one for one in words.REPLACED if base.endswith(one)), "")
            base = base.removesuffix(measure) + name  # 总量…,增速…
        self.open([base])
        return self.current[0]

    def _sum_of(self, share: Draft) -> str:
        """Return the name of the placed sum that a share is of, empty where there is none."""
        whole = next((d for d in reversed(self.drafts) if d.unit not in {"%", None}), None)
        of = whole is not None and whole.place is not None and share.name.startswith(whole.name)
        return whole.name if of and whole is not None else ""

    def _own_name(self, one: Placed) -> str | None:
        """Return the name of what is counted apart from the one before: ,企业数量居全省第一."""
        text = self.sentence.text
        begin = max(text.rfind(mark, self.done, one.owner.start) for mark in ",，;；、") + 1
        opens = begin and one.owner.start == begin and len(one.owner.text) >= _LONG_NAME
        # 经济总量 and 入选数量 are of the one before
        measure = one.owner.text.endswith((*words.MEASURES, "数量"))
        if opens and not measure and words.FIGURE_END.search(one.owner.text):
            return one.owner.text  # 企业5300家,快递业务量居全市首位
        if not begin or one.owner.text != "数量":
            return None
        begin, stop = figures.left_phrase(self.sentence, begin, one.owner.start)
        own = stop - begin > 1 and stop == one.owner.start
        return self.sentence.piece(begin, one.owner.end) if own else None

    def _take_up(self, names: Sequence[str]) -> None:
        """Go back to a figure that was told before its place is, else begin one."""
        known = words.SAME_AS.get(names[0], ()) if names else ()
        told = [one for one in self.drafts if [one.name] == list(names) and one.place is None]
        told = told or [d for d in self.drafts if d.name in known and d.place is None]
        if told:
            self.current = told[-1:]
        else:
            self.open(names)

    def _continues(self, one: Quantity) -> bool:
        """Tell whether a value goes on with the names before: 分别达到4.1万元、1.9万元."""
        between = self.sentence.text[self.done : one.start]
        return len(between) <= 3 and len(self.current) > 1

    def _goes_on(self, one: Quantity) -> bool:
        """Tell whether a value is where the one before it moved to: 增加到2021年的356亿元."""
        last = self.current[-1].unit if self.current else one.unit
        same = bool(self.current) and (last is None or _measure(last) == _measure(one.unit))
        if not same:
            return False
        noted = words.NOTED_YEAR.match(self.sentence.text, self.done)
        between = verb = self.sentence.text[noted.end() if noted else self.done : one.start]
        if "年" in between:
            year = words.OWN_YEAR.search(between)
            verb = between[: year.start()] if year else words.DATED.sub(r"\1", between)
        if verb[-1:] == "的":
            verb = words.BY_NOW.sub("", verb)  # 增至今年6月末的1196万千瓦
        if verb != between and verb in words.LISTING:
            return True  # ,1988年超过10亿元
        if verb in words.LEADS_TO:
            at = self.current[-1].start
            return words.FROM.search(self.sentence.text, max(0, at - 16), at) is not None
        return len(verb) > 1 and words.ONWARD.fullmatch(verb) is not None


def _measure(unit: str) -> str:
    """Return a unit without its multiple: 元 for 万元 and 亿元."""
    return unit.lstrip("十百千万亿")
