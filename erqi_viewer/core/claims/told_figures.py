"""Which of the book's figures a text tells, by the words around the value.

A count leaves out what the one beside it said: 新增中小学27所、公办幼儿园25所 speaks of new
kindergartens too, and what a sentence does not date need not be of the half year told before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.claims import english_figures
from erqi_viewer.core.extract.numerals import NUMERALS, fold, read_number, whole

if TYPE_CHECKING:
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.extract import Indicator
    from erqi_viewer.core.records import Observation

_NOISE = re.compile(r"[“”\"《》#\s()]")
_STOP = re.compile("[;；。!！?？]")
_PAUSE = re.compile("[,，:：]")
# what may stand between a name and its value
_DID = "(?:今年|年内|全年|一年|新|又|共|已|就)?(?:开|扩大|扩展|增加|建成|建|修|添)(?:了|到了?|至)?"
_DONE = re.compile(f"(?:{_DID}|今年|年内|全年|一年)$")
_LINK = re.compile(
    f"(?:{_DID}|(?:达到?|为|是|有|共|已|约|近|超过?|突破|铺开|总数|人数|人次|:){{0,3}})$"
)
_VERBS = frozenset({"新增", "建成", "帮扶", "设立", "新建", "累计"})
_OTHERWISE = re.compile("计划|拟|将要?|预计|力争|新增|新建|新设|改造|改建|扩建")
_BENEFITED = "受益群众"
_BENEFITS = ("让", "使", "使得", "惠及", "惠及群众", "的受益面", "受益面")
_LONG = 4  # characters of a noun that may be called by its first two and its last: 公办园
_ENDS = ("", "资金", "经费")
_SPENT = "累计投入"
_BUILT = re.compile("建|添")
_SAYS = {  # what else says that something was added or built
    "新增": ("新增", "新增了", "新添", "新添了", "添了", "增加了", "多了", "新建", "新建了"),
    "建成": ("建成", "建成了", "建了", "建起", "建起了", "新建", "新建了", "修了", "添了"),
}
_SPENDS = re.compile("(?:一?共|总共|累计|方面|上|已)?(?:投|花|砸)(?:入|下|进)?(?:了|去了|达)?")
_ALONE = ("光", "单", "单是", "仅", "今年", "年内", "全年")  # 今年光微公园就建了40个
_ADDED = ("新增", "新建", "新添")  # what is built in a year is added in it
_ONLY = re.compile("^(?:今年|年内|全年)?(?:光|单是|单|仅)")
_FEWEST = 3  # characters that a name has to share where a noun before it is left out
_REACH = 60
_NEAR = 30
_YEARS = re.compile(
    rf"(?<![0-9{NUMERALS}第])(?:近|这|过去)?([2-9]|[{NUMERALS}])年(?:来|间|以来|里)?(?![级前后底末初度内])"
)
_THIS_YEAR = re.compile("年内|今年|全年|本年")
_PART_SAID = re.compile(
    "[上下]半年|季度|[0-9一二三四五六七八九十]个?月|截至|截止|(?:19|20)[0-9]{2}年"
)
_PART = re.compile(r"-(?:H[12]|Q[1-4]|0[1-9]|1[0-2])$|/.+-(?:0[1-9]|1[0-2])$")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_COUNTS = frozenset("个所处座家条项人户名")


class Period(NamedTuple):
    """A period; ``certain`` is False where the text only let it be guessed."""

    text: str
    certain: bool


def names(passage: Passage, one: Indicator, record: Observation) -> bool:
    """Tell whether the words around a value make a figure's name together.

    Args:
        passage: The sentence.
        one: The figure as it was read.
        record: The book's figure.
    """
    if fold(one.name).isascii():
        return english_figures.names(passage, one, record) == "same"
    name = _NOISE.sub("", fold(record.indicator.name.zh))
    behind = _NOISE.sub("", fold(passage.between(one.end, one.end + _NEAR)))
    if behind.startswith(name):
        return True  # 56个社区养老试点
    told = _part_before(passage, one)
    bare = told[: _link_start(told)]
    benefit = behind.startswith("受益") or bare.endswith(("惠及", "惠及群众", "受益面"))
    if name.endswith(_BENEFITED) and benefit:
        who = name.removesuffix(_BENEFITED)
        return bare.endswith(tuple(who + verb for verb in _BENEFITS))
    if _is_turned(bare, name) or _is_of_those(told, behind, name) or _is_done(told, behind, name):
        return True
    before = bare
    shared = _shared(before, name)
    link = told[len(bare) :]
    own = _ONLY.sub("", _DONE.sub("", _NOISE.sub("", fold(one.name))))
    if shared < max(2, len(own)) and shared < len(name):
        return False  # 民办中小学 is not 中小学
    left = name[: len(name) - shared]
    if not left:
        return True
    lead = before[: len(before) - shared]
    if left == "建成" and _BUILT.search(link):
        return not lead[-1:].isalnum() or lead.endswith(_ALONE)  # 微公园今年添了44个
    if left == "建成" and lead.endswith(_ADDED):
        return True
    if left in _VERBS:
        said = (left, *_ADDED) if left == "建成" else (left,)
        verbal = any(verb in _PAUSE.split(lead)[-1] for verb in said)
        return verbal and lead.endswith(("、", "和", "及", "与"))
    return shared >= _FEWEST and left in lead[-_NEAR:]


def _is_turned(before: str, name: str) -> bool:
    """Tell whether a name's words stand in another order: 中小学新增, 累计投入教育资金."""
    verb = next((one for one in _VERBS if name.startswith(one)), None)
    noun = name.removeprefix(verb or "")
    if len(noun) > _LONG:
        before = before.replace(noun[:2] + noun[-1], noun)
    if verb and _PAUSE.split(before)[-1] == noun + verb:
        return True  # but not 民办中小学新增
    what, spent = name.removesuffix(_SPENT), name.endswith(_SPENT)
    return spent and before.endswith(tuple(_SPENT + what + end for end in _ENDS))


def _is_done(told: str, behind: str, name: str) -> bool:
    """Tell whether other verbs say what a name does: 新添27所中小学, 教育投了25.1亿."""
    verb = next((one for one in _SAYS if name.startswith(one)), None)
    if verb and behind.startswith(name.removeprefix(verb)) and told.endswith(_SAYS[verb]):
        return True
    spent = _PAUSE.split(told)[-1] if name.endswith(_SPENT) else ""
    at = spent.rfind(name.removesuffix(_SPENT))
    return at >= 0 and _SPENDS.fullmatch(spent, at + len(name.removesuffix(_SPENT))) is not None


def _is_of_those(told: str, behind: str, name: str) -> bool:
    """Tell whether people stand behind their number, and then what makes them those of a name.

    帮扶掌握技能的就业困难人员 are the 2万名就业困难人员 who 学到了技能, or 就业困难的人 whom
    技能培训 helped.
    """
    what, of, who = name.rpartition("的")
    if not of:
        return False
    called = (who, *(who.removesuffix("人员") + end for end in ("群众", "的人", "群体")))
    led = next((one for one in called if behind.startswith(one)), None)
    around = _PAUSE.split(told)[-1] + behind[len(led) :] if led else ""
    return what[-2:] in around


def period(passage: Passage, one: Indicator) -> Period | None:
    """Return the period that the words before a value say, None where that read before stands.

    A part of the year that the sentence itself does not say is no more than a guess.
    """
    year = _YEAR.search(one.period or "")
    if year is None or one.period is None or one.period.startswith("P"):
        return None
    part = _PART.search(one.period) is not None
    if fold(passage.text).isascii():
        told = english_figures.period(passage, one, year[0])
        return Period(*told) if told and (told[1] or part) else None
    before = _part_before(passage, one)
    span = None
    for found in _YEARS.finditer(before):
        span = found
    years = whole(read_number(span[1])) if span else None
    if years and years > 1:
        return Period(f"P{years}Y/{year[0]}", certain=True)
    clause = _PAUSE.split(before)[-1]
    if _THIS_YEAR.search(clause) and not _PART_SAID.search(clause):
        return Period(year[0], certain=True)
    said = _PART_SAID.search(passage.between(passage.start, one.start))
    return Period(year[0], certain=False) if part and not said else None


def may_name(passage: Passage, one: Indicator, record: Observation) -> bool:
    """Tell whether a figure's English name leaves out what may make it another figure."""
    return fold(one.name).isascii() and english_figures.names(passage, one, record) == "alike"


def is_another(passage: Passage, one: Indicator, record: Observation) -> bool:
    """Tell whether a value is only planned or added, where the book has what there is."""
    clause = _PAUSE.split(_part_before(passage, one))[-1]
    yearly = record.period is not None and _YEAR.fullmatch(record.period) is not None
    if yearly and "累计" in clause and not _THIS_YEAR.search(clause):
        return True  # 累计建成微公园100个, of all years
    verb = _OTHERWISE.search(clause)
    built = yearly and verb is not None and verb[0] in _ADDED
    if built and record.indicator.name.zh.startswith("建成"):
        return False
    return verb is not None and verb[0] not in record.indicator.name.zh


def is_count(record: Observation) -> bool:
    """Tell whether a figure counts things, of which a part of a year has no more than the year."""
    unit = record.unit.zh if record.unit else ""
    return record.value is not None and unit[-1:] in _COUNTS


def _part_before(passage: Passage, one: Indicator) -> str:
    """Return what stands before a value in its part of the sentence, without marks of names."""
    text = fold(passage.between(max(passage.start, one.start - _REACH), one.start))
    return _NOISE.sub("", _STOP.split(text)[-1])


def _link_start(text: str) -> int:
    found = _LINK.search(text)
    return found.start() if found else len(text)


def _shared(text: str, name: str) -> int:
    """Return how many characters two texts end with alike."""
    count = 0
    for a, b in zip(reversed(text), reversed(name), strict=False):
        if a != b:
            break
        count += 1
    return count
