"""What a press release says of itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importing.releases import RELEASE

from erqi_viewer.core.importing.release import propose_source
from erqi_viewer.core.importing.wording import locator


def test_the_title_is_the_first_line_and_the_text_comes_along() -> None:
    source = propose_source(RELEASE)
    assert source.name == "二七区再登百强区榜单"
    assert source.text == RELEASE


def test_publisher_byline_and_date_are_found_near_the_beginning() -> None:
    source = propose_source(RELEASE)
    assert (source.publisher, source.published_on) == ("中原晚报", "2020-10-16")
    assert source.byline == "记者 张三"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("标题\n2019年10月8日", "2019-10-08"),
        ("标题\n２０１９年１０月８日", "2019-10-08"),
        ("标题\n2019-10-08 09:30", "2019-10-08"),
        ("标题\n2019/1/2", "2019-01-02"),
        ("标题\n2019年10月发布，2019年11月3日更新", "2019-11-03"),
        ("标题\n2019年10月，名单公布", "2019-10"),
        ("标题\n2019年名单公布", "2019"),
        ("Title\nPublished 8 October 2019", "2019-10-08"),
        ("Title\nOctober 8, 2019", "2019-10-08"),
        ("Title\nin October 2019", "2019-10"),
        ("标题", ""),
    ],
)
def test_the_date_is_as_exact_as_the_text_has_it(text: str, date: str) -> None:
    assert propose_source(text).published_on == date


def test_a_first_line_that_is_prose_gives_its_first_sentence() -> None:
    text = "二七区今年再次上榜。" + "此后还有很多话要说" * 30
    assert propose_source(text).name == "二七区今年再次上榜。"


def test_a_text_without_words_has_no_title() -> None:
    assert propose_source(" \n\n").name == ""


@given(st.text(max_size=300))
def test_any_text_gives_a_source(text: str) -> None:
    source = propose_source(text)
    assert "\n" not in source.name
    assert source.text == text


@pytest.mark.parametrize(
    ("at", "chinese", "english"),
    [
        ("题", "首行", "first line"),
        ("甲", "第2段第1句", "paragraph 2, sentence 1"),
        ("乙", "第2段第2句", "paragraph 2, sentence 2"),
        ("丙", "第3段", "paragraph 3"),
    ],
)
def test_a_place_is_found_by_paragraph_and_sentence(at: str, chinese: str, english: str) -> None:
    text = "标题\n\n  第一句甲。第二句乙。\n\n\n只有丙"
    assert locator(text, text.index(at)) == (chinese, english)
