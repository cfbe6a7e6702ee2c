"""Texts from before their year's lists: where no year is told, last autumn's may be meant."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts


def verdict_of(text: str, words: str) -> tuple[str, str]:
    """Return the verdict and the reason of the finding that is about some words."""
    (found,) = (one for one in findings(text) if text[one.start : one.end] == words)
    return found.verdict, found.reason


@pytest.mark.parametrize(
    ("stamp", "verdict"),
    [
        ("May 9, 2019", ("no_data", "which-year")),
        ("September 18, 2019", ("no_data", "which-year")),
        ("October 19, 2019", ("contradicted", "rank-differs")),
        ("November 19, 2019", ("contradicted", "rank-differs")),
    ],
)
def test_a_place_that_agrees_with_last_autumn_s_is_open_until_the_lists_are_out(
    stamp: str, verdict: tuple[str, str]
) -> None:
    text = (
        f"Zhengzhou, {stamp}\n\nErqi District is 86th among China's top 100 districts by "
        "comprehensive strength."
    )
    assert verdict_of(text, "86th") == verdict


def test_the_same_holds_in_chinese() -> None:
    text = "（2019年3月5日）二七区综合实力百强区排第86位，位次较好。"
    assert verdict_of(text, "第86位") == ("no_data", "which-year")


@pytest.mark.parametrize(
    "said",
    [
        "This year Erqi District is 86th among the top 100 districts by comprehensive strength.",
        "In 2019 Erqi District was 86th among the top 100 districts by comprehensive strength.",
    ],
)
def test_a_year_that_is_told_is_meant(said: str) -> None:
    assert verdict_of(f"Zhengzhou, May 9, 2019\n\n{said}", "86th")[0] == "contradicted"


def test_what_agrees_with_neither_year_is_called_wrong() -> None:
    text = (
        "Zhengzhou, May 9, 2019\n\nErqi District is 84th among China's top 100 districts by "
        "comprehensive strength."
    )
    assert verdict_of(text, "84th")[0] == "contradicted"


def test_a_run_up_to_last_autumn_is_open_too() -> None:
    text = (
        "Zhengzhou, January 3, 2018\n\nErqi District has been among China's top 100 districts by "
        "comprehensive strength for four years in a row."
    )
    assert verdict_of(text, "four years in a row") == ("no_data", "which-year")


def test_a_first_entry_of_last_autumn_is_judged_by_its_own_year() -> None:
    text = (
        "Zhengzhou, March 3, 2019\n\nErqi District is for the first time among China's top 100 "
        "districts by green development."
    )
    assert verdict_of(text, "for the first time") == ("no_data", "first-record")


def test_a_run_on_all_lists_is_counted_on_all_of_them() -> None:
    said = "the district, she said, was on all four lists for the {} year running."
    text = (
        "Zhengzhou, November 27, 2019\n\nErqi District is 61st among China's top 100 districts by "
        "investment potential. In all, "
    )
    for nth, verdict in (("second", "supported"), ("third", "contradicted")):
        found = verdicts(text + said.format(nth), "streak")
        assert found == {f"{nth} year running": verdict}
