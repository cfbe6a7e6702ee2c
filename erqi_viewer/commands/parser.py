"""The parser of all arguments that are not plain."""

from __future__ import annotations

import argparse
from typing import NoReturn

from erqi_viewer.core.override import override


class Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with the arguments, as all errors are said."""

    def __init__(self, prog: str, description: str | None, epilog: str | None = None) -> None:
        super().__init__(prog, description=description, epilog=epilog, formatter_class=_Formatter)

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {' '.join(message.split())}. See {self.prog} --help.\n")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Does not ask for the terminal's width, so that help is the same everywhere."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)
