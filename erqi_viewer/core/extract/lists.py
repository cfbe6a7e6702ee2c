"""Finding the lists that a sentence names, with shared beginnings and endings given to each.

全国综合实力和投资潜力百强区 names two lists: 全国综合实力百强区 and 全国投资潜力百强区.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract import bounds, counted_lists
from erqi_viewer.core.extract.list_mentions import ListMention, Part, dimension_of, size_of
from erqi_viewer.core.extract.list_reach import QUOTES, reach
from erqi_viewer.core.extract.years import year_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token


_TAIL = re.compile(
    r"(?:[一-鿿]{0,2}中小城市|县级市|县市区|县区市|市县区|县市|县区|市县|区县|市辖区|主城区|中心城区|城区|城市|新城区|新区|开发区|高新区"
    r"|经开区|园区|试点区|示范区|乡镇|建制镇|街道|旗县区|旗县|县域|地级市|县乡|区市县|区县市|[区县市镇乡旗](?![域场长委])|榜(?!首(?!位(?!置))|上有名|样|单))?"
    r"(?:\((?:县级)?[县市区旗镇、]{1,5}\))?"
)
_COMPANY = re.compile(
    r"企业|民企|公司|品牌|高校|中学|小学|高中|医院|集团|药企|房企|物业|学校|银行|物流|供应商|商场|景区|商圈|楼宇|校|企$|社$|所$"
    r"|[^工产农]业(?:[0-9]{2,3}|百)强(?![区县市镇旗])"  # 福建制造业100强
)
# What may stand between a list's name and a rank without being part of the name.
_TRAILER = re.compile(
    r"[”\"》]?(?:排行榜|榜单|名单|评选|行列|榜(?!首(?!位(?!置))|上有名|样))?(?:\([^()0-9第]{1,11}[区县市旗镇]\))?[”\"》]?(?:榜单|名单|榜(?!首(?!位(?!置))|上有名|样))?"
)
_NOTED_YEAR = re.compile(r"(?:评价|测评|评选)?(?:结果|成果)?\(((?:19|20)[0-9]{2})(?:年度?)?\)")
_DOES = re.compile("(?:做|(?<!工)作|进行|开展|予以|加以)了?(?:[出过])?$")  # 从三方面作综合评价
_CLOSING = frozenset({"head", "board"})
_NAMING = _CLOSING | {"topic"}
_NAMED_SO = ("指数排名", "综合排名中")
_RANKINGS = frozenset({"排名", "综合排名"})
_RANKED_BY = ("经济", "经济发展", "经济社会发展", "实力", "竞争力")  # what a list ranks regions by
_OF_REGIONS = re.compile("[县镇]域|城区|区县|县市|乡镇")
_JOINED = frozenset({"、", "和", "与", "及", "以及", "暨"})
_SIZED = re.compile("[0-9一二三五十百千]{1,4}[强佳优]")
_CLASSED = re.compile("分[一二三四两]类")  # 80个县分三类考核
# 参加这项评比, 翻阅往年榜单
_POINTED_AT = re.compile(
    "(?:(?:[这该此本]|后一)[一项个次张份]{1,2}|(?:往|历|近|近几)年的?|(?:历|往)届的?)$"
)
_SAME = ("同一张", "同一份", "同一个", "同一项", "同一榜")  # 同一份榜单 is the one told of
_QUOTED = re.compile("“((?:中国|全国)[^“”]{3,20})”$")  # “中国最佳县级城市”排行榜
_LONGEST_QUOTED = 26
_BOARD = re.compile("榜(?![首上样单前眼])")  # 投资潜力榜列第61位
_KINDS_OF = ("老", "座", "大", "新兴", "型")  # 老工业城区
_SEVERAL = re.compile("[两二三四五六七八九十2-9][张个项大份]$")  # 投资潜力、绿色发展三张榜单


def find(sentence: Sentence, *, inherits: bool = False) -> list[ListMention]:
    """Return the lists named in a sentence, in order, bare topics included.

    Args:
        sentence: The sentence.
        inherits: Whether a list was named before it, which 全国十强 may be a part of.
    """
    found: list[ListMention] = []
    if not sentence.kinds & _NAMING and not any(one in sentence.text for one in _NAMED_SO):
        return found
    floor = 0
    for i, token in enumerate(sentence.tokens):
        if (token.kind not in _CLOSING and token.text not in _RANKINGS) or token.start < floor:
            continue
        mention = None
        if token.kind == "head":
            mention = _complete(sentence, i, floor, found, inherits=inherits)
        elif token.kind == "board" or _is_ranking(sentence.text, token):
            done = _DOES.search(sentence.text, max(0, token.start - 4), token.start)
            mention = None if done else _board(sentence, i, floor)
        if mention is not None and mention.kind == "count":
            found += counted_lists.told_by_topics(sentence, mention, floor)
        if mention is not None:
            found.append(mention)
            floor = mention.end
    topics = _topics(sentence, found)
    if not topics:
        return found
    behind = {one.start: one for one in topics if len(one.parts) == 1}
    measured = [_with_measure(sentence.text, one, behind.get(one.end)) for one in found]
    topics = [one for one in topics if not any(m.start <= one.start < m.end for m in measured)]
    return sorted([*measured, *topics], key=lambda one: one.start)


def _is_ranking(text: str, token: Token) -> bool:
    """Tell whether 排名 closes a list's name: 指数排名, 四川省县级经济综合排名中."""
    if token.text == "综合排名":
        return text.startswith("中", token.end) and text.endswith(_RANKED_BY, 0, token.start)
    return token.text == "排名" and (
        text.startswith(("中", "”", "》"), token.end) or text.endswith("指数", 0, token.start)
    )


def _with_measure(text: str, one: ListMention, behind: ListMention | None) -> ListMention:
    """Return a list with what stands right behind it: 全国百强区综合实力排名."""
    if behind is None or len(one.parts) != 1 or one.parts[0].dimension or one.kind != "list":
        return one
    if not text.startswith(("排名", "排行", "榜"), behind.end):
        return one
    part = one.parts[0]._replace(dimension=behind.parts[0].dimension)
    return one._replace(parts=(part,), end=behind.end)


def _complete(
    sentence: Sentence, i: int, floor: int, found: Sequence[ListMention], *, inherits: bool
) -> ListMention | None:
    """Return what a head closes, with the beginning it shares, or as the count it only is."""
    token, mention = sentence.tokens[i], _headed(sentence, i, floor)
    if mention is not None and mention.start == token.start and found:
        mention = _with_lead(sentence, mention, found[-1])
    if mention is not None and mention.parts:
        name = mention.parts[0].name.partition(token.text)[0]
        alone = mention.size if inherits or found else None
        if bounds.names_its_own(sentence.text[mention.end :], mention.size):
            return None
        bare = mention.end == token.end and token.text.endswith("强")
        if bounds.is_none(sentence.text[mention.end :], name, alone, bare=bare):
            return mention._replace(kind="count", parts=())
    return mention


def _headed(sentence: Sentence, i: int, floor: int) -> ListMention | None:
    text, head = sentence.text, sentence.tokens[i]
    tail = _TAIL.match(text, head.end)
    end = tail.end() if tail else head.end
    count = counted_lists.count_of(text, sentence.tokens, i)
    if count is not None:
        return ListMention("count", head.start, end, (), None, count)
    start, cuts, left = reach(sentence, i, floor)
    if text[head.start - 1 : head.start] == "前" or (start == head.start and end == head.end):
        return None
    topics = any(t.kind == "topic" for t in sentence.within(start, head.start))
    if head.text[-1] in "县区镇" and not topics:
        return None  # 百县千村
    parts = _parts(sentence, start, cuts, head.start, end)
    many = head.text.startswith(("500", "五百")) and end == head.end  # but 500强县市
    many = many and _OF_REGIONS.search(text, start, head.start) is None  # 镇域经济500强
    company = _COMPANY.search(text, start, min(end + 3, len(text))) or many
    company = company or _is_of_firms(left)
    kind = "company" if company else "list"
    trailer = _TRAILER.match(text, end)
    end = trailer.end() if trailer else end
    noted = _NOTED_YEAR.match(text, end)
    year = year_of(left, sentence.year) or (int(noted[1]) if noted else None)
    return ListMention(kind, start, noted.end() if noted else end, parts, year, size_of(head.text))


def _with_lead(sentence: Sentence, one: ListMention, before: ListMention) -> ListMention:
    """Return 百强区 with the beginning of the list that it is joined to: 中国工业百强县、百强区."""
    joined = sentence.text[before.end : one.start] in _JOINED
    if not joined or len(before.parts) != 1 or len(one.parts) != 1 or before.kind != "list":
        return one
    shared = before.parts[0]
    lead = _SIZED.split(shared.name, maxsplit=1)[0]
    part = one.parts[0]._replace(name=lead + one.parts[0].name, dimension=shared.dimension)
    return one._replace(parts=(part,))


def _board(sentence: Sentence, i: int, floor: int) -> ListMention | None:
    head = sentence.tokens[i]
    start, cuts, left = reach(sentence, i, floor)
    quoted = _QUOTED.search(sentence.text, max(floor, head.start - _LONGEST_QUOTED), head.start)
    if quoted and start == head.start:
        parts = _parts(sentence, quoted.start(1), [], quoted.end(1), quoted.end(1))
        return ListMention("board", quoted.start(), head.end, parts, None, None)
    if (
        head.start - start < 3
        or start == floor > 0
        or _SEVERAL.search(sentence.text, start, head.start)
        or _CLASSED.match(sentence.text, start)
        or sentence.text.startswith(_SAME, start)
        or sentence.text.endswith("过", start, head.start)  # 没有缺席过榜单
        or _POINTED_AT.search(sentence.text, start, head.start)
    ):
        return None
    following = sentence.tokens[i + 1 : i + 2]
    if following and following[0].kind == "board" and following[0].start == head.end:
        head = head._replace(end=following[0].end)
    named_to = head.start if head.text == "排名" else head.end  # 全国县域综合竞争力排名中
    parts = _parts(sentence, start, cuts, head.start, named_to)
    company = _COMPANY.search(sentence.text, start, head.end) or _is_of_firms(left)
    kind = "company" if company else "board"
    return ListMention(kind, start, head.end, parts, year_of(left, sentence.year), None)


def _is_of_firms(left: Token | None) -> bool:
    """Tell whether the word that a name begins behind is one for firms: 高职院校竞争力."""
    return left is not None and left.kind == "company"


def _parts(
    sentence: Sentence, start: int, cuts: list[int], head: int, end: int
) -> tuple[Part, ...]:
    edges = sorted({start, *cuts})
    topics = [token for token in sentence.within(start, head) if token.kind == "topic"]
    if len(edges) == 1 or not topics:
        topic = topics[-1].text if topics else ""
        if not topic and sentence.text.endswith("实力", start, head):
            topic = "综合实力"  # 全国实力百强区
        if not topic and sentence.text.endswith("绿色", start, head):
            topic = "绿色发展"  # 全国绿色百强榜
        return (Part(sentence.piece(start, end), dimension_of(topic), start, end),)
    first = topics[0].start
    if sentence.text[first - 2 : first] == "最具":
        first -= 2
    prefix = sentence.piece(start, first)
    parts = []
    for edge, after in zip([first, *edges[1:]], [*edges[1:], head], strict=True):
        inside = [token for token in topics if edge <= token.start < after]
        if inside:
            stop = inside[-1].end if after != head else head
            own = sentence.piece(edge, stop).strip('“”"')
            lead = "" if own.startswith(("全国", "中国", "全省")) else prefix
            name = lead + own + sentence.piece(head, end)
            span = (edge, end if after == head else stop)
            parts.append(Part(name, dimension_of(inside[-1].text), *span))
    return tuple(parts)


def _topics(sentence: Sentence, lists: Sequence[ListMention]) -> list[ListMention]:
    """Return the bare topics outside lists, those joined by 、 and 和 as one mention."""
    if "topic" not in sentence.kinds:
        return []
    groups: list[list[Token]] = []
    previous: Token | None = None
    linked = False
    inside = {k for one in lists for k in range(one.start, one.end)}
    for token in sentence.tokens:
        if token.start in inside:
            previous, linked = None, False
        elif token.kind == "topic":
            if previous is not None and linked:
                groups[-1].append(token)
            else:
                groups.append([token])
            previous, linked = token, False
        elif token.kind == "conj" or token.text in QUOTES:
            linked = previous is not None
        else:
            previous = None
    told = (group for group in groups if not _is_a_kind(sentence, group[0]))
    return [_topic_mention(sentence, group) for group in told]


def _is_a_kind(sentence: Sentence, topic: Token) -> bool:
    """Tell whether a topic only says what kind of place one is: 一座老工业城区."""
    kind = sentence.text.startswith(("城区", "城市"), topic.end)
    near = sentence.text[max(0, topic.start - 4) : topic.start]
    return kind and any(word in near for word in _KINDS_OF)


def _topic_mention(sentence: Sentence, group: Sequence[Token]) -> ListMention:
    if len(group) == 1:
        only = group[0]
        start, end = _widened(sentence, only)
        part = Part(sentence.piece(start, end), dimension_of(only.text), start, end)
        return ListMention("topic", start, end, (part,), None, None)
    parts = tuple(
        Part(sentence.piece(one.start, one.end), dimension_of(one.text), one.start, one.end)
        for one in group
    )
    return ListMention("topic", group[0].start, group[-1].end, parts, None, None)


def _widened(sentence: Sentence, topic: Token) -> tuple[int, int]:
    """Return a topic's span with the words that belong to it: 中国最具幸福感城区."""
    start, end = topic.start, topic.end
    for token in reversed(sentence.within(0, start)):
        named = sentence.region_end_before(topic.start) > token.start
        if token.end != start or named or token.kind not in {"scope", "listword"}:
            break
        start = token.start
    for token in sentence.within(end, len(sentence.text)):
        if token.start != end or token.kind != "listword":
            break
        end = token.end
    if sentence.text.startswith("指数", end):
        end += 2
    elif _BOARD.match(sentence.text, end):
        end += 1
    return start, end
