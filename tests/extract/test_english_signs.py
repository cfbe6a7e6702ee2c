"""English patterns that are asked only beside a cheap sign must not match without one."""

from __future__ import annotations

import importlib
import re
from typing import Any

import pytest

from erqi_viewer.core.extract.english import (
    asides,
    bare,
    bodies,
    carried,
    counted_tops,
    cue_words,
    doubts,
    drifts,
    grammar,
    lines,
    list_numbers,
    list_words,
    move_words,
    periods,
    pointed,
    rank_forms,
    runs,
    scopes,
    several,
    short_moves,
    signs,
    told_below,
    top_words,
    topics,
    worded,
    words,
    year_words,
)

_parser: Any = importlib.import_module("re._parser")

# looked for in the sentence as it is
_BY_SIGN: list[tuple[re.Pattern[str], tuple[str, ...]]] = [
    (asides._BODY, asides._BODIES),
    (asides._QUOTED, asides._QUOTES),
    (bodies._OF_FIRMS, bodies._FIRMS_SIGNS),
    (bare._SIDE_BY_SIDE, bare._PLURALS),
    (bare._DATED_ROW, bare._PLURALS),
    (carried._BASE, carried._BASES),
    (carried._BACK_THEN, carried._THEN),
    (doubts._UNTOLD, doubts._TELLS),
    (grammar.RUNNER_UP, ("unner",)),
    (lines._YEAR_TOLD, ("year",)),
    (list_words.SIZED, list_words.SIZES),
    (list_words.TOPS_OF, list_words.SIZES),
    (list_words.TOPS_OF, list_words.MEASURED),
    (list_words.UNSIZED, (*list_words.LISTS, *list_words.RATINGS)),
    (grammar.YEAR, grammar.YEARS),
    (list_words.CALLED, list_words.LISTS),
    (list_words.CALLED, list_words.OWNERS),
    (list_words.OF_CHINA, list_words.LISTS),
    (list_words.OF_CHINA, ("China",)),
    (list_words.IN_ECONOMY, list_words.ECONOMIES),
    (list_words.NTH_OF, list_words.SHORT),
    (list_words.OWNED_BEST, list_words.BESTS),
    (list_words.OF_A_FIELD, list_words.LISTS),
    (list_words.OF_A_FIELD, list_words.MARKET_FIELDS),
    (list_words.AS_FAR_AS, list_words.MARKET_FIELDS),
    (list_words.AS_FAR_AS, ("as far as ",)),
    (list_words.SELECTED, (" with the ",)),
    (pointed._NTH, pointed._NTHS),
    (pointed._BY_WORD, pointed._BY_WORDS),
    (pointed._PLACED, pointed._PLACED_WORDS),
    (year_words.ROW_WITHIN, ("within",)),
]
# looked for in its small letters
_BY_SMALL_SIGN: list[tuple[re.Pattern[str], tuple[str, ...]]] = [
    *zip(bare._SAID, bare._SIGNS, strict=True),
    *zip(list_numbers._COUNTS, list_numbers._COUNT_SIGNS, strict=True),
    *zip(list_numbers._JOINT, list_numbers._JOINT_SIGNS, strict=True),
    *short_moves._FORMS,
    (cue_words.WORDS, cue_words.SIGNS),
    (cue_words.COUNT, cue_words.LISTS),
    (cue_words.TIMES, (" time",)),
    (cue_words.NEVER_FELL, cue_words.NEVER),
    (cue_words.SINCE_WHEN, cue_words.SINCE),
    (drifts._IS_THAN, drifts._COMPARED),
    (drifts._OVERTOOK, drifts._OVERTAKEN),
    (grammar.FIRST_FEW, several._SPOTS),
    (list_numbers._BY_YEAR, ("lists",)),
    (list_numbers._ON_BY_YEAR, ("lists",)),
    (move_words.BY_FROM, ("from",)),
    (move_words.THAN, move_words.AHEAD),
    (move_words.BEATS, move_words.BEATING),
    (move_words.MOVE_ROW, move_words.COUNTED),
    (move_words.MOVE_ROW_BETTER, move_words.COUNTED),
    (periods._COMPARED_SPAN, periods._COMPARISONS),
    (periods._SAME, periods._LENGTHS),
    (periods._TIME, periods._TIMES),
    (periods._YEAR, periods._YEARS),
    (pointed._BOTH, ("both",)),
    (rank_forms._NTH_BRACKET, ("(",)),
    (runs._BY_A_SUM, ("for",)),
    (scopes._MOST, scopes._MOSTS),
    (scopes._AT_THE_TOP, scopes._TOPS),
    (short_moves._DATED, short_moves._YEARS),
    (short_moves._DATED, short_moves._COUNTED),
    (short_moves._BY_YEARS, short_moves._YEARS),
    (told_below._CLAIM, told_below.SIGNS),
    (top_words.TOP, counted_tops._SIGNS),
    (topics.TOPIC, topics.SIGNS),
    (list_words.IN_FIELDS, topics.SIGNS),
    (words._EDITION, words._EDITIONS),
    (worded._COUNT, worded._SIGNS),
    (year_words.AGO_IT_WAS, ("ago",)),
]
# asked only where what may be a place stands
_OF_PLACES: list[re.Pattern[str]] = [
    bare._BECAME, *bare._ROWS, drifts._SWAPPED, grammar.RANK, move_words.LEFT,
    move_words.FROM_TO, rank_forms._AHEAD, rank_forms._NTH_BRACKET, scopes._NTH, scopes._AND_NTH,
    several._SHARED, several._TOGETHER, several._BOTH,
]  # fmt: skip
# a nought stands for every digit, a blank for all white space
_PLACES = (
    *signs._ORDINAL_ENDS, *signs._BEFORE_NUMBERS, "0st", "0nd", "0rd", "0th",
    "no0", "no.0", "no 0", "no. 0",
)  # fmt: skip
_OTHER = "\0"  # stands for all characters that are in no sign
# letters for which a pattern of any case may have another than their small or large one
_ODD = frozenset("iskISK")


class _Needs:
    """Follows how much of a sign has been met behind each part of a pattern, whatever matches it.

    Args:
        signs: What is looked for.
        small: Whether it is looked for in small letters.
        alike: Whether digits and white space are all alike.
    """

    def __init__(self, signs: tuple[str, ...], *, small: bool, alike: bool = False) -> None:
        self._signs = signs
        self._small = small
        self._alike = alike
        self._begun = {sign[:size] for sign in signs for size in range(len(sign) + 1)}
        self._characters = frozenset("".join(signs)) | {_OTHER}

    def are_met(self, pattern: re.Pattern[str]) -> bool:
        """Tell whether nothing matches without a sign."""
        any_case = bool(pattern.flags & re.IGNORECASE)
        return not self._behind(_parser.parse(pattern.pattern), {""}, any_case=any_case)

    def _behind(self, items: Any, begun: set[str], *, any_case: bool) -> set[str]:
        """Return what may have been begun behind some parts where no sign has been met whole."""
        for kind, value in items:
            begun = self._part(str(kind), value, begun, any_case=any_case) if begun else begun
        return begun

    def _part(self, kind: str, value: Any, begun: set[str], *, any_case: bool) -> set[str]:
        if kind in {"AT", "ASSERT_NOT"}:
            return begun
        if kind == "ASSERT":
            return begun if self._behind(value[1], {""}, any_case=any_case) else set()
        if kind == "BRANCH":
            ways = [self._behind(one, begun, any_case=any_case) for one in value[1]]
            return set().union(*ways)
        if kind == "SUBPATTERN":
            any_case = any_case or bool(value[1] & re.IGNORECASE)
            return self._behind(value[3], begun, any_case=any_case)
        if kind in {"MAX_REPEAT", "MIN_REPEAT"}:
            return self._repeated(value, begun, any_case=any_case)
        return self._one(self._may_be(kind, value, any_case=any_case), begun)

    def _repeated(self, value: Any, begun: set[str], *, any_case: bool) -> set[str]:
        least, most, body = value
        for _ in range(least):
            begun = self._behind(body, begun, any_case=any_case)
        more = begun
        for _ in range(int(most) - least):
            more = self._behind(body, more, any_case=any_case) - begun
            if not more:
                break
            begun = begun | more
        return begun

    def _one(self, characters: frozenset[str], begun: set[str]) -> set[str]:
        """Return what may have been begun behind one character more."""
        told = set()
        for one in (start + character for start in begun for character in characters):
            if not one.endswith(self._signs):
                size = next(k for k in range(len(one) + 1) if one[k:] in self._begun)
                told.add(one[size:])
        return told

    def _may_be(self, kind: str, value: Any, *, any_case: bool) -> frozenset[str]:
        """Return the characters of signs that a part may be, and whether it may be another."""
        if kind == "LITERAL":
            own = {chr(value)}
        elif kind == "IN" and all(str(of) in {"LITERAL", "RANGE"} for of, _ in value):
            ranges = [one if str(of) == "RANGE" else (one, one) for of, one in value]
            own = {chr(one) for first, last in ranges for one in range(first, last + 1)}
        elif self._alike and kind == "IN" and [str(one) for _, one in value] == ["CATEGORY_SPACE"]:
            own = {" "}
        else:
            return self._characters
        odd = any_case and not own.isdisjoint(_ODD)
        if any_case:
            own = {each for one in own for each in (one.lower(), one.upper())}
        if self._small:
            own = {one.lower() for one in own}
        if self._alike:
            own = {"0" if one.isdigit() else " " if one.isspace() else one for one in own}
        told = {one if one in self._characters else _OTHER for one in own}
        return frozenset(told | {_OTHER} if odd else told)


def _numbered(name: str, cases: list[Any]) -> list[str]:
    return [f"{name}-{k}" for k in range(len(cases))]


@pytest.mark.parametrize(("pattern", "told"), _BY_SIGN, ids=_numbered("sign", _BY_SIGN))
def test_what_is_asked_only_beside_a_sign_never_matches_without_one(
    pattern: re.Pattern[str], told: tuple[str, ...]
) -> None:
    assert _Needs(told, small=False).are_met(pattern)


@pytest.mark.parametrize(
    ("pattern", "told"), _BY_SMALL_SIGN, ids=_numbered("small", _BY_SMALL_SIGN)
)
def test_what_is_asked_only_beside_a_sign_in_small_letters_never_matches_without_one(
    pattern: re.Pattern[str], told: tuple[str, ...]
) -> None:
    assert _Needs(told, small=True).are_met(pattern)


@pytest.mark.parametrize("pattern", _OF_PLACES, ids=_numbered("place", _OF_PLACES))
def test_what_is_asked_only_of_sentences_that_may_tell_places_never_matches_in_others(
    pattern: re.Pattern[str],
) -> None:
    assert _Needs(_PLACES, small=True, alike=True).are_met(pattern)


@pytest.mark.parametrize("sign", _PLACES)
def test_each_sign_of_a_place_is_one(sign: str) -> None:
    assert signs.may_place(f"it is {sign.replace('0', '7')} there")
    assert signs.may_place(sign.replace(" ", "\n").replace("0", "1"))


def test_a_sentence_without_ordinals_and_numbered_places_tells_none() -> None:
    assert not signs.may_place("its gdp of 323.3 billion yuan grew by 8 percent in the north")


@pytest.mark.parametrize(
    ("pattern", "told", "needed"),
    [
        ("rank(?:ed|ing)", ("rank",), True),
        ("rank(?:ed|ing)", ("ranked", "ranking"), True),
        ("rank(?:ed|ing)?", ("ranked", "ranking"), False),
        ("(?:rank|rated) on", ("rank", "rated"), True),
        ("(?:rank|rated) on", ("rank",), False),
        ("ra.k", ("rank",), False),
        ("[Rr]ank", ("rank",), True),
        ("(?i:ranK)", ("rank",), False),
        ("(?i:place)", ("place",), True),
        ("a{2,5}b", ("aab",), True),
        ("a{1,5}b", ("aab",), False),
        ("ab?c", ("ac", "abc"), True),
        ("ab*c", ("ac", "abc"), False),
        ("[0-9](?=\\sin\\s20)", ("20",), True),
        ("[0-9](?!\\sin\\s20)", ("20",), False),
        ("aab|aaab", ("ab",), True),
    ],
)
def test_which_signs_a_pattern_needs_is_told(
    pattern: str, told: tuple[str, ...], needed: bool
) -> None:
    assert _Needs(told, small=True).are_met(re.compile(pattern)) is needed
