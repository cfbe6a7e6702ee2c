from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import REGION
from claim_books import GREEN, OLD, OTHER, POTENTIAL, STRENGTH, Book, book, stand

from erqi_viewer.core.draft import MENTIONS, Mention, draft, paragraph
from erqi_viewer.core.draft.chinese import counted
from erqi_viewer.core.draft.english import cardinal, ordinal, ordinal_word

if TYPE_CHECKING:
    from erqi_viewer.core.records import Language

PLAIN = book([stand(GREEN, 2017, 88), stand(GREEN, 2018, 76)])


def texts(told: Book, year: int, lang: Language, *mention: Mention) -> list[str]:
    return [one.text for one in draft(told.series, year, lang=lang, mention=mention or MENTIONS)]


def test_a_place_is_told_with_its_move_its_being_the_best_and_its_run() -> None:
    assert texts(PLAIN, 2018, "zh") == [
        "2018年，二七区位列全国中小城市绿色发展百强区第76名，较上年上升12位，创有记录以来最好名次，"
        "连续两年入选该榜单。"
    ]
    assert texts(PLAIN, 2018, "en") == [
        "In 2018, Erqi District ranked 76th among the National Top 100 Districts for Green "
        "Development, up 12 places from 2017, its best place on record; it was on the list for the "
        "second consecutive year."
    ]


@pytest.mark.parametrize(
    ("mention", "zh", "en"),
    [
        ("places", "位列全国中小城市绿色发展百强区第76名。", "ranked 76th among"),
        ("changes", "中的位次较上年上升12位。", "moved up 12 places from 2017 in"),
        ("best", "中创有记录以来最好名次。", "reached its best place on record in"),
        ("streaks", "连续两年入选全国中小城市绿色发展百强区。", "was on the list of the National"),
    ],
)
def test_each_thing_can_be_mentioned_alone(mention: Mention, zh: str, en: str) -> None:
    (chinese,) = texts(PLAIN, 2018, "zh", mention)
    (english,) = texts(PLAIN, 2018, "en", mention)
    assert zh in chinese
    assert en in english


def test_a_first_recorded_year_has_no_move_no_best_and_no_run() -> None:
    (sentence,) = texts(PLAIN, 2017, "zh")
    assert sentence == "2017年，二七区位列全国中小城市绿色发展百强区第88名。"
    assert texts(PLAIN, 2017, "zh", "changes", "best", "streaks") == []


def test_a_renamed_list_is_told_with_both_runs() -> None:
    told = book([stand(OLD, 2015, 90), stand(STRENGTH, 2016, 89), stand(STRENGTH, 2017, 91)])
    (chinese,) = texts(told, 2017, "zh", "streaks")
    assert "连续两年入选全国中小城市综合实力百强区" in chinese
    assert "连同更名前的全国中小城市科学发展百强区，已连续三年入选" in chinese
    (english,) = texts(told, 2017, "en", "streaks")
    assert "second consecutive year (the third consecutive year counting its former" in english


def test_a_first_entry_is_told_only_where_earlier_absences_are_on_record() -> None:
    told = book([stand(GREEN, 2016, None), stand(GREEN, 2017, 88)])
    assert "为有记录以来首次入选" in texts(told, 2017, "zh")[0]
    assert "for the first time on record" in texts(told, 2017, "en")[0]
    with_gap = book([stand(GREEN, 2015, None), stand(GREEN, 2017, 88)])
    assert "首次" not in texts(with_gap, 2017, "zh")[0]


def test_no_move_and_no_run_is_told_across_a_year_that_is_not_recorded() -> None:
    told = book([stand(GREEN, 2016, 88), stand(GREEN, 2018, 76)])
    (sentence,) = texts(told, 2018, "zh", "places", "changes", "streaks")
    assert sentence == "2018年，二七区位列全国中小城市绿色发展百强区第76名。"


def test_an_equal_best_is_told_as_equalled_and_an_equal_place_as_unchanged() -> None:
    told = book([stand(GREEN, 2017, 76), stand(GREEN, 2018, 76)])
    assert "与上年持平，追平有记录以来最好名次" in texts(told, 2018, "zh")[0]
    assert "unchanged from 2017, equalling its best place on record" in texts(told, 2018, "en")[0]


def test_a_year_off_the_list_is_passed_over() -> None:
    assert texts(book([stand(GREEN, 2018, None)]), 2018, "zh") == []


def test_a_year_on_the_list_without_a_place_tells_its_run() -> None:
    told = book([stand(GREEN, 2017, 88), stand(GREEN, 2018, None, status="listed")])
    assert texts(told, 2018, "zh") == ["2018年，二七区连续两年入选全国中小城市绿色发展百强区。"]


def test_several_lists_are_counted_first_and_one_is_not() -> None:
    told = book([stand(GREEN, 2018, 76), stand(POTENTIAL, 2018, 60)])
    assert texts(told, 2018, "zh")[0] == "2018年，二七区共入选两个百强榜单。"
    assert texts(told, 2018, "en")[0] == "In 2018, Erqi District made two top 100 lists."
    assert len(texts(PLAIN, 2018, "zh")) == 1


def test_in_a_paragraph_the_year_and_the_region_are_named_once() -> None:
    told = book([stand(GREEN, 2018, 76), stand(POTENTIAL, 2018, 60)])
    chinese = paragraph(draft(told.series, 2018, lang="zh"), "zh")
    assert (chinese.count("2018"), chinese.count("二七区"), chinese.count("该区")) == (1, 1, 2)
    english = paragraph(draft(told.series, 2018, lang="en"), "en")
    assert (english.count("Erqi"), english.count(" It ranked")) == (1, 2)


def test_each_region_is_told_by_its_own_name() -> None:
    told = book([stand(GREEN, 2018, 76), stand(GREEN, 2018, 5, region=OTHER)])
    names = [one.text[6:9] for one in draft(told.series, 2018, lang="zh")]
    assert sorted(names) == sorted([OTHER.name.zh, REGION.name.zh])


def test_a_sentence_names_the_records_behind_what_it_mentions_and_no_others() -> None:
    (place,) = draft(PLAIN.series, 2018, lang="zh", mention=["places"])
    (change,) = draft(PLAIN.series, 2018, lang="zh", mention=["changes"])
    assert place.records == ("410103/green/2018",)
    assert set(change.records) == {"410103/green/2017", "410103/green/2018"}


@pytest.mark.parametrize(
    ("number", "zh", "en", "nth", "nth_word"),
    [
        (1, "一", "one", "1st", "first"),
        (2, "两", "two", "2nd", "second"),
        (10, "十", "ten", "10th", "tenth"),
        (11, "十一", "11", "11th", "11th"),
        (12, "十二", "12", "12th", "12th"),
        (20, "二十", "20", "20th", "20th"),
        (23, "二十三", "23", "23rd", "23rd"),
    ],
)
def test_numbers_are_written_as_people_write_them(
    number: int, zh: str, en: str, nth: str, nth_word: str
) -> None:
    assert (counted(number), cardinal(number)) == (zh, en)
    assert (ordinal(number), ordinal_word(number)) == (nth, nth_word)
