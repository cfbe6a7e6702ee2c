"""The years that a whole document tells of itself: its date, its edition, the latest it names."""

from __future__ import annotations

import re
from typing import NamedTuple

from erqi_viewer.core.extract import editions
from erqi_viewer.core.extract.aims import MEANT
from erqi_viewer.core.extract.numerals import NUMERALS, fold, read_number, whole

LISTS_OUT = 10  # the month in which a year's lists come out
_HEAD = 5000  # where a document's date is looked for
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_STAMP = re.compile(
    r"(20[0-9]{2})"
    # 区乡情联络办公室 2019年3月
    r"(?:年(?:1[0-2]|0?[1-9])月(?:[0-3]?[0-9]日|(?=讯|消息|电)|(?=号?\)?[ \t]*\n))"
    r"|[-./ ](?:1[0-2]|0?[1-9])[-./][0-3]?[0-9](?![0-9]))"
    r"|(二[〇零][〇零一二][〇零一二三四五六七八九])年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    rf"|{_MONTH} ?[0-3]?[0-9](?:st|nd|rd|th)?(?:, ?| )(20[0-9]{{2}})\b"
    rf"|\b[0-3]?[0-9] {_MONTH},? (20[0-9]{{2}})\b"
    r"|(?<![0-9/])(?:1[0-2]|0?[1-9])/[0-3]?[0-9]/(20[0-9]{2})(?![0-9])"
    # Erqi, Oct. 23 (2019) --; Chamber notes, week 44 of 2016
    rf"|{_MONTH} [0-3]?[0-9],? \((20[0-9]{{2}})\)"
    r"|(?:\A|\n)[^\n.;]{0,40}\b[Ww]eek (?:[Nn]o\. ?)?[0-9]{1,2}(?: of|,|/)? ?(20[0-9]{2})"
    r"(?=[ \t]*\n)"
    # Zhengzhou property notes, fourth quarter 2016
    r"|\A[^\n.;]{0,60}\b"
    r"(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[1-4](?:st|nd|rd|th)) [Qq]uarter|Q[1-4])"
    r"(?: of|,)? (20[0-9]{2})(?=[ \t]*\n)"
    # Letter from Zhengzhou, April 2018
    rf"|(?:[,(] ?|\n){_MONTH} (20[0-9]{{2}})\)?[ \t]*(?=\n)"
    # ZHENGZHOU, Nov 2019 --
    rf"|(?:\A|\n)[A-Z][A-Za-z]{{2,14}}(?:, [A-Z][a-z]{{2,12}})?,? \(?{_MONTH} (20[0-9]{{2}})\)?"
    r"(?: ?[-–—]|\. [A-Z])"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH_OF = re.compile(
    rf"\b(?P<name>{'|'.join(_MONTHS)})|年([0-9一二三四五六七八九十]{{1,2}})月"
    r"|20[0-9]{2}[-./ ]([01]?[0-9])[-./]|\b([01]?[0-9])/[0-3]?[0-9]/"
)
_EDITION = re.compile(
    r"(20[0-9]{2})年[^。\n]{0,24}(?:统计公报|经济运行|主要(?:经济)?指标|计划执行)"
    r"|《[^》\n]{4,40}(?:(?<!年鉴)\((20[0-9]{2})\)|(20[0-9]{2}))》"
    # a title: 关于2022年甲市在全国榜单中位次的通报
    r"|\A[^\n由从比较自与和同继0-9]{0,12}(20[0-9]{2})年度?(?![以起至的])[^\n。，,；;]{2,30}(?:榜单|百强|排名|位次)[^\n。，,；;0-9]{0,12}\n"
    # Report on the work of the district government in 2018
    r"|\A[^\n.;]{0,20}\b(?:[Rr]eport|[Rr]eview|[Ss]ummary)\b[^\n.;0-9]{3,80}\s(?:in|of|for)\s(20[0-9]{2})\b"
    r"|(20[0-9]{2})年?(?:招商|手册|画册|概览|指南|白皮书|蓝皮书)"
    r"|[《“](20[0-9]{2})(?![0-9])(?![^”》\n]{2,40}(?:会|论坛|峰会|仪式|活动)[”》])"
    # “2018年首次入选四个百强” quotes a claim and no title
    r"(?!年[^”》\n]{0,24}(?:[首再]次|入选|上榜|位列|列第|排第))"
    r"|[强榜][区县市镇旗]{0,2}[”\"]? ?\((20[0-9]{2})\)|\A\s{0,8}(20[0-9]{2})[,，!|](?=[一-鿿])"
    r"|\A[^\n0-9。，,;；]{2,12}[|:：·](20[0-9]{2})[,，]?(?=[一-鿿])(?!年)"
    r"|(?:排名|榜单|排行榜|名单)(20[0-9]{2})(?![0-9])|(?:论坛|大会|峰会|届)\((20[0-9]{2})\)"
    r"|(?:[Ll]ists?|[Rr]ankings?|[Dd]istricts|[Cc]ounties),? \(?(20[0-9]{2})(?![0-9]|[-~])"
    # CHANGSHA, Jan. 8, 2021 -- Looking back on 2020,
    r"|(?:\A|\n|-- |— )(?:[Ll]ooking|A look|[Tt]o look) back (?:on|at|over|upon) (?:the year )?"
    r"(20[0-9]{2})(?![0-9])"
    # Yearbook, 2017 edition (covering 2016)
    r"|\([Cc]overing (20[0-9]{2})\)"
    # the China County Economy Development Report (2017)
    r"|[a-z] (?:Report|Index|Evaluation),? \((20[0-9]{2})\)"
    # the Green Book of Small and Medium-sized Cities 2016
    r"|(?:Green|Blue|White) (?:Book|Paper)"
    r"(?: (?:of|on) (?:[A-Z][A-Za-z-]{2,16} (?:and )?){1,7})? ?\(?(20[0-9]{2})(?![0-9])"
    r"|(?:回[眸望首顾]|盘点|聚焦|走过|再见|告别|致敬|挥别|作别|送别|难忘|总结)(20[0-9]{2})(?![0-9])|(?<![0-9])(?<!年鉴)(20[0-9]{2})[·・]"
    r"|(20[0-9]{2})年?度?(?:第[一二三四五六七八九十]{1,3}届)?(?:中国|全国|赛迪|福布斯|胡润|(?:中?[东西中]部|东北)[^,，。;；\n]{0,4}[百千]强)(?![^,，。;；\n]{0,16}(?:统计|资料|数据))"
)
# a province's list is what a text is about where it begins with it
_EDITION_OF_PROVINCE = re.compile(
    r"(20[0-9]{2})年?度?全省(?![^,，。;；\n]{0,16}(?:统计|资料|数据))"
)
_WANTED = re.compile("[^,，;；。\n]{0,12}(?:要|力争|争取|进入|进到|跻身|冲刺)")
_BEGINNING = 160
_BEFORE_A_YEAR = (
    "[Ii]n of for [Tt]he [Aa] spring summer autumn winter January February March April May June "
    "July August September October November December"
)
# what stands before a year is looked at behind its digits, which lets a search skip from 2 to 2
_YEAR = re.compile(
    r"2(?:[0-9](?<![0-9]2[0-9])(?=年[01]?[0-9]月)|0[0-3][0-9](?:"
    # 从2021年的榜单看 is no beginning
    r"(?:(?<![自从继较比由].{4})|(?<=从.{4})(?= ?年[^,，。;；0-9]{1,12}看[,，]))"
    r"(?<![将拟定计][在于].{4})(?<!将.{4})(?<!目标[是为:].{4})(?<![,，。;；]到.{4})(?<![0-9][-~].{4})"
    rf"(?<!(?:{MEANT}).{{4}})(?<!(?:{MEANT})[到在于].{{4}})"
    r"(?= ?年(?!以来|起|至今|之后|(?:底|末)?前(?![0-9一二三四五六七八九十两])"
    r"|[^,，。;；]{0,6}(?:还只|还是|才是|仅列)"
    r"|的?(?:主要|预期|发展|工作|奋斗){0,2}(?:目标|打算|计划|展望)[。:：\n]))"
    r"|(?<=[0-9][-~].{4})(?=年(?!\)|规划|发展|行动|以来|起|至今|之后))"
    rf"|(?![0-9])(?:{'|'.join(f'(?<={word} .{{4}})' for word in _BEFORE_A_YEAR.split())})))"
)
# the titles of columns: 2019 2020 2021
_COLUMNS = re.compile(r"(?<![0-9])(?:20[0-3][0-9]\s?[|\t ]\s?){2,12}20[0-3][0-9](?![0-9])")
# a title that closes with its year: Erqi District, 2019
_TITLED = re.compile(r"\A[ -~]{3,60}?(?:,|[A-Z]{4}|-) \(?(20[0-3][0-9])\)?\s{0,4}\n")
# a timeline's lines: 2018 - 86th
_LINES = re.compile(r"\n(20[0-3][0-9])(?:\s?[-–—]{1,2}\s|: )(?!20[0-9]{2})")
# a date at a year's end, when 过去一年 is that year
_LATE = re.compile(r"20[0-9]{2}(?:年1[12]月[0-3]?[0-9]日|[-./]1[12][-./][0-3]?[0-9](?![0-9]))")
# what a year is compared with comes before it: 较2016年前移5位, 第48名(2021年:第52名)
_COMPARED_YEAR = re.compile(
    "(?:[较比]|与(?=.{5,9}(?:相?比|相同|持平|一样))|[位名0-9][((](?=.{5,9}第))(20[0-3][0-9])年(?!同期|以来|起)"
    # up four places from 2018
    r"|\b(?:up|down|rising|gaining) [a-z0-9]{1,8} places?"
    r" (?:from|on|compared with) (20[0-3][0-9])\b"
)
# a date before May, when 全年 can only be the year before
_EARLY = re.compile(
    r"(20[0-9]{2})(?:年0?[1-4]月(?:[0-3]?[0-9]日|(?=\)?(?:\n|过去|刚刚过去|回顾|20[0-9]{2}年)))|[-./]0?[1-4][-./][0-3]?[0-9](?![0-9]))"
)
_OVER = re.compile("(?<!预计)(?<!明确)(?:^|[,，。\n])全年(?!目标|预期|力争)")
_YEAR_PAST = re.compile("(?:^|[,，。)\n])(?:刚刚)?过去的?一年(?=[,，来里])")
# a place told of a year: 2014年102位
_OVER_YEARS = re.compile(f"([两{NUMERALS}]|[2-9])年(?:来|累计|间)")
_HISTORY = re.compile(
    "(20[0-9]{2})年(?=[^,，。;；公发揭]{0,12}(?:第[0-9一二三四五六七八九十]|[0-9]{1,3}[位名]|[进升退降移跌滑]了?[一两二三四五六七八九十]{1,2}[位名]))"
)
# when a text without a date was written, after a year that it tells as a whole
_AFTERWARDS = re.compile(
    "今年(?:以来|上半年|[1一]|前[一二三四五六七八九1-9]|一季度)"
    "|(?<![0-9年])(?:[5-9]|1[0-2])月[0-3]?[0-9]日(?:讯|电|消息)"
)
_THIS_YEAR = re.compile(r"\b[Tt]his year\b")
_THIS_YEARS = re.compile(r"\b[Tt]his year['’]s (?:list|ranking)\b")
# whose figures a text is about: 各地公布2020年主要经济数据
_DATA = re.compile(
    "(20[0-9]{2})年度?(?:全年)?(?:主要)?(?:国民)?(?:经济|统计|社会发展){0,2}(?:数据|指标)"
)
# what a government lays before its congress early in a year is about the year before
_REPORT = re.compile(
    "政府工作报告|(?:政协|委员)[^\n。]{0,16}提案|提案[^\n。]{0,16}政协|人民代表大会[^\n。]{0,24}会议|计划(?:草案)?(?:的)?(?:执行|报告)|统计公报"
)
# a report on a year, whose date tells no year: 听取关于2019年经济发展情况的报告, 回顾了2022年工作
_REPORTED_ON = re.compile(
    "(?:回顾|总结)了?(20[0-3][0-9])年度?的?(?:政府)?(?:各项)?工作"
    "|(?:听取|审议|听取和审议|作了?)[^。\n]{0,16}关于(20[0-3][0-9])年[^。,，0-9\n]{0,24}(?:报告|说明)"
)
_TITLE = 400
# 桐桥区2018年度十大新闻揭晓, of January 2019
_TITLED_YEAR = re.compile(r"\A[^\n0-9]{0,20}(20[0-3][0-9])年度[^\n]{2,30}\n")
_TAIL = 200


# an entry of a chronicle: 2014年10月13日 甲市列第11位
_ENTRY = re.compile(r"(?:^|\n)\s{0,8}(20[0-9]{2})年[01]?[0-9]月(?:[0-3]?[0-9]日)?[\s,，:：]")


def is_chronicle(folded: str) -> bool:
    """Tell whether lines of a text begin with dates of several years."""
    found = {one[1] for one in _ENTRY.finditer(folded, 0, min(len(folded), _HEAD))}
    return len(found) > 1


class Dates(NamedTuple):
    """What a document says about its own time.

    ``stamp_year`` is that of its date, ``edition_year`` that of the list or the report it is about,
    ``closed_year`` the year that it speaks of as over, ``reported_year`` that which a government
    reports on, ``year`` the one it is about for all else that it says. ``early`` and ``late`` tell
    whether its date stands at a year's beginning or end, ``month`` the month of its date.
    """

    stamp_year: int | None
    edition_year: int | None
    closed_year: int | None
    reported_year: int | None
    year: int | None
    early: bool
    late: bool
    month: int | None

    @property
    def latest_lists(self) -> int | None:
        """The year before that of its date if that year's lists cannot be out yet."""
        early = self.stamp_year and self.month and self.month < LISTS_OUT
        return self.stamp_year - 1 if self.stamp_year and early else None

    @classmethod
    def of(cls, folded: str, year: int | None) -> Dates:
        """Read a text.

        Args:
            folded: The whole text, folded; a date is looked for at its beginning and its end.
            year: The document's year when the caller knows it.
        """
        head, tail = folded[:_HEAD], folded[-_TAIL:]
        stamp = year or _first(_STAMP, head) or _first(_STAMP, tail)
        edition = _first(_EDITION_OF_PROVINCE, head[:_BEGINNING]) or _edition(head, stamp)
        if edition is None and stamp is None:
            counted = editions.year_by_number(head)
            edition = counted if counted and counted >= (_latest(folded) or 0) else None
        if year and edition not in {year, year - 1}:
            edition = year
        return cls(
            stamp,
            edition,
            None if year else _closed_year(head, tail),
            None if year else _reported_year(head),
            stamp or edition or _undated(folded, head),
            early=_EARLY.search(head) is not None,
            late=_LATE.search(head) is not None,
            month=None if year else month_of(head) or month_of(tail),
        )


def latest_lists(text: str) -> int | None:
    """Return the year before that of a text's date if this year's lists cannot be out yet."""
    return Dates.of(fold(text), None).latest_lists


def month_of(text: str) -> int | None:
    """Return the month of the first date in a text, folded, that tells its year."""
    stamp = _STAMP.search(text)
    found = _MONTH_OF.search(stamp[0]) if stamp else None
    if found is None:
        return None
    if found["name"]:
        return _MONTHS.index(found["name"]) + 1
    return whole(read_number(next(filter(None, found.groups()))))


def _first(pattern: re.Pattern[str], text: str) -> int | None:
    return next((_year_in(found) for found in pattern.finditer(text)), None)


def _edition(head: str, stamp: int | None) -> int | None:
    """Return the year of the list or the report that a text is about, not one to come."""
    for found in _EDITION.finditer(head):
        year = _year_in(found)
        if stamp is None or year <= stamp or not _WANTED.match(head, found.end()):
            return year
    return None


def _year_in(found: re.Match[str]) -> int:
    return _whole_year(next(group for group in found.groups() if group))


def _undated(text: str, head: str) -> int | None:
    """Return the year of a text without a date: the one after a year it tells as a whole.

    8月22日讯 … 2012年,全县实现生产总值388亿元 was written in 2013.
    """
    latest = _latest(text)
    if latest is None:
        return None
    if _is_of_the_next(head, latest) or ("去年" in head and latest == _reported_on(head)):
        return latest + 1
    told = {int(one[1]) for one in _HISTORY.finditer(head)}
    if len(told) > 1 and re.search(f"{latest}年[^。;；\n]{{0,40}}[。;；]今年", head):
        ended = latest - min(told) + 1 in _spans(head)  # 五年来:2016年第42位…2020年第29位。今年…
        return latest if ended else latest + 1  # 2013年109位;2014年102位。今年,…
    if not _AFTERWARDS.search(head):
        return latest
    whole_year = re.compile(
        f"{latest}年[,，]?[^。,，;；0-9半季月]{{0,16}}(?:\\([^()]{{2,10}}\\))?(?:实现|完成)"
    )
    return latest + 1 if whole_year.search(head) else latest


def _spans(head: str) -> set[int | None]:
    """Return over how many years a text looks back: 五年来, 三年累计."""
    return {whole(read_number(one[1].replace("两", "二"))) for one in _OVER_YEARS.finditer(head)}


def _is_of_the_next(head: str, latest: int) -> bool:
    """Tell whether English tells this year's list beside the sums of the whole year before.

    Or holds this year's place against that year's: 18th this year, down from 16th in 2012.
    """
    held = _THIS_YEAR.search(head) and re.search(
        r"\b[Tt]his year\b[^.;\n]{0,60}\b(?:from|than|with|against)\b[^.;\n]{0,30}"
        rf"\bin {latest}\b"
        rf"|\bfrom\b[^.;\n]{{0,24}}\bin {latest}\b[^.;\n]{{0,30}}\bto\b[^.;\n]{{0,24}}"
        r"\bthis year\b",
        head,
    )
    if held:
        return True
    if not _THIS_YEARS.search(head):
        return False
    sums = re.search(
        rf"illion yuan(?: \([^()\n]{{1,40}}\))?[^.;\n]{{0,50}} in {latest}\b(?! list)",
        head,
    )
    placed = re.search(rf"(?:[0-9](?:st|nd|rd|th)|No\.? ?[0-9]+|list|ranking) in {latest}\b", head)
    return sums is not None and placed is None


def _latest(text: str) -> int | None:
    years = [_whole_year(found[0]) for found in _YEAR.finditer(text)]
    years += [int(found[0][-4:]) for found in _COLUMNS.finditer(text)]
    years += [int(titled[1])] if (titled := _TITLED.match(text)) else []
    lines = _LINES.findall(text) if "\n20" in text else []
    years += [int(line) for line in lines] if len(lines) > 1 else []
    years += [_year_in(found) + 1 for found in _COMPARED_YEAR.finditer(text)]
    return max((year for year in years if year < 2030), default=None)


def _whole_year(written: str) -> int:
    """Return the year that 2023, 23 or 二〇二三 says."""
    year = whole(read_number(written.replace("零", "〇"))) or 0
    return year if year > 99 else 2000 + year


def _reported_year(head: str) -> int | None:
    """Return the year before an early date, for what a government reports to its congress."""
    stamp = _EARLY.search(head[:_TITLE])
    if stamp is None:
        return _reported_on(head)
    before = int(stamp[1]) - 1
    titled = _TITLED_YEAR.match(head)
    if titled and int(titled[1]) == before:
        return before
    told = _REPORT.search(head[:_TITLE]) or _YEAR_PAST.search(head)
    return before if told else None


def _reported_on(head: str) -> int | None:
    """Return the year that a report is said to be on, where no date tells its own."""
    if "报告" not in head or _first(_STAMP, head) is not None:
        return None
    return _first(_REPORTED_ON, head[:_TITLE])


def _closed_year(head: str, tail: str) -> int | None:
    """Return the year before an early date, for a text that speaks of a whole year as over."""
    stamp = _EARLY.search(head) or _EARLY.search(tail)
    if stamp is None or "今年" in head:
        return None
    before = int(stamp[1]) - 1
    data = _DATA.search(head)
    told = data is not None and int(data[1]) == before
    return before if told or _OVER.search(head) else None
