"""Says amounts in Chinese counting units as English does: 323.3 × 100 million is 32.33 billion.

Tables keep the number and the unit as they are printed.
"""

from __future__ import annotations

_ZEROS = {"100 million": 8, "10,000": 4}
_WORDS = ((10**9, "billion"), (10**6, "million"))


def in_english(value: float, unit: str) -> str:
    """Return a value with its English unit, ``unit`` beginning with a power of ten or not."""
    for power, zeros in _ZEROS.items():
        if unit == power or unit.startswith(f"{power} "):
            return f"{_spelled(value * 10**zeros)}{unit[len(power) :]}"
    return f"{value:.12g} {unit}".rstrip()


def _spelled(amount: float) -> str:
    for size, word in _WORDS:
        if abs(amount) >= size:
            return f"{amount / size:.12g} {word}"
    return f"{round(amount, 6):,.12g}"
