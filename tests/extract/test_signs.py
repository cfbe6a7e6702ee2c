"""Patterns that are asked only where a cheap sign of them stands must not match without it."""

from __future__ import annotations

import importlib
import itertools
from typing import TYPE_CHECKING, Any

import pytest

from erqi_viewer.core.extract import (
    aims,
    asides,
    in_part,
    list_counts,
    list_parts,
    rank_words,
    rank_year_words,
    sharing,
    short_regions,
    side_by_side,
    subject_words,
    years,
)
from erqi_viewer.core.extract.numerals import NUMERALS

if TYPE_CHECKING:
    import re

_parser: Any = importlib.import_module("re._parser")

_MEANT = (
    aims._MIGHT, aims._CALLED_A_GOAL, aims._TOWARDS, aims._GOALS, aims._DENIED, aims._LATER,
    aims._FELL_OUT, aims._CARRIED, aims._CARRIED_MOVE, aims._HOPED, aims._NEXT_YEAR,
    aims._IN_SOME_YEARS, aims._DEMANDED, aims._WANTED, aims._AIMED_AT, aims._ASKED,
)  # fmt: skip
_COUNTS = (
    *list_counts._ALL_TOLD, list_counts._PLAIN, list_counts._IN_ALL, list_counts._GREW,
    list_counts._MORE,
)  # fmt: skip
_BY_SIGN: list[tuple[re.Pattern[str], str]] = [
    *((one, aims._SIGN.pattern) for one in _MEANT),
    (aims._LATER, "今未接下"),
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
    (side_by_side._AHEAD, "后前次"),
    (sharing._PARTS, "部北南华"),
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
    (rank_year_words.AGO, "年"),
]


# where a character of some kind has to stand right before one of another
_BY_PAIR: list[tuple[re.Pattern[str], str, str]] = [
    (aims._WITHIN_YEARS, "两三四五2345", "年"),
    *((one, f"0123456789{NUMERALS}", "个项大张份块榜") for one in _COUNTS),
    *((one, "里中内", ",，") for one in (in_part._OF_SO_MANY,)),
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
    ("pattern", "signs"), _BY_SIGN, ids=[f"{k}-{signs}" for k, (_, signs) in enumerate(_BY_SIGN)]
)
def test_what_is_asked_only_beside_a_sign_never_matches_without_it(
    pattern: re.Pattern[str], signs: str
) -> None:
    assert needs_one_of(pattern.pattern, signs)


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
