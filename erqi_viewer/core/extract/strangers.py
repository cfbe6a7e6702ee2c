"""Places beside those of regions: of streets, schools, dishes and parks, in contests, appraisals.

A clause tells of what kind its place is: by the name in front of its verb (金口街排在第九), by
those among whom the place is (在全省县级医院中列第5), or by what the contest is of (十大名菜).
None of these is on a list of regions; where the clause names one of those (百强区), the place is
in that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer.core.extract import stranger_words as words

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from erqi_viewer.core.extract.list_mentions import ListMention
    from erqi_viewer.core.extract.rank_tops import Rank
    from erqi_viewer.core.extract.sentence import Sentence

_QUARTERS = ("街道", "社区", "村")
_TOWNS = ("镇", "乡", "街道")
_SHORTEST = 2  # 桐乡 and 清镇 are cities
_NEAR = 16
_REACH = 60
_FAR = 120


def is_beside(sentence: Sentence, lists: Sequence[ListMention], done: int, start: int) -> bool:
    """Tell whether a place is of what is no region, as its clause tells.

    Args:
        sentence: The sentence.
        lists: The lists that it names.
        done: Where the place before it ends.
        start: Where the place begins.
    """
    text = sentence.text
    if text[start - 1 : start] == "“" and words.SOME_FIRSTS.search(text, done, start):
        return True
    begin = max(sentence.behind(words.MARKS, start), done, start - _REACH)
    if begin > done and text[begin - 1] in ",，" and words.BARE.fullmatch(text, begin, start):
        begin = max(sentence.behind(words.MARKS, begin - 1), done, start - _REACH)
    told = [one for one in lists if done <= one.start < start and _is_of_regions(one)]
    if any(one.start >= begin or _is_of_towns(one) for one in told):
        return False
    if _among(sentence, begin, start) or words.CLASS.search(text, begin, start):
        return True
    if _is_of_things(sentence, begin, start) or _has_subject(sentence, begin, start):
        return True
    if _is_measured(text, begin, start) or _is_framed(sentence, start):
        return True
    return not told and _is_of_play(sentence, done, start)


def _is_of_play(sentence: Sentence, done: int, start: int) -> bool:
    """Tell whether a place is a team's, is by votes, or is a whole city's by a figure."""
    text, signs = sentence.text, sentence.signs
    near = max(0, start - _REACH)
    if "票" in signs and words.VOTED.search(text, max(done, start - _NEAR), start):
        return True
    if not signs.isdisjoint(words.CROWDS) and words.BY_A_CROWD.search(text, near, start):
        return True
    if not signs.isdisjoint(words.SIGNS):
        duty = words.DUTY.search(text, max(done, near), start)
        begin = sentence.behind(words.MARKS, duty.start()) if duty else 0
        if duty and not any(one in text[begin : duty.start()] for one in ("全", "省")):
            return True
    begin = max(sentence.behind(";；。!！?？", start), start - _FAR)
    if "队" in signs or "组" in signs:
        played = words.PLAYED.search(text, max(begin, near), start)
        if played is not None and words.LISTED.search(text, played.end(), start) is None:
            return True
    return ("市" in signs or "质" in signs) and words.BY_FIGURE.search(
        text, begin, start
    ) is not None


def _is_of_things(sentence: Sentence, begin: int, start: int) -> bool:
    """Tell whether a place is in a poll of things, or on a list of them."""
    text = sentence.text
    if "”" in sentence.signs and words.QUOTED.search(text, begin, start):
        return True
    found = words.POLLED.search(text, begin, start) or words.TEN_BEST.search(text, begin, start)
    return found is not None


def _is_measured(text: str, begin: int, start: int) -> bool:
    """Tell whether what is measured before a place is that of one body: 区医院门诊满意度."""
    found = words.MEASURED.search(text, max(0, begin - 1), start)  # the mark before it, too
    return found is not None and words.OF_ALL.search(found[1]) is None


def _is_framed(sentence: Sentence, start: int) -> bool:
    """Tell whether an appraisal of towns or offices is named first: 街道督查里,连然第三."""
    if sentence.signs.isdisjoint(words.SIGNS):
        return False
    text = sentence.text
    begin = max(sentence.clause_start(start), start - _FAR)
    found = words.FRAME.search(text, begin, start)
    if found is None or not is_of_towns(sentence, start):
        return False
    if any(one in found[0] for one in words.WIDE):
        return False
    named = [one for one in sentence.regions if found.end() <= one.start < start and one.level]
    return all(text[one.end - 1] not in "区县市旗" for one in named)


def _has_subject(sentence: Sentence, begin: int, start: int) -> bool:
    """Tell whether a clause up to a place is about what is of no region's kind."""
    text = sentence.text
    found = words.SUBJECT.search(text, begin, min(start + 2, len(text)))
    found = found or words.APPRAISED.search(text, begin, start)
    return found is not None and not _is_named(sentence, *found.span(1))


def _among(sentence: Sentence, begin: int, start: int) -> bool:
    """Tell whether those among whom a place is are no regions, or the towns of an appraisal."""
    found = words.AMONG.search(sentence.text, begin, start)
    if found is None:
        found = words.TOWNS.search(sentence.text, begin, start)
        if found is None or not _is_appraised(sentence, start):
            return False
    return not _is_named(sentence, *found.span(1))


def _is_appraised(sentence: Sentence, start: int) -> bool:
    """Tell whether the last thing that is measured before a place is appraised: 禁烧考核中."""
    told = _last_appraisal(sentence, start)
    if told is None:
        return False
    return all(one.kind != "indicator" for one in sentence.within(told.end(), start))


def is_of_towns(sentence: Sentence, start: int | None = None) -> bool:
    """Tell whether a place, or what follows, is told of an appraisal of the towns of a region."""
    text = sentence.text
    end = len(text) if start is None else start
    told = _last_appraisal(sentence, end)
    if told is None or words.LISTED_SINCE.search(text, max(0, told.start() - _NEAR), end):
        return False
    begin = max(sentence.behind(words.MARKS, told.start()), told.start() - _NEAR)
    return not any(one in text[begin : told.start()] for one in words.WIDE)


def has_run(sentence: Sentence, ranks: Sequence[Rank], at: int, region: str | None) -> bool:
    """Tell whether a run is that of a place of somebody who is no region, or of such a town.

    Args:
        sentence: The sentence.
        ranks: Those of its places that no region has.
        at: Where the run begins.
        region: Whose it was read as.
    """
    if "该" in sentence.signs and words.POINTED.search(sentence.text, max(0, at - _NEAR), at):
        return True
    behind = next((one.start for one in ranks if one.start >= at), None)
    marks = (*words.MARKS, "“")
    parted = behind is None or any(mark in sentence.text[at:behind] for mark in marks)
    if not parted:
        return True  # 销量连续12年居行业第一
    town = region is not None and len(region) > _SHORTEST and region.endswith(_TOWNS)
    return town and is_of_towns(sentence, at)


def _last_appraisal(sentence: Sentence, start: int) -> re.Match[str] | None:
    """Return the last word of an appraisal before a place."""
    if sentence.signs.isdisjoint(words.SIGNS):
        return None
    told = list(words.APPRAISALS.finditer(sentence.text, max(0, start - _FAR), start))
    return told[-1] if told else None


def _is_named(sentence: Sentence, begin: int, end: int) -> bool:
    """Tell whether what reads like a kind is in the name of a town: 厚街镇, 三乡镇, 古镇."""
    for one in sentence.regions:
        if one.start < end and begin < one.end:
            return not sentence.text[one.start : one.end].endswith(_QUARTERS)
    return False


def _is_of_regions(named: ListMention) -> bool:
    """Tell whether what is named is a list of districts, counties, cities or towns."""
    if named.kind not in {"list", "board"}:
        return False
    return any(
        words.LISTED.search(part.name) and not any(one in part.name for one in words.FIRMS)
        for part in named.parts
    )


def _is_of_towns(named: ListMention) -> bool:
    """Tell whether what is named is a list of towns or streets' offices."""
    return any(words.OF_TOWNS.search(part.name) for part in named.parts)
