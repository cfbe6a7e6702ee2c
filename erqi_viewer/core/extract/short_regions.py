"""Finding the counties that are named without their ending: 慈溪位列第3, 江阴、张家港和常熟."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.counties import beginnings, short_names, worded_names
from erqi_viewer.core.extract.no_regions import COUNTS, ENDS
from erqi_viewer.core.extract.tokens import Mention

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from erqi_viewer.core.extract.tokens import Names, Token

_SO_FEW = "(?=[一-鿿]{2,3}(?:\\(第?[0-9]|一[区县市镇家地个]))"
_SIGN = re.compile("[,，、;；。:(“”✅✔☑▶➤→❶-❿️🀄-🫸除是即的和与及》>|]")
# Each choice begins with a character of its own: a text without any of them is passed over fast.
_EDGE = re.compile(
    "第[0-9]{1,3}[位名]?|--|依次[是为]|分别[是为]|县[是为]|市[是为]|区[是为]|镇[是为]|其[后余次][是为]|其[中余]|之[前后][是为]|之首"
    "|前[面头](?:[是为]|的有)|后[面头](?:[是为]|的有)|次于|低于|高于|排[在于]|列[在于]|只有|惟有|唯有|另有|还有|仅有"
    f"|有(?<!的有){_SO_FEW}|仅(?<!的仅){_SO_FEW}|当中|另一?个?(?:县级市|城区|[县区市])|以来|同期|同样"
    "|所以|因此|像|如|我们?|咱们?|省内|市内|州内|百强(?:县市|[县区市镇])[中里]?|千强(?:县市|[县区市镇])[中里]?"
    "|邻居|近邻|而(?<=[,，;；。]而)|但(?<=[,，;；。]但)|辖有?|反观|[再且回]看|欢迎(?:来到?|到)"
    "|老家|家乡|说起|提起|谈起|讲起|数[读说看]|图[说解]|解码|恭喜|祝贺|点赞|聚焦|直击|走进|压过|反超|领先"
    "|报[)]|讯[)]|递[)]|[名位强席][为由被]"
)
_ALONE = ("一个", "一家", "一地", "一县", "一市", "一区", "一镇")  # 只有神木一个
# 鄞州交出一份答卷
_DOES = (
    "靠着 凭借 依托 交出 继续 已经 成功 此次 这次 本次 过得 走过 走出 拿下 拿到 收获 迎来 聚焦 "
    "坚持 实现 完成 抢抓 紧扣 立足 拥有 捧回 摘得 跨入"
)
_GOES_ON = ("连续", "则")  # 高明则从第88名下降
_MOVES_FROM = frozenset({"从", "由", "比", "较"})  # 其中塘厦从第19位追到第15位
_RUN_BEHIND = re.compile(
    "[0-9一二三四五六七八九十]{1,3}年(?:连续|蝉联|稳居)"
)  # 昆山20年连续高居榜首
_DEEDS = tuple(_DOES.split())
# what else stands right behind a name alone: 靖边也退了一位, 义乌都第八了, 盘州市情, 渝北答卷
_SAID = (
    "也退 也进 也升 也降 也列 也排 也居 也位 也以 也由 也从 也入 也上榜 也跻身 都第 仅次于 "
    "市情 县情 区情 概况 简介 答卷 成绩单 战绩 家底 速度 样本 密码 故事"
)
_BEHIND = (*_ALONE, *_DEEDS, *_SAID.split())
_ALSO = frozenset("也还更又再则均都只仅才却仍就便")  # 太仓也拿到了第七
_KINDS = ("城市", "大道", "机场", "大桥", "高速")
_COUNTED = {*ENDS, "地"}
_NOTED_ROW = re.compile(r"(?:[一-鿿]{2,12}\([0-9]{1,4}[位名]?\)[、和及与]?){3,40}")
_NOTED_NAME = re.compile(r"(?:^|[为是有即、和及与):,，：])([一-鿿]{2,3})\([0-9]")
# 钱清排第16位,邻近的杨汛桥排第28位
_TOWN_PLACED = re.compile(
    "(?:(?<=[、,，;；:：。的])|(?<=还有)|^)((?:(?![仍则也还均为是在又再但而都已排列居第])[一-鿿]){2,3}?)(?:仍|则|也|还)?"
    "(?:位列|名列|位居|排名|排在|[列排居为是])?第[0-9]{1,4}[位名]?(?=[、,，;；。]|$)"
)
_FEWEST_TOWNS = 2
_LOCAL = 2  # the level from which on lists rank regions
# 寮步、大朗分列第24、第30位,麻涌为第54位
_SHARED_OUT = re.compile("[一-鿿]、[一-鿿]{2,10}(?:分列|分居|依次|分别)[^,，;；。]{0,8}第")
_AHEAD = 3  # characters between a subject and its verb: 海门三度获评
_CHAIN = frozenset("、和与及")
_RANKED = re.compile("[0-9]{1,3}(?:[位名]|(?=[、,，;；。]|$))")  # 石狮42位, 石狮25、
# 中原后退1位, 中原第58、
_TOLD = re.compile(
    "(?:(?:前移|前进|上升|提升|上移|后退|后移|下降|下滑|下移)了?[0-9]{1,2}|第?[0-9]{1,3})[位名]"
    "|第[0-9]{1,3}(?=[、,，;；。]|$)"
)
_AFTER_PLACE = frozenset({"", *",，、;；。"})
_CLOSES = frozenset(",，、;；。:)”!！是为在于以由从连已首再凭均仍双还获荣则")
_FOLLOW = frozenset(
    [
        "rank",
        "enter",
        "again",
        "first",
        "up",
        "down",
        "conj",
        "mark",
        "respectively",
        "streak",
        "year",
        "relative-year",
        "scope",
        "pronoun",
        "only",
        "level",
        "move",
        "ordinal",
    ]
)


# what follows a known name that stands alone: 郫都2017年只排第52名
_PLACES_IT = frozenset({"rank", "year", "relative-year", "ordinal", "up", "down", "level"})
_DATED = frozenset({"year", "relative-year"})
_SAID_OF = _PLACES_IT | {"streak", "enter", "again", "first"}  # 南海狮山连续4年
_VERBS = frozenset({"rank", "enter", "again", "first", "streak"})


def with_short(
    text: str,
    tokens: Sequence[Token],
    found: list[Mention],
    breaks: Sequence[int],
    known: Names,
) -> list[Mention]:
    """Add the counties that are named without their ending where a subject may stand: 慈溪位列."""
    places = [end for _, end, _, level in found if level < _LOCAL]
    dated = [end for kind, _, end, _, _ in tokens if kind in _DATED]  # 2017年仁怀还在第11位
    torn = frozenset(breaks)
    starts = {0, *places, *torn, *dated}
    starts.update([edge.end() for edge in _SIGN.finditer(text)])
    starts.update([edge.end() for edge in _EDGE.finditer(text)])
    names, worded = short_names(), worded_names()
    after: dict[int, str] = {}
    added: list[Mention] = []
    told: set[str] = set()
    ends = {end for _, end, _, level in found if level >= _LOCAL}
    below = ends - starts  # 晋江陈埭, where 陈埭镇 is known
    waiting = _may_begin(text, starts | ends, known)
    taken = _covered(found) if waiting else set()
    waiting = [one for one in waiting if one not in taken] if taken else waiting
    while waiting:
        start = waiting.pop()
        for size in (4, 3, 2):
            end = start + size
            name = text[start:end]
            if name not in names and name not in known and name not in worded:
                continue
            after = after or {token.start: token.kind for token in tokens}
            met = start in places and name in known
            met = met or (name in worded and _TOLD.match(text, end) is not None)
            met = met or (name in known and after.get(end) in _PLACES_IT)
            met = met or (name in known and text.startswith(_GOES_ON, end))
            met = met or (name in known and text[end : end + 1] in _MOVES_FROM)
            if start in below and name not in known:
                continue
            if end > len(text) or end in taken or not (met or name in names):
                continue
            if text.startswith(_KINDS, end):
                continue  # 滨海城市龙口市
            chained = text[start - 1 : start] in _CHAIN and start - 1 in ends
            together = text[end : end + 1] in COUNTS and text[end + 1 : end + 2] in _COUNTED
            together = together or chained or met  # 江阴、张家港和常熟紧随其后
            together = together or _is_placed(text, end, torn)
            together = together or text.startswith(_BEHIND, end)
            together = together or _RUN_BEHIND.match(text, end) is not None
            together = together or (
                text[end : end + 1] in _ALSO
                and (text.startswith(_DEEDS, end + 1) or after.get(end + 1) in _PLACES_IT)
            )
            adjoining = any(
                text[end : end + more] in names
                or (text[end : end + more] in known and after.get(end + more) in _SAID_OF)
                for more in (3, 2)
            )
            together = together or adjoining or start in ends  # 江阴昆山并列第一
            # 天长工业底子厚; 淮安辖涟水和金湖,其中涟水人口最多
            together = together or (start not in places and (name in known or name in told))
            if not together and (start == 0 or start in torn):
                near = range(end + 1, end + 1 + _AHEAD)
                together = any(after.get(k) in _VERBS for k in near)
            if end == len(text) or text[end] in _CLOSES or after.get(end) in _FOLLOW or together:
                added.append(Mention(start, end, name, 3 if name + "镇" in known else 2))
                told.add(name)
                ends.add(end)
                if adjoining:
                    waiting.append(end)
                break
    added += _in_rows(text, tokens, found, added)
    return sorted([*found, *added]) if added else found


def _may_begin(text: str, places: set[int], known: Names) -> list[int]:
    """Return those of some places where a name may begin, the last first."""
    begins, met = beginnings(), known.begins
    found = [one for one in places if (two := text[one : one + 2]) in begins or two in met]
    found.sort(reverse=True)
    return found


def _covered(found: Sequence[Mention | Token]) -> set[int]:
    """Return the places of a sentence that regions or words cover."""
    return {k for one in found for k in range(one.start, one.end)}


def _in_rows(
    text: str, tokens: Sequence[Token], found: Sequence[Mention], added: Sequence[Mention]
) -> list[Mention]:
    """Return what only a row of places tells to be regions."""
    if "、" not in text and "镇" not in text:
        return []
    noted = _noted(text, [*found, *added]) if ")、" in text else []
    if "第" not in text:
        return noted
    return noted + _towns(text, tokens, [*found, *added, *noted])


def _towns(text: str, tokens: Sequence[Token], found: Sequence[Mention]) -> list[Mention]:
    """Return the towns that a row of places names without their ending: 小榄第15位、坦洲第76位.

    No dictionary holds them: they are what a text about towns gives one place each.
    """
    may_share = "、" in text and ("分" in text or "依次" in text)
    shared = may_share and _SHARED_OUT.search(text) is not None
    row = [*_TOWN_PLACED.finditer(text)] if shared or "镇" in text else []
    if len(row) < _FEWEST_TOWNS and not (row and _SHARED_OUT.search(text, 0, row[0].start())):
        return []
    taken = _covered([*found, *tokens])
    return [
        Mention(*one.span(1), one[1], 3)
        for one in row
        if not any(k in taken for k in range(*one.span(1)))
    ]


def _noted(text: str, found: Sequence[Mention]) -> list[Mention]:
    """Return what stands before numbers in a row of brackets: 塘厦(21)、厚街(23)、常平(26)."""
    taken = _covered(found)
    names = [
        one
        for row in _NOTED_ROW.finditer(text)
        for one in _NOTED_NAME.finditer(text, max(0, row.start() - 1), row.end())
    ]
    return [
        Mention(one.start(1), one.end(1), one[1], 2)
        for one in names
        if one.start(1) not in taken and one.end(1) - 1 not in taken
    ]


def _is_placed(text: str, end: int, breaks: Container[int]) -> bool:
    """Tell whether nothing but a place follows a name: 石狮42位."""
    placed = _RANKED.match(text, end)
    return placed is not None and (
        placed.end() in breaks or text[placed.end() : placed.end() + 1] in _AFTER_PLACE
    )
