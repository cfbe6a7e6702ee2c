"""What a quantity is a figure of: the noun before it, or behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.counties import short_names
from erqi_viewer.core.extract.numerals import fold

if TYPE_CHECKING:
    from erqi_viewer.core.extract.quantities import Quantity
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token

_SOFT_CUTS = ",，;；:：。!?！？(|\t"
_VERBS = (
    "尤其是|尤其|特别是|另有|率先|头一回|头一次|第一次|已建成|建成(?!区)|建设|新建|改建|扩建|增加|增至|增长到|引进|引入|培育|拥有|共有|实现|完成|累计|共计|总计|合计|达到|达成|帮扶|"
    "帮助|辐射|吸引|带动|落实|投入|发放|举办|开展|实施|签约|成功|预计|预期|力争|全面|有效|推动|推进|目前|现有|下辖|改造|启动|提供|"
    "接待|服务|惠及|突破|超过|提高到|提升至|提升到|提高至|升至|降至|降到|高达|约为|保持在|稳定在|设立|落户|组织|培训|安置|解决|"
    "化解|办理|受理|查处|整治|清理|拆除|栽植|种植|发展|新签|完善|打造|创建|认定|获批|通过|集聚|聚集|拓展|争取|到位|盘活|"
    "每人每[月年]|每人|每月|以(?![上来内下及外色])|形成|计划|入库|组建|招引|新引进|新招引|储备|谋划|实施|竣工|开工|投产|建有|设有|配备|配套|达|为|是|有|共|约|至|到|计|占|已|均|仅|"
    "只|超|近|逾|破|的|了|全年|全部|分别|先后|将|再|又|也|并|其中|较|比|同比"
)
_NO_VERB = (  # words that only begin like a verb
    "有效|新签约|新开工|新投产|新入库|新认定|占比|服务时长|服务业|服务贸易|服务外包|服务收入|服务人口|占地|占比|共享|共同|共有产权|再生|再就业|再担保|再制造|比重|比例|比率|有机|有色|有线|近海|近郊|计生|计量|均价"
    "|签约(?:总)?(?:金)?额|接待量|投入(?:额|强度)|完成额|开工率|投产率|增加值|超市|超高|超低|为民|到港|到期|到位注册|到位内资|到位外资|到位资金"
)
_LONGER = re.compile(_NO_VERB)
_LEADING = re.compile(rf"(?!{_NO_VERB})(?:{_VERBS})")
_TRAILING = re.compile(
    rf"(?:(?!(?<=年)均)(?:{_VERBS})|从|由|连续[0-9一二三四五六七八九十两]{{1,2}}(?:年|个月|个季度))$"
)
_LONGEST_VERB = 6
# with which the verbs before a noun begin, and those behind it end
_LEADS = frozenset(
    "累下为举也了争仅以保储先入全共其再分创到力办化升占又发受另只合同启吸均培增头安完实将尤已带帮并建开引形总惠成打扩投拆拓招拥"
    "接推提改整新是有服查栽每比清特率现的盘目破种稳突竣第签约组聚至获落解计认设谋超较辐达近通逾配降集预高"
)
_TRAILS = frozenset(
    "中为也了争产人仅从以位供先入共其再决划别到前办功加务动助占又及取只后善回在均处备套定实射将展工已年并库度建引待成户扶批放"
    "效施是月有期植次比治活现理由的破立签约织置聚育至解计训设超较辖达过近进造逾部除集面"
)
# 产值占规上工业的比重,也到了41.9%: what a verb behind a comma is said of
_RESUMED = re.compile("(?:比重|占比|[率额量值]|总数|规模|面积|收入|人数|户数|里程|密度)[,，]$")
_RIGHT = re.compile(r"[^,，;；:：。!?！？()、“”\"《》|和与及以,0-9]{1,14}")
_RIGHT_STOP = re.compile(
    r"加快|即将|正在|推进|同比|增长|下降|成为|获得|入围|上榜|跻身|入选|实现|完成|占|较|比|位居|居|达|，|建成|投入|投用|落地|落户|签约|开工|其中|受益|掌握|通过|被|的"
)
_NOT_FIGURES = re.compile(
    r"^[杀闯挤冲挺]进|新面孔|合起来|^放在|^[区县市旗]\)|千亿[县区镇]|[里中]只有|(?:相|只|仅|还)差$|^差[着了]?$|^最[多少]$|平均每$|^咱|[前后]者[多少]出?$|权重$|^满分|^评论$|^数量$|^位于|名额$|^全[国省市]第|^蝉联|^首位|^(?:荣获|获得|斩获|摘得|喜获|获评|捧回|囊括|下滑|上升|前移|后退|走出)$|^预计(?:首次|将)|由[去上前]年$|^林区|中小城市|建制镇$|开外|^之间|指标|席位|席|名单|榜单|榜|百强|方面|维度|类别|强[区县市镇]|会议|条款|^第[^一二三]|^位$|^次$|个县|个区|个市|县市|省份|代表|参加|出席|课题|地级|主?城区|市辖区|县域|样本|^城市(?!化[水率])|^[区县](?:入选|上榜|$)|^(?:区县|县区|县市|城区|乡镇)|名片|荣誉|称号|领域|环节|阶段|^[县市区旗/]+\)$|号$|(?<![初高])中有?$|^《|对全国|差距|优势|到?(?:19|20)[0-9]{2}年$|^另|^行业(?!协会|商会)|排名|名次|以外$|提升幅度|^工作|候选|参评|参选|^距|^但|^(?:县级|自治[县旗]|[县区市镇乡旗](?:$|[里内、,，和进入上在被作是]))|^省(?:区|份|、)|^(?:[省镇]|地区)(?:进入|入选|上榜|在列|入列|入围|$)|项标准|分别|[在从]$|^从前|^前|^(?:全年|年度|年)?(?:目标|计划|任务)(?:任务)?$|^(?:[东中西]部|东北|中西部|沿海)(?:地区)?$"
)
# how many of some kind are listed is no figure: 镇进入…4个, 西部16个, 我省12个, 本届7个
_LISTED_COUNT = re.compile(
    r"第[一二三四]类$|^来自|(?:[珠长]三角|京津冀|环渤海|以[东中西]部)$|成员|[两二三四五六七八九十]省|进入|入选|入围|上榜|在列|入列|占去|占据|^(?:[东中西]部|东北)|(?:地区|[东中西北]部|另外|其余)$|^(?:我[省市县区]|本[届次])"
)
_OF_EACH = re.compile("各|向[前后]|第.{1,4}届|[一二三]级$")
_COUNTABLE = re.compile(
    "(?:项目|企业|主体|单位|机构|平台|中心|基地|站|园|点|店|村|社区|场所|[院校所场馆]|岗位|[床车泊]位|工程"
    "|品牌|商标|专利|小区|家庭|团队|部门|窗口|事项|景区|集群|组织|公司)$"
)
_PEOPLE = re.compile("学生|学子|同学|观众|选手|队员|记者|干部")  # 选派84名干部, 资助85名学生
# 城市道路里程, 城区人均公共绿地: measured there, no kind of region
_IN_TOWN = re.compile(
    "^(?:(?:主|中心)?城区|城市)(?=人均|道路|公共|轨道|绿化|绿地|供水|供热|污水|生活|常住|管网|公园|路网|建成区|空气|环境|集中|水质|排水|居民|登记)"
)
_IN_NAMES = ("在校", "在园", "在册", "在职", "在建", "在岗", "在训", "在读", "在库", "在外", "在营")
_SCHOOLS = ("初中", "初级中学", "初等")
_REGIONS = re.compile("镇街|[县区镇旗](?!域|级|委|办|长|外|内|道|属|直|本|里|卫|村)")  # 28个镇登上
_TOLD_OF = re.compile("在|均|来自|集中|分布|都[属在是]")
_ROUNDS = 6
_LISTED = re.compile("等(?!级)|、")
RATINGS = frozenset({"国家级", "省级", "市级", "县级", "国家级和", "省级和"})
_SHARED = re.compile(
    r"(?:(?:主营业务|营业|销售|税收)收入|销售额|零售额|营业额|增加值|总产值|产值|收入|投资|产量|销量|面积|总额|利润)$"
)
_BASIS = re.compile("(?:的?年均|同比|同期|年均|均|累计|比上年|较上年)$")
_OWN_MEASURE = re.compile(r"(?:人次|人数|率|额|值|量|数|比重|占比|规模|余额)$")
_INDUSTRIES = re.compile(
    "其?(?:第?一、?第?二、?第?三(?:次)?|三次)产业("
    "(?:增加值|投资|税收)?(?:占[^,，;；。]{1,20}|对[^,，;；。]{1,16}贡献率)?)"
)
# From the mark that parts names most surely to words that names have inside them too.
_JOINS = (re.compile("、"), re.compile("、|以及|和"), re.compile("、|以及|[和与及]"))
# Industries that have several words in one name.
_COMPOUND = re.compile(
    "电力、热力|交通运输、仓储|农、?林、?牧、?渔、|信息传输、软件|水利、环境|居民服务、修理|文化、体育|批发、零售|住宿、餐饮"
)
_RATIOS = ("占比", "贷比", "收入比", "产出比", "结构比", "抚养比")
_DONE = re.compile("(出栏|存栏|出口|销售|产出|投资)")


_SETTING = re.compile(
    "“?十[一二三四五]五”?(?:时期|期间|以来)?[,，]?|辖区|区内|县内|境内|今年以来|现?如今|现在|眼下|以来|年末|年底|期末|月末"
)
_SETS = frozenset("“今以区十县境如年月期现眼辖")  # with which that begins
_SKIPPED = frozenset(
    {"again", "first", "only", "date", "year", "period", "relative-year", "pronoun", "word"}
    | {"respectively", "conj"}
)
_SKIPS = frozenset("在截止至末底初的其#·-")
_INSIDE = (*_IN_NAMES, *_SCHOOLS)


def left_phrase(sentence: Sentence, floor: int, end: int) -> tuple[int, int]:
    """Return the span of the noun that stands before ``end``, empty when there is none."""
    text = sentence.text
    begin = max(floor, sentence.behind(_SOFT_CUTS, end))
    for _ in range(_ROUNDS):
        found = None
        if text[end - 1] in _TRAILS and not text.endswith(_RATIOS, begin, end):
            found = _TRAILING.search(text[max(begin, end - _LONGEST_VERB) : end])
        if not found:
            break
        end -= len(found[0])
    if begin == end and _RESUMED.search(text, floor, begin):
        return left_phrase(sentence, floor, begin - 1)
    for _ in range(_ROUNDS):
        before = begin
        begin = _past_setting(sentence, begin, end)
        found = _LEADING.match(text, begin, end) if text[begin] in _LEADS else None
        begin = found.end() if found else begin
        if begin in {before, end}:
            break
    closed = text.rfind(")", begin, end) + 1
    begin = closed if closed and end - closed > 1 else begin
    if text[begin:end] in RATINGS:
        return end, end
    if "、" not in text[begin:end] and "等" not in text[begin:end]:
        return (begin, end) if begin < end else (end, end)
    listed = max((cut.end() for cut in _LISTED.finditer(text, begin, end)), default=0)
    compound = _COMPOUND.search(text, begin, end)
    begin = compound.start() if compound else max(begin, listed)
    return (begin, end) if begin < end else (end, end)


def listed_names(
    sentence: Sentence, floor: int, end: int, count: int = 0, until: int | None = None
) -> list[str]:
    """Return the names in 零售业、住宿业和餐饮业分别…, nothing when there are not several.

    Args:
        sentence: The sentence.
        floor: Where the names may begin.
        end: Where the first of their values begins.
        count: How many values stand side by side; the names are parted so that as many come out.
        until: Where the names end when they are shared out behind a verb; else 分别 ends them.
    """
    if "respectively" not in sentence.kinds:
        return []
    shared = [token for token in sentence.within(floor, end) if token.kind == "respectively"]
    if not shared and until is None:
        return []
    text, stop = sentence.text, shared[-1].start if until is None else until
    aside = text.rfind("(", floor, stop) if text[stop - 1] == ")" else -1
    stop = aside if aside > floor else stop  # 销售额(营业额)分别
    begin = max(floor, sentence.behind(_SOFT_CUTS, stop))
    begin = _past_setting(sentence, begin, stop)
    industries = _INDUSTRIES.match(text, begin, stop)
    if industries:
        return [f"第{number}产业{industries[1]}" for number in "一二三"]
    names: list[str] = []
    for joins in _JOINS:
        names = _parted(sentence, joins, begin, stop)
        if len(names) == count:
            break
    names[-1] = _BASIS.sub("", names[-1])
    ending = _SHARED.search(fold(names[-1]))
    if ending:
        names = [
            name
            if _SHARED.search(fold(name)) or _OWN_MEASURE.search(fold(name))
            else name + names[-1][-len(ending[0]) :]
            for name in names
        ]
    done = _DONE.fullmatch(text, shared[-1].end, end) if until is None else None
    names = [name + done[1] for name in names] if done else names  # 生猪、牛、羊分别出栏
    return names if len(names) > 1 and all(1 < len(name) < 20 for name in names) else []


def _parted(sentence: Sentence, joins: re.Pattern[str], begin: int, stop: int) -> list[str]:
    names, at = [], begin
    for join in [*joins.finditer(sentence.text, begin, stop), None]:
        names.append(sentence.piece(at, join.start() if join else stop))
        at = join.end() if join else stop
    return names


def _past_setting(sentence: Sentence, begin: int, end: int) -> int:
    """Skip when and where at the head of a phrase: 2019年, 全区, 截至目前."""
    text = sentence.text
    moved = True
    while moved:
        moved = False
        for one in sentence.regions:
            if one.start > begin:
                break
            if begin < one.end <= end:
                begin, moved = one.end, True
        k = sentence.token_at(begin)
        if k < len(sentence.tokens):
            token = sentence.tokens[k]
            here = token.start == begin and token.end <= end
            if here and token.kind in _SKIPPED and not _is_kept(text, token):
                begin, moved = token.end, True
        if begin < end and text[begin] in _SKIPS and not text.startswith(_INSIDE, begin):
            begin, moved = begin + 1, True
        setting = _SETTING.match(text, begin, end) if text[begin : begin + 1] in _SETS else None
        if setting and text[begin + 2 : begin + 3] != "外":
            begin, moved = setting.end(), True
    return begin


def _is_kept(text: str, token: Token) -> bool:
    """Tell whether a word that tells when or where only begins a longer one: 各级各类学校."""
    if token.text == "各级" and text.startswith("各类", token.end):
        return True
    return _LONGER.match(text, token.start) is not None


def right_phrase(sentence: Sentence, quantity: Quantity) -> str:
    """Return the noun behind a counted quantity: 中小学 in 27所中小学."""
    found = _RIGHT.match(sentence.text, quantity.end)
    if not found:
        return ""
    stop = _RIGHT_STOP.search(sentence.text, quantity.end, found.end())
    end = stop.start() if stop else found.end()
    if stop and stop.start() == quantity.end and stop[0] == "的":
        end = found.end()
        return sentence.piece(quantity.end + 1, end)
    return sentence.piece(quantity.end, end)


def measure_of(name: str) -> bool:
    """Tell whether a name says itself what is measured: 用电量, 财政收入."""
    return bool(_SHARED.search(name) or _OWN_MEASURE.search(name))


def verb_phrase(sentence: Sentence, floor: int, end: int) -> str:
    """Return what is left of a clause without a noun: 累计投入."""
    begin = _past_setting(sentence, max(floor, sentence.behind(_SOFT_CUTS, end)), end)
    return sentence.piece(begin, end)


def counts_the_listed(sentence: Sentence, one: Quantity, left: str, stop: int) -> bool:
    """Tell whether a number says how many are on a list: 江苏4个, 全市入选8个."""
    if one.unit not in {"个", "席", "家"}:
        return False
    placed = any(region.end == stop for region in sentence.regions) or left in short_names()
    return placed or _LISTED_COUNT.search(left) is not None


def counts_without_a_noun(sentence: Sentence, one: Quantity, left: str) -> bool:
    """Tell whether a number of a text about lists counts regions that it does not name again."""
    about_lists = "head" in sentence.kinds or _OF_EACH.search(left) is not None
    return one.unit == "个" and about_lists and not _COUNTABLE.search(left)


def is_figure(name: str, right: str) -> bool:
    """Tell whether a name is that of a figure, not of a list or a method."""
    if right and _TOLD_OF.match(right) and not right.startswith(_IN_NAMES):
        return False  # 9个来自成都
    if right and (_REGIONS.match(right) or _PEOPLE.match(right)):
        return False
    name = _IN_TOWN.sub("", name)
    return bool(name) and not _NOT_FIGURES.search(name) and not _NOT_FIGURES.search(right[:8])
