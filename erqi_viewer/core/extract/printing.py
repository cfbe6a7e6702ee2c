"""Giving the names in results back as they are printed.

A text is read folded, so that what is read does not hang on the way it is written; only what comes
out of it is written as in the source.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from erqi_viewer.core.extract.numerals import fold

if TYPE_CHECKING:
    from erqi_viewer.core.extract.results import Extraction, Indicator, SentenceSpan

_REACH = 2000  # how far before a number phrase its names are looked for
_SPACE = re.compile(r"\s")


class Printing:
    """Knows how the characters of a text are printed.

    Args:
        text: The text as it is.
        folded: The same, folded.
    """

    def __init__(self, text: str, folded: str) -> None:
        self._text = text
        self._folded = folded
        self._forms: dict[str, str] = {}
        if text != folded:
            forms = sorted(set(text))
            for form, plain in zip(forms, fold("".join(forms)), strict=True):
                if plain != form and not _SPACE.match(plain):
                    self._forms.setdefault(plain, form)
            if "\N{RIGHT SINGLE QUOTATION MARK}" in text:
                self._forms.setdefault("'", "\N{RIGHT SINGLE QUOTATION MARK}")
        self._changed = re.compile("|".join(map(re.escape, self._forms)))
        self._table = str.maketrans(self._forms)

    def printed(self, read: Extraction) -> Extraction:
        """Return what was read with the names as they are printed."""
        if not self._forms:
            return read
        return read._replace(
            rankings=tuple([self._listed(one) for one in read.rankings]),
            streaks=tuple([self._listed(one) for one in read.streaks]),
            changes=tuple([self._listed(one) for one in read.changes]),
            indicators=tuple([self._figure(one) for one in read.indicators]),
            sentences=tuple([self._sentence(one) for one in read.sentences]),
        )

    def _listed(self, one: Any) -> Any:
        name = self._name(one.list, one.end)
        return one if name == one.list else one._replace(list=name)

    def _sentence(self, one: SentenceSpan) -> SentenceSpan:
        if not one.cues:
            return one
        return one._replace(cues=tuple([self._listed(cue) for cue in one.cues]))

    def _figure(self, one: Indicator) -> Indicator:
        name = self._name(one.name, one.end) or one.name
        scope = self._name(one.scope, one.end)
        same = (name, scope) == (one.name, one.scope)
        return one if same else one._replace(name=name, scope=scope)

    def _name(self, name: str | None, end: int) -> str | None:
        """Return a name as it is printed before ``end``, else one character after the other."""
        if name is None or self._changed.search(name) is None:
            return name
        at = self._folded.rfind(name, max(0, end - _REACH), end)
        if at < 0:
            at = self._folded.find(name, end, end + _REACH)
        return self._text[at : at + len(name)] if at >= 0 else name.translate(self._table)
