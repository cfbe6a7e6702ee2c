"""The district's eighteen ranks and other charts, made from records by the tests themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.chart import Chart, ChartPoint, ChartSeries
from erqi_viewer.core.describe import describe
from erqi_viewer.core.records import (
    Dataset,
    Dimension,
    Edition,
    Name,
    Placement,
    RankedList,
    Region,
    Source,
)
from erqi_viewer.core.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from erqi_viewer.core.records import Language, PlacementStatus
    from erqi_viewer.core.selection import Selection, YMode

TEXTS = {
    "en": Texts("en", {}),
    "zh": Texts(
        "zh",
        {
            "Year": "年份",
            "Rank": "名次",
            "Last place of the list: {size}": "榜单末位：{size}",
            "not recorded": "未记载",
            "to {year}: {name}": "至{year}年：{name}",
            "Rank 1 is best; the lists have {size} places.": "第1名最好；榜单各有{size}个名额。",
            "Hollow marks: under the list's former name.": "空心标记：榜单改名前。",
            " ": "",
            ", ": "、",
            "; ": "；",
            "{region}: ranks in the national top lists, {years}": (
                "{region}历年全国百强榜名次，{years}"
            ),
            "{region}: rank in {list}, {years}": "{region}在{list}的名次，{years}",
            "Source: {title} ({publisher}, {date})": "来源：{title}（{publisher}，{date}）",
            "{year} lists released by {names}": "{year}年榜单发布：{names}",
            "{series}, {year}": "{series}，{year}年",
            "Rank {rank} of {size}": "第{rank}名，共{size}名",
            "List: {name}": "榜单：{name}",
            "Source: {name}": "来源：{name}",
            "{series}: {points}": "{series}：{points}",
            "{year} rank {rank}": "{year}年第{rank}名",
            "Only {year} is recorded, so there is no line to draw: {places}.": (
                "只有{year}年的记录，画不成折线：{places}。"
            ),
        },
    ),
}

REGION = Region("region-erqi", "410103", Name("二七区", "Erqi District"), "district", "410100")
SOURCE = Source(
    "source-1", "report",
    Name("二七区2019年百强区名次与区情报道", "Report on Erqi District's places"),
    Name("报纸", "Newspaper"), "", "2019-10", None, None,
)  # fmt: skip
PUBLISHERS = (
    Name("中小城市发展战略研究院", "Institute of Small and Medium-sized Cities"),
    Name("国信中小城市指数研究院", "Guoxin Index Institute"),
)


def _list(key: str, position: int, zh: str, en: str, predecessor: str | None = None) -> RankedList:
    old = key == "science-development"
    dimension_zh, dimension_en = ("综合实力", "Comprehensive strength") if old else (zh, en)
    dimension = Dimension(
        f"dim-{position}", f"d{position}", Name(dimension_zh, dimension_en), position
    )
    name = Name(f"{zh}百强区", f"Top 100 Districts for {en}")
    return RankedList(f"list-{key}", key, dimension, "districts", name, 100, predecessor)


OLD_STRENGTH = _list("science-development", 1, "科学发展", "Scientific Development")
STRENGTH = _list("strength", 1, "综合实力", "Comprehensive strength", "science-development")
INVESTMENT = _list("investment", 2, "投资潜力", "Investment potential")
INNOVATION = _list("innovation", 3, "创新创业", "Innovation and entrepreneurship")
GREEN = _list("green", 4, "绿色发展", "Green development")

RANKS: Mapping[int, tuple[tuple[RankedList, int], ...]] = {
    2014: ((OLD_STRENGTH, 90), (INVESTMENT, 73)),
    2015: ((OLD_STRENGTH, 91), (INVESTMENT, 72)),
    2016: ((STRENGTH, 89), (INVESTMENT, 71), (INNOVATION, 50)),
    2017: ((STRENGTH, 87), (INVESTMENT, 69), (INNOVATION, 49)),
    2018: ((STRENGTH, 86), (INVESTMENT, 63), (INNOVATION, 91), (GREEN, 76)),
    2019: ((STRENGTH, 85), (INVESTMENT, 61), (INNOVATION, 89), (GREEN, 74)),
}


def uid(of: RankedList, year: int) -> str:
    """Return the uid of the place in a list in a year."""
    return f"{of.key}-{year}"


def _place(of: RankedList, year: int, rank: int | None) -> Placement:
    edition = Edition(f"{of.key}/{year}", of, year, of.name, of.size, "published", None, PUBLISHERS)
    status: PlacementStatus = "ranked" if rank is not None else "not-listed"
    return Placement(uid(of, year), REGION, edition, status, rank, True, None, None, SOURCE, ())


def dataset(without: Sequence[tuple[RankedList, int]] = ()) -> Dataset:
    """Return the records of the eighteen ranks, less those left out."""
    places = tuple(
        _place(of, year, rank)
        for year, entries in RANKS.items()
        for of, rank in entries
        if (of, year) not in without
    )
    lists = (OLD_STRENGTH, STRENGTH, INVESTMENT, INNOVATION, GREEN)
    return Dataset(
        (REGION,), (SOURCE,), tuple({one.dimension.key: one.dimension for one in lists}.values()),
        lists, tuple(p.edition for p in places), places, (), (), (), (),
    )  # fmt: skip


def erqi_chart(
    lang: Language = "zh",
    selection: Selection | None = None,
    y_mode: YMode = "fit",
    *,
    title: str | None = None,
    categories: Sequence[str] | None = None,
    without: Sequence[tuple[RankedList, int]] = (),
) -> Chart:
    """Describe the eighteen ranks, or some of them."""
    return describe(
        dataset(without), TEXTS[lang], selection=selection, y_mode=y_mode, title=title,
        categories=categories,
    )  # fmt: skip


def made_up_chart(ranks: Sequence[Sequence[int | None]], names: Sequence[str] = ()) -> Chart:
    """Describe series of made-up ranks from 2010 on, a gap where there is None."""
    chart = erqi_chart("en")
    series = tuple(
        ChartSeries(
            f"series-{index}",
            names[index % len(names)] if names else f"Series {index}",
            index,
            tuple(
                ChartPoint(f"{index}-{2010 + at}", 2010 + at, rank, None, False, "")
                for at, rank in enumerate(row)
                if rank is not None
            ),
            (), (), "normal",
        )
        for index, row in enumerate(ranks)
    )  # fmt: skip
    years = [point.year for one in series for point in one.points]
    found = [point.rank for one in series for point in one.points]
    return chart._replace(
        series=series,
        years=(min(years), max(years)),
        ranks=(max(1, min(found) - 2), max(found) + 2),
        full_ranks=(1, max(100, *found)),
        cutoff=100,
    )
