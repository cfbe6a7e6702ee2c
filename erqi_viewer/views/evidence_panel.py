"""Where the selected fact comes from: its source, the check of its words, and the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.evidence import marks
from erqi_viewer.core.override import override
from erqi_viewer.session import evidence as session_evidence
from erqi_viewer.views import evidence_words
from erqi_viewer.views.evidence_card import EvidenceCard
from erqi_viewer.views.icons import icon
from erqi_viewer.views.parts import message_label

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QMimeData
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDropEvent,
        QFocusEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
    )

    from erqi_viewer.core.records import Fact, Source
    from erqi_viewer.session import Session
    from erqi_viewer.views.evidence_text import SourceText

_WIDE = 1.4


class EvidencePanel(QWidget):
    """Shows the selected fact's evidence; a click on a span selects its fact.

    It connects itself to nothing: the window calls ``refresh_data``, ``refresh_selection`` and
    ``retranslate``, and answers the signals: ``attach_wanted`` carries a source's key,
    ``file_dropped`` that and a path, ``remove_wanted`` the key. Which source is in view is always
    known; what is said of it waits while the panel stands behind another one.
    """

    attach_wanted = Signal(str)
    remove_wanted = Signal(str)
    file_dropped = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source: Source | None = None
        self._facts: tuple[Fact, ...] = ()
        self.card = EvidenceCard(self)
        self._text: SourceText | None = None
        self.sources = QComboBox(self)
        self.previous_button, self.next_button = QToolButton(self), QToolButton(self)
        self.place_label = QLabel(self)
        self.attach_button = QPushButton(self)
        self.text_button = QToolButton(self)
        self.text_menu = QMenu(self)
        self.change_action = self.text_menu.addAction("")
        self.remove_action = self.text_menu.addAction("")
        self._explanation = message_label(self)
        self._empty = QWidget(self)
        self._body = QStackedWidget(self)
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._offered: list[tuple[str, str]] | None = None
        self._divided = False
        self._stale = True
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def _lay_out(self) -> None:
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)
        for button in (self.previous_button, self.next_button, self.text_button):
            button.setAutoRaise(True)
        self.text_button.setMenu(self.text_menu)
        self.text_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout()
        row.setContentsMargins(6, 4, 6, 0)
        row.addWidget(self.previous_button)
        row.addWidget(self.place_label)
        row.addWidget(self.next_button)
        row.addWidget(self.sources, stretch=1)
        row.addStretch()
        row.addWidget(self.text_button)
        page = QVBoxLayout(self._empty)
        page.addStretch()
        page.addWidget(self._explanation)
        page.addWidget(self.attach_button, alignment=Qt.AlignmentFlag.AlignHCenter)
        page.addStretch()
        self._body.addWidget(self._empty)
        self._splitter.addWidget(self.card)
        self._splitter.addWidget(self._body)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self._splitter, stretch=1)

    def _connect(self) -> None:
        self.previous_button.clicked.connect(lambda: self._step(-1))
        self.next_button.clicked.connect(lambda: self._step(1))
        self.sources.activated.connect(lambda _: self._show())
        self.card.other_chosen.connect(self._session.select_record)
        for chosen in (self.attach_button.clicked, self.change_action.triggered):
            chosen.connect(lambda: self.attach_wanted.emit(self.source_key))
        self.remove_action.triggered.connect(lambda: self.remove_wanted.emit(self.source_key))

    @override
    def sizeHint(self) -> QSize:
        """Ask for room for a passage beside the plot."""
        em = self.fontMetrics().height()
        return QSize(22 * em, 14 * em)

    @property
    def source_key(self) -> str:
        """The key of the source in view, empty when the book has none."""
        return self._source.key if self._source else ""

    @property
    def text(self) -> SourceText:
        """The text of the source, made when there is the first to show: many books have none."""
        if self._text is None:
            from erqi_viewer.views.evidence_text import SourceText

            self._text = SourceText(self._describe, self)
            self._text.chosen.connect(self._session.select_record)
            self._body.addWidget(self._text)
            self.setTabOrder(self.card, self._text)
            self._name_text()
        return self._text

    def _name_text(self) -> None:
        if self._text is not None:
            self._text.setAccessibleName(self._session.texts("Text of the source"))

    # What the window tells

    def refresh_data(self) -> None:
        """Read the session's data anew."""
        self.refresh_selection()

    def refresh_selection(self) -> None:
        """Show what the selected fact rests on, or the source of what is selected."""
        offered = [
            (self._session.texts.name(one.title), one.key)
            for one in session_evidence.sources_in_view(self._session)
        ]
        if offered != self._offered:  # else the whole window would be laid out again
            self._offered = offered
            chosen = self.sources.currentData()
            self.sources.clear()
            for title, key in offered:
                self.sources.addItem(title, key)
            self.sources.setCurrentIndex(max(self.sources.findData(chosen), 0))
            self.sources.setVisible(len(offered) > 1)
        self._show()

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self.setAccessibleName(texts("Evidence"))
        self._name_text()
        self.sources.setAccessibleName(texts("Source"))
        for button, name in (
            (self.previous_button, texts("Previous fact in the source")),
            (self.next_button, texts("Next fact in the source")),
            (self.text_button, texts("Text of the source")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self.change_action.setText(texts("Attach another text…"))
        self.remove_action.setText(texts("Take the text away"))
        self.attach_button.setText(texts("Attach the text…"))
        self._explanation.setText(
            texts(
                "With the text of the source attached, every record shows the very words that it "
                "rests on. Choose the file, or drop it here: .txt, .html or .docx."
            )
        )
        self._recolour()
        self.refresh_selection()

    # What is shown

    def _show(self) -> None:
        session = self._session
        keys = {source.key: source for source in session.dataset.sources}
        self._source = keys.get(self.sources.currentData() or "")
        self._stale = True
        self._fill_if_seen()

    def _fill_if_seen(self) -> None:
        if self._stale and not self.visibleRegion().isEmpty():
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        self._facts = self._session.facts_of(self._source) if self._source else ()
        fact = session_evidence.selected_fact(self._session)
        if fact is not None:
            self.card.show_fact(self._session, fact)
        else:
            self.card.show_source(self._source, self._facts, self._session.texts)
        self._show_text(fact)
        self._show_steps(fact)

    @property
    def _has_text(self) -> bool:
        return self._source is not None and self._source.text is not None

    def _show_text(self, fact: Fact | None) -> None:
        source = self._source
        self._empty.setEnabled(source is not None)
        self.text_button.setVisible(self._has_text)
        if source is None or source.text is None:
            self._body.setCurrentWidget(self._empty)
            return
        self.text.show_text(source.text, marks(self._facts), fact.uid if fact else None)
        self._body.setCurrentWidget(self.text)

    def _show_steps(self, fact: Fact | None) -> None:
        session, texts = self._session, self._session.texts
        records = [one.uid for one in self._facts]
        place = records.index(fact.uid) + 1 if fact and fact.uid in records else "–"
        self.place_label.setText(texts("{place} of {count}", place=place, count=len(records)))
        step = session_evidence.fact_step
        self.previous_button.setEnabled(step(session, -1) is not None)
        self.next_button.setEnabled(step(session, 1) is not None)

    def _describe(self, record: str) -> str:
        fact = self._session.fact(record)
        return evidence_words.title(self._session, fact) if fact else ""

    def _step(self, by: int) -> None:
        session_evidence.go_to_fact(self._session, by)

    # What Qt asks of a panel

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_if_seen()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Catch up when the panel comes to the front: behind another one it counts as shown."""
        super().paintEvent(event)
        if self._stale:
            QTimer.singleShot(0, self._fill_if_seen)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the text beside the card where the panel is wide, below it where it is tall."""
        super().resizeEvent(event)
        wide = self.width() > _WIDE * self.height()
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self._splitter.orientation() != wanted or not self._divided:
            self._divided = True
            self._splitter.setOrientation(wanted)
            whole = self.width() if wide else self.height()
            self._splitter.setSizes([whole * 2 // 5, whole * 3 // 5])

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keyboard on to the text, or to the button that brings one."""
        if self._stale:  # come to the front for the keyboard, and not painted yet
            self._fill()
        target = self.text if self._has_text else self.attach_button
        target.setFocus(event.reason())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange:
            self._recolour()

    def _recolour(self) -> None:
        for button, name in (
            (self.previous_button, "previous_fact"),
            (self.next_button, "next_fact"),
            (self.text_button, "attach_text"),
        ):
            button.setIcon(icon(name, self.palette(), self.devicePixelRatioF()))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.source_key and _one_file(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if path := _one_file(event.mimeData()):
            event.acceptProposedAction()
            self.file_dropped.emit(self.source_key, path)


def _one_file(data: QMimeData) -> str:
    """Return the path of the one local file that is dragged, else nothing."""
    urls = data.urls()
    return urls[0].toLocalFile() if len(urls) == 1 else ""
