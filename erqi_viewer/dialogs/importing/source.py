"""Where imported rows come from: a source of the book, or a new one: who, what, when."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from erqi_viewer.core.importing.plan import NewSource
from erqi_viewer.dialogs.labels import MessageLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.records import Source
    from erqi_viewer.session import Session

_DATE = re.compile(
    r"(?:19|20|21)[0-9]{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?", re.ASCII
)
_LINES = ("title", "publisher", "published_on", "byline")


class SourceForm(QWidget):
    """Asks for the source; ``changed`` follows every change, ``settled`` the end of typing.

    Args:
        session: The session.
        lenient: Whether the date may be left to the rows of a table.
    """

    changed = Signal()
    settled = Signal()

    def __init__(
        self, session: Session, parent: QWidget | None = None, *, lenient: bool = False
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._lenient = lenient
        self._rows_say_who = False
        self._text: str | None = None
        self._typed: dict[str, str] = {}
        self.which = QComboBox()
        self.lines = {name: QLineEdit() for name in _LINES}
        self.labels = {name: QLabel() for name in ("which", *_LINES)}
        self.problem = MessageLine()
        self._lay_out()
        self.which.currentIndexChanged.connect(self._choose)
        for line in self.lines.values():
            line.textEdited.connect(self._edited)
            line.editingFinished.connect(self.settled)
        self.retranslate()

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        self.which.setMinimumContentsLength(24)
        self.which.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        places = {
            "which": (0, 0, self.which),
            "title": (0, 2, self.lines["title"]),
            "publisher": (1, 0, self.lines["publisher"]),
            "published_on": (1, 2, self.lines["published_on"]),
            "byline": (1, 4, self.lines["byline"]),
        }
        for name, (row, column, part) in places.items():
            self.labels[name].setBuddy(part)
            layout.addWidget(self.labels[name], row, column)
            layout.addWidget(part, row, column + 1, 1, 3 if name == "title" else 1)
        layout.addWidget(self.problem, 2, 0, 1, 6)
        for column, stretch in ((1, 3), (3, 2), (5, 2)):
            layout.setColumnStretch(column, stretch)

    def retranslate(self) -> None:
        """Show everything in the session's language, and the sources that there are now."""
        texts = self._session.texts
        words = {
            "which": texts("&Source:"),
            "title": texts("&Title:"),
            "publisher": texts("&Published by:"),
            "published_on": texts("&On:"),
            "byline": texts("B&yline:"),
        }
        for name, text in words.items():
            self.labels[name].setText(text)
        self.lines["published_on"].setPlaceholderText(texts("2019-10-08, 2019-10 or 2019"))
        self.lines["byline"].setPlaceholderText(texts("optional"))
        as_rows_say = texts("as the rows say")
        self.lines["publisher"].setPlaceholderText(as_rows_say if self._rows_say_who else "")
        if self._lenient:
            self.lines["published_on"].setPlaceholderText(as_rows_say)
        chosen = self.which.currentData()
        with QSignalBlocker(self.which):
            self.which.clear()
            self.which.addItem(texts("A new source"), "")
            for one in self._offered():
                self.which.addItem(texts.name(one.title), one.uid)
            self.which.setCurrentIndex(max(0, self.which.findData(chosen)))
        self._say()

    def propose(self, source: NewSource) -> None:
        """Fill the form with what is known of a new source, its text kept with it."""
        self._text = source.text
        proposed = dict(
            zip(
                _LINES,
                (source.name, source.publisher, source.published_on, source.byline),
                strict=True,
            )
        )
        self._typed = proposed
        self.retranslate()
        known = self.which.count() - 1 if source.text is not None else 0
        self.which.setCurrentIndex(known)  # what was imported before is that source again
        self._choose()

    def _offered(self) -> Sequence[Source]:
        """Return the book's sources that it can be: of a release only one with the same text."""
        sources = self._session.dataset.sources
        if self._text is None:
            return sources
        digest = sha256(self._text.encode("utf-8", "surrogatepass")).hexdigest()
        return [one for one in sources if one.text_sha256 == digest]

    def let_rows_say_who(self, *, they_do: bool) -> None:
        """Take the publisher as said by the rows, or ask for it."""
        if they_do != self._rows_say_who:
            self._rows_say_who = they_do
            self.retranslate()

    def _existing(self) -> Source | None:
        uid = self.which.currentData()
        return next((one for one in self._session.dataset.sources if one.uid == uid), None)

    def _choose(self) -> None:
        texts, source = self._session.texts, self._existing()
        if source is None:
            self._show(self._typed)
        else:
            self._show(
                {
                    "title": texts.name(source.title),
                    "publisher": texts.name(source.publisher),
                    "published_on": source.published_on,
                    "byline": source.byline,
                }
            )
        for line in self.lines.values():
            line.setReadOnly(source is not None)
            line.setEnabled(source is None)
        self._say()
        self.changed.emit()
        self.settled.emit()

    def _show(self, values: dict[str, str]) -> None:
        for name, line in self.lines.items():
            line.setText(values.get(name, ""))
            line.setCursorPosition(0)

    def _edited(self) -> None:
        self._typed = {name: line.text() for name, line in self.lines.items()}
        self._say()
        self.changed.emit()

    # What the dialog asks

    @property
    def source(self) -> NewSource:
        """The source as it is described now."""
        existing = self._existing()
        if existing is not None:
            return NewSource(existing.key, text=self._text)
        said = {name: line.text().strip() for name, line in self.lines.items()}
        return NewSource(
            said["title"], said["publisher"], said["published_on"], said["byline"], self._text
        )

    @property
    def complete(self) -> bool:
        """Whether it says who, what and when."""
        return not self._missing()

    def _missing(self) -> str:
        texts = self._session.texts
        if self._existing() is not None:
            return ""
        if not self.lines["title"].text().strip():
            return texts("Say what the source is called.")
        if not self.lines["publisher"].text().strip() and not self._rows_say_who:
            return texts("Say who published it.")
        date = self.lines["published_on"].text().strip()
        if not _DATE.fullmatch(date) and not (self._lenient and not date):
            return texts("Say when it was published: a day (2019-10-08), a month or a year.")
        return ""

    def _say(self) -> None:
        self.problem.tell(self._missing())
