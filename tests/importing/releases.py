"""Press releases written for the tests, and reading them against the bundled facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.importing.press import open_release
from erqi_viewer.store import queries
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from erqi_viewer.core.importing.press import Release

RELEASE = """\
二七区再登百强区榜单
2020年10月16日 来源：中原晚报 记者 张三

今天，2020年全国中小城市综合实力百强区榜单公布，二七区位列第80名，较2019年前进5位；\
投资潜力百强区由第61位升至第55位。
金水区综合实力百强区位列第30名。二七区首次入选全国科技创新百强区，列第92位。
跻身绿色发展百强区前70名。
2020年上半年，全区完成地区生产总值340.5亿元，同比增长2.1%，总量居市内六区第二。
"""
"""New ranks, one recorded, an unknown region, an unknown list, a bound, and a figure."""


def read(book: str, text: str) -> Release:
    """Read a release against the record book at a path."""
    with open_database(book, read_only=True) as db:
        return open_release(
            text,
            queries.all_regions(db),
            queries.indicators(db),
            lambda codes: queries.load(db, codes),
            home=queries.home_region(db),
        )
