"""What a place is held against, and which years a sentence's clauses keep to themselves."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

LIST = "The 2021 list of the top 100 counties is out.\n"


def placed(text: str) -> list[tuple[int | None, str | None, int | None, str | None]]:
    """Return year, region, place and dimension of each place."""
    return [(one.year, one.region, one.rank, one.dimension) for one in extract(text).rankings]


def years(text: str) -> list[tuple[int | None, int | None]]:
    """Return year and place of each place."""
    return [(one.year, one.rank) for one in extract(text).rankings]


@pytest.mark.parametrize(
    "held", ["against", "compared with", "versus", "against the", "compared to its"]
)
def test_a_place_held_against_another_keeps_its_list_and_gives_it_on(held: str) -> None:
    text = (
        "In the 2021 top 100 counties, Anji was placed 30th in green development, "
        f"{held} 33rd in 2019, and 27th in investment potential, {held} 29th."
    )
    assert placed(text) == [
        (2021, "Anji", 30, "green-development"),
        (2019, "Anji", 33, "green-development"),
        (2021, "Anji", 27, "investment-potential"),
        (2019, "Anji", 29, "investment-potential"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "It now occupies 36th place against 38th last year.",
        "It took 36th place, after eleventh in 2020.",
        "It took 36th place, after entering the list for the first time last year.",
        "It takes 36th place, the same as in 2020.",
        "It was 36th, where no county of its province had been listed in 2020.",
    ],
)
def test_a_year_in_a_clause_behind_is_not_that_of_the_place(said: str) -> None:
    assert years(f"{LIST}Anji is in it. {said}")[0] == (2021, 36)


@pytest.mark.parametrize(
    "said",
    [
        "It was 91st for green development a year ago.",
        "Before, it was 91st for green development the year before.",
        "Anji has dropped out of the table, where it was 91st last time.",
    ],
)
def test_a_year_ago_may_stand_behind_the_field(said: str) -> None:
    assert (2020, 91) in years(f"{LIST}Anji was 90th. {said}")


def test_the_year_before_that_is_the_one_before_the_year_just_told() -> None:
    text = f"{LIST}Anji was 30th, after being 33rd in 2019 and 34th the year before that."
    assert years(text)[1:] == [(2019, 33), (2018, 34)]


def test_their_positions_of_a_year_ago_are_those_of_the_regions_just_told() -> None:
    text = (
        f"{LIST}Anji was third and Deqing sixth. A year ago, their positions were fifth and sixth."
    )
    assert [(one[0], *one[1:3]) for one in placed(text)] == [
        (2021, "Anji", 3),
        (2021, "Deqing", 6),
        (2020, "Anji", 5),
        (2020, "Deqing", 6),
    ]


def test_a_place_kept_since_a_year_is_the_one_of_now() -> None:
    assert years(f"{LIST}Anji has kept the first spot since 2018.") == [(2021, 1)]


def test_a_bound_that_has_been_kept_is_one_of_now_though_a_year_was_told_before() -> None:
    text = f"{LIST}In 2018 Anji stood at No 54. It has been listed in the top 60 for four years."
    assert [(one.year, one.within) for one in extract(text).rankings][1:] == [(2021, 60)]


@pytest.mark.parametrize("stamp", ["9/28/2021", "09/28/2021"])
def test_a_date_with_the_month_in_front_is_one(stamp: str) -> None:
    text = f"Huzhou; example - {stamp}\n\nAnji took 30th place on the list of top 100 counties."
    assert years(text) == [(2021, 30)]


def test_places_in_brackets_below_are_of_the_year_that_the_heading_gives_them() -> None:
    text = (
        f"{LIST}The results of Huzhou (places in 2020 in brackets):\n"
        "- Anji: 20th (21st)\n- Deqing: 22nd (22nd)\n- Changxing: 24th (25th)"
    )
    assert placed(text) == [
        (2021, "Anji", 20, None),
        (2020, "Anji", 21, None),
        (2021, "Deqing", 22, None),
        (2020, "Deqing", 22, None),
        (2021, "Changxing", 24, None),
        (2020, "Changxing", 25, None),
    ]


def test_bare_places_of_several_are_read_from_the_first_on_and_in_the_list_before() -> None:
    text = (
        f"{LIST}Anji is at 69, Deqing at 80 and Changxing at 93. "
        "In the 2020 list they were at 71, 83 and 94, respectively."
    )
    assert [one[:3] for one in placed(text)] == [
        (2021, "Anji", 69),
        (2021, "Deqing", 80),
        (2021, "Changxing", 93),
        (2020, "Anji", 71),
        (2020, "Deqing", 83),
        (2020, "Changxing", 94),
    ]


def test_the_next_region_follows_a_run_told_of_the_first() -> None:
    text = (
        "In the 2021 top 100 counties, Anji remains first in green development, for the seventh "
        "year running, and Deqing second, for the fifth year."
    )
    assert [one[:3] for one in placed(text)] == [(2021, "Anji", 1), (2021, "Deqing", 2)]


def moves(text: str) -> list[tuple[str, int | None, int | None, str | None]]:
    """Return direction, places, end and region of each move."""
    return [(one.direction, one.places, one.to_rank, one.region) for one in extract(text).changes]


def test_two_moves_may_share_a_verb() -> None:
    text = (
        "Among the top 100 counties of 2021 Anji rose by one place to 86th in comprehensive "
        "strength and by six places to 63rd in investment potential."
    )
    assert moves(text) == [("up", 1, 86, "Anji"), ("up", 6, 63, "Anji")]
    assert extract(text).changes[1].dimension == "investment-potential"


def test_two_moves_of_two_regions_may_share_a_noun_in_the_singular() -> None:
    text = (
        f"{LIST}Anji and Deqing were 12th and 15th, up three and one place from last year, "
        "respectively."
    )
    assert moves(text) == [("up", 3, None, "Anji"), ("up", 1, None, "Deqing")]


def test_a_move_is_not_one_of_the_place_that_another_region_kept() -> None:
    text = f"{LIST}Anji kept 64th place, and Deqing fell by one, to 31st."
    assert moves(text) == [("down", 1, 31, "Deqing")]


def test_places_made_up_in_a_year_are_a_move_and_places_that_its_counties_make_up_are_none() -> (
    None
):
    text = f"{LIST}Anji was 30th. It made up two places in a year, more than any other."
    assert moves(text) == [("up", 2, None, "Anji")]
    assert not moves(f"{LIST}Counties of Zhejiang made up 23 places in the list.")


@pytest.mark.parametrize(
    ("named", "dimension"),
    [
        ("top 100 counties of comprehensive strength", "comprehensive-strength"),
        ("list of Zhejiang's top 10 counties", None),
    ],
)
def test_a_list_may_be_named_of_its_field_or_as_a_province_s_own(
    named: str, dimension: str | None
) -> None:
    (one,) = extract(f"In 2021 Anji took third place on the {named}.").rankings
    assert one.list == named.removeprefix("list of ")
    assert one.dimension == dimension


def test_a_seat_of_a_prefecture_is_a_region_of_its_own() -> None:
    text = (
        "Korla, the center of the Bayingolin prefecture in the Xinjiang Uygur autonomous region, "
        "came in 41st in the 2014 ranking of China's 100 strongest counties."
    )
    assert [one.region for one in extract(text).rankings] == ["Korla"]


def test_a_best_result_is_of_the_year_that_its_place_is_told_of() -> None:
    text = (
        "In 2021 Anji ranked 88th among the top 100 counties for green development, where its best "
        "result was 49th in 2017."
    )
    assert years(text) == [(2021, 88), (2017, 49)]
    cues = [cue for sentence in extract(text).sentences for cue in sentence.cues]
    assert [(one.kind, one.year) for one in cues] == [("best", 2017)]


@pytest.mark.parametrize(
    "said",
    [
        "Anji was named on three lists, against two in 2017: investment potential, 86th.",
        "For green development we are 86th, and we know why: last year we were 49th.",
        "For green development Anji is 86th after No 49.",
    ],
)
def test_a_year_or_place_of_before_does_not_date_the_place_of_now(said: str) -> None:
    assert years(f"{LIST}{said}")[0] == (2021, 86)


def test_a_place_in_that_year_is_of_the_year_just_told() -> None:
    text = f"{LIST}On the list, which it joined in 2016, Anji was 50th in that year and did better."
    assert years(text) == [(2016, 50)]


def test_a_place_called_that_of_now_is_of_the_text_s_year_whatever_was_told_before() -> None:
    text = (
        "Huzhou, October 26, 2018\n\nIn 2014 Anji was 73rd among the top 100 counties by "
        "investment potential. It went up every year, from 73rd in 2014 to 63rd now."
    )
    assert years(text)[-1] == (2018, 63)


@pytest.mark.parametrize(
    "said",
    [
        "and green development has named it among the top 100 at 76th",
        "and green development brought it 76th place",
    ],
)
def test_a_field_may_be_what_names_or_brings(said: str) -> None:
    text = f"{LIST}By investment potential, Anji rose to 63rd; {said}."
    assert placed(text)[-1] == (2021, "Anji", 76, "green-development")


def runs(text: str) -> list[tuple[int | None, str | None]]:
    """Return years and list of each run."""
    return [(one.years, one.list) for one in extract(text).streaks]


def test_a_run_on_both_lists_is_one_on_each_of_those_just_told() -> None:
    text = (
        f"{LIST}Anji is 85th in comprehensive strength and 71st in investment potential. "
        "Both lists have had it for three years in a row."
    )
    assert {name for _, name in runs(text)} == {"comprehensive strength", "investment potential"}


def test_a_run_on_the_first_two_lists_is_not_one_on_the_list_named_last() -> None:
    text = (
        f"{LIST}Anji is 85th in comprehensive strength, 71st in investment potential and 50th in "
        "green development. It has been on the first two lists for three years in a row."
    )
    assert "green development" not in {name for _, name in runs(text)}
    assert len(runs(text)) == 1


def test_bare_places_with_those_of_last_year_in_brackets_are_read_below_their_heading() -> None:
    text = (
        "Zhejiang entries in the top 100 counties of 2021, with last year's rank in brackets:\n\n"
        "Anji 20 (21)\nDeqing 22 (22)\nChangxing 24 (25)"
    )
    assert [one[:3] for one in placed(text)] == [
        (2021, "Anji", 20),
        (2020, "Anji", 21),
        (2021, "Deqing", 22),
        (2020, "Deqing", 22),
        (2021, "Changxing", 24),
        (2020, "Changxing", 25),
    ]


def test_moves_told_from_their_end_are_each_of_the_field_behind_them() -> None:
    text = (
        f"{LIST}Anji rose by four places in all: to 85th from 86th for comprehensive strength, to "
        "61st from 63rd for investment potential and to 74th from 75th for green development."
    )
    now = [(one[2], one[3]) for one in placed(text) if one[0] == 2021]
    assert now == [
        (85, "comprehensive-strength"),
        (61, "investment-potential"),
        (74, "green-development"),
    ]


@pytest.mark.parametrize("link", [" from ", ", from "])
def test_a_move_and_the_places_it_led_from_and_to_are_one(link: str) -> None:
    assert moves(f"{LIST}Anji climbed five places{link}42nd to 37th.") == [("up", 5, 37, "Anji")]


def test_who_stands_in_front_of_a_move_made_it() -> None:
    text = f"{LIST}Anji was 21st and Deqing 77th, so Anji rose three places and Deqing five."
    assert moves(text) == [("up", 3, None, "Anji"), ("up", 5, None, "Deqing")]


def test_a_year_noted_in_the_first_bracket_holds_for_those_behind_it() -> None:
    text = (
        f"{LIST}Anji is 87th for comprehensive strength (89th in 2020), 69th for investment "
        "potential (71st) and 49th for green development (50th)."
    )
    assert [year for year, _ in years(text)] == [2021, 2020, 2021, 2020, 2021, 2020]


def test_some_other_district_of_a_city_is_not_the_one_spoken_of() -> None:
    text = f"{LIST}Anji was 74th. A neighboring county of the city took 58th place."
    assert [rank for _, rank in years(text)] == [74]


@pytest.mark.parametrize(
    ("dateline", "year"),
    [("YANTAI, China, Oct 2015. ", 2015), ("SUZHOU, Nov 2024 - ", 2024)],
)
def test_a_dateline_may_have_the_country_and_the_month_alone(dateline: str, year: int) -> None:
    text = f"A county again in front\n\n{dateline}Anji took 9th place among the top 100 counties."
    assert years(text) == [(year, 9)]


@pytest.mark.parametrize(
    "said", ["a list drawn up on the basis of", "judged by their", "compiled according to"]
)
def test_what_a_list_is_judged_by_is_its_field(said: str) -> None:
    text = (
        f"In 2021 Anji was 9th among China's 100 strongest counties, {said} comprehensive strength."
    )
    assert [one[3] for one in placed(text)] == ["comprehensive-strength"]


def counts(text: str) -> list[int | None]:
    """Return the numbers of lists that a text claims."""
    cues = [cue for sentence in extract(text).sentences for cue in sentence.cues]
    return [one.number for one in cues if one.kind == "list-count"]


def test_lists_on_which_places_were_won_are_no_count_of_all_lists() -> None:
    assert counts("In 2021 Anji was on two national lists.") == [2]
    assert not counts("In 2021 Anji climbed on two national lists.")
    assert not counts("In 2021 seven places were won on two of the national lists.")
    assert not counts("Fourteen counties were on at least one of the lists.")


def test_a_first_entry_is_one_onto_the_list_that_is_told_behind_it() -> None:
    text = (
        f"{LIST}Anji took 71st place for investment potential, and for the first time entered the "
        "list for green development, at 50th."
    )
    cues = [cue for sentence in extract(text).sentences for cue in sentence.cues]
    assert [one.dimension for one in cues if one.kind == "first"] == ["green-development"]


@pytest.mark.parametrize("opening", ["The county", "In October the county"])
def test_the_county_is_that_of_the_title_until_somebody_has_a_place(opening: str) -> None:
    text = (
        "A day in Anji\n\nAnji is green. Start in Meixi town, in the hills. Anji's tea is "
        "white.\n\n"
        f"{opening} was 37th in the 2021 top 100 counties."
    )
    assert [one[:3] for one in placed(text)] == [(2021, "Anji", 37)]


@pytest.mark.parametrize(
    "name",
    [
        "county economy top 100",
        "high-quality development top 100 counties",
    ],
)
def test_a_list_may_be_named_by_its_measure_in_front(name: str) -> None:
    (one,) = extract(f"Anji was again placed fifth in the {name} of 2021.").rankings
    assert (one.year, one.rank, one.list) == (2021, 5, name)


@pytest.mark.parametrize(
    "said",
    [
        "For green development, where it is 89th, it lies behind its best, the 49th place of 2017.",
        "Having been 49th for green development in 2017, it is 89th.",
        "By green development it is 89th, which ends a slide: in 2018 it had plunged to 91st.",
    ],
)
def test_a_year_of_another_place_in_the_sentence_is_not_that_of_the_place_of_now(said: str) -> None:
    assert (2021, 89) in years(f"{LIST}Anji is in it. {said}")


def test_the_first_to_do_something_is_no_place() -> None:
    text = f"{LIST}On this list, the first to carry that name, Anji is 89th."
    assert [rank for _, rank in years(text)] == [89]


def test_a_field_may_lead_a_bare_at() -> None:
    text = (
        "Listed among the top 100 counties of 2021 for comprehensive strength at 85th and for "
        "investment potential at 61st, Anji improved."
    )
    assert [(one[2], one[3]) for one in placed(text)] == [
        (85, "comprehensive-strength"),
        (61, "investment-potential"),
    ]


def test_a_place_kept_on_the_lists_is_no_move() -> None:
    assert not moves(f"{LIST}Anji also kept its place on the lists for green development.")
