"""The plan of a press release: planned anew whenever a candidate is corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.importing import press
from erqi_viewer.store.importing.staged import StagedPlan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from erqi_viewer.core.changes import Changes
    from erqi_viewer.core.importing.candidates import Candidate
    from erqi_viewer.core.importing.plan import (
        Choice,
        Counts,
        NewSource,
        PlanRow,
        Progress,
        RowState,
        Thing,
    )
    from erqi_viewer.core.importing.press import Release
    from erqi_viewer.core.records import Name

_PAGE = 500
# What tells ranks and figures apart first; a region's code follows from its name, the status of a
# place stands in its rank.
_FIRST = ("region", "year", "list", "name", "rank", "value", "unit", "growth_percent", "period")
_UNSEEN = {"region_code", "status"}


class PressPlan:
    """Plans a release's candidates as a table's rows are planned.

    A correction goes into the candidate and from there into a new plan, because what the evidence
    states has to follow; what was decided is decided again. Close it as a plan.

    Args:
        path: The book.
        release: The release.
        source: The source that it is, its text included.
        name: What to call the text in messages.
    """

    def __init__(self, path: str, release: Release, source: NewSource, name: str) -> None:
        self._path = path
        self._release = release
        self._source = source
        self._name = name
        self.candidates: list[Candidate] = list(press.candidates(release))
        self._decided: dict[int, tuple[Choice, str]] = {}
        self._things: dict[tuple[str, str], dict[str, str]] = {}
        self._rejected: set[tuple[str, str]] = set()
        self._plan = self._make()

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that any candidate has, what tells them apart first."""
        used = {key for one in self.candidates for key in one.fields} - _UNSEEN
        every = (*_FIRST, *(key for kind in press.FIELDS.values() for key in kind))
        return tuple(key for key in dict.fromkeys(every) if key in used)

    @property
    def title(self) -> Name:
        """What the import is called in the undo menu."""
        return self._plan.title

    def _make(self) -> StagedPlan:
        tables = press.tables(self._release, self.candidates, self._name)
        return StagedPlan.make(self._path, tables, self._source)

    def _plan_anew(self) -> None:
        plan = self._make()
        self._plan.close()
        self._plan = plan
        for thing in plan.things():
            key = thing.kind, thing.name
            if key in self._things:
                plan.change_thing(thing.number, self._things[key])
            if key in self._rejected:
                plan.accept([thing.number], accepted=False)
        for row in self._all_rows():
            if row.place.line in self._decided:
                plan.decide([row.number], *self._decided[row.place.line])

    def _all_rows(self) -> Sequence[PlanRow]:
        found: list[PlanRow] = []
        while len(page := self._plan.rows(start=len(found), count=_PAGE)) > 0:
            found += page
        return found

    def set_source(self, source: NewSource) -> None:
        """Let the release be another source."""
        if source != self._source:
            self._source = source
            self._plan_anew()

    def candidate_of(self, row: PlanRow) -> int:
        """Return the number of the candidate that a row is."""
        return row.place.line - 1

    def number_of(self, candidate: int) -> int | None:
        """Return where in all rows a candidate is, counted from 0."""
        places = [self.candidate_of(row) for row in self._all_rows()]
        return places.index(candidate) if candidate in places else None

    def states(self) -> list[RowState]:
        """Return the state of each candidate."""
        found = {self.candidate_of(row): row.state for row in self._all_rows()}
        return [found.get(number, "refused") for number in range(len(self.candidates))]

    # As a plan

    def counts(self) -> Counts:
        """Return how many rows there are of each state."""
        return self._plan.counts()

    def rows(
        self, state: RowState | None = None, *, start: int = 0, count: int = 100
    ) -> tuple[PlanRow, ...]:
        """Return a page of rows."""
        return self._plan.rows(state, start=start, count=count)

    def things(self) -> tuple[Thing, ...]:
        """Return what would be made but the source, which has a form of its own."""
        return tuple(one for one in self._plan.things() if one.kind != "source")

    def accept(self, things: Iterable[int], *, accepted: bool) -> None:
        """Make things after all, or not."""
        numbers = list(things)
        keys = {(one.kind, one.name) for one in self.things() if one.number in numbers}
        self._rejected = self._rejected - keys if accepted else self._rejected | keys
        self._plan.accept(numbers, accepted=accepted)

    def change_thing(self, number: int, values: Mapping[str, str]) -> None:
        """Give a thing other values.

        Raises:
            InputError: A value cannot be that; nothing was changed.
        """
        self._plan.change_thing(number, values)
        thing = next(one for one in self.things() if one.number == number)
        self._things.setdefault((thing.kind, thing.name), {}).update(values)

    def decide(self, rows: Iterable[int] | RowState, choice: Choice, reason: str = "") -> int:
        """Decide on rows, and remember it for when they are planned anew."""
        meant = list(rows) if not isinstance(rows, str) else rows
        taken = self._plan.decide(meant, choice, reason)
        for row in self._all_rows():
            if row.number in meant if isinstance(meant, list) else row.state == meant:
                self._decided[row.place.line] = (row.choice, row.reason)
        return taken

    def edit(self, number: int, fields: Mapping[str, str]) -> PlanRow:
        """Correct a candidate, plan all anew and return its row."""
        line = self._plan.row(number).place.line
        one = self.candidates[line - 1]
        self.candidates[line - 1] = one.corrected(fields)
        self._decided.pop(line, None)
        self._plan_anew()
        return next(row for row in self._all_rows() if row.place.line == line)

    def apply(
        self, *, by: str | None = None, reason: str = "", progress: Progress | None = None
    ) -> Changes:
        """Write the plan into the book, as :meth:`StagedPlan.apply`."""
        return self._plan.apply(by=by, reason=reason, progress=progress)

    def close(self) -> None:
        """Throw the plan away."""
        self._plan.close()
