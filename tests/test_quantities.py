"""Quantities: every form of figure, every near miss, every unit, and the laws they keep."""

import csv
import json
import re
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
from each import each
from hypothesis import given
from hypothesis import strategies as st

from compare.languages.en.quantities import WORDS as ENGLISH
from compare.languages.zh.quantities import WORDS
from compare.quantity import find_in_text, find_quantities, printed
from compare.quantity.numerals import read_arabic, read_spelled
from compare.quantity.tuning import FIGURES
from compare.records import Passage, Repair, Report, Section, SourceMap, Span, UsageError
from compare.tables import NOTES

CASES = json.loads((Path(__file__).parent / "quantities_cases.json").read_text(encoding="utf-8"))
FORMS = sorted({(case["language"], case["form"]) for case in CASES})
FLOOR = 0.95
MEASURED = {"count", "percent", "rate"}


def right(case):
    found = find_in_text(case["text"], case["language"])
    if len(found) != len(case["want"]):
        return False
    for got, want in zip(found, case["want"], strict=True):
        told = {
            "value": want["value"] == pytest.approx(got.value),
            "upper": want.get("upper") == got.upper,
            "unit": want["unit"] == got.unit,
            "kind": want["kind"] == got.kind,
            "indicator": want["indicator"] == got.indicator,
            "scope": want.get("scope", "") == got.scope,
            "qualifier": want.get("qualifier", got.qualifier) == got.qualifier,
        }
        if not all(told.values()):
            return False
    return True


@pytest.mark.parametrize(("language", "form"), FORMS)
def test_every_form_is_read_right(language, form):
    """Of the clauses of one form at least 95 % come out exactly as their authors say, indicator included."""
    cases = [case for case in CASES if (case["language"], case["form"]) == (language, form)]
    wrong = [case["text"] for case in cases if not right(case)]
    assert 1 - len(wrong) / len(cases) >= FLOOR, wrong


def test_the_table_of_cases_is_broad():
    """At least 300 clauses, no clause twice, near misses among them."""
    texts = [case["text"] for case in CASES]
    assert len(texts) >= 300
    assert len(set(texts)) == len(texts)
    assert sum(not case["want"] for case in CASES) >= 80


@each(WORDS.compounds)
def test_a_term_that_begins_like_an_opener_stays_whole(term):
    """再就业 is a term, though 再 in front of a verb says nothing of what is counted."""
    (found,) = find_in_text(f"全年{term}规模1500万元。")
    assert found.indicator.startswith(term)


@each(sorted({*WORDS.classifiers, *WORDS.measures, *WORDS.money, *WORDS.bases}))
def test_every_unit_is_read(unit):
    """Each unit of the list, behind a number, is that number's unit, in its base."""
    (found,) = find_in_text(f"平均寿命达到12{unit}。" if unit in WORDS.ages else f"规模达到12{unit}。")
    base, factor = WORDS.bases.get(unit, (unit, 1))
    assert (found.unit, found.value) == (base, 12 * factor)


@each(WORDS.lifetimes)
def test_a_span_of_time_counts_where_something_lasts(noun):
    """A duration behind 年限, 寿命 and the like is a measurement, elsewhere a date."""
    assert [found.unit for found in find_in_text(f"平均{noun}达到12年。")] == ["年"]
    assert find_in_text("连续12年排名靠前。") == ()


@each(WORDS.durations)
def test_a_mere_span_of_time_is_no_measurement(unit):
    """Each unit of time dates an event unless a lasting thing is told of."""
    assert find_in_text(f"连续12{unit}排名靠前。") == ()


@each(WORDS.before)
def test_every_qualifier_before_a_number_is_kept(word):
    """Each qualifier in front is told as printed."""
    (found,) = find_in_text(f"园区企业{word}320家。")
    assert found.qualifier == word
    assert (found.value, found.unit) == (320, "家")


@each([*WORDS.after, *WORDS.inside])
def test_every_qualifier_behind_a_number_is_kept(word):
    """Each qualifier behind or within is told as printed, and the value stays."""
    text = f"园区企业320{word}家。" if word in WORDS.inside else f"园区企业320家{word}。"
    (found,) = find_in_text(text)
    assert (found.value, found.unit, found.qualifier) == (320, "家", word)


@each(WORDS.lookalikes)
def test_a_noun_that_begins_like_a_unit_is_none(word):
    """方面, 次干道 and the like are not cut in two."""
    assert [found.unit for found in find_in_text(f"抓好11{word}工作。")] == []


@each([WORDS.names[i].match for i in range(len(WORDS.names))])
def test_a_name_is_no_measurement(cue):
    """Each pattern of names keeps its example out of the measurements, and its near miss is no name."""
    assert find_in_text(cue) == ()


@each(sorted(ENGLISH.units))
def test_every_english_unit_is_read(unit):
    """Each printed unit of measure is given in its base."""
    (found,) = find_in_text(f"Output was 12 {unit}.", "en")
    assert (found.value, found.unit) == (12, ENGLISH.units[unit])


@each(sorted(ENGLISH.currencies))
def test_every_currency_sign_is_read(sign):
    """Each sign before an amount gives the unit of money."""
    (found,) = find_in_text(f"Revenue was {sign}1.2 billion.", "en")
    assert (found.value, found.unit, found.indicator) == (1.2e9, ENGLISH.currencies[sign], "Revenue")


@pytest.mark.parametrize("label", ENGLISH.numbered)
def test_a_label_is_no_english_measurement(label):
    """Item 7, Note 3, page 12 count nothing."""
    assert find_in_text(f"See {label} 12 below.", "en") == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2023年工作", "year"),
        ("3月5日召开", "date"),
        ("过去五年成绩显著", "date"),
        ("一是加强领导", "list-marker"),
        ("第三方评估", "ordinal"),
        ("营商环境5.0改革", "version"),
        ("落实“1310”部署", "name"),
        ("千方百计稳就业", "name"),
        ("推出一批项目", "vague"),
    ],
)
def test_what_was_dropped_says_why(text, kind):
    """With everything, a numeral that measures nothing has its kind and a note."""
    found = find_in_text(text, everything=True)
    assert kind in {one.kind for one in found}
    assert all(one.note in NOTES for one in found)


def test_nothing_is_lost_with_everything():
    """Every sign of a number belongs to some row, and the measurements stay what they were."""
    text = "一是建成12个站点，2023年增长3.5%，第二批“十四五”项目千方百计推进。"
    found = find_in_text(text, everything=True)
    covered = {at for one in found for at in range(one.at.start, one.at.end)}
    assert {at for at, sign in enumerate(text) if sign in "0123456789一二三四五六七八九十百千"} <= covered
    assert tuple(one for one in found if one.kind in MEASURED) == find_in_text(text)


def test_an_unknown_language_is_refused():
    """A language without tables is named in the error; it is never read as another."""
    with pytest.raises(UsageError, match="fr"):
        find_in_text("12 pommes", "fr")


NUMERALS = {
    "十四五": None,
    "三四": None,
    "一千二": None,
    "二十": 20,
    "一百零五": 105,
    "三万二千": 32000,
    "两亿": 2e8,
    "万亿": 1e12,
}


@pytest.mark.parametrize("numeral", NUMERALS)
def test_spelled_numerals_are_read_or_refused(numeral):
    """A regular numeral has its value, an irregular one none."""
    assert read_spelled(numeral, WORDS.digits, WORDS.multipliers) == NUMERALS[numeral]


def test_an_endless_numeral_is_an_identifier():
    """A numeral longer than any figure has no value."""
    assert read_arabic("9" * (FIGURES.numeral + 1), "", WORDS.multipliers) is None
    assert read_spelled("万" * (FIGURES.numeral + 1), WORDS.digits, WORDS.multipliers) is None


@given(st.text())
def test_any_text_is_read(text):
    """No text raises, and each row stands where it says."""
    for language in ("zh", "en"):
        for found in find_in_text(text, language, everything=True):
            assert text[found.at.slice] == found.text


@pytest.mark.parametrize("count", [4_000, pytest.param(60_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    "piece", ["7", "万", "一", "“", "（", "第", "1,111", "1-", "三分之", "$", " ", "7.", "a"]
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_endless_run_of_one_sign_ends(piece, language, count):
    """A heap of one sign, far longer than any report, is gone through in one pass."""
    for found in find_in_text(piece * count, language, everything=True)[:5]:
        assert found.text


PIECES = st.sampled_from(
    [
        *"0123456789.,%，。、；“”《》（）()/:-—~年月日第",
        *"一二三十百千万亿点分之多余近超",
        "增长",
        "下降",
        "个",
        "元",
        "达到",
        "其中",
        "从",
        "至",
        "$",
        " million",
        "由",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_heap_of_figures_is_read(text):
    """Signs that look like figures, in any order, raise nothing, and each row stands where it says."""
    for language in ("zh", "en"):
        for found in find_in_text(text, language, everything=True):
            assert text[found.at.slice] == found.text


@given(st.integers(1, 99_999), st.sampled_from(["元", "人", "吨", "亩", "千瓦", "人次", "户"]))
def test_value_and_unit_survive_scaling(number, unit):
    """The same amount in 万, in 亿 or in full is the same value in the same unit."""
    forms = [
        f"{number}万{unit}",
        f"{number / 10_000:.4f}亿{unit}",
        f"{number * 10_000}{unit}",
        f"{number * 10_000:,}{unit}",
    ]
    found = [find_in_text(f"总规模达到{form}。") for form in forms]
    assert {(one.value, one.unit, one.indicator) for (one,) in found} == {(number * 10_000, unit, "总规模")}


@given(st.decimals(0, 99, places=1), st.sampled_from([("增长", 1), ("下降", -1), ("减少", -1), ("上升", 1)]))
def test_a_rate_has_the_sign_of_its_word(number, word):
    """Growth is positive, decline negative, whatever the figure."""
    (found,) = find_in_text(f"货运量同比{word[0]}{number}%。")
    assert (found.value, found.kind) == (pytest.approx(word[1] * float(number)), "rate")


def report_of(text, raw=None, doubt=None):
    places = SourceMap.identity(text)
    at = Span(0, len(text))
    repairs = (Repair("某", "某", "shifted", doubt),) if doubt else ()
    section = Section("一、", "工作", 1, "review", at, at)
    passage = Passage(text, "review", 0, at, at)
    return Report(
        "", "", 2023, 2024, "zh", "text", raw or text, text, places, repairs, (section,), (passage,)
    )


def test_a_report_gives_passage_role_and_section():
    """Each quantity knows where it stands."""
    report = report_of("建成公园12个，其中社区公园5个。")
    first, second = find_quantities(report)
    assert (first.passage, first.role, first.section) == (0, "review", "一、工作")
    assert report.raw[first.span.slice] == first.text == "12个"
    assert (second.scope, second.indicator) == ("part", "社区公园")


def test_a_report_that_was_searched_is_searched_anew_when_other_things_are_asked():
    """The answer is kept for who asks the same again: not for other units, for all numerals, for other parts."""
    report = report_of("2023年检修120柜组，建成公园12个。")
    plain = find_quantities(report)
    assert find_quantities(replace(report, place="甲市")) is plain
    assert [one.text for one in plain] == ["12个"]
    assert [one.text for one in find_quantities(report, units=["柜组"])] == ["120柜组", "12个"]
    assert [one.text for one in find_quantities(report, everything=True)] == ["2023年", "120", "12个"]
    moved = replace(report, passages=(replace(report.passages[0], role="plan"),))
    assert [one.role for one in find_quantities(moved)] == ["plan"]
    assert find_quantities(report) is plain


def test_unresolved_damage_makes_the_figures_of_its_clause_doubtful():
    """A damaged spot that could not be mended casts doubt on its own clause, not on the next."""
    found = find_quantities(report_of("建成公园12个，新增绿地30亩。", doubt=Span(1, 2)))
    assert [one.doubtful for one in found] == [True, False]


def test_what_stands_outside_the_passages_is_left_out():
    """Page furniture has no quantities."""
    text = "浏览次数：120次\n建成公园12个。"
    report = report_of(text)
    body = Passage(text[10:], "review", 0, Span(10, len(text)), Span(10, len(text)))
    outside = Report(**{name: getattr(report, name) for name in report.__slots__} | {"passages": (body,)})
    assert [one.text for one in find_quantities(outside)] == ["12个"]


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [row for row in csv.DictReader(lines) if row["kind"] in MEASURED]


def pairs_of(text, wanted, start, end, within):
    """Pair each found quantity with the wanted row it touches."""
    found = [one for one in find_in_text(text) if within[0] <= one.at.start and one.at.end <= within[1]]
    touching = defaultdict(list)
    for one in found:
        for row in wanted:
            if int(row[start]) < one.at.end and one.at.start < int(row[end]):
                touching[one].append(row)
    return found, touching


@pytest.mark.real
@pytest.mark.parametrize(
    ("report", "gold", "columns", "within"),
    [
        (
            "gold/haizhu-2023/haizhu-2023.clean.txt",
            "haizhu-2023/gold_quantities.csv",
            ("char_start", "char_end"),
            (0, 10**6),
        ),
        (
            "reports/guowuyuan/guowuyuan-2022.txt",
            "guowuyuan-2021-2022/quantities.csv",
            ("start", "end"),
            (349, 4796),
        ),
    ],
)
def test_the_measurements_of_a_real_report_are_found(shared, report, gold, columns, within):
    """All measurements of the hand-made answers, with value and unit, and no distractor."""
    with (shared / report).open(encoding="utf-8", newline="") as lines:
        text = lines.read()
    wanted = rows(shared / "gold" / gold)
    found, touching = pairs_of(text, wanted, *columns, within)
    assert len(found) == len(wanted) == len(touching)
    for one, (row,) in touching.items():
        assert (abs(one.value), one.unit) == (pytest.approx(float(row["value"])), row["unit"])


@pytest.mark.real
def test_every_report_is_read_in_place(shared):
    """In every real report each quantity stands at its place and has a finite value."""
    for path in sorted((shared / "reports").glob("*/*.txt")):
        if path.parent.name == "hailar-gb18030":
            continue
        with path.open(encoding="utf-8", newline="") as lines:
            text = lines.read()
        language = "en" if path.parent.name == "10-k" else "zh"
        for one in find_in_text(text, language):
            assert text[one.at.slice] == one.text
            assert one.value is not None
            assert one.kind in MEASURED


@given(st.text("0１29,.．多万亿千百十一三零点米分之克年 ", max_size=24))
def test_the_head_of_a_numeral_only_makes_the_search_faster(text):
    """A numeral is digits with what belongs to them, or signs; the set of first signs leaves nothing out."""
    arabic = f"{printed._ARABIC}{printed._INSIDE}?{printed._GAP}{printed._MULTIPLIER}*{printed._REST}{printed._INSIDE}?"
    plain = re.compile(f"{arabic}|[{printed._SIGNS}]+{printed._DECIMALS}{printed._SPELLED_REST}")
    assert [m.span() for m in printed.NUMERAL.finditer(text)] == [m.span() for m in plain.finditer(text)]


RANKS = [
    ("茶叶产量增速居全省第3位。", [("茶叶产量增速全省位次", 3)]),
    ("工业投资增长9%、增速居全市第2位。", [("工业投资增速全市位次", 2)]),
    ("工业投资增长9%、居全市第2位。", [("工业投资增速全市位次", 2)]),
    ("码头吞吐量突破900万吨、保持全国第4位。", [("码头吞吐量全国位次", 4)]),
    ("新建驿站12个，营商环境评价排名全省第七位。", [("营商环境评价全省位次", 7)]),
    ("税收占比稳居全省第1位。", [("税收占比全省位次", 1)]),
    ("在全市2030年营商环境评价中，我县总分排名第4。", [("营商环境评价总分位次", 4)]),
    ("在全市用水考核中，我镇列9个乡镇第3位，比上年前移1位。", [("用水考核位次", 3)]),
    ("在全市用水考核中，我局在31个部门里列第6位。", [("用水考核位次", 6)]),
    ("在全省救援技能比武中获团体第3名。", [("救援技能比武团体位次", 3)]),
    ("普法评估得分92.6分，列全市第2。", [("普法评估得分全市位次", 2)]),
    ("综合得分居全省26个参评县第9位。", [("综合得分全省位次", 9)]),
    ("出水浓度36毫克，在全省14个设区市中居第9位。", [("出水浓度位次", 9)]),
    ("排列第2、第3章。", []),
    ("设在评价中心，列第2。", []),
    ("绿化覆盖率达到45%。居全省第5位。", []),
    ("产量和产值分别居全省第3位、第2位。", []),
    ("获得全省技能大赛第一名。", []),
    ("第3位专家到场。", []),
]


def test_how_many_others_a_rank_is_held_among_is_named_for_them():
    """The others are counted without the verb of the rank, and their number is of the kind of a rank."""
    for told in ("综合得分居全省26个参评县第9位。", "综合得分在26个参评县中居第9位。"):
        (many,) = find_in_text(told)
        assert (many.indicator, many.statistic) == ("参评县", "rank-or-other")


@pytest.mark.parametrize(("text", "want"), RANKS, ids=[text for text, _ in RANKS])
def test_a_place_in_a_row_has_the_name_of_what_holds_it(text, want):
    """A rank is an ordinal with a name and a value, and no measurement."""
    found = [one for one in find_in_text(text, everything=True) if one.statistic == "rank-or-other"]
    assert [(one.indicator, one.value) for one in found if one.kind == "ordinal"] == want
    assert all(one.kind != "ordinal" for one in find_in_text(text))
