"""Which other lists a claim may be about, by the topics named right around it.

A claim is read as one about the list that the extractor settled on. Where a text names the topic
of another list nearer to it, and the records of that one bear the claim out, it is not called
wrong: the text may name a list in words that were not taken for one.
"""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from erqi_viewer.core.extract.english.topics import TOPICS
from erqi_viewer.core.extract.lexicon import DIMENSIONS
from erqi_viewer.core.extract.numerals import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.extract import Change, Cue, Listed, Ranking, Streak

_C = TypeVar("_C", "Streak", "Change")
# what a topic is called in a word or two, beside its full names
_SHORT = {
    "strength": "comprehensive-strength",
    "comprehensive": "comprehensive-strength",
    "综合": "comprehensive-strength",
    "investment": "investment-potential",
    "investor": "investment-potential",
    "investors": "investment-potential",
    "投资": "investment-potential",
    "潜力": "investment-potential",
    "innovat": "innovation-entrepreneurship",
    "entrepreneur": "innovation-entrepreneurship",
    "startup": "innovation-entrepreneurship",
    "start-up": "innovation-entrepreneurship",
    "创新": "innovation-entrepreneurship",
    "创业": "innovation-entrepreneurship",
    "green": "green-development",
    "绿色": "green-development",
}
_CALLED = {**{word: key for word, key in TOPICS.items() if key}, **DIMENSIONS, **_SHORT}
_TOPIC = re.compile(
    "|".join(
        rf"\b{re.escape(word)}" if word.isascii() else word
        for word in sorted(_CALLED, key=len, reverse=True)
    )
)
_NAMES = tuple(  # in Chinese and in English, the first of each dimension
    {key: word for word, key in reversed(names.items()) if key} for names in (DIMENSIONS, TOPICS)
)
_IN_TURN = re.compile("分别|依次|respectively|in that order")
_MARK = re.compile("[,，;；:：.!！?？()（）、。]|\\band\\b")
_PART = re.compile("[,，;；:：.!！?？()（）、。]")
_HUNDRED = re.compile(r"\b100\b|\bhundred\b|百强")
_GENERAL = re.compile(
    r"(?:(?:china|(?:the )?(?:country|nation))['’]s |national |the )?"
    r"(?:(?:top|leading|strongest|best|100|hundred)[ -]?){2,3}(?:urban |city )?(?:districts)?"
    r"|(?:全国|中国)?百强区?"
)
_ANOTHER = re.compile(r"另|其[他它余]|\bother\b|\banother\b")
_AHEAD = 160
_BEHIND = 48
_SENTENCES = 3


class Named(NamedTuple):
    """A list by its topic."""

    name: str
    dimension: str


def leads(told: Iterable[Passage]) -> Iterator[tuple[str, ...]]:
    """Yield for each sentence those before it, the nearest last."""
    lately: deque[str] = deque(maxlen=_SENTENCES)
    for one in told:
        yield tuple(lately)
        lately.append(one.text)


def of(
    claim: Ranking | Streak | Change | Cue, sentence: Passage, lead: Iterable[str]
) -> tuple[Listed, ...]:
    """Return the lists besides its own that a claim may be about.

    Args:
        claim: The claim.
        sentence: The sentence that it is in.
        lead: The sentences before it.
    """
    told = sentence.open_lists
    text = _small(sentence.text)
    if claim.list is None or _IN_TURN.search(text):
        return told
    at, end = claim.start - sentence.start, claim.end - sentence.start
    ahead = text[max(0, at - _AHEAD) : at]
    before = [_key(one) for one in _TOPIC.finditer(ahead)][-1:]
    behind = [_key(one) for one in _TOPIC.finditer(_MARK.split(text[end : end + _BEHIND])[0])][:1]
    own = claim.dimension
    if own in behind or own in [_key(one) for one in _TOPIC.finditer(_MARK.split(ahead)[-1])]:
        return told
    keys = [*behind, *before]
    if not keys and not _TOPIC.search(text):
        for each in reversed(tuple(lead)):
            keys = [_key(one) for one in _TOPIC.finditer(_small(each))]
            if keys:
                break
    english = text.isascii() or sum(map(str.isascii, text)) * 2 > len(text)
    others = (key for key in dict.fromkeys(keys) if key != own)
    return (*told, *(Named(_NAMES[english][key], key) for key in others))


def of_topic(
    judge: Callable[[_C], Finding], claim: _C, found: Finding, sentence: Passage
) -> Finding:
    """Return the finding of a claim about the one list whose topic its sentence names.

    It is asked for where a claim names no list of the book, or only the top hundred. Such a claim
    is wrong only where the records of no list at all bear it out.
    """
    if found.reason not in {"no-list", "other-list"}:
        return found
    text = _small(sentence.text)
    if not (_GENERAL.fullmatch(_small(claim.list)) if claim.list else _HUNDRED.search(text)):
        return found
    at = claim.start - sentence.start
    begin = max((one.end() for one in _PART.finditer(text, 0, at)), default=0)
    end = _PART.search(text, at)
    keys = {_key(one) for one in _TOPIC.finditer(text, begin, end.start() if end else len(text))}
    keys = keys or {_key(one) for one in _TOPIC.finditer(text)}
    if len(keys) != 1:
        return found
    if _ANOTHER.search(text, begin, max(at, begin)) or str(claim.year) in text:
        return found  # 另一项排名也前移两位; a year that is printed may be that of something else
    key = keys.pop()
    english = text.isascii()
    told = {
        one: judge(claim._replace(list=name, dimension=one))
        for one, name in _NAMES[english].items()
    }
    if told[key].verdict == "contradicted" and any(
        one.verdict == "supported" for one in told.values()
    ):
        return found
    return told[key] if told[key].verdict in {"supported", "contradicted"} else found


def _small(text: str) -> str:
    folded = fold(text).lower()
    return folded if len(folded) == len(text) else text.lower()


def _key(found: re.Match[str]) -> str:
    return _CALLED[found[0]]
