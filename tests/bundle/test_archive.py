"""A zip from a stranger can do no harm."""

from __future__ import annotations

import io
import json
import stat
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest
from bundles import check, english_bundle, told, unzipped

from erqi_viewer.cli import main
from erqi_viewer.core.errors import InputError
from erqi_viewer.transfer.bundle import archive, layout, workbook
from erqi_viewer.transfer.bundle.archive import reading

if TYPE_CHECKING:
    from pathlib import Path

Output = pytest.CaptureFixture[str]


def info(name: str, mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    one = zipfile.ZipInfo(name)
    one.external_attr = mode << 16
    return one


def with_member(folder: Path, one: zipfile.ZipInfo, content: bytes = b"x") -> Path:
    """Return a good bundle with one member more."""
    path = english_bundle(folder)
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(one, content)
    return path


@pytest.mark.parametrize(
    "name",
    [
        *("../evil.txt", "/etc/passwd", "C:/evil", "a/../../b", "a//b", "a/b/c", "a\\b", ".hidden"),
        *("名.txt", "a/b/", "a b", "-rf", "a\n", " "),
    ],
)
def test_a_name_that_could_lead_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="is not a name"):
        check(with_member(tmp_path, info(name)))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["english.zip"]


def test_folders_as_other_programs_write_them_are_passed_over(tmp_path: Path) -> None:
    path = with_member(tmp_path, info("tables/", stat.S_IFDIR | 0o755), b"")
    assert told(path) == {}
    with pytest.raises(InputError, match="is not a name"):
        check(with_member(tmp_path, info("data/"), b"hidden"))


@pytest.mark.parametrize("mode", [stat.S_IFLNK | 0o777, stat.S_IFDIR | 0o755, stat.S_IFIFO])
def test_what_is_no_plain_file_is_refused(tmp_path: Path, mode: int) -> None:
    with pytest.raises(InputError, match="is not a plain file"):
        check(with_member(tmp_path, info("link", mode), b"/etc/passwd"))


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        path = with_member(tmp_path, info("evidence.json"))
    with pytest.raises(InputError, match="twice"):
        check(path)
    with pytest.raises(InputError, match="upper and lower case"):
        check(with_member(tmp_path, info("EVIDENCE.json")))


def test_an_encrypted_file_is_refused(tmp_path: Path) -> None:
    path = with_member(tmp_path, info("secret.txt"))
    content = bytearray(path.read_bytes())
    entry = content.rfind(b"PK\x01\x02")
    flags = struct.unpack_from("<H", content, entry + 8)[0]
    struct.pack_into("<H", content, entry + 8, flags | 1)
    path.write_bytes(content)
    with pytest.raises(InputError, match="is encrypted"):
        check(path)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_of_packing_are_refused(tmp_path: Path, method: int) -> None:
    one = info("packed.txt")
    one.compress_type = method
    with pytest.raises(InputError, match="is packed"):
        check(with_member(tmp_path, one, b"x" * 1000))


def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path) -> None:
    one = info("bomb.txt")
    one.compress_type = zipfile.ZIP_DEFLATED
    with pytest.raises(InputError, match="far more than it should"):
        check(with_member(tmp_path, one, b"\0" * 4_000_000))


def test_a_size_that_is_a_lie_unpacks_no_further_than_it_says(tmp_path: Path) -> None:
    one = info("liar.txt")
    one.compress_type = zipfile.ZIP_DEFLATED
    path = with_member(tmp_path, one, b"\0" * 4_000_000)
    content = bytearray(path.read_bytes())
    struct.pack_into("<I", content, content.rfind(b"PK\x01\x02") + 24, 100)
    path.write_bytes(content)
    with reading(str(path)) as opened, pytest.raises(archive.DamagedError):
        opened.read("liar.txt")


def test_too_many_or_too_large_files_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = english_bundle(tmp_path)
    for limit, words in (("MOST_BYTES", "more than"), ("MOST_MEMBERS", "at most 3")):
        monkeypatch.setattr(archive, limit, 3)
        with pytest.raises(InputError, match=words):
            check(path)
        monkeypatch.undo()


def test_a_line_without_end_is_damage_and_takes_no_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "LONGEST_LINE", 100)
    found = told(english_bundle(tmp_path))
    assert "a line is too long or has no end" in found["data/dimension.jsonl"]


def test_damage_in_one_file_is_told_and_the_rest_is_checked(tmp_path: Path) -> None:
    path = english_bundle(tmp_path)
    with zipfile.ZipFile(path) as file:
        member = file.getinfo("tables/ranks.en.csv")
    content = bytearray(path.read_bytes())
    start = member.header_offset + 30 + len(member.filename)
    content[start + 20 : start + 40] = b"\xff" * 20
    path.write_bytes(content)
    found = told(path)
    assert found.keys() == {"tables/ranks.en.csv"}
    assert "cannot be unpacked" in found["tables/ranks.en.csv"][0]


@pytest.mark.parametrize("keep", [10, 1000, 100_000])
def test_a_zip_cut_off_is_one_line_and_exit_2(tmp_path: Path, capsys: Output, keep: int) -> None:
    path = english_bundle(tmp_path)
    path.write_bytes(path.read_bytes()[:keep])
    assert main(["verify", str(path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_zip_without_a_manifest_is_no_bundle(tmp_path: Path) -> None:
    files = unzipped(english_bundle(tmp_path))
    del files[layout.MANIFEST]
    path = tmp_path / "b.zip"
    with zipfile.ZipFile(path, "w") as file:
        for name, content in files.items():
            file.writestr(name, content)
    with pytest.raises(InputError, match="no manifest"):
        check(path)


def test_json_as_deep_as_a_well_is_told(tmp_path: Path) -> None:
    files = unzipped(english_bundle(tmp_path))
    files["evidence.json"] = b"[" * 100_000
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as file:
        for name, content in files.items():
            file.writestr(name, content)
    assert "evidence.json" in told(tmp_path / "b.zip")


def test_a_workbook_with_entities_is_not_read() -> None:
    stream = io.BytesIO()
    bomb = b'<!DOCTYPE a [<!ENTITY b "bb">]><workbook>&b;</workbook>'
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("xl/workbook.xml", bomb)
    with pytest.raises(InputError, match="document type"):
        workbook.read(stream.getvalue())


def test_the_manifest_names_no_file_outside(tmp_path: Path) -> None:
    files = unzipped(english_bundle(tmp_path))
    document = json.loads(files[layout.MANIFEST])
    document["files"]["../../outside.txt"] = {"size": 1, "sha256": "0" * 64}
    files[layout.MANIFEST] = json.dumps(document).encode()
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as file:
        for name, content in files.items():
            file.writestr(name, content)
    assert told(tmp_path / "b.zip")["../../outside.txt"] == ["it is missing"]
