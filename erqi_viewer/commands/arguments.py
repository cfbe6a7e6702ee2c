"""Reads the arguments of a command: plain ones itself, and all others by argparse.

To import argparse and to build a parser takes a tenth of the time that listing the records takes in
all, so it is left to what needs it: help, errors, abbreviations and the less usual forms.
"""

from __future__ import annotations

from types import SimpleNamespace

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

_KNOWN = {"action", "choices", "default", "help", "metavar", "required", "type"}
_TYPES = (str, int, float)


class PlainArguments:
    """Stands in for an ``ArgumentParser`` while a command adds its arguments."""

    def __init__(self) -> None:
        self._options: dict[str, dict[str, Any]] = {}
        self._positionals: dict[str, dict[str, Any]] = {}
        self._plain = True

    def add_argument(self, *names: str, **how: Any) -> None:
        """Take a positional argument or an option."""
        flag = how.get("action") == "store_true"
        default = how.get("default", False if flag else None)
        plain = (
            len(names) == 1
            and how.keys() <= _KNOWN
            and how.get("action") in {None, "store_true"}
            and how.get("type", str) in _TYPES
            and not ("type" in how and isinstance(default, str))
        )
        option = names[0].startswith("-")
        # An option that takes several values is left to a parser only where it is given.
        several = option and len(names) == 1 and bool(how.keys() & {"nargs", "action"})
        self._plain &= plain or several
        kind = self._options if option else self._positionals
        kind[names[0]] = {**how, "default": default, "flag": flag, "plain": plain}

    def __getattr__(self, name: str) -> Callable[..., PlainArguments]:
        """Leave whatever else a parser can do to a parser."""

        def leave(*_: object, **__: object) -> PlainArguments:
            self._plain = False
            return self

        return leave

    def read(self, arguments: Sequence[str]) -> SimpleNamespace | None:
        """Return what argparse would; None when that has to read them."""
        try:
            return SimpleNamespace(**self._read(list(arguments))) if self._plain else None
        except (ValueError, IndexError):
            return None

    def _read(self, rest: list[str]) -> dict[str, Any]:
        everything = {**self._options, **self._positionals}
        values = {_dest(name): how["default"] for name, how in everything.items()}
        waiting, given = list(self._positionals), set()
        while rest:
            word = rest.pop(0)
            if not word.startswith("-"):
                name = waiting.pop(0)
            elif word in self._options:
                name = word
            else:
                raise ValueError(word)
            how = everything[name]
            if not how["plain"]:
                raise ValueError(word)
            if how["flag"]:
                value: object = True
            else:
                value = _value(rest.pop(0) if name == word else word, how)
            values[_dest(name)] = value
            given.add(name)
        missing = {name for name, how in self._options.items() if how.get("required")} - given
        if waiting or missing:
            raise ValueError(*waiting, *missing)
        return values


def _value(text: str, how: dict[str, Any]) -> object:
    value = how.get("type", str)(text)
    if text.startswith("-") or value not in how.get("choices", (value,)):
        raise ValueError(text)
    return value


def _dest(name: str) -> str:
    return name.lstrip("-").replace("-", "_")
