"""Cutting a folded, space-free sentence into tokens, in one pass from left to right.

At a character that can begin a token the patterns of that character are tried and the words that
begin with it looked up, the longest first. All of them are short or plain runs of digits, so each
is found or given up within a few characters and scanning is linear for any input.
"""

from __future__ import annotations

import functools
import re

from erqi_viewer.core.extract import places
from erqi_viewer.core.extract.indicator_names import INDICATORS
from erqi_viewer.core.extract.lexicon import PERIODS, RELATIVE_YEARS, WORDS
from erqi_viewer.core.extract.numerals import NUMERALS, PERCENT, read_number
from erqi_viewer.core.extract.tokens import Token

_YEAR = r"(?:(?:19|20)[0-9]{2}|二[〇零][〇零一二][〇零一二三四五六七八九])年"
_MONTH = r"(?:1[0-2]|0?[1-9])月"
_N = rf"(?:[0-9]{{1,4}}|[{NUMERALS}]{{1,4}})"
_DECIMALS = "点[零〇一二三四五六七八九]{1,4}"
# Tried before the words; the kind is the name of the group.
_BEFORE = re.compile(
    # most numbers are none of these: it shows by what stands behind their digits
    r"(?![0-9]{1,4}(?:[^0-9年月季时至位名强佳优个:/~.-]|$)|[0-9]{1,3}\.|[0-9]{5})(?:"
    # a day, a clock time or a ratio: never a quantity
    rf"(?P<date>(?:{_YEAR}|(?<![0-9])[12][0-9]年(?={_MONTH}))?{_MONTH}(?:[0-3]?[0-9][日号]|份|底|末|初|中旬|上旬|下旬)?"
    rf"(?:[-至到~]{_MONTH}(?:份|底)?)?"
    r"|(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}(?![0-9])"
    r"|\A(?:19|20)[0-9]{2}\.(?:0?[1-9]|1[0-2])(?=[一-鿿“《])"
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9.:])|[0-2]?[0-9]时[0-5]?[0-9]分)"
    rf"|(?P<year>{_YEAR}(?:度|初(?!次)|底|末|间)?|十[一二三四五]五[”\"]?(?:规划)?(?:时?期)?末)"
    r"|(?P<period>(?<![亿万千百0-9])[元一](?:月份?)?[-~至到](?:十[一二]?|[二三四五六七八九]|1[0-2]|[2-9])月份?|[1-9][0-9]?月?[-~至][1-9][0-9]?(?:月份?|季度)|前[一二三1-3]个?季度|[一二三四1-4]季度"
    r"|前(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})个?月"
    r"|(?!过去一年)(?:近|过去)?(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})年(?:来|间)|过去[二两三四五六七八九十]年)"
    rf"|(?P<top>(?<!靠)前(?![一1][名位]){_N}(?![0-9.年月个周天届期日至到季段面方半者次批轮])[强位名甲]?"
    rf"|前“{_N}强”|[Tt][Oo][Pp](?!100)[0-9]{{1,4}}|三甲)"
    r"|(?P<within>(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,3})[位名强](?:之内|以内))"
    r"|(?P<head>(?<!分之)(?:[0-9]{2,4}|[一二三五十百千]{1,3})(?:强|佳|优)|百[县区镇](?=[,，。、;；:)”》的中里前]|$)|(?<![列居])100个[县区](?=\()|[Tt][Oo][Pp][0-9]{2,4}))"
)
# In digits; tried, as those below, where there is no word.
_NUMBER = re.compile(
    "[1-9][0-9]{0,2}(?: [0-9]{3}){1,3}(?=平方|[元人亩吨户]|[亿万]元)"
    r"|[0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\.[0-9]{1,8})?(?![0-9])|[0-9]+(?:\.[0-9]+)?"
)
_AFTER = re.compile(
    r"(?P<ordinal>[Nn][Oo]\.?[0-9]{1,4}(?![0-9.])|№[0-9]{1,4}(?![0-9.])"
    rf"|第(?:[0-9]{{1,4}}(?![0-9.])|[{NUMERALS}]{{1,6}}(?!川)))"  # 全国第八|四川第一
    # spoken: 百分之九点五, 十八点七亿元
    rf"|(?P<percent>百分之(?:[0-9]{{1,3}}(?:\.[0-9]{{1,4}})?|[{NUMERALS}]{{1,5}}(?:{_DECIMALS})?))"
    rf"|(?P<decimal>[{NUMERALS}]{{1,8}}{_DECIMALS}(?=[万亿倍%]|个百分点|平方|公[里顷]|[元吨]))"
    # 位次依次是六十九、三十三、五十一
    rf"|(?P<numerals>(?<=次是)[{NUMERALS}]{{1,4}}(?=(?:[、和][{NUMERALS}]{{1,4}}){{1,9}}[,，。;；])"
    rf"|(?<=[县市区旗镇])[{NUMERALS}]{{2,4}}(?=[,，。;；、])"  # 贺兰县五十八,
    # 2016年八十九, 综合实力八十五, 排七十六
    rf"|(?<=[年力展业创排列居])[{NUMERALS}]{{2,4}}(?=[,，。;；、!！?？]|$)"
    rf"|(?<=[排名][名次])[{NUMERALS}]{{2,4}}(?=[,，。;；、!！?？]|$)"
    rf"|(?<=[{NUMERALS}][、和])[{NUMERALS}]{{1,4}}(?=(?:[、和][{NUMERALS}]{{1,4}}){{0,9}}[,，。;；]))"
    rf"|(?P<numeral>(?<![这同])[{NUMERALS}]{{1,8}}"
    rf"(?=[位名年次万亿成倍个度届余多项家所条冠榜]|连[冠榜升跳增霸]|(?:[至到、和与及][{NUMERALS}]{{1,4}}){{1,9}}[位名]))"
    r"|(?P<move>(?:[升进提跳冲跃涨抬爬蹿窜追赶降退跌掉滑落让]|净[增减]|改善|修复|反弹|回弹|缓过来|收复|追回|夺回)(?=[”\"]?[了过去]?[0-9一二三四五六七八九十两]{1,3}个?(?:位|名(?!单|额)|席)))"
    r"|(?P<enter>进了?(?=全[国省]|前[0-9一二三四五六七八九十]|[0-9]{1,3}强))"
    r"|(?P<stands>[居列]首(?![位批个次都家]))"
    rf"|(?P<rank>[居列排获夺](?=第|首|次席|榜|全|中国|省|市|国|世界|前|[0-9]|[{NUMERALS}]{{2,4}}(?:[位名,，。;；!！]|$)|中西部|西部|东部|中部|东北|同类|其"
    r"|内|各|[一-鿿]{2,12}[百千]强)"
    r"|(?:居(?![民住家])|列(?![车入为])|排(?![名水放队污]))(?=[一-鿿()、]{2,11}(?:第[0-9一二三四五六七八九十]|首位|榜首|之首(?!都)|前[0-9])))"
    r"|(?P<first>首位(?!度|置)|榜首(?!位(?!置)|[次度秀])|次席|头名"
    r"|头一(?:[名位]|个(?=[,，。;；!！]|$))|头把交椅"
    r"|之首(?!都)|榜眼|探花|魁首|夺魁|夺冠|折桂|摘冠|鳌头|桂冠|冠军|亚军|季军)"
)
# A number that is plainly none of what is tried before, nor parted by marks or blanks.
_AT_ONCE = re.compile(r"[0-9]{1,3}\.[0-9]+|[0-9]{1,4}(?![0-9., 年月季时至位名强佳优个:/~-])")
_MARKS = frozenset(',，。;；:：()"“”《》!?！？|<>\t→↑↓')
_BEFORE_STARTS = frozenset("0123456789前近过元Tt" + NUMERALS)
_AFTER_STARTS = frozenset(
    "0123456789Nn№第升进提跳冲跃涨抬爬蹿窜追赶降退跌掉滑落让净改修反回缓收居列排获夺首榜次头魁折摘鳌桂冠亚季之探"
    + NUMERALS
)
# the ways to read a token, in the order in which they are tried
_MARK, _EARLY, _WORDED, _LATE, _DIGIT, _PLAIN, _ALONE = 1, 2, 4, 8, 16, 32, 64
_LONGEST_NUMBER = 20
_new = tuple.__new__  # what a named tuple calls itself, after it has named what it is given
_WORDS_ALONE = frozenset({"date", "year", "period", "head", "move", "enter", "rank"})
_SECONDS = {"亚军": 2.0, "次席": 2.0, "榜眼": 2.0, "季军": 3.0, "探花": 3.0}
_SPLIT_WORDS = frozenset({"市县", "县市", "区县", "比分", "和县"})  # 浏阳市|县域经济, 同比|分别
# 也在综合榜上; but 消费活力综合榜 and 综合榜单 are lists of something else
_COMPREHENSIVE = "综合榜"
_BEFORE_COMPREHENSIVE = frozenset("在列居登入上于从与和及同由选围身区县市旗年")


@functools.cache
def vocabulary() -> dict[str, str]:
    """Return the kind of each word; of several kinds the one named last counts."""
    kinds: dict[str, str] = {}
    for kind, words in WORDS.items():
        kinds.update(dict.fromkeys(words.split(), kind))
    kinds.update(dict.fromkeys(INDICATORS, "indicator"))
    kinds.update(dict.fromkeys(RELATIVE_YEARS, "relative-year"))
    kinds.update(dict.fromkeys(PERIODS, "period"))
    kinds.update(dict.fromkeys(places.PROVINCES.split(), "place"))
    kinds.update(dict.fromkeys(places.PREFECTURES.split(), "place"))
    kinds.update(dict.fromkeys(f"{places.AWKWARD} {places.ZONES}".split(), "region"))
    return kinds


@functools.cache
def _words() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the words that begin with two characters, each with its kind, the longest first.

    A word of one character is the last of all that begin with it.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    alone = {word: kind for word, kind in vocabulary().items() if len(word) == 1}
    for word, kind in vocabulary().items():
        found.setdefault(word[:2], []).append((word, kind))
    for start, words in found.items():
        words.sort(key=lambda one: -len(one[0]))
        if len(start) > 1 and start[0] in alone:
            words.append((start[0], alone[start[0]]))
    return {start: tuple(words) for start, words in found.items()}


@functools.cache
def _ways() -> dict[str, int]:
    """Return for each character that can begin a token which of the ways to read one to try."""
    ways = dict.fromkeys(_MARKS, _MARK)
    tried = ((_BEFORE_STARTS, _EARLY), ((word[0] for word in vocabulary()), _WORDED))
    for starts, way in (*tried, (_AFTER_STARTS, _LATE), ("0123456789", _DIGIT)):
        ways.update({first: ways.get(first, 0) | way for first in starts})
    plain = [first for first in "0123456789" if not ways[first] & _WORDED]
    ways.update({first: ways[first] | _PLAIN for first in plain})
    alone = [word for word in vocabulary() if len(word) == 1]
    ways.update({word: ways[word] | _ALONE for word in alone})
    return ways


def scan(text: str) -> list[Token]:
    """Return the tokens of a sentence; plain text between them has none."""
    ways, words = _ways().get, _words().get
    tokens: list[Token] = []
    end = 0
    token: Token | None
    for start, first in enumerate(text):
        if start < end:
            continue
        way = ways(first)
        if way is None:
            continue
        if way == _WORDED:  # as of most characters, few of which begin a word
            begun = words(text[start : start + 2])
            token = _word(text, start, begun) if begun else None
        elif way & _MARK:
            token = _new(Token, ("mark", start, start + 1, first, None))
        else:
            token = _read(text, start, way)
        if token is None:
            continue
        end = token[2]
        if first != "和" or not _opens_a_name(text, token):
            tokens.append(token)
    return tokens


def _read(text: str, start: int, way: int) -> Token | None:
    """Return the token that begins at ``start``, where there is more than one way to read it."""
    if way & _PLAIN and (plain := _AT_ONCE.match(text, start)):
        word = plain[0]
        value = float(word) if len(word) <= _LONGEST_NUMBER else None
        return _new(Token, ("number", start, plain.end(), word, value))
    token = _patterned(_BEFORE, text, start) if way & _EARLY else None
    if token is None and way & _WORDED:
        begun = _words().get(text[start : start + 2])
        begun = _words().get(text[start]) if begun is None and way & _ALONE else begun
        token = _word(text, start, begun) if begun else None
    if token is None and way & _LATE:
        token = _number(text, start) if way & _DIGIT else _patterned(_AFTER, text, start)
    return token


def _opens_a_name(text: str, token: Token) -> bool:
    """Tell whether 和 is the first character of a name: 煤山镇、和平镇."""
    return token.text == "和" and text[token.start - 1 : token.start] == "、"


def _word(text: str, start: int, begun: tuple[tuple[str, str], ...]) -> Token | None:
    for word, kind in begun:
        if text.startswith(word, start):
            if word == _COMPREHENSIVE and not _stands_alone(text, start, len(word)):
                continue
            end = start + len(word)
            if word not in _SPLIT_WORDS or not text.startswith(("域", "别", "级", "(市"), end):
                return _new(Token, (kind, start, end, word, None))
    return None


def _stands_alone(text: str, start: int, length: int) -> bool:
    """Tell whether 综合榜 is all that a list is called."""
    lead = text[start - 1 : start]
    alone = lead in _BEFORE_COMPREHENSIVE or (lead != "”" and lead in {"", "、", *_MARKS})
    return alone and not text.startswith(("单", "首"), start + length)


def _number(text: str, start: int) -> Token | None:
    """Return the number that begins with a digit at ``start``."""
    match = _NUMBER.match(text, start)
    if match is None:
        return None
    word = match[0]
    plain = word if word.isdecimal() else word.replace(" ", "").replace(",", "")
    value = float(plain) if len(plain) + word.count(",") <= _LONGEST_NUMBER else None
    return _new(Token, ("number", start, match.end(), word, value))


def _patterned(pattern: re.Pattern[str], text: str, start: int) -> Token | None:
    match = pattern.match(text, start)
    if match is None:
        return None
    kind, word = match.lastgroup or "", match[0]
    value = None
    if kind == "ordinal":
        value = read_number(word.lstrip("第NnOo.№"))
    elif kind not in _WORDS_ALONE:
        kind, value = _valued(kind, word)
    return _new(Token, (kind, start, match.end(), word, value))


def _valued(kind: str, word: str) -> tuple[str, float | None]:
    """Return the kind of a token whose word tells a number, and that number."""
    if kind in {"numeral", "numerals"}:
        return "numeral", read_number(word)
    if kind in {"percent", "decimal"}:
        return "number", read_number(word.removeprefix(PERCENT))
    if kind in {"first", "stands"}:
        return "first-place", _SECONDS.get(word, 1.0)
    if kind == "within":
        return "top", read_number(word[:-3])
    return kind, 3.0 if word == "三甲" else read_number(word.strip("前TOPtop强位名甲“”"))
