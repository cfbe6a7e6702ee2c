"""Checking which of several lists stands out: 四项之中,最靠前的是投资潜力, 进位最多的是…."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.claims import joint
from erqi_viewer.core.claims.around import Said
from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.verdicts import Claim
from erqi_viewer.core.extract.lexicon import DIMENSIONS
from erqi_viewer.core.extract.numerals import NUMERALS, fold, read_number, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.claims.around import Around
    from erqi_viewer.core.claims.book import Book
    from erqi_viewer.core.claims.joint import Move
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding

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
_IS = "的?(?:[是为属数]|当属|要数|非|则是|还是|依然是|仍是)"
_STOP = r"(?=[,，;；。:：!?)”]|$|\(第)"
# 四项之中,最靠前的是绿色发展; 升幅最大的是投资潜力
_NAMED_LAST = re.compile(
    rf"(?:{_AMONG.format(1)}[,，]?(?:[我本该]区|[一-鿿]{{2}}区)?|(?P<of1>其中)?)"
    rf"(?P<most1>{_HIGH.format(1)}|{_MOST.format(1)})的{_IS[2:]}{_LIST.format('list1')}{_STOP}"
)
# 四项之中,绿色发展的位次最靠前; 其中投资潜力升幅最大
_NAMED_FIRST = re.compile(
    rf"(?:{_AMONG.format(2)}[,，]?|(?P<of2>其中)[,，]?)[以]?{_LIST.format('list2')}的?"
    rf"(?P<most2>{_HIGH.format(2)}|{_MOST.format(2)}){_STOP}"
)
_DOWN = frozenset({"退步", "后退", "后移", "下滑", "下降", "降幅", "跌幅"})
_LAST = frozenset({"靠后", "低", "差"})
_FEWEST = 2


class _Phrase(NamedTuple):
    start: int
    end: int


def find(book: Book, around: Around, passage: Passage) -> Iterator[Finding]:
    """Yield what a Chinese sentence says of the list that stands out among those of a year."""
    if "最" not in passage.text:
        return
    folded = fold(passage.text)
    for kind, pattern in (("1", _NAMED_LAST), ("2", _NAMED_FIRST)):
        for one in pattern.finditer(folded):
            begin = min(one.start(f"most{kind}"), one.start(f"list{kind}"))
            end = max(one.end(f"most{kind}"), one.end(f"list{kind}"))
            phrase = _Phrase(passage.start + begin, passage.start + end)
            yield _check(book, around, passage, phrase, one, kind)


def _check(
    book: Book, around: Around, passage: Passage, phrase: _Phrase, one: re.Match[str], kind: str
) -> Finding:
    claim = Claim(phrase, "comparison", None)
    year = around.year_at(passage, phrase.start, None)
    said = Said(around.region_at(phrase.start), year, None, None, phrase.start)
    moved = joint.moved(book, said)
    if isinstance(moved, Problem):
        return claim.no_data(moved)
    number = whole(read_number(one[f"n{kind}"].replace("两", "二"))) if one[f"n{kind}"] else None
    groups = joint.meant(moved.lists, joint.told(book, said, passage), number)
    key = DIMENSIONS[one[f"list{kind}"]]
    found = [_judged(claim, one, kind, key, group, moved) for group in groups]
    if not found:
        values = {"year": moved.year, "count": number}
        return claim.no_data(Problem("joint-of-which", values), [m.place for m in moved.lists])
    wrong = [each for each in found if each.verdict == "contradicted"]
    return (
        wrong[0] if len(wrong) == len(found) else next(each for each in found if each not in wrong)
    )


def _judged(
    claim: Claim,
    one: re.Match[str],
    kind: str,
    key: str,
    group: Sequence[Move],
    moved: joint.Moved,
) -> Finding:
    """Hold the list that is said to stand out against the others of a group."""
    way, high = one[f"way{kind}"], one[f"high{kind}"]
    sign = -1 if way in _DOWN or high in _LAST else 1
    known = {
        each: (each.by if way else each.place.rank and -each.place.rank)
        for each in group
        if (each.by if way else each.place.rank) is not None
    }
    own = next((each for each in known if each.key == key), None)
    records = [each.before for each in group if way and each.before]
    records += [each.place for each in group]
    if own is None or len(known) < _FEWEST:
        return claim.no_data(Problem("no-list", {}), records)
    others = [each for each in known if each != own]
    other = max(others, key=lambda each: sign * (known[each] or 0))
    mine, most = known[own] or 0, known[other] or 0
    values = {
        "year": moved.year,
        "before": moved.before,
        "list": own.place.edition.published_as,
        "other": other.place.edition.published_as,
        "own": mine if way else own.place.rank,
        "most": most if way else other.place.rank,
    }
    reason = "moved-most" if way else "stands-out"
    if sign * mine < sign * most or (way and sign * mine <= 0):
        return claim.falls(None, records, reason, **values)
    return claim.supported(None, records, reason, **values)
