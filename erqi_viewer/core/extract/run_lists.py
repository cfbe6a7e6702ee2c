"""Which lists an unbroken run is on: those behind it, before it, or told in an earlier sentence."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.asides import suits
from erqi_viewer.core.extract.numerals import NUMERALS, read_number, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import ListMention, Part
    from erqi_viewer.core.extract.sentence import Sentence

_N = rf"([0-9]{{1,3}}|[{NUMERALS}]{{1,4}})"
_REACH = 44
_LEADS_REACH = 9
FIGURES = frozenset({"indicator", "metric"})
THIS_LIST = re.compile("[^,，;；。]{0,6}[该这此][一个份项张]{0,2}榜")
# 连续第六次获此殊荣: to be on the list told of
THIS_HONOUR = re.compile(
    "(?:位列|名列|跻身|入列|身在|列入?)其中|(?:荣?获得?|斩获|捧得|摘得)(?:此|这一|该)项?(?:殊荣|荣誉|称号)"
)
RISING = ("连升", "连进", "连进位", "连跳", "连涨")
_OF_A_PART = re.compile(
    "(?:[东中西]部|中西部|东北|西北|西南|全[省市州])[^,，;；。百千强榜]{0,16}(?:第[0-9一二三四五六七八九十]|首位|榜首|冠军)"
)
_IN_PART = re.compile("(?:全[省市区州]|省内|市内|[东中西]部|东北)[^,，;；。]{0,6}$")
_FIRST_AGAIN = re.compile("(?:榜首|首位|第一名?|头名|头把交椅)[,，][^,，;；。]{0,8}$")
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
_PLACE = re.compile(rf"^(?:第?{_N}[位名]|第{_N}|榜?首位?)")
_THIS_LIST_LEADS = re.compile("[该这此]一?[张个份]?榜单?[上的]?(?:已经?)?$")
_ENTERED = re.compile("在|(?:登上|荣登|入围|入选|跻身|进入|上)了?")
# 连续六年跻身综合实力和投资潜力两大榜单
_BOTH_BOARDS = re.compile("[”]?(?:这)?[两三四五][大张个项份](?:榜单?|名单|百强)")
_CLEFT = re.compile("的(?:榜单)?是")
_CLEFT_REACH = 8
_EACH = re.compile("分别|依次")
_THESE_HONOURS = re.compile(
    "[这上该]述?([两二三四五])个?[项张份大](?:荣誉|称号|榜单|殊荣|百强|排名|名单)"
)
_LEADS_TO = re.compile(
    "(?:排名|名次|位次)?(?:已|再次|又|也|则)?(?:在|位居|位列|名列|排名?|排在|[居列])"
)
# 前两个榜单含更名前均为连续四年入围, 前两项已连续四年上榜
_SOME_OF = re.compile(
    "(?:^|[,，;；:。])(?:其中)?的?([前后])([两三四2-4])(?:[个项张份大]|者)(?:榜单?|百强区?|名单|排名)?"
    "[^,，;；。0-9]{0,10}$"
)
_SOME_REACH = 24
_EITHER = re.compile("([前后])者(?:也|则)?已?经?(?:是|为)?$")  # 前者已是连续第二年进入前40名
_TO_THIS_DAY = re.compile("[,，;；](?:至今|到现在|到今年)(?:已经?|均|都){0,2}$")
_PAST_IT = re.compile("[;；]|评选|评价|测评|称号")  # another contest is told of
_ON_THIS = re.compile("[该这此][一个份项张]{0,2}榜单?[^,，;；。]{0,8}$")
_ON_SO_MANY = re.compile("([两二三四五])[个张项份]?榜单?(?:均|都|皆)(?:已|是|为){0,2}$")
_NEVER_OFF = re.compile("(?:都|均)?(?:没有?|未曾?)(?:缺席|掉队|落榜|掉出|缺位|旁落)")
# 连续六年没有掉队; 连续六年都在; 连续六年的是投资潜力榜; 是该榜连续五年的常客
SAID_SO = re.compile(
    f"{_NEVER_OFF.pattern}|如此|在[^,，;；。]{{2,12}}榜[上中里]?[“”]?(?:同框|亮相|露面|留名)|保持[此这该]一?(?:名次|位次|位)|(?:一直)?都在(?=[,，;；。!?！？]|$)|的(?:榜单)?是[^,，;；。]{{0,12}}(?:榜|百强)|的?(?:常客|老面孔|座上宾)"
)
# 连续八年夺冠, 连续6年位列十强
_PLACED_SO = re.compile(
    f"(?:均|都|稳居|位列|位居|跻身|保持在?|进入|排在|名列|[列居在])?(?:全国)?"
    f"(?:前(?:[0-9]|[{NUMERALS}])|[二三五]?十强(?![区县市镇])|前移|进位|晋位|夺冠|摘冠|夺魁|居首(?=[,，;；。]|$))"
)
_INTO_THE_HUNDRED = re.compile(
    "(?:进入|挺进|迈进|冲进|跻身|入选|入围|上榜|守住|保住|坐稳)(?:全国|中国)?百强(?![县区镇市])"
)
# 综合实力排名连续两年上升, 投资潜力榜更是连续四年在列, 投资潜力年年进位
_TOPIC_LEADS = re.compile(
    "(?:[(][^()]{1,12}[)])?榜?(?:排名|名次|位次|排位)?(?:(?:自|从)?(?:19|20)[0-9]{2}年(?:以来|起))?(?:名次|位次)?(?:也|则|更|还|又|已|均|都|双双|同时|皆){0,2}(?:经|是|为)?(?:做到了?|实现了?|呈现)?“?"
)


# 从2014年数到2019年,已是第六个年头; 把前后两个名称连起来算,正好连续六年
_COUNTED_UP = re.compile(
    "(?:(?:19|20)[0-9]{2}年(?:一直)?[数算]?[到至](?:19|20)[0-9]{2}年|[连合]起来[算看数计]?)"
    "[,，](?:已经?|正好|恰好|刚好|整整|就|便){0,2}[是为有]?$"
)
_COUNTED_REACH = 24


def is_counted_up(text: str, start: int) -> bool:
    """Tell whether the words before a run say how it is counted: 从2014年数到2019年,已是."""
    return _COUNTED_UP.search(text, max(0, start - _COUNTED_REACH), start) is not None


def paired(
    text: str, runs: Iterable[re.Match[str]], lists: Sequence[ListMention]
) -> dict[int, Part]:
    """Return the list of each run in 连续6年、连续4年分别入选A和B, by where the run begins."""
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


def lists_of(
    sentence: Sentence,
    lists: Sequence[ListMention],
    context: Context,
    start: int,
    end: int,
) -> list[Part | None]:
    """Return the lists of a run from ``start`` to ``end``; None is one that is not told."""
    text = sentence.text
    topics = [one for one in lists if one.kind == "topic" and one.end <= start]
    led = _TOPIC_LEADS.fullmatch(text, topics[-1].end, start) if topics else None
    if led and (text[start - 1] != "“" or topics[-1].parts[0].dimension):
        return list(topics[-1].parts)  # 综合实力排名连续两年上升
    real = [one for one in lists if one.kind in {"list", "board"}]
    after = [one for one in real if one.start >= end]
    field = next((one for one in lists if one.kind == "topic" and one.start >= end), None)
    if beside := _beside(text, real, field, context, start, end):
        return beside
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
    begin = sentence.behind(",，;；。", start)
    if any(token.kind in FIGURES for token in sentence.within(begin, start)):
        return [None]  # 该县科技投入占比已连续8年居全省第一
    before = [one for one in real if one.end <= start]
    if some := _some_of(text, before, context, start):
        return some
    if before and sentence.clause_start(start) <= before[-1].start:
        return list(_with_topic(text, topics, before[-1]))
    return _lists_told(sentence, lists, context, start, end)


def _some_of(
    text: str, before: Sequence[ListMention], context: Context, start: int
) -> list[Part | None]:
    """Return those that 前两个榜单 or 后两项 before a run means of the lists told in order."""
    some = _SOME_OF.search(text, max(0, start - _SOME_REACH), start)
    number = (whole(read_number(some[2].replace("两", "二"))) or 0) if some else 0
    held = [part for one in before for part in one.parts]
    held = held if len(held) > number else list(context.full)
    if some is None or not 1 < number < len(held):
        return []
    return [*(held[:number] if some[1] == "前" else held[-number:])]


def _with_topic(text: str, topics: Sequence[ListMention], one: ListMention) -> Sequence[Part]:
    """Return a list of no field with the one that leads to it: 投资潜力位居全国百强区第61位."""
    if len(one.parts) > 1 or not one.parts or one.parts[0].dimension:
        return one.parts
    behind = [each for each in topics if each.start >= one.end][-1:]
    if behind and len(behind[0].parts) == 1 and behind[0].parts[0].dimension:
        # 全国百强区榜单公布:投资潜力升抵第63位,系连续第五年入列
        return (one.parts[0]._replace(dimension=behind[0].parts[0].dimension),)
    led = [each for each in topics if each.end <= one.start][-1:]
    if not led or len(led[0].parts) > 1 or not _LEADS_TO.fullmatch(text, led[0].end, one.start):
        return one.parts
    return (one.parts[0]._replace(dimension=led[0].parts[0].dimension),)


def _beside(
    text: str,
    real: Sequence[ListMention],
    field: ListMention | None,
    context: Context,
    start: int,
    end: int,
) -> list[Part | None]:
    """Return the lists that stand right before a run, or the field that it is said to be in."""
    before = [one for one in real if one.end == start]
    if before and text[end : end + 1] in "、,，":
        return list(before[-1].parts)  # 甲百强区连续四年、乙百强区连续五年在榜
    if field and _CLEFT.match(text, end) and field.start - end < _CLEFT_REACH:
        return list(field.parts)  # 连续六年的是投资潜力榜
    if field and _ENTERED.fullmatch(text, end, field.start) and _BOTH_BOARDS.match(text, field.end):
        known = {part.dimension: part for part in (*context.full, *context.kin)}
        return [known.get(part.dimension, part) for part in field.parts]
    if field and _ENTERED.fullmatch(text, end, field.start) and text[field.end - 1] == "榜":
        like = [part for part in context.kin if part.dimension == field.parts[0].dimension]
        return list(like[-1:] or field.parts)  # 连续7年登上综合实力榜
    return []


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
    if pointed := _pointed_at(text, told, context, start, end):
        return pointed
    if context.lists and _INTO_THE_HUNDRED.match(text, end):
        return [context.first] if context.first else list(context.lists)
    crowned = text.endswith("连冠", 0, end) and not _IN_PART.search(text, 0, start)
    if crowned and _FIRST_AGAIN.search(text, 0, start) and len(told[-1:] or context.lists) == 1:
        return list(told[-1].parts if told else context.lists)  # 蝉联榜首,实现十八连冠
    if text.endswith(RISING, 0, end) and (told or context.lists):
        return list(told[-1].parts) if told else list(context.lists)  # 前移4位,实现五连升
    these = _THESE_HONOURS.search(text, end, end + _REACH)
    if these and whole(read_number(these[1].replace("两", "二"))) == len(context.kin):
        return list(context.kin)  # 连续五年获得这两项荣誉
    if _OF_A_PART.match(text, end):
        return [None]  # 甲县、乙县蝉联中部和西部地区第一
    verbs = sentence.within(end - 2, end + 6)
    open_verb = any(token.text in _OPEN for token in verbs)
    own = [one for one in told if one.kind in {"list", "board"}]
    if open_verb and own and _TO_THIS_DAY.search(text, max(0, start - _CLEFT_REACH), start):
        return list(own[-1].parts)  # 2016年首次进入百强县市,排名第99位;至今已连续四年在榜
    if open_verb and own and not context.lists and not _PAST_IT.search(text, own[-1].end, start):
        return list(_with_topic(text, [one for one in told if one.kind == "topic"], own[-1]))
    if open_verb and context.lists and not any(one.kind == "count" for one in lists):
        return _of_the_field(context, [one for one in told if one.kind == "topic"])
    return [None]


def _pointed_at(
    text: str, told: Sequence[ListMention], context: Context, start: int, end: int
) -> list[Part | None]:
    """Return the lists that a run points back to: 在这一榜单上连续六年入选, 两榜均为连续第四年."""
    either = _EITHER.search(text, max(0, start - _CLEFT_REACH), start)
    two = [part for one in told for part in one.parts] or list(context.kin)
    if either and len(two) == len("前后"):
        return [two[-1 if either[1] == "后" else 0]]
    if told and _ON_THIS.search(text, told[-1].end, start):
        return list(told[-1].parts)  # …百强区第61位;该区在这一榜单上连续六年入选
    near = max(0, start - _LEADS_REACH)
    if len(context.lists) == 1 and not told and _THIS_LIST_LEADS.search(text, near, start):
        return list(context.lists)  # 是该榜连续五年的常客
    counted = _ON_SO_MANY.search(text, near, start)
    if counted and whole(read_number(counted[1].replace("两", "二"))) == len(context.kin):
        return list(context.kin)
    if _NEVER_OFF.match(text, end) or _PLACED_SO.match(text, end):
        here = [one for one in told if one.kind in {"list", "topic"}][-1:]
        if here and here[0].kind == "list":
            return list(here[0].parts)
        return _of_the_field(context, here) if context.lists else []
    back = any(one.match(text, end) for one in (THIS_LIST, THIS_HONOUR))
    return list(context.lists) if back or is_counted_up(text, start) else []


def _of_the_field(context: Context, fields: Sequence[ListMention]) -> list[Part | None]:
    """Return the list of the field told last: 综合实力上升6位,已是连续三年入围."""
    of = fields[-1].parts[0].dimension if fields else None
    if of is None:
        return list(context.lists)
    known = (*context.lists, *context.kin, *context.full)
    like = [part for part in known if part.dimension == of]
    return list(like[:1] or fields[-1].parts)


def of_those_beside(
    context: Context, whose: Sequence[str | None], *, looks_back: bool = False
) -> tuple[Part, ...]:
    """Return the list that a text is about, where a paragraph goes on to other regions' runs.

    Of one region several lists were told; those beside it are on the first: 甲区、乙区同样连年上榜.
    So is what ``looks_back`` over years: 自2008年首次上榜,…,2019年起又连续三年在榜.
    """
    told = context.first if looks_back and len(context.lists) == 1 else None
    first = told or context.list_of_others(whose)
    fits = first is not None and all(
        suits(first.name, one) if one else told is not None for one in whose
    )
    return (first,) if first is not None and fits else ()
