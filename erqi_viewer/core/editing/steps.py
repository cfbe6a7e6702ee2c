"""Makes steps of what a form holds: the rows that change together, in order, and their name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from erqi_viewer.core.changes import RowChange, Step, added, deleted
from erqi_viewer.core.editing.book import label, lowered, pair
from erqi_viewer.core.editing.check import rivals
from erqi_viewer.core.editing.fields import KINDS
from erqi_viewer.core.editing.words import value_words
from erqi_viewer.core.records import Name
from erqi_viewer.core.texts import ENGLISH, load_texts
from erqi_viewer.core.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from erqi_viewer.core.changes import Document
    from erqi_viewer.core.editing.book import Book
    from erqi_viewer.core.editing.check import Draft
    from erqi_viewer.core.editing.fields import Field
    from erqi_viewer.core.texts import Texts

_LONGEST = 60


def save_step(draft: Draft, book: Book, reason: str = "") -> Step:
    """Return the step that puts a form's row in, or gives it the form's values.

    A fact that gets another source loses its evidence, which counts in the other source's text.
    Of several sources for one rank exactly one counts, so other places may change with it.
    """
    before, after = draft.before, draft.values
    table = draft.kind.table
    if before and after.get("evidence") and after.get("source") != before.get("source"):
        after = {**after, "evidence": []}
    row = added(table, after, draft.uid)._replace(before=before)
    rows = _with_rivals(row, book) if table == "placement" else (row,)
    return Step(both(lambda texts: _saved_title(row, book, texts)), rows, reason)


def delete_step(rows: Sequence[tuple[str, str, Document]], book: Book, reason: str = "") -> Step:
    """Return the step that takes rows out; each is given as table, stable id and document."""
    gone = [deleted(table, uid, document) for table, uid, document in rows]
    changes: list[RowChange] = []
    for row in gone:
        leaving = {one.uid for one in gone}
        changes += _with_rivals(row, book, leaving) if row.table == "placement" else (row,)
    return Step(both(lambda texts: _deleted_title(gone, book, texts)), tuple(changes), reason)


def both(words: Callable[[Texts], str]) -> Name:
    """Return a text in both languages."""
    return Name(words(_chinese()), words(ENGLISH))


@cache
def _chinese() -> Texts:
    return load_texts("zh")


# Of several sources one counts


def _with_rivals(
    row: RowChange, book: Book, leaving: set[str] | None = None
) -> tuple[RowChange, ...]:
    """Return a place's change with those of the places that count in its stead or no more.

    First comes what counts no more: at no moment may two count.
    """
    before, after = row.before or {}, row.after or {}
    demoted: list[RowChange] = []
    if after.get("preferred"):
        demoted = [
            RowChange("placement", uid, one, {**one, "preferred": 0})
            for uid, one in rivals(book, after, row.uid).items()
            if one.get("preferred")
        ]
    same = all(before.get(key) == after.get(key) for key in ("region", "edition"))
    if not before.get("preferred") or (same and after.get("preferred")):
        return (*demoted, row)
    left = {
        uid: one for uid, one in rivals(book, before, row.uid).items() if uid not in (leaving or ())
    }
    if not left or any(one.get("preferred") for one in left.values()):
        return (*demoted, row)
    uid = max(left, key=lambda one: (_published(left[one], book), one))
    return (*demoted, row, RowChange("placement", uid, left[uid], {**left[uid], "preferred": 1}))


def _published(place: Document, book: Book) -> str:
    source = book.find("source", place.get("source")) or {}
    return str(source.get("published_on") or "")


# What a step is called


def subject(table: str, document: Document, book: Book, texts: Texts) -> str:
    """Return what a row is, such as: rank 2019 green development."""
    name = texts.name(label(table, document, book))
    if table == "placement":
        if document.get("status") == "ranked":
            return texts("rank {name}", name=name)
        return texts("absence {name}", name=name)
    kind = KINDS.get(table)
    title = texts(kind.title) if kind else table
    return texts("{kind} “{name}”", kind=lowered(title), name=_short(name))


def _saved_title(row: RowChange, book: Book, texts: Texts) -> str:
    before, after = row.before, row.after or {}
    if before is None:
        what = subject(row.table, after, book, texts)
        rank = after.get("rank")
        if rank is not None:
            what = texts("{what} {rank}", what=what, rank=rank)
        return texts("add {what}", what=what)
    what = subject(row.table, before, book, texts)
    fields = [
        field
        for field in KINDS[row.table].fields
        if any(before.get(key) != after.get(key) for key in field.keys)
    ]
    if row.table == "placement" and before.get("rank") != after.get("rank"):
        fields = [field for field in fields if field.key in {"rank", "status"}][-1:] or fields
    if any(field.key == "preferred" for field in fields) and after.get("preferred"):
        source = texts.name(book.label("source", after.get("source")))
        return texts("prefer “{source}” for {what}", source=_short(source), what=what)
    if len(fields) != 1:
        return texts("change {what}", what=what)
    (field,) = fields
    if field.key == "rank":
        old, new = (_rank_or_status(one, texts) for one in (before, after))
        return texts("{what} {old} → {new}", what=what, old=old, new=new)
    title = lowered(texts(field.title))
    if field.kind == "note":
        return texts("change {what}: {field}", what=what, field=title)
    old, new = (_short(_value(field, one, book, texts)) or "–" for one in (before, after))
    return texts("{what}: {field} {old} → {new}", what=what, field=title, old=old, new=new)


def _value(field: Field, document: Document, book: Book, texts: Texts) -> str:
    if field.kind == "name":
        return texts.name(pair(document, field.key))
    return value_words(field, document, book, texts)


def _rank_or_status(place: Document, texts: Texts) -> str:
    rank = place.get("rank")
    return str(rank) if rank is not None else word(str(place.get("status")), texts)


def _deleted_title(rows: Sequence[RowChange], book: Book, texts: Texts) -> str:
    if len(rows) != 1:
        return texts("delete {count} records", count=len(rows))
    (row,) = rows
    before = row.before or {}
    what = subject(row.table, before, book, texts)
    if before.get("rank") is not None:
        what = texts("{what} {rank}", what=what, rank=before["rank"])
    return texts("delete {what}", what=what)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
