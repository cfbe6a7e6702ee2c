"""The fields of the export dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.dialogs.exporting.choices import Choices
from erqi_viewer.dialogs.labels import plain_label
from erqi_viewer.dialogs.ticks import TickBox

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erqi_viewer.core.records import Language
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.dialogs.exporting.choices import Axis, Format, Preset, Unit
    from erqi_viewer.renderer.spec import ExportSpec
    from erqi_viewer.renderer.theme import ThemeName

GREATEST_VALUE = 99_999
WRONG_ON_LIGHT, WRONG_ON_DARK = "#b3261e", "#ff9d8f"


def format_names(texts: Texts) -> dict[str, str]:
    """Return the names of the formats by their extensions."""
    return {"png": texts("PNG picture"), "svg": texts("SVG drawing"), "pdf": texts("PDF page")}


class ExportForm(QWidget):
    """Asks for the choices; ``changed`` says that one is another.

    Args:
        texts: The language of the labels.
        first: The choices to begin with.
        categories: The keys and names of the lines that can be drawn alone.
    """

    changed = Signal()

    def __init__(self, texts: Texts, first: Choices, categories: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self._first = first
        self.form = _combo(*format_names(texts).items())
        self.preset = _combo(
            ("a4", texts("A4 landscape, 300 dpi")),
            ("slide", texts("Slide 16:9, 1920 × 1080 px")),
            ("article", texts("Article, 1080 px wide")),
            ("screen", texts("As on screen")),
            ("own", texts("Own size")),
        )
        self.width_box, self.height_box = _number(1, 1), _number(1, 1)
        self.width_box.setAccessibleName(texts("Width"))
        self.height_box.setAccessibleName(texts("Height"))
        self.unit = _combo(("px", texts("px")), ("mm", texts("mm")))
        self.unit.setAccessibleName(texts("Unit"))
        self.dpi = _number(0, 0)
        self.dpi.setSpecialValueText(texts("automatic"))
        self.dpi.setSuffix(texts(" dpi"))
        self.size_note = plain_label()
        self.size_note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.size_note.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.theme = _combo(
            ("light", texts("Light")),
            ("dark", texts("Dark")),
            ("transparent", texts("Transparent")),
        )
        self.category = _combo(("", texts("All categories")), *categories)
        self.axis = _combo(
            ("fit", texts("Fit the ranks")),
            ("full", texts("Whole list")),
            ("screen", texts("As on screen")),
        )
        self.language = _combo(("zh", "中文"), ("en", "English"))
        self.title = QLineEdit()
        self.title.setMaxLength(300)
        self.show_title = TickBox(texts("Title"))
        self.title.setAccessibleName(texts("Title"))
        self.show_subtitle = TickBox(texts("Subtitle"))
        self.show_footnote = TickBox(texts("Footnote: source, publisher, date"))
        self.marked = TickBox(texts("Mark what is selected"))
        self._size: ExportSpec | None = None
        self._lay_out(texts)
        self._fill(first)
        self._listen()

    def _lay_out(self, texts: Texts) -> None:
        size = QHBoxLayout()
        size.addWidget(self.width_box, stretch=1)
        size.addWidget(QLabel("×"))
        size.addWidget(self.height_box, stretch=1)
        size.addWidget(self.unit)
        shown = QVBoxLayout()
        shown.addWidget(self.show_title)
        shown.addWidget(self.title)
        for box in (self.show_subtitle, self.show_footnote, self.marked):
            shown.addWidget(box)
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.addRow(texts("&Format"), self.form)
        layout.addRow(texts("&Size"), self.preset)
        layout.addRow("", size)
        layout.addRow(texts("&Resolution"), self.dpi)
        layout.addRow("", self.size_note)
        layout.addRow(texts("&Colours"), self.theme)
        layout.addRow(texts("&Lines"), self.category)
        layout.addRow(texts("Rank &axis"), self.axis)
        layout.addRow(texts("Lan&guage"), self.language)
        layout.addRow(texts("Shown"), shown)

    def _fill(self, choices: Choices) -> None:
        for combo, value in (
            (self.form, choices.form),
            (self.preset, choices.preset),
            (self.unit, choices.unit),
            (self.theme, choices.theme),
            (self.category, choices.category),
            (self.axis, choices.axis),
            (self.language, choices.language),
        ):
            combo.setCurrentIndex(max(0, combo.findData(value)))
        self._show_sides(choices.width, choices.height)
        self.dpi.setValue(choices.dpi)
        self.title.setText(choices.title)
        self.show_title.setChecked(choices.show_title)
        self.show_subtitle.setChecked(choices.show_subtitle)
        self.show_footnote.setChecked(choices.show_footnote)
        self.marked.setChecked(choices.marked)

    def _listen(self) -> None:
        for number in (self.width_box, self.height_box, self.dpi):
            number.valueChanged.connect(self._own_size)
        self.unit.currentIndexChanged.connect(self._other_unit)
        for combo in (self.form, self.preset, self.theme, self.category, self.axis, self.language):
            combo.currentIndexChanged.connect(self.changed)
        self.title.textChanged.connect(self.changed)
        for box in (self.show_title, self.show_subtitle, self.show_footnote, self.marked):
            box.toggled.connect(self.changed)
        self.show_title.toggled.connect(self.title.setEnabled)

    def _other_unit(self) -> None:
        """Say the same size in the unit that was chosen."""
        if self._size is not None:
            in_mm = self.unit.currentData() == "mm"
            sides = self._size.size_in_mm if in_mm else (self._size.width_px, self._size.height_px)
            self._show_sides(*sides)
        self._own_size()

    def _show_sides(self, width: float, height: float) -> None:
        for box, value in ((self.width_box, width), (self.height_box, height)):
            with QSignalBlocker(box):
                box.setDecimals(1 if self.unit.currentData() == "mm" else 0)
                box.setValue(value)

    def _own_size(self) -> None:
        with QSignalBlocker(self.preset):
            self.preset.setCurrentIndex(self.preset.findData("own"))
        self.changed.emit()

    def choices(self) -> Choices:
        """Return what is chosen."""
        return Choices(
            form=cast("Format", self.form.currentData()),
            preset=cast("Preset", self.preset.currentData()),
            width=self.width_box.value(),
            height=self.height_box.value(),
            unit=cast("Unit", self.unit.currentData()),
            dpi=self.dpi.value(),
            theme=cast("ThemeName", self.theme.currentData()),
            title=self.title.text().strip(),
            show_title=self.show_title.isChecked(),
            show_subtitle=self.show_subtitle.isChecked(),
            show_footnote=self.show_footnote.isChecked(),
            category=str(self.category.currentData()),
            marked=self.marked.isChecked(),
            axis=cast("Axis", self.axis.currentData()),
            language=cast("Language", self.language.currentData()),
        )

    def show_size(self, spec: ExportSpec, texts: Texts) -> None:
        """Show a preset's size in the fields of the own size, and what any size comes to."""
        if self.preset.currentData() != "own":
            unit = "mm" if spec.size_mm is not None else "px"
            width, height = spec.size_mm or (spec.width_px, spec.height_px)
            with QSignalBlocker(self.dpi), QSignalBlocker(self.unit):
                self.unit.setCurrentIndex(self.unit.findData(unit))
                self.dpi.setValue(spec.dpi)
            self._show_sides(width, height)
        self._size = spec
        wide, high = spec.size_in_mm
        self._say(
            texts(
                "{width} × {height} px · {wide} × {high} mm · {dpi} dpi",
                width=spec.width_px,
                height=spec.height_px,
                wide=f"{wide:.0f}",
                high=f"{high:.0f}",
                dpi=f"{spec.dpi:.0f}",
            ),
            wrong=False,
        )

    def show_problem(self, problem: str) -> None:
        """Say beside the size what is wrong with it."""
        self._size = None
        self._say(problem, wrong=True)

    def _say(self, note: str, *, wrong: bool) -> None:
        palette = self.palette()
        if wrong:
            colour = WRONG_ON_DARK if palette.window().color().lightness() < 128 else WRONG_ON_LIGHT
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.size_note.setPalette(palette)
        self.size_note.setText(note)
        self.size_note.setAccessibleName(note)


def _combo(*entries: tuple[str, str]) -> QComboBox:
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(12)
    for key, text in entries:
        combo.addItem(text, key)
    return combo


def _number(least: float, decimals: int) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(least, GREATEST_VALUE)
    box.setDecimals(decimals)
    box.setGroupSeparatorShown(False)
    box.setKeyboardTracking(True)
    box.setAlignment(Qt.AlignmentFlag.AlignRight)
    return box
