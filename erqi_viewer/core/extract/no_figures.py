"""Quantities that are no figures: what compares, counts who is listed, or describes a method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract import counts_beside, figures
from erqi_viewer.core.extract import figure_words as words
from erqi_viewer.core.extract.figure_naming import Naming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.quantities import Quantity
    from erqi_viewer.core.extract.sentence import Sentence


_AIMED = ("目标", "的目标", "的全年任务", "的年度任务", "的全年目标", "的年度目标")
_LISTS = frozenset({"head", "board"})
_BOUNDS = frozenset("<>≥≤")
_REACH = 60  # how far back in its clause a quantity's words are looked for


class NoFigures(Naming):
    """Tells them from those that are named; ``taken`` are spans that are read already."""

    def __init__(
        self,
        sentence: Sentence,
        taken: Sequence[tuple[int, int]],
        found: Sequence[Quantity],
    ) -> None:
        super().__init__(sentence, found)
        self.starts = {start for start, _ in taken}
        self._aside_end = 0
        self._far_end = 0
        hinted = not sentence.signs.isdisjoint(words.OF_STANDARDS)
        self._standards = hinted and words.STANDARDS.search(sentence.text) is not None

    def is_aside(self, one: Quantity) -> bool:
        """Tell whether a quantity compares, or says how many take part in a ranking."""
        joint = self.sentence.text[self._aside_end : one.start]
        told = self._aside_end and words.BESIDE.fullmatch(joint) is not None
        if told or self._is_aside(one):
            self._aside_end = one.end
            return True
        return False

    def is_aimed(self, one: Quantity) -> bool:
        """Tell whether an amount is a goal by name: 1250亿元目标."""
        return self.sentence.text.startswith(_AIMED, one.end)

    def _is_aside(self, one: Quantity) -> bool:
        text = self.sentence.text
        near = max(0, one.start - _REACH)
        begin = max(near, self.sentence.behind(",，;；。", one.start))
        voted = text.startswith("票", one.end) and one.unit[-1:] != "元"  # 以41万票位列第一
        beside = voted or counts_beside.holds(text, one)
        if beside or text.startswith("级", one.end) or self._is_a_count(one, begin):
            return True  # 15万吨级航道
        if text[one.end - 2 : one.end] == "以上" and figures.right_phrase(self.sentence, one):
            return True  # 10亿元以上项目
        if one.end in self.starts or text[one.start - 1 : one.start] in _BOUNDS:
            return True
        if self._is_of_others(one, begin):
            return True
        if self._is_no_sum(one, begin):
            return True
        noted = "(占" in text and words.SHARE_NOTE.search(text, begin, one.start)
        if noted or self._standards:
            return True
        grown = one.unit == "%" and words.GROWN_SINCE.search(text, begin, one.start)
        compares = not grown and words.COMPARES.search(text, begin, one.start)
        if compares or (one.unit == "倍" and one.growth is None):
            return True
        if self.sentence.kinds & _LISTS and words.NATIONAL_SHARE.search(text, begin, one.start):
            return True  # of all that are listed
        if "head" in self.sentence.kinds and self._is_of_the_list(one.start):
            return True
        return one.unit[-1:] not in {"%", "元"} and bool(words.AMONG.match(text, one.end))

    def _is_no_sum(self, one: Quantity, begin: int) -> bool:
        """Tell whether a quantity is a distance, a rate, or how much something moved."""
        text = self.sentence.text
        far = one.unit in words.LENGTHS and self._is_far(one, begin)
        paced = one.unit.endswith(("位", "位次", "名")) and words.PACE.search(
            text, begin, one.start
        )
        raises = one.unit != "%" and not self.sentence.signs.isdisjoint(words.RAISES)
        raised = raises and words.RAISED.search(text, begin, one.start)
        money = "兑" in text or "折" in text
        exchanged = money and words.EXCHANGED.search(text, begin, one.start)
        # “三千亿”城区
        called = text[one.number - 1 : one.number] == "“" and words.CALLED_SO.match(text, one.end)
        return bool(far or paced or raised or exchanged or called)

    def _is_far(self, one: Quantity, begin: int) -> bool:
        """Tell whether a length is how far another place lies, as the one before it may be."""
        text = self.sentence.text
        told = self._far_end and words.FAR_TOO.fullmatch(text, self._far_end, one.start)
        if told or words.FAR_FROM.search(text, begin, one.start):
            self._far_end = one.end
            return True
        return False

    def _is_of_others(self, one: Quantity, begin: int) -> bool:
        """Tell whether a quantity is a bound, an aim, or one of all that are listed."""
        text = self.sentence.text
        if text[one.start - 1 : one.start] == "前" or self.is_aimed(one):
            return True  # 前100个区, 1250亿元目标
        if one.unit in {"位", "名"} and text[one.start - 1 : one.start] == "后":
            return True  # 全省后5位
        if one.unit in {"位", "名"} and words.IS_REGION.match(text, one.end):
            return any(0 <= r.start - one.end < words.IS_REACH for r in self.sentence.regions)
        if one.unit in {"分", "个", "家"} and text[one.start - 1 : one.start] == "以":
            return True  # 以86.5分的成绩位列第20, 以400多个县为对象
        national = "全国" in text and words.OF_THE_NATION.fullmatch(text, begin, one.start)
        if national or (one.unit != "%" and text.startswith("以下", one.end)):
            return True
        if text[one.start - 1 : one.start] == "要" or words.OF_THOSE.match(text, one.end):
            return True  # 生产总值要超过100亿元, 人口不足100万的中小城市
        notices = not self.sentence.signs.isdisjoint(words.NOTICES)
        if notices and words.IN_A_NOTICE.search(text, begin, one.start):
            return True  # 招聘化验员5名, 公示期为7天
        return self._is_of_a_group(one, begin)

    def _is_of_a_group(self, one: Quantity, begin: int) -> bool:
        """Tell whether a quantity is of several regions or of their average."""
        text = self.sentence.text
        if one.qualifier == "over" and words.OF_SO_MANY.match(text, one.end):
            return True
        if "平均" in text and words.OF_AVERAGE_SIZE.search(text, 0, one.start):
            return True
        together = "共" in text or "计" in text
        if together and words.OF_A_GROUP.search(text, begin, one.start):
            return True
        land = words.OF_LAND.match(text, one.end) is not None
        return land or self._is_an_average(begin, one.start)

    def _is_an_average(self, begin: int, at: int) -> bool:
        """Tell whether a value is the average of those on a list: 百强区平均生产总值超1600亿元."""
        text = self.sentence.text
        if "平均" not in text:
            return False
        if words.AVERAGE.search(text, begin, at) is None:
            # 百强县市人口平均为56万人,人均收入为4万元
            began = text.find("平均为", self.sentence.clause_start(at), at)
            spoken = [t.kind for t in self.sentence.within(max(began, 0), at)]
            if began < 0 or "pronoun" in spoken:
                return False
        own = any(one.is_local and one.end <= at for one in self.sentence.regions)
        return not own and words.LISTED.search(text) is not None

    def _is_a_count(self, one: Quantity, begin: int) -> bool:
        """Tell whether a number counts what a method or a region consists of, or who is listed."""
        text = self.sentence.text
        if one.unit not in {"个", "项", "家"}:
            return False
        if words.IS_ONE_OF.search(text, begin, one.start) or words.OF_KINDS.match(text, one.end):
            return True  # 是湖北省100家试点乡镇
        if words.LISTED_SO.search(text, begin, one.start):
            return True
        names = words.NAMES_THEM.match(text, one.end)
        if names and (
            text.endswith("其余", 0, one.start)
            or any(region.start == names.end() for region in self.sentence.regions)
        ):
            return True  # 其余6个为金山镇、羊口镇
        if words.OF_LISTS.match(text, one.end):
            return True  # 拿下5个“国字号”榜单
        if words.MEASURES_OF_A_METHOD.match(text, one.end):
            return True  # 16个二级指标
        near = max(0, one.start - words.PARTED_REACH)
        if words.SUBDIVISIONS.match(text, one.end) and words.PARTED_INTO.search(
            text, near, one.start
        ):
            return True
        return words.PARTS_OF.search(text, begin, one.start) is not None  # 下辖4个镇

    def _is_of_the_list(self, at: int) -> bool:
        """Tell whether a list is what is spoken of: 百强区创造了全国17.4%的生产总值."""
        if any(one.level for one in self.sentence.regions):
            return False
        if words.OF_ALL.search(self.sentence.text, 0, at):
            return True  # 全国有中小城市2811个,总人口11.77亿
        before = self.sentence.within(0, at)
        last = next((t for t in reversed(before) if t.kind in words.SPOKEN_OF), None)
        begin = self.sentence.behind(",，;；", at)
        share = words.TAKES.search(self.sentence.text, begin, at)  # GDP却占到16%
        if last is not None and not share and self._begins_anew(last.end, at):
            return False
        if last is None or last.kind != "head" or ":" in self.sentence.text[last.end : at]:
            return False
        if self.sentence.text.endswith("世界", 0, last.start):
            return False  # 其中世界500强投资项目3个
        end = last.end + self.sentence.text.startswith(("”", '"'), last.end)
        return not self.sentence.text.startswith(words.FIRMS, end)

    def _begins_anew(self, end: int, at: int) -> bool:
        """Tell whether another clause names a figure of its own: 百强区榜首;固定资产投资增长3%."""
        text = self.sentence.text
        begin = self.sentence.behind(",，;；、", at)
        firms = text.endswith(("500强", "五百强"), 0, end)  # of which no county is one
        return begin > end and (firms or self.token_in(begin, at) is not None)
