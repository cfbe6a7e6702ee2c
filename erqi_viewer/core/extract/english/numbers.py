"""English numbers and ordinals, in digits and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ONE_TO_NINETEEN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TWENTY_TO_NINETY = "twenty thirty forty fifty sixty seventy eighty ninety"
_ONES = _ONE_TO_NINETEEN.split()
_TENS = _TWENTY_TO_NINETY.split()
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def _ordinal(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return word[:-1] + "ieth" if word.endswith("y") else word + "th"


_VALUES: dict[str, int] = {}
for _i, _word in enumerate(_ONES, 1):
    _VALUES[_word] = _VALUES[_ordinal(_word)] = _i
for _i, _word in enumerate(_TENS, 2):
    _VALUES[_word] = _VALUES[_ordinal(_word)] = 10 * _i
    for _j, _one in enumerate(_ONES[:9], 1):
        _VALUES[f"{_word}-{_one}"] = _VALUES[f"{_word}-{_ordinal(_one)}"] = 10 * _i + _j
_VALUES["hundredth"] = 100


def _alternatives(*, ordinal: bool) -> str:
    endings = ("st", "nd", "rd", "th")
    return by_letter(word for word in _VALUES if word.endswith(endings) == ordinal)


def by_letter(words: Iterable[str], *, longest: bool = True) -> str:
    """Return a pattern of words in which each letter that begins some is looked at only once.

    Args:
        words: The words, or patterns that begin with a letter.
        longest: Whether the longest are tried first, else they are in their order.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True) if longest else words:
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(own)})" for first, own in rests.items())


# at a sentence's beginning: Seventy-fourth, whose end alone is fourth
_HIGH = "|".join(one.title() for one in _TENS)
_LOW = "|".join(_ordinal(one) for one in _ONES[:9])
TITLED = "|".join(_ordinal(one).title() for one in _ONES)
# Second place went to Jiangyin
OPENING_ORDINAL = (
    rf"\b(?:(?:{_HIGH})-(?:{_LOW})"
    rf"|(?:{TITLED})(?=\s(?:place|spot|position)\s(?:again\s)?(?:went|goes)\sto\s))\b"
)
# in a headline whose words have capitals: Nanhai Ranks Second Among China's Top 100 Districts
_TITLE_VERBS = ("Ranks", "Ranked", "Comes", "Places", "Placed", "Stays", "Takes", "Stands")
TITLE_ORDINAL = rf"(?:{'|'.join(rf'(?<={verb} )' for verb in _TITLE_VERBS)})(?:{TITLED})\b"
ORDINAL = rf"\b(?:[0-9]{{1,4}}(?:st|nd|rd|th)|(?:{_alternatives(ordinal=True)}))\b"
WORDED = rf"\b(?:{_alternatives(ordinal=False)})\b"
CARDINAL = rf"\b(?:[0-9]{{1,3}}|(?:{_alternatives(ordinal=False)}))\b"


_LOWER = {ord(upper): upper.lower() for upper in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def lowered(text: str) -> str:
    """Return a text with its Latin capitals made small, every offset as it was."""
    return text.lower() if text.isascii() else text.translate(_LOWER)


def number(text: str) -> int | None:
    """Return the value of a number or ordinal such as 85th, sixth or twenty-one."""
    digits = text.rstrip("stndrh")
    if digits.isdecimal():
        return int(digits)
    return _VALUES.get(text.lower())
