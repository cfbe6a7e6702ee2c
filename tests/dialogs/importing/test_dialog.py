"""File > Import, as people use it, over a book of their own."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from importing.releases import RELEASE
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from erqi_viewer.core.changes import RowChange, Step
from erqi_viewer.core.evidence import state
from erqi_viewer.core.importing.plan import ImportCancelledError
from erqi_viewer.core.records import Name
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.importing.state_bar import THINGS
from erqi_viewer.dialogs.menus.importing import Importing
from erqi_viewer.models.plan_model import FIRST_FIELD, STATE
from erqi_viewer.session import importing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from erqi_viewer.core.importing.plan import PlanRow
    from erqi_viewer.dialogs.importing.dialog import ImportDialog
    from erqi_viewer.dialogs.importing.plan import PlanPane
    from erqi_viewer.session import Session

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")

TABLE = (
    "地区,代码,年份,榜单,名次\n"
    "二七区,410103,2020,综合实力百强区,80\n"
    "二七区,410103,2019,综合实力百强区,85\n"
    "二七区,410103,2018,综合实力百强区,84\n"
    "二七区,410103,2020,投资潜力百强区,101\n"
)
"""New, already there, disagreeing (86 is recorded), and a rank that the list does not have."""

STRANGE = "什么地方,哪一年,得第几\n二七区,2021,70\n"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def group(session: Session, window: QWidget) -> Importing:
    return Importing(session, window)


@pytest.fixture
def dialog(group: Importing) -> Iterator[ImportDialog]:
    group.handlers()["import"]()
    assert group.dialog is not None
    yield group.dialog
    if group.dialog is not None:
        group.dialog.reject()


def settle(dialog: ImportDialog, qtbot: QtBot) -> None:
    """Let what works beside the window come to its end."""
    qtbot.waitUntil(lambda: not dialog.work.busy, timeout=10_000)


def click(dialog: ImportDialog, name: str) -> None:
    button = dialog.footer.buttons[name]
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_in(line: QLineEdit, text: str) -> None:
    """Type any text; simulated keys have only those of ASCII."""
    line.setText(text)
    line.textEdited.emit(text)
    line.editingFinished.emit()


def put_on_clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def file(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def open_release(dialog: ImportDialog, qtbot: QtBot, text: str = RELEASE) -> None:
    dialog.open_text(text, "release.txt")
    settle(dialog, qtbot)
    assert dialog.pages.currentWidget() is dialog.press


def open_table(dialog: ImportDialog, qtbot: QtBot, path: str) -> None:
    dialog.open_paths([path])
    settle(dialog, qtbot)
    assert dialog.pages.currentWidget() is dialog.columns


def plan_table(dialog: ImportDialog, qtbot: QtBot) -> None:
    type_in(dialog.columns.source.lines["publisher"], "某社")
    click(dialog, "next")
    settle(dialog, qtbot)
    assert dialog.pages.currentWidget() is dialog.plan_pane


def rows(pane: PlanPane) -> list[PlanRow]:
    found = (pane.model.row(number) for number in range(pane.model.rowCount()))
    return [row for row in found if row is not None]


def row_of(pane: PlanPane, **fields: str) -> int:
    return next(n for n, row in enumerate(rows(pane)) if fields.items() <= row.fields.items())


def correct(pane: PlanPane, row: int, field: str, value: str) -> None:
    column = FIRST_FIELD + list(pane.model.fields).index(field)
    assert pane.model.setData(pane.model.index(row, column), value)


def tick(pane: PlanPane, row: int, *, on: bool) -> None:
    check = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
    assert pane.model.setData(pane.model.index(row, STATE), check, Qt.ItemDataRole.CheckStateRole)


def ranks(session: Session, year: int) -> dict[str, int | None]:
    return {
        one.placement.edition.list.name.zh: one.placement.rank
        for series in session.series
        for one in series.standings
        if one.placement.year == year and one.placement.region.code == "410103"
    }


# A press release


def test_a_pasted_release_is_imported_with_its_evidence_verified_as_one_step(
    group: Importing, session: Session, qtbot: QtBot
) -> None:
    told: list[str] = []
    group.told.connect(lambda news, _: told.append(news))
    before = session.digest()
    put_on_clipboard(RELEASE)
    group.handlers()["paste_import"]()
    dialog = group.dialog
    assert dialog is not None
    settle(dialog, qtbot)
    settle(dialog, qtbot)
    click(dialog, "apply")
    settle(dialog, qtbot)
    assert group.dialog is None
    assert ranks(session, 2020)["综合实力百强区"] == 80
    fact = session.fact(session.selection.record or "")
    assert fact is not None
    assert fact.source.title.zh == "二七区再登百强区榜单"
    assert fact.source.text == RELEASE
    assert {state(one) for one in session.facts_of(fact.source)} == {"verified"}
    assert told == ["Imported: 6 facts. Undo takes them back."]
    session.undo_stack.undo()
    assert session.digest() == before
    session.undo_stack.redo()
    assert ranks(session, 2020)["综合实力百强区"] == 80


def test_the_source_is_proposed_and_required(dialog: ImportDialog, qtbot: QtBot) -> None:
    open_release(dialog, qtbot)
    form = dialog.press.source
    assert form.lines["title"].text() == "二七区再登百强区榜单"
    assert (form.lines["publisher"].text(), form.lines["published_on"].text()) == (
        "中原晚报", "2020-10-16",
    )  # fmt: skip
    for name, wrong in (("title", " "), ("publisher", ""), ("published_on", "October")):
        line, right = form.lines[name], form.lines[name].text()
        type_in(line, wrong)
        assert not dialog.footer.buttons["apply"].isEnabled()
        assert form.problem.isVisible()
        type_in(line, right)
        assert dialog.footer.buttons["apply"].isEnabled()


def test_what_is_typed_for_the_source_is_what_is_recorded(
    dialog: ImportDialog, session: Session, qtbot: QtBot
) -> None:
    open_release(dialog, qtbot)
    type_in(dialog.press.source.lines["publisher"], "another paper")
    click(dialog, "apply")
    settle(dialog, qtbot)
    source = next(one for one in session.dataset.sources if one.text == RELEASE)
    assert source.publisher.zh == "another paper"
    assert source.published_on == "2020-10-16"


def test_a_click_in_the_text_turns_to_the_row_and_a_row_to_its_words(
    dialog: ImportDialog, qtbot: QtBot
) -> None:
    open_release(dialog, qtbot)
    editor, pane = dialog.press.editor, dialog.press.pane
    editor.chosen.emit(3)
    current = pane.current
    assert current is not None
    assert current.fields["rank"] == "30"
    assert editor.textCursor().selectedText() == "第30名"
    pane.select(row_of(pane, rank="80"))
    assert editor.textCursor().selectedText() == "第80名"


def test_a_click_in_the_text_finds_a_row_that_another_tab_hides(
    dialog: ImportDialog, qtbot: QtBot
) -> None:
    open_release(dialog, qtbot)
    pane = dialog.press.pane
    pane.bar.choose("same")
    dialog.press.editor.chosen.emit(0)
    assert pane.bar.tab == "all"
    current = pane.current
    assert current is not None
    assert current.fields["rank"] == "80"


def test_a_correction_is_what_is_imported_and_what_the_evidence_states(
    dialog: ImportDialog, session: Session, qtbot: QtBot
) -> None:
    open_release(dialog, qtbot)
    pane = dialog.press.pane
    correct(pane, row_of(pane, rank="80"), "rank", "79")
    click(dialog, "apply")
    settle(dialog, qtbot)
    assert ranks(session, 2020)["综合实力百强区"] == 79
    place = next(p for p in session.dataset.placements if p.rank == 79 and p.year == 2020)
    assert "79" in place.evidence[0].statement.zh
    assert state(place) == "differs"  # the words are there, but they say 80


def test_what_was_decided_stays_when_another_candidate_is_corrected(
    dialog: ImportDialog, qtbot: QtBot
) -> None:
    open_release(dialog, qtbot)
    pane = dialog.press.pane
    tick(pane, row_of(pane, rank="30"), on=False)
    correct(pane, row_of(pane, rank="80"), "year", "2021")
    assert rows(pane)[row_of(pane, rank="30")].choice == "skip"
    assert rows(pane)[row_of(pane, rank="80")].fields["year"] == "2021"


def test_a_dropped_candidate_stays_out(
    dialog: ImportDialog, session: Session, qtbot: QtBot
) -> None:
    open_release(dialog, qtbot)
    pane = dialog.press.pane
    tick(pane, row_of(pane, rank="80"), on=False)
    click(dialog, "apply")
    settle(dialog, qtbot)
    assert "综合实力百强区" not in ranks(session, 2020)
    assert ranks(session, 2020)["投资潜力百强区"] == 55


def test_an_unknown_region_is_corrected_by_name_or_code(dialog: ImportDialog, qtbot: QtBot) -> None:
    open_release(dialog, qtbot, "2020年，鼓楼区在综合实力百强区中列第7位。")
    pane = dialog.press.pane
    assert rows(pane)[0].state == "refused"
    assert not dialog.footer.buttons["apply"].isEnabled()
    correct(pane, 0, "region", "320106 鼓楼区")
    assert rows(pane)[0].state == "add"
    assert rows(pane)[0].fields["region_code"] == "320106"
    correct(pane, 0, "region", "二七区")
    assert rows(pane)[0].fields["region_code"] == "410103"
    assert pane.model.counts.to_write == 1


def test_an_unknown_list_is_created_or_rejected_from_the_plan(
    dialog: ImportDialog, qtbot: QtBot
) -> None:
    open_release(dialog, qtbot)
    pane = dialog.press.pane
    pane.bar.choose(THINGS)
    things = pane.things.model
    number = next(n for n, one in enumerate(things.things) if one.kind == "list")
    pane.things.view.selectRow(number)
    pane.things.lines["size"].setText("200")
    pane.things.lines["size"].editingFinished.emit()
    assert things.things[number].values["size"] == "200"
    pane.things.lines["size"].setText("many")
    pane.things.lines["size"].editingFinished.emit()
    assert things.things[number].values["size"] == "200"
    off = Qt.CheckState.Unchecked
    assert things.setData(things.index(number, 0), off, Qt.ItemDataRole.CheckStateRole)
    pane.bar.choose("all")
    assert rows(pane)[row_of(pane, rank="92")].state == "refused"


def test_a_text_without_ranks_says_so(dialog: ImportDialog, qtbot: QtBot) -> None:
    open_release(dialog, qtbot, "今天天气很好。")
    assert dialog.press.nothing.isVisible()
    assert not dialog.footer.buttons["apply"].isEnabled()


def test_a_release_already_imported_is_known_to_be_there(
    group: Importing, session: Session, qtbot: QtBot
) -> None:
    for _ in range(2):
        group.handlers()["import"]()
        dialog = group.dialog
        assert dialog is not None
        open_release(dialog, qtbot)
        if dialog.footer.buttons["apply"].isEnabled():
            click(dialog, "apply")
            settle(dialog, qtbot)
        else:
            assert dialog.press.pane.model.counts.same == 7
            dialog.reject()
    assert session.undo_stack.count() == 1


def test_a_release_can_only_be_a_source_of_the_book_with_the_same_text(
    group: Importing, qtbot: QtBot
) -> None:
    for offered in (["A new source"], ["A new source", "二七区再登百强区榜单"]):
        group.handlers()["import"]()
        dialog = group.dialog
        assert dialog is not None
        open_release(dialog, qtbot)
        which = dialog.press.source.which
        assert [which.itemText(n) for n in range(which.count())] == offered
        assert which.currentIndex() == len(offered) - 1
        if len(offered) == 1:
            click(dialog, "apply")
            settle(dialog, qtbot)
        else:
            dialog.reject()


# Tables


def test_a_table_is_matched_planned_and_imported(
    dialog: ImportDialog, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    open_table(dialog, qtbot, file(tmp_path, "ranks.csv", TABLE))
    assert not dialog.footer.buttons["next"].isEnabled()  # nobody says who published it
    plan_table(dialog, qtbot)
    pane = dialog.plan_pane
    assert [row.state for row in rows(pane)] == ["add", "same", "disagrees", "refused"]
    click(dialog, "apply")
    settle(dialog, qtbot)
    assert ranks(session, 2020) == {"综合实力百强区": 80}
    assert ranks(session, 2018)["综合实力百强区"] == 86  # what is recorded goes on counting


def test_of_a_disagreement_the_new_one_counts_when_so_decided_with_a_reason(
    dialog: ImportDialog, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    open_table(dialog, qtbot, file(tmp_path, "ranks.csv", TABLE))
    plan_table(dialog, qtbot)
    pane = dialog.plan_pane
    pane.select(2)
    assert "86" in pane.decision.why.text()
    pane.decision.choice.setCurrentIndex(pane.decision.choice.findData("prefer-new"))
    pane.decision.choice.activated.emit(pane.decision.choice.currentIndex())
    assert rows(pane)[2].choice == "keep-both"  # until there is a reason
    assert "Write the reason" in pane.decision.why.text()
    QTest.keyClicks(pane.decision.reason, "counted anew")
    QTest.keyClick(pane.decision.reason, Qt.Key.Key_Return)
    assert (rows(pane)[2].choice, rows(pane)[2].reason) == ("prefer-new", "counted anew")
    click(dialog, "apply")
    settle(dialog, qtbot)
    assert ranks(session, 2018)["综合实力百强区"] == 84


def test_a_refused_row_says_what_is_wrong_and_is_mended_in_place(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    open_table(dialog, qtbot, file(tmp_path, "ranks.csv", TABLE))
    plan_table(dialog, qtbot)
    pane = dialog.plan_pane
    pane.select(3)
    assert "101" in pane.decision.why.text()
    correct(pane, 3, "rank", "100")
    assert rows(pane)[3].state == "add"
    assert "2 facts" not in dialog.footer.status.text()
    assert dialog.footer.status.text().startswith("3 facts")


def test_a_region_of_a_table_is_told_from_its_namesakes_by_its_code(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    table = "地区,年份,榜单,名次\n鼓楼区,2020,综合实力百强区,8\n"
    open_table(dialog, qtbot, file(tmp_path, "ranks.csv", table))
    plan_table(dialog, qtbot)
    pane = dialog.plan_pane
    pane.select(0)
    assert "its code" in pane.decision.why.text()
    correct(pane, 0, "region", "320106")
    assert rows(pane)[0].state == "add"
    assert rows(pane)[0].fields["region"] == "鼓楼区"


def test_columns_are_mapped_by_hand_and_the_map_is_remembered(
    group: Importing, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = file(tmp_path, "strange.csv", STRANGE)
    group.handlers()["import"]()
    dialog = group.dialog
    assert dialog is not None
    open_table(dialog, qtbot, path)
    page = dialog.columns
    assert page.kind.currentData() == "rank"
    for column, field in enumerate(("region", "year", "rank")):
        box = page.boxes[column]
        box.setCurrentIndex(box.findData(field))
        box.activated.emit(box.currentIndex())
    assert "List" in page.hint.text()
    type_in(page.constants["list"], "综合实力百强区")
    plan_table(dialog, qtbot)
    click(dialog, "apply")
    settle(dialog, qtbot)
    assert ranks(session, 2021) == {"综合实力百强区": 70}
    group.handlers()["import"]()
    again = group.dialog
    assert again is not None
    open_table(again, qtbot, path)
    assert [box.currentData() for box in again.columns.boxes] == ["region", "year", "rank"]
    again.reject()


def test_a_table_that_is_left_out_is_not_planned(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    open_table(dialog, qtbot, file(tmp_path, "ranks.csv", TABLE))
    page = dialog.columns
    type_in(page.source.lines["publisher"], "某社")
    assert dialog.footer.buttons["next"].isEnabled()
    page.kind.setCurrentIndex(page.kind.findData(None))
    page.kind.activated.emit(page.kind.currentIndex())
    assert not dialog.footer.buttons["next"].isEnabled()
    assert "left out" in page.hint.text()


def test_a_field_is_given_to_one_column_only(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    open_table(dialog, qtbot, file(tmp_path, "ranks.csv", TABLE))
    boxes = dialog.columns.boxes
    boxes[0].setCurrentIndex(boxes[0].findData("rank"))
    boxes[0].activated.emit(boxes[0].currentIndex())
    assert boxes[4].currentData() is None


def test_a_pasted_table_is_taken_as_a_table(dialog: ImportDialog, qtbot: QtBot) -> None:
    put_on_clipboard(TABLE.replace(",", "\t"))
    QTest.mouseClick(dialog.start.paste_button, Qt.MouseButton.LeftButton)
    settle(dialog, qtbot)
    assert dialog.pages.currentWidget() is dialog.columns
    assert len(dialog.columns.boxes) == 5


def test_a_dropped_file_is_read(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(file(tmp_path, "release.txt", RELEASE))])
    dialog.intake.take(data)
    settle(dialog, qtbot)
    settle(dialog, qtbot)
    assert dialog.pages.currentWidget() is dialog.press


def test_what_cannot_be_read_is_said_in_the_dialog(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(b"PK\x03\x04 no document")
    dialog.open_paths([str(path)])
    settle(dialog, qtbot)
    assert dialog.pages.currentWidget() is dialog.start
    assert "broken.docx" in dialog.footer.status.text()
    dialog.open_paths([str(tmp_path / "missing.csv")])
    settle(dialog, qtbot)
    assert "missing.csv" in dialog.footer.status.text()


def test_a_template_is_saved_and_its_own_lines_are_no_rows(
    group: Importing, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "template.xlsx"
    told: list[str] = []
    group.told.connect(lambda _, saved: told.append(saved))
    monkeypatch.setattr(files, "ask_save", lambda *_: str(path))
    group.handlers()["save_template"]()
    assert told == [str(path)]
    assert path.stat().st_size > 0
    monkeypatch.setattr(files, "ask_save", lambda *_: str(tmp_path / "no" / "template.csv"))
    failed: list[object] = []
    session.failed.connect(failed.append)
    group.handlers()["save_template"]()
    assert len(failed) == 1


# Going back, cancelling, closing


def test_back_leads_to_the_columns_and_then_to_the_start(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    open_table(dialog, qtbot, file(tmp_path, "ranks.csv", TABLE))
    plan_table(dialog, qtbot)
    click(dialog, "back")
    assert dialog.pages.currentWidget() is dialog.columns
    click(dialog, "back")
    assert dialog.pages.currentWidget() is dialog.start


def test_cancelling_while_it_is_written_leaves_the_book_as_it_was(
    dialog: ImportDialog, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_release(dialog, qtbot)
    before = session.digest()
    plan = dialog.press.plan
    assert plan is not None
    write = plan.apply

    def slowly(**how: object) -> object:
        progress = how["progress"]
        while progress(0, 10):  # type: ignore[operator]
            pass
        return write(**how)  # type: ignore[arg-type]

    monkeypatch.setattr(plan, "apply", slowly)
    click(dialog, "apply")
    assert dialog.footer.progress.isVisible()
    assert not dialog.pages.isEnabled()
    with pytest.raises(ImportCancelledError):
        write(progress=lambda _, __: False)
    click(dialog, "stop")
    settle(dialog, qtbot)
    assert dialog.isVisible()
    assert dialog.footer.status.text() == "Cancelled: the record book is as it was."
    assert session.digest() == before
    assert session.undo_stack.count() == 0


def test_closing_the_dialog_leaves_the_book_as_it_was(
    dialog: ImportDialog, session: Session, qtbot: QtBot
) -> None:
    before = session.digest()
    open_release(dialog, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert session.digest() == before


def test_closing_while_it_reads_waits_for_the_end_and_throws_the_plan_away(
    dialog: ImportDialog, session: Session
) -> None:
    dialog.open_text(RELEASE, "release.txt")
    working = [dialog.work.busy]
    dialog.reject()
    assert [*working, dialog.work.busy] == [True, False]
    assert session.may_edit()


def test_cancelling_while_it_reads_leaves_the_dialog_as_it_was(
    dialog: ImportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, closed = threading.Event(), threading.Event()
    plan = importing.plan_release

    def slowly(book: str, text: str, name: str) -> object:
        go_on.wait(10)
        made = plan(book, text, name)
        monkeypatch.setattr(made, "close", closed.set)
        return made

    monkeypatch.setattr(importing, "plan_release", slowly)
    dialog.open_text(RELEASE, "release.txt")
    click(dialog, "stop")
    assert not dialog.work.busy
    go_on.set()
    qtbot.waitUntil(closed.is_set)
    assert dialog.pages.currentWidget() is dialog.start


def test_a_book_changed_meanwhile_is_not_written_to_and_the_reason_is_said(
    dialog: ImportDialog, session: Session, qtbot: QtBot
) -> None:
    open_release(dialog, qtbot)
    row = RowChange("meta", "remark", None, {"value": "by someone else"})
    assert session.do(Step(Name("x"), (row,)))
    click(dialog, "apply")
    settle(dialog, qtbot)
    assert dialog.isVisible()
    assert "changed meanwhile" in dialog.footer.status.text()


def test_the_dialog_speaks_the_other_language_at_once(
    dialog: ImportDialog, session: Session, qtbot: QtBot
) -> None:
    open_release(dialog, qtbot)
    session.preferences.language_choice = "zh"
    assert dialog.windowTitle() == "导入"
    assert dialog.footer.buttons["apply"].text().startswith("导入")
    assert dialog.press.pane.bar.buttons["add"].text() == "新增 6"


# The window's part


def test_a_dropped_record_book_is_not_imported(group: Importing, tmp_path: Path) -> None:
    assert not group.drop([str(tmp_path / "other.sqlite")])
    assert group.dialog is None


@pytest.mark.parametrize("name", ["bundle.zip", "BUNDLE.ZIP", "book.db"])
def test_what_is_opened_is_not_imported_when_dropped(
    group: Importing, tmp_path: Path, name: str
) -> None:
    assert not group.drop([file(tmp_path, name, "")])
    assert group.dialog is None


def test_a_record_book_is_known_by_its_beginning_whatever_it_is_called(
    group: Importing, tmp_path: Path
) -> None:
    book = tmp_path / "book.2019"
    book.write_bytes(b"SQLite format 3\0")
    assert not group.drop([str(book)])
    assert group.dialog is None


def test_several_tables_dropped_together_are_imported_together(
    group: Importing, qtbot: QtBot, tmp_path: Path
) -> None:
    assert group.drop([file(tmp_path, f"{name}.csv", TABLE) for name in ("a", "b")])
    assert group.dialog is not None
    settle(group.dialog, qtbot)
    assert group.dialog.columns.tables.count() == 2
    group.dialog.reject()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("t.csv", b"SQLite format 3\0", "is a record book or another database"),
        ("t.zip", b"PK\3\4", "is an archive"),
    ],
)
def test_what_cannot_be_imported_is_called_what_it_is(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(data)
    dialog.open_paths([str(tmp_path / name)])
    settle(dialog, qtbot)
    assert said in dialog.footer.status.text()
    assert dialog.pages.currentWidget() is dialog.start


@pytest.mark.parametrize(("who", "needed"), [("某社", False), ("", True)])
def test_the_publisher_is_asked_for_where_its_column_is_empty(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, who: str, needed: bool
) -> None:
    text = f"地区,年份,榜单,名次,发布机构\n二七区,2021,综合实力百强区,70,{who}\n"
    open_table(dialog, qtbot, file(tmp_path, "t.csv", text))
    assert dialog.columns.source.complete is not needed


def test_pasting_from_an_empty_clipboard_says_so(dialog: ImportDialog) -> None:
    dialog.intake.take(QMimeData())
    assert dialog.footer.status.text().startswith(
        "There is no file, table or text on the clipboard."
    )


def test_a_dropped_table_opens_the_dialog_with_it(
    group: Importing, qtbot: QtBot, tmp_path: Path
) -> None:
    assert group.drop([file(tmp_path, "ranks.csv", TABLE)])
    assert group.dialog is not None
    settle(group.dialog, qtbot)
    assert group.dialog.pages.currentWidget() is group.dialog.columns
    group.dialog.reject()


def test_a_read_only_book_says_so_and_opens_no_dialog(
    group: Importing, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session._database, "read_only", True)
    with qtbot.waitSignal(session.failed):
        group.handlers()["import"]()
    assert group.dialog is None


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("a\tb\n1\t2\n", True),
        ("a\tb", False),
        ("一句话。\n又一句话。", False),
        ("a\tb\nc\n", False),
        ("", False),
    ],
)
def test_a_pasted_text_is_a_table_when_tabs_cut_every_line_alike(text: str, table: bool) -> None:
    assert importing.is_table(text) is table


def test_the_dialog_opens_within_a_small_screen(dialog: ImportDialog) -> None:
    room = dialog.screen().availableSize()
    assert dialog.sizeHint().width() > room.width()  # else this says nothing
    assert dialog.width() <= room.width()
    assert dialog.height() < room.height()
