"""Checking a text's claims against the record book, sentence by sentence.

What is claimed is read by :mod:`erqi_viewer.core.extract`; what is known comes from the records
and from :mod:`erqi_viewer.core.history`. A claim that the records cannot judge is said to be so,
never guessed at.
"""

from erqi_viewer.core.claims.check import check
from erqi_viewer.core.claims.objects import as_members, as_object
from erqi_viewer.core.claims.results import (
    Finding,
    Kind,
    Report,
    SentenceVerdict,
    Severity,
    Verdict,
)
from erqi_viewer.core.claims.wording import message, said_and_found, verdict_words

__all__ = (
    "Finding",
    "Kind",
    "Report",
    "SentenceVerdict",
    "Severity",
    "Verdict",
    "as_members",
    "as_object",
    "check",
    "message",
    "said_and_found",
    "verdict_words",
)
