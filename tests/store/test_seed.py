from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from books import bundled_bytes

from erqi_viewer import assets
from erqi_viewer.core.errors import ErqiError, InputError, OutputError
from erqi_viewer.store import fact_files, queries, seed
from erqi_viewer.store.check import verify
from erqi_viewer.store.database import open_database

ROOT = Path(__file__).resolve().parents[2]


def test_a_new_book_holds_the_bundled_facts_and_nothing_is_wrong_with_it(tmp_path: Path) -> None:
    path = str(tmp_path / "new.sqlite")
    seed.create_database(path)
    with open_database(path) as db:
        counts = queries.counts(db)
    assert {kind: counts[kind] for kind in ("placement", "observation", "honour")} == {
        "placement": 18, "observation": 18, "honour": 5,
    }  # fmt: skip
    assert verify(path) == ()
    assert os.listdir(tmp_path) == ["new.sqlite"]


def test_an_empty_book_has_lists_dimensions_and_regions_but_no_facts(tmp_path: Path) -> None:
    path = str(tmp_path / "new.sqlite")
    seed.create_database(path, empty=True)
    assert verify(path) == ()
    with open_database(path) as db:
        data = queries.load(db)
        assert queries.home_region(db) == "410103"
        assert queries.counts(db) == {"evidence": 0, "region": 3, "source": 0, "edition": 0}
        assert list(db.select("SELECT count(*) FROM indicator")) == [(18,)]
        assert queries.load(db, ("410103",)).regions[0].name.zh == "二七区"
    assert len(data.dimensions) == 6
    assert len(data.lists) == 5
    assert not any((data.regions, data.sources, data.placements, data.organisations))


def test_two_books_made_apart_have_the_same_digest_and_the_same_bytes(tmp_path: Path) -> None:
    seed.create_database(str(tmp_path / "new.sqlite"))
    assert (tmp_path / "new.sqlite").read_bytes() == bundled_bytes()


def test_folders_are_made_where_they_are_missing(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "new.sqlite"
    seed.create_database(str(path))
    assert path.read_bytes() == bundled_bytes()


def test_an_existing_file_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("mine")
    with pytest.raises(OutputError, match=r"mine\.txt exists already"):
        seed.create_database(str(path))
    assert path.read_text() == "mine"
    assert os.listdir(tmp_path) == ["mine.txt"]


def test_a_folder_or_a_link_in_the_place_of_the_file_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    for name in ("folder", "link"):
        with pytest.raises(OutputError, match="exists already"):
            seed.create_database(str(tmp_path / name))
    assert sorted(os.listdir(tmp_path)) == ["folder", "link"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(OutputError, match=r"new\.sqlite cannot be written"):
        seed.create_database(str(tmp_path / "file" / "new.sqlite"))
    with pytest.raises(OutputError, match="cannot be written"):
        seed.ensure_user_database(str(tmp_path / "file" / "new.sqlite"))


def test_whatever_is_raised_half_way_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(fact_files, "insert_all", fail)
    with pytest.raises(KeyboardInterrupt):
        seed.create_database(str(tmp_path / "new.sqlite"))
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("moment", ["fact_files.insert_all", "files._flush", "files._place"])
def test_a_kill_half_way_leaves_no_half_written_book(tmp_path: Path, moment: str) -> None:
    path = tmp_path / "new.sqlite"
    code = (
        "import os, signal, sys\n"
        "from erqi_viewer.store import fact_files, files, seed\n"
        f"{moment} = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)\n"
        "seed.create_database(sys.argv[1])\n"
    )
    died = subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=False)
    assert died.returncode == -signal.SIGKILL
    assert not path.exists()
    seed.ensure_user_database(str(path))
    assert path.read_bytes() == bundled_bytes()


@pytest.mark.skipif(os.name != "posix", reason="limits of the process are POSIX")
@pytest.mark.parametrize("limit", [0, 4096, 100_000])
def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path, limit: int) -> None:
    code = (
        "import resource, sys\n"
        "from erqi_viewer.core.errors import ErqiError\n"
        "from erqi_viewer.store import seed\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "try:\n"
        "    seed.create_database(sys.argv[1])\n"
        "except ErqiError as error:\n"
        "    sys.exit(str(error))\n"
    )
    path = tmp_path / "new.sqlite"
    run = subprocess.run(
        [sys.executable, "-c", code, str(path)], cwd=ROOT, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert run.returncode == 1
    assert str(path) in run.stderr
    assert "Traceback" not in run.stderr
    assert os.listdir(tmp_path) == []


def test_a_disk_without_hard_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", _no_links)
    seed.create_database(str(tmp_path / "new.sqlite"))
    assert (tmp_path / "new.sqlite").read_bytes() == bundled_bytes()
    assert os.listdir(tmp_path) == ["new.sqlite"]


# The user's own book


def test_the_users_book_is_made_once_and_then_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "data" / "erqi.sqlite"
    seed.ensure_user_database(str(path))
    assert path.read_bytes() == bundled_bytes()
    path.write_bytes(b"mine")
    seed.ensure_user_database(str(path))
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize("links", [True, False])
def test_a_book_that_another_program_makes_meanwhile_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    path = tmp_path / "erqi.sqlite"
    insert_all = fact_files.insert_all

    def slow(*arguments: object, **options: object) -> None:
        path.write_bytes(b"theirs")
        insert_all(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(fact_files, "insert_all", slow)
    if not links:
        monkeypatch.setattr(os, "link", _no_links)
    seed.ensure_user_database(str(path))
    assert path.read_bytes() == b"theirs"
    path.unlink()
    with pytest.raises(OutputError, match="exists already"):
        seed.create_database(str(path))
    assert path.read_bytes() == b"theirs"
    assert os.listdir(tmp_path) == ["erqi.sqlite"]


def _no_links(*_: object) -> None:
    raise OSError(errno.EOPNOTSUPP, "Operation not supported")


def test_programs_that_start_at_once_share_one_book(tmp_path: Path) -> None:
    path = str(tmp_path / "erqi.sqlite")
    start = threading.Barrier(4)
    ranks: list[int] = []

    def run() -> None:
        start.wait()
        seed.ensure_user_database(path)
        with open_database(path) as db:
            ranks.append(len(queries.load(db).placements))

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ranks == [18] * 4
    assert os.listdir(tmp_path) == ["erqi.sqlite"]


# Files of facts that are wrong


@pytest.mark.parametrize(
    ("file", "before", "after", "message"),
    [
        ("placement.csv", ",ranked,90,", ",ranked,ninety,", r"line 2: rank is no number: 'ninety'"),
        ("placement.csv", ",ranked,90,", ",ranked,,", r"line 2: CHECK constraint failed"),
        ("placement.csv", ",ranked,73,", ",ranked,0,", r"line 3: CHECK constraint failed"),
        ("placement.csv", "410103,investment-potential/2014", "410103,investment-potential/1914",
         r"line 3: there is no edition 'investment-potential/1914' above"),
        ("placement.csv", "rank-2014-investment-potential", "rank-2014-science-development",
         r"line 3: UNIQUE constraint failed"),
        ("placement.csv", ",status,", ",state,", r"line 2: placement has no column state"),
        ("placement.csv", ",ranked,73,,", ",ranked,73,", r"line 3: 7 cells instead of 8"),
        ("observation.csv", ",323.3,", ',"323,3",', r"line 2: value is no number: '323,3'"),
        ("observation.csv", ",2,value,", ",2,size,", r"line 2: CHECK constraint failed"),
        ("edition.csv", "small-city-research-group;", "nobody;",
         r"line 16: there is no organisation 'nobody' above"),
        ("evidence.csv", "rank-2014-science-development,quote", "rank-1914,quote",
         r"line 10: there is no fact 'rank-1914' above"),
        ("region.csv", "410100,", "41010,", r"line 3: CHECK constraint failed"),
        ("meta.csv", "key,value", '"key,value', r"meta\.csv cannot be read"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_named_with_its_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    file: str, before: str, after: str, message: str,
) -> None:  # fmt: skip
    data = _own_data(tmp_path, monkeypatch)
    text = (data / file).read_text(encoding="utf-8")
    assert before in text
    (data / file).write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(InputError, match=message) as caught:
        seed.create_database(str(tmp_path / "new.sqlite"))
    assert file in str(caught.value)
    assert not (tmp_path / "new.sqlite").exists()


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    data = _own_data(tmp_path, monkeypatch)
    (data / "honour.csv").unlink()
    if content:
        (data / "honour.csv").write_bytes(content)
    with pytest.raises(ErqiError, match=r"honour\.csv"):
        seed.create_database(str(tmp_path / "new.sqlite"))


def _own_data(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    data = folder / "data"
    data.mkdir()
    for source in Path(assets.resource("data")).glob("*.csv"):
        (data / source.name).write_bytes(source.read_bytes())
    monkeypatch.setattr(assets, "resource", lambda *parts: str(folder.joinpath(*parts)))
    return data
