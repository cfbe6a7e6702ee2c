from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest

from erqi_viewer.core.selection import Selection
from erqi_viewer.dialogs import files
from erqi_viewer.dialogs.exporting.choices import Choices, recall, remember
from erqi_viewer.dialogs.exporting.dialog import ExportDialog
from erqi_viewer.renderer.spec import as_on_screen

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QComboBox
    from pytestqt.qtbot import QtBot

    from erqi_viewer.session import Session

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ZOOMED = ((2016.0, 2018.0), (60.0, 90.0))
SCREEN = as_on_screen(800, 500, 2.0, ZOOMED)


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> ExportDialog:
    dialog = ExportDialog(session, SCREEN)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.preview.drawn):
        dialog.show()
    return dialog


def choose(combo: QComboBox, key: str) -> None:
    combo.setCurrentIndex(combo.findData(key))


def save_to(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """Let the file dialog answer with a path; return what it was asked with."""
    asked: list[str] = []

    def ask(parent: object, title: str, proposal: str, filters: dict[str, str]) -> str | None:
        del parent, title
        asked.extend((proposal, *filters))
        return str(path) if path else None

    monkeypatch.setattr(files, "ask_save", ask)
    return asked


@pytest.mark.parametrize("form", ["png", "svg", "pdf"])
def test_each_format_is_written_and_told(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, form: str, qtbot: QtBot
) -> None:
    choose(dialog.form.form, form)
    target = tmp_path / f"chart.{form}"
    asked = save_to(monkeypatch, target)
    with qtbot.waitSignal(dialog.written) as told:
        dialog.export_button.click()
    assert told.args == [str(target)]
    assert target.read_bytes()[:4] in {b"\x89PNG", b"<?xm", b"%PDF"}
    assert os.path.basename(asked[0]).endswith(f".{form}")
    assert asked[1:] == ["png", "svg", "pdf"]
    assert not dialog.isVisible()


def test_the_name_proposed_comes_from_the_title_and_holds_no_path(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = save_to(monkeypatch, None)
    dialog.form.title.setText("../../ranks: 2014/2019 <Erqi>")
    dialog.export_button.click()
    assert os.path.basename(asked[0]) == "ranks 2014 2019 Erqi.png"
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("preset", "size"),
    [("a4", (3508, 2480)), ("slide", (1920, 1080)), ("article", (1080, 720))],
)
def test_a_preset_gives_the_size_it_promises(
    dialog: ExportDialog,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    preset: str,
    size: tuple[int, int],
) -> None:
    choose(dialog.form.preset, preset)
    save_to(monkeypatch, tmp_path / "chart.png")
    dialog.export_button.click()
    picture = QImage(str(tmp_path / "chart.png"))
    assert (picture.width(), picture.height()) == size
    assert f"{size[0]} × {size[1]} px" in dialog.form.size_note.text()


def test_as_on_screen_is_the_screens_size_and_sharpness(dialog: ExportDialog) -> None:
    choose(dialog.form.preset, "screen")
    assert "1600 × 1000 px" in dialog.form.size_note.text()
    assert "192 dpi" in dialog.form.size_note.text()


def test_a_number_of_ones_own_makes_the_size_ones_own(dialog: ExportDialog) -> None:
    choose(dialog.form.preset, "slide")
    assert dialog.form.width_box.value() == 1920
    dialog.form.width_box.setValue(1200)
    assert dialog.form.preset.currentData() == "own"
    assert "1200 × 1080 px" in dialog.form.size_note.text()


def test_another_unit_says_the_same_size_and_pixels_are_whole(dialog: ExportDialog) -> None:
    form = dialog.form
    choose(form.preset, "a4")
    choose(form.unit, "px")
    assert (form.width_box.text(), form.height_box.text()) == ("3508", "2480")
    assert form.preset.currentData() == "own"
    assert "3508 × 2480 px · 297 × 210 mm · 300 dpi" in form.size_note.text()
    choose(form.unit, "mm")
    assert (form.width_box.text(), form.height_box.text()) == ("297.0", "210.0")
    assert "3508 × 2480 px" in form.size_note.text()


def test_a_picture_in_english_names_its_source_in_english(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(dialog.form.language, "en")
    save_to(monkeypatch, tmp_path / "chart.png")
    dialog.export_button.click()
    assert QImage(str(tmp_path / "chart.png")).text("Source").startswith("Report on Erqi District")


def test_an_impossible_size_is_said_beside_it_and_cannot_be_exported(dialog: ExportDialog) -> None:
    choose(dialog.form.unit, "px")
    dialog.form.width_box.setValue(30_000)
    assert "20000 pixels a side" in dialog.form.size_note.text()
    assert not dialog.export_button.isEnabled()
    assert not dialog.copy_button.isEnabled()
    assert dialog.preview.image.isNull()
    dialog.form.width_box.setValue(1000)
    assert dialog.export_button.isEnabled()


def test_the_preview_is_the_picture_in_the_room_there_is(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    image = dialog.preview.image
    assert image.width() / image.height() == pytest.approx(297 / 210, rel=0.01)
    assert image.width() <= dialog.preview.width() * image.devicePixelRatio()
    assert image.pixelColor(2, 2) == QColor("white")
    with qtbot.waitSignal(dialog.preview.drawn):
        choose(dialog.form.theme, "dark")
    assert dialog.preview.image.pixelColor(2, 2).lightness() < 50
    with qtbot.waitSignal(dialog.preview.drawn):
        choose(dialog.form.theme, "transparent")
    assert dialog.preview.image.pixelColor(2, 2).alpha() == 0


def test_a_failed_export_keeps_the_dialog_and_what_was_chosen(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog.form.title.setText("My title")
    target = tmp_path / "none" / "chart.png"
    save_to(monkeypatch, target)
    dialog.export_button.click()
    assert dialog.isVisible()
    assert str(target) in dialog.problem.text()
    assert dialog.problem.isVisible()
    assert dialog.form.title.text() == "My title"
    dialog.form.title.setText("Another")
    assert not dialog.problem.isVisible()


def test_an_ending_that_is_no_picture_is_refused(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save_to(monkeypatch, tmp_path / "chart.gif")
    dialog.export_button.click()
    assert ".gif" in dialog.problem.text()
    assert not (tmp_path / "chart.gif").exists()


def test_the_choices_and_the_folder_are_there_the_next_time(
    dialog: ExportDialog,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    choose(dialog.form.form, "svg")
    choose(dialog.form.preset, "own")
    dialog.form.width_box.setValue(640)
    dialog.form.show_footnote.setChecked(False)
    save_to(monkeypatch, tmp_path / "chart.svg")
    dialog.export_button.click()
    again = ExportDialog(session, SCREEN)
    qtbot.addWidget(again)
    chosen = again.form.choices()
    assert (chosen.form, chosen.preset, chosen.width) == ("svg", "own", 640)
    assert not chosen.show_footnote
    assert session.preferences.last_folder == str(tmp_path)


def test_escape_closes_and_enter_exports(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save_to(monkeypatch, tmp_path / "chart.png")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert (tmp_path / "chart.png").exists()
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_picture_can_be_copied_instead(dialog: ExportDialog) -> None:
    choose(dialog.form.preset, "article")
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().image().width() == 1080


# The choices


def test_the_language_of_the_picture_is_not_the_windows(session: Session) -> None:
    assert "二七区" in Choices(language="zh").chart(session).title
    assert "Erqi" in Choices(language="en").chart(session).title


def test_one_category_can_be_drawn_alone(session: Session) -> None:
    key = session.series[1].key
    assert [one.key for one in Choices(category=key).chart(session).series] == [key]


def test_the_selection_is_marked_when_asked_for(session: Session) -> None:
    session.select(Selection(year=2017))
    assert Choices().chart(session).marked_year is None
    assert Choices(marked=True).chart(session).marked_year == 2017


def test_the_axis_of_the_screen_brings_its_zoom_along(session: Session) -> None:
    session.preferences.y_mode = "full"
    screen = Choices(axis="screen")
    assert screen.spec(SCREEN).view_range == ZOOMED
    assert screen.chart(session).ranks == (1, 100)
    assert Choices(axis="fit").spec(SCREEN).view_range is None


def test_a_title_of_ones_own_stands_in_the_chart(session: Session) -> None:
    assert Choices(title="Mine").chart(session).title == "Mine"
    assert not Choices(show_title=False).spec(SCREEN).show_title


def test_what_was_remembered_wrongly_is_as_at_first(session: Session) -> None:
    preferences = session.preferences
    remember(Choices(), preferences)
    for name, value in (("form", "gif"), ("width", "wide"), ("dpi", "nan"), ("preset", "")):
        preferences.set_text(f"export/{name}", value)
    assert recall(preferences, "en") == Choices(language="en")
