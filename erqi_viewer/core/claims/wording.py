"""How findings are told: one text of the catalogue for each reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from erqi_viewer.core.claims.results import Finding, SentenceWord, Severity, Value
    from erqi_viewer.core.texts import Texts

    _Words = Callable[[Texts, Mapping[str, Any]], str]


def message(finding: Finding, texts: Texts) -> str:
    """Return what the records say to a claim, as one or two sentences."""
    values = {"said": finding.said, "found": finding.found}
    values |= {key: _plain(value, texts) for key, value in finding.values.items()}
    for words in (_NO_DATA, _PLACES, _ENTRIES, _OTHERS):
        if finding.reason in words:
            return words[finding.reason](texts, values)
    return finding.reason


def said_and_found(finding: Finding, texts: Texts) -> tuple[str, str]:
    """Return what the text says and what the records say, short enough for a table."""
    return _short(finding, finding.said, texts), _short(finding, finding.found, texts)


def verdict_words(verdict: SentenceWord, severity: Severity | None, texts: Texts) -> str:
    """Return a verdict as people read it."""
    match verdict:
        case "supported":
            return texts("supported")
        case "contradicted":
            return (
                texts("contradicted, the claim falls")
                if severity == "falls"
                else texts("contradicted")
            )
        case "no_data":
            return texts("no data")
        case "not_understood":
            return texts("not understood")
        case "no_claim":
            return texts("no claim")


def _short(finding: Finding, value: Value, texts: Texts) -> str:
    if value is None:
        return ""
    match finding.kind:
        case "rank" | "best" | "place-within":
            return texts("place {rank}", rank=value)
        case "top-n":
            if value == finding.said and finding.found != finding.said:
                return texts("top {bound}", bound=value)
            return texts("place {rank}", rank=value)
        case "streak":
            return texts("years running: {years}", years=value)
        case "change" | "comparison":
            return _moved(value, texts)
        case "list-count":
            return texts("lists: {count}", count=value)
        case "only" | "count-within":
            return texts("regions: {count}", count=value)
        case _:
            return str(value)


def _moved(value: Value, texts: Texts) -> str:
    if isinstance(value, int) and value:
        return (
            texts("up {places}", places=value)
            if value > 0
            else texts("down {places}", places=-value)
        )
    match value:
        case 0 | "same":
            return texts("unchanged")
        case "up":
            return texts("up")
        case "down":
            return texts("down")
        case _:
            return str(value)


def _plain(value: Any, texts: Texts) -> Any:
    """Return a value as it is printed: names in the language, whole numbers without a fraction."""
    if isinstance(value, tuple):
        return value.text(texts.lang)  # type: ignore[attr-defined]
    if isinstance(value, float) and value == int(value):
        return int(value)
    return value


_NO_DATA: Mapping[str, _Words] = {
    "no-region": lambda texts, _: texts("The text does not say which region is meant."),
    "other-region": lambda texts, v: texts("The record book has no facts of {region}.", **v),
    "no-list": lambda texts, _: texts("The text does not say which list is meant."),
    "which-list": lambda texts, v: texts(
        "The text does not say which list is meant: it agrees with {holds}, not with {list}.", **v
    ),
    "other-list": lambda texts, v: texts("The record book has no list “{list}” for {region}.", **v),
    "no-year": lambda texts, _: texts("The text does not say which year is meant."),
    "not-recorded": lambda texts, v: texts("{year} is not recorded for {list}.", **v),
    "nothing-recorded": lambda texts, v: texts("Nothing is recorded for {year}.", **v),
    "no-rank": lambda texts, v: texts("{list} {year} is recorded without a place.", **v),
    "base-not-recorded": lambda texts, v: texts(
        "{year}, which it is compared with, is not recorded for {list}.", **v
    ),
    "base-not-published": lambda texts, v: texts(
        "{list} was not published in {year}, which it is compared with.", **v
    ),
    "streak-gap-not-recorded": lambda texts, v: texts(
        "Years running on record: {found}; {year}, before them, is not recorded.", **v
    ),
    "streak-gap-not-published": lambda texts, v: texts(
        "Years running on record: {found}; in {year}, before them, the list was not published.",
        **v,
    ),
    "moves-since-when": lambda texts, v: texts(
        "The text does not say since when. By the records the moves run the same way "
        "from {first} to {last}: {list}.",
        **v,
    ),
    "count-not-recorded": lambda texts, v: texts("{count} lists in {year} are not on record.", **v),
    "count-of-some": lambda texts, v: texts(
        "Lists on record for {year}: {found}. The text may speak of some of them.", **v
    ),
    "count-first-record": lambda texts, v: texts("Nothing is recorded before {year}.", **v),
    "most-of-one": lambda texts, v: texts(
        "{year} is the only year on record that can be compared with the one before: {list}.", **v
    ),
    "fell-open": lambda texts, v: texts(
        "No fall is on record up to {year}, but not every year since {first}: {list}.", **v
    ),
    "joint-of-which": lambda texts, v: texts(
        "The text does not say which {count} lists are meant.", **v
    ),
    "joint-moves-open": lambda texts, v: texts(
        "Lists that moved from {before} to {year}: {up} up, {down} down, {level} unchanged; "
        "without a place to compare with: {open}.",
        **v,
    ),
    "first-record": lambda texts, v: texts("Nothing is recorded for {list} before {year}.", **v),
    "first-gap": lambda texts, v: texts(
        "Whether {list} had the region before {year} is open: {gap} is not recorded.", **v
    ),
    "unknown-list": lambda texts, v: texts("The record book has no list “{list}”.", **v),
    "no-scope": lambda texts, _: texts("The text does not say which province or city is meant."),
    "list-missing": lambda texts, v: texts(
        "Only the whole list can show this, and {list} of {year} is not recorded.", **v
    ),
    "list-in-part": lambda texts, v: texts(
        "Only the whole list can show this, and of {list} of {year} only {have} of {size} places "
        "are recorded.",
        **v,
    ),
    "whereabouts-open": lambda texts, v: texts(
        "By the records {count} of {scope} are on the list; where {open} others lie is not "
        "recorded: {list}, {year}.",
        **v,
    ),
    "not-in-scope": lambda texts, v: texts("By the records it does not lie in {scope}.", **v),
    "only-of-whom": lambda texts, _: texts(
        "The text does not say among whom: it holds for the city and not for the province."
    ),
    "no-figure": lambda texts, v: texts(
        "The record book has no such figure of {region} for this period.", **v
    ),
    "not-understood": lambda texts, _: texts(
        "This looks like a claim, but it could not be read. Please check it yourself."
    ),
}

_PLACES: Mapping[str, _Words] = {
    "not-listed": lambda texts, v: texts("By the records it was not on {list} in {year}.", **v),
    "not-published": lambda texts, v: texts(
        "By the records {list} was not published in {year}.", **v
    ),
    "rank-agrees": lambda texts, v: texts("The records say place {found}: {list}, {year}.", **v),
    "rank-differs": lambda texts, v: texts(
        "The records say place {found}, not {said}: {list}, {year}.", **v
    ),
    "rank-of-other-source": lambda texts, v: texts(
        "Another source says {said}, but the preferred one says place {found}: {list}, {year}.",
        **v,
    ),
    "top-within": lambda texts, v: texts(
        "Place {found} is within the top {said}: {list}, {year}.", **v
    ),
    "top-outside": lambda texts, v: texts(
        "Place {found} is outside the top {said}: {list}, {year}.", **v
    ),
    "change-agrees": lambda texts, v: texts(
        "From place {old} in {before} to {new} in {year}: {list}.", **v
    ),
    "change-renamed": lambda texts, v: texts(
        "From place {old} in {before}, when it was {former}, to {new} in {year} on {list}: "
        "holds across the change of name.",
        **v,
    ),
    "change-differs": lambda texts, v: texts(
        "The records say from place {old} in {before} to {new} in {year}: {list}.", **v
    ),
    "change-from-nothing": lambda texts, v: texts(
        "By the records it was not on the list in {before}, so there is no place to count from.",
        **v,
    ),
}

_ENTRIES: Mapping[str, _Words] = {
    "streak-agrees": lambda texts, v: texts(
        "Years running: {found}, {first} to {last}, {list}.", **v
    ),
    "streak-joined": lambda texts, v: texts(
        "Holds only with the renamed list joined: years running {found}, {first} to {last}; "
        "under the name {list} {named}.",
        **v,
    ),
    "streak-named": lambda texts, v: texts(
        "Years running under the name {list}: {found}, {first} to {last}; with its former name "
        "joined {joined}.",
        **v,
    ),
    "streak-longer": lambda texts, v: texts(
        "It was longer. Years running: {found}, {first} to {last}, {list}.", **v
    ),
    "streak-shorter": lambda texts, v: texts(
        "It was shorter. Years running: {found}, {first} to {last}, {list}.", **v
    ),
    "streak-shorter-from-first-record": lambda texts, v: texts(
        "It was shorter. Years running: {found}, {first} to {last}, {list}. Nothing is recorded "
        "before {first}.",
        **v,
    ),
    "moves-agree": lambda texts, v: texts(
        "Moves running the same way: {found}, {first} to {last}, {list}.", **v
    ),
    "moves-longer": lambda texts, v: texts(
        "There were more. Moves running the same way: {found}, {first} to {last}, {list}.", **v
    ),
    "moves-shorter": lambda texts, v: texts(
        "There were fewer. Moves running the same way: {found}, {first} to {last}, {list}.", **v
    ),
    "streak-none": lambda texts, v: texts(
        "{last} stands alone: there is no run of years on {list}.", **v
    ),
    "streak-of-lists": lambda texts, v: texts(
        "Years running on {count} lists: {found}, {first} to {last}.", **v
    ),
    "streak-of-lists-differs": lambda texts, v: texts(
        "Years running on {count} lists: {found}, not {said}, {first} to {last}.", **v
    ),
    "first-agrees": lambda texts, v: texts(
        "No earlier entry on {list} in the records, which begin in {since}.", **v
    ),
    "first-renamed": lambda texts, v: texts(
        "The first time under the name {list}; as {former} it had the region since {found}.", **v
    ),
    "first-earlier": lambda texts, v: texts("It was on {list} in {first} already.", **v),
    "first-within": lambda texts, v: texts(
        "The first time within the top {bound} since {since}, where the records begin: {list}.", **v
    ),
    "first-within-earlier": lambda texts, v: texts(
        "It was within the top {bound} in {first} already: {list}.", **v
    ),
    "first-outside": lambda texts, v: texts(
        "By the records it was not within the top {bound} in {year}: {list}.", **v
    ),
    "again-agrees": lambda texts, v: texts("It was on {list} in {before} too.", **v),
    "again-renamed": lambda texts, v: texts(
        "Holds only with the renamed list joined: in {before} it was {former}.", **v
    ),
    "again-never": lambda texts, v: texts(
        "No earlier entry on {list} is on record before {year}.", **v
    ),
    "again-count": lambda texts, v: texts("It was on {count} lists in {before} too.", **v),
    "again-count-never": lambda texts, v: texts(
        "No year before {year} has {count} lists on record.", **v
    ),
    "times-agree": lambda texts, v: texts("Years on record up to {year}: {found}, {list}.", **v),
    "times-joined": lambda texts, v: texts(
        "Holds only with the renamed list joined: {found} years up to {year}, {named} of them as "
        "{list}.",
        **v,
    ),
    "times-differ": lambda texts, v: texts(
        "Years on record up to {year}: {found}, not {said}, {list}.", **v
    ),
}

_OTHERS: Mapping[str, _Words] = {
    "best-agrees": lambda texts, v: texts(
        "The best place since {since}, where the records begin: {list}.", **v
    ),
    "best-all": lambda texts, v: texts(
        "On each of {count} lists the best place on record up to {year}.", **v
    ),
    "best-earlier": lambda texts, v: texts("Place {found} in {best_year} was better: {list}.", **v),
    "best-earlier-renamed": lambda texts, v: texts(
        "Place {found} in {best_year} was better, when the list was {former}.", **v
    ),
    "count-agrees": lambda texts, v: texts("Lists on record for {year}: {found}.", **v),
    "count-differs": lambda texts, v: texts(
        "Lists on record for {year}: {found}, not {said}.", **v
    ),
    "count-grew": lambda texts, v: texts(
        "Lists on record: {then} in {before}, {now} in {year}.", **v
    ),
    "count-grew-not": lambda texts, v: texts(
        "Lists on record: {then} in {before}, {now} in {year}.", **v
    ),
    "most-agrees": lambda texts, v: texts(
        "The largest move since {first}: {own} places in {year}, {list}.", **v
    ),
    "most-earlier": lambda texts, v: texts(
        "By {moved} places it moved further in {best_year}, by {own} in {year}: {list}.", **v
    ),
    "most-other-way": lambda texts, v: texts(
        "By the records it did not move that way in {year}: {list}.", **v
    ),
    "fell-in": lambda texts, v: texts("It fell in {year}: {list}.", **v),
    "fell-never": lambda texts, v: texts("It fell in no year from {first} to {year}: {list}.", **v),
    "joint-moves": lambda texts, v: texts(
        "Lists that moved from {before} to {year}: {up} up, {down} down, {level} unchanged.", **v
    ),
    "joint-moves-differ": lambda texts, v: texts(
        "Lists that moved from {before} to {year}: {up} up, {down} down, {level} unchanged.", **v
    ),
    "only-agrees": lambda texts, v: texts(
        "Of {scope} no other is on the list: {list}, {year}.", **v
    ),
    "only-others": lambda texts, v: texts(
        "Of {scope} {found} are on the list: {list}, {year}.", **v
    ),
    "only-others-each": lambda texts, v: texts(
        "Of {scope} {found} are on the list in each of {count} editions up to {year}: {list}.", **v
    ),
    "count-within-agrees": lambda texts, v: texts(
        "Of {scope} {found} are on the list: {list}, {year}.", **v
    ),
    "count-within-differs": lambda texts, v: texts(
        "Of {scope} {found} are on the list, not {said}: {list}, {year}.", **v
    ),
    "place-within-agrees": lambda texts, v: texts(
        "Place {found} of the {count} of {scope} on the list: {list}, {year}.", **v
    ),
    "place-within-differs": lambda texts, v: texts(
        "Place {found}, not {said}, of the {count} of {scope} on the list: {list}, {year}.", **v
    ),
    "figure-agrees": lambda texts, v: texts("The records say the same: {name}, {year}.", **v),
    "figure-agrees-in-part": lambda texts, v: texts(
        "The records say the same as far as they go: {name}, {year}.", **v
    ),
    "figure-differs": lambda texts, v: texts(
        "The records say {found}, not {said}: {name}, {year}.", **v
    ),
    "growth-differs": lambda texts, v: texts(
        "The records say growth of {found}%, not {said}%: {name}, {year}.", **v
    ),
    "figure-place-differs": lambda texts, v: texts(
        "The records say place {found}, not {said}: {name}, {year}.", **v
    ),
}
