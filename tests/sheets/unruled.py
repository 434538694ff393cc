"""Invented documents with tables that no rule parts, as they are printed, and what each of their numbers says.

Names are broken over lines, numbers set to the right, heads lie over several columns, tables go on over a page break.
The answers were written before any of it was read by machine.
"""

import io

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

LATIN, CHINESE = "Helvetica", "STSong-Light"
LEFT, TOP, STEP = 60, 780, 16


class Sheet:
    """A table: where its columns are (`l`, `r` or `c` and the place), rows of cells, lines apart by `step`.

    A cell that is a pair (place, text) is set in the middle of that place; a row that is a string stands alone; one
    that begins with `>` is set in.
    """

    def __init__(self, columns, rows, step=STEP):
        self.columns, self.rows, self.step = columns, rows, step


def drawn(*pages, font=LATIN, size=10):
    """Return a PDF file of pages, each a list of sentences and tables."""
    if font == CHINESE:
        pdfmetrics.registerFont(UnicodeCIDFont(CHINESE))
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=A4, invariant=True)
    put = {"l": paper.drawString, "r": paper.drawRightString, "c": paper.drawCentredString}
    for page in pages:
        paper.setFont(font, size)
        y = TOP
        for part in page:
            if isinstance(part, str):
                paper.drawString(LEFT, y, part)
                y -= STEP + 4
                continue
            y -= 4
            for row in part.rows:
                cells = [row] if isinstance(row, str) else row
                for (how, x), cell in zip(part.columns, cells, strict=False):
                    if isinstance(cell, tuple):
                        paper.drawCentredString(cell[0], y, cell[1])
                    elif cell:
                        deep = len(cell) - len(cell.lstrip(">"))
                        put[how](x + 12 * deep, y, cell[deep:])
                y -= part.step
            y -= 8
        paper.showPage()
    paper.save()
    return out.getvalue()


def years(name, numbers, newest, scale=1.0):
    """Answers of a row with a column a year, newest first; None is an empty cell."""
    return [
        (name, str(newest - n), "USD", round(number * scale, 6))
        for n, number in enumerate(numbers)
        if number is not None
    ]


LONG = "The company runs mills along the river and sells flour to bakers, grocers and schools of the valley."
AGAIN = (
    "Prices of grain fell in the second half, and the bakers of the valley bought more than the year before."
)

DOCUMENTS = {}

three = [("l", 60), ("r", 360), ("r", 440), ("r", 520)]
DOCUMENTS["income"] = (
    drawn(
        [
            "Wheatley Mills annual report 2024",
            LONG,
            "Statements of income (in thousands)",
            Sheet(
                three,
                [
                    ("", "2024", "2023", "2022"),
                    ("Sales of flour", "$ 41,250", "$ 39,870", "$ 37,100"),
                    ("Sales of bran and other", "", "", ""),
                    ("products of the mills", "3,105", "2,990", "2,875"),
                    ("Total sales", "44,355", "42,860", "39,975"),
                    "Costs:",
                    (">Grain", "(21,400)", "(22,150)", "(20,300)"),
                    (">Wages and salaries", "(9,875)", "(9,310)", "(8,905)"),
                    ("Income before taxes", "13,080", "11,400", "10,770"),
                ],
            ),
            AGAIN,
        ]
    ),
    years("Sales of flour", (41250, 39870, 37100), 2024, scale=1e3)
    + years("Sales of bran and other products of the mills", (3105, 2990, 2875), 2024, scale=1e3)
    + years("Total sales", (44355, 42860, 39975), 2024, scale=1e3)
    + years("Costs: Grain", (21400, 22150, 20300), 2024, scale=1e3)
    + years("Costs: Wages and salaries", (9875, 9310, 8905), 2024, scale=1e3)
    + years("Income before taxes", (13080, 11400, 10770), 2024, scale=1e3),
)

five = [("l", 60), ("r", 290), ("r", 350), ("r", 430), ("r", 490)]
DOCUMENTS["nested"] = (
    drawn(
        [
            "Wheatley Mills annual report 2024",
            LONG,
            "Freight by line (tons in thousands)",
            Sheet(
                five,
                [
                    ("", (310, "Grain"), "", (450, "Flour")),
                    ("Line", "2024", "2023", "2024", "2023"),
                    ("North valley", "812", "790", "401", "388"),
                    ("South valley", "655", "671", "310", "342"),
                    ("Harbour", "1,204", "1,150", "877", "820"),
                    ("Total", "2,671", "2,611", "1,588", "1,550"),
                ],
            ),
            AGAIN,
        ]
    ),
    [
        (f"{name}: {kind}", year, "", number * 1e3)
        for name, numbers in {
            "North valley": (812, 790, 401, 388),
            "South valley": (655, 671, 310, 342),
            "Harbour": (1204, 1150, 877, 820),
            "Total": (2671, 2611, 1588, 1550),
        }.items()
        for (kind, year), number in zip(
            (("Grain", "2024"), ("Grain", "2023"), ("Flour", "2024"), ("Flour", "2023")), numbers, strict=True
        )
    ],
)

two = [("l", 60), ("r", 420), ("r", 500)]
DOCUMENTS["two"] = (
    drawn(
        [
            "Wheatley Mills annual report 2024",
            LONG,
            "Assets at December 31 (in millions)",
            Sheet(
                two,
                [
                    ("", "2024", "2023"),
                    ("Cash", "$ 12.4", "$ 10.1"),
                    ("Grain in store", "31.0", "35.6"),
                    ("Mills and land", "88.2", "86.9"),
                    ("Total assets", "$131.6", "$132.6"),
                ],
            ),
            AGAIN,
            "Debts at December 31 (in millions)",
            Sheet(
                two,
                [
                    ("", "2024", "2023"),
                    ("Owed to banks", "$ 40.5", "$ 44.0"),
                    ("Owed to farmers", "9.8", "11.2"),
                    ("Total debts", "$ 50.3", "$ 55.2"),
                ],
            ),
            LONG,
        ]
    ),
    [
        answer
        for name, numbers in {
            "Cash": (12.4, 10.1),
            "Grain in store": (31.0, 35.6),
            "Mills and land": (88.2, 86.9),
            "Total assets": (131.6, 132.6),
            "Owed to banks": (40.5, 44.0),
            "Owed to farmers": (9.8, 11.2),
            "Total debts": (50.3, 55.2),
        }.items()
        for answer in years(name, numbers, 2024, scale=1e6)
    ],
)

DOCUMENTS["break"] = (
    drawn(
        [
            "Wheatley Mills annual report 2024",
            *[LONG, AGAIN] * 15,
            "Sales by town (in thousands)",
            Sheet(
                two,
                [
                    ("", "2024", "2023"),
                    *(
                        (f"{t} and places around", f"{n}10", f"{n}05")
                        for t, n in zip(("Aldbrook", "Birchley", "Colworth"), (21, 32, 43), strict=True)
                    ),
                ],
            ),
        ],
        [
            Sheet(
                two,
                [
                    ("", "2024", "2023"),
                    ("Dunmere", "540", "515"),
                    ("Ellingham", "650", "625"),
                    ("Total", "8,320", "8,260"),
                ],
            ),
            AGAIN,
            LONG,
        ],
    ),
    [
        answer
        for name, numbers in {
            "Aldbrook and places around": (2110, 2105),
            "Birchley and places around": (3210, 3205),
            "Colworth and places around": (4310, 4305),
            "Dunmere": (540, 515),
            "Ellingham": (650, 625),
            "Total": (8320, 8260),
        }.items()
        for answer in years(name, numbers, 2024, scale=1e3)
    ],
)

DOCUMENTS["empty"] = (
    drawn(
        [
            "Wheatley Mills annual report 2024",
            LONG,
            "Gifts to schools and towns (in thousands)",
            Sheet(
                three,
                [
                    ("", "2024", "2023", "2022"),
                    ("Schools ................................", "$ 120", "", "$ 95"),
                    ("Libraries ..............................", "45", "40", ""),
                    ("Bridges ................................", "", "210", "—"),
                    ("Total ..................................", "$ 165", "$ 250", "$ 95"),
                ],
            ),
            AGAIN,
        ]
    ),
    years("Schools", (120, None, 95), 2024, scale=1e3)
    + years("Libraries", (45, 40), 2024, scale=1e3)
    + years("Bridges", (None, 210), 2024, scale=1e3)
    + years("Total", (165, 250, 95), 2024, scale=1e3),
)

DOCUMENTS["stubs"] = (
    drawn(
        [
            "Wheatley Mills annual report 2024",
            LONG,
            "Cash flows (in thousands)",
            Sheet(
                two,
                [
                    ("", "2024", "2023"),
                    ("Net income", "$ 8,020", "$ 7,115"),
                    ("Wear of mills, barges and", "2,410", "2,388"),
                    (">other equipment", "", ""),
                    ("Grain bought ahead of the", "(1,150)", "1,275"),
                    (">harvest, less what was", "", ""),
                    (">delivered", "", ""),
                    ("Net cash from operations", "$ 9,280", "$ 10,778"),
                ],
                step=15,
            ),
            AGAIN,
        ]
    ),
    years("Net income", (8020, 7115), 2024, scale=1e3)
    + years("Wear of mills, barges and other equipment", (2410, 2388), 2024, scale=1e3)
    + years("Grain bought ahead of the harvest, less what was delivered", (-1150, 1275), 2024, scale=1e3)
    + years("Net cash from operations", (9280, 10778), 2024, scale=1e3),
)

PROSE = "全年经济运行总体平稳，各项社会事业取得新的进步，群众生活水平继续提高，主要指标见下表。"
MORE = "财政收支总体平稳，存款和贷款余额均有增长，金融对实体经济的支持力度继续加大，风险总体可控。"
TITLE = "乙县2024年国民经济和社会发展统计公报"

four = [("l", 60), ("c", 270), ("r", 390), ("r", 520)]
DOCUMENTS["bulletin"] = (
    drawn(
        [
            TITLE,
            PROSE,
            "表1　2024年主要指标",
            Sheet(
                four,
                [
                    ("指标名称", "计量单位", "绝对数", "比上年增长（%）"),
                    ("地区生产总值", "亿元", "512.6", "5.4"),
                    (">第一产业增加值", "亿元", "60.3", "3.1"),
                    ("固定资产投资", "亿元", "", "-2.4"),
                    ("公路通车里程", "公里", "2,105", "0.9"),
                    ("年末常住人口", "万人", "41.28", "-0.3"),
                ],
            ),
            MORE,
        ],
        font=CHINESE,
    ),
    [
        ("地区生产总值", "2024", "元", 512.6e8),
        ("地区生产总值", "2024", "%", 5.4),
        ("地区生产总值: 第一产业增加值", "2024", "元", 60.3e8),
        ("地区生产总值: 第一产业增加值", "2024", "%", 3.1),
        ("固定资产投资", "2024", "%", -2.4),
        ("公路通车里程", "2024", "公里", 2105.0),
        ("公路通车里程", "2024", "%", 0.9),
        ("年末常住人口", "2024", "人", 412800.0),
        ("年末常住人口", "2024", "%", -0.3),
    ],
)

DOCUMENTS["towns"] = (
    drawn(
        [
            "乙县2024年财政收支情况",
            MORE,
            "各镇财政收支情况表（单位：万元）",
            Sheet(
                [("l", 60), ("r", 270), ("r", 340), ("r", 430), ("r", 500)],
                [
                    ("", (295, "财政收入"), "", (455, "财政支出")),
                    ("单位名称", "2024年", "2023年", "2024年", "2023年"),
                    ("柳河镇", "3,120", "2,980", "8,310", "8,020"),
                    ("石桥镇人民政府及", "", "", "", ""),
                    ("其所属单位", "1,018", "1,095", "5,204", "5,330"),
                    ("合　计", "4,138", "4,075", "13,514", "13,350"),
                ],
            ),
            PROSE,
        ],
        font=CHINESE,
    ),
    [
        (f"{name}: {kind}", year, "元", number * 1e4)
        for name, numbers in {
            "柳河镇": (3120, 2980, 8310, 8020),
            "石桥镇人民政府及其所属单位": (1018, 1095, 5204, 5330),
            "合计": (4138, 4075, 13514, 13350),
        }.items()
        for (kind, year), number in zip(
            (("财政收入", "2024"), ("财政收入", "2023"), ("财政支出", "2024"), ("财政支出", "2023")),
            numbers,
            strict=True,
        )
    ],
)

DOCUMENTS["pages"] = (
    drawn(
        [
            TITLE,
            *[PROSE, MORE] * 15,
            "表2　2024年主要农产品产量",
            Sheet(
                four,
                [
                    ("产品名称", "单位", "产量", "比上年增长（%）"),
                    ("粮食", "万吨", "18.2", "2.2"),
                    ("油料", "吨", "3,410", "-1.5"),
                    ("蔬菜", "万吨", "9.6", "4.0"),
                ],
            ),
        ],
        [
            Sheet(
                four,
                [
                    ("产品名称", "单位", "产量", "比上年增长（%）"),
                    ("水果", "万吨", "3.3", "6.1"),
                    ("禽蛋", "吨", "1,250", "0.0"),
                    ("水产品", "吨", "960", "-4.2"),
                ],
            ),
            MORE,
        ],
        font=CHINESE,
    ),
    [
        answer
        for name, unit, value, growth in (
            ("粮食", "吨", 182000.0, 2.2),
            ("油料", "吨", 3410.0, -1.5),
            ("蔬菜", "吨", 96000.0, 4.0),
            ("水果", "吨", 33000.0, 6.1),
            ("禽蛋", "吨", 1250.0, 0.0),
            ("水产品", "吨", 960.0, -4.2),
        )
        for answer in ((f"{name}: 产量", "2024", unit, value), (name, "2024", "%", growth))
    ],
)

DOCUMENTS["double"] = (
    drawn(
        [
            TITLE,
            PROSE,
            "表3　2024年年末人口数及其构成",
            Sheet(
                [("l", 60), ("r", 330), ("r", 480)],
                [
                    ("指　标", "年末数（万人）", "比重（%）"),
                    ("常住人口", "41.3", "100.0"),
                    ("其中：城镇", "22.3", "54.0"),
                    ("　　　乡村", "19.0", "46.0"),
                ],
            ),
            MORE,
            "表4　2024年教育情况",
            Sheet(
                [("l", 60), ("c", 280), ("c", 400), ("c", 500)],
                [
                    ("类　别", "学校数（所）", "在校学生（人）", "专任教师（人）"),
                    ("普通高中", "5", "8,120", "655"),
                    ("普通初中", "14", "15,040", "1,210"),
                    ("普通小学", "33", "30,216", "2,005"),
                ],
            ),
            PROSE,
        ],
        font=CHINESE,
    ),
    [
        ("常住人口: 年末数", "2024", "人", 413000.0),
        ("常住人口: 比重", "2024", "%", 100.0),
        ("常住人口: 城镇: 年末数", "2024", "人", 223000.0),
        ("常住人口: 城镇: 比重", "2024", "%", 54.0),
        ("常住人口: 乡村: 年末数", "2024", "人", 190000.0),
        ("常住人口: 乡村: 比重", "2024", "%", 46.0),
    ]
    + [
        (f"{name}: {head}", "2024", unit, float(value))
        for name, numbers in {
            "普通高中": (5, 8120, 655),
            "普通初中": (14, 15040, 1210),
            "普通小学": (33, 30216, 2005),
        }.items()
        for (head, unit), value in zip(
            (("学校数", "所"), ("在校学生", "人"), ("专任教师", "人")), numbers, strict=True
        )
    ],
)

DOCUMENTS["gaps"] = (
    drawn(
        [
            "乙县2024年审计整改情况报告",
            MORE,
            "审计查出问题整改情况表（单位：万元）",
            Sheet(
                [("l", 60), ("l", 160), ("r", 330), ("r", 420), ("r", 510)],
                [
                    ("类　别", "项　目", "查出金额", "已整改金额", "未整改金额"),
                    ("预算执行", "县本级预算", "1,240", "1,240", ""),
                    ("", "部门预算", "386", "300", "86"),
                    ("专项资金", "惠民补贴", "57", "", "57"),
                    ("", "村级资金", "918", "900", "18"),
                ],
            ),
            PROSE,
        ],
        font=CHINESE,
    ),
    [
        (f"{name}: {head}", "2024", "元", value * 1e4)
        for name, numbers in {
            "预算执行: 县本级预算": (1240, 1240, None),
            "预算执行: 部门预算": (386, 300, 86),
            "专项资金: 惠民补贴": (57, None, 57),
            "专项资金: 村级资金": (918, 900, 18),
        }.items()
        for head, value in zip(("查出金额", "已整改金额", "未整改金额"), numbers, strict=True)
        if value is not None
    ],
)

DOCUMENTS["heads"] = (
    drawn(
        [
            TITLE,
            MORE,
            "表5　2024年财政收入（单位：亿元）",
            Sheet(
                [("l", 60), ("c", 260), ("c", 350), ("c", 450)],
                [
                    ("", "2024年", "2023年", "比上年"),
                    ("指　标", "完成数", "完成数", "增长（%）"),
                    ("一般公共预算收入", "31.6", "29.8", "6.0"),
                    (">税收收入", "22.4", "21.5", "4.2"),
                    (">非税收入", "9.2", "8.3", "10.8"),
                    ("政府性基金收入", "12.0", "14.1", "-14.9"),
                ],
            ),
            PROSE,
        ],
        font=CHINESE,
    ),
    [
        answer
        for name, now, then, growth in (
            ("一般公共预算收入", 31.6, 29.8, 6.0),
            ("一般公共预算收入: 税收收入", 22.4, 21.5, 4.2),
            ("一般公共预算收入: 非税收入", 9.2, 8.3, 10.8),
            ("政府性基金收入", 12.0, 14.1, -14.9),
        )
        for answer in (
            (name, "2024", "元", round(now * 1e8, 6)),
            (name, "2023", "元", round(then * 1e8, 6)),
            (name, "2024", "%", growth),
        )
    ],
)
