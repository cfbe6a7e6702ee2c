"""The architecture as sentences that can fail."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "erqi_viewer"
CONTRACTS = 4
LINT = "from importlinter.cli import lint_imports_command as lint; lint()"
LOWER = ("core", "store", "transfer", "commands", "assets", "cli")


def test_the_layer_contracts_hold() -> None:
    run = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    assert f"Contracts: {CONTRACTS} kept, 0 broken." in run.stdout


@pytest.mark.parametrize("container", ["erqi_viewer", "erqi_viewer.dialogs"])
def test_every_part_of_the_package_has_its_layer(container: str) -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = config["tool"]["importlinter"]["contracts"]
    (layers,) = [one for one in contracts if one.get("containers") == [container]]
    named = {part.strip() for layer in layers["layers"] for part in re.split("[|:]", layer)}
    folder = ROOT.joinpath(*container.split("."))
    parts = {p.stem for p in folder.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert layers["exhaustive"] is True
    assert parts - {"__init__"} == named


def test_the_top_level_is_the_customers() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if tracked.returncode != 0:
        pytest.skip("not a git checkout")
    top = {line.split("/")[0] for line in tracked.stdout.splitlines()}
    assert {name for name in top if not name.startswith(".")} == {
        "pyproject.toml", "README.md", "LICENSE", "erqi_viewer", "resources", "tests",
    }  # fmt: skip


@pytest.mark.parametrize("part", LOWER)
def test_the_lower_layers_import_no_qt_when_they_are_loaded(part: str) -> None:
    for path in [PACKAGE / f"{part}.py", *(PACKAGE / part).rglob("*.py")]:
        if path.exists():
            tree = ast.parse(path.read_text(encoding="utf-8"))
            names = {
                alias.name
                for node in tree.body
                if isinstance(node, ast.Import)
                for alias in node.names
            } | {node.module or "" for node in tree.body if isinstance(node, ast.ImportFrom)}
            assert not {n for n in names if n.split(".")[0] in {"PySide6", "pyqtgraph", "numpy"}}


@pytest.mark.parametrize(
    "arguments",
    [
        ["records"],
        ["facts"],
        ["log"],
        ["verify"],
        ["new", "made.sqlite"],
        ["export", "made.csv"],
        ["export", "made.xlsx"],
        ["--version"],
        ["records", "--help"],
    ],
)
def test_a_command_that_draws_nothing_loads_no_qt(arguments: list[str], tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from erqi_viewer.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "heavy = {'PySide6', 'pyqtgraph', 'numpy', 'shiboken6'} & set(sys.modules)\n"
        "sys.exit(f'loaded {heavy}' if heavy else 0)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("command", ["records", "facts"])
def test_listing_imports_nothing_but_sqlite_that_takes_long(command: str, tmp_path: Path) -> None:
    code = (
        "import sys, contextlib, importlib, sqlite3\n"
        "before = set(sys.modules)\n"
        "from erqi_viewer.cli import main\n"
        "main(sys.argv[1:])\n"
        "print(*(set(sys.modules) - before), file=sys.stderr)\n"
    )
    run, again = (
        subprocess.run(
            [sys.executable, "-S", "-c", code, command],
            cwd=tmp_path, capture_output=True, text=True, check=True,
            env={"PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(tmp_path)},
        )
        for _ in ("makes the book", "finds it made")
    )  # fmt: skip
    assert run.stdout == again.stdout
    others = {name for name in again.stderr.split() if not name.startswith("erqi_viewer")}
    assert others <= {"__future__", "gc", "_stat", "stat", "time", "unicodedata"}


def imports(path: Path, modules: set[str]) -> set[str]:
    """Return the modules of the package that one imports, if only for its types."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inside = f"{node.module}.{alias.name}"
                found.add(inside if inside in modules else node.module)
    return found & modules


def test_no_modules_import_one_another_in_a_circle() -> None:
    paths = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in PACKAGE.rglob("*.py")
    }
    modules = set(paths)
    order = TopologicalSorter({name: imports(path, modules) for name, path in paths.items()})
    order.prepare()  # raises CycleError


def test_the_window_comes_up_without_what_only_a_task_needs() -> None:
    code = (
        "import sys, erqi_viewer.window\n"
        "later = ['store.edits', 'core.changes', 'core.claims', 'core.extract', 'core.draft',\n"
        "         'transfer.source_text', 'transfer.xlsx_table', 'views.evidence_text']\n"
        "named = [*(f'erqi_viewer.{name}' for name in later), 'pyqtgraph', 'numpy', 'uuid',\n"
        "         'typing_extensions']\n"
        "print(*(name for name in named if name in sys.modules))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_sql_and_sqlite_live_in_the_store_alone() -> None:
    for path in PACKAGE.rglob("*.py"):
        if "store" not in path.parts:
            assert "sqlite3" not in path.read_text(encoding="utf-8").replace("sqlite3 shell", ""), (
                path
            )


def test_nothing_catches_every_exception_below_the_borders() -> None:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler):
                broad = node.type is None or (
                    isinstance(node.type, ast.Name) and node.type.id == "Exception"
                )
                assert not broad, f"{path}:{node.lineno}"


@pytest.mark.parametrize("plain", ["QCheckBox(", "QRadioButton("])
def test_what_is_ticked_is_drawn_so_that_it_is_seen_on_a_dark_ground(plain: str) -> None:
    users = [path.name for path in PACKAGE.rglob("*.py") if f" {plain}" in path.read_text("utf-8")]
    assert not users, "use erqi_viewer.dialogs.ticks"
