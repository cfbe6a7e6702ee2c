"""What the evidence panel asks of the session: the source in view, its facts, and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.core.evidence import tally
from erqi_viewer.core.table_rows import selected_facts, selected_standings

if TYPE_CHECKING:
    from erqi_viewer.core.evidence import Tally
    from erqi_viewer.core.records import Fact, Source
    from erqi_viewer.session.session import Session


def selected_fact(session: Session) -> Fact | None:
    """Return the fact that is selected, if one is."""
    record = session.selection.record
    return session.fact(record) if record is not None else None


def sources_in_view(session: Session) -> tuple[Source, ...]:
    """Return the sources of what is selected, all of the book's when nothing has any."""
    fact = selected_fact(session)
    if fact is not None:
        return (fact.source,)
    selection = session.selection
    if selection.section == "ranks":
        places = [one.placement for one in selected_standings(session.series, selection)]
        found = dict.fromkeys(one.source for one in places if one.source.uid)
    else:
        rows = selected_facts(session.dataset, selection)
        found = dict.fromkeys(row.fact.source for row in rows)
    return tuple(found) or session.dataset.sources


def fact_step(session: Session, by: int) -> str | None:
    """Return the record ``by`` facts on in the source's text, None past its end.

    Without a fact selected it is the first or the last of the source.
    """
    sources = sources_in_view(session)
    if not sources:
        return None
    records = [fact.uid for fact in session.facts_of(sources[0])]
    now = session.selection.record
    if now not in records:
        return (records[0] if by > 0 else records[-1]) if records else None
    place = records.index(now) + by
    return records[place] if 0 <= place < len(records) else None


def go_to_fact(session: Session, by: int) -> None:
    """Select the fact ``by`` facts on in the source's text, if there is one."""
    record = fact_step(session, by)
    if record is not None:
        session.select_record(record)


def attach_text(session: Session, source_key: str, path: str) -> bool:
    """Attach a file's text to a source.

    Returns:
        Whether it is attached. If not, ``session.failed`` has said why.
    """
    from erqi_viewer.store import edits
    from erqi_viewer.transfer.source_text import read_text

    if not session.may_edit():
        return False
    try:
        text = read_text(path)
    except ErqiError as error:
        session.failed.emit(error)
        return False
    title, by = edits.text_title(source_key, attached=True), session.author
    return session.edit(title, lambda db: edits.attach_text(db, source_key, text, by=by))


def count_of(session: Session, source_key: str) -> Tally:
    """Return how much of a source's evidence holds."""
    source = next(one for one in session.dataset.sources if one.key == source_key)
    return tally(session.facts_of(source))


def remove_text(session: Session, source_key: str) -> bool:
    """Take the text of a source away; the facts stay, unverified."""
    from erqi_viewer.store import edits

    title, by = edits.text_title(source_key, attached=False), session.author
    return session.edit(title, lambda db: edits.attach_text(db, source_key, None, by=by))
