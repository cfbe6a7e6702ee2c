"""The fields for the region that a new book is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QFormLayout, QLineEdit, QWidget

from erqi_viewer.core.override import override
from erqi_viewer.core.records import Name
from erqi_viewer.core.region_codes import (
    above,
    is_code,
    level_of,
    standard_names,
    standard_regions,
)
from erqi_viewer.store.new_book import NewRegion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from erqi_viewer.core.records import Level, Region
    from erqi_viewer.core.texts import Texts

_LONGEST_NAME = 60
_MOST_PROPOSED = 14


class RegionForm(QWidget):
    """Asks for a region: one of the standard, found by any part of its name or code, or another.

    What the standard says of a code fills the other fields. ``changed`` says that one is another.

    Args:
        texts: The language of the labels.
    """

    changed = Signal()

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._known: dict[str, Region] = {}
        self._by_label = {one.label: one for one in standard_regions()}
        self.search = _Search()
        self.code = QLineEdit()
        self.name_zh, self.name_en = QLineEdit(), QLineEdit()
        self.level = QComboBox()
        self.province, self.prefecture = QLineEdit(), QLineEdit()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        texts = self._texts
        completer = QCompleter(list(self._by_label), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_MOST_PROPOSED)
        self.search.setCompleter(completer)
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(texts("part of a name or code, such as 金水 or 410105"))
        self.code.setMaxLength(6)
        for field in (self.name_zh, self.name_en, self.province, self.prefecture):
            field.setMaxLength(_LONGEST_NAME)
        for key, label in (
            ("province", texts("province")),
            ("prefecture", texts("prefecture")),
            ("district", texts("district")),
            ("county", texts("county or county-level city")),
        ):
            self.level.addItem(label, key)
        self.level.setCurrentIndex(self.level.findData("district"))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(texts("&Find"), self.search)
        form.addRow(texts("&Code (GB/T 2260)"), self.code)
        form.addRow(texts("Chinese &name"), self.name_zh)
        form.addRow(texts("En&glish name"), self.name_en)
        form.addRow(texts("&Level"), self.level)
        form.addRow(texts("Pro&vince"), self.province)
        form.addRow(texts("P&refecture"), self.prefecture)

    def _listen(self) -> None:
        self.search.completer().activated.connect(self._found)
        self.search.entered.connect(self._find_only)
        self.code.textChanged.connect(self._code_changed)
        for field in (self.name_zh, self.name_en, self.province, self.prefecture):
            field.textChanged.connect(self.changed)
        self.level.currentIndexChanged.connect(self.changed)

    def _found(self, label: str) -> None:
        region = self._by_label.get(label)
        if region is not None:
            self.code.setText(region.code)

    def _find_only(self) -> None:
        """Take the one region that is meant by what was typed, if it is one."""
        typed = self.search.text().strip().casefold()
        found = [label for label in self._by_label if typed and typed in label.casefold()]
        if len(found) == 1:
            self._found(found[0])

    def _code_changed(self, code: str) -> None:
        if is_code(code):
            self._show(code)
        self.changed.emit()

    def know(self, regions: Sequence[Region]) -> None:
        """Fill in what these regions are called, where the code is one of theirs."""
        self._known = {one.code: one for one in regions}
        if is_code(self.code.text()):
            self._show(self.code.text())

    def _show(self, code: str) -> None:
        """Fill in what is known of a code."""
        names = standard_names()
        name = self._known[code].name if code in self._known else Name(names.get(code, ""))
        if name.zh:
            self.name_zh.setText(name.zh)
            self.name_en.setText(name.en)
        level = self._known[code].level if code in self._known else level_of(code, name.zh)
        self.level.setCurrentIndex(self.level.findData(level))
        over = above(code)
        for field, place in ((self.province, 0), (self.prefecture, 1)):
            field.setEnabled(place < len(over))
            field.setText(self._name_above(over[place], names) if place < len(over) else "")

    def _name_above(self, code: str, names: dict[str, str]) -> str:
        return self._known[code].name.zh if code in self._known else names.get(code, "")

    def problem(self) -> str:
        """Return what is missing, nothing when the region can be one."""
        if not is_code(self.code.text()):
            return self._texts("The code has six digits, as in GB/T 2260.")
        if not self.name_zh.text().strip():
            return self._texts("The region needs a Chinese name.")
        return ""

    def region(self) -> NewRegion:
        """Return the region as it is filled in."""
        code = self.code.text()
        names = (self.province.text().strip(), self.prefecture.text().strip())
        parents = tuple(
            (one, self._parent(one, name))
            for one, name in zip(above(code), names, strict=False)
            if name
        )
        name = Name(self.name_zh.text().strip(), self.name_en.text().strip())
        return NewRegion(code, name, cast("Level", self.level.currentData()), parents)

    def _parent(self, code: str, name: str) -> Name:
        known = self._known.get(code)
        return known.name if known is not None and known.name.zh == name else Name(name)


class _Search(QLineEdit):
    """A line in which Enter looks for what was typed and does not press the dialog's button."""

    entered = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            # Ignored, it is the list of proposals' to take, which then goes out of the way.
            popup = self.completer().popup()
            event.setAccepted(popup is None or not popup.isVisible())
        else:
            super().keyPressEvent(event)
