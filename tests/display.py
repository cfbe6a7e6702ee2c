"""A display for what has to be seen: the one there is, or an Xvfb of its own."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def display() -> Iterator[dict[str, str]]:
    """Give the environment of a display: the present one, a new Xvfb, or none but off screen."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        yield {}
    elif shutil.which("Xvfb"):
        with xvfb() as name:
            yield {"DISPLAY": name}
    else:
        yield {"QT_QPA_PLATFORM": "offscreen"}


@contextlib.contextmanager
def xvfb(size: str = "1280x900x24", *options: str) -> Iterator[str]:
    """Start an Xvfb on a free display of its own choice and give its name."""
    read, write = os.pipe()
    # without -noreset the server begins anew, and turns others away, when its only client leaves
    command = [
        "Xvfb",
        "-displayfd",
        str(write),
        "-screen",
        "0",
        size,
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    server = subprocess.Popen(
        [*command, *options], pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()  # comes when the server is ready
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
