"""What a text only aims at: 2018年主要预期目标是:生产总值增长8%以上; 力争突破300亿元."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.years import plan_end

if TYPE_CHECKING:
    from erqi_viewer.core.extract.sentence import Sentence

_NEEDED = "(?<![必无].)(?=(?:再|要|确保)?(?:完成|达到|实现))"
_TO_A_GOAL = "[^,，;；。]{2,60}目标迈?进?"
_YEAR_OF_AIMS = "[,，]?[^,，;；。]{0,10}(?:将|计划|拟|要|安排)"
# Here and below each choice begins with a character of its own, which is how a text without any of
# them is passed over fast.
_AIM = re.compile(
    r"目标(?<=(?:预期|发展|主要|奋斗|工作)目标)(?:任务)?(?:初步)?(?:安排)?(?:确定为|设定为|定为|是|为|:)"
    r"|目标(?:(?<=20[0-9]{2}年目标)|(?<=20[0-9]{2}年的目标))[:是为]"
    r"|目标[,，]是|目标:|目标(?:很|十分|非常)?(?:明确|清晰)[:,，]|要(?<![主需重只首紧必]要)(?=有[0-9])|要(?=跨过|跨越|迈过|迈上|(?:达到|超过|突破|增长)[0-9])|希望(?:能|可以)?(?=进到|进入|跻身|达到|突破|实现)|计划(?=[把将使让]|(?:(?:19|20)[0-9]{2}年)?(?:全年|年内|达到|突破|实现|增长|新增|新开工|开工|完成|引进|安排|实施|建设))"
    rf"|须{_NEEDED}|需{_NEEDED}|硬(?:杠杠|任务)(?:[是为]:?|:)|军令状(?:[是为]:?|:)|指标任务(?:[是为]:?|:)|目标(?=增长|达到|突破|实现)|朝着?(?={_TO_A_GOAL})|向着?(?={_TO_A_GOAL})|明年(?={_YEAR_OF_AIMS})|来年(?={_YEAR_OF_AIMS})|下一?步(?:打算|安排|计划)[:：]|打算是[,，:：]?|要(?<![主需重首紧必]要)(?=完成[^,，;；。]{{2,14}}[0-9])|年内冲刺"
    r"|要(?<![主需重首紧必]要)(?=再[^,，;；。0-9]{0,6}[0-9一二三四五六七八九十]{1,3}个?[位名])"
    r"|要(?<![主需重首紧必]要)(?=(?:冲进|挺进|迈进|跻身|重返|进入|闯进|挤进|冲入)[^,，;；。]{2,16}[0-9十][位名强]?[,，])"
    r"|目标(?:确定为|设定为|定为|是:?|为:|为(?=[0-9])|还有:?)|将(?=[再新][一-鿿]{1,12}[0-9]|增长|达到|突破|超过|实现|开工|新开工|投产|建成|推动|推进|新建|安排|投入)"
    r"|预计可(?=达|突破|实现|完成)|预计(?=[,，][^;；。]{2,24}可达)|冲刺(?=[0-9]|[^,，;；。]{2,20}[0-9][^,，;；。]{0,6}目标)|要冲刺|锚定(?:在|为)?(?=[0-9]|[^,，;；。]{0,16}前[0-9]|[^;；。]{2,60}目标)|预期(?=增长|达到|突破|实现|完成|为)|将于[^,，;；。]{2,16}(?:开幕|举行|举办|召开|启动)|有望|可望|即将(?=突破|达到|超过|迈)|力争(?!上游)|确保(?!了)|争取(?=[^,，;；。]{0,16}(?:达到|突破|实现|增长))"
)
# what a list of goals holds to its end: 2017年主要预期目标是:…,…位次进入前35位
_GOALS = re.compile(
    "目标(?:任务)?(?:初步)?(?:安排)?(?:确定为|设定为|定为|是|为|(?:很|十分|非常)?(?:明确|清晰))?[:：]"
    "|(?:预期|奋斗)目标(?:是|为)|目标[,，]是|的目标(?:是|为)(?=到?20[0-9]{2}年|[^,，;；。]{0,24}(?:达到|突破|进入))|定(?:了|下|个|一个){0,2}[^,，;；。]{0,4}目标[,，:：]"
)
_ASKED = re.compile("能不能|能否|可不可以|可否|要不要|何时|什么时候|哪一年|几时|早日")
# 2025年,该区计划实施160个项目, where that year is to come
_PLANNED = re.compile("((?:19|20)[0-9]{2})年度?[,，]?[^,，;；。]{0,10}(?:计划|拟|将(?!近)|预期)")
# 该市计划2026年地区生产总值增长5.5%
MEANT = "计划|打算|力争|争取|确保|安排|瞄准|锚定"  # each of two characters
_PLANNED_FOR = re.compile(
    f"(?:{MEANT}|拟|预计|预期|原先?定的?[是于在]?)在?到?((?:19|20)[0-9]{{2}})年"
)
# 要在2023年跻身百强,2025年再进5位
_IN_THEN = re.compile(
    "(?<![0-9])((?:19|20)[0-9]{2})年(?:底|末)?(?:再|将|要|计划|力争|争取)[^,，;；。0-9]{0,8}$"
)
_LATER = re.compile(
    "(?:今后|未来|接下来)的?[两三四五六十2-9](?:年|个月)(?:内|里|间)?[,，]?|下一个五年[,，]?|下一步[,，]"
    "|[^;；。]{0,60}?[,，:“](?:今后|未来|接下来)[两三四五六2-9]年(?:内|里|间)?[,，]?(?=将|要|力争|计划)"
)
_YEARS = re.compile("((?:19|20)[0-9]{2})年")
_BY = re.compile(r"到((?:19|20)[0-9]{2})年(?:底|末)?(?![,，]?(?:就|便)?已)")
# 《…规划》提出,2020年进入全国50强
_OF_A_PLAN = re.compile(
    "(?:规划|纲要|方案|计划|意见)[》”]?[^,，;；。]{0,6}(?:提出|明确|要求)[,，:]?到?((?:19|20)[0-9]{2})年"
)
# 区委要求,2026年全区投入突破300亿元
_ASKED_BY = re.compile("(?:要求|提出|明确|部署)[,，:：]?(?:到)?((?:19|20)[0-9]{2})年")
# 2025年前重回前85位
_BEFORE = re.compile("((?:19|20)[0-9]{2})年(?:底|末)?前(?![0-9一二三四五六七八九十两])")
_BY_A_PLAN = re.compile("十([一二三四五])五”?(?:期|规划期)?末")  # 到“十四五”末
_IN_A_PLAN = re.compile("十([一二三四五])五”?(?:规划)?(?:时期|期间)[,，]?")
_PLANNED_YEARS = 5
_AIMED_BY = re.compile("[一-鿿]{2,4}到(?:19|20)[0-9]{2}年(?:底|末)?[,，]$")  # 力争到2025年,进入…
# what would be: 单独也可排到全省第六
_MIGHT = re.compile("(?:也|能|可以?)(?:排|列|居|位列|位居)(?:在|到|进|入|名)?[^,，;；。]{0,8}$")
# 三年进前三: what a plan says
_WITHIN_YEARS = re.compile(
    "[两三四五2-5]年内(?:再|(?:还?要|将)再?)往?前?$|"
    "(?:^|[,，;；。“:]|提出)[,，]?(?:即|要|在|再)?(?:用)?[两三四五2-5]年(?:内|时间)?(?:进入?|跻身|冲进|挤进|挺进|迈进|冲刺)"
    "(?:全国|全省)?(?:[一-鿿]{0,4}[百千]强(?:县市|[区县市镇])?)?$"
)
# 实现“挺进全国百强县三十强”的目标
_CALLED_A_GOAL = re.compile(
    "前?[0-9一二三四五六七八九十]{1,3}[强名位]?”?(?:的|[两三四]大)(?:奋斗|宏伟|既定|工作|发展)?目标(?!变|成|已|提前|达成)"
)
# 向全国百强县市前50迈进
_TOWARDS = re.compile("[向朝往][^,，;；。]{0,16}$")
_TOWARDS_REACH = 17
# 计划用三年时间,把名次提高到前80位
_IN_SOME_YEARS = re.compile(
    "(?:计划|打算|准备|拟|争取|力争)用[两三四五2-5]年(?:左右)?的?时间[,，]?[^,，;；。]{0,20}$"
)
_SOME_YEARS_REACH = 34
_MARCH = re.compile(
    "前?[0-9一二三四五六七八九十]{1,4}[强名位]?的?(?:目标)?(?:加快|加速|奋力|全力|坚定)?(?:去?拼|迈进|进发|进军|冲刺|挺进|奋进|努力|发起)"
)
# 下一个五年,综合实力要冲进前60位
_WANTED = re.compile(
    "(?<![主需重首紧必])要(?:力争)?(?:冲进|挺进|迈进|跻身|重返|重回|进入?|闯进|挤进|冲入|保住|守住|稳住|保持在?)[^,，;；。]{0,8}$"
)
# 力争达到2500亿元,百强县排名进入全国前十: a bound that an aim before it goes on to
_CARRIED = re.compile(
    "(?:力争|争取|力求|冲刺|争当|争创|奋斗目标|按照规划|规划提出|计划)[^;；。]{0,60}[,，]"
    "[^,，;；。已曾现]{0,16}(?:进入|挺进|跻身|冲刺|迈进|冲进|进到|迈入|保持|进位到?)(?:在|到)?"
    "(?:全国|中国|全省|国家)?[^,，;；。已曾]{0,6}$"
)
# GDP要增长8.5%,百强区排名再进两位
_CARRIED_MOVE = re.compile(
    "(?:要(?<![主需重首紧必]要)|力争|争取|力求|计划)(?=增长|达到|突破|超过|完成|实现)[^;；。]{0,60}[,，]"
    "[^,，;；。已曾]{0,16}再(?:往?前)?$"
)
_CARRIED_REACH = 90
# 二、2021年主要目标: what stands below is to be
_HEADS_GOALS = re.compile("(?:目标|目标任务|目标和任务|工作打算|工作安排)[:：。]?$")
_REACHED = re.compile("完成|实现|达成|达到|超额|兑现|回顾|没有")  # 一、圆满完成年度目标
# 我们希望综合实力能进到全国前30位
_HOPED = re.compile(
    "(?:希望|期望|盼望|盼着|有信心)[^;；。]{0,40}(?:进到|进入|跻身|挺进|冲进|迈进|闯进|冲一冲|冲[到击])(?:全国|中国)?[^,，;；。]{0,8}$"
)
_HOPE_REACH = 64
_NEAR = 18
# 明年,甲区计划把…,在全国百强区中再进两位
_NEXT_YEAR = re.compile(
    "(?:^|[,，;；。])(?:明年|来年|下一年)(?![^;；。]{0,60}(?:今年|去年))[^;；。]{0,60}$"
)
# 未能进入前80位: what is said not to be is no fact either
_DENIED = re.compile(
    "(?:未能?|没能?|没有|尚未|未曾|难以|无法|无缘)(?:再次?|重新|够)?"
    "(?:进入|跻身|挤进|挤入|闯入|闯进|冲进|冲入|迈入|迈进|排进|排入|排到|进到|杀入|杀进|进)?(?:到|了)?"
    "(?:全国|全省|全市|榜单|名单)?的?$"
)
_DENIED_REACH = 12
_FELL_OUT = re.compile(
    "(?:跌|掉|滑|退|挤|落|滑落|跌落)出了?[^,，;；。0-9]{0,16}$"
)  # 跌出百强区前80位
_FALL_REACH = 22
# what a meeting asks for: 会议要求全年GDP增长6%左右
_DEMANDED = re.compile(
    "提出[,，:：]?(?:明年|来年)|明确[,，:：]?(?:明年|来年)|要求[,，:：]?(?:到?今年底|到?年底|今年|全年|明年)"
    "|部署[,，:：]?(?:到?今年底|到?年底|今年|全年|明年)"
)
# 锚定全国县域高质量发展前8强
_AIMED_AT = re.compile("(?:锚定|瞄准|剑指|直指|对标)[^,，;；。]{0,16}$")
_WISHED = re.compile("(?:目标|希望|期望|盼望|憧憬|愿景|定位)[^;；。]{0,20}$")
_WISH_REACH = 24
_TAKEN_AS_A_GOAL = re.compile(
    "前[0-9一二三四五六七八九十]{1,4}[名位强]?[”]?(?:作为|当作|列为|定为|为)[^,，;；。]{0,14}目标"
)
# Each of the words by which a rank is meant, wanted, denied or asked for has one of these.
_SIGNS = frozenset(
    "盼未没尚难无后来下出争力冲划计要望信明算备拟提求部锚瞄指标目向朝往也能可否何么几哪早"
)
# With the signs of each, and how far before a rank it is looked for, those that end right there.
_LEADING = (
    (_DENIED, frozenset("未没尚难无"), _DENIED_REACH),
    (_CARRIED_MOVE, frozenset("再"), _CARRIED_REACH),
    (_HOPED, frozenset("希期盼信"), _HOPE_REACH),
    (_NEXT_YEAR, frozenset("明来下"), _HOPE_REACH),
    (_IN_SOME_YEARS, frozenset("用"), _SOME_YEARS_REACH),
    (_WITHIN_YEARS, frozenset("内冲刺挤挺跻迈进"), _NEAR),
    (_WANTED, frozenset("要"), _NEAR),
    (_AIMED_AT, frozenset("锚瞄剑直对"), _NEAR),
)
# with the signs of each, too
_BY_THEN = (
    (_BY, frozenset("到")),
    (_BEFORE, frozenset("前")),
    (_IN_THEN, frozenset("争再划取将要")),
    (_PLANNED_FOR, frozenset("争划原取安打拟期瞄确锚预")),
)
_PLANS = frozenset("划意案纲")
_AIMS = frozenset("争令任再划刺即取可向将希打明晰望朝期来步目硬确要锚需须")  # of each aim one
_DEMANDS = frozenset("提求确署")
_MIGHTS = frozenset("也可能")
_ASKS = frozenset("什何几可否哪早能要")
_AHEADS = frozenset("向朝往")
_SOME_YEARS = re.compile("[两三四五2-5]年")
_IF = re.compile("要是|如果|假如|倘若|假设|单独|单拎|若[^干]")
_STOP = re.compile("[;；。]")
_DONE_BY_NOW = re.compile("[;；。]|[,，](?=目前|截至|截止|现已)")  # 计划实施85个,目前已开工79个
_END = re.compile("[。]")
# 全年预计完成72亿元, where the text tells what was done in a part of the year
_FORECAST = re.compile(
    "今年(?!上半年|前|[一二三1-3]|[0-9])[^,，;；。]{0,16}?预计|全年[^,，;；。]{0,16}?预计|预计[,，]?(?:今年|全年)"
)
# the same beside what a part of the year told: 全年预计生产总值可达…
_OUTLOOK = re.compile(
    "预计(?<=[今全]年预计)[^,，;；。]{0,10}可(?:达|超|突破|完成)|预计(?=[0-9])|预计[,，]?(?:年内|年底|到年底)"
)


def is_lost(text: str, start: int) -> bool:
    """Tell whether a bound at ``start`` is one that somebody fell out of: 跌出前80位."""
    if text[start] != "前":
        return False
    return _FELL_OUT.search(text, max(0, start - _FALL_REACH), start) is not None


def heads_goals(text: str) -> bool:
    """Tell whether a heading says that all below it is meant to be."""
    return _HEADS_GOALS.search(text) is not None and _REACHED.search(text) is None


def spans(
    sentence: Sentence, year: int | None, *, in_part: bool = False, beside_part: bool = False
) -> list[tuple[int, int]]:
    """Return where a sentence speaks of what is meant to be.

    Args:
        sentence: The sentence.
        year: The document's year; what is to be by a later one is an aim.
        in_part: Whether the year is not over: what is expected of it is to be as well.
        beside_part: Whether the paragraph tells of a part of a year.
    """
    text, signs = sentence.text, sentence.signs
    told = [_AIM] if not signs.isdisjoint(_AIMS) else []
    told += [_DEMANDED] if not signs.isdisjoint(_DEMANDS) else []
    found = [one.end() for aim in told for one in aim.finditer(text)]
    found += [one.end() for one in _FORECAST.finditer(text)] if in_part else []
    found += [one.end() for one in _OUTLOOK.finditer(text)] if in_part or beside_part else []
    if year is not None and _names_a_later_year(text, year):
        by_then = (_BY, _BEFORE, _PLANNED, _PLANNED_FOR, _OF_A_PLAN, _ASKED_BY)
        to_come = [found for one in by_then for found in one.finditer(text)]
        found += [one.end() for one in to_come if int(one[1]) > year]
    if year is not None and "十" in text:
        found += [one.end() for one in _BY_A_PLAN.finditer(text) if plan_end(one[1]) > year]
        ahead = year + _PLANNED_YEARS - 1  # of a plan that has not begun
        found += [one.end() for one in _IN_A_PLAN.finditer(text) if plan_end(one[1]) > ahead]
    later = _later(text)
    found += [later.end()] if later else []
    out = []
    for begin in found:
        # 目标是: leads a whole sentence, the parts of which ; may join
        stop = None if text[begin - 1] == ":" else _DONE_BY_NOW.search(text, begin)
        out.append((begin, stop.start() if stop else len(text)))
    return out


# 力争GDP突破1500亿元,在百强区中跨入前50
_ENTERS_THEN = re.compile(
    "(?:在[^,，;；。]{2,10}[中里])?(?:跨入|进入|跻身|挺进|冲进|迈进|闯入|挤进)(?:全[国省市]|百强[区县市]{0,2}){0,2}"
)


@functools.lru_cache(maxsize=4)
def _later(text: str) -> re.Match[str] | None:
    """Return the words with which a sentence turns to what is to come: 今后三年."""
    told = "今后" in text or "未来" in text or "接下来" in text or "下一" in text
    return _LATER.match(text) if told else None


def is_wished_for(text: str, start: int) -> bool:
    """Tell whether a bound is one that goals or hopes are told of: 小目标是前60."""
    near = max(0, start - _WISH_REACH)
    return bool(_WISHED.search(text, near, start) or _TAKEN_AS_A_GOAL.match(text, start))


def is_called_a_goal(text: str, start: int) -> bool:
    """Tell whether a bound is a goal by name: 进入前20名的目标."""
    return _CALLED_A_GOAL.match(text, start) is not None


def is_ahead(text: str, start: int) -> bool:
    """Tell whether a rank at ``start`` is one to march to: 向全国百强县前20强发起冲刺."""
    led = _TOWARDS.search(text, max(0, start - _TOWARDS_REACH), start)
    return led is not None and _MARCH.match(text, start) is not None


def is_meant(sentence: Sentence, start: int, stamp: int | None) -> bool:
    """Tell whether a rank at ``start`` of a sentence is meant to be or denied, not said to be.

    Args:
        sentence: The sentence.
        start: Where the rank begins.
        stamp: The year of the document or of the list that it is about.
    """
    if _is_to_come(sentence, start, stamp):
        return True
    text = sentence.text
    signed = not sentence.signs.isdisjoint(_SIGNS)
    if not (signed or _SOME_YEARS.search(text) or "goal" in sentence.kinds):
        return False
    if _is_supposed(sentence, start):
        return True
    if _is_called_a_goal(sentence, start) or _is_led(sentence, start):
        return True
    asked = not sentence.signs.isdisjoint(_ASKS)
    if asked and _ASKED.search(text, sentence.clause_start(start), start):
        return True
    return _follows_a_goal(sentence, start)


def _is_called_a_goal(sentence: Sentence, start: int) -> bool:
    """Tell whether a rank is a goal by name, or one of a list of goals."""
    text = sentence.text
    if not sentence.signs.isdisjoint(_AHEADS) and is_ahead(text, start):
        return True
    if "目标" not in text:
        return False
    if _CALLED_A_GOAL.match(text, start):
        return True
    goals = _GOALS.search(text, 0, start)
    if goals is None:
        return False
    # 目标是:…;…;位次稳定在60名以内
    listed = text[goals.end() - 1] in ":：" or text[goals.end() : goals.end() + 1] in {":", "："}
    stop = _END if listed else _STOP
    return stop.search(text, goals.end(), start) is None


@functools.lru_cache(maxsize=4)
def _may_lead(signs: frozenset[str]) -> tuple[tuple[re.Pattern[str], int], ...]:
    """Return of those before a rank the ones that a sentence with these signs may have."""
    return tuple([(one, reach) for one, has, reach in _LEADING if not signs.isdisjoint(has)])


def _is_led(sentence: Sentence, start: int) -> bool:
    """Tell whether the words before a rank say that it is denied, wanted or planned."""
    text = sentence.text
    if _later(text) or is_lost(text, start):
        return True
    if text[start] in "前0123456789" and _CARRIED.search(
        text, max(0, start - _CARRIED_REACH), start
    ):
        return True
    demands = not sentence.signs.isdisjoint(_DEMANDS)
    asked = _DEMANDED.search(text, 0, start) if demands else None
    if asked and _STOP.search(text, asked.end(), start) is None:
        return True
    may_lead = _may_lead(sentence.signs)
    return any(one.search(text, max(0, start - reach), start) for one, reach in may_lead)


def _follows_a_goal(sentence: Sentence, start: int) -> bool:
    """Tell whether 力争 or another word of aiming stands before a rank in its part."""
    if "goal" not in sentence.kinds:
        return False
    begin = sentence.behind(",，;；。", start)
    dated = _AIMED_BY.search(sentence.text, max(0, begin - _NEAR), begin)
    begin = dated.start() if dated else begin
    if begin and _ENTERS_THEN.fullmatch(sentence.text, begin, start):
        begin = sentence.behind(",，;；。", begin - 1)  # 力争GDP突破1500亿元,跨入前50
    colon = sentence.text.rfind(":", begin, start)
    if colon >= 0 and not sentence.text.endswith("目标", begin, colon):
        begin = colon + 1
    return any(t.kind == "goal" for t in sentence.within(begin, start))


def _is_supposed(sentence: Sentence, start: int) -> bool:
    """Tell whether a rank is one that would be: 若单独拎出,可排在全省第六."""
    if sentence.signs.isdisjoint(_MIGHTS):
        return False
    might = _MIGHT.search(sentence.text, max(0, start - _NEAR), start)
    return might is not None and _IF.search(sentence.text, 0, might.start() + 1) is not None


@functools.lru_cache(maxsize=4)
def _names_a_later_year(text: str, year: int) -> bool:
    """Tell whether a year after another stands in a text."""
    return "年" in text and any(int(one) > year for one in _YEARS.findall(text))


def _is_to_come(sentence: Sentence, start: int, stamp: int | None) -> bool:
    """Tell whether a year after the document's is set for a rank: 到2025年进入前60位."""
    text = sentence.text
    if stamp is None:
        return False
    if "十" in text:
        plans = [plan_end(found[1]) for found in _BY_A_PLAN.finditer(text, 0, start)]
        if plans and plans[-1] > stamp:
            return True
    if not _names_a_later_year(text, stamp):
        return False
    begin = sentence.clause_start(start)
    for told, has in _BY_THEN:
        if sentence.signs.isdisjoint(has):
            continue
        years = [int(found[1]) for found in told.finditer(text, begin, start)]
        if years and years[-1] > stamp:
            return True
    if sentence.signs.isdisjoint(_PLANS):
        return False
    years = [int(found[1]) for found in _OF_A_PLAN.finditer(text, 0, start)]
    return bool(years) and years[-1] > stamp
