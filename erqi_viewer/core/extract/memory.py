"""Sentences that were read before.

Releases are reprinted, and reports repeat themselves: the same sentence, met with the same context,
says the same at another place. What it said is kept for a bounded number of sentences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from erqi_viewer.core.extract.collector import Collector
    from erqi_viewer.core.extract.context import State

_MOST = 16384

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
        self._open: tuple[_Key, int, tuple[int, ...]] | None = None

    def repeat(self, reader: Collector, start: int, end: int, *, heading: bool) -> bool:
        """Say what a sentence said before; False when it has to be read, then ``keep`` it."""
        key = (reader.folded[start:end], heading, reader.context.state())
        said = self._known.get(key)
        if said is None:
            self._open = key, start, tuple(len(found) for found in reader.collected())
            return False
        for kept, found in zip(said.found, reader.collected(), strict=True):
            if kept:
                found.extend([_moved(one, start - said.start) for one in kept])
        reader.context.take_over(said.changed)
        return True

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
        self._known[key] = _Said(start, found, key[2].changed(after))


def _moved(one: Any, by: int) -> Any:
    """Return a result, and the claims in words that it holds, at another place."""
    moved = one._replace(start=one.start + by, end=one.end + by)
    cues = getattr(one, "cues", ())
    return moved._replace(cues=tuple([_moved(cue, by) for cue in cues])) if cues else moved
