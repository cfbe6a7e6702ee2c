"""The plot of ranks over time, or words where there is no line to draw."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from erqi_viewer.core.describe import describe
from erqi_viewer.core.override import override
from erqi_viewer.core.selection import Selection
from erqi_viewer.core.table_rows import selected_facts
from erqi_viewer.renderer.spec import as_on_screen
from erqi_viewer.renderer.still import StillChart
from erqi_viewer.renderer.theme import THEMES
from erqi_viewer.views.captions import empty_book, empty_reason, is_empty

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent, QImage, QPaintEvent

    from erqi_viewer.core.chart import Chart
    from erqi_viewer.renderer.spec import ExportSpec, ViewRange
    from erqi_viewer.renderer.view import ChartView
    from erqi_viewer.session import Session

ScreenTheme = Literal["light", "dark"]

SMALLEST = (360, 180)
"""A window made small takes room from the panels before it takes this from the plot."""


class PlotPanel(QWidget):
    """Shows the session's chart, redrawn when told.

    What lets the plot be zoomed and pointed at takes longer to import than the rest of the window,
    so it is loaded once the panel has been on the screen; until then a still picture stands in.
    ``drawn`` is emitted when the chart is on the screen for the first time, ``loaded`` when that
    has been imported and ``ready`` when the chart is more than a picture. ``wanted`` carries the
    key of an action that an empty book offers.
    """

    wanted = Signal(str)
    drawn = Signal()
    loaded = Signal()
    ready = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme: ScreenTheme = "light"
        self._seen = False
        self.view: ChartView | None = None
        self._still = StillChart()
        self._message = QLabel()
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._ranks_button = QPushButton()
        self._ranks_button.clicked.connect(self.show_ranks)
        self._offers = QHBoxLayout()
        self._message_page = QWidget()
        page = QVBoxLayout(self._message_page)
        page.setContentsMargins(32, 32, 32, 32)
        page.setSpacing(12)
        page.addStretch()
        page.addWidget(self._message)
        page.addWidget(self._ranks_button, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._offered: dict[str, QPushButton] = {}
        page.addLayout(self._offers)
        page.addStretch()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._still)
        self._pages.addWidget(self._message_page)
        self.setMinimumSize(*SMALLEST)
        self.retranslate()

    def load(self) -> None:
        """Import the renderer and draw; once is enough."""
        if self.view is not None:
            return
        from erqi_viewer.renderer.view import ChartView

        self.view = ChartView()
        self.view.setAcceptDrops(False)  # a file dropped here is the window's to open
        self.view.set_theme(THEMES[self._theme])
        self.view.point_activated.connect(self._session.select_record)
        self.view.viewport().installEventFilter(self)
        self._pages.addWidget(self.view)
        self.refresh_data()
        self.loaded.emit()

    def offer(self, actions: Mapping[str, str]) -> None:
        """Let an empty book offer actions to go on with: their texts by key."""
        for button in self._offered.values():
            self._offers.removeWidget(button)
            button.deleteLater()
        self._offered = {key: QPushButton(text) for key, text in actions.items()}
        while self._offers.takeAt(0) is not None:
            pass
        self._offers.addStretch()
        for key, button in self._offered.items():
            button.clicked.connect(partial(self.wanted.emit, key))
            self._offers.addWidget(button)
        self._offers.addStretch()
        self._show_offers()

    def _show_offers(self) -> None:
        for button in self._offered.values():
            button.setVisible(is_empty(self._session))

    def screen_spec(self) -> ExportSpec:
        """Return the export of the plot as it is on the screen, or would be if it were shown."""
        zoomed = self.view is not None and self.view.is_zoomed
        spec = as_on_screen(
            self.width(),
            self.height(),
            self.devicePixelRatioF(),
            self.visible_range() if zoomed else None,
        )
        return spec._replace(theme=self._theme)

    def picture(self) -> QImage:
        """Return the plot as it is on the screen."""
        from erqi_viewer.renderer.export import render_image

        return render_image(self.current_chart(), self.screen_spec())

    # What is shown

    def _no_chart(self) -> str:
        """Return why the selection has no chart at all, nothing when it has one."""
        session = self._session
        category = session.selection.category
        if is_empty(session):
            return "\n".join(empty_book(session))
        if session.selection.section != "ranks":
            return self._about_section()
        if category is not None and all(one.key != category for one in session.series):
            return empty_reason(session)
        return ""

    def current_chart(self) -> Chart:
        """Return the description of the chart that the session's selection asks for."""
        session = self._session
        return describe(
            session.dataset,
            session.texts,
            selection=session.selection,
            y_mode=session.preferences.y_mode,
            series=session.series,
        )

    def visible_range(self) -> ViewRange | None:
        """Return the years and ranks in view, None before the plot is drawn."""
        return self.view.visible_range() if self.view is not None else None

    @property
    def shows_plot(self) -> bool:
        """Whether there is a plot to zoom in."""
        return self.view is not None and self._pages.currentWidget() is self.view

    def refresh_selection(self) -> None:
        """Draw the session's selection: it decides what stands out, so all is drawn again."""
        self.refresh_data()

    def refresh_data(self) -> None:
        """Draw the session's data and selection, or say why there is no plot."""
        reason = self._no_chart()
        chart = None if reason else self.current_chart()
        if message := reason or (chart and chart.message):
            self._message.setText(message)
            self._message.setAccessibleName(message)
            elsewhere = self._session.selection.section != "ranks"
            self._ranks_button.setVisible(elsewhere and not is_empty(self._session))
            self._show_offers()
            self._pages.setCurrentWidget(self._message_page)
        elif chart is not None:
            shown = self.view or self._still
            shown.set_chart(chart)
            self._pages.setCurrentWidget(shown)

    def zoom(self, factor: float) -> None:
        """Enlarge the plot about its middle by a factor above 1, or show more of it."""
        if self.view is not None:
            self.view.zoom(factor)

    def reset_view(self) -> None:
        """Show the whole plot again."""
        if self.view is not None:
            self.view.reset_view()

    def show_ranks(self) -> None:
        """Select the latest year of the ranks, from a section that has no plot."""
        years = [s.placement.year for one in self._session.series for s in one.standings]
        self._session.select(Selection(year=max(years, default=None)))

    def retranslate(self) -> None:
        """Show everything in the language in force."""
        texts = self._session.texts
        self.setAccessibleName(texts("Plot"))
        self._ranks_button.setText(texts("Show the ranks"))
        self.refresh_data()

    def set_theme(self, theme: ScreenTheme) -> None:
        """Draw in light or dark."""
        self._theme = theme
        (self.view or self._still).set_theme(THEMES[theme])

    def _about_section(self) -> str:
        session, texts = self._session, self._session.texts
        count = len(selected_facts(session.dataset, session.selection))
        match session.selection.section:
            case "indicators":
                return texts(
                    "These figures are for one period each, {count} in all, "
                    "so there is no line to draw.",
                    count=count,
                )
            case "honours":
                return texts(
                    "These honours were given once each, {count} in all, "
                    "so there is no line to draw.",
                    count=count,
                )
            case "organisations":
                return texts("Organisations have no years, so there is no line to draw.")
            case "index-system":
                return texts("The index system has no years, so there is no line to draw.")
            case _:
                return texts("The programme has no years, so there is no line to draw.")

    # The keyboard, and the first paint

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keyboard on to the plot, or to the button that leads back to it."""
        shown = self._pages.currentWidget()
        target = self._ranks_button if shown is self._message_page else shown
        target.setFocus(event.reason())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            # The pixels reach the screen when this event has been dealt with.
            QTimer.singleShot(0, self.drawn.emit)
            QTimer.singleShot(0, self.load)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.ready.emit)
        return super().eventFilter(watched, event)
