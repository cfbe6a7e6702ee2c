"""Where no window can open, one line says why and how to get one; nothing dumps core."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from erqi_viewer import preflight
from erqi_viewer.core.errors import MachineError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone aborts")

VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR")


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let the machine lack libraries: ``because`` maps what is loaded to the loader's words."""
    load = ctypes.CDLL

    def lack(*missing: str, because: dict[str, str] | None = None) -> None:
        def loaded(name: str, *rest: object) -> object:
            base = os.path.basename(name)
            if base in missing:
                raise OSError(f"{base}: cannot open shared object file: No such file or directory")
            if reason := (because or {}).get(base):
                raise OSError(reason)
            return load(name, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr(ctypes, "CDLL", loaded)

    return lack


def refusal() -> str:
    with pytest.raises(MachineError) as caught:
        preflight.check()
    return str(caught.value)


def test_without_a_display_it_says_so() -> None:
    message = refusal()
    assert "DISPLAY" in message
    assert "desktop session" in message


def test_off_screen_no_display_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen:ignored=1;xcb")
    preflight.check()


def test_a_platform_that_qt_does_not_have_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "teletype")
    assert "teletype" in refusal()


@pytest.mark.parametrize("name", [":7777", "nonsense"])
def test_a_display_that_nothing_answers_is_named(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preflight, "_load", lambda *_: None)
    monkeypatch.setenv("DISPLAY", name)
    assert f"“{name}” does not answer" in refusal()


def test_a_wayland_display_without_its_socket_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-9")
    assert str(tmp_path / "wayland-9") in refusal()


def test_x11_serves_where_wayland_does_not(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(preflight, "_load", lambda *_: None)
    monkeypatch.setattr(preflight, "_display_answers", lambda name: name == ":5")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-9")
    monkeypatch.setenv("DISPLAY", ":5")
    preflight.check()


def test_a_wayland_display_is_enough(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(preflight, "_load", lambda *_: None)
    (tmp_path / "wayland-0").touch()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    preflight.check()


def test_missing_xcb_libraries_are_all_named_with_their_packages(
    lacking: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = ("libxcb-cursor.so.0", "libxcb-icccm.so.4")
    first = f"{missing[0]}: cannot open shared object file: No such file or directory"
    lacking(*missing, because={"libqxcb.so": first})
    monkeypatch.setenv("DISPLAY", ":7777")
    message = refusal()
    assert "libxcb-cursor.so.0, libxcb-icccm.so.4" in message
    assert "sudo apt install libxcb-cursor0 libxcb-icccm4" in message


def test_a_library_that_qt_itself_needs_is_named_whatever_the_platform(
    lacking: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = "libEGL.so.1: cannot open shared object file: No such file or directory"
    lacking("libEGL.so.1", because={"libQt6Gui.so.6": first})
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert "sudo apt install libegl1" in refusal()


def test_a_library_nobody_knows_is_named_all_the_same(
    lacking: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = "libnew.so.9: cannot open shared object file: No such file or directory"
    lacking(because={"libQt6Gui.so.6": first})
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert "libnew.so.9" in refusal()


def test_another_failure_of_the_loader_is_passed_on(
    lacking: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking(because={"libQt6Gui.so.6": "version `GLIBC_2.99' not found"})
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert "GLIBC_2.99" in refusal()


def test_without_pyside_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert "pip install" in refusal()


def test_the_program_without_a_display_prints_one_line_and_exits_with_2() -> None:
    environment = {key: value for key, value in os.environ.items() if key not in VARIABLES}
    run = subprocess.run(
        [sys.executable, "-m", "erqi_viewer"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert run.stdout == ""
    assert len(run.stderr.splitlines()) == 1
    assert run.stderr.startswith("erqi-viewer: ")


def test_the_preflight_loads_nothing_of_qts_python() -> None:
    code = (
        "import os, sys; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from erqi_viewer import app, preflight; preflight.check()\n"
        "sys.exit(any(name.startswith(('PySide6', 'numpy')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
