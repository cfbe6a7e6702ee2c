"""``override`` for Python 3.11 too, without ``typing_extensions``, which takes 3 ms to import."""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: object) -> object:
        """Say to type checkers that a method stands in for one of a base class."""
        return method


__all__ = ["override"]
