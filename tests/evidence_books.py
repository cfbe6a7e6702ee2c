"""A record book whose facts rest on a text of the tests' own."""

from __future__ import annotations

import hashlib
from string import Template
from typing import TYPE_CHECKING

from books import change, new_book

if TYPE_CHECKING:
    from pathlib import Path

KEY = "erqi-2019-10-report"
EIGHTY_FIVE, SIXTY_ONE, EIGHTY_NINE = "第八十五名", "第61名", "第８９名"
FIRST, SECOND = f"甲榜上写着{EIGHTY_FIVE}，", f"乙榜上写着{SIXTY_ONE}和{EIGHTY_NINE}🙂。"
TEXT = f"样张<b>一</b>\n{FIRST}{SECOND}\n末行没有名次。\n"
# The bundled ranks that stand in for what the text says, by the words they rest on.
RANKS = {EIGHTY_FIVE: 85, SIXTY_ONE: 61, EIGHTY_NINE: 89}


def sha(text: str) -> str:
    """Return the digest that evidence has of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


_FORGET = Template(
    "DELETE FROM evidence; UPDATE source SET text_length = $length, text_sha256 = '$sha';"
)
_REST = Template(
    """
    INSERT INTO evidence (uid, fact_id, role, start, "end", sha256,
        locator_zh, locator_en, statement_zh, statement_en)
    SELECT '$word-$role', p.fact_id, '$role', $start, $end, '$sha',
        '样张', 'the sample', '样张说$word', 'The sample says so'
    FROM placement p JOIN edition e ON e.id = p.edition_id
    WHERE e.year = 2019 AND p.rank = $rank;
    """
)
_RIVAL = Template(
    """
    INSERT INTO source (uid, key, title_zh, title_en, published_on)
        VALUES ('other-source', 'other', '另一份材料', 'Another paper', '2019-11');
    INSERT INTO fact (uid, kind, source_id)
        SELECT 'rival', 'placement', id FROM source WHERE key = 'other';
    INSERT INTO placement
        (fact_id, region_id, edition_id, status, rank, preferred, preference_reason)
        SELECT f.id, p.region_id, p.edition_id, 'ranked', $rank, 0, NULL
        FROM fact f, placement p JOIN edition e ON e.id = p.edition_id
        WHERE f.uid = 'rival' AND e.year = 2019 AND p.rank = 85;
    UPDATE placement SET preference_reason = nullif('$reason', '')
        WHERE rank = 85 AND preferred = 1;
    """
)


def made_book(folder: Path, text: str = TEXT) -> str:
    """Make a book in which three ranks of 2019 rest on a text, which is not attached."""
    path = new_book(folder)
    change(path, _FORGET.substitute(length=len(text), sha=sha(text)))
    for word, passage in ((EIGHTY_FIVE, FIRST), (SIXTY_ONE, SECOND), (EIGHTY_NINE, SECOND)):
        for role, words in (("quote", passage), ("value", word)):
            start = text.index(words)
            span = {"start": start, "end": start + len(words), "sha": sha(words)}
            change(path, _REST.substitute(span, word=word, role=role, rank=RANKS[word]))
    return path


def add_rival(path: str, rank: int, *, reason: str = "榜单原件为准") -> None:
    """Let a second source say another rank for comprehensive strength in 2019."""
    change(path, _RIVAL.substitute(rank=rank, reason=reason))
