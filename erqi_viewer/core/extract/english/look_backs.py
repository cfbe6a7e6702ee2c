"""Going on behind a sentence that only looks back: it was eighth in 2017. Laoshan was 30th."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import year_words
from erqi_viewer.core.extract.english.no_regions import NO_NAMES
from erqi_viewer.core.extract.english.region_names import core

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.english.lists import Named
    from erqi_viewer.core.extract.list_mentions import Part
    from erqi_viewer.core.extract.results import Ranking

Left = tuple[tuple["Part", ...], int | None]

_ANOTHER = re.compile(
    r"\W{0,3}(?P<name>[A-Z][a-z'’]{2,14})(?:\s(?:[Dd]istrict|[Cc]ounty|[Cc]ity|[Bb]anner|[Tt]own))?,?\s"
    r"(?:(?:also|again|now|still)\s)?(?:is|was|c[ao]mes?|rank(?:s|ed)|st(?:ands|ood)|t(?:akes|ook)"
    r"|finish(?:es|ed)|place[sd]|sits?|sat|h(?:olds|eld)|follow(?:s|ed)|made|makes|in\s[a-z0-9]{3,12},|at\s[0-9])"
)
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def left(text: str, lists: Sequence[Named], ranked: Sequence[Ranking], old: Context) -> Left | None:
    """Return the lists that a sentence leaves only to look back, with their year.

    It does where it tells nothing but where the one placed just before was in another year, which
    it names behind the list.

    Args:
        text: The sentence.
        lists: The lists that it names.
        ranked: The places that it tells.
        old: What was known before it.
    """
    now = old.placed_year
    if not (lists and ranked and now and old.lists):
        return None
    if any(not one.year or one.year >= now or one.region != old.subject for one in ranked):
        return None
    behind = year_words.OF_LIST.match(text, lists[-1].end)
    return (old.lists, old.list_year) if behind else None


def go_on(text: str, context: Context) -> None:
    """Go back to the lists left where a sentence behind tells another's place, and no year.

    Args:
        text: The sentence, which names no list.
        context: What knows the lists, which is changed.
    """
    before, context.looked_from = context.looked_from, None
    another = _ANOTHER.match(text) if before else None
    if before is None or another is None or another["name"] in NO_NAMES or _YEAR.search(text):
        return
    if context.subject and core(context.subject) == another["name"]:
        return
    context.lists, context.list_year = before
