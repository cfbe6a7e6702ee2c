"""Finding quantities: a number with its unit, and how exact it is."""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.numerals import NUMERALS, PERCENT, read_number, whole

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token


class Quantity(NamedTuple):
    """近5万人: ``start`` takes the qualifier in, ``number`` is where the number begins.

    ``growth`` is the signed percentage when a verb of growth stands before it, else None.
    """

    start: int
    number: int
    end: int
    value: float
    unit: str
    qualifier: str | None
    growth: float | None = None
    verb: int = 0


_UNITS = (
    "个百分点|百分点|%|％|‰|米/平方公里|公里/平方公里|人/平方公里|平方公里|平方千米|平方米|平米|立方米|公顷|公里|千米|亩|吨标准煤|吨公里|吨|公斤|千克|元/平方米|元/平方公里|元/亩|元/人|元/吨|人次|户次|件次|"
    "美元|美金|欧元|港元|港币|人民币|元|千瓦小时|千瓦时|千伏安|吉瓦时|兆瓦时|吉瓦|千瓦|兆瓦|MWh|GWh|kWh|MW|GW|kW|KW|千升|度|标箱|标准箱|个(?!月|季|小时|工作日|百分|多月|位次|名次|席)|家|所|座|条|项|人|名|户|套|辆|台件|台套|台(?!阶)|件|场次|场|处|间|张床位|张|"
    "床|头|只|例|宗|批次|对|株|棵|栋|幢|篇|部|册|倍|微克/立方米|米|天|(?<=万)小时|分(?!钟)|盏|艘次|艘|列(?!入|为|第|居|车|在|[0-9])|锭|架|枚|块|类|次|班|门|款|起|笔|支|位|种(?![植类子业养质源地猪牛粮族])|桩|口|斤|双(?!一流|创)|桶|箱|瓶(?!颈)|颗"
)
_AFTER = re.compile(
    rf"(多|余)?(万亿|千亿|百亿|亿|千万|百万|万|千|百)?(多|余)?({_UNITS})?(以上|余|左右|多)?"
)
# 二十九亿七千万元: what is left of a sum behind its 亿
_REST = re.compile(rf"([0-9]{{1,4}}|[{NUMERALS}]{{1,8}})万({_UNITS})(以上|余|左右|多)?")
_BEFORE = re.compile(
    r"(接近|将近|近|约为|大约|约|超过|突破|超出|超|逾|连跨|跨越|跨过|越过|逼近|跨上|跃上|登上|站上|迈上|迈过|迈入|首破|破|首超|不足|不到|不低于|达到|达)$"
)
_REACHED = "突破 连跨 跨越 跨过 越过 跨上 跃上 登上 站上 迈上 迈过 迈入 首破 破 首超"
_OVER = f"{_REACHED} 超过 超出 超 逾 不低于 以上 余 多"
_QUALIFIERS = {
    **dict.fromkeys(("接近", "将近", "逼近", "近", "不足", "不到"), "nearly"),
    **dict.fromkeys(("约为", "大约", "约", "左右"), "about"),
    **dict.fromkeys(_OVER.split(), "over"),
}
# These qualify too, but as verbs they are no part of the number phrase.
PASSING = frozenset(_REACHED.split())
VERBS = PASSING | {"超过", "达到"}
_PASSES = re.compile(f"(?:{_REACHED.replace(' ', '|')}|超过|达到|(?:率先|已|首)过)$")
# 8%至8.5%, 5至6个; but 下降3.9%至28.1亿元
_RANGE = re.compile(
    r"(?:%(?=(?:-|~|至|到)[0-9.]{1,9}%))?(?:-|~|至|到)([0-9]{1,9}(?:\.[0-9]{1,6})?)(?=%|万|亿|元|个|家|人)"
)
_SPREADS = frozenset("%-~到至")  # with which that begins
_SIGNS = frozenset("+-")
_GROWTH = re.compile(
    r"(?:(正增长|负增长|增长速度|增长|增加|增幅|增速|增收|提高|提升|上升|上涨|递增|攀升|回升|涨幅|增产|多产|扩大|增幅度|增|涨|(?<=[年期])多|(?:收窄|放缓|反弹)[到至])"
    r"|(下降|减少|降低|回落|下滑|下跌|缩减|减产|少产|减|降幅|降|(?<=[年期])少))"
    r"(?:逐[季月年]?(?:攀升|回升|走高|加快|提升|放缓|回落)[,，:])?"
    r"(?:(?:第?[一二三四]季度|[上下]半年|前三季度)(?=为|达|$))?"
    r"(?:了|以|为|达到|达|约为|约|近|超过|超|逾|幅度为|保持在|依次为|依次达|依次是|依次|分别是|分别为|分别达到|分别达|分别约|分别|均为|均超过|均超|均达|均"
    r"|高达|突破|率为|接近|则|却|仅有|只有|仅|只|(?:放缓|回落|回升|加快|收窄|反弹)[至到]|实现|长期|一直|持续|稳定|仍然?|依然|还|:){0,4}$"
)
_SIGNED = re.compile(r"(?:同比|比上年|较上年|比去年|较去年|比增|\()([+-])$")
_SIGNED_BESIDE = re.compile("[,，、(]([+-])")
_CALLED_BY = re.compile("(?:^|[^A-Za-z])[A-Z]$")
_CAPITALS = frozenset(string.ascii_uppercase)
_OF_A_LINE = re.compile("千伏(?!安)")
_NEGATIVE = re.compile(
    "(?:增长|增速|增幅|同比|比上年|比去年|为|率|[:(]|(?:收窄|放缓|回落|回升|反弹)[到至])-$"
)
_RATE_BEHIND = re.compile(
    "的(?:(?:同比|可比|年均)增长|(?:同比|年均|平均)?(?:增速|增幅|增长率|涨幅|增长速度|(?:高速|快速|较快)增长|增长(?=[,，。;；、)]|$)|速度))"
)
_PASSED = re.compile("(?:突破|超过|越过|跨过|跨越|迈过|迈上|跃上|站上|首破|超|过|破|逾)了?$")
_ROUND = re.compile(
    "亿元?(?:大关|台阶|关口)?(?=[,，。;；!！、)]|$)(?![,，、]?(?:达到?|为|实现|完成))"
)
_RATIO = re.compile(
    r"收入(?:之)?比(?:值)?(?:为|是|达到?|[降缩小低下]{1,3}[到至为])([1-9](?:\.[0-9]{1,3})?)(?::1)?(?![0-9.%])"
)
_RATIOS = re.compile(
    r"收入(?:之)?比(?:值)?(?:由|从)(?:(?:19|20)[0-9]{2}年的?)?([1-9]\.[0-9]{1,3})(?::1)?"
    r"[降缩小低下减少至到为]{2,4}(?:(?:19|20)[0-9]{2}年的?)?([1-9]\.[0-9]{1,3})(?::1)?(?![0-9.%])"
)
_POINTS_BEHIND = re.compile("(?:[、和与及][0-9.]{1,6}个?){1,4}百分点")
_TIMES = re.compile(r"翻(?<![“\"]翻)(?:了)?([一两三]?)番(?!半)")
# 占全市的近四成, 九成以上
_TENTHS = re.compile(
    "(接近|将近|近|约|超过|超|逾|不足)?([一二三四五六七八九])成([一二三四五六七八九])?(以上|左右|多)?(?=[,，。;；、)]|的|$)"
)
_OF_ALL = re.compile("占(?:(?!入围|上榜|入选|百强)[^,，;；。]){0,20}$")
# 降幅比上半年收窄4.6个百分点至2.1%
_TO_RATE = re.compile(
    "(?:(降幅)|增幅|增速|涨幅)[^,，;；。0-9]{0,12}(?:收窄|扩大|回落|回升|加快|放缓|提高)了?[0-9.]{1,5}个百分点[至到]$"
)
_AS_BEFORE = re.compile(
    "[,，](?:[同与和较比](?:上年|去年)?(?:同期)?|同比)(持平)(?=[,，。;；、)]|$)"
)
_EACH = re.compile("分别|依次")
_JOINT = re.compile("[、和与及]|以及")
_NO_BEGIN = "第-~至.:/"
_WINDOW = 16
_REACH = 24
# 增速一季度8.1%、上半年7.9%,全年为7.5%
_THROUGH = re.compile(
    "[、,，;；](?:第?[一二三四]季度|[上下]半年|前三季度|全年|(?:[0-9]{1,2}|[1一]-[0-9]{1,2})月份?)(?:为|是|达到?)?"
)
_PAUSES = frozenset("、,，;；")
_JOINS = frozenset({"、", "和", "与", "及", "以及", ",", "，"})
_new = tuple.__new__  # what a named tuple calls itself, after it has named what it is given


def find(sentence: Sentence, taken: Sequence[tuple[int, int]]) -> list[Quantity]:
    """Return the quantities of a sentence outside the spans that are taken."""
    found: list[Quantity] = []
    covered = {place for start, end in taken for place in range(start, end)}
    names = {one.start for one in sentence.regions}
    for token in sentence.tokens:
        if token.kind not in {"number", "numeral"} or token.value is None:
            continue
        done = found[-1].end if found else 0
        if token.start < done or token.start in covered:
            continue
        if token.end in names:
            continue  # 3 | 张家港市
        if _is_of_a_line(sentence.text, token):
            continue  # 国道K85处, 220千伏变电站3座
        quantity = _read(sentence.text, token.start, token.end, token.value, done)
        joint = sentence.text[done : quantity.start] if quantity and found else ""
        if quantity and (joint in _JOINS or _goes_through(joint)):
            quantity = _like(quantity, found[-1])
        elif quantity and joint[:-1] in _JOINS and joint[-1] == "-":
            quantity = _negative(_like(quantity, found[-1]))
        if quantity and quantity.unit == "个" and _points(sentence.text, token, quantity.end):
            continue  # 拉动1.8个、4.0个和7.7个百分点
        vague = token.text in {"十", "百", "千"} and not _is_passed(sentence.text, token)
        passed = token.text in {"十", "百", "千"} and not vague
        counted = token.kind == "number" or passed
        if quantity and not vague and (counted or _is_counted(quantity)):
            found.append(quantity)
    found.extend(_sharing_units(sentence, found, covered))
    found.extend(_doubled(sentence.text))
    found.extend(_level(sentence.text, found))
    found.extend(_ratios(sentence.text, covered))
    found.extend(_tenths(sentence.text))
    return sorted(found)


def is_passed(text: str, one: Quantity) -> bool:
    """Tell whether a value is one that was passed: 跨过750亿元."""
    return _PASSES.search(text, max(0, one.number - _WINDOW), one.number) is not None


def _is_of_a_line(text: str, token: Token) -> bool:
    """Tell whether a number is that of a road or the voltage of a line: K85, 220千伏."""
    lettered = text[token.start - 1 : token.start] in _CAPITALS
    if lettered and _CALLED_BY.search(text, max(0, token.start - 2), token.start):
        return True
    return text.startswith("千伏", token.end) and _OF_A_LINE.match(text, token.end) is not None


def _goes_through(joint: str) -> bool:
    """Tell whether only another part of the year stands between two values: ,全年为."""
    return joint[:1] in _PAUSES and _THROUGH.fullmatch(joint) is not None


def _is_passed(text: str, token: Token) -> bool:
    """Tell whether a round sum is one that was passed: 突破千亿元, but not 千亿级产业."""
    passed = _PASSED.search(text, max(0, token.start - 4), token.start)
    return passed is not None and _ROUND.match(text, token.end) is not None


def _sharing_units(
    sentence: Sentence, found: Sequence[Quantity], covered: Container[int]
) -> list[Quantity]:
    """Return values whose unit the last of them names: 分别为12.08、36.91和63.37亿元."""
    if "分别" not in sentence.text and "依次" not in sentence.text:
        return []
    starts = {one.start: one for one in found if one.unit and one.growth is None}
    out: list[Quantity] = []
    for token in reversed(sentence.tokens):
        joint = _JOINT.match(sentence.text, token.end)
        named = starts.get(joint.end()) if joint else None
        if token.kind != "number" or token.value is None or named is None:
            continue
        if token.start in covered or sentence.text[token.start - 1] in _NO_BEGIN:
            continue
        out.append(
            named._replace(
                start=token.start, number=token.start, end=token.end, value=token.value,
                qualifier=None,
            )
        )  # fmt: skip
        starts[token.start] = out[-1]
    each = _EACH.search(sentence.text, 0, out[-1].start) if out else None
    return out if each is not None else []


def _ratios(text: str, covered: Container[int]) -> list[Quantity]:
    """Return the ratios of incomes, which have no unit: 城乡居民收入比缩小至1.78:1."""
    if "收入" not in text:
        return []
    told = [(one.start(1), one.end(), one[1]) for one in _RATIO.finditer(text)]
    for one in _RATIOS.finditer(text):
        first = one.end(1) + 2 * text.startswith(":1", one.end(1))
        told += [(one.start(1), first, one[1]), (one.start(2), one.end(), one[2])]
    return [
        Quantity(start, start, end, float(value), "", None)
        for start, end, value in told
        if start not in covered
    ]


def _tenths(text: str) -> list[Quantity]:
    """Return the shares told in tenths: 占全市的近四成."""
    found = []
    for one in _TENTHS.finditer(text) if "成" in text else ():
        if _OF_ALL.search(text, max(0, one.start() - _REACH), one.start()):
            value = 10.0 * (whole(read_number(one[2])) or 0)
            value += whole(read_number(one[3])) or 0 if one[3] else 0  # 六成三
            qualifier = _QUALIFIERS.get(one[1]) or _QUALIFIERS.get(one[4] or "")
            found.append(Quantity(one.start(), one.start(2), one.end(), value, "%", qualifier))
    return found


def _points(text: str, token: Token, end: int) -> bool:
    """Tell whether a number counts points of a percentage that only the last one names."""
    return "." in token.text or _POINTS_BEHIND.match(text, end) is not None


def _read(text: str, start: int, end: int, value: float, floor: int) -> Quantity | None:
    spread = _RANGE.match(text, end) if text[end : end + 1] in _SPREADS else None
    if spread:
        end = spread.end(1)
    after = _AFTER.match(text, end)
    spoken = text.startswith(PERCENT, start)
    if after is None or not (after[2] or after[4] or spoken):
        return None
    more, scale, more2, unit, tail = after.groups()
    if scale == "百" and text.startswith(("佳", "强"), after.end(2)):
        return None  # 2018百佳深呼吸小城
    unit = "%" if spoken and not unit and not scale else unit
    stop = after.end() if tail or unit or more2 else after.end(2)
    rest = _REST.match(text, stop) if scale == "亿" and not (unit or more or more2) else None
    if rest:
        value = round(value + (read_number(rest[1]) or 0) / 10000, 6)
        unit, tail, stop = rest[2], rest[3], rest.end()
    word = more or more2 or tail
    if text[start - 1] == "-" and _NEGATIVE.search(text, max(floor, start - 5), start):
        value, start = -value, start - 1  # 增长-7.7%
    begin, before = _qualifier(text, start, floor)
    if before in PASSING:
        begin = start
    qualifier = "range" if spread else _QUALIFIERS.get(before) or _QUALIFIERS.get(word or "")
    if unit == "%" and before:
        qualifier = qualifier or None
    growth, verb = _growth(text, begin, floor, value) if unit == "%" else (None, 0)
    behind = _RATE_BEHIND.match(text, stop) if unit == "%" and growth is None else None
    if behind:
        growth, verb = value, begin  # 以8.6%的同比增速
    if unit == "倍":
        growth, verb = _growth(text, begin, floor, round(value * 100, 6))
    measure = f"{scale or ''}{unit or ''}"
    return _new(Quantity, (begin, start, stop, value, measure, qualifier, growth, verb))


def _like(quantity: Quantity, before: Quantity) -> Quantity:
    """Return a percentage as growth when the one it is joined to is: 分别增长8%和8.5%."""
    if quantity.unit != "%" or before.growth is None or quantity.growth is not None:
        return quantity
    growth = quantity.value if before.growth >= 0 else -quantity.value
    return quantity._replace(growth=growth, verb=quantity.start)


def _negative(quantity: Quantity) -> Quantity:
    """Return the second of 增长39.3%、-97.7%."""
    growth = None if quantity.growth is None else -abs(quantity.growth)
    start = quantity.start - 1
    return quantity._replace(start=start, value=-quantity.value, growth=growth, verb=start)


def _qualifier(text: str, start: int, floor: int) -> tuple[int, str]:
    before = _BEFORE.search(text[max(floor, start - 4) : start])
    if before is None or before[1] in {"达到", "达"}:
        return start, ""
    return start - len(before[1]), before[1]


def _growth(text: str, at: int, floor: int, value: float) -> tuple[float | None, int]:
    begin = max(floor, at - _WINDOW)
    beside = _SIGNED_BESIDE.fullmatch(text, floor, at) if floor else None
    if beside:  # 29846元,+7.5%
        return (value if beside[1] == "+" else -value), floor
    signed = _SIGNED.search(text[begin:at]) if text[at - 1 : at] in _SIGNS else None
    if signed:  # 同比+6.1%
        return (value if signed[1] == "+" else -value), begin + signed.start()
    near = max(0, at - _REACH - _WINDOW)
    led = _TO_RATE.search(text, near, at) if "个百分点" in text else None
    if led:
        return (-value if led[1] else value), led.start()
    found = _GROWTH.search(text[begin:at])
    if found is None:
        return None, 0
    return (value if found[1] and found[1] != "负增长" else -value), begin + found.start()


def _is_counted(quantity: Quantity) -> bool:
    """Tell whether a number in characters is a figure: 两万余人, but not 一个 or 三条路径."""
    return quantity.unit[:1] in {"万", "亿"} or quantity.unit.startswith(("千万", "百万"))


def _level(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Return the growths of nothing: 支出2.37亿元,与去年同期持平."""
    if "持平" not in text:
        return []
    ends = {one.end for one in found if one.unit}
    return [
        Quantity(one.start(1), one.start(1), one.end(1), 0.0, "%", None, 0.0, one.start())
        for one in _AS_BEFORE.finditer(text)
        if one.start() in ends
    ]


def _doubled(text: str) -> list[Quantity]:
    found = []
    for match in _TIMES.finditer(text) if "番" in text else ():
        times = {"": 1, "一": 1, "两": 2, "三": 3}[match[1]]
        growth = 100.0 * (2**times - 1)
        start, end = match.span()
        found.append(Quantity(start, start, end, growth, "%", None, growth, start))
    return found
