"""What a value that the user types in a row of the plan changes."""

from __future__ import annotations

import re

from erqi_viewer.core.importing.regions import gazetteer

_CODE = re.compile(r"(?<![0-9])[0-9]{6}(?![0-9])", re.ASCII)


def correction(field: str, text: str) -> dict[str, str]:
    """Return the fields that a typed value gives other values.

    A region may be typed as its name, its six-digit code, or both; what was said before of where
    it lies gives way.
    """
    text = text.strip()
    if field != "region":
        return {field: text}
    found = _CODE.search(text)
    code = found[0] if found else ""
    name = " ".join(_CODE.sub(" ", text).split())
    known = gazetteer().of_code(code) if code and not name else None
    return {
        "region": known.name if known is not None else name,
        "region_code": code,
        "city": "",
        "province": "",
    }
