"""Import tables and press releases: what is new is added, what disagrees is kept beside it.

Example: erqi-viewer import list.xlsx --source "2025 top 100" --published-on 2025-11 --dry-run
FILE is CSV or TSV (UTF-8, UTF-16, GB18030, any delimiter), XLSX, XLS or ODS, with a header line of
Chinese or English names; erqi-viewer template makes one to fill in. Or it is a press release (.txt,
.html, .docx), whose text is kept as a source, named by its first line unless --source says.
Rows that do not name their source need --source: the key or title of a source of the book, else
the title of a new one. What the book does not have, such as lists, editions and regions, is made.
A rank that disagrees with what is recorded is kept beside it; what is recorded goes on counting,
unless --prefer file. All tables are imported in one step, each release in another; each can be
undone. JSON is one object for the tables and one for each release.
Exit status: 0 done, 1 done but for rows that were refused, 2 it could not be done.
"""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from erqi_viewer.commands import shared
from erqi_viewer.core.errors import InputError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from erqi_viewer.core.importing.plan import NewSource, PlanRow, RowState, Thing, Unread
    from erqi_viewer.core.tables import Cell
    from erqi_viewer.core.texts import Texts
    from erqi_viewer.session.importing import FoundText
    from erqi_viewer.session.press_plan import PressPlan
    from erqi_viewer.store.importing.staged import StagedPlan

    Plan = StagedPlan | PressPlan

_PAGE = 500
_SHOWN = 200


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="the tables")
    parser.add_argument(
        "--db", metavar="F", help="the record book to change (default: your own, made if missing)"
    )
    parser.add_argument("--source", metavar="NAME", help="where rows are from that do not say it")
    parser.add_argument(
        "--publisher", metavar="WHO", default="", help="of a new source (default: as the rows say)"
    )
    parser.add_argument(
        "--published-on",
        metavar="DATE",
        default="",
        help="of a new source (default: the latest year of its rows)",
    )
    parser.add_argument(
        "--prefer",
        choices=("recorded", "file"),
        default="recorded",
        help="which counts where they disagree (default: recorded)",
    )
    parser.add_argument("--reason", metavar="WHY", default="", help="why that one counts")
    parser.add_argument("--dry-run", action="store_true", help="show the plan, change nothing")
    parser.add_argument(
        "--format", choices=("table", "json"), default="table", help="default: table"
    )
    parser.add_argument(
        "--lang", choices=("zh", "en"), default="zh", help="of the messages (default: zh)"
    )


def run(options: argparse.Namespace) -> int:
    """Plan the import, show what is not simply new, and apply it."""
    from erqi_viewer.core.texts import load_texts

    texts = load_texts(options.lang)
    refused = 0
    for make in _plans(_book_path(options.db), options):
        with contextlib.closing(make()) as plan:
            _progress(0, 0)
            _decide(plan, options)
            parts = _json(plan, texts) if options.format == "json" else _table(plan, texts)
            for part in parts:
                shared.write(part)
            if not options.dry_run:
                plan.apply(reason=options.reason, progress=_progress)
                _progress(0, 0)
            refused += plan.counts().refused
    return 1 if refused else 0


def _plans(book: str, options: argparse.Namespace) -> Iterator[Callable[[], Plan]]:
    """Yield what plans the tables, then what plans each text, once the ones before are in."""
    import functools

    from erqi_viewer.core.importing.plan import NewSource
    from erqi_viewer.session.importing import FoundText, look_into
    from erqi_viewer.transfer.importing import plan_proposals

    source = NewSource(options.source or "", options.publisher, options.published_on)
    found = [look_into([path], {}) for path in options.files]
    tables = [one for group in found if not isinstance(group, FoundText) for one in group]
    if tables:
        yield functools.partial(plan_proposals, book, tables, source, progress=_progress)
    for text in found:
        if isinstance(text, FoundText):
            yield functools.partial(_plan_text, book, text, source)


def _plan_text(book: str, found: FoundText, source: NewSource) -> Plan:
    """Plan a release; what is not said of its source is as the text says."""
    from erqi_viewer.session.importing import plan_release, proposed_source

    plan = plan_release(book, found.text, found.name)
    said = proposed_source(found.text)
    given = {key: value for key, value in source._asdict().items() if value}
    plan.set_source(said._replace(**given))
    if not plan.counts().rows:
        plan.close()
        raise InputError(
            "No rank and no figure was found in this text, so there is nothing to import."
        )
    return plan


def _book_path(db: str | None) -> str:
    with shared.open_book(db, read_only=False) as book:
        return book.path


def _decide(plan: Plan, options: argparse.Namespace) -> None:
    """Let what the user prefers count: the file's rank, or also its correction of its own."""
    if options.prefer == "file":
        plan.decide("disagrees", "prefer-new", options.reason)
        plan.decide("disagrees", "replace", options.reason)
    elif options.reason:
        plan.decide("disagrees", "keep-both", options.reason)


def _progress(done: int, whole: int) -> bool:
    """Show how far it is where somebody watches; without a whole, wipe that off."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{100 * done // whole:3} %" if whole else "\r     \r")
        sys.stderr.flush()
    return True


def _rows(plan: Plan, state: RowState) -> Iterator[PlanRow]:
    start = 0
    while page := plan.rows(state, start=start, count=_PAGE):
        yield from page
        start += len(page)


def _table(plan: Plan, texts: Texts) -> Iterator[str]:
    """Yield what is refused, what disagrees, what would be made, and the counts."""
    for state in ("refused", "disagrees"):
        shown = [row for row, _ in zip(_rows(plan, state), range(_SHOWN), strict=False)]
        if shown:
            heads = (state, texts("Line"), texts("Value"), texts("Why"))
            yield shared.aligned(heads, [_cells(row, texts) for row in shown])
            left = getattr(plan.counts(), state) - len(shown)
            yield (texts("and {count} more", count=left) + "\n" if left else "") + "\n"
    things = plan.things()
    if things:
        made = ("+", texts("Name"), texts("Rows"))
        yield shared.aligned(made, [(one.kind, one.name, one.rows) for one in things[:_SHOWN]])
        left = len(things) - _SHOWN
        yield (texts("and {count} more", count=left) + "\n" if left > 0 else "") + "\n"
    for unread in _unread(plan):
        yield f"{unread.file} {unread.sheet}: {texts(unread.problem.what)}\n"
    counts = plan.counts()
    yield f"add {counts.add}, same {counts.same}, disagrees {counts.disagrees}, "
    yield f"refused {counts.refused}; to write: {counts.to_write}\n"


def _unread(plan: Plan) -> Sequence[Unread]:
    return getattr(plan, "unread", ())


def _cells(row: PlanRow, texts: Texts) -> Sequence[Cell]:
    place = row.place
    where = f"{place.file} {place.sheet}".strip()
    values = " ".join(row.fields.get(key, "") for key in ("year", "list", "name", "region", "rank"))
    return (where, place.cell or place.line, " ".join(values.split()), _why(row, texts))


def _why(row: PlanRow, texts: Texts) -> str:
    from erqi_viewer.models.plan_words import explanation

    return explanation(row, texts)


def _json(plan: Plan, texts: Texts) -> Iterator[str]:
    """Yield one JSON object piece by piece, so that a million refused rows need no memory."""
    import json

    head = {
        "counts": plan.counts()._asdict(),
        "things": [_thing(one) for one in plan.things()],
        "unread": [
            {"file": one.file, "sheet": one.sheet, "problem": texts(one.problem.what)}
            for one in _unread(plan)
        ],
    }
    yield json.dumps(head, ensure_ascii=False, indent=2)[:-2] + ',\n  "rows": ['
    separator = "\n    "
    for state in ("refused", "disagrees"):
        for row in _rows(plan, state):
            yield separator + json.dumps(_row(row, texts), ensure_ascii=False)
            separator = ",\n    "
    yield "\n  ]\n}\n"


def _thing(one: Thing) -> dict[str, object]:
    return {"kind": one.kind, "name": one.name, "rows": one.rows, **one.values}


def _row(row: PlanRow, texts: Texts) -> dict[str, object]:
    problem = row.problem.said(texts) if row.problem else None
    return {
        "state": row.state,
        "choice": row.choice,
        **{key: getattr(row.place, key) for key in ("file", "sheet", "line", "cell")},
        "fields": dict(row.fields),
        "problem": {"what": problem[0], "fix": problem[1]} if problem else None,
        "recorded": dict(row.recorded),
        "recorded_source": row.recorded_source,
    }
