"""The bounds that an English sentence tells: in the top 50; the top 10 are A, B and C."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.extract.english import aims, few, grammar
from erqi_viewer.core.extract.english.listed import OF_TOPIC
from erqi_viewer.core.extract.english.moves import EnglishMoves
from erqi_viewer.core.extract.english.numbers import CARDINAL, number
from erqi_viewer.core.extract.english.topics import TOPIC
from erqi_viewer.core.extract.results import Ranking

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOP = re.compile(
    # bounds stand behind the first letters, which lets a search skip from one to the next
    rf"top(?<=\btop)[- ](?P<n>{CARDINAL})(?![-,.]?\w)"
    # among the best 50, in the first hundred, one of the first 20
    rf"|(?:first(?<=\bthe\sfirst)|best(?<=\bthe\sbest)|best(?<=['’]s\sbest))\s(?P<few>{CARDINAL}|hundred)(?![-,.]?\w)"
    r"(?!\s(?:[a-z]+\s)?(?:months?|days?|years?|quarters?|weeks?|batch(?:es)?|halves|half|phases?|to)\b)"
    # among the ninety strongest districts
    rf"|the\s(?P<most>{CARDINAL})(?=\s(?:strongest|best|leading|greenest)\s"
    r"(?:(?:[a-z]{3,12}\s){0,2}(?:districts|counties|cities)\b|(?:are|were)\s))"
)
_INTO = re.compile(
    r"\b(?:enter|finish|br(?:eak|oke)|mov|climb|ris|rose|jump|advanc|reach|join|mak|made|rank|plac|stood|"
    r"stand|is|was|are|were|been|got|stay|remain|kept|among|came(?= with)|com(?=es? with)"
    r"|f(?:i|ou)nds? (?:itself|themselves))[a-z]*(?: it| up| its way| their way)?"
    r"(?: all| both| now| still| also| again| likewise| once more| once again)?"
    r"(?: in(?:to)?| (?:with|in)side| within| to| among)?(?: the list['’]s| the| its)?"
    r"(?: nation’s| nation's| country's| national)? $"
    r"|\b(?:thus|so|hence|therefore|is|now|just|well|comfortably|safely)"
    r" (?:now |just |well |comfortably |safely )?(?:in|within|inside)(?: the)? $"
    r"|\bfor the first time in(?: the)? $"
    # its fourth straight year in the top 10; the fifth year for Jiangning to be in the
    r"|\b(?:consecutive|straight|successive) year (?:in|within|inside|among) the $"
    r"|\byear for [a-z' ]{3,30} to (?:be|rank|stay|finish) (?:in|within|inside|among) the $"
    # is one of ten towns from Shunde in the first hundred
    rf"|\bone of (?:the )?(?:only )?(?:{CARDINAL}\b )?[a-z][^,;.]{{0,60}}"
    r" (?:in|within|inside|among) the (?:national )?$|"
    # is one of the top 10, but not: took four of the first 10 places
    r"(?<!took )(?<!takes )(?<!held )(?<!holds )(?<!has )(?<!have )(?<!claimed )(?<!won )"
    r"\b(?:one|two|three|four|both|all) of the $|\b(?:newcomer to|member of) the (?:national )?$"
    # the only two of the province in the top 50
    rf"|(?:\bthe|['’]s) (?:only|sole|one) (?:{CARDINAL}\b)?[a-z'’ ]{{0,50}}"
    r" (?:in|within|inside|among) the $|"
    r"\b(?:both|all)(?: of them)? (?:in|within|inside|among)(?: the)? $"
    # with Lyusi (37th) and Huilong (92nd) in the top 100; Futian and Longgang - among the
    r"|\) (?:in|within|inside|among) the $|\s[–—-] among the $"
    r"|\bbelong(?:s|ed)? to the $|\b(?:make|makes|made) up the $|\bcomplet(?:e|es|ed|ing) the $"
    r"|\bare (?:two|three|four|five) (?:more|others) (?:in|within|among) the $"
    r"|\b(?:f[io]u?nds?|t(?:akes?|ook)|wins?|won|secured?|gets?|got|earned|ha[sd]|claimed)"
    r" (?:itself )?(?:a|its) "
    r"(?:place|spot|seat|position) (?:in|among|within|inside) the $"
    r"|\b(?:become|became) (?:a )?part of (?:the |china['’]s )?$"
    # It returned to the top 90; you went from the top 50; the district isn't in the
    r"|\b(?:return(?:ed|s|ing)? to|back in(?:to)?"
    r"|(?:went|fell|slipped|dropped|slid|gone|moved) from"
    r"|out of) the $|\b(?:it|that|we|they|you|which)['’](?:s|re)(?: now| still| even)?"
    r" (?:in|within|inside|among) the $"
    # which put it in the top 70
    r"|\b(?:put(?:s|ting)?|plac(?:es|ed|ing)|takes?|took|brings?|brought|lifts?|lifted)"
    r" (?:it|us|them|the (?:district|county|city)) (?:in|into|inside|within|among) the $",
)
# the fifth year that it has been in the top 10
_OF_RUN = re.compile(
    r"\b(?:years?|times?) (?:that |in which )?(?:it|they) (?:has|have|had) been in the $"
)
_ROUNDS = re.compile(
    r",?\s(?:and|which\smeans\sthat\sit\sis|and\sis)\s(?:thus|so|hence|therefore|now|still)\s"
    r"(?:now\s)?(?:in|within|inside|among)\sthe\s"
    r"|[;,]\s(?:and\s|so\sthat\s)?(?:both|all\s(?:two|three|four|five))\s(?:[a-z]{2,10}\s){1,4}"
)
# 90th, just inside the top 90; its best rank to date and inside the top 50
_ALSO_IN = re.compile(
    r"(?:,|,?\sand|,?\sbut)\s(?:(?:just|still|well|now|only|comfortably|narrowly|thus|so|safely|again|back)\s){0,2}"
    r"(?:inside|within|in|among)\s(?:the\s|its\s)$"
)
_CLOSES = re.compile(
    r"[,.;)]|$|\s(?:again|once|(?:and\s)?for\s(?:the|an?)|of\s(?:the|that)\slist)\b"
)
_SHARE = re.compile(rf"\b{CARDINAL} (?:spots|places|seats|slots|positions) in the $")
_MANY = re.compile(
    rf"\b(?:all|both|several|many|most|{CARDINAL})\s(?:of\s)?(?:[a-z-]{{2,14}}\s){{0,3}}"
    r"(?:cities|counties|districts|areas|banners|towns|localities|divisions)\b"
    rf"|^\W{{0,3}}(?!both\b|all\b){CARDINAL}\s(?:are|were|rank)\b"
)
_OTHERS = re.compile(
    rf"(?:,|;|\bwhile|\bwhereas)\s(?:the\s)?(?:{CARDINAL}|several|many|most)\s(?:other\s)?"
    r"(?:[a-z-]{2,14}\s){0,3}(?:cities|counties|districts|areas|banners|towns|localities|divisions)\s"
    r"(?:(?:of|in|from)\s[^,;.]{2,50}\s)?(?:made|entered|are|were|is|was|rank|ranked|have|joined)\s[^,;.]{0,30}$"
)
_ALL = re.compile(r"\b(?:all|most|many)\s(?:the\s|of\s)?[^,.;]{0,60}$")
# one of the top four of China's county economies
_OF_ALL = re.compile(
    r"\s(?:of|among|in)\s(?:all\s)?(?:China['’]s|the\s(?:country|nation)['’]s|the\snational)\s"
    r"(?:[a-z-]{3,12}\s){0,3}(?:districts|counties|cities|towns|banners|economies)\b"
    r"|\s(?:districts|counties|cities|towns|banners|county\seconomies)\s(?:of|in)\s(?:China|the\s(?:country|nation))\b"
)
# is one of the top 10 innovation cases
_PLACES = (
    r"(?:districts|counties|cities|towns|townships|villages|banners|areas|regions|economies|zones"
    r"|localities|divisions|units|places|spots|positions|performers|winners|provinces|lists|rankings)"
)
_NO_NOUN = r"(?:in|on|of|for|among|by|to|and|with|from|at|as|since|while|which|that|but|is|was|has)"
_THINGS = re.compile(
    rf"(?:\s(?!(?:{_NO_NOUN}|{_PLACES})\b)[a-z-]{{2,16}}){{0,3}}"
    rf"\s(?!(?:{_NO_NOUN}|{_PLACES}|years|times|this|its|always|overseas|across)\b)[a-z]{{3,14}}s\b"
)
# It is the only one of Fujian in the top 10
_IT_OF = re.compile(r"\W{0,3}It\s(?:is|was|has\sbeen)\s[^,;:]{0,60}\b(?:of|in|from)\s$")
# No other city of Zhejiang is in the top ten
_NO_OTHER = re.compile(r"\W{0,3}No\sother\s(?:[a-z-]{3,14}\s){1,3}(?:of|in|from)\s")
# four of the first ten districts belong to Shenzhen
_ARE_OF = re.compile(
    r"(?:\s(?:places|spots|positions|districts|counties|cities|towns|banners))?\s(?:belong(?:s|ed)?\sto"
    r"|(?:are|were|c[ao]mes?|hail|hailed)\s(?:all\s|also\s)?(?:from|in))\s"
)
# Not far from the first hundred are A and B; just outside the top 20
_OUTSIDE = re.compile(
    r"\b(?:far|away|not far) from the $|\b(?:short|outside|out) of the $"
    r"|\b(?:outside|missed|missing) the $|\b(?:close|near|next) to the $"
    r"|\b(?:just|right) (?:behind|below) the $"
)
# B 26th; both made the top 30
_BOTH = re.compile(
    r"\b(?:both|all (?P<n>two|three|four|five|six))\b(?: of (?:them|which))?(?: [a-z]{2,10}){0,4} $"
)
_THEY = re.compile(r"\W{0,3}(?:They|Both|All (?:two|three|four|five|six))\b")
# Lecong is one of ten towns from two districts in the top 50
_IS_ONE_OF = re.compile(
    rf"\s(?:is|was)\s(?:also\s|again\s)?(?:one\sof|among)\s(?:the\s)?(?:only\s)?(?:{CARDINAL}\s)?[a-z]"
)
# Among the top 10, eight are
_OPENS = re.compile(r"(?:^|[.;:]\s)\W{0,2}(?:Among|Of)\sthe\s$")
_WITHIN = re.compile(
    r"(?:,\sall\s(?:of|in|from)\s[A-Z][a-z]{2,14},)?\s(?:all\s|both\s)?(?:in|within|inside|among|as)\sthe\s"
)
_LIST_SIZE = 100  # among the top 100 is being on the list, unless that is longer
_SIZED = re.compile(r"(?:\b[Tt]op[ -]|^)(?P<size>[0-9,]{3,6})\b")
# the top 10 are A, B and C; the list's top five also includes A
_HELD_BY = re.compile(
    r"(?:\s(?:best|strongest))?(?:\s(?:districts|counties|cities|banners|places|spots))?"
    rf"(?:\s(?:on|in|of)\s(?:the|this)\s(?:(?:{TOPIC.pattern})\s)?(?:list|ranking))?"
    r"(?:,\s[^,;.]{3,60},)?(?:\s(?:this|last)\syear)?\s(?:also\s)?(?:are|were|is|consist(?:s|ed)?\sof|compris(?:es?|ed)"
    r"|includ(?:es?|ed)|features?|was\smade\sup\sof|is\smade\sup\sof|all\s(?:went|go|belong)\sto)\s(?:also\s)?(?=[A-Z])"
    # The top three, A and B of Shenzhen and Tianhe, are all in Guangdong
    r"|,\s(?=[A-Z][^,;.]{2,40}(?:,\s[A-Z][^,;.]{2,40}){0,3}(?:,?\sand\s)[A-Z][^,;.]{2,30},\s(?:are|were)\s(?:all|both)\s)"
)
# the top five in the 2024 top 100 counties are
_OF_LIST = re.compile(r"\s(?:of|in|on)\s(?:the\s)?(?:20[0-9]{2}\s)?(?:list\sof\s(?:the\s)?)?")
# Four of them rank among the top 100, namely A, B, C and D
_NAMELY = re.compile(
    r"(?:\s(?:of|on|in)\s[^,;:.]{3,40})?(?:,\s(?:namely|they\sare)\s|:\s|\s[-–—]{1,2}\s)(?:the\s)?(?=[A-Z])"
)
_HOW_MANY = re.compile(
    rf"\b(?P<n>{CARDINAL})\s(?:others?\s)?(?:of\s(?:them|these|its|the)\b|(?:[a-z-]{{3,14}}\s){{0,3}}"
    r"(?:cities|counties|districts|banners|towns)\b|(?:are|were|made|entered|rank(?:ed)?)\b)"
)
_HELD_UNTIL = re.compile(r";|,\s(?=are\s|were\s)|\s(?:while|whereas|with|followed|but|which)\s")


# in the top 65 for investment potential, the top 75 for green development
_AND_THE = re.compile(r"[^.;0-9]{5,80}(?:,|\sand)\s(?:(?:and|in|within|inside|among)\s){0,2}the\s")


class EnglishTops(EnglishMoves):
    """Reads one English sentence with its places, those only bounded among them."""

    _bounds: Sequence[Ranking] = ()

    def rankings(self) -> list[Ranking]:
        """Return the places, those that are only bounded included: entered the top 50."""
        self._bounds = self._tops()
        return sorted([*self._ranked, *self._bounds], key=lambda one: one.start)

    def _held_by(self, match: re.Match[str]) -> list[str]:
        """Return the regions that are said to make up a list's first places."""
        if _OUTSIDE.search(self.lower, max(0, match.start() - 24), match.start()):
            return []
        of = _OF_LIST.match(self.text, match.end())
        ends = [one.end for one in self.lists if of and one.start == of.end()]
        held = _HELD_BY.match(self.text, ends[0] if ends else match.end())
        count = None
        if held is None and (held := _NAMELY.match(self.text, match.end())):
            *_, told = [None, *_HOW_MANY.finditer(self.lower, 0, match.start())]
            count = number(told["n"]) if told else 0
        if held is None:
            return []
        stop = _HELD_UNTIL.search(self.text, held.end())
        end = stop.start() if stop else len(self.text)
        named = [one.name for one in self.names.all if held.end() <= one.start < end]
        return named if count in {None, len(named)} else []

    def _meant(self, at: int) -> list[str]:
        """Return the regions that both, all three or they stand for in front of a bound."""
        if not self.names.last(at, 2) and (told := few.meant(self.text, self.context)):
            return told
        if not self.names.before(at) and _THEY.match(self.text):
            return self._recent(at)
        if _NO_OTHER.match(self.text) and self.context.subject:
            return [self.context.subject]
        ones = [one for one in self.names.all if _IS_ONE_OF.match(self.lower, one.end)]
        if ones and ones[0].end < at and self.names.all[-1].end <= at:
            return [ones[0].name]
        alone = self.names.only(0, at)
        if alone and _IT_OF.fullmatch(self.text, 0, alone.start) and self.context.subject:
            return [self.context.subject]
        said = _BOTH.search(self.lower, max(0, at - 60), at)
        if said is None:
            return []
        count = (number(said["n"]) if said["n"] else None) or 2
        named = self.names.last(at, count)
        if not named and len(self.names.before(at)) == count - 1 and self.context.subject:
            named = [self.context.subject, *self.names.last(at, count - 1)]
        return named if not self.names.only(said.start(), at) else []

    def _recent(self, at: int) -> list[str]:
        """Return those named last, with the one told of behind them where that makes the number."""
        told, subject = [*self.context.recent], self.context.subject
        said = _BOTH.search(self.lower, 0, at)
        count = number(said["n"]) if said and said["n"] else None
        if count == len(told) + 1 and subject and subject not in told:
            told.append(subject)
        return told

    def _is_within_longer(self, match: re.Match[str], value: int) -> bool:
        """Tell whether a bound is one in a longer list: the top 100 of the 1,000 listed towns."""
        names = self._names_for([(*match.span(), 0)])
        sizes = [_SIZED.search(name) for name, _ in names if name]
        return any(one and int(one["size"].replace(",", "")) > value for one in sizes)

    def _names_of_place_before(self, at: int) -> tuple[tuple[str, str | None], ...]:
        """Return the list of a place that a bound only rounds: 49th and thus in the top 50."""
        before = [one for one in self._ranked if one.end - self.offset <= at]
        if not before or not before[-1].list:
            return ()
        if _ALSO_IN.search(self.lower, max(0, at - 40), at):
            return ((before[-1].list, before[-1].dimension),)
        if not _ROUNDS.fullmatch(self.text, before[-1].end - self.offset, at):
            return ()
        return ((before[-1].list, before[-1].dimension),)

    def _leads_in(self, at: int) -> bool:
        """Tell whether words in front of a bound say that somebody is within it: broke into the."""
        return _INTO.search(self.lower, max(0, at - 80), at) is not None or self._brings_in(at)

    def _brings_in(self, at: int) -> bool:
        """Tell whether regions are brought in beside what is told: with A and B in the top ten."""
        run = self.names.run(at)
        return (
            bool(run)
            and self.lower.endswith("with ", 0, run[0].start)
            and _WITHIN.fullmatch(self.text, run[-1].end, at) is not None
        )

    def _goes_on_in(self, match: re.Match[str]) -> bool:
        """Tell whether a bound only adds how good the place before it is: 49th and inside the."""
        at = match.start()
        placed = any(one.end - self.offset <= at and one.rank for one in self._ranked)
        return (
            placed
            and _ALSO_IN.search(self.lower, max(0, at - 40), at) is not None
            and _CLOSES.match(self.lower, match.end()) is not None
        )

    def _is_next_bound(self, match: re.Match[str], found: Sequence[Ranking]) -> bool:
        """Tell whether a bound in a field goes on from the one before it: and the top 75 for."""
        told = bool(found) and OF_TOPIC.match(self.text, match.end()) is not None
        before = found[-1].end - self.offset if told else 0
        return told and _AND_THE.fullmatch(self.text, before, match.start()) is not None

    def _of_the_last(self, match: re.Match[str], found: Sequence[Ranking]) -> list[str]:
        """Return the region of the bound before one that goes on from it."""
        last = found[-1].region if found and self._is_next_bound(match, found) else None
        return [last] if last else []

    def _is_of_all(self, end: int) -> bool:
        """Tell whether a bound is said of all the country's; headlines leave that to the text."""
        return self.text.endswith(".") and _OF_ALL.match(self.text, end) is not None

    def _tops(self) -> list[Ranking]:
        found: list[Ranking] = []
        for match in _TOP.finditer(self.lower):
            at = match.start(match.lastgroup or 0)
            inside = any(one.start <= at < one.end for one in self.lists)
            value = number(match["n"] or match["most"] or match["few"].replace("hundred", "100"))
            if inside or not value:
                continue
            if value >= _LIST_SIZE and not self._is_within_longer(match, value):
                continue
            held = self._held_by(match)
            things = not held and _THINGS.match(self.lower, match.end())
            if aims.is_one(self.lower, match.start()) or things:
                continue
            if not held and (
                _OPENS.search(self.text, max(0, match.start() - 16), match.start())
                or _SHARE.search(self.lower, 0, match.start())
                or (
                    self.lower.endswith(" of the ", 0, match.start())
                    and _ARE_OF.match(self.lower, match.end())
                )
                or _OF_RUN.search(self.lower, max(0, match.start() - 60), match.start())
                or not (
                    self._goes_on_in(match)
                    or self._leads_in(match.start())
                    or self._is_next_bound(match, found)
                )
            ):
                continue
            names = self._names_of_place_before(match.start()) or self._names_for(
                [(match.start(), match.end(), 0)]
            )
            if not names and not (self._is_claim(match.start()) or self._is_of_all(match.end())):
                continue  # a headline's top five of nothing named
            part = grammar.WITHIN_PART.match(self.text, match.end()) is not None
            part = part or self._is_of_another(0, match.start())
            name, dimension = names[-1] if names and not part else (None, None)
            year = self._year(match.start(), match.end())
            told = held or self._meant(match.start()) or self._of_the_last(match, found)
            if not told and _OTHERS.search(self.lower, max(0, match.start() - 110), match.start()):
                continue  # A topped the list, while seven cities made the top 10
            told = told or self.names.together(match.start())
            regions: list[str | None] = [*told]
            if not regions and _MANY.search(self.lower, 0, match.start()):
                if _ALL.search(self.lower, 0, match.start()):
                    self.denied.append(match.span())  # all the cities of a prefecture
                continue
            regions = regions or [self._spoken_of()]
            span = match.start() + self.offset, match.end() + self.offset
            found += [Ranking(year, one, dimension, name, None, *span, value) for one in regions]
        return found
