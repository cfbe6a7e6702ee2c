"""Work counted in calls, which are the same on every machine and at every load."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


def calls(task: Callable[[], object]) -> int:
    """Return how many functions, Python's and C's, a task calls."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        task()
    finally:
        sys.setprofile(None)
    return count


def steps(task: Callable[[], object]) -> int:
    """Return how many lines a task runs, each turn of a loop counted, also within one line."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> object:
        nonlocal count
        count += event == "line"
        return note

    before = sys.gettrace()
    sys.settrace(note)  # type: ignore[arg-type]
    try:
        task()
    finally:
        sys.settrace(before)
    return count
