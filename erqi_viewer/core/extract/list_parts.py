"""Places that count only among some of those on a list: 在全省入围的县市里排第三."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.places import PROVINCES
from erqi_viewer.core.extract.rank_words import CITY_NOTED
from erqi_viewer.core.extract.tokens import ended_by

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from erqi_viewer.core.extract.list_mentions import ListMention, Part
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token

_PROVINCES = tuple(PROVINCES.split())
_NATIONAL = frozenset({"全国", "中国", "国家", "国内", "我国", "世界", "全球"})
# 苏中, 川南, 鲁西南: a part of a province
_DIRECTION = re.compile(
    r"(?:[苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇陕甘冀晋辽吉黑沪渝]中|[一-鿿][东南西北]{1,2})(?:地区|部)?$"
)
_AMONG = re.compile("在[^,，;；。]{2,20}(?:里|中|内|当中|之中|范围内)[,，]$")
# 在全省入围的百强县里,我县排在晋江后面,居第6
_AMONG_OURS = re.compile(
    "在(?:全|我|本)[省市州盟][^,，;；。]{0,6}(?:入围|上榜|入选|在榜)[^,，;；。]{0,16}(?:里|中|内|当中)[,，]"
    "[^;；。第]{2,40}[,，][居排列]$"
    # 在全省进入该榜的18个县(市)中,位列甲县、乙县之后,居第5位
    r"|在[^,，;；。]{2,16}(?:榜|围|选)[^,，;；。]{0,10}[0-9]{1,3}个[区县市旗镇](?:\([县市区旗]\))?[中里内][,，]位?[列排]在?[^,，;；。第0-9]{2,40}之后[,，]位?[居排列]$"
)
_AMONG_THOSE = re.compile(
    "(?:在(?:其中|这些[区县市])|在(?:上榜|入围|入选|在榜)的[^,，;；。0-9百]{0,4}[里中内]|在(?!全国)[^,，;；。]{2,8}各[^,，;；。]{0,8}[中里内](?:继续|仍|依然)?)"
    "(?:位?[居列]|排名?|名列)?(?:在)?$"
    "|在(?!全国|百强)[^,，;；。]{2,10}[里中内][,，][^,，;；。]{0,16}仅次于[^;；。]{2,36}[,，](?:位?[居列]|排名?|名列)$"
    "|在(?!全国)[^,，;；。]{2,8}(?:仅次于[^,，;；。]{2,20}|排在?[^,，;；。]{2,24}之后)[,，](?:位?[居列]|排名?|名列)$"
)
# 全省上榜的区中,樊城区位列第九
_OF_A_PROVINCE = re.compile(
    f"(?:^|[,，;；。])(?:在)?(?:全[省市州]|[一-鿿]{{2,3}}[省市]|{'|'.join(PROVINCES.split())})"
    "(?:上榜|入围|入选|在榜|进榜|入榜|登榜)(?:[该此这][一个份项张]{0,2}榜单?)?的?[^,，;；。]{1,8}(?:里|中|内)[,，][^,，;；。(]{0,10}$"
    "|(?:^|[,，;；。])(?:自治区|全区)(?:上榜|入围|入选|在榜)(?:[该此这][一个份项张]{0,2}榜单?)?的(?:市辖区|城区|旗县|县市|[区县旗])(?:里|中|内)[,，][^;；。(]{0,24}$"
)
# 在湖南省入选综合实力百强区的10个市辖区中,武陵区排名第六
_LISTED_OF = re.compile(
    f"在(?:全[省市州]|[一-鿿]{{2,3}}[省市]|{'|'.join(PROVINCES.split())})"
    "(?:(?:上榜|入围|入选|在榜|进榜|入榜|登榜)[^,，;；。]{0,14}的)?[0-9]{1,3}个[^,，;；。]{1,8}(?:里|中|内)[,，][^,，;；。(]{0,10}$"
)
# 在全省上榜城区中,我区综合实力排名第4,科技创新排名第2
_ALL_OF_A_PROVINCE = re.compile(
    f"(?:^|[,，;；。])在?(?:全[省市州]|[一-鿿]{{2,3}}[省市]|{'|'.join(PROVINCES.split())})(?:上榜|入围|入选|在榜|进榜)的?[^,，;；。]{{1,6}}(?:里|中|内)[,，][^;；。(]{{0,44}}$"
)
_INSIDE = re.compile("[里中内][,，]")  # each of those but 在其中居第三 has one of these
# 放在全省入围的县市里看,慈溪排第三; 居长江以北各区第一
_SEEN_AMONG = re.compile(
    "(?:放[在到]|拿到|从|就)(?!全国|百强)[^,，;；。]{0,10}(?:省|全市|[东中西]部|州|自治区|长江|黄河)[^,，;；。]{0,12}"
    "(?:看|比|来看|而言|来说)[,，][^,，;；。]{0,8}$"
    f"|(?<!同)在(?:全省|省里|全市|市里|{'|'.join(PROVINCES.split())})[,，][^,，;；。]{{0,10}}$"
    "|在[^,，;；。]{2,8}(?:片区|板块|都市圈|城市群)[里中内]?(?:排名?|居|列|位居|位列)?$"
    "|(?:[省市州区]内|全[省市州])(?:比较|相比|来看|看)[,，][^,，;；。]{0,16}$"
    "|(?:^|[,，;；。])(?:在)?[一-鿿]{2,3}省?[境省市区]?内[,，][^,，;；。]{0,10}$"
    "|在(?:全[省市州])?[^,，;；。]{0,6}(?:新|主|中心|远|老)城区[里中内]?[,，][^,，;；。]{0,10}$"
    "|(?<!全国)(?<!我国)各(?:县\\(市\\)|县市区?|区县|城区|市辖区|[区县镇])(?:中的?|里的?)?(?:排名?|居|列)?$"
)
# 若放到河北全省来看,任丘排第三,黄骅排第七
_FRAMED = re.compile(
    "(?:从(?:全[省市州]|[省市州]内)(?:范围)?内?来?看|按[^,，;；。]{0,4}[省市]内?(?:算|看)|(?:放[在到]|拿到)(?!全国|百强)[^,，;；。]{0,10}(?:省|全市|[东中西]部|州|自治区)[^,，;；。]{0,8}(?:看|比))[,，][^;；。]{0,48}$"
)
# each of those has one of these
_SEES, _FRAMES = frozenset("从内各圈在块就拿放片相看群较"), frozenset("拿按放看")
_SEES_TOO = frozenset(",，片块圈群各")  # and one of these before a place
_FAR_DOWN = re.compile("前?第?(?:[3-9][0-9]|[1-9][0-9]{2,3})")  # no place among a province's own
_ENDS_ROW = re.compile("[两三四五六七八九十](?:镇|[区县市]|地)(?:均|都|双双|皆|同)")
_IN_TIMES = re.compile("[^,，;；。]{2,24}(?:背景|情况|形势|环境)之?下")
_UNIT = re.compile("[省市州]|自治区")
_AMONG_REACH = 26
_ALONE = ("唯一", "仅有", "首个", "第一个")
WIDE = frozenset({"scope", "pronoun", "place"})


class Reach:
    """Tells how much of a list the ranks of one sentence count in."""

    def __init__(self, sentence: Sentence, lists: Sequence[ListMention]) -> None:
        self.sentence = sentence
        self.lists = lists
        self._opening: list[int] | None = None

    def _opened_by(self, at: int) -> int:
        """Return where the last region at or before ``at`` begins that opens a line or column."""
        if self._opening is None:
            starts = {one.start for one in self.sentence.regions}
            self._opening = [one for one in self.sentence.breaks if one in starts]
        k = bisect.bisect_right(self._opening, at)
        return self._opening[k - 1] if k else 0

    def is_whole_list(
        self, done: int, start: int, parts: Sequence[Part], regions: Sequence[str | None]
    ) -> bool:
        """Tell whether a rank counts in the whole list, not in a part of it: 居全省第二."""
        text = self.sentence.text
        if self._is_among_the_listed(start):
            return False
        far = _FAR_DOWN.match(text, start) is not None
        signs = self.sentence.signs
        sees = not signs.isdisjoint(_SEES)
        sees = sees and not _SEES_TOO.isdisjoint(text[max(0, start - 40) : start])
        seen = _SEEN_AMONG.search(text, max(0, start - 40), start) if sees else None
        if seen and not far and not self._names_another(seen.start(), start, {"list"}):
            return False
        frames = not far and not signs.isdisjoint(_FRAMES)
        framed = _FRAMED.search(text, max(0, start - 60), start) if frames else None
        if framed and not self._names_another(framed.start(), start, {"list", "board", "topic"}):
            return False
        behind = [one.end for one in self.lists if one.end <= start and one.kind != "topic"]
        begin = self.sentence.behind(",，;；。、", start)
        begin = max(begin, text.rfind("--", begin, start) + 1)  # 成为全市第一——去年它还在第42位
        bracket = text.rfind("(", begin, start)
        begin = begin if ")" in text[bracket:start] else max(begin, bracket + 1)  # 各区(县)
        near = max(0, begin - _AMONG_REACH)
        among = _AMONG.search(text, near, begin) if "在" in text else None
        begin = among.start() if among else begin  # 在西部省市的城区里,排名第一
        colon = text.rfind(":", begin, start) + 1
        if colon and any(one.start == colon for one in self.sentence.regions):
            begin = colon  # 绍兴三区入围:柯桥区第12位
        # what stands before whom a place is said of does not narrow it: 威海另一县级市乳山市
        named = ended_by(self.sentence.regions, start) if among is None else iter(())
        whom = next((one.end for one in named if one.is_local), 0)
        noted = CITY_NOTED.match(text, whom)
        whom = noted.end() if noted and noted.end() <= start else whom  # 铜山区(徐州)列第27位
        begin = max([begin, done, whom, self._opened_by(start), *behind])
        words = [token.text for token in self.sentence.within(begin, start) if self._narrows(token)]
        words += ["同类"] if "同类" in text[begin:start] else []
        region = text.find("自治区", begin, start)
        alone = text.startswith(_ALONE, region + len("自治区"))  # 内蒙古自治区唯一进入前20强的区
        words += ["自治区"] if region >= 0 and not alone else []
        words += [
            one.name
            for one in self.sentence.regions
            if one.end == start and not one.is_local and begin < one.start
        ]
        part = _DIRECTION.search(text, max(begin, start - 6), start)
        if part and not any(one.end == start for one in self.sentence.regions):
            words.append(part[0])
        words = [w for w in words if not any(one and one.startswith(w) for one in regions)]
        return not words or any(word in part.name for word in words for part in parts)

    def _is_among_the_listed(self, start: int) -> bool:
        """Tell whether a rank is told among some of those listed: 全省上榜的区中,甲区位列第九."""
        text = self.sentence.text
        inside = _INSIDE.search(text, max(0, start - 80), start) is not None
        if "在" in text and (
            _AMONG_THOSE.search(text, max(0, start - 70), start)
            or (inside and _LISTED_OF.search(text, max(0, start - 60), start))
        ):
            return True
        if not inside or ("榜" not in text and "围" not in text and "选" not in text):
            return False
        if _AMONG_OURS.search(text, max(0, start - 80), start):
            return True
        if _OF_A_PROVINCE.search(text, max(0, start - 40), start):
            return True
        bare = all(one.kind == "topic" for one in self.lists)
        return bare and _ALL_OF_A_PROVINCE.search(text, max(0, start - 60), start) is not None

    def _names_another(self, begin: int, start: int, kinds: Container[str]) -> bool:
        """Tell whether a list, and not a province's part of one, is named between two places."""
        inside = [one for one in self.lists if begin <= one.start < start and one.kind in kinds]
        return any(not self.sentence.text.startswith(_PROVINCES, one.start) for one in inside)

    def _narrows(self, token: Token) -> bool:
        """Tell whether a token names less than the country, as the field of a comparison."""
        if token.kind not in WIDE or token.text in _NATIONAL:
            return False
        if token.kind == "pronoun" and token.text[0] != "全":
            return False
        unit = _UNIT.match(self.sentence.text, token.end)
        if self.sentence.text.startswith(_ALONE, unit.end() if unit else token.end):
            return False  # 全市唯一进入前50名的城区
        if _IN_TIMES.match(self.sentence.text, token.end):
            return False  # 在全省经济下行压力加大的背景下
        beside = self.sentence.text[token.start - 1 : token.start] in {"与", "和", "同"}
        if token.kind == "place" and _ENDS_ROW.match(self.sentence.text, token.end):
            return False  # 西樵、丹灶、九江三镇均在前100
        return not beside and not any(
            one.is_local and one.start <= token.start < one.end for one in self.sentence.regions
        )
