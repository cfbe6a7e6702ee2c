"""The tuples of ``core.tuples`` are those of ``typing``."""

from __future__ import annotations

import pickle
import typing

import pytest

from erqi_viewer.core import tuples
from erqi_viewer.core.records import Finding


class Ours(tuples.NamedTuple):
    """A place."""

    year: int
    rank: int | None = None

    @property
    def text(self) -> str:
        """The place in words."""
        return f"{self.rank} in {self.year}"


class Theirs(typing.NamedTuple):
    """A place."""

    year: int
    rank: int | None = None

    @property
    def text(self) -> str:
        """The place in words."""
        return f"{self.rank} in {self.year}"


def test_fields_defaults_and_methods_are_those_of_typing() -> None:
    for one in (Ours, Theirs):
        assert one._fields == ("year", "rank")
        assert one._field_defaults == {"rank": None}
        assert one.__doc__ == "A place."
        assert one.__module__ == __name__
        assert one(2019).rank is None
        assert one(2019)._replace(rank=85) == (2019, 85)
        assert one(2019, rank=85).text == "85 in 2019"
        assert repr(one(2019)) == f"{one.__name__}(year=2019, rank=None)"
        assert not hasattr(one(2019), "__dict__")


def test_a_missing_field_and_a_change_are_refused() -> None:
    with pytest.raises(TypeError):
        Ours()  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Ours(2019).year = 2020  # type: ignore[misc]


def test_a_record_is_the_same_after_pickling() -> None:
    found = Finding("moved", 3, 5)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301
