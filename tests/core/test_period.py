from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.period import period_label, period_year


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        ("2019", "2019年", "2019"),
        ("2019-H1", "2019年上半年", "first half of 2019"),
        ("2019-H2", "2019年下半年", "second half of 2019"),
        ("2019-Q3", "2019年第三季度", "third quarter of 2019"),
        ("2019-10", "2019年10月", "October 2019"),
        ("../2019-10", "截至2019年10月", "up to October 2019"),
        ("P3Y/2019-10", "截至2019年10月的3年间", "3 years to October 2019"),
        ("P1Y/2019", "截至2019年的1年间", "1 year to 2019"),
    ],
)
def test_a_period_is_read_out_in_both_languages(period: str, zh: str, en: str) -> None:
    assert (period_label(period, "zh"), period_label(period, "en")) == (zh, en)
    assert period_year(period) == 2019


@pytest.mark.parametrize(
    "text", ["", "19", "2019-H3", "2019-13", "2019-00", "P0Y/2019", "２０１９"]
)
def test_what_is_no_period_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(InputError, match="Write a year"):
        period_year(text)


@given(st.text(max_size=20))
def test_any_text_is_a_period_or_an_input_error(text: str) -> None:
    try:
        year = period_year(text)
    except InputError:
        return
    assert str(year) in text
