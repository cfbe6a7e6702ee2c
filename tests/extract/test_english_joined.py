"""The figures that English sentences join to one before: the verb, the name or the sum left out."""

from __future__ import annotations

from extract.english_told import figures

from erqi_viewer.core.extract import extract


def told(text: str) -> list[tuple[str, float | None, float | None]]:
    """Return the name, value and growth of each figure."""
    return [one[1:4] for one in figures(text)]


def test_a_sum_of_another_time_is_that_of_the_figure_before() -> None:
    text = (
        "The county's GDP stood at 31.5 billion yuan in 2020, up 3.2 percent, and at 17.4 billion "
        "yuan in the first half of this year, up 6.3 percent."
    )
    assert [one[1:] for one in figures(text)] == [
        ("GDP", 31.5, 3.2, "2020"),
        ("GDP", 17.4, 6.3, "2021-H1"),
    ]


def test_a_growth_behind_a_comma_has_the_verb_of_the_one_before() -> None:
    text = (
        "GDP increased 8.1 percent to 41.3 billion yuan in 2020, general public budget revenue "
        "9.4 percent to 3.52 billion yuan."
    )
    assert told(text) == [
        ("GDP", 41.3, 8.1),
        ("general public budget revenue", 3.52, 9.4),
    ]


def test_a_sector_behind_a_comma_grew_as_the_one_before() -> None:
    text = (
        "Its tertiary industry grew 1.9 percent, construction 4.6 percent, "
        "and its exports fell 3 percent."
    )
    assert told(text) == [
        ("tertiary industry", None, 1.9),
        ("construction", None, 4.6),
        ("exports", None, -3),
    ]


def test_what_a_growth_is_held_against_behind_a_comma_is_none() -> None:
    text = "Its GDP grew 6.2 percent, well above the 5.1 percent of the country."
    assert told(text)[0] == ("GDP", None, 6.2)
    assert len(told(text)) == 1


def test_the_growth_that_the_next_sentence_tells_is_the_figures() -> None:
    text = (
        "Anji's GDP was 51.9 billion yuan in 2020, the third in Huzhou. It went up by 4.3 percent."
    )
    assert told(text) == [("GDP", 51.9, 4.3)]


def test_the_growth_of_another_time_stays_one_of_its_own() -> None:
    text = (
        "Anji's GDP was 51.9 billion yuan in 2020. "
        "It rose by 4.3 percent in the first half of 2021."
    )
    assert told(text) == [("GDP", 51.9, None), ("GDP", None, 4.3)]


def test_the_density_of_fine_dust_is_a_figure() -> None:
    text = (
        "The average density of PM2.5 was 31 micrograms per cubic meter, "
        "6.1 percent lower than in 2020."
    )
    assert told(text) == [("average density of PM2.5", 31, -6.1)]


def test_the_tonnage_of_ships_is_a_sum_with_its_unit() -> None:
    text = "Its shipyards completed 2.31 million dwt of ships in 2020."
    found = [(one.name, one.value, one.unit) for one in extract(text, year=2021).indicators]
    assert found == [("ships", 2.31, "million dwt")]


def test_what_the_listed_have_on_average_is_no_regions_figure() -> None:
    text = (
        "The listed towns have an average population of 198,300 and average public budget revenue "
        "of 1.27 billion yuan."
    )
    assert told(text) == []
