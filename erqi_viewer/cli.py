"""The command line: reads the arguments, runs the command, reports errors in one line.

Exit status: 0 done, 1 a check found something wrong, 2 it could not be done.
"""

from __future__ import annotations

import os
import sys

from erqi_viewer import __version__
from erqi_viewer.core.errors import ErqiError

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.commands.parser import Parser

COMMANDS = (
    "records",
    "facts",
    "history",
    "extract",
    "check",
    "draft",
    "plot",
    "export",
    "import",
    "template",
    "new",
    "attach",
    "bundle",
    "verify",
    "backup",
    "restore",
    "salvage",
    "log",
)

# A module cannot be called as its command where that is a word of the language.
MODULES = {"import": "import_files"}

_DESCRIPTION = """\
A record book of a district's places in yearly national lists, every number with its source.
Without a command the window opens, on FILE or on your own record book."""


def start() -> int:
    """Run ``erqi-viewer`` as a process of its own; see :func:`main`.

    A command is over before there is garbage worth collecting: looking for it, and once more for
    everything at the end, would take a seventh of the time.
    """
    import gc

    if sys.argv[1:2] and sys.argv[1] in COMMANDS:
        gc.set_threshold(200_000, 50, 50)
    status = main()
    gc.freeze()
    return status


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
    parser = _window_parser()
    options = parser.parse_args(arguments)
    if options.file and options.file.isidentifier() and not os.path.exists(options.file):
        parser.error(f"“{options.file}” is neither a command nor a file")
    from erqi_viewer import app

    return app.run(options.file, language=options.lang, theme=options.theme)


def _run_command(arguments: list[str]) -> int:
    import importlib

    from erqi_viewer.commands.arguments import PlainArguments

    name = MODULES.get(arguments[0], arguments[0])
    module = importlib.import_module(f"erqi_viewer.commands.{name}")
    plain = PlainArguments()
    module.add_arguments(plain)
    options: object = plain.read(arguments[1:])
    if options is None:
        from erqi_viewer.commands.parser import Parser

        parser = Parser(f"erqi-viewer {arguments[0]}", module.__doc__)
        module.add_arguments(parser)
        options = parser.parse_args(arguments[1:])
    status: int = module.run(options)
    return status


def _window_parser() -> Parser:
    from erqi_viewer.commands.parser import Parser

    parser = Parser(
        "erqi-viewer",
        _DESCRIPTION,
        "Commands: " + ", ".join(COMMANDS) + ". Each explains itself with --help.\n"
        "Example: erqi-viewer records --year 2019",
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help="a record book (.sqlite)")
    parser.add_argument("--lang", choices=("zh", "en"), help="language, for this run")
    parser.add_argument("--theme", choices=("light", "dark"), help="appearance, for this run")
    parser.add_argument("--version", action="version", version=f"erqi-viewer {__version__}")
    return parser


def _one_line(text: str) -> str:
    """Return a text as one line in which nothing steers the terminal."""
    return "".join(c if c.isprintable() else "�" for c in " ".join(text.split()))
