"""Finds out before Qt starts whether a window can open here.

Without a display or one of its system libraries Qt ends the process with a core dump. What would
make it do so is looked for first, with ctypes, and said in one line. Nothing here imports PySide6.
"""

from __future__ import annotations

import os
import sys

from erqi_viewer.core.errors import MachineError

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""System libraries that Qt needs for a window, and the packages of Debian and Ubuntu with them."""

PLATFORMS = (
    *("xcb", "wayland", "wayland-egl", "wayland-brcm", "offscreen", "minimal", "minimalegl"),
    *("eglfs", "linuxfb", "vkkhrdisplay", "vnc"),
)

_MISSING = ": cannot open shared object file"
_REMEDY = "Start it from a desktop session. The commands in erqi-viewer --help work without one."


def check() -> None:
    """Return if Qt can open a window here.

    Raises:
        MachineError: It cannot; the message names what is missing and how to get it.
    """
    if not sys.platform.startswith("linux"):
        return
    qt = _qt_folder()
    _load(qt, "lib", "libQt6Gui.so.6")
    chosen = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if chosen and chosen not in PLATFORMS:
        raise MachineError(
            "The environment variable QT_QPA_PLATFORM names “{name}”, which Qt does not have.",
            "Unset it.",
            name=chosen,
        )
    if chosen == "xcb":
        _check_xcb(qt)
    elif chosen.startswith("wayland"):
        _check_wayland(qt)
    elif not chosen:
        _check_any(qt)


def _check_any(qt: str) -> None:
    """Ask for one display that works, as Qt itself tries Wayland and X11 in turn."""
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if not wayland and not x11:
        raise MachineError(
            "There is no display to open a window on: DISPLAY and WAYLAND_DISPLAY are not set.",
            _REMEDY,
        )
    if wayland:
        try:
            _check_wayland(qt)
        except MachineError:
            if not x11:
                raise
        else:
            return
    _check_xcb(qt)


def _check_wayland(qt: str) -> None:
    name = os.environ.get("WAYLAND_DISPLAY") or "wayland-0"
    path = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    if not os.path.exists(path):
        raise MachineError(
            "There is no Wayland display at {path}.",
            _REMEDY,
            path=path,
        )
    _load(qt, "plugins", "platforms", "libqwayland.so")


def _check_xcb(qt: str) -> None:
    _load(qt, "plugins", "platforms", "libqxcb.so")
    name = os.environ.get("DISPLAY", "")
    if not _display_answers(name):
        raise MachineError(
            "The display “{name}” does not answer.",
            _REMEDY,
            name=name,
        )


def _display_answers(name: str) -> bool:
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:  # a build of Qt that does without
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(name) or None, None)
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers


def _qt_folder() -> str:
    from importlib.util import find_spec

    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise MachineError(
            "The Python package PySide6 is not installed.", "Install it: pip install erqi_viewer"
        )
    return os.path.join(os.path.dirname(spec.origin), "Qt")


def _load(qt: str, *parts: str) -> None:
    """Load a part of Qt, which Qt loads anyway, unless this build of it is laid out otherwise."""
    import ctypes

    path = os.path.join(qt, *parts)
    if not os.path.exists(path):
        return
    try:
        ctypes.CDLL(path)
    except OSError as error:
        raise _explain(str(error)) from error


def _explain(reason: str) -> MachineError:
    library, found, _ = reason.partition(_MISSING)
    if not found:
        return MachineError("Qt cannot be loaded on this machine: {reason}.", reason=reason)
    # The loader names the first one only; who has to install one may as well install them all.
    others = (name for name in PACKAGES if not name.startswith("libwayland") and name != library)
    missing = [library, *(name for name in others if not _loads(name))]
    return MachineError(
        "The window needs system libraries that are not installed: {libraries}.",
        "On Debian or Ubuntu: sudo apt install {packages}",
        libraries=", ".join(missing),
        packages=" ".join(dict.fromkeys(PACKAGES.get(name, name) for name in missing)),
    )


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
