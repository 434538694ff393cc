"""Forty sentences, and of which days their figures are; written before any of them was read by machine.

A figure that no word dates has no days, but ends with the year in a report of one year: that alone was said otherwise
at first.
"""

YEAR = ("2023-01-01", "2023-12-31")
END = ("2023-12-31", "2023-12-31")
NONE = ("", "")

#: Of a report on 2023: the sentence, and for each figure, as printed, its first and its last day.
CHINESE = (
    ("2023年，全县新增就业1280人。", {"1280人": YEAR}),
    ("截至2023年末，全县建成口袋公园46个。", {"46个": END}),
    ("上半年，办结行政复议案件320件。", {"320件": ("2023-01-01", "2023-06-30")}),
    ("下半年，办结行政复议案件298件。", {"298件": ("2023-07-01", "2023-12-31")}),
    ("一季度，受理投诉举报75件。", {"75件": ("2023-01-01", "2023-03-31")}),
    ("第四季度开展检查118次。", {"118次": ("2023-10-01", "2023-12-31")}),
    ("1—9月，查处违法案件203件。", {"203件": ("2023-01-01", "2023-09-30")}),
    ("截至6月底，培训骨干1500人次。", {"1500人次": ("2023-06-30", "2023-06-30")}),
    ("2022年，全县修复堤防38公里。", {"38公里": ("2022-01-01", "2022-12-31")}),
    ("2022年末，存款余额为380亿元。", {"380亿元": ("2022-12-31", "2022-12-31")}),
    ("2021年至2023年，累计改造老旧小区62个。", {"62个": ("2021-01-01", "2023-12-31")}),
    ("近五年来，引进企业145家。", {"145家": ("2019-01-01", "2023-12-31")}),
    ("“十四五”以来，建成高标准农田9万亩。", {"9万亩": ("2021-01-01", "2023-12-31")}),
    ("2023年5月18日，开通公交线路3条。", {"3条": ("2023-05-18", "2023-05-18")}),
    ("12月，组织宪法宣讲27场。", {"27场": ("2023-12-01", "2023-12-31")}),
    ("年末，全县注册志愿者达到8600人。", {"8600人": END}),
    ("2023年度发放补贴4300万元，2022年度发放补贴3900万元。",
     {"4300万元": YEAR, "3900万元": ("2022-01-01", "2022-12-31")}),
    ("至2023年底，全县有律师事务所19家，2022年底为17家。",
     {"19家": END, "17家": ("2022-12-31", "2022-12-31")}),
    ("三年期贷款发放5600万元。", {"5600万元": ("", "2023-12-31")}),
    ("修订2020年版服务标准12项。", {"12项": NONE}),
)  # fmt: skip

#: Of a filing for the year that ended on December 31, 2024.
FISCAL = ("2024-01-01", "2024-12-31")
CLOSE = ("2024-12-31", "2024-12-31")
ENGLISH = (
    ("As of December 31, 2024, we had 12,400 employees.", {"12,400": CLOSE}),
    ("At December 31, 2023, deposits were $45 million.", {"$45 million": ("2023-12-31", "2023-12-31")}),
    ("For the year ended December 31, 2024, freight came to $61 million.", {"$61 million": FISCAL}),
    ("During 2024, we opened 14 stores.", {"14": FISCAL}),
    ("In 2023, we opened 11 stores.", {"11": ("2023-01-01", "2023-12-31")}),
    ("In the first quarter of 2024, we closed 3 mills.", {"3": ("2024-01-01", "2024-03-31")}),
    ("For the three months ended March 31, 2024, freight came to $17 million.",
     {"$17 million": ("2024-01-01", "2024-03-31")}),
    ("For the six months ended June 30, 2024, wages came to $29 million.",
     {"$29 million": ("2024-01-01", "2024-06-30")}),
    ("In the second half of 2024, we hired 350 drivers.", {"350": ("2024-07-01", "2024-12-31")}),
    ("In March 2024, we sold 2 mills.", {"2": ("2024-03-01", "2024-03-31")}),
    ("On May 7, 2024, we bought 40 barges.", {"40": ("2024-05-07", "2024-05-07")}),
    ("Since 2019, we have returned $310 million to our owners.", {"$310 million": ("2019-01-01", "2024-12-31")}),
    ("From 2022 to 2024, we planted 5,600 trees.", {"5,600": ("2022-01-01", "2024-12-31")}),
    ("Over the past three years, we trained 2,300 bakers.", {"2,300": ("2022-01-01", "2024-12-31")}),
    ("Freight came to $61 million in 2024 and $57 million in 2023.",
     {"$61 million": FISCAL, "$57 million": ("2023-01-01", "2023-12-31")}),
    ("We had 1,250 and 1,190 drivers at December 31, 2024 and 2023, respectively.",
     {"1,250": CLOSE, "1,190": ("2023-12-31", "2023-12-31")}),
    ("Freight for fiscal 2024 was $61 million.", {"$61 million": FISCAL}),
    ("At the end of 2024, we owned 88 barges.", {"88": CLOSE}),
    ("Our notes due 2031 bear interest at 4.5%.", {"4.5%": NONE}),
    ("The 2020 Plan allows awards of 4,000,000 shares.", {"4,000,000 shares": NONE}),
)  # fmt: skip

COVER = """FORM 10-K
For the fiscal year ended December 31, 2024
MILLER FREIGHT CO.

Item 7. Discussion by the management

{said}
"""
OPENING = "甲县2023年法治政府建设工作总结\n\n一、2023年工作情况\n\n{said}\n"
