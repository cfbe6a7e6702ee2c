"""What the question before a sentence asks for."""

from __future__ import annotations

from typing import NamedTuple


class Question(NamedTuple):
    """What an English question asks for, of which year and, of moves, from which one on.

    ``years`` are all that a question about the number of lists names.
    """

    kind: str
    year: int | None
    since: int | None
    way: str | None
    list: str | None
    years: tuple[int, ...] = ()
