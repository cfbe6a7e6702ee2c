from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.renderer import fonts, text

pytestmark = pytest.mark.usefixtures("qapp")

CHINESE = (
    "来源：二七区2019年百强区名次与区情报道（报纸，2019-10）；2019年榜单发布：中小城市研究院。"
)
ENGLISH = "Top 100 Districts for Innovation and Entrepreneurship among Small Cities"


def test_the_bundled_font_is_the_one_that_is_measured() -> None:
    from PySide6.QtGui import QFontInfo

    assert fonts.register()
    assert QFontInfo(fonts.chart_font(20)).family() == fonts.FAMILY


def test_widths_scale_with_the_size() -> None:
    for sample in (CHINESE, ENGLISH):
        assert text.width(sample, 130) == pytest.approx(10 * text.width(sample, 13), rel=0.005)


def test_digits_are_equally_wide_so_that_numbers_align() -> None:
    assert len({text.width(digit, 13) for digit in "0123456789"}) == 1


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a\nb\tc  d", "a b c d"),
        ("  a ", "a"),
        ("a\x00\x1bb", "ab"),
        ("\ud800x", "x"),
        ("<c> & <b>", "<c> & <b>"),
        ("二七\u3000区", "二七 区"),
        ("", ""),
    ],
)
def test_a_text_is_cleaned_to_one_drawable_line(raw: str, cleaned: str) -> None:
    assert text.clean(raw) == cleaned


@given(st.text(max_size=60), st.integers(9, 24), st.floats(1, 400))
def test_an_elided_text_fits_or_is_empty(raw: str, size: int, room: float) -> None:
    short = text.elide(text.clean(raw), size, room)
    assert not short or text.width(short, size) <= room


@given(st.sampled_from([CHINESE, ENGLISH, "𠮷野家" * 9]), st.floats(30, 900), st.integers(1, 4))
def test_wrapped_lines_fit_and_lose_nothing_but_the_end(
    sample: str, room: float, most: int
) -> None:
    for even in (False, True):
        lines = text.wrap(sample, 13, room, most, even=even)
        assert 1 <= len(lines) <= most
        assert all(text.width(line, 13) <= room for line in lines)
        joined = "".join(lines).replace(" ", "")
        whole = sample.replace(" ", "")
        assert joined == whole or (joined.endswith("…") and whole.startswith(joined[:-1]))


def test_chinese_punctuation_does_not_start_a_line() -> None:
    for room in range(120, 600, 7):
        for line in text.wrap(CHINESE, 13, float(room), 40):
            assert line[0] not in "，。；：）"


@given(st.floats(20, 400), st.integers(1, 3))
def test_whole_words_are_never_broken(room: float, most: int) -> None:
    lines = text.wrap_words(ENGLISH, 13, room, most)
    assert not lines or " ".join(lines) == ENGLISH
    assert len(lines) <= most
    assert all(text.width(line, 13) <= room for line in lines)


def test_even_lines_are_about_equally_long() -> None:
    room = text.width(ENGLISH, 13) * 0.9
    first, second = text.wrap(ENGLISH, 13, room, 2, even=True)
    assert text.width(second, 13) > 0.6 * text.width(first, 13)
    greedy = text.wrap(ENGLISH, 13, room, 2)
    assert text.width(greedy[1], 13) < 0.3 * text.width(greedy[0], 13)


def test_a_run_of_digits_has_a_tighter_box_than_letters() -> None:
    digits = text.TextRun("85", 10, 100, 20, "#000000").box
    letters = text.TextRun("字", 10, 100, 20, "#000000").box
    assert digits.height < letters.height
    assert digits.right == pytest.approx(10 + text.width("85", 20))
