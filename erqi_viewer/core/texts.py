"""The program's own texts: English in the code, other languages from Qt Linguist ``.ts`` files.

One catalogue serves the window and the command line, so no text depends on Qt being loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from erqi_viewer import assets
from erqi_viewer.core.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erqi_viewer.core.errors import ErqiError
    from erqi_viewer.core.records import Language, Name


class Texts(NamedTuple):
    """A catalogue: call it with an English text and get that text in ``lang``."""

    lang: Language
    messages: Mapping[str, str]

    def __call__(self, english: str, /, **values: object) -> str:
        """Return the translation of ``english``, its ``{names}`` filled in from ``values``."""
        text = self.messages.get(english, english)
        return text.format(**values) if values else text

    def name(self, name: Name | None) -> str:
        """Return a name in this language, empty for None."""
        return name.text(self.lang) if name else ""

    def error(self, error: ErqiError) -> tuple[str, str]:
        """Return what happened and what to do about it."""
        return self(error.what, **error.values), self(error.remedy, **error.values)


ENGLISH = Texts("en", {})


def read_catalogue(path: str) -> dict[str, str]:
    """Read the finished translations of a ``.ts`` file; an empty one stays empty.

    Raises:
        OSError: The file cannot be read.
        xml.parsers.expat.ExpatError: The file is not XML.
    """
    # Not ElementTree, whose import would cost the window's start more than all it reads here.
    from xml.parsers import expat

    messages: dict[str, str] = {}
    parts: dict[str, str] = {}
    inside = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        if name == "message":
            parts.clear()
        elif name == "source" or (name == "translation" and "type" not in attributes):
            inside = name
            parts[name] = ""

    def end(name: str) -> None:
        nonlocal inside
        inside = ""
        if name == "message" and parts.get("source") and "translation" in parts:
            messages[parts["source"]] = parts["translation"]

    def text(data: str) -> None:
        if inside:
            parts[inside] += data

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text
    with open(path, "rb") as file:
        parser.ParseFile(file)
    return messages


def load_texts(lang: Language) -> Texts:
    """Return the program's texts in a language."""
    if lang == "en":
        return ENGLISH
    return Texts(lang, read_catalogue(assets.resource("i18n", f"{lang}.ts")))
