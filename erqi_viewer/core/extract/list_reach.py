"""How far back the name of a list reaches from its head, and where its topics part.

全国综合实力和投资潜力百强区 begins at 全国; 综合实力 and 投资潜力 part at 和.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token

_ALLOWED = frozenset({"scope", "listword", "topic", "place", "indicator"})
_STOPS = frozenset(
    " 居的在为了是获登入进列从由被将于至以有等第名届共前其均皆都连中出个退看咱·#*-.~①②③④⑤⑥⑦⑧⑨⑩"
)
_TURNS = frozenset("但而且并却则另又还也")  # 但双创百强区
_TIMES = frozenset("又再首三四五六七八九十")
_METALS = frozenset({"金", "附"})  # 有色金属百强县
_INSIDE = frozenset('()“”"《》&、+')
QUOTES = frozenset('“”"')
_OPENERS = ("全国", "中国", "赛迪", "同一", "19", "20")
_LONGEST_GAP = 14
_ENDS = _STOPS | frozenset("成上登下就称原属")  # where a name may begin behind one of these


def reach(sentence: Sentence, i: int, floor: int) -> tuple[int, list[int], Token | None]:
    """Return where the name before token ``i`` begins, where its topics part, and what precedes."""
    text, tokens = sentence.text, sentence.tokens
    at, j = tokens[i].start, i - 1
    cuts: list[int] = []
    while True:
        left = tokens[j] if j >= 0 else None
        edge = max(left.end if left else 0, floor, sentence.region_end_before(at))
        if left and left.end == at and _is_kind_of_zone(tokens, j):
            edge = at
        begin = _within_gap(text, edge, at)
        counted = left is not None and left.end == begin and left.kind in {"number", "numeral"}
        begin += counted and begin < at and text[begin] in "年届次"  # 连续五年|最具潜力百强榜
        begin += text[begin] in _TURNS and begin < at
        begin = _past_a_break(sentence, begin, at)
        if begin > edge or at - edge > _LONGEST_GAP:
            return begin, cuts, None
        at = begin
        if left is None or left.end < edge or left.start < floor:
            return at, cuts, left if left and left.end == at else None
        of_cities = left.kind == "common" and left.end == at and left.text.endswith("城市")
        if left.kind != "place" and any(
            one.end == at and one.start < left.start and one.is_local for one in sentence.regions
        ):
            return at, cuts, left  # 清城区全国百强区, where 城区 is a word for a list too
        if left.kind in _ALLOWED or of_cities or _is_kind_of_zone(tokens, j):  # 智慧城市百强区
            at = left.start
        elif _is_link(text, tokens, j, at):
            cuts.append(at)
            at = left.start
        else:
            return at, cuts, left
        j -= 1


def _is_kind_of_zone(tokens: Sequence[Token], j: int) -> bool:
    """Tell whether a zone is one of many: 国家级经开区."""
    zone, before = tokens[j], tokens[j - 1] if j else None
    general = before is not None and before.kind == "scope" and before.end == zone.start
    return zone.kind == "region" and general


def _past_a_break(sentence: Sentence, begin: int, at: int) -> int:
    """Return where a name begins anew behind white space: 生态颜值高 全国绿色发展百强区."""
    breaks = [one for one in sentence.breaks if begin < one <= at]
    return breaks[-1] if breaks and sentence.text.startswith(_OPENERS, breaks[-1]) else begin


def _within_gap(text: str, edge: int, at: int) -> int:
    for k in range(at - 1, max(edge, at - _LONGEST_GAP) - 1, -1):
        if text[k].isalnum() and text[k] not in _ENDS:
            continue
        renamed = text[k] == "成" and text[k - 1 : k] in set("换改变")  # 换成综合实力百强区
        if renamed:
            return k + 1
        if text[k] in "上登" and text[k - 1] in _TIMES and text[k + 1] != "海":
            return k + 1  # 六上全国百强区
        if text[k] == "下" and text[k - 1] == "不":
            return k + 1  # 不下投资潜力百强榜
        asked = text[k] == "就" and text[k + 1] != "业"  # 就百强区排名答记者问
        called = text[k] == "称" and text[k - 1 : k] != "名"  # 称科学发展百强区
        called = called or (text[k] == "属" and text[k - 1 : k] not in _METALS)
        called = called or (text[k] == "原" and text[k - 1 : k] == "即")  # 即原科学发展百强区
        if asked or called or text[k] in _STOPS or not (text[k].isalnum() or text[k] in _INSIDE):
            return k + 1
    return edge


def _is_link(text: str, tokens: Sequence[Token], j: int, at: int) -> bool:
    """Tell whether token ``j`` joins the topic before it to the one that begins at ``at``."""
    token = tokens[j]
    if token.text in QUOTES and token.end == at:  # “综合实力”“投资潜力”百强区
        if text.endswith("指数", 0, token.start):
            return False  # 高质量发展指数“综合实力百强区”
        if j and tokens[j - 1].end == token.start:
            token, j = tokens[j - 1], j - 1
        return token.kind in {"conj", "topic", "mark"} and _has_topic(tokens, j)
    return token.kind == "conj" and _has_topic(tokens, j)


def _has_topic(tokens: Sequence[Token], j: int) -> bool:
    for k in (j, j - 1, j - 2):
        if k >= 0 and tokens[k].kind == "topic":
            return True
        if k >= 0 and tokens[k].kind not in {"conj", "mark"}:
            return False
    return False
