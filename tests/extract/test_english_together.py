"""The places that English releases tell of several regions, and those before their regions."""

from __future__ import annotations

import pytest
from extract.english_told import bounds, figures, told

from erqi_viewer.core.extract import extract

LIST = "The 2021 list of the top 100 counties is out. "


@pytest.mark.parametrize(
    "said",
    [
        "Anji and Deqing are tied for third.",
        "Anji and Deqing share third place.",
        "Anji, tied for third with Deqing, did well.",
    ],
)
def test_regions_that_share_a_place_each_have_it(said: str) -> None:
    assert [(one[0], one[2]) for one in told(LIST + said)] == [("Anji", 3), ("Deqing", 3)]


@pytest.mark.parametrize("which", ["first", "top"])
def test_the_first_few_places_are_a_bound_for_each_that_took_one(which: str) -> None:
    text = f"{LIST}Anji, Deqing and Tonglu took the {which} three places."
    assert told(text) == [
        ("Anji", "top 100 counties", None),
        ("Deqing", "top 100 counties", None),
        ("Tonglu", "top 100 counties", None),
    ]
    assert bounds(text) == [("Anji", 3), ("Deqing", 3), ("Tonglu", 3)]


def test_a_bound_is_of_all_that_a_plural_verb_is_said_of() -> None:
    text = LIST + "Cixi is fourth, and Anji, Deqing and Tonglu ranked among the top 20."
    assert bounds(text) == [("Anji", 20), ("Deqing", 20), ("Tonglu", 20)]


def test_places_may_stand_before_their_regions() -> None:
    text = (
        "The 2021 list of the top 100 towns is out. Three towns of Ashby are on it: 35th is Alder "
        "Town of Brook District, 39th Birch Town of Fen City, and 51st Cedar Town of Fen City. The "
        "first on the list is Dale Township of Heath City."
    )
    assert [(one[0], one[2]) for one in told(text)] == [
        ("Alder Town", 35),
        ("Birch Town", 39),
        ("Cedar Town", 51),
        ("Dale Township", 1),
    ]


def test_a_kind_in_brackets_stands_between_a_region_and_its_place() -> None:
    text = (
        LIST + "Anji ranked 5th, Tonglu City (county-level) 10th and Yiwu City (county-level) 16th."
    )
    assert [(one[0], one[2]) for one in told(text)] == [
        ("Anji", 5),
        ("Tonglu City", 10),
        ("Yiwu City", 16),
    ]


def test_a_zone_is_called_by_its_abbreviation_from_there_on() -> None:
    text = (
        "Ashby National High-tech Zone (ANHZ) in Brook District ranked 21st on the 2021 list of "
        "the top 100 high-tech zones. ANHZ rose two places, and its GDP was 5 billion yuan."
    )
    found = extract(text)
    assert [(one.region, one.rank) for one in found.rankings] == [("ANHZ", 21)]
    assert [(one.region, one.places) for one in found.changes] == [("ANHZ", 2)]
    assert [one.region for one in found.indicators] == ["ANHZ"]


def test_other_abbreviations_are_no_regions() -> None:
    text = LIST + "The Ashby Research Center (ARC) did it. ARC said Anji was fifth."
    assert [(one[0], one[2]) for one in told(text)] == [("Anji", 5)]


def test_where_a_town_lies_may_be_told_by_two_names() -> None:
    text = LIST + "Fengqiao Town of Zhuji, Shaoxing (scoring 118) ranks 20th."
    assert [(one[0], one[2]) for one in told(text)] == [("Fengqiao Town", 20)]


@pytest.mark.parametrize(
    "said",
    [
        "Seven districts of Ashby are listed, ranking second nationwide by number.",
        "Eight counties of Ashby are listed, which gives Ashby the first place in China.",
    ],
)
def test_a_place_by_how_many_are_listed_is_none(said: str) -> None:
    assert told(LIST + said) == []


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Anji has topped the Ashby News List of the top 100 counties.", 1),
        ("Anji led the national top 100 counties.", 1),
        ("Anji was at the top in central China.", 1),
        ("Anji was moreover 12th among the counties.", 12),
    ],
)
def test_more_ways_to_lead_or_stand_in_a_list(said: str, place: int) -> None:
    assert [(one[0], one[2]) for one in told(LIST + said)] == [("Anji", place)]


def test_a_name_that_one_goes_by_is_no_place() -> None:
    text = LIST + 'Anji, known as the "No.1 county of central China", was fifth.'
    found = extract(text, year=2021)
    assert [one.rank for one in found.rankings] == [5]
    assert [text[one.start : one.end] for one in found.not_understood] == ["No.1"]


def test_a_bound_among_all_the_countrys_needs_no_named_list() -> None:
    text = "Anji, which was poor once, is now one of the top four of China's county economies."
    assert bounds(text) == [("Anji", 4)]


def test_what_any_one_must_have_is_neither_a_figure_nor_an_aim() -> None:
    text = LIST + "A county should have a GDP of at least 35 billion yuan to be on it."
    found = extract(text, year=2021)
    assert found.indicators == ()
    assert found.not_understood == ()


def test_what_the_listed_have_on_average_is_no_figure() -> None:
    text = LIST + "On average, a listed county has a GDP of 45.6 billion yuan and 3,056 factories."
    assert figures(text) == []


def test_places_of_the_same_few_are_theirs_in_order() -> None:
    text = LIST + (
        "Anji was 16th, Deqing 58th and Tonglu 86th. In green development the same three, in that "
        "order, are 24th, 55th and 63rd."
    )
    assert [(one[0], one[2]) for one in told(text)][3:] == [
        ("Anji", 24),
        ("Deqing", 55),
        ("Tonglu", 63),
    ]


def test_a_row_of_regions_and_places_may_follow_a_colon() -> None:
    text = LIST + "For green development the order is different: Anji 30th, Deqing 61st."
    assert [(one[0], one[2]) for one in told(text)] == [("Anji", 30), ("Deqing", 61)]


@pytest.mark.parametrize(
    ("text", "place", "list_"),
    [
        ("- 60th in China for investment potential in 2021", 60, "investment potential"),
        ("Anji joined the national top 100 for green development in 2018, at 76th.", 76,
         "national top 100 for green development"),
    ],
)  # fmt: skip
def test_a_place_may_be_told_with_the_field_of_its_list_alone(
    text: str, place: int, list_: str
) -> None:
    assert [one[1:] for one in told("Anji at a glance\n" + text)] == [(list_, place)]


def test_that_year_is_the_one_of_the_sentence_before() -> None:
    text = "You saw Anji first in 2017. In that year we were 87th in comprehensive strength."
    assert [(one.year, one.rank) for one in extract(text, year=2021).rankings] == [(2017, 87)]


@pytest.mark.parametrize(
    "said",
    ["belongs to the", "is thus comfortably within the", "is now inside the", "is just within the"],
)
def test_more_ways_to_be_within_a_bound(said: str) -> None:
    assert bounds(f"{LIST}Anji {said} top 65 of the list.") == [("Anji", 65)]


def test_a_bound_among_those_of_a_part_is_in_no_list() -> None:
    text = LIST + "Anji is one of the top three counties of Ashby."
    assert [one[1:] for one in told(text)] == [(None, None)]


def test_the_district_is_the_one_that_a_text_is_about_not_one_beside_it() -> None:
    text = (
        "Anji is 61st in investment potential. It is 74th in the top 100 counties for green "
        "development; Deqing is 33rd on the same list. The county was 85th for comprehensive "
        "strength."
    )
    assert [(one[0], one[2]) for one in told(text)][1:] == [
        ("Anji", 74),
        ("Deqing", 33),
        ("Anji", 85),
    ]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("In green development we have never stood higher.", "best"),
        ("The result for green development is the highest the county has achieved.", "best"),
        ("Its green development rank was also the best in its history.", "best"),
        ("It was newly included among the top 100 counties.", "first"),
        ("Green development. First listed in 2018.", "first"),
    ],
)
def test_more_words_for_a_best_and_a_first_place(said: str, kind: str) -> None:
    cues = [
        cue.kind for one in extract(LIST + "Anji is on it. " + said).sentences for cue in one.cues
    ]
    assert cues == [kind]


def test_all_three_may_be_two_named_and_the_one_spoken_of() -> None:
    text = LIST + (
        "Anji is 41st. Neighboring Deqing was 44th and Tonglu 50th, so that all three are within "
        "the top 50."
    )
    assert bounds(text) == [("Anji", 50), ("Deqing", 50), ("Tonglu", 50)]


@pytest.mark.parametrize(
    "said",
    [
        "Anji and Deqing Counties of Ashby entered the top 50.",
        "Anji found a place in the top 50, and Deqing won a seat among the top 50.",
    ],
)
def test_who_found_a_place_within_a_bound(said: str) -> None:
    assert bounds(LIST + said) == [("Anji", 50), ("Deqing", 50)]


def test_bare_places_in_brackets_stand_behind_where_one_lies_too() -> None:
    text = LIST + "The others are Anji (87), Deqing (90) and Tonglu in Ashby (95)."
    assert [(one[0], one[2]) for one in told(text)] == [
        ("Anji", 87),
        ("Deqing", 90),
        ("Tonglu", 95),
    ]


def test_lines_of_numbers_need_no_dot() -> None:
    text = LIST + "Here they are.\n\nNo 1 Anji\n\nNo 2 Deqing county\n"
    assert [(one[0], one[2]) for one in told(text)] == [("Anji", 1), ("Deqing county", 2)]


def test_whom_a_headline_says_that_one_leads_has_no_place_or_run() -> None:
    text = "Anji leads Ashby in CCID county ranking for fifth year in a row\n\nAnji did well."
    found = extract(text, year=2021)
    assert [(one.region, one.rank, one.list) for one in found.rankings] == [("Anji", 1, None)]
    assert [(one.region, one.years) for one in found.streaks] == [("Anji", 5)]


def test_places_of_those_a_province_had_listed_are_their_own() -> None:
    text = LIST + "Ashby had 16 counties on the list, with Anji (9th) and Deqing (6th) among them."
    assert [(one[0], one[2]) for one in told(text)] == [("Anji", 9), ("Deqing", 6)]


def test_numbers_may_stand_before_their_regions_with_a_verb() -> None:
    text = LIST + "No 1 on the list was Anji, No 2 Deqing and No 3 Tonglu."
    assert [(one[0], one[2]) for one in told(text)] == [("Anji", 1), ("Deqing", 2), ("Tonglu", 3)]


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("Anji came out on top and Deqing was runner-up.", [("Anji", 1), ("Deqing", 2)]),
        (
            "Anji county was second, one place up from last year, and Deqing county first, "
            "unchanged.",
            [("Anji county", 2), ("Deqing county", 1)],
        ),
        (
            "Anji took first place on the list for the 12th consecutive year, Deqing second and "
            "Tonglu 17th.",
            [("Anji", 1), ("Deqing", 2), ("Tonglu", 17)],
        ),
        ("Anji has been named the third most competitive county in China.", [("Anji", 3)]),
    ],
)
def test_more_rows_and_ways_to_stand(said: str, places: list[tuple[str, int]]) -> None:
    assert [(one[0], one[2]) for one in told(LIST + said)] == places


def test_the_only_list_of_a_sentence_is_that_of_all_its_places() -> None:
    text = (
        "Anji, at No 20, slipped one place, whereas Deqing at No 75 gained three in the 2021 top "
        "100 counties list."
    )
    found = extract(text)
    assert [(one.region, one.list, one.rank) for one in found.rankings] == [
        ("Anji", "top 100 counties", 20),
        ("Deqing", "top 100 counties", 75),
    ]
    assert [(one.region, one.places) for one in found.changes] == [("Anji", 1), ("Deqing", 3)]


def test_all_with_places_in_brackets_are_within_a_bound() -> None:
    text = LIST + "Anji (13th), Deqing (15th) and Tonglu (18th) stayed in the top 20."
    assert bounds(text) == [("Anji", 20), ("Deqing", 20), ("Tonglu", 20)]


def test_a_rank_in_a_field_may_be_what_stays_within_a_bound() -> None:
    text = "Anji's comprehensive strength ranking has remained in the national top 15."
    (found,) = extract(text, year=2021).rankings
    assert (found.region, found.dimension, found.within) == ("Anji", "comprehensive-strength", 15)


def test_whose_rank_it_is_may_follow_a_year() -> None:
    text = "For 2021, Anji's rank in the top 100 counties was 80th; for 2020 it was 82nd."
    found = extract(text, year=2021).rankings
    assert [(one.region, one.year, one.rank) for one in found] == [
        ("Anji", 2021, 80),
        ("Anji", 2020, 82),
    ]


def test_the_top_ranked_county_of_a_province_is_first_there() -> None:
    text = LIST + "Anji has been the top-ranked county of Ashby for eight consecutive years."
    found = extract(text, year=2021)
    assert [(one.region, one.rank, one.list) for one in found.rankings] == [("Anji", 1, None)]
    assert [(one.region, one.years) for one in found.streaks] == [("Anji", 8)]


def test_regions_brought_in_with_a_bound_are_all_within_it() -> None:
    text = LIST + "It was a good year, with Anji, Deqing and Tonglu in the top three."
    assert bounds(text) == [("Anji", 3), ("Deqing", 3), ("Tonglu", 3)]


def test_a_region_follows_the_run_of_the_one_before_it() -> None:
    text = LIST + "Anji came fourth for the 7th year running and Deqing 19th."
    assert [(one[0], one[2]) for one in told(text)] == [("Anji", 4), ("Deqing", 19)]


def test_a_superlative_with_its_number_is_told_once() -> None:
    assert [one[2] for one in told(LIST + "Anji is the 45th strongest county in China.")] == [45]


@pytest.mark.parametrize(
    "said", ["In other rankings Anji is in the top 50.", "Anji is 50th in various rankings."]
)
def test_what_stands_in_other_rankings_is_in_no_list_named_before(said: str) -> None:
    assert [one[1] for one in told(LIST + said)] in ([], [None])


def test_another_list_that_is_named_has_its_places() -> None:
    text = LIST + "In another list, the top 100 counties in western China, Anji is first."
    assert told(text) == [("Anji", "top 100 counties in western China", 1)]
