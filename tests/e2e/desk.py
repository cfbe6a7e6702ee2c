"""A window of the program on a screen of its own, and the hands that use it."""

from __future__ import annotations

import re
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 60.0
_NOTHING = "nothing copied yet"


def until(found: Callable[[], str], what: str) -> str:
    """Ask until there is an answer; each asking is a process, so nobody spins."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        answer = found()
        if answer:
            return answer
    pytest.fail(f"never came: {what}")


class Desk:
    """Hands that wait, before they type or click, until a window would hear them.

    A key that comes after a window closed and before the next has the keyboard is lost; so is one
    that comes before a dialog has it, which the window behind then takes.
    """

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        self.window = ""

    def sit_down(self) -> None:
        """Wait for the program's window, which has its name when it is filled."""
        until(lambda: self.tool("get_num_desktops"), "the window manager")
        self.window = self.window_named("Erqi District")
        self.tool("windowsize", "--sync", self.window, "1200", "780")

    def run(self, *command: str) -> str:
        try:
            done = subprocess.run(
                command, env=self.environment, capture_output=True, text=True, check=False,
                timeout=PATIENCE,
            )  # fmt: skip
        except subprocess.TimeoutExpired:  # whoever was asked has gone
            return ""
        return done.stdout

    def tool(self, *arguments: str) -> str:
        return self.run("xdotool", *arguments).strip()

    def in_front(self) -> str:
        """Return the window that has the keyboard, if the window manager thinks so too.

        The server takes the keyboard from a window that closes, the manager gives it to the next.
        """
        active = self.tool("getactivewindow")
        return active if active == self.tool("getwindowfocus", "-f") else ""

    def keys(self, *keys: str) -> None:
        until(self.in_front, "a window with the keyboard")
        self.tool("key", "--clearmodifiers", "--delay", "40", *keys)

    def type(self, text: str) -> None:
        until(self.in_front, "a window with the keyboard")
        self.tool("type", "--delay", "15", text)

    def click(self, x: int, y: int, window: str = "") -> None:
        until(self.in_front, "a window with the keyboard")
        self.tool("mousemove", "--window", window or self.window, str(x), str(y), "click", "1")

    def window_named(self, name: str, *, behind: str = "") -> str:
        """Wait until a window of a name, not the one ``behind``, has the keyboard."""

        def found() -> str:
            front = self.in_front()
            if front in {"", behind} or not re.search(name, self.tool("getwindowname", front)):
                return ""
            return front

        return until(found, name)

    def is_open(self, name: str) -> bool:
        return bool(self.tool("search", "--onlyvisible", "--name", name))

    def wait_closed(self, name: str) -> None:
        until(lambda: "" if self.is_open(name) else "closed", f"the closing of {name}")

    def title(self) -> str:
        return self.tool("getwindowname", self.window)

    def clipboard(self) -> str:
        return self.run("xclip", "-selection", "clipboard", "-o")

    def copied(self, copy: Callable[[], object]) -> str:
        """Return what is on the clipboard when something was copied; nothing if nothing was yet."""
        subprocess.run(
            ["xclip", "-selection", "clipboard", "-i"],
            input=_NOTHING, text=True, env=self.environment, check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        # xclip leaves its work to a child, which may take the clipboard only after what is copied.
        until(lambda: "taken" if self.clipboard() == _NOTHING else "", "the clipboard")
        copy()
        return self.clipboard().replace(_NOTHING, "")

    def table(self) -> list[list[str]]:
        """Copy the table as a person would and return its cells."""
        text = self.copied(lambda: self.keys("ctrl+shift+t"))
        text = text or until(lambda: self.clipboard().replace(_NOTHING, ""), "the copied table")
        return [line.split("\t") for line in text.splitlines()]

    def whole_table(self) -> list[list[str]]:
        """Copy every row of the table, whichever are chosen."""
        self.keys("ctrl+a")
        return self.table()

    def column(self, header: str) -> set[str]:
        head, *rows = self.table()
        return {row[head.index(header)] for row in rows} if header in head else set()
