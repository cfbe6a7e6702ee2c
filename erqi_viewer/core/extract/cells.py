"""The cells of tables and what they say: a year, a list, a region, a number."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract import lists
from erqi_viewer.core.extract.english import table_cells
from erqi_viewer.core.extract.lexicon import RELATIVE_YEARS
from erqi_viewer.core.extract.numerals import read_number, whole
from erqi_viewer.core.extract.sentence import Sentence
from erqi_viewer.core.extract.stacks import RANK, VALUE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.heaps import Patience
    from erqi_viewer.core.extract.list_mentions import Part
    from erqi_viewer.core.extract.tokens import Mention

_YEAR = re.compile(r"((?:19|20)[0-9]{2})(?:年度|年)?")
_ROLES = (
    (
        "rank",
        re.compile(
            r"^(?:(?:19|20)[0-9]{2}年度?)?(?:全国|综合)?(?:排名|名次|位次|排位|位序|排序|序号)$"
        ),
    ),
    ("within", re.compile("^(?:全省|省内|全市|市内|本省|本市)(?:排名|名次|位次|排位|位序)$")),
    ("growth", re.compile(r"增速|增长|同比|增幅|增减|±|可比价")),
    ("change", re.compile(r"变化|升降|变动|[较比](?:上[年期届]|去年|前一?年|20[0-9]{2}年)")),
    ("place", re.compile(r"(全[市省国区县].{0,4}|市内.{0,4}|全[市省]内?)(?:位次|排名|排位|名次)")),
    (
        "region",
        re.compile(
            r"^[区县市旗镇]$|^乡镇$|地区|区县|县市|县\(|区域|城市|单位|名单|县域|县级|区\(|市县|县区|[区县市旗镇]名|城区"
        ),
    ),
    ("name", re.compile(r"榜单|名称|项目|类别|指标|榜别")),
    ("year", re.compile(r"年份|年度|时间")),
    (
        "value",
        re.compile(
            r"数值|总量|绝对|完成|金额|总额|累计|(?:产量|产值|面积|总值|收入|投资|增加值|支出)(?:\(|$)|^(?:1[-~至]1?[0-9]月|[上下]半年|全年|前?[一二三四]季度)$"
        ),
    ),
)
_DATED = re.compile(r"((?:19|20)[0-9]{2})年度?(?=.)")
_TOWN = re.compile("[一-鿿]{1,4}[镇乡]")
_CALLED = re.compile("[区县市镇旗](?:名称|名单)$")  # 贵州百强县名称
_PLACED = re.compile("(?:排名|位次|名次)$")
_MOST_CELLS = 4096
_LONGEST = 40
_LONGEST_ENGLISH = 90  # Top 100 Districts (Quality of New-type Urbanization)
_PLAIN = frozenset({"place", "region"})  # tokens of a cell that only names somebody
_WORD = re.compile("[A-Za-z一-鿿±]")
_NUMBER = re.compile("第?[0-9]{1,3}[位名]")
_NOTED_MOVE = re.compile(
    r"(第?([0-9]{1,3})(?:[位名]|st|nd|rd|th)?)\s{0,2}\(([^()\s]{1,6}|[a-z][a-z0-9 ]{1,20})\)"
)
_YEAR_RANK = re.compile(r"((?:19|20)[0-9]{2})年度?[:：]?第?([0-9]{1,3})[位名]")


def _before_its_parent(regions: Sequence[Mention]) -> Mention:
    """Return the region that a cell is about, which its city may stand behind: 双流区 成都市."""
    beside = itertools.pairwise(reversed(regions))
    for after, one in beside:
        if one.end != after.start:
            break
        if one.is_local:
            return one
    return regions[-1]


class Cell(NamedTuple):
    """A cell and what it says."""

    start: int
    end: int
    text: str
    year: int | None = None
    rank: int | None = None
    region: str | None = None
    parts: tuple[Part, ...] = ()
    role: str | None = None
    plain: bool = False
    moved: tuple[int, int] | None = None  # where a move is noted behind a place


class Cells:
    """Reads cells, those with the same text once.

    Args:
        folded: The text.
        context: What is known where the table stands.
        patience: How long a heap of cells is read.
    """

    def __init__(self, folded: str, context: Context, patience: Patience) -> None:
        self.folded = folded
        self.context = context
        self._patience = patience
        self._read: dict[str, Cell] = {}  # what cells said, as long as no name is learnt
        self._met = context.met

    def read(self, start: int, end: int) -> Cell:
        """Return the cell between two places of the text."""
        text = self.folded[start:end]
        squeezed = "".join(text.split())
        cell = Cell(start, end, squeezed)
        year = _YEAR.fullmatch(squeezed)
        if year:
            return cell._replace(year=int(year[1]))
        told = self.context.edition_year or self.context.told_in
        if told and squeezed in RELATIVE_YEARS:  # 今年 | 去年, above places
            return cell._replace(year=told + RELATIVE_YEARS[squeezed])
        dated = _YEAR_RANK.fullmatch(squeezed)
        if dated:  # 2014年第90位 | 2015年第91位
            number = _NUMBER.search(self.folded, start, end)
            start = number.start() if number else start
            return cell._replace(start=start, year=int(dated[1]), rank=int(dated[2]))
        rank = RANK.fullmatch(squeezed)
        if rank:
            return cell._replace(rank=whole(read_number(rank[1] or rank[2])))
        noted = _NOTED_MOVE.fullmatch(self.folded, start, end)
        if noted:  # 64(+2)
            return Cell(*noted.span(1), noted[1], rank=int(noted[2]), moved=noted.span(3))
        longest = _LONGEST_ENGLISH if squeezed.isascii() else _LONGEST
        if len(squeezed) > longest or VALUE.fullmatch(squeezed):
            return cell
        if self._met != self.context.met or len(self._read) > _MOST_CELLS:
            self._read.clear()
            self._met = self.context.met
        if squeezed not in self._read:
            wordless = _WORD.search(squeezed) is None
            if wordless or not self._patience.lasts_for_a_cell(squeezed):
                return cell
            self._read[squeezed] = self._worded(cell)
        return self._read[squeezed]._replace(start=start, end=end)

    def _worded(self, cell: Cell) -> Cell:
        printed = self.folded[cell.start : cell.end].strip()
        if printed.isascii():
            said = table_cells.read(printed)
            known = self.context.canonical(said.region) if said.region else None
            return cell._replace(
                text=said.text, role=said.role, region=known, parts=said.parts, year=said.year
            )
        sentence = Sentence(self.folded, cell.start, cell.end, self.context.year)
        named = [one for one in lists.find(sentence) if one.parts]
        dated = _DATED.match(cell.text)
        year = next((one.year for one in named if one.year), int(dated[1]) if dated else None)
        role = next((name for name, words in _ROLES if words.search(cell.text)), None)
        region = None
        last = sentence.regions[-1] if sentence.regions else None
        if last is not None and not last.is_local and last.end == len(sentence.text):
            last = _before_its_parent(sentence.regions)
            region = self.context.canonical(last.name) if not named else None
        elif last is not None and last.end == len(sentence.text) and not named:
            region = self.context.canonical(last.name)
        elif last is not None and _TOWN.fullmatch(sentence.text, last.end) and not named:
            region = sentence.text[last.end :]  # 江北区慈城镇, read as 慈 and 城镇
        if named and named[-1].kind == "list":
            called, placed = _CALLED.search(cell.text), _PLACED.search(cell.text)
            role = "region" if called else "rank" if placed else None
            named = [] if called else named
        return cell._replace(
            parts=named[-1].parts if named else (),
            region=region,
            role=role,
            year=year,
            plain=sentence.kinds <= _PLAIN and role is None,
        )
