"""What a sentence inherits: the document's year, the region spoken of and the list last named."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from erqi_viewer.core.extract import aims, editions, main_region
from erqi_viewer.core.extract.dates import Dates, is_chronicle
from erqi_viewer.core.extract.known_regions import KnownRegions
from erqi_viewer.core.extract.subject_words import HELD_AGAINST
from erqi_viewer.core.extract.years import DATELINE, year_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.list_mentions import Part
    from erqi_viewer.core.extract.questions import Question
    from erqi_viewer.core.extract.results import Ranking
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.years import YearMark

_COUNTED_UP = re.compile("(?:据|经|根据)?[一-鿿]{0,8}(?:核算|测算|统计|审定)(?:结果)?[,，:]")
# 2019年榜单首次发布时,新都排在第57位: only that is of then
_BACK_THEN = re.compile("(?:年度?)?[^,，;；。]{0,14}(?:时|之初|那会儿|那阵子|那年)[,，]")
_OF_LISTS = frozenset({"head", "board", "topic"})
_OPENING = 12
_BESIDE = frozenset({"、", "和", "与", "及"})
_RECENT = 12
_NAMED_OFTEN = 3
_BEGINNING = 4000
_FIRST = 2  # sentences with figures that may say what all figures are for
# 据《中国县域经济报告(2017)》,…全国百强县: no list of 综合实力, though the text names one
_OF_OTHERS = re.compile(
    "《(?<!小《)[^》]{0,12}县域经济[^》]{0,12}》|社科院|社会科学院|中郡|竞争力智库"
)
_OTHERS = frozenset("《院郡智")  # each of those has one of these
_OF_STRENGTH = re.compile(
    "综合实力([百千])强"
    "|1,?000? (?i:[a-z -]{4,50} (?:of|by|in|for)(?: terms of)? comprehensive strength)"
)
NEXT_TO = re.compile(
    r"(?:仅次于|[高低优好强弱]于|领先于?|落后于?|逊于|不及|不如|超过)[^,，;；。]{2,40}\($"
)
_REPLACED = re.compile("顶替|取代|替代|挤下|挤掉|挤出")
_NOW = ("今年", "本届")
_BACK = ("去年", "上年", "前年", "上届", "上一届")
_HELD_AGAINST = frozenset("较比")  # 较2014年前进1位
_OURS = ("我们", "咱们")
_BEFORE_THIS = ("此前的", "之前的", "早在", "更早的")
_REVIEW = ("回顾", "回顾了", "回眸", "总结", "总结了", "过去的", "走过的")


class State(NamedTuple):
    """What of a context changes from sentence to sentence, under the names that it has there.

    ``headed`` tells whether a question or a heading named the field of what follows, ``column``
    whether a line is like the one above or below it: Xinzheng, 21. ``counted``
    are the sentences with figures, up to those that may say what all figures are for, and ``met``
    is how often a name was learnt.
    """

    edition_year: int | None
    section_year: int | None
    paragraph_year: int | None
    of_goals: bool
    looks_back: bool
    subject: str | None
    recent: tuple[str, ...]
    shorts: tuple[str, ...]
    strangers: tuple[str, ...]
    lists: tuple[Part, ...]
    kin: tuple[Part, ...]
    full: tuple[Part, ...]
    left: tuple[tuple[Part, ...], int] | None
    told: tuple[tuple[int, Part], ...]
    order: tuple[Part, ...]
    question: Question | None
    first: Part | None
    holders: tuple[str, ...]
    opens: bool
    headed: bool
    appraised: bool
    column: bool
    lead: str | None
    titled: str | None
    members: tuple[tuple[str, str], ...]
    speaker: str | None
    of_many: bool
    list_year: int | None
    looked_from: tuple[tuple[Part, ...], int | None] | None
    figure: tuple[str, str | None] | None
    told_year: int | None
    far_year: int | None
    origin_year: int | None
    compared_year: int | None
    named_year: int | None
    placed_year: int | None
    since_year: int | None
    base_year: int | None
    period: tuple[int | None, str | None] | None
    section_period: tuple[int | None, str | None] | None
    document_period: tuple[int | None, str | None] | None
    part_told: bool
    counted: int
    met: int

    def changed(self, after: State) -> dict[str, Any]:
        """Return what is another one in a later state, by its name."""
        pairs = zip(self._fields, self, after, strict=True)
        return {name: new for name, old, new in pairs if new is not old and new != old}


_carried = attrgetter(*State._fields)


class Context(KnownRegions):
    """The state that is carried from sentence to sentence; its size is bounded.

    Args:
        folded: The whole text, folded; only its beginning is looked at for a date.
        year: The document's year when the caller knows it.
        region: The region that the text is about when the caller knows it.
    """

    def __init__(self, folded: str, year: int | None, region: str | None) -> None:
        self._given_year = year
        dated = Dates.of(folded, year)
        self.is_chronicle = is_chronicle(folded)
        super().__init__(dated.edition_year, folded, region)
        self.stamp_year = dated.stamp_year
        self.nth = editions.of(folded, dated.edition_year or dated.year)  # 第十届, if it tells
        self._closed_year, self.closing, self.early = dated.closed_year, dated.late, dated.early
        self.reported_year = dated.reported_year
        self.latest_lists = dated.latest_lists
        self.year = dated.year
        self.section_year: int | None = None
        self.paragraph_year: int | None = None
        self.of_goals = False  # whether the section says what is meant to be
        self.looks_back = False  # whether that is the year before: 去年排第97位的乙市
        self.lead: str | None = None  # whom an English text first gives a place alone
        self.titled: str | None = None  # whom it begins with and names again and again
        self.members: tuple[tuple[str, str], ...] = ()  # lists and whom an English text placed
        self.beginning = folded[:_BEGINNING]
        self.column = False
        self.of_many = False  # whether several regions have places in the sentence before
        self.strengths = frozenset(one[1] or "千" for one in _OF_STRENGTH.finditer(folded))
        # lists that an aside only left
        self.looked_from: tuple[tuple[Part, ...], int | None] | None = None
        self.recent: tuple[str, ...] = ()  # the regions named last, for 两区分别位列…
        self.shorts: tuple[str, ...] = ()  # abbreviations of regions in an English text
        self.strangers: tuple[str, ...] = ()  # people and firms that an English text named last
        self.question: Question | None = None  # what an English text asked last
        self.figure: tuple[str, str | None] | None = None  # the last one's name and unit
        self.told_year: int | None = None  # that the last figures with one were for
        self.far_year: int | None = None  # the same in the paragraphs before
        self.origin_year: int | None = None  # that figures of this paragraph rose from
        self.compared_year: int | None = None  # 与去年相比,…: that places came from
        self.named_year: int | None = None  # the last one named: 那一年
        self.placed_year: int | None = None  # that all places of the last sentence with any are of
        self.since_year: int | None = None  # that the run of years just told begins with
        self.base_year: int | None = None  # that all later years are held against
        self.period: tuple[int | None, str | None] | None = None
        self.section_period: tuple[int | None, str | None] | None = None
        self.document_period: tuple[int | None, str | None] | None = None
        self.bracketed_year: int | None = None  # that of places in brackets in the rows below
        self.part_told = False  # whether the paragraph tells of a part of a year
        self.counted = 0

    def state(self) -> State:
        """Return all that a sentence's reading may depend on and change."""
        return State(*_carried(self))

    def take_over(self, changed: dict[str, Any]) -> None:
        """Change what a sentence changed that was met in this state."""
        for name, value in changed.items():
            setattr(self, name, value)

    def begin_paragraph(self) -> None:
        """Forget what holds within a paragraph only."""
        self.opens, self.headed = not self.headed, False
        self.paragraph_year, self.looks_back = None, False
        self.subject = self.main or self.subject
        self.figure = self.looked_from = None
        self.far_year, self.told_year = self.told_year or self.far_year, None
        self.origin_year = None
        self.compared_year = None
        self.part_told = False
        self.period = self.section_period or self.document_period

    def note_titled(self, name: str) -> None:
        """Learn whom an English text is about before it gives anybody a place."""
        core = name.split(" ", maxsplit=1)[0]
        if self.titled is None and self.beginning.count(core) >= _NAMED_OFTEN:
            self.titled = name

    def begin_section(self, text: str, marks: Sequence[YearMark]) -> None:
        """Take over what a heading says about all below it."""
        self.of_goals = aims.heads_goals(text)
        self.section_year = marks[-1].year if marks else None
        self.paragraph_year = None

    def inherited_year(self) -> int | None:
        """Return the year of a claim that names none."""
        back = self.looks_back and (self.edition_year or self.nth)
        told = None if back else self.paragraph_year
        return told or self.section_year or self.edition_year or self.reported_year or self.year

    @property
    def told_in(self) -> int | None:
        """The year that a text was written in: before it is 去年, and after it are aims."""
        return self.stamp_year or self.edition_year or self.year

    def note_figures(self, year: int | None = None, origin: int | None = None) -> None:
        """Learn from figures what those after them may leave out.

        The part of a year that the first ones are for is that of those far below; the ``year`` that
        a sentence sets for its last one is that of the rest of the paragraph, and the ``origin``
        that of all that other figures there rose from.
        """
        self.origin_year = origin or self.origin_year
        if year and (self.year is None or year <= self.year):
            self.told_year = year
        if self.counted == _FIRST:
            return
        self.counted += 1
        if self.period is not None and _lasts(self.period[1]):
            self.document_period = self.document_period or self.period

    def note_end_of_year(self, text: str, marks: Sequence[YearMark], *, listed: bool) -> None:
        """Forget a year of whose end a sentence tells no list, where that of a list is known.

        2022年末,城镇化率63.5%。8个镇入选千强镇: not the list of 2022.
        """
        known = self.list_year or self.edition_year
        ended = (
            marks and not listed and text.startswith(("末", "底", "年末", "年底"), marks[-1].end)
        )
        if ended and known and self.paragraph_year == marks[-1].year < known:
            self.paragraph_year = None

    def note_whole(self) -> None:
        """Learn that a sentence speaks of a year as a whole, so that no part of it is for all."""
        self.counted = _FIRST

    def note_opening(self, *, lasting: bool) -> None:
        """Take the part of a year that a text speaks of before any figure as that of them all."""
        if lasting and not self.counted:
            self.document_period = self.document_period or self.period

    def _lately_told(self) -> int | None:
        """Return the year of the figures above when it is the one before the document's."""
        told = self.far_year
        return told if told and told + 1 == self.stamp_year else None

    def figures_year(self, *, in_part: bool = False, now: bool = False) -> int | None:
        """Return the year of a figure that names none.

        Args:
            now: Whether it is for the time of writing: 如今.
            in_part: Whether it is for a part of the year, which is the document's own and not that
                of a list told late: 一季度 in a release of June on last year's places.
        """
        own = self.stamp_year if now or (in_part and not self.early) else None
        return (
            (None if now else self.told_year)
            or self.paragraph_year
            or self.section_year
            or (None if now else self._closed_year)
            or own
            or self._lately_told()
            or self._given_year
            or self.inherited_year()
        )

    def is_of_the_year_before(self, title: str, year: int | None) -> bool:
        """Tell whether a title is a report on the year before: 2024年政府工作报告 in January."""
        closed = self._closed_year
        return (
            closed is not None
            and year == closed + 1
            and title.endswith(("报告", "会议上", "大会上"))
        )

    @property
    def tells_of_a_part(self) -> bool:
        """Whether the text's figures are for a part of a year, which is not over then."""
        told = (self.document_period and self.document_period[1]) or (
            self.period and self.period[1]
        )
        return bool(told)

    def prepare(self, sentence: Sentence, marks: Sequence[YearMark]) -> None:
        """Learn what holds from the beginning of a sentence on."""
        told = not sentence.signs.isdisjoint(_OTHERS)
        self.of_others = told and _OF_OTHERS.search(sentence.text) is not None
        for mention in sentence.regions:
            if mention.level > 0 and not main_region.is_aside(sentence.text, *mention[:2]):
                held = sentence.text.endswith(HELD_AGAINST, 0, mention.start)
                self.remember(mention.name, spoken_of=not held)
            if sentence.text.endswith(_OURS, 0, mention.start) and mention.is_local:
                self.speaker = self.speaker or self.canonical(mention.name)
        if (
            marks
            and not marks[0].origin
            and _opens(sentence.text, marks[0])
            and not _BACK_THEN.match(sentence.text, marks[0].end)
        ):
            self.paragraph_year, self.told_year = _last_beside(sentence.text, marks), None
            self.looks_back = sentence.text.startswith(_BACK, marks[0].start)
            last = [one for one in marks if sentence.text.startswith(_NOW, one.start)]
            now = last[-1] if last else None
            if now and now.year > marks[0].year:
                self.paragraph_year, self.looks_back = now.year, False  # 2014年为第49,今年上升两位
        if "year" in sentence.kinds:
            self._note_named_year(sentence)
        if not marks:
            return
        went_on = len(marks) > 1 and sentence.text[marks[-1].start - 1] in ";；"
        if went_on and marks[-1].year >= marks[0].year:
            self.paragraph_year = marks[-1].year  # 2015年,…;2016年,…。
            self.looks_back = sentence.text.startswith(_BACK, marks[-1].start)
        looked_back = [one for one in marks if sentence.text.endswith(_REVIEW, 0, one.start)]
        if looked_back:
            self.paragraph_year, self.looks_back = looked_back[-1].year, False  # 作报告,回顾2020年:

    def leave_opening_year(self, rankings: Sequence[Ranking]) -> None:
        """Go on from the year that a paragraph begins with to that of a later list's places.

        2017年,即墨撤市设区。一年后,在2018年百强区中列第14名。城阳区列第24名。
        """
        opened, listed = self.paragraph_year, self.list_year
        if not (opened and listed and opened < listed and rankings):
            return
        if all(one.year == listed for one in rankings if one.list):
            self.paragraph_year = None

    def _note_named_year(self, sentence: Sentence) -> None:
        """Learn the last year that a sentence names and holds nothing against."""
        for one in reversed(sentence.tokens):
            held = sentence.text[one.start - 1 : one.start] in _HELD_AGAINST
            if one.kind == "year" and not held:
                self.named_year = year_of(one, self.year)
                return

    def set_subject(self, sentence: Sentence, rankings: Sequence[Ranking]) -> None:
        """Take over whom a sentence is about: whom it ranks, else whom it begins with."""
        self.opens = self.opens and not rankings and sentence.kinds.isdisjoint(_OF_LISTS)
        named = [self.canonical(one.name) for one in sentence.regions if one.is_local]
        if named:
            latest = dict.fromkeys(reversed((*self.recent, *named)))
            self.recent = tuple(latest)[_RECENT - 1 :: -1]
        if rankings:
            self.subject = self._last_told(sentence, rankings) or self.subject
            return
        for mention in sentence.regions:
            if sentence.text.endswith(HELD_AGAINST, 0, mention.start):
                continue  # 总量仅次于乙区
            if mention.is_local and (mention.start < _OPENING or self.subject is None):
                self.subject = self.canonical(mention.name)
                return

    def _last_told(self, sentence: Sentence, rankings: Sequence[Ranking]) -> str | None:
        """Return whom the last place is of, not one who lost it: 杀入前十,顶替了第十名乙区."""
        if len(rankings) > 1 and NEXT_TO.search(
            sentence.text, 0, sentence.place_of(rankings[-1].start)
        ):
            return rankings[0].region  # 列第3,仅次于甲市(第14名)和乙市(第46名)
        if len(rankings) > 1:
            old, new = (sentence.place_of(one) for one in (rankings[-2].end, rankings[-1].start))
            if _REPLACED.search(sentence.text, old, new):
                return rankings[-2].region
        return rankings[-1].region


def _opens(text: str, mark: YearMark) -> bool:
    """Tell whether a year opens a sentence: 2023年…, 刚刚过去的2023年，…, 经核算，2023年…."""
    if text[mark.start - 1 : mark.start] in {"(", "继"} and mark.start > 1:
        return False  # 上一届(2011年)我市为第103名; 这是继2018年首次上榜之后第二次
    if text.endswith(_BEFORE_THIS, 0, mark.start):
        return False  # 此前的2014年,甲市曾列第92位: what follows is of now again
    line = DATELINE.match(text, 0, mark.start)
    begin = line.end() if line and line.end() <= mark.start else 0
    if mark.start - begin < 3 or _COUNTED_UP.fullmatch(text, begin, mark.start):
        return True
    return (
        mark.start - begin < _OPENING
        and text[mark.end : mark.end + 1] in {",", "，"}
        and "，" not in text[begin : mark.start]
    )


def _last_beside(text: str, marks: Sequence[YearMark]) -> int:
    """Return the last of the years that a sentence begins with side by side: 2020及2021年."""
    last = marks[0]
    for mark in marks[1:]:
        if text[last.end : mark.start] not in _BESIDE:
            break
        last = mark
    return last.year


def _lasts(part: str | None) -> bool:
    """Tell whether a part of a year holds far below: not so 截至8月末."""
    return part is not None and part != "" and not part.startswith("..")
