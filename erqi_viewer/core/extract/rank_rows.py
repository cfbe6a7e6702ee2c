"""Places that stand in a row or right behind what they are of: 百强区(78), 文成33、泰顺40."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract import rank_words as words
from erqi_viewer.core.extract.rank_licence import Licences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token

_FEWEST_PAIRS = 3
_FEWEST_YEARS = 3


class Rows(Licences):
    """Judges the numbers of one sentence that only a list or a region entitles.

    ``ranked`` counts the ranks that were read so far, ``side_by_side`` those in the last row.
    """

    def __init__(self, sentence: Sentence, lists: Sequence[ListMention]) -> None:
        super().__init__(sentence, lists)
        self.real_ends = {one.end for one in lists if one.kind in words.REAL}
        self._several: bool | None = None
        self._led_row: bool | None = None
        self.ranked = 0
        self.side_by_side = 0

    def is_in_bracket(self, start: int, end: int) -> bool:
        """Tell whether nothing but a number stands in its brackets: 百强区(78)."""
        return self.text[start - 1 : start] == "(" and self.text[end : end + 1] == ")"

    def is_listed(self, token: Token, end: int, *, has_unit: bool) -> bool:
        """Tell whether a number stands right behind a list, or behind a region in a listing."""
        text, bracketed = self.text, self.is_in_bracket(token.start, end)
        before = token.start - bracketed
        before -= text[before - 1] == "的" and before - 1 in self.real_ends  # 百强区的19、45位
        board = before - 1 in self.topic_ends and text[before - 1] == "榜"  # 综合实力榜27、40
        if before in self.real_ends or before in self.topic_ends or board:
            return bracketed or has_unit or token.kind == "number"
        if not bracketed and has_unit and before in self.region_ends and self._follows_suit(before):
            return True
        plain = not bracketed and (token.kind == "number" or len(token.text) > 1)
        if plain and before in self.region_ends and self._is_in_a_row(before, end):
            return True
        if plain and token.kind == "number" and self._closes_a_line(token, end):
            return True  # ▲绿色发展百强县市 玉环市 21
        apart = text[token.start - 1] in ",，" and token.start - 1 in self.region_ends
        if apart and token.kind == "number" and self._is_row_of_pairs():
            return True  # 排名:盘州市,6;兴义市,9;凯里市,36
        listing = any(stop < token.start for stop in self.real_ends) or self._lists_several()
        listing = listing or words.ONLY_NOTED.fullmatch(text) is not None
        return bracketed and before in self.region_ends and listing

    def _closes_a_line(self, token: Token, end: int) -> bool:
        """Tell whether a line is a list, a region and a number, with blanks between them."""
        apart = token.start in self.sentence.breaks
        if not apart or self.text[end : end + 1] not in {"", "("}:
            return False
        name = next((one for one in self.sentence.regions if one.end == token.start), None)
        return name is not None and name.start in self.real_ends

    def _follows_suit(self, at: int) -> bool:
        """Tell whether a region opens a clause behind one that ranks: 南安排名27位,石狮42位."""
        name = next(one for one in self.sentence.regions if one.end == at)
        opens = self.text[name.start - 1 : name.start] in {",", "，", "、", ";", "；"}
        parted = name.start in self.sentence.breaks and bool(self.real_ends)
        return (opens and self.ranked > 0) or parted  # 百强县两县入围 神木21位 府谷89位

    def _is_in_a_row(self, at: int, end: int) -> bool:
        """Tell whether a region ending at ``at`` is one of several with a place: 文成33,泰顺40."""
        name = next(one for one in self.sentence.regions if one.end == at)
        placed = (
            self.text[one.start - 1 : one.start] in words.ROW_LINKS
            and words.NEXT_PLACED.match(self.text, one.end) is not None
            for one in self.sentence.regions
            if one.start == end + 1
        )
        ahead = any(placed)
        behind = self.text[name.start - 1 : name.start] in words.ROW_LINKS and any(
            words.LAST_PLACED.fullmatch(self.text, one.end, name.start - 1)
            for one in self.sentence.regions
            if 0 < name.start - one.end <= words.NEAR
        )
        led = self.real_ends or self.ranked or self._is_led_row() or self._is_under_a_topic()
        return (ahead or behind) and bool(led)

    def _is_under_a_topic(self) -> bool:
        """Tell whether a line is a topic's, with regions and their places: 绿色发展——甲33,乙52."""
        first = next(iter(self.sentence.regions), None)
        return first is not None and any(
            words.LEADS_LINE.fullmatch(self.text, end, first.start) for end in self.topic_ends
        )

    def _is_led_row(self) -> bool:
        """Tell whether three regions and more have places in a row: 依次为甲镇112、乙镇131、…."""
        if self._led_row is None:
            placed = [
                one for one in self.sentence.regions if words.NEXT_PLACED.match(self.text, one.end)
            ]
            led = len(placed) > 2 and words.ROW_LEAD.search(self.text, 0, placed[0].start)
            self._led_row = bool(led)
        return self._led_row

    def _is_row_of_pairs(self) -> bool:
        """Tell whether commas part three regions and more from their places behind a heading."""
        paired = [one for one in self.sentence.regions if words.PAIRED.match(self.text, one.end)]
        few = len(paired) < _FEWEST_PAIRS
        return not few and words.STANDINGS.search(self.text, 0, paired[0].start) is not None

    def _lists_several(self) -> bool:
        """Tell whether several ranks stand in brackets: 武侯区(19名)、成华区(27名)."""
        if self._several is None:
            found = words.BRACKETED.finditer(self.text)
            self._several = sum(one.start() in self.region_ends for one in found) > 1
        return self._several

    def is_dated_of_a_list(self, start: int, *, dated: bool) -> bool:
        """Tell whether a place is a year's on what is named before: 双创去年第49,今年第91."""
        named = self.topic_ends | self.real_ends
        beside = words.DATED_SO.search(self.text, max(0, start - words.LEAD_REACH), start)
        if beside and beside.start() in named:
            return True
        return dated and any(end < start for end in named)

    def is_in_history(self, at: int) -> bool:
        """Tell whether a bare number is one of a history: 2018年93,2019年87,2020年79."""
        told = [one.end() for one in words.IN_HISTORY.finditer(self.text)]
        named = any(end < at for end in self.topic_ends | self.real_ends)
        enough = len(told) >= _FEWEST_YEARS - named
        return at in told and (self.ranked > 0 or enough)
