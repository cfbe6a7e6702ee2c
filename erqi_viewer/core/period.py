"""The periods that figures are for, written after ISO 8601 and read out in both languages.

========================  ==========================================
``2019``                  the year
``2019-H1``, ``2019-Q3``  half a year, a quarter
``2019-10``               a month
``../2019-10``            everything up to the end of that month
``P3Y/2019-10``           the three years up to the end of that month
========================  ==========================================
"""

from __future__ import annotations

from erqi_viewer.core.errors import InputError

TYPE_CHECKING = False

if TYPE_CHECKING:
    import re

    from erqi_viewer.core.records import Language

_PERIOD = (
    r"(?:(?P<open>\.\.)/|P(?P<span>[1-9][0-9]?)Y/)?"
    r"(?P<year>[12][0-9]{3})(?:-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<month>0[1-9]|1[0-2])))?"
)
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_HALVES = {"zh": ("上半年", "下半年"), "en": ("first half of ", "second half of ")}
_QUARTERS = {
    "zh": ("第一季度", "第二季度", "第三季度", "第四季度"),
    "en": ("first quarter of ", "second quarter of ", "third quarter of ", "fourth quarter of "),
}


def _match(period: str) -> re.Match[str]:
    import re

    found = re.fullmatch(_PERIOD, period, re.ASCII)
    if found is None:
        raise InputError(
            "“{period}” is not a period.",
            "Write a year (2019), a half (2019-H1), a quarter (2019-Q3), a month (2019-10), "
            "“../2019-10” or “P3Y/2019-10”.",
            period=period,
        )
    return found


def period_year(period: str) -> int:
    """Return the year in which ``period`` ends.

    Raises:
        InputError: ``period`` is not written as this module says.
    """
    return int(_match(period)["year"])


def period_label(period: str, lang: Language) -> str:
    """Return ``period`` as people write it in ``lang``.

    Raises:
        InputError: ``period`` is not written as this module says.
    """
    found = _match(period)
    date = _date(found, lang)
    if found["open"]:
        return f"截至{date}" if lang == "zh" else f"up to {date}"
    if found["span"]:
        years = int(found["span"])
        if lang == "zh":
            return f"截至{date}的{years}年间"
        return f"{years} year{'s' if years > 1 else ''} to {date}"
    return date


def _date(found: re.Match[str], lang: Language) -> str:
    year = found["year"]
    if found["month"]:
        month = int(found["month"])
        return f"{year}年{month}月" if lang == "zh" else f"{_MONTHS[month - 1]} {year}"
    part = ""
    if found["half"]:
        part = _HALVES[lang][int(found["half"]) - 1]
    elif found["quarter"]:
        part = _QUARTERS[lang][int(found["quarter"]) - 1]
    return f"{year}年{part}" if lang == "zh" else f"{part}{year}"
