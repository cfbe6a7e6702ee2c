"""Since when a run is said to last: 2014年以来, 六年里, 仅2015年后退1位,此后."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.numerals import NUMERALS, read_number, whole
from erqi_viewer.core.extract.years import year_of

if TYPE_CHECKING:
    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.sentence import Sentence

_SINCE = re.compile(
    "(?:自|从)?((?:19|20)[0-9]{2}|二[〇零][〇零一二][〇零一二三四五六七八九])年?"
    "(?:以来|起|至今|[到至-](?:19|20)[0-9]{2}年)[^;；。0-9]{0,24}$"
)
_REACH = 42
# 六年里,投资潜力年年进位
_PERIOD = re.compile(
    rf"(?:^|[,，;；。:：])(?:这|近|过去)?([2-9]|[{NUMERALS}])年(?:里|间|来|以来)[^;；。0-9]{{0,40}}$"
)
_PERIOD_REACH = 52
_AFTER_THAT = re.compile("(?:此后|之后|其后|随后)(?:名次|位次|排名|也|又|均|都|便|就|一直){0,2}$")
_AFTER_REACH = 8
_COMPARING = ("比", "较", "与", "和", "同")


def since(sentence: Sentence, start: int, context: Context, *, moves: bool) -> int | None:
    """Return the year from which a run is said to last, None if it is not said.

    Args:
        sentence: The sentence.
        start: Where the run begins.
        context: What is known where the sentence is read.
        moves: Whether it is a run of moves, which last from one edition to the next.
    """
    text = sentence.text
    found = _SINCE.search(text, max(0, start - _REACH), start)
    if found:
        return whole(read_number(found[1].replace("零", "〇")))
    if not moves:
        return None
    if _AFTER_THAT.search(text, max(0, start - _AFTER_REACH), start):
        return _last_year(sentence, start)
    period = _PERIOD.search(text, max(0, start - _PERIOD_REACH), start)
    now = context.inherited_year()
    years = whole(read_number(period[1])) if period else None
    return now - years + 1 if now and years and years > 1 else None


def _last_year(sentence: Sentence, start: int) -> int | None:
    """Return the year named last before a run, but for one that is only compared with."""
    for one in reversed(sentence.within(0, start)):
        compared = sentence.text.endswith(_COMPARING, 0, one.start)
        if one.kind in {"year", "relative-year"} and not compared:
            return year_of(one, sentence.year)
    return None
