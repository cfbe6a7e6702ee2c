"""The chart on screen, driven by mouse and keyboard."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from erqi_charts import INNOVATION, INVESTMENT, RANKS, STRENGTH, erqi_chart, made_up_chart, uid
from pictures import differing, pixels
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from erqi_viewer.core.selection import Selection
from erqi_viewer.renderer.export import render_image
from erqi_viewer.renderer.theme import DARK, LIGHT
from erqi_viewer.renderer.view import ChartView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton

# The offscreen platform says so whenever a tool tip is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ChartView]:
    """Return a view that shows the eighteen ranks."""
    one = ChartView()
    qtbot.addWidget(one)
    one.resize(1000, 600)
    one.set_chart(erqi_chart())
    one.show()
    qtbot.waitExposed(one)
    yield one
    QToolTip.hideText()


def place(view: ChartView, of: str) -> QPoint:
    spot = next(spot for spot in view.plot.picture.spots if spot.uid == of)
    return QPointF(*spot.centre).toPoint()


def mouse(view: ChartView, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton) -> None:
    moving = kind == QEvent.Type.MouseMove
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
    event = QMouseEvent(
        kind, QPointF(at), QPointF(view.viewport().mapToGlobal(at)),
        Qt.MouseButton.NoButton if moving else button, held, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def click(view: ChartView, at: QPoint, button: Qt.MouseButton = LEFT) -> None:
    mouse(view, QEvent.Type.MouseButtonPress, at, button)
    mouse(view, QEvent.Type.MouseButtonRelease, at, button)


def hover(view: ChartView, at: QPoint) -> None:
    mouse(view, QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton)


def drag(view: ChartView, start: QPoint, end: QPoint, button: Qt.MouseButton = LEFT) -> None:
    import time

    mouse(view, QEvent.Type.MouseButtonPress, start, button)
    for step in range(1, 9):
        time.sleep(0.012)  # pyqtgraph drops moves that follow faster
        at = QPointF(start) + (QPointF(end) - QPointF(start)) * (step / 8)
        mouse(view, QEvent.Type.MouseMove, at.toPoint(), button)
    mouse(view, QEvent.Type.MouseButtonRelease, end, button)


def wheel(view: ChartView, at: QPoint, delta: int) -> None:
    event = QWheelEvent(
        QPointF(at), QPointF(view.viewport().mapToGlobal(at)), QPoint(), QPoint(0, delta),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_a_click_on_any_point_activates_that_point(view: ChartView) -> None:
    activated: list[str] = []
    view.point_activated.connect(activated.append)
    uids = [spot.uid for spot in view.plot.picture.spots]
    for of in uids:
        click(view, place(view, of) + QPoint(3, -2))
    assert activated == uids
    assert len(uids) == 18


def test_a_click_far_from_any_point_or_with_another_button_activates_none(view: ChartView) -> None:
    activated: list[str] = []
    view.point_activated.connect(activated.append)
    click(view, place(view, uid(INNOVATION, 2016)) - QPoint(120, 0))
    click(view, place(view, uid(INNOVATION, 2016)), Qt.MouseButton.RightButton)
    assert activated == []


def test_the_point_on_top_wins_where_two_share_a_place(view: ChartView) -> None:
    chart = made_up_chart([[50, 60], [50, 70]])
    strong = chart.series[0]._replace(emphasis="strong")
    view.set_chart(chart._replace(series=(strong, chart.series[1])))
    activated: list[str] = []
    view.point_activated.connect(activated.append)
    click(view, place(view, "0-2010"))
    assert activated == ["0-2010"]


def test_hovering_tells_the_point_and_shows_its_words_literally(view: ChartView) -> None:
    chart = erqi_chart("en")
    first = chart.series[0]
    point = first.points[0]._replace(hover="<b>90</b> & <img src=x>\nsecond line")
    named = first._replace(points=(point, *first.points[1:]))
    view.set_chart(chart._replace(series=(named, *chart.series[1:])))
    hovered: list[str] = []
    view.point_hovered.connect(hovered.append)
    hover(view, place(view, point.uid))
    hover(view, place(view, point.uid) + QPoint(2, 2))
    assert hovered == [point.uid]
    assert "&lt;b&gt;90&lt;/b&gt; &amp; &lt;img src=x&gt;\nsecond line" in QToolTip.text()
    hover(view, place(view, point.uid) + QPoint(60, -60))
    assert hovered == [point.uid, ""]


def test_hover_shows_rank_change_list_and_source(view: ChartView) -> None:
    hover(view, place(view, uid(STRENGTH, 2018)))
    for part in ("第86名", "▲1", "综合实力百强区", "二七区2019年百强区名次与区情报道"):
        assert part in QToolTip.text()


def test_the_tip_stays_when_the_mouse_rests_and_qt_asks_for_one(view: ChartView) -> None:
    view.plot.setToolTip("the scene's own")  # an empty one would hide the tip, but only later
    at = place(view, uid(INNOVATION, 2018))
    hover(view, at)
    shown = QToolTip.text()
    QApplication.sendEvent(
        view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    )
    assert QToolTip.text() == shown


def test_leaving_the_chart_ends_the_hover(view: ChartView) -> None:
    hovered: list[str] = []
    view.point_hovered.connect(hovered.append)
    hover(view, place(view, uid(STRENGTH, 2018)))
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert hovered == [uid(STRENGTH, 2018), ""]


def test_arrow_keys_walk_and_plus_minus_and_0_zoom(view: ChartView) -> None:
    activated: list[str] = []
    view.point_activated.connect(activated.append)
    view.set_chart(erqi_chart(selection=Selection(record=uid(STRENGTH, 2017))))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(view, key)
    assert activated == [
        uid(STRENGTH, 2018), uid(STRENGTH, 2016), uid(INVESTMENT, 2017),
        "science-development-2014", uid(STRENGTH, 2019),
    ]  # fmt: skip
    home = view.visible_range()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.is_zoomed
    zoomed = view.visible_range()
    assert zoomed[0][1] - zoomed[0][0] == pytest.approx((home[0][1] - home[0][0]) / 1.25)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.visible_range() == home
    assert not view.is_zoomed


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Backspace, Qt.Key.Key_Escape])
def test_other_keys_are_left_to_the_window(view: ChartView, key: Qt.Key) -> None:
    from PySide6.QtGui import QKeyEvent

    before = view.visible_range()
    for modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers)
        view.keyPressEvent(event)
        assert not event.isAccepted()
    assert view.visible_range() == before


def test_commands_with_ctrl_are_not_taken_for_zooming(view: ChartView) -> None:
    from PySide6.QtGui import QKeyEvent

    ctrl = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Plus, ctrl, "+")
    view.keyPressEvent(event)
    assert not event.isAccepted()
    assert not view.is_zoomed


def test_the_wheel_zooms_about_the_mouse_and_never_past_the_data(view: ChartView) -> None:
    changes: list[None] = []
    view.view_changed.connect(lambda: changes.append(None))
    home = view.visible_range()
    at = place(view, uid(INVESTMENT, 2016))
    wheel(view, at, 120)
    assert changes
    assert (place(view, uid(INVESTMENT, 2016)) - at).manhattanLength() <= 2
    for _ in range(40):
        wheel(view, at, 120)
    (x0, x1), (y0, y1) = view.visible_range()
    assert x1 - x0 == pytest.approx(1.5)
    assert y1 - y0 == pytest.approx(5.0)
    for _ in range(60):
        wheel(view, at, -120)
    (x0, x1), (y0, y1) = view.visible_range()
    assert (x0, x1) == pytest.approx(home[0])
    assert 0 < y0 <= home[1][0]
    assert home[1][1] <= y1 < 102
    view.reset_view()
    assert view.visible_range() == home


@pytest.mark.parametrize("to", [(9000, 0), (-9000, 0), (0, 9000), (0, -9000)])
def test_panning_never_loses_the_data(view: ChartView, to: tuple[int, int]) -> None:
    view.zoom(2)
    for _ in range(3):
        drag(view, QPoint(400, 300), QPoint(400 + to[0], 300 + to[1]))
    (x0, x1), (y0, y1) = view.visible_range()
    assert x1 >= 2014
    assert x0 <= 2019
    assert y0 >= 0
    assert y1 <= 102
    assert view.is_zoomed


def test_dragging_moves_the_chart_with_the_mouse(view: ChartView) -> None:
    view.zoom(2)
    before = place(view, uid(INVESTMENT, 2016))
    drag(view, QPoint(400, 300), QPoint(440, 330))
    assert (place(view, uid(INVESTMENT, 2016)) - before - QPoint(40, 30)).manhattanLength() < 12


def test_the_right_button_is_left_to_a_menu(view: ChartView) -> None:
    view.zoom(2)
    before = view.visible_range()
    drag(view, QPoint(400, 300), QPoint(500, 400), Qt.MouseButton.RightButton)
    assert view.visible_range() == before


def test_the_wheel_over_an_axis_zooms_that_axis_alone(view: ChartView) -> None:
    home = view.visible_range()
    wheel(view, QPoint(12, 300), 120)
    years, ranks = view.visible_range()
    assert years == pytest.approx(home[0])
    assert ranks[1] - ranks[0] < home[1][1] - home[1][0]


def test_nothing_of_pyqtgraphs_own_menus_and_buttons_is_there(view: ChartView) -> None:
    assert vars(view.plot.box)["menu"] is None
    kinds = {type(item).__name__ for item in view.scene().items()}
    assert "ButtonItem" not in kinds


def test_a_selection_keeps_the_zoom_and_another_chart_resets_it(view: ChartView) -> None:
    view.zoom(2)
    zoomed = view.visible_range()
    view.set_chart(erqi_chart(selection=Selection(category="investment")))
    assert view.visible_range() == zoomed
    view.set_chart(erqi_chart(y_mode="full"))
    assert not view.is_zoomed
    assert view.visible_range()[1][0] < 1


def test_a_point_selected_out_of_sight_is_brought_into_view(view: ChartView) -> None:
    view.zoom(3)
    view.set_chart(erqi_chart(selection=Selection(record=uid(INVESTMENT, 2019))))
    (x0, x1), (y0, y1) = view.visible_range()
    assert x0 <= 2019 <= x1
    assert y0 <= 61 <= y1
    assert view.is_zoomed


def test_a_recorded_absence_can_be_clicked_and_is_brought_into_view(view: ChartView) -> None:
    chart = erqi_chart(without=[(INVESTMENT, 2016)])
    second = chart.series[1]
    said = second._replace(gaps=(second.gaps[0]._replace(uids=("absence-2016",)),))
    chart = chart._replace(series=(chart.series[0], said, *chart.series[2:]))
    view.set_chart(chart)
    activated: list[str] = []
    view.point_activated.connect(activated.append)
    click(view, place(view, "absence-2016"))
    assert activated == ["absence-2016"]
    view.plot.show_range(((2017.2, 2019), (80, 90)))
    view.set_chart(chart._replace(selected="absence-2016"))
    (x0, x1), (y0, y1) = view.visible_range()
    assert x0 <= 2016 <= x1
    assert y0 <= 71 <= y1


def test_a_message_cannot_be_zoomed(view: ChartView) -> None:
    view.set_chart(
        erqi_chart(without=[(of, y) for y, all_ in RANKS.items() for of, _ in all_ if y < 2019])
    )
    assert view.chart is not None
    assert view.chart.message
    view.zoom(2)
    wheel(view, QPoint(400, 300), 120)
    assert not view.is_zoomed
    view.set_chart(erqi_chart())
    assert not view.is_zoomed
    assert len(view.plot.picture.spots) == 18


def test_resizing_lays_the_chart_out_anew_and_keeps_a_zoom(view: ChartView, qtbot: QtBot) -> None:
    narrow = place(view, uid(INVESTMENT, 2019))
    view.resize(1400, 800)
    qtbot.waitUntil(lambda: place(view, uid(INVESTMENT, 2019)).x() > narrow.x() + 300)
    assert not view.is_zoomed
    view.zoom(2)
    zoomed = view.visible_range()
    view.resize(900, 500)
    qtbot.waitUntil(lambda: view.plot.rect().width() == 900)
    assert np.allclose(view.visible_range(), zoomed)


def test_the_screen_is_the_exported_picture(view: ChartView) -> None:
    for theme in (LIGHT, DARK):
        view.set_theme(theme)
        view.zoom(1.5)
        exported = render_image(erqi_chart(), view.screen_spec())
        assert differing(view.grab().toImage(), exported, 8) == 0
        view.reset_view()


def test_a_theme_changes_the_colours_on_screen(view: ChartView) -> None:
    light = view.grab().toImage().pixelColor(2, 2).name()
    view.set_theme(DARK)
    dark = view.grab().toImage().pixelColor(2, 2).name()
    assert (light, dark) == (LIGHT.background, DARK.background)


def test_selecting_repaints_the_point(view: ChartView) -> None:
    before = pixels(view.grab().toImage())
    view.set_chart(erqi_chart(selection=Selection(record=uid(STRENGTH, 2016))))
    at = place(view, uid(STRENGTH, 2016))
    after = pixels(view.grab().toImage())
    around = np.s_[at.y() - 12 : at.y() + 12, at.x() - 12 : at.x() + 12]
    assert (before[around] != after[around]).any()


def test_a_screen_reader_is_told_the_title_and_every_point(view: ChartView) -> None:
    chart = erqi_chart("en")
    view.set_chart(chart)
    assert view.accessibleName() == chart.title
    assert view.accessibleDescription() == chart.description
    assert "2017 rank 49" in view.accessibleDescription()


def test_the_focus_is_seen_when_it_came_by_keyboard(view: ChartView) -> None:
    plain = pixels(view.grab().toImage())
    for reason, seen in (
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.MouseFocusReason, False),
    ):
        QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, reason))
        assert (pixels(view.grab().toImage()) != plain).any() == seen
        QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut))
    assert (pixels(view.grab().toImage()) == plain).all()


def test_memory_does_not_grow_with_the_charts_shown(view: ChartView) -> None:
    charts = [
        erqi_chart(selection=Selection(category="strength", year=year))
        for year in range(2014, 2020)
    ]

    def show(times: int) -> None:
        for turn in range(times):
            view.set_chart(charts[turn % len(charts)])
            view.grab()

    def resident() -> int:
        gc.collect()
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

    show(30)
    items, objects, memory = len(view.scene().items()), len(gc.get_objects()), resident()
    show(200)
    assert len(view.scene().items()) == items
    assert len(gc.get_objects()) < objects + 1000
    assert resident() < memory + 8_000_000


def test_exporting_again_and_again_leaves_nothing_behind(view: ChartView) -> None:
    spec = view.screen_spec()
    for _ in range(5):
        render_image(erqi_chart(), spec)
    gc.collect()
    objects = len(gc.get_objects())
    for _ in range(30):
        render_image(erqi_chart(), spec)
    gc.collect()
    assert len(gc.get_objects()) < objects + 500


def test_entering_with_nothing_shown_does_no_harm(qtbot: QtBot) -> None:
    empty = ChartView()
    qtbot.addWidget(empty)
    empty.show()
    QApplication.sendEvent(empty.viewport(), QEnterEvent(QPointF(), QPointF(), QPointF()))
    hover(empty, QPoint(50, 50))
    click(empty, QPoint(50, 50))
    QTest.keyClick(empty, Qt.Key.Key_Right)
    empty.zoom(2)
    empty.reset_view()
    assert empty.chart is None
