"""What the dialogs ask of the session to pass a book on and to begin another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.errors import ErqiError
from erqi_viewer.store import queries

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from erqi_viewer.core.records import Name
    from erqi_viewer.session.session import Session
    from erqi_viewer.store.new_book import Plan, Vocabulary
    from erqi_viewer.transfer.bundle.make import Draw, Made, Order, Step
    from erqi_viewer.transfer.bundle.verify import Alike, Result


def shown_regions(session: Session) -> tuple[str, ...] | None:
    """Return the codes of the regions that the window shows, None for all of the book.

    Raises:
        DatabaseError: No book is open, or it cannot be read any more.
    """
    return session.ask(queries.followed_regions)


def count_regions(session: Session) -> int:
    """Return how many regions of the book have facts.

    Raises:
        DatabaseError: No book is open, or it cannot be read any more.
    """
    return len(session.ask(queries.regions_with_facts))


def home_name(session: Session) -> Name | None:
    """Return the name of the region that the open book is about, None if it has none."""
    try:
        code = session.ask(queries.home_region)
        regions = session.ask(queries.all_regions)
    except ErqiError:  # what cannot be read is said where it matters more
        return None
    return next((one.name for one in regions if one.code == code), None)


def count_texts(session: Session) -> int:
    """Return how many sources have their text attached."""
    return sum(one.text is not None for one in session.dataset.sources)


def bundle(
    session: Session, out: str, order: Order, draw: Draw, made_with: Mapping[str, str]
) -> Generator[Step, None, Made]:
    """Write the open book into a bundle step by step, see :func:`.make.make`.

    Raises:
        InputError, DatabaseError, OutputError: It cannot be written.
    """
    from erqi_viewer.transfer.bundle.make import make

    return make(session.path or "", out, order, draw, made_with)


def check_bundle(
    path: str, draw: Draw, made_with: Mapping[str, str], alike: Alike
) -> Generator[Step, None, Result]:
    """Check a bundle step by step, see :func:`erqi_viewer.transfer.bundle.verify.steps`.

    Raises:
        InputError, DatabaseError, OutputError: It cannot be checked.
    """
    from erqi_viewer.transfer.bundle import verify

    return verify.steps(path, draw, made_with, alike)


def vocabulary(template: str | None) -> Vocabulary:
    """Return what a new book can be made of, see :func:`erqi_viewer.store.new_book.vocabulary`.

    Raises:
        DatabaseError, InputError: It cannot be read.
    """
    from erqi_viewer.store import new_book

    return new_book.vocabulary(template)


def create_book(path: str, plan: Plan) -> ErqiError | None:
    """Make a new book; return what is in the way, None when it is there."""
    from erqi_viewer.store import new_book

    try:
        new_book.create(path, plan)
    except ErqiError as error:
        return error
    return None
