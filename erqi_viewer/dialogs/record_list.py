"""The records that a finding or a drafted sentence rests on, each to be selected in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from erqi_viewer.core.override import override
from erqi_viewer.core.records import Observation, Placement
from erqi_viewer.core.summary_texts import record_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from erqi_viewer.core.records import Fact
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.session import Session

    Facts = Callable[[str], Fact | None]

_LINES = 5
_UID = Qt.ItemDataRole.UserRole


def fact_text(fact: Fact, texts: Texts) -> str:
    """Return a record in short, such as 2019: rank 85 and the list's name."""
    match fact:
        case Placement():
            return record_text(fact, texts)
        case Observation():
            value = "" if fact.value is None else f"{fact.value:g}"
            said = texts("{value} {unit}", value=value, unit=texts.name(fact.unit)).strip()
            name = texts.name(fact.indicator.name)
            return texts("{year}: {said}, {name}", year=fact.year, said=said or "–", name=name)
        case _:
            return texts.name(fact.name)


class RecordList(QWidget):
    """Lists records; a click or Enter on one selects it in every panel of the window.

    One of a region that the window does not show cannot be selected there, and says so.

    Args:
        session: Where a record is selected.
        facts: Finds a fact by its uid, also one that the session does not hold.
    """

    def __init__(self, session: Session, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._facts = facts
        self._uids: tuple[str, ...] = ()
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.list = _ShortList()
        self.list.setAlternatingRowColors(True)
        self.list.setUniformItemSizes(True)
        self.list.itemClicked.connect(self._select)
        self.list.itemActivated.connect(self._select)
        self.label.setBuddy(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.label)
        layout.addWidget(self.list)
        self.retranslate()

    def show_records(self, uids: Sequence[str], *, select: bool) -> None:
        """List records, and select the first of them in the window if so asked."""
        session = self._session
        self._uids = tuple(uid for uid in uids if self._facts(uid) is not None)
        self._fill()
        if select and self._uids:
            session.select_record(self._uids[0])
            self.list.setCurrentRow(0)

    def retranslate(self) -> None:
        """Show everything in the session's language."""
        texts = self._session.texts
        self.label.setText(texts("Rests on these &records:"))
        self.list.setAccessibleName(self.label.text().replace("&", ""))
        self._fill()

    def _fill(self) -> None:
        row = self.list.currentRow()
        self.list.clear()
        for uid in self._uids:
            fact = self._facts(uid)
            if fact is not None:
                item = QListWidgetItem(self._text(fact))
                item.setData(_UID, uid)
                self.list.addItem(item)
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)
        self.setEnabled(self.list.count() > 0)

    def _text(self, fact: Fact) -> str:
        texts = self._session.texts
        text = fact_text(fact, texts)
        region = getattr(fact, "region", None)
        if region is None or self._session.fact(fact.uid) is not None:
            return text
        return texts(
            "{region}, {record} (not shown in the window)",
            region=texts.name(region.name),
            record=text,
        )

    def _select(self, item: QListWidgetItem) -> None:
        self._session.select_record(str(item.data(_UID)))


class _ShortList(QListWidget):
    @override
    def sizeHint(self) -> QSize:
        """Ask for a few lines."""
        height = (self.fontMetrics().lineSpacing() + 4) * _LINES + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, (self.fontMetrics().lineSpacing() + 4) * 2)
