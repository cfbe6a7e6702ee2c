"""The words by which Chinese releases tell of moves in rank."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.distances import PLACES
from erqi_viewer.core.extract.numerals import NUMERALS
from erqi_viewer.core.extract.rank_words import COUNTED_REGIONS

BY = re.compile(
    rf"[”\"]?[了过去掉]?(?:整整|足足)?(?:幅度(?:最大)?,?(?:高)?(?:达到?|为)?)?(?:{PLACES}|([0-9]{{1,3}})[多余]个?(?:位次|名次|位|名))"
)
MORE = re.compile(rf"(?:、|和|及|与)(?:{PLACES}|(持平|不变))")  # 分别晋升5位、持平、12位
COUNT = re.compile(rf"[0-9]{{1,3}}|[{NUMERALS}]{{1,4}}")
SHARED_UNIT = re.compile(
    rf"((?:(?:[0-9]{{1,3}}|[{NUMERALS}]{{1,4}})个?(?:、|和|及|与)){{1,8}}(?:[0-9]{{1,3}}|[{NUMERALS}]{{1,4}}))"
    r"个?(?:位次|名次|位(?!数|于|列|居)|名(?!次|单|额))"
)
ON_TO = re.compile(
    r"[,，]?(?:并?(?:升|跃升|提升|上升|前移|攀升|进|降|退|来|排|一举|跃居|升至|位列|位居|居)?(?:至|到)?)"
)
NOUN = re.compile(
    rf"(?<!唯)(?<![只仅里中]有){PLACES}的?(?=提升|上升|前移|进步|跃升|下降|下滑|后移)"
)
VERBAL = frozenset({"up", "down", "move", "rank", "level", "enter"})
ARROWS = {"↑": "up", "↓": "down"}
ARROW = re.compile(r"([0-9]{1,3})(?:个?位次?|名)?")
STANDING = ("位次", "排名", "名次", "排位", "位序", "座次")
UPWARD = "升上跃提攀前晋进挺递再跨连赶飙爬冲蹿窜追跳抬拉涨狂猛往直改修优反"
REBOUNDS = ("回升", "回弹")
DOWNWARD = "下降滑退跌掉后倒回落沉让"
EITHER_WAY = frozenset("变调走移挪")
PRESSES_ON = frozenset({"挺进", "挤进", "闯进", "冲进", "跨入"})  # 挤进第8位
INTO = frozenset({"跃居", "退居", "升入", "跌入", "跌回", "退回", "掉回"})
# 名次较上年大幅前移, 排名略有下滑
STOOD_SO = re.compile(
    "(?:位次|排名|名次|排位|位序|座次)(?:[较比](?:上年|去年|上届|前一年|(?:19|20)[0-9]{2}年))?"
    "(?:[均也都]?(?:[较比][上去]年)?有所|[均也都][较比][上去]年|[较比][上去]年[均也都]?有?(?:不同程度的?)?|均?实现了?|均有?|大幅|小幅|略有|再度|再次)?度?$"
)
TOLD_BY = re.compile(f"[,，:：][^,，;；。]{{0,4}}{PLACES}")  # 名次大幅提升,前移31位
CAUSE = re.compile(
    "(?:主要)?有(?:[两二三四五六]|几|多)(?:个|方面|大|点)(?:的|主要)?(?:原因|因素)|的(?:主要|直接)?(?:主因|底气|背后|原因|秘诀|密码|关键|动力|压力|挑战)|的?情况|[,，]?靠的?是|[,，]?(?:主要)?(?:得益于|归功于|离不开)|主要(?:是)?[受因由]|[,，][和与][^,，;；。]{2,40}有关"
)
SUPPORTS = re.compile(
    "(?:支撑|推动|带动|助力|促进|促成|拉动|助推)(?:了|着)?$"
)  # 支撑位次提升的,是…
SIGNED = re.compile(r"[较比](?:[上去]年|上一?届)([+-])([0-9]{1,3})(?:[位名]|(?=[,，;；。)]|$))")
RISES = frozenset({"直升", "跃升", "上升", "提升", "攀升", "前移", "晋升", "下降", "下滑", "后移"})
AND_MORE = re.compile("以上(?![,，;；。]|$)|之内|以内|之列|行列")
BROKEN_OFF = re.compile(rf"了?({COUNT.pattern})()个?[位名]")
PAUSE = re.compile("[,，;；。]")
ON_A_PLACE = re.compile("在(?:[上去前]年|上一?届|(?:19|20)[0-9]{2}年度?)?的?$")
KINDS = re.compile(r"\((?:[市区县旗](?:、[市区县旗])?|县级市)\)")  # 升至西部百强县(市)第10位
HELD_AGAINST = re.compile(
    "(?:[较比]|[同与和跟](?=.{1,16}$))(?:当年|[上前去](?:年|届|一年|一届)(?:度)?|[两三四五]年前|第[0-9一二三四五六七八九十]{1,3}届|[^,，;；。(]{0,8}(?:19|20)[0-9]{2}年(?:度|[^,，;；。(0-9]{0,8}时)?)?[(的]?$"
)
TO_VERB = re.compile(
    "[)]?(?:相比[,，]?|的(?:名次|位次|排名))?(?:则|又|再|再次|还|已|共|累计|整体|大幅|小幅|一举|微|略|猛)?"
)
# 一两位 is no number that records could bear out
ABOUT = re.compile(
    "了?(?:一[两二]|[两二]三|三[四五]|四五|五六|六七|七八|八九|几|好几|若干)个?(?:位次|名次|[位名])"
)
PER_YEAR = ("年均", "平均每年", "每年", "每")  # a pace, no move: 每进一位都更难
WHO_DID = re.compile("的(?:县域|县市|区县|城区|城市|地区|[县市区镇])(?:共?有|达到?|共计?)[0-9]")
COUNTED = re.compile(f"{COUNTED_REGIONS}(?:排名|位次|名次)$")
IN_A_RUN = re.compile("连续[0-9一二三四五六七八九十两]{1,2}[年次届]$")
WITH_YEAR = re.compile("[和与跟同较比](?:去年|上年|上一年|上届|(?:19|20)[0-9]{2}年)度?(?:相比)?$")
# where a move came from, behind it: 前进6位(上年第60位)
CAME_FROM = re.compile(
    r"[(](?:[上去前]年|上一?届|(?:19|20)[0-9]{2}年)度?(?:为|是|列|居|排)?(?=第?[0-9])"
)
NOTED_YEAR = re.compile(r"^\((?:(?:19|20)[0-9]{2}年?|[上去前]年)\)")
MOVED_SO = re.compile(
    "[0-9一二三四五六七八九十两]个?[位名]次?[,，]$"
)  # 上升2位、3位,来到第28和第47
PLACED_BEHIND = re.compile("[,，](?:位列|位居|名列|排名?|[列居])第?[0-9]")  # 甲市持平,列第6位
LIKENED = re.compile("(?:像|如同|好比|犹如)[^,，;；。]{1,10}$")
SOME = re.compile("[一两二三四五]项$")  # 绿色发展上升4位,另外两项持平
STILL = re.compile("[,，](?:仍然?|依然|还是)(?:列|居|排|位列|为)?第[0-9]")  # 持平,仍为第80位
