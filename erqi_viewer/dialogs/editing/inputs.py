"""The inputs of a form, one kind of widget for each kind of field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.editing.words import choice_word
from erqi_viewer.core.override import override
from erqi_viewer.dialogs.ticks import TickBox

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from erqi_viewer.core.editing.book import Book
    from erqi_viewer.core.editing.fields import Field
    from erqi_viewer.core.editing.values import Entries, Entry
    from erqi_viewer.core.texts import Texts

_NOTE_LINES = 3
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class Input(QWidget):
    """An input for one field. ``changed`` says that the user typed or chose something.

    ``new_wanted`` carries the table of which a reference wants a new row. ``parts`` are the
    widgets that take the keyboard, in order.
    """

    changed = Signal()
    new_wanted = Signal(str)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.parts: tuple[QWidget, ...] = ()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def entries(self) -> Entries:
        """Return what stands in the input, by the keys of the field."""
        raise NotImplementedError

    def show_entries(self, entries: Entries) -> None:
        """Show entries without saying that anything changed."""
        raise NotImplementedError

    def dress(self, texts: Texts, book: Book) -> None:
        """Show texts in a language and what the book offers; what stands in the input stays."""
        for widget in self.parts:
            widget.setAccessibleName(texts(self.field.title))
            widget.setToolTip(texts(self.field.help) if self.field.help else "")
        del book

    def take_keyboard(self, *parts: QWidget) -> None:
        """Let these widgets take the keyboard, the first of them in place of the input."""
        self.parts = parts
        self.setFocusProxy(parts[0])


def _text(entries: Entries, key: str) -> str:
    entry: Entry = entries.get(key, "")
    return entry if isinstance(entry, str) else ""


class NumberEdit(QLineEdit):
    """A line whose whole number goes up and down with the arrow keys."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _STEPS.get(Qt.Key(event.key()), 0)
        text = self.text().strip()
        if by and not event.modifiers() and text.isascii() and text.isdigit():
            self.setText(str(max(1, int(text) + by)))
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)


class LineInput(Input):
    """A text, a number, a year, a date: one line."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        number = field.kind in {"whole", "year"}
        self.line = NumberEdit() if number else QLineEdit()
        if number or field.kind in {"decimal", "code", "date"}:
            self.line.setMaximumWidth(12 * self.line.fontMetrics().height())
            self.row.addWidget(self.line)
            self.row.addStretch(1)
        else:
            self.row.addWidget(self.line)
        self.line.textEdited.connect(lambda _: self.changed.emit())
        self.take_keyboard(self.line)

    @override
    def entries(self) -> Entries:
        return {self.field.key: self.line.text()}

    @override
    def show_entries(self, entries: Entries) -> None:
        self.line.setText(_text(entries, self.field.key))


class NameInput(Input):
    """A text in both languages, Chinese first; a note has room for several lines."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.lines: list[QLineEdit | QPlainTextEdit] = []
        if field.kind == "note":
            for _ in field.keys:
                box = QPlainTextEdit()
                box.setTabChangesFocus(True)
                margins = 2 * (box.frameWidth() + int(box.document().documentMargin()))
                box.setFixedHeight(_NOTE_LINES * box.fontMetrics().lineSpacing() + margins)
                box.textChanged.connect(self.changed.emit)
                self.lines.append(box)
        else:
            for _ in field.keys:
                line = QLineEdit()
                line.textEdited.connect(lambda _: self.changed.emit())
                self.lines.append(line)
        for one in self.lines:
            self.row.addWidget(one)
        self.take_keyboard(*self.lines)

    @override
    def entries(self) -> Entries:
        texts = (
            one.toPlainText() if isinstance(one, QPlainTextEdit) else one.text()
            for one in self.lines
        )
        return dict(zip(self.field.keys, texts, strict=True))

    @override
    def show_entries(self, entries: Entries) -> None:
        for key, one in zip(self.field.keys, self.lines, strict=True):
            text = _text(entries, key)
            if isinstance(one, QPlainTextEdit):
                if one.toPlainText() != text:
                    blocked = one.blockSignals(True)  # noqa: FBT003 - Qt's own
                    one.setPlainText(text)
                    one.blockSignals(blocked)
            elif one.text() != text:
                one.setText(text)

    @override
    def dress(self, texts: Texts, book: Book) -> None:
        super().dress(texts, book)
        for one, language in zip(self.lines, ("中文", "English"), strict=True):
            one.setPlaceholderText(language)
            one.setAccessibleName(f"{texts(self.field.title)}, {language}")


class ChoiceInput(Input):
    """One of a few values; none of them where the field may be empty."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.box = QComboBox()
        self._choices = field.choices if field.required else ("", *field.choices)
        for value in self._choices:
            self.box.addItem("", value)
        self.row.addWidget(self.box)
        self.row.addStretch(1)
        self.box.activated.connect(lambda _: self.changed.emit())
        self.take_keyboard(self.box)

    @override
    def entries(self) -> Entries:
        return {self.field.key: self.box.currentData() or ""}

    @override
    def show_entries(self, entries: Entries) -> None:
        value = _text(entries, self.field.key)
        if self.box.findData(value) < 0:  # put in by another program
            self.box.addItem(value, value)
        self.box.setCurrentIndex(self.box.findData(value))

    @override
    def dress(self, texts: Texts, book: Book) -> None:
        super().dress(texts, book)
        for number in range(self.box.count()):
            value = self.box.itemData(number)
            self.box.setItemText(number, choice_word(self.field, value, texts) if value else "–")


class FlagInput(Input):
    """Yes or no."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.box = TickBox()
        self.row.addWidget(self.box)
        self.box.clicked.connect(lambda _: self.changed.emit())
        self.take_keyboard(self.box)

    @override
    def entries(self) -> Entries:
        return {self.field.key: "1" if self.box.isChecked() else "0"}

    @override
    def show_entries(self, entries: Entries) -> None:
        self.box.setChecked(_text(entries, self.field.key) == "1")

    @override
    def dress(self, texts: Texts, book: Book) -> None:
        super().dress(texts, book)
        self.box.setText(texts(self.field.help))


class StackedInput(QWidget):
    """An input with the reason below it why what stands there cannot be saved."""

    def __init__(self, inner: Input, reason: QWidget) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(inner)
        layout.addWidget(reason)
