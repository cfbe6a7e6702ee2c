"""Capitalised English words that are no region's name."""

from __future__ import annotations

NO_REGIONS = (
    "Ranked Ranking Placed Placing Rising Climbing Moving Topping Listed The East West South "
    "North Central This That In On At According It Its China Chinese "
    "German Japan Iran Canada Panama "
    "National Top List January February March April May June July August September October "
    "November December Jan Feb Mar Apr Aug Sept Oct Nov Dec Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday GDP Among With Of For And But Last Meanwhile "
    "Additionally Also By From Beijing Districts Counties District County City Development "
    "Research Institute Index Small Medium No Number As First Comprehensive Strength "
    "Investment Potential Green Innovation Report Ministry Industry Information Technology "
    "Cities Towns Two Three Four Five Six Seven Eight Nine Ten Updated Source Photo Editor Home "
    "Local Nation Country Province Compared Since Last Both All Other Another Moreover However "
    "Meantime "
    "Her His Him Hers "
    "Overall Today Yesterday CCID Consulting We He She They Their These Those There "
    "Banner Banners Neighboring Neighbouring Within Over During When While Besides Economy "
    "Economies Competitiveness Regional Northeast Northwest Southeast Southwest Eastern Western "
    "Northern Southern Inner Only Most More Every Each Altogether Together Additionally "
    "Known Awarded Honored Thereinto Rated After Before Until Appearing Named Officials Residents "
    "You "
    "Internet World Comment Looking Figures Having Being Quality Rankings Rank Thanks Despite "
    "Although Counting "
    "An Then True So Yet Nor Or If What When Who Why How Even Just Perhaps Indeed Likewise "
    "Similarly Instead Elsewhere Nevertheless Nonetheless Hence Thus Therefore Always Never "
    "Nobody Everybody Head Reporter Interviewer Host Moderator Director Mayor Secretary Deputy "
    "Spokesperson Chairman Entered Joined Added Included Held Reached Gained Lost Up Down Best "
    "Worst Highest Lowest Year Net Less Little Let Still Already Again Only Later Earlier Then "
    "Next Welcome "
    "Advances Enters Makes Breaks Joins Returns Shows Sees Sets Puts Shoots Again "
    "Tops Topped Leads Heads Straight Running Guesthouse Hotel Fortune "
    "Nothing None Everyone Everything Any Few Fewer Several Various Certain Much Behind Below "
    "Above Under Because Unless Unlike Like Against Along Around Via Per Asked Given "
    "Some Our Many My Your Distinguished Dear Ladies Guests Friends Ms Mr Mrs Parents Outside "
    "Tower Memorial Pagoda Temple Station Museum Plaza "
    "Palace Bridge Bay River Lake "
    "Mount Mountain Mountains Valley Hill Hills Garden Gardens Park Parks Market "
    "Gulf Strait Island Airport Railway Expressway "
    "Highway Road Street Avenue Square Stadium University College Hospital Group Corporation Bank "
    "Festival Expo Conference Forum Summit Entrepreneurship Urbanization Urbanisation Academy "
    "Middle Details Notes Places Owing Since Here Such State New Goal Goals Farming Agriculture "
    "Tourism Transactions Authorities Manufacturing Exports Imports Forests Contracts Revenue "
    "European Union United States Hong Kong Macao Taiwan Japan Korea Germany Russia India Africa "
    "Europe America Asia Belt Initiative ASEAN RCEP "
    "Forbes Mongolia Nationwide Nationally Meanwhile Furthermore Plan Congress Currently Recently "
    "Previously Finally Notably Autonomous Region Back Yes Yep Okay Sure Your Honor Honour "
    "Honors Honours Appearances Appearance Next Question Answer Well Please Nearby Where "
    "Whereas Whether Whose Across Throughout Once Twice Under Amid Alone Apart Aside Except "
    "Regarding Concerning Considering Adjacent Bordering Located Situated Nestled Famous "
    "Renowned Formerly Starting Driven Supported Boosted Especially Particularly Specifically "
    "Prefecture Accordingly Consequently Subsequently Ultimately Initially Originally "
    "Eventually Generally "
    "Which Office Department Bureau Committee Commission Authority "
    "Welfare Education Culture Health Housing Traffic Trade Commerce Services Poverty "
    "Welcome Thank Did Does Do Have Has Is Are Was Were Can Will Would Could Should People"
)
NO_NAMES = frozenset(NO_REGIONS.split())
# what no list of districts and counties holds, though one may be the only district in it
PROVINCES = frozenset(
    ("Henan", "Hebei", "Hubei", "Hunan", "Shandong", "Shanxi", "Shaanxi", "Anhui", "Jiangsu",
     "Zhejiang", "Fujian", "Jiangxi", "Guangdong", "Guangxi", "Hainan", "Sichuan", "Guizhou",
     "Yunnan", "Gansu", "Qinghai", "Liaoning", "Jilin", "Heilongjiang", "Ningxia", "Xinjiang",
     "Tibet")
)  # fmt: skip
