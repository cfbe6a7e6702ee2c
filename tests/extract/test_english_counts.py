"""Counts and growths of English releases that plain words or labels give, and their places."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The district completed 40 pocket parks and eight big parks.",
         [("pocket parks", 40), ("big parks", 8)]),
        ("Five big parks and 40 pocket parks were finished this year.",
         [("big parks", 5), ("pocket parks", 40)]),
        ("It lies in one of the 40 pocket parks built this year, besides six big parks.",
         [("pocket parks", 40), ("big parks", 6)]),
        ("The parks of Ashby now include five big parks and 50 small parks built in 2020.",
         [("big parks", 5), ("small parks", 50)]),
        ("- 27 new primary and middle schools, 28 new kindergartens",
         [("new primary and middle schools", 27), ("new kindergartens", 28)]),
        ("The money paid for 25 new schools.", [("new schools", 25)]),
        ("Big parks built: five; pilot sites for care of the old in the past two years: 56.",
         [("Big parks built", 5), ("pilot sites for care of the old", 56)]),
        ("Total spending on schools over the two years: 2.5 billion yuan.",
         [("Total spending on schools", 2.5)]),
        ("Care is being piloted at 56 sites serving the old.", [("sites", 56)]),
        ("- 2,242 hectares of landscaped green space", [("landscaped green space", 2242)]),
        ("Landscaped green space in Ashby covered 2,242 hectares.",
         [("Landscaped green space", 2242)]),
        ("The programme has benefited more than 370,000 people.",
         [("people benefited", 370000)]),
        ("Roads are built, and the programme has reached over 370,000 people.",
         [("people reached", 370000)]),
        ("Roads are built, and over 2,000 people have been helped by it.", [("people", 2000)]),
        ("Over 20,000 people who had no work have learned a trade.",
         [("people who had no work", 20000)]),
        ("Fifty-two firms of leading industries produced much.",
         [("firms", 52)]),
        ("Vegetable greenhouses in Ashby cover 40,000 hectares.", [("area", 40000)]),
        ("It said that 31.7 billion yuan of added value was created by the drinks industry.",
         [("added value", 31.7)]),
        ("Exports rose from 5 billion yuan to 6 billion yuan, and private investment from 68 "
         "billion yuan to 144 billion yuan.",
         [("Exports", 5), ("Exports", 6), ("private investment", 68), ("private investment", 144)]),
        ("The number of high-tech firms has reached 400.", [("number of high-tech firms", 400)]),
        ('It boasts 12 listed companies, 3 "little giant" firms and over 5,000 market entities.',
         [("listed companies", 12), ("little giant firms", 3), ("market entities", 5000)]),
        ("Ashby exported goods worth 18.6 billion yuan.", [("exports", 18.6)]),
        ("In the first half, car output more than doubled to 412,000 units.",
         [("car output", 412000)]),
        ("The unemployment rate was kept at 2.6 percent.", [("unemployment rate", 2.6)]),
        ("A total of 23.4 billion yuan was invested in 156 major projects.",
         [("spending on major projects", 23.4)]),
        ("It attracted 52 projects each with an investment of over 100 million yuan, worth 26.5 "
         "billion yuan in all.", [("projects", 52), ("value of projects", 26.5)]),
        ("The tea industry had an output value of 3.2 billion yuan, lifting the incomes of 2,000 "
         "farmers.", [("output value", 3.2)]),
        ("It added 52 factories, bringing the total to 512.",
         [("factories", 52), ("factories", 512)]),
        ("With 1,456 patents granted in 2021, Ashby did well.", [("patents", 1456)]),
        ("It exported $7 billion of goods and imported a total of $3 billion.",
         [("exports", 7), ("imports", 3)]),
        ("It exported 5,000 cars.", [("cars", 5000)]),
        ("Taxes collected by the county stood at 7.9 billion yuan.", [("Taxes", 7.9)]),
        ("GDP exceeded 500 billion yuan for the first time in 2021, hitting 500.7 billion yuan.",
         [("GDP", 500.7)]),
        ("By October 2020, 65 care sites served the old.", [("care sites", 65)]),
        ("Spending on research is given as 372 million yuan.", [("Spending on research", 372)]),
    ],
)  # fmt: skip
def test_counts_told_in_plain_words(text: str, told: list[tuple[str, float]]) -> None:
    found = extract(text, year=2021).indicators
    assert [(one.name, one.value) for one in found] == told


@pytest.mark.parametrize(
    ("text", "name", "growth"),
    [
        ("Budget revenue was 17.8 bn yuan; fixed-asset investment +9.4%",
         "fixed-asset investment", 9.4),
        ("Retail sales were 5 bn yuan; exports -3.4%.", "exports", -3.4),
        ("Output grew 8.2 percent in the January-May period, and investment in roads 21 percent.",
         "investment in roads", 21),
        ("Ashby posts 8 percent GDP growth in first half", "GDP", 8),
        ("Ashby's GDP expands 8 pct", "GDP", 8),
    ],
)  # fmt: skip
def test_growths_told_shortly(text: str, name: str, growth: float) -> None:
    found = extract(text, year=2021).indicators
    assert (found[-1].name, found[-1].growth_percent) == (name, growth)


def test_the_economy_is_what_it_produced() -> None:
    (found,) = extract(
        "Ashby's economy produced 32 billion yuan in the first half of 2021."
    ).indicators
    assert (found.name, found.value, found.period) == ("economy", 32, "2021-H1")


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("grew 13 percent, third among the six", 3),
        ("was 5 billion yuan, up 3 percent, which put the district third among the six", 3),
        ("grew by 13 percent, which put the county in first place among the ten", 1),
        ("was 5 billion yuan, 8.0% higher than in the same period of last year and second among "
         "the six districts of Ashby", 2),
        ("was 5 billion yuan. The total was the third largest among Ashby's six districts", 3),
    ],
)  # fmt: skip
def test_places_of_figures_among_a_few(said: str, place: int) -> None:
    (found,) = extract(f"Industrial output {said}.", year=2021).indicators
    assert found.place == place


def test_a_month_that_something_holds_by_ends_its_period() -> None:
    (found,) = extract("By October, 65 pilot sites were open.", year=2021).indicators
    assert found.period == "../2021-10"


def test_a_title_may_date_the_figures_below_it() -> None:
    text = "Ashby at work\n\nLiving in Ashby, 2019\n\nPocket parks built: 45; hospital beds: 900."
    assert [one.period for one in extract(text).indicators] == ["2019", "2019"]


def test_labels_may_have_the_year_before_in_brackets() -> None:
    text = (
        "Ashby District at a glance: top 100 districts, 2021 (2020 in brackets)\n"
        "Comprehensive strength: 85 (86), up 1\nGreen development: 72 (71), down 1\n"
    )
    found = extract(text)
    assert [(one.year, one.dimension, one.rank) for one in found.rankings] == [
        (2021, "comprehensive-strength", 85),
        (2020, "comprehensive-strength", 86),
        (2021, "green-development", 72),
        (2020, "green-development", 71),
    ]
    assert [(one.year, one.direction, one.places) for one in found.changes] == [
        (2021, "up", 1),
        (2021, "down", 1),
    ]


def test_semicolons_may_part_the_columns_of_a_table() -> None:
    text = (
        "Ashby District in the national top 100 lists\n"
        "Columns: year; comprehensive strength; green development\n"
        "2015; 91; not listed\n2016; 89; 50\n"
    )
    assert [(one.year, one.dimension, one.rank) for one in extract(text).rankings] == [
        (2015, "comprehensive-strength", 91),
        (2016, "comprehensive-strength", 89),
        (2016, "green-development", 50),
    ]
