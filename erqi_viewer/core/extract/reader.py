"""The way through a text: block by block, sentence by sentence."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import (
    aims,
    asides,
    changes,
    cues,
    denials,
    drafts,
    editions,
    fields,
    headlines,
    heaps,
    indicators,
    joint_moves,
    labelled,
    layout,
    list_counts,
    listings,
    lists,
    main_region,
    periods,
    ranks,
    stacks,
    streaks,
    tables,
    years,
)
from erqi_viewer.core.extract.about import About
from erqi_viewer.core.extract.collector import HEAD, Collector
from erqi_viewer.core.extract.context import NAMED_BY, speakers
from erqi_viewer.core.extract.english import after as english_after
from erqi_viewer.core.extract.english import asked, doubts
from erqi_viewer.core.extract.english import items as english_items
from erqi_viewer.core.extract.english.words import EnglishClaims
from erqi_viewer.core.extract.layout import Block
from erqi_viewer.core.extract.link import Linker
from erqi_viewer.core.extract.memory import Memory
from erqi_viewer.core.extract.printing import Printing
from erqi_viewer.core.extract.results import Extraction, SentenceSpan, Span
from erqi_viewer.core.extract.sentence import Sentence
from erqi_viewer.core.extract.subjects import Subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.linked import Placed
    from erqi_viewer.core.extract.list_mentions import Part

_CHINESE = re.compile(r"[一-鿿]")
_LATIN = re.compile(r"[A-Za-z]{3}|[0-9](?:st|nd|rd|th)\b")
_YEAR_ALONE = re.compile(r"((?:19|20)[0-9]{2})[.:]")  # 2016. The district was 89th
# A sentence without any of these says nothing that is looked for.
_TELLING = frozenset({
    "head", "board", "ordinal", "number", "numeral", "first-place", "top", "enter", "streak", "up",
    "down", "level", "again", "first", "best", "only", "compare",
})  # fmt: skip
_DATED = frozenset({"year", "relative-year", "date"})
_COUNTED = frozenset({"number", "numeral"})
_FEWEST_ITEMS = 3
_COLUMNS = (1, 2, 3)  # a list may run down several columns
_LONGEST_TITLE = 40
_SHORTEST = 2
_BARS = 4  # "| " and " |" around the cell of a row
_MARKS = " \r\n;；,，、。"
_QUESTION = re.compile("(?:问|记者问?|[Qq])[:：][^。\\n]{2,60}[?？]")  # its year is the answer's
_KEYWORDS = re.compile("(?:关键词|关键字|标签|上一篇|下一篇)[::]")
_NEXT_SENTENCE = re.compile("[^。;；\\n]{4,120}")
_MARKED = re.compile("[,，;；。!?！？、]")


def extract(text: str, *, year: int | None = None, region: str | None = None) -> Extraction:
    """Read ranks, streaks, changes and figures out of a press release.

    Args:
        text: The text as it is; offsets count its code points.
        year: The document's year, for 今年 and where none is named; looked for when None.
        region: The region that 我区 and unnamed subjects stand for; looked for when None.
    """
    return Reader(text, year, region).read()


class Reader(Collector):
    """Collects what the blocks of one text say."""

    def __init__(self, text: str, year: int | None, region: str | None) -> None:
        super().__init__(text, year, region)
        self.table: tables.TableReader | None = None
        self.unit: str | None = None
        self.memory = Memory()
        self.patience = heaps.Patience()
        self._titles: list[tuple[int, int]] | None = None  # of the lists that lines below are of
        self._told: stacks.Stacked | None = None  # the table with one cell a line read last
        self.items: list[tuple[Block, tuple[int, int]]] = []

    def read(self) -> Extraction:
        """Return all that the text says."""
        self._meet_regions()
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
            self.table = None
            if not layout.is_labelled(self.folded, block.start, block.end):
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
        for start, end in layout.sentences(head, 0, len(head)):
            self.context.note_speakers(one for one, at in spoken.items() if at < start)
            sentence = Sentence(head, start, end)
            self.context.prepare(sentence, ())
            named.update(
                self.context.canonical(one.name) for one in sentence.regions if one.is_local
            )
        self.context.main = main_region.mostly(head, named) or self._speaking(head, spoken)

    def _speaking(self, head: str, spoken: dict[str, int]) -> str | None:
        """Return whom 我区 means that is named before it is said."""
        for ending, reach in spoken.items():
            name = self.context.pronoun("我" + ending)
            if name and 0 <= head.find(main_region.core(name)) < reach - NAMED_BY:
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
        for start, end in layout.sentences(self.folded, block.start, block.end):
            heading = block.kind == "heading" or self._heads_goals(block, start, end)
            heading = heading or _QUESTION.fullmatch(self.folded, start, end) is not None
            if self.memory.repeat(self, start, end, heading=heading):
                continue
            own = self.folded[start:end]
            if heaps.is_heap(own) or not self.patience.lasts(own):
                if heaps.may_claim(own):
                    self.missed.append(Span(start, end))
                self.sentences.append(SentenceSpan(start, end, ()))
            else:
                self._read_sentence(own, start, end, heading=heading)
                self.memory.keep(self)

    def _heads_goals(self, block: Block, start: int, end: int) -> bool:
        """Tell whether goals begin or end with a heading in the line of its text: 四、目标."""
        if start != block.start or not layout.is_heading(self.folded, start, end):
            return False
        return self.context.of_goals or aims.heads_goals(self.folded[start:end])

    def _read_sentence(self, own: str, start: int, end: int, *, heading: bool) -> None:
        if _CHINESE.search(own) and not english_items.is_glossed(own):
            self._sentence(start, end, heading=heading)
        elif _LATIN.search(own):
            self._english(own, start, end)
        else:
            if alone := _YEAR_ALONE.fullmatch(own):
                self.context.paragraph_year = int(alone[1])
            self.sentences.append(SentenceSpan(start, end, ()))

    def _row(self, block: Block) -> None:
        if self.table is None:
            self.table = tables.TableReader(self.folded, self.context, self.patience, self.unit)
            self.unit = None
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

    def _sentence(self, start: int, end: int, *, heading: bool) -> None:
        context = self.context
        sentence = Sentence(self.folded, start, end, context.year, context.names)
        if context.closing and "relative-year" in sentence.kinds:
            sentence.take(years.with_this_year(sentence.tokens))
        if context.nth and "届" in sentence.text:
            sentence.take(editions.dated(sentence.tokens, sentence.text, context.nth))
        marks = years.marks(sentence, context.named_year, dated_lines=context.is_chronicle)
        if heading:
            context.begin_section(sentence.text, marks)
        context.prepare(sentence, marks)
        context.compared_year = years.compared(sentence, context.told_in) or context.compared_year
        if "period" in sentence.kinds or sentence.kinds & _DATED:
            periods.note(sentence, context)
            if heading or _is_title(sentence.text):
                context.section_period = context.period
        if not (sentence.kinds & _TELLING or _tells_in_words(sentence.text)):
            if "topic" in sentence.kinds:  # 双创这块呢?
                opened = fields.opened(sentence, lists.find(sentence), context)
                context.note(opened)
                context.headed = heading and bool(opened)
            context.set_subject(sentence, ())
            self.sentences.append(SentenceSpan(start, end, ()))
            return
        if not context.lists and len(marks) > 1 and "ordinal" in sentence.kinds:
            context.lists = self._told_next(end)
        named = fields.told(sentence, lists.find(sentence, inherits=bool(context.lists)), context)
        context.headed = heading and any(one.kind == "list" for one in named)
        found = ranks.find(sentence, named)
        subjects = Subjects(sentence, named, context)
        before = len(self.rankings), len(self.streaks), len(self.changes)
        linker = Linker(sentence, named, marks, subjects, context)
        linked = linker.link(found)
        about = About(sentence, named, marks, subjects, context, linked.rankings)
        joint = [one for one in joint_moves.find(sentence, named) if not linker.is_aim(one.start)]
        moves = joint_moves.without(joint, changes.find(sentence, found.groups))
        self.rankings += linked.rankings
        runs = about.streaks(streaks.find(sentence, named, subjects, context))
        meant = [one for one in runs if linker.is_aim(sentence.place_of(one.start))]
        self.missed += [Span(*one) for one in dict.fromkeys((m.start, m.end) for m in meant)]
        runs, trends = streaks.parted(sentence, [one for one in runs if one not in meant])
        self.streaks += runs
        aimed = [one for one in moves if linker.is_aim(one.start)]
        owned = [rank for one in linked.placed for rank in one.ranks]
        told = [one for one in moves if one not in aimed and not changes.is_of_figure(one, owned)]
        figured = [one for one in told if changes.holds(one, owned)]
        told = [one for one in told if one not in figured]
        self.changes += about.changes(changes.as_changes(sentence, told))
        self.changes += about.moves_of_figures(changes.as_changes(sentence, figured))
        self.missed += linked.not_understood
        self.missed += [Span(*sentence.span(one.start, one.end)) for one in aimed if one.places]
        held = [] if found.groups else asides.compared(sentence, named)
        self.missed += [Span(*sentence.span(*one)) for one in held]
        taken = [(one.start, one.end) for one in moves]
        taken += [(rank.start, rank.end) for group in found.groups for rank in group]
        taken += [(one.start, one.end) for one in named if one.kind != "topic"]
        self._figures(sentence, taken, linked.placed, about)
        claims = cues.find(sentence, named, linked.rankings, linker, joint)
        open_lists = () if named else context.kin
        told_so = tuple(sorted([*about.cues(claims), *trends], key=attrgetter("start")))
        self.sentences.append(SentenceSpan(start, end, told_so, open_lists))
        if denials.may_deny(sentence):
            self._deny(sentence, before)
        dated = {one.year for one in marks}
        told_of = [one if one.year in dated else one._replace(year=None) for one in named]
        context.note(told_of)  # 与2018年西部百强县的第19位相比: the year of no list from then on
        context.note_places(linked.rankings)
        context.note_runs(() if linked.rankings else runs)
        context.set_subject(sentence, linked.rankings)

    def _told_next(self, end: int) -> tuple[Part, ...]:
        """Return the list that the next sentence names, for a history that opens a text."""
        self.memory.forget()
        following = _NEXT_SENTENCE.match(self.folded, end)
        if following is None:
            return ()
        sentence = Sentence(self.folded, *following.span(), None, {})
        told = [one for one in lists.find(sentence) if one.kind == "list" and len(one.parts) == 1]
        return told[0].parts if len(told) == 1 else ()

    def _deny(self, sentence: Sentence, before: tuple[int, int, int]) -> None:
        """Take back the claims of a sentence, read since then, that it calls wrong."""
        ranked, ran, moved = before
        self.rankings[ranked:], places = denials.parted(sentence, self.rankings[ranked:])
        self.streaks[ran:], runs = denials.parted(sentence, self.streaks[ran:])
        self.changes[moved:], moves = denials.parted(sentence, self.changes[moved:])
        for wrong in (places, runs, moves):
            self.missed += [Span(one.start, one.end) for one in wrong]
        last = self.sentences[-1]
        self.sentences[-1] = last._replace(cues=tuple(denials.parted(sentence, last.cues)[0]))

    def _figures(
        self,
        sentence: Sentence,
        taken: Sequence[tuple[int, int]],
        placed: Sequence[Placed],
        about: About,
    ) -> None:
        if not placed and not sentence.kinds & _COUNTED and "番" not in sentence.text:
            return
        assembler = indicators.Assembler(sentence, taken, self.context.figure)
        figures = assembler.read(placed)
        of_goals = [(0, len(sentence.text))] if self.context.of_goals else []
        self.context.part_told = self.context.part_told or periods.is_of_a_part(sentence)
        in_part = self.context.tells_of_a_part
        to_be = of_goals or aims.spans(
            sentence.text,
            self.context.told_in,
            in_part=in_part,
            beside_part=self.context.part_told,
        )
        meant = [one for one in figures if any(a <= one.start < b for a, b in to_be)]
        figures = [one for one in figures if one not in meant]
        self.missed += [Span(*sentence.span(one.start, one.end)) for one in meant]
        self.missed += [Span(*sentence.span(*one)) for one in assembler.missed]
        if figures:
            period = periods.Periods(sentence, self.context)
            self.indicators += about.indicators(drafts.build(sentence, figures, period))
            self.context.note_figures(period.set_year, period.from_year)
            self.context.figure = figures[-1].name, figures[-1].unit

    def _english(self, own: str, start: int, end: int) -> None:
        reader = EnglishClaims(own, start, self.context)
        reader.note_compared_year()
        rankings = reader.rankings()
        self.rankings += rankings
        runs = reader.streaks()
        self.streaks += runs
        moves = reader.changes()
        self.changes += moves
        self.indicators += reader.figures()
        self.missed += reader.denied_spans()
        cues = reader.cues()
        self.sentences.append(SentenceSpan(start, end, cues))
        reader.note_lists()
        alone = self.folded.endswith("\n", 0, start) and self.folded.startswith("\n", end)
        asked.note(own, reader.lower, self.context, alone=alone)
        reader.note_subject(rankings, [*moves, *runs], cues)


def _tells_in_words(text: str) -> bool:
    """Tell whether a sentence without a word of standing speaks of lists by their number."""
    return list_counts.may_count(text) or joint_moves.may_tell(text)


def _is_title(text: str) -> bool:
    """Tell whether a sentence stands above others: short and without a mark."""
    return len(text) <= _LONGEST_TITLE and _MARKED.search(text) is None
