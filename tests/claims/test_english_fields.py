"""Claims of English lines, rows and answers that stand beside their field or leave it out."""

from __future__ import annotations

import pytest
from claims.judging import findings, verdicts

SUPPORTED, CONTRADICTED = "supported", "contradicted"
CHRONICLE = """Erqi on the national lists
2014 Scientific development (90th) and investment potential (73rd)
2016: 89th, 71st and {}th for comprehensive strength, investment potential and innovation and \
entrepreneurship
2017 87th, 69th, 49th
2018 86th, 63rd, 91st. New: green development, 76th
2019 85th, 61st, 89th, {}th
"""


def ranks(text: str, year: int | None = None) -> list[tuple[str, str]]:
    """Return what is said to each place, in the order of the text."""
    found = [one for one in findings(text, year) if one.kind in {"rank", "top-n"}]
    return [(text[one.start : one.end], one.verdict) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Erqi District, 2019: overall strength 85, investment potential 62 and green "
            "development 74.",
            [("85", SUPPORTED), ("62", CONTRADICTED), ("74", SUPPORTED)],
        ),
        (
            "The 2019 results of Erqi District: 61st (investment potential), 75th (green "
            "development).",
            [("61st", SUPPORTED), ("75th", CONTRADICTED)],
        ),
        (
            "In 2019 Erqi District's investment potential rank rose to 61st (from 63rd), its green "
            "development rank to 74th (from 77th).",
            [
                ("61st", SUPPORTED),
                ("63rd", SUPPORTED),
                ("74th", SUPPORTED),
                ("77th", CONTRADICTED),
            ],
        ),
        (
            "Erqi District on the 2019 lists\nStrength: 85th (was 86th)\nGreen: 74th (was 75th)\n",
            [
                ("85th", SUPPORTED),
                ("86th", SUPPORTED),
                ("74th", SUPPORTED),
                ("75th", CONTRADICTED),
            ],
        ),
        (
            "Erqi District moved from 86th to 85th for comprehensive strength in 2019 and from "
            "63rd to 61st for investment potential.",
            [("85th", SUPPORTED), ("61st", SUPPORTED)],
        ),
        (
            "Erqi District was 76th for green development in 2018 and is now 74th (2019).",
            [("76th", SUPPORTED), ("74th", SUPPORTED)],
        ),
        (
            "At 61st, Erqi District's 2019 investment potential ranking is two spots above its "
            "2018 rank and eight above that of 2017.",
            [("61st", SUPPORTED)],
        ),
        (
            "Erqi District came one place higher in comprehensive strength than it had finished "
            "2018, at 85th, in the 2019 ranking.",
            [("85th", SUPPORTED)],
        ),
        (
            "In 2016 Erqi District was 89th for comprehensive strength, 71st for investment "
            "potential and 50th for innovation and entrepreneurship. In 2017 the ranks were 87, "
            "69 and 48.",
            [
                ("89th", SUPPORTED),
                ("71st", SUPPORTED),
                ("50th", SUPPORTED),
                ("87", SUPPORTED),
                ("69", SUPPORTED),
                ("48", CONTRADICTED),
            ],
        ),
        (
            "From 2016 Erqi District did better every time in comprehensive strength: 89th, 87th, "
            "85th and, in 2019, 85th.",
            [
                ("89th", SUPPORTED),
                ("87th", SUPPORTED),
                ("85th", CONTRADICTED),
                ("85th", SUPPORTED),
            ],
        ),
    ],
)
def test_a_place_is_in_the_field_that_it_stands_beside(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert ranks(text) == expected


def test_the_lines_of_years_have_the_fields_in_the_order_that_they_came_in() -> None:
    assert {verdict for _, verdict in ranks(CHRONICLE.format(50, 74))} == {SUPPORTED}
    found = ranks(CHRONICLE.format(50, 77))
    assert len(found) == 2 + 3 + 3 + 4 + 4
    assert [place for place, verdict in found if verdict != SUPPORTED] == ["77th"]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("How many lists was it on in 2014? Two. And in 2019? Three.", "list-count",
         {"Two": SUPPORTED, "Three": CONTRADICTED}),
        ("What was its rank for investment potential in 2018?\nA: 63rd.\nAnd in 2017?\nA: 68.",
         "rank", {"63rd": SUPPORTED, "68": CONTRADICTED}),
        ("How many places did it gain in comprehensive strength between 2014 and 2019? Six.",
         "comparison", {"Six": CONTRADICTED}),
        ("When was it first on the innovation and entrepreneurship list? In 2017.", "first",
         {"2017": CONTRADICTED}),
        ("When was it first on the green development list? In 2018.", "rank", {}),
    ],
)  # fmt: skip
def test_a_number_alone_answers_the_question_before_it(
    text: str, kind: str, expected: dict[str, str]
) -> None:
    assert verdicts(f"Facts about Erqi District. {text}", kind, 2019) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has been among the top 100 districts for green development since {}.",
         ("2018", SUPPORTED, "2017", CONTRADICTED)),
        ("It has featured in the overall strength ranking every year since {}.",
         ("2014", SUPPORTED, "2014", SUPPORTED)),
        ("It has not missed an edition of the innovation and entrepreneurship list since {}.",
         ("2016", SUPPORTED, "2015", CONTRADICTED)),
    ],
)  # fmt: skip
def test_a_run_may_be_told_by_the_year_that_it_began_in(
    text: str, expected: tuple[str, str, str, str]
) -> None:
    for since, verdict in (expected[:2], expected[2:]):
        said = "Erqi District was chosen in 2019. " + text.format(since)
        assert [*verdicts(said, "streak", 2019).values()] == [verdict]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The district's standing in the investment potential ranking improved by two, to 61st.",
         [SUPPORTED]),
        ("It is 61st for investment potential, an improvement of three.", [CONTRADICTED]),
        ("It is 61st for investment potential and 74th for green development. Both represent a "
         "two-place gain on 2018.", [SUPPORTED, SUPPORTED]),
        ("It is up one place for comprehensive strength, two for investment potential and one for "
         "green development, it said.", [SUPPORTED, SUPPORTED]),
        ("Investment potential did best: one place in 2016, followed by three places in 2017.",
         [SUPPORTED, CONTRADICTED]),
        ("It is 74th for green development, a notch higher than last year.", [CONTRADICTED]),
        ("In an earlier year the district moved up by three places for green development.",
         ["no_data"]),
        ("Having been 90th in 2014, it is now 85th for comprehensive strength: a rise of five.",
         [SUPPORTED]),
        ("Overall strength: #85, +1", [SUPPORTED]),
    ],
)  # fmt: skip
def test_a_move_may_leave_out_its_noun_or_its_verb(text: str, expected: list[str]) -> None:
    own = findings(f"Erqi District in 2019. {text}", 2019)
    found = [one for one in own if one.kind in {"change", "comparison"}]
    assert [one.verdict for one in found][: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It improved in each of the three national rankings of 2019.",
         {"three": CONTRADICTED}),
        ("In 2019 it again appeared in four national rankings.", {"four": SUPPORTED}),
        ("It was on two lists in 2014, three in 2016 and five in 2018.",
         {"two lists": SUPPORTED, "three": SUPPORTED, "five": CONTRADICTED}),
        ("The number of national lists increased from three to four in 2018.",
         {"four": SUPPORTED}),
    ],
)  # fmt: skip
def test_how_many_lists_there_are_may_be_told_beside_their_moves(
    text: str, expected: dict[str, str]
) -> None:
    lead = "Erqi District is 85th for comprehensive strength in 2019. "
    assert verdicts(lead + text, "list-count", 2019) == expected


def test_a_bound_may_be_one_that_was_left_or_returned_to() -> None:
    text = (
        "In innovation and entrepreneurship Erqi District fell from the top 50 in 2017. In "
        "comprehensive strength it returned to the top 90 in 2016, and it's in the top 80 in 2019."
    )
    assert ranks(text) == [
        ("top 50", SUPPORTED),
        ("top 90", SUPPORTED),
        ("top 80", CONTRADICTED),
    ]


def test_the_district_is_no_name_and_neither_is_who_is_greeted() -> None:
    text = (
        "Erqi District in the national lists\nDear Lin,\nThe district's ranking has improved. It "
        "was 90th in 2014 for scientific development, and in 2019 it is 85th for comprehensive "
        "strength. It is the only district in Henan to have made both lists."
    )
    assert ranks(text) == [("90th", SUPPORTED), ("85th", SUPPORTED)]


def test_the_first_time_told_of_last_year_is_last_years() -> None:
    # which is the first on record, so that nobody can tell, but this year's is told to be none
    text = (
        "In 2017 Erqi District came 49th for innovation and entrepreneurship, one place better "
        "than last year, when it joined that list for the first time."
    )
    assert verdicts(text, "first", 2017) == {"for the first time": "no_data"}
