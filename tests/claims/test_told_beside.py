"""What a text tells beside the district's places speaks against none of its records."""

from __future__ import annotations

import pytest
from claims.judging import findings


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "二七区在2019年全国综合实力百强区中列第85位，投资潜力百强区列第61位。二七塔位居郑"
            "州十大地标第一名，二七纪念馆入选全国红色旅游经典景区。全区共有中小学86所，幼儿园120"
            "所。在全省中学生运动会上，二七区代表队获团体总分第二名。二七区图书馆被评为国家一级馆。地"
            "铁1号线、7号线在此交汇，1路公交车每5分钟一班。辖区内大学路街道人口居全区第一。",
            id="landmarks, games and lines",
        ),
        pytest.param(
            "10月8日，2019年全国百强区榜单公布，二七区综合实力居第85位。当天气温在全省排名第"
            "三。郑州市同日公布8月份空气质量排名，二七区居第4位。二七区人民法院结案率居全市第二。德"
            "化街在“中国著名商业街”评选中名列前三。区疾控中心荣获技能竞赛第一名。在全市“双招双引”"
            "考评中，二七区位列A类区第一。",
            id="weather, air and contests",
        ),
        pytest.param(
            "二七区再次入围全国百强区。2019年综合实力列第85位、投资潜力列第61位、创新创业列第"
            "89位、绿色发展列第74位。辖区企业三全食品在中国速冻食品十强中排名第一。区属马寨产业集"
            "聚区在全省产业集聚区考核中位居第20名。嵩山路街道在全市街道综合排名中列第6位。区教体局"
            "获评先进。二七万科城小区绿化率全市第一。",
            id="firms and streets",
        ),
        pytest.param(
            "二七区2019年综合实力百强区第85位。金水区列第32位，中原区第80位，管城区第88位"
            "。郑州5区上榜，数量居全国城市第8位。河南GDP居全国第5，郑州居第15。樱桃沟葡萄节吸"
            "引游客10万人次，创历史新高。区内某小学排练的节目获省级比赛第三。",
            id="others of the city",
        ),
        pytest.param(
            "2019年全国综合实力百强区公布，二七区居第85位。郑州市同日公布8月份空气质量排名，二"
            "七区居第4位。市统计局通报重点项目进度，二七区排第二。在全市安全生产检查中，二七区得分列"
            "第5名。上半年，二七区固定资产投资增速列全市第三位。",
            id="rankings of something else",
        ),
        pytest.param(
            "Erqi District ranked 85th in the 2019 list of the top 100 districts in comprehensive "
            "strength and 61st in investment potential. The February 7 Memorial Tower was ranked "
            "second among the city's landmarks by netizens. Runner Wang Li of Erqi finished 12th "
            "in the Zhengzhou Marathon. The No 7 Line of the metro will be the third to cross the "
            "district. Its people's court was the first in the province to hear cases online. The "
            "district's per capita park area is the second largest in the city. The 10th Party "
            "congress of the district was held on the 3rd floor of the hall.",
            id="English landmarks, runners and lines",
        ),
        pytest.param(
            "In 2019 Erqi came 85th among China's top 100 districts for comprehensive strength. "
            "It was the second time this month that the district was in the news: on the 8th a "
            "bakery there won first place in a baking contest, and a pupil took second in maths. "
            "The district is one of the top 10 tourist spots in Henan. Zhengzhou, of which it is "
            "part, was ranked 15th among new first-tier cities. Foxconn is No 3 among exporters "
            "in the city.",
            id="English bakers and sights",
        ),
        pytest.param(
            "Erqi, 85th on the list of top 100 districts for comprehensive strength in 2019, is "
            "home to the second busiest railway station in China. The station ranks first in "
            "central China by passengers. Dehua Street was named the fifth most popular shopping "
            "street in the country. The Fifth People's Hospital is in the top 20 of Henan's "
            "hospitals. Its 85th primary school opened, the third since 2017.",
            id="English stations and hospitals",
        ),
        pytest.param(
            "In 2019 Erqi was 85th among the top 100 districts for comprehensive strength. In the "
            "city's list of air quality for August, published the same day, Erqi was fourth. It "
            "was second in a check of key projects. The growth of its investment was the third "
            "fastest in Zhengzhou. On safety the district ranked fifth of six. It received the "
            "first batch of visitors at the second gate of the tower.",
            id="English air, projects and safety",
        ),
        pytest.param(
            "二七区坚持以党建引领发展，2019年跻身全国综合实力百强区第85位。区委书记说，二七商圈"
            "过去是“中国商战”的主战场，亚细亚商场曾经创造全国零售第一。如今德化步行街日均客流15万"
            "人次。区里的新能源汽车门店数全市第四，夜经济活力排名全省前三。2018年，二七区获评全国"
            "“双拥”模范区，这是第三次获此殊荣。",
            id="shops and cabarets",
        ),
        pytest.param(
            "记者从郑州市文明办获悉，三季度城市精细化管理检查排名出炉，二七区第二名，金水区第一名。同"
            "时，2019年全国综合实力百强区名单公布，二七区第85名，比去年前进1名。二七区少年宫合"
            "唱团在全国展演中名列第五。区人社局公布，城镇登记失业率控制在4%以内，居全市最低。",
            id="tidiness and a choir",
        ),
        pytest.param(
            "2019年10月，二七区连续第六年入围全国综合实力百强区，列第85位；投资潜力连续第六年"
            "入围，列第61位。二七区第三届人民代表大会第二次会议召开。郑州站日均发送旅客全国第七。二"
            "七区在郑州市内五区中GDP居第三，一般公共预算收入居第二。高考一本上线率连续五年全市第一"
            "。",
            id="a run, a field and stations",
        ),
        pytest.param(
            "Erqi made the list of the top 100 districts for comprehensive strength for the sixth "
            "year in a row in 2019, ranking 85th, one place better than in 2018. In the city's "
            "quarterly check of urban management it was second behind Jinshui. Zhengzhou Railway "
            "Station is the seventh busiest in China. The district has the third largest GDP of "
            "the five inner districts of Zhengzhou. Its pass rate in the university entrance "
            "examination has been first in the city for five years.",
            id="English tidiness and schools",
        ),
        pytest.param(
            "In investment potential Erqi was 61st in 2019, up from 63rd in 2018. The number of "
            "its new energy car shops is the fourth highest in Zhengzhou. The mayor won a second "
            "term in 2018. The choir of the district's youth centre came fifth in a national "
            "show. Henan has three cities in the top 50 by GDP. Zhengzhou was 15th. It was the "
            "fourth time the list was published under this name.",
            id="English shows and terms",
        ),
        pytest.param(
            "Of the 100 districts with the greatest comprehensive strength in 2019, Erqi is 85th. "
            "It is among the first three districts in Zhengzhou to have 5G everywhere. Its third- "
            "quarter growth put it at fifth in the city. The district tops the city in retail "
            "sales, and stands second in hotel rooms. A magazine listed Dehua Street as the No. 1 "
            "street for snacks.",
            id="English firsts of the city",
        ),
        pytest.param(
            "二七区四张榜单成绩单：综合实力连续四年进位，2019年列第85位；投资潜力由2014年的"
            "第73位升至第61位；创新创业列第89位，较上年前进2位；绿色发展第二次入围，居第74位"
            "。区发改局负责人介绍，2019年前三季度全区服务业增速居市内五区首位。",
            id="four lists in turn",
        ),
        pytest.param(
            "2019年全国百强区榜单里，郑州五区同时入围。二七区综合实力第85，比2018年升1位；"
            "投资潜力第61，比2018年升2位。同期，郑州市入选新一线城市，名次由第15升到第14。"
            "河南省社科院另有一份县域竞争力报告，二七区不在其评价范围。全区7个社区获评省级示范，其中"
            "1个名列示范榜首。",
            id="two reports",
        ),
        pytest.param(
            "从2014年的第90位到2019年的第85位，二七区用六年时间在全国综合实力百强区中前进"
            "了5位，其间2015年曾退到第91位。2016年以来每年都有进步。投资潜力更快：六年升了"
            "12位。区长说，下一步力争综合实力进入前80位、投资潜力进入前60位。郑州站1904年建"
            "成，如今日均发送旅客居全国前十。",
            id="six years",
        ),
        pytest.param(
            "Erqi has climbed from 90th in 2014 to 85th in 2019 on the list of the top 100 "
            "districts for comprehensive strength, with a dip to 91st in 2015. In investment "
            "potential it has gained 12 places in the same time. The district hopes to enter the "
            "top 80. Visitors gave its night market four out of five, and a travel site put it "
            "third among the night markets of Henan. The railway hospital won a first prize.",
            id="English years and sights",
        ),
        pytest.param(
            "Four lists name Erqi this year, 2019: it is 85th for comprehensive strength, 61st "
            "for investment potential, 89th for innovation and entrepreneurship and 74th for "
            "green development. The last is its second entry. Of the city's five inner districts, "
            "Erqi is third by GDP and second by budget revenue. The No. 82 Middle School is its "
            "oldest. Its volleyball girls are champions and the boys came fourth. On Oct. 8, the "
            "281st day of the year, the lists were released.",
            id="English four lists and schools",
        ),
        pytest.param(
            "Erqi District (Zhengzhou): 85th in the 2019 top 100 districts for comprehensive "
            "strength. Population: fourth in the city. Metro: lines 1, 5 and 7. Tower: 63 meters, "
            "once the second tallest in Henan. Dehua Street: 15th most visited in China. Fruit: "
            "Yingtaogou cherries came first in a tasting. Health: 4th People's Hospital, rated "
            "top class. In 2018 the district was 86th.",
            id="English notes",
        ),
    ],
)
def test_true_places_are_supported_and_nothing_beside_them_is_contradicted(text: str) -> None:
    told = [one.verdict for one in findings(text)]
    assert "supported" in told
    assert "contradicted" not in told
