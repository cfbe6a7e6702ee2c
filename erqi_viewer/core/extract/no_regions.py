"""Telling what only reads like a region's name: 先导区, 五年区, 武侯、锦江、青羊三区."""

from __future__ import annotations

import functools
import re

from erqi_viewer.core.extract.counties import full_names, short_names

# Characters that hardly begin a name; 从江县 and 将乐县 are kept by the lengths below.
STOPS = frozenset(
    "的了是在从由型排为对将被让给向与等着也就又还而但则若因使把于至以及其各家有到年月含距据经过起用叫称"
    "我你他她它们这那该本某每任何"
)
_GENERIC = re.compile(
    "(?:贫困|培育|后备)[县区市旗镇]$|[流动]红旗$|动红旗$|[一-鿿]立镇$|改造市$|(?:承载|样板|先导|核心|引领|试点|创新|拓展|延伸|辐射|密集|连片|毗邻|富集|主产|优势|重点|管控|隔离|生产|加工|仓储"
    "|物流|商贸|文旅|康养|体验|展示|种植|养殖|灌|安置|规划|合作|协作|都市|制造|孵化|创业|引进|聚居|居住|休闲|文创"
    "|融合|拓展|起步|启动|样板|主战|策源|前沿|门户|枢纽|腹地|交汇|接壤|沿海|沿江|丘陵|平原|高原|流域|开放|改革|文明|平安|先进|模范)区$"
    # 开放兴市, 工业强县
    "|(?:产业|工业|项目|科教|科技|人才|商贸|文化|旅游|生态|农业|创新|质量|教育|开放|实业|制造|依法|环境|品牌)"
    "[兴强立富活靓稳促美名治][区县市镇旗]$"
)
_PRAISED = re.compile(
    "设区市$|直?管县$|建制[县镇]$|^(?:扛起|展现|彰显|体现|打造|争当|争做|建设).{0,3}[区县市]$|^(?:全国)?(?:明星|先进|示范|文明|卫生|小康|特色|经济强|农业|工业|人口|旅游|财政强|试点|重点|美丽)[县市镇]$"
)
_TITLE = re.compile("”(?:称号|荣誉|创建|建设|荣誉称号)")
_PRAISE = frozenset("首强名")
_CLASS = re.compile(
    "^第[一二三四五六七八九十]{1,2}[区县市镇]$|[一二两三四五六七八九十]省区$|[一二三四]类[县市区]$|几[县市区镇]$|^.据省$|^另.省$|^[一二两三四五六七八九主]城区$"
)
_COUNTERS = frozenset("年届个")  # 五年|区第十一次党代会
# 从建区之初, 民生立县, 凤翔撤县设区
_FOUNDED = re.compile(
    "自治[县旗]|.{1,4}撤[县市]|(?:[自从]|民生|工业|农业)?[建立强][区县市]|.*政府区|.{0,2}[县市乡][升改][市区镇]"
)
_MOVED_IN = tuple(f"{verb}省" for verb in ("引进", "利用", "吸引", "招引", "来自", "走出", "外出"))
_OTHER_WORDS = frozenset({"兄弟", "周边", "摘自", "千亿", "百亿", "万亿"})
_NUMERALS = frozenset("一二三四五六七八九十")
COUNTS = frozenset("两二三四五六七八九")
ENDS = frozenset("县市区旗镇")


def is_no_region(text: str, begin: int, stop: int) -> bool:
    """Tell whether what reads like a name is none: 从市, 第二类县, 五年区, 先导区."""
    name = text[begin:stop]
    if _is_no_name(name) or _begins_as_no_name(text, begin):
        return True
    if text[begin - 1 : begin] == "“" and _TITLE.match(text, stop):
        return True  # 获评“平安区”称号
    # 撑起“楚天首区”
    quoted = text[begin - 1 : begin] == "“" and text[stop : stop + 1] == "”"
    return quoted and name[-2:-1] in _PRAISE


@functools.lru_cache(maxsize=512)
def _is_no_name(name: str) -> bool:
    """Tell whether what reads like a name is none wherever it stands."""
    if len(name) == 2 and (name[1] != "县" or name[0] in STOPS):
        return True
    if _FOUNDED.fullmatch(name) or name == "大湾区" or name[:2] in _OTHER_WORDS:
        return True
    if name[0] == "每" or name.endswith(_MOVED_IN):
        return True  # 每位区领导, 引进省外资金
    if name[-2:-1] in {"在", "由", "委", "设", "之", "各"} and len(name) > 2:
        return True  # 区政府在区委领导下, 县委县政府
    if _CLASS.search(name) or (1 < len(name) < 5 and name[-2] in _COUNTERS):
        return True
    generic = _GENERIC.search(name) or _PRAISED.match(name)
    return generic is not None and name not in full_names()


def _begins_as_no_name(text: str, begin: int) -> bool:
    """Tell whether a name begins with the end of another word."""
    first, before = text[begin], text[begin - 1 : begin]
    if first in "里撤我评":
        # 我受县人民政府委托; 排名里神木市, read again without it; 撤县设市
        return not _is_apart(text, begin)
    if first in "日个" and before.isdecimal():
        return True  # 记者18日从市商务局了解到; 6个街道
    if first == "份":
        return before == "省"  # 中西部省份城区
    # 记者昨(12)日从市统计局获悉; 在镇江各辖市中
    return first in "某各" or text.startswith("日从", begin)


def _is_apart(text: str, begin: int) -> bool:
    """Tell whether a mark stands before a name: 北滘镇、里水镇."""
    return text[begin - 1 : begin] in {"、", ",", "，", "(", ";", "；"}


def is_count(text: str, floor: int, ending: int) -> bool:
    """Tell whether an ending only counts the regions before it; 二七区 is a name."""
    before = text[max(floor, ending - 2) : ending]
    if before[1:] == "一":  # 仅椒江一区入选
        ahead = text[max(floor, ending - 4) : ending - 1]
        return ahead[1:] in short_names() or ahead in short_names()
    return len(before) == 2 and before[1] in COUNTS and before[0] not in _NUMERALS
