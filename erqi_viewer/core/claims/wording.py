"""How findings are told: one text of the catalogue for each reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from erqi_viewer.core.claims.reasons import ENTRIES, OTHERS, PLACES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erqi_viewer.core.claims.reasons import Words
    from erqi_viewer.core.claims.results import Finding, SentenceWord, Severity, Value
    from erqi_viewer.core.texts import Texts


def message(finding: Finding, texts: Texts) -> str:
    """Return what the records say to a claim, as one or two sentences."""
    values = {"said": finding.said, "found": finding.found}
    values |= {key: _plain(value, texts) for key, value in finding.values.items()}
    for words in (_NO_DATA, PLACES, ENTRIES, OTHERS):
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
        case "comparison" if finding.reason == "lists-apart" and isinstance(value, int):
            return (
                texts("{places} places above", places=value)
                if value >= 0
                else texts("{places} places below", places=-value)
            )
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


_NO_DATA: Mapping[str, Words] = {
    "no-region": lambda texts, _: texts("The text does not say which region is meant."),
    "other-region": lambda texts, v: texts("The record book has no facts of {region}.", **v),
    "no-list": lambda texts, _: texts("The text does not say which list is meant."),
    "which-list": lambda texts, v: texts(
        "The text does not say which list is meant: it agrees with {holds}, not with {list}.", **v
    ),
    "which-year": lambda texts, v: texts(
        "The text does not say which year is meant: it agrees with {holds}, not with {year}.", **v
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
    "figure-without-it": lambda texts, v: texts(
        "{name}, {year}, is on record, but not this about it.", **v
    ),
    "no-figure": lambda texts, v: texts(
        "The record book has no such figure of {region} for this period.", **v
    ),
    "not-understood": lambda texts, _: texts(
        "This looks like a claim, but it could not be read. Please check it yourself."
    ),
}
