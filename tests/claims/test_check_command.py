from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from erqi_viewer.cli import main

if TYPE_CHECKING:
    from pathlib import Path

TRUE = "2019年，二七区位列全国绿色发展百强区第74位。\n"
FALSE = "2019年，二七区连续六年入选全国绿色发展百强区。\n"
OPEN = "2019年，金水区位列全国绿色发展百强区第1位。\n"
KEYS = ["start", "end", "kind", "verdict", "severity", "said", "found", "records", "message"]


@pytest.fixture
def release(tmp_path: Path) -> Path:
    return tmp_path / "release.txt"


def objects(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]


def test_json_counts_the_sentences_and_lists_the_findings(
    release: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    release.write_text(TRUE + FALSE + OPEN + "天气晴朗。\n", encoding="utf-8")
    assert main(["check", str(release), "--format", "json"]) == 1
    report = objects(capsys)
    findings = report.pop("findings")
    assert report == {
        "sentences": 4, "supported": 1, "contradicted": 1, "no_data": 1, "not_understood": 0,
        "no_claim": 1,
    }  # fmt: skip
    assert all(list(one) == KEYS for one in findings)
    assert [(one["kind"], one["verdict"], one["severity"]) for one in findings] == [
        ("rank", "supported", None), ("streak", "contradicted", "falls"), ("rank", "no_data", None),
    ]  # fmt: skip
    assert (findings[1]["said"], findings[1]["found"], len(findings[1]["records"])) == (6, 2, 2)


def test_offsets_are_those_of_extract(release: Path, capsys: pytest.CaptureFixture[str]) -> None:
    release.write_text("\ufeff" + FALSE, encoding="utf-8")
    main(["check", str(release), "--format", "json"])
    (finding,) = objects(capsys)["findings"]
    main(["extract", str(release)])
    (streak,) = objects(capsys)["streaks"]
    assert (finding["start"], finding["end"]) == (streak["start"], streak["end"])


@pytest.mark.parametrize(("text", "status"), [(TRUE, 0), (FALSE, 1), (OPEN, 0), ("", 0)])
def test_the_exit_status_says_whether_anything_is_contradicted(
    release: Path, text: str, status: int
) -> None:
    release.write_text(text, encoding="utf-8")
    assert main(["check", str(release)]) == status


def test_a_file_that_cannot_be_read_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "missing.txt")]) == 2
    assert main(["check", str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert len(err.splitlines()) == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_texts_are_read_in_the_encodings_that_offices_use(
    release: Path, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    release.write_text(TRUE * 3, encoding=encoding)
    main(["check", str(release), "--format", "json"])
    assert objects(capsys)["supported"] == 3


def test_a_dash_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FALSE.encode())))
    assert main(["check", "-", "--format", "json"]) == 1
    assert objects(capsys)["contradicted"] == 1


def test_the_year_given_stands_in_for_one_not_named(release: Path) -> None:
    release.write_text("二七区位列全国绿色发展百强区第74位。", encoding="utf-8")
    assert main(["check", str(release), "--year", "2019"]) == 0
    assert main(["check", str(release), "--year", "2018"]) == 1


def test_the_table_quotes_the_phrase_and_says_both_sides(
    release: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    release.write_text(FALSE, encoding="utf-8")
    main(["check", str(release), "--lang", "en"])
    (line,) = [one for one in capsys.readouterr().out.splitlines() if "连续六年" in one]
    assert "the claim falls" in line
    assert "years running: 6" in line
    assert "years running: 2" in line


def test_what_draft_writes_check_supports(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for lang in ("zh", "en"):
        assert main(["draft", "--year", "2019", "--lang", lang]) == 0
        text = capsys.readouterr().out
        (tmp_path / lang).write_text(text, encoding="utf-8")
        assert main(["check", str(tmp_path / lang), "--format", "json"]) == 0
        report = objects(capsys)
        assert report["supported"] == report["sentences"] == 5


def test_draft_mentions_what_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "--year", "2019", "--mention", "changes", "--lang", "en"]) == 0
    text = capsys.readouterr().out
    assert text.count("moved up") == 4
    assert "ranked" not in text


def test_a_year_without_records_drafts_nothing_and_is_no_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["draft", "--year", "1999"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "erqi-viewer: nothing to mention is recorded for 1999\n"
