"""Reading one sentence: its claims in the order in which they rest on one another."""

from __future__ import annotations

import re
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
    groups,
    indicators,
    joint_moves,
    list_counts,
    list_gaps,
    lists,
    others,
    periods,
    quantities,
    ranks,
    strangers,
    streaks,
    years,
)
from erqi_viewer.core.extract.about import About
from erqi_viewer.core.extract.collector import Collector
from erqi_viewer.core.extract.english import answers, asked, bare
from erqi_viewer.core.extract.english import items as english_items
from erqi_viewer.core.extract.english.words import EnglishClaims
from erqi_viewer.core.extract.link import Linker
from erqi_viewer.core.extract.memory import Memory
from erqi_viewer.core.extract.places import STATES
from erqi_viewer.core.extract.results import SentenceSpan, Span
from erqi_viewer.core.extract.sentence import Sentence
from erqi_viewer.core.extract.subjects import Subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.distances import Move
    from erqi_viewer.core.extract.linked import Linked, Placed
    from erqi_viewer.core.extract.list_mentions import ListMention, Part
    from erqi_viewer.core.extract.rank_tops import Rank
    from erqi_viewer.core.extract.results import Cue, Streak

_CHINESE = re.compile(r"[一-鿿]")
# Wu'an has no three letters in a row
_LATIN = re.compile(r"[A-Za-z]{3}|[A-Z][a-z]['’][a-z]{2}|[0-9](?:st|nd|rd|th)\b")
_YEAR_ALONE = re.compile(r"((?:19|20)[0-9]{2})[.:]")  # 2016. The district was 89th
# A sentence without any of these says nothing that is looked for.
_TELLING = frozenset({
    "head", "board", "ordinal", "number", "numeral", "first-place", "top", "enter", "streak", "up",
    "down", "level", "again", "first", "best", "only", "compare",
})  # fmt: skip
_DATED = frozenset({"year", "relative-year", "date"})
_COUNTED = frozenset({"number", "numeral"})
_LONGEST_TITLE = 40
_NEXT_SENTENCE = re.compile("[^。;；\\n]{4,120}")
_MARKED = re.compile("[,，;；。!?！？、]")


class SentenceReader(Collector):
    """Collects what the sentences of one text say, each in the light of those before it."""

    def __init__(self, text: str, year: int | None, region: str | None) -> None:
        super().__init__(text, year, region)
        self.memory = Memory()

    def read_sentence(self, own: str, start: int, end: int, *, heading: bool) -> None:
        """Read the sentence from ``start`` to ``end``, in the language that it is written in.

        Args:
            own: The folded text of the sentence.
            start: Where it begins in the text.
            end: Where it ends.
            heading: Whether it stands above what it is about.
        """
        if _CHINESE.search(own) and not english_items.is_glossed(own):
            self._sentence(start, end, heading=heading)
        elif _LATIN.search(own) or self._goes_on_in_english(own):
            self._english(own, start, end)
        else:
            if alone := _YEAR_ALONE.fullmatch(own):
                self.context.paragraph_year = int(alone[1])
            self.sentences.append(SentenceSpan(start, end, ()))

    def _goes_on_in_english(self, own: str) -> bool:
        """Tell whether digits alone answer an English question or are a year with its place."""
        named = self.context.lists
        if answers.is_one(own, self.context.question):
            return True
        return bool(named) and named[-1].name.isascii() and bare.is_dated_line(own)

    def _sentence(self, start: int, end: int, *, heading: bool) -> None:
        sentence, marks = self._prepared(start, end, heading=heading)
        if sentence.kinds & _TELLING or _tells_in_words(sentence.text):
            self._claims(sentence, marks, (start, end), heading=heading)
            self.context.appraised = strangers.is_of_towns(sentence)
            return
        context = self.context
        context.appraised = strangers.is_of_towns(sentence)
        if "topic" in sentence.kinds:  # 双创这块呢?
            opened = fields.opened(sentence, lists.find(sentence), context)
            context.note(opened)
            context.headed = heading and bool(opened)
        context.set_subject(sentence, ())
        self.sentences.append(SentenceSpan(start, end, ()))

    def _prepared(
        self, start: int, end: int, *, heading: bool
    ) -> tuple[Sentence, list[years.YearMark]]:
        """Return a sentence with the years that it sets, when the context has learnt of them."""
        context = self.context
        sentence = Sentence(self.folded, start, end, context.year, context.names)
        if context.closing and "relative-year" in sentence.kinds:
            sentence.take(years.with_this_year(sentence.tokens))
        told = asides.without_aliases(sentence)
        if len(told) < len(sentence.tokens):
            sentence.take(told)
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
        return sentence, marks

    def _claims(
        self,
        sentence: Sentence,
        marks: Sequence[years.YearMark],
        span: tuple[int, int],
        *,
        heading: bool,
    ) -> None:
        """Read what a sentence says of places, runs, moves and figures."""
        context = self.context
        if not context.lists and len(marks) > 1 and "ordinal" in sentence.kinds:
            context.lists = self._told_next(span[1])
        named = fields.told(sentence, lists.find(sentence, inherits=bool(context.lists)), context)
        context.headed = heading and any(one.kind == "list" for one in named)
        gaps = list_gaps.find(sentence, named)
        found = list_gaps.without(gaps, ranks.find(sentence, named))
        subjects = Subjects(sentence, named, context)
        before = len(self.rankings), len(self.streaks), len(self.changes)
        linker = Linker(sentence, named, marks, subjects, context)
        linked = linker.link(found)
        self.group_bounds += [
            one
            for one in groups.find(sentence, named)
            if not linker.is_aim(sentence.place_of(one.start))
        ]
        about = About(sentence, named, marks, subjects, context, linked.rankings)
        joint = [one for one in joint_moves.find(sentence, named) if not linker.is_aim(one.start)]
        moves = joint_moves.without(joint, changes.find(sentence, found.groups))
        moves = list_gaps.apart(gaps, moves)
        self.rankings += linked.rankings
        runs: list[Streak] = []
        trends: list[Cue] = []
        found_runs = streaks.find(sentence, named, subjects, context)
        found_runs = [
            one
            for one in found_runs
            if not others.whose(sentence, named, at := sentence.place_of(one.start))
            and not strangers.has_run(sentence, linked.of_others, at, one.region)
        ]
        if found_runs:
            runs, trends = self._runs(sentence, about.streaks(found_runs), linker)
        if moves:
            self._moves(sentence, moves, linked, linker, about, found.groups)
        self.missed += linked.not_understood
        held = [] if found.groups or gaps else asides.compared(sentence, named)
        self.missed += [Span(*sentence.span(*one)) for one in held]
        taken = [(one.start, one.end) for one in moves]
        taken += [(one.start, one.end) for one in gaps]
        taken += [(rank.start, rank.end) for group in found.groups for rank in group]
        taken += [(one.start, one.end) for one in named if one.kind != "topic"]
        self._figures(sentence, taken, linked.placed, about)
        context.note_end_of_year(sentence.text, marks, listed=bool(named or linked.rankings))
        claims = cues.find(sentence, named, linked.rankings, linker, joint, gaps)
        open_lists = () if named else context.kin
        told_so: tuple[Cue, ...] = ()
        if claims or trends:
            told_so = tuple(sorted([*about.cues(claims), *trends], key=attrgetter("start")))
        self.sentences.append(SentenceSpan(*span, told_so, open_lists))
        if denials.may_deny(sentence):
            self._deny(sentence, before)
        context.note(_of_its_years(named, marks))
        context.leave_opening_year(linked.rankings)
        context.note_places(linked.rankings)
        context.note_part(linked.rankings, linker.choice.last)
        context.left = linker.choice.left
        context.note_runs(() if linked.rankings else runs)
        context.set_subject(sentence, linked.rankings)

    def _runs(
        self, sentence: Sentence, found: Sequence[Streak], linker: Linker
    ) -> tuple[list[Streak], list[Cue]]:
        """Take in the runs that a sentence tells; return them and what went on year by year."""
        meant = [
            one  # 陕西连续3年有县进入百强: its counties are listed, it is not
            for one in found
            if one.region in STATES or linker.is_aim(sentence.place_of(one.start))
        ]
        self.missed += [Span(*one) for one in dict.fromkeys((m.start, m.end) for m in meant)]
        runs, trends = streaks.parted(sentence, [one for one in found if one not in meant])
        self.streaks += runs
        return runs, trends

    def _moves(
        self,
        sentence: Sentence,
        found: Sequence[Move],
        linked: Linked,
        linker: Linker,
        about: About,
        groups: Sequence[tuple[Rank, ...]],
    ) -> None:
        """Take in the moves that a sentence tells, of places on lists and of figures' places."""
        aimed = [one for one in found if linker.is_aim(one.start)]
        owned = [rank for one in linked.placed for rank in one.ranks]
        told = [one for one in found if one not in aimed and not changes.is_of_figure(one, owned)]
        figured = [one for one in told if changes.holds(one, owned)]
        told = [one for one in told if one not in figured]
        told = [
            one
            for one in told
            if not changes.follows(one, linked.of_others, sentence)
            and not changes.holds(one, linked.of_others)
            and not others.whose(sentence, linker.lists, one.start)
        ]
        unread = linked.unread(sentence, groups)
        figured += [one for one in told if changes.follows(one, unread, sentence)]
        told = [one for one in told if one not in figured]
        self.changes += about.changes(changes.as_changes(sentence, told))
        self.changes += about.moves_of_figures(changes.as_changes(sentence, figured))
        self.missed += [Span(*sentence.span(one.start, one.end)) for one in aimed if one.places]

    def _told_next(self, end: int) -> tuple[Part, ...]:
        """Return the list that the next sentence names, for a history that opens a text."""
        self.memory.forget()
        following = _NEXT_SENTENCE.match(self.folded, end)
        if following is None:
            return ()
        sentence = Sentence(self.folded, *following.span())
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
        self.context.part_told = self.context.part_told or periods.is_of_a_part(sentence)
        found = quantities.find(sentence, taken)
        if not (found or placed):
            return
        assembler = indicators.Assembler(sentence, taken, found, self.context.figure)
        figures = assembler.read(placed)
        if not figures:
            self.missed += [Span(*sentence.span(*one)) for one in assembler.missed]
            return
        of_goals = [(0, len(sentence.text))] if self.context.of_goals else []
        in_part = self.context.tells_of_a_part
        to_be = of_goals or aims.spans(
            sentence,
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
        question = answers.asked(own, self.context.question)
        asks = answers.asks_for_the_first(own, question)
        if asks:  # what is asked is not claimed
            rankings = [one for one in rankings if one.rank != 1]
        self.rankings += rankings
        runs = reader.streaks()
        self.streaks += runs
        moves = reader.changes()
        self.changes += moves
        self.indicators += reader.figures()
        self.missed += reader.denied_spans()
        cues = reader.cues()
        if not (rankings or moves or cues):
            said = answers.answered(own, start, self.context)
            self.rankings += said.rankings
            self.changes += said.changes
            cues = tuple(said.cues)
        if asks:
            cues = tuple(one for one in cues if one.kind != "first")
        self.context.question = question
        self.sentences.append(SentenceSpan(start, end, cues))
        reader.note_lists()
        last = self.folded.startswith("\n", end)
        alone = last and self.folded.endswith("\n", 0, start)
        asked.note(own, reader.lower, self.context, alone=alone, last=last)
        reader.note_subject(rankings, [*moves, *runs], cues)


def _of_its_years(
    named: Sequence[ListMention], marks: Sequence[years.YearMark]
) -> Sequence[ListMention]:
    """Return lists without years that a sentence does not set.

    In 与2018年西部百强县的第19位相比 that is the year of no list from then on.
    """
    if not named or all(one.year is None for one in named):
        return named
    dated = {one.year for one in marks}
    return [one if one.year in dated else one._replace(year=None) for one in named]


def _tells_in_words(text: str) -> bool:
    """Tell whether a sentence without a word of standing speaks of lists by their number."""
    return list_counts.may_count(text) or joint_moves.may_tell(text)


def _is_title(text: str) -> bool:
    """Tell whether a sentence stands above others: short and without a mark."""
    return len(text) <= _LONGEST_TITLE and _MARKED.search(text) is None
