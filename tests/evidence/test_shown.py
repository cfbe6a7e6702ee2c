"""What tree, table, plot and window show of evidence and of other sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from evidence_books import EIGHTY_FIVE, KEY, SIXTY_ONE, TEXT, add_rival
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog

from erqi_viewer.core.describe import describe
from erqi_viewer.core.history import build_series, standings_of, with_other_sources
from erqi_viewer.core.selection import Selection
from erqi_viewer.core.table_rows import selected_standings
from erqi_viewer.core.tables import window_columns
from erqi_viewer.core.texts import ENGLISH, load_texts
from erqi_viewer.models import roles
from erqi_viewer.models.table_model import TableModel
from erqi_viewer.models.tree_model import TreeModel
from erqi_viewer.store import edits
from erqi_viewer.views.frame import Frame
from erqi_viewer.window import Window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.core.texts import Texts
    from erqi_viewer.session import Session

COLUMNS = window_columns("ranks")
KEYS = [column.key for column in COLUMNS]
RANK, EVIDENCE = KEYS.index("rank"), KEYS.index("evidence")
ZH = load_texts("zh")


def attach(session: Session, text: str) -> None:
    title = edits.text_title(KEY, attached=text is not None)
    assert session.edit(title, lambda db: edits.attach_text(db, KEY, text))


def table(session: Session, texts: Texts = ENGLISH) -> TableModel:
    model = TableModel()
    model.show(selected_standings(session.series, Selection(year=2019)), COLUMNS, texts)
    return model


def hover(session: Session, rank: int) -> str:
    chart = describe(session.dataset, ENGLISH)
    (point,) = [p for one in chart.series for p in one.points if (p.year, p.rank) == (2019, rank)]
    return point.hover


@pytest.mark.parametrize(
    ("text", "word", "chinese"),
    [(None, "unverified", "未核对"), (TEXT, "verified", "已核对"), ("别的。", "failed", "不相符")],
)
def test_table_hover_and_tree_say_whether_evidence_holds(
    session: Session, text: str | None, word: str, chinese: str
) -> None:
    if text is not None:
        attach(session, text)
    assert table(session).index(0, EVIDENCE).data() == word
    assert table(session, ZH).index(0, EVIDENCE).data() == chinese
    assert f"Evidence: {word}" in hover(session, 85)
    tree = TreeModel()
    tree.show(session.dataset, session.series, "year", ENGLISH)
    uid = session.series[0].standings[-1].placement.uid
    index = tree.index_for(Selection(year=2019, record=uid))
    assert f"Evidence: {word}" in tree.tooltip(index)


def test_only_what_failed_has_a_colour_of_its_own(session: Session) -> None:
    foreground = Qt.ItemDataRole.ForegroundRole
    attach(session, TEXT)
    assert table(session).index(0, EVIDENCE).data(foreground) is None
    attach(session, "别的。")
    assert table(session).index(0, EVIDENCE).data(foreground) is not None


def test_a_rank_of_two_sources_has_a_badge_with_the_reason(session: Session, book: str) -> None:
    add_rival(book, 84)
    session.reload()
    model = table(session)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    cell = model.index(0, RANK)
    assert cell.data() == "85 (84)"
    assert cell.data(roles.SORT) == 85
    for expected in ("84", "Another paper", "榜单原件为准"):
        assert expected in cell.data(roles.TIP)
        assert expected in hover(session, 85)
    assert model.index(1, RANK).data() == "61"
    assert model.index(1, RANK).data(roles.TIP) is None
    assert tester.model() is model


def test_what_does_not_count_is_in_no_series_and_has_nothing_derived(
    session: Session, book: str
) -> None:
    add_rival(book, 84)
    session.reload()
    data = session.dataset
    rows = standings_of(build_series(data.lists, data.placements, data.editions))
    assert len(rows) == 18
    both = with_other_sources(rows)
    (extra,) = [row for row in both if row not in rows]
    assert both.index(extra) == both.index(next(row for row in rows if row.others)) + 1
    assert (extra.change, extra.streak, extra.best, extra.first) == (None, (), None, False)
    assert [one.rank for one in extra.others] == [85]


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> Window:
    frame = Frame(session.preferences)
    qtbot.addWidget(frame)
    made = Window(session, frame)
    with qtbot.waitSignal(made.plot.ready):
        frame.show()
    return made


@pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard")
def test_a_text_attached_in_the_window_leads_from_its_words_to_tree_table_and_plot(
    window: Window, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8", newline="")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.do("attach_text")
    assert "6 of 6 spans" in window.status.path.whole
    assert table(session).index(0, EVIDENCE).data() == "verified"
    window.do("next_fact")
    window.do("next_fact")
    (nine,) = [p for p in session.dataset.placements if (p.year, p.rank) == (2019, 61)]
    assert session.selection.record == nine.uid
    assert window.table.view.currentIndex().siblingAtColumn(RANK).data() == "61"
    assert window.tree.view.currentIndex().siblingAtColumn(1).data() == "61"
    assert window.plot.current_chart().selected == nine.uid
    text = window.evidence.text
    cursor = text.document().find(EIGHTY_FIVE)
    cursor.setPosition(cursor.selectionStart() + 1)
    text.setTextCursor(cursor)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert window.table.view.currentIndex().siblingAtColumn(RANK).data() == "85"
    assert SIXTY_ONE in text.toPlainText()
    window.evidence.remove_action.trigger()
    assert session.dataset.sources[0].text is None
    assert table(session).index(0, EVIDENCE).data() == "unverified"
