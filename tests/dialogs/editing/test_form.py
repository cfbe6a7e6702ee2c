"""The form for a row of any kind, as people use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from books import change
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from erqi_viewer.core.changes import Step, updated
from erqi_viewer.core.editing.fields import KINDS
from erqi_viewer.core.records import Name
from erqi_viewer.dialogs.editing.form import EditForm
from erqi_viewer.dialogs.editing.inputs import LineInput
from erqi_viewer.dialogs.editing.references import ReferenceInput, ReferencesInput
from erqi_viewer.dialogs.editing.titles import ADDABLE
from erqi_viewer.session.targets import Target
from erqi_viewer.store import change_log, edits
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from erqi_viewer.core.errors import ErqiError
    from erqi_viewer.core.records import Placement
    from erqi_viewer.session import Session

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard"),
]


def green(session: Session) -> Placement:
    return next(
        one
        for one in session.dataset.placements
        if (one.year, one.dimension.key) == (2019, "green-development") and one.preferred
    )


def shown(form: EditForm, qtbot: QtBot) -> EditForm:
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.fixture
def form(session: Session, qtbot: QtBot) -> EditForm:
    return shown(
        EditForm(session, "placement", target=Target("placement", green(session).uid)), qtbot
    )


def line(form: EditForm, key: str) -> QLineEdit:
    part = form.rows.inputs[key].parts[0]
    assert isinstance(part, QLineEdit)
    return part


def type_into(widget: QLineEdit, text: str) -> None:
    widget.selectAll()
    if text:
        QTest.keyClicks(widget, text)
    else:
        QTest.keyClick(widget, Qt.Key.Key_Delete)


def choose(form: EditForm, key: str, value: str) -> None:
    box = form.rows.inputs[key].parts[0]
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(value))
    assert box.currentData() == value
    box.activated.emit(box.currentIndex())


def reason(form: EditForm, key: str) -> str:
    return form.rows.reasons[key].text()


def second_source(session: Session) -> str:
    """Let another source say 80 for a rank, not counted, and return its place."""
    place = green(session)
    source = session.document("source", place.source.uid)
    document = session.document("placement", place.uid)
    assert source is not None
    assert document is not None
    other = {**source, "key": "other", "title_en": "Other source", "text": None}
    rival = {**document, "source": "s-2", "rank": 80, "preferred": 0, "evidence": []}
    rival["preference_reason"] = "a draft"
    rows = (
        updated("source", "s-2", {}, **other)._replace(before=None),
        updated("placement", "p-2", {}, **rival)._replace(before=None),
    )
    assert session.do(Step(Name("二", "two"), rows))
    return "p-2"


def test_a_rank_is_changed_with_a_reason_and_its_step_says_what_was_done(
    form: EditForm, session: Session, qtbot: QtBot
) -> None:
    type_into(line(form, "rank"), "73")
    QTest.keyClicks(form.reason, "misprint")
    with qtbot.waitSignal(form.saved):
        QTest.keyClick(form.reason, Qt.Key.Key_Return)
    assert green(session).rank == 73
    assert session.undo_stack.undoText() == "rank 2019 green development 74 → 73"
    assert session.database is not None
    entry = change_log.entries(session.database)[0]
    assert (entry.title.zh, entry.reason) == ("2019年绿色发展名次 74 → 73", "misprint")


def test_a_rank_that_is_not_on_the_list_is_said_beside_it_and_cannot_be_saved(
    form: EditForm, session: Session
) -> None:
    type_into(line(form, "rank"), "101")
    assert "100" in reason(form, "rank")
    assert form.rows.reasons["rank"].isVisible()
    assert not form.save_button.isEnabled()
    form.save()
    assert form.isVisible()
    assert green(session).rank == 74
    type_into(line(form, "rank"), "100")
    assert not form.rows.reasons["rank"].isVisible()
    assert form.save_button.isEnabled()


def test_the_arrow_keys_count_a_rank_up_and_down(form: EditForm) -> None:
    QTest.keyClick(line(form, "rank"), Qt.Key.Key_Up)
    assert form.entries()["rank"] == "75"
    for _ in range(2):
        QTest.keyClick(line(form, "rank"), Qt.Key.Key_Down)
    assert form.entries()["rank"] == "73"


def test_an_absence_has_no_rank(form: EditForm, session: Session) -> None:
    choose(form, "status", "not-listed")
    assert not form.rows.inputs["rank"].isVisible()
    form.save()
    place = green(session)
    assert (place.status, place.rank) == ("not-listed", None)
    assert session.undo_stack.undoText() == "rank 2019 green development 74 → not on the list"


def test_what_the_book_refuses_is_said_beside_its_field_and_nothing_typed_is_lost(
    session: Session, qtbot: QtBot
) -> None:
    edition = green(session).edition
    form = shown(EditForm(session, "edition", target=Target("edition", edition.uid)), qtbot)
    type_into(line(form, "size"), "50")
    form.save()
    assert form.isVisible()
    assert "74" in reason(form, "size")
    assert form.entries()["size"] == "50"
    type_into(line(form, "size"), "90")
    form.save()
    assert not form.isVisible()


def test_a_change_by_another_program_is_told_and_can_then_be_saved_over(
    form: EditForm, session: Session
) -> None:
    errors: list[ErqiError] = []
    session.failed.connect(errors.append)
    uid = green(session).uid
    with open_database(str(session.path)) as other:
        before = edits.document(other, "placement", uid)
        assert before is not None
        row = updated("placement", uid, before, rank=60)
        edits.apply(other, Step(Name("别", "other"), (row,)))
    type_into(line(form, "rank"), "73")
    form.save()
    assert form.isVisible()
    assert "changed meanwhile" in form.message.text()
    assert not errors
    assert form.entries()["rank"] == "73"
    assert green(session).rank == 60
    form.save()
    assert green(session).rank == 73
    assert session.undo_stack.undoText() == "rank 2019 green development 60 → 73"


def test_a_new_rank_starts_from_what_is_selected_and_asks_for_the_rest(
    session: Session, qtbot: QtBot
) -> None:
    form = shown(EditForm(session, "placement"), qtbot)
    place = green(session)
    entries = form.entries()
    assert entries["region"] == place.region.uid
    assert entries["source"] == place.source.uid
    assert not form.save_button.isEnabled()
    assert reason(form, "edition")


def test_an_edition_and_its_list_are_made_from_within_a_new_rank(
    session: Session, qtbot: QtBot
) -> None:
    form = shown(EditForm(session, "placement"), qtbot)
    edition_input = form.rows.inputs["edition"]
    assert isinstance(edition_input, ReferenceInput)
    edition_input.button.click()
    inner = form.findChild(EditForm)
    assert inner is not None
    choose(inner, "list", green(session).edition.list.uid)
    assert inner.entries()["published_as_en"] == green(session).edition.list.name.en
    assert inner.entries()["size"] == "100"
    type_into(line(inner, "year"), "2020")
    publishers = inner.rows.inputs["publishers"]
    assert isinstance(publishers, ReferencesInput)
    publishers.list.item(0).setCheckState(Qt.CheckState.Checked)
    inner.save()
    assert form.entries()["edition"]
    type_into(line(form, "rank"), "70")
    form.save()
    made = max(session.dataset.placements, key=lambda one: one.year)
    assert (made.year, made.rank) == (2020, 70)
    assert len(made.edition.publishers) == 1
    assert session.undo_stack.undoText() == "add rank 2020 green development 70"


@pytest.mark.parametrize("kind", sorted(ADDABLE))
def test_a_new_row_of_any_kind_can_be_opened_in_both_languages(
    session: Session, qtbot: QtBot, kind: str
) -> None:
    form = shown(EditForm(session, kind), qtbot)
    assert set(form.rows.inputs) == {one.key for one in KINDS[ADDABLE[kind]].fields}
    session.preferences.language_choice = "zh"
    assert form.windowTitle().startswith("新增")


def test_the_kind_can_be_changed_and_what_both_have_stays(session: Session, qtbot: QtBot) -> None:
    form = shown(EditForm(session, "observation"), qtbot)
    type_into(line(form, "year"), "2020")
    form.kinds.setCurrentIndex(form.kinds.findData("honour"))
    form.kinds.activated.emit(0)
    assert form.table == "honour"
    assert form.entries()["year"] == "2020"
    assert form.entries()["region"] == green(session).region.uid


def test_a_key_follows_the_english_name_until_somebody_types_one(
    session: Session, qtbot: QtBot
) -> None:
    form = shown(EditForm(session, "dimension"), qtbot)
    zh, en = form.rows.inputs["name"].parts
    assert isinstance(zh, QLineEdit)
    assert isinstance(en, QLineEdit)
    QTest.keyClicks(en, "Green growth")
    assert form.entries()["key"] == "green-growth"
    assert "Chinese" in reason(form, "name")
    zh.setText("绿色增长")
    zh.textEdited.emit(zh.text())
    type_into(line(form, "key"), "mine")
    QTest.keyClicks(en, "!")
    assert form.entries()["key"] == "mine"
    form.save()
    assert "mine" in {one.key for one in session.dataset.dimensions}


def test_a_reference_is_found_by_any_part_of_its_name_and_what_is_not_there_is_refused(
    form: EditForm, session: Session
) -> None:
    box = form.rows.inputs["source"].parts[0]
    assert isinstance(box, QComboBox)
    text = box.lineEdit()
    assert text is not None
    type_into(text, "nowhere")
    assert reason(form, "source")
    assert not form.save_button.isEnabled()
    type_into(text, session.texts.name(green(session).source.title) + " (2019-10)")
    assert form.save_button.isEnabled()


def test_another_source_is_preferred_in_one_step_with_a_reason(
    session: Session, qtbot: QtBot
) -> None:
    rival = second_source(session)
    form = shown(EditForm(session, "placement", target=Target("placement", rival)), qtbot)
    flag = form.rows.inputs["preferred"]
    assert flag.isVisible()
    QTest.keyClick(flag.parts[0], Qt.Key.Key_Space)
    type_into(line(form, "preference_reason"), "")
    assert not form.save_button.isEnabled()
    type_into(line(form, "preference_reason"), "the printed edition")
    form.save()
    assert green(session).rank == 80
    assert (
        session.undo_stack.undoText()
        == "prefer “Other source (2019-10)” for rank 2019 green development"
    )
    session.undo_stack.undo()
    assert green(session).rank == 74


def test_what_the_other_source_says_is_opened_from_the_form_and_made_to_count(
    session: Session, qtbot: QtBot
) -> None:
    uid = green(session).uid
    form = shown(EditForm(session, "placement", target=Target("placement", uid)), qtbot)
    assert not form.rivals.isVisible()
    second_source(session)
    (button,) = form.rivals.buttons
    assert button.text() == "80 by Other source (2019-10)…"
    button.click()
    (inner,) = form.findChildren(EditForm)
    QTest.keyClick(inner.rows.inputs["preferred"].parts[0], Qt.Key.Key_Space)
    type_into(line(inner, "preference_reason"), "in print")
    inner.save()
    assert green(session).rank == 80
    assert form.entries()["preferred"] == "0"
    type_into(line(form, "rank"), "73")
    type_into(line(form, "preference_reason"), "in print")
    form.save()
    assert not form.isVisible()
    assert green(session).rank == 80


def test_a_record_is_deleted_from_its_form_with_the_reason(
    form: EditForm, session: Session, qtbot: QtBot
) -> None:
    uid = green(session).uid
    QTest.keyClicks(form.reason, "was never published")
    with qtbot.waitSignal(form.deleted):
        form.delete_button.click()
    assert session.fact(uid) is None
    assert session.database is not None
    assert change_log.entries(session.database)[0].reason == "was never published"


def test_what_is_in_use_cannot_be_deleted_from_its_form(session: Session, qtbot: QtBot) -> None:
    uid = green(session).region.uid
    form = shown(EditForm(session, "region", target=Target("region", uid)), qtbot)
    form.delete_button.click()
    assert form.isVisible()
    assert "refer" in form.message.text()


def test_a_new_row_has_nothing_to_delete(session: Session, qtbot: QtBot) -> None:
    assert not shown(EditForm(session, "honour"), qtbot).delete_button.isVisible()


def test_esc_with_something_typed_takes_a_second_one(form: EditForm) -> None:
    type_into(line(form, "rank"), "7")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert form.message.isVisible()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_every_input_has_a_name_for_a_screen_reader(session: Session, qtbot: QtBot) -> None:
    for kind in ADDABLE:
        form = shown(EditForm(session, kind), qtbot)
        for one in form.rows.inputs.values():
            assert all(part.accessibleName() for part in one.parts)
        form.close()


def test_a_value_that_another_program_put_in_is_kept_until_it_is_changed(
    session: Session, qtbot: QtBot
) -> None:
    change(str(session.path), "UPDATE source SET key = 'Odd Key'")
    session.reload()
    uid = session.dataset.sources[0].uid
    form = shown(EditForm(session, "source", target=Target("source", uid)), qtbot)
    byline = form.rows.inputs["byline"]
    assert isinstance(byline, LineInput)
    type_into(byline.line, "someone")
    assert form.save_button.isEnabled()
    type_into(line(form, "key"), "Odder Key")
    assert not form.save_button.isEnabled()
