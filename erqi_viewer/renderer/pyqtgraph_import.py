"""Imports pyqtgraph without the copy it makes of every Qt name.

``pyqtgraph.Qt`` fills modules of its own with each name of QtCore, QtGui and QtWidgets. Reading a
name from PySide6 creates its Python type, so that copy creates some thousand types nobody asked
for: half of pyqtgraph's import time. Here those three modules look a name up in PySide6 when it is
first used, and for the copy's loop (``for name in dir(PySide6.QtCore)``) there is nothing to do.

Should a later pyqtgraph be built in another way, nothing breaks: a copy into these modules works
as it does into its own, and pyqtgraph that was imported before is left as it is.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MODULES = ("QtCore", "QtGui", "QtWidgets")


def import_pyqtgraph() -> ModuleType:
    """Return pyqtgraph, imported the quick way if it was not imported yet."""
    if "pyqtgraph" not in sys.modules:
        sources = [importlib.import_module(f"PySide6.{name}") for name in _MODULES]
        for name, source in zip(_MODULES, sources, strict=True):
            sys.modules[f"pyqtgraph.Qt.{name}"] = _LazyMirror(f"pyqtgraph.Qt.{name}", source)
        with _unlisted(sources):
            importlib.import_module("pyqtgraph.Qt")
    return importlib.import_module("pyqtgraph")


class _LazyMirror(ModuleType):
    """A module that takes each name from another when it is first asked for."""

    def __init__(self, name: str, source: ModuleType) -> None:
        super().__init__(name, f"Names of {source.__name__}, looked up when they are used.")
        self.__path__: list[str] = []
        self._source = source

    def __getattr__(self, name: str) -> object:
        value = getattr(self._source, name)
        setattr(self, name, value)
        return value


@contextlib.contextmanager
def _unlisted(modules: list[ModuleType]) -> Iterator[None]:
    """Let ``dir()`` of the modules be empty for a while; their attributes work as ever."""
    had = [module.__dict__.get("__dir__") for module in modules]
    for module in modules:
        module.__dict__["__dir__"] = list
    try:
        yield
    finally:
        for module, listing in zip(modules, had, strict=True):
            if listing is None:
                del module.__dict__["__dir__"]
            else:
                module.__dict__["__dir__"] = listing
