"""Which list, year and start an English claim means, checked against the record book."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

LISTED = (
    "Erqi District was 85th for comprehensive strength, 61st for investment potential, 89th for "
    "innovation and entrepreneurship and 74th for green development on the 2019 top-100 lists.\n\n"
)


def _contradicted(text: str, year: int = 2019) -> list[str]:
    found = findings(text, year)
    return [text[one.start : one.end] for one in found if one.verdict == "contradicted"]


@pytest.mark.parametrize(
    "said",
    [
        "Green development brought 74th place (76th in 2018) and innovation and entrepreneurship "
        "89th (91st in 2018).",
        "Adding the innovation list (89th) and the green one (74th), all four got better.",
        "Innovation was the only list on which the district lost ground in 2018, sliding forty-two "
        "places.",
        "Q: Is that why you care about the green list?\nA: Partly. We got onto it in 2018 and have "
        "climbed from 76th to 74th.",
        "The mayor likes the green list better. The district first made it into that one in 2018 "
        "and went up two places at the second attempt, to 74th.",
        "In green development it was 76th in 2018 and rose a year later to 74th.",
    ],
)
def test_a_list_and_a_year_are_those_that_the_words_beside_them_mean(said: str) -> None:
    assert _contradicted(LISTED + said) == []


def test_a_wrong_place_on_a_list_so_meant_is_found() -> None:
    said = "Adding the innovation list (88th), all four got better."
    assert _contradicted(LISTED + said) == ["88th"]


@pytest.mark.parametrize(
    "said",
    [
        "The first two lists have now carried the district's name four years in succession.",
        "It is five years in a row for the first and the third of these.",
    ],
)
def test_lists_that_are_only_counted_are_none_that_a_run_is_known_of(said: str) -> None:
    assert _contradicted(LISTED + said) == []


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("Compared with the first listing in 2014 that is a gain of five places in all.", []),
        (
            "Compared with the first listing in 2014 that is a gain of four places.",
            ["gain of four"],
        ),
        ("Add it up: since 2014 the district has improved five places.", []),
        ("Add it up: since 2014 the district has improved four places.", ["improved four"]),
        ("From the 91 of 2015, that is a six-place climb.", []),
        ("From the 91 of 2015, that is a five-place climb.", ["five-place climb"]),
        ("It is now five places above our first position of 2014.", []),
        ("It is now four places above our first position of 2014.", ["four places"]),
    ],
)
def test_a_move_is_counted_from_the_year_that_its_sentence_says(
    said: str, wrong: list[str]
) -> None:
    text = f"Erqi District was 85th for comprehensive strength in 2019. {said}"
    found = _contradicted(text)
    assert len(found) == len(wrong)
    assert all(one.startswith(part) for one, part in zip(found, wrong, strict=True))


def test_what_one_year_had_it_at_leaves_the_place_before_to_its_own() -> None:
    text = (
        "Zhengzhou, 25 October 2017\n\nErqi District is on the list of the top 100 districts. "
        "Its comprehensive strength is placed 87th, whereas 2016 had it at 89th."
    )
    assert verdicts(text, "rank") == {"87th": "supported", "89th": "supported"}


@pytest.mark.parametrize(
    "said",
    [
        "The football team finished eleventh of twelve.",
        "As to investment potential, 61st is our sixth position in six years.",
        "The dragon was carried by students, who were third at the Asian dragon dance meet.",
        "Jinshui (31st) and Guancheng (78th) lead, with Erqi, at 85th, the fourth.",
    ],
)
def test_what_counts_a_few_is_no_place_on_the_lists(said: str) -> None:
    assert _contradicted(LISTED + said) == []


@pytest.mark.parametrize(("ago", "verdict"), [("a year", "supported"), ("two years", None)])
def test_a_debut_some_years_ago_is_of_that_year(ago: str, verdict: str | None) -> None:
    text = (
        "14 October 2015\n\nErqi District is 91st on the scientific development list of the top "
        f"100 districts. It made its debut on that list only {ago} ago."
    )
    assert "contradicted" not in verdicts(text, "first").values()
    assert verdicts(text, "first").get("debut") in {verdict, "no_data", "no-data", None}


def test_under_a_heading_with_its_place_a_neighbour_is_spoken_of() -> None:
    text = (
        "14 October 2015\n\nErqi District is 91st on the scientific development list of the top "
        "100 districts.\n\nJINSHUI 41ST. The neighbour to the north improved three places on the "
        "scientific development list."
    )
    assert _contradicted(text, 2015) == []
