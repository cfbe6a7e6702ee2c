"""What is typed, what is kept of it, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.core.editing.fields import KINDS, Field, FieldKind
from erqi_viewer.core.editing.values import format_decimal, read, suggested_key
from erqi_viewer.core.errors import InputError


def kept(kind: FieldKind, text: str, *, empty: str | None = None) -> object:
    field = Field("x", "X", kind, empty=empty)
    return read(field, dict.fromkeys(field.keys, text))[field.keys[0]]


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("whole", " 74 ", 74),
        ("whole", "７４", 74),
        ("whole", "1,234", 1234),
        ("decimal", "-3.5", -3.5),
        ("decimal", "−3.5%", -3.5),
        ("decimal", "1,234.5", 1234.5),
        ("decimal", ".5", 0.5),
        ("year", "2019年", 2019),
        ("date", "2019", "2019"),
        ("date", "2019年10月", "2019-10"),
        ("date", "2019年3月5日", "2019-03-05"),
        ("date", "2019/10/21", "2019-10-21"),
        ("date", "2020-02-29", "2020-02-29"),
        ("period", "2019-h1", "2019-H1"),
        ("period", "../2019-10", "../2019-10"),
        ("key", "top-100", "top-100"),
        ("code", "４１０１０３", "410103"),
        ("text", "  a b  ", "a b"),
        ("flag", "1", 1),
        ("flag", "0", 0),
        ("reference", "uid", "uid"),
        ("whole", "", None),
        ("text", " ", None),
    ],
)
def test_what_is_typed_is_kept_as_it_is_meant(kind: FieldKind, typed: str, value: object) -> None:
    assert kept(kind, typed) == value


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("whole", "7.5"),
        ("whole", "0"),
        ("whole", "-1"),
        ("whole", "seven"),
        ("whole", "9" * 30),
        ("decimal", "1e9"),
        ("decimal", "nan"),
        ("decimal", "inf"),
        ("decimal", "1,23"),
        ("year", "19"),
        ("year", "2201"),
        ("year", "1899"),
        ("date", "2019-13"),
        ("date", "2019-02-30"),
        ("date", "10.2019"),
        ("date", "1800-01-01"),
        ("period", "2019-H3"),
        ("period", "2999"),
        ("key", "Top 100"),
        ("key", "-a"),
        ("code", "41010"),
        ("code", "4101o3"),
        ("text", "a\x00b"),
        ("text", "a" * 20_001),
    ],
)
def test_what_cannot_be_kept_is_refused_in_words(kind: FieldKind, typed: str) -> None:
    with pytest.raises(InputError) as caught:
        kept(kind, typed)
    assert str(caught.value)


@given(st.floats(allow_nan=False, allow_infinity=False, width=32, min_value=-1e9, max_value=1e9))
def test_a_number_stands_in_the_form_as_it_is_read_from_it(value: float) -> None:
    value = round(value, 6)
    assert kept("decimal", format_decimal(value)) == value


@given(
    st.sampled_from(sorted({one.kind for kind in KINDS.values() for one in kind.fields})),
    st.text(max_size=40),
)
def test_whatever_is_typed_is_kept_or_refused_in_words(kind: FieldKind, text: str) -> None:
    try:
        value = kept(kind, text, empty="")
    except InputError:
        return
    assert isinstance(value, str | int | float | list | None)


def test_a_name_needs_its_chinese_text() -> None:
    field = Field("name", "Name", "name", required=True)
    with pytest.raises(InputError, match="Chinese"):
        read(field, {"name_zh": "", "name_en": "Green"})
    assert read(field, {"name_zh": "绿", "name_en": ""}) == {"name_zh": "绿", "name_en": ""}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Top 100 Districts", "top-100-districts"),
        ("  Émile's list!  ", "emiles-list"),
        ("绿色", ""),
        ("taken", "taken-2"),
    ],
)
def test_a_key_is_suggested_from_the_english_name(name: str, key: str) -> None:
    assert suggested_key(name, {"uid": {"key": "taken"}}) == key


@given(st.text())
def test_a_suggested_key_is_a_key_or_nothing(name: str) -> None:
    key = suggested_key(name)
    assert not key or kept("key", key) == key
