"""Tools > Draft a paragraph: what an officer would write about a year, from the records alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.draft import MENTIONS, draft, paragraph
from erqi_viewer.core.override import override
from erqi_viewer.dialogs.drafting.draft_text import DraftText
from erqi_viewer.dialogs.record_list import RecordList
from erqi_viewer.dialogs.region_box import RegionBox
from erqi_viewer.dialogs.ticks import TickBox

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from erqi_viewer.core.draft import Mention, Sentence
    from erqi_viewer.core.records import Language
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.session import Session

_GEOMETRY, _MENTION, _LANGUAGE = "draft/geometry", "draft/mention", "draft/language"
_DEFAULT_CHOICE = " ".join(MENTIONS)


class DraftDialog(QDialog):
    """Writes the paragraph anew whenever something else is asked for.

    It connects itself to nothing of the session: ``refresh_data`` is called when the records
    changed, ``retranslate`` when the language did. ``check_wanted`` carries the paragraph.
    """

    check_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.sentences: tuple[Sentence, ...] = ()
        self.year, self.language, self.region = QComboBox(), QComboBox(), RegionBox()
        self.mention = {key: TickBox() for key in MENTIONS}
        self.text = DraftText()
        self.records = RecordList(session, session.fact)
        self.buttons = {name: QPushButton() for name in ("copy", "check", "close")}
        self._form, self._group = QFormLayout(), QGroupBox()
        self._lay_out()
        self._start()
        self._listen()
        self.refresh_data()
        self.retranslate()
        self.restoreGeometry(session.preferences.state(_GEOMETRY))

    def _lay_out(self) -> None:
        for one in (self.region, self.year, self.language):
            self._form.addRow(" ", one)
        boxes = QVBoxLayout(self._group)
        for box in self.mention.values():
            boxes.addWidget(box)
        side = QVBoxLayout()
        side.addLayout(self._form)
        side.addWidget(self._group)
        side.addStretch(1)
        written = QVBoxLayout()
        written.addWidget(self.text, stretch=1)
        written.addWidget(self.records)
        middle, bottom = QHBoxLayout(), QHBoxLayout()
        middle.addLayout(side)
        middle.addLayout(written, stretch=1)
        bottom.addWidget(self.buttons["copy"])
        bottom.addWidget(self.buttons["check"])
        bottom.addStretch(1)
        bottom.addWidget(self.buttons["close"])
        for button in self.buttons.values():
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addLayout(middle, stretch=1)
        layout.addLayout(bottom)

    def _start(self) -> None:
        """Take up the choices of last time; the language is the program's at first."""
        preferences = self._session.preferences
        kept = preferences.text(_MENTION, _DEFAULT_CHOICE).split()
        for key, box in self.mention.items():
            box.setChecked(key in kept)
        for code, name in (("zh", "中文"), ("en", "English")):
            self.language.addItem(name, code)
        language = preferences.text(_LANGUAGE, preferences.language)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))

    def _listen(self) -> None:
        for box in (self.year, self.language, self.region):
            box.activated.connect(self._write)
        for check in self.mention.values():
            check.toggled.connect(self._write)
        self.text.chosen.connect(self._chosen)
        self.buttons["copy"].clicked.connect(self.copy)
        copy = QShortcut(QKeySequence("Ctrl+Shift+C"), self)
        copy.activated.connect(self.buttons["copy"].click)
        self.buttons["check"].clicked.connect(lambda: self.check_wanted.emit(self.paragraph))
        self.buttons["close"].clicked.connect(self.close)

    @override
    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(54 * em, 28 * em)

    # What the window tells

    def refresh_data(self) -> None:
        """Write anew from the records as they are now."""
        years = sorted({one.placement.year for s in self._session.series for one in s.standings})
        wanted = self.year.currentData() or self._session.selection.year
        self.year.clear()
        for year in reversed(years):
            self.year.addItem(str(year), year)
        if wanted in years:
            self.year.setCurrentIndex(self.year.findData(wanted))
        self._fill_regions()
        self._write()

    def retranslate(self) -> None:
        """Show everything in the session's language; the paragraph keeps its own."""
        texts = self._session.texts
        self.setWindowTitle(texts("Draft a paragraph"))
        labels = (
            (self.region, texts("&About:")),
            (self.year, texts("&Year:")),
            (self.language, texts("Write &in:")),
        )
        for widget, label in labels:
            self._form.labelForField(widget).setText(label)  # type: ignore[attr-defined]
        self._group.setTitle(texts("Mention"))
        for key, box in self.mention.items():
            box.setText(_mention_text(key, texts))
        self.text.setAccessibleName(texts("Paragraph"))
        self.text.setPlaceholderText(
            texts("The records give nothing to say about this year with this choice.")
        )
        self.text.setToolTip(texts("A click on a sentence selects the records it was written from"))
        self.buttons["copy"].setText(texts("&Copy"))
        self.buttons["check"].setText(texts("Chec&k it"))
        self.buttons["close"].setText(texts("Close"))
        self.records.retranslate()
        self._fill_regions()

    def _fill_regions(self) -> None:
        regions = list({one.region.code: one.region for one in self._session.series}.values())
        self.region.fill(regions, self._session.texts)
        self._form.setRowVisible(self.region, len(regions) > 1)

    # Writing

    @property
    def paragraph(self) -> str:
        """The paragraph as it stands."""
        return paragraph(self.sentences, self._language)

    @property
    def _language(self) -> Language:
        return "zh" if self.language.currentData() == "zh" else "en"

    @property
    def _mentioned(self) -> tuple[Mention, ...]:
        return tuple(key for key, box in self.mention.items() if box.isChecked())

    def _write(self) -> None:
        region, year = self.region.region, self.year.currentData()
        own = [one for one in self._session.series if one.region == region]
        self.sentences = (
            draft(own, year, lang=self._language, mention=self._mentioned) if year else ()
        )
        self.text.show_sentences(self.sentences, self._language)
        self.records.show_records((), select=False)
        for name in ("copy", "check"):
            self.buttons[name].setEnabled(bool(self.sentences))

    # What the user does

    def copy(self) -> None:
        """Put the paragraph on the clipboard as plain text."""
        QGuiApplication.clipboard().setText(self.paragraph)

    def _chosen(self, number: int) -> None:
        self.records.show_records(self.sentences[number].records, select=True)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.text.mark()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Remember size, place and choices."""
        super().hideEvent(event)
        preferences = self._session.preferences
        preferences.set_state(_GEOMETRY, self.saveGeometry())
        preferences.set_text(_MENTION, " ".join(self._mentioned))
        preferences.set_text(_LANGUAGE, self._language)


def _mention_text(key: Mention, texts: Texts) -> str:
    match key:
        case "lists":
            return texts("&number of lists")
        case "places":
            return texts("&places")
        case "changes":
            return texts("chan&ges")
        case "best":
            return texts("&best so far")
        case "streaks":
            return texts("years &running")
