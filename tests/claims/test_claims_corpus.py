"""A corpus of claims with the verdicts that they have to get from one made-up book."""

from __future__ import annotations

import functools

import claim_books
import pytest

from erqi_viewer.core.claims import Report, check, message, reasons, wording
from erqi_viewer.core.texts import ENGLISH

# Each text with its findings in order. The book is shown in claim_books.example; 2018 is its
# latest year.
CASES: tuple[tuple[str, str], ...] = (
    # places
    ("2018年，二七区位列全国综合实力百强区第82名。", "rank supported"),
    ("2018年，二七区位列全国综合实力百强区第81名。", "rank contradicted falls"),
    ("2018年，二七区位列全国综合实力百强区第83名。", "rank contradicted differs"),
    ("2018年二七区综合实力百强区排名第八十二位。", "rank supported"),
    ("二七区2018年投资潜力百强区排名第６０位。", "rank supported"),
    ("2017年，二七区位列全国综合实力百强市辖区第80位。", "rank supported"),
    ("2013年，二七区位列科学发展百强区第92位。", "rank supported"),
    ("2013年，二七区位列科学发展百强区第29位。", "rank contradicted falls"),
    ("2018年，二七区投资潜力百强区第60位，比综合实力高22位。",
     "rank supported; comparison supported"),
    ("2018年，二七区投资潜力百强区第60位，比综合实力高32位。",
     "rank supported; comparison contradicted falls"),
    ("2018年，二七区在综合实力、投资潜力百强区中分别位列第82位、第60位。",
     "rank supported; rank supported"),
    ("2018年，二七区在综合实力、投资潜力百强区中分别位列第60位、第82位。",
     "rank contradicted falls; rank contradicted differs"),
    ("2018年，郑州市二七区位列全国绿色发展百强区第76名。", "rank supported"),
    ("2016年，二七区位列全国综合实力百强区第85名。", "rank supported"),
    ("2016年，二七区位列全国综合实力百强区第84名。", "rank contradicted differs"),
    ("In 2018, Erqi District ranked 82nd among the national top 100 districts for comprehensive "
     "strength.", "rank supported"),
    ("In 2018, Erqi District ranked 28th among the national top 100 districts for comprehensive "
     "strength.", "rank contradicted falls"),
    ("Erqi District ranked 60th among the Top 100 Districts for Investment Potential in 2018.",
     "rank supported"),
    # places that the records cannot judge
    ("2019年，二七区位列全国综合实力百强区第82名。", "rank no_data"),
    ("2017年，二七区位列全国投资潜力百强区第62名。", "rank no_data"),
    ("2016年，二七区位列全国绿色发展百强区第80名。", "rank no_data"),
    ("2018年，二七区位列全国科技创新百强区第30名。", "rank no_data"),
    ("2018年，二七区位列全省综合实力百强区第3名。", "rank no_data"),
    ("2018年，二七区位列赛迪投资潜力百强区第60名。", "rank no_data"),
    ("2018年，二七区位列全国综合实力百强县第82名。", "rank no_data"),
    ("二七区位列全国综合实力百强区第82名。", "rank no_data"),
    ("In 2018, Erqi District ranked 12th among the national top 100 districts for business "
     "environment.", "rank no_data"),
    # a place whose year is taken over from an earlier sentence that names two
    ("2016年以来，二七区一年一个台阶；2018年的全国综合实力百强区名单公布后，区里开会分析。"
     "二七区列综合实力百强区第85名。", "rank no_data"),
    # places, moves and runs of sentences that name no list, after one that named two
    ("2018年，二七区位列全国综合实力百强区第82名、全国投资潜力百强区第60名。2016年列第85名。",
     "rank supported; rank supported; rank no_data"),
    ("2018年，二七区位列全国综合实力百强区第82名、全国投资潜力百强区第60名。2016年列第84名。",
     "rank supported; rank supported; rank contradicted differs"),
    ("2016年，二七区位列全国综合实力百强区第85名、全国投资潜力百强区第65名。排名较上年提升5位。",
     "rank supported; rank supported; change supported"),
    ("2018年，二七区位列全国综合实力百强区第82名、全国投资潜力百强区第60名。较2016年前移3位。",
     "rank supported; rank supported; comparison no_data"),
    ("2018年，二七区位列全国综合实力百强区第82名、全国投资潜力百强区第60名。已连续七年上榜。",
     "rank supported; rank supported; streak no_data"),
    ("2018年，二七区位列全国投资潜力百强区第60名。2016年列第85名。",
     "rank supported; rank contradicted differs"),
    # places that went one way year by year
    ("2017年，二七区位列全国综合实力百强区第80位，2015年以来逐年前移。",
     "rank supported; streak supported"),
    ("2017年，二七区位列全国综合实力百强区第80位，2014年以来名次一年比一年靠前。",
     "rank supported; streak contradicted falls"),
    ("2017年，二七区位列全国综合实力百强区第80位，名次逐年前移。",
     "rank supported; streak no_data"),
    # places that the records rule out
    ("2017年，二七区位列全国创新创业百强区第49名。", "rank contradicted falls"),
    ("2017年，二七区位列全国绿色发展百强区第80名。", "rank contradicted falls"),
    ("2014年，二七区位列全国投资潜力百强区第71名。", "rank contradicted falls"),
    # other regions
    ("2018年，中原区位列全国综合实力百强区第40名。", "rank supported"),
    ("2018年，中原区位列全国综合实力百强区第82名。", "rank contradicted differs"),
    ("2018年，金水区位列全国综合实力百强区第82名。", "rank no_data"),
    ("2018年，金水区位列全国综合实力百强区第1名。", "rank no_data"),
    ("2018年，金水区较上年上升10位，位列全国综合实力百强区第5名。",
     "change no_data; rank no_data"),
    ("2018年，金水区连续九年入选全国综合实力百强区。", "streak no_data"),
    ("2018年，二七区、中原区分别位列全国综合实力百强区第82位、第40位。",
     "rank supported; rank supported"),
    ("2018年，二七区位列全国综合实力百强区第82名，金水区位列第10名。",
     "rank supported; rank no_data"),
    ("In 2018, Jinshui District ranked 82nd among the national top 100 districts for comprehensive "
     "strength.", "rank no_data"),
    ("2018年，金水区生产总值400.5亿元。", "indicator no_data"),
    ("In 2018, Erqi district ranked 82nd among the national top 100 districts for comprehensive "
     "strength.", "rank supported"),
    ("In 2018, Erqi district ranked 82nd among the national top 100 districts for consumption "
     "potential.", "rank no_data"),
    ("Erqi district did well in 2018. Jinshui district's GDP was 39.8 billion yuan.",
     "indicator no_data"),
    ("In 2018, GDP was 400.5 billion yuan in Jinshui district.", "indicator no_data"),
    ("金水区交出亮眼答卷。2018年位列全国绿色发展百强区第76名。", "rank no_data"),
    ("今天，金水区召开大会。2018年，我区位列全国绿色发展百强区第76名。", "rank no_data"),
    ("Jinshui District has had a good year. It ranked 76th among the national top 100 districts "
     "for green development in 2018.", "rank no_data"),
    # runs
    ("2018年，二七区连续五年入选全国综合实力百强区。", "streak supported"),
    ("2018年，二七区连续七年入选全国综合实力百强区。", "streak supported"),
    ("2018年，二七区连续六年入选全国综合实力百强区。", "streak contradicted differs"),
    ("2018年，二七区连续八年入选全国综合实力百强区。", "streak contradicted falls"),
    ("2018年，二七区连续四年入选全国综合实力百强区。", "streak contradicted differs"),
    ("2016年，二七区连续两年入选全国投资潜力百强区。", "streak supported"),
    ("2016年，二七区连续三年入选全国投资潜力百强区。", "streak contradicted falls"),
    ("2018年，二七区连续三年入选全国投资潜力百强区。", "streak no_data"),
    ("2018年，二七区连续九年入选全国投资潜力百强区。", "streak contradicted falls"),
    ("2018年，二七区连续三年入选全国绿色发展百强区。", "streak no_data"),
    ("2018年，二七区连续三年入选全国创新创业百强区。", "streak contradicted falls"),
    ("2017年，二七区连续两年入选全国创新创业百强区。", "streak contradicted falls"),
    ("2016年，二七区连续两年入选全国绿色发展百强区。", "streak supported"),
    ("2018年，二七区蝉联全国综合实力百强区。", "streak supported"),
    ("2019年，二七区连续八年入选全国综合实力百强区。", "streak no_data"),
    ("2018年，二七区连续三年入选全国科技创新百强区。", "streak no_data"),
    ("In 2018, Erqi District was among the national top 100 districts for comprehensive strength "
     "for the fifth consecutive year.", "streak supported"),
    ("In 2018, Erqi District was among the national top 100 districts for comprehensive strength "
     "for nine years running.", "streak contradicted falls"),
    ("2018年，二七区连续三年上榜。", "streak no_data"),
    ("2017年，二七区综合实力百强区排名连续两年上升。", "streak supported"),
    ("2017年，二七区综合实力百强区排名连续一年上升。", "streak contradicted differs"),
    ("2017年，二七区综合实力百强区排名连续三年上升。", "streak contradicted falls"),
    ("2018年，管城区连续三年入选全国综合实力百强区。", "streak no_data"),
    # moves
    ("2017年，二七区位列全国综合实力百强区第80名，较上年上升5位。",
     "rank supported; change supported"),
    ("2017年，二七区位列全国综合实力百强区第80名，较上年上升6位。",
     "rank supported; change contradicted falls"),
    ("2017年，二七区位列全国综合实力百强区第80名，较上年上升4位。",
     "rank supported; change contradicted differs"),
    ("2018年，二七区位列全国综合实力百强区第82名，较上年下降2位。",
     "rank supported; change supported"),
    ("2018年，二七区位列全国综合实力百强区第82名，较上年上升2位。",
     "rank supported; change contradicted falls"),
    ("2018年，二七区位列全国综合实力百强区第82名，较上年下降3位。",
     "rank supported; change contradicted differs"),
    ("2015年，二七区位列全国综合实力百强区第90名，与上年持平。",
     "rank supported; change supported"),
    ("2018年，二七区位列全国综合实力百强区第82名，与上年持平。",
     "rank supported; change contradicted falls"),
    ("2014年，二七区位列全国综合实力百强区第90名，较上年上升2位。",
     "rank supported; change supported"),
    ("2018年，二七区位列全国投资潜力百强区第60名，较上年上升5位。",
     "rank supported; change no_data"),
    ("2018年，二七区位列全国创新创业百强区第48名，较上年上升2位。",
     "rank supported; change contradicted falls"),
    ("2018年，二七区位列全国绿色发展百强区第76名，较上年上升2位。",
     "rank supported; change no_data"),
    ("In 2017, Erqi District ranked 80th among the national top 100 districts for comprehensive "
     "strength, up five places from 2016.", "rank supported; change supported"),
    ("In 2018, Erqi District ranked 82nd among the national top 100 districts for comprehensive "
     "strength, up two places from 2017.", "rank supported; change contradicted falls"),
    # comparisons between years
    ("2018年，二七区综合实力百强区位次比2014年前进8位。", "comparison supported"),
    ("2018年，二七区综合实力百强区位次比2014年前进9位。", "comparison contradicted falls"),
    ("2018年，二七区投资潜力百强区位次比2016年上升5位。", "comparison supported"),
    ("2018年，二七区投资潜力百强区位次比2011年上升5位。", "comparison no_data"),
    ("二七区综合实力百强区排名由2016年的第85位上升至2017年的第80位。",
     "rank supported; comparison supported; rank supported"),
    ("二七区综合实力百强区排名由2016年的第88位上升至2017年的第80位。",
     "rank contradicted differs; comparison contradicted falls; rank supported"),
    # first and again
    ("2015年，二七区首次入选全国投资潜力百强区。", "first supported"),
    ("2016年，二七区首次入选全国投资潜力百强区。", "first contradicted falls"),
    ("2016年，二七区首次入选全国创新创业百强区。", "first no_data"),
    ("2018年，二七区首次入选全国创新创业百强区。", "first contradicted falls"),
    ("2014年，二七区首次入选全国综合实力百强区。", "first supported"),
    ("2015年，二七区首次入选全国综合实力百强区。", "first contradicted falls"),
    ("2017年，二七区首次跻身全国综合实力百强区前八十。", "first supported; top-n supported"),
    ("2018年，二七区再次入选全国创新创业百强区。", "again supported"),
    ("2015年，二七区再次入选全国投资潜力百强区。", "again contradicted falls"),
    ("2015年，二七区再次入选全国绿色发展百强区。", "again no_data"),
    ("2018年，二七区第三次入选全国投资潜力百强区。", "again supported"),
    ("2018年，二七区第四次入选全国投资潜力百强区。", "again contradicted falls"),
    ("In 2018, Erqi District was again among the national top 100 districts for innovation and "
     "entrepreneurship.", "again supported"),
    ("2014年，二七区再次入选全国综合实力百强区。", "again supported"),
    ("2014年，二七区第三次入选全国综合实力百强区。", "again supported"),
    # the best so far
    ("2017年，二七区位列全国综合实力百强区第80名，创历史最好成绩。",
     "rank supported; best supported"),
    ("2018年，二七区位列全国综合实力百强区第82名，创历史最好成绩。",
     "rank supported; best contradicted falls"),
    ("2016年，二七区位列全国创新创业百强区第50名，为历史最好名次。",
     "rank supported; best no_data"),
    ("In 2017, Erqi District ranked 80th among the national top 100 districts for comprehensive "
     "strength, its best place ever.", "rank supported; best supported"),
    ("2017年，二七区各榜名次均为历史最好。", "best supported"),
    ("2018年，二七区各榜名次均为历史最好。", "best contradicted falls"),
    ("2012年，二七区各榜名次均为历史最好。", "best no_data"),
    # bounds
    ("2017年，二七区进入全国综合实力百强区前80名。", "top-n supported"),
    ("2018年，二七区进入全国综合实力百强区前80名。", "top-n contradicted falls"),
    ("2018年，二七区跻身全国创新创业百强区前50。", "top-n supported"),
    ("2017年，二七区跻身全国创新创业百强区前50。", "top-n contradicted falls"),
    ("2016年，二七区跻身全国绿色发展百强区前50。", "top-n no_data"),
    ("2018年，二七区首次跻身全国综合实力百强区前八十。",
     "first contradicted falls; top-n contradicted falls"),
    ("2018年，二七区首次跻身全国综合实力百强区前八十五。",
     "first contradicted falls; top-n supported"),
    # the number of lists
    ("2018年，二七区共入选四个百强榜单。", "list-count supported"),
    ("2018年，二七区共入选五个百强榜单。", "list-count contradicted falls"),
    ("2018年，二七区共入选三个百强榜单。", "list-count contradicted differs"),
    ("2010年，二七区共入选三个百强榜单。", "list-count no_data"),
    ("2018年，二七区再次入选全国“四个百强”。", "again supported; list-count supported"),
    ("In 2018, Erqi District made five top 100 lists.", "list-count contradicted falls"),
    ("2018年，二七区再次入选全国“五个百强”。",
     "again contradicted falls; list-count contradicted falls"),
    ("2012年，二七区再次入选两个百强榜单。", "again no_data; list-count contradicted falls"),
    ("2010年，二七区再次入选四个百强榜单。", "again no_data; list-count no_data"),
    ("2016年，二七区连年荣获“四个百强”称号。",
     "streak contradicted falls; list-count supported"),
    ("2016年，二七区连续两年入选三个百强榜单。",
     "streak supported; list-count contradicted differs"),
    ("2016年，二七区连续两年入选四个百强榜单。",
     "streak contradicted falls; list-count supported"),
    ("2018年，二七区在三个百强榜单中名列前茅。", "list-count no_data"),
    ("2016年，二七区上榜三个领域，比上年多了一张榜。", "list-count supported"),
    ("2016年，二七区上榜三个领域，比上年多了两张榜。", "list-count contradicted falls"),
    ("2018年，二七区榜上有名，比上年多了一张榜。", "list-count no_data"),
    # several lists at once
    ("2016年，二七区三项名次全部前移。", "comparison no_data"),
    ("2018年，二七区各榜名次全部前移。", "comparison contradicted falls"),
    ("2018年，二七区各榜名次全部下降。", "comparison no_data"),
    ("2018年，二七区各榜名次比2016年全部前移。", "comparison no_data"),
    ("2016年，二七区两项名次全部前移。", "comparison supported"),
    ("2016年，二七区两项名次合计前移10位。", "change supported"),
    ("2016年，二七区两项名次合计前移11位。", "change contradicted falls"),
    ("In 2016 Erqi District moved up by five places on the list of the top 100 districts for "
     "comprehensive strength. Two of the two moved up by five places.",
     "change supported; change supported"),
    ("2016年，二七区综合实力百强区前移5位，其余三项均前移6位。",
     "change supported; change contradicted falls"),
    ("2018年，二七区综合实力列第82位。四项之中，最靠前的是创新创业。",
     "rank supported; comparison supported"),
    ("2016年，二七区综合实力列第85位。两项之中，进位最多的是投资潜力。",
     "rank supported; comparison supported"),
    ("2018年，二七区综合实力列第82位。四项之中，最靠前的是综合实力。",
     "rank supported; comparison contradicted falls"),
    # a list's history
    ("2016年，二七区位列全国综合实力百强区第85名，是2012年以来升幅最大的一次。",
     "rank supported; comparison supported"),
    ("2014年，二七区位列全国综合实力百强区第90名，为入榜以来最大升幅。",
     "rank supported; comparison contradicted falls"),
    ("2018年，二七区位列全国综合实力百强区第82名，为历年最大升幅。",
     "rank supported; comparison contradicted falls"),
    ("2016年，二七区位列全国投资潜力百强区第65名，为入榜以来最大升幅。",
     "rank supported; comparison no_data"),
    ("2018年，二七区位列全国投资潜力百强区第60名，为入榜以来最大升幅。",
     "rank supported; comparison no_data"),
    ("2017年，二七区位列全国综合实力百强区第80名，2012年以来没有一年后退。",
     "rank supported; comparison supported"),
    ("2018年，二七区位列全国综合实力百强区第82名，2012年以来没有一年后退。",
     "rank supported; comparison contradicted falls"),
    ("2018年，二七区位列全国投资潜力百强区第60名，2015年以来没有一年后退。",
     "rank supported; comparison no_data"),
    ("2017年，二七区位列全国综合实力百强区第80名，2008年以来逐年前移。",
     "rank supported; streak contradicted falls"),
    ("2016年，二七区位列全国投资潜力百强区第65名，2015年以来逐年前移。",
     "rank supported; streak supported"),
    # the only one
    ("2018年，二七区是全省唯一入选全国绿色发展百强区的市辖区。", "only no_data"),
    ("In 2018, Erqi District was the only district in Henan among the national top 100 districts "
     "for green development.", "only no_data"),
    # how many, and which place among them
    ("2018年全国绿色发展百强区公布，河南省共有3个区上榜。", "count-within no_data"),
    ("2018年全国科技创新百强区公布，河南省共有3个区上榜。", "count-within no_data"),
    ("2018年，二七区位列全国绿色发展百强区第76名，居全省第一。",
     "rank supported; place-within no_data"),
    # figures
    ("2018年，二七区地区生产总值完成400.5亿元，同比增长8.2%。",
     "indicator supported; indicator supported"),
    ("2018年，二七区生产总值4005000万元。", "indicator supported"),
    ("2018年，二七区GDP突破400亿元。", "indicator supported"),
    ("2018年，二七区GDP突破410亿元。", "indicator contradicted falls"),
    ("2018年，二七区地区生产总值完成400.5亿元，同比增长9.2%。",
     "indicator supported; indicator contradicted differs"),
    ("2018年，二七区地区生产总值完成420.5亿元。", "indicator contradicted differs"),
    ("2018年，二七区地区生产总值400.5亿元，总量居市内六区第三。",
     "indicator supported; indicator supported"),
    ("2018年，二七区地区生产总值400.5亿元，总量居市内六区第二。",
     "indicator supported; indicator contradicted falls"),
    ("2018年上半年，二七区地区生产总值完成190亿元。", "indicator supported"),
    ("2018年一季度，二七区地区生产总值完成90亿元。", "indicator no_data"),
    ("2017年，二七区地区生产总值完成380亿元。", "indicator no_data"),
    ("2018年，二七区规模以上工业增加值同比增长12.5%。", "indicator supported"),
    ("2018年，二七区森林覆盖率达到33%。", "indicator no_data"),
    ("2018年，二七区一般公共预算收入35亿元，总量居市内六区第四。",
     "indicator supported; indicator no_data"),
    # not understood, and nothing claimed
    ("2018年，二七区力争进入全国综合实力百强区前50名。", "top-n not_understood"),
    ("2018年，二七区力争位列全国综合实力百强区第50名。", "rank not_understood"),
    ("全区上下要继续努力，再创佳绩。", ""),
    ("第三季度，第85届博览会在二七区开幕。", ""),
    ("温暖的阳光洒满了公园。", ""),
    ("The report was released on Tuesday.", ""),
    ("", ""),
)  # fmt: skip


@functools.cache
def example() -> claim_books.Book:
    return claim_books.example()


def told(report: Report) -> str:
    return "; ".join(
        " ".join(filter(None, (one.kind, one.verdict, one.severity))) for one in report.findings
    )


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_claim_gets_its_verdict(text: str, expected: str) -> None:
    assert told(check(text, *example())) == expected


def test_the_corpus_covers_every_kind_with_every_verdict_it_can_get() -> None:
    found = {tuple(one.split()[:2]) for _, told in CASES for one in told.split("; ") if one}
    for kind in ("rank", "streak", "change", "comparison", "first", "again", "best", "list-count",
                 "top-n", "indicator"):  # fmt: skip
        for verdict in ("supported", "contradicted", "no_data"):
            assert (kind, verdict) in found
    assert ("only", "no_data") in found
    assert ("rank", "not_understood") in found


# What these rest on does not fit into the corpus's one book; test_check_text, test_whole_lists and
# test_told_figures have a test for each.
ELSEWHERE = {
    *("only-agrees", "only-others", "only-others-each", "only-of-whom"),
    *("count-within-agrees", "count-within-differs", "place-within-agrees"),
    *("place-within-differs", "whereabouts-open", "not-in-scope", "no-scope"),
    *("list-missing", "best-earlier-renamed", "first-gap", "no-region"),
    *("figure-is-over", "figure-is-nearly"),
}


def test_the_corpus_reaches_every_reason_and_each_is_told_in_full() -> None:
    reached = set()
    for text, _ in CASES:
        for one in check(text, *example()).findings:
            words = message(one, ENGLISH)
            assert words.endswith(".")
            assert "None" not in words
            assert "{" not in words
            reached.add(one.reason)
    tables = (wording._NO_DATA, reasons.PLACES, reasons.ENTRIES, reasons.OTHERS)
    assert reached | ELSEWHERE == {reason for table in tables for reason in table}
    assert not reached & ELSEWHERE
