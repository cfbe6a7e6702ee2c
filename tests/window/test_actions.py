from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolButton

from erqi_viewer import assets
from erqi_viewer.actions.menus import plain
from erqi_viewer.actions.table import ACTIONS, MENUS, TOOLBAR
from erqi_viewer.core.texts import load_texts

if TYPE_CHECKING:
    from erqi_viewer.core.records import Language
    from erqi_viewer.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ITEMS = {spec.key: [item for item in spec.items.split() if item != "-"] for spec in MENUS}


def test_every_action_has_a_shortcut_and_no_two_share_one() -> None:
    shortcuts = Counter(QKeySequence(spec.shortcut).toString() for spec in ACTIONS)
    assert "" not in shortcuts
    assert set(shortcuts.values()) == {1}


def test_no_shortcut_is_the_beginning_of_another() -> None:
    every = [QKeySequence(spec.shortcut) for spec in ACTIONS]
    partial = QKeySequence.SequenceMatch.PartialMatch
    clashes = [
        (a.toString(), b.toString()) for a in every for b in every if a.matches(b) == partial
    ]
    assert not clashes


def test_every_action_stands_in_exactly_one_menu_and_every_menu_in_one_place() -> None:
    held = Counter(item for items in ITEMS.values() for item in items)
    assert set(held.values()) == {1}
    assert {item for item in held if not item.startswith(">")} == {one.key for one in ACTIONS}
    assert {item[1:] for item in held if item.startswith(">")} < set(ITEMS)


def test_every_action_says_in_the_status_line_what_it_does() -> None:
    assert all(spec.tip and not spec.tip.endswith(".") for spec in ACTIONS)


def test_every_icon_is_there_and_takes_the_colour_of_the_text() -> None:
    for spec in ACTIONS:
        path = assets.resource("icons", f"{spec.key}.svg")
        if spec.icon:
            with open(path, encoding="utf-8") as file:
                assert 'stroke="currentColor"' in file.read(), spec.key


def test_every_action_of_the_toolbar_has_an_icon() -> None:
    shown = set(TOOLBAR.split()) - {"-"}
    assert shown <= {spec.key for spec in ACTIONS if spec.icon}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_two_entries_of_a_menu_have_the_same_mnemonic(language: Language) -> None:
    texts = load_texts(language)
    titles = {f">{spec.key}": spec.title for spec in MENUS}
    entries = {spec.key: spec.text for spec in ACTIONS} | titles
    submenus = {item for items in ITEMS.values() for item in items}
    bar = [title for key, title in titles.items() if key not in submenus]
    for shown in [*([entries[item] for item in items] for items in ITEMS.values()), bar]:
        letters = [texts(one).partition("&")[2][:1].casefold() for one in shown]
        twice = [letter for letter, count in Counter(letters).items() if letter and count > 1]
        assert not twice, (shown, twice)


def test_a_label_loses_its_mnemonic_and_dots() -> None:
    assert plain("&Open…") == "Open"
    assert plain("打开(&O)…") == "打开"
    assert plain("T&able") == "Table"


def test_every_action_of_the_table_can_be_done(window: Window) -> None:
    assert set(window.handlers) == {spec.key for spec in ACTIONS}


def test_every_button_of_the_toolbar_has_an_accessible_name_and_a_tip(window: Window) -> None:
    for key in TOOLBAR.split():
        if key != "-":
            button = window.menus.toolbar.widgetForAction(window.menus.by_key[key])
            assert isinstance(button, QToolButton)
            assert button.text()
            assert button.toolTip().endswith(")")
            assert not button.icon().isNull()


def test_the_icons_of_the_menus_are_drawn_when_a_menu_opens(window: Window) -> None:
    find = window.menus.by_key["find"]
    assert find.icon().isNull()
    window.menus.menus["edit"].aboutToShow.emit()
    assert not find.icon().isNull()
