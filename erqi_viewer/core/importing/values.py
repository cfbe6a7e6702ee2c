"""Reading the values of cells: years, ranks, numbers, periods and the words with a meaning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.numerals import NUMERALS, fold, read_number
from erqi_viewer.core.importing import problems
from erqi_viewer.core.importing.names import folded

if TYPE_CHECKING:
    from erqi_viewer.core.importing.plan import Value

FIRST_YEAR, LAST_YEAR = 1900, 2200
_MOST_RANK = 9_999_999

_NUMBER = re.compile(rf"[0-9]+(?:\.0+)?|[{NUMERALS}]+")
_YEAR = re.compile(rf"(?:fy)?({_NUMBER.pattern})(?:年度?)?", re.IGNORECASE)
_DATE = re.compile(
    r"([12][0-9]{3})[-/.年][0-9]{1,2}(?:[-/.月](?:[0-9]{1,2}日?)?)?(?:[ t].*)?", re.IGNORECASE
)
_RANK = re.compile(
    rf"(?:全国|全省|并列|排名|位列|名列|rank(?:ed)?|no\.?|#)*\s*第?\s*({_NUMBER.pattern})"
    r"(?:st|nd|rd|th)?\s*(?:名|位|强)?",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"(逾|超过?|近|约|大约|over|nearly|about)?\s*([-+]?[0-9][0-9,]*(?:\.[0-9]+)?(?:e[-+]?[0-9]+)?)"
    r"\s*(余|多)?\s*([^0-9]*)",
    re.IGNORECASE,
)
_PERIOD_ZH = re.compile(
    r"(截至|到)?(?P<year>[12][0-9]{3})年?(?:(?P<half>上半|下半|前半|后半)年?|第?(?P<quarter>[一二三四1-4])季度?"
    r"|(?P<month>1[0-2]|0?[1-9])月)?(?:底|末|止)?(?:的(?P<span>[0-9]{1,2})年间)?"
)
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_PERIOD_EN = re.compile(
    r"(?:(?P<open>up to)\s+|(?P<span>[0-9]{1,2}) years? to\s+)?"
    rf"(?:(?P<ordinal>{'|'.join(_ORDINALS)}) (?P<part>half|quarter) of\s+"
    rf"|(?P<month>{'|'.join(_MONTHS)})\s+)?(?P<year>[12][0-9]{{3}})",
    re.IGNORECASE,
)

STATUS_WORDS: dict[str, str] = {
    **dict.fromkeys(("ranked", "有名次", "有排名"), "ranked"),
    **dict.fromkeys(
        (
            *(
                "未上榜",
                "未入选",
                "未入围",
                "未进榜",
                "未入榜",
                "落榜",
                "不在榜",
                "落选",
                "没有上榜",
            ),
            *("not listed", "not on the list", "not-listed", "unlisted"),
        ),
        "not-listed",
    ),
    **dict.fromkeys(
        (
            *("上榜", "入选", "入围", "上榜未公布名次", "上榜但无名次", "上榜无名次", "名次未公布"),
            *("未公布名次", "入选未公布名次", "上榜未排名", "listed", "listed without a rank"),
            *("listed without rank", "unranked", "rank not published"),
        ),
        "listed",
    ),
    **dict.fromkeys(
        (
            *("未发布", "榜单未发布", "未公布", "未评选", "当年未发布", "停评", "停发"),
            *("not published", "not-published", "list not published"),
        ),
        "not-published",
    ),
}
_STATUS = {folded(word): status for word, status in STATUS_WORDS.items()}
_QUALIFIERS = {
    **dict.fromkeys(("over", "逾", "超", "超过", "余", "多"), "over"),
    **dict.fromkeys(("nearly", "近", "将近"), "nearly"),
    **dict.fromkeys(("about", "约", "大约", "左右"), "about"),
}
_BASES = {
    **dict.fromkeys(("value", "by value", "按总量", "总量"), "value"),
    **dict.fromkeys(("growth", "by growth", "按增速", "增速"), "growth"),
}
_HONOURS = {
    **dict.fromkeys(("title", "称号"), "title"),
    **dict.fromkeys(("award", "奖项", "奖励", "获奖"), "award"),
    **dict.fromkeys(("designation", "授牌", "基地"), "designation"),
    **dict.fromkeys(("distinction", "唯一性表述"), "distinction"),
}
_WORDS = {"qualifier": _QUALIFIERS, "place_by": _BASES, "role_name": _HONOURS}
_YES = frozenset({"1", "1.0", "true", "yes", "是", "y", "√", "采用"})


def text_of(value: Value) -> str:
    """Return a cell as a text without spaces around it; a whole number without a point."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return value.strip() if isinstance(value, str) else str(value)


def year_of(value: Value) -> int:
    """Return the year that a cell says.

    Raises:
        RefusedError: It says none.
    """
    text = text_of(value)
    plain = fold(text).strip()
    found = _DATE.fullmatch(plain) or _YEAR.fullmatch(plain)
    year = read_number(found[1]) if found else None
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        raise problems.refuse(problems.NOT_A_YEAR, value=text)
    return int(year)


def standing_of(rank: Value, status: Value = None) -> tuple[str, int | None]:
    """Return the status and the rank that two cells say, either of them empty perhaps.

    Raises:
        RefusedError: They say none, or contradict one another.
    """
    said, told = text_of(rank), text_of(status)
    word = _STATUS.get(folded(told)) if told else None
    if told and word is None:
        raise problems.refuse(problems.NOT_A_RANK, "status", value=told)
    own = _STATUS.get(folded(said)) if said else None
    if own is not None and own != "ranked":
        return own, None
    if not said:
        if word is None or word == "ranked":
            raise problems.refuse(problems.NOT_A_RANK, value=told)
        return word, None
    found = _RANK.fullmatch(fold(said).strip())
    number = read_number(found[1]) if found else None
    if number is None or not 1 <= number <= _MOST_RANK:
        raise problems.refuse(problems.NOT_A_RANK, value=said)
    if word is not None and word != "ranked":
        raise problems.refuse(problems.RANK_AND_ABSENCE, rank=int(number), status=told)
    return "ranked", int(number)


def figure_of(value: Value, field: str) -> tuple[float | None, str, str | None]:
    """Return the number in a cell, the unit after it and its qualifier: 三百余 is over 300.

    Raises:
        RefusedError: The cell is no number.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value), "", None
    text = text_of(value)
    if not text:
        return None, "", None
    found = _FIGURE.fullmatch(fold(text).replace("，", ",").strip())
    if found is None:
        raise problems.refuse(problems.NOT_A_NUMBER, field, value=text)
    said = found[1] or found[3]
    return float(found[2].replace(",", "")), found[4].strip(), said and _QUALIFIERS[said.lower()]


def whole_of(value: Value, field: str) -> int | None:
    """Return the whole number in a cell, also of 第2名; None when it is empty.

    Raises:
        RefusedError: The cell is no such number.
    """
    text = text_of(value)
    if not text:
        return None
    found = _RANK.fullmatch(fold(text).strip())
    number = read_number(found[1]) if found else None
    if number is None or not 1 <= number <= _MOST_RANK:
        raise problems.refuse(problems.NOT_A_NUMBER, field, value=text)
    return int(number)


def word_of(value: Value, field: str) -> str | None:
    """Return the key of a qualifier, a basis or a kind of honour; None when the cell is empty.

    Raises:
        RefusedError: The word has no such meaning.
    """
    text = text_of(value)
    if not text:
        return None
    words = _WORDS[field]
    found = words.get(fold(text).strip().lower())
    if found is None:
        raise problems.refuse(problems.NOT_A_WORD, field, value=text, known=", ".join(words))
    return found


def truth_of(value: Value) -> bool:
    """Return whether a cell says yes."""
    return text_of(value).lower() in _YES


def period_of(value: Value) -> str | None:
    """Return the period that a cell says, as :mod:`erqi_viewer.core.period` writes it.

    Raises:
        RefusedError: It says none.
    """
    from erqi_viewer.core.errors import InputError
    from erqi_viewer.core.period import period_year

    text = text_of(value)
    if not text:
        return None
    plain = fold(text).strip()
    period = _period_zh(plain) or _period_en(plain) or plain.upper()
    try:
        period_year(period)
    except InputError as error:
        raise problems.refuse(problems.NOT_A_PERIOD, value=text) from error
    return period


def _period_zh(text: str) -> str | None:
    found = _PERIOD_ZH.fullmatch(text)
    if found is None:
        return None
    part = ""
    if found["half"]:
        part = "-H1" if found["half"] in {"上半", "前半"} else "-H2"
    elif found["quarter"]:
        part = f"-Q{'一二三四'.find(found['quarter']) + 1 or found['quarter']}"
    elif found["month"]:
        part = f"-{int(found['month']):02}"
    return _with_reach(found["year"] + part, found["span"], to=bool(found[1]))


def _period_en(text: str) -> str | None:
    found = _PERIOD_EN.fullmatch(text)
    if found is None:
        return None
    part = ""
    if found["ordinal"]:
        number = _ORDINALS[found["ordinal"].lower()]
        part = f"-{'H' if found['part'].lower() == 'half' else 'Q'}{number}"
    elif found["month"]:
        part = f"-{_MONTHS.index(found['month'].lower()) + 1:02}"
    return _with_reach(found["year"] + part, found["span"], to=bool(found["open"]))


def _with_reach(date: str, span: str | None, *, to: bool) -> str:
    if span:
        return f"P{int(span)}Y/{date}"
    return f"../{date}" if to else date
