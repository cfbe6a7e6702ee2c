"""Texts that are dense, odd or cut in unusual ways."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract


def test_places_before_a_range_of_places_are_kept() -> None:
    text = "鄞州区、海曙区、江北区、镇海区分别列全国综合实力百强区第1、第3至第5位。"
    read = [(one.region, one.rank) for one in extract(text).rankings]
    assert read == [("鄞州区", 1), ("海曙区", 3), ("江北区", 4), ("镇海区", 5)]


@pytest.mark.parametrize(
    "opening", ["2020年全国综合实力百强区名单如下，\n", "2020年全国综合实力百强区\n## "]
)
def test_a_table_of_one_cell_a_line_is_read_whatever_its_head_is_joined_to(opening: str) -> None:
    text = f"{opening}县市\n排名\n鄞州区\n5\n海曙区\n8\n江北区\n12\n"
    assert [one.rank for one in extract(text).rankings] == [5, 8, 12]


def test_a_bare_list_name_in_full_width_brackets_takes_the_list_named_before() -> None:
    text = "昆山市位列全国综合实力百强县（市）第1位。百强县（市）座次有变。江阴市列第2位。"
    assert [one.dimension for one in extract(text).rankings] == ["comprehensive-strength"] * 2


def test_no_region_is_no_error() -> None:
    assert extract("百十强区第1", region="").streaks == ()


def test_a_note_in_full_width_brackets_is_no_figures_name() -> None:
    text = "2016年，生产总值340亿元，与2012年（下同）相比增长47.7%。"
    (figure,) = extract(text).indicators
    assert (figure.name, figure.growth_percent) == ("生产总值", 47.7)


@pytest.mark.parametrize("words", ["the highest in decades", "much of it in marine industries"])
def test_a_word_that_begins_like_a_month_is_none(words: str) -> None:
    (figure,) = extract(f"In 2021, Anji's GDP reached 50 billion yuan, {words}.").indicators
    assert figure.period == "2021"


def test_a_place_with_a_thousands_comma_is_not_read_as_its_half() -> None:
    assert extract("Anji ranked No. 1,234 in China's top 1,000 towns.").rankings == ()


@pytest.mark.parametrize("size", ["十13强", "百3强", "一5强"])
def test_a_size_that_is_written_in_two_ways_is_no_error(size: str) -> None:
    text = f"2019年，甲水区跻身全国工业{size}区前8。"
    assert [one.within for one in extract(text).rankings] == [8]


def test_numbers_with_hardly_a_word_between_them_are_given_as_one_piece() -> None:
    text = "升至5" * 130
    read = extract(text)
    assert (read.rankings, read.changes) == ((), ())
    assert [(one.start, one.end) for one in read.not_understood] == [(0, len(text))]


def test_a_long_row_of_regions_with_a_figure_each_is_no_heap() -> None:
    names = "".join(
        f"{a}{b}区{k}.{k % 7}%、"
        for k, (a, b) in enumerate(zip("甲乙丙丁" * 12, "水山林川" * 12, strict=True))
    )
    assert extract("2020年各区生产总值增速：" + names).not_understood == ()


@pytest.mark.parametrize("part", ["全市各区（县）首位", "全省第1", "西部第1位"])
def test_a_place_among_a_part_of_the_country_is_in_no_list(part: str) -> None:
    (ranking,) = extract(f"2019年，甲水区综合实力位居{part}。").rankings
    assert (ranking.rank, ranking.list, ranking.dimension) == (1, None, None)


def test_a_topic_alone_means_its_list_in_the_whole_country() -> None:
    (ranking,) = extract("2019年，甲水区综合实力位居全国第85位。").rankings
    assert (ranking.rank, ranking.dimension) == (85, "comprehensive-strength")


def test_a_table_of_one_row_is_read_as_a_table() -> None:
    read = extract("2019年全国百强区名单\n排名\t城区\n85\t甲水区\n")
    assert [(one.rank, one.region) for one in read.rankings] == [(85, "甲水区")]


def test_a_reports_address_makes_no_region_with_the_title_above_it() -> None:
    text = "关于2015年度百强区排名的汇报\n区委、区政府：\n我区居科学发展百强区第91位。"
    assert [one.region for one in extract(text).rankings] == [None]


def test_a_speech_that_welcomes_to_a_district_is_about_it() -> None:
    text = "欢迎来到昆山。说起昆山，先想到榜。2019年我们居综合实力百强县市第1位，超过了江阴市。"
    assert [one.region for one in extract(text).rankings] == ["昆山"]


def test_entries_of_a_chronicle_may_begin_with_a_year_and_a_month_in_numbers() -> None:
    text = "2014.10 甲水区列科学发展百强区第90位。\n2015.10 甲水区列科学发展百强区第91位。"
    assert [(one.year, one.rank) for one in extract(text).rankings] == [(2014, 90), (2015, 91)]


def test_a_yearbook_tells_of_the_year_that_it_names() -> None:
    text = "甲水年鉴2018·概览\n2017年，甲水区列综合实力百强区第87位。\n"
    text += "至年末，双创百强区连续两年入选。"
    assert [one.year for one in extract(text).streaks] == [2017]


def test_a_row_of_places_since_a_first_year_may_end_before_a_text_of_january() -> None:
    text = (
        "关于双创的提案（政协甲水区委员会，2020年1月）\n"
        "甲水区自2016年上榜创新创业百强区，名次依次为50、49、90、89。"
    )
    assert [(one.year, one.rank) for one in extract(text).rankings] == [
        (2016, 50), (2017, 49), (2018, 90), (2019, 89),
    ]  # fmt: skip


def test_places_behind_years_and_commas_are_a_history() -> None:
    text = "曲线是甲水区在投资潜力百强区的名次：起点，2014年，第73；终点，2019年，第61。"
    assert [(one.year, one.rank) for one in extract(text).rankings] == [(2014, 73), (2019, 61)]
