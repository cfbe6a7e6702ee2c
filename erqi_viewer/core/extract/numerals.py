"""Folding a text to one way of writing, character by character, and reading Chinese numerals.

Folding never changes a text's length, so offsets into the folded text are offsets into the
original.
"""

from __future__ import annotations

NUMERALS = "〇零一二两三四五六七八九十百千"
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}

# The full-width comma stays: between digits only the ASCII one separates thousands.
_PUNCTUATION = {
    **{chr(0xFF01 + i): chr(0x21 + i) for i in range(94) if chr(0x21 + i) != ","},
    **dict.fromkeys("\u3000\u00a0\u2002\u2003\u2009\u200a\u202f\u200b\u2060\ufeff\u00ad", " "),
    **dict.fromkeys("‘「『〝", "“"),
    **dict.fromkeys("’」』〞", "”"),
    **dict.fromkeys("【〔［〖[", "("),
    **dict.fromkeys("】〕］〗]", ")"),
    **dict.fromkeys("—–－−‐‑―", "-"),
    **dict.fromkeys("～〜∼", "~"),
    **dict.fromkeys("·•・●■◆▲★", "·"),
    **dict.fromkeys("○◯", "〇"),
    "｡": "。",
    "､": "、",
    "│": "|",
    "┃": "|",
}

# Simplified forms of the traditional characters that the vocabulary is written with.
_TRADITIONAL = (
    "強强區区縣县鎮镇國国績绩綜综實实創创發发業业資资潛潜綠绿質质連连續续進进躍跃"
    "較较華华於于與与個个億亿萬万達达長长産产產产總总財财農农規规額额費费業业進进"
    "雙双競竞爭争榮荣獲获選选圍围評评領领類类屬属東东過过約约餘余報报佈布單单"
    "項项標标準准積积預预稅税體体係系開开術术師师團团聯联歷历時时間间數数據据"
    "幾几點点對对為为從从後后處处學学場场營营環环樂乐蟬蝉優优動动車车馬马輝辉經经"
    "濟济濱滨導导覽览輪轮電电號号種种條条組组織织際际邊边鄉乡協协調调態态勢势"
    "貫贯徹彻結结構构級级線线給给統统繼继維维紅红約约納纳鄰邻鄭郑鄒邹歲岁來来"
)
_TABLE = str.maketrans(_PUNCTUATION | dict(zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True)))


def fold(text: str) -> str:
    """Return ``text`` with full-width, typographic and traditional forms replaced one by one."""
    return text.translate(_TABLE)


def read_number(text: str) -> float | None:
    """Return the value of an Arabic or Chinese number, None when it is none or far too long.

    Chinese numbers may be written with powers (八十五) or digit by digit (二〇一九).
    """
    if len(text) > 20:
        return None
    if text[0].isdecimal():
        return float(text.replace(",", ""))
    if any(c in _POWERS for c in text):
        return _with_powers(text)
    value = 0
    for c in text:
        value = value * 10 + _DIGITS[c]
    return float(value)


def _with_powers(text: str) -> float:
    total, digit = 0, 0
    for i, c in enumerate(text):
        if c in _POWERS:
            bare = digit == 0 and (i == 0 or text[i - 1] in "零〇")
            total += (1 if bare else digit) * _POWERS[c]
            digit = 0
        else:
            digit = _DIGITS[c]
    return float(total + digit)


def whole(value: float | None) -> int | None:
    """Return a value as an integer, None when it is missing or has a fraction."""
    return int(value) if value is not None and value == int(value) else None
