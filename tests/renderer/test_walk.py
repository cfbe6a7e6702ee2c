from __future__ import annotations

import pytest
from erqi_charts import GREEN, INNOVATION, INVESTMENT, RANKS, STRENGTH, erqi_chart, uid

from erqi_viewer.core.selection import Selection
from erqi_viewer.renderer.walk import Step, walk

CHART = erqi_chart()


@pytest.mark.parametrize(
    ("start", "step", "end"),
    [
        (uid(INVESTMENT, 2015), "right", uid(INVESTMENT, 2016)),
        (uid(INVESTMENT, 2015), "left", uid(INVESTMENT, 2014)),
        (uid(STRENGTH, 2016), "left", "science-development-2015"),
        (uid(INVESTMENT, 2014), "left", None),
        (uid(INVESTMENT, 2019), "right", None),
        (uid(INVESTMENT, 2017), "first", uid(INVESTMENT, 2014)),
        (uid(INVESTMENT, 2017), "last", uid(INVESTMENT, 2019)),
        (uid(INVESTMENT, 2019), "last", None),
        (uid(INVESTMENT, 2019), "down", uid(GREEN, 2019)),
        (uid(GREEN, 2019), "down", uid(STRENGTH, 2019)),
        (uid(INNOVATION, 2019), "up", uid(STRENGTH, 2019)),
        (uid(INNOVATION, 2019), "down", None),
        (uid(INVESTMENT, 2019), "up", None),
        (uid(INNOVATION, 2017), "down", uid(INVESTMENT, 2017)),
    ],
)
def test_arrow_keys_walk_along_lines_and_from_line_to_line(
    start: str, step: Step, end: str | None
) -> None:
    assert walk(CHART, start, step) == end


def test_a_gap_is_stepped_over() -> None:
    chart = erqi_chart(without=[(INVESTMENT, 2016)])
    assert walk(chart, uid(INVESTMENT, 2015), "right") == uid(INVESTMENT, 2017)


def test_a_recorded_absence_is_a_stop_on_the_line() -> None:
    chart = erqi_chart(without=[(INVESTMENT, 2016)])
    second = chart.series[1]
    said = second.gaps[0]._replace(uids=("absence-2016",))
    series = second._replace(gaps=(said,))
    chart = chart._replace(series=(chart.series[0], series, *chart.series[2:]))
    assert walk(chart, uid(INVESTMENT, 2015), "right") == "absence-2016"
    assert walk(chart, "absence-2016", "right") == uid(INVESTMENT, 2017)
    assert walk(chart, "absence-2016", "up") is None


def test_every_point_can_be_reached_from_nowhere() -> None:
    steps: tuple[Step, ...] = ("left", "right", "up", "down", "first", "last")
    start = walk(CHART, None, "right")
    assert start is not None
    reached, todo = {start}, [start]
    while todo:
        at = todo.pop()
        for step in steps:
            to = walk(CHART, at, step)
            if to is not None and to not in reached:
                reached.add(to)
                todo.append(to)
    assert len(reached) == sum(len(entries) for entries in RANKS.values())


def test_from_nowhere_the_line_that_stands_out_and_the_marked_year_come_first() -> None:
    assert walk(CHART, None, "right") == uid(STRENGTH, 2019)
    assert walk(CHART, "no such point", "first") == "science-development-2014"
    chosen = erqi_chart(selection=Selection(category="investment", year=2016))
    assert walk(chosen, None, "right") == uid(INVESTMENT, 2016)
    assert walk(chosen, None, "last") == uid(INVESTMENT, 2019)


def test_an_empty_chart_leads_nowhere() -> None:
    assert walk(CHART._replace(series=()), None, "right") is None
