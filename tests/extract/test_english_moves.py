"""The moves and runs of English releases."""

from __future__ import annotations

import pytest
from extract.english_told import told

from erqi_viewer.core.extract import extract


def test_a_place_that_another_came_from_is_of_the_same_region() -> None:
    text = (
        "Anji county ranked 12th in the top 100 counties, while Deqing came in at No. 19, "
        "up from No. 23 a year earlier."
    )
    found = extract(text, year=2021)
    assert [(one.region, one.year, one.rank) for one in found.rankings][1:] == [
        ("Deqing", 2021, 19),
        ("Deqing", 2020, 23),
    ]


def test_a_place_is_compared_with_that_of_the_year_named_behind_it() -> None:
    text = "Tonglu ranked 11th in the top 100 counties, compared with 12th in 2020."
    found = extract(text, year=2021).rankings
    assert [(one.year, one.rank) for one in found] == [(2021, 11), (2020, 12)]


@pytest.mark.parametrize(
    ("written", "move"),
    [
        ("one place better than last year", ("up", 1)),
        ("a drop of three places", ("down", 3)),
        ("two spots worse than before", ("down", 2)),
    ],
)
def test_a_move_is_told_in_many_ways(written: str, move: tuple[str, int]) -> None:
    text = f"Anji county ranked 9th in the top 100 counties, {written}."
    assert [one[:2] for one in extract(text, year=2021).changes] == [move]


def test_runner_up_and_topped_are_places_and_the_fourth_year_is_a_run() -> None:
    text = "Deqing is the runner-up on the list of the happiest counties for the fourth year."
    found = extract(text, year=2021)
    assert told(text) == [("Deqing", "happiest counties", 2)]
    assert [(one.years, one.list) for one in found.streaks] == [(4, "happiest counties")]
    assert told("Deqing topped the ranking of China's most livable counties.") == [
        ("Deqing", "China's most livable counties", 1)
    ]


def test_places_with_their_moves_in_a_row_are_each_their_regions() -> None:
    text = (
        "Deqing ranked 18th, up two spots, Anji 28th, unchanged from 2020, and Tonglu 34th among "
        "the top 100 counties."
    )
    assert [(one[0], one[2]) for one in told(text)] == [
        ("Deqing", 18),
        ("Anji", 28),
        ("Tonglu", 34),
    ]
    moves = extract(text, year=2021).changes
    assert [(one.region, one.places) for one in moves] == [("Deqing", 2), ("Anji", 0)]


def test_a_place_held_for_some_years_is_a_run() -> None:
    text = "Anji county has stayed in first place for 15 years on the list of top 100 counties."
    assert [one.years for one in extract(text).streaks] == [15]


def test_places_came_from_the_year_that_the_paragraph_compares_with() -> None:
    text = (
        "The 2025 top 100 districts came out on August 5, 2025.\n"
        "All districts kept their seats from last year and six did better. "
        "Alder District rose from 41st to 40th, Birch District from 70th to 61st."
    )
    assert [(one.rank, one.year) for one in extract(text).rankings] == [
        (41, 2024),
        (40, 2025),
        (70, 2024),
        (61, 2025),
    ]


def test_a_position_may_be_unchanged_without_a_number() -> None:
    text = "Wuxing ranked 20th in the top 100 counties. Its position is unchanged."
    assert [one.direction for one in extract(text, year=2021).changes] == ["same"]


def test_whose_position_moved_is_told_by_its_owner() -> None:
    text = (
        "Wuxing was 20th and Nanxun 31st in the top 100 districts, while Nanxun's position was "
        "unchanged. One of its other rankings had gone up three places."
    )
    moves = extract(text, year=2021).changes
    assert [(one.region, one.direction, one.list is None) for one in moves][:1] == [
        ("Nanxun", "same", False)
    ]


def test_a_distance_from_the_beginning_is_counted_from_no_year() -> None:
    text = "In green development we are 12 places better off than at the beginning."
    assert extract(text, year=2021).changes == ()


def test_rises_year_by_year_are_claims_in_words() -> None:
    text = (
        "Wuxing was 20th among the top 100 districts in green development. Its place has improved "
        "every year since 2016, and its rank in investment potential climbed year after year."
    )
    cues = [cue for one in extract(text, year=2021).sentences for cue in one.cues]
    assert [(cue.kind, cue.number, cue.year) for cue in cues] == [
        ("rising", 2016, 2021),
        ("rising", None, 2021),
    ]


def test_a_row_of_years_may_rise_and_fall() -> None:
    text = (
        "In comprehensive strength Wuxing stood 90th in 2014, slipped to 91st in 2015 and has "
        "since improved every year, to 89th in 2016, then a fall of two places to 91st in 2017."
    )
    read = extract(text, year=2021)
    assert [(one.rank, one.year) for one in read.rankings] == [
        (90, 2014),
        (91, 2015),
        (89, 2016),
        (91, 2017),
    ]
    assert {one.dimension for one in read.rankings} == {"comprehensive-strength"}
    slipped, fell = read.changes
    assert (slipped.year, slipped.since, slipped.to_rank) == (2015, None, 91)
    assert (fell.year, fell.places, fell.to_rank) == (2017, 2, 91)


@pytest.mark.parametrize(
    ("said", "direction", "places", "since"),
    [
        ("Compared with 2016 that is four places higher.", "up", 4, 2016),
        (
            "It was listed in 2014, is 85th now, twelve places above its 2016 showing.",
            "up",
            12,
            2016,
        ),
        (
            "It is listed since 2014, and is now twelve places better than it was then.",
            "up",
            12,
            2014,
        ),
        ("It is 85th, one better than in 2020.", "up", 1, 2020),
        ("It is 85th, a gain of two on 2020.", "up", 2, 2020),
        ("It is 85th, three up.", "up", 3, None),
    ],
)
def test_what_a_move_is_counted_from_may_stand_before_it(
    said: str, direction: str, places: int, since: int | None
) -> None:
    text = f"Wuxing was named among the top 100 districts in comprehensive strength. {said}"
    (move,) = extract(text, year=2021).changes
    assert (move.direction, move.places, move.since) == (direction, places, since)


def test_a_place_in_a_row_of_appearances_is_a_run() -> None:
    text = "Wuxing made the list of the top 100 districts again, its fourth in a row."
    read = extract(text, year=2021)
    assert [one.years for one in read.streaks] == [4]
    assert read.rankings == ()


def test_moves_forward_and_back_are_up_and_down() -> None:
    read = extract(
        "Tianxin District ranked 85th on the 2019 list of China's top 100 districts, "
        "moving forward six places. Kaifu District went back two places."
    )
    assert [(one.region, one.direction, one.places) for one in read.changes] == [
        ("Tianxin District", "up", 6),
        ("Kaifu District", "down", 2),
    ]


@pytest.mark.parametrize(
    ("said", "moves"),
    [
        ("came 9th, two places up from 11th a year earlier", [("up", 2, 11, 9)]),
        ("came 9th, an improvement of two places on 11th in 2019", [("up", 2, 11, 9)]),
        ("edged two spots higher to 9th", [("up", 2, None, 9)]),
        ("moved up three spots from last year to No. 9", [("up", 3, None, 9)]),
        ("went up four places from 27th last year", [("up", 4, 27, None)]),
        ("ranked 22nd for investment potential, up 9 from 31st", [("up", 9, 31, 22)]),
        ("improved its ranking by one place", [("up", 1, None, None)]),
        ("moved ahead by two places", [("up", 2, None, None)]),
        ("dropped from 58th in 2020 to 61st, a fall of three places", [("down", 3, 58, 61)]),
        ("was 6th in green development (up one)", [("up", 1, None, None)]),
        ("was No. 45 (-1)", [("down", 1, None, None)]),
        ("was 22nd (minus 5)", [("down", 5, None, None)]),
        ("was 3rd in green development (same as 2020)", [("same", 0, None, None)]),
    ],
)
def test_a_move_is_read_whole_and_once(
    said: str, moves: list[tuple[str, int | None, int | None, int | None]]
) -> None:
    text = f"On the 2021 list of China's top 100 districts, Kaifu District {said}."
    assert [one[:4] for one in extract(text, year=2021).changes] == moves


def test_a_headlines_run_is_that_of_its_place() -> None:
    text = (
        "Anji on top for ninth year\n\n2021-09-28\n\nAnji came first on the 2021 list of the "
        "top 100 counties in comprehensive strength."
    )
    (run,) = extract(text).streaks
    assert (run.region, run.years, run.dimension) == ("Anji", 9, "comprehensive-strength")


def test_a_run_behind_two_places_is_that_of_the_last() -> None:
    (run,) = extract(
        "Anji rose to 28th place on the 2021 list of the top 100 counties for investment potential "
        "and ranked 39th in green development, the third year in a row that it has been there."
    ).streaks
    assert (run.years, run.dimension) == (3, "green-development")


def test_what_came_after_an_aim_is_a_fact() -> None:
    text = "Anji plans to build two parks, which had sales of 3 billion yuan in 2020."
    assert [one.value for one in extract(text).indicators] == [3]


def test_both_have_the_run_that_is_told_of_both() -> None:
    text = (
        "The top 100 counties are out. Anji was 7th and Deqing 15th, both in the top 20 for the "
        "fourth time in a row."
    )
    assert [(one.region, one.years) for one in extract(text, year=2021).streaks] == [
        ("Anji", 4),
        ("Deqing", 4),
    ]


def test_a_run_or_a_move_tells_whom_the_next_sentence_is_about() -> None:
    text = (
        "Wujin was 9th and Jintan 61st in the top 100 districts. It was the fourth time in a row "
        "that Wujin was listed. In investment potential it was 6th."
    )
    assert told(text)[-1] == ("Wujin", "investment potential", 6)


def test_whose_strength_is_told_has_the_place_and_the_run() -> None:
    text = (
        "Yuyao was 9th and Cixi 5th in the top 100 counties. "
        "Yuyao's economic strength has been first in Ningbo for eight consecutive years."
    )
    found = extract(text, year=2021)
    assert (found.rankings[-1].region, found.rankings[-1].rank) == ("Yuyao", 1)
    assert [(one.region, one.years) for one in found.streaks] == [("Yuyao", 8)]


def test_moves_on_a_year_stand_side_by_side() -> None:
    text = "In the top 100 counties, all three were up on 2020, by three, two and one places."
    assert [one.places for one in extract(text, year=2021).changes] == [3, 2, 1]


def test_many_years_in_a_row_are_a_run_without_a_number() -> None:
    text = "Anji County has been in the top 10 of the top 100 counties for many years in a row."
    assert [one.years for one in extract(text, year=2021).streaks] == [None]


@pytest.mark.parametrize(
    ("text", "way", "words"),
    [
        ("Deqing climbs into the 60s of the top 100 counties", "up", "climbs"),
        (
            "Among the top 100 counties are Deqing (39th) and Anji (58th), both of which fell.",
            "down",
            "fell",
        ),
        ("In the top 100 counties Deqing is 31st, better than last year.", "up", "better"),
    ],
)
def test_a_move_may_be_told_without_a_number(text: str, way: str, words: str) -> None:
    found = extract(text, year=2021).changes
    assert [(one[:4], text[one.start : one.end]) for one in found] == [
        ((way, None, None, None), words)
    ]


def test_moves_in_a_row_need_no_noun_when_they_are_told_respectively() -> None:
    text = (
        "Deqing ranked 17th in comprehensive strength and 33rd in green development among the top "
        "100 counties, up four and one respectively."
    )
    assert [one.places for one in extract(text, year=2021).changes] == [4, 1]


def test_a_place_less_far_than_its_origin_gives_the_whole_move() -> None:
    text = "Anji ranked 85th among the top 100 counties, up three from its 88th place in 2019."
    assert [one[:4] for one in extract(text, year=2021).changes] == [("up", 3, 88, 85)]


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Anji is 5th in the top 100 counties. This is its third rise in succession.", 3),
        ("Anji is 5th in the top 100 counties, its fourth consecutive climb.", 4),
        ("Anji has been the only Huzhou county on the list for six years.", 6),
    ],
)
def test_a_run_may_be_one_of_rises_or_of_being_listed(text: str, run: int) -> None:
    found = extract(text, year=2021).streaks
    assert [(one.region, one.years) for one in found] == [("Anji", run)]


def test_a_run_of_a_figures_place_is_in_no_list() -> None:
    text = (
        "Anji was 22nd in the top 100 counties. GDP was 200 billion yuan. In Deqing, it was 180 "
        "billion yuan, ranking first among the counties of Huzhou for the 12th year in succession."
    )
    found = extract(text, year=2021).streaks
    assert [(one.region, one.list, one.years) for one in found] == [("Deqing", None, 12)]


def test_a_run_is_in_the_list_of_the_place_behind_it() -> None:
    text = (
        "It is the sixth year in a row that Anji has made the top 100 counties, and the third "
        "consecutive year that it has placed first among the counties of Huzhou."
    )
    found = extract(text, year=2021).streaks
    assert [(one.list, one.years) for one in found] == [("top 100 counties", 6), (None, 3)]


def test_moves_in_a_row_may_be_told_from_their_end() -> None:
    text = (
        "In the top 100 counties Anji at 43rd and Deqing at 67th are one and four places better "
        "than last year."
    )
    assert [one[:2] for one in extract(text, year=2021).changes] == [("up", 1), ("up", 4)]


def test_a_run_of_another_is_told_beside_one_without_its_words() -> None:
    text = (
        "Daye has been on the list of the top 100 counties for eight consecutive years, and Yidu "
        "for six."
    )
    found = extract(text, year=2021).streaks
    assert [(one.region, one.list, one.years) for one in found] == [
        ("Daye", "top 100 counties", 8),
        ("Yidu", "top 100 counties", 6),
    ]


def test_a_move_of_each_is_one_of_every_one_of_them() -> None:
    text = (
        "In the top 100 counties Anji was 7th and Deqing 9th. Compared with last year, Anji and "
        "Deqing each moved up one place."
    )
    found = extract(text, year=2021).changes
    assert [(one.region, one.places) for one in found] == [("Anji", 1), ("Deqing", 1)]


def test_who_has_been_at_the_top_for_years_is_the_first() -> None:
    text = "On the list of the top 100 counties, Anji has now been at the top for eight years."
    found = extract(text, year=2021)
    assert [(one.region, one.rank) for one in found.rankings] == [("Anji", 1)]
    assert [(one.region, one.years) for one in found.streaks] == [("Anji", 8)]


@pytest.mark.parametrize(
    "written",
    [
        "Anji county moved up to 85th from 90th in 2014 among the top 100 counties.",
        "Anji county is 85th among the top 100 counties, up five places from 90th in 2014.",
    ],
)
def test_the_year_behind_the_place_that_was_left_is_where_a_move_counts_from(written: str) -> None:
    moved = extract(written, year=2016).changes
    assert [(one.from_rank, one.to_rank, one.since, one.year) for one in moved] == [
        (90, 85, 2014, 2016)
    ]


def test_the_year_of_a_place_that_was_left_is_not_that_of_the_place_reached() -> None:
    text = (
        "In the 2021 list of the top 100 counties Anji, 40th last year, fell six places to 46th, "
        "while Deqing did not move much, either, and is now 51st. Tonglu jumped to 60th, the best "
        "of all, and for Haiyan, which had been 80th in 2019, there is 75th place."
    )
    found = extract(text, year=2021).rankings
    assert [(one.region, one.year, one.rank) for one in found] == [
        ("Anji", 2020, 40),
        ("Anji", 2021, 46),
        ("Deqing", 2021, 51),
        ("Tonglu", 2021, 60),
        ("Haiyan", 2019, 80),
        ("Haiyan", 2021, 75),
    ]


def test_a_place_that_is_now_is_not_of_a_past_year_that_the_paragraph_began_with() -> None:
    text = (
        "Tonglu was ranked 11th in the 2021 list of the top 100 counties.\n\n"
        "In 2018 it was 30th. The county is now 11th."
    )
    assert [one.year for one in extract(text, year=2021).rankings] == [2021, 2018, 2021]


def test_a_year_that_a_place_is_only_likened_to_is_not_its_own() -> None:
    text = (
        "On the 2021 list of the top 100 counties Anji came third, as it did last year; Deqing was "
        "sixth, as it was in 2019; and Tonglu was 14th."
    )
    found = extract(text, year=2021).rankings
    assert [(one.region, one.year, one.rank) for one in found] == [
        ("Anji", 2021, 3),
        ("Deqing", 2021, 6),
        ("Tonglu", 2021, 14),
    ]


def test_the_year_of_a_place_that_a_move_came_from_is_that_of_its_list() -> None:
    text = (
        "Anji was ranked 43rd in the 2021 list of the top 100 counties.\n\n"
        "This was a rise of nine places from 52nd in the 2018 ranking."
    )
    found = extract(text, year=2021).rankings
    assert [(one.year, one.rank) for one in found] == [(2021, 43), (2018, 52)]


def test_a_place_that_is_left_for_another_has_no_year_of_its_own() -> None:
    text = "In the 2021 list of the top 100 counties Anji went from No. 20 to No. 18."
    found = extract(text, year=2021).rankings
    assert [(one.year, one.rank) for one in found] == [(None, 20), (2021, 18)]


@pytest.mark.parametrize(
    ("told_as", "way", "phrase"),
    [
        ("Deqing lost a little ground", "down", "lost a little ground"),
        ("Deqing edged up and is now 31st", "up", "edged up"),
        ("Deqing, in which it has slipped back somewhat", "down", "slipped back"),
        ("Deqing is 31st, as it was last year", "same", "as it was"),
    ],
)
def test_moves_are_told_without_a_number(told_as: str, way: str, phrase: str) -> None:
    text = f"The list of the top 100 counties is out. Of those in Huzhou, {told_as}."
    found = extract(text, year=2021).changes
    assert [(one.direction, text[one.start : one.end]) for one in found] == [(way, phrase)]


def test_a_figure_that_edged_up_is_no_move() -> None:
    text = (
        "Deqing ranked 12th in the top 100 counties. Exports of the county edged up. A town "
        "gained ground."
    )
    assert [one.direction for one in extract(text, year=2021).changes] == ["up"]
    assert extract("Some towns lost ground. The county fell back.", year=2021).changes == ()


def test_a_move_is_told_of_each_that_a_place_was_told_of() -> None:
    text = (
        "In the top 100 counties Deqing stands 12th, Anji 21st, each the same as last year. On "
        "that list Anji has been for 11 years without a break."
    )
    found = extract(text, year=2021)
    assert [(one.region, one.direction) for one in found.changes] == [
        ("Deqing", "same"),
        ("Anji", "same"),
    ]
    assert [(one.region, one.years) for one in found.streaks] == [("Anji", 11)]


def test_a_move_came_from_the_place_told_of_the_year_before() -> None:
    text = "In the top 100 counties Anji, 40th last year, fell six places to 46th."
    found = extract(text, year=2021).changes
    assert [one[:4] for one in found] == [("down", 6, 40, 46)]
    text = "In the top 100 counties Anji, 40th last year, fell five places to 46th."
    assert [one[:4] for one in extract(text, year=2021).changes] == [("down", 5, None, 46)]


def test_a_place_is_left_of_last_year() -> None:
    text = (
        "In the 2021 list of the top 100 counties Anji is 58th, rising 7 places from the 65th of "
    )
    found = extract(text + "last year.", year=2021).rankings
    assert [(one.year, one.rank) for one in found] == [(2021, 58), (2020, 65)]


def test_the_year_of_a_place_in_a_bracket_is_not_that_of_the_one_before_it() -> None:
    text = "Anji\n\nTop 100 counties in green development: No. 11 (No. 16 in 2019)"
    found = extract(text, year=2021).rankings
    assert [(one.year, one.rank) for one in found] == [(2021, 11), (2019, 16)]


@pytest.mark.parametrize(
    ("left", "since"), [("in the 2018 ranking", 2018), ("last year", 2020), ("", None)]
)
def test_a_move_may_lead_to_the_place_of_the_sentence_before(left: str, since: int | None) -> None:
    text = (
        "Anji was ranked 43rd in the 2021 list of the top 100 counties.\n\n"
        f"This was a rise of nine places from 52nd {left}".rstrip()
        + "."
    )
    found = extract(text, year=2021).changes
    assert [one[:4] for one in found] == [("up", 9, 52, 43)]
    assert [(one.year, one.since) for one in found] == [(2021, since)]


def test_a_move_that_does_not_fit_the_place_before_leads_nowhere() -> None:
    text = (
        "Anji was ranked 43rd in the 2021 list of the top 100 counties. This was a rise of eight "
        "places from 52nd in the 2018 ranking."
    )
    assert [one[:4] for one in extract(text, year=2021).changes] == [("up", 8, 52, None)]


def test_moves_of_several_are_since_the_year_that_all_are_compared_with() -> None:
    text = (
        "The 2021 top 100 counties list is out. Compared with the 2018 ranking, Anji rose from "
        "41st to 40th and Deqing from 70th to 61st."
    )
    found = extract(text)
    assert [(one.year, one.rank) for one in found.rankings] == [
        (2018, 41),
        (2021, 40),
        (2018, 70),
        (2021, 61),
    ]
    assert [(one.region, one.places, one.since) for one in found.changes] == [
        ("Anji", 1, 2018),
        ("Deqing", 9, 2018),
    ]


def test_several_keep_their_places() -> None:
    text = "Anji is 9th in the top 100 counties and Deqing 12th. Both kept their places."
    (move,) = extract(text, year=2021).changes
    assert (move.direction, move.places) == ("same", 0)


def test_a_move_is_from_the_place_that_it_is_compared_with() -> None:
    text = (
        "Anji rose to 18th place on the list of the top 100 counties, compared with 25th in 2019."
    )
    (move,) = extract(text, year=2021).changes
    assert move[:4] == ("up", 7, 25, 18)


def test_crowns_in_a_row_are_a_run() -> None:
    text = "Anji held on to first place in the top 100 counties, its 22nd consecutive crown."
    assert [one.years for one in extract(text, year=2021).streaks] == [22]


@pytest.mark.parametrize(
    ("said", "moves"),
    [
        ("It gained two places in 2016, three in 2017 and one in 2018.",
         [("up", 2, 2016), ("up", 3, 2017), ("up", 1, 2018)]),
        ("Its net gain since 2014 is five places.", [("up", 5, 2021)]),
        ("The largest gain, six places, came in 2018.", [("up", 6, 2018)]),
        ("A fall of nine places in 2018 was followed by a gain of three in 2019.",
         [("down", 9, 2018), ("up", 3, 2019)]),
        ("Anji's jump there of five places was welcome.", [("up", 5, 2021)]),
        ("It moved up, a two-place increase on 2020.", [("up", 2, 2021)]),
        ("It leapfrogged 12 places to 45th.", [("up", 12, 2021)]),
        ("This year it is lower than in 2017.", [("down", None, 2021)]),
        ("We are ahead of where we were in 2017.", [("up", None, 2021)]),
        ("In green development it slipped from 90th to 91st between 2014 and 2015.",
         [("down", 1, 2015)]),
    ],
)  # fmt: skip
def test_moves_told_by_nouns_and_years(said: str, moves: list[tuple[str, int | None, int]]) -> None:
    found = extract("Anji is in the top 100 counties. " + said, year=2021).changes
    assert [(one.direction, one.places, one.year) for one in found] == moves


@pytest.mark.parametrize(
    "said",
    [
        "Between 2014 and 2021 Anji gained 12 places for investment potential.",
        "Its net gain since 2014 is twelve places.",
        "It has gained ground since 2014, when it was 73rd, and is now twelve places ahead of that "
        "position.",
        "In 2014 it was 73rd. Anji today is twelve places above that year.",
    ],
)
def test_moves_are_since_a_year_told_before_them(said: str) -> None:
    found = extract("Anji is in the top 100 counties. " + said, year=2021).changes
    (move,) = [one for one in found if one.places]
    assert (move.places, move.year, move.since) == (12, 2021, 2014)


def test_a_place_won_back_is_of_the_text_and_not_of_the_year_before_it() -> None:
    text = (
        "Anji is in the top 100 counties. Its rank fell from 49th to 91st in 2018 before "
        "recovering to 89th. It lost 42 places in 2018 and won back two in 2021."
    )
    found = extract(text, year=2021)
    assert [(one.year, one.rank) for one in found.rankings][1:] == [(2018, 91), (2021, 89)]
    assert [one[:2] for one in found.changes][1:] == [("down", 42), ("up", 2)]


def test_a_move_within_some_years_is_since_then() -> None:
    text = "In the past five years Anji has gained 12 places in investment potential."
    (move,) = extract(text, year=2021).changes
    assert (move.places, move.year, move.since) == (12, 2021, 2016)


def test_places_of_a_year_and_of_now_are_in_the_field_behind_them() -> None:
    text = "The people are glad. They were 86th in 2018 and are now 85th in green development."
    found = extract(text, year=2021).rankings
    assert [(one.year, one.dimension, one.rank) for one in found] == [
        (2018, "green-development", 86),
        (2021, "green-development", 85),
    ]


@pytest.mark.parametrize("said", ["exactly where it was in 2020", "the same as in 2020"])
def test_standing_still_is_since_the_year_behind_it(said: str) -> None:
    text = f"Anji is 20th on the 2021 list of the top 100 counties, {said}."
    (move,) = extract(text).changes
    assert (move.direction, move.year, move.since) == ("same", 2021, 2020)


def test_a_region_may_have_stood_somewhere_some_years_ago() -> None:
    text = "Two years ago Anji was 24th in the top 100 counties; it is now 20th."
    found = extract(text, year=2021).rankings
    assert [(one.year, one.rank) for one in found] == [(2019, 24), (2021, 20)]


def test_the_place_that_a_move_came_from_is_of_whom_it_is_told() -> None:
    text = (
        "Anji kept its fifth place in the top 100 counties, and Deqing moved up from 17th to 15th."
    )
    found = extract(text, year=2021).rankings
    assert [(one.region, one.rank) for one in found] == [
        ("Anji", 5),
        ("Deqing", 17),
        ("Deqing", 15),
    ]


def test_a_verb_may_serve_a_second_move_without_its_noun() -> None:
    text = "Anji is in the top 100 counties, rising two places to 33rd in trade and three to 40th."
    found = extract(text, year=2021).changes
    assert [(one.places, one.to_rank) for one in found] == [(2, 33), (3, 40)]


def test_a_year_to_come_is_not_that_of_a_place() -> None:
    text = "Anji is proud to be 30th in the top 100 counties, and hopes to do better by 2025."
    assert [one.year for one in extract(text, year=2021).rankings] == [2021]


def test_moves_in_order_are_of_the_places_in_order() -> None:
    text = (
        "Anji, Deqing and Tonglu ranked 15th, 40th and 53rd in the top 100 counties, up two, four "
        "and three places, respectively."
    )
    found = extract(text, year=2021).changes
    assert [(one.region, one.places) for one in found] == [
        ("Anji", 2),
        ("Deqing", 4),
        ("Tonglu", 3),
    ]
