"""Sentences that were read before.

Releases are reprinted, and reports repeat themselves: the same sentence, met with the same context,
says the same at another place. What it said is kept for a bounded number of sentences.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from erqi_viewer.core.extract.results import Indicator, Span

if TYPE_CHECKING:
    from erqi_viewer.core.extract.collector import Collector
    from erqi_viewer.core.extract.context import State

_MOST = 16384
_DIGIT = re.compile("[0-9]")
_NUMBER = re.compile("[0-9]+")
# a long number, one with a nought before it, what makes a number a date, a rank or a range, and
# words beside which it matters how much it is
_MORE_THAN_SMALL = re.compile(
    "[0-9第~/.:至到由从强佳优榜Ttlf-](?:(?<=[由从强佳优榜])|(?<=[第~/.:至到-])[0-9]"
    "|(?<=[0-9])(?:[0-9]{2}|[-~/.:年月日届期号季周岁])|(?<=0)(?<![0-9]0)"
    "|(?<=[Tt])op|(?<=l)ist|(?<=f)rom)"
)

_Key = tuple[str, bool, "State"]


class _Said(NamedTuple):
    """What a sentence said where it began at ``start``, and what it changed of the context."""

    start: int
    found: tuple[tuple[Any, ...], ...]
    changed: dict[str, Any]


class Memory:
    """Keeps what the sentences of one text said."""

    def __init__(self) -> None:
        self._known: dict[_Key, _Said] = {}
        self._silent: dict[_Key, _Said] = {}
        self._met: set[int] = set()  # hashes of what was read, kept only when it comes again
        self._open: tuple[_Key, int, tuple[int, ...]] | None = None

    def repeat(self, reader: Collector, start: int, end: int, *, heading: bool) -> bool:
        """Say what a sentence said before; False when it has to be read, then ``keep`` it."""
        text = reader.folded[start:end]
        shape = _shape(text)
        if not self._comes_again(hash(shape or text)):
            self._open = None
            return False
        key = (text, heading, reader.context.state())
        said = self._known.get(key)
        if said is None and shape is not None:
            silent = self._silent.get((shape, *key[1:]))
            if silent is not None:
                reader.sentences.append(silent.found[-1][0]._replace(start=start, end=end))
                return True
        if said is None:
            self._open = key, start, tuple(len(found) for found in reader.collected())
            return False
        for kept, found in zip(said.found, reader.collected(), strict=True):
            if kept:
                found.extend([_moved(one, start - said.start) for one in kept])
        reader.context.take_over(said.changed)
        return True

    def _comes_again(self, met: int) -> bool:
        """Tell whether a sentence was met before; most never are, and are not worth keeping."""
        if met in self._met:
            return True
        if len(self._met) >= _MOST:
            self._met.clear()
        self._met.add(met)
        return False

    def forget(self) -> None:
        """Do not keep the sentence that is being read, as it depends on the one after it."""
        self._open = None

    def keep(self, reader: Collector) -> None:
        """Keep what the sentence said that was read since ``repeat``, unless names were learnt."""
        if self._open is None:
            return
        (key, start, before), self._open = self._open, None
        after = reader.context.state()
        if after.met != key[2].met:
            return
        if len(self._known) >= _MOST:
            self._known.clear()
        found = tuple(
            tuple(every[count:]) for every, count in zip(reader.collected(), before, strict=True)
        )
        said = _Said(start, found, key[2].changed(after))
        self._known[key] = said
        shape = _shape(key[0]) if _is_silent(said) else None
        if shape is not None:
            if len(self._silent) >= _MOST:
                self._silent.clear()
            self._silent[shape, *key[1:]] = said


def _shape(text: str) -> str | None:
    """Return a sentence without its small numbers, None where they may be more than that.

    A sentence that says nothing of 12 and 7 says nothing of 34 and 5 either, as long as they are no
    dates, decimals or ranges.
    """
    if _MORE_THAN_SMALL.search(text):
        return None
    # in Chinese, 9强 is read and 90强 is not: as many digits stay as many
    shape, count = (_NUMBER if text.isascii() else _DIGIT).subn("#", text)
    return shape if count else None


def _is_silent(said: _Said) -> bool:
    """Tell whether a sentence said nothing, and changed nothing for those after it."""
    *claims, sentences = said.found
    return not (any(claims) or said.changed) and len(sentences) == 1 and not sentences[0].cues


def _moved(one: Any, by: int) -> Any:
    """Return a result, and the claims in words that it holds, at another place."""
    moved = one._replace(start=one.start + by, end=one.end + by)
    if isinstance(one, Indicator):
        at = (Span(a.start + by, a.end + by) if a else None for a in (one.growth_at, one.place_at))
        return moved._replace(**dict(zip(("growth_at", "place_at"), at, strict=True)))
    cues = getattr(one, "cues", ())
    return moved._replace(cues=tuple([_moved(cue, by) for cue in cues])) if cues else moved
