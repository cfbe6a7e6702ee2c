"""Compares pictures pixel by pixel."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage


def pixels(image: QImage) -> np.ndarray:
    """Return an image as height x width x 4 numbers, premultiplied."""
    image = image.convertToFormat(QImage.Format.Format_RGBA8888_Premultiplied)
    raw = np.frombuffer(image.constBits(), np.uint8)
    return raw.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width()].astype(int)


def differing(one: QImage, other: QImage, by: int = 40) -> float:
    """Return the share of pixels that differ by more than ``by`` of 255 in a channel."""
    return float((np.abs(pixels(one) - pixels(other)).max(axis=2) > by).mean())
