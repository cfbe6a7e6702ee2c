"""Finds the program's resources and the user's own folders.

Paths are plain strings: ``pathlib`` would cost the command line a third of its start-up time.
"""

from __future__ import annotations

import os
import sys

_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def resource(*parts: str) -> str:
    """Return the path of a bundled resource, in an installed wheel or in a checkout.

    The wheel carries ``resources/`` inside the package; in a checkout it lies beside the package.
    """
    inside = os.path.join(_PACKAGE, "resources")
    root = inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), "resources")
    return os.path.join(root, *parts)


def user_data_folder() -> str:
    """Return the folder of the user's own record book, which may not exist yet."""
    if not sys.platform.startswith("linux"):
        import platformdirs

        return platformdirs.user_data_dir("erqi_viewer", appauthor=False)
    # What platformdirs says too, but its import would be a quarter of the command line's time.
    base = os.environ.get("XDG_DATA_HOME", "").strip()
    return os.path.join(base or os.path.expanduser("~/.local/share"), "erqi_viewer")


def user_database() -> str:
    """Return the path of the user's own record book, which may not exist yet."""
    return os.path.join(user_data_folder(), "erqi.sqlite")
