"""The way through a text: block by block, sentence by sentence."""

from __future__ import annotations

import itertools
import re
from collections import Counter

from erqi_viewer.core.extract import (
    aims,
    groups,
    headlines,
    heaps,
    labelled,
    layout,
    listings,
    main_region,
    stacks,
    tables,
)
from erqi_viewer.core.extract.collector import HEAD
from erqi_viewer.core.extract.english import after as english_after
from erqi_viewer.core.extract.english import all_in, doubts, measures, table_cells
from erqi_viewer.core.extract.english import items as english_items
from erqi_viewer.core.extract.known_regions import NAMED_BY, speakers
from erqi_viewer.core.extract.layout import Block
from erqi_viewer.core.extract.printing import Printing
from erqi_viewer.core.extract.results import Extraction, SentenceSpan, Span
from erqi_viewer.core.extract.sentence import Sentence
from erqi_viewer.core.extract.sentence_reader import SentenceReader

_CHINESE = re.compile(r"[一-鿿]")
_ENGLISH = re.compile("[A-Za-z]{2,20}[ \\n][a-z]{2,20}[ \\n][A-Za-z]")  # words in a row
_FEWEST_ITEMS = 3
_COLUMNS = (1, 2, 3)  # a list may run down several columns
_SHORTEST = 2
_BARS = 4  # "| " and " |" around the cell of a row
_MARKS = " \r\n;；,，、。"
_QUESTION = re.compile("(?:问|记者问?|[Qq])[:：][^。\\n]{2,60}[?？]")  # its year is the answer's
_KEYWORDS = re.compile("(?:关键词|关键字|标签|上一篇|下一篇)[::]")


def extract(text: str, *, year: int | None = None, region: str | None = None) -> Extraction:
    """Read ranks, streaks, changes and figures out of a press release.

    Args:
        text: The text as it is; offsets count its code points.
        year: The document's year, for 今年 and where none is named; looked for when None.
        region: The region that 我区 and unnamed subjects stand for; looked for when None.
    """
    return Reader(text, year, region).read()


class Reader(SentenceReader):
    """Collects what the blocks of one text say."""

    def __init__(self, text: str, year: int | None, region: str | None) -> None:
        super().__init__(text, year, region)
        self.table: tables.TableReader | None = None
        self._above: tables.TableReader | None = None  # the table that a line above has parted
        self.unit: str | None = None
        self.patience = heaps.Patience()
        self._titles: list[tuple[int, int]] | None = None  # of the lists that lines below are of
        self._told: stacks.Stacked | None = None  # the table with one cell a line read last
        self.items: list[tuple[Block, tuple[int, int]]] = []

    def read(self) -> Extraction:
        """Return all that the text says."""
        self._meet_regions()
        english = _ENGLISH.search(self.folded) is not None
        if english:
            self.context.measures = measures.find(self.folded)
        stacked = stacks.find(self.folded)
        for block in layout.blocks(self.folded):
            if stacked and self._stacked(block, stacked):
                continue
            if self._says_nothing(block):
                self._finish_items()
                self.context.begin_paragraph()
                self.sentences.append(SentenceSpan(block.start, block.end, ()))
            else:
                rest = self._listed(block)
                if rest is not None:
                    self._read_block(rest)
        self._finish_items()
        read = headlines.complete(self.folded, self.extraction())
        told = all_in.find(self.folded, read.rankings) if english else ()
        read = groups.complete(self.folded, read, [*self.group_bounds, *told])
        if english:
            read = doubts.doubted(self.folded, english_after.complete(self.folded, read))
        return Printing(self.text, self.folded).printed(read)

    def _listed(self, block: Block) -> Block | None:
        """Take the items of a list out of a block; return what is left of it."""
        if block.kind == "row" and self.table is not None and self.table.holds(*block[1:]):
            return block
        item = listings.numbered(self.folded, block.start, block.end)
        item = item or listings.named_first(self.folded, block.start, block.end)
        if item is not None:
            self.items.append((block, item))
            return None
        run = listings.listing(self.folded, block.start, block.end)
        label = None if run else listings.label_end(self.folded, block.start, block.end)
        if label is not None and (run := listings.listing(self.folded, label, block.end)):
            self._read_block(Block("prose", block.start, label))
        self.items += [(Block("row", a, end), (a, b)) for a, b, end in run]
        rest = self.folded[run[-1][2] : block.end].lstrip(_MARKS) if run else ""
        return block._replace(start=block.end - len(rest)) if rest else None if run else block

    def _read_block(self, block: Block) -> None:
        self._finish_items()
        if _KEYWORDS.match(self.folded, block.start, block.end):
            self.sentences.append(SentenceSpan(block.start, block.end, ()))
            return
        if self._titles is not None and self._is_labelled(block):
            return
        self._titles = labelled.titles(self.folded, block.start, block.end)
        unit = listings.unit_line(self.folded, block.start, block.end)
        if unit:
            self.unit = unit
        if block.kind == "row":
            self._row(block)
        else:
            self._above, self.table = self.table, None
            if not (
                layout.is_labelled(self.folded, block.start, block.end)
                or listings.is_noted(self.folded, block.start, block.end)
            ):
                self.context.bracketed_year = listings.bracketed_year(
                    self.folded, block.start, block.end, self.context.inherited_year()
                )
            self._block(block)

    def _is_labelled(self, block: Block) -> bool:
        """Read a line of one region's places in the lists named above; tell whether it is one."""
        row = labelled.row(self.folded, block.start, block.end)
        if not row:
            return False
        reader = tables.TableReader(self.folded, self.context, self.patience)
        if not reader.labelled(self._titles or [], row):
            return False
        self.sentences.append(SentenceSpan(block.start, block.end, ()))
        self._take(reader.taken())
        return True

    def _meet_regions(self) -> None:
        """Learn the regions of the text's beginning: titles call them by their short names."""
        head = self.folded[:HEAD]
        spoken, named = speakers(head), Counter[str]()
        told = (layout.sentences(head, one.start, one.end) for one in layout.blocks(head))
        for start, end in itertools.chain.from_iterable(told):
            self.context.note_speakers(one for one, at in spoken.items() if at < start)
            sentence = Sentence(head, start, end)
            self.context.prepare(sentence, ())
            named.update(
                self.context.canonical(one.name) for one in sentence.regions if one.is_local
            )
        self.context.main = (
            main_region.mostly(head, named)
            or main_region.interviewed(head, named)
            or (main_region.titled(head) if spoken else None)
            or self._speaking(head, spoken, named)
            or main_region.called_ours(head)
        )

    def _speaking(self, head: str, spoken: dict[str, int], named: Counter[str]) -> str | None:
        """Return whom 我区 means that is named before it is said."""
        for ending, reach in spoken.items():
            name = self.context.pronoun("我" + ending)
            if name and 0 <= head.find(main_region.core(name)) < reach - NAMED_BY:
                name = main_region.opened_short(head, named, name) or name
                self.context.speaker = name
                return name
        return None

    def _stacked(self, block: Block, found: list[stacks.Stacked]) -> bool:
        """Read a table with one cell a line; tell whether a block is a part of one."""
        while found and block.start >= found[0].end:
            found.pop(0)
        if not found or block.start < found[0].header[0][0]:
            return False
        if found[0] is not self._told:
            self._told = found[0]
            self._finish_items()
            reader = tables.TableReader(self.folded, self.context, self.patience, self.unit)
            reader.stacked(found[0])
            self._take(reader.taken())
        self.sentences.append(SentenceSpan(block.start, block.end, ()))
        return True

    def _says_nothing(self, block: Block) -> bool:
        """Tell whether a block is a sign or a number alone, as in margins and emptied tables."""
        if block.end - block.start > _SHORTEST + _BARS:
            return False
        own = self.folded[block.start : block.end].strip(" |")
        bare = len(own) == _SHORTEST and _CHINESE.search(own) is None
        return bare or len(own) < _SHORTEST

    def _block(self, block: Block) -> None:
        self.context.begin_paragraph()
        self.context.column = english_items.is_in_column(self.folded, block.start, block.end)
        for start, end in layout.sentences(self.folded, block.start, block.end):
            heading = block.kind == "heading" or self._heads_goals(block, start, end)
            asks = self.folded[end - 1] in "?？"
            heading = heading or (asks and _QUESTION.fullmatch(self.folded, start, end) is not None)
            if self.memory.repeat(self, start, end, heading=heading):
                continue
            own = self.folded[start:end]
            own = table_cells.as_line(own) if block.kind == "row" else own
            if heaps.is_heap(own) or not self.patience.lasts(own):
                if heaps.may_claim(own):
                    self.missed.append(Span(start, end))
                self.sentences.append(SentenceSpan(start, end, ()))
            else:
                self.read_sentence(own, start, end, heading=heading)
                self.memory.keep(self)

    def _heads_goals(self, block: Block, start: int, end: int) -> bool:
        """Tell whether goals begin or end with a heading in the line of its text: 四、目标."""
        if start != block.start or not layout.is_heading(self.folded, start, end):
            return False
        return self.context.of_goals or aims.heads_goals(self.folded[start:end])

    def _row(self, block: Block) -> None:
        if self.table is None:
            self.table = tables.TableReader(self.folded, self.context, self.patience, self.unit)
            self.unit = None
            if self._above is not None and self._above.goes_on(block.start, block.end):
                self.table.header = self._above.header  # a title parts the rows of two lists
            above = self.sentences[-1].end if self.sentences else 0
            if columns := labelled.columns(self.folded, above):
                self.table.led(columns)
        understood = self.table.row(block.start, block.end)
        found = self.table.taken()
        if understood:
            self.sentences.append(SentenceSpan(block.start, block.end, tuple(found.cues)))
        elif (end := self.table.words_end()) is not None:
            self._block(block._replace(end=end))
            self.sentences[-1] = self.sentences[-1]._replace(end=block.end)
        else:
            self._block(block)
        self._take(found)

    def _finish_items(self) -> None:
        """Read a run of numbered lines as a list of places, or as prose when it is short."""
        if not self.items:
            return
        items, self.items = self.items, []
        counts = [int(self.folded[slice(*number)].strip("第位名NnOo. ")) for _, number in items]
        rising = any(
            all(
                a < b
                for column in range(width)
                for a, b in itertools.pairwise(counts[column::width])
            )
            for width in _COLUMNS
        )
        if len(items) < _FEWEST_ITEMS or not rising or not self.context.lists:
            for block, _ in items:
                if block.kind == "row" and self.table is not None:
                    self._row(block)
                else:
                    self._block(block)
            return
        reader = tables.TableReader(self.folded, self.context, self.patience)
        for block, number in items:
            reader.item(number, block.start, block.end)
            self.sentences.append(SentenceSpan(block.start, block.end, ()))
        self._take(reader.taken())

    def _take(self, found: tables.Found) -> None:
        self.rankings += found.rankings
        self.changes += found.changes
        self.indicators += found.indicators
