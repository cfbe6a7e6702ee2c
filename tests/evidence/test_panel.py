from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from books import change
from evidence_books import EIGHTY_FIVE, EIGHTY_NINE, FIRST, KEY, SECOND, SIXTY_ONE, TEXT, add_rival
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QHelpEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip, QWidget

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.core.selection import SECTIONS, Selection
from erqi_viewer.session import Session
from erqi_viewer.session import evidence as session_evidence
from erqi_viewer.store.connection import BookError
from erqi_viewer.views.evidence_panel import EvidencePanel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.core.records import Fact

# What the offscreen platform says when a window of its own is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")

LEFT = Qt.MouseButton.LeftButton
SIZE = (420, 640)


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> EvidencePanel:
    return connected(session, qtbot)


def connected(session: Session, qtbot: QtBot) -> EvidencePanel:
    """Return a panel connected as the window connects it, its layout done without a window."""
    panel = EvidencePanel(session)
    qtbot.addWidget(panel)
    session.database_changed.connect(panel.refresh_data)
    session.data_changed.connect(panel.refresh_data)
    session.selection_changed.connect(panel.refresh_selection)
    session.language_changed.connect(panel.retranslate)
    panel.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    panel.resize(*SIZE)
    panel.show()
    return panel


def attach(session: Session, text: str = TEXT) -> None:
    from erqi_viewer.store import edits

    title = edits.text_title(KEY, attached=text is not None)
    assert session.edit(title, lambda db: edits.attach_text(db, KEY, text))


def record(session: Session, word: str) -> str:
    """Return the record that rests on a word of the sample."""
    (uid,) = [
        one.uid
        for one in session.dataset.placements
        if any(item.uid == f"{word}-value" for item in one.evidence)
    ]
    return uid


def said(panel: EvidencePanel) -> str:
    """Return all that the card's labels say."""
    labels = panel.card.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if not label.isHidden())


def point_of(panel: EvidencePanel, word: str) -> QPoint:
    """Return the middle of a word on the text's viewport."""
    document = panel.text.document()
    cursor = document.find(word)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionStart() + 1)
    return panel.text.cursorRect(cursor).center() + QPoint(3, 0)


def marked(panel: EvidencePanel) -> list[str]:
    return [one.cursor.selectedText() for one in panel.text.extraSelections()]


# What it says


def test_a_selected_rank_shows_what_it_rests_on(panel: EvidencePanel, session: Session) -> None:
    session.select_record(record(session, EIGHTY_FIVE))
    text = said(panel)
    for expected in (
        "2019 · Comprehensive strength · rank 85", "The sample says so", "the sample",
        "Report on Erqi District", "Newspaper", "2019-10", "Research Group", "not attached",
    ):  # fmt: skip
        assert expected in text
    assert panel.attach_button.isVisible()
    assert not panel.text.isVisible()


def test_without_a_record_it_asks_for_one_and_shows_the_source(panel: EvidencePanel) -> None:
    assert "Choose a record" in said(panel)
    assert "Report on Erqi District" in said(panel)
    assert panel.source_key == KEY
    assert "–" in panel.place_label.text()


def test_a_record_without_evidence_says_that_no_place_is_noted(
    panel: EvidencePanel, session: Session
) -> None:
    session.select_record(session.dataset.honours[0].uid)
    assert "no place in the source is noted" in said(panel)


@pytest.mark.parametrize("section", SECTIONS)
def test_every_kind_of_record_has_a_heading(
    panel: EvidencePanel, session: Session, section: str
) -> None:
    data = session.dataset
    groups: dict[str, Sequence[Fact]] = {
        "ranks": data.placements, "indicators": data.observations, "honours": data.honours,
        "organisations": data.organisations,
        "index-system": [i for i in data.structure_items if i.structure == "index-system"],
        "programme": [i for i in data.structure_items if i.structure == "programme"],
    }  # fmt: skip
    assert groups[section]
    for fact in groups[section]:
        session.select_record(fact.uid)
        assert panel.card.heading.text()
        assert "None" not in said(panel)


def test_a_book_without_sources_says_so(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    from erqi_viewer.store import seed

    seed.create_database(str(tmp_path / "empty.sqlite"), empty=True)
    panel = connected(session, qtbot)
    assert session.open(str(tmp_path / "empty.sqlite"))
    assert "names no source" in said(panel)
    assert panel.source_key == ""
    assert not panel.attach_button.isEnabled()
    assert not panel.next_button.isEnabled()


def test_it_speaks_both_languages(panel: EvidencePanel, session: Session) -> None:
    session.select_record(record(session, EIGHTY_FIVE))
    session.preferences.language_choice = "zh"
    assert "样张说第八十五名" in said(panel)
    assert "2019年" in panel.card.heading.text()
    assert panel.accessibleName() == session.texts("Evidence") != "Evidence"
    session.preferences.language_choice = "en"
    assert "The sample says so" in said(panel)


def test_every_part_that_takes_the_keyboard_has_a_name(
    panel: EvidencePanel, session: Session
) -> None:
    attach(session)
    session.select_record(record(session, EIGHTY_FIVE))
    for part in (panel, panel.text, panel.sources, panel.previous_button, panel.text_button):
        assert part.accessibleName()
    assert panel.card.badge.label.accessibleName() == panel.card.badge.label.text()


def test_the_tab_key_goes_from_the_card_to_the_text_and_on_to_the_sources(
    panel: EvidencePanel, session: Session
) -> None:
    attach(session)
    parts: list[QWidget] = [panel.card, panel.text, panel.sources, panel.previous_button]
    reached, widget = [], panel.nextInFocusChain()
    while widget is not None and widget is not panel:
        reached += [parts.index(widget)] if widget in parts else []
        widget = widget.nextInFocusChain()
    assert reached == [0, 1, 2, 3]


def test_a_selection_fills_the_list_of_sources_anew_only_where_it_has_others(
    panel: EvidencePanel, session: Session
) -> None:
    filled: list[object] = []
    panel.sources.model().rowsInserted.connect(lambda *_: filled.append(1))
    session.select_record(record(session, EIGHTY_FIVE))
    session.select_record(record(session, SIXTY_ONE))
    assert not filled
    assert panel.source_key == KEY


def test_behind_another_panel_it_waits_with_what_it_says_until_it_is_seen(
    panel: EvidencePanel, session: Session
) -> None:
    panel.hide()
    before = said(panel)
    session.select_record(record(session, EIGHTY_FIVE))
    assert said(panel) == before
    assert panel.source_key == KEY
    panel.show()
    assert "2019 · Comprehensive strength · rank 85" in said(panel)


# The text


def test_an_attached_text_is_shown_as_it_is_and_never_as_markup(
    panel: EvidencePanel, session: Session
) -> None:
    attach(session)
    assert panel.text.isVisible()
    assert panel.text.isReadOnly()
    assert panel.text.toPlainText() == TEXT
    assert "<b>一</b>" in panel.text.toPlainText()


def test_the_facts_span_stands_out_last_and_all_others_are_marked(
    panel: EvidencePanel, session: Session
) -> None:
    attach(session)
    assert set(marked(panel)) == {EIGHTY_FIVE, SIXTY_ONE, EIGHTY_NINE, FIRST, SECOND}
    session.select_record(record(session, SIXTY_ONE))
    assert marked(panel)[-2:] == [SECOND, SIXTY_ONE]
    grounds = [one.format.background().color().name() for one in panel.text.extraSelections()]
    assert grounds[-1] not in grounds[:-1]
    assert "Verified: the text says so" in said(panel)


def test_the_span_is_scrolled_into_view(panel: EvidencePanel, session: Session) -> None:
    # Line breaks with a carriage return take one place in Qt and two in the text.
    attach(session, "空行\r\n" * 500 + TEXT)
    session.select_record(record(session, EIGHTY_NINE))
    assert panel.text.viewport().rect().contains(point_of(panel, EIGHTY_NINE))
    assert marked(panel)[-1] == EIGHTY_NINE
    assert "another place" in said(panel)


@pytest.mark.parametrize("word", [EIGHTY_FIVE, SIXTY_ONE, EIGHTY_NINE])
def test_a_click_on_a_span_selects_its_fact_everywhere(
    panel: EvidencePanel, session: Session, word: str
) -> None:
    attach(session)
    QTest.mouseClick(panel.text.viewport(), LEFT, pos=point_of(panel, word))
    assert session.selection == Selection(year=2019, record=record(session, word))


def test_clicks_on_words_that_several_facts_rest_on_take_turns(
    panel: EvidencePanel, session: Session
) -> None:
    attach(session)
    chosen = []
    for _ in range(3):
        QTest.mouseClick(panel.text.viewport(), LEFT, pos=point_of(panel, "乙榜"))
        chosen.append(session.selection.record)
    nine, four = record(session, SIXTY_ONE), record(session, EIGHTY_NINE)
    assert chosen in ([nine, four, nine], [four, nine, four])


def test_a_click_beside_the_spans_selects_nothing(panel: EvidencePanel, session: Session) -> None:
    attach(session)
    before = session.selection
    QTest.mouseClick(panel.text.viewport(), LEFT, pos=point_of(panel, "末行"))
    beside = point_of(panel, FIRST) + QPoint(10_000, 0)
    QTest.mouseClick(panel.text.viewport(), LEFT, pos=beside)
    below = QPoint(20, panel.text.viewport().height() - 2)
    QTest.mouseClick(panel.text.viewport(), LEFT, pos=below)
    assert session.selection == before


def test_selecting_words_with_the_mouse_selects_no_fact(
    panel: EvidencePanel, session: Session
) -> None:
    attach(session)
    before = session.selection
    viewport = panel.text.viewport()
    QTest.mousePress(viewport, LEFT, pos=point_of(panel, "甲榜"))
    QTest.mouseMove(viewport, point_of(panel, EIGHTY_FIVE))
    QTest.mouseRelease(viewport, LEFT, pos=point_of(panel, EIGHTY_FIVE))
    assert panel.text.textCursor().hasSelection()
    assert session.selection == before


def test_enter_selects_the_fact_at_the_caret(panel: EvidencePanel, session: Session) -> None:
    attach(session)
    cursor = panel.text.document().find(SIXTY_ONE)
    cursor.setPosition(cursor.selectionStart() + 1)
    panel.text.setTextCursor(cursor)
    QTest.keyClick(panel.text, Qt.Key.Key_Return)
    assert session.selection.record == record(session, SIXTY_ONE)


def test_a_span_tells_its_fact_when_asked(panel: EvidencePanel, session: Session) -> None:
    attach(session)
    viewport = panel.text.viewport()
    place = point_of(panel, EIGHTY_FIVE)
    QApplication.sendEvent(
        viewport, QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    )
    assert "rank 85" in QToolTip.text()
    QToolTip.hideText()


def test_a_failed_span_is_not_marked_and_the_card_says_which(
    panel: EvidencePanel, session: Session
) -> None:
    attach(session, TEXT.replace(EIGHTY_FIVE, "第一名"))
    session.select_record(record(session, EIGHTY_FIVE))
    assert "Failed" in said(panel)
    assert "Number or name: not found" in said(panel)
    assert not {EIGHTY_FIVE, FIRST} & set(marked(panel))
    attach(session, TEXT.replace("🙂", "！"))
    session.select_record(record(session, SIXTY_ONE))
    assert "only part of these words" in said(panel)
    assert "Number or name: as it was" in said(panel)
    assert marked(panel)[-1] == SIXTY_ONE


def test_the_marks_follow_light_and_dark(panel: EvidencePanel, session: Session) -> None:
    attach(session)
    session.select_record(record(session, EIGHTY_FIVE))
    light = [one.format.background().color() for one in panel.text.extraSelections()]
    palette = QPalette(panel.palette())
    palette.setColor(QPalette.ColorRole.Base, QColor("#101010"))
    panel.text.setPalette(palette)
    dark = [one.format.background().color() for one in panel.text.extraSelections()]
    assert len(light) == len(dark)
    assert light != dark


# Going on


def test_the_buttons_lead_through_the_facts_in_the_order_of_the_text(
    panel: EvidencePanel, session: Session
) -> None:
    attach(session)
    chosen = []
    for _ in (EIGHTY_FIVE, SIXTY_ONE, EIGHTY_NINE):
        panel.next_button.click()
        chosen.append(session.selection.record)
    assert chosen == [record(session, word) for word in (EIGHTY_FIVE, SIXTY_ONE, EIGHTY_NINE)]
    assert panel.place_label.text().startswith("3 of ")
    panel.previous_button.click()
    assert session.selection.record == record(session, SIXTY_ONE)
    session.select_record(record(session, EIGHTY_FIVE))
    assert not panel.previous_button.isEnabled()
    assert session_evidence.fact_step(session, -1) is None


# Attaching and taking away


def dropped(panel: EvidencePanel, *paths: str) -> bool:
    """Drop files onto the panel and return whether it took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    actions, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), actions, data, LEFT, keys)
    enter.setAccepted(False)
    QApplication.sendEvent(panel, enter)
    if enter.isAccepted():
        QApplication.sendEvent(panel, QDropEvent(QPointF(9, 9), actions, data, LEFT, keys))
    return enter.isAccepted()


def test_one_dropped_file_is_offered_as_the_text_and_two_are_not(
    panel: EvidencePanel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.file_dropped) as signal:
        assert dropped(panel, "/a/text.txt")
    assert signal.args == [KEY, "/a/text.txt"]
    assert not dropped(panel, "/a/text.txt", "/a/other.txt")


def test_the_button_and_the_menu_ask_for_a_text(
    panel: EvidencePanel, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.attach_wanted) as signal:
        panel.attach_button.click()
    assert signal.args == [KEY]
    attach(session)
    assert panel.text_button.isVisible()
    with qtbot.waitSignal(panel.attach_wanted):
        panel.change_action.trigger()
    with qtbot.waitSignal(panel.remove_wanted):
        panel.remove_action.trigger()


def test_attaching_keeps_the_selection_and_tells_what_changed(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8", newline="")
    session.select_record(record(session, SIXTY_ONE))
    now = session.selection
    with qtbot.waitSignal(session.data_changed) as signal:
        assert session_evidence.attach_text(session, KEY, str(tmp_path / "text.txt"))
    assert record(session, SIXTY_ONE) in signal.args[0].records
    assert session.selection == now
    assert session_evidence.count_of(session, KEY).spans_verified == 6
    assert session_evidence.remove_text(session, KEY)
    assert session.dataset.sources[0].text is None


def test_what_cannot_be_attached_is_said_and_changes_nothing(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\0\0\0\0")
    for path in ("none.txt", "picture.txt"):
        with qtbot.waitSignal(session.failed) as signal:
            assert not session_evidence.attach_text(session, KEY, str(tmp_path / path))
        assert isinstance(signal.args[0], ErqiError)
        assert signal.args[0].remedy
    assert session.dataset.sources[0].text is None


def test_a_book_that_can_only_be_read_takes_no_text_and_says_what_to_do(
    session: Session, book: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from erqi_viewer.store import database

    monkeypatch.setattr(database, "writable", lambda _: False)
    assert session.open(book)
    with qtbot.waitSignal(session.failed) as signal:
        assert not session_evidence.attach_text(session, KEY, "any.txt")
    assert isinstance(signal.args[0], BookError)
    assert signal.args[0].kind == "read-only"
    assert "copy" in signal.args[0].remedy


# Several sources


@pytest.fixture
def rivalry(book: str, session: Session) -> Session:
    add_rival(book, 84)
    session.reload()
    return session


def test_another_source_of_a_rank_is_shown_with_the_reason_and_can_be_gone_to(
    rivalry: Session, qtbot: QtBot
) -> None:
    panel = connected(rivalry, qtbot)
    rivalry.select_record(record(rivalry, EIGHTY_FIVE))
    (button,) = panel.card.findChildren(QPushButton)
    assert button.text() == "84 according to Another paper · does not count · 榜单原件为准"
    button.click()
    assert rivalry.selection.record == "rival"
    assert "rank 84" in panel.card.heading.text()
    assert panel.source_key == "other"


def test_of_several_sources_in_view_one_can_be_chosen(
    rivalry: Session, book: str, qtbot: QtBot
) -> None:
    change(
        book,
        "UPDATE fact SET source_id = (SELECT id FROM source WHERE key = 'other')"
        " WHERE id = (SELECT fact_id FROM placement WHERE rank = 61)",
    )
    rivalry.reload()
    panel = connected(rivalry, qtbot)
    assert panel.sources.isVisible()
    assert [panel.sources.itemData(row) for row in range(panel.sources.count())] == [KEY, "other"]
    panel.sources.setCurrentIndex(1)
    panel.sources.activated.emit(1)
    assert panel.source_key == "other"
    rivalry.select_record(record(rivalry, EIGHTY_FIVE))
    assert panel.sources.isHidden()
    assert panel.source_key == KEY


def test_a_panel_that_is_wide_has_the_text_beside_the_card(panel: EvidencePanel) -> None:
    assert panel.card.mapTo(panel, QPoint()).x() == 0
    panel.resize(900, 240)
    QApplication.sendPostedEvents()
    body = panel.attach_button.mapTo(panel, QPoint())
    assert body.x() > panel.card.width()


def test_the_lines_stand_close_together_however_high_the_panel_is(panel: EvidencePanel) -> None:
    labels = [one for one in panel.findChildren(QLabel) if one.isVisible()]
    values = [one for one in labels if one.accessibleName().endswith(f": {one.text()}")]
    assert len(values) >= 3
    assert all(
        0 <= lower.y() - upper.geometry().bottom() < upper.fontMetrics().height()
        for upper, lower in pairwise(values)
    )


def test_a_line_that_a_fact_lacks_leaves_no_gap_behind(
    panel: EvidencePanel, session: Session
) -> None:
    def shown() -> list[str]:
        return [
            one.text()
            for one in panel.findChildren(QLabel)
            if one.isVisible() and one.accessibleName().endswith(f": {one.text()}")
        ]

    session.select_record(record(session, EIGHTY_FIVE))
    many = shown()
    session.select(Selection(year=2019))
    assert len(shown()) < len(many)
    session.select_record(record(session, EIGHTY_FIVE))
    assert shown() == many
