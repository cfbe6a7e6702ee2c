"""Numbers of contests, winners, prices, holidays and groups are no figures of a region."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

_TOLD = "2019年望川区地区生产总值215.3亿元，增长6.7%。"


def _figures(said: str) -> list[float | None]:
    return [one.value for one in extract(_TOLD + said).indicators][1:]


@pytest.mark.parametrize(
    "said",
    [
        "龙舟大赛上，望川女队获800米直道赛第一名。",
        "选手周琳在省赛中获10米跳台第二名。",
        "民警陈山跑出1小时26分，列第14名。",
        "望川一中今年有13人被名校录取，另有6人获省一等奖。",
        "摔跤手从96人里摔到最后，得了第三名。",
        "今年中考，望川有4所初中进入全市前三十。",
        "另有3家进入制造业500强前二百。",
        "驻区高校4个学科进入ESI全球前1%。",
        "在全市14个板块的转型升级考核里，柳镇从第一掉到第五。",
        "柳街道在92个街道中分列第7。",
        "园博会周六开园，门票45元，学生半价。",
        "国庆7天，景区人头攒动。",
        "从地区看，华东31个，西北9个。",
        "中国服务业企业500强发布，柳街道2家企业入围。",
        "机械博览会开幕，参展企业317家，展出面积6万平方米。",
        "望川队主场场均观众5210人，排名第3。",
        "柳湖半程马拉松吸引1.4万人参赛。",
        "赛会将有60多个国家和地区的选手参加。",
    ],
)
def test_a_number_beside_the_economy_is_no_figure(said: str) -> None:
    assert _figures(said) == []


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("全区共有中学12所、医院9家。", 12.0),
        ("新建绿道36公里。", 36.0),
        ("新增规上企业48家，居全市前列。", 48.0),
        ("空气质量优良天数312天。", 312.0),
        ("资助600名中学生。", 600.0),
        ("人均可支配收入41236元。", 41236.0),
        ("新建小学5个、中学3个。", 5.0),
    ],
)
def test_a_number_that_only_looks_alike_is_one(said: str, value: float) -> None:
    assert _figures(said)[0] == value
