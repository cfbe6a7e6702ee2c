"""What entitles a number to be a rank: a verb, a list or a scope before it, an end behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract import rank_words as words
from erqi_viewer.core.extract.list_mentions import holding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token


_REPORTS = frozenset({"记", "侧记", "纪实"})


class Licences:
    """Judges the numbers of one sentence by what stands around them."""

    def __init__(self, sentence: Sentence, lists: Sequence[ListMention]) -> None:
        self.sentence = sentence
        self.text = sentence.text
        self.tokens = sentence.tokens
        self.lists = lists
        self.topic_ends = {one.end for one in lists if one.kind == "topic"}
        self.region_ends = {one.end for one in sentence.regions}

    def licence(self, i: int) -> str | None:
        """Return what entitles the number at token ``i`` to be a rank, None when nothing does."""
        at = self.tokens[i].start
        depth = 0
        for token in reversed(self.tokens[:i]):
            if at - token.start > words.REACH:
                break
            if token.text == ")":
                depth += 1
            elif token.text == "(" and depth:
                depth -= 1
                continue
            if depth:
                continue
            found, done = self._entitles(token, at)
            if done:
                return found or self._scope_licence(i)
        return self._scope_licence(i)

    def _entitles(self, token: Token, at: int) -> tuple[str | None, bool]:
        """Return the licence that a token gives, and whether the search ends with it."""
        named = holding(self.lists, token.start)
        if named is not None:
            return ("list" if named.kind != "count" else "none"), True
        if token.kind in words.LICENCES:
            return token.kind, True
        if token.kind == "head" and token.end == at:
            return None, False  # 排在百强前五
        if token.kind == "mark":
            if token.text == "(" and token.end == at and token.start:
                return "bracket", True
            return None, not (token.text in words.THIN_MARKS and at - token.end < words.NEAR)
        return None, token.kind not in words.SKIPPED

    def _scope_licence(self, i: int) -> str | None:
        """Return a licence when a region or a scope stands before a number: 全国第8, 昆山市第1."""
        at = self.tokens[i].start
        left = self.tokens[i - 1] if i else None
        scoped = left is not None and left.end == at and words.is_scope(left)
        topic = at in self.topic_ends  # 绿色发展第9
        either = self.text.endswith(("前者", "后者"), 0, at)
        among = words.AMONG_ALL.search(self.text, max(0, at - words.NEAR), at) is not None
        found = scoped or topic or either or among or at in self.region_ends
        return "scope" if found else None

    def closes(self, at: int) -> bool:
        """Tell whether a rank phrase may end at ``at``."""
        text = self.text
        if at >= len(text) or text[at] in words.GOES_ON or text[at] == " " or text[at:] == ".":
            return True
        if at in self.sentence.breaks or text[at:] in _REPORTS:
            return True  # 天元区再进百强区前50强记
        goes_on = text.startswith(words.STRIDES, at)
        goes_on = goes_on or (text[at] in "的基" and words.ON_TOP_OF.match(text, at) is not None)
        if goes_on or (text[at] == "等" and words.AND_OTHERS.match(text, at)):
            return True  # 由2010年的84位一路蹿至第41位
        if text[at] == "/" and text[at + 1 : at + 2].isdecimal():
            return True  # 位居31/48/61
        if text[at] in "-~:":
            return not text[at + 1 : at + 2].isdecimal()
        k = self.sentence.token_at(at)
        if k < len(self.tokens) and self.tokens[k].start == at:
            return self.tokens[k].kind not in words.NOUNS
        return at in self.region_starts()

    def looks_like_a_rank(self, i: int) -> bool:
        """Tell whether an ordinal that was not read as a rank may be one all the same."""
        token = self.tokens[i]
        if words.OTHER_UNIT.match(self.text, token.end):
            return False  # 第18届
        if self.text[: token.start].endswith("倒数") or self.follows_a_verb(i):
            return True
        return self.with_unit(token.end) > token.end and self.licence(i) in {"rank", "list"}

    def doubtful(self, token: Token) -> tuple[int, int]:
        """Return the span of an ordinal with its unit and the 倒数 before it."""
        last = 2 * self.text[: token.start].endswith("倒数")
        return token.start - last, self.with_unit(token.end)

    def with_unit(self, at: int) -> int:
        """Return where 位, 名 or another unit at ``at`` ends; ``at`` when none stands there."""
        unit = words.UNIT.match(self.text, at)
        return unit.end() if unit else at

    def region_starts(self) -> set[int]:
        """Return where the regions of the sentence begin."""
        return {one.start for one in self.sentence.regions}

    def follows_a_verb(self, i: int) -> bool:
        """Tell whether token ``i`` stands right behind a verb of standing."""
        left = self.tokens[i - 1] if i else None
        return left is not None and left.kind == "rank" and left.end == self.tokens[i].start

    def is_in_part(self, begin: int, end: int) -> bool:
        """Tell whether only a link and a part of the country stand in between: 、东北城区首位."""
        at = begin + 1
        if self.text[begin] not in "、,，":
            return False
        for one in self.sentence.within(at, end):
            if one.start != at or not words.is_scope(one):
                return False
            at = one.end
        return begin + 1 < at == end

    def resumes(self, token: Token) -> bool:
        """Tell whether only a year or a region stands before a number in its clause: 今年第58."""
        if token.kind not in {"ordinal", "first-place"}:
            return False
        begin = at = self.sentence.behind(",，;；、(", token.start)
        for one in self.sentence.within(at, token.start):
            if one.start == at and one.kind in {"year", "relative-year"}:
                at = one.end
        for region in self.sentence.regions:
            if region.start == at:
                at = region.end
        return begin < at and self.text[at : token.start] in {"", ":", "为", "是"}

    def is_ours(self, token: Token) -> bool:
        """Tell whether a place is said of those who tell it, in so many words: 我们是第九."""
        if self.sentence.signs.isdisjoint(words.OF_OURSELVES):
            return False
        begin = self.sentence.behind(",，;；(", token.start)
        return words.OURSELVES.fullmatch(self.text, begin, token.start) is not None
