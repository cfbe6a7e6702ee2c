"""Questions whose field and year hold for the answers: Q: And for green development?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import grammar, origins
from erqi_viewer.core.extract.english.topics import TOPIC, dimension_of
from erqi_viewer.core.extract.list_mentions import Part

if TYPE_CHECKING:
    from erqi_viewer.core.extract.context import Context

_MARKED = re.compile(
    r"\W{0,3}(?:(?:Q|Question|Reporter|Interviewer|Host)[0-9]{0,2}[:.]\s|[A-Z]{2,12}:\s)"
)
_ASKS = re.compile(
    r"\W{0,3}(?:And|But|So|Where|What|How|Which|When|Did|Does|Has|Have|Is|Was|Were)\b"
)


def note(text: str, lower: str, context: Context, *, alone: bool, last: bool) -> None:
    """Take over what a question asks about: the year for its answer, the field for its list.

    Args:
        text: A sentence.
        lower: The same in small letters.
        context: What knows the years and lists spoken of.
        alone: Whether it has a line of its own, so that the answer is in the next.
        last: Whether it is the last of its line, where the same holds of a year that it names.
    """
    if not text.rstrip("”\"' ").endswith("?"):
        return
    marked = _MARKED.match(text)
    if not (marked or _ASKS.match(text)):
        return
    named = (one for one in grammar.YEAR.finditer(text) if not origins.is_year(text, lower, one))
    years = [int(one[1]) for one in named if one[1]]
    year = years[-1] if years else None
    if marked or alone or (last and year):  # its answer is in a paragraph of its own
        context.section_year = year
        context.list_year = None if year else context.list_year
    elif year:
        context.paragraph_year = year
    fields = {" ".join(one[0].lower().split()): one[0] for one in TOPIC.finditer(text)}
    name = next(iter(fields.values())) if len(fields) == 1 else None
    if name and dimension_of(name):
        context.headed = True  # the answer's first region is no other than that of the question
        context.lists = (Part(" ".join(name.split()), dimension_of(name), 0, 0),)
