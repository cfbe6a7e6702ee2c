"""Typed named tuples that come without ``typing``, which takes a command a sixth of its time.

``typing`` brings ``re`` and ``enum`` along. So what every command imports says ``TYPE_CHECKING =
False``, which type checkers read as if it came from ``typing``, and takes its tuples from here. A
module that does so has unevaluated annotations, and its aliases of types are for type checkers.
"""

from __future__ import annotations

from collections import namedtuple

__all__ = ["NamedTuple"]

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    _OF_ANY_CLASS = {"__module__", "__qualname__", "__annotations__"}

    class _Made(type):
        """Makes of a class that names fields what :class:`typing.NamedTuple` makes of it."""

        def __new__(cls, name: str, _bases: tuple[type, ...], members: dict[str, object]) -> type:
            fields = members["__annotations__"]
            defaults = [members[field] for field in fields if field in members]
            made = namedtuple(  # noqa: PYI024
                name, fields, defaults=defaults, module=members["__module__"]
            )
            made.__annotations__ = fields
            for key in members.keys() - fields.keys() - _OF_ANY_CLASS:
                setattr(made, key, members[key])
            return made

    NamedTuple = type.__new__(_Made, "NamedTuple", (), {})
