"""The words around figures: measures, comparisons and what a growth is measured against."""

from __future__ import annotations

import re

REPLACED = ("总量", "增速", "增幅", "增量")  # GDP总量居第三,增速居第五
IN_TURN = re.compile("分(?:列|居|获)|依次")
MEASURES = ("总量", "增速", "增幅", "增量", "总额", "规模")
SPOKEN_OF = frozenset({"head", "region", "enter", "rank"})
COMPARES = re.compile(
    r"最(?:多|高|大)[^,，;；]{0,6}$|高于|胜过|多于|大于|≥|(?:创造|贡献|产出)了?全[国省]的?$|(?:不足|仅占|只占)全[国省]的?$|(?<!失业率)(?<!发生率)低于|快于|高出|低出|领先|超出|优于|次于|是全[国省市]|为全[国省市]"
    r"|(?:较|(?<!同)比)[^,，;；%]{1,14}(?:增加(?!值)|减少|净增|多|少)"
)
NATIONAL_SHARE = re.compile("占到?(?:全[国省]|[东中西]部(?:地区)?|西部县域)的?$")
OF_THOSE = re.compile(
    "及以上|的(?:中小|规上|规模以上)?(?:城市|城区|县|区|镇|企业|公司|产业集群|集群)(?!.{0,6}突破)"
)
# 全国中小城市总人口达10.2亿人
OF_THE_NATION = re.compile(
    "(?:截至[^,，]{2,10})?全国(?!第|首位|前|唯一|各|市场)[^,，;；。0-9]{2,16}"
)
TAKES = re.compile("占到?(?:了|约)?$")
# 全国20.79%的GDP和8.05%的收入: as the one before
BESIDE = re.compile("(?:的[^,，;；。0-9]{1,12})?[、和与及]")
OF_LAND = re.compile("的(?:国土|土地|人口|陆地)")  # 以0.6%的国土面积
AVERAGE = re.compile("(?<!年)平均(?!海拔|气温|降)")
# 百强县平均规模为人口88万人,地区生产总值715亿元
OF_AVERAGE_SIZE = re.compile("[百千]强[^,，;；。]{0,12}平均规模")
LISTED = re.compile("[百千]强|(?:上榜|入榜|入围|入选)")
OF_THE_LISTED = re.compile(
    "(?:上榜|入围|入选|[百千]强)的?(?:城区|县市|区县|县域|[县区镇])的?(?=[^,，;；。]{0,24}$|[^;；。]{0,60}共)"
)
# 1103.6亿元,首次突破千亿元
PASSED_TOO = re.compile(
    "[,，](?:首次|成功|一举|正式|历史性)地?(?:突破|超过?|越过|跨过|跨越|迈过|站上)了?"
)
MILESTONE = re.compile("的?(?:新)?(?:台阶|大关|关口)")  # 首次跨上3000亿元台阶
SHARE = re.compile(r"占|比重|比例|中")
ONWARD = re.compile(
    r"(?:大关|台阶|关口)?[,，、]?(?:到)?(?:并|最终|实际|累计)?(?:达到?|为|完成|实现|总(?:量|额)?达到?)"
    r"|(?:大关)?[,，、]?(?:总数|总量|总额|累计|共计)(?:已?(?:突破|达到?|为|连跨|跨越|跨上|迈上|跃上|迈过|超过))?"
    r"|(?:增加|提高|增长|上升|跃升|攀升|提升|增产|扩大|扩展|拓展|发展|壮大|调整|优化|增|升|降低|缩小|收窄|下降|减少|降)?(?:到|至|为)?"
    r"|[,，](?:由|从)"  # 年均增长7.5%,由2016年的379亿元增加到…
)
# before the value that another rose or fell from: 由742亿元提高到…, 由上年的22.26%调整为…
FROM = re.compile("[由从](?:(?:(?:19|20)[0-9]{2}|[上去前])年(?:底|末|初|同期)?的?)?$")
LABEL = re.compile("(?:^|[,，;；。])([一-鿿A-Za-z]{2,12}):$")  # 电商销售额:156亿元
RATIO = re.compile("收入(?:之)?比(?:值)?")
LISTING = (",", "，", "、", ";", "；")
DATED = re.compile(
    r"^((?:大关|台阶|关口)?[,，、;；])(?:(?:19|20)[0-9]{2}年(?:底|末)?|[今去]年(?:截至目前)?)"
)  # ,2020年达到
OWN_YEAR = re.compile(r"((?:19|20)[0-9]{2})年(?:底|末)?的?$")
# What a growth is measured against, and how.
BASES = (
    *(
        "同比",
        "小幅",
        "逆势",
        "同样",
        "大幅",
        "比上年",
        "较上年",
        "比去年",
        "较去年",
        "年均",
        "增速",
        "增幅",
        "累计",
        "可比",
        "名义",
        "同口径",
    ),
    *(
        "按可比价格计算",
        "按可比价计算",
        "按不变价格计算",
        "按不变价计算",
        "可比口径",
        "按不变价算",
        "按可比价算",
    ),
    *("按可比价格", "按可比价", "按不变价格", "按不变价", "按可比口径", "可比价格", "可比价"),
)
_BASIS = re.compile("(?:" + "|".join(sorted(BASES, key=len, reverse=True)) + "){1,4}$")
BASE_DATE = re.compile(
    r"[比较](?:上年|去年|上月|今年)?(?:年初|初|末|底|年末|年底|同期|同月)(?:同口径|同比)?(?:净|共|累计|实际|名义)?$"
    r"|近?[一二三四五六七八九十两0-9]{1,2}年(?:来|间)?(?:平均|年均|均|累计)?$"
)
MONEY = re.compile(
    "GDP|总值|收入|投资|总额|增加值|支出|产值|余额|销售额|成交额|交易额|开票|经济总量"
)
ROUND = ("千亿", "百亿")
COUNTED = re.compile("[个家户人座所条项]$")
FIRMS = ("企业", "民企", "公司", "药企", "房企", "品牌", "高校")
LONGER = frozenset({"率", "者", "利", "户", "能", "入"})  # 贷款|率, 税收|入
ISSUED = ("出台", "制定", "推出", "修订", "印发")
# what a growth leaves out: it is no figure's own name
ADJUSTED = re.compile(
    "(?:扣除|剔除|还原)[^,，;；。]{1,20}$|受[^,，;；。]{2,12}影响[,，]?(?:同比)?$"
)
OWN_PART = frozenset({"区本级", "县本级", "市本级", "镇本级", "本级", "区级", "县级", "市级"})
OF_SEVERAL = re.compile("项(?:主要|核心|经济|重点)?(?:经济)?(?:指标)?$")
STANDARDS = re.compile(
    "(?:[一二三四五六两][项条道个]|双”?)(?:标准|条件|门槛|坎)|样本县|[0-9]强样本|(?<![亿元])门槛"
)
CALLED_SO = re.compile("”(?:城区|城市|俱乐部|[区县市镇](?!场)|级|方阵)")
OF_STANDARDS = ("标准", "条件", "门槛", "坎", "样本")
SHARE_NOTE = re.compile(r"\(占[^()]{1,20}$")
SAME_BELOW = "(下同)"
PER_UNIT = ("亩均", "地均", "户均")
QUALIFYING = ("国家", "国家级", "省级", "市级", "规模以上", "规上")
IN_ALL = re.compile("总数|总量|累计|共计")
GAINED = re.compile("^(?:新增|净增|新登记|新认定)")
PIECES = ("个", "项", "座", "条", "处", "家", "%")
SPENT = ("投资",)
PLANTS = ("项目", "基地", "工程", "生产线", "产能", "装置")
LONGEST_BASE = 16
LONGEST_PREFIX = 6
ABBREVIATED = re.compile(r"[((（]GDP[)）]$", re.IGNORECASE)
BOTH = "城乡居民"
BOTH_PARTED = "城、乡"
# how a share of the figure before is told: ,占财政收入的82.1%
SHARE_OF = re.compile(
    r"[,，]((?:占|约占|仅占|占比)[^,，;；。]{0,30}?)(?:的|为|达到?|超过?|近|约){0,3}$"
)
# what only the first of several figures says: 采矿业增加值增长19%,制造业增长5%
ELIDED = re.compile("(?:增加值|总产值|产值|产量|销售额|零售额|营业额|营业收入|投资)$")
OF_INDUSTRY = re.compile("(?:业|制造|供应)$")
YIELD = ("产量", "总产量", "总产")
AREA = re.compile("(?:播种|种植|收获)?面积$")
# 占全县投资的比重依次为40.4%、31.3%: of as many figures before
SHARES_OF = re.compile(
    r"[,，]((?:占|占比)[^,，;；。]{0,30}?)的?(?:比重|比例|份额)?(?:分别|依次)(?:为|是|达到?)?$"
)
RAISED = re.compile("(?:较|比)[^,，;；%]{1,10}(?:提高|提升|上升|下降|降低)$")  # 分值较上年提高1.2分
PACE = re.compile("(?:年均|每年)(?:[前上提下后进跃降][进升移滑退降位]?)?$")  # 年均前进3位
PARTS_OF = re.compile("(?:辖(?!区)|[区县市旗]设)[^,，;；。]{0,44}$")
# 东离宁波60公里: how far others are
FAR_FROM = re.compile("(?:[距离]|[东南西北][至到])[^,，;；。0-9]{2,16}$")
LENGTHS = frozenset({"公里", "千米", "米"})
EXCHANGED = re.compile("[0-9]?(?:美元|欧元|港元)(?:兑换?|折合?)$")  # 1美元兑6.2元
CONVERTED = re.compile("折(?:合|算)(?:为|成|约|达)?(?:人民币)?约?$")
ALL_GREW = re.compile("[,，](?:分别)?(?:均|都)(?:比|较|同比|增|[上去])")
MEASURES_OF_A_METHOD = re.compile(
    "(?:[一二三]级|[百千万]亿级)?(?:指标|维度|方面|领域|目标层面|层面|台阶|民族(?![自乡]))"
)
TERM = re.compile('[“"]十[一二三四五]五[”"](?:期)?末')
REACHES = re.compile("(?:分别|超过|突破|达到?|为|以|有|逾|实现|完成|则为?|也){0,2}")
# 总量全市第五;2024年一季度实现381.6亿元
LATER = re.compile(
    "[;；](?:今年|去年|(?:19|20)[0-9]{2}年)?(?:上半年|前?[一二三1-4]个?季度|1[-至—]?[0-9]{1,2}月|前[0-9]{1,2}个?月)?"
    "(?:实现|完成|达到?|为)$"
)
BETWEEN_REGIONS = frozenset(",，、;；")
# what a count leads to: 其余6个为金山镇、羊口镇
NAMES_THEM = re.compile("(?:分别|依次)?(?:为|是|均属|即|:)")
OVER_YEARS = re.compile("(?:[两三四五]项)?(?:按同口径|按可比口径)?(?:五年|[三四五]年间)?年?")
REACHED_BEHIND = re.compile(
    "[,，]?(?:总量|总额|绝对值)?(?:已|首次|连续[^,，;；。]{1,3}年)?"
    "(?:达到?|完成|实现|为|突破|超过?|跨上|跨越|跃上|迈上|站上){1,3}"
    "|[,，]连续[^,，;；。]{1,3}年"
)
BY_BASE = ("按", "以")
TOGETHER = re.compile("(?<![年人户亩])均|都|双双")
SHARE_NAME = re.compile("占(?:比|.{2,})$")
COUNTS = frozenset({"数量"})
ORIGIN = re.compile("(?:从|由|自)?(?:(?:19|20)[0-9]{2}年)(?:底|末|初)?的?")
# how many figures share what follows: …等6项指标增速, …2项居
FIGURES_COUNTED = re.compile(
    "[0-9]{1,2}(?:[项个大](?:主要|核心|经济){0,2}指标|项(?=(?:增速|总量)?(?:均|都|居|位居|排|列)))"
)
BOTH_BEFORE = re.compile(
    "([两三四])(?:项|个|者)(?:指标|主要指标|总量|总额|增速|增幅)?(?:均|都|双双|皆)[为居列排位]{1,2}"
)
ALL_BEFORE = re.compile(
    "[,，](?:均|都|皆|双双)[为是居列排位]{1,2}[^,，;；。0-9]{0,6}$"
)  # ,均排全市第一
BOTH_OF = re.compile("([^,，;；。:]{4,40}?)[两三四五2-5](?:项|个|大)(?:指标|主要指标)?的?$")
# 人均生产总值、三产增加值都居全省首位: as many figures as are named
ALL_OF = re.compile(
    "(?:^|[,，;；。:])([^,，;；。:、]{2,24}(?:、[^,，;；。:、]{2,20}){0,8}(?:、|和|及|以及)[^,，;；。:、]{2,20}?)"
    "(?:等?[0-9一二三四五六七八九十]{0,2}[项个大]?(?:主要|核心|经济){0,2}指标|[0-9两三四五]项)?"
    "(?:(?:均|都|皆|全部|双双)(?:稳?[居列为是]|位居|位列|排名?(?:在)?|高居|名列|保持|跃居)[^,，;；。:、0-9]{1,12}"
    "|(?:增速|增幅|总量|总额|规模)?(?:继续|仍)?(?:保持|稳居|位居|居|列)?全[市省县区州盟](?:排名?)?)$"
)
MEASURE_END = re.compile("(?:总量|总额|增速|增幅|增量|数量|规模|占比|总数)$")
FIGURE_END = re.compile(
    "(?:总值|GDP|收入|投资|总额|增加值|产值|余额|销售额|零售额|总量|增速|增幅|数量|规模|税收|率|面积|进出口|外资|支出|户数|贸易额|营业额)$"
)
# GDP居全市第一,投资居第三: no known name, and yet its own
PLACED_ITSELF = re.compile(
    "[,，;；、]([^,，;；。、:0-9]{2,20}?)(?:已?连续[0-9一二三四五六七八九十]{1,3}年)?"
    "(?:稳?[居列排]|位居|位列|排名|保持)(?:全[国市省区县州盟][^,，;；。0-9]{0,4})?"
)
PARTED = re.compile("[、和与及]")
WHOLE = ("总量", "总额", "规模")
OF_THEIR_OWN = frozenset({"进位速度"})  # no measures of the figure before
JOINS = frozenset({"、", "和", "与", "及"})
GAINS = frozenset({"新增", "净增", "增加", "减少"})
AMONG = re.compile(
    r"(?:[一-鿿]{0,6}(?:市辖区|区县|县市|县区|城区|区|县|市|旗|乡镇|镇|省份|地区|城市)(?:\([县市区旗、]{1,6}\))?)?[中里]?的?"
    r"(?:第[0-9一二三四五六七八九十]|首位|排名|居首)"
)


def plain(name: str) -> str:
    """Return a name without its abbreviation: 生产总值 for 生产总值（GDP）."""
    return ABBREVIATED.sub("", name)


OF_THOSE_ABOVE = re.compile(
    "(?:超|超过|过)?[0-9.]{1,6}[万亿]{1,2}元(?:以上)?的(?:就|共|已)?(?:有|达)?$"
)
NOTED_YEAR = re.compile(r"\(((?:19|20)[0-9]{2})年[底末]?\)")
# 较2016年翻了一番, 四年翻一番: no growth of one year
DOUBLED_SINCE = re.compile(
    "(?:[比较](?:19|20)[0-9]{2}年[^,，;；。]{0,6}|[两三四五六七八九十](?:个)?年[来间内]?[^,，;；。]{0,3})$"
)


_DONE = re.compile("实现|累计|完成|首次$")


def tidy(name: str) -> str:
    """Return 第一产业增加值 for 第一产业实现增加值."""
    return _DONE.sub("", name)


def without_basis(name: str) -> str:
    """Return 工业投资 for 工业投资同比."""
    found = _BASIS.search(name)
    return name[: found.start()] if found else name
