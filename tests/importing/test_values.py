"""Cells are read as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.core.importing import values
from erqi_viewer.core.importing.problems import RefusedError
from erqi_viewer.core.period import period_label
from erqi_viewer.core.texts import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Callable

    from erqi_viewer.core.importing.plan import Problem

ABSENCES = {
    "未上榜": "not-listed",
    "not listed": "not-listed",
    "Not on the list": "not-listed",
    "上榜未公布名次": "listed",
    "上榜": "listed",
    "listed without a rank": "listed",
    "未发布": "not-published",
    "list not published": "not-published",
}


@pytest.mark.parametrize(
    "cell",
    [
        "第85名",
        85,
        85.0,
        "85",
        "85.0",
        "８５",
        "八十五",
        "第八十五位",
        "No. 85",
        "85th",
        " 85 ",
        "并列第85名",
    ],
)
def test_a_rank_is_read_however_it_is_written(cell: str | float) -> None:
    assert values.standing_of(cell) == ("ranked", 85)


@pytest.mark.parametrize(("cell", "status"), ABSENCES.items())
def test_an_absence_is_told_from_a_rank(cell: str, status: str) -> None:
    assert values.standing_of(cell) == (status, None)
    assert values.standing_of("", cell) == (status, None)


@pytest.mark.parametrize(
    "cell", ["", "前85名内", "0", "-3", "85.5", "第一梯队", "12345678901234567890"]
)
def test_what_is_no_rank_is_refused(cell: str) -> None:
    with pytest.raises(RefusedError):
        values.standing_of(cell)


def test_a_rank_and_an_absence_at_once_are_refused() -> None:
    with pytest.raises(RefusedError) as caught:
        values.standing_of("85", "未上榜")
    assert caught.value.problem.values == {"rank": 85, "status": "未上榜"}


@pytest.mark.parametrize(
    "cell",
    [
        "2019",
        2019,
        2019.0,
        "2019年",
        "2019年度",
        "２０１９",
        "二〇一九年",
        "2019-10-08",
        "2019年10月",
    ],
)
def test_a_year_is_read_however_it_is_written(cell: str | float) -> None:
    assert values.year_of(cell) == 2019


@pytest.mark.parametrize("cell", ["", "19", "1066", "明年", "2019-2020", "20199"])
def test_what_is_no_year_is_refused(cell: str) -> None:
    with pytest.raises(RefusedError):
        values.year_of(cell)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("323.3", (323.3, "", None)),
        ("1,234.5亿元", (1234.5, "亿元", None)),
        ("近300亿元", (300.0, "亿元", "nearly")),
        ("300余亿元", (300.0, "亿元", "over")),
        ("-2.5%", (-2.5, "%", None)),
        (8, (8.0, "", None)),
        ("", (None, "", None)),
    ],
)
def test_a_figure_comes_with_its_unit_and_qualifier(
    cell: str | int, expected: tuple[float | None, str, str | None]
) -> None:
    assert values.figure_of(cell, "value") == expected


PERIODS = st.one_of(
    st.builds("{}".format, st.integers(1990, 2030)),
    st.builds("{}-H{}".format, st.integers(1990, 2030), st.integers(1, 2)),
    st.builds("{}-Q{}".format, st.integers(1990, 2030), st.integers(1, 4)),
    st.builds("{}-{:02}".format, st.integers(1990, 2030), st.integers(1, 12)),
    st.builds("../{}-{:02}".format, st.integers(1990, 2030), st.integers(1, 12)),
    st.builds(
        "P{}Y/{}-{:02}".format, *[st.integers(a, b) for a, b in ((1, 9), (1990, 2030), (1, 12))]
    ),
)


@given(PERIODS, st.sampled_from(["zh", "en"]))
def test_a_period_is_read_as_it_is_labelled_and_as_it_is_kept(period: str, lang: str) -> None:
    label = period_label(period, "en" if lang == "en" else "zh")
    assert values.period_of(label) == period
    assert values.period_of(period) == period


READERS: dict[str, Callable[[str], object]] = {
    "year": values.year_of,
    "rank": values.standing_of,
    "period": values.period_of,
    "value": lambda text: values.figure_of(text, "value"),
    "place": lambda text: values.whole_of(text, "place"),
    "place_by": lambda text: values.word_of(text, "place_by"),
}


def refusal(field: str, cell: str) -> Problem | None:
    try:
        READERS[field](cell)
    except RefusedError as error:
        return error.problem
    return None


@given(st.text(max_size=12), st.sampled_from(list(READERS)))
def test_no_cell_is_too_odd_to_be_read_or_refused(cell: str, field: str) -> None:
    problem = refusal(field, cell)
    if problem is not None:
        assert all(problem.said(ENGLISH))
