"""A catalogue of the tests' own, so that a better translation breaks no test."""

from __future__ import annotations

from erqi_viewer.core.texts import Texts

ZH = Texts(
    "zh",
    {
        "{year}": "{year}年",
        "new": "新",
        "no ranks": "无名次",
        "not listed": "未上榜",
        "Indicators": "指标",
        "Honours": "荣誉",
        "Organisations": "机构",
        "Index system": "体系",
        "Programme": "布局",
        "over": "逾",
        "nearly": "近",
        "by value": "按总量",
        "by growth": "按增速",
        "{value} {unit}": "{value}{unit}",
        "{qualifier} {value}": "{qualifier}{value}",
        "{text}, {more}": "{text}，{more}",
        "rank {rank}": "第{rank}名",
        "up {places}": "上升{places}位",
        "down {places}": "下降{places}位",
        "unchanged": "持平",
        "first recorded entry": "首次记录",
        "Years running": "连续年数",
    },
)
