"""The choice of a region that a text or a paragraph is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from erqi_viewer.core.records import Region
    from erqi_viewer.core.texts import Texts


class RegionBox(QComboBox):
    """Whose text it is; hidden where the record book has but one region."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._regions: dict[str, Region] = {}

    def fill(self, regions: Sequence[Region], texts: Texts, anyone: str = "") -> None:
        """Offer regions, and ``anyone`` above them if it is not empty; the chosen one stays."""
        chosen = self.currentData()
        self._regions = {one.code: one for one in regions}
        self.clear()
        if anyone:
            self.addItem(anyone, "")
        for one in regions:
            self.addItem(texts.name(one.name), one.code)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.setVisible(len(regions) > 1)

    @property
    def region(self) -> Region | None:
        """The chosen region, None for none in particular."""
        return self._regions.get(self.currentData())
