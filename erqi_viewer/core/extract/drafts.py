"""A figure while it is being put together, and where it places its region."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.results import Indicator, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.periods import Periods
    from erqi_viewer.core.extract.rank_tops import Rank
    from erqi_viewer.core.extract.sentence import Sentence

_BEFORE_SCOPE = re.compile(
    r"(?:由|从|前移至|升至|至|到|排位|排名|位居|位列|居|列|排|位次|稳居|跃居|名列|[都均也]是|也|都|为|在|并列|保持|增速|总量|[一-鿿]{2}速度"
    r"|增幅|连续[0-9一二三四五六七八九十]{1,2}个?(?:季度|月|年|次)|均|分别|继续|连续){1,6}"
)
_AMONG = re.compile(
    "(?:[两二三四五六七八九十]{1,2}(?:县市区|县区|县市|区县|[县市区])|在?全[国省市州盟县区](?:[一-鿿]{0,4}(?:县市|区县|县区|县市区|[县市区]))?)"
)
_COUNTS = re.compile("第|[0-9][位名]")
_WORDS_AT_END = re.compile(r"(?:[0-9]{1,3}个)?[一-鿿][一-鿿0-9、()（）“”/A-Za-z]*$|$")
_ASIDE = re.compile(r"(?<=[县区])\([县市区旗、]{1,4}\)")  # 各县(市、区)
# 办结率全市第一, 居民纯收入全省第二
_MEASURED = re.compile("^.{2,}(?:率|度|入|额|值|量)(?=全[国省市州盟县区])")
_LONGEST_SCOPE = 16
_REACH = 24


def _blank(found: re.Match[str]) -> str:
    return "一" * len(found[0])


class Draft:
    """A figure while it is being put together; offsets within the sentence."""

    __slots__ = (
        "end",
        "growth",
        "growth_at",
        "name",
        "origin",
        "place",
        "place_at",
        "qualifier",
        "reached",
        "scope",
        "start",
        "unit",
        "value",
        "year",
    )

    def __init__(self, name: str) -> None:
        self.name = name
        self.value: float | None = None
        self.unit: str | None = None
        self.qualifier: str | None = None
        self.growth: float | None = None
        self.growth_at: tuple[int, int] | None = None
        self.place: int | None = None
        self.place_at: tuple[int, int] | None = None
        self.scope: str | None = None
        self.year: str | None = None
        self.origin = False  # what a value rose or fell from
        self.reached = False  # where it rose or fell to
        self.start = -1
        self.end = -1

    def put(self, rank: Rank, scope: str | None) -> None:
        """Set the place by the figure and among whom it is."""
        self.place, self.place_at, self.scope = rank.value, (rank.start, rank.end), scope

    def stand(self, start: int, end: int) -> None:
        """Set the span unless a better one stands: the value's before the growth's."""
        if self.start < 0:
            self.start, self.end = start, end


def scope_of(sentence: Sentence, at: int) -> str | None:
    """Return among whom the place at ``at`` is: 市内六区 in 总量居市内六区第二."""
    text = sentence.text
    open_text = _ASIDE.sub(_blank, text[max(0, at - 3 * _REACH) : at])
    begin = at - len(open_text) + max(open_text.rfind(mark) for mark in ",，;；。、") + 1
    opened = text.rfind("(", begin, at)
    begin = opened + 1 if opened >= 0 and ")" not in text[opened:at] else begin
    begin = max(begin, at - _REACH)
    verbs = [found.span() for found in _BEFORE_SCOPE.finditer(text, begin, at)]
    if len(verbs) == 1 and verbs[0][1] == at and _AMONG.fullmatch(text, begin, verbs[0][0]):
        at, verbs = verbs[0][0], []  # 全市排名第七
        begin += text.startswith("在", begin)
    whole = len(verbs) > 1 and verbs[-1][1] == at
    if whole and not _COUNTS.search(text, verbs[-2][1], verbs[-1][0]):  # 在全国县级市中位列第四
        verbs, at = verbs[:-1], verbs[-1][0]
    name = sentence.piece(verbs[-1][1] if verbs else begin, at).rstrip("的中第")
    words = _WORDS_AT_END.search(name)
    name = _MEASURED.sub("", words[0]) if words else ""
    return name if 1 < len(name) <= _LONGEST_SCOPE else None


def build(sentence: Sentence, drafts: Sequence[Draft], periods: Periods) -> list[Indicator]:
    """Return the figures with their spans in the source."""
    return [_built(sentence, one, periods) for one in drafts]


def _built(sentence: Sentence, one: Draft, periods: Periods) -> Indicator:
    """Return a figure; what was reached in some years is of the last, and grew over them all."""
    period = one.year or (periods.origin if one.origin else periods.at(one.start))
    years = one.reached and period is not None and period.startswith("P")
    if years and period is not None:
        period = period.partition("/")[2]
    growth_at, place_at = (
        Span(*sentence.span(*at)) if at else None for at in (one.growth_at, one.place_at)
    )
    return Indicator(
        one.name, one.value, one.unit, one.qualifier, None if years else one.growth,
        one.place, one.scope, period, *sentence.span(one.start, one.end),
        growth_at=growth_at, place_at=place_at,
    )  # fmt: skip
