"""What a sentence says of the list that stands out: 最靠前的是投资潜力, the highest of the four."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.english.numbers import CARDINAL, lowered, number
from erqi_viewer.core.extract.english.signs import has_one
from erqi_viewer.core.extract.english.topics import TOPICS
from erqi_viewer.core.extract.lexicon import DIMENSIONS
from erqi_viewer.core.extract.numerals import NUMERALS, fold, read_number, whole

if TYPE_CHECKING:
    from collections.abc import Iterator


class Told(NamedTuple):
    """A list that is said to stand out among so many.

    ``start`` and ``end`` are places in the sentence, ``key`` is the dimension that it measures.
    ``moved`` tells whether it is by its move, ``sign`` is 1 where it is the highest or the
    greatest; ``way`` is 1 for a rise, -1 for a fall.
    """

    start: int
    end: int
    number: int | None
    key: str
    moved: bool
    sign: int
    way: int


_TOPICS = "|".join(sorted(DIMENSIONS, key=len, reverse=True))
_LIST = rf"[“\"]?(?P<{{}}>{_TOPICS})[”\"]?(?:百强)?区?(?:榜单?)?"
_RANKS = "(?:名次|位次|排名|排位)"
_HIGH = f"{_RANKS}?最(?:为|是)?(?P<high{{}}>靠前|靠后|[好高低差])"
_RISE = "(?:进位|晋位|前移|前进|上升|提升|进步|升幅|涨幅|退步|后退|后移|下滑|下降|降幅|跌幅)"
_MOST = rf"(?P<way{{0}}>{_RISE})(?:的?幅度|得|名次|位次)?最(?:[多大快明]显?|为明显)"
_AMONG = (
    rf"(?P<n{{}}>[2-9]|[{NUMERALS}两])(?:[个张项大块]|榜)(?:百强区?)?(?:榜单?|{_RANKS})?"
    "(?:之?中|里|当中)"
)
_IS = "(?:[是为属数]|当属|要数|非|则是|还是|依然是|仍是)"
_STOP = r"(?=[,，;；。:：!?)”]|$|\(第)"
# 四项之中,最靠前的是绿色发展; 升幅最大的是投资潜力
_NAMED_LAST = re.compile(
    rf"(?:{_AMONG.format(1)}[,，]?(?:[我本该]区|[一-鿿]{{2}}区)?|(?P<of1>其中)?)"
    rf"(?P<most1>{_HIGH.format(1)}|{_MOST.format(1)})的{_IS}{_LIST.format('list1')}{_STOP}"
)
# 四项之中,绿色发展的位次最靠前; 其中投资潜力升幅最大
_NAMED_FIRST = re.compile(
    rf"(?:{_AMONG.format(2)}[,，]?|(?P<of2>其中)[,，]?)[以]?{_LIST.format('list2')}的?"
    rf"(?P<most2>{_HIGH.format(2)}|{_MOST.format(2)}){_STOP}"
)
_DOWN = frozenset({"退步", "后退", "后移", "下滑", "下降", "降幅", "跌幅"})
_LAST = frozenset({"靠后", "低", "差"})


def chinese(text: str) -> Iterator[Told]:
    """Yield the lists that a Chinese sentence says to stand out."""
    if "最" not in text:
        return
    folded = fold(text)
    for kind, pattern in (("1", _NAMED_LAST), ("2", _NAMED_FIRST)):
        for one in pattern.finditer(folded):
            way, high, counted = one[f"way{kind}"], one[f"high{kind}"], one[f"n{kind}"]
            spans = one.span(f"most{kind}"), one.span(f"list{kind}")
            down = way in _DOWN
            yield Told(
                min(start for start, _ in spans),
                max(end for _, end in spans),
                whole(read_number(counted.replace("两", "二"))) if counted else None,
                DIMENSIONS[one[f"list{kind}"]],
                bool(way),
                -1 if down or high in _LAST else 1,
                -1 if down else 1,
            )


_SHORT = {  # which alone name a list of a district where several are told of
    "innovation": "innovation-entrepreneurship",
    "green": "green-development",
    "strength": "comprehensive-strength",
    "investment": "investment-potential",
    "potential": "investment-potential",
}
_KEYS = {topic: key for topic, key in TOPICS.items() if key} | _SHORT
_NAMED = re.compile("|".join(map(re.escape, TOPICS)))
_NAMES = "|".join(sorted(map(re.escape, _KEYS), key=len, reverse=True))
_THE = r"(?:(?:the|its|our|their|(?:that|the one|the list) (?:for|of|in)) )?"
_TOPIC = (
    rf"{_THE}[“\"‘']?(?P<list>{_NAMES})[”\"’']?"
    r"(?: (?:list|ranking|table|one|placing|rank|place))?"
)
_BEST = "(?:highest|best|strongest|top)"
_WORST = "(?:lowest|worst|weakest|poorest)"
_PLACE = "(?:place|placing|placement|rank|ranking|position|result|showing|finish)"
_GREAT = "(?P<great>biggest|largest|greatest|steepest|sharpest|widest)"
_SMALL = "(?P<small>smallest|slightest|least)"
_UP = "(?:climb|gain|rise|jump|advance|improvement|leap|step forward|step up|progress|upward move)"
_FALL = "(?:fall|drop|loss|decline|slide|setback|step back)"
_GROUP = (
    rf"(?:(?:of|among|in)(?: all)?(?: (?:the|these|our|its|those))? (?P<n>{CARDINAL})"
    r"(?: (?:lists|tables|rankings|places|placings|ranks|positions))?"
    r"|(?:of|among) (?:them|these|those)(?: all)?)"
)
_OF = rf"(?:,? (?:{_GROUP}|of all))"
_IS = r"(?:is|was|remains|stays|came|comes|lies|falls|went|goes|has been|were)"
_IS_IN = (
    rf",? (?:(?:this year|again|still|once more) )?{_IS}"
    r"(?: (?:still|again|once more|that|the one|seen|made|recorded|found))?"
    r"(?: (?:in|on|for|to|with|by|of))? "
)
_HIGHEST = rf"(?:(?P<high>{_BEST})|(?P<low>{_WORST}))"
_MOVE = rf"(?:{_GREAT}|{_SMALL}) (?:(?P<up>{_UP})|(?P<down>{_FALL}))"
_END = r"(?=[,.;:()!?]|$| (?:and|at|with|list|where|which|while)\b)"
_ENGLISH = (
    # the highest of the four is investment potential; of these the best place is in ...
    re.compile(
        rf"\b(?:the|its|our|their) {_HIGHEST}(?: {_PLACE})?{_OF}{_IS_IN}{_TOPIC}{_END}"
    ),
    # our best list is investment potential
    re.compile(rf"\b(?:the|its|our|their) {_HIGHEST} (?:list|ranking|table){_IS_IN}{_TOPIC}{_END}"),
    # of the four, investment potential is the highest
    re.compile(
        rf"\b{_GROUP},? {_TOPIC} (?:is|was|ranks|ranked|stands|stood|remains|comes|came)"
        rf" (?:the |our |its )?{_HIGHEST}{_END}"
    ),
    # investment potential is the highest of the four; remains our best list
    re.compile(
        rf"\b{_TOPIC} (?:is|was|remains|remained|ranks|stands)(?: still)? (?:the|its|our|their)"
        rf" {_HIGHEST}(?:(?: {_PLACE})?{_OF}| (?:list|table)){_END}"
    ),
    # investment potential is the list on which it stands highest
    re.compile(
        rf"\b{_TOPIC} (?:is|was|remains) (?:the|our|its) (?:list|one|ranking|table)"
        r" (?:on which|in which|where|that) (?:it|we|they|erqi|the district) [a-z]{2,8}"
        rf" (?:the )?{_HIGHEST}{_END}"
    ),
    # the biggest climb of the four came in green development
    re.compile(rf"\b(?:the|its|our) {_MOVE}(?:{_OF})?{_IS_IN}{_TOPIC}{_END}"),
    # green development made the biggest climb
    re.compile(
        rf"\b{_TOPIC} (?:made|makes|saw|brought|showed|recorded|had|took) (?:the|its|our) {_MOVE}"
        rf"(?:{_OF})?{_END}"
    ),
    # investment potential rose most, of the four
    re.compile(
        rf"\b{_TOPIC} (?:(?:has|have) )?(?:(?P<up>rose|risen|climbed|gained|advanced|improved"
        r"|moved up)|(?P<down>fell|fallen|dropped|slipped|lost)) (?:the )?"
        rf"(?:(?P<great>most|furthest|farthest)|(?P<small>least))(?:{_OF})?{_END}"
    ),
)  # fmt: skip
_SIGNS = ("est", "worst", "top", "most", "least")
_CHINESE = re.compile("[一-鿿]")


def english(text: str) -> Iterator[Told]:
    """Yield the lists that an English sentence says to stand out."""
    lower = lowered(text)
    if not has_one(lower, _SIGNS) or _CHINESE.search(text):
        return
    taken = -1
    found = sorted(
        (one for pattern in _ENGLISH for one in pattern.finditer(lower)),
        key=lambda one: (one.start(), -one.end()),
    )
    for one in found:
        if one.start() < taken:
            continue
        taken = one.end()
        said = {name: word for name, word in one.groupdict().items() if word}
        moved, way = "great" in said or "small" in said, -1 if "down" in said else 1
        sign = way * (-1 if "small" in said else 1) if moved else -1 if "low" in said else 1
        counted = number(said["n"]) if "n" in said else None
        end = max(one.end(name) for name in said if name != "n")
        yield Told(one.start(), end, counted, _KEYS[said["list"]], moved, sign, way)


def topics_in(lower: str) -> frozenset[str]:
    """Return the dimensions that an English sentence in small letters names in full."""
    return frozenset(TOPICS[one[0]] for one in _NAMED.finditer(lower))
