"""Every text of the program is translated, and every translation is of a text of the program.

Texts are found in the source: what is called as ``texts("…")``, what an error of ours is raised
with, and the titles in the tables of columns, actions, menus and formats.
"""

from __future__ import annotations

import ast
import string
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from erqi_viewer import assets
from erqi_viewer.core.texts import load_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).resolve().parents[1] / "erqi_viewer"
TRANSLATION = Path(assets.resource("i18n", "zh.ts"))
ERRORS = {
    *("ErqiError", "DatabaseError", "InputError", "OutputError", "MachineError"),
    *("RuleError", "ConflictError", "ImportCancelledError"),
}
# Named tuples whose literals are texts, and at which places.
TABLES = {
    "Column": (1,),
    "ActionSpec": (1, 3),
    "A": (1, 3),
    "MenuSpec": (1,),
    "M": (1,),
    "TableFormat": (1,),
    "_problem": (0, 1),
    "_Rule": (2, 3),
    "Words": (0,),
    "Field": (1, 3),
    "F": (1, 3),
    "Kind": (1, 2),
}
# What may be looked up under a name: these hold only what the rules above find.
LOOKED_UP = {"title", "text", "tip", "what", "remedy", "fix", "help", "plural"}
EMPTY_IN_CHINESE = {" "}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def name_of(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def constants(tree: ast.Module) -> dict[str, str]:
    """Return the texts that stand under a name in a module."""
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value.value, str)
    }


def flat(arguments: list[ast.expr]) -> list[ast.expr]:
    """Return arguments with ``*(…)`` spread out."""
    spread: list[ast.expr] = []
    for one in arguments:
        if isinstance(one, ast.Starred) and isinstance(one.value, ast.Tuple):
            spread += one.value.elts
        else:
            spread.append(one)
    return spread


def literals(node: ast.expr, named: dict[str, str]) -> Iterator[str]:
    match node:
        case ast.Constant(value=str() as value):
            yield value
        case ast.Name(id=key) if key in named:
            yield named[key]
        case ast.IfExp(body=body, orelse=orelse):
            yield from literals(body, named)
            yield from literals(orelse, named)


def texts_of(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the texts of a module with their lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = constants(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name, arguments = name_of(node.func), flat(node.args)
            places: tuple[int, ...] = ()
            if name in {"texts", "_texts"}:
                places = (0,)
            elif name in ERRORS:
                places = (0, 1)
            else:
                places = TABLES.get(name, ())
            for place in places:
                if place < len(arguments):
                    yield from ((text, node.lineno) for text in literals(arguments[place], named))
        elif isinstance(node, ast.AnnAssign) and name_of(node.target) == "_MESSAGES" and node.value:
            yield from (
                (part.value, part.lineno)
                for part in ast.walk(node.value)
                if isinstance(part, ast.Tuple)
                for part in part.elts
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
            )


def source_texts() -> dict[str, str]:
    """Return every text of the program and where it stands."""
    found = {
        text: f"{path.relative_to(PACKAGE)}:{line}"
        for path in modules()
        for text, line in texts_of(path)
    }
    return {text: place for text, place in found.items() if text}


def messages() -> list[ET.Element]:
    return list(ET.parse(TRANSLATION).iter("message"))


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.fixture(scope="module")
def translations() -> dict[str, str | None]:
    """Return the Chinese of each text, None for what is not finished."""
    found: dict[str, str | None] = {}
    for message in messages():
        source, translation = message.findtext("source") or "", message.find("translation")
        assert source not in found, f"twice in the file: {source}"
        done = translation is not None and translation.get("type") is None
        found[source] = (translation.text or "") if done and translation is not None else None
    return found


def test_every_text_of_the_program_is_translated(translations: dict[str, str | None]) -> None:
    missing = {t: place for t, place in source_texts().items() if translations.get(t) is None}
    assert not missing


def test_no_translation_is_left_of_a_text_that_is_gone(
    translations: dict[str, str | None],
) -> None:
    assert set(translations) <= set(source_texts())


def test_a_translation_fills_in_what_the_text_fills_in(
    translations: dict[str, str | None],
) -> None:
    wrong = {
        source: translation
        for source, translation in translations.items()
        if translation is not None and placeholders(source) != placeholders(translation)
    }
    assert not wrong


def test_only_a_separator_is_translated_by_nothing(translations: dict[str, str | None]) -> None:
    assert {source for source, text in translations.items() if text == ""} == EMPTY_IN_CHINESE


def test_a_menu_text_keeps_its_mnemonic(translations: dict[str, str | None]) -> None:
    marked = {source for source, text in translations.items() if text and "&" in source}
    assert marked
    assert all("(&" in (translations[source] or "") for source in marked)


def test_the_translations_are_in_order_so_that_two_people_can_add_to_them() -> None:
    sources = [m.findtext("source") or "" for m in messages()]
    assert sources == sorted(sources, key=lambda one: (one.replace("&", "").casefold(), one))


def test_no_text_is_looked_up_that_these_rules_do_not_see() -> None:
    unseen = []
    for path in modules():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            called = isinstance(node, ast.Call) and name_of(node.func) in {"texts", "_texts"}
            if not called or not isinstance(node, ast.Call) or not node.args:
                continue
            argument = node.args[0]
            known = isinstance(argument, ast.Attribute) and argument.attr in LOOKED_UP
            if not known and not list(literals(argument, constants(tree))):
                unseen.append(f"{path.relative_to(PACKAGE)}:{node.lineno}")
    assert not unseen


def test_the_program_reads_the_file_as_it_is_checked_here(
    translations: dict[str, str | None],
) -> None:
    finished = {source: text for source, text in translations.items() if text is not None}
    assert load_texts("zh").messages == finished
