"""Reading the moves of an English sentence: up three places, from 90th to 85th."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import (
    drifts,
    gaps,
    grammar,
    move_joins,
    move_rows,
    move_words,
    short_moves,
)
from erqi_viewer.core.extract.english.known_figures import FIGURE
from erqi_viewer.core.extract.english.numbers import number
from erqi_viewer.core.extract.english.runs import EnglishRuns
from erqi_viewer.core.extract.english.signs import has_one, may_place
from erqi_viewer.core.extract.results import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erqi_viewer.core.extract.english.rank_forms import Rank

_FROM_THE_START = re.compile(
    r"(?: off)?(?:(?<=above)|(?<=below)| (?:than|since|from|of)) (?:at |in |on |it was (?:at )?)?"
    r"(?:the |its )?(?:own )?"
    r"(?:beginning|start|outset|first|debut|early days|then|target|goal|aim|forecast"
    r"|expectations?)\b"
    # has gained 12 places in the same time
    r"| (?:in|over|during) (?:the same|that) (?:time|span|years)\b"
)
_FROM_PLACE = re.compile(
    r"(?:(?<=\babove)|(?<=\bbelow)|\s(?:from|on|over|of|than|against))"
    r"\s(?:(?:the|its|their|(?:last\syear|(?:19|20)[0-9]{2})['’]s)\s)?"
    rf"(?P<a>{grammar.PLACE})(?!\s(?:place\s)?to\s)"
)
_COMMA = re.compile(
    r"(?:\s(?:in|for|among|on|of)\s[a-z0-9'’ -]{4,100}(?:\([a-z ]{4,40}\))?)?"
    r",?\s(?:with\s)?(?:an?\s)?"
)
_EARLIER = (
    r"\s(?:last\syear|a\syear\s(?:ago|earlier|before)|the\syear\sbefore|in\s(?:19|20)[0-9]{2}),?\s"
)
_WAS_EARLIER = re.compile(rf"{_EARLIER}(?:it\s|and\s|has\s){{0,2}}")
# was 10th last year, and so dropped two places
_AND_SO = re.compile(rf"{_EARLIER}(?:and|but)\s(?:so\s|thus\s|then\s|it\s|has\s|now\s){{0,3}}")
# rose to 18th on the list, compared with 25th
_HELD_AGAINST = re.compile(
    r"[^;.]{0,90},\s(?:compared\s(?:with|to)|against|from)\s(?:(?:the|its|no\.?)\s?)?"
)
_AS_TOLD = re.compile(r",\s(?:an?|or|by)\s")
# a place, perhaps with its list, in front of a bracket that notes its move
_NOTES = re.compile(r"(?:st|nd|rd|th)?(?:\s(?:place|spot))?(?:\s(?:in|for|on)\s[a-z -]{4,60})?\s?")
_NEVER = re.compile(
    r"\b(?:never|without(?:\sever)?|(?:ha[sd]|have|did|does|do)(?:\snot|n['’]t)(?:\sonce|\sever)?|not\sonce)\s"
    r"(?:again\s|yet\s)?$"
)
LONGEST_NO = 24
# not those with their own place: three places above Wuzhong's 21st
_AGAINST = re.compile(
    r"\s(?:of\s|than\s)?(?:(?:the|its|our)\s)?(?:(?:neighbou?r(?:ing)?|nearby|fellow)\s)?"
)
_SHORT = 80  # a sentence that says nothing else: It's thirteen better than back in 2015


class EnglishMoves(EnglishRuns):
    """Reads one English sentence with its runs and moves."""

    def changes(self) -> list[Change]:
        """Return the moves: up three places, from 90th to 85th, risen to 37th."""
        spots = move_words.SPOTS.search(self.lower)
        listed = bool(self.lists or self.context.lists)
        out = [
            Change(way, None, None, None, start + self.offset, end + self.offset)
            for way, start, end in drifts.find(self.text, self.lower, self.ranks, listed=listed)
        ]
        for by, old, new, start, end in drifts.past_others(self.lower) if listed else ():
            span = start + self.offset, end + self.offset
            out.append(Change("down" if by < 0 else "up", abs(by), old, new, *span))
        short = [
            self._told_at(one)
            for one in short_moves.find(self.lower, listed=listed or self._has_topics)
        ]
        if not (
            self.ranks
            or spots
            or self.comes
            or short
            or "(" in self.lower
            or " than " in self.lower
            or (listed and move_words.COMPARED_LISTS.match(self.lower))
        ):
            return out
        for match in move_words.MOVE.finditer(self.lower) if spots else ():
            if _FROM_THE_START.match(self.lower, match.end()) and " since " not in self.lower:
                continue  # counted from nobody says when
            if match["than"] and self._is_held_against_another(match.end()):
                continue
            verb = match["verb"] or match["than"] or match["noun"] or match["noun2"]
            led = match["to"] or match["to2"] or match["to3"]
            to = grammar.place(led) if led else None
            old = grammar.place(match["old"]) if match["old"] else None
            said = match["n"] or match["h"] or match["of"] or match["of2"]
            count = 1 if said == "a" else number(said)  # climbs a notch
            span = self._span(match, place=to is not None)
            out.append(Change(move_rows.direction(verb), count, old, to, *span))
        out += move_rows.of_nouns(self.lower, self.offset) if spots else []
        for match in move_words.FROM_TO.finditer(self.lower) if self.comes else ():
            old, new = grammar.place(match["a"]), grammar.place(match["b"])
            if old and new:
                span = self._span(match)
                span = match.start("a") + self.offset, span[1]
                way = _between(old, new)
                out.append(Change(way, abs(old - new), old, new, *span))
                total = short_moves.summed(self.lower, match.end(), way)
                out += [self._told_at(total)] if total else []
        out += self._to_from()
        out = self._in_a_row(self._whole(out))
        out += move_rows.elided(self.text, self.lower, self.offset, out)
        out += self._led_on(out)
        out += self._held_against(out)
        out = self._whole([*out, *self._without_noun(out)])
        out = [self._with_origin(one) for one in out]
        out = [one for one in out if not any(a.start < one.start and one.end == a.end for a in out)]
        out += [
            one
            for one in [*self._up_from(), *self._noted()]
            if not any(a.start < one.end and one.start < a.end for a in out)
        ]
        moved = [self._since_place(one) for one in self._moved_to()]
        out += [one for one in moved if not any(a.start <= one.start < a.end for a in out)]
        out += self._left(out)
        out += [
            one for one in short if not any(a.start < one.end and one.start < a.end for a in out)
        ]
        out = [one for one in out if not self._is_denied(one)]
        out = sorted(out, key=lambda one: one.start)
        return move_joins.joined(out, self.lower, self.offset)

    def _is_denied(self, one: Change) -> bool:
        """Tell whether a move is one that never was: has never lost a place."""
        at = one.start - self.offset
        return _NEVER.search(self.lower, max(0, at - LONGEST_NO), at) is not None

    def _told_at(self, one: Change) -> Change:
        """Return a move of the sentence with where it stands in the source."""
        return one._replace(start=one.start + self.offset, end=one.end + self.offset)

    def _is_held_against_another(self, end: int) -> bool:
        """Tell whether a distance that ends there is one from another region, or another list."""
        if any(one.end == end for one in gaps.find(self.lower)):
            return True
        told = _AGAINST.match(self.lower, end)
        return told is not None and self.names.from_here(told.end()) is not None

    def _whole(self, told: Sequence[Change]) -> list[Change]:
        """Return the moves with those told twice as one: jumped six places from 84th to 78th."""
        both = [one for one in told if one.from_rank and one.to_rank]
        out = []
        for one in told:
            after = [b for b in both if self._leads_from(one.end, b.start)]
            if after and (one.direction, one.places) == after[0][:2]:
                continue
            if any(b[:2] == one[:2] and self._is_beside(b, one) for b in both):
                continue  # from 58th to 61st, a fall of three places
            before = [a for a in told if one in both and self._leads_from(a.end, one.start)]
            out.append(one._replace(start=before[0].start) if before else one)
        return out

    def _leads_from(self, end: int, start: int) -> bool:
        """Tell whether a move goes on from there: climbed five places, from 42nd to 37th."""
        return self.lower[end - self.offset : start - self.offset] in {" from ", ", from "}

    def _is_beside(self, one: Change, other: Change) -> bool:
        """Tell whether a move only counts how far the one in front of it led."""
        start, end = one.end - self.offset, other.start - self.offset
        return _AS_TOLD.fullmatch(self.lower, start, end) is not None

    def _noted(self) -> list[Change]:
        """Return the moves that brackets note behind places: 6th in green development (up one)."""
        out = []
        noted = (
            move_words.NOTED_MOVE.finditer(self.lower)
            if (self.ranks or self.lists or self.context.lists)
            and ("(" in self.text or self.fields)
            else ()
        )
        for match in noted:
            at = match.start() if match[0][0] == "(" else -1
            ends = [end for _, end, _ in self.ranks if end <= match.start()]
            behind = (ends and (at < 0 or _NOTES.fullmatch(self.lower, ends[-1], at))) or any(
                one.end == at - 1 for one in self.names.all
            )
            if behind:
                span = match.start("way") + self.offset, match.end() + self.offset
                direction = move_rows.direction(match["way"])
                out.append(Change(direction, number(match["n"]), None, None, *span))
        return out

    def _with_origin(self, one: Change) -> Change:
        """Return a move with where it came from: ranked 58th, advancing 7 places from the 65th."""
        led = _FROM_PLACE.match(self.lower, one.end - self.offset)
        before = [rank for rank in self.ranks if rank[1] <= one.start - self.offset]
        old = one.from_rank or (grammar.place(led["a"]) if led else None)
        if one.to_rank and one.places and not old and before:
            return self._with_earlier(one, before[-1])
        if one.to_rank and one.places and led and abs((old or 0) - one.to_rank) == one.places:
            return one._replace(from_rank=old, end=led.end("a") + self.offset)
        new = before[-1][2] if before and not one.to_rank else 0
        left = move_joins.when_it_was(one, self.lower, one.end - self.offset, new) if new else None
        if left:
            return one._replace(from_rank=left, to_rank=new)
        if one.places and not one.to_rank and not old and before:
            _, end, left = before[-1]
            so = _AND_SO.fullmatch(self.lower, end, one.start - self.offset)
            return one._replace(from_rank=left) if so else one
        if not (old and one.places) or one.to_rank:
            return one
        stop = led.end("a") + self.offset if led and not one.from_rank else one.end
        start, end, new = before[-1] if before else (0, -1, 0)
        beside = before and _COMMA.fullmatch(self.lower, end, one.start - self.offset)
        if not beside or abs(old - new) != one.places:
            return one._replace(from_rank=old, end=stop)
        return one._replace(from_rank=old, to_rank=new, start=start + self.offset, end=stop)

    def _with_earlier(self, one: Change, before: Rank) -> Change:
        """Return a move with the place told of the year before it: 14th last year, fell by 7 to."""
        _, end, old = before
        beside = _WAS_EARLIER.fullmatch(self.lower, end, one.start - self.offset)
        far = old + (one.places or 0) * (1 if one.direction == "down" else -1)
        return one._replace(from_rank=old) if beside and far == one.to_rank else one

    def _led_on(self, told: Sequence[Change]) -> list[Change]:
        """Return the moves that a verb before serves: rose two to 61st and one place to 85th."""
        out = []
        for match in move_words.ON_TO.finditer(self.lower) if told and self.ranks else ():
            start = match.start("n") + self.offset
            before = [one for one in told if one.end <= start]
            if before and not any(one.start <= start < one.end for one in told):
                way, to = before[-1].direction, grammar.place(match["to"])
                end = match.end() + self.offset
                out.append(Change(way, number(match["n"]), None, to, start, end))
        return out

    def _held_against(self, told: Sequence[Change]) -> list[Change]:
        """Return the distances from places before: two better than its 63rd, beats it by two."""
        known = self.context.lists and len(self.lower) < _SHORT and not FIGURE.search(self.lower)
        if not (self.ranks or told or known):
            return []
        out = []
        for pattern, signs in (
            (move_words.THAN, move_words.AHEAD),
            (move_words.BEATS, move_words.BEATING),
        ):
            for match in pattern.finditer(self.lower) if has_one(self.lower, signs) else ():
                start, end = match.start("n") + self.offset, match.end() + self.offset
                if pattern is move_words.BEATS:
                    start = match.start() + self.offset
                elif _FROM_THE_START.match(self.lower, match.end()):
                    continue
                if not any(one.start < end and start < one.end for one in told):
                    way = move_rows.direction(match["verb"])
                    out.append(Change(way, number(match["n"]), None, None, start, end))
        return out

    def _left(self, told: Sequence[Change]) -> list[Change]:
        """Return the moves of which only the beginning is told: advanced from 31st."""
        out = []
        for match in move_words.LEFT.finditer(self.lower) if may_place(self.lower) else ():
            span = self._span(match)
            if not any(a.start < span[1] and span[0] < a.end for a in told):
                old = grammar.place(match["a"])
                out.append(Change(move_rows.direction(match["verb"]), None, old, None, *span))
        return out

    def _in_a_row(self, told: Sequence[Change]) -> list[Change]:
        """Return the moves with those that one noun serves: advanced six, five and eight places."""
        out = list(told)
        rows = (move_words.MOVE_ROW, move_words.MOVE_ROW_BETTER)
        counted = has_one(self.lower, move_words.COUNTED)
        found = [one for row in rows for one in row.finditer(self.lower)] if counted else []
        if self.ranks and " by " in self.lower and not found:
            found += [
                one
                for one in move_words.MOVE_ROW_BY.finditer(self.lower)
                if not move_words.OF_A_FIGURE.search(self.lower, 0, one.start())
            ]
        for match in found:
            counts = list(move_words.COUNT.finditer(self.lower, *match.span("row")))
            ends = [*(one.end() for one in counts[:-1]), match.end()]
            starts = [match.start(), *(one.start() for one in counts[1:])]
            out = [one for one in out if not match.start() <= one.start - self.offset < match.end()]
            for one, start, end in zip(counts, starts, ends, strict=True):
                span = start + self.offset, end + self.offset
                out.append(
                    Change(move_rows.direction(match["verb"]), number(one[0]), None, None, *span)
                )
        return out

    def _without_noun(self, told: Sequence[Change]) -> list[Change]:
        """Return the moves beside one that names its places: A moved up two places, B fell one.

        Where none does, only those right behind a place are moves: No. 31, up by one.
        """
        out: list[Change] = []
        beside = list(move_words.MOVE_BESIDE.finditer(self.lower)) if told else []
        behind = list(move_words.UP_BY.finditer(self.lower)) if self.ranks else []
        alone = [
            one
            for one in move_words.BY_ALONE.finditer(self.lower if self.ranks or told else "")
            if not move_words.OF_A_FIGURE.search(self.lower, 0, one.start())
        ]
        compared = self.context.lists and move_words.COMPARED_LISTS.match(self.lower)
        alone += move_words.BY_FROM.finditer(self.lower) if self.comes and self.ranks else ()
        alone += move_words.IS_UP.finditer(self.lower) if compared else ()
        for match in [*beside, *behind, *alone]:
            said = {key.rstrip("23"): text for key, text in match.groupdict().items() if text}
            start = match.end() - len(match[0].lstrip(", ").removeprefix("and "))
            span = start + self.offset, match.end() + self.offset
            if not any(one.start <= span[0] < one.end for one in [*told, *out]):
                out.append(
                    Change(move_rows.direction(said["verb"]), number(said["n"]), None, None, *span)
                )
        return out

    def _to_from(self) -> list[Change]:
        """Return the moves told from their end: moved up to 129th from 208th."""
        out = []
        for match in move_words.TO_FROM.finditer(self.lower) if self.ranks and self.comes else ():
            old, new = grammar.place(match["a"]), grammar.place(match["b"])
            if old and new:
                out.append(Change(_between(old, new), abs(old - new), old, new, *self._span(match)))
        return out

    def _up_from(self) -> list[Change]:
        """Return the moves told from their beginning: ranked 9th, up from 10th."""
        out = []
        for match in move_words.UP_FROM.finditer(self.lower) if self.ranks and self.comes else ():
            old = grammar.place(match["a"])
            before = [value for _, end, value in self.ranks if end <= match.start()]
            if old is None or not before:
                continue
            first = len(before) > 1 and self.lower.endswith("the former ", 0, match.start())
            new = before[-2 if first else -1]
            out.append(Change(_between(old, new), abs(old - new), old, new, *self._span(match)))
        return out

    def _moved_to(self) -> list[Change]:
        """Return the moves of which only the end is told: risen to 37th."""
        ends = {self._printed_end(rank) + self.offset for rank in self.ranks}
        out = []
        for match in move_words.MOVED_TO.finditer(self.lower) if self.ranks else ():
            span = self._span(match)
            if span[1] in ends:
                count = number(match["n"]) if match["n"] else None  # rose by two to 29th
                to = grammar.place(match["to"])
                out.append(Change(move_rows.direction(match["verb"]), count, None, to, *span))
        return out

    def _since_place(self, one: Change) -> Change:
        """Return a move with the place behind it that it is held against: …, compared with 25th."""
        at = one.end - self.offset
        start, end, old = next((rank for rank in self.ranks if rank[0] >= at), (0, 0, 0))
        new = one.to_rank or old
        if one.places or not _HELD_AGAINST.fullmatch(self.lower, at, start):
            return one
        if one.direction != _between(old, new):
            return one
        return one._replace(places=abs(old - new), from_rank=old, end=end + self.offset)

    def _span(self, match: re.Match[str], *, place: bool = True) -> tuple[int, int]:
        """Return the span of a move, without the noun behind the place that it ends with."""
        end = self._printed_end((*match.span(), 0)) if place else match.end()
        return match.start() + self.offset, end + self.offset


def _between(old: int, new: int) -> str:
    return "up" if new < old else "down" if new > old else "same"
