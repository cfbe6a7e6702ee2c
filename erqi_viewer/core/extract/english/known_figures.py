"""Names of the figures that English releases give."""

from __future__ import annotations

import re

from erqi_viewer.core.extract.english.numbers import by_letter

_SOME_NAMES = (
    "growth rate(?<=its growth rate)",
    "per capita gdp",
    "gdp per capita",
    "regional gross domestic product",
    "per capita gross domestic product",
    "gross domestic product",
    "gross regional product",
    "regional gdp",
    "gdps?",
    "economic output",
    "economy(?= (?:produced|was worth|totall?ed|reached|hit)\\b)",
    "economic aggregate",
    "general public budget revenue",
    "public budget revenue",
    "local fiscal revenue",
    "fiscal revenue",
    "budget revenue",
    "tax revenue",
    "fixed[- ]asset investment",
    "fixed assets? investment",
    "investment in fixed assets",
    "total retail sales of (?:social )?consumer goods",
    "retail sales of (?:social )?consumer goods",
    "online retail sales",
    "retail sales",
    "per capita disposable income(?: of (?:urban|rural) residents)?",
    "disposable income",
    "industrial added value",
    "added value of industrial enterprises above designated size",
    "industrial value[- ]added(?: industrial output)?",
    "value[- ]added(?: industrial output)?",
    "industrial output(?: value)?",
    "gross output value of industrial enterprises above designated size",
    "total imports? and exports?(?: volume| value)?",
    "imports? and exports?(?: volume| value)?",
    "total (?:volume|value) of (?:foreign trade|imports? and exports?)",
    "volume of (?:foreign trade|imports? and exports?)",
    "value of (?:foreign trade|imports? and exports?)",
    "total foreign trade(?: volume| value)?",
    "foreign trade(?: volume| value)?",
    "permanent population",
    "registered population",
    "resident population",
    "population",
    "urbanization rate",
    "actual(?:ly)? (?:use of|used|utilized) foreign (?:investment|capital)",
    "actual utili[sz]ation of foreign (?:investment|capital)",
    "utili[sz]ation of foreign (?:investment|capital)",
    "foreign (?:investment|capital)",
    "foreign direct investment",
    "tourism (?:revenue|income)",
    "exports?(?: volume| value)?",
    "imports?(?: volume| value)?",
)
_NAMES = by_letter(_SOME_NAMES, longest=False)
FIGURE = re.compile(rf"\b(?:{_NAMES})\b")
AT_END = re.compile(rf"\b(?:{_NAMES})$")
MEASURED = re.compile(
    r"\b(?:value|output|revenues?|incomes?|sales|investment|trade|exports|imports|gdp|consumption"
    r"|turnover|volume|profits?)\b"
)
