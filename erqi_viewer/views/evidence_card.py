"""What is known of one fact's evidence, line by line, above the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.evidence import state, tally
from erqi_viewer.core.override import override
from erqi_viewer.views import evidence_words
from erqi_viewer.views.icons import icon
from erqi_viewer.views.notice import blend

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from erqi_viewer.core.evidence import EvidenceState
    from erqi_viewer.core.records import Fact, Source
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.session import Session

_ICONS: dict[EvidenceState, str] = {
    "verified": "done",
    "unverified": "unverified",
    "failed": "warning",
    "differs": "warning",
}
_TINTS: dict[EvidenceState, str] = {
    "verified": "#16a34a",
    "unverified": "#808890",
    "failed": "#d97706",
    "differs": "#d97706",
}


class StatusBadge(QFrame):
    """A state in a word or a sentence, with its icon, on a ground of its colour."""

    def __init__(self) -> None:
        super().__init__()
        self._state: EvidenceState | None = None
        self._icon = QLabel()
        self.label = plain_label()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.label, stretch=1)
        self.setAutoFillBackground(True)

    def say(self, state: EvidenceState, text: str) -> None:
        """Show a state."""
        self.label.setText(text)
        self.label.setAccessibleName(text)
        if state != self._state:
            self._state = state
            self._recolour()

    def _recolour(self) -> None:
        if self._state is None:
            return
        ground = QPalette((self.parentWidget() or self).palette())
        palette = QPalette(ground)
        tinted = blend(ground.color(QPalette.ColorRole.Window), QColor(_TINTS[self._state]), 0.18)
        palette.setColor(QPalette.ColorRole.Window, tinted)
        if self.palette() != palette:
            self.setPalette(palette)
        picture = icon(_ICONS[self._state], ground, self.devicePixelRatioF())
        self._icon.setPixmap(picture.pixmap(20, 20))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # The application's comes before the parent has its new palette, its own comes after.
        if event.type() in {QEvent.Type.ApplicationPaletteChange, QEvent.Type.PaletteChange}:
            self._recolour()


class EvidenceCard(QScrollArea):
    """A heading, a state, lines with labels, and a button for each other source.

    ``other_chosen`` carries the record of another source's place.
    """

    other_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.heading = plain_label()
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        self.badge = StatusBadge()
        self._form, self._lines = QFormLayout(), list[tuple[QLabel, QLabel]]()
        self._form.setVerticalSpacing(4)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._others = QWidget()
        self._others.hide()
        self._shown_others: tuple[tuple[str, str], ...] = ()
        page = QWidget()
        self._layout = QVBoxLayout(page)
        self._layout.setContentsMargins(10, 8, 10, 8)
        self._layout.setSpacing(8)
        for widget in (self.heading, self.badge, self._others):
            self._layout.addWidget(widget)
        self._layout.addLayout(self._form)
        self._layout.addStretch(1)
        self.setWidget(page)

    def show_fact(self, session: Session, fact: Fact) -> None:
        """Show what a fact is, where it comes from and whether its words stand there."""
        texts = session.texts
        self.heading.setText(evidence_words.title(session, fact))
        self.badge.say(state(fact), evidence_words.status(fact, texts))
        self.badge.show()
        self.show_lines(evidence_words.fact_lines(fact, texts))
        self.show_others(evidence_words.other_sources(session, fact))

    def show_source(self, source: Source | None, facts: Iterable[Fact], texts: Texts) -> None:
        """Show what is known of a source, None for none, and how many of its facts hold."""
        checked = source is not None and source.text is not None
        self.badge.setVisible(checked)
        if source is None:
            self.heading.setText(texts("This record book names no source."))
        else:
            self.heading.setText(texts("Choose a record to see what it rests on."))
        if checked:
            count = tally(facts)
            whole = count.spans == count.spans_verified
            self.badge.say("verified" if whole else "failed", evidence_words.summary(count, texts))
        self.show_lines(evidence_words.source_lines(source, texts) if source else ())
        self.show_others(())

    def show_lines(self, lines: Iterable[tuple[str, str]]) -> None:
        """Show lines with their labels; those without a text are left out."""
        shown = [(name, text) for name, text in lines if text]
        while len(self._lines) < len(shown):
            self._lines.append(self._new_line())
        for number, (label, value) in enumerate(self._lines):
            self._form.setRowVisible(number, number < len(shown))
            if number < len(shown):
                name, text = shown[number]
                label.setText(name)
                value.setText(text)
                value.setAccessibleName(f"{name}: {text}")

    def _new_line(self) -> tuple[QLabel, QLabel]:
        label, value = QLabel(), plain_label()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._form.addRow(label, value)
        return label, value

    def show_others(self, others: Sequence[tuple[str, str]]) -> None:
        """Show other sources: the record of each and what to say of it."""
        if self._shown_others == tuple(others):
            return
        self._shown_others = tuple(others)
        self._others = self._replaced(self._others)
        layout = QVBoxLayout(self._others)
        layout.setContentsMargins(0, 0, 0, 0)
        for record, text in others:
            button = QPushButton(text.replace("&", "&&"))
            button.setFlat(True)
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _=False, uid=record: self.other_chosen.emit(uid))
            layout.addWidget(button)
        self._others.setVisible(bool(others))

    def _replaced(self, old: QWidget) -> QWidget:
        new = QWidget()
        self._layout.replaceWidget(old, new)
        old.hide()
        old.deleteLater()
        return new


def plain_label() -> QLabel:
    """Return a label that wraps, can be copied from, and shows no markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label
