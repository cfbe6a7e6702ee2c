"""Which lists may hold an English region, by the kind that its name says it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_KINDS = ("county", "district", "banner")


def kind_of(region: str) -> str | None:
    """Return ``district`` or ``count`` for a region that says which of them it is."""
    kind = next((kind for kind in _KINDS if region.lower().endswith(f" {kind}")), None)
    return "district" if kind == "district" else "count" if kind else None


def suits(region: str, names: Sequence[str]) -> bool:
    """Tell whether lists' names may hold a region: no district is among the top 100 counties."""
    kind = kind_of(region)
    if kind is None:
        return True
    said = [name.lower() for name in names]
    return not any("district" in name or "count" in name for name in said) or any(
        kind in name for name in said
    )
