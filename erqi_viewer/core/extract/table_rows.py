"""The rows of tables: whose place a number is, and where another region only lies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.cells import Cell

_WHERE = re.compile("所[属在]|省份|地级市|设区市|^省|^市$|^地市$|^市州$|^盟市$")
_WIDER = frozenset({"城市", "地区", "单位"})  # beside a column of districts


class Row(NamedTuple):
    """The cells of a row and the headings above them, none where the two do not go together."""

    cells: Sequence[Cell]
    heads: Sequence[Cell]

    def head(self, i: int) -> Cell | None:
        """Return the heading above a cell."""
        return self.heads[i] if self.heads else None

    def region_beside(self, i: int) -> Cell | None:
        """Return the region behind a number in its row, else before it; one ranked first."""
        around = (one for one in (*self.cells[i + 1 :], *reversed(self.cells[:i])) if one.region)
        first = next(around, None)
        if first is None or not self._says_where(first):
            return first
        return next((one for one in around if not self._says_where(one)), first)

    def _says_where(self, cell: Cell) -> bool:
        """Tell whether a region's column only says where another lies: 所属地区."""
        if not self.heads:
            return False
        head = self.heads[self.cells.index(cell)]
        own = head.text
        several = sum(one.role == "region" for one in self.heads) > 1
        return head.role == "where" or _WHERE.search(own) is not None or (several and own in _WIDER)
