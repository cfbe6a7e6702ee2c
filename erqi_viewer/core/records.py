"""The records of the book, as frozen tuples that refer to one another.

They are named tuples and not dataclasses because ``dataclasses`` costs the command line 20 ms, as
much as Python itself.
Every text that people read comes as a :class:`Name` in both languages.
"""

from __future__ import annotations

from erqi_viewer.core.tuples import NamedTuple

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Literal

    Language = Literal["zh", "en"]
    Level = Literal["province", "prefecture", "district", "county"]
    PlacementStatus = Literal["ranked", "listed", "not-listed", "not-published"]
    EditionStatus = Literal["published", "not-published"]
    EvidenceRole = Literal["quote", "value"]
    FindingStatus = Literal["verified", "moved", "not-found", "ambiguous", "not-searched"]
    HonourKind = Literal["title", "award", "designation", "distinction"]
    Basis = Literal["value", "growth"]
    Qualifier = Literal["over", "nearly", "about"]
    Structure = Literal["index-system", "programme"]

LANGUAGES: tuple[Language, ...] = ("zh", "en")


class Name(NamedTuple):
    """A text in Chinese and in English. An empty English text falls back to the Chinese one."""

    zh: str
    en: str = ""

    def text(self, lang: Language) -> str:
        """Return the text in ``lang``."""
        return self.en if lang == "en" and self.en else self.zh


class Region(NamedTuple):
    """An administrative region. ``code`` is its six digits in GB/T 2260."""

    uid: str
    code: str
    name: Name
    level: Level
    parent_code: str | None


class Source(NamedTuple):
    """Where facts were published. ``published_on`` is ISO 8601, as exact as is known.

    ``text_sha256`` is the digest of the whole text that the evidence offsets count in, in UTF-8,
    and ``text_length`` its length in code points; ``text`` is None until the user attaches it.
    """

    uid: str
    key: str
    title: Name
    publisher: Name
    byline: str
    published_on: str
    text_length: int | None
    text_sha256: str | None
    text: str | None = None


class Finding(NamedTuple):
    """Where a span stands in the text that is attached; see :mod:`erqi_viewer.core.evidence`.

    ``start`` and ``end`` are None unless the status is ``verified`` (at its stored place) or
    ``moved`` (at the one other place with its digest).
    """

    status: FindingStatus
    start: int | None = None
    end: int | None = None


class Evidence(NamedTuple):
    """A stand-off annotation: the span of a source's text that a fact rests on.

    ``start`` and ``end`` are Unicode code points; ``sha256`` is the digest of the span's UTF-8.
    ``quote`` spans the sentence or clause, ``value`` the number phrase inside it. Locator and
    statement are in our own words. ``finding`` is found anew whenever the records are read, never
    stored; None while the source has no text attached.
    """

    uid: str
    role: EvidenceRole
    start: int
    end: int
    sha256: str
    locator: Name
    statement: Name
    finding: Finding | None = None


class Organisation(NamedTuple):
    """A body that publishes lists, builds the index or confers honours."""

    uid: str
    key: str
    name: Name
    role: Name
    note: Name | None
    source: Source
    evidence: tuple[Evidence, ...]


class Dimension(NamedTuple):
    """What a list measures, such as comprehensive strength. ``position`` orders dimensions."""

    uid: str
    key: str
    name: Name
    position: int


class RankedList(NamedTuple):
    """A yearly list of ``size`` places. ``predecessor_key`` names the list it was renamed from."""

    uid: str
    key: str
    dimension: Dimension
    family: str
    name: Name
    size: int
    predecessor_key: str | None


class Edition(NamedTuple):
    """A list in a year, under the name it was published with.

    ``data_year`` is the year that its figures are of, None when it is not recorded.
    """

    uid: str
    list: RankedList
    year: int
    published_as: Name
    size: int
    status: EditionStatus
    published_on: str | None
    publishers: tuple[Name, ...]
    data_year: int | None = None


class Placement(NamedTuple):
    """A region's place in an edition according to a source. ``rank`` is None unless ranked.

    The status ``not-published`` is never stored: it is of the rows that stand for an edition's own
    absence, see :func:`erqi_viewer.core.history.standings_of`.
    """

    uid: str
    region: Region
    edition: Edition
    status: PlacementStatus
    rank: int | None
    preferred: bool
    preference_reason: str | None
    note: Name | None
    source: Source
    evidence: tuple[Evidence, ...]

    @property
    def year(self) -> int:
        """The edition's year."""
        return self.edition.year

    @property
    def dimension(self) -> Dimension:
        """What the edition's list measures."""
        return self.edition.list.dimension


class Indicator(NamedTuple):
    """A statistical measure, such as gross regional product."""

    uid: str
    key: str
    name: Name
    theme: str


class Observation(NamedTuple):
    """An indicator's value for a region and a period.

    ``period`` follows :mod:`erqi_viewer.core.period`, None when the source does not say it;
    ``year`` is the year it is filed under. ``value`` is in ``unit`` as printed; ``place`` is the
    region's place within ``scope`` by value or by growth.
    """

    uid: str
    indicator: Indicator
    region: Region
    year: int
    period: str | None
    value: float | None
    unit: Name | None
    growth_percent: float | None
    place: int | None
    place_by: Basis | None
    scope: Name | None
    qualifier: Qualifier | None
    note: Name | None
    source: Source
    evidence: tuple[Evidence, ...]


class Honour(NamedTuple):
    """A title, award, designation or distinction. ``year`` is the one it is filed under."""

    uid: str
    region: Region
    year: int
    kind: HonourKind
    name: Name
    awarded_by: Name | None
    note: Name | None
    source: Source
    evidence: tuple[Evidence, ...]


class StructureItem(NamedTuple):
    """A node of a tree such as the index system or the district's programme."""

    uid: str
    key: str
    structure: Structure
    role: str
    parent_key: str | None
    position: int
    name: Name
    region: Region | None
    note: Name | None
    source: Source
    evidence: tuple[Evidence, ...]


Fact = Placement | Observation | Honour | Organisation | StructureItem


class Dataset(NamedTuple):
    """What one database holds of the regions asked for, in reading order.

    Placements are ordered by region, year and dimension; those of every source are here, the
    preferred ones marked.
    """

    regions: tuple[Region, ...]
    sources: tuple[Source, ...]
    dimensions: tuple[Dimension, ...]
    lists: tuple[RankedList, ...]
    editions: tuple[Edition, ...]
    placements: tuple[Placement, ...]
    observations: tuple[Observation, ...]
    honours: tuple[Honour, ...]
    organisations: tuple[Organisation, ...]
    structure_items: tuple[StructureItem, ...]


def value_evidence(fact: Fact) -> Evidence | None:
    """Return the evidence that shows the fact's own number or name, else its first."""
    for item in fact.evidence:
        if item.role == "value":
            return item
    return fact.evidence[0] if fact.evidence else None


def locator(fact: Fact, lang: Language) -> str | None:
    """Return where in its source the fact stands, in our words; None without evidence."""
    item = value_evidence(fact)
    return item.locator.text(lang) if item else None
