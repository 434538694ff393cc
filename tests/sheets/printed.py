"""Invented documents with tables as offices publish them, and what each of their cells says, written by hand.

A document is made as a web page, a Word file, a PDF file (with rules, with open sides, without rules) and as text. The
answers were written before any of it was read by machine.
"""

from __future__ import annotations

import html
import io
from dataclasses import dataclass, field

import docx
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

FONT = "STSong-Light"


@dataclass(frozen=True)
class Said:
    """A cell: its text, the columns and rows it covers."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Printed:
    """A table: lines above it, rows of cells, and for each number its path, period, unit and value."""

    above: tuple[str, ...]
    rows: tuple[tuple[Said, ...], ...]
    answers: tuple[tuple[str, str, str, float], ...]
    widths: tuple[float, ...] = ()


@dataclass(frozen=True)
class Document:
    """A title, and paragraphs and tables in order; a line that begins with # is a heading."""

    title: str
    parts: tuple[str | Printed, ...] = field(default=())

    @property
    def answers(self):
        """All answers of its tables."""
        tables = [part for part in self.parts if isinstance(part, Printed)]
        return [(*said, round(value, 6)) for part in tables for *said, value in part.answers]


def row(*cells):
    return tuple(cell if isinstance(cell, Said) else Said(str(cell)) for cell in cells)


# the form of the law -------------------------------------------------------------------------------------

APPLICANTS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
OUTCOMES = (
    ("一、本年新收政府信息公开申请数量",),
    ("二、上年结转政府信息公开申请数量",),
    ("三、本年度办理结果", "（一）予以公开"),
    ("三、本年度办理结果", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    *(
        ("三、本年度办理结果", "（三）不予公开", reason)
        for reason in (
            "1.属于国家秘密",
            "2.其他法律行政法规禁止公开",
            "3.危及“三安全一稳定”",
            "4.保护第三方合法权益",
            "5.属于三类内部事务信息",
            "6.属于四类过程性信息",
            "7.属于行政执法案卷",
            "8.属于行政查询事项",
        )
    ),
    *(
        ("三、本年度办理结果", "（四）无法提供", reason)
        for reason in ("1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确")
    ),
    *(
        ("三、本年度办理结果", "（五）不予处理", reason)
        for reason in (
            "1.信访举报投诉类申请",
            "2.重复申请",
            "3.要求提供公开出版物",
            "4.无正当理由大量反复申请",
            "5.要求行政机关确认或重新出具已获取信息",
        )
    ),
    *(
        ("三、本年度办理结果", "（六）其他处理", reason)
        for reason in (
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "3.其他",
        )
    ),
    ("三、本年度办理结果", "（七）总计"),
    ("四、结转下年度继续办理",),
)
RULINGS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
NUMBERED = (
    "一、",
    "二、",
    "三、",
    "四、",
    *(f"（{n}）" for n in "一二三四五六七"),
    *(f"{n}." for n in range(1, 9)),
)


def plainly(name):
    """Give a name of the form without its number."""
    return next((name[len(number) :] for number in NUMBERED if name.startswith(number)), name)


def form(year, shift=0, nothing="0"):
    """Make the three tables of a year; `shift` moves every number, `nothing` is printed for none."""

    def count(seed):
        return (seed * 7 + shift * 3) % 23 if (seed + shift) % 4 else 0

    def shown(value):
        return str(value) if value else nothing

    period = str(year)
    given = nothing == "0"
    values = [3 + shift, 1, 41 + shift, 4, 0, 203 + shift, 1203 + 17 * shift, 57 + shift, 2]
    files = (
        ("第二十条第（一）项", "规章", ("本年制发件数", "本年废止件数", "现行有效件数"), values[:3]),
        (
            "第二十条第（一）项",
            "行政规范性文件",
            ("本年制发件数", "本年废止件数", "现行有效件数"),
            values[3:6],
        ),
        ("第二十条第（五）项", "行政许可", ("本年处理决定数量",), values[6:7]),
        ("第二十条第（六）项", "行政处罚", ("本年处理决定数量",), values[7:8]),
        ("第二十条第（六）项", "行政强制", ("本年处理决定数量",), values[8:9]),
    )
    rows, answers, last = [], [], ""
    for article, name, heads, numbers in files:
        wide = 3 // len(heads)
        if article != last:
            rows += [row(Said(article, 4)), row("信息内容", *(Said(head, wide) for head in heads))]
        rows.append(row(name, *(Said(shown(n), wide) for n in numbers)))
        answers += [
            (f"{article}: {name}: {head}", period, "件", float(n))
            for head, n in zip(heads, numbers, strict=True)
            if n or given
        ]
        last = article
    fee = 12.5 + shift
    rows += [
        row(Said("第二十条第（八）项", 4)),
        row("信息内容", Said("本年收费金额（单位：万元）", 3)),
        row("行政事业性收费", Said(str(fee), 3)),
    ]
    answers.append(("第二十条第（八）项: 行政事业性收费: 本年收费金额", period, "元", fee * 10_000))
    first = Printed((), tuple(rows), tuple(answers), (150, 110, 110, 110))

    rows = [
        row(
            Said("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
            Said("申请人情况", 7),
        ),
        row(Said("自然人", 1, 2), Said("法人或其他组织", 5), Said("总计", 1, 2)),
        row(*APPLICANTS[1:6]),
    ]
    answers = []
    begun = set()
    for at, names in enumerate(OUTCOMES):
        cells = []
        for depth, name in enumerate(names):
            prefix = names[: depth + 1]
            if prefix in begun:
                continue
            begun.add(prefix)
            below = sum(other[: depth + 1] == prefix for other in OUTCOMES)
            cells.append(Said(name, 3 - depth if depth + 1 == len(names) else 1, below))
        numbers = [count(at * 7 + n) for n in range(6)]
        numbers.append(sum(numbers))
        rows.append(row(*cells, *map(shown, numbers)))
        for applicant, number in zip(APPLICANTS, numbers, strict=True):
            body = "法人或其他组织: " if applicant in APPLICANTS[1:6] else ""
            path = ": ".join([*map(plainly, names), f"{body}{applicant}"])
            answers += [(path, period, "件", float(number))] if number or given else []
    second = Printed((), tuple(rows), tuple(answers), (42, 62, 110, 38, 38, 38, 42, 42, 38, 38))

    courts = (("行政复议", ""), ("行政诉讼", "未经复议直接起诉"), ("行政诉讼", "复议后起诉"))
    rows = [
        row(Said("行政复议", 5), Said("行政诉讼", 10)),
        row(*(Said(ruling, 1, 2) for ruling in RULINGS), Said("未经复议直接起诉", 5), Said("复议后起诉", 5)),
        row(*RULINGS, *RULINGS),
    ]
    numbers, answers = [], []
    for at, (court, way) in enumerate(courts):
        mine = [count(at * 5 + n + 90) for n in range(4)]
        mine.append(sum(mine))
        numbers += mine
        answers += [
            (": ".join(filter(None, (court, way, ruling))), period, "件", float(n))
            for ruling, n in zip(RULINGS, mine, strict=True)
            if n or given
        ]
    rows.append(row(*map(shown, numbers)))
    third = Printed((), tuple(rows), tuple(answers), (32,) * 15)
    return Document(
        f"甲县水务局{year}年政府信息公开工作年度报告",
        (
            "#一、总体情况",
            "全年主动公开信息三百余条，回应群众关切，渠道进一步畅通，公开的内容更加贴近群众的需要。",
            "#二、主动公开政府信息情况",
            first,
            "#三、收到和处理政府信息公开申请情况",
            second,
            "#四、政府信息公开行政复议、行政诉讼情况",
            third,
            "#五、存在的主要问题及改进情况",
            "一是公开的内容还不够丰富。下一步，我局将充实公开的内容，加强对公开工作的培训。",
            "#六、其他需要报告的事项",
            "无其他需要报告的事项。",
        ),
    )


# a bulletin and a budget ---------------------------------------------------------------------------------

HARVEST = Printed(
    ("表1　2023年主要农产品产量及其增长速度",),
    (
        row("产品名称", "单位", "产量", "比上年增长（%）"),
        row("粮　食", "万吨", "12.6", "-3.5"),
        row("其中：夏粮", "万吨", "4.1", "2.0"),
        row("　　　秋粮", "万吨", "8.5", "-6.0"),
        row("油　料①", "吨", "1,204", "5.1"),
        row("禽　蛋", "吨", "980", "0.0"),
    ),
    (
        ("粮食: 产量", "2023", "吨", 126000.0),
        ("粮食", "2023", "%", -3.5),
        ("粮食: 夏粮: 产量", "2023", "吨", 41000.0),
        ("粮食: 夏粮", "2023", "%", 2.0),
        ("粮食: 秋粮: 产量", "2023", "吨", 85000.0),
        ("粮食: 秋粮", "2023", "%", -6.0),
        ("油料: 产量", "2023", "吨", 1204.0),
        ("油料", "2023", "%", 5.1),
        ("禽蛋: 产量", "2023", "吨", 980.0),
        ("禽蛋", "2023", "%", 0.0),
    ),
    (120, 60, 90, 120),
)
MONEY = Printed(
    ("表2　财政和金融主要指标", "单位：亿元"),
    (
        row("指　标", "2023年", "2022年", "同比增长%"),
        row(Said("财政", 4)),
        row("　一般公共预算收入", "35.2", "33.1", "6.3"),
        row("　一般公共预算支出", "88.0", "90.4", "-2.7"),
        row(Said("金融", 4)),
        row("　年末各项存款余额", "410.5", "380.2", "8.0"),
        row("　年末各项贷款余额", "295.3", "270.0", "9.4"),
    ),
    tuple(
        answer
        for group, name, now, then, growth in (
            ("财政", "一般公共预算收入", 35.2, 33.1, 6.3),
            ("财政", "一般公共预算支出", 88.0, 90.4, -2.7),
            ("金融", "年末各项存款余额", 410.5, 380.2, 8.0),
            ("金融", "年末各项贷款余额", 295.3, 270.0, 9.4),
        )
        for answer in (
            (f"{group}: {name}", "2023", "元", now * 1e8),
            (f"{group}: {name}", "2022", "元", then * 1e8),
            (f"{group}: {name}", "2023", "%", growth),
        )
    ),
    (150, 80, 80, 90),
)
PEOPLE = Printed(
    ("表3　2023年年末人口数及其构成",),
    (
        row("指　标", "年末数（万人）", "比重（%）"),
        row("常住人口", "45.2", "100.0"),
        row("其中：城镇", "25.1", "55.5"),
        row("　　　乡村", "20.1", "44.5"),
    ),
    (
        ("常住人口: 年末数", "2023", "人", 452000.0),
        ("常住人口: 比重", "2023", "%", 100.0),
        ("常住人口: 城镇: 年末数", "2023", "人", 251000.0),
        ("常住人口: 城镇: 比重", "2023", "%", 55.5),
        ("常住人口: 乡村: 年末数", "2023", "人", 201000.0),
        ("常住人口: 乡村: 比重", "2023", "%", 44.5),
    ),
    (150, 120, 100),
)
MAIN = Printed(
    ("主要指标完成情况表",),
    (
        row("指标名称", "计量单位", "绝对数", "比上年增长%"),
        row("地区生产总值", "亿元", "609.9", "5.2"),
        row("规模以上工业增加值", "亿元", "—", "6.1"),
        row("社会消费品零售总额", "亿元", "201.4", "4.0"),
        row("全体居民人均可支配收入", "元", "36,215", "5.8"),
        row("城镇登记失业率", "%", "2.9", "—"),
        row("公路通车里程", "公里", "1,842", "1.1"),
    ),
    (
        ("地区生产总值", "2023", "元", 609.9e8),
        ("地区生产总值", "2023", "%", 5.2),
        ("规模以上工业增加值", "2023", "%", 6.1),
        ("社会消费品零售总额", "2023", "元", 201.4e8),
        ("社会消费品零售总额", "2023", "%", 4.0),
        ("全体居民人均可支配收入", "2023", "元", 36215.0),
        ("全体居民人均可支配收入", "2023", "%", 5.8),
        ("城镇登记失业率", "2023", "%", 2.9),
        ("公路通车里程", "2023", "公里", 1842.0),
        ("公路通车里程", "2023", "%", 1.1),
    ),
    (160, 70, 80, 90),
)
BULLETIN = Document(
    "甲县2023年国民经济和社会发展统计公报",
    (
        "#一、综合",
        "全年经济运行总体平稳，各项社会事业取得新的进步，群众生活水平继续提高。主要指标见下表。",
        MAIN,
        "#二、农业",
        "农业生产形势稳定，主要农产品产量见下表，夏粮和秋粮一增一减，禽蛋产量持平。",
        HARVEST,
        "#三、财政金融",
        "财政收支总体平稳，存款和贷款余额均有增长，金融对实体经济的支持力度继续加大。",
        MONEY,
        "#四、人口",
        "人口总量保持稳定，城镇化水平继续提高，年末人口数及其构成情况见下表。",
        PEOPLE,
    ),
)

INCOME = Printed(
    ("2023年一般公共预算收入决算表", "单位：万元"),
    (
        row("项　　目", "预算数", "调整预算数", "决算数", "为预算的%", "为上年决算数的%"),
        row("一、税收收入", "100,200", "99,000", "101,345", "102.4", "105.1"),
        row("　　增值税", "45,000", "44,500", "46,120", "103.6", "107.0"),
        row("　　企业所得税", "20,000", "20,000", "19,876", "99.4", "98.8"),
        row("二、非税收入", "30,000", "31,000", "31,540", "101.7", "96.3"),
        row("　　专项收入", "8,000", "8,200", "8,310", "101.3", "100.2"),
        row("本年收入合计", "130,200", "130,000", "132,885", "102.2", "102.9"),
    ),
    tuple(
        answer
        for name, numbers in (
            ("税收收入", (100200, 99000, 101345, 102.4, 105.1)),
            ("税收收入: 增值税", (45000, 44500, 46120, 103.6, 107.0)),
            ("税收收入: 企业所得税", (20000, 20000, 19876, 99.4, 98.8)),
            ("非税收入", (30000, 31000, 31540, 101.7, 96.3)),
            ("非税收入: 专项收入", (8000, 8200, 8310, 101.3, 100.2)),
            ("本年收入合计", (130200, 130000, 132885, 102.2, 102.9)),
        )
        for answer in (
            (f"{name}: 预算数", "2023", "元", numbers[0] * 1e4),
            (f"{name}: 调整预算数", "2023", "元", numbers[1] * 1e4),
            (f"{name}: 决算数", "2023", "元", numbers[2] * 1e4),
            (f"{name}: 为预算的", "2023", "%", numbers[3]),
            (f"{name}: 为上年决算数的", "2023", "%", numbers[4]),
        )
    ),
    (120, 68, 74, 68, 66, 84),
)
BALANCE = Printed(
    ("2023年一般公共预算收支决算总表", "单位：万元"),
    (
        row(Said("收　入", 2), Said("支　出", 2)),
        row("项目", "决算数", "项目", "决算数"),
        row("栏次", "1", "栏次", "2"),
        row("一、本年收入", "132,885", "一、本年支出", "301,220"),
        row("二、上级补助收入", "190,415", "二、上解上级支出", "9,080"),
        row("三、债务转贷收入", "12,000", "三、债务还本支出", "11,500"),
        row("收入总计", "335,300", "支出总计", "321,800"),
    ),
    (
        ("本年收入: 收入: 决算数", "2023", "元", 132885e4),
        ("本年支出: 支出: 决算数", "2023", "元", 301220e4),
        ("上级补助收入: 收入: 决算数", "2023", "元", 190415e4),
        ("上解上级支出: 支出: 决算数", "2023", "元", 9080e4),
        ("债务转贷收入: 收入: 决算数", "2023", "元", 12000e4),
        ("债务还本支出: 支出: 决算数", "2023", "元", 11500e4),
        ("收入总计: 收入: 决算数", "2023", "元", 335300e4),
        ("支出总计: 支出: 决算数", "2023", "元", 321800e4),
    ),
    (130, 90, 130, 90),
)
TOWNS = Printed(
    ("各乡镇财政收支情况表", "（单位：万元）"),
    (
        row(Said("单位名称", 1, 2), Said("一般公共预算收入", 3), Said("一般公共预算支出", 2)),
        row("本年", "上年", "增幅%", "本年", "上年"),
        row("东河镇", "4,120", "3,980", "3.5", "9,310", "9,020"),
        row("西山乡", "2,018", "2,095", "-3.7", "6,204", "6,330"),
        row("合　计", "6,138", "6,075", "1.0", "15,514", "15,350"),
    ),
    tuple(
        answer
        for name, numbers in (
            ("东河镇", (4120, 3980, 3.5, 9310, 9020)),
            ("西山乡", (2018, 2095, -3.7, 6204, 6330)),
            ("合计", (6138, 6075, 1.0, 15514, 15350)),
        )
        for answer in (
            (f"{name}: 一般公共预算收入", "2023", "元", numbers[0] * 1e4),
            (f"{name}: 一般公共预算收入", "2022", "元", numbers[1] * 1e4),
            (f"{name}: 一般公共预算收入", "2023", "%", numbers[2]),
            (f"{name}: 一般公共预算支出", "2023", "元", numbers[3] * 1e4),
            (f"{name}: 一般公共预算支出", "2022", "元", numbers[4] * 1e4),
        )
    ),
    (90, 70, 70, 60, 70, 70),
)
BUDGET = Document(
    "关于甲县2023年预算执行情况的报告",
    (
        "#一、2023年预算执行情况",
        "全年财政收支总体平稳，重点支出得到保障，各项政策落实到位，有关收支情况见附表。",
        INCOME,
        "收支平衡情况见下表，债务收支均已列入，年终结余按规定结转下一年度继续使用。",
        BALANCE,
        "各乡镇收支情况见下表，收入增减与上年相比变动不大，支出结构进一步优化。",
        TOWNS,
        "#二、2024年工作安排",
        "继续加强收支管理，确保重点支出，提高资金使用效益，完成各项任务。",
    ),
)
DOCUMENTS = {"form": form(2023), "form-blank": form(2023, nothing=""), "bulletin": BULLETIN, "budget": BUDGET}


# makers --------------------------------------------------------------------------------------------------


def as_page(document):
    """Make a web page as content systems do: cells with paragraphs in spans."""
    out = []
    for part in document.parts:
        if isinstance(part, str):
            out.append(f"<p>{'<strong>' if part[0] == '#' else ''}{html.escape(part.lstrip('#'))}</p>")
            continue
        out += [f'<p style="text-align:center">{html.escape(line)}</p>' for line in part.above]
        out.append('<table border="1"><tbody>')
        for cells in part.rows:
            inner = "".join(
                f'<td colspan="{c.columns}" rowspan="{c.rows}"><p><span>{html.escape(c.text).replace("　", "&emsp;")}'
                "</span></p></td>"
                for c in cells
            )
            out.append(f"<tr>{inner}</tr>")
        out.append("</tbody></table>")
    title = html.escape(document.title)
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title></head><body>'
        f'<div class="nav"><table><tr><td><a>首页</a></td><td><a>公开</a></td></tr></table></div>'
        f'<h1>{title}</h1><div class="TRS_Editor">{"".join(out)}</div></body></html>'
    ).encode()


def laid(printed):
    """Give for each cell its row and column."""
    taken = set()
    placed = []
    for at, cells in enumerate(printed.rows):
        column = 0
        for cell in cells:
            while (at, column) in taken:
                column += 1
            placed.append((at, column, cell))
            taken |= {
                (at + down, column + right) for down in range(cell.rows) for right in range(cell.columns)
            }
    width = 1 + max(column for _, column in taken)
    return placed, width


def as_word(document):
    """Make a Word file with merged cells."""
    file = docx.Document()
    file.add_heading(document.title, 0)
    for part in document.parts:
        if isinstance(part, str):
            file.add_paragraph(part.lstrip("#"), style="Heading 1" if part[0] == "#" else None)
            continue
        for line in part.above:
            file.add_paragraph(line)
        placed, width = laid(part)
        table = file.add_table(len(part.rows), width)
        for at, column, cell in placed:
            one = table.cell(at, column)
            if cell.columns > 1 or cell.rows > 1:
                one = one.merge(table.cell(at + cell.rows - 1, column + cell.columns - 1))
            one.text = cell.text
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def as_pdf(document, rules="grid"):
    """Set a document in type: tables with all rules, with rules between rows only, or with none."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    body = ParagraphStyle("body", fontName=FONT, fontSize=12, leading=20, firstLineIndent=24, wordWrap="CJK")
    head = ParagraphStyle("head", parent=body, firstLineIndent=0, fontSize=14)
    small = ParagraphStyle("small", fontName=FONT, fontSize=9, leading=12, wordWrap="CJK")
    story = [
        Paragraph(html.escape(document.title), ParagraphStyle("title", parent=head, fontSize=18, leading=28))
    ]
    for part in document.parts:
        if isinstance(part, str):
            story.append(Paragraph(html.escape(part.lstrip("#")), head if part[0] == "#" else body))
            continue
        story += [
            Paragraph(line, ParagraphStyle("above", parent=body, firstLineIndent=0, alignment=1))
            for line in part.above
        ]
        placed, width = laid(part)
        data = [[""] * width for _ in part.rows]
        style = [("FONT", (0, 0), (-1, -1), FONT, 9), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
        for at, column, cell in placed:
            bare = cell.text.lstrip("　")  # blanks in front are set as an indent: the typesetter drops them
            middle = int(cell.columns > 1)
            step = 9 * (len(cell.text) - len(bare))
            indent = ParagraphStyle("indent", parent=small, leftIndent=step, alignment=middle)
            data[at][column] = Paragraph(html.escape(bare), indent)
            if cell.columns > 1 or cell.rows > 1:
                style.append(("SPAN", (column, at), (column + cell.columns - 1, at + cell.rows - 1)))
        if rules == "grid":
            style.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
        elif rules == "open":
            style += [
                ("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.black),
                ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black),
                ("LINEAFTER", (0, 0), (-2, -1), 0.5, colors.black),
            ]
        elif rules == "three":
            style += [
                ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black),
                ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black),
                ("LINEBELOW", (0, -1), (-1, -1), 1, colors.black),
            ]
        story.append(Table(data, colWidths=part.widths, style=TableStyle(style), repeatRows=0))
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, leftMargin=50, rightMargin=50).build(story)
    return out.getvalue()


def as_strokes(document):
    """Write a document as Markdown, a cell that covers several repeated as blanks."""
    lines = [f"# {document.title}", ""]
    for part in document.parts:
        if isinstance(part, str):
            lines += [part.replace("#", "## ", 1), ""]
            continue
        lines += [*part.above, ""]
        placed, width = laid(part)
        grid = [[""] * width for _ in part.rows]
        for at, column, cell in placed:
            grid[at][column] = cell.text
        for at, cells in enumerate(grid):
            lines.append(f"| {' | '.join(cells)} |")
            if at == 0:
                lines.append("|" + "---|" * width)
        lines.append("")
    return "\n".join(lines).encode()


def as_columns(document):
    """Write a document as plain text, its tables set below each other by blanks."""
    lines = [document.title, ""]
    for part in document.parts:
        if isinstance(part, str):
            lines += [part.lstrip("#")]
            continue
        lines += list(part.above)
        placed, width = laid(part)
        wide = [0] * width
        for _, column, cell in placed:
            if cell.columns == 1:
                wide[column] = max(wide[column], span(cell.text) + 3)
        for at in range(len(part.rows)):
            line = ""
            for row_at, column, cell in placed:
                if row_at == at:
                    start = sum(wide[:column])
                    line += " " * (start - span(line)) + cell.text
            lines.append(line)
        lines.append("")
    return "\n".join(lines).encode()


def span(text):
    return sum(2 if "\u2e80" <= char <= "\uffef" else 1 for char in text)


MAKERS = {
    "page": as_page,
    "word": as_word,
    "pdf": as_pdf,
    "pdf-open": lambda document: as_pdf(document, "open"),
    "pdf-three": lambda document: as_pdf(document, "three"),
    "pdf-bare": lambda document: as_pdf(document, "none"),
    "strokes": as_strokes,
    "columns": as_columns,
}
