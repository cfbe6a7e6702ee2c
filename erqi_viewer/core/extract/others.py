"""Places that Chinese sentences tell of firms, schools, teams and dishes, not of a region.

What stands between the last region, list or year of a clause and its first verb of standing is
either made of words that say how (依旧, 分别, 由第91位) or it is a name: 航空模型队在省赛获第一名.
A name of somebody else is not looked up, it is what is left when the words that say how are gone.
"""

from __future__ import annotations

import bisect
import itertools
import re
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Mention

_MARKS = ",，;；。:：!！?？▲△◇◆●○■□★☆▶➤✦※|"
_VERBS = frozenset({"rank", "enter"})
_KNOWN = frozenset(
    {
        "indicator",
        "metric",
        "place",
        "pronoun",
        "relative-year",
        "respectively",
        "scope",
        "topic",
        "year",
    }
)
# how, when and among whom a region stands
_SAYING_HOW = (
    "紧随 紧跟 排名 排位 当年 当时 另外 快速 直接 虽然 占据 榜单 拿走 "
    "我们 名单 自治 能够 表现 整体 其中 连续 分列 首度 落后 首发 携手 "
    "再次 双双 上榜 累计 至今 揭晓 齐聚 入选 具体 再度 得分 参评 领先 "
    "一路 依次 保持 终于 成功 以来 依然 重返 一举 分别 优势 依旧 同样 "
    "始终 出炉 全都 方阵 对应 遗憾 满足 名次 首次 初次 长期 继续 正好 "
    "他们 一直 勉强 强势 一度 蝉联 入围 位次 悉数 实力 公布 目前 成绩 "
    "发布 全部 下子 包揽 先后 开始 时隔 同时 妥妥 多年 评分 开展 综合 "
    "连年 身份 口气 首届 总分 立下 实现 称作 而言 说成 那会儿 可是 恰好 "
    "卡进 年数 次数 届数 大幅 小幅 "
    + " ".join(
        "跨各同等站再坐中和把应其即便上是也该内此被初就佳终城直已起于仅间它今而新本仍则最高之达才这"
        "至均更还掉却所级获面不继都只且较经了到收段守的为住写里全并外及荣暂现但从以稳时多近地又他如"
        "去上那历曾比辖由共有唯在来得与另快虽占榜拿名自能我"
        "进升跃退降跌滑提晋变调移前后追爬窜跳冲杀闯挤攀飙回登入居列市区县镇旗州省"
        "一二三四五六七八九十百两第年月日季度届次位席强个张项份大"
    )
)
_HOW = re.compile(
    rf"[两三四五六七八九十]家里?头?|咱们?|{'|'.join(_SAYING_HOW.split())}|[^一-鿿A-Za-z]"
)
_WITH = re.compile(
    "(?:以|凭借?着?|靠|依靠|经过|通过|作为|按照?|根据|随着|除了?|继|自从?|与|比|较|距离?)[^,，;；。]*$"
)
# what regions are measured by, and what they are
_OWN = re.compile(
    "(?:开发|高新|经济|指数|指标|水平|能力|力|活动|工作|建设|管理|成效|程|情况|环境|质量|结果|贡献|规模|计算"
    "|域|片|心|[东西南北]部|省份|组团|园|代表|[兄弟邻]|街道?|乡|村|社|岛|湾|湖|山)$"
    "|评[价比选定估议]|考[核评绩]|小康|收入|总产"
)
# 这座草原煤城, 黄帝故里新郑, “中国耐磨材料之都”
_NICKNAME = re.compile(
    '(?:之[都乡城年]|故[里乡]|[座个][一-鿿]{1,6}城|煤城|古城)[”’"]?(?:[还仍又再小])?是?$|故[里乡]'
)
_BESIDE = re.compile(
    "\\([^()]*\\)|《[^《》]*》|“[^“”]*”|在[^,，;；。]*[区县市镇省州城][中里内]|受[^,，;；。]*影响|就[^,，;；。]*(?:而言|来说)|在[^,，;；。]*(?:基础上|背景下|压力下)"
)
# who has no other name for it: 票数居第一, 校队获第三
_COUNTED = re.compile("[数率量气价业队馆校院站店厂团鱼茶酒饭粉饼赛手者]$")
# “夜游平河”在消费集聚区评选中列第三
_IN_A_POLL = re.compile(
    "(?:^|[,，;；])(?:区内的?|本地的?|其中)?“([^“”强榜]{2,20})”"
    "在[^,，;；。强榜]{2,30}(?:评[选比]|票选|测评|征集|投票)(?:活动)?[中里上]?[^,，;；。第0-9]{0,6}$"
)
# 大泽山葡萄在全国葡萄评比中获第三名: whose it is stands before the contest
_IN_A_CONTEST = re.compile(
    "在[^,，;；。强县域]{2,26}(?:评[比选议分]|票选|测评|考[核评]|盲测|品鉴会?|大赛|擂台赛?|投票|征集|榜单?”?"
    "|十[大佳][^,，;；。强区县市]{1,6}”?)(?:活动)?[中里上]?(?:[^,，;；。第0-9]{0,8}[,，])?[^,，;；。第0-9]{0,8}$"
)
# 在全市重点项目观摩评议中, 全省科技进步综合评价: where districts are held against each other
_OF_A_LIST = re.compile("[全各我][国省市州][^,，;；。]{2,}(?:评|考|榜|排名|测|赛)|[0-9]强")
_RULES = re.compile("政府|[党区县市]委|党工委|机关|人民|干部|全域")
_FOOD = re.compile("[菜面酒茶鱼蟹蚝虾米瓜桃梨枣藕鲜粉饼糖肉鸡鸭鹅]$")
# 客流由全国步行街第40位升到第29位
_FROM = re.compile("[由从][^,，;；。由从]{0,10}$")
# “甲区首次登上绿色发展百强区”列第三: the place of a headline
_TELLING = frozenset({"enter", "up", "down", "move"})
_QUOTE_REACH = 60
_VERB_REACH = 8
_NATURE = re.compile("空气|水质|PM")  # 高邮空气质量排名第5
_ROW = re.compile("[、和及与]")
_SHORT = (2, 3)  # names of districts, counties and cities without their kinds
_LONG = 3
_FEWEST = 2
_CLAUSES = 3
_REACH = 80


def whose(sentence: Sentence, lists: Sequence[ListMention], start: int) -> str:
    """Return who has a place or run at ``start``, if it is somebody who is no region.

    Args:
        sentence: The sentence.
        lists: The lists that it names.
        start: Where the place or run begins.
    """
    if quoted := _quoted(sentence, lists, start):
        return quoted
    if polled := _polled(sentence.text, start) if "”" in sentence.signs else None:
        return polled[1]
    end = start
    for _ in range(_CLAUSES):
        begin = max(sentence.behind(_MARKS, end), end - _REACH)
        tokens = sentence.within(begin, end)
        told = next((one.text for one in tokens if one.kind == "contest"), "")
        if end == start and told:
            return told
        verb = next((one.start for one in tokens if one.kind in _VERBS), None)
        if end < start and verb is None:
            return ""
        stop = _whence(sentence, begin, end if verb is None else verb)
        contest = _IN_A_CONTEST.search(sentence.text, begin, end)
        if contest is not None and contest.start() > begin:
            stop = min(stop, contest.start())
        known = [one.end for one in tokens if one.kind in _KNOWN and one.end <= stop]
        known += itertools.chain(_ends(sentence.regions, begin, stop), _ends(lists, begin, stop))
        apart = [one.span() for one in _BESIDE.finditer(sentence.text, begin, stop)]
        known = [at for at in known if not any(a < at < b for a, b in apart)]
        said = sentence.text[max(known, default=begin) : stop]
        name = _name(said) or (_entered(said) if contest is not None and known else "")
        if name:
            return "" if any(sentence.has_met(name[-size:]) for size in _SHORT) else name
        if known or sentence.text[begin - 1 : begin] not in {",", "，"}:
            return ""
        if _content(sentence.text[begin:stop]):
            return ""
        end = begin - 1
    return ""


def _polled(text: str, start: int) -> re.Match[str] | None:
    """Return what is named in quotation marks that has its place in a poll."""
    return _IN_A_POLL.search(text, max(0, start - _REACH), start)


def _quoted(sentence: Sentence, lists: Sequence[ListMention], start: int) -> str:
    """Return what is told of a list in quotation marks right before a place, as in a vote."""
    if "”" not in sentence.signs:
        return ""
    text = sentence.text
    closed = text.rfind("”", max(0, start - _VERB_REACH), start)
    opened = text.rfind("“", max(0, closed - _QUOTE_REACH), closed) if closed > 0 else -1
    verbs = sentence.within(closed + 1, start) if opened >= 0 else []
    if len(verbs) != 1 or verbs[0].kind != "rank" or verbs[0].text != text[closed + 1 : start]:
        return ""
    inside = sentence.within(opened, closed)
    told = any(one.kind in _TELLING or one.text.endswith(("至", "到")) for one in inside)
    told = told and any(one.start < closed and opened < one.end for one in lists)
    return text[opened + 1 : closed] if told else ""


def tells_else(sentence: Sentence, start: int) -> bool:
    """Tell whether a clause that names no region and no list tells of something else: 安全感居第6.

    Args:
        sentence: The sentence.
        start: Where the place begins.
    """
    begin = max(sentence.behind(_MARKS, start), start - _REACH)
    tokens = sentence.within(begin, start)
    if any(one.kind == "pronoun" and one.text[0] != "全" for one in tokens) or _OF_A_LIST.search(
        sentence.text, begin, start
    ):
        return False
    said, at = [], begin
    for one in tokens:
        said.append(sentence.text[at : one.start])
        at = max(at, one.end)
    said.append(sentence.text[at:start])
    left = _WITH.sub("", _BESIDE.sub("", "".join(said)))
    return not _NICKNAME.search(left) and len(_content(left)) >= _FEWEST


def is_measure(name: str) -> bool:
    """Tell whether what has a place is measured of a region, on lists of its own: 空气质量."""
    return _NATURE.search(name) is not None


def _ends(named: Sequence[Mention] | Sequence[ListMention], begin: int, stop: int) -> list[int]:
    """Return where the regions or lists of a clause end."""
    behind = bisect.bisect_left(named, stop, key=attrgetter("start"))
    inside = itertools.takewhile(
        lambda one: one.end > begin, (named[k] for k in range(behind - 1, -1, -1))
    )
    return [one.end for one in inside if one.end <= stop]


def _whence(sentence: Sentence, begin: int, stop: int) -> int:
    """Return where the words begin that say from where a move went, else ``stop``."""
    found = _FROM.search(sentence.text, begin, stop)
    if found is None:
        return stop
    at = found.start()
    named = bisect.bisect_right(sentence.regions, at, key=attrgetter("start"))
    inside = named and sentence.regions[named - 1].end > at  # 乐从镇
    return stop if inside else at


def _content(said: str) -> str:
    """Return what is left of some words without those that say how a region stands."""
    return _HOW.sub("", said)


def content(said: str) -> str:
    """Return what some words name without saying how a region stands, or rules or measures it."""
    return "" if _OWN.search(said) or _RULES.search(said) else _content(said)


def _entered(said: str) -> str:
    """Return what is entered for a contest, by a name of its own: 蔡甸莲藕, 沙井蚝."""
    name = content(_ROW.split(_WITH.sub("", said))[-1])
    return name if len(name) >= _FEWEST or _FOOD.search(name) else ""


def _name(said: str) -> str:
    """Return the name of somebody else that some words end with, without what says how."""
    last = _ROW.split(_WITH.sub("", _BESIDE.sub("", said)))[-1]
    name = "" if _NICKNAME.search(last) else _content(last)
    if is_measure(name):
        return name
    if len(name) < _FEWEST or _OWN.search(name):
        return ""
    return name if len(name) >= _LONG or _COUNTED.search(name) else ""
