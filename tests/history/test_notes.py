from __future__ import annotations

from typing import TYPE_CHECKING

from builders import place
from random_histories import NEW, OLD

from erqi_viewer.core.comparability import Note, comparability_notes
from erqi_viewer.core.history import build_series
from erqi_viewer.core.records import Name
from erqi_viewer.core.texts import ENGLISH

if TYPE_CHECKING:
    from erqi_viewer.core.records import Placement

A, B = Name("甲院", "A"), Name("乙院", "B")


def entry(year: int, of: object = NEW, **edition: object) -> Placement:
    """Make a place in an edition that is printed under one name in all years."""
    one = place(year, 5, of)  # type: ignore[arg-type]
    fields = {"published_as": one.edition.list.name, **edition}
    return one._replace(edition=one.edition._replace(**fields))  # type: ignore[arg-type]


def notes(*places: Placement) -> dict[str, str]:
    (series,) = build_series((OLD, NEW), places)
    found: tuple[Note, ...] = comparability_notes(series)
    return {note.kind: note.text(ENGLISH) for note in found}


def test_a_series_of_one_kind_has_nothing_to_compare_with_care() -> None:
    assert notes(entry(2018), entry(2019)) == {}
    same = {"publishers": (A, B), "data_year": None}
    assert notes(entry(2018, **same), entry(2019, publishers=(B, A))) == {}


def test_a_renamed_list_is_named_with_the_years_of_each_name() -> None:
    found = notes(entry(2014, OLD), entry(2015, OLD), entry(2016), entry(2017))
    assert list(found) == ["renamed"]
    assert "2014–2015 Old; 2016–2017 New" in found["renamed"]


def test_printed_names_that_vary_within_a_list_are_counted() -> None:
    found = notes(entry(2018), entry(2019, published_as=Name("别名")))
    assert list(found) == ["printed"]
    assert "2 ways" in found["printed"]


def test_other_publishers_are_named_and_years_without_any_are_not_taken_for_others() -> None:
    assert notes(entry(2018), entry(2019, publishers=(A,))) == {}
    found = notes(entry(2017), entry(2018, publishers=(A,)), entry(2019, publishers=(A, B)))
    assert list(found) == ["publishers"]
    assert "2017 not recorded; 2018 A; 2019 A, B" in found["publishers"]


def test_data_of_another_year_than_the_editions_is_told() -> None:
    assert notes(entry(2018, data_year=2018), entry(2019)) == {}
    found = notes(
        entry(2016), entry(2017, data_year=2017), entry(2018, data_year=2017),
        entry(2019, data_year=2016),
    )  # fmt: skip
    assert list(found) == ["data-years"]
    assert (
        "2016 not recorded; 2017 data of the same year; 2018 data of the year before; "
        "2019 data of 3 years before"
    ) in found["data-years"]


def test_a_list_that_grew_is_told() -> None:
    found = notes(entry(2018), entry(2019, size=200))
    assert found == {"sizes": "The list's size changed: 2018 100 places; 2019 200 places."}


def test_every_note_has_a_short_word_of_its_own() -> None:
    kinds = ("renamed", "printed", "publishers", "data-years", "sizes")
    words = {Note(kind, ()).word(ENGLISH) for kind in kinds}  # type: ignore[arg-type]
    assert len(words) == len(kinds)
