"""The restated reports of `data/`: who issued them, what they must still say, no sentence a source's."""

import csv
import re
import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from each import each

import compare

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"
COUNTY = [f"hailar-{year}.md" for year in range(2012, 2018)]
PROVINCES = [f"{name}-{year}.md" for name in ("gansu", "liaoning", "zhejiang") for year in (2025, 2026)]
NAMES = ["haizhu-2023.md", "guowuyuan-2021.md", "guowuyuan-2022.md", *COUNTY, *PROVINCES]
FIELDS = {
    "title": str,
    "issuer": str,
    "date": date,
    "address": str,
    "place": str,
    "review_year": int,
    "plan_year": int,
    "language": str,
    "note": str,
}
HEADINGS = {
    "haizhu-2023.md": ["一、", "二、", "三、", "四、", "五、"],
    "guowuyuan-2021.md": ["一、", "二、", "三、"],
    "guowuyuan-2022.md": ["一、", "二、", "三、"],
    **dict.fromkeys(COUNTY, ("一、", "二、")),
    **dict.fromkeys(PROVINCES, ("一、", "二、", "三、")),
    "hailar-2016.md": ["一、", "二、", "三、"],
    "zhejiang-2025.md": ["一、", "二、"],
    "gansu-2026.md": ["“十", "“十", "20"],
}
PARTS = {
    "haizhu-2023.md": "",
    "guowuyuan-2021.md": "一二三四五六七八",
    "guowuyuan-2022.md": "一二三四五六七八九",
    "hailar-2012.md": "一二三四五六七八一二三四五六七八九十",
    "hailar-2013.md": "一二三四",
    "hailar-2014.md": "一二三四一二三四五",
    "hailar-2015.md": "一二三四五一二三四五六七八九十",
    "hailar-2016.md": "一二三四一二三四五六七八",
    "hailar-2017.md": "一二三四五六一二三四五六七",
    "gansu-2025.md": "",
    "gansu-2026.md": "一二三四五六七八",
    "liaoning-2025.md": "一二三四五六七一二三四五六七八九十",
    "liaoning-2026.md": "一二三四五六七八九十",
    "zhejiang-2025.md": "一二三四五六七八九十十一二三四五六七八九十十",
    "zhejiang-2026.md": "一二三四五六七八九十一二三四五六七八九十",
}

# What each restatement must still say: the figure as printed, and a word of what it measures, in one clause.
HAIZHU = [
    ("7次", "专题学习"),
    ("235项", "行政许可事项清单"),
    ("39份", "经济类文件"),
    ("679件", "各类法律意见"),
    ("393件", "书面法律意见"),
    ("10个", "专栏"),
    ("1.1万条", "公开发布政府信息"),
    ("718宗", "政府信息公开申请"),
    ("15968宗", "执法案件"),
    ("418宗", "行政复议申请"),
    ("100%", "出庭应诉率"),
    ("6441件", "信访事项"),
    ("100%", "按期办结率"),
    ("97.65%", "一次性化解率"),
    ("290个", "公共法律服务站点"),
    ("9218小时", "律师服务时长"),
    ("1298件", "法律援助"),
    ("18条", "司警联调"),
    ("9639次", "矛盾纠纷排查"),
    ("8719宗", "调解纠纷"),
    ("139个", "“一件事”"),
    ("37.75%", "审批材料压缩率"),
    ("39.02%", "承诺时限压缩率"),
    ("15.12%", "减少填表单率"),
    ("4个", "民主法治示范社区"),
]
OLDER = [
    ("2.6万亿元", "减负"),
    ("1.7万亿元", "社保费"),
    ("2万亿元", "直达机制"),
    ("50%", "大型商业银行"),
    ("1.5万亿元", "让利"),
    ("2.3%", "国内生产总值"),
    ("1186万人", "城镇新增就业"),
    ("5.2%", "城镇调查失业率"),
    ("2.5%", "居民消费价格"),
    ("600万人", "低保"),
    ("800万人次", "临时救助"),
    ("551万", "农村贫困人口"),
    ("52个", "贫困县"),
    ("9件", "法律议案"),
    ("37部", "行政法规"),
    ("100万人", "高职院校扩招"),
    ("70万亿元", "国内生产总值"),
    ("65%", "城镇化率"),
    ("24.1%", "森林覆盖率"),
    ("6%", "国内生产总值"),
    ("1100万人", "城镇新增就业"),
    ("5.5%", "城镇调查失业率"),
    ("3%", "居民消费价格"),
    ("1.3万亿斤", "粮食产量"),
    ("3.2%", "赤字率"),
    ("7.8%", "一般性转移支付"),
    ("10%", "均衡性转移支付"),
    ("2.8万亿元", "直达机制"),
    ("15万元", "起征点"),
    ("30%", "大型商业银行"),
    ("10%", "宽带"),
    ("20%", "民航发展基金"),
    ("10.6%", "基础研究"),
    ("75%", "加计扣除"),
    ("3.65万亿元", "专项债券"),
    ("6100亿元", "中央预算内投资"),
    ("5.3万个", "老旧小区"),
    ("70%", "清洁取暖率"),
    ("30元", "居民医保"),
    ("5元", "基本公共卫生服务"),
]
NEWER = [
    ("114万亿元", "国内生产总值"),
    ("8.1%", "国内生产总值"),
    ("20万亿元", "财政收入"),
    ("1269万人", "城镇新增就业"),
    ("5.1%", "城镇调查失业率"),
    ("0.9%", "居民消费价格"),
    ("15.5%", "企业研发经费"),
    ("1.37万亿斤", "粮食产量"),
    ("18.2%", "高技术制造业"),
    ("1.5亿户", "市场主体"),
    ("21.4%", "货物进出口"),
    ("9.1%", "PM2.5"),
    ("8.1%", "可支配收入"),
    ("5.6万个", "老旧小区"),
    ("85%", "接种覆盖率"),
    ("2.8万亿元", "直达范围"),
    ("1万亿元", "减税降费"),
    ("4.76万亿元", "涉税市场主体"),
    ("27.3%", "普惠小微企业贷款"),
    ("40%", "大型商业银行"),
    ("4个", "服务业扩大开放"),
    ("100%", "加计扣除"),
    ("200亿元", "种粮农民"),
    ("160个", "乡村振兴重点帮扶县"),
    ("10亿千瓦", "可再生能源"),
    ("4000元", "助学贷款"),
    ("60%", "跨省直接结算率"),
    ("10件", "法律议案"),
    ("15部", "行政法规"),
    ("5.5%", "国内生产总值"),
    ("2.8%", "赤字率"),
    ("3.9%", "中央本级支出"),
    ("18%", "转移支付"),
    ("2.5万亿元", "退税减税"),
    ("1000亿元", "失业保险基金"),
    ("6400亿元", "中央预算内投资"),
    ("1亿亩", "高标准农田"),
    ("30元", "居民医保"),
    ("5元", "基本公共卫生服务"),
]
# The headline figures of the county, year by year: what its trend is made of.
SERIES = {
    "地区生产总值": ["198.5亿元", "235.2亿元", "253.7亿元", "274.4亿元", "287.9亿元", "303.6亿元"],
    "社会消费品零售总额": ["84亿元", "97.9亿元", "110.6亿元", "123.4亿元", "136.3亿元", "149.2亿元"],
    "居民人均可支配收入": ["20251元", "23267元", "25852元", "28541元", "30788元", "32943元"],
    "旅游收入": ["31.8亿元", "38亿元", "47.2亿元", "56.4亿元", "69亿元", "82.8亿元"],
    "规模以上工业总产值": ["235.4亿元", "137.8亿元", "207.2亿元", "166.7亿元", "188亿元", "198.1亿元"],
    "城镇登记失业率": ["4.08%", "3.84%", "3.65%", "3.79%", "3.9%", "3.9%"],
}
GROWTH = {
    "gansu-2025.md": ("5.8%", "5.5%"),
    "gansu-2026.md": ("5.8%", "5.5%"),
    "liaoning-2025.md": ("5.1%", "5%"),
    "liaoning-2026.md": ("3.7%", "4.5%"),
    "zhejiang-2025.md": ("5.5%", "5.5%"),
    "zhejiang-2026.md": ("5.5%", "5%"),
}
SAID = (
    [("haizhu-2023.md", *pair) for pair in HAIZHU]
    + [("guowuyuan-2021.md", *pair) for pair in OLDER]
    + [("guowuyuan-2022.md", *pair) for pair in NEWER]
    + [(name, v, word) for word, values in SERIES.items() for name, v in zip(COUNTY, values, strict=True)]
    + [(name, value, "地区生产总值") for name, values in GROWTH.items() for value in values]
)

# Measures planned in the older State Council report that the newer one must not speak of: they show what
# a goal looks like that nobody reports on.
DROPPED = ["简易注销", "中欧投资协定", "生态保护补偿条例", "碳减排支持工具", "“八五”普法"]


def split(name):
    """Give the front matter and the body of a file of `data/`."""
    _, head, body = (DATA / name).read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(head), body


def paragraphs(name):
    """Give the paragraphs of a file that are no headings."""
    return [line for line in split(name)[1].split("\n") if line and not line.startswith("#")]


@pytest.mark.parametrize("name", NAMES)
def test_front_matter_is_complete(name):
    """Each restatement says what it restates, who issued it, when and where, and which years it tells of."""
    head, _ = split(name)
    assert {key: type(head.get(key)) for key in FIELDS} == FIELDS
    assert head["plan_year"] == head["review_year"] + 1 == head["date"].year
    assert urlsplit(head["address"]).hostname.endswith(".gov.cn")
    assert "不是原文" in head["note"]


@pytest.mark.parametrize("name", NAMES)
def test_title_stands_once_as_a_heading(name):
    """The title of the front matter is the one first-level heading of the body."""
    head, body = split(name)
    assert [line for line in body.split("\n") if line.startswith("# ")] == [f"# {head['title']}"]


@pytest.mark.parametrize("name", NAMES)
def test_chapters_and_parts_stand_in_order(name):
    """The chapters 一、二、… and the run-in parts （一）（二）… are those of the source, in its order."""
    body = split(name)[1].split("\n")
    assert [line[3:5] for line in body if line.startswith("## ")] == list(HEADINGS[name])
    assert "".join(line[1] for line in body if line.startswith("（")) == PARTS[name]


@each(SAID)
def test_figure_stands_beside_its_indicator(name, value, word):
    """A figure of the source stands, as printed there, in a clause that names what it measures."""
    clauses = re.split("[。；]", "\n".join(paragraphs(name)))
    # 6% must not be found inside 10.6%.
    printed = re.compile(rf"(?<![\d.]){re.escape(value)}")
    assert any(printed.search(clause) and word in clause for clause in clauses)


def test_district_report_names_five_problems():
    """The last chapter of the district's report counts five problems before it turns to the plan."""
    problems, plan = paragraphs("haizhu-2023.md")[-2:]
    assert [problems.count(f"{number}是") for number in "一二三四五六"] == [1, 1, 1, 1, 1, 0]
    assert plan.startswith("2024年")


def test_district_plan_leaves_supervision_unanswered():
    """No goal of the district speaks to the problem of supervision, as in the source."""
    plan = paragraphs("haizhu-2023.md")[-1]
    assert not [word for word in ("监督", "执法", "街道", "督导") if word in plan]


@pytest.mark.parametrize("name", [n for n in NAMES if n.startswith("guowuyuan")])
def test_measures_are_dropped_by_the_newer_report_only(name):
    """What the older plan promised and the newer report passes over in silence is so here as well."""
    text = split(name)[1]
    assert [word for word in DROPPED if word in text] == (DROPPED if name.endswith("2021.md") else [])


def rows(path):
    """Give the rows of a table of hand-made answers."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.real
def test_every_measurement_of_the_district_is_kept(shared):
    """Every measurement found by hand in the district's original stands in the restatement as printed."""
    answers = rows(shared / "gold" / "haizhu-2023" / "gold_quantities.csv")
    printed = [row["surface"] for row in answers if row["kind"] in {"count", "percent"}]
    text = split("haizhu-2023.md")[1]
    assert len(printed) == 25
    assert [value for value in printed if value not in text] == []


@pytest.mark.real
@pytest.mark.parametrize("table", ["figures", "targets", "goals"])
@pytest.mark.parametrize(("side", "year"), [("old", 2021), ("new", 2022)])
def test_every_compared_figure_of_the_year_pair_is_kept(shared, table, side, year):
    """Every figure, target and goal that was compared by hand stands in the restatement as printed."""
    source = shared / "reports" / "guowuyuan" / f"guowuyuan-{year}.txt"
    original = source.read_bytes().decode("utf-8")
    answers = rows(shared / "gold" / "guowuyuan-2021-2022" / f"{table}.csv")
    spans = [(row[f"{side}_start"], row[f"{side}_end"]) for row in answers]
    printed = [original[int(start) : int(end)] for start, end in spans if start]
    text = split(f"guowuyuan-{year}.md")[1]
    assert printed
    assert [value for value in printed if value not in text] == []


@pytest.mark.real
@pytest.mark.parametrize("name", [*COUNTY, *PROVINCES])
def test_no_figure_is_invented(shared, name):
    """Every number of a shortened restatement stands in its original, with the beginning of its unit."""
    folder = "hailar" if name in COUNTY else "provinces"
    source = shared / "reports" / folder / name.replace(".md", ".txt")
    original = plain(source.read_text(encoding="utf-8"))
    body = split(name)[1].split("\n", 4)[-1]  # the title and the line that says who spoke when, left out
    figures = re.findall(r"\d[\d.]*(?:%|[^\W\d]?)", plain(body))
    assert len(figures) > 100
    assert [figure for figure in figures if not holds(original, figure)] == []


def plain(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def holds(text, figure):
    """Whether a figure is in a text, its number with the first character of its unit."""
    number, unit = re.fullmatch(r"(\d[\d.]*?)\.?(\D*)", figure).groups()
    return re.search(rf"(?<![\d.]){re.escape(number)}{re.escape(unit[:1]) or '(?![0-9])'}", text) is not None


@pytest.mark.real
def test_no_sentence_is_borrowed(shared):
    """The check that looks for sentences of the originals in the files of the project finds none."""
    check = shared / "tools" / "borrowed"
    if not check.is_file():
        pytest.skip("the check for borrowed sentences is not there")
    ran = subprocess.run(
        [sys.executable, str(check)], cwd=ROOT, capture_output=True, check=False, encoding="utf-8"
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("name", ["lanpu-2023.md", "lanpu-2024.md"])
def test_an_invented_report_says_that_it_is_invented(name):
    """A report of a place that does not exist says so where its findings are shown, and in the list of files."""
    note = split(name)[0]["note"]
    assert "虚构" in note
    assert note in compare.plan(compare.read(DATA / name))._repr_html_()
    assert name in (DATA / "README.md").read_text(encoding="utf-8")


def test_the_invented_plan_shows_numeric_changes():
    """What 2024 is to reach stands beside what 2023 reached, on a machine that has nothing but this folder."""
    changes = compare.plan(compare.read(DATA / "lanpu-2023.md")).changes
    told = changes.dropna(subset=["change"])
    rows = set(zip(told["base_value"], told["target_value"], told["unit"], strict=True))
    assert {(530.0, 600.0, "人次"), (46.0, 40.0, "天"), (87.5, 90.0, "%")} <= rows
