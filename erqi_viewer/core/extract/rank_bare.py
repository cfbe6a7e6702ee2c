"""Ranks that are told by a bare number: 位列85位, 百强区(78), 由85位, 11位的龙口市."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract import rank_words as words
from erqi_viewer.core.extract.rank_tops import Rank, Tops

if TYPE_CHECKING:
    import re

    from erqi_viewer.core.extract.tokens import Token

_DISTANCES = ("高出", "低出", "高了", "低了", "靠前", "靠后")


class Bare(Tops):
    """Judges the numbers of one sentence that stand without 第."""

    def bare(self, i: int, value: int, *, joined: bool) -> Rank | None:
        """Read a number without 第: 位列85位, 百强区(78), 由85位, 11位的龙口市."""
        text, token = self.text, self.tokens[i]
        end = self.with_unit(token.end)
        has_unit = end > token.end
        if (
            text[end - 1] == "席"
            or text.endswith(words.OF_PEOPLE, 0, token.start)
            or text.startswith(("连", "成"), end)  # 位次五连升, 保持在七成以上
            or text[token.start - 1 : token.start] in {"高", "低"}
            or text.endswith(_DISTANCES, 0, token.start)
            or "." in token.text
            or not self.closes(end)
        ):
            return None
        if value > words.LIKE_A_YEAR and not has_unit:
            return None
        in_row = words.IN_ROW.match(text, token.start) is not None  # 第二、三、四、五位
        bare = in_row or (self.ranked > 0 and text[end : end + 1] in words.ENDS_ROW)
        good = joined and (has_unit or token.kind == "number" or bare)
        good = good or self.is_listed(token, end, has_unit=has_unit)
        if not good and not self.is_in_bracket(token.start, end):
            good = self._is_said(i, end, has_unit=has_unit)
        return Rank(token.start, end, value) if good else None

    def _is_said(self, i: int, end: int, *, has_unit: bool) -> bool:
        token = self.tokens[i]
        text, start = self.text, token.start
        near = max(0, start - words.LEAD_REACH)
        licence = self.licence(i)
        if licence == "rank" and (has_unit or self._is_told(i)):
            return True
        if self._is_shared(token, end, has_unit=has_unit):
            return True
        if self._is_stated(start, end, has_unit=has_unit):
            return True
        if has_unit and words.OF_A_YEAR.match(self.text, end):
            return True  # 轨迹是:29位(2022年)、24位(2023年)
        if licence == "list" and text.endswith((":", "第"), 0, start):
            return True
        said_of = self.text.startswith("的", end) and end + 1 in self.region_starts()
        listed = any(end < token.start for end in self.real_ends)
        if listed and words.DATED_BARE.search(text, near, start):
            return True
        if self.is_in_history(token.start):
            return True
        labelled = text.endswith((":", ","), 0, start) and (
            token.start - 1 in self.topic_ends or token.start - 1 in self.real_ends
        )
        then = words.IT_WAS_THEN.search(text, near, start)
        then = then or (words.WAS_THEN.search(text, near, start) if self.ranked else None)
        if (has_unit and (labelled or then)) or (labelled and self._gives_numbers()):
            return True  # 综合实力:85名,去年是86名
        origin = words.ORIGIN.search(text, near, start) is not None
        if origin and words.MOVES_ON.match(self.text, token.start):
            return True  # 由去年的97升到90
        # 在20名的基础上再进3位
        origin = origin or (
            text.endswith("在", 0, start) and words.ON_TOP_OF.match(self.text, end) is not None
        )
        return has_unit and (said_of or origin or self._is_whose(token.start, end))

    def _is_stated(self, start: int, end: int, *, has_unit: bool) -> bool:
        """Tell whether a verb of being or a bracket gives a place: 丰润区为53位, 87(上年89)."""
        text, near = self.text, max(0, start - words.LEAD_REACH)
        closed = bool(self.ranked) and text[end : end + 1] == ")"
        if closed and words.NOTED_OF.search(text, near, start):
            return True
        was = text.endswith(("为", "是"), 0, start) and start - 1 in self.region_ends
        return has_unit and (was or self._is_of_a_field(start))

    def _is_of_a_field(self, start: int) -> bool:
        """Tell whether only a verb of being stands behind a field: 投资潜力是71名."""
        was = words.IS_ONLY.search(self.text, max(0, start - words.NEAR), start)
        return was is not None and any(
            one.end == was.start() and one.kind == "topic" and one.parts[-1].dimension
            for one in self.lists
        )

    def _gives_numbers(self) -> bool:
        """Tell whether fields have bare numbers behind them: 综合实力:85;投资潜力:61."""
        named = self.topic_ends | self.real_ends
        told = sum(words.FIELD_NUMBER.match(self.text, end) is not None for end in named)
        return told > 1 and words.SCORES.search(self.text) is None

    def _is_whose(self, start: int, end: int) -> bool:
        """Tell whether a place opens a clause that names whose it is: 紧跟其后的15名是塘下镇."""
        opens = self.text[start - 1] in ",，;；" or self.text.endswith(("后的", "前的"), 0, start)
        told = words.IS.match(self.text, end)
        if not opens or told is None:
            return False
        whose = (one.end for one in self.sentence.regions if one.start == told.end())
        return any(self.text[at : at + 1] in words.OPENS for at in whose)

    def _is_shared(self, token: Token, end: int, *, has_unit: bool) -> bool:
        """Tell whether a number begins a row or follows 以: 依次为58、73、90, 以四十六位居首位."""
        text, start = self.text, token.start
        shared = words.SHARED_VERB.search(text, max(0, start - words.LEAD_REACH), start)
        by_place = text[start - 1 : start] == "以"
        by_place = by_place and not text.endswith(("幅以", "数以"), 0, start)
        if has_unit and (shared or (by_place and words.TAKES.match(self.text, end))):
            return True
        if by_place and words.BY_PLACES.match(self.text, token.start):
            return True  # 分别以36位和69位的名次入列
        if shared and words.SHARED_UNIT.match(self.text, token.start):
            return True
        row = words.NUMBER_ROW.match(self.text, token.start)
        listed = shared is not None and self.is_listed_so(shared)
        others = self.ranked > 0 and "其余" in text
        others = others and words.OTHERS_AT.search(text, 0, start) is not None
        count = len(words.NUMBER.findall(row[0])) if row else 0
        again = shared is not None and count == self.side_by_side
        # 从2020年至2025年,…分别为
        over = words.OVER_YEARS.search(text, 0, start) if shared else None
        again = again or (over is not None and int(over[2]) - int(over[1]) + 1 == count)
        return row is not None and (listed or others or again)

    def _is_told(self, i: int) -> bool:
        """Tell whether a bare number says a standing: 排名64, 排名分别为64、49."""
        near = reversed(self.tokens[max(0, i - 4) : i])
        verb = next((token for token in near if token.kind == "rank"), None)
        at = self.tokens[i].start
        return verb is not None and words.TELLING.fullmatch(self.text, verb.end, at) is not None

    def is_listed_so(self, shared: re.Match[str]) -> bool:
        """Tell whether regions on a list are told to be so: 甲、乙两地在列,分别为第9和第31."""
        listed = words.ON_IT.search(self.text, 0, shared.start()) is not None
        return listed and (self.ranked > 0 or any(end < shared.start() for end in self.real_ends))
