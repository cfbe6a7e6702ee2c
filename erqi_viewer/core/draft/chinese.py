"""The sentences in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from erqi_viewer.core.draft.facts import Mention, YearOnList
    from erqi_viewer.core.records import Placement

_DIGITS = "〇一二三四五六七八九"
_HUNDRED = 100

STOP = "。"


def count_clause(told: Sequence[YearOnList]) -> str:
    """Return how many lists the region was on."""
    kind = "百强" if all(one.place.edition.size == _HUNDRED for one in told) else ""
    return f"共入选{counted(len(told))}个{kind}榜单"


def opening(place: Placement) -> str:
    """Return how a sentence begins: in which year and who."""
    return f"{place.year}年，{place.region.name.zh}"


def going_on(place: Placement) -> str:
    """Return how a sentence begins behind another one on the same year and region."""
    name = place.region.name.zh
    return f"该{name[-1]}" if name[-1] in "区县市旗" else name


def list_clause(one: YearOnList, mention: Collection[Mention]) -> str:
    """Return what is to be told of one list, empty when it is nothing."""
    place = one.place
    name = place.edition.published_as.zh
    change = _change(one) if "changes" in mention else ""
    best = one.best_of and "best" in mention
    record = "追平有记录以来最好名次" if one.ties else "创有记录以来最好名次"
    clauses = []
    if "places" in mention and place.rank is not None:
        clauses = [f"位列{name}第{place.rank}名", *_if(change), *_if(record if best else "")]
    elif change:
        clauses = [f"在{name}中的位次{change}", *_if(record if best else "")]
    elif best:
        clauses = [f"在{name}中{record}"]
    if "streaks" in mention:
        clauses += _run(one, "" if clauses else name)
    return "，".join(clauses)


def _if(clause: str) -> list[str]:
    return [clause] if clause else []


def _change(one: YearOnList) -> str:
    change = one.change
    if change is None:
        return ""
    if change == 0:
        return "与上年持平"
    return f"较上年{'上升' if change > 0 else '下降'}{abs(change)}位"


def _run(one: YearOnList, name: str) -> list[str]:
    """Return the run of years; ``name`` is the list's when it was not named before."""
    name = name or "该榜单"
    if one.absent:
        return [f"为有记录以来首次入选{name}"]
    former = one.former.zh if one.former else ""
    joined = f"连同更名前的{former}，已连续{counted(len(one.joined))}年入选"
    if one.run and one.joined:
        return [f"连续{counted(len(one.run))}年入选{name}", joined]
    if one.run:
        return [f"连续{counted(len(one.run))}年入选{name}"]
    return [joined] if one.joined else []


def counted(number: int) -> str:
    """Return a number below a hundred as it is written before a measure word: 两, 十二."""
    if number == 2:
        return "两"
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")
