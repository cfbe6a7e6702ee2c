"""Finding unbroken runs: 连续六年, 连续第4年, 六连冠, 蝉联, 连年."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

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
    rf"连续第?{_N}个?(?:年度|年|次|届|度|载)"
    rf"|(?<![0-9〇零一二]){_N}(?:个?年度?|届|度)连续|{_N}连(?:冠|榜|霸|优|庄|跳|升|进)"
    rf"|{_N}年连[升进]|{_N}[年度次届]蝉联|蝉联{_N}[年届次]|连续(?:上榜|入选|入围|在榜|保持){_N}[年次届]"
    rf"|连续(?:多|数|几)(?:年|次|届)|蝉联|{_N}年(?:年年|连年)|连年|年年(?![均有底末初])"
    rf"|(?:一年(?:年)?比一年|逐年)(?:更|又)?(?={_ADVANCING})"
    r"|连续(?=入选|上榜|入围|跻身|荣登|登榜|位居|位列|稳居|荣获)"
)
_OF_RUNS = ("连", "蝉", "年年", "逐年", "比一年")  # each run has one of these
_GROWTH = re.compile(
    r"[^,，;；]{0,8}?(?:增长|编制|发布|举办|主办|开展|增收|下降|盈利|丰收|递增|攀升|回升|减少|增加|亏损|增速|两位数|扩大|净流入|无重大|未发生|无事故|零事故|零发生|无安全)"
)
_SIGNS = frozenset({"enter", "rank", "streak", "head", "first-place", "top"})
_FIGURES = frozenset({"indicator", "metric"})
_OPEN = frozenset(
    {
        "在列",
        "入选",
        "上榜",
        "入围",
        "登榜",
        "在榜",
        "跻身",
        "荣登",
        "榜上有名",
        "进榜",
        "入榜",
        "蝉联",
        "霸榜",
    }
)
_STOP = re.compile("[;；。]")
_PAUSE = re.compile("[,，;；。]")
_REACH = 44
_FIRST_IN = re.compile(
    "(?:保持|稳居|位居|[居为是列排]|蝉联)?(?:在)?全[国省市区县](?:第[0-9一二三四五六七八九十]|首位|榜首)"
)
_PLACE = re.compile(rf"^(?:第?{_N}[位名]|第{_N}|榜?首位?)")
_THIS_LIST = re.compile("[^,，;；。]{0,6}[该这此][一个份项]{0,2}榜")
# 连续第六次获此殊荣: to be on the list told of
_THIS_HONOUR = re.compile("(?:荣?获得?|斩获|捧得|摘得)(?:此|这一|该)项?(?:殊荣|荣誉|称号)")
_ENTERED = re.compile("(?:登上|荣登|入围|入选|跻身|进入|上)了?")
_THIS_PLACE = re.compile("[该这此]一?(?:位置|名次|位次|排名)(?:也|已经?|均|都|还){0,2}$")
_EACH = re.compile("分别|依次")
_THESE_HONOURS = re.compile(
    "[这上该]述?([两二三四五])个?[项张份大](?:荣誉|称号|榜单|殊荣|百强|排名|名单)"
)
_ON_THIS = re.compile("[该这此][一个份项张]{0,2}榜单?[^,，;；。]{0,8}$")
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
_INTO_THE_HUNDRED = re.compile(
    "(?:进入|跻身|入选|入围|上榜|守住|保住|坐稳)(?:全国|中国)?百强(?![县区镇市])"
)
_RISING = ("连升", "连进")
_YEAR_BY_YEAR = ("一年比一年", "逐年")
_FORWARD = {"靠前": "up", "高": "up", "好": "up"}
_SINCE = re.compile(
    "(?:自|从)?((?:19|20)[0-9]{2})年?(?:以来|起|至今|[到至-](?:19|20)[0-9]{2}年)[^;；。0-9]{0,24}$"
)
_SINCE_REACH = 42
_STANDING = ("排名", "名次", "位次", "排位")
# 综合实力排名连续两年上升, 投资潜力榜更是连续四年在列, 投资潜力年年进位
_TOPIC_LEADS = re.compile(
    "榜?(?:排名|名次|位次|排位)?(?:(?:自|从)?(?:19|20)[0-9]{2}年(?:以来|起))?(?:名次|位次)?(?:也|则|更|还|又|已|均|都){0,2}(?:经|是)?(?:做到了?|实现了?|呈现)?"
)
_SHARED = re.compile("(?:已经?|均|都|皆|也|还|则|双双|今年|至今|又|再次|同样|是|为){0,4}")
_SHARED_BY = re.compile(
    "(?:[,，;；。]|^)(?:这|上述|以上)?([两二三四五])个?(?:区|县|市|县市|城区|镇|地)(?:均|都|皆|双双)(?:已经?|是|为){0,2}$"
)
_SHARED_REACH = 16
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
    if not any(word in sentence.text for word in _OF_RUNS):
        return found
    ended = -9
    paired = _paired(sentence, lists)
    for match in _STREAK.finditer(sentence.text):
        start, end = match.span()
        number = next((group for group in match.groups() if group), None)
        repeats = number is None and not _PAUSE.search(sentence.text, max(ended, 0), start)
        repeats = repeats and ended >= 0
        counted = sentence.text.endswith(_COUNTED, 0, start)
        if repeats or counted or not _is_standing(sentence, lists, start, end):
            continue
        ended = end
        years = whole(read_number(number)) if number else None
        whose = _whose(sentence, subjects, start, end)
        span = sentence.span(start, end)
        parts = (
            [paired[start]] if start in paired else _lists_of(sentence, lists, context, start, end)
        )
        for region, told in itertools.product(whose, parts):
            part = context.with_dimension(told, _before(lists, start, told)) if told else None
            name, dimension = (part.name, part.dimension) if part else (None, None)
            moves = _moves(sentence, end)
            since = _SINCE.search(sentence.text, max(0, start - _SINCE_REACH), start)
            run = Streak(region, dimension, name, years, *span, moves=moves)
            found.append(run._replace(since=int(since[1])) if since else run)
    return found


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


def _paired(sentence: Sentence, lists: Sequence[ListMention]) -> dict[int, Part]:
    """Return the list of each run in 连续6年、连续4年分别入选A和B, by where the run begins."""
    text = sentence.text
    runs = [match for match in _STREAK.finditer(text) if match.lastindex]
    groups: list[list[re.Match[str]]] = []
    for run in runs:
        joined = groups and text[groups[-1][-1].end() : run.start()] in {"、", "和", ",", "，"}
        if joined:
            groups[-1].append(run)
        else:
            groups.append([run])
    for side_by_side in groups:
        if len(side_by_side) < 2:
            continue
        end = side_by_side[-1].end()
        parts = [
            part for one in lists if one.start >= end and one.kind == "list" for part in one.parts
        ]
        first = side_by_side[0].start()
        before = [one for one in lists if one.end <= first and one.kind == "list"]
        if not parts and before and _EACH.search(text, before[-1].end, first):
            parts = [part for one in before for part in one.parts][-len(side_by_side) :]
        if len(parts) == len(side_by_side):
            return {run.start(): part for run, part in zip(side_by_side, parts, strict=True)}
    return {}


def _is_standing(sentence: Sentence, lists: Sequence[ListMention], start: int, end: int) -> bool:
    """Tell whether a run is one of standing on lists or of honours, not one of growth."""
    text = sentence.text
    if text[start:end].startswith(_YEAR_BY_YEAR):
        return _is_of_places(sentence, lists, start, end)
    stop = _STOP.search(text, end, end + _REACH)
    reach = stop.start() if stop else min(len(text), end + _REACH)
    near = sentence.within(start - 1, reach)
    signs = [t.start for t in near if t.kind in _SIGNS and "保持" not in t.text]
    growth = _GROWTH.match(text, end)
    if growth and not any(end <= at < growth.end() for at in signs):
        return False
    if (
        signs
        or _FIRST_IN.match(text, end)
        or text[start:end].endswith(("连冠", *_RISING))
        or text.endswith(_STANDING, 0, start)
        or text.startswith(_ADVANCES, end)
        or _THIS_HONOUR.match(text, end)
        or _THIS_LIST.match(text, end)
        or _THIS_PLACE.search(text, max(0, start - _SHARED_REACH), start)
    ):
        return True
    begin = max(sentence.clause_start(start), start - _REACH)
    return any(
        begin <= one.start < start for one in lists if one.kind != "topic" or one.end == start
    )


def _is_of_places(sentence: Sentence, lists: Sequence[ListMention], start: int, end: int) -> bool:
    """Tell whether what went on year by year are places, not figures: 名次一年比一年靠前."""
    begin = max(sentence.text.rfind(mark, 0, start) for mark in ";；。") + 1
    if any(t.kind in _FIGURES for t in sentence.within(begin, start)):
        return False
    moved = sentence.text.startswith(_ADVANCES, end) or any(
        word in sentence.text[begin:start] for word in _STANDING
    )
    return moved or any(begin <= one.start < start for one in lists)


def _lists_of(
    sentence: Sentence,
    lists: Sequence[ListMention],
    context: Context,
    start: int,
    end: int,
) -> list[Part | None]:
    text = sentence.text
    topics = [one for one in lists if one.kind == "topic" and one.end <= start]
    if topics and _TOPIC_LEADS.fullmatch(text, topics[-1].end, start):
        return list(topics[-1].parts)  # 综合实力排名连续两年上升
    real = [one for one in lists if one.kind in {"list", "board"}]
    after = [one for one in real if one.start >= end]
    field = next((one for one in lists if one.kind == "topic" and one.start >= end), None)
    if field and _ENTERED.fullmatch(text, end, field.start) and text[field.end - 1] == "榜":
        like = [part for part in context.kin if part.dimension == field.parts[0].dimension]
        return list(like[-1:] or field.parts)  # 连续7年登上综合实力榜
    if text[end : end + 1] in {",", "，"} and (not start or text[start - 1] in ";；。"):
        end += 1  # 连续两年,泉港区跻身全国百强区
    if after and not any(mark in text[end : after[0].start] for mark in ",，;；。"):
        parts: list[Part | None] = list(after[0].parts)
        for left, right in itertools.pairwise(after):
            between = _PLACE.sub("", text[left.end : right.start].strip("”“"))
            if between.strip("”“") not in {"、", "和", "与", "及", "以及", ""}:
                break
            parts.extend(right.parts)
        return parts
    begin = max(text.rfind(mark, 0, start) for mark in ",，;；。") + 1
    if any(token.kind in _FIGURES for token in sentence.within(begin, start)):
        return [None]  # 该县科技投入占比已连续8年居全省第一
    before = [one for one in real if one.end <= start]
    if before and sentence.clause_start(start) <= before[-1].start:
        return list(before[-1].parts)
    return _lists_told(sentence, lists, context, start, end)


def _lists_told(
    sentence: Sentence,
    lists: Sequence[ListMention],
    context: Context,
    start: int,
    end: int,
) -> list[Part | None]:
    """Return the lists that a run leaves to what was told before it."""
    text = sentence.text
    told = [one for one in lists if one.parts and one.end <= start]
    if told and _ON_THIS.search(text, told[-1].end, start):
        return list(told[-1].parts)  # …百强区第61位;该区在这一榜单上连续六年入选
    if context.lists and (_THIS_LIST.match(text, end) or _THIS_HONOUR.match(text, end)):
        return list(context.lists)
    if context.lists and _INTO_THE_HUNDRED.match(text, end):
        return list(context.lists)
    if text.endswith(_RISING, 0, end) and (told or context.lists):
        return list(told[-1].parts) if told else list(context.lists)  # 前移4位,实现五连升
    these = _THESE_HONOURS.search(text, end, end + _REACH)
    if these and whole(read_number(these[1].replace("两", "二"))) == len(context.kin):
        return list(context.kin)  # 连续五年获得这两项荣誉
    verbs = sentence.within(end - 2, end + 6)
    open_verb = any(token.text in _OPEN for token in verbs)
    if open_verb and context.lists and not any(one.kind == "count" for one in lists):
        return list(context.lists)
    return [None]
