"""The history of every series as a Qt model: a row a series, a cell a derived value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker
from PySide6.QtGui import QStandardItem, QStandardItemModel

from erqi_viewer.core.chart_texts import series_label
from erqi_viewer.core.summary import DERIVED_KEYS, summarise
from erqi_viewer.core.summary_texts import COLUMNS, cell_text, proof_lines
from erqi_viewer.core.texts import ENGLISH
from erqi_viewer.models import roles
from erqi_viewer.models.colours import change_colour

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject

    from erqi_viewer.core.history import Series
    from erqi_viewer.core.summary import Summary
    from erqi_viewer.core.tables import Column
    from erqi_viewer.core.texts import Texts

    _Index = QModelIndex | QPersistentModelIndex

REGION, CATEGORY = range(2)
_DIRECTIONS = {"change": 1, "largest_rise": 1, "largest_fall": -1}


class HistoryModel(QStandardItemModel):
    """What the series come to, under the columns of :data:`COLUMNS`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0, len(COLUMNS), parent)
        self._texts = ENGLISH
        self.summaries: tuple[Summary, ...] = ()
        self._labels: tuple[str, ...] = ()

    def show(self, series: Iterable[Series], texts: Texts, *, dark: bool = False) -> None:
        """Show series in a language, in colours for a light or a dark ground."""
        self._texts = texts
        series = tuple(series)
        self.summaries = tuple(map(summarise, series))
        self._labels = tuple(
            series_label(one, [s for s in series if s.region == one.region], texts)
            for one in series
        )
        self._set_headers()
        self.beginResetModel()
        with QSignalBlocker(self):
            self.setRowCount(0)
            for row in range(len(self.summaries)):
                self.appendRow([self._item(row, column, dark=dark) for column in COLUMNS])
        self.endResetModel()

    def text(self, row: int, key: str) -> str:
        """Return a cell as it is shown."""
        if key == "category":
            return self._labels[row]
        return cell_text(self.summaries[row], key, self._texts)

    def series(self, index: _Index) -> Series:
        """Return the series of a cell's row."""
        return self.summaries[index.row()].series

    def records(self, index: _Index) -> tuple[str, ...]:
        """Return the uids of the records that a cell rests on, none for a name or a note."""
        summary, key = self.summaries[index.row()], COLUMNS[index.column()].key
        if key == "gaps":
            return tuple(uid for gap in summary.gaps for uid in gap.records)
        if key == "latest_rank":
            return (summary.latest.uid,) if summary.latest else ()
        derived = summary.derived(key) if key in DERIVED_KEYS else None
        return derived.uids if derived else ()

    def proof(self, index: _Index) -> str:
        """Return what a cell rests on in words, a line a record."""
        key = COLUMNS[index.column()].key
        return "\n".join(proof_lines(self.summaries[index.row()], key, self._texts))

    def explanation(self, index: _Index) -> str:
        """Return a cell and what it rests on as one paragraph, and the row's notes as another."""
        texts, row, column = self._texts, index.row(), COLUMNS[index.column()]
        lines = proof_lines(self.summaries[row], column.key, texts)
        name = self._full_name(row)
        head = texts(
            "{category}, {title}: {value}",
            category=name,
            title=texts(column.title),
            value=self.text(row, column.key),
        )
        if column.key in {"region", "category", "notes"}:
            head = name
        elif column.key != "gaps":
            head = texts("{head} — {proof}", head=head, proof=texts("; ").join(lines))
        notes = (note.text(texts) for note in self.summaries[row].notes)
        return "\n".join((head, *notes))

    def _full_name(self, row: int) -> str:
        """Return a category's name, with its region's where there are several."""
        if len({one.series.region for one in self.summaries}) < 2:
            return self._labels[row]
        region = self._texts.name(self.summaries[row].series.region.name)
        return self._texts("{region}, {list}", region=region, list=self._labels[row])

    def _item(self, row: int, column: Column, *, dark: bool) -> QStandardItem:
        item = QStandardItem(self.text(row, column.key))
        if column.kind != "text":
            item.setTextAlignment(roles.CENTRE)
        if direction := _DIRECTIONS.get(column.key):
            derived = self.summaries[row].derived(column.key)
            moved = derived.value * direction if derived else 0
            item.setData(self._spoken(moved) if derived else "", roles.ACCESSIBLE_TEXT)
            if colour := change_colour(moved, dark=dark):
                item.setForeground(colour)
        return item

    def _spoken(self, change: int) -> str:
        texts = self._texts
        if change == 0:
            return texts("unchanged")
        if change > 0:
            return texts("up {places}", places=change)
        return texts("down {places}", places=-change)

    def _set_headers(self) -> None:
        helps = _explanations(self._texts)
        for number, column in enumerate(COLUMNS):
            header = QStandardItem(self._texts(column.title))
            header.setTextAlignment(roles.LEFT if column.kind == "text" else roles.CENTRE)
            header.setToolTip(roles.plain_tooltip(helps.get(column.key, header.text())))
            self.setHorizontalHeaderItem(number, header)


def _explanations(texts: Texts) -> dict[str, str]:
    return {
        "latest_rank": texts("The rank in the list's latest edition"),
        "change": texts("Places moved since the year before: ▲ up, ▼ down, = the same"),
        "streak_joined": texts(
            "Years on the list in a row up to its latest edition, former names joined"
        ),
        "streak": texts("Years on the list in a row since it has had this name"),
        "years_on_list": texts("How many recorded years the region was on the list"),
        "first_year": texts("The first recorded year on the list; earlier ones may be unknown"),
        "gaps": texts("Years without a rank, and why"),
        "notes": texts("Where the years of a list are not quite alike"),
    }
