"""Names of the figures that English releases give."""

from __future__ import annotations

import re

_NAMES = (
    "per capita gdp|gdp per capita|gross domestic product|gross regional product"
    "|regional gdp|gdps?|economic output"
    "|general public budget revenue"
    "|public budget revenue|fiscal revenue|budget revenue|fixed[- ]asset investment"
    "|fixed assets? investment|total retail sales of (?:social )?consumer goods"
    "|retail sales of consumer goods|retail sales"
    "|per capita disposable income(?: of (?:urban|rural) residents)?|disposable income"
    "|industrial added value|added value of industrial enterprises above designated size"
    "|value[- ]added industrial output|industrial output|imports and exports"
    "|import and export volume|foreign trade|population|urbanization rate|foreign investment"
    "|tourism revenue|exports?|imports?"
)
FIGURE = re.compile(rf"\b(?:{_NAMES})\b")
