"""What the lists that English releases tell of measure: comprehensive strength, innovation."""

from __future__ import annotations

import functools
import re

from erqi_viewer.core.extract.english.numbers import by_letter
from erqi_viewer.core.extract.english.signs import has_one

TOPICS: dict[str, str] = {
    "comprehensive strength": "comprehensive-strength",
    "comprehensive strengthen": "comprehensive-strength",
    "comprehensive economic strength": "comprehensive-strength",
    "comprehensive economic power": "comprehensive-strength",
    "overall strength": "comprehensive-strength",
    "comprehensive power": "comprehensive-strength",
    "scientific development": "comprehensive-strength",
    "comprehensive ranking": "comprehensive-strength",
    "comprehensive list": "comprehensive-strength",
    "investment potential": "investment-potential",
    "investment potentials": "investment-potential",
    "innovation and entrepreneurship": "innovation-entrepreneurship",
    "entrepreneurship and innovation": "innovation-entrepreneurship",
    "green development": "green-development",
    "technological innovation": "technology-innovation",
    "scientific and technological innovation": "technology-innovation",
    "scientific innovation": "technology-innovation",
    "technology innovation": "technology-innovation",
    "science and technology innovation": "technology-innovation",
    "sci-tech innovation": "technology-innovation",
    "tech innovation": "technology-innovation",
    "innovation capabilities in science and technology": "technology-innovation",
    "quality of new urbanization": "urbanisation-quality",
    "quality of its new urbanization": "urbanisation-quality",
    "quality of its new-type urbanization": "urbanisation-quality",
    "quality of its urbanization": "urbanisation-quality",
    "quality of new-type urbanisation": "urbanisation-quality",
    "quality of new urbanisation": "urbanisation-quality",
    "quality of urbanisation": "urbanisation-quality",
    "urbanisation quality": "urbanisation-quality",
    "quality of new-type urbanization": "urbanisation-quality",
    "new urbanization quality": "urbanisation-quality",
    "urbanization quality": "urbanisation-quality",
    "quality of urbanization": "urbanisation-quality",
    "new-type urbanization quality": "urbanisation-quality",
    "new urbanization": "urbanisation-quality",
    "new urbanisation": "urbanisation-quality",
    "new-type urbanization": "urbanisation-quality",
    "new-type urbanisation": "urbanisation-quality",
    "new-type of urbanization": "urbanisation-quality",
    "new type of urbanization": "urbanisation-quality",
    "innovative technology": "technology-innovation",
    "high-quality development": "",
    "business environment": "",
}
TOPICS |= {name.replace(" and ", " & "): key for name, key in TOPICS.items()}
TOPIC = re.compile(by_letter(map(re.escape, TOPICS)), re.IGNORECASE)
COMPREHENSIVE = TOPICS["comprehensive strength"]
SIGNS = ("comprehen", "overall", "development", "potent", "nnovat", "urban", "env")


@functools.lru_cache(maxsize=16)
def is_named(text: str) -> bool:
    """Tell whether a sentence names what a list may measure."""
    return has_one(text.lower(), SIGNS) and TOPIC.search(text) is not None


def dimension_of(topic: str) -> str | None:
    """Return our key for a topic, None when the record book has no such dimension."""
    return TOPICS.get(" ".join(topic.lower().split())) or None
