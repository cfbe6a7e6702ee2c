"""``erqi-viewer extract``: files and standard input in, JSON and a table out."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from erqi_viewer.cli import main

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "今年，甲水区位列全国综合实力百强区第85名，较去年上升1位；力争进入全国百强区前80名。"


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(["extract", *arguments]) == 0
    return json.loads(capfd.readouterr().out)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("gb18030"),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-le", "gb18030"],
)
def test_every_encoding_reads_the_same(
    data: bytes, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "release.txt"
    file.write_bytes(data)
    found = run(capfd, str(file), "--year", "2019")
    (ranking,) = found["rankings"]
    assert ranking["rank"] == 85
    assert ranking["year"] == 2019
    assert ranking["region"] == "甲水区"


def test_the_json_has_exactly_the_promised_keys(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "release.txt"
    text = TEXT + "连续两年入选全国绿色发展百强区。地区生产总值完成50亿元，增长8%。"
    file.write_text(text, encoding="utf-8")
    found = run(capfd, str(file), "--format", "json")
    assert {kind: set(items[0]) for kind, items in found.items()} == {
        "rankings": {"year", "region", "dimension", "list", "rank", "start", "end"},
        "streaks": {"region", "dimension", "list", "years", "start", "end"},
        "changes": {"direction", "places", "from", "to", "start", "end"},
        "indicators": {
            "name", "value", "unit", "qualifier", "growth_percent", "place", "scope", "period",
            "start", "end",
        },
        "not_understood": {"start", "end"},
    }  # fmt: skip
    assert found["rankings"][0]["year"] is None
    assert text[found["changes"][0]["start"] : found["changes"][0]["end"]] == "上升1位"


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("gb18030"))))
    found = run(capfd, "-", "--region", "甲水区")
    assert found["rankings"][0]["region"] == "甲水区"


def test_the_table_shows_every_kind(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "release.txt"
    file.write_text(
        TEXT + "连续两年入选全国绿色发展百强区。地区生产总值完成50亿元。", encoding="utf-8"
    )
    assert main(["extract", str(file), "--format", "table"]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0].split() == [
        "start",
        "end",
        "kind",
        "text",
        "region",
        "year",
        "what",
        "number",
        "more",
    ]
    kinds = {line.split()[2] for line in lines[1:]}
    assert kinds == {"rank", "change", "not", "streak", "figure"}


@pytest.mark.parametrize("content", [None, b"\x00\x01\x02\xff\xfe\xfd" * 50])
def test_what_cannot_be_read_is_refused_in_one_line(
    content: bytes | None, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "release.txt"
    if content is not None:
        file.write_bytes(content)
    assert main(["extract", str(file)]) == 2
    shown = capfd.readouterr()
    assert shown.out == ""
    assert len(shown.err.splitlines()) == 1
    assert str(file) in shown.err


def test_an_empty_text_says_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "empty.txt"
    file.write_bytes(b"")
    assert run(capfd, str(file)) == {
        "rankings": [], "streaks": [], "changes": [], "indicators": [], "not_understood": [],
    }  # fmt: skip
