"""Plain arguments are read as argparse reads them, or left to it."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.cli import COMMANDS, MODULES
from erqi_viewer.commands.arguments import PlainArguments
from erqi_viewer.commands.parser import Parser

if TYPE_CHECKING:
    from types import ModuleType

WORDS = st.sampled_from(
    (
        *("--db", "--year", "--format", "--dimension", "--all-sources", "--kind", "--lang", "--y"),
        *("--dpi", "--title", "--empty", "--remove", "json", "2019", "x", "-", "", "--", "-1"),
        *("1.5", "indicator", "zh", "fit", "--form", "--year=2019", "-h", "--size", "300x200"),
    )
)


def module_of(command: str) -> ModuleType:
    return importlib.import_module(f"erqi_viewer.commands.{MODULES.get(command, command)}")


def read_plainly(command: str, arguments: list[str]) -> dict[str, object] | None:
    plain = PlainArguments()
    module_of(command).add_arguments(plain)
    found = plain.read(arguments)
    return vars(found) if found is not None else None


def read_by_argparse(command: str, arguments: list[str]) -> dict[str, object]:
    parser = Parser(command, None)
    module_of(command).add_arguments(parser)
    return vars(parser.parse_args(arguments))


@given(st.sampled_from(COMMANDS), st.lists(WORDS, max_size=5))
def test_what_is_read_plainly_is_what_argparse_reads(command: str, arguments: list[str]) -> None:
    found = read_plainly(command, arguments)
    if found is not None:
        assert found == read_by_argparse(command, arguments)


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        ("records", []),
        ("records", ["--db", "a b.sqlite", "--year", "2019", "--format", "json"]),
        ("facts", ["--kind", "indicator"]),
        ("new", ["made.sqlite", "--empty"]),
        ("history", ["--dimension", "green-development"]),
    ],
)
def test_the_usual_arguments_need_no_argparse(command: str, arguments: list[str]) -> None:
    assert read_plainly(command, arguments) == read_by_argparse(command, arguments)


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--yea", "2019"], ["--year"], ["--year", "x"], ["x"], ["--format=csv"]],
)
def test_help_errors_and_short_forms_are_left_to_argparse(arguments: list[str]) -> None:
    assert read_plainly("records", arguments) is None


def test_an_option_of_several_values_is_left_to_argparse_only_where_it_is_given() -> None:
    assert read_plainly("records", ["--year", "2019"]) is not None
    assert read_plainly("records", ["--region", "410103"]) is None


def test_what_only_a_parser_can_do_is_left_to_one() -> None:
    plain = PlainArguments()
    plain.add_mutually_exclusive_group().add_argument("--a")
    assert plain.read(["--a", "1"]) is None
