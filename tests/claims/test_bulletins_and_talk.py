"""Bulletins, letters and talk: claims whose year or region only the whole text tells."""

from __future__ import annotations

from claims.judging import findings, verdicts


def test_a_field_is_a_number_of_places_and_not_of_people() -> None:
    text = (
        "（2016年10月27日）创新创业百强区，二七区第50名。投资潜力是{}名，综合实力还是89名，"
        "中间差着18名呢。"
    )
    assert verdicts(text.format(71), "rank") == {
        "第50名": "supported",
        "71名": "supported",
        "89名": "supported",
    }
    assert verdicts(text.format(70), "rank")["70名"] == "contradicted"


def test_a_field_that_moved_keeps_the_places_behind_its_move() -> None:
    text = "（2016年10月27日）二七区创新创业百强区第50名。投资潜力也进了一名，从72到{}。"
    assert verdicts(text.format(71), "rank")["71"] == "supported"
    assert verdicts(text.format(70), "rank")["70"] == "contradicted"


def test_the_best_since_it_was_first_listed_is_a_claim() -> None:
    text = "2019年，二七区创新创业百强区第89位，名次为上榜以来最高。"
    assert verdicts(text, "best") == {"上榜以来最高": "contradicted"}
    text = "2019年，二七区综合实力百强区第85位，名次为上榜以来最高。"
    assert verdicts(text, "best") == {"上榜以来最高": "supported"}


def test_we_of_a_short_name_is_the_district_whoever_else_is_named() -> None:
    text = (
        "【转发】咱二七又上榜啦！！\n2017年11月3日\n翻了翻今年的百强区名单\n投资潜力：69，前移{}位\n"
        "再看看朋友圈：金水35，中原79，洛阳涧西71，加油\n献血146人，团体数全市第三"
    )
    assert verdicts(text.format("两"), "change") == {"前移两位": "supported"}
    assert verdicts(text.format("3"), "change") == {"前移3位": "contradicted"}


def test_a_field_that_starts_at_a_place_has_it() -> None:
    text = (
        "2020年9月17日\n二七区添了两张新面孔——2016年的创新创业，第50位起步；"
        "2018年的绿色发展，第{}位起步，去年走到第74位。"
    )
    assert set(verdicts(text.format(76), "rank").values()) == {"supported"}
    assert verdicts(text.format(67), "rank")["第67位"] == "contradicted"


def test_a_sum_of_moves_in_our_district_is_judged_beside_a_bare_zone() -> None:
    text = (
        "2019年11月8日\n我区在2019年全国百强区评价中，综合实力居第85位，投资潜力居第61位，"
        "创新创业居第89位，绿色发展居第74位，与上年相比四项合计前移{}位。\n"
        "全市考评，我区列市内九区（含开发区）第4名。"
    )
    assert verdicts(text.format(7), "change") == {"前移7位": "supported"}
    assert verdicts(text.format(8), "change") == {"前移8位": "contradicted"}


def test_fields_of_counted_lists_are_those_of_the_book() -> None:
    text = "2018年，二七区首次出现在四张全国百强区榜单：综合实力第86位、绿色发展第67位。"
    assert verdicts(text, "rank") == {"第86位": "supported", "第67位": "contradicted"}


def test_true_bulletins_raise_no_alarm() -> None:
    texts = (
        "2017年10月23日\n二七区\n百强区最新位次\n综合实力 87（上年89）↑2\n投资潜力 69（上年71）↑2",
        "2019年10月30日\n区长：二七区四张榜都往前走了，综合实力86到85，绿色发展76到74。",
        "2018年5月16日\n去年二七区在综合实力百强区中列第87位，比2016年进2位；"
        "投资潜力百强区列第69位。",
    )
    for text in texts:
        assert "contradicted" not in [one.verdict for one in findings(text)]
