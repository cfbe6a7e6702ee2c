"""From a text to the runs that are read as one: sentences, headings, rows and cells.

Lines that were broken in the middle of a sentence are joined again, over an empty line too when
the line before was plainly prose. A sentence is never longer than ``LONGEST``: what is longer is
cut at a mark or, failing that, anywhere but inside a number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 600
_ROOM = 120  # how far back from the longest allowed end a mark is looked for

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
# the number of a list's item ends no sentence: 1. Kunshan, Jiangsu; nor does what leaves its places
# to the next one: 入围名单:甲市、乙县。分列第72、第77位
_END = re.compile(
    r"[。！？!?….](?:(?<!\.)[。！？!?…]*[\"”)]{0,3}"
    r"(?!(?:分别|依次|分)(?:位列|位居|名列|排名|排在|[列居排])第?[0-9一二三四五六七八九十])"
    r"|(?<=\.)(?:(?<!\n[0-9]\.)(?<!\n[0-9]{2}\.)(?<!\n[0-9]{3}\.)(?=\s+[A-Z\"“])|$))"
)
_CALL = re.compile(
    r"\s*(?:居|位居|位列|列)?(?:全[国省](?:第[0-9一二三四五六七八九十]{1,4}[位名]?)"
    r"(?:[、,，]?[一-鿿]{2,3}第[0-9一二三四五六七八九十]{1,4}[位名]?)?"
    r"|第[0-9一二三四五六七八九十]{1,4}[位名]?|连续[0-9一二三四五六七八九十两]{1,3}[年次届])[!！]"
)
_CUT = re.compile(r"[,，;；、|\t]")
_TERMINAL = "。！？!?;；:：.…"
_CLOSING = '")》>'
_CONTINUES = re.compile(  # but (甲晚报) opens what it tells
    r"[,，、;；。:：)》]|\((?![一-鿿]{1,5}[报网讯社电台]\))[一-鿿]{1,6}\)"
    "|(?:强|佳)[区县市镇]|[百千]强"
)
_ANEW = re.compile("(?:至此|此外|另外|据悉|据了解|与此同时|除此之外|值得一提的是)[,，]")
_HEADING = re.compile(
    r"#{1,6}\s|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节部]"
    r"|\((?:19|20)[0-9]{2}年(?:度|榜单?|名单)?\)$"
)
# 荣誉榜(2022年)
_DATED_HEADING = re.compile(r"[一-鿿]{2,12}\((?:19|20)[0-9]{2}年度?\)")
_HEADS = frozenset("#(第一二三四五六七八九十")  # with which those begin
_HASHES = re.compile(r"#{1,6}\s+(?=\S)")
_ITEM = re.compile(
    r"[-*·>✅✔☑◆●■▶►▪★☆※❖➤👉🔹🔸📍🏆]\s?|[0-9]{1,3}[.、)](?![0-9])|\([0-9]{1,3}\)|(?:19|20)[0-9]{2}(?:年?[:：]|\s?[-–—]{1,2}\s(?!(?:19|20)[0-9]{2}))"
)
_NUMBERED = re.compile("第[0-9]{1,4}[位名]? ")
# 电商销售额:156亿元; Investment potential: 61 (65), up 4
_LABEL = re.compile("[一-鿿]{2,12}[:：][0-9]|[A-Z][A-Za-z0-9,&' -]{3,80}: (?:No\\.? ?|#)?[0-9]")
# Top 100 counties: Feixi 41st; Feidong 58th
_LABELLED_ROW = re.compile(
    r"[A-Z0-9][A-Za-z0-9,&'’() -]{3,80}: [A-Z][A-Za-z'’ -]{1,24}"
    r" (?:No\.? ?|#)?[0-9]{1,3}(?:st|nd|rd|th)?"
    r"(?=[;,(]| \(|$)"
)
# whom a letter or a report is to: 区委、区政府:
_ADDRESS = re.compile("(?:[区县市省]委|[区县市省]政府|各|尊敬的)[^,，;；。:：0-9]{0,16}[:：]")
_TITLED = re.compile(r"\([^()\s]{2,24}[强榜][^()\s]{0,4}\)")  # 【全国投资潜力百强县市】
# the rows of a table that semicolons part: Year; comprehensive strength; green development
_PARTED = re.compile(
    r"(?:[A-Z][a-z]{3,12}: )?(?:[Yy]ear|年份|年度)(?:; ?[A-Za-z一-鿿][A-Za-z一-鿿 -]{2,40}){2,8}"
    r"|(?:19|20)[0-9]{2}年?"
    r"(?:; ?(?:第?[0-9]{1,4}(?:st|nd|rd|th|位|名)?|[-—/]{1,2}|[A-Za-z一-鿿 ]{1,14})){2,8};?"
    # List; 2016; 2017
    r"|[A-Za-z一-鿿][A-Za-z一-鿿 ]{1,20}(?:; ?(?:19|20)[0-9]{2}年?){2,12};?"
    # Top 100 Districts (Investment Potential); 39th; 42nd
    r"|[A-Za-z0-9一-鿿(][A-Za-z0-9一-鿿()'’,& -]{1,90}"
    r"(?:; ?(?:第?[0-9]{1,4}(?:st|nd|rd|th|位|名)?|[-—/]{1,2})){2,12};?"
)
_SEMICOLON = re.compile(";")
_COLUMNS = re.compile(r"\S\s{2,}(?=\S)")
_PROSE = re.compile("[,，、;；。]")
_NUMBER = re.compile(r"[-+↑↓]?第?[0-9]{1,8}(?:\.[0-9]{1,4})?%?[位名]?")
_HEADER = re.compile(
    r"(?:主要)?(?:经济|农业|工业)?(?:指标|项目|产品|商品|品种|行业)(?:名称)? "
    r"|(?:榜单|名单)(?:名称)? |(?:年份|年度) "
    r"|(?:序号|排名|名次) (?=[^ ]{0,8}(?:[区县市镇旗]|名称|地区))"
)
# a heading that single blanks part, whatever its brackets hold: 序号 全国排名 县(市、旗)
_RANK_TITLE = re.compile(
    "(?:(?:19|20)[0-9]{2}年?度?)?(?:全国|全省|全市|省内|市内|综合|总)?"
    "(?:排名|名次|位次|排位|位序|排序|序号|编号)"
)
_TITLE = re.compile(
    "(?:榜单|名单|项目|类别|指标|乡镇|城区|县市区|区市县|区县市|区县|县区|县市|县级市|县域|城市|地区|区域|单位|市辖区"
    r"|百强[县区镇]|[市县区镇旗]名?)(?:名称|名)?(?:\([一-鿿、/]{1,8}\))?(?:名称|名)?|名称"
)
# what may stand beside those: 所属市州, GDP(亿元), 较上年
_BESIDE_TITLE = re.compile(r"[一-鿿A-Za-z/]{1,10}(?:\([^()]{1,8}\))?")
_YEAR_TITLE = re.compile("(?:19|20)[0-9]{2}年?度?")
_YEAR_CELL = re.compile("(?:19|20)[0-9]{2}")
_MOST_TITLES = 8
# 梅陇镇 12(11), 莘庄镇 19(↑3), 晋江市 4(-), 上杭县 90(新进)
_NAMED_PLACE = re.compile(
    r"[一-鿿]{2,10} 第?[0-9]{1,4}[位名]?\((?:第?[0-9]{1,4}[位名]?|[-+↑↓][0-9]{1,3}|-{1,2}|持平|不变"
    r"|新[进晋上入][榜选]?|首次[上入][榜选围])\)"
)
_EMPTY = frozenset({"-", "—", "——", "/", "无"})
_WORDED = re.compile(
    r"[一-鿿]{2,14}(?:\([一-鿿]{1,3}\))?|(?:同比)?(?:增长|下降)[0-9.]{1,6}%|(?:上升|提升|前移|前进|下降|下滑|后移|后退|[升降进退])[0-9]{1,3}个?[位名]?|[平新]|(?:19|20)[0-9]{2}年|[元亿亩吨人户家个件%]"
)
_STANDS = re.compile("(?:位列|位居|名列|排名|列|居|排)第")
_UNIT = re.compile("(?:位|名)(?:[,，;；。!！]|$)")
_LONGEST_ROW = 60
_BAR = re.compile(r"[|\t]")
_GAP = re.compile(r"\s{2,}")
_BLANK = re.compile(r"\s")
_SHORT = 24  # a line of prose that was broken for want of room is longer
_WIDER = 1.3


_new = tuple.__new__  # what a named tuple calls itself, after it has named what it is given


class Line(NamedTuple):
    """A line without its outer white space."""

    start: int
    end: int
    indented: bool


class Block(NamedTuple):
    """A run of text: ``prose`` (one paragraph), ``heading`` or ``row`` (a line of a table)."""

    kind: str
    start: int
    end: int


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a folded text in order."""
    held: Block | None = None
    before: Line | None = None
    for line in _lines(text):
        kind = _kind(text, line)
        if held is not None and before is not None:
            if kind == held.kind == "prose" and _goes_on(text, before, line):
                held, before = Block("prose", held.start, line.end), line
                continue
            yield held
        held, before = Block(kind, line.start + _marks(text, line), line.end), line
    if held is not None:
        yield held


def _marks(text: str, line: Line) -> int:
    """Return how long the marks are that make a line a heading: ``## ``."""
    found = _HASHES.match(text, line.start, line.end) if text[line.start] == "#" else None
    return found.end() - line.start if found else 0


def _lines(text: str) -> Iterator[Line]:
    for found in _LINE.finditer(text):
        raw = found[0]
        stripped = raw.strip()
        if stripped:
            lead = len(raw) - len(raw.lstrip())
            start = found.start() + lead
            yield _new(Line, (start, start + len(stripped), lead > 1))


def is_heading(text: str, start: int, end: int) -> bool:
    """Tell whether a line or the sentence that opens one is a numbered heading: 四、工作目标."""
    short = end - start <= 2 * _SHORT and text[start] in _HEADS
    return short and _kind(text, Line(start, end, indented=False)) == "heading"


def is_labelled(text: str, start: int, end: int) -> bool:
    """Tell whether a line gives a number to a label: Investment potential: 61 (65), up 4."""
    return _LABEL.match(text, start, end) is not None


def _kind(text: str, line: Line) -> str:
    if text[line.start] in _HEADS and _HEADING.match(text, line.start, line.end):
        own = text[line.start : line.end]
        short = len(own) <= 2 * _SHORT and own[-1] not in ";；,，"
        short = short and (own[-1] != "。" or (len(own) <= _SHORT and not _PROSE.search(own[2:-1])))
        return "heading" if short or text[line.start] == "#" else "prose"
    short = text[line.end - 1] == ")" and line.end - line.start <= _SHORT
    if short and _DATED_HEADING.fullmatch(text, line.start, line.end):
        return "heading"
    # Columns are looked for in the beginning only: a table's row shows them soon.
    if line.end - line.start > 4 * LONGEST:
        return "prose"
    window = text[line.start : min(line.end, line.start + LONGEST)]
    if "|" in window.rstrip(" |") or "\t" in window or _is_titles(window):
        return "row"
    if ";" in window and _PARTED.fullmatch(window):
        return "row"
    if _is_single_spaced(window) or (window[-1] == ")" and _NAMED_PLACE.fullmatch(window)):
        return "row"
    gaps = "  " in window and _COLUMNS.search(window) and not _PROSE.search(window)
    return "row" if gaps else "prose"


def _is_titles(line: str) -> bool:
    """Tell whether blanks part the titles of columns, a rank's among them."""
    if len(line) > _LONGEST_ROW or " " not in line:
        return False
    titles = line.split()
    ranked = [one for one in titles if _RANK_TITLE.fullmatch(one)]
    dated = [one for one in titles if _YEAR_TITLE.fullmatch(one)]
    ranked += dated if len(dated) > 1 else []
    others = [one for one in titles if one not in ranked]
    if not ranked or not 0 < len(others) < len(titles) <= _MOST_TITLES:
        return False
    named = any(_TITLE.fullmatch(one) for one in others)
    return named and all(_BESIDE_TITLE.fullmatch(one) for one in others)


def _is_single_spaced(line: str) -> bool:
    """Tell whether single blanks part the cells of a row: 5 鄞州区 88.12."""
    if len(line) > _LONGEST_ROW or line.count(" ") < 2 or _PROSE.search(line):
        return False
    if _HEADER.match(line):
        return True
    cells = line.split()
    numbers = [cell for cell in cells if _NUMBER.fullmatch(cell)]
    words = [cell for cell in cells if _WORDED.fullmatch(cell)]
    words = words or [cell for cell in cells[:1] if _YEAR_CELL.fullmatch(cell)]
    numbers = [cell for cell in numbers if cell not in words]
    empty = [cell for cell in cells if cell in _EMPTY]
    return bool(numbers and words) and len(numbers) + len(words) + len(empty) == len(cells)


def _goes_on(text: str, before: Line, line: Line) -> bool:
    """Tell whether ``line`` goes on with the sentence that the line before it broke off."""
    last = text[before.end - 1]
    if last in _TERMINAL or _ITEM.match(text, line.start, line.end):
        return False
    if _ADDRESS.fullmatch(text, line.start, line.end):
        return False
    if text.endswith("--", 0, before.end) and _NUMBERED.match(text, line.start, line.end):
        return False  # 22个镇登上榜单—— / 第9名 陈埭镇
    if _is_of_its_own(text, before, line):
        return False
    if _is_torn(text, before, line):
        return True
    if last in ",，、" or _CONTINUES.match(text, line.start, line.end):
        return True
    if line.indented or last in _CLOSING:
        return False
    if _ITEM.match(text, before.start, before.end) and _is_parted(text, before, line):
        return False  # the last item of a list, then an empty line
    width = before.end - before.start
    if width < _SHORT or line.end - line.start > _WIDER * width:
        return False  # a line that is followed by a much wider one was not broken for want of room
    return _PROSE.search(text, before.start, before.end) is not None


def _is_of_its_own(text: str, before: Line, line: Line) -> bool:
    """Tell whether a line begins with a label, sums up or is a title: Investment potential: 61."""
    if text[before.end - 1] not in ",，、" and _ANEW.match(text, line.start, line.end):
        return True
    if _LABEL.match(text, line.start, line.end) or _TITLED.fullmatch(text, line.start, line.end):
        return True
    return all(_LABELLED_ROW.match(text, one.start, one.end) for one in (line, before))


def _is_parted(text: str, before: Line, line: Line) -> bool:
    """Tell whether an empty line stands between two."""
    return text.count("\n", before.end, line.start) > 1


def _is_torn(text: str, before: Line, line: Line) -> bool:
    """Tell whether a place was torn by a line's end, as captions are: 列第 / 28 / 位."""
    if text[before.end - 1] == "第" or _STANDS.match(text, line.start, line.end):
        return True
    number = text[before.start : before.end].isdecimal() and before.end - before.start < 5
    return number and _UNIT.match(text, line.start, line.end) is not None


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences between ``start`` and ``end``, none over ``LONGEST``."""
    if end - start <= LONGEST and _END.search(text, start, end) is None:
        yield start, end
        return
    at = start
    for found in _END.finditer(text, start, end):
        if text[found.end() - 1] in "!！" and _CALL.fullmatch(text, at, found.end()):
            continue  # 全国第52位!甲区首进百强区
        yield from _bounded(text, at, found.end())
        at = found.end()
    yield from _bounded(text, at, end)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        room = text[start + LONGEST - _ROOM : start + LONGEST]
        marks = list(_CUT.finditer(room))
        cut = start + LONGEST - _ROOM + (marks[-1].end() if marks else _plain_cut(room))
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _plain_cut(room: str) -> int:
    """Return where to cut ``room``: after the last place where no number is torn."""
    for i in range(len(room) - 1, 0, -1):
        if not (room[i].isalnum() and room[i].isascii() and room[i - 1].isascii()):
            return i
    return len(room)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if start < end and not (text[start].isspace() or text[end - 1].isspace()):
        yield start, end
        return
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        start += len(piece) - len(piece.lstrip())
        yield start, start + len(stripped)


def has_bars(text: str, start: int, end: int) -> bool:
    """Tell whether bars or tabs part the cells of a row, so that each stands where it belongs."""
    return _BAR.search(text, start, end) is not None


def cells(text: str, start: int, end: int, *, narrow: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the spans of a row's cells, without the blanks around them.

    Between two tabs or bars a cell may be empty.

    Args:
        text: The folded text.
        start: Where the row begins.
        end: Where it ends.
        narrow: Whether a single blank parts cells too where wider gaps do.
    """
    mark = _BAR if _BAR.search(text, start, end) else _GAP
    mark = _SEMICOLON if _PARTED.fullmatch(text, start, end) else mark
    if mark is _GAP and (narrow or not _GAP.search(text, start, end)):
        mark = _BLANK
    told = text[start:end].strip(" -:|\t") != ""  # else a line that parts a heading from rows
    at = start
    for found in [*mark.finditer(text, start, end), None]:
        stop = found.start() if found else end
        piece = text[at:stop]
        if piece.strip(" -:") or (told and piece.strip() in _EMPTY):
            lead = len(piece) - len(piece.lstrip())
            yield at + lead, at + lead + len(piece.strip())
        elif told and mark is _BAR and found and at > start:
            yield at, at
        at = found.end() if found else end
