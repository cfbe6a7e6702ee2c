"""Heaps of tiny sentences and of numbers: listed as not understood, so that no text takes long."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract, heaps

LIST = "2019年，甲水区位列全国综合实力百强区第85位。"


def tiny(count: int) -> str:
    """Return so many different sentences of a few characters."""
    return "".join(f"第{1000 + k}名。" for k in range(count))


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heaps, "_CREDIT", 2000)


@pytest.mark.usefixtures("impatient")
def test_a_heap_of_tiny_sentences_is_listed_as_not_understood() -> None:
    heap = tiny(200)
    read = extract(LIST + heap)
    assert [one.rank for one in read.rankings if one.start < len(LIST)] == [85]
    last = read.not_understood[-1]
    assert (LIST + heap)[last.start : last.end] == "第1199名。"


@pytest.mark.usefixtures("impatient")
def test_prose_behind_a_heap_is_read_again() -> None:
    prose = "会议强调，各单位要进一步转变作风、狠抓落实，推动各项工作再上新的台阶。" * 30
    text = tiny(200) + "\n" + prose + "\n" + LIST
    assert extract(text).rankings[-1].rank == 85


@pytest.mark.usefixtures("impatient")
def test_what_a_heap_repeats_costs_nothing() -> None:
    read = extract((LIST + "\n") * 400)
    assert [one.rank for one in read.rankings] == [85] * 400


def test_a_sentence_without_a_number_is_read_after_any_number_of_numbers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(heaps, "_MOST_NUMBERS", 6)  # 2019, 百, 85 and again
    patience = heaps.Patience()
    taken = [patience.lasts(one) for one in (LIST, LIST, LIST, "乙山区连续入选。")]
    assert taken == [True, True, False, True]


def test_ordinary_statistics_do_not_use_up_the_patience() -> None:
    patience = heaps.Patience()
    figures = "地区生产总值{}亿元，同比增长{}%，一般公共预算收入{}亿元，同比增长{}%。"
    told = [figures.format(k, k % 7, k % 90, k % 5) for k in range(20_000)]
    assert all(patience.lasts(one) for one in told)


def rows(count: int) -> str:
    """Return so many rows of a table that names nobody."""
    return "".join(f"甲{chr(0x4E00 + k)}\t乙{chr(0x5000 + k)}\n" for k in range(count))


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(("count", "told"), [(10, [85]), (400, [])])
def test_the_cells_of_a_heap_of_rows_use_up_the_patience_too(count: int, told: list[int]) -> None:
    read = extract(rows(count) + "排名\t城区\n85\t甲水区\n")
    assert [one.rank for one in read.rankings] == told


def test_a_table_of_all_counties_is_read_to_its_end() -> None:
    names = (a + b for a in "安平定宁清化德兴永長" for b in "东西南北山河江海阳川")
    table = "排名\t县市\n" + "".join(f"{k}\t{one}县\n" for k, one in enumerate(names, start=1))
    read = extract("2019年全国百强县名单\n" + table * 30)
    assert len(read.rankings) == 30 * 100
