"""What the six digits of a region's code in GB/T 2260 say, and the standard's names by code."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer import assets
from erqi_viewer.core.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erqi_viewer.core.records import Level

_CODE = re.compile(r"[1-9][0-9]{5}", re.ASCII)


class StandardRegion(NamedTuple):
    """A region of the standard as it is in force, with the names of those above it, if any."""

    code: str
    name: str
    above: tuple[str, ...]

    @property
    def label(self) -> str:
        """The region as it is found by typing any part of it."""
        return " ".join((*self.above, self.name, self.code))


def is_code(text: str) -> bool:
    """Return whether a text can be a region's code."""
    return bool(_CODE.fullmatch(text))


def level_of(code: str, name: str) -> Level:
    """Return a region's level by its code and its Chinese name."""
    if code.endswith("0000"):
        return "province"
    if code.endswith("00"):
        return "prefecture"
    return "district" if name.endswith("区") else "county"


def above(code: str) -> tuple[str, ...]:
    """Return the codes that a region above one can have, the province's first."""
    return tuple(one for one in dict.fromkeys((f"{code[:2]}0000", f"{code[:4]}00")) if one != code)


@functools.cache
def standard_names() -> dict[str, str]:
    """Return the names in force by code.

    Raises:
        InputError: The bundled table cannot be read.
    """
    import csv

    try:
        path = assets.resource("regions", "gbt2260.csv")
        with open(path, encoding="utf-8", newline="") as file:
            return {row["code"]: row["name"] for row in csv.DictReader(file) if not row["last"]}
    except (OSError, ValueError, KeyError) as error:
        raise InputError(
            "The bundled table of regions cannot be read: {reason}.",
            "Install the program again.",
            reason=error,
        ) from error


def standard_regions() -> Iterator[StandardRegion]:
    """Yield the regions in force by code.

    Raises:
        InputError: The bundled table cannot be read.
    """
    names = standard_names()
    for code, name in names.items():
        yield StandardRegion(code, name, tuple(names[one] for one in above(code) if one in names))
