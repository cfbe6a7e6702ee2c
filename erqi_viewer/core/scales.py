"""Where the axes start and end, which ticks they carry, and how labels keep off one another.

Plain numbers, no pixels and no Qt: the renderer asks with whatever unit it lays out in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CUTOFF_REACH = 0.25
"""How far the list's cut-off may lie below the data, as a share of its range, to be shown too."""


def fit_range(ranks: Iterable[int], size: int) -> tuple[int, int]:
    """Return the whole-rank range that shows ``ranks`` with some air, within ``1..size``.

    The ends are multiples of five (or 1). The list's last place is included when it is near.
    """
    ranks = sorted(ranks)
    if not ranks:
        return (1, size)
    best, worst = ranks[0], ranks[-1]
    low = max(1, (best - 2) // 5 * 5)
    high = min(max(size, worst), -(-(worst + 2) // 5) * 5)
    if size - worst <= max(5, (worst - best) * CUTOFF_REACH):
        high = max(size, worst)
    return (low, max(high, low + 5))


def rank_ticks(low: float, high: float, most: int) -> tuple[int, ...]:
    """Return at most about ``most`` whole ranks within ``low..high``, round ones and rank 1."""
    for step in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10000):
        first = -(-max(1, low) // step) * step
        ticks = [int(tick) for tick in _steps(first, high, step)]
        if len(ticks) <= max(2, most):
            break
    if low <= 1 <= high and 1 not in ticks and (not ticks or ticks[0] - 1 >= step / 2):
        ticks.insert(0, 1)
    return tuple(ticks)


def year_ticks(low: float, high: float, most: int) -> tuple[int, ...]:
    """Return at most about ``most`` whole years within ``low..high``, evenly spaced."""
    for step in (1, 2, 5, 10, 20, 50, 100):
        ticks = tuple(int(tick) for tick in _steps(-(-low // step) * step, high, step))
        if len(ticks) <= max(2, most):
            break
    return ticks


def _steps(first: float, last: float, step: int) -> Iterable[float]:
    while first <= last:
        yield first
        first += step


def spread(wanted: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """Move label centres apart, as little as can be, so that none overlap.

    Args:
        wanted: The centres that the labels would like, in any order.
        height: The height of a label, in the same unit.
        low: The least centre allowed.
        high: The greatest centre allowed.

    Returns:
        The centres in the order of ``wanted``, at least ``height`` apart; where the range is too
        small for that, evenly spaced over it.
    """
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    if len(order) > 1 and (len(order) - 1) * height > high - low:
        height = max(0.0, high - low) / (len(order) - 1)
    blocks: list[list[float]] = []  # [sum of wanted tops, number of labels]
    for i, index in enumerate(order):
        blocks.append([wanted[index] - i * height, 1])
        while len(blocks) > 1 and _mean(blocks[-2]) >= _mean(blocks[-1]):
            total, count = blocks.pop()
            blocks[-1][0] += total
            blocks[-1][1] += count
    top = high - (len(order) - 1) * height
    placed = [0.0] * len(wanted)
    i = 0
    for block in blocks:
        offset = min(max(_mean(block), low), max(low, top))
        for _ in range(int(block[1])):
            placed[order[i]] = offset + i * height
            i += 1
    return placed


def _mean(block: Sequence[float]) -> float:
    return block[0] / block[1]
