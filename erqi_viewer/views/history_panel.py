"""The history of every category: streaks, best and worst, entries, rises, falls and gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMenu,
    QPlainTextEdit,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.override import override
from erqi_viewer.core.summary_texts import COLUMNS
from erqi_viewer.models.colours import is_dark
from erqi_viewer.models.history_model import CATEGORY, REGION, HistoryModel
from erqi_viewer.session.proof import proof_of
from erqi_viewer.views.parts import Tips, fit_rows, message_label, set_up_table

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from erqi_viewer.session import Session
    from erqi_viewer.transfer.sheet import TableSheet

_CELL_PADDING = 14
_WIDEST_TEXT = 18
_DETAIL_LINES = 2


class HistoryPanel(QWidget):
    """A row for each region and category; a value selects the records that it rests on.

    It connects itself to nothing: the window calls ``refresh_data`` when the database changed,
    ``refresh_selection`` when the selection did, and ``retranslate`` when the language did. What
    stands behind another panel is worked out when it comes to the front.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = True
        self._following = False
        self._dark = is_dark(self)
        self._model = HistoryModel(self)
        self.view = QTableView(self)
        self.detail = QPlainTextEdit(self)
        self._message = message_label(self)
        self._set_up_view()
        self._lay_out()
        self.setFocusProxy(self.view)
        self.retranslate()

    def _set_up_view(self) -> None:
        view = self.view
        view.setItemDelegate(Tips(view, self._model.proof))
        set_up_table(view)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._fit_detail()
        view.setModel(self._model)
        view.selectionModel().selectionChanged.connect(self._chosen)
        view.clicked.connect(self._chosen)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), view)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)

    def _lay_out(self) -> None:
        detail = self.detail
        detail.setReadOnly(True)
        detail.setTabChangesFocus(True)
        detail.setFrameShape(QFrame.Shape.NoFrame)
        detail.viewport().setAutoFillBackground(False)
        detail.document().setDocumentMargin(3)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 0)
        layout.setSpacing(2)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self.detail)

    @override
    def sizeHint(self) -> QSize:
        """Ask for as much room as the table beside it."""
        em = self.fontMetrics().height()
        return QSize(60 * em, 14 * em)

    # What the window tells

    def refresh_data(self) -> None:
        """Work the history out anew, now or as soon as it can be seen."""
        self._stale = True
        if not self.visibleRegion().isEmpty():
            self._fill()

    def refresh_selection(self) -> None:
        """Leave a value selected only while its records are."""
        index = self.view.currentIndex()
        if self._following or self._stale or not index.isValid():
            return
        expected = proof_of(
            self._session, self._model.series(index).key, self._model.records(index)
        )
        if self._session.selection != expected:
            self.view.selectionModel().clearSelection()
        self._explain()

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self.view.setAccessibleName(texts("History"))
        self.detail.setAccessibleName(texts("What the value rests on"))
        self.refresh_data()

    # What the window asks for

    def go_to(self, record: str | None) -> None:
        """Bring the row into sight that a place belongs to; the selection stays as it is."""
        self._fill_if_stale()
        for row, summary in enumerate(self._model.summaries):
            if any(one.placement.uid == record for one in summary.series.standings):
                self._following = True
                self.view.setCurrentIndex(self._model.index(row, CATEGORY))
                self._following = False
                self.view.scrollTo(self._model.index(row, REGION))
                self._explain()

    def copy(self) -> None:
        """Put the rows with a selected cell, or all when none is, on the clipboard as text."""
        from erqi_viewer.transfer.text_table import to_text

        rows = sorted({index.row() for index in self.view.selectedIndexes()})
        QGuiApplication.clipboard().setText(to_text(self.sheet(rows)))

    def sheet(self, rows: list[int] | None = None) -> TableSheet:
        """Return some rows, or all, as a table with its notes written out."""
        from erqi_viewer.transfer.sheet import TableSheet

        self._fill_if_stale()
        model, texts = self._model, self._session.texts
        numbers = rows or range(model.rowCount())
        notes = [
            texts("; ").join(note.text(texts) for note in model.summaries[row].notes)
            for row in numbers
        ]
        return TableSheet(
            texts("History"),
            tuple(texts(column.title) for column in COLUMNS),
            tuple(
                (*(model.text(row, column.key) for column in COLUMNS[:-1]), note)
                for row, note in zip(numbers, notes, strict=True)
            ),
            tuple("text" for _ in COLUMNS),
        )

    # What the user does

    def _chosen(self, *_: object) -> None:
        index = self.view.currentIndex()
        if self._following or not self.view.selectionModel().isSelected(index):
            return
        session = self._session
        session.select(proof_of(session, self._model.series(index).key, self._model.records(index)))
        self._explain()

    def _show_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._session.texts("Copy &rows")).triggered.connect(self.copy)
        menu.popup(self.view.viewport().mapToGlobal(point))

    # How it looks

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Catch up with the data when the panel comes into sight."""
        super().paintEvent(event)
        if self._stale:
            QTimer.singleShot(0, self._fill_if_stale)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette and the font."""
        if event.type() == QEvent.Type.PaletteChange and is_dark(self) != self._dark:
            self._dark = is_dark(self)
            self.refresh_data()
        elif event.type() == QEvent.Type.FontChange:
            fit_rows(self.view)
            self._fit_detail()
            self.refresh_data()
        super().changeEvent(event)

    def _fill_if_stale(self) -> None:
        if self._stale:
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        series, texts = self._session.series, self._session.texts
        before = self.view.currentIndex()
        row, column = before.row(), before.column()
        self._following = True
        self._model.show(series, texts, dark=self._dark)
        self.view.setColumnHidden(REGION, len({one.region for one in series}) < 2)
        self._fit_columns()
        if 0 <= row < self._model.rowCount():
            self.view.setCurrentIndex(self._model.index(row, column))
        self._following = False
        empty = texts("No rank is recorded yet.")
        self._message.setText("" if series else empty)
        self._stack.setCurrentWidget(self.view if series else self._message)
        self.refresh_selection()
        self._explain()

    def _explain(self) -> None:
        """Say below the rows what the selected value rests on."""
        index, texts = self.view.currentIndex(), self._session.texts
        chosen = index.isValid() and self.view.selectionModel().isSelected(index)
        hint = texts("A value selects the records that it rests on.")
        text = self._model.explanation(index) if chosen else hint
        if text != self.detail.toPlainText():
            self.detail.setPlainText(text)
        self.detail.setVisible(bool(self._model.summaries))

    def _fit_detail(self) -> None:
        self.detail.setFixedHeight(_DETAIL_LINES * self.detail.fontMetrics().lineSpacing() + 8)

    def _fit_columns(self) -> None:
        metrics = self.view.fontMetrics()
        header = self.view.horizontalHeader()
        limit = _WIDEST_TEXT * metrics.height()
        for number, column in enumerate(COLUMNS):
            texts = {self._model.text(row, column.key) for row in range(self._model.rowCount())}
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            title = metrics.horizontalAdvance(self._session.texts(column.title))
            header.resizeSection(number, max(min(widest, limit), title) + _CELL_PADDING)
