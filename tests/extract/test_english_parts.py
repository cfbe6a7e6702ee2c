"""Figures that are parts of others, of those in a row, and growths that leave their verb out."""

from __future__ import annotations

import pytest
from extract.english_told import figures

from erqi_viewer.core.extract import extract


def told(text: str) -> list[tuple[str, float | None, str | None, float | None]]:
    """Return the name, value, unit and growth of each figure."""
    found = extract(text, year=2021).indicators
    return [(one.name, one.value, one.unit, one.growth_percent) for one in found]


def placed(text: str) -> list[tuple[str, float | None, float | None, int | None, str | None]]:
    """Return the name, value, growth, place and scope of each figure."""
    found = extract(text, year=2021).indicators
    return [(one.name, one.value, one.growth_percent, one.place, one.scope) for one in found]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Its GDP was 12 billion yuan, over 30% of that of Brook District.", "share of GDP"),
        ("It covers 5,000 hectares, 30% of the area of the whole county.", "share of area"),
        ("Alder makes 30% of the world's fine buttons.", "share of the world's fine buttons"),
        (
            "The county used 30% of its fiscal spending on people's livelihood.",
            "people's livelihood share of fiscal spending",
        ),
        (
            "Some 30% of its industrial output came from toys.",
            "share of toys in industrial output",
        ),
    ],
)
def test_a_percentage_may_be_a_part_of_what_stands_behind_it(said: str, name: str) -> None:
    assert told(said)[-1] == (name, 30.0, "%", None)


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("The population was 455,000, of whom 278,200 were farmers.", "farmers", 278200),
        (
            "Revenue was 17 billion yuan; of this, 10 billion yuan was local.",
            "local Revenue",
            10,
        ),
        (
            "Of its budget, 8 billion yuan went to education, and 4 billion yuan to health care.",
            "spending on health care",
            4,
        ),
        ("The county dispatched 512 freight trains.", "freight trains", 512),
        ("The city has over 80 places of interest.", "places of interest", 80),
        ("Nearly 46,000 drone flights took off there.", "drone flights", 46000),
        (
            "It has shops on over 3 million square meters of business area.",
            "business area",
            3,
        ),
        ("It mined 18.4 million tons of coal.", "coal", 18.4),
        ("Last year tourism brought in 49.8 billion yuan.", "revenue of tourism", 49.8),
        ("Incomes of rural residents averaged 15,420 yuan.", "Incomes of rural residents", 15420),
        ("The 2,017 toy factories realized much.", "toy factories", 2017),
    ],
)
def test_what_an_amount_is_of_may_be_told_in_many_ways(said: str, name: str, value: float) -> None:
    assert told(said)[-1][:2] == (name, value)


@pytest.mark.parametrize(
    "said",
    [
        "The added value of the primary industry was 3 billion yuan, of the secondary industry "
        "7 billion yuan and of the tertiary industry 8 billion yuan, "
        "up 1%, 2% and 3% respectively.",
        "The primary industry added 3 billion yuan, the secondary industry 7 billion yuan and the "
        "tertiary industry 8 billion yuan, up 1 percent, 2 percent and 3 percent respectively.",
    ],
)
def test_the_sectors_may_leave_out_what_is_told_of_them(said: str) -> None:
    assert [one[1::2] for one in told(said)] == [(3.0, 1.0), (7.0, 2.0), (8.0, 3.0)]


@pytest.mark.parametrize(
    ("said", "growths"),
    [
        ("Exports grew by 5%, that of toys by 6% and that of cars by 7%.", [5, 6, 7]),
        ("Investment in parks soared by 5%, in toys by 6%, and in cars by 7%.", [5, 6, 7]),
        ("Retail sales went up by 5%, fixed-asset investment by 6%, and more.", [5, 6]),
        ("GDP went up 5%, ranking second, and the value added of the toy industry 6%.", [5, 6]),
        ("GDP grew by 5 percent, with biomedicine up 6 percent.", [5, 6]),
        (
            "Tax revenue from the toy, button and car industries was up 5%, 6% and 7%.",
            [5, 6, 7],
        ),
        ("GDP for the first quarter of 2021 had shrunk by 8.4 percent.", [-8.4]),
    ],
)
def test_growths_in_a_row_may_leave_their_verb_out(said: str, growths: list[float]) -> None:
    assert [one[3] for one in told(said)] == growths


@pytest.mark.parametrize(
    "said",
    [
        "Exports were 3 billion yuan, although growth eased to 5%.",
        "Exports were 3 billion yuan in 2021. The year-on-year increase of 5% was a good sign.",
        "Exports expanded by 5% and were 3 billion yuan.",
        "Exports rose 5%, likewise a record in the city, to 3 billion yuan.",
    ],
)
def test_a_sum_is_given_the_growth_that_is_told_apart(said: str) -> None:
    assert [one[1::2] for one in told(said)] == [(3.0, 5.0)]


def test_a_growth_and_a_sum_of_two_periods_are_two_figures() -> None:
    text = (
        "GDP for the first quarter of 2021 fell by 8 percent, but in the first half it was "
        "9 billion yuan, an increase of 1 percent."
    )
    assert [one[2:] for one in figures(text)] == [(None, -8.0, "2021-Q1"), (9.0, 1.0, "2021-H1")]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("GDP was 9 billion yuan, up 6%, the highest in Linyi.", (9.0, 6.0, 1, "Linyi")),
        ("GDP grew 6 percent, the biggest increase in Linyi.", (None, 6.0, 1, "Linyi")),
        ("GDP was 9 billion yuan, likewise first in Linyi.", (9.0, None, 1, "Linyi")),
        ("GDP rose 6%, again second in Linyi, to 9 billion yuan.", (9.0, 6.0, 2, "Linyi")),
        (
            "GDP was 9 billion yuan, which kept it in the top spot among the central districts.",
            (9.0, None, 1, "central districts"),
        ),
        (
            "The zone opened 12 stores, more than any other zone in the city.",
            (12.0, None, 1, "city"),
        ),
        ("In exports of toys it ranks third in the country.", (None, None, 3, "country")),
        ("Its exports of toys rank third in the country.", (None, None, 3, "country")),
    ],
)
def test_a_figure_has_the_place_that_is_told_of_it(
    said: str, place: tuple[float | None, float | None, int, str]
) -> None:
    assert [one[1:] for one in placed(said)] == [place]


def test_a_growth_of_a_later_period_is_that_of_the_figure_before() -> None:
    text = (
        "Alder's GDP in 2020 was 160 billion yuan, up 6.7 percent. For the first half of 2021, "
        "growth of 6.4 percent was third in Qingdao."
    )
    assert placed(text)[-1] == ("GDP", None, 6.4, 3, "Qingdao")


@pytest.mark.parametrize(
    "said",
    [
        "There are 92 buildings that each yield over 100 million yuan in tax revenue.",
        "Seats are few in the west: 68 are in the east.",
        "Both rank first in the province.",
    ],
)
def test_what_many_have_and_where_they_lie_is_no_figure(said: str) -> None:
    assert [one for one in told(said) if one[1] != 92] == []


def test_the_value_of_counted_contracts_is_their_sum() -> None:
    text = "Alder signed 214 projects with a contracted value of 87 billion yuan."
    assert [one[1] for one in told(text)] == [214, 87]
