"""Naming figures: by a known name, by the noun before a value, or by the figure before it."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import figure_words as words
from erqi_viewer.core.extract import figures, quantities
from erqi_viewer.core.extract.counties import short_names
from erqi_viewer.core.extract.numerals import fold
from erqi_viewer.core.extract.shared_names import split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.drafts import Draft
    from erqi_viewer.core.extract.quantities import Quantity
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token


class Naming:
    """Names the quantities of one sentence; ``done`` is where what was read last ends."""

    def __init__(self, sentence: Sentence, found: Sequence[Quantity]) -> None:
        self.sentence = sentence
        self.quantities = found
        self._ends = [one.end for one in self.quantities]
        self._runs = self._run_lengths(self.quantities)
        self._grown = [one for one in self.quantities if one.growth is not None]
        self._grown_runs = self._run_lengths(self._grown)
        self.drafts: list[Draft] = []
        self.done = 0

    def new_names(self, end: int) -> list[str]:
        """Return the names between what was read and a growth whose verb begins at ``end``."""
        several = self._listed(end) or self._shared_behind(end)
        token = self.token_in(self.done, end)
        joined = self.joined_names(token) if token is not None else []
        if several and (len(joined) != len(several) or joined[-1] != several[-1]):
            return several
        if joined:
            return joined
        text = self.sentence.text
        end -= len(words.SAME_BELOW) * text.endswith(words.SAME_BELOW, self.done, end)
        if words.ADJUSTED.search(text, self.done, end):
            return []
        if words.BASE_DATE.search(text, max(self.done, end - words.LONGEST_BASE), end):
            return []
        begin, stop = figures.left_phrase(self.sentence, self.done, end)
        name = self.sentence.piece(begin, stop)
        if stop - begin < 2 or name in words.BASES:
            return []
        trimmed = words.without_basis(name)
        if len(trimmed) < 2 or trimmed in words.MEASURES or text[stop - 1] in "上去前":
            return []
        if ")" in fold(trimmed) or words.OVER_YEARS.fullmatch(trimmed):
            return []  # 与2012年(下同)相比增长, 两项年均增长
        return [trimmed]

    def _shared_behind(self, end: int) -> list[str]:
        """Return the names before a verb that shares growths out: 产量和投资增速分别为6%、8%."""
        shared = words.SHARED_BEHIND.match(self.sentence.text, end)
        if shared is None:
            return []
        count = self.grown_side_by_side(shared.end())
        return figures.listed_names(self.sentence, self.done, end, count, end)

    def names(self, end: int, one: Quantity) -> list[str]:
        """Return the names of a value, from what stands before ``end`` or behind it."""
        text = self.sentence.text
        ratio = words.RATIO.search(text, self.done, end) if not one.unit else None
        if ratio:
            named = self.sentence.region_end_before(ratio.start())
            begin, stop = figures.left_phrase(self.sentence, max(self.done, named), ratio.end())
            return [self.sentence.piece(begin, stop)]
        near = max(self.done, end - words.LONGEST_BASE)
        leads = "由" in text or "从" in text
        led = words.FROM_YEAR.search(text, near, end) if leads else None
        if led and one.unit != "个" and self.token_in(self.done, end) is None:
            end = led.start()
        label = words.LABEL.search(text, self.done, end) if ":" in text else None
        if label and self.token_in(self.done, end) is None:
            return [label[1]]
        begin, stop = figures.left_phrase(self.sentence, self.done, end)
        if words.ORIGIN.fullmatch(text, begin, stop):
            begin = stop  # GDP连上台阶,从2015年的3432亿元
        own = max(self.done, self.sentence.behind(",，;；。", end))
        token = self.token_in(own, end) or (
            self.token_in(self.done, end) if begin == stop else None
        )
        if token is not None and words.MONEY.search(token.text) and words.COUNTED.search(one.unit):
            token = None  # GDP超千亿元的县增至42个
        if token is not None and one.unit == "%" and text.endswith("占", begin, token.start):
            several = self._listed(end)
            if several:
                return several
            return [self.sentence.piece(begin, stop)]  # 民生支出占财政支出78.5%
        if token is not None and not words.SHARE.search(text, token.end, end):
            joined = self.joined_names(token, begin if stop == token.end else token.start)
            several = self._listed(end)
            return max(joined, several, key=len)
        return self._listed(end) or self._plain_name(begin, stop, end, one)

    def share_of(self, one: Quantity) -> list[str]:
        """Return the name of a share of the figure before: 税收收入…,占财政收入的82.1%."""
        if one.unit != "%" or not self.drafts:
            return []
        shared = words.SHARES_OF.search(self.sentence.text, self.done, one.start)
        count = self.side_by_side(one.start)
        if shared is not None and 1 < count <= len(self.drafts):
            whole = self.sentence.piece(*shared.span(1))
            return [draft.name + whole for draft in self.drafts[-count:]]
        found = words.SHARE_OF.search(self.sentence.text, self.done, one.start)
        if found is None or found.start() != self.done:
            return []
        return [self.drafts[-1].name + self.sentence.piece(*found.span(1))]

    def before_note(self, end: int) -> int:
        """Return where a note right before a value begins: 生产总值(GDP,下同)200亿元."""
        text = self.sentence.text
        opened = text.rfind("(", self.done, end) if text[end - 1] == ")" else -1
        return opened if opened > self.done else end

    def _plain_name(self, begin: int, stop: int, end: int, one: Quantity) -> list[str]:
        """Return the noun before a value, or behind it, where no known name stands."""
        left, right = (
            self.sentence.piece(begin, stop).removeprefix("年均"),
            figures.right_phrase(self.sentence, one),
        )
        whole = self._share_of_all(begin, stop) or self._by_head(left, stop)
        left = whole or words.without_basis(left)
        if not right and figures.counts_without_a_noun(self.sentence, one, left):
            return []
        if self._is_of_a_plant(one, left, right):
            return []
        if not right and figures.counts_the_listed(self.sentence, one, left, stop):
            return []
        if right and left in short_names():
            left = ""  # 浙江义乌有134个淘宝村
        name = words.tidy(left if len(left) >= 2 else right)
        if left.startswith(words.ISSUED) and right:
            name = right
        if left in words.GAINS:
            name = left + (right or self._just_counted(one))
            name = "" if name == left else name
        if not left and not right and one.unit.endswith(("元", "亿")):
            name = figures.verb_phrase(self.sentence, self.done, end)
            name = "" if name in words.GAINS else name
        if not 2 <= len(name) <= 30 or name in figures.RATINGS or name in quantities.VERBS:
            return []
        if not figures.is_figure(name, right):
            return []
        return [name]

    def _by_head(self, left: str, stop: int) -> str:
        """Return the sum told before that is told by head too: 生产总值304.25亿元,人均6000美元."""
        said = left == "人" and self.sentence.text.startswith("均", stop)
        last = self.drafts[-1] if said and self.drafts else None
        whole = words.PRODUCT.search(last.name) if last and last.value is not None else None
        return f"人均{whole[0]}" if whole else ""

    def _just_counted(self, one: Quantity) -> str:
        """Return what was counted right before: 规上企业达到812家,新增97家."""
        last = self.drafts[-1] if self.drafts else None
        beside = last is not None and last.end >= 0 and last.unit == one.unit
        if last is None or not beside or last.value is None or one.unit.endswith("元"):
            return ""
        joint = self.sentence.text[last.end : one.start]
        return last.name if joint[:1] in {",", "，"} and joint[1:] in words.GAINS else ""

    def _share_of_all(self, begin: int, stop: int) -> str:
        """Return what takes a share of the country or the city: 镜片产量约占全国的75%."""
        text = self.sentence.text
        taken = words.TAKES.search(text, self.done, begin)
        if taken is None or words.OF_ALL.fullmatch(text, begin, stop) is None:
            return ""
        named = figures.left_phrase(self.sentence, self.done, taken.start())
        return self.sentence.piece(*named) + self.sentence.piece(taken.start(), stop)

    def _is_of_a_plant(self, one: Quantity, left: str, right: str) -> bool:
        """Tell whether a quantity only describes a project: 3万吨钾肥项目, 投资2亿元的一期."""
        if right.endswith(words.PLANTS) and not one.unit.endswith(words.PIECES):
            return True
        return left in words.SPENT and self.sentence.text.startswith("的", one.end)

    def with_measure(self, name: str) -> str:
        """Return 制造业增加值 for 制造业 in 采矿业增加值增长19%,制造业增长5%."""
        last = self.drafts[-1] if self.drafts else None
        measure = words.ELIDED.search(last.name) if last and last.value is None else None
        if measure is None or last is None or figures.measure_of(name):
            return name
        if not words.OF_INDUSTRY.search(name) and measure[0] != "产量":
            return name
        return name + measure[0]

    def _listed(self, end: int) -> list[str]:
        """Return the names that the values from ``end`` on are shared out to."""
        return figures.listed_names(self.sentence, self.done, end, self.side_by_side(end))

    def side_by_side(self, at: int) -> int:
        """Return how many quantities stand side by side from the first behind ``at`` on."""
        first = bisect.bisect_right(self._ends, at)
        return self._runs[first] if first < len(self.quantities) else 1

    def grown_side_by_side(self, at: int) -> int:
        """Return how many growths stand side by side from the first at or behind ``at`` on."""
        first = bisect.bisect_left(self._grown, at, key=lambda one: one.start)
        return self._grown_runs[first] if first < len(self._grown) else 1

    def _run_lengths(self, row: Sequence[Quantity]) -> list[int]:
        """Return for each quantity of a row how many stand side by side from it on."""
        lengths = [1] * len(row)
        if len(row) < 2:
            return lengths
        for k in range(len(row) - 2, -1, -1):
            after = row[k + 1]
            begin = after.start if after.growth is None else min(after.verb, after.start)
            if self.sentence.text[row[k].end : begin] in words.JOINS:
                lengths[k] = lengths[k + 1] + 1
        return lengths

    def token_in(self, start: int, end: int) -> Token | None:
        """Return the last known name between two places, None when there is none."""
        if "indicator" not in self.sentence.kinds:
            return None
        inside = reversed(self.sentence.within(start, end))
        return next(
            (
                t
                for t in inside
                if t.kind == "indicator"
                and t.end <= end
                and self.sentence.text[t.start - 1 : t.start] not in words.BY_BASE
                and self.sentence.text[t.end : t.end + 1] not in words.LONGER
            ),
            None,
        )

    def joined_names(self, token: Token, begin: int | None = None) -> list[str]:
        """Return the names that end in a known one, with plain words before it: 创业担保贷款."""
        own = token.start if begin is None else begin
        text = self.sentence.text
        if own == token.start:
            level = (word for word in words.QUALIFYING if text.endswith(word, 0, own))
            own -= len(next(level, ""))
        lead = self.sentence.text[own : token.start]
        if lead in words.QUALIFYING:
            return [self.sentence.piece(own, token.end)]
        if lead.endswith(words.PER_UNIT):
            return [self.sentence.piece(own, token.end)]
        if lead in words.BASES or self.sentence.knows(own, token.start):
            own = token.start
        parted = text.endswith(words.BOTH_PARTED, 0, token.start)
        both = parted or token.text.startswith(words.BOTH)
        if both and (self._is_shared_out(token.end) or self.side_by_side(token.end) == len("城乡")):
            rest = token.text.removeprefix(words.BOTH).removeprefix("居民")
            return [f"城镇居民{rest}", f"农村居民{rest}"]
        plain = 0 < token.start - own <= words.LONGEST_PREFIX and not self.sentence.within(
            own, token.start
        )
        if plain:
            return [self.sentence.piece(own, token.end)]
        return split(self.sentence, token, self.done)

    def _is_shared_out(self, at: int) -> bool:
        """Tell whether what follows is said of two figures: 分别增长4.8%、7.2%."""
        return "分别" in self.sentence.text[at : at + 8]
