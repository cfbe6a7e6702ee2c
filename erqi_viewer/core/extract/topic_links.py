"""What may stand between a topic and its places, for all its commas: 综合实力下滑一位,居第85位."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.numerals import NUMERALS

_NATIONWIDE = re.compile("[^,，;；。第0-9]{0,6}[,，](?:位?[居列]|排名?)?全国")
# 科技创新排名进步明显,由2024年的第36位提升到第31位
_STRODE = re.compile("的?(?:排名|位次|名次)[^,，;；。第0-9]{2,8}[,，][由从][^,，;；。]{0,12}")
# 综合实力下滑一位,居第85位
_MOVED_TO = re.compile(
    f"[^,，;；。第0-9]{{1,12}}?(?:[0-9]{{1,3}}|[{NUMERALS}两]{{1,3}})(?:个?(?:位次|名次|[位名])|级)[,，]"
    "(?:位?[居列]|名列|排名?|排在|升抵|升[至到]|[来降跌]到|[升降]至"
    # 科技创新提升4位,首次迈进前十
    "|(?:首次|首度|再次|一举|成功)?(?:迈进|进入|跻身|闯[进入]|挤[进入]|重返|重回|冲进|挺进))?"
)
# 综合实力位次的最低点出现在2015年,为第91位
_EXTREME = re.compile(
    "[)]?的?(?:位次|名次|排名)?(?:[(][^(),，;；。]{1,24}[)])?的?"
    "(?:最[低高好差]点?|低谷|谷底|峰值|顶点|[高低]点|拐点)(?:名次|位次)?(?:出现|是|落)?在?"
    "(?:(?:19|20)[0-9]{2}|[去今前]|上一?)年[,，]?(?:[为是列居排]|位列|名列|位居)?"
)
# 投资潜力连续第六年入围,列第61位
_ENTERED = re.compile(
    f"[也则还]?已?(?:经)?(?:连续)?第?(?:[0-9]{{1,2}}|[{NUMERALS}两]{{1,3}})[年次届度]"
    "(?:入围|入选|上榜|在榜|进榜|跻身|进入|进位|前进|上升|前移|攀升)[^,，;；。第0-9]{0,6}[,，]"
    "(?:[今本]年|本次|此次|(?:19|20)[0-9]{2}年)?(?:位?[居列]|名列|排名?|排在)?"
)
# 创新创业新上榜,居第50位
_NEWLY = re.compile(
    "[)]?[则也]?[为是]?(?:今年|本次|此次)?(?:新近?|首次|首度|第一次|初次|再次|再度|重新|又)"
    "(?:上榜|入榜|入围|入选|登榜|进榜|晋级|亮相|露面)了?[,，]"
    "(?:便|就|即|一举)?(?:位?[居列]|名列|排名?|排在)?"
)
_LINKS = (_NATIONWIDE, _STRODE, _EXTREME, _MOVED_TO, _ENTERED, _NEWLY)


def joins(between: str) -> bool:
    """Tell whether what stands between a topic and a place leaves the place the topic's."""
    return any(one.fullmatch(between) for one in _LINKS)
