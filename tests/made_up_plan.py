"""A plan of an import made up in memory, as long as wanted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from erqi_viewer.core.importing.plan import (
    CHOICES,
    STATES,
    Counts,
    Place,
    PlanRow,
    Problem,
    Thing,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from erqi_viewer.core.importing.plan import Choice, RowState

FIELDS = ("region", "year", "rank")


class MadeUpPlan:
    """Rows whose states take turns, unless they are given; ``pages`` counts what was asked for."""

    def __init__(self, size: int, states: tuple[RowState, ...] = STATES) -> None:
        self.size = size
        self.states = states
        self.pages: list[tuple[int, int]] = []
        self.choices: dict[int, tuple[Choice, str]] = {}
        self.edited: dict[int, dict[str, str]] = {}
        place = Place(0, 3, "table.csv", "", "A3")
        values = {"size": "100", "dimension": "green"}
        self.made = [
            Thing(1, "list", "绿色百强区", values, ("size",), 3, (), accepted=True, place=place),
            Thing(2, "region", "<b>某区</b>", {}, (), 1, (), accepted=True, place=place),
        ]

    def row(self, number: int) -> PlanRow:
        """Return a row."""
        state = self.states[(number - 1) % len(self.states)]
        choice, reason = self.choices.get(number, (CHOICES[state][0], ""))
        return PlanRow(
            number,
            "rank",
            Place(0, number + 1, "table.csv", "", f"C{number + 1}"),
            state,
            choice,
            CHOICES[state],
            {"region": "某区", "year": "2020", "rank": str(number), **self.edited.get(number, {})},
            Problem("Rank {rank}.", "Mend it.", "rank", {"rank": number})
            if state == "refused"
            else None,
            {"rank": "7"} if state == "disagrees" else {},
            "旧表" if state in {"same", "disagrees"} else "",
            None,
            reason,
        )

    def _numbers(self, state: RowState | None) -> range | list[int]:
        if state is None or self.states == (state,):
            return range(1, self.size + 1)
        return [n for n in range(1, self.size + 1) if self.row(n).state == state]

    def counts(self) -> Counts:
        """Count the rows."""
        share, rest = divmod(self.size, len(self.states))
        found = Counter(dict.fromkeys(self.states, share))
        found.update(self.states[:rest])
        return Counts(**dict(found), to_write=found["add"])

    def rows(
        self, state: RowState | None = None, *, start: int = 0, count: int = 100
    ) -> tuple[PlanRow, ...]:
        """Return a page."""
        self.pages.append((start, count))
        return tuple(self.row(n) for n in self._numbers(state)[start : start + count])

    def things(self) -> tuple[Thing, ...]:
        """Return what would be made."""
        return tuple(self.made)

    def accept(self, things: Iterable[int], *, accepted: bool) -> None:
        """Accept or reject."""
        for number in things:
            self.made[number - 1] = self.made[number - 1]._replace(accepted=accepted)

    def change_thing(self, number: int, values: Mapping[str, str]) -> None:
        """Change a thing."""
        thing = self.made[number - 1]
        self.made[number - 1] = thing._replace(values={**thing.values, **values})

    def decide(self, rows: Iterable[int] | RowState, choice: Choice, reason: str = "") -> int:
        """Decide."""
        numbers = list(self._numbers(rows)) if isinstance(rows, str) else list(rows)
        for number in numbers:
            self.choices[number] = (choice, reason)
        return len(numbers)

    def edit(self, number: int, fields: Mapping[str, str]) -> PlanRow:
        """Correct."""
        self.edited.setdefault(number, {}).update(fields)
        return self.row(number)
