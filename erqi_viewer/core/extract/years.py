"""The words for years and periods, and which year or period a claim is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.lexicon import RELATIVE_YEARS
from erqi_viewer.core.extract.numerals import NUMERALS, read_number, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token

# the year before the one spoken of
BEFORE_THAT = frozenset({"上一年", "上年", "上一年度", "上年度", "前一年", "上届", "上一届"})
_AFTER_THAT = frozenset({"次年", "翌年", "转年"})
_PAST = frozenset({"过去一年", "过去的一年"})
_DATED = frozenset({"year", "relative-year", "date"})
_YEARLY = _DATED | {"number"}
_FIRST_PLAN, _PLANS = 2010, "一二三四五"  # 十一五 ended with 2010
_EARLIEST, _LATEST = 1980, 2040
_DIGITS = 4  # of a year
_SINCE = ("以来", "起", "以后", "开始", "后", "至今", "到")
_AS_IN = (
    *(f"那{one}" for one in "样般么些几两三四五六七八九十123456789"),
    "没有变",
    "无变",
    "相比",
    "持平",
    "相同",
    "一致",
    "相当",
    "基本",
    "基础",
)  # 与上年持平
AGAINST = ("较", "比", "相比", "相较", "较之", "比照", "对比", "相比于", "较于", "比起", "对照")
_BEFORE_SINCE = ("自", "自从", "继", "从", *AGAINST, "好于", "优于", "不及", "不如", "逊于")
# 对照2017年的榜单,甲县当时是第6位: what follows is of then
_LOOKED_UP = re.compile("的?(?:榜单|名单|排名)[,，][^,，;；。]{0,12}(?:当时|那时|彼时)")
_LABEL = re.compile("^【[^】]{1,8}】")
_CLAUSE = re.compile("[,，;；。:：]")
_DESCRIBED_SO = re.compile("(?<=^[与和同跟])(?:首[届次]|最初|刚刚?)[^,，;；。:：]{0,6}的$")
_LONGEST_LEAD = 6  # 记者对比上年榜单注意到
# 2018年8月,… and 2018.8… open an entry of a chronicle
_MONTH = re.compile("20[0-9]{2}(?:年[0-9]{1,2}月|[.][0-9]{1,2})")
_PUBLISHED = re.compile("[^,，;；。]{0,16}(?:发布|公布|揭晓|出炉)的")  # 在2020年12月公布的百强区中
_BASED = re.compile("(?!在(?:[上去前]年|(?:19|20)[0-9]{2}年))[^,，;；。]{0,12}基础上")
_ISSUED_BY = re.compile("赛迪|福布斯|胡润|小康")
# “2018年深度观察报告会”上: the year of a meeting
_OF_A_MEETING = re.compile("[^“”]{2,40}(?:会|论坛|峰会|仪式|活动)”")
_TIMES = re.compile("的[0-9.]{1,6}倍")  # 是2012年的2.8倍
_COMPARED_WITH = re.compile("[与和同跟拿把]$")
_COMPARES = re.compile(
    "[^,，;；。]{0,16}(?:相比|相较|对比|对照|比较|[来作]比|比(?=[,，由从])|一样|相同|持平)"
)
_NOT_OF_IT = (*_SINCE, *_AS_IN)
_OF_IT_YET = ("到了", "到第", "后退", "后移")  # but of these it is
# 2017年撤市设区后, but not 2016年建区第四年
_FOUNDED = re.compile("(?:撤[县市][设改建][区市]|撤并|设区|建区(?!第)|设市|成立)后?")
_SINCE_ENTRY = re.compile("(?:首次)?(?:上榜|入选|入围|入榜|登榜|开评)以来")
_STRETCHED = re.compile("(?:拉长|拉远|放宽)到?$")  # 把时间拉长到2020年,甲区从第43升到第31
_STRETCHES = frozenset("拉放")  # with which that begins
_REVIEWED = re.compile("以来的?(?:主要)?工作(?:情况)?(?:的?(?:简要|总体))?回顾")
_THAT_YEAR = re.compile(
    "(?:就在|正是|也是)?([那同]一?年(?=[,，])|那一年(?!度)|当年(?=[,，在位列排居]))"
)
_DESCRIBED = re.compile("[较比](?:最|首次|初次|刚|起步)[^,，;；。:0-9]{0,6}的$")
_DESCRIBED_WITH = re.compile("[与和同跟](?:自己|自身)?最[好高佳差低][^,，;；。:0-9]{0,4}的$")
_WITH_IT = re.compile("(?:19|20)[0-9]{2}年度?相?比")
_DESCRIBED_REACH = 10
_FOLLOWING = re.compile("继[^,，;；。]{0,20}$")
_FOLLOWING_REACH = 22
_AFTERWARDS = re.compile("[^,，;；。第]{0,16}(?:之后|后)")
# 继2018年、2019年荣获第一名后, 继2018年首次上榜之后第二次入围
FOLLOWED = re.compile(
    "继[^,，;；。]{4,40}(?:之后|后)"
    f"(?:[,，]|(?=的?(?:第[{NUMERALS}2-9]{{1,2}}[次度回]|再[次度]|又一?[次度]?|连续|梅开二度)))"
)
_ORIGIN = ("由", "从")
_LOOKED_AT = re.compile("[^,，;；。0-9]{1,12}看[,，]")  # 从2021年的榜单看,
_RANKED = re.compile("第|[0-9一二三四五六七八九十](?:位|名)")
# the year behind a title: 百强区(2024), 《研究成果(2022)》
_NOTED = re.compile(r"[强区县市镇旗榜单果价评”]\([0-9]{4}\)|.\([0-9]{4}\)[》”]")
# 2018“全国最具幸福感的城市”榜单
_QUOTED_LIST = re.compile("[“《][^“”《》]{2,30}(?:[强榜][”》]|[”》](?:系列)?(?:榜|名单|排名|排行))")
# who tells it, and when: 本报5月8日讯:
DATELINES = frozenset("讯电报")  # each of those has one of these
DATELINE = re.compile("[^,，。;；:：]{0,24}(?:讯|电|报道)[:：,，]")
_NOTED_PLACE = re.compile(r"[^,，;；。()]{0,16}\(第?[0-9一二三四五六七八九十]{1,4}[位名]?\)")
_PLACED = re.compile(
    r"的?\(?(?:位列|位居|名列|排名|列|居|排|以)?第|的[0-9]{1,3}[位名]"
    # 自2017年首次入围排第97位以来
    "|首次(?:入围|上榜|入选|跻身)(?:位列|位居|名列|排名|[列居排以])第"
)


class YearMark(NamedTuple):
    """A year that a sentence names. ``origin`` marks the year that a move started from."""

    start: int
    end: int
    year: int
    origin: bool = False


def year_of(token: Token | None, document_year: int | None) -> int | None:
    """Return the year that a token says, None when it says none."""
    if token is None:
        return None
    if token.kind == "relative-year":
        return document_year + RELATIVE_YEARS[token.text] if document_year else None
    if token.kind in {"year", "date"}:
        return _leading_year(token.text)
    if token.kind == "number" and token.value is not None and len(token.text) == 4:
        year = int(token.value)
        return year if _EARLIEST <= year <= _LATEST else None
    return None


def _leading_year(text: str) -> int | None:
    if text[:4].isdecimal():
        return int(text[:4])
    if text[:2].isdecimal() and text[2:3] == "年":  # 23年11月
        return 2000 + int(text[:2])
    if text[0] == "十":  # 十三五末: the end of a five-year plan
        return plan_end(text[1])
    if text[0] == "二" and len(text) > 3:
        return whole(read_number(text[:4].replace("零", "〇")))
    return None


def plan_end(ordinal: str) -> int:
    """Return the last year of a five-year plan by what stands in 十_五: 2025 for 四."""
    return _FIRST_PLAN + 5 * _PLANS.index(ordinal)


def with_this_year(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a text of December, where 过去一年 is the year that ends."""
    return [one._replace(kind="word") if one.text in _PAST else one for one in tokens]


def marks(
    sentence: Sentence, named: int | None = None, *, dated_lines: bool = False
) -> list[YearMark]:
    """Return the years that a sentence sets; those it only compares with are left out.

    Args:
        sentence: The sentence.
        named: The year named last before it, which 那一年 is and 次年 follows.
        dated_lines: Whether the text is a chronicle, whose entries begin with their dates.
    """
    that = _THAT_YEAR.match(sentence.text) if named and "年" in sentence.text else None
    found = [YearMark(*that.span(1), named)] if that and named else []
    spoken_of = found[0].year if found else sentence.year
    text, tokens = sentence.text, sentence.tokens
    if sentence.kinds.isdisjoint(_DATED) and "19" not in text and "20" not in text:
        return found
    stretched = not sentence.signs.isdisjoint(_STRETCHES)
    for i, token in enumerate(tokens):
        if token.kind not in _YEARLY or (token.kind == "number" and len(token.text) != _DIGITS):
            continue
        bare = token.kind == "number" and not _titled(text, tokens, i)
        month = token.kind == "date" and _MONTH.fullmatch(token.text) is not None
        month = month and (not token.start or _PUBLISHED.match(text, token.end) is not None)
        month = month or (dated_lines and not token.start)
        if (token.kind == "date" and not month) or bare:
            continue
        beside = token.text in BEFORE_THAT or token.text in _AFTER_THAT
        after_that = token.text in _AFTER_THAT and not found
        base = named if after_that else spoken_of if beside else sentence.year
        year = year_of(token, base) if base or not after_that else None
        if year is None or (after_that and token.start):
            continue
        before = text[max(0, token.start - 3) : token.start].rstrip("“")  # 较“十三五”末
        after = text[token.end : token.end + 3]
        looked = _LOOKED_AT.match(text, token.end) is not None
        origin = (before.endswith(_ORIGIN) and not looked) or _noted_since(text, token, before)
        placed = origin and _RANKED.search(text, token.end, token.end + 24) is not None
        placed = placed or _PLACED.match(text, token.end) is not None
        run = before.endswith("继") and text[token.end : token.end + 1] in {"、", "和", "与"}
        since = before.endswith(_BEFORE_SINCE) and not (run or looked)
        origin = origin or (since and placed)  # 较去年的第10位上升3位,居全省榜首
        since = since and not _LOOKED_UP.match(text, token.end)
        compared = (since and not placed) or (
            "基础" in text and _BASED.match(text, token.end) is not None
        )
        compared = compared or is_compared_with(text, token)
        compared = compared or ("以来" in text and _SINCE_ENTRY.match(text, token.end) is not None)
        compared = compared or (not placed and is_base(text, token.start))
        meeting = text[token.start - 1 : token.start] == "“"
        compared = compared or (meeting and _OF_A_MEETING.match(text, token.end) is not None)
        compared = compared or (
            text[token.end : token.end + 1] == "的" and _is_so_much(text, token)
        )
        compared = compared or ("继" in text and _follows_on(text, token))
        compared = compared or _FOUNDED.match(text, token.end) is not None
        compared = compared or (stretched and _STRETCHED.search(text, 0, token.start) is not None)
        reviewed = text.startswith("以来", token.end) and _REVIEWED.match(text, token.end)
        kept = not after.startswith(_NOT_OF_IT) or after.startswith(_OF_IT_YET)
        if reviewed or (not compared and kept):
            found.append(YearMark(token.start, token.end, year, origin))
            told = token.kind == "year" or token.text in _AFTER_THAT
            framed = token.text == "去年" and len(found) == 1  # 去年…较上年前移2位
            told = told or (framed and all(one.kind != "ordinal" for one in tokens[:i]))
            spoken_of = year if told and not origin else spoken_of
    return found


def compared(sentence: Sentence, year: int | None) -> int | None:
    """Return the year that a sentence begins to hold ``year`` against: 与去年相比,…."""
    if "year" not in sentence.kinds and "relative-year" not in sentence.kinds:
        return None
    for token in sentence.tokens if not sentence.signs.isdisjoint(_STRETCHES) else ():
        if token.kind == "year" and _STRETCHED.search(sentence.text, 0, token.start):
            return year_of(token, year)
    dated = (one for one in sentence.tokens if one.kind in {"year", "relative-year"})
    first = next(dated, None)
    lead = sentence.text[: first.start] if first else ""
    lead = _LABEL.sub("", lead) if lead[:1] == "【" else lead
    if lead[-1:] == "的":
        lead = _DESCRIBED_SO.sub("", lead)  # 与首届评选的2017年相比
    if first is None or len(lead) > _LONGEST_LEAD or _CLAUSE.search(lead):
        return None
    held = lead.endswith(AGAINST) or (
        _COMPARED_WITH.fullmatch(lead) and _COMPARES.match(sentence.text, first.end)
    )
    return year_of(first, year) if held else None


def _is_so_much(text: str, token: Token) -> bool:
    """Tell whether a value is so many times that of a year: 是2012年的2.8倍."""
    return _TIMES.match(text, token.end) is not None


def is_compared_with(text: str, token: Token) -> bool:
    """Tell whether a year is one that others are held against: 与2017年榜单相比."""
    before = text[max(0, token.start - 1) : token.start]
    return bool(_COMPARED_WITH.search(before) and _COMPARES.match(text, token.end))


def is_base(text: str, start: int) -> bool:
    """Tell whether a year is described before it is compared with: 比最差的2015年."""
    if text[start - 1 : start] != "的":
        return False
    near = max(0, start - _DESCRIBED_REACH)
    if _DESCRIBED_WITH.search(text, near, start) and _WITH_IT.match(text, start):
        return True  # 跟最好的2017年相比
    return _DESCRIBED.search(text, near, start) is not None


def _follows_on(text: str, token: Token) -> bool:
    """Tell whether a year is one that another follows: 继2016年、2017年之后又一次跻身."""
    led = _FOLLOWING.search(text, max(0, token.start - _FOLLOWING_REACH), token.start)
    return led is not None and _AFTERWARDS.match(text, token.end) is not None


def _noted_since(text: str, token: Token, before: str) -> bool:
    """Tell whether a place is noted behind the year that a run began: 自2014年首次入围(第79位)."""
    return before.endswith(("自", "继")) and _NOTED_PLACE.match(text, token.end) is not None


def _is_listed_year(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a bare number goes on as a list of years: 2022、2023两年."""
    pairs = (tokens[i + 1 : i + 3], tokens[max(i - 2, 0) : i][::-1])
    return any(
        len(pair) == 2 and pair[0].kind == "conj" and year_of(pair[1], None) is not None
        for pair in pairs
    )


def _titled(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a bare number is the year of a title: 2019全国综合实力百强区."""
    token = tokens[i]
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if text.startswith(("两年", "三年", "年"), token.end) or _is_listed_year(tokens, i):
        return True
    if _NOTED.match(text, max(0, token.start - 2)) or _QUOTED_LIST.match(text, token.end):
        return True
    if _ISSUED_BY.match(text, token.end):
        return True  # 2022赛迪百强区
    if following is None or following.start != token.end:
        return text[token.start - 1 : token.start] in {"《", "("} and text[
            token.end : token.end + 1
        ] not in {")", ""}
    return following.kind in {"scope", "topic", "listword", "head", "place"}
