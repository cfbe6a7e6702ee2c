"""What a check finds, as words that can be said in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from erqi_viewer.core.texts import ENGLISH

if TYPE_CHECKING:
    from erqi_viewer.core.texts import Texts


class Words(NamedTuple):
    """A text of the catalogue and what fills it in, other words among that.

    What comes from elsewhere, such as SQLite's own words, is no text of the catalogue and stays
    as it is.
    """

    what: str
    values: dict[str, Any] | None = None

    def text(self, texts: Texts) -> str:
        """Return the words in a language."""
        values = {
            key: one.text(texts) if isinstance(one, Words) else one
            for key, one in (self.values or {}).items()
        }
        return texts(self.what, **values)


class Difference(NamedTuple):
    """Something wrong in a bundle: in which file, and what."""

    where: str
    words: Words

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return self.words.text(ENGLISH)
