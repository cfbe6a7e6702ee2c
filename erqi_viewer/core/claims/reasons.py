"""What the records say to a claim that they can judge: one text of the catalogue a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from erqi_viewer.core.texts import Texts

    Words = Callable[[Texts, Mapping[str, Any]], str]

PLACES: Mapping[str, Words] = {
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

ENTRIES: Mapping[str, Words] = {
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

OTHERS: Mapping[str, Words] = {
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
    "moves-in-sum": lambda texts, v: texts(
        "Moves from {before} to {year}, up is positive: {moved}; together {found}.", **v
    ),
    "moves-of-rest": lambda texts, v: texts(
        "Moves of the other lists from {before} to {year}, up is positive: {moved}.", **v
    ),
    "moves-of-so-many": lambda texts, v: texts(
        "Moves of the lists from {before} to {year}, up is positive: {moved}.", **v
    ),
    "stands-out": lambda texts, v: texts(
        "In {year} it was place {own} on {list}; on {other} it was place {most}.", **v
    ),
    "moved-most": lambda texts, v: texts(
        "From {before} to {year} it moved by {own} places on {list} and by {most} on {other}, up "
        "is positive.",
        **v,
    ),
    "lists-apart": lambda texts, v: texts(
        "In {year} it was place {own} on {list} and place {other} on {against}.", **v
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
    "figure-differs": lambda texts, v: texts(
        "The records say {found}, not {said}: {name}, {year}.", **v
    ),
    "figure-is-over": lambda texts, v: texts(
        "The records say over {found}, not nearly {said}: {name}, {year}.", **v
    ),
    "figure-is-nearly": lambda texts, v: texts(
        "The records say nearly {found}, not over {said}: {name}, {year}.", **v
    ),
    "growth-differs": lambda texts, v: texts(
        "The records say growth of {found}%, not {said}%: {name}, {year}.", **v
    ),
    "figure-place-differs": lambda texts, v: texts(
        "The records say place {found}, not {said}: {name}, {year}.", **v
    ),
}
