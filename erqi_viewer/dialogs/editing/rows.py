"""The rows of a form: label, input, and the reason why what stands there cannot be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from erqi_viewer.core.override import override
from erqi_viewer.dialogs.editing.input_kinds import make_input
from erqi_viewer.dialogs.editing.inputs import Input, StackedInput
from erqi_viewer.dialogs.labels import plain_label
from erqi_viewer.models.colours import failure_colour, is_dark

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtCore import QSize

    from erqi_viewer.core.editing.book import Book
    from erqi_viewer.core.editing.fields import Kind
    from erqi_viewer.core.editing.values import Entries
    from erqi_viewer.core.errors import ErqiError
    from erqi_viewer.core.texts import Texts


class FieldRows(QScrollArea):
    """The inputs of a kind under one another, scrolled where there is no room for all.

    ``changed`` carries the key of a field, ``new_wanted`` that of a reference and its table.
    """

    changed = Signal(str)
    new_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inputs: dict[str, Input] = {}
        self.reasons: dict[str, QLabel] = {}
        self._labels: dict[str, QLabel] = {}
        self._texts: Texts | None = None
        self._problems: Mapping[str, ErqiError] = {}
        self._touched: Collection[str] = ()
        self._form = QFormLayout()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def sizeHint(self) -> QSize:
        inner = self.widget()
        return inner.sizeHint() if inner is not None else super().sizeHint()

    def build(self, kind: Kind) -> None:
        """Make the inputs of a kind, in place of those before."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 4, 4, 4)
        self._form = QFormLayout()
        column.addLayout(self._form)
        column.addStretch(1)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.inputs, self.reasons, self._labels = {}, {}, {}
        for field in kind.fields:
            one = make_input(field)
            reason = plain_label()
            reason.hide()
            one.changed.connect(lambda key=field.key: self.changed.emit(key))
            one.new_wanted.connect(lambda table, key=field.key: self.new_wanted.emit(key, table))
            self.inputs[field.key], self.reasons[field.key] = one, reason
            label = self._labels[field.key] = QLabel()
            label.setBuddy(one.parts[0])
            self._form.addRow(label, StackedInput(one, reason))
        self.setWidget(inner)
        self.updateGeometry()

    def dress(self, texts: Texts, book: Book) -> None:
        """Show labels in a language, and what the book offers."""
        self._texts = texts
        for key, one in self.inputs.items():
            self._labels[key].setText(texts("{label}:", label=texts(one.field.title)))
            one.dress(texts, book)

    def entries(self) -> Entries:
        """Return what stands in the inputs."""
        found: Entries = {}
        for one in self.inputs.values():
            found.update(one.entries())
        return found

    def show_entries(self, entries: Entries) -> None:
        """Show entries in the inputs."""
        for one in self.inputs.values():
            one.show_entries(entries)

    def set_hidden(self, keys: Collection[str]) -> None:
        """Show the rows of all fields but these."""
        for number, key in enumerate(self.inputs):
            self._form.setRowVisible(number, key not in keys)

    def show_problems(self, problems: Mapping[str, ErqiError], touched: Collection[str]) -> None:
        """Say beside each field what is wrong; quietly where nobody has typed anything yet."""
        self._problems, self._touched = problems, touched
        if self._texts is None:
            return
        for key, label in self.reasons.items():
            error = problems.get(key)
            text = self._texts(" ").join(filter(None, self._texts.error(error))) if error else ""
            label.setText(text)
            label.setVisible(bool(text))
            for part in self.inputs[key].parts:
                part.setAccessibleDescription(text)
        self.recolour()

    def recolour(self) -> None:
        """Draw the reasons in colours that can be read on the ground as it is now."""
        loud = failure_colour(dark=is_dark(self))
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText)
        for key, label in self.reasons.items():
            palette = label.palette()
            colour = loud if key in self._touched or self._is_refusal(key) else quiet
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            label.setPalette(palette)

    def _is_refusal(self, key: str) -> bool:
        """Return whether what is wrong with a field is more than that nothing stands there."""
        entries = self.inputs[key].entries().values()
        return key in self._problems and any(entries)

    def focus_first(self, keys: Collection[str]) -> None:
        """Put the keyboard into the first of these fields, ready to type over what is there."""
        for key, one in self.inputs.items():
            if key in keys and self._form.isRowVisible(list(self.inputs).index(key)):
                part = one.parts[0]
                part.setFocus(Qt.FocusReason.TabFocusReason)
                self.ensureWidgetVisible(part)
                return
