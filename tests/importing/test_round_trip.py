"""What the program exports it imports again without change."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from books import new_book
from hypothesis import given, settings
from hypothesis import strategies as st
from import_books import (
    REAL_LISTS,
    SOURCE,
    digest,
    empty_book,
    exported,
    facts,
    imported,
    planned,
    sheets,
    write_csv,
)

from erqi_viewer.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from erqi_viewer.core.records import Language

# What a table does not carry: the spans of evidence, and what other sources say.
NOT_CARRIED = {
    *("依据", "出处位置", "其他来源", "Evidence", "Locator", "Other sources"),
}

LANGUAGES: tuple[Language, ...] = ("zh", "en")


def carried(book: str, lang: Language) -> list[list[dict[str, object]]]:
    """Return what the exported tables say, without what they cannot carry."""
    return [
        [
            {
                key: value
                for key, value in zip(one.headers, row, strict=True)
                if key not in NOT_CARRIED
            }
            for row in one.rows
        ]
        for one in sheets(book, lang)
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["book.csv", "book.xlsx"])
def test_an_export_adds_nothing_to_its_own_book(tmp_path: Path, name: str, lang: Language) -> None:
    book = new_book(tmp_path)
    before = digest(book)
    path = exported(book, tmp_path / name, lang)
    with planned(book, path, None) as plan:
        counts = plan.counts()
        assert counts.same == counts.rows > 0
        assert plan.things() == ()
        assert plan.apply().change is None
    assert digest(book) == before


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_export_makes_the_same_facts_in_an_empty_book(tmp_path: Path, lang: Language) -> None:
    book, other = new_book(tmp_path), empty_book(tmp_path)
    imported(other, exported(book, tmp_path / "book.xlsx", lang), None)
    assert carried(other, lang) == carried(book, lang)
    ids = {one.uid for one in facts(book).placements}
    assert {one.uid for one in facts(other).placements} == ids


def test_what_the_command_line_lists_of_all_sources_comes_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book, other = new_book(tmp_path), empty_book(tmp_path)
    rows = [(2019, "综合实力百强区", 84, "二七区", "河南省", "郑州市")]
    imported(book, write_csv(tmp_path, rows))
    assert main(["records", "--db", book, "--all-sources", "--format", "csv"]) == 0
    listed = tmp_path / "listed.csv"
    listed.write_text(capsys.readouterr().out, encoding="utf-8")
    imported(other, str(listed), None)

    def said(path: str) -> set[tuple[object, ...]]:
        return {
            (one.year, one.edition.list.key, one.rank, one.preferred, one.source.title.zh)
            for one in facts(path).placements
        }

    assert said(other) == said(book)


TEXT = (
    st.text(st.sampled_from("二七区综合ab1=+-@'\"，,\n;#|（）«é "), min_size=1, max_size=12)
    .map(str.strip)
    .filter(lambda text: text.strip("# '") != "" and not text.startswith("#"))
)
REGIONS = (
    ("河南省", "郑州市", "二七区"),
    ("河南省", "郑州市", "金水区"),
    ("江苏省", "南京市", "鼓楼区"),
    ("江苏省", "苏州市", "昆山市"),
)
ROWS = st.lists(
    st.tuples(
        st.integers(2001, 2025),
        st.sampled_from(["甲榜百强区", "乙榜", "Top 100 Districts", "=综合'榜"]),
        st.one_of(st.integers(1, 100), st.sampled_from(["未上榜", "上榜未公布名次"])),
        st.sampled_from(REGIONS),
        st.one_of(st.just(""), TEXT),
        TEXT,
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda row: (row[0], row[1], row[3]),
)


@settings(max_examples=25)
@given(ROWS, st.sampled_from(LANGUAGES), st.sampled_from(["csv", "xlsx"]))
def test_any_book_comes_back_from_its_export(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[int, str, object, tuple[str, str, str], str, str]],
    lang: Language,
    extension: str,
) -> None:
    folder = tmp_path_factory.mktemp("books")
    book, other = empty_book(folder, "a.sqlite"), empty_book(folder, "b.sqlite")
    headers = ("年份", "榜单", "名次", "省", "市", "区县", "备注", "来源")
    table = [(year, name, rank, *region, *rest) for year, name, rank, region, *rest in rows]
    path = write_csv(folder, table, headers)
    imported(book, path)
    again = exported(book, folder / f"out.{extension}", lang)
    with planned(book, again, None) as plan:
        counts = plan.counts()
        assert counts.same == counts.rows == len(rows)
    imported(other, again, None)
    assert carried(other, lang) == carried(book, lang)


@pytest.mark.parametrize(
    ("name", "region", "code", "parent"),
    [
        ("ccid-2025-districts.csv", "金水区", "410105", "410100"),
        ("ccid-2025-counties.csv", "昆山市", "320583", "320500"),
    ],
)
def test_a_real_list_comes_in_whole(
    tmp_path: Path, name: str, region: str, code: str, parent: str
) -> None:
    path = REAL_LISTS / name
    if not path.is_file():
        pytest.skip("the real lists are not beside the project")
    book = new_book(tmp_path)
    imported(book, str(path), SOURCE)
    with path.open(encoding="utf-8") as file:
        expected = {int(row["名次"]): row["区县"] for row in csv.DictReader(file)}
    data = facts(book)
    places = [one for one in data.placements if one.year == 2025]
    assert {one.rank: one.region.name.zh for one in places} == expected
    assert len({one.region.code for one in places}) == len(places) == 100
    (edition,) = {one.edition for one in places}
    assert [name.zh for name in edition.publishers] == ["赛迪顾问"]
    assert (edition.size, edition.list.size) == (100, 100)
    assert edition.list.dimension.key == "comprehensive-strength"
    one = next(place.region for place in places if place.region.name.zh == region)
    assert (one.code, one.parent_code) == (code, parent)
