"""The command line: reads the arguments, runs the command, reports errors in one line.

Exit status: 0 done, 1 a check found something wrong, 2 it could not be done.
"""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from erqi_viewer import __version__
from erqi_viewer.core.errors import ErqiError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (
    "records",
    "facts",
    "history",
    "extract",
    "check",
    "draft",
    "plot",
    "export",
    "new",
    "attach",
    "verify",
    "log",
)

_DESCRIPTION = """\
A record book of a district's places in yearly national lists, every number with its source.
Without a command the window opens, on FILE or on your own record book."""


class _HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Does not ask for the terminal's width, which would load three compression libraries."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``erqi-viewer`` and return its exit status.

    Args:
        argv: The arguments after the program's name; those of the process when None.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except ErqiError as error:
        print(f"erqi-viewer: {_one_line(str(error))}", file=sys.stderr)  # noqa: T201
        return 2
    except BrokenPipeError:  # the reader, such as head, had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return status


def _run(arguments: list[str]) -> int:
    if arguments and arguments[0] in COMMANDS:
        return _run_command(arguments)
    options = _window_parser().parse_args(arguments)
    from erqi_viewer import app

    return app.run(options.file, language=options.lang, theme=options.theme)


def _run_command(arguments: list[str]) -> int:
    import importlib

    module = importlib.import_module(f"erqi_viewer.commands.{arguments[0]}")
    parser = argparse.ArgumentParser(
        prog=f"erqi-viewer {arguments[0]}",
        description=module.__doc__,
        formatter_class=_HelpFormatter,
    )
    module.add_arguments(parser)
    status: int = module.run(parser.parse_args(arguments[1:]))
    return status


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="erqi-viewer",
        description=_DESCRIPTION,
        epilog="Commands: " + ", ".join(COMMANDS) + ". Each explains itself with --help.\n"
        "Example: erqi-viewer records --year 2019",
        formatter_class=_HelpFormatter,
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help="a record book (.sqlite)")
    parser.add_argument("--lang", choices=("zh", "en"), help="language, for this run")
    parser.add_argument("--theme", choices=("light", "dark"), help="appearance, for this run")
    parser.add_argument("--version", action="version", version=f"erqi-viewer {__version__}")
    return parser


def _one_line(text: str) -> str:
    return " ".join(text.split())
