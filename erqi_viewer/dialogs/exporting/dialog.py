"""The dialog that exports the plot, with a preview that is the picture itself."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.exporting.choices import recall, remember
from erqi_viewer.dialogs.exporting.form import ExportForm, format_names
from erqi_viewer.dialogs.exporting.preview import ExportPreview
from erqi_viewer.dialogs.labels import MessageLine
from erqi_viewer.dialogs.sizes import open_at

if TYPE_CHECKING:
    from erqi_viewer.core.chart import Chart
    from erqi_viewer.core.records import Language
    from erqi_viewer.renderer.spec import ExportSpec
    from erqi_viewer.session import Session


class ExportDialog(QDialog):
    """Asks how the plot is to be exported and writes it.

    ``written`` carries the path of the file. What cannot be done is said inside the dialog, which
    stays open with everything that was chosen.
    """

    written = Signal(str)

    def __init__(self, session: Session, screen: ExportSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._screen = screen
        self._wanted: tuple[Chart, ExportSpec] | None = None
        texts = session.texts
        self.setWindowTitle(texts("Export the plot"))
        first = recall(session.preferences, texts.lang)
        names = {one.key: texts.name(one.list.dimension.name) for one in session.series}
        self.form = ExportForm(texts, first, names.items())
        self.preview = ExportPreview()
        self.preview.setAccessibleName(texts("Preview"))
        self.problem = MessageLine()
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.export_button = buttons.addButton(texts("Export…"), role.AcceptRole)
        self.copy_button = buttons.addButton(texts("Copy picture"), role.ActionRole)
        buttons.addButton(texts("Cancel"), role.RejectRole)
        self.export_button.setDefault(True)
        buttons.accepted.connect(self._export)
        buttons.rejected.connect(self.reject)
        self.copy_button.clicked.connect(self._copy)
        self._lay_out(buttons)
        self.form.changed.connect(self._check)
        self._check()

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        left = QVBoxLayout()
        left.addWidget(self.form)
        left.addStretch()
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left)
        both.addWidget(self.preview, stretch=1)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(both, stretch=1)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        self.form.setFixedWidth(340)
        open_at(self, QSize(980, 560))

    def _check(self) -> None:
        """Show what the choices come to, or what is wrong with them."""
        texts, choices = self._session.texts, self.form.choices()
        chart = choices.chart(self._session)
        self.form.title.setPlaceholderText(chart.title)
        try:
            spec = choices.spec(self._screen)
        except ErqiError as error:
            self._wanted = None
            self.form.show_problem("\n".join(texts.error(error)))
            self.preview.show_nothing()
        else:
            self._wanted = chart, spec
            self.form.show_size(spec, texts)
            self.preview.show_chart(chart, spec)
        self.problem.tell("")
        for button in (self.export_button, self.copy_button):
            button.setEnabled(self._wanted is not None)

    def _export(self) -> None:
        session, texts = self._session, self._session.texts
        if self._wanted is None:
            return
        chart, spec = self._wanted
        choices = self.form.choices()
        name = files.file_name(chart.title, "plot")
        path = files.ask_save(
            self,
            texts("Export the plot"),
            os.path.join(session.preferences.last_folder, f"{name}.{choices.form}"),
            format_names(texts),
        )
        if path is None or not self._write(chart, path, spec, choices.language):
            return
        session.preferences.last_folder = os.path.dirname(path)
        remember(choices, session.preferences)
        self.accept()
        self.written.emit(path)

    def _write(self, chart: Chart, path: str, spec: ExportSpec, language: Language) -> bool:
        from erqi_viewer.renderer.export import PlotMetadata, write_plot

        session = self._session
        sources = "; ".join(source.title.text(language) for source in session.dataset.sources)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            metadata = PlotMetadata(source=sources, database_sha256=session.digest())
            write_plot(chart, path, spec, metadata)
        except ErqiError as error:
            self.problem.say(error, self._session.texts)
            return False
        finally:
            QGuiApplication.restoreOverrideCursor()
        return True

    def _copy(self) -> None:
        from erqi_viewer.renderer.export import render_image

        if self._wanted is not None:
            try:
                QGuiApplication.clipboard().setImage(render_image(*self._wanted))
            except ErqiError as error:
                self.problem.say(error, self._session.texts)
