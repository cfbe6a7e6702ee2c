"""Record books made up for checking and writing claims, with lists named as they are in print."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from builders import OTHER_REGION, REGION, SOURCE, edition

from erqi_viewer.core.history import build_series
from erqi_viewer.core.records import (
    Dataset,
    Dimension,
    Indicator,
    Name,
    Observation,
    Placement,
    RankedList,
    Region,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.history import Series
    from erqi_viewer.core.records import Edition, PlacementStatus

OTHER = OTHER_REGION._replace(name=Name("中原区", "Zhongyuan District"))
PREFECTURE = Region("region-3", "410100", Name("郑州市", "Zhengzhou"), "prefecture", "410000")
PROVINCE = Region("region-4", "410000", Name("河南省", "Henan Province"), "province", None)


def _list(
    key: str, dimension: Dimension, zh: str, en: str, predecessor: str | None = None
) -> RankedList:
    name = Name(f"{zh}百强区", f"Top 100 Districts for {en}")
    return RankedList(f"list-{key}", key, dimension, "top-100-districts", name, 100, predecessor)


def _dimension(key: str, zh: str, en: str, position: int) -> Dimension:
    return Dimension(f"dimension-{key}", key, Name(zh, en), position)


_STRENGTH = _dimension("comprehensive-strength", "综合实力", "Comprehensive strength", 1)
_POTENTIAL = _dimension("investment-potential", "投资潜力", "Investment potential", 2)
_INNOVATION = _dimension(
    "innovation-entrepreneurship", "创新创业", "Innovation and entrepreneurship", 3
)
_GREEN = _dimension("green-development", "绿色发展", "Green development", 4)
OLD = _list("science-development", _STRENGTH, "科学发展", "Scientific Development")
STRENGTH = _list("strength", _STRENGTH, "综合实力", "Comprehensive Strength", OLD.key)
POTENTIAL = _list("potential", _POTENTIAL, "投资潜力", "Investment Potential")
INNOVATION = _list("innovation", _INNOVATION, "创新创业", "Innovation and Entrepreneurship")
GREEN = _list("green", _GREEN, "绿色发展", "Green Development")
LISTS = (OLD, STRENGTH, POTENTIAL, INNOVATION, GREEN)


class Book(NamedTuple):
    """A dataset and its series."""

    dataset: Dataset
    series: tuple[Series, ...]

    def __repr__(self) -> str:
        """Show the places alone, which is what a failing example is about."""
        places = [(p.edition.list.key, p.year, p.rank or p.status) for p in self.dataset.placements]
        return f"Book({places})"


def publish(of: RankedList, year: int) -> Edition:
    """Make an edition with the list's name as it is printed."""
    name = Name(f"全国中小城市{of.name.zh}", f"National {of.name.en}")
    return edition(of, year)._replace(published_as=name)


def stand(
    of: RankedList,
    year: int,
    rank: int | None,
    *,
    status: PlacementStatus | None = None,
    region: Region = REGION,
    preferred: bool = True,
) -> Placement:
    """Make a place in such an edition; without a rank it is an absence."""
    found: PlacementStatus = status or ("ranked" if rank is not None else "not-listed")
    uid = f"{region.code}/{of.key}/{year}" + ("" if preferred else "/other")
    return Placement(uid, region, publish(of, year), found, rank, preferred, None, None, SOURCE, ())


def observe(
    name: str,
    period: str | None,
    value: float | None,
    unit: str = "",
    *,
    growth: float | None = None,
    place: int | None = None,
    scope: Name | None = None,
) -> Observation:
    """Make a figure of a period of 2018."""
    return Observation(
        f"figure/{name}/{period}",
        Indicator(f"indicator-{name}", name, Name(name), "economy"),
        REGION,
        2018,
        period,
        value,
        Name(unit) if unit else None,
        growth,
        place,
        None,
        scope,
        None,
        None,
        SOURCE,
        (),
    )


def book(
    placements: Iterable[Placement],
    editions: Iterable[Edition] = (),
    observations: Iterable[Observation] = (),
) -> Book:
    """Make a book of places, of editions without places, and of figures."""
    placements = tuple(placements)
    everything = tuple({one.edition.uid: one.edition for one in placements}.values())
    everything += tuple(editions)
    regions = tuple({one.region.code: one.region for one in placements}.values())
    dimensions = tuple({one.dimension.key: one.dimension for one in LISTS}.values())
    data = Dataset(
        regions, (SOURCE,), dimensions, LISTS, everything, placements,
        tuple(observations), (), (), (),
    )  # fmt: skip
    return Book(data, build_series(LISTS, placements, everything))


def example() -> Book:
    """Return a book with a renamed list, gaps of every kind, two sources and two regions.

    ==========  ====  ====  ====  ====  ====  ====  ====
    list        2012  2013  2014  2015  2016  2017  2018
    ==========  ====  ====  ====  ====  ====  ====  ====
    strength     95    92    90    90    85    80    82   (2012 and 2013 under the former name)
    potential    off   off   off   70    65     ?    60
    innovation                           50    off   48
    green                          88   on it  none  76
    ==========  ====  ====  ====  ====  ====  ====  ====
    """
    strength = {2014: 90, 2015: 90, 2016: 85, 2017: 80, 2018: 82}
    return book(
        [
            *(stand(OLD, year, rank) for year, rank in {2012: 95, 2013: 92}.items()),
            *(stand(STRENGTH, year, rank) for year, rank in strength.items()),
            stand(STRENGTH, 2016, 84, preferred=False),
            *(stand(POTENTIAL, year, None) for year in (2012, 2013, 2014)),
            *(stand(POTENTIAL, y, rank) for y, rank in {2015: 70, 2016: 65, 2018: 60}.items()),
            *(stand(INNOVATION, y, rank) for y, rank in {2016: 50, 2017: None, 2018: 48}.items()),
            stand(GREEN, 2015, 88),
            stand(GREEN, 2016, None, status="listed"),
            stand(GREEN, 2018, 76),
            stand(STRENGTH, 2018, 40, region=OTHER),
            stand(POTENTIAL, 2018, 10, region=OTHER),
        ],
        [publish(GREEN, 2017)._replace(status="not-published")],
        [
            observe("地区生产总值", "2018", 400.5, "亿元", growth=8.2, place=3,
                    scope=Name("市内六区", "the six inner districts")),
            observe("一般公共预算收入", "2018", 35.0, "亿元", growth=6.0),
            observe("地区生产总值", "2018-H1", 190.0, "亿元"),
            observe("规模以上工业增加值", "2018", None, growth=12.5),
            observe("社区养老试点", None, 56.0, "个"),
        ],
    )  # fmt: skip
