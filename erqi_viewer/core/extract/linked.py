"""What becomes of the ranks of a sentence."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.rank_tops import Rank
    from erqi_viewer.core.extract.results import Ranking, Span
    from erqi_viewer.core.extract.sentence import Sentence
    from erqi_viewer.core.extract.tokens import Token

_SIZE = re.compile(r"[百千]强|[0-9]{2,4}强|榜|排行榜")


class Placed(NamedTuple):
    """Ranks that belong to a figure, not to a list: 总量居全市第二.

    ``origin`` says that they are where a move started from.
    """

    ranks: tuple[Rank, ...]
    owner: Token
    origin: bool = False


class Linked(NamedTuple):
    """What became of the ranks of a sentence; ``of_others`` are those that no region has."""

    rankings: list[Ranking]
    placed: list[Placed]
    not_understood: list[Span]
    of_others: list[Rank]

    def unread(self, sentence: Sentence, groups: Sequence[tuple[Rank, ...]]) -> list[Rank]:
        """Return those of the ranks of a sentence that became none on a list."""
        read = {(one.start, one.end) for one in self.rankings}
        told = itertools.chain.from_iterable(groups)
        return [one for one in told if sentence.span(one.start, one.end) not in read]


def framed(frame: str, topic: str) -> str:
    """Return 全国综合实力百强区 from the frame 全国百强区 and the topic 综合实力."""
    size = _SIZE.search(frame)
    field = topic.removesuffix("榜") if size else topic  # 绿色发展榜 of the 百强区
    return frame[: size.start()] + field + frame[size.start() :] if size else topic
