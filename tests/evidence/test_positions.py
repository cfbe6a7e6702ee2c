from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QPlainTextEdit

from erqi_viewer.views.evidence_positions import Positions

pytestmark = pytest.mark.usefixtures("qapp")

PIECES = st.lists(
    st.sampled_from(["\r\n", "\r", "\n", "甲", "a", "🙂", "\t", "\u2028", "\u2029", "\xa0"])
)
BLOCK_ENDS = "\r\n\u2029"


def shown(character: str) -> str:
    """Return what Qt has in a character's place, the first half of what it takes two for."""
    if character in BLOCK_ENDS:
        return "\u2029"
    return character.encode("utf-16-le")[:2].decode("utf-16-le", "surrogatepass")


@given(PIECES)
def test_every_code_point_is_where_qt_has_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    edit = QPlainTextEdit()
    edit.setPlainText(text)
    made, positions = edit.document(), Positions(text)
    for place, character in enumerate(text):
        assert made.characterAt(positions.to_document(place)) == shown(character)
    assert positions.to_document(len(text)) == made.characterCount() - 1


@given(PIECES)
def test_a_position_leads_back_to_its_code_point(pieces: list[str]) -> None:
    text = "".join(pieces)
    positions = Positions(text)
    for place, character in enumerate(text):
        back = positions.to_text(positions.to_document(place))
        after_return = character == "\n" and text[place - 1 : place] == "\r"
        assert back == (place - 1 if after_return else place)
        if ord(character) > 0xFFFF:
            assert positions.to_text(positions.to_document(place) + 1) == place
