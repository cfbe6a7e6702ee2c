"""The numbers of a list's editions and their years: with the tenth of 2010, 第八届 is of 2008."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from erqi_viewer.core.extract.numerals import NUMERALS, read_number, whole
from erqi_viewer.core.extract.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEAD = 3000  # where a text tells which edition it is about
_NTH = rf"第([0-9]{{1,2}}|[{NUMERALS}]{{1,3}})届"
_OF_A_LIST = re.compile(f"{_NTH}[^。，,；;\n第届]{{0,24}}(?:百强|县域|排行)")
# the county research institute's list, which came out first in 2001 and every year since
_OF_COUNTIES = re.compile(f"{_NTH}(?:全国)?县域经济(?:与县域)?(?:基本竞争力|综合发展)")
_BEFORE_FIRST = 2000
# what follows the number of an edition itself, not that of a meeting: 第八届排第25位
_ALONE = re.compile(
    "(?:时|以|还|仅|只|曾)?(?:的?第|的[0-9]|排|位列|位居|名列|[列居为是]|[、和与,，])"
)


class Edition(NamedTuple):
    """The number of a list's edition and its year."""

    number: int
    year: int


def of(folded: str, year: int | None) -> Edition | None:
    """Return the edition that a text of a year is about: the latest list with a number.

    Args:
        folded: The whole text, folded; only its beginning is looked at.
        year: The year that its list is of.
    """
    if year is None or "届" not in folded[:_HEAD]:
        return None
    numbers = [_number(one[1]) for one in _OF_A_LIST.finditer(folded[:_HEAD])]
    return Edition(max(numbers), year) if numbers else None


def year_by_number(head: str) -> int | None:
    """Return the year of the latest list of counties told by its number: 第十六届 is of 2016."""
    numbers = [_number(one[1]) for one in _OF_COUNTIES.finditer(head)]
    return _BEFORE_FIRST + max(numbers) if numbers else None


def dated(tokens: Sequence[Token], text: str, now: Edition) -> list[Token]:
    """Return tokens with the editions before ``now`` as the years that they are of."""
    return [_as_year(one, text, now) for one in tokens]


def _as_year(token: Token, text: str, now: Edition) -> Token:
    if token.kind != "ordinal" or text[token.end : token.end + 1] != "届":
        return token
    number, end = whole(token.value) or 0, token.end + 1
    if not 0 < number < now.number or _ALONE.match(text, end) is None:
        return token
    year = now.year - now.number + number
    return Token("year", token.start, end, f"{year}年", float(year))


def _number(written: str) -> int:
    return whole(read_number(written)) or 0
