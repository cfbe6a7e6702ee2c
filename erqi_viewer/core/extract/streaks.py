"""Finding unbroken runs: 连续六年, 连续第4年, 六连冠, 蝉联, 连年."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import run_lists, run_starts
from erqi_viewer.core.extract.numerals import NUMERALS, read_number, whole
from erqi_viewer.core.extract.results import Cue, Streak
from erqi_viewer.core.extract.tokens import ended_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import ListMention, Part
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.subjects import Subjects

_N = rf"([0-9]{{1,3}}|[{NUMERALS}]{{1,4}})"
_ADVANCING = "前移|靠前|上升|提升|攀升|进位|晋位|进步|高|好|后移|下降|下滑"
_STREAK = re.compile(
    rf"(?:连续第?|连着|一连|接连){_N}个?(?:年度|年|次|届|度|载)"
    rf"|持续{_N}[年届次](?=[^,，;；。]{{0,4}}(?:在榜|上榜|入围|入选|入列|在列))"
    rf"|(?<![0-9〇零一二]){_N}(?:个?年度?|届|度)连续|{_N}连(?:冠|榜|霸|优|庄|跳|升|涨|进位|进)"
    rf"|{_N}年连[升进]|{_N}[年度次届]蝉联|蝉联{_N}[年届次]|连续(?:上榜|入选|入围|在榜|保持){_N}[年次届]"
    rf"|连续(?:多|数|几)(?:年|次|届)|蝉联|{_N}年(?:年年|连年)|连年|年年(?![均有底末初这那])"
    rf"|(?:一年(?:年)?比一年|逐年|年年(?=有进步|有提升|有上升|在进步|[都在]?前移|有所))(?:更|又|都?有所?|在)?(?={_ADVANCING})"
    # 从2014年数到2019年,已是第六个年头
    rf"|(?<=[是为])第{_N}个年头(?=[,，。;；]|$)"
    r"|连续(?=入选|上榜|入围|跻身|荣登|登榜|位居|位列|稳居|荣获)"
)
_RUNS = frozenset("连蝉")  # each run has one of these or a word that is looked for below
_WORLDWIDE = re.compile("(?:全球|世界)[^全省市区县]{0,16}$")
_GROWTH = re.compile(
    r"[^,，;；]{0,8}?(?:增长|编制|发布|打分|评分|举办|主办|开展|增收|下降|盈利|丰收|递增|攀升|回升|减少|增加|亏损|增速|两位数|扩大|净流入|无重大|未发生|无事故|零事故|零发生|无安全)"
)
_SIGNS = frozenset({"enter", "rank", "streak", "head", "first-place", "top"})
_STOP = re.compile("[;；。]")
_PAUSE = re.compile("[,，;；。]")
_REACH = 44
_FIRST_IN = re.compile(
    "(?:保持|稳居|位居|[居为是列排]|蝉联)?(?:在)?(?:全[国省市区县]|[东中西]部|中西部|东北|西北|西南)"
    "(?:县域[^,，;；。0-9]{0,6})?(?:第[0-9一二三四五六七八九十]|首位|榜首)"
)
_THIS_PLACE = re.compile("[该这此][一个]?(?:位置|名次|位次|排名)(?:也|已经?|均|都|还){0,2}$")
# 入选已经连续六年了
_IN_FRONT = re.compile("(?:入选|入围|上榜|在榜|在列|登榜|进榜)(?:已经?|至今|也|更|都|则){0,2}是?$")
_IN_FRONT_REACH = 9
_ADVANCES = (
    "实现进位",
    "实现晋位",
    "实现争先进位",
    "争先进位",
    "前移",
    "进位",
    "晋位",
    "靠前",
    "在列",
)
_YEAR_BY_YEAR = ("一年比一年", "逐年", "年年有", "年年在")
_FORWARD = {"靠前": "up", "高": "up", "好": "up"}
_STANDING = ("排名", "名次", "位次", "排位")
_SHARED = re.compile(
    "(?:[两三四五六](?:地|[区县市镇]))?(?:[从自](?:19|20)[0-9]{2}年(?:起|以来|开始)?[,，]?)?"
    "(?:已经?|均|都|皆|也|还|则|双双|今年|至今|又|再次|同样|是|为){0,4}"
)
_BACK = re.compile(
    "(?:^|[,，;；。区县市镇旗])[自从](?:19|20)[0-9]{2}年(?:首次|[^,，;；。]{0,10}?(?:问世|创立|设立|推出|开评|启动)|(?:开始|起)(?=[,，]?$))"
)
_ALL_OF_THEM = re.compile("[,，](?:都|均|皆)(?:已经?|是|为)$")  # 甲区列第83位,乙区列第77位,都是
_BOTH = re.compile("双双(?:已经?|是|为)?$")
_SHARED_BY = re.compile(
    "(?:[,，;；。]|^)(?:这|上述|以上)?([两二三四五])个?(?:区|县|市|县市|城区|镇|地)(?:均|都|皆|双双)?(?:已经?|是|为){0,2}$"
)
_SHARED_REACH = 16
_SEAT = re.compile(f"(?:坐|占|稳坐|坐稳)[在着了]?第(?:[0-9]{{1,3}}|[{NUMERALS}]{{1,3}})把交椅")
# a title that no list gives
_TITLE = re.compile(
    "[“‘]?(?:全国|省级?|国家级?)?(?:文明|卫生|园林|森林|环保模范|双拥模范|平安|诚信|优秀旅游)(?:[城县镇区]|建设)"
)
_NEXT_RUN = re.compile("[、和,，]连续")  # 连续五年、连续三年入选
_RUN_BEFORE = re.compile("连续[^,，;；。、]{1,4}[、和,，]$")
_COUNTED = ("数量", "席位数", "席数", "总数")  # how many are listed is no standing


def find(
    sentence: Sentence,
    lists: Sequence[ListMention],
    subjects: Subjects,
    context: Context,
) -> list[Streak]:
    """Return the streaks of a sentence, one for each list that they are about."""
    found: list[Streak] = []
    if sentence.signs.isdisjoint(_RUNS) and not _may_run(sentence.text):
        return found
    ended = -9
    told_of = [*_STREAK.finditer(sentence.text)]
    paired = run_lists.paired(sentence.text, [one for one in told_of if one.lastindex], lists)
    for match in told_of:
        start, end = match.span()
        number = next((group for group in match.groups() if group), None)
        repeats = number is None and not _PAUSE.search(sentence.text, max(ended, 0), start)
        repeats = repeats and ended >= 0 and not _goes_on(sentence.text, ended, start, end)
        counted = sentence.text.endswith(_COUNTED, 0, start)
        if repeats or counted or not _is_standing(sentence, lists, start, end):
            continue
        ended = end
        years = whole(read_number(number)) if number else None
        whose = _whose(sentence, subjects, start, end)
        span = sentence.span(start, end)
        parts = (
            [paired[start]]
            if start in paired
            else run_lists.lists_of(sentence, lists, context, start, end)
        )
        if parts == list(context.lists):
            back = _BACK.search(sentence.text, 0, start) is not None
            parts = [*run_lists.of_those_beside(context, whose, looks_back=back)] or parts
        for region, told in itertools.product(whose, parts):
            part = context.with_dimension(told, _before(lists, start, told)) if told else None
            name, dimension = (part.name, part.dimension) if part else (None, None)
            rising = sentence.text.endswith(run_lists.RISING, start, end)  # 五连涨
            moves = "up" if rising else _moves(sentence, end)
            since = run_starts.since(sentence, start, context, moves=moves is not None)
            found.append(Streak(region, dimension, name, years, *span, moves=moves, since=since))
    return found


def _may_run(text: str) -> bool:
    """Tell whether a text has one of the words for a run that are no single characters."""
    if "持续" in text or "年年" in text or "逐年" in text:
        return True
    return "比一年" in text or "个年头" in text


def _goes_on(text: str, ended: int, start: int, end: int) -> bool:
    """Tell whether a run of moves stands beside one of being listed: 连续六年入选、连年进位."""
    return text[start - 1] in "、并且" and start - ended > 1 and text.startswith(_ADVANCES, end)


def _whose(sentence: Sentence, subjects: Subjects, start: int, end: int) -> list[str | None]:
    """Return whom a run is said of: the last named, or all that share it."""
    near = max(0, start - _SHARED_REACH)
    beside = _NEXT_RUN.match(sentence.text, end) or _RUN_BEFORE.search(sentence.text, near, start)
    shared = [] if beside else _sharing(sentence, subjects, start)
    return shared or [subjects.of(start)]


def _sharing(sentence: Sentence, subjects: Subjects, start: int) -> list[str | None]:
    """Return the regions that share a run: 甲区、乙区连续五年入选, 两区均为连续六年上榜."""
    near = max(0, start - _SHARED_REACH)
    named = subjects.side_by_side(start)
    if _ALL_OF_THEM.search(sentence.text, near, start):
        begin = sentence.behind(";；。", start)
        told = [r for r in subjects.mentions if begin <= r.start and r.end <= start and r.is_local]
        return [*dict.fromkeys(subjects.context.canonical(one.name) for one in told)]
    if sentence.text.endswith("双双", 0, start) or _BOTH.search(sentence.text, near, start):
        return named or subjects.last_named(2, start)
    last = next(ended_by(subjects.mentions, start), None)
    if named and last and _SHARED.fullmatch(sentence.text, last.end, start):
        return named
    counted = _SHARED_BY.search(sentence.text, near, start)
    count = whole(read_number(counted[1])) if counted else None
    return subjects.last_named(count, counted.start()) if counted and count else []


def parted(sentence: Sentence, found: Sequence[Streak]) -> tuple[list[Streak], list[Cue]]:
    """Return the runs, and apart from them what only went on year by year: 逐年前移."""
    runs: list[Streak] = []
    trends: list[Cue] = []
    for one in found:
        at = sentence.place_of(one.start)
        if one.moves is None or not sentence.text.startswith(_YEAR_BY_YEAR, at):
            runs.append(one)
            continue
        kind = "rising" if one.moves == "up" else "falling"
        about = one.region, one.year, one.dimension, one.list
        trends.append(Cue(kind, one.since, *about, one.start, one.end))
    return runs, trends


def _before(lists: Sequence[ListMention], start: int, own: Part) -> tuple[Part, ...]:
    """Return the lists that a sentence names before a run, but the run's own."""
    named = [one for one in lists if one.end < start and one.kind == "list"]
    return tuple(part for one in named for part in one.parts if part != own)


def _moves(sentence: Sentence, end: int) -> str | None:
    """Return which way a run of moves goes: 连续三年排名上升."""
    pause = _PAUSE.search(sentence.text, end)
    stop = pause.start() if pause else len(sentence.text)
    forward = next(
        (way for word, way in _FORWARD.items() if sentence.text.startswith(word, end)), None
    )
    if forward:
        return forward
    for token in sentence.within(end, stop):
        if token.kind in {"enter", "first-place", "ordinal"}:
            return None
        if token.kind in {"up", "down"}:
            return token.kind
    return None


def _is_standing(sentence: Sentence, lists: Sequence[ListMention], start: int, end: int) -> bool:
    """Tell whether a run is one of standing on lists or of honours, not one of growth."""
    text = sentence.text
    if _WORLDWIDE.search(text, sentence.behind(",，;；。", start), start):
        return False  # 获全球超算500强“四连冠”
    if text.startswith("蝉联", start) and _TITLE.match(text, end):
        return False  # 跃居百强县市第24位,还蝉联全国文明城市
    if text[start:end].startswith(_YEAR_BY_YEAR):
        return _is_of_places(sentence, lists, start, end)
    stop = _STOP.search(text, end, end + _REACH)
    reach = stop.start() if stop else min(len(text), end + _REACH)
    near = sentence.within(start - 1, reach)
    signs = [t.start for t in near if t.kind in _SIGNS and "保持" not in t.text]
    placed = text.endswith(_STANDING, 0, start) and text.startswith("连续", start)
    growth = None if placed else _GROWTH.match(text, end)
    if growth and not any(end <= at < growth.end() for at in signs):
        return False
    if (
        signs
        or _FIRST_IN.match(text, end)
        or text[start:end].endswith(("连冠", *run_lists.RISING))
        or text.endswith(_STANDING, 0, start)
        or text.startswith(_ADVANCES, end)
        or run_lists.THIS_HONOUR.match(text, end)
        or run_lists.THIS_LIST.match(text, end)
        or _IN_FRONT.search(text, max(0, start - _IN_FRONT_REACH), start)
        or run_lists.SAID_SO.match(text, end)
        or _SEAT.match(text, end)
        or run_lists.is_counted_up(text, start)
        or (text[start - 1 : start] == "(" and text[end : end + 1] == ")" and sentence.regions)
        or _THIS_PLACE.search(text, max(0, start - _SHARED_REACH), start)
    ):
        return True
    begin = max(sentence.clause_start(start), start - _REACH)
    quoted = start - text.startswith("“", start - 1)
    return any(
        begin <= one.start < start
        for one in lists
        if one.kind != "topic" or one.end in {start, quoted}
    )


def _is_of_places(sentence: Sentence, lists: Sequence[ListMention], start: int, end: int) -> bool:
    """Tell whether what went on year by year are places, not figures: 名次一年比一年靠前."""
    begin = sentence.behind(";；。", start)
    if any(t.kind in run_lists.FIGURES for t in sentence.within(begin, start)):
        return False
    moved = sentence.text.startswith(_ADVANCES, end) or any(
        word in sentence.text[begin:start] for word in _STANDING
    )
    placed = any(t.kind == "ordinal" for t in sentence.within(begin, start))
    return moved or placed or any(begin <= one.start < start for one in lists)
