"""Reading press releases: from a text to ranks, streaks, changes and figures with their spans.

Pure Python, linear in the length of the text: a text is cut into sentences of bounded length,
each sentence once into tokens, and a small grammar works on those.
"""

from erqi_viewer.core.extract.dates import latest_lists
from erqi_viewer.core.extract.known_regions import speakers
from erqi_viewer.core.extract.reader import extract
from erqi_viewer.core.extract.results import (
    Change,
    Cue,
    Extraction,
    Indicator,
    Listed,
    Moves,
    Ranking,
    SentenceSpan,
    Span,
    Streak,
)

__all__ = (
    "Change",
    "Cue",
    "Extraction",
    "Indicator",
    "Listed",
    "Moves",
    "Ranking",
    "SentenceSpan",
    "Span",
    "Streak",
    "extract",
    "latest_lists",
    "speakers",
)
