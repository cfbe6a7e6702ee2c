from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from erqi_viewer.core.selection import Selection
from erqi_viewer.session.steps import category_step, go, year_step

if TYPE_CHECKING:
    from erqi_viewer.session import Session


def record(session: Session, dimension: str, year: int) -> str:
    (uid,) = [
        s.placement.uid
        for one in session.series
        for s in one.standings
        if s.placement.year == year and s.placement.dimension.key == dimension
    ]
    return uid


def test_a_year_steps_to_the_years_beside_it_and_stops_at_the_ends(session: Session) -> None:
    session.select(Selection(year=2015))
    assert year_step(session, -1) == Selection(year=2014)
    assert year_step(session, 1) == Selection(year=2016)
    session.select(Selection(year=2019))
    assert year_step(session, 1) is None


def test_a_record_steps_to_the_same_list_of_the_other_year(session: Session) -> None:
    now = record(session, "investment-potential", 2018)
    session.select(Selection(year=2018, record=now))
    then = record(session, "investment-potential", 2019)
    assert year_step(session, 1) == Selection(year=2019, record=then)


def test_a_record_without_another_year_steps_to_the_year_alone(session: Session) -> None:
    now = record(session, "green-development", 2018)
    session.select(Selection(year=2018, record=now))
    assert year_step(session, -1) == Selection(year=2017)


def test_within_a_category_a_step_goes_along_its_records(session: Session) -> None:
    key = session.series[0].key
    session.select(Selection(category=key))
    first = year_step(session, 1)
    assert first is not None
    assert first == Selection(category=key, record=record(session, "comprehensive-strength", 2014))
    session.select(first)
    second = year_step(session, 1)
    assert second == Selection(category=key, record=record(session, "comprehensive-strength", 2015))


def test_figures_and_honours_step_along_their_own_years(session: Session) -> None:
    years = sorted({one.year for one in session.dataset.honours})
    session.select(Selection("honours", year=years[0]))
    assert year_step(session, 1) == Selection("honours", year=years[1])
    session.select(Selection("indicators", year=max(o.year for o in session.dataset.observations)))
    assert year_step(session, 1) is None


@pytest.mark.parametrize("section", ["organisations", "index-system", "programme"])
def test_what_has_no_years_takes_no_step(session: Session, section: str) -> None:
    session.select(Selection(section))  # type: ignore[arg-type]
    assert year_step(session, 1) is None
    assert category_step(session, 1) is None


def test_categories_step_in_their_order(session: Session) -> None:
    keys = [one.key for one in session.series]
    session.select(Selection(category=keys[1]))
    assert category_step(session, -1) == Selection(category=keys[0])
    assert category_step(session, 1) == Selection(category=keys[2])
    session.select(Selection(category=keys[-1]))
    assert category_step(session, 1) is None


def test_among_years_a_category_step_goes_to_the_next_record_of_the_year(session: Session) -> None:
    session.select(Selection(year=2019))
    first = record(session, "comprehensive-strength", 2019)
    assert category_step(session, 1) == Selection(year=2019, record=first)
    go(session, category_step(session, 1))
    second = record(session, "investment-potential", 2019)
    assert category_step(session, 1) == Selection(year=2019, record=second)
    assert category_step(session, -1) is None


def test_a_step_that_leads_nowhere_selects_nothing(session: Session) -> None:
    before = session.selection
    go(session, None)
    assert session.selection == before
