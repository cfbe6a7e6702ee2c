"""The moves that English news tells in few words: slid two to 59th, on a par with last year."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

LISTED = "Anji county is on the 2021 list of the top 100 counties. "


def moves(text: str) -> list[tuple[str | None, str, int | None, int | None, int | None]]:
    """Return whose each move is, its direction and places, from where and to where it led."""
    return [(one.region, *one[:4]) for one in extract(LISTED + text, year=2021).changes]


@pytest.mark.parametrize(
    ("said", "move"),
    [
        ("slid two to 59th", ("down", 2, None, 59)),
        ("jumped three places to 41st from 44th", ("up", 3, 44, 41)),
        ("went up to 24th from 25th the year before", ("up", 1, 25, 24)),
        ("lost ground, by three places", ("down", 3, None, None)),
        ("leapfrogged five others", ("up", 5, None, None)),
        ("swapped 73rd for 72nd", ("up", 1, 73, 72)),
        ("was 10th last year, and so dropped two places", ("down", 2, 10, None)),
        ("was 17th, where it had been in 2020", ("same", 0, None, None)),
        ("was 17th, on a par with last year", ("same", 0, None, None)),
        ("was 17th, same as last year", ("same", 0, None, None)),
        ("(14th) has moved ahead by one", ("up", 1, None, None)),
        ("(22nd) has fallen back by three", ("down", 3, None, None)),
        ("was 25th in 2019, so that it has gone up by five", ("up", 5, None, None)),
        ("progressed four places", ("up", 4, None, None)),
        ("is only 58th, off from 56th last year", ("down", 2, 56, 58)),
        ("was 17th, the same as in the previous year", ("same", 0, None, None)),
        ("was 17th, neither higher nor lower than a year ago", ("same", 0, None, None)),
        ("was 17th, two rungs up", ("up", 2, None, None)),
        ("was 17th, ascending from 21st in 2020", ("up", 4, 21, 17)),
        ("was 17th, gave up five places", ("down", 5, None, None)),
        ("was 17th, one position lower than in 2020, when it was 16th", ("down", 1, 16, 17)),
        ("rose to 17th, which is four places above the 21st it held", ("up", 4, 21, 17)),
        ("was 66th, leapfrogging 14 places from 80th", ("up", 14, 80, 66)),
        ("moved ahead too", ("up", None, None, None)),
        ("came in 21st, but was 2 spots behind its 2020 position", ("down", 2, None, None)),
    ],
)
def test_a_move_is_told_in_few_words(
    said: str, move: tuple[str, int | None, int | None, int | None]
) -> None:
    assert moves(f"Deqing {said}.") == [("Deqing", *move)]


def test_a_sum_that_went_up_by_so_much_is_no_move() -> None:
    assert moves("Deqing was 24th; its retail sales went up by 5.") == []


def test_the_places_that_two_regions_kept_are_told_at_once() -> None:
    text = "Deqing was 24th and Tonglu 26th, neither having changed its position."
    assert [one[1:3] for one in moves(text)] == [("same", 0)]


def test_moves_side_by_side_are_of_the_regions_in_their_order() -> None:
    text = "Deqing and Tonglu were 20th and 50th, up one and up four, respectively."
    assert [(one[0], one[2]) for one in moves(text)] == [("Deqing", 1), ("Tonglu", 4)]


def test_a_bracket_behind_a_region_notes_its_move_without_its_place() -> None:
    text = "Only Deqing (up three) and Tonglu (down one) changed."
    assert [one[:3] for one in moves(text)] == [("Deqing", "up", 3), ("Tonglu", "down", 1)]


def test_a_drop_is_from_the_place_before_to_the_one_told_in_the_sentence_before() -> None:
    text = (
        "Deqing ranked 41st among the top 100 counties. "
        "The result marks a three-place drop from No 38 in 2020."
    )
    assert [one[1:] for one in moves(text)] == [("down", 3, 38, 41)]


def test_a_rise_behind_a_list_with_its_field_in_brackets_leads_to_the_place_in_it() -> None:
    text = (
        "Deqing is 66th among China's Top 100 Counties (Comprehensive Strength), with a rise of "
        "two places over 68th in 2020."
    )
    assert [one[1:] for one in moves(text)] == [("up", 2, 68, 66)]


def test_a_region_that_held_its_place_did_not_move() -> None:
    assert moves("Deqing, 71st, held its place.") == [("Deqing", "same", 0, None, None)]
    assert moves("Deqing held its place in the top 10.") == []


def test_a_verb_may_be_asked_for_by_the_word_in_front() -> None:
    text = "The greatest leap, four places, was Tonglu's; only here did Deqing go back by two."
    assert [one[1:3] for one in moves(text)] == [("up", 4), ("down", 2)]
