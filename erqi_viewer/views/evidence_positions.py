"""Where a place of a text is in Qt's document of it.

Records count code points; Qt counts UTF-16 units, and shows a carriage return with its line feed
as one line end.
"""

from __future__ import annotations

import re
from bisect import bisect_right

_UNEVEN = re.compile("\r\n|[\U00010000-\U0010ffff]")


class Positions:
    """Maps between a text's code points and the positions of Qt's document of it."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # Behind each of these places, all is one further on or one further back than before it.
        self._places: list[int] = []
        self._shifts: list[int] = [0]
        self._shown: list[int] = []
        for found in _UNEVEN.finditer(text):
            line_end = found[0] == "\r\n"
            place = found.start() + (2 if line_end else 1)
            self._places.append(place)
            self._shifts.append(self._shifts[-1] + (-1 if line_end else 1))
            self._shown.append(place + self._shifts[-1])

    def to_document(self, place: int) -> int:
        """Return the document's position of a code point; a line feed's is that of its return."""
        number = bisect_right(self._places, place)
        position = place + self._shifts[number]
        ends = number < len(self._places) and self._places[number] == place + 1
        is_line_feed = ends and self._shifts[number + 1] < self._shifts[number]
        return position - 1 if is_line_feed else position

    def to_text(self, position: int) -> int:
        """Return the code point at a document's position; the second half of one is that one."""
        number = bisect_right(self._shown, position)
        place = position - self._shifts[number]
        if number < len(self._places) and place >= self._places[number]:
            place = self._places[number] - 1
        return min(place, self._length)
