"""What is nobody's prose: heaps of numbers, and heaps of tiny sentences.

A sentence costs something to read however short it is. Heaps are listed as not understood, so that
the time for a text follows from its length alone.
"""

from __future__ import annotations

import re

_CHINESE = re.compile(r"[一-鿿]")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_MANY = 80
_APART = 6
_MANY_LATIN = 40  # words of letters take more room
_APART_LATIN = 9
_WIDTH = 3  # a Chinese character says as much as three letters, and takes as many bytes
_LETTER = re.compile("[A-Za-z]")
# begins with one character, of which a text is passed over fast
_ANY_NUMBER = re.compile(
    "[0-9一二三四五六七八九十百首](?:(?<=[0-9])[0-9.,]*|(?<=首)"
    "|(?<=[一二三四五六七八九十百])(?!(?<=一)[般些批体流步系])[一二三四五六七八九十百]*)"
)
_FOR_A_SENTENCE = 50  # the width that pays for reading a sentence
_FOR_A_NUMBER = 16  # and for each number of it
_FOR_A_DENSE_ONE = 40  # where hardly a word stands between them
_DENSE = 25
_ROW = 30  # so many numbers in one sentence are a whole list, of which a text has few
_FOR_ONE_IN_A_ROW = 56
_DENSE_IN_A_ROW = 44
_FOR_A_CELL = 20  # and for what a cell of a table says
_CREDIT = 2_000_000
_MOST_NUMBERS = 320_000  # as many as ten megabytes of statistics have
_MOST_LATIN_NUMBERS = 200_000
_WORTH_TELLING = re.compile("[0-9第百强]")


def is_heap(text: str) -> bool:
    """Tell whether a sentence is numbers with hardly a word between them."""
    if len(text) <= _MANY_LATIN:
        return False
    most, apart = (_MANY, _APART) if _CHINESE.search(text) else (_MANY_LATIN, _APART_LATIN)
    count = len(_NUMBER.findall(text)) if len(text) > most else 0
    return count > most and len(text) < apart * count


def may_claim(text: str) -> bool:
    """Tell whether a sentence that is not read is to be listed as not understood."""
    return _WORTH_TELLING.search(text) is not None


class Patience:
    """How long a text of heaps is read: they use it up, prose restores it.

    It lasts for tens of thousands of different sentences of a few characters in a row, far longer
    than any list of regions; statistics and reports in a row do not use it up. Past so many
    numbers that no report has them, only sentences without one are read.
    """

    def __init__(self) -> None:
        self._left = _CREDIT
        self._numbers = 0.0  # as a share of those that are read

    def lasts(self, text: str) -> bool:
        """Tell whether a sentence that has not been met before is still to be read."""
        width = _width(text)
        numbers = len(_ANY_NUMBER.findall(text))
        row = numbers > _ROW
        each = _FOR_A_NUMBER
        if width < (_DENSE_IN_A_ROW if row else _DENSE) * numbers:
            each = _FOR_ONE_IN_A_ROW if row else _FOR_A_DENSE_ONE
        costs = _FOR_A_SENTENCE + numbers * each
        self._numbers += numbers / (_MOST_LATIN_NUMBERS if text.isascii() else _MOST_NUMBERS)
        return self._pays(width - costs) and (not numbers or self._numbers <= 1)

    def lasts_for_a_cell(self, text: str) -> bool:
        """Tell whether what a cell of a table says is still to be found out."""
        return self._pays(_width(text) - _FOR_A_CELL)

    def _pays(self, gain: int) -> bool:
        """Add what a text restores, less what it costs; tell whether that could be paid."""
        self._left = min(self._left + gain, _CREDIT)
        paid = self._left >= 0
        self._left = max(self._left, 0)
        return paid


def _width(text: str) -> int:
    """Return how much a text says: letters between Chinese characters take one byte each."""
    if text.isascii():
        return len(text)
    plain = " " not in text and text.isprintable()  # which no other white space is
    said = len(text) if plain else len("".join(text.split()))
    return _WIDTH * said - (_WIDTH - 1) * len(_LETTER.findall(text))
