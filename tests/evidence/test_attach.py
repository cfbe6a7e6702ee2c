from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from books import raw
from evidence_books import EIGHTY_FIVE, EIGHTY_NINE, KEY, RANKS, SECOND, SIXTY_ONE, TEXT, add_rival

from erqi_viewer.cli import main
from erqi_viewer.core.errors import InputError
from erqi_viewer.core.evidence import state
from erqi_viewer.store import edits, queries
from erqi_viewer.store.connection import BookError
from erqi_viewer.store.database import open_database

if TYPE_CHECKING:
    from erqi_viewer.core.changes import Changes
    from erqi_viewer.core.records import Dataset

Output = pytest.CaptureFixture[str]


def load(path: str) -> Dataset:
    with open_database(path) as db:
        return queries.load(db)


def states(path: str) -> dict[int | None, str]:
    """Return the state of the ranks of 2019 that rest on the sample, by rank."""
    places = load(path).placements
    wanted = set(RANKS.values())
    return {one.rank: state(one) for one in places if one.year == 2019 and one.rank in wanted}


def attach(path: str, text: str | None) -> Changes:
    with open_database(path) as db:
        return edits.attach_text(db, KEY, text)


def rows_of_evidence(path: str) -> list[tuple[Any, ...]]:
    with raw(path) as connection:
        return connection.execute("SELECT * FROM evidence ORDER BY id").fetchall()


def test_without_a_text_nothing_is_verified(book: str) -> None:
    assert set(states(book).values()) == {"unverified"}


def test_an_attached_text_is_kept_and_verifies_its_facts(book: str) -> None:
    changes = attach(book, TEXT)
    data = load(book)
    assert data.sources[0].text == TEXT
    assert set(states(book).values()) == {"verified"}
    assert changes.records == {data.sources[0].uid} | {fact.uid for fact in data.placements} | {
        fact.uid
        for group in (data.observations, data.honours, data.organisations, data.structure_items)
        for fact in group
    }
    assert changes.shape is False


def test_an_edited_text_fails_the_facts_it_touches_and_no_others(book: str) -> None:
    attach(book, TEXT.replace(SIXTY_ONE, "第六名"))
    found = states(book)
    assert [found[RANKS[one]] for one in (EIGHTY_FIVE, SIXTY_ONE, EIGHTY_NINE)] == [
        *("verified", "failed", "failed"),
    ]


def test_a_text_that_moved_is_verified_elsewhere_and_the_record_of_it_is_not_touched(
    book: str,
) -> None:
    before = rows_of_evidence(book)
    attach(book, "新的开头。" + TEXT)
    assert set(states(book).values()) == {"verified"}
    assert rows_of_evidence(book) == before
    found = [item.finding for place in load(book).placements for item in place.evidence]
    assert {one.status for one in found if one} == {"moved"}


def test_another_text_takes_the_place_of_the_first_and_none_takes_it_away(book: str) -> None:
    attach(book, "别的。")
    assert set(states(book).values()) == {"failed"}
    attach(book, TEXT)
    assert set(states(book).values()) == {"verified"}
    attach(book, None)
    assert set(states(book).values()) == {"unverified"}
    assert load(book).sources[0].text is None


@pytest.mark.parametrize("text", ["", " \n"])
def test_an_empty_text_is_refused(book: str, text: str) -> None:
    with pytest.raises(InputError, match="empty"):
        attach(book, text)


def test_a_text_beyond_all_measure_is_refused(book: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edits, "LONGEST_TEXT", 5)
    with pytest.raises(InputError, match="6 characters"):
        attach(book, "123456")


def test_an_unknown_source_changes_nothing_and_is_told_the_known_ones(book: str) -> None:
    content = Path(book).read_bytes()
    with open_database(book) as db, pytest.raises(InputError, match=KEY):
        edits.attach_text(db, "no-such", TEXT)
    assert Path(book).read_bytes() == content


def test_a_book_open_for_reading_takes_no_text(book: str) -> None:
    with open_database(book, read_only=True) as db, pytest.raises(BookError) as caught:
        edits.attach_text(db, KEY, TEXT)
    assert caught.value.kind == "read-only"


# The command line


def file_of(folder: Path, text: str, encoding: str = "utf-8") -> str:
    path = folder / "source.txt"
    path.write_bytes(text.encode(encoding))
    return str(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_command_attaches_a_text_however_it_is_written(
    book: str, tmp_path: Path, capsys: Output, encoding: str, end: str
) -> None:
    path = file_of(tmp_path, TEXT.replace("\n", end), encoding)
    assert main(["attach", KEY, path, "--db", book]) == 0
    assert "6 of 6 spans hold, 3 of" in capsys.readouterr().out
    assert load(book).sources[0].text == TEXT
    assert main(["verify", "--db", book]) == 0


def test_the_command_reports_fact_by_fact_and_keeps_the_text(
    book: str, tmp_path: Path, capsys: Output
) -> None:
    text = TEXT.replace(EIGHTY_FIVE, "第一名") + "附：" + EIGHTY_FIVE * 2
    path = file_of(tmp_path, text)
    assert main(["attach", KEY, path, "--db", book]) == 1
    *failures, total = capsys.readouterr().out.splitlines()
    named = [line.split(": ", 1)[0].split(" ")[0] for line in failures]
    assert named == [f"样张说{EIGHTY_FIVE}"] * 2
    assert "quote" in failures[0]
    assert "not found" in failures[0]
    assert "value" in failures[1]
    assert "ambiguous" in failures[1]
    assert "4 of 6 spans hold" in total
    assert "kept all the same" in total
    assert (load(book).sources[0].text or "").endswith(EIGHTY_FIVE)


def test_verifying_a_book_checks_every_span_of_its_texts(
    book: str, tmp_path: Path, capsys: Output
) -> None:
    main(["attach", KEY, file_of(tmp_path, "开头" + TEXT), "--db", book])
    assert main(["verify", "--db", book]) == 0
    with raw(book) as connection:
        connection.execute("UPDATE source SET text = ?", ("开头" + TEXT.replace("🙂", "！"),))
    capsys.readouterr()
    assert main(["verify", "--db", book]) == 1
    *lines, verdict = capsys.readouterr().out.splitlines()
    start = TEXT.index(SECOND)
    assert len(lines) == 2
    assert verdict.endswith("2 things are wrong")
    assert all(f"the text from {start} to {start + len(SECOND)}" in line for line in lines)


def test_a_text_is_taken_away_by_the_command(book: str, tmp_path: Path) -> None:
    main(["attach", KEY, file_of(tmp_path, TEXT), "--db", book])
    assert main(["attach", KEY, "--remove", "--db", book]) == 0
    assert load(book).sources[0].text is None


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["no-such", "source.txt"], KEY),
        ([KEY, "none.txt"], "none.txt"),
        ([KEY], "FILE"),
        ([KEY, "source.txt", "--remove"], "FILE"),
        ([KEY, "source.txt", "--db", "none.sqlite"], "none.sqlite"),
    ],
)
def test_what_cannot_be_attached_is_one_line_and_exit_2(
    book: str,
    tmp_path: Path,
    capsys: Output,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    file_of(tmp_path, TEXT)
    content = Path(book).read_bytes()
    chosen = [] if "--db" in arguments else ["--db", book]
    assert main(["attach", *arguments, *chosen]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert words in captured.err
    assert Path(book).read_bytes() == content


def test_the_report_attaches_whole(tmp_path: Path, capsys: Output, report: str) -> None:
    book = str(tmp_path / "bundled.sqlite")
    main(["new", book])
    path = file_of(tmp_path, report)
    assert main(["attach", KEY, path, "--db", book]) == 0
    assert "146 of 146 spans hold, 73 of 73 facts" in capsys.readouterr().out
    assert objects(capsys, "--db", book)[0]["evidence"] == "verified"


# What the lists of records say


def objects(output: Output, *arguments: str) -> list[dict[str, Any]]:
    output.readouterr()
    assert main(["records", "--format", "json", *arguments]) == 0
    return json.loads(output.readouterr().out)  # type: ignore[no-any-return]


STRENGTH = ("--year", "2019", "--dimension", "comprehensive-strength")


def test_records_say_whether_their_evidence_holds(book: str, capsys: Output) -> None:
    assert objects(capsys, "--db", book, *STRENGTH)[0]["evidence"] == "unverified"
    attach(book, TEXT)
    assert objects(capsys, "--db", book, *STRENGTH)[0]["evidence"] == "verified"
    attach(book, "别的。")
    assert objects(capsys, "--db", book, *STRENGTH)[0]["evidence"] == "failed"


def test_of_two_sources_the_preferred_one_counts_and_both_are_listed_when_asked(
    book: str, capsys: Output
) -> None:
    add_rival(book, 84)
    (alone,) = objects(capsys, "--db", book, *STRENGTH)
    assert (alone["rank"], alone["preferred"], alone["change"]) == (85, True, 1)
    assert "84 (另一份材料; 榜单原件为准)" in alone["other_sources"]
    both = objects(capsys, "--db", book, *STRENGTH, "--all-sources")
    assert [(row["rank"], row["preferred"], row["change"]) for row in both] == [
        (85, True, 1), (84, False, None),
    ]  # fmt: skip
    assert {row["preference_reason"] for row in both} == {"榜单原件为准"}
    assert both[1]["source"] == "另一份材料"
    assert len(objects(capsys, "--db", book, "--all-sources")) == 19


def test_a_table_of_all_sources_shows_which_counts(book: str, capsys: Output) -> None:
    add_rival(book, 84, reason="")
    assert main(["records", "--db", book, *STRENGTH, "--all-sources"]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert {"preferred", "preference_reason", "source"} < set(head.split())
    assert "True" in rows[0]
    assert "False" in rows[1]
