"""An import is planned, decided on and applied as one change that can be taken back."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from books import new_book
from import_books import (
    RANKS,
    SOURCE,
    digest,
    empty_book,
    exported,
    facts,
    imported,
    planned,
    write_csv,
)

from erqi_viewer.core.changes import ConflictError, Step, added
from erqi_viewer.core.errors import InputError
from erqi_viewer.core.importing.plan import ColumnMap, ImportCancelledError, NewSource
from erqi_viewer.core.records import Name
from erqi_viewer.store import change_log, edits
from erqi_viewer.store.connection import BookError
from erqi_viewer.store.database import open_database
from erqi_viewer.store.importing.staged import StagedPlan
from erqi_viewer.transfer.importing import propose
from erqi_viewer.transfer.sheet import TableSheet
from erqi_viewer.transfer.tables import write_tables

if TYPE_CHECKING:
    from pathlib import Path

    from erqi_viewer.core.importing.plan import Choice
    from erqi_viewer.core.records import Placement

ERQI = ("二七区", "河南省", "郑州市")
JINSHUI = ("金水区", "河南省", "郑州市")
STRENGTH = "综合实力百强区"


def place(book: str, rank: int, year: int = 2019) -> Placement:
    return next(one for one in facts(book).placements if (one.rank, one.year) == (rank, year))


def of_2019(book: str) -> list[tuple[int | None, bool]]:
    """Return the ranks on the strength list of 2019, and whether each counts."""
    return [
        (one.rank, one.preferred)
        for one in facts(book).placements
        if one.year == 2019 and one.edition.list.key == "comprehensive-strength"
    ]


def test_a_plan_tells_new_rows_from_those_there_and_those_that_disagree(tmp_path: Path) -> None:
    rows = [
        (2020, STRENGTH, 83, *ERQI),
        (2019, STRENGTH, 85, *ERQI),
        (2019, STRENGTH, 84, *JINSHUI),
        (2018, STRENGTH, 99, *ERQI),
        (2018, STRENGTH, 101, *JINSHUI),
    ]
    with planned(new_book(tmp_path), write_csv(tmp_path, rows)) as plan:
        assert [row.state for row in plan.rows()] == [
            *("add", "same", "add", "disagrees", "refused"),
        ]
        counts = plan.counts()
        assert (counts.add, counts.same, counts.disagrees, counts.refused) == (2, 1, 1, 1)
        (row,) = plan.rows("disagrees")
        assert (row.fields["rank"], row.recorded["rank"]) == ("99", "86")
        assert row.recorded_source == "二七区2019年百强区名次与区情报道"
        (row,) = plan.rows("refused")
        assert row.problem is not None
        assert row.problem.values == {"rank": 101, "size": 100}
        assert (row.place.line, row.place.cell) == (6, "6:3")
        assert [one.number for one in plan.rows(start=1, count=2)] == [2, 3]


def test_nothing_is_written_before_a_plan_is_applied(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    before = digest(book)
    with planned(book, write_csv(tmp_path, [(2020, STRENGTH, 83, *ERQI)])) as plan:
        assert plan.counts().to_write == 1
    assert digest(book) == before


def test_an_import_is_one_entry_of_the_log_and_is_undone_and_redone_whole(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    before = digest(book)
    rows = [(year, "新榜百强县", 7, *JINSHUI) for year in range(2015, 2025)]
    changes = imported(book, write_csv(tmp_path, rows))
    after = digest(book)
    with open_database(book) as db:
        (entry,) = change_log.entries(db)
        assert (entry.kind, entry.title.zh) == ("import", "导入 table.csv（10 条）")
        assert changes.change == entry.uid
        undone = edits.revert(db, entry.uid, kind="undo")
        assert digest(book) == before
        assert undone.change is not None
        edits.revert(db, undone.change, kind="redo")
        assert digest(book) == after


def test_many_facts_are_logged_as_a_range_and_undone_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edits, "MOST_TOLD", 5)
    monkeypatch.setattr("erqi_viewer.store.bulk._PACK", 4)
    book = new_book(tmp_path)
    before = digest(book)
    rows = [(year, "新榜百强县", 7, *JINSHUI) for year in range(2005, 2025)]
    changes = imported(book, write_csv(tmp_path, rows))
    assert changes.shape
    assert len(changes.records) == 1 + 1 + 20 + 1  # source, list, editions, region: no fact
    assert changes.records.isdisjoint(one.uid for one in facts(book).placements)
    after = digest(book)
    with open_database(book) as db:
        (entry,) = change_log.entries(db)
        made = 1 + 1 + 20 + 1  # source, list, editions, region
        assert entry.rows == made + len(rows)
        for _ in range(2):
            undone = edits.revert(db, change_log.entries(db)[0].uid, kind="undo")
            assert digest(book) == before
            assert undone.change is not None
            edits.revert(db, undone.change, kind="redo")
            assert digest(book) == after
    facts(book)


def test_a_range_comes_back_behind_facts_that_took_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edits, "MOST_TOLD", 5)
    monkeypatch.setattr("erqi_viewer.store.bulk._PACK", 4)
    book = new_book(tmp_path)
    rows = [(year, "新榜百强县", 7, *JINSHUI) for year in range(2005, 2025)]
    entry = imported(book, write_csv(tmp_path, rows)).change or ""
    with open_database(book) as db:
        undone = edits.revert(db, entry, kind="undo").change or ""
    imported(book, write_csv(tmp_path, [(2020, STRENGTH, 83, *ERQI)]), NewSource("另一个"))
    with open_database(book) as db:
        redone = edits.revert(db, undone, kind="redo").change or ""
        assert len([one for one in facts(book).placements if one.rank in {7, 83}]) == 21
        edits.revert(db, redone, kind="undo")
    assert [one.rank for one in facts(book).placements if one.rank in {7, 83}] == [83]


def test_what_changed_since_keeps_a_range_from_being_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edits, "MOST_TOLD", 5)
    book = new_book(tmp_path)
    rows = [(year, "新榜百强县", 7, *JINSHUI) for year in range(2005, 2025)]
    entry = imported(book, write_csv(tmp_path, rows)).change or ""
    uid = place(book, 7, 2010).uid
    with open_database(book) as db:
        row = edits.document(db, "placement", uid)
        assert row is not None
        change = Step(
            Name("改", "edit"),
            (added("placement", row, uid)._replace(before=row, after={**row, "rank": 8}),),
        )
        edited = edits.apply(db, change)
        with pytest.raises(ConflictError):
            edits.revert(db, entry, kind="undo")
        edits.revert(db, edited.change or "", kind="undo")
        deleted = edits.apply(
            db, Step(Name("删", "delete"), (change.rows[0]._replace(after=None),))
        )
        with pytest.raises(ConflictError):
            edits.revert(db, entry, kind="undo")
        edits.revert(db, deleted.change or "", kind="undo")
        edits.revert(db, entry, kind="undo")
    assert not [one for one in facts(book).placements if one.rank == 7]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ("keep-both", [(85, True), (84, False)]),
        ("prefer-new", [(84, True), (85, False)]),
        ("skip", [(85, True)]),
    ],
)
def test_a_row_that_disagrees_is_kept_beside_preferred_or_left_out(
    tmp_path: Path, choice: Choice, expected: list[tuple[int, bool]]
) -> None:
    book = new_book(tmp_path)
    before = digest(book)
    with planned(book, write_csv(tmp_path, [(2019, STRENGTH, 84, *ERQI)])) as plan:
        (row,) = plan.rows()
        assert choice in row.choices
        assert plan.decide([row.number], choice, "更可靠") == 1
        assert plan.row(row.number).reason == "更可靠"
        changes = plan.apply()
    assert of_2019(book) == expected
    if choice != "skip":
        assert {one.preference_reason for one in facts(book).placements} == {None, "更可靠"}
        with open_database(book) as db:
            edits.revert(db, changes.change or "", kind="undo")
        assert digest(book) == before


def test_the_same_source_can_only_correct_itself(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    source = NewSource("erqi-2019-10-report")
    with planned(book, write_csv(tmp_path, [(2019, STRENGTH, 84, *ERQI)]), source) as plan:
        (row,) = plan.rows()
        assert (row.choice, row.choices) == ("skip", ("replace", "skip"))
        assert plan.decide("disagrees", "keep-both") == 0
        assert plan.decide("disagrees", "replace") == 1
        assert plan.counts().to_write == 1
        plan.apply()
    assert of_2019(book) == [(84, True)]


def test_a_rank_edited_in_an_export_is_offered_as_a_correction(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    path = exported(book, tmp_path / "book.csv", "zh")
    text = (tmp_path / "book.csv").read_text(encoding="utf-8-sig")
    (tmp_path / "book.csv").write_text(text.replace(",85,100,", ",84,100,", 1), encoding="utf-8")
    with planned(book, path, None) as plan:
        (row,) = plan.rows("disagrees")
        assert row.recorded == {"rank": "85"}
        assert "replace" in row.choices


def test_rows_that_repeat_or_contradict_one_another_are_told(tmp_path: Path) -> None:
    rows = [
        (2020, STRENGTH, 83, *ERQI),
        (2020, STRENGTH, "第83名", *ERQI),
        (2020, STRENGTH, 82, *ERQI),
    ]
    book = new_book(tmp_path)
    with planned(book, write_csv(tmp_path, rows)) as plan:
        first, repeated, contradicting = plan.rows()
        assert [first.state, repeated.state, contradicting.state] == ["add", "same", "refused"]
        assert repeated.problem is not None
        assert repeated.problem.values == {"line": 2}
        assert contradicting.problem is not None
        assert contradicting.problem.values == {"line": 2, "value": "ranked, 83"}
        plan.apply()
    assert place(book, 83, 2020).preferred


def test_of_two_sources_in_a_file_the_first_counts_unless_the_other_is_preferred(
    tmp_path: Path,
) -> None:
    headers = (*RANKS, "来源")
    rows = [(2020, STRENGTH, 83, *ERQI, "甲"), (2020, STRENGTH, 82, *ERQI, "乙")]
    path = write_csv(tmp_path, rows, headers)
    expected: dict[Choice, int] = {"keep-both": 83, "prefer-new": 82}
    for choice, counting in expected.items():
        book = new_book(tmp_path, f"{choice}.sqlite")
        with planned(book, path, None) as plan:
            assert [row.state for row in plan.rows()] == ["add", "disagrees"]
            plan.decide("disagrees", choice)
            plan.apply()
        places = [one for one in facts(book).placements if one.year == 2020]
        assert [one.rank for one in places if one.preferred] == [counting]
        assert len(places) == 2


def test_what_the_book_does_not_have_is_listed_and_made(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    headers = ("年份", "榜单", "名次", "省", "市", "区县", "发布机构")
    rows = [(2025, "绿色发展百佳县", 3, "江苏省", "苏州市", "昆山市", "甲社、乙院")]
    with planned(book, write_csv(tmp_path, rows, headers), NewSource("某榜")) as plan:
        things = {(one.kind, one.name): one for one in plan.things()}
        assert [kind for kind, _ in things] == [
            *("source", "organisation", "organisation", "list", "edition"),
            *("region", "region", "region"),
        ]
        source = things["source", "某榜"]
        assert source.values["publisher"] == "甲社、乙院"
        assert source.values["published_on"] == "2025"
        assert things["list", "绿色发展百佳县"].values["dimension"] == "绿色发展"
        assert things["list", "绿色发展百佳县"].values["size"] == "100"
        assert plan.row(1).needs
        plan.change_thing(source.number, {"published_on": "2025-11-08", "title": "某社某榜"})
        with pytest.raises(InputError):
            plan.change_thing(source.number, {"published_on": "明天"})
        plan.apply()
    made = place(book, 3, 2025)
    assert (made.source.title.zh, made.source.published_on) == ("某社某榜", "2025-11-08")
    assert [name.zh for name in made.edition.publishers] == ["甲社", "乙院"]
    assert (made.region.code, made.region.level) == ("320583", "county")


def test_a_row_that_is_understood_still_shows_where_its_region_lies_and_who_published(
    tmp_path: Path,
) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        "年份,发布机构,榜单,名次,省,市,区县\n2025,甲;乙,新榜百强区,3,江苏,南京,鼓楼区\n",
        encoding="utf-8",
    )
    with planned(new_book(tmp_path), str(path)) as plan:
        (row,) = plan.rows()
        shown = ("province", "city", "region", "publisher")
        assert [row.fields[key] for key in shown] == ["江苏省", "南京市", "鼓楼区", "甲、乙"]
        assert plan.edit(row.number, {"rank": "4"}).fields == {**row.fields, "rank": "4"}


def test_a_rejected_thing_takes_its_rows_with_it_and_gives_them_back(tmp_path: Path) -> None:
    rows = [(2025, "新榜百强县", 3, *JINSHUI), (2020, STRENGTH, 83, *ERQI)]
    book = new_book(tmp_path)
    with planned(book, write_csv(tmp_path, rows)) as plan:
        made = next(one for one in plan.things() if one.kind == "list")
        plan.accept([made.number], accepted=False)
        assert plan.row(1).state == "refused"
        problem = plan.row(1).problem
        assert problem is not None
        assert problem.values == {"name": "新榜百强县"}
        assert plan.counts().to_write == 1
        plan.accept([made.number], accepted=True)
        assert plan.counts().to_write == 2
        plan.accept([made.number], accepted=False)
        plan.apply()
    assert "新榜百强县" not in {one.name.zh for one in facts(book).lists}


def test_a_list_is_as_long_as_its_ranks_where_its_name_does_not_say(tmp_path: Path) -> None:
    rows = [(2025, "乡村振兴榜", rank, *region) for rank, region in ((3, ERQI), (37, JINSHUI))]
    with planned(new_book(tmp_path), write_csv(tmp_path, rows)) as plan:
        made = {one.kind: one for one in plan.things()}
        assert made["list"].values["size"] == made["edition"].values["size"] == "37"
        plan.change_thing(made["list"].number, {"size": "20"})
        assert [row.state for row in plan.rows()] == ["add", "refused"]
        plan.change_thing(made["list"].number, {"size": "40"})
        assert [row.state for row in plan.rows()] == ["add", "add"]


def test_a_refused_row_is_mended_by_editing_it(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    rows = [(2020, STRENGTH, "八十三A", *ERQI), (2020, STRENGTH, 83, "鼓楼区", "", "")]
    with planned(book, write_csv(tmp_path, rows)) as plan:
        assert plan.counts().refused == 2
        assert plan.edit(1, {"rank": "八十三"}).state == "add"
        assert plan.edit(2, {"city": "开封市"}).fields["region_code"] == "410204"
        assert plan.edit(1, {"year": "2019", "rank": "85"}).state == "same"
        assert plan.edit(1, {"year": "2021", "rank": "83"}).state == "add"
        plan.apply()
    assert place(book, 83, 2021).region.code == "410103"
    assert place(book, 83, 2020).region.code == "410204"


def test_a_list_that_was_not_published_is_an_edition_without_places(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    imported(book, write_csv(tmp_path, [(2020, STRENGTH, "未发布", *ERQI)]), None)
    (edition,) = [one for one in facts(book).editions if one.year == 2020]
    assert edition.status == "not-published"
    with planned(book, write_csv(tmp_path, [(2020, STRENGTH, 3, *ERQI)])) as plan:
        assert plan.row(1).state == "refused"
    with planned(book, write_csv(tmp_path, [(2019, STRENGTH, "未发布", *ERQI)])) as plan:
        assert plan.row(1).state == "refused"


def test_rows_without_a_source_are_not_planned(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="where they come from"):
        planned(new_book(tmp_path), write_csv(tmp_path, [(2020, STRENGTH, 83, *ERQI)]), None)


def test_cancelling_leaves_the_book_as_it_was(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    before = digest(book)
    path = write_csv(tmp_path, [(2020, STRENGTH, 83, *ERQI)])
    with pytest.raises(ImportCancelledError):
        planned(book, path, SOURCE, lambda *_: False)
    with planned(book, path) as plan:
        with pytest.raises(ImportCancelledError):
            plan.apply(progress=lambda *_: False)
        assert digest(book) == before
        plan.apply(progress=lambda done, whole: done <= whole)
    assert place(book, 83, 2020)


def test_a_plan_is_not_applied_to_a_book_that_was_changed_meanwhile(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    with planned(book, write_csv(tmp_path, [(2020, STRENGTH, 83, *ERQI)])) as plan:
        imported(book, write_csv(tmp_path, [(2021, STRENGTH, 82, *ERQI)]))
        with pytest.raises(ConflictError):
            plan.apply()
    assert not [one for one in facts(book).placements if one.year == 2020]


def test_a_plan_is_applied_once(tmp_path: Path) -> None:
    with planned(new_book(tmp_path), write_csv(tmp_path, [(2020, STRENGTH, 83, *ERQI)])) as plan:
        plan.apply()
        with pytest.raises(ConflictError):
            plan.apply()


def test_a_plan_made_in_one_thread_is_applied_in_another(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    with planned(book, write_csv(tmp_path, [(2020, STRENGTH, 83, *ERQI)])) as plan:
        worker = threading.Thread(target=plan.apply)
        worker.start()
        worker.join()
        assert plan.row(1).state == "add"
    assert place(book, 83, 2020)


def test_a_book_that_can_only_be_read_is_planned_for_but_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = new_book(tmp_path)
    monkeypatch.setattr("erqi_viewer.store.database.writable", lambda _: False)
    with planned(book, write_csv(tmp_path, [(2020, STRENGTH, 83, *ERQI)])) as plan:
        with pytest.raises(BookError) as caught:
            plan.apply()
        assert caught.value.kind == "read-only"


def test_indicators_and_honours_are_compared_with_what_is_recorded(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    headers = ("指标", "年份", "时间段", "数值", "单位", "同比增长", "位次", "范围")
    rows = [
        ("地区生产总值", 2019, "2019年上半年", 323.3, "亿元", 8, "第2", "市内六区"),
        ("一般公共预算收入", 2019, "2019年上半年", 17.9, "亿元", "", 2, "市内六区"),
        ("地区生产总值", 2020, "2020年", "812.5亿元", "", "", "", ""),
        ("旅游收入", 2020, "2020年", "约12.5", "亿元", "", "", ""),
        ("旅游收入", 2020, "2020年", "", "", "", "", ""),
    ]
    with planned(book, write_csv(tmp_path, rows, headers)) as plan:
        states = [row.state for row in plan.rows()]
        assert states == ["same", "disagrees", "add", "add", "refused"]
        assert [one.kind for one in plan.things()] == ["source", "indicator"]
        plan.apply()
    found = {(one.indicator.name.zh, one.value, one.qualifier) for one in facts(book).observations}
    assert {("地区生产总值", 812.5, None), ("旅游收入", 12.5, "about")} <= found


def test_sheets_of_another_kind_are_named_and_left_alone(tmp_path: Path) -> None:
    from erqi_viewer.cli import main

    book = empty_book(tmp_path)
    path = tmp_path / "all.xlsx"
    assert main(["export", str(path)]) == 0
    with planned(book, str(path), None) as plan:
        assert [one.sheet for one in plan.unread] == ["机构", "指数体系", "总体布局"]


def test_columns_can_be_said_by_hand_and_a_value_for_all_rows(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    path = write_csv(tmp_path, [("x", "二七", 83)], ("a", "b", "c"))
    (proposal,) = propose([path])
    assert proposal.map is None
    found = ColumnMap("rank", (None, "region", "rank"), (("year", "2020"), ("list", STRENGTH)))
    with StagedPlan.make(book, [(proposal.table, found)], SOURCE) as plan:
        plan.apply()
    assert place(book, 83, 2020).region.code == "410103"
    (again,) = propose([path], {proposal.signature: found})
    assert again.map == found


def test_a_row_of_a_workbook_is_called_by_its_cell(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    rows = [(2020, STRENGTH, 183, "二七区")]
    write_tables(str(path), [TableSheet("一", RANKS[:4], tuple(rows), ("text",) * 4)])
    with planned(new_book(tmp_path), str(path)) as plan:
        assert (plan.row(1).place.cell, plan.row(1).place.sheet) == ("C2", "一")


def test_a_region_of_the_book_is_known_by_its_old_code(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    headers = ("年份", "榜单", "名次", "代码")
    imported(book, write_csv(tmp_path, [(2014, STRENGTH, 3, "469003")], headers))
    imported(book, write_csv(tmp_path, [(2020, STRENGTH, 4, "儋州市", "海南", "")]))
    assert place(book, 4, 2020).region.code == "469003"


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (("410105", "二七区"), "region_code"),
        (("41010", ""), "region_code"),
        (("999999", ""), "region_code"),
        (("", "无此区"), "region"),
        (("", ""), "region"),
    ],
)
def test_a_region_that_is_wrong_is_refused(
    tmp_path: Path, row: tuple[str, str], field: str
) -> None:
    headers = ("年份", "榜单", "名次", "代码", "区县")
    path = write_csv(tmp_path, [(2020, STRENGTH, 3, *row)], headers)
    with planned(new_book(tmp_path), path) as plan:
        problem = plan.row(1).problem
    assert problem is not None
    assert problem.field == field


def test_a_record_id_of_something_else_is_refused_and_a_new_one_is_kept(tmp_path: Path) -> None:
    book = new_book(tmp_path)
    uid, fresh = place(book, 85).uid, "0190f1c2-0000-7000-8000-00000000abcd"
    headers = (*RANKS, "记录")
    rows = [(2020, STRENGTH, 83, *ERQI, uid), (2021, STRENGTH, 82, *ERQI, fresh)]
    rows += [(2022, STRENGTH, 81, *ERQI, fresh)]
    with planned(book, write_csv(tmp_path, rows, headers)) as plan:
        assert [row.state for row in plan.rows()] == ["refused", "add", "add"]
        plan.apply()
    assert place(book, 82, 2021).uid == fresh
    assert place(book, 81, 2022).uid != fresh


def test_a_figure_told_without_its_growth_says_nothing_against_the_recorded_growth(
    tmp_path: Path,
) -> None:
    book = new_book(tmp_path)
    headers = ("指标", "年份", "时间段", "数值", "单位", "同比增长", "范围")
    told = ("地区生产总值", 2019, "2019年上半年", 323.3, "亿元")
    rows = [(*told, "", "市内六区"), (*told, 7.9, "市内六区")]
    states = []
    for row in rows:
        with planned(book, write_csv(tmp_path, [row], headers)) as plan:
            states += [one.state for one in plan.rows()]
    assert states == ["same", "disagrees"]
