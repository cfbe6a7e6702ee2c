"""Fields that open what is told of one list: 投资潜力方面,2018年列…; 从综合实力看,….

Such a field stands for the list that measures it, in its own sentence and in those below.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.lexicon import DIMENSIONS
from erqi_viewer.core.extract.linked import framed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.context import Context
    from erqi_viewer.core.extract.list_mentions import ListMention, Part
    from erqi_viewer.core.extract.sentence import Sentence

_KNOWN = frozenset(DIMENSIONS.values())
_LEAD = re.compile(
    "(?:^|[;；。:：?？])[(]?(?:[^,，;；。:：]{0,6}[是、.]|[一二三四五六七八九]{1,2}[)]|还有|再有)?(?:再?[从就在])?[“]?$"
)
_STANDING = re.compile(
    "(?:百强区?|榜单?)?的?(?:名次|位次|排名|曲线|走势|轨迹)"
)  # 该区的双创名次最值得细读。
_PLACED = frozenset({"ordinal", "first-place", "top"})
_BOARDS = ("榜", "榜单")
_TOLD = frozenset({"topic", "list"})
# 湖北入选综合实力榜的城区里,东西湖区位居第二
_AMONG_ITS_OWN = re.compile("榜?单?的(?:市辖区|城区|县市|区县|[区县镇])[里中内]")
_NUMBERS = frozenset({"number", "numeral"})
_CLAUSES = frozenset({"", *",，;；。:："})
_COUNTERS = frozenset("个张家地席大项")
# ——创新创业。 二、投资潜力。 (三)绿色发展:
_ALONE = re.compile(
    "(?:[—·•*#-]{1,3}|[(]?(?:[一二三四五六七八九十]{1,2}|[0-9]{1,2})[)、.．]|第[一二三四五六],?)?"
    "(?:榜|排名|方面)?[。:：]|答[:：][。!！]?"
)
# 二七区最值得琢磨的是创新创业一项。
_SINGLED_OUT = re.compile("(?:这?一[项张份个]|这张榜|榜)?[。!！]?")
_LEAD_REACH = 9
_LED = 5
_COUNTED = re.compile("(?:^|[;；。:：,，])[一二三四五六]是[“]?$")  # 三是双创位次起伏大
_BEHIND = re.compile(
    "[”]?(?:(?:百强区?|榜单?)?(?:方面|领域)|(?:排名|位次)?(?:上|来?看|而言|来说|来讲)|这(?:一)?[块项]|一(?:榜|项|块))(?:[,，:：]|(?=[去今前]年))"
    "|(?:百强区?|榜)?呢[?？]|[嘛呢]?[,，](?=连续|名次|历史|首次|初次|再[次度]|头一[年回次]|第一次|我们|咱|[到由从]?第?[0-9一二三四五六七八九十]{1,4}[位名])|[嘛呢][,，]|这[张个份]榜单?[,，]"
    # 投资潜力恰好相反,2017年…; 绿色发展首次入选百强,列第76
    "|[^,，;；。:：0-9第位名连]{1,8}[,，]"
    "(?=[两三四五六七八九十]年[间来里]|连续|名次|历史|(?:19|20)[0-9]{2}年|[去今]年|(?:位列|位居|名列|排名|排[在到]|升[至到]|[列居排])?(?:全国)?第?[0-9]{1,3}[位名,，。])"
    "|[)](?=[^,，;；。])|[:：](?!第|[0-9]{1,3}[位名,，;；。])"
)

_OF_A_HUNDRED = re.compile("的(?:全国)?百强(?![县镇村])")  # 进了全国投资潜力的百强
_ALL_ENTERED = re.compile(
    "(?:[两三四五]个?(?:方面|领域|项|项指标|榜单?))?(?:全部|全都|同时|双双|悉数|一举|均|都|皆|同){0,2}(?:已|再次|再度|首次|成功)?"
    "(?:入选|入围|跻身|上榜|荣登|登上|进入|挺进|迈入|进了)了?"
)
_KINDS = ("区", "县", "市", "镇", "榜单")
_BESIDE = re.compile("(?:、|和|与|及|以及)?(?:最具)?")
# …,绿色发展进步最大,由第57位升至第47位
_MOVED = re.compile(
    "[^,，;；。:：0-9第位名连个]{1,12}[,，](?=[由从][^,，;；。]{0,12}第?[0-9]{1,3}[位名])"
)


def told(sentence: Sentence, named: Sequence[ListMention], context: Context) -> list[ListMention]:
    """Return the lists that a sentence names, each field that opens a part of it as a list.

    Args:
        sentence: The sentence.
        named: The lists and topics found in it.
        context: What the text has said of lists; before it names one, a field means none.
    """
    named = [_entered(sentence, one, named) for one in named]
    return [
        _as_list(sentence, one, context) if _is_field(sentence, one, named, context) else one
        for one in named
    ]


def _entered(sentence: Sentence, one: ListMention, named: Sequence[ListMention]) -> ListMention:
    """Return a list of no field as those of the fields that got onto it: A、B、C均入选百强区."""
    if one.kind != "list" or len(one.parts) > 1 or not one.parts or one.parts[0].dimension:
        return one
    before = [each for each in named if each.end <= one.start]
    text = sentence.text
    if not before or not _ALL_ENTERED.fullmatch(text, before[-1].end, one.start):
        return one
    run: list[Part] = []
    for k in range(len(before) - 1, -1, -1):
        if before[k].kind != "topic" or (
            run and not _BESIDE.fullmatch(text, before[k].end, before[k + 1].start)
        ):
            break
        run = [*before[k].parts, *run]
    known = len(run) > 1 and all(part.dimension in _KNOWN for part in run)
    framing = one.parts[0].name
    known = known and framing.endswith(_KINDS)  # but 均进入全国百强 says no more than the fields
    parts = tuple(part._replace(name=framed(framing, part.name)) for part in run)
    return one._replace(parts=parts) if known else one


def opened(sentence: Sentence, named: Sequence[ListMention], context: Context) -> list[ListMention]:
    """Return the lists of the fields alone that open a part of a sentence."""
    return [
        _as_list(sentence, one, context)
        for one in named
        if _is_field(sentence, one, named, context)
    ]


def _is_field(
    sentence: Sentence, one: ListMention, named: Sequence[ListMention], context: Context
) -> bool:
    if one.kind != "topic" or len(one.parts) > 1 or one.parts[0].dimension not in _KNOWN:
        return False
    if _STANDING.match(sentence.text, one.end) and not sentence.kinds & _PLACED:
        return True
    if _OF_A_HUNDRED.match(sentence.text, one.end):
        return True
    boards = sentence.text.endswith(_BOARDS, 0, one.end) or sentence.text.startswith(
        _BOARDS, one.end
    )
    among = boards and _AMONG_ITS_OWN.match(sentence.text, one.end) is not None
    boards = boards and not sentence.kinds & _PLACED and not _has_bare_numbers(sentence)
    if (boards or among) and any(each.dimension == one.parts[0].dimension for each in context.full):
        return True  # 还有哪些区上了综合实力榜呢?
    if _ALONE.fullmatch(sentence.text.replace(sentence.text[one.start : one.end], "", 1)):
        return bool(context.full or context.lists or context.told)  # ——创新创业。
    leads = _LEAD.search(sentence.text, max(0, one.start - _LEAD_REACH), one.start)
    behind = _BEHIND.match(sentence.text, one.end)
    if behind and any(0 <= each.start - behind.end() < _LED for each in named):
        return False  # 综合实力:全国百强区第26名
    counted = _COUNTED.search(sentence.text, max(0, one.start - _LEAD_REACH), one.start)
    told = (
        context.lists
        or context.full
        or context.first
        or any(
            each.kind in _TOLD and each.parts and each.parts[0].dimension in _KNOWN
            for each in named
            if each is not one
        )
    )
    opens = sentence.text[one.start - 1 : one.start] in _CLAUSES
    asked = leads and len(named) == 1 and sentence.text.endswith(("?", "？"))  # 综合实力怎么走的?
    singled = sentence.text.endswith("的是", 0, one.start)
    singled = singled and _SINGLED_OUT.fullmatch(sentence.text, one.end) is not None
    # 降的是创新创业,第91位: one that a heading or a question has named no list for
    singled = singled or (behind is not None and sentence.text.endswith("的是", 0, one.start))
    if (told and asked) or singled:
        return True
    moved = opens and _MOVED.match(sentence.text, one.end)
    return bool(((leads and behind) or counted or moved) and told)


def _has_bare_numbers(sentence: Sentence) -> bool:
    """Tell whether a sentence has numbers that count nothing, which may be places."""
    return any(
        one.kind in _NUMBERS and sentence.text[one.end : one.end + 1] not in _COUNTERS
        for one in sentence.tokens
    )


def _as_list(sentence: Sentence, one: ListMention, context: Context) -> ListMention:
    """Return a field as the list named lately that measures it, else by its own name."""
    part = one.parts[0]
    named = [*context.full, *context.kin, *context.lists]
    same = [each for each in named if each.dimension == part.dimension]
    named_so = _OF_A_HUNDRED.match(sentence.text, one.end)
    one = one._replace(end=named_so.end()) if named_so else one
    return one._replace(kind="list", parts=(_named(part, same, context.lists),), size=None)


def _named(part: Part, same: Sequence[Part], lists: Sequence[Part]) -> Part:
    if same:
        return part._replace(name=same[-1].name)
    if len(lists) == 1 and lists[0].dimension is None:
        return part._replace(name=framed(lists[0].name, part.name))
    return part
