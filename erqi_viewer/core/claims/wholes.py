"""Checking what takes the whole list: the only one, how many of a province, which place there.

Where the book does not hold the whole edition, such a claim is left open, whatever is there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.claims import scopes, wholeness
from erqi_viewer.core.claims.around import Said, lists_in
from erqi_viewer.core.claims.book import Problem
from erqi_viewer.core.claims.ranks import without_target
from erqi_viewer.core.claims.regions import spellings
from erqi_viewer.core.claims.verdicts import Claim
from erqi_viewer.core.extract.numerals import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erqi_viewer.core.claims.around import Around, Mention
    from erqi_viewer.core.claims.book import Book
    from erqi_viewer.core.claims.passages import Passage
    from erqi_viewer.core.claims.results import Finding
    from erqi_viewer.core.claims.scopes import Words
    from erqi_viewer.core.claims.wholeness import Share
    from erqi_viewer.core.extract import Change, Ranking, Streak
    from erqi_viewer.core.records import Placement, Region
    from erqi_viewer.core.whereabouts import Scope
    from erqi_viewer.core.whole_lists import Roll

    _Told = Ranking | Change | Streak

_NO_SCOPE = Problem("no-scope", {})


class Phrase(NamedTuple):
    """A piece of the text."""

    start: int
    end: int


class Wholes:
    """Checks the claims of one text that take whole lists.

    Args:
        book: The records.
        around: What stands around a claim.
    """

    def __init__(self, book: Book, around: Around) -> None:
        self._book = book
        self.around = around
        self._names = scope_names(book)

    def find(self, passage: Passage) -> Wholly:
        """Return what a sentence claims of whole lists but that somebody is the only one."""
        folded = fold(passage.text)
        if folded.isascii():
            told = tuple(self._english(passage))
            open_ = {(one.start, one.end): one for one in passage.rankings if one.list is None}
            same = (open_.get((one.start, one.end)) for one in told)
            found = Wholly(told, frozenset(one for one in same if one is not None))
        else:
            placed = dict(self._places(passage, folded))
            shares = self._shares(passage, folded)
            found = Wholly((*shares, *placed.values()), frozenset(placed))
        self.around.pass_by(passage)
        return found

    def _shares(self, passage: Passage, folded: str) -> Iterator[Finding]:
        shares = list(wholeness.chinese_shares(folded))
        lists = lists_in(passage) if shares else ()
        spans = tuple((one.start - passage.start, one.end - passage.start) for one in lists)
        for share in shares:
            if (spans or not share.needs_list) and wholeness.closes(folded, share, spans):
                finding = self._share(passage, share, _list_of(share, passage, lists))
                if finding:
                    yield finding

    def _english(self, passage: Passage) -> Iterator[Finding]:
        lists = lists_in(passage)
        if not lists:
            return
        for share in wholeness.english_shares(passage.text, self._names):
            finding = self._share(passage, share, lists[0])
            if finding:
                yield finding
        for place in wholeness.english_places(passage.text, self._names):
            start = passage.start + place.start
            phrase = Phrase(start, passage.start + place.end)
            ranked = [one for one in passage.rankings if one.list is not None and one.start < start]
            listed = [one for one in passage.rankings if one.list is not None]
            if any(one.start <= start < one.end for one in listed) or not ranked:
                continue
            last = ranked[-1]
            said = Said(last.region, last.year, last.dimension, last.list, start)
            yield self._place(Claim(phrase, "place-within", place.rank), said, place.scope)

    # --- how many ---

    def _share(self, passage: Passage, share: Share, named: Mention | None) -> Finding | None:
        """Compare 全省共有3个区上榜 with how many the list has."""
        of = named or self.around.list_before()
        if of is None or (share.kind and not _is_of_kind(share.kind, of.list)):
            return None
        start = passage.start + share.start
        claim = Claim(Phrase(start, passage.start + share.end), "count-within", share.number)
        keys = self._book.named(of.list, of.dimension)
        if len(keys) != 1:
            return claim.no_data(Problem("unknown-list", {"list": of.list}))
        year = self.around.year_at(passage, start, of)
        if year is None:
            return claim.no_data(Problem("no-year", {}))
        scope = scopes.resolve(share.scope, self._region_at(start), self._book.regions)
        if scope is None:
            return claim.no_data(_NO_SCOPE)
        roll = self._book.roll(keys[0], year)
        if roll is None or not roll.is_whole:
            return claim.no_data(not_whole(roll, year, self._book.list_name(keys[0])))
        return _count(claim, roll, scopes.divide(roll.places, scope, self._book.regions), scope)

    def _region_at(self, start: int) -> Region | None:
        """Return the region whose province is meant by 全省."""
        return self._book.regions.find(self.around.region_at(start), start)

    # --- which place ---

    def _places(self, passage: Passage, folded: str) -> Iterator[tuple[Ranking, Finding]]:
        """Yield the places that are within a scope, 居全省第2位, with what became of them."""
        open_ = [one for one in passage.rankings if one.list is None and one.rank is not None]
        if not open_:
            return
        lists = lists_in(passage)
        ranked: list[_Told] = [*passage.rankings, *passage.changes, *passage.streaks]
        told: list[tuple[str | None, Mention | _Told]] = [(None, one) for one in lists]
        told += [(one.region, one) for one in ranked if one.list is not None]
        on = [
            (one.start, one.end, Said(region, one.year, one.dimension, one.list, one.start))
            for region, one in told
        ]
        for rank in open_:
            words = wholeness.scope_before(folded, rank.start - passage.start)
            if words is None or words.level == "nation":
                continue
            said = self._list_beside(passage, folded, rank, words, on)
            if said is None:
                continue
            year = rank.year or self.around.year_at(passage, rank.start, None)
            said = said._replace(region=rank.region, year=year or said.year, start=rank.start)
            on.append((rank.start, rank.end, said))
            yield rank, self._place(Claim(rank, "place-within", rank.rank), said, words)

    def _list_beside(
        self,
        passage: Passage,
        folded: str,
        rank: Ranking,
        words: Words,
        on: Sequence[tuple[int, int, Said]],
    ) -> Said | None:
        """Return the list that a place is plainly of: right before it, or entered with it."""
        region = self._book.regions.find(rank.region, rank.start)
        names = tuple(spellings(region)) if region else (rank.region or "",)
        before = max(
            (one for one in on if one[1] <= rank.start), key=lambda one: one[1], default=None
        )
        if before is not None:
            between = folded[before[1] - passage.start : words.start].casefold()
            same = before[2].region is None or before[2].region == rank.region
            if same and wholeness.is_plain(between, tuple(name for name in names if name)):
                return before[2]
        after = min((one for one in on if one[0] >= rank.end), key=lambda one: one[0], default=None)
        if after is not None and wholeness.leads_to_list(
            folded[rank.end - passage.start : after[0] - passage.start]
        ):
            return after[2]
        return None

    def _place(self, claim: Claim, said: Said, words: Words) -> Finding:
        """Compare a place within a scope with the order on the list."""
        book = self._book
        target = book.target(said)
        if isinstance(target, Problem):
            return without_target(book, claim, said, target)
        own = target.standing.placement
        values = {"year": target.year, "list": own.edition.published_as}
        scope = scopes.resolve(words, own.region, book.regions)
        if scope is None:
            return claim.no_data(_NO_SCOPE, (own,))
        if own.status == "not-listed":
            return claim.falls(None, (own,), "not-listed", **values)
        roll = book.roll(target.series.key, target.year)
        if roll is None or not roll.is_whole:
            return claim.no_data(not_whole(roll, target.year, own.edition.published_as), (own,))
        sides = scopes.divide(roll.places, scope, book.regions)
        values |= {"scope": scope.name, "count": len(sides.inside)}
        if own not in sides.inside:
            return claim.no_data(Problem("not-in-scope", values), (own,))
        if own.rank is None or any(one.rank is None for one in sides.inside):
            return claim.no_data(Problem("no-rank", values), (own,))
        ahead = [one for one in sides.inside if (one.rank or 0) < own.rank]
        open_ = [one for one in sides.unknown if one.rank is None or one.rank < own.rank]
        found = len(ahead) + 1
        records = (own, *ahead)
        if isinstance(claim.said, int) and open_ and found <= claim.said <= found + len(open_):
            return claim.no_data(
                Problem("whereabouts-open", values | {"open": len(open_)}), records
            )
        if claim.said == found:
            return claim.supported(found, records, "place-within-agrees", **values)
        better = isinstance(claim.said, int) and claim.said < found
        verdict = claim.falls if better else claim.differs
        return verdict(found, records, "place-within-differs", **values)


class Wholly(NamedTuple):
    """The findings of a sentence, and the places that they are about."""

    findings: tuple[Finding, ...]
    places: frozenset[Ranking]


def not_whole(roll: Roll[Placement] | None, year: int, of: object) -> Problem:
    """Return that a list is not recorded whole, with how much of it is."""
    if roll is None:
        return Problem("list-missing", {"list": of, "year": year})
    values = {"list": roll.edition.published_as, "year": year}
    return Problem("list-in-part", values | {"have": len(roll.places), "size": roll.edition.size})


def _count(claim: Claim, roll: Roll[Placement], sides: scopes.Sides, scope: Scope) -> Finding:
    found, said = len(sides.inside), claim.said
    values = {"list": roll.edition.published_as, "year": roll.edition.year, "scope": scope.name}
    records = sides.inside or (roll.edition,)
    if sides.unknown and isinstance(said, int) and found <= said <= found + len(sides.unknown):
        problem = Problem("whereabouts-open", values | {"count": found, "open": len(sides.unknown)})
        return claim.no_data(problem, records)
    if said == found:
        return claim.supported(found, records, "count-within-agrees", **values)
    verdict = claim.falls if isinstance(said, int) and said > found else claim.differs
    return verdict(found, records, "count-within-differs", **values)


def _list_of(share: Share, passage: Passage, lists: Sequence[Mention]) -> Mention | None:
    """Return the list that a number is about: the one right behind it, else the last before."""
    end = passage.start + share.end
    behind = [one for one in lists if one.start >= end]
    piece = passage.between(end, behind[0].start) if behind else ""
    before = [one for one in lists if one.end <= passage.start + share.start]
    if behind and not re.search(r"[,，;；。]", piece):
        whole = (one for one in before if one.list.endswith(behind[0].list))
        return next(whole, behind[0])  # 百强县 behind 赛迪百强县、百强区
    return before[-1] if before else None


def _is_of_kind(kind: str, name: str) -> bool:
    """Tell whether a list is one of districts or counties where the text counts such."""
    named = set(name) & set("区县市旗")
    return not named or bool(set(kind) & named)


def scope_names(book: Book) -> str:
    """Return the pattern of the English names of the book's provinces and prefectures."""
    found = {"(?!)"}
    for one in book.regions.whereabouts.known.values():
        if one.level in {"province", "prefecture"} and one.name.en:
            found |= {re.escape(one.name.en), re.escape(scopes.short_of(one.name.en))}
    return "|".join(sorted(found, key=len, reverse=True))
