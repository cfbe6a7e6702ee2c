from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundled import english_preferences, open_session
from PySide6.QtWidgets import QLabel, QPushButton

from erqi_viewer.core.records import Dataset
from erqi_viewer.core.selection import Section, Selection
from erqi_viewer.session import Session
from erqi_viewer.views.plot_panel import PlotPanel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def session(qapp: object, tmp_path: Path) -> Iterator[Session]:
    del qapp
    session = open_session(english_preferences(tmp_path), tmp_path)
    yield session
    session.close()


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> PlotPanel:
    panel = PlotPanel(session)
    qtbot.addWidget(panel)
    panel.resize(800, 500)
    session.selection_changed.connect(panel.refresh_selection)
    session.language_changed.connect(panel.retranslate)
    return panel


def shown_texts(panel: PlotPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]


def test_until_the_plot_is_loaded_a_picture_of_it_stands_in(panel: PlotPanel, qtbot: QtBot) -> None:
    pictures = []
    panel.drawn.connect(lambda: pictures.append((panel.view, panel.grab().toImage())))
    with qtbot.waitSignal(panel.ready):
        panel.show()
    ((view, still),) = pictures
    assert view is None
    assert still == panel.grab().toImage()


def test_before_it_is_seen_nothing_of_the_plot_is_loaded(panel: PlotPanel) -> None:
    assert panel.view is None
    assert panel.visible_range() is None
    panel.zoom(2)
    panel.reset_view()


def test_once_seen_the_panel_loads_the_plot(panel: PlotPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.ready):
        panel.show()
    assert panel.shows_plot
    assert panel.view is not None
    assert panel.view.chart == panel.current_chart()


def test_a_point_that_is_chosen_is_the_sessions_to_select(
    panel: PlotPanel, session: Session
) -> None:
    panel.load()
    assert panel.view is not None
    uid = session.series[0].standings[0].placement.uid
    panel.view.point_activated.emit(uid)
    assert session.selection.record == uid
    assert panel.view.chart is not None
    assert panel.view.chart.selected == uid


@pytest.mark.parametrize(
    ("section", "word"),
    [
        ("indicators", "one period"),
        ("honours", "once"),
        ("organisations", "Organisations"),
        ("index-system", "index system"),
        ("programme", "programme"),
    ],
)
def test_a_section_without_ranks_says_what_it_holds_instead(
    panel: PlotPanel, session: Session, section: Section, word: str
) -> None:
    panel.load()
    session.select(Selection(section))
    assert not panel.shows_plot
    assert word in shown_texts(panel)[0]
    (button,) = panel.findChildren(QPushButton)
    button.click()
    assert session.selection == Selection(year=2019)
    assert panel.shows_plot


def test_the_message_counts_what_the_selection_holds(panel: PlotPanel, session: Session) -> None:
    panel.load()
    session.select(Selection("indicators", year=2019))
    count = sum(one.year == 2019 for one in session.dataset.observations)
    assert f"{count} in all" in shown_texts(panel)[0]


def test_a_category_without_a_rank_says_so(panel: PlotPanel, session: Session) -> None:
    panel.load()
    session.select(Selection(category="urbanisation-quality"))
    assert not panel.shows_plot
    assert "No rank is recorded" in shown_texts(panel)[0]
    assert not panel.findChildren(QPushButton)[0].isVisibleTo(panel)


def test_a_book_without_ranks_says_so(
    panel: PlotPanel, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.load()
    monkeypatch.setattr(Session, "series", ())
    monkeypatch.setattr(Session, "dataset", Dataset((), (), (), (), (), (), (), (), (), ()))
    session.select(Selection())
    assert not panel.shows_plot


def test_the_message_changes_its_language(panel: PlotPanel, session: Session) -> None:
    panel.load()
    session.select(Selection("honours"))
    session.preferences.language_choice = "zh"
    assert "荣誉" in shown_texts(panel)[0]


def test_the_plot_takes_the_theme_before_and_after_it_is_loaded(panel: PlotPanel) -> None:
    panel.set_theme("dark")
    panel.load()
    assert panel.view is not None
    themes = [panel.view.plot.theme.name]
    panel.set_theme("light")
    assert [*themes, panel.view.plot.theme.name] == ["dark", "light"]


def test_the_picture_of_the_screen_is_of_the_panels_size_even_behind_a_message(
    panel: PlotPanel, session: Session
) -> None:
    panel.load()
    session.select(Selection("honours"))
    picture = panel.picture()
    assert (picture.width(), picture.height()) == (panel.width(), panel.height())


def test_the_screens_range_is_exported_only_when_zoomed(panel: PlotPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.ready):
        panel.show()
    assert panel.screen_spec().view_range is None
    panel.zoom(2)
    assert panel.screen_spec().view_range == panel.visible_range()
