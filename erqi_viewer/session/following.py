"""Which regions of the book the window follows, and following others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.changes import RowChange, Step
from erqi_viewer.core.records import Name
from erqi_viewer.store import queries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.records import Region
    from erqi_viewer.session.session import Session

_TITLE = Name("显示的地区：{names}", "regions shown: {names}")
_NAMED = 3


class BookRegions(NamedTuple):
    """The regions of a book.

    ``counted`` are those that have facts, with their number; ``all`` are all that the book knows,
    ``followed`` the codes of those that the window shows, ``home`` that of the book's own.
    """

    counted: tuple[tuple[Region, int], ...]
    all: tuple[Region, ...]
    followed: tuple[str, ...]
    home: str | None


def book_regions(session: Session) -> BookRegions:
    """Return the regions of the open book.

    Raises:
        DatabaseError: The file cannot be read any more.
    """
    counted = session.ask(queries.regions)
    followed = session.ask(queries.followed_regions)
    codes = tuple(one.code for one, _ in counted) if followed is None else followed
    everything = session.ask(queries.all_regions)
    return BookRegions(counted, everything, codes, session.ask(queries.home_region))


def follow(session: Session, codes: Sequence[str]) -> bool:
    """Show these regions in every panel from now on, as a step that can be undone.

    Returns:
        Whether they are shown. If not, ``session.failed`` has said why.
    """
    now = book_regions(session)
    if tuple(codes) == now.followed:
        return True
    before = session.document("meta", queries.FOLLOWED)
    every = len(codes) == len(now.counted) <= queries.FEW_REGIONS
    after = None if every else {"value": ",".join(codes)}
    names = {one.code: one.name for one, _ in now.counted}
    title = Name(*(_words(text, [names[code] for code in codes], lang)
                   for text, lang in zip(_TITLE, ("zh", "en"), strict=True)))  # fmt: skip
    return session.do(Step(title, (RowChange("meta", queries.FOLLOWED, before, after),)))


def _words(template: str, names: Sequence[Name], lang: str) -> str:
    shown = [one.text("en" if lang == "en" else "zh") for one in names[:_NAMED]]
    rest = len(names) - len(shown)
    more = (
        ("及另外{rest}个" if lang == "zh" else " and {rest} more").format(rest=rest) if rest else ""
    )
    return template.format(names=("、" if lang == "zh" else ", ").join(shown) + more)
