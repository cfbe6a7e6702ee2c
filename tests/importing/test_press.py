"""From a press release to candidates for the book, with the words that each rests on."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import pytest
from books import new_book
from hypothesis import given
from hypothesis import strategies as st
from importing.releases import RELEASE, read

from erqi_viewer.core.evidence import Span, check
from erqi_viewer.core.importing.press import candidates, tables
from erqi_viewer.core.period import period_year

if TYPE_CHECKING:
    from erqi_viewer.core.importing.candidates import Candidate
    from erqi_viewer.core.importing.press import Release


@cache
def book() -> str:
    return new_book(Path(mkdtemp(prefix="erqi-tests-")))


def offered(text: str) -> dict[str, Candidate]:
    """Return the candidates of a text by their words."""
    return {text[one.value.start : one.value.end]: one for one in candidates(read(book(), text))}


def fields(text: str, words: str) -> dict[str, str]:
    return dict(offered(text)[words].fields)


def test_a_rank_is_linked_to_the_books_region_and_list_and_keeps_the_name_as_printed() -> None:
    assert fields(RELEASE, "第80名") == {
        "region": "二七区",
        "region_code": "410103",
        "year": "2020",
        "list": "综合实力百强区",
        "published_as": "全国中小城市综合实力百强区",
        "rank": "80",
        "status": "ranked",
    }


def test_where_a_move_began_belongs_to_the_year_before_if_the_text_says_so() -> None:
    assert fields(RELEASE, "第61位")["year"] == "2019"
    assert fields(RELEASE, "第55位")["year"] == "2020"


def test_an_unknown_region_keeps_the_name_in_the_text_and_has_no_code() -> None:
    found = fields(RELEASE, "第30名")
    assert found["region"] == "金水区"
    assert "region_code" not in found


def test_an_unknown_list_keeps_its_printed_name() -> None:
    assert fields(RELEASE, "第92位")["list"] == "全国科技创新百强区"


def test_a_bound_is_a_place_on_the_list_without_a_rank_with_a_note() -> None:
    found = fields(RELEASE, "前70名")
    assert (found["status"], found["list"]) == ("listed", "绿色发展百强区")
    assert "rank" not in found
    assert "70" in found["note"]


def test_a_figure_comes_with_period_unit_growth_and_place() -> None:
    found = fields(RELEASE, "340.5亿元")
    assert (found["name"], found["period"], found["year"]) == ("地区生产总值", "2020-H1", "2020")
    assert (found["value"], found["unit"], found["growth_percent"]) == ("340.5", "亿元", "2.1")
    assert (found["place"], found["place_by"], found["scope"]) == ("2", "value", "市内六区")


@pytest.mark.parametrize(
    ("places", "by"),
    [
        ("增速居市内六区第二", "growth"),
        ("增速位居市内六区第2位", "growth"),
        ("总量居市内六区第二", "value"),
        ("居市内六区第二，财政收入30亿元，增速居市内六区第三", "value"),
        ("居市内六区第二。增速居全市第三", "value"),
    ],
)
def test_a_place_told_of_the_growth_is_a_place_by_growth(places: str, by: str) -> None:
    text = f"2020年，二七区地区生产总值745.2亿元，同比增长2.1%，{places}。"
    found = fields(text, "745.2亿元")
    assert (found["place"], found["place_by"]) == ("2", by)


def test_a_figure_that_is_recorded_goes_by_the_records_name_and_period() -> None:
    found = fields("2019年，二七区建成社区养老试点56个，微公园40个。", "56个")
    assert (found["name"], found["year"]) == ("社区养老试点", "2019")
    assert found["period"] == "../2019-10"
    found = fields("2019年，二七区建成社区养老试点56个，微公园40个。", "40个")
    assert found["name"] == "建成微公园"


def test_a_rank_under_the_lists_former_name_goes_to_the_list_that_had_it() -> None:
    found = fields("2015年，二七区在科学发展百强区中列第91位。", "第91位")
    assert found["list"] == "科学发展百强区"


def test_what_is_said_twice_is_offered_once_under_its_fullest_name() -> None:
    text = (
        "2020年综合实力百强区二七区列第80名\n\n2020年全国中小城市综合实力百强区中，二七区列第80名。"
    )
    (one,) = candidates(read(book(), text))
    assert one.fields["published_as"] == "全国中小城市综合实力百强区"


def test_two_places_in_one_text_are_both_offered() -> None:
    text = "2020年，二七区综合实力百强区列第80名。\n2020年，二七区综合实力百强区列第81名。"
    assert len(offered(text)) == 2


def test_a_text_that_names_no_region_is_about_the_books_own() -> None:
    found = fields("2020年，在绿色发展百强区中列第70位。", "第70位")
    assert found["region_code"] == "410103"


def test_a_namesake_elsewhere_is_not_the_books_region() -> None:
    found = fields("2020年，江苏省南京市二七区在综合实力百强区中列第7位。", "第7位")
    assert "region_code" not in found
    assert (found["region"], found["city"]) == ("二七区", "南京市")


def test_months_since_january_become_the_quarter_or_half_they_are() -> None:
    found = fields("2020年1-6月，二七区地区生产总值160亿元。", "160亿元")
    assert found["period"] == "2020-H1"


def test_a_period_that_the_book_cannot_write_leaves_the_year() -> None:
    found = fields("2020年1-9月，二七区地区生产总值260亿元。", "260亿元")
    assert found["year"] == "2020"
    assert "period" not in found


def test_a_correction_replaces_values_and_leaves_out_empty_ones() -> None:
    one = offered(RELEASE)["第80名"].corrected({"rank": "81", "published_as": ""})
    assert one.fields["rank"] == "81"
    assert "published_as" not in one.fields


def evidence_of(release: Release) -> list[dict[str, object]]:
    found = candidates(release)
    return [
        item
        for table, _ in tables(release, found, "release.txt")
        for line in table.lines()
        for item in line.evidence
    ]


def test_the_evidence_of_a_release_holds_in_its_text() -> None:
    evidence = evidence_of(read(book(), RELEASE))
    spans = [Span(one["start"], one["end"], str(one["sha256"])) for one in evidence]  # type: ignore[arg-type]
    assert {one.status for one in check(RELEASE, spans)} == {"verified"}
    assert [one["role"] for one in evidence[:2]] == ["quote", "value"]


def test_locator_and_statement_are_in_both_languages_and_not_the_texts_words() -> None:
    quote = evidence_of(read(book(), RELEASE))[0]
    assert quote["locator_zh"] == "第3段"
    assert quote["locator_en"] == "paragraph 3"
    assert quote["statement_zh"] == "二七区2020年在综合实力百强区列第80位"
    assert "place 80" in str(quote["statement_en"])
    assert str(quote["statement_zh"]) not in RELEASE


def test_a_correction_is_what_the_evidence_states() -> None:
    release = read(book(), RELEASE)
    first, *rest = candidates(release)
    corrected = [first.corrected({"rank": "79"}), *rest]
    ((table, _), *_) = tables(release, corrected, "release.txt")
    assert "第79位" in next(iter(table.lines())).evidence[0]["statement_zh"]


def test_a_tables_lines_can_be_read_more_than_once() -> None:
    release = read(book(), RELEASE)
    ((table, _), *_) = tables(release, candidates(release), "release.txt")
    assert [one.number for one in table.lines()] == [one.number for one in table.lines()] != []


def test_a_text_that_says_nothing_offers_nothing() -> None:
    release = read(book(), "今天天气很好。")
    assert candidates(release) == ()
    assert tables(release, (), "release.txt") == ()


PIECES = st.sampled_from(
    (
        *(
            "2020年",
            "今年",
            "二七区",
            "金水区",
            "我区",
            "综合实力百强区",
            "《绿色发展百强区》",
            "榜单",
        ),
        *(
            "第85名",
            "位列",
            "由第3位升至第2位",
            "前50",
            "，",
            "。",
            "\n",
            "；",
            "😀",
            "3.5%",
            "近5万人",
        ),
        *("地区生产总值", "同比增长", "2020年1-3月", "|", "1. ", " "),
    )
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_gives_candidates_whose_words_stand_in_it(text: str) -> None:
    release = read(book(), text)
    for one in candidates(release):
        assert text[one.value.start : one.value.end].strip()
        assert one.quote.start <= one.value.start < one.value.end <= one.quote.end
        assert all(one.fields.values())
        if "period" in one.fields:
            assert str(period_year(one.fields["period"])) == one.fields["year"]
    spans = [Span(e["start"], e["end"], str(e["sha256"])) for e in evidence_of(release)]  # type: ignore[arg-type]
    assert all(one.status == "verified" for one in check(text, spans))
