from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from erqi_viewer.core.errors import InputError
from erqi_viewer.core.records import Name
from erqi_viewer.core.texts import ENGLISH, Texts, read_catalogue

if TYPE_CHECKING:
    from pathlib import Path

MESSAGES = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN"><context><name>erqi_viewer</name>
<message><source>Rank {n}</source><translation>第{n}名</translation></message>
<message><source>Draft</source><translation type="unfinished">草稿</translation></message>
<message><source>Old</source><translation type="vanished">旧</translation></message>
</context></TS>"""


@pytest.fixture
def chinese(tmp_path: Path) -> Texts:
    path = tmp_path / "zh.ts"
    path.write_text(MESSAGES, encoding="utf-8")
    return Texts("zh", read_catalogue(str(path)))


def test_a_finished_translation_is_used_and_filled_in(chinese: Texts) -> None:
    assert chinese("Rank {n}", n=85) == "第85名"


def test_unfinished_vanished_and_missing_translations_stay_english(chinese: Texts) -> None:
    assert [chinese(text) for text in ("Draft", "Old", "New")] == ["Draft", "Old", "New"]


def test_a_text_without_values_is_no_template() -> None:
    assert ENGLISH("{literally}") == "{literally}"


def test_a_name_without_english_falls_back_to_chinese() -> None:
    assert ENGLISH.name(Name("二七区")) == "二七区"
    assert ENGLISH.name(None) == ""


def test_an_error_says_what_and_remedy_in_the_language(chinese: Texts) -> None:
    error = InputError("Rank {n}", "Draft", n=3)
    assert chinese.error(error) == ("第3名", "Draft")
    assert str(error) == "Rank 3 Draft"
