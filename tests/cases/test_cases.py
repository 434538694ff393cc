"""Small cases from public bug reports: each original beside the checkout, and the same kind in words of our own.

    python -m pytest tests/cases          # the tests
    python tests/cases/test_cases.py      # one line a case: pass, fail or absent, and where the kind is tested

`ORIGINALS` says of each case what is right, and where its kind is tested without the original. `OWN` are sentences of
our own with the figures a reader counts, one for each case on numerals. The originals are files that lie beside the
checkout; where they are absent their tests say so.
"""

from __future__ import annotations

import csv
import re
import sys
import tempfile
from pathlib import Path

import pytest

import compare
from compare.quantity import find_in_text, find_quantities
from compare.records import ReadError

TESTS = Path(__file__).resolve().parents[1]
CASES = TESTS.parent.parent / "shared" / "cases"

OWN = {
    "Q01": ("全县工业产值达到2,300.5亿元，接待游客3,400万人次。", "230050000000 元, 34000000 人次"),
    "Q02": ("存款余额突破二万三千亿元。", "2300000000000 元"),
    "Q03": ("预算收入超过三十万亿元，贷款一百二十万亿元。", "30000000000000 元, 120000000000000 元"),
    "Q04": ("帮扶老人2万5000人，处理来信3千零40件，供水15万8千户。", "25000 人, 3040 件, 158000 户"),
    "Q05": ("人口出生率为千分之七，差错率为万分之一点五。", "7 ‰, 0.015 %"),
    "Q06": ("收到来件两万零三十一件，答复两万零四十件。", "20031 件, 20040 件"),
    "Q07": ("惠及上千户居民，筹集数十万元，走访上万人、几十家企业。", ""),
    "Q09": ("考核名列前五，规模居全市第3位，增速居全省第六。", ""),
    "Q10": ("回复率达到百分之九十六点四。", "96.4 %"),
    "Q11": ("增长3%—4%，新建2至4个站点，投入2.5—3亿元。", "3..4 %, 2..4 个, 250000000..300000000 元"),
    "Q12": ("发放补助415 000元，惠及学生2 350人。", "415000 元, 2350 人"),
    "Q13": (
        "The recovery rate rose by 70 per cent and the spread by 15 basis points.",
        "70 %, 15 basis point",
    ),
    "Q14": ("办理诉求２３４５件，增长６．７％，投入２，３４０．５万元。", "2345 件, 6.7 %, 23405000 元"),
    "Q15": ("拨付资金叁拾肆万元，表彰贰拾壹人。", "340000 元, 21 人"),
    "Q16": ("出口總額4.1萬億元，服務2.6萬人次。", "4100000000000 元, 26000 人次"),
    "Q17": (
        "细颗粒物浓度31微克/立方米，能耗下降2.4%，用电41.2亿千瓦时。",
        "31 微克/立方米, -2.4 %, 4120000000 千瓦时",
    ),
    "Q18": ("电话：0500-80000002，邮编：100000，某发〔2023〕7号文件，12345热线接到来电3.4万件。", "34000 件"),
    "Q19": ("农业、林业企业分别达到30家、45家，分别增长2.5%和3.1%。", "30 家, 45 家, 2.5 %, 3.1 %"),
    "Q20": ("答复率由71%提高到88.5%，用时从9天压缩至3天。", "71 %, 88.5 %, 9 天, 3 天"),
    "Q21": ("近四成村受益，投资是上年的2.5倍。", "40 %, 2.5 倍"),
    "Q22": (
        "税收下降3.4%，出口负增长2.1%，投资增速为-5.6%，价格同比−0.7%。",
        "-3.4 %, -2.1 %, -5.6 %, -0.7 %",
    ),
    "Q23": ("利用外资3.1亿美元，捐赠港币20万元，罚款¥2,300元。", "310000000 美元, 200000 港元, 2300 元"),
    "Q24": ("三次产业比由2.1:40.3:57.6调整为1.9:40.1:58，投资31.5亿元，居两县一区第二。", "3150000000 元"),
    "Q25": (
        "每万人拥有医师3.5名，起诉率为21.4件/万人，补贴提高到每人每月760元。",
        "3.5 名, 21.4 件/万人, 760 元",
    ),
    "Q26": ("增速比上年提高0.6个百分点，利率下调15个基点。", "0.6 个百分点, -15 个基点"),
    "Q27": ("截至11月30日，累计开展检查204天次。", "204 天次"),
    "Q28": ("出台措施十二条，其中第十二条已落实；完成任务5项，第5项列入试点。", "12 条, 5 项"),
    "Q29": ("未发生较大火灾，复议纠错0件。", "0 件"),
    "Q30": ("争取资金2亿3千万元，退税2亿3000万元。", "230000000 元, 230000000 元"),
    "Q31": ("收到来件90件（含上年结转4件），办结88件。", "90 件, 4 件, 88 件"),
    "Q32": ("新增4A级景区2家，开展“12·4”活动15场，建成5G基站210个。", "2 家, 15 场, 210 个"),
    "Q34": ("拆除棚屋2.3万㎡，绿化21km²，修路7.4km。", "23000 平方米, 21 平方公里, 7.4 km"),
    "Q36": ("提高二点三个百分点，投入八点七亿元。", "2.3 个百分点, 870000000 元"),
    "Q37": ("三个乡镇分别化解矛盾21、34、55件。", "3 个, 21 件, 34 件, 55 件"),
    "Q38": ("工期压缩至两个半月，等候缩短到2个半小时。", "2.5 个月, 2.5 小时"),
    "Q39": ("会议于8时15分召开，16日11时40分结束，热线24小时值守。", ""),
}
"""For each case on numerals a sentence of our own, and all figures in it."""


def of(text):
    """Return figures as text, sorted."""
    return sorted(filter(None, map(str.strip, text.split(","))))


def printed(found):
    """Write figures as `OWN` does."""
    for one in found:
        upper = "" if one.upper is None else f"..{one.upper:.10g}"
        yield f"{one.value:.15g}{upper} {one.unit}"


@pytest.mark.parametrize("case", OWN)
def test_figures_of_each_kind_are_all_found_and_no_more(case):
    """In a sentence of our own for each case on numerals."""
    text, wanted = OWN[case]
    language = "en" if text.isascii() else "zh"
    found = [one for one in find_in_text(text, language=language) if one.kind != "ordinal"]
    assert sorted(printed(found)) == of(wanted)


SAME_UNIT = {"㎡": "平方米", "km²": "平方公里", "basis points": "basis point"}
ASKED = re.compile(r"(-?[\d.]+(?:e\+?\d+)?) (basis points|[^\s;]+)(?: to ([\d.]+))?")


def figures(*wanted):
    """Return a check that these figures are in the report."""
    return lambda report, *_: set(wanted) <= set(printed(find_quantities(report)))


def chapters(*wanted):
    """Return a check that the numbered or named chapters have these headings and roles."""
    return lambda report, *_: [(s.heading, s.role) for s in report.sections if s.level == 1] == list(wanted)


def holds(*wanted):
    """Return a check that the text contains these, `!` before one: and that one not."""
    return lambda report, *_: all((w.removeprefix("!") in report.text) != w.startswith("!") for w in wanted)


def warned(*codes):
    """Return a check that the reading is doubted for these reasons and no other."""
    return lambda report, *_: {w.split("|")[0] for w in report.warnings} == set(codes)


def changes(**wanted):
    """Return a check that rows of a comparison have these values: name=(old, new)."""

    def check(old, new):
        frame = compare.reports(old, new).indicators
        rows = {
            (name, a, b)
            for name, a, b in zip(frame["indicator"], frame["old_value"], frame["new_value"], strict=True)
        }
        return all((name, *values) in rows for name, values in wanted.items())

    return check


def says(word):
    """Return a check that a warning of the comparison contains a word."""
    return lambda old, new: any(word in line for line in compare.reports(old, new).warnings())


def never(old_value, new_value):
    """Return a check that two values are no pair."""

    def check(old, new):
        frame = compare.reports(old, new).indicators
        return not ((frame["old_value"] == old_value) & (frame["new_value"] == new_value)).any()

    return check


def edits(most, *, touching=None):
    """Return a check that there are so many edits at most, or so many that touch what is named."""

    def check(old, new):
        frame = compare.reports(old, new).wording
        return len(frame if touching is None else frame[frame["touches"].isin(touching)]) <= most

    return check


def followed(goal, status):
    """Return a check that a goal of the old report has this status in the new one."""

    def check(old, new):
        frame = compare.reports(old, new).followup
        return status in set(frame[frame["goal"].str.contains(goal)]["status"])

    return check


def answered(**wanted):
    """Return a check that each problem is answered by a goal with this text, or by none where it is empty."""

    def check(report, *_):
        frame = compare.plan(report).problems
        got = dict(zip(frame["problem"], frame["answered_by"].fillna(""), strict=True))
        return all(text in got.get(problem, "?") for problem, text in wanted.items())

    return check


def exported(suffix):
    """Return a check that the comparison is written in a format."""

    def check(old, new):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"change{suffix}"
            compare.reports(old, new).export(path)
            return path.stat().st_size > 0

    return check


def both(*checks):
    """Return a check that all of these pass."""
    return lambda *reports: all(check(*reports) for check in checks)


REFUSED = "refused"
DONE, AHEAD, LACK = ("2023年主要工作", "review"), ("2024年工作计划", "plan"), ("存在的问题", "problems")
LOSSES, PAIRS = "quantity/test_losses.py", "indicators/test_pairing.py"
DAMAGE, WORD, PDF, WEB = (f"reading/test_{name}.py" for name in ("damage", "word", "pdf", "web"))
OFFICE, DOUBTS, SHEETS = "reading/test_office.py", "comparison/test_doubts.py", "sheets/test_sheets.py"
ORIGINALS = {
    "Q27": (figures("156 天次"), "cases/test_cases.py"),
    "Q31": (figures("120 件", "8 件", "118 件/年"), "cases/test_cases.py"),
    "X01": (figures("5.2 %", "6 %"), LOSSES),
    "X19": (followed("固定资产投资", "missed"), LOSSES),
    "D04": (figures("1100 件", "1200 件"), SHEETS),
    "D18": (figures("126000 吨", "-3.5 %", "8530000000 元", "6.1 %"), SHEETS),
    "P02": (chapters(("综合", "review"), ("农业", "review"), ("工业", "review")), SHEETS),
    "P08": (holds("粮食\t万吨\t12.6\t-3.5"), SHEETS),
    "D06": (chapters(DONE, AHEAD), "sheets/test_contents.py"),
    "X29": (chapters(DONE, LACK, AHEAD), "sheets/test_contents.py"),
    "K01": (lambda r, *_: len(r.sections) == 4 and r.sections[0].role == "review", "sections/test_forms.py"),
    "X27": (
        answered(答复文书规范性有待提升="编制答复书模板", 个别部门研判能力不足="培训"),
        "test_goal_links.py",
    ),
    "X27b": (
        answered(答复文书规范性有待提升="编制答复书模板", 个别部门研判能力不足="培训"),
        "test_goal_links.py",
    ),
    "X04": (lambda a, b: not compare.reports(a, b).warnings(), DOUBTS),
    "X23": (changes(车辆=(3600, 4100)), LOSSES),
    "D05": (both(figures("35 平方公里", "12000 平方米"), holds("560³亿元")), DAMAGE),
    "H06": (figures("32000000000 元", "28 微克/立方米"), DAMAGE),
    "T01": (both(chapters(DONE, AHEAD), holds("行政", "!⾏")), DAMAGE),
    "X02b": (never(21, 17), PAIRS),
    "X10": (never(600, 1200), "sections/test_kinds.py"),
    "X26": (never(6, 52), PAIRS),
    "X24": (never(17_450_000_000, 5_000_000), "quantity/test_losses.py"),
    "X25": (says("2016"), DOUBTS),
    "T03": (warned("decoded-twice"), DAMAGE),
    "H08": (warned("attached"), DAMAGE),
    "H10": (warned("page"), DAMAGE),
    "H07": (REFUSED, "reading/test_bad_input.py"),
    "X03": (changes(粮食产量=(126_000, 129_000), 生产总值=(5.6e10, 6e10)), LOSSES),
    "D01": (
        lambda r, *_: [s.number for s in r.sections] == ["一、", "（一）", "（二）", "二、", "三、"],
        WORD,
    ),
    "D02": (lambda r, *_: r.text.count("移走") == 1 and "1200" in r.text, WORD),
    "D03": (lambda r, *_: r.text.count("2400") == 1, WORD),
    "D07": (holds("碑林", "!bēi"), WORD),
    "D09": (lambda r, *_: len(r.passages) == 1, WORD),
    "D10": (figures("1200 件"), OFFICE),
    "D11": (lambda r, *_: [s.level for s in r.sections] == [1, 2, 1, 1], WORD),
    "D12": (chapters(DONE, AHEAD), WORD),
    "D14": (chapters(DONE, AHEAD), WORD),
    "D15": (figures("1200 件"), OFFICE),
    "D16": (both(figures("98.5 %"), warned("formula")), DAMAGE),
    "D17": (lambda r, *_: len(r.passages) == 1, WORD),
    "D19": (holds("535亿元"), WORD),
    "F01": (None, OFFICE),
    "F02": (REFUSED, OFFICE),
    "F03": (figures("1200 件"), OFFICE),
    "F04": (holds("云溪区"), OFFICE),
    "P03": (chapters(DONE, AHEAD), PDF),
    "P12": (REFUSED, PDF),
    "P13": (chapters(DONE), PDF),
    "T02": (figures("1200 件"), DAMAGE),
    "T05": (figures("1200 件", "8600 件", "1300 件"), DAMAGE),
    "T06": (both(figures("1200 件"), warned("bad-bytes")), DAMAGE),
    "T07": (figures("1200 件"), DAMAGE),
    "T08": (figures("1200 件"), DAMAGE),
    "T09": (holds("乾安县"), DAMAGE),
    "T10": (lambda r, *_: r.raw == r.text, DAMAGE),
    "T11": (figures("1200 件"), DAMAGE),
    "T12": (figures("1200 件"), "test_repair.py"),
    "T14": (figures("1200 件"), "reading/test_formats.py"),
    "H02": (figures("320 条"), WEB),
    "H03": (figures("320 条"), WEB),
    "H04": (chapters(DONE, AHEAD), WEB),
    "H05": (both(figures("1200 件", "8600 件"), holds("!777", "!1100", "!旧数")), WEB),
    "H09": (chapters(DONE, AHEAD), WEB),
    "H11": (holds("汨罗河"), WEB),
    "X05": (edits(3, touching=("wording", "figure")), "test_wording.py"),
    "X06": (edits(1), "test_wording.py"),
    "X07": (edits(0, touching=("wording", "figure")), "test_wording.py"),
    "X08": (changes(行政处罚案件=(1200, 1250)), PAIRS),
    "X09": (changes(普法经费=(1_200_000, 1_200_000), 服务群众=(12_000, 12_000)), PAIRS),
    "X11": (changes(按期办结率=(85, 92.5)), PAIRS),
    "X12": (says("swapped"), DOUBTS),
    "X13": (says("2022"), DOUBTS),
    "X14": (edits(0), "test_repair.py"),
    "X16": (exported(".csv"), "test_export_hostile.py"),
    "X17": (exported(".docx"), "test_export_hostile.py"),
    "X22": (changes(亿元GDP生产安全事故死亡率=(0.012, 0.009)), PAIRS),
    "X28": (exported(".xlsx"), "test_export_hostile.py"),
}
"""For each other case what is right, and the file whose tests hold its kind in words of our own."""


def sources(case):
    """Return the files of a case, in order."""
    group = {"D": "docx", "H": "html", "K": "html", "P": "pdf", "T": "txt", "Q": "q", "X": "x", "F": "fmt"}
    folder = CASES / group[case[0]]
    if case[0] == "F":
        return (
            sorted((CASES / "txt").glob("T15*"))
            if case == "F04"
            else sorted(folder.glob(KINDS_OF_FILES[case]))
        )
    return sorted(p for p in folder.glob(f"{case}*") if not p.stem[len(case) :][:1].isalnum())


KINDS_OF_FILES = {"F01": "*.wps", "F02": "*.ofd", "F03": "*.odt"}


def outcome(case, row=None):
    """Return `pass`, `absent`, or what is wrong with a case."""
    paths = sources(case)
    if not paths:
        return "absent"
    check = ORIGINALS[case][0] if case in ORIGINALS else expected(row["expected"])
    if case[0] in "Hh" and len(paths) > 1:
        paths = paths[:1]
    try:
        reports = [compare.read(path) for path in paths]
    except ReadError as error:
        return "pass" if check is REFUSED else f"refused: {error}"
    if check is REFUSED:
        return "read, and ought to be refused"
    return "pass" if check(*reports) else "another result than the expected one"


def expected(text):
    """Return the check of a case on numerals, from what its row expects."""
    asked = [
        (float(value), SAME_UNIT.get(unit, unit)) for value, unit, _ in ASKED.findall(text.replace("，", ","))
    ]

    def check(report):
        found = [(q.value, q.unit) for q in find_quantities(report) if q.kind != "ordinal"]
        if not asked:
            return not found
        return all(
            any(abs(v - value) <= 1e-6 * abs(value) and u == unit for v, u in found)
            for value, unit in _said(asked)
        )

    return check


def _said(asked):
    """Write ten-thousandths as per cent; what is printed without a unit of its own is left out."""
    for value, unit in asked:
        yield (value / 100, "%") if unit == "‱" else (value, unit)


INDEX = CASES / "cases.csv"
ROWS = (
    {row["id"]: row for row in csv.DictReader(INDEX.read_text(encoding="utf-8").splitlines())}
    if INDEX.exists()
    else {}
)


@pytest.mark.skipif(not ROWS, reason="the original cases lie beside a checkout and are not part of it")
def test_every_original_case_is_known_here():
    """None is left out: it is read as a numeral of `OWN`, or named in `ORIGINALS`."""
    gone = {case for case in ROWS if not sources(case)}
    assert set(ROWS) - gone <= {*OWN, *ORIGINALS}


@pytest.mark.quick("Q")
@pytest.mark.parametrize("case", sorted({*OWN, *ORIGINALS}))
def test_an_original_case_passes(case):
    """The file itself, where it lies beside the checkout."""
    found = outcome(case, ROWS.get(case)) if case in ROWS else "absent"
    if found == "absent":
        pytest.skip("the file of this case lies beside a checkout and is not part of it")
    assert found == "pass"


@pytest.mark.parametrize("case", ORIGINALS)
def test_the_kind_of_a_case_is_tested_in_words_of_our_own(case):
    """The file of tests it names is there."""
    assert (TESTS / ORIGINALS[case][1]).exists()


def main():
    """Print one line a case; exit with 1 where one fails."""
    told = {case: outcome(case, ROWS[case]) for case in ROWS}
    for case, said in told.items():
        home = ORIGINALS[case][1] if case in ORIGINALS else "cases/test_cases.py"
        sys.stdout.write(f"{case:5} {said:8} {home:34} {ROWS[case]['kind']}\n")
    sys.exit(any(said not in ("pass", "absent") for said in told.values()))


if __name__ == "__main__":
    main()
