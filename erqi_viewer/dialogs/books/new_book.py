"""File > New record book: what it is about, what it begins with, and where it is kept."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.books.followed_lists import FollowedLists
from erqi_viewer.dialogs.books.region_form import RegionForm
from erqi_viewer.dialogs.labels import MessageLine, plain_label
from erqi_viewer.dialogs.ticks import ChoiceCircle
from erqi_viewer.session import sharing
from erqi_viewer.store.new_book import Plan

if TYPE_CHECKING:
    from erqi_viewer.session import Session
    from erqi_viewer.store.new_book import Vocabulary


class NewBookDialog(QDialog):
    """Asks what a new book is to be and makes it; ``created`` carries its path.

    What cannot be done is said inside the dialog, which stays open with all that was filled in.

    Raises:
        InputError: The bundled facts cannot be read.
    """

    created = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._bundled = sharing.vocabulary(None)
        self._template: str | None = None
        self._own_name = False
        texts = session.texts
        self.setWindowTitle(texts("New record book"))
        self.empty = ChoiceCircle(texts("&Empty: lists and indicators, but no facts"))
        self.facts = ChoiceCircle(self._facts_text())
        self.like = ChoiceCircle(texts("Lists, indicators and regions of &another book, no facts"))
        self.template_button = QPushButton(texts("Choose the &book…"))
        self.template_label = plain_label()
        self.region = RegionForm(texts)
        self.lists = FollowedLists(texts)
        self.path = QLineEdit()
        self.path_button = QPushButton(texts("Choose…"))
        for button in (self.template_button, self.path_button):
            button.setAutoDefault(False)
        self.problem = MessageLine()
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.create_button = buttons.addButton(texts("Create"), role.AcceptRole)
        buttons.addButton(texts("Cancel"), role.RejectRole)
        self.create_button.setDefault(True)
        buttons.accepted.connect(self._create)
        buttons.rejected.connect(self.reject)
        self.empty.setChecked(True)
        self._offer(self._bundled)
        self._lay_out(buttons)
        self._listen()
        self._propose_path()
        self._check()
        self.region.search.setFocus()

    def _facts_text(self) -> str:
        texts, known = self._session.texts, self._bundled
        home = next(one for one in known.regions if one.code == known.home)
        return texts(
            "The fac&ts that come with the program: {region}", region=texts.name(home.name)
        )

    # How it looks

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(self._beginning())
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self._boxed(self._session.texts("Region"), self.region), stretch=3)
        both.addWidget(self._boxed(self._session.texts("Lists to follow"), self.lists), stretch=2)
        layout.addLayout(both, stretch=1)
        layout.addLayout(self._place())
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        em = self.fontMetrics().height()
        self.resize(50 * em, 0)

    def _beginning(self) -> QGroupBox:
        group = QButtonGroup(self)
        for button in (self.empty, self.facts, self.like):
            group.addButton(button)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.empty, 0, 0, 1, 3)
        grid.addWidget(self.facts, 1, 0, 1, 3)
        grid.addWidget(self.like, 2, 0)
        grid.addWidget(self.template_button, 2, 1)
        grid.addWidget(self.template_label, 2, 2)
        grid.setColumnStretch(2, 1)
        return self._boxed(self._session.texts("Begin with"), inside)

    def _place(self) -> QHBoxLayout:
        label = QLabel(self._session.texts("&Save as"))
        label.setBuddy(self.path)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.path, stretch=1)
        row.addWidget(self.path_button)
        return row

    def _boxed(self, title: str, inside: QWidget) -> QGroupBox:
        box = QGroupBox(title)
        layout = QVBoxLayout(box)
        layout.addWidget(inside)
        return box

    def _listen(self) -> None:
        for button in (self.empty, self.facts, self.like):
            button.toggled.connect(self._begin_otherwise)
        self.template_button.clicked.connect(self._ask_template)
        self.region.changed.connect(self._region_changed)
        self.path.textEdited.connect(self._path_typed)
        self.path_button.clicked.connect(self._ask_path)

    # What is chosen

    def plan(self) -> Plan:
        """Return what is chosen."""
        return Plan(
            region=None if self.facts.isChecked() else self.region.region(),
            lists=self.lists.chosen(),
            template=self._template if self.like.isChecked() else None,
            with_facts=self.facts.isChecked(),
        )

    def _offer(self, known: Vocabulary) -> None:
        self.region.know(known.regions)
        self.lists.offer(known.lists)

    def _begin_otherwise(self, checked: bool) -> None:  # noqa: FBT001 - a slot
        if not checked:
            return
        if not self.like.isChecked():
            self._offer(self._bundled)
            self._region_changed()
        elif self._template is None:
            self._ask_template()
        else:
            self._take_template(self._template)

    def _ask_template(self) -> None:
        session = self._session
        path = files.ask_open(self, session.texts, session.preferences.last_folder)
        if path is not None:
            self._take_template(path)
        elif self._template is None:
            self.empty.setChecked(True)

    def _take_template(self, path: str) -> None:
        try:
            known = sharing.vocabulary(path)
        except ErqiError as error:
            self._template = None
            self.empty.setChecked(True)
            self.problem.say(error, self._session.texts)
            return
        self._template = path
        self.template_label.setText(os.path.basename(path))
        with QSignalBlocker(self.like):
            self.like.setChecked(True)
        self._offer(known)
        self._region_changed()

    def _region_changed(self) -> None:
        self._propose_path()
        self._check()

    def _propose_path(self) -> None:
        """Name the file after the region until the user names it."""
        if self._own_name:
            return
        texts = self._session.texts
        name = self.region.name_zh.text()
        if texts.lang == "en":
            name = self.region.name_en.text() or name
        if self.facts.isChecked():
            known = self._bundled
            name = next(texts.name(one.name) for one in known.regions if one.code == known.home)
        stem = files.file_name(name, texts("new book"))
        folder = self._session.preferences.last_folder
        path, number = os.path.join(folder, f"{stem}.sqlite"), 1
        while os.path.exists(path):
            number += 1
            path = os.path.join(folder, f"{stem} {number}.sqlite")
        self.path.setText(path)

    def _path_typed(self) -> None:
        self._own_name = True
        self._check()

    def _ask_path(self) -> None:
        texts = self._session.texts
        path = files.ask_save(
            self, texts("New record book"), self.path.text(), {"sqlite": texts("Record book")}
        )
        if path is not None:
            self._own_name = True
            self.path.setText(path)
            self._check()

    # Making it

    def _check(self) -> None:
        """Enable what can be filled in, and say what is missing."""
        own_region = not self.facts.isChecked()
        self.region.setEnabled(own_region)
        problem = self.region.problem() if own_region else ""
        if not problem and not self.path.text().strip():
            problem = self._session.texts("The book needs a file name.")
        started = bool(self.region.code.text() or self.region.search.text())
        self.problem.tell(problem if started or not own_region else "")
        self.create_button.setEnabled(not problem)

    def _create(self) -> None:
        path = os.path.expanduser(self.path.text().strip())
        if not os.path.splitext(path)[1]:
            path += ".sqlite"
        error = sharing.create_book(path, self.plan())
        if error is not None:
            self.problem.say(error, self._session.texts)
            return
        self._session.preferences.last_folder = os.path.dirname(os.path.abspath(path))
        self.accept()
        self.created.emit(path)
