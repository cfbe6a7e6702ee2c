"""The plan that an import has in hand, until it is thrown away or written into the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.session import importing

if TYPE_CHECKING:
    from collections.abc import Callable

    from erqi_viewer.core.changes import Changes
    from erqi_viewer.core.importing.plan import Progress
    from erqi_viewer.session import Session
    from erqi_viewer.session.press_plan import PressPlan
    from erqi_viewer.store.importing.staged import StagedPlan


class PlanInHand:
    """Keeps one plan, of tables or of a release, and has it written into the session's book.

    Attributes:
        plan: The plan, None while there is none.
        count: How many facts the plan was to write when its writing began.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.plan: StagedPlan | PressPlan | None = None
        self.count = 0

    def take(self, plan: StagedPlan | PressPlan | None) -> None:
        """Take a plan in hand; the one before is thrown away."""
        if self.plan is not None:
            self.plan.close()
        self.plan = plan

    def begin_writing(self, plan: StagedPlan | PressPlan) -> Callable[[Progress], Changes]:
        """Return what writes a plan, to be called in a thread of its own."""
        self.count = plan.counts().to_write
        by = self._session.preferences.text("author") or None
        self._session.writes_beside = True
        return lambda progress: plan.apply(by=by, progress=progress)

    def end_writing(self) -> None:
        """Take it that nothing is written beside the window any more."""
        self._session.writes_beside = False

    def record(self, changes: Changes) -> bool:
        """Put what is written on the undo stack, and show it; return whether that was done."""
        return self.plan is not None and importing.take_in(self._session, self.plan.title, changes)
