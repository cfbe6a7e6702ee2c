"""Checking that a region is the only one of a province, a city or the country on a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.claims import scopes, wholeness
from erqi_viewer.core.claims.around import Said, lists_in
from erqi_viewer.core.claims.book import Problem, Target
from erqi_viewer.core.claims.ranks import without_target
from erqi_viewer.core.claims.regions import spellings
from erqi_viewer.core.claims.verdicts import Claim
from erqi_viewer.core.claims.wholes import not_whole, scope_names
from erqi_viewer.core.extract.numerals import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.claims.around import Around
    from erqi_viewer.core.claims.book import Book, Subject
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.claims.scopes import Sides, Words
    from erqi_viewer.core.extract import Cue
    from erqi_viewer.core.records import Placement, Region
    from erqi_viewer.core.whereabouts import Scope
    from erqi_viewer.core.whole_lists import Roll

_NEAR = 8
_BEHIND = re.compile(r"[^,，;；。:：]{0,12}?的")
_REACH = 60


class _Year(NamedTuple):
    """Who was on the list in a year, and who of the scope."""

    roll: Roll[Placement]
    sides: Sides


def check_only(book: Book, around: Around, cue: Cue, passage: Passage) -> Finding | None:
    """Tell whether a region was the only one, which takes the whole list of every year meant.

    None is returned for what is the only one in another way: 全省唯一的国家级示范区.
    """
    folded = fold(passage.text)
    lists = tuple(one.start - passage.start for one in lists_in(passage))
    if not folded.isascii() and not wholeness.is_of_list(folded, cue.end - passage.start, lists):
        return None
    claim = Claim(cue, "only", 1)
    subjects, years = _meant(cue, passage, around)
    targets = [book.target(one) for one in subjects]
    problem = next((one for one in targets if isinstance(one, Problem)), None)
    if problem is not None:
        return without_target(book, claim, subjects[0], problem)
    found = [one for one in targets if isinstance(one, Target)]
    places = [one.standing.placement for one in found]
    absent = [one for one in places if one.status == "not-listed"]
    if absent:
        values = {"year": found[0].year, "list": places[0].edition.published_as}
        return claim.falls(None, absent, "not-listed", **values)
    rolls = []
    for target in found:
        for year in range(target.year - years + 1, target.year + 1):
            roll = book.roll(target.series.key, year)
            if roll is None or not roll.is_whole:
                of = target.standing.placement.edition.published_as
                return claim.no_data(not_whole(roll, year, of), places)
            rolls.append(roll)
    region = found[0].series.region
    words = _words(book, cue, passage, region)
    if words is not None:
        scope = scopes.resolve(words, region, book.regions)
        return _within(book, claim, places, rolls, scope)
    return _within_any(book, claim, places, rolls, region)


def _within(
    book: Book,
    claim: Claim,
    places: Sequence[Placement],
    rolls: Sequence[Roll[Placement]],
    scope: Scope | None,
) -> Finding:
    """Judge the claim among the regions that the text says."""
    own = places[0].region.code
    values = {"year": places[0].year, "list": places[0].edition.published_as}
    if scope is None:
        return claim.no_data(Problem("no-scope", {}), places)
    values["scope"] = scope.name
    years = [_Year(roll, scopes.divide(roll.places, scope, book.regions)) for roll in rolls]
    if any(all(one.region.code != own for one in year.sides.inside) for year in years):
        return claim.no_data(Problem("not-in-scope", values), places)
    inside = _in_all([year.sides.inside for year in years])
    rivals = [one for one in years[0].sides.inside if one.region.code in inside - {own}]
    if rivals:
        found = len(rivals) + 1
        reason = "only-others" if len(rolls) == 1 else "only-others-each"
        values["count"] = len(rolls)
        return claim.falls(found, (*places, *rivals), reason, **values)
    open_ = _in_all([(*year.sides.inside, *year.sides.unknown) for year in years]) - {own}
    if open_:
        problem = Problem("whereabouts-open", values | {"count": 1, "open": len(open_)})
        return claim.no_data(problem, places)
    return claim.supported(1, places, "only-agrees", **values)


def _within_any(
    book: Book,
    claim: Claim,
    places: Sequence[Placement],
    rolls: Sequence[Roll[Placement]],
    region: Region,
) -> Finding:
    """Judge a claim that does not say among which: it falls only where it holds for none."""
    around = (scopes.around(region, level, book.regions) for level in ("city", "province"))
    found = [_within(book, claim, places, rolls, one) for one in around if one is not None]
    verdicts = {one.verdict for one in found}
    if len(verdicts) == 1 and found:
        return found[-1] if "supported" in verdicts else found[0]
    return claim.no_data(Problem("only-of-whom", {}), places)


def _in_all(years: Sequence[Sequence[Placement]]) -> frozenset[str]:
    """Return the codes of the regions that are there in every year."""
    return frozenset.intersection(*(frozenset(one.region.code for one in year) for year in years))


def _meant(cue: Cue, passage: Passage, around: Around) -> tuple[Sequence[Subject], int]:
    """Return the lists that 唯一 is said of and over how many years: 唯一连续六年入选…和…."""
    if cue.list is None:
        ranked = [one for one in passage.rankings if one.list and one.region == cue.region]
        near = min(ranked, key=lambda one: abs(one.start - cue.start), default=None)
        of = near or around.list_before()
        if of is not None:
            return [Said(cue.region, cue.year, of.dimension, of.list, cue.start)], 1
    runs = [one for one in passage.streaks if cue.end <= one.start <= cue.end + _NEAR]
    runs = [one for one in runs if one.start == runs[0].start]
    return (runs, runs[0].years or 1) if runs else ([cue], 1)


def _words(book: Book, cue: Cue, passage: Passage, region: Region) -> Words | None:
    """Return what says among which regions one is the only: before the word, else behind it."""
    folded = fold(passage.text)
    at, end = cue.start - passage.start, cue.end - passage.start
    if folded.isascii():
        names = rf"{scopes.PROVINCE_EN}|{scopes.CITY_EN}|{scopes.NATION_EN}|{scope_names(book)}"
        named = re.search(
            rf"\b(?:in|of|from) ({names})\b", folded[end : end + _REACH], re.IGNORECASE
        )
        return scopes.words_of(named[1], named.start(1)) if named else None
    clause = wholeness.clause_of(folded, at)
    own = tuple(spellings(region))
    for words in reversed(list(scopes.in_chinese(clause))):
        if not _leads_up_to(clause[words.end :], own):
            return words
    behind = _BEHIND.match(folded, end)
    return scopes.at(folded, behind.end()) if behind else None


def _leads_up_to(text: str, own: Sequence[str]) -> bool:
    """Tell whether a larger region's name only says where one lies: 郑州市 in 郑州市二七区."""
    for words in scopes.in_chinese(text):
        if words.start == 0:
            text = text[words.end :]
            break
    return text.startswith(tuple(own))
