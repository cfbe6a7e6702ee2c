"""A sentence as the grammar reads it: folded, without white space, cut into tokens.

White space inside Chinese says nothing (第 85 位, a broken line), so it is left out, and a map
leads back to the original offsets. Between two Latin letters or digits one blank stays.
"""

from __future__ import annotations

import bisect
import operator
import re
import string
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import regions, scanner
from erqi_viewer.core.extract.tokens import NO_NAMES

if TYPE_CHECKING:
    from erqi_viewer.core.extract.tokens import Mention, Names, Token

_SPACE = re.compile(r"\s+")
_KIND, _START = operator.itemgetter(0), operator.itemgetter(1)  # of a token
_LATIN = frozenset(string.ascii_letters + string.digits + ".")


class Sentence:
    """The text of a sentence, its tokens and the regions in it, with the way back to the source.

    ``signs`` are the characters in it: what needs one of those that it has not is not looked for.

    Args:
        folded: The whole text, folded.
        start: Where the sentence begins.
        end: Where it ends.
        year: The document's year, for 今年 and 去年.
        known: Regions met before.
    """

    __slots__ = (
        "_known",
        "_marks",
        "_offsets",
        "_start",
        "_starts",
        "breaks",
        "kinds",
        "regions",
        "signs",
        "text",
        "tokens",
        "year",
    )

    def __init__(
        self,
        folded: str,
        start: int,
        end: int,
        year: int | None = None,
        known: Names = NO_NAMES,
    ) -> None:
        self.text = folded[start:end]
        self.year = year
        self._start = start
        self._known = known
        self._offsets: list[int] | None = None
        self._marks: dict[str, list[str]] = {}  # those of some marks that it has
        self.breaks: list[int] = []
        if " " in self.text or not self.text.isprintable():
            self._squeeze()
        self.signs = frozenset(self.text)
        self.tokens: list[Token]
        self.kinds: frozenset[str]
        self._starts: list[int]
        self.take(scanner.scan(self.text))
        self.regions: list[Mention] = regions.find(self.text, self.tokens, known, self.breaks)

    def take(self, tokens: list[Token]) -> None:
        """Read the sentence as these tokens."""
        self.tokens = tokens
        self.kinds = frozenset(map(_KIND, tokens))
        self._starts = list(map(_START, tokens))

    def in_closed_bracket(self, at: int, before: int) -> bool:
        """Tell whether a bracket that holds ``at`` is closed ``before`` another place."""
        opened = self.text.rfind("(", 0, at)
        closed = self.text.find(")", max(opened, 0), before)
        return opened >= 0 and at < closed

    def _squeeze(self) -> None:
        """Leave out white space, but for one blank between two Latin letters or digits."""
        text = self.text
        kept: list[int] = []
        pieces: list[str] = []
        at = 0
        for space in _SPACE.finditer(text):
            start, end = space.span()
            kept.extend(range(at, start))
            pieces.append(text[at:start])
            inside = start > 0 and end < len(text)
            if inside and text[start - 1] in _LATIN and text[end] in _LATIN:
                kept.append(start)
                pieces.append(" ")
            else:
                self.breaks.append(len(kept))
            at = end
        kept.extend(range(at, len(text)))
        self.text = "".join([*pieces, text[at:]])
        self._offsets = kept

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a piece of the sentence stands in the source."""
        if self._offsets is None:
            return self._start + start, self._start + end
        return self._start + self._offsets[start], self._start + self._offsets[end - 1] + 1

    def knows(self, start: int, end: int) -> bool:
        """Tell whether a piece is the name of a region met before."""
        return start < end and self.text[start:end] in self._known

    def place_of(self, source: int) -> int:
        """Return the place in the sentence of an offset in the source."""
        if self._offsets is None:
            at = source - self._start
            return min(at, len(self.text)) if at > 0 else 0
        return bisect.bisect_left(self._offsets, source - self._start)

    def has_met(self, name: str) -> bool:
        """Tell whether a region of that name was met before."""
        return name in self._known

    def piece(self, start: int, end: int) -> str:
        """Return a piece of the sentence."""
        return self.text[start:end]

    def token_at(self, at: int) -> int:
        """Return the index of the first token that begins at ``at`` or later."""
        return bisect.bisect_left(self._starts, at)

    def within(self, start: int, end: int) -> list[Token]:
        """Return the tokens that begin between two places."""
        return self.tokens[self.token_at(start) : self.token_at(end)]

    def clause_start(self, at: int) -> int:
        """Return where the clause that holds ``at`` begins; only ; and stronger marks part them."""
        return self.behind(";；。!?", at)

    def behind(self, marks: str, at: int) -> int:
        """Return where the part that holds ``at`` begins, right behind the last of some marks."""
        known = self._marks.get(marks)
        if known is None:
            known = self._marks[marks] = [one for one in marks if one in self.signs]
        last = 0
        if at > 0:  # asked of each place many times
            rfind = self.text.rfind
            for one in known:
                last = max(last, rfind(one, last, at) + 1)
        return last

    def region_end_before(self, at: int) -> int:
        """Return where the last region below a province ends that ends at or before ``at``."""
        last = 0
        for one in self.regions:
            if one.end > at:
                break
            last = one.end if one.level else last
        return last
