"""Patterns that are asked only where a cheap sign of them stands must not match without it."""

from __future__ import annotations

import importlib
import itertools
import string
from typing import TYPE_CHECKING, Any

import pytest

from erqi_viewer.core.extract import (
    aims,
    asides,
    change_words,
    context,
    cues,
    distances,
    figure_words,
    figures,
    histories,
    in_part,
    joint_moves,
    layout,
    link,
    list_counts,
    list_gaps,
    list_parts,
    listings,
    periods,
    quantities,
    rank_words,
    rank_year_words,
    rank_years,
    regions,
    sharing,
    short_regions,
    side_by_side,
    subject_words,
    year_comparisons,
    years,
)
from erqi_viewer.core.extract.english import after_figures, both
from erqi_viewer.core.extract.numerals import NUMERALS
from erqi_viewer.core.extract.tokens import Token

if TYPE_CHECKING:
    import re

_parser: Any = importlib.import_module("re._parser")

_MEANT = (
    aims._MIGHT, aims._CALLED_A_GOAL, aims._TOWARDS, aims._GOALS, aims._DENIED, aims._LATER,
    aims._FELL_OUT, aims._CARRIED, aims._CARRIED_MOVE, aims._HOPED, aims._NEXT_YEAR,
    aims._IN_SOME_YEARS, aims._DEMANDED, aims._WANTED, aims._AIMED_AT, aims._ASKED,
)  # fmt: skip
_COUNTS = (
    *(one for one, _ in list_counts._ALL_TOLD), list_counts._PLAIN, list_counts._IN_ALL,
    list_counts._GREW, list_counts._MORE,
)  # fmt: skip
_BY_SIGN: list[tuple[re.Pattern[str], str]] = [
    *((one, "".join(aims._SIGNS)) for one in _MEANT),
    *((one, "".join(signs)) for one, signs, _ in aims._LEADING),
    *((one, "".join(signs)) for one, signs in aims._BY_THEN),
    (aims._OF_A_PLAN, "".join(aims._PLANS)),
    (aims._AIM, "".join(aims._AIMS)),
    (aims._DEMANDED, "".join(aims._DEMANDS)),
    (aims._MIGHT, "".join(aims._MIGHTS)),
    (aims._ASKED, "".join(aims._ASKS)),
    (aims._TOWARDS, "".join(aims._AHEADS)),
    (aims._LATER, "今未接下"),
    (asides._COUNTED, "".join(asides._COUNTING)),
    (asides._MEASURED, "".join(asides._MEASURES)),
    (asides._OF_SITES, "".join(asides._SITES)),
    (asides._OF_CHECKS, "".join(asides._CHECKS)),
    (asides._ANOTHER_LIST, "".join(asides._OTHER_LISTS)),
    (context._OF_OTHERS, "".join(context._OTHERS)),
    (cues._TIMES, "次"),
    (distances._AGAINST_YEAR, "".join(distances._WAYS)),
    (distances._HIGHER_BY, "".join(distances._WAYS)),
    (distances._STRIDE, "".join(distances._STRIDES)),
    (distances._FORWARD, "靠"),
    (figure_words.FIGURES_COUNTED, "".join(figure_words.COUNTED_BY)),
    (figure_words.OWN_YEAR, "年"),
    (figure_words.DATED, "年"),
    (figure_words.ABBREVIATED, "".join(figure_words._CLOSING)),
    (figure_words.RAISED, "".join(figure_words.RAISES)),
    (figure_words.EXCHANGED, "兑折"),
    (figure_words.IN_A_NOTICE, "".join(figure_words.NOTICES)),
    (figure_words.OF_A_GROUP, "共计"),
    (figure_words.FROM_YEAR, "从由"),
    (figure_words.LABEL, ":"),
    (figure_words.STANDARDS, "".join(figure_words.OF_STANDARDS)),
    (figures._LISTED, "、等"),
    (figures._COMPOUND, "、"),
    (histories._NEVER, "".join(histories._FALLS)),
    (joint_moves._ALL, "".join(joint_moves._MOVED)),
    (joint_moves._APART, "".join(joint_moves._APART_BY)),
    (layout._NAMED_PLACE, ")"),
    (layout._CALL, "!！"),
    (link._RANKING, "合"),
    (link._BY_STRIDE, "幅先"),
    *((one, "".join(signs)) for one, signs in list_counts._ALL_TOLD),
    (list_counts._GREW, "从由"),
    (list_gaps._LEAD, "".join(list_gaps._LEADS)),
    (list_parts._AMONG, "在"),
    (list_parts._SEEN_AMONG, "".join(list_parts._SEES)),
    (list_parts._SEEN_AMONG, "".join(list_parts._SEES_TOO)),
    (list_parts._FRAMED, "".join(list_parts._FRAMES)),
    (listings._LABEL, ":："),
    (periods._REPORTED, "".join(periods._REPORTS)),
    (periods._SPOKEN, ":："),
    (quantities._TIMES, "番"),
    (quantities._NEGATIVE, "-"),
    (rank_words.CAME_TO, "到"),
    (rank_words.ONE_EACH, "一"),
    (rank_words.HELD, "".join(rank_words._HOLDING)),
    (rank_words.SPREAD, "".join(rank_words.SPREADS)),
    (rank_words.BARE_SPREAD, "".join(rank_words.SPREADS)),
    (sharing._OF_EACH, "各"),
    (sharing._SEVERAL, "".join(sharing._IN_TURNS)),
    (side_by_side._AHEAD, "".join(side_by_side._ARE_AHEAD)),
    (short_regions._TOWN_PLACED, "第"),
    (subject_words.PROVINCE, "".join(subject_words.OURS)),
    (subject_words.STAND_IN, "它们咱"),
    (subject_words.EITHER, "者"),
    (subject_words.THOSE_WHO, "的"),
    (aims._YEARS, "年"),
    (year_comparisons._AGAINST, "比较"),
    (year_comparisons._THAN, "".join(year_comparisons._THANS)),
    (year_comparisons._BELOW, "在"),
    (years._STRETCHED, "".join(years._STRETCHES)),
    (years._LABEL, "【"),
    (years._THAT_YEAR, "年"),
    (years.DATELINE, "".join(years.DATELINES)),
    (asides._HOW_MANY, asides._COUNT_OF_LISTED.pattern),
    (in_part._OF_SO_MANY, "里中内"),
    (list_parts._AMONG_THOSE, "在"),
    (list_parts._LISTED_OF, "在"),
    (list_parts._AMONG_OURS, "榜围选"),
    (list_parts._OF_A_PROVINCE, "榜围选"),
    (list_parts._ALL_OF_A_PROVINCE, "榜围选"),
    (subject_words.CLAUSE_NAME, "列居排"),
    (in_part._SO_MANY_LISTED, "入上进跻"),
    (side_by_side._BEHIND, "后同"),
    (sharing._PARTS, "".join(sharing._IN_PARTS)),
    (short_regions._SHARED_OUT, "、"),
    (short_regions._SHARED_OUT, "分依"),
    (rank_words.FROM_BEHIND, "".join(sorted(rank_words.BEHIND_ENDS))),
    (rank_year_words.OVER_YEARS, "从由"),
    *((one, "从由") for one in rank_year_words.LED_BY),
    (rank_year_words.BACK_IN, "时"),
    (rank_year_words.FOLLOWING, "继"),
    (years.FOLLOWED, "继"),
    (rank_year_words.LATER, "后"),
    (rank_year_words.THEN, "时当"),
    (rank_year_words.THIS_TIME, "次"),
    (rank_year_words.AGO, "前"),
    (rank_year_words.AT_FIRST, "初"),
    (rank_year_words.ONCE, "".join(rank_years._ONCE)),
    (regions._FACILITY, "".join(regions._FACILITIES)),
]


# where a character of some kind has to stand right before one of another
_BY_PAIR: list[tuple[re.Pattern[str], str, str]] = [
    (aims._WITHIN_YEARS, "两三四五2345", "年"),
    *((one, f"0123456789{NUMERALS}", "个项大张份块榜") for one in _COUNTS),
    (aims._BY_A_PLAN, "十", "一二三四五"),
    (aims._IN_A_PLAN, "十", "一二三四五"),
    (rank_words.OTHERS_AT, "其", "余"),
    (years._BASED, "基", "础"),
    (years._SINCE_ENTRY, "以", "来"),
    *((one, "里中内", ",，") for one in (in_part._OF_SO_MANY,)),
    *(
        (one, "里中内", ",，")
        for one in (
            list_parts._AMONG_OURS,
            list_parts._OF_A_PROVINCE,
            list_parts._LISTED_OF,
            list_parts._ALL_OF_A_PROVINCE,
        )
    ),
    (aims._CALLED_A_GOAL, "目", "标"),
    (aims._GOALS, "目", "标"),
    (distances._KEPT, "保", "持"),
    (figure_words.AVERAGE, "平", "均"),
    (figure_words.OF_AVERAGE_SIZE, "平", "均"),
    (figure_words.OF_THE_NATION, "全", "国"),
    (figure_words.SHARE_NOTE, "(", "占"),
    (quantities._AS_BEFORE, "持", "平"),
    (quantities._EACH, "分依", "别次"),
    (quantities._OF_A_LINE, "千", "伏"),
    (quantities._RATIO, "收", "入"),
    (quantities._RATIOS, "收", "入"),
    (quantities._TO_RATE, "百", "分"),
    (rank_words.ONE_EACH, ",，", "一"),
    (sharing._LEVEL, "并", "列"),
    (subject_words.AMONG_THEM, "其", "中"),
    (subject_words.AS, "作", "为"),
]
# what is asked only where it may begin (0) or end (-1), by the characters with which it does
_BY_EDGE: list[tuple[re.Pattern[str], frozenset[str], int]] = [
    (change_words.NOTED_YEAR, frozenset("("), 0),
    (figure_words.BY_NOW, frozenset("的"), -1),
    (figures._LEADING, figures._LEADS, 0),
    (figures._SETTING, figures._SETS, 0),
    (figures._TRAILING, figures._TRAILS, -1),
    (layout._HEADING, layout._HEADS, 0),
    (layout._NAMED_PLACE, frozenset(")"), -1),
    (layout._CALL, frozenset("!！"), -1),
    (quantities._CALLED_BY, quantities._CAPITALS, -1),
    (quantities._NEGATIVE, frozenset("-"), -1),
    (quantities._RANGE, quantities._SPREADS, 0),
    (quantities._SIGNED, quantities._SIGNS, -1),
    (quantities._THROUGH, quantities._PAUSES, 0),
    (rank_year_words.NOTED, frozenset("("), 0),
    (rank_year_words.OWN, rank_years._OF_A_YEAR, -1),
    (rank_words.AND_OTHERS, frozenset("等"), 0),
    (rank_words.ON_TOP_OF, frozenset("的基"), 0),
    (sharing._SHARED_OUT, sharing._SHARES, 0),
    (subject_words.COMPARED_WITH, subject_words.COMPARES, 0),
    (years._DESCRIBED, frozenset("的"), -1),
    (years._DESCRIBED_SO, frozenset("的"), -1),
    (years._DESCRIBED_WITH, frozenset("的"), -1),
    (years._REVIEWED, frozenset("以"), 0),
    (years._TIMES, frozenset("的"), 0),
]
# what opens an English sentence behind as many signs as it may, by the letters with which it does
_BY_OPENING: list[tuple[re.Pattern[str], re.Pattern[str], str]] = [
    (after_figures._THESE, after_figures._OPENS, f"{string.ascii_uppercase}ti"),
    (after_figures._IT_GREW, after_figures._OPENS, f"{string.ascii_uppercase}ti"),
    (after_figures._THIS, after_figures._OPENS, f"{string.ascii_uppercase}ti"),
    (both._ONE, both._OPENS_ONE, "TtIi"),  # asked of the same in small letters
]
_SIGNS_BEFORE = r"\W{0,3}"
# what is looked for no farther back than it is long, with how far that is
_BY_LENGTH: list[tuple[re.Pattern[str], int]] = [
    (rank_words.ALL_IN, rank_words.LEAD_REACH),
    (rank_words.CALLED_SO, rank_words.LEAD_REACH),
    (rank_words.CAME_TO, rank_words.LEAD_REACH),
    (rank_words.DATED, rank_words.LEAD_REACH),
    (rank_words.DATED_BARE, rank_words.LEAD_REACH),
    (rank_words.DATED_SO, rank_words.LEAD_REACH),
    (rank_words.ENTERED, rank_words.LEAD_REACH),
    (rank_words.IT_WAS_THEN, rank_words.LEAD_REACH),
    (rank_words.LED_TO_YEAR, rank_words.LEAD_REACH),
    (rank_words.OF_YEAR, rank_words.LEAD_REACH),
    (rank_words.ORIGIN, rank_words.LEAD_REACH),
    (rank_words.SHARED_VERB, rank_words.LEAD_REACH),
    (rank_words.THIS_TIME, rank_words.LEAD_REACH),
    (rank_words.WAS_LAST_YEAR, rank_words.LEAD_REACH),
    (rank_words.WAS_THEN, rank_words.LEAD_REACH),
    (rank_words.YEARS_RUNNING, rank_words.LEAD_REACH),
    (listings._LABEL, listings._LONGEST_LABEL),
    (regions._FACILITY, regions._FACILITY_REACH),
]


def needs_one_of(pattern: str, *characters: str) -> bool:
    """Tell whether nothing matches a pattern without one of some characters, or a pair of such."""
    return _needs(_parser.parse(pattern), [frozenset(map(ord, one)) for one in characters])


def _needs(items: Any, wanted: list[frozenset[int]]) -> bool:
    """Tell whether one of the parts, all of which have to match, needs what is wanted."""
    if len(wanted) > 1 and any(
        _borders(a, wanted[0], -1) and _borders(b, wanted[1], 0)
        for a, b in itertools.pairwise(items)
    ):
        return True
    return any(_part_needs(str(kind), value, wanted) for kind, value in items)


def _part_needs(kind: str, value: Any, wanted: list[frozenset[int]]) -> bool:
    if kind in {"LITERAL", "IN"}:
        return len(wanted) == 1 and _is_one_of(kind, value, wanted[0])
    if kind == "BRANCH":
        return all(_needs(one, wanted) for one in value[1])
    if kind == "SUBPATTERN":
        return _needs(value[3], wanted)
    if kind in {"MAX_REPEAT", "MIN_REPEAT"}:
        return bool(value[0] > 0 and _needs(value[2], wanted))
    return kind == "ASSERT" and _needs(value[1], wanted)


def _is_one_of(kind: str, value: Any, wanted: frozenset[int]) -> bool:
    """Tell whether a part is always one of some characters."""
    if kind == "LITERAL":
        return value in wanted
    return kind == "IN" and all(
        one in wanted
        if str(of) == "LITERAL"
        else str(of) == "RANGE" and wanted.issuperset(range(one[0], one[1] + 1))
        for of, one in value
    )


def edges(pattern: str, end: int) -> set[int] | None:
    """Return the characters with which a match begins (0) or ends (-1), None for any."""
    return _edges(_parser.parse(pattern), end)[0]


def _edges(items: Any, end: int) -> tuple[set[int] | None, bool]:
    """Return the characters at an end of some parts, and whether all those may be empty."""
    found: set[int] = set()
    for kind, value in list(items) if end == 0 else reversed(list(items)):
        own, empty = _part_edges(str(kind), value, end)
        if own is None:
            return None, False
        found |= own
        if not empty:
            return found, False
    return found, True


def _part_edges(kind: str, value: Any, end: int) -> tuple[set[int] | None, bool]:
    if kind in {"ASSERT", "ASSERT_NOT", "AT"}:
        return set(), True
    if kind == "LITERAL":
        return {value}, False
    if kind == "IN" and all(str(of) in {"LITERAL", "RANGE"} for of, _ in value):
        ranges = ((one, one) if str(of) == "LITERAL" else one for of, one in value)
        return {one for first, last in ranges for one in range(first, last + 1)}, False
    if kind == "SUBPATTERN":
        return _edges(value[3], end)
    if kind in {"MAX_REPEAT", "MIN_REPEAT"}:
        own, empty = _edges(value[2], end)
        return own, empty or value[0] == 0
    if kind == "BRANCH":
        told = [_edges(one, end) for one in value[1]]
        sets = [own for own, _ in told if own is not None]
        every = set().union(*sets) if len(sets) == len(told) else None
        return every, any(empty for _, empty in told)
    return None, False


def _borders(part: Any, wanted: frozenset[int], end: int) -> bool:
    """Tell whether a part always begins (0) or ends (-1) with one of some characters."""
    kind, value = str(part[0]), part[1]
    if kind == "BRANCH":
        return all(bool(one) and _borders(one[end], wanted, end) for one in value[1])
    if kind == "SUBPATTERN":
        return bool(value[3]) and _borders(value[3][end], wanted, end)
    if kind in {"MAX_REPEAT", "MIN_REPEAT"}:
        return bool(value[0] > 0 and _borders(value[2][end], wanted, end))
    return _is_one_of(kind, value, wanted)


@pytest.mark.parametrize(
    ("pattern", "first", "second"), _BY_PAIR, ids=[f"pair-{k}" for k in range(len(_BY_PAIR))]
)
def test_what_is_asked_only_beside_a_pair_never_matches_without_it(
    pattern: re.Pattern[str], first: str, second: str
) -> None:
    assert needs_one_of(pattern.pattern, first, second)


@pytest.mark.parametrize(
    ("pattern", "signs"), _BY_SIGN, ids=[f"sign-{k}" for k in range(len(_BY_SIGN))]
)
def test_what_is_asked_only_beside_a_sign_never_matches_without_it(
    pattern: re.Pattern[str], signs: str
) -> None:
    assert needs_one_of(pattern.pattern, signs)


@pytest.mark.parametrize(
    ("pattern", "characters", "end"), _BY_EDGE, ids=[f"edge-{k}" for k in range(len(_BY_EDGE))]
)
def test_what_is_asked_only_at_some_characters_never_begins_or_ends_with_others(
    pattern: re.Pattern[str], characters: frozenset[str], end: int
) -> None:
    found = edges(pattern.pattern, end)
    assert found is not None
    assert found <= set(map(ord, characters))


@pytest.mark.parametrize(
    ("pattern", "gate", "letters"),
    _BY_OPENING,
    ids=[f"opening-{k}" for k in range(len(_BY_OPENING))],
)
def test_what_opens_a_sentence_does_so_with_the_letters_that_are_asked_for_first(
    pattern: re.Pattern[str], gate: re.Pattern[str], letters: str
) -> None:
    assert pattern.pattern.startswith(_SIGNS_BEFORE)
    assert gate.pattern.startswith(_SIGNS_BEFORE)
    asked = edges(gate.pattern.removeprefix(_SIGNS_BEFORE), 0)
    found = edges(pattern.pattern.removeprefix(_SIGNS_BEFORE), 0)
    assert found is not None
    assert found <= set(map(ord, letters)) == asked


@pytest.mark.parametrize(
    ("pattern", "reach"), _BY_LENGTH, ids=[f"length-{k}" for k in range(len(_BY_LENGTH))]
)
def test_what_is_looked_for_near_a_place_is_no_longer_than_that(
    pattern: re.Pattern[str], reach: int
) -> None:
    assert _parser.parse(pattern.pattern).getwidth()[1] <= reach


def test_a_bare_number_is_a_year_only_in_one_of_two_centuries() -> None:
    numbers = [Token("number", 0, 4, str(one), float(one)) for one in range(1000, 10000)]
    told = [one.text for one in numbers if years.year_of(one, None) is not None]
    assert {text[:2] for text in told} == {"19", "20"}


@pytest.mark.parametrize(
    ("pattern", "end", "found"),
    [
        ("甲|乙丙", 0, "甲乙"),
        ("甲|乙丙", -1, "甲丙"),
        ("甲?[乙丙]丁$", 0, "甲乙丙"),
        ("甲(?:乙|丙)?$", -1, "甲乙丙"),
        ("(?!甲)(?:乙{0,3}|丙)丁", 0, "乙丙丁"),
        ("[^甲]乙", 0, None),
        (".{0,2}乙", 0, None),
    ],
)
def test_with_what_a_pattern_begins_or_ends_is_told(
    pattern: str, end: int, found: str | None
) -> None:
    assert edges(pattern, end) == (None if found is None else set(map(ord, found)))


@pytest.mark.parametrize(
    ("pattern", "characters", "needed"),
    [
        ("甲|乙", "甲", False),
        ("甲|乙", "甲乙", True),
        ("(?:甲)?乙", "甲", False),
        ("[甲乙]丙", "甲乙", True),
        ("[甲乙]丙", "甲", False),
        ("(?=甲)[^乙]", "甲", True),
        ("(?<!甲)丙", "甲", False),
        ("[^甲]丙", "甲", False),
        ("[^甲乙]丙", "甲乙", False),
    ],
)
def test_what_a_pattern_needs_is_told_from_what_it_may_have(
    pattern: str, characters: str, needed: bool
) -> None:
    assert needs_one_of(pattern, characters) is needed


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("[甲乙]丙", True),
        ("(?:甲|乙)丙", True),
        ("(?:[甲乙]{1,3})(?:丙|丙丁)", True),
        ("[甲乙]丁?丙", False),
        ("[甲丁]丙", False),
        ("[甲乙]{0,3}丙", False),
    ],
)
def test_a_pair_is_needed_only_where_one_always_stands_by_the_other(
    pattern: str, needed: bool
) -> None:
    assert needs_one_of(pattern, "甲乙", "丙") is needed
