"""Numbers beside the economy: of contests, of those who win or enter, of prices and of groups.

跑出1小时19分, 500米直道赛, 9人获银奖, 3所初中进入全市前二十, 门票30元: what is no figure of a
region. A few units have such numbers, and what stands beside them tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from erqi_viewer.core.extract.quantities import Quantity

_NEAR = 8
# 500米直道赛, 3米板, 3000米障碍
_RACE = re.compile(
    "[^,，;；。0-9]{0,4}?(?:赛|跑(?!道)|跳台|跳板|板(?!材|块|栗)|跨?栏(?!目)|障碍|[自蝶蛙仰]泳|自由泳|接力|速滑|"
    "[气步手]枪|决赛|台架|竞走|长跑)"
)
_OF_TIME = re.compile("[0-9](?:小时|分钟?)$")
# 9人获银奖, 17人被清华录取, 128人里
_WHO_WIN = re.compile(
    "[^,，;；。0-9]{0,6}?(?:荣?获(?!得感)|夺[得冠魁]|摘[得取]|捧[得回]|考[入取上]|被[^,，;；。0-9]{1,10}录取|入围|晋级)|[里中](?![学小国年级专职老外医])"
)
# 3所初中进入全市前二十, 2家进入制造业500强前200, 3个学科进入ESI全球前1%
_WHO_ENTER = re.compile(
    "[^,，;；。0-9]{0,6}?(?:进入?|跻身|排进|挤进|闯[进入]|位列|居)[^,，;；。]{0,16}前[0-9一二三四五六七八九十百]"
    "|(?:进入?|跻身|入围|入选|上榜)(?!园|场|库)"
    "|[^,，;；。0-9]{0,6}?(?:企业|公司|民企)(?:入围|上榜)(?=[,，。；;])"
)
# 展商312家, 参展企业268家, 展出面积8万平方米, 现场观众2.6万人
_AT_A_FAIR = re.compile(
    "(?:展商|参展[^,，;；。0-9]{0,4}|(?:展览|展出|布展)(?:总?面积)|观众)[^,，;；。0-9]{0,3}$"
)
_WHO_COME = re.compile("[^,，;；。0-9]{0,4}?(?:参赛|参展|观赛|开跑|起跑)|观众|选手")
# 80多个国家和地区的选手
_FROM_COUNTRIES = re.compile(
    "国家(?:[和及、]地区)?的?[^,，;；。0-9]{0,6}(?:选手|运动员|嘉宾|展商|客商|代表队)"
)
# 在全市12个板块的转型升级考核里, 86个街道中分列第9
_A_GROUP = re.compile(
    "[^,，;；。0-9、]{1,8}?(?:的[^,，;；。0-9]{0,10}(?:考[核评]|测评|评[比议]|排名)"
    "|[里中内](?:[^,，;；。0-9小学外医]{0,16})(?:第|倒数|垫底|末位|首位))|字(?![节号段符])"
)
_HOLIDAY = re.compile("(?:国庆|春节|中秋|五一|元旦|端午|长假|小长假|黄金周|双节)(?:假期)?$")
_PRICE = re.compile(
    "(?:门票|票价|单价|学费|起拍价|零售价|定价|售价|标价)(?:每[张斤瓶位人公])?[^,，;；。0-9]{0,4}$"
)
_PARTS_OF_CHINA = re.compile(
    "(?:华[东北南中]|西[南北]|大西北)(?:和东北)?(?:地区)?(?:都是|各有?|有)?$"
)

_BEHIND = {
    **dict.fromkeys(("米", "千米", "公里", "万公里"), _RACE),
    **dict.fromkeys(("人", "名", "位"), _WHO_WIN),
    **dict.fromkeys(("家", "户"), _WHO_ENTER),
    "万人": _WHO_COME,
    "所": _WHO_ENTER,
}
_BEFORE = {
    **dict.fromkeys(("人", "万人", "家", "万平方米", "平方米"), _AT_A_FAIR),
    **dict.fromkeys(("分", "秒"), _OF_TIME),
    "天": _HOLIDAY,
    "元": _PRICE,
    "个": _PARTS_OF_CHINA,
}


def holds(text: str, one: Quantity) -> bool:
    """Tell whether what stands beside a number says that it is no figure of a region.

    Args:
        text: The sentence.
        one: The number with its unit.
    """
    behind = _BEHIND.get(one.unit)
    if behind is not None and behind.match(text, one.end):
        return True
    before = _BEFORE.get(one.unit)
    if before is not None and before.search(text, max(0, one.start - _NEAR), one.start):
        return True
    if one.unit != "个":
        return False
    found = (p.match(text, one.end) for p in (_WHO_ENTER, _A_GROUP, _FROM_COUNTRIES))
    return any(found)
