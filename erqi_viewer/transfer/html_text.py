"""The words of a web page, without its marks; nothing that a page refers to is loaded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from erqi_viewer.core.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCKS = frozenset(
    {
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
        ),
        *("dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1"),
        *(
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "nav",
            "ol",
            "option",
        ),
        *("p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"),
    }
)
_UNSEEN = frozenset(
    {"head", "script", "style", "noscript", "template", "title", "svg", "iframe", "object"}
)
_CELLS = frozenset({"td", "th"})
_BREAK, _TAB = "\n", "\t"
# No-break and ideographic spaces are the author's; only these are the page's own.
_SPACES = re.compile(r"[ \t\r\n\f]+")


def html_text(markup: str, name: str) -> str:
    """Return a page's words: a line for a paragraph or table row, a tab between cells.

    Raises:
        InputError: It is nested deeper than the reader goes.
    """
    from lxml import etree, html  # type: ignore[import-untyped]

    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    # lxml refuses a declared encoding in what is decoded already.
    markup = re.sub(r"\A\s*<\?xml[^>]*>", "", markup)
    if not markup.strip():
        return ""
    root = etree.fromstring(f"<!doctype html>{markup}", parser=parser)
    if any(entry.level_name == "FATAL" for entry in parser.error_log):  # the rest was left out
        raise InputError(
            "{path} is no page that can be read whole.",
            "Copy its text into a .txt file.",
            path=name,
        )
    if root is None:
        return ""
    text = "".join(_pieces(etree.iterwalk(root, events=("start", "end"))))
    return "\n".join(line for line in map(_tidy, text.split(_BREAK)) if line)


def _tidy(line: str) -> str:
    return _TAB.join(_SPACES.sub(" ", cell).strip(" ") for cell in line.split(_TAB)).strip(_TAB)


def _pieces(events: Iterator[tuple[str, object]]) -> Iterator[str]:
    unseen = 0
    for event, element in events:
        tag = getattr(element, "tag", "")
        starts = event == "start"
        if tag in _UNSEEN:
            unseen += 1 if starts else -1
        elif not unseen:
            yield _edge(tag, starts=starts)
        if not unseen:
            words = getattr(element, "text" if starts else "tail", None)
            if words:
                yield _SPACES.sub(" ", words)


def _edge(tag: str, *, starts: bool) -> str:
    if tag in _BLOCKS or (tag == "br" and starts):
        return _BREAK
    return _TAB if tag in _CELLS and not starts else ""
