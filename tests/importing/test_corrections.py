"""What a value that is typed in a row of the plan changes."""

from __future__ import annotations

import pytest

from erqi_viewer.core.importing.corrections import correction


def test_a_value_is_taken_without_the_space_around_it() -> None:
    assert correction("rank", " 85 ") == {"rank": "85"}
    assert correction("note", "410103") == {"note": "410103"}


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("二七区", "二七区", ""),
        ("二七区 410103", "二七区", "410103"),
        ("410103二七区", "二七区", "410103"),
        ("410103", "二七区", "410103"),
        ("999999", "", "999999"),
        ("4101030", "4101030", ""),
        ("", "", ""),
    ],
)
def test_a_region_is_typed_as_its_name_its_code_or_both(text: str, name: str, code: str) -> None:
    found = correction("region", text)
    assert (found["region"], found["region_code"]) == (name, code)
    assert found["city"] == found["province"] == ""
