"""File > Save bundle: what is to be in it, what that comes to, and how far the work has come."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.override import override
from erqi_viewer.core.wording import regions_of
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.labels import MessageLine, plain_label
from erqi_viewer.dialogs.sizes import open_at
from erqi_viewer.dialogs.stepping import Stepper
from erqi_viewer.dialogs.ticks import TickBox
from erqi_viewer.session import sharing
from erqi_viewer.transfer.bundle.make import Order
from erqi_viewer.transfer.bundle.readme import listing

if TYPE_CHECKING:
    from erqi_viewer.core.errors import ErqiError
    from erqi_viewer.core.records import Language
    from erqi_viewer.session import Session
    from erqi_viewer.transfer.bundle.make import Made


class BundleDialog(QDialog):
    """Asks what a bundle is to hold and writes it, with a progress bar and a way out.

    ``written`` carries its path and fingerprint. What cannot be done is said inside the dialog,
    which stays open with everything that was chosen.

    Raises:
        DatabaseError: The open book cannot be read any more.
    """

    written = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = sharing.shown_regions(session)
        self._path = ""
        texts = session.texts
        self.setWindowTitle(texts("Save a bundle"))
        self.regions = QComboBox()
        self.languages: dict[Language, TickBox] = {
            "zh": TickBox("中文"),
            "en": TickBox("English"),
        }
        self.with_texts = TickBox()
        self.contents = QTreeWidget()
        self.problem = MessageLine()
        self.progress = QProgressBar()
        self._stepper = Stepper(self.progress, self)
        self._fill()
        self._buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.save_button = self._buttons.addButton(texts("Save…"), role.AcceptRole)
        self.cancel_button = self._buttons.addButton(texts("Cancel"), role.RejectRole)
        self.save_button.setDefault(True)
        self._lay_out()
        self._listen()
        self._check()

    def _fill(self) -> None:
        session, texts = self._session, self._session.texts
        count = sharing.count_regions(session)
        if self._shown is not None:
            shown = texts("Those shown: {regions}", regions=regions_of(session.series, texts))
            self.regions.addItem(shown, "shown")
        self.regions.addItem(texts("All {count} regions of the book", count=count), "all")
        attached = sharing.count_texts(session)
        self.with_texts.setText(
            texts("With the &texts of the sources ({count} attached)", count=attached)
        )
        self.with_texts.setEnabled(attached > 0)
        wanted = session.preferences.text("bundle/languages", "zh en").split()
        for lang, box in self.languages.items():
            box.setChecked(lang in wanted)

    def _lay_out(self) -> None:
        texts = self._session.texts
        about = plain_label(
            texts(
                "One zip file to hand on: whoever gets it can check every number in it from the "
                "data inside, with Tools › Check a bundle or the command erqi-viewer verify."
            )
        )
        self.contents.setHeaderLabels([texts("File"), texts("What it is")])
        self.contents.setRootIsDecorated(False)
        self.contents.setAlternatingRowColors(True)
        self.contents.setAccessibleName(texts("What will be in it"))
        self.contents.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        boxes = QHBoxLayout()
        for box in self.languages.values():
            boxes.addWidget(box)
        boxes.addStretch()
        form = QFormLayout()
        form.addRow(texts("&Regions"), self.regions)
        form.addRow(texts("Languages"), boxes)
        form.addRow(texts("Texts"), self.with_texts)
        form.setRowVisible(self.regions, self._shown is not None)
        heading = QLabel(texts("What will be &in it"))
        heading.setBuddy(self.contents)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(about)
        layout.addLayout(form)
        layout.addWidget(heading)
        layout.addWidget(self.contents, stretch=1)
        layout.addWidget(self.problem)
        layout.addWidget(self.progress)
        layout.addWidget(self._buttons)
        em = self.fontMetrics().height()
        open_at(self, QSize(46 * em, 36 * em))

    def _listen(self) -> None:
        self._buttons.accepted.connect(self._save)
        self._buttons.rejected.connect(self.reject)
        self.with_texts.toggled.connect(self._check)
        for box in self.languages.values():
            box.toggled.connect(self._check)
        self._stepper.changed.connect(self._enable)
        self._stepper.finished.connect(self._finish)
        self._stepper.failed.connect(self._tell)

    # What is chosen

    def order(self) -> Order:
        """Return what is chosen."""
        return Order(
            regions=self._shown if self.regions.currentData() == "shown" else None,
            languages=tuple(lang for lang, box in self.languages.items() if box.isChecked()),
            with_texts=self.with_texts.isChecked(),
        )

    def _check(self) -> None:
        """Show what the choices come to, or that there is no language."""
        order, texts = self.order(), self._session.texts
        self.contents.clear()
        for name, what in listing(order.languages, texts, with_texts=order.with_texts):
            self.contents.addTopLevelItem(QTreeWidgetItem([name, what]))
        self.save_button.setEnabled(bool(order.languages))
        self.problem.tell("" if order.languages else texts("Choose at least one language."))

    # Writing

    def _save(self) -> None:
        session, texts = self._session, self._session.texts
        name = files.file_name(regions_of(session.series, texts), "bundle")
        path = files.ask_save(
            self,
            texts("Save a bundle"),
            os.path.join(session.preferences.last_folder, f"{name}.zip"),
            {"zip": texts("Bundle")},
        )
        if path is not None:
            self._start(path)

    def _start(self, path: str) -> None:
        from erqi_viewer.renderer.bundle import MADE_WITH, draw

        self._path = path
        self.problem.tell("")
        self._stepper.start(sharing.bundle(self._session, path, self.order(), draw, MADE_WITH))

    def _finish(self, made: Made) -> None:
        preferences = self._session.preferences
        preferences.last_folder = os.path.dirname(self._path)
        preferences.set_text("bundle/languages", " ".join(self.order().languages))
        self.accept()
        self.written.emit(self._path, made.fingerprint)

    def _tell(self, error: ErqiError) -> None:
        self.problem.say(error, self._session.texts)

    def _enable(self) -> None:
        idle = not self._stepper.busy
        for part in (self.regions, self.contents, self.save_button, *self.languages.values()):
            part.setEnabled(idle)
        self.with_texts.setEnabled(idle and sharing.count_texts(self._session) > 0)

    @override
    def reject(self) -> None:
        """Stop the work, or close if there is none."""
        if self._stepper.busy:
            self._stepper.stop()
            self.problem.tell(self._session.texts("Stopped; nothing was written."))
        else:
            super().reject()
