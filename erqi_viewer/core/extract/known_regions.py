"""Which regions a text names, whom it is about, and whom 该区 or 我县 means in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import papers
from erqi_viewer.core.extract.counties import short_names
from erqi_viewer.core.extract.list_memory import ListMemory
from erqi_viewer.core.extract.tokens import Names

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPEAKER = re.compile("(?:[我咱本]|咱们)([区县市旗])")
NAMED_BY = 120  # how far behind 我区 of a headline its name may stand
_MOST_NAMES = 2000


class KnownRegions(ListMemory):
    """Knows the regions named so far.

    Args:
        edition_year: The year of the list that the text is about, None when it is not known yet.
        folded: The whole text, folded; only its beginning is looked at for a publisher.
        region: The region that the text is about when the caller knows it.
    """

    def __init__(self, edition_year: int | None, folded: str, region: str | None) -> None:
        super().__init__(edition_year)
        self.given_region = region
        self.subject: str | None = region or papers.publisher(folded)
        self.main: str | None = None  # whom a text is plainly about
        self.speaker: str | None = None  # whose people say 我们高淳
        self.paper: str | None = papers.paper(folded)
        self.names = Names()
        self._by_ending: dict[str, str] = {}  # the first name that ends in 区, 县, …
        self._speakers: set[str] = set()  # 区 of a text that says 我区 before it names any
        self.met = 0
        if region:
            self.remember(region)

    def remember(self, name: str, *, spoken_of: bool = True) -> None:
        """Keep a region's name, so that its short form is known from now on.

        Args:
            name: The name.
            spoken_of: Whether 我区 may mean it; not one that another is only held against.
        """
        if len(self.names) >= _MOST_NAMES:
            return
        if spoken_of and name[-1] not in self._speakers:
            self._by_ending.setdefault(name[-1], name)
        if name not in self.names:
            self.names.learn(name, name)
            self.met += 1
        if name[-1] == "旗" and len(name) > len("科尔沁") and name[0] + "旗" not in self.names:
            self.names.learn(name[0] + "旗", name)  # 伊旗 for 伊金霍洛旗
        short = name[:-1]
        if len(name) > 2 and self.names.get(short, short) == short:
            self.names.learn(short, name)
            self.met += 1

    def canonical(self, name: str) -> str:
        """Return the name that a region is known by."""
        given = self.given_region
        if given and (given == name or given.endswith(name) or name.endswith(given)):
            return given
        return self.names.get(name, name)

    @property
    def speaks_unnamed(self) -> bool:
        """Whether the text says 我区 or 我县 of one that it does not name before."""
        return any(one not in self._by_ending for one in self._speakers)

    def note_speakers(self, endings: Iterable[str]) -> None:
        """Learn that names with these endings that are met from now on are not 我区."""
        self._speakers.update(endings)

    def pronoun(self, said: str) -> str | None:
        """Return the region that 该区 or 我县 stands for."""
        found = self._stood_for(said)
        if found and _SPEAKER.match(said):
            self.speaker = self.speaker or found
        return found

    def _stood_for(self, said: str) -> str | None:
        ending = said[-1]
        if _SPEAKER.match(said) and self.main and self._is_of_kind(self.main, ending):
            return self.main
        if _SPEAKER.match(said) and self.paper and ending in "市县":
            return self.paper
        if _SPEAKER.match(said) and ending in self._speakers and not self.given_region:
            return self._by_ending.get(ending)
        for name in (self.subject, self.given_region):
            if name and (name.endswith(ending) or self._is_short(name, said)):
                return name
        return self._by_ending.get(ending)

    def _is_short(self, name: str, said: str) -> bool:
        """Tell whether 全县 means a county that is called by its short name: 神木."""
        return said[0] == "全" and name in short_names()

    def _is_of_kind(self, name: str, ending: str) -> bool:
        """Tell whether a region may be a 区: by its name's end, or by a name without one."""
        short = name in short_names()  # 桐乡 is a city
        return short or name[-1] == ending or name[-1] not in "区县市旗镇乡"


def speakers(text: str) -> dict[str, int]:
    """Return by its ending up to where the name of 我区 or 我县 can be expected in a text."""
    found: dict[str, int] = {}
    for one in _SPEAKER.finditer(text):
        found.setdefault(one[1], one.end() + NAMED_BY)
    return found
