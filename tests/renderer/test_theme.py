from __future__ import annotations

import itertools

import numpy as np
import pytest

from erqi_viewer.renderer.theme import (
    FADED_LINE_CONTRAST,
    FADED_TEXT_CONTRAST,
    LIGHT,
    LINE_CONTRAST,
    TEXT_CONTRAST,
    THEMES,
    Theme,
    contrast,
    mix,
)

SLOTS = range(6)
# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
EYES = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
         [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
         [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
         [0.004733, 0.691367, 0.303900]]
    ),
}  # fmt: skip
TO_CONES = np.array(
    [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
     [0.0883024619, 0.2817188376, 0.6299787005]]
)  # fmt: skip
TO_OKLAB = np.array(
    [[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
     [0.0259040371, 0.7827717662, -0.8086757660]]
)  # fmt: skip


def seen(colour: str, eye: str) -> np.ndarray:
    """Return how an eye sees a colour, in Oklab."""
    coded = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    linear = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    seen_linear = np.clip(EYES[eye] @ linear, 0, 1)
    return np.asarray(TO_OKLAB @ np.cbrt(TO_CONES @ seen_linear))


def over(colour: str, page: str) -> str:
    """Return what a colour with alpha looks like on a page."""
    if len(colour) == 7:
        return colour
    return mix(f"#{colour[3:]}", page, 1 - int(colour[1:3], 16) / 255)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_lines_and_texts_stand_out_from_every_page_they_are_made_for(theme: Theme) -> None:
    for page in theme.pages:
        assert min(contrast(theme.line(slot), page) for slot in SLOTS) >= LINE_CONTRAST
        texts = [theme.text, theme.muted, theme.cutoff, *(theme.label(slot) for slot in SLOTS)]
        assert min(contrast(text, page) for text in texts) >= TEXT_CONTRAST


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_faded_series_stand_back_but_can_still_be_seen_and_read(theme: Theme) -> None:
    alpha_loss = 0.82 if theme.background is None else 1.0
    for page, slot in itertools.product(theme.pages, SLOTS):
        line, label = over(theme.faded_line(slot), page), over(theme.faded_label(slot), page)
        assert contrast(line, page) >= FADED_LINE_CONTRAST * alpha_loss
        assert contrast(label, page) >= FADED_TEXT_CONTRAST * alpha_loss
        assert contrast(line, page) < contrast(theme.line(slot), page)
        assert contrast(label, page) < contrast(theme.label(slot), page)


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_colour_blind_readers_can_tell_the_series_colours_apart(theme: Theme, eye: str) -> None:
    distances = {
        (one, other): float(
            np.linalg.norm(seen(theme.line(one), eye) - seen(theme.line(other), eye))
        )
        for one, other in itertools.combinations(SLOTS, 2)
    }
    assert min(distances.values()) >= 0.08, distances
    assert min(d for pair, d in distances.items() if max(pair) < 4) >= 0.10, distances


def test_the_simulation_would_catch_a_red_and_green_that_look_alike() -> None:
    distance = np.linalg.norm(seen("#b05a00", "deuteranopia") - seen("#6e7a00", "deuteranopia"))
    assert distance < 0.08


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_a_label_has_the_hue_of_its_line(theme: Theme) -> None:
    for slot in SLOTS:
        line, label = seen(theme.line(slot), "normal"), seen(theme.label(slot), "normal")
        turn = np.degrees(np.arctan2(line[2], line[1]) - np.arctan2(label[2], label[1]))
        assert abs((turn + 180) % 360 - 180) < 12


def test_slots_beyond_the_palette_start_over() -> None:
    assert LIGHT.line(6) == LIGHT.line(0)
    assert LIGHT.label(7) == LIGHT.label(1)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
