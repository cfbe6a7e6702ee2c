from __future__ import annotations

import functools

import claim_books
import pytest
from builders import REGION
from bundled import bundled_dataset, bundled_series
from counting import calls
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.core.claims import Finding, Report, check, message, said_and_found, verdict_words
from erqi_viewer.core.records import Name, Region
from erqi_viewer.core.texts import ENGLISH, load_texts

OTHER_GULOU = Region("gulou", "350102", Name("鼓楼区", "Gulou District"), "district", "350100")
ABOVE = (
    Region("fuzhou", "350100", Name("福州市", "Fuzhou"), "prefecture", "350000"),
    Region("fujian", "350000", Name("福建省", "Fujian"), "province", None),
)


@functools.cache
def example() -> claim_books.Book:
    return claim_books.example()


def only(text: str, book: claim_books.Book | None = None, year: int | None = None) -> Finding:
    (finding,) = check(text, *(book or example()), year=year).findings
    return finding


# --- the report that the bundled facts come from ---


@pytest.fixture
def checked(report: str) -> Report:
    return check(report, bundled_dataset(), bundled_series())


def test_nothing_in_the_report_is_contradicted_or_not_understood(checked: Report) -> None:
    verdicts = {one.verdict for one in checked.findings}
    assert verdicts == {"supported", "no_data"}


def test_every_rank_of_the_report_is_supported_by_its_own_record(checked: Report) -> None:
    ranks = [one for one in checked.findings if one.kind == "rank"]
    assert {one.verdict for one in ranks} == {"supported"}
    placements = {one.uid for one in bundled_dataset().placements}
    assert {one.records for one in ranks} == {(uid,) for uid in placements}


def test_the_reports_runs_hold_and_one_of_them_only_with_the_renamed_list_joined(
    checked: Report,
) -> None:
    runs = [(one.said, one.reason) for one in checked.findings if one.kind == "streak"]
    assert sorted(runs, key=str) == [
        (2, "streak-agrees"),
        (4, "streak-agrees"),
        (4, "streak-agrees"),
        (6, "streak-agrees"),
        (6, "streak-joined"),
        (None, "streak-of-lists"),
    ]
    (joined,) = [one for one in checked.findings if one.reason == "streak-joined"]
    assert "renamed list joined" in message(joined, ENGLISH)


def test_four_lists_again_hold_and_the_only_district_of_the_province_is_left_open(
    checked: Report,
) -> None:
    found = [(one.kind, one.said, one.verdict) for one in checked.findings]
    assert ("again", None, "supported") in found
    assert found.count(("list-count", 4, "supported")) == 2
    assert [v for kind, _, v in found if kind == "only"] == ["no_data", "no_data"]


def test_a_rank_changed_anywhere_in_the_report_is_found(report: str, checked: Report) -> None:
    for one in [one for one in checked.findings if one.kind == "rank"]:
        phrase = report[one.start : one.end]
        text = report[: one.start] + phrase.replace(str(one.said), "7") + report[one.end :]
        again = check(text, bundled_dataset(), bundled_series()).findings
        wrong = [found for found in again if found.verdict == "contradicted"]
        assert [(found.start, found.said, found.found) for found in wrong] == [
            (one.start, 7, one.found)
        ]


# --- what a finding carries ---


def test_a_finding_bounds_its_number_phrase_and_names_what_it_compares() -> None:
    text = "2018年，二七区连续八年入选全国综合实力百强区。"
    one = only(text)
    assert text[one.start : one.end] == "连续八年"
    assert (one.said, one.found, one.severity) == (8, 7, "falls")
    strength = {f"410103/science-development/{year}" for year in (2012, 2013)}
    strength |= {f"410103/strength/{year}" for year in range(2014, 2019)}
    assert set(one.records) == strength


def test_moves_are_told_with_their_sign() -> None:
    down = only("2018年，二七区综合实力百强区位次较上年下降2位。")
    assert (down.said, down.found) == (-2, -2)
    _, far, _ = check(
        "二七区综合实力百强区排名由2014年的第90位上升至2018年的第81位。", *example()
    ).findings
    assert (far.said, far.found) == ("90→81", "90→82")


def test_a_place_of_the_source_that_is_not_preferred_names_both_records() -> None:
    one = only("2016年，二七区位列全国综合实力百强区第84名。")
    assert one.records == ("410103/strength/2016", "410103/strength/2016/other")
    assert "Another source says 84" in message(one, ENGLISH)


def test_a_run_from_the_first_record_says_that_nothing_is_recorded_before_it() -> None:
    words = message(only("2018年，二七区连续九年入选全国综合实力百强区。"), ENGLISH)
    assert "Nothing is recorded before 2012" in words


def test_the_best_place_is_said_to_be_that_of_the_recorded_years() -> None:
    text = "2017年，二七区位列全国综合实力百强区第80名，创历史最好成绩。"
    best = check(text, *example()).findings[-1]
    assert "since 2012, where the records begin" in message(best, ENGLISH)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("420.5亿元", "The records say 400.5, not 420.5: "),
        ("400.5亿元，同比增长9.2%", "The records say growth of 8.2%, not 9.2%: "),
        ("400.5亿元，总量居市内六区第二", "The records say place 3, not 2: "),
    ],
)
def test_it_is_told_whether_the_value_its_growth_or_its_place_is_wrong(
    said: str, words: str
) -> None:
    text = f"2018年，二七区地区生产总值{said}。"
    *right, wrong = check(text, *example()).findings
    assert [one.verdict for one in right] == ["supported"] * said.count("，")
    assert message(wrong, ENGLISH).startswith(words)
    assert said.endswith(text[wrong.start : wrong.end])


def test_a_first_entry_under_a_new_name_tells_of_the_former_name() -> None:
    words = message(only("2014年，二七区首次入选全国综合实力百强区。"), ENGLISH)
    assert "Scientific Development it had the region since 2012" in words


def test_a_better_place_under_the_former_name_is_told_apart_from_one_under_this_name() -> None:
    old, new = claim_books.OLD, claim_books.STRENGTH
    book = claim_books.book(
        [claim_books.stand(old, 2015, 60), *(claim_books.stand(new, y, 90) for y in (2016, 2017))]
    )
    text = "2017年，二七区位列全国综合实力百强区第90名，创历史最好成绩。"
    best = check(text, *book).findings[-1]
    assert (best.verdict, best.severity, best.found) == ("contradicted", "differs", 60)
    assert "Scientific Development" in message(best, ENGLISH)


def test_what_is_aimed_at_again_is_no_claim_of_having_been_there() -> None:
    text = "2019年，二七区列全国综合实力百强区第85位。会议要求全年综合实力重返前80位。"
    kinds = {one.kind for one in check(text, bundled_dataset(), bundled_series()).findings}
    assert "again" not in kinds


@pytest.mark.parametrize("claim", ["首次入选", "再次入选"])
def test_a_year_not_recorded_before_leaves_first_and_again_open(claim: str) -> None:
    green = claim_books.GREEN
    book = claim_books.book(
        [claim_books.stand(green, 2015, None), claim_books.stand(green, 2017, 80)]
    )
    one = only(f"2017年，二七区{claim}全国绿色发展百强区。", book)
    assert one.verdict == "no_data"
    assert "2016 is not recorded" in message(one, ENGLISH)


# --- years ---


def test_the_year_given_counts_where_the_text_names_none() -> None:
    text = "二七区位列全国综合实力百强区第80名。"
    assert only(text).verdict == "no_data"
    assert only(text, year=2017).verdict == "supported"
    assert only(text, year=2018).verdict == "contradicted"


def test_the_sentences_own_year_comes_before_the_one_given() -> None:
    assert only("2017年，二七区位列全国综合实力百强区第80名。", year=2018).verdict == "supported"


def test_the_year_of_a_heading_holds_below_it() -> None:
    text = "# 2017年\n\n二七区位列全国综合实力百强区第80名。\n"
    assert only(text, year=2018).verdict == "supported"


# --- regions ---


def test_a_text_that_names_no_region_is_about_the_books_only_one() -> None:
    book = claim_books.book([claim_books.stand(claim_books.GREEN, 2018, 76)])
    assert only("2018年，我区位列全国绿色发展百强区第76名。", book).verdict == "supported"


def test_in_a_text_about_another_region_what_names_none_is_not_the_books() -> None:
    book = claim_books.book([claim_books.stand(claim_books.GREEN, 2018, 76)])
    text = "连续九年入选全国绿色发展百强区！\n\n2018年，金水区位列全国绿色发展百强区第3名。\n"
    assert {one.verdict for one in check(text, *book).findings} == {"no_data"}


def test_of_several_regions_in_the_book_the_caller_says_which_is_meant() -> None:
    text = "2018年，位列全国综合实力百强区第82名。"
    (finding,) = check(text, *example()).findings
    assert finding.reason == "no-region"
    (finding,) = check(text, *example(), region=REGION).findings
    assert finding.verdict == "supported"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("2018年，福州市鼓楼区位列全国绿色发展百强区第5名。", "supported"),
        ("2018年，福建省福州市鼓楼区位列全国绿色发展百强区第5名。", "supported"),
        ("2018年，鼓楼区位列全国绿色发展百强区第5名。", "supported"),
        ("2018年，南京市鼓楼区位列全国绿色发展百强区第5名。", "no_data"),
        ("2018年，徐州市鼓楼区位列全国绿色发展百强区第6名。", "no_data"),
    ],
)
def test_a_district_of_the_same_name_elsewhere_is_another_region(text: str, verdict: str) -> None:
    book = claim_books.book([claim_books.stand(claim_books.GREEN, 2018, 5, region=OTHER_GULOU)])
    (finding,) = check(text, *book, above=ABOVE).findings
    assert finding.verdict == verdict


def test_the_books_own_region_is_meant_where_the_text_names_none_or_only_that() -> None:
    text = "2018年，我区位列全国综合实力百强区第82名。"
    for whole in (text, text + "二七区再接再厉，2018年二七区位列绿色发展百强区第76名。"):
        first, *_ = check(whole, *example(), home=REGION.code).findings
        assert first.verdict == "supported"
    for other in ("中原区", "金水区"):
        whole = f"{text}\n\n2018年，{other}位列全国综合实力百强区第40名。"
        first, *_ = check(whole, *example(), home=REGION.code).findings
        assert first.verdict != "supported"


# --- the only one, with a whole list ---


def whole_list(*others: str) -> claim_books.Book:
    codes = ["410103", *others]
    places = []
    for rank, code in enumerate(codes, 1):
        region = Region(code, code, Name(f"某{code}区"), "district", None)
        place = claim_books.stand(
            claim_books.GREEN, 2018, rank, region=REGION if code == "410103" else region
        )
        places.append(place._replace(edition=place.edition._replace(size=len(codes))))
    return claim_books.book(places)


ONLY = "2018年，二七区是全省唯一入选全国绿色发展百强区的市辖区。"


def test_with_the_whole_list_on_record_the_only_district_of_the_province_is_checked() -> None:
    assert only(ONLY, whole_list("110101", "320102")).verdict == "supported"
    other = only(ONLY, whole_list("110101", "410102"))
    assert (other.verdict, other.severity, other.found) == ("contradicted", "falls", 2)


def test_the_only_one_of_the_country_has_no_other_on_the_whole_list() -> None:
    text = ONLY.replace("全省", "全国")
    assert only(text, whole_list()).verdict == "supported"
    assert only(text, whole_list("110101")).verdict == "contradicted"


# --- the verdict of a sentence ---


def test_a_sentence_has_the_verdict_of_its_worst_finding() -> None:
    text = (
        "2018年，二七区位列全国综合实力百强区第82名，较上年上升9位。"
        "2018年，二七区位列全国绿色发展百强区第76名，是全省唯一入选的市辖区。"
        "2018年，二七区位列全国绿色发展百强区第76名。天气很好。"
    )
    report = check(text, *example())
    assert [one.verdict for one in report.sentences] == [
        *("contradicted", "no_data", "supported", "no_claim"),
    ]
    assert report.contradicted
    assert report.counts() == {
        "supported": 1, "contradicted": 1, "no_data": 1, "not_understood": 0, "no_claim": 1,
    }  # fmt: skip


def test_an_only_claim_and_another_place_do_not_make_a_text_contradicted() -> None:
    assert not check(ONLY, *example()).contradicted


# --- any text at all ---

PIECES = st.sampled_from(
    [
        *(
            "2018年",
            "去年",
            "，",
            "。",
            "、",
            "；",
            "\n",
            "二七区",
            "中原区",
            "金水区",
            "该区",
            "位列",
        ),
        *("全国综合实力百强区", "投资潜力", "“四个百强”", "第82名", "第", "名", "连续六年", "首次"),
        *(
            "再次",
            "入选",
            "较上年上升2位",
            "由第90位升至第82位",
            "历史最好成绩",
            "全省唯一",
            "河南省共有3个区上榜",
            "居全省第2位",
            "前50",
        ),
        *("GDP400.5亿元", "增长8.2%", "Erqi District", " ranked 82nd ", "in 2018", "top 50", "\t"),
        *("for the first time", "again", "six consecutive years", "up two places from 2017"),
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join))


@given(TEXTS, st.one_of(st.none(), st.integers(-9, 99999)))
def test_any_text_is_checked_and_every_finding_lies_in_its_sentence(
    text: str, year: int | None
) -> None:
    report = check(text, *example(), year=year)
    end = 0
    for sentence in report.sentences:
        assert end <= sentence.start < sentence.end <= len(text)
        end = sentence.end
        for one in sentence.findings:
            assert sentence.start <= one.start < one.end <= sentence.end
            assert (one.severity is not None) == (one.verdict == "contradicted")
    assert sum(report.counts().values()) == len(report.sentences)


@given(TEXTS)
def test_every_finding_is_told_in_both_languages_and_names_records_of_the_book(text: str) -> None:
    data = example().dataset
    known = {one.uid for one in data.placements} | {one.uid for one in data.editions}
    known |= {one.uid for one in data.observations}
    for one in check(text, *example()).findings:
        assert known.issuperset(one.records)
        for texts in (ENGLISH, load_texts("zh")):
            assert "{" not in message(one, texts)
            assert said_and_found(one, texts)
            assert verdict_words(one.verdict, one.severity, texts)


@pytest.mark.parametrize(
    "text",
    [
        "第" * 100_000,
        "（" * 50_000,
        "二七区\t第85位\t" * 10_000,
        "2018年，二七区是全省唯一入选全国绿色发展百强区的市辖区。" * 1_000,
        "由第90位升至第85位，" * 3_000,
        "2018年全国绿色发展百强区公布。河南省共有3个区上榜。" * 1_000,
        "二七区位列全国绿色发展百强区第76名，" + "排名居" * 20_000 + "全省第一",
        "二七区四项名次比2018年全面" * 5_000,
        "上榜榜单从两张" * 10_000,
    ],
    ids=["ordinals", "brackets", "cells", "only", "moves", "shares", "standing", "all", "counts"],
)
def test_a_long_text_of_any_shape_is_checked_in_time_that_grows_with_its_length(text: str) -> None:
    check(text[:100], *example())  # builds the tables that are kept
    quarter = calls(lambda: check(text[: len(text) // 4], *example()))
    assert calls(lambda: check(text, *example())) < 5 * quarter + 5000


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("2019年上半年，二七区地区生产总值323.3亿元，总量居六个城区第一。", "contradicted"),
        ("2019年上半年，二七区地区生产总值323.3亿元，总量居全市六区第二。", "supported"),
        ("2019年上半年，二七区地区生产总值323.3亿元，总量居全市6区第一。", "contradicted"),
        ("2019年上半年，二七区地区生产总值323.3亿元，总量居全市九县第一。", "no_data"),
        ("2019年上半年，二七区地区生产总值323.3亿元，总量居全市十六区第一。", "no_data"),
        (
            "In the first half of 2019 Erqi had a GDP of 32.33 billion yuan, the largest of the "
            "six urban districts.",
            "contradicted",
        ),
        (
            "In the first half of 2019 Erqi had a GDP of 32.33 billion yuan, second among the six "
            "districts of the city.",
            "supported",
        ),
    ],
)
def test_a_figures_place_is_compared_where_it_is_one_among_as_many(text: str, verdict: str) -> None:
    value, place = check(text, bundled_dataset(), bundled_series()).findings
    assert (value.verdict, place.verdict) == ("supported", verdict)
    if verdict == "no_data":  # among others: nothing to compare it with
        assert "is on record, but not this about it" in message(place, ENGLISH)


def test_in_the_top_for_the_first_time_is_of_that_bound() -> None:
    text = (
        "In 2019 Erqi District is 61st on the Top 100 Districts for investment potential and has "
        "reached the top 65 for the first time."
    )
    *_, first = check(text, bundled_dataset(), bundled_series()).findings
    assert (first.kind, first.verdict, first.reason) == (
        "first",
        "contradicted",
        "first-within-earlier",
    )


def test_a_best_place_of_a_year_is_that_years() -> None:
    text = (
        "In innovation and entrepreneurship Erqi tells another story. After its best placing, "
        "49th in 2017, the district fell to 91st in 2018."
    )
    found = check(text, bundled_dataset(), bundled_series(), home=REGION.code).findings
    assert {one.verdict for one in found} == {"supported"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2019年上半年，二七区地区生产总值3323000万元。", "The records say 3233000, not 3323000: "),
        ("2019年上半年，二七区地区生产总值0亿元。", "The records say 323.3, not 0: "),
        (
            "In the first half of 2019 the GDP of Erqi was 33.23 billion yuan.",
            "The records say 32.33, not 33.23: ",
        ),
        (
            "In 2019 Erqi's spending on science and technology was 38.72 million yuan.",
            "The records say 37.72, not 38.72: ",
        ),
    ],
)
def test_a_figure_that_differs_is_told_in_the_unit_of_the_text(text: str, words: str) -> None:
    (finding,) = check(text, bundled_dataset(), bundled_series()).findings
    assert message(finding, ENGLISH).startswith(words)


def test_the_words_of_an_english_figures_name_may_stand_in_any_order() -> None:
    text = (
        "In 2019, education investment of Erqi over the past three years came to 2.51 billion yuan."
    )
    (finding,) = check(text, bundled_dataset(), bundled_series()).findings
    assert finding.verdict == "supported"


def test_a_figure_of_a_part_of_a_year_is_not_contradicted_by_one_of_the_year() -> None:
    said = {"2019年上半年": "no_data", "2019年": "contradicted"}
    for when, verdict in said.items():
        text = f"{when}，二七区园林绿化面积2100公顷。"
        (finding,) = check(text, bundled_dataset(), bundled_series()).findings
        assert finding.verdict == verdict
