"""Places told beside the lists in Chinese releases: of streets, towns, schools, dishes, parks."""

from __future__ import annotations

import pytest

from erqi_viewer.core.extract import extract

OPENING = "桐桥区列2019年全国综合实力百强区第85位。"
TOWNS = "2019年全国综合实力千强镇公布，青石镇列第85位。"


def places(said: str, opening: str = OPENING) -> list[tuple[str | None, int | None]]:
    """Return the places that are read behind an opening, each with its region."""
    read = extract(opening + said).rankings
    return [(one.region, one.rank) for one in read if one.start >= len(opening)]


@pytest.mark.parametrize(
    "said",
    [
        "在全市垃圾分类考核中，北苑街列第二，南园街排在第九。",
        "物业服务打分里，清河社区拿到第一，柳林社区第二。",
        "区住建局在全市作风评议中列第四，人社局第七。",
        "区税务局窗口在全市“好差评”中列第2名。",
        "区交警大队在全市执法质量考评中排第三。",
        "区农商行在全国农商行资产规模排名中列第12。",
        "红叶大学在软科排名中列第103位，齐河工业大学列第211位。",
        "清河旅游度假区去年排名第一。",
    ],
)
def test_a_place_is_that_of_the_body_or_crowd_that_stands_before_its_verb(said: str) -> None:
    assert places(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "青石镇在全区河长制考评中名列第一，白沙镇倒数第二，双桥镇第十一。",
        "城关镇在全区秸秆禁烧检查中排第一，青石乡排第七。",
        "青石镇、白沙镇在安全生产督查中并列第二。",
        "城关街道获全市街道综治考评第一，青石镇列乡镇类第二。",
        "8月份的街道卫生巡查里，柳林排第三，北苑街道排第九。",
        "区里更看重9月的人居环境“红黑榜”。青石镇这次排第三，白沙镇掉到第八。",
    ],
)
def test_towns_and_streets_in_an_appraisal_are_on_no_list(said: str) -> None:
    read = extract(OPENING + said)
    assert (places(said), read.changes) == ([], ())


@pytest.mark.parametrize(
    "said",
    [
        "城关街道人居环境考核列18个镇街第3名，青石镇列第12名。",
        "环卫督查中城区执法队位列各区镇首位，青石镇第七。",
        "这家零售店开业当天在全国新店中排名第五。",
        "云雾毛峰以品牌价值位居绿茶类第四。",
    ],
)
def test_those_among_whom_a_place_is_tell_its_kind(said: str) -> None:
    assert places(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "桐桥莲藕在全国莲藕品质评比中拿下第一名。",
        "桐桥莲藕在全国莲藕评比中拿到金奖，名列第一，桐桥豆丝列第四。",
        "“桐桥米粉”入选江南名菜评选第四名。",
        "两河口老火锅在江南火锅百强评选中列第11。",
        "柳浪公园获评“最美公园”第三。",
        "桐桥老街进入“十大老街”榜单第九。",
        "其湿地公园入围“周末去处”，位居第8。",
    ],
)
def test_what_is_entered_for_a_contest_or_poll_is_no_region(said: str) -> None:
    assert places(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "区人民医院门诊满意度在全市同级医院中列第9名。",
        "区一中高考上线率列全市第三。",
        "清河景区游客量居全市第八。",
        "某机场旅客吞吐量在全国机场中居第15位。",
        "清河古城客流居全区第一、全市第五。",
        "县供水公司客户满意度位列第二。",
        "五里街道社会治理满意度测评位居全区第一，青石镇排名第七。",
    ],
)
def test_what_is_measured_of_one_body_is_no_figure_of_the_district(said: str) -> None:
    read = extract(OPENING + said)
    assert (places(said), read.indicators) == ([], ())


@pytest.mark.parametrize(
    "said",
    [
        "某家电国内销量已连续12年居行业第一。",
        "北苑街道在8月份环境考核中排名垫底，南园街道则拿下“五连冠”。",
    ],
)
def test_a_run_beside_the_lists_is_no_run_of_the_district(said: str) -> None:
    assert extract(OPENING + said).streaks == ()


def test_a_move_behind_a_hospitals_place_is_the_hospitals() -> None:
    said = "区人民医院在全国县级医院竞争力排名中位列第63名，较上届上升11名。"
    assert extract(OPENING + said).changes == ()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("桐桥区在全省营商环境测评中名列第3。", [("桐桥区", 3)]),
        ("桐桥区居全省城市管理考核第二。", [("桐桥区", 2)]),
        (
            "全省平安建设考核中，桐桥排第4，双河县排第9。",
            [("桐桥区", 4), ("双河县", 9)],
        ),
        ("在全省60个县市区的公众安全感测评中，该区列第7位。", [("桐桥区", 7)]),
        ("桐桥区在“中国最美县域”榜单上位列第12。", [("桐桥区", 12)]),
        ("区统计局发布消息，桐桥区在全国科技创新百强区中列第46位。", [("桐桥区", 46)]),
        ("区内学校、医院林立，在绿色发展百强区中列第46位。", [("桐桥区", 46)]),
        ("双河小学获全省第一，桐桥区则在全国绿色发展百强区中列第46位。", [("桐桥区", 46)]),
        ("在全国百强街道榜单中，城关街道列第12位。", [("城关街道", 12)]),
    ],
)
def test_districts_in_appraisals_and_on_lists_beside_such_places_are_read(
    said: str, told: list[tuple[str, int]]
) -> None:
    assert places(said) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("白沙镇列第102位，厚街镇列第203位。", [("白沙镇", 102), ("厚街镇", 203)]),
        ("在全省乡镇中，青石镇排第3。", [("青石镇", 3)]),
        ("全省乡镇高质量发展考核中，青石镇列第5位。", [("青石镇", 5)]),
        ("青石镇街道整洁，列全国百强镇第61位。", [("青石镇", 61)]),
    ],
)
def test_towns_on_lists_of_towns_are_read(said: str, told: list[tuple[str, int]]) -> None:
    assert places(said, TOWNS) == told


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("农村居民人均可支配收入2.1万元，居全市第三。", 3),
        ("规上企业营业收入300亿元，居全市第三。", 3),
        ("全区A级景区接待游客120万人次，居全市第三。", 3),
        ("全区中学升学率98.6%，居全市第二。", 2),
        ("青石镇2019年财政收入5.2亿元，居全区各镇街第一。", 1),
    ],
)
def test_places_of_figures_of_a_whole_district_stay_with_them(said: str, place: int) -> None:
    assert extract(OPENING + said).indicators[-1].place == place
