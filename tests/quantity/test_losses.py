"""No sign, no digit and no negation is lost in silence: laws over clauses put together from every spelling."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import compare
from compare.quantity import find_in_text

WIDE = str.maketrans("0123456789.,%", "０１２３４５６７８９．，％")
FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
SPELLED = "零一二三四五六七八九"


def spelled(number):
    """Spell a whole number below 100,000 as Chinese print does."""
    if number >= 10_000:
        head, rest = divmod(number, 10_000)
        gap = "零" if 0 < rest < 1000 else ""
        return spelled(head) + "万" + (gap + spelled(rest) if rest else "")
    out, gap = "", False
    for worth, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, worth)
        if digit:
            out += ("零" if gap and out else "") + SPELLED[digit] + sign
        gap = not digit
    return out.removeprefix("一") if out.startswith("一十") else out


def mixed(number):
    """Put 万 behind the ten thousands and leave the rest in digits (3万4000)."""
    head, rest = divmod(number, 10_000)
    if not head or (0 < rest < 1000):
        return f"{head}万零{rest}" if head else str(rest)
    return f"{head}万{rest}" if rest else f"{head}万"


WHOLE = {
    "digits": str,
    "comma": lambda n: f"{n:,}",
    "wide comma": lambda n: f"{n:,}".replace(",", "，"),
    "wide": lambda n: str(n).translate(WIDE),
    "wide and comma": lambda n: f"{n:,}".translate(WIDE),
    "blank": lambda n: f"{n:,}".replace(",", " "),
    "hard blank": lambda n: f"{n:,}".replace(",", "\u00a0"),
    "thin blank": lambda n: f"{n:,}".replace(",", "\u2009"),
    "narrow blank": lambda n: f"{n:,}".replace(",", "\u202f"),
    "spelled": spelled,
    "formal": lambda n: spelled(n).translate(FORMAL),
    "mixed": mixed,
    "note": lambda n: f"{n}²",
}
SIGNS = ("-", "−", "－", "﹣", "–", "—", "负")
LEADS = ("增速为", "增长", "同比", "增幅：", "涨幅达", "增长率", "，全区工业", "增速降至")
UNITS = ("件", "人次", "户", "台次", "家", "元", "吨", "万元")
GAPS = ("", " ", "\u00a0", "\u3000")
NOTHING = (
    "第{}批",
    "“{}”工程",
    "国发〔2023〕{}号",
    "12345热线{}",
)
numbers = st.integers(1000, 99_999).filter(lambda n: n % 1000)


@pytest.mark.parametrize("form", WHOLE)
@given(number=numbers, unit=st.sampled_from(UNITS), gap=st.sampled_from(GAPS))
@example(number=12_345, unit="人次", gap="\u3000")  # the digits of a well-known telephone line
def test_no_digit_is_lost_however_a_number_is_printed(form, number, unit, gap):
    """One figure, with all its digits, its unit and nothing of them in the name."""
    if unit == "万元" and form in ("mixed", "spelled", "formal"):
        unit = "户"  # nobody prints 3万4000万元, or a blank within a spelled number
    found = find_in_text(f"全年处理诉求{WHOLE[form](number)}{gap}{unit}。")
    values = [(one.value, one.unit, one.indicator) for one in found]
    worth = 10_000 if unit == "万元" else 1
    assert values == [(pytest.approx(number * worth), unit[-1:] if worth > 1 else unit, "诉求")]


PRECISE = {
    "digits": lambda whole, tenth: f"{whole}.{tenth}",
    "wide": lambda whole, tenth: f"{whole}.{tenth}".translate(WIDE),
    "comma": lambda whole, tenth: f"{whole:,}.{tenth}",
    "wide comma": lambda whole, tenth: f"{whole:,}.{tenth}".translate(WIDE),
    "blank": lambda whole, tenth: f"{whole:,}.{tenth}".replace(",", " "),
    "spelled": lambda whole, tenth: f"{spelled(whole)}点{SPELLED[tenth]}",
    "note": lambda whole, tenth: f"{whole}.{tenth}³",
    "plus": lambda whole, tenth: f"+{whole}.{tenth}",
}
WORTH = {"": 1, "万": 10_000, "亿": 100_000_000, "万亿": 1_000_000_000_000}


@pytest.mark.parametrize("form", PRECISE)
@given(
    whole=st.integers(10, 9_999),
    tenth=st.integers(1, 9),
    times=st.sampled_from(list(WORTH)),
    around=st.tuples(*map(st.sampled_from, (["", "约", "近", "超", "达到"], GAPS, ["", "左右", "以上"]))),
)
def test_no_decimal_and_no_multiplier_is_lost(form, whole, tenth, times, around):
    """Whatever stands around it: about, nearly, more than; whatever blank parts it from its measure word."""
    before, gap, behind = around
    if form in ("spelled", "plus"):
        gap, whole = (
            "",
            whole % 1000 + 10,
        )  # nobody prints a blank within a spelled number, or a plus before thousands
    (found,) = find_in_text(f"全年产值{before}{PRECISE[form](whole, tenth)}{gap}{times}元{behind}。")
    assert found.value == pytest.approx((whole + tenth / 10) * WORTH[times])
    assert (found.unit, found.indicator) == ("元", "产值")


@given(items=st.lists(st.integers(2, 999), min_size=2, max_size=6))
def test_no_member_of_a_list_with_one_measure_word_is_lost(items):
    """35、48、62件: each counts the same."""
    found = find_in_text(f"各镇分别化解矛盾{'、'.join(map(str, items))}件。")
    assert [one.value for one in found] == items
    assert {one.unit for one in found} == {"件"}


@pytest.mark.parametrize("form", WHOLE)
def test_two_reports_are_compared_however_their_numbers_are_printed(form):
    """Also where a raised note stands behind the digits: the sign of a power is no digit."""
    old, new = (
        compare.read_text(
            f"甲市{year}年度工作报告\n一、工作成效\n由{WHOLE[form](first)}件增至{WHOLE[form](last)}件。"
        )
        for year, first, last in ((2022, 11_234, 12_345), (2023, 12_345, 13_456))
    )
    change = compare.reports(old, new)
    assert (change.indicators["old_value"].max(), change.indicators["new_value"].max()) == (12_345, 13_456)


@given(
    number=st.decimals("0.1", "99.9", places=1),
    sign=st.sampled_from(SIGNS),
    lead=st.sampled_from(LEADS),
    wide=st.booleans(),
    unit=st.sampled_from(["%", "％", "个百分点", "‰"]),
)
def test_no_minus_is_lost_however_it_is_printed(number, sign, lead, wide, unit):
    """A ratio behind a minus is negative, and what is printed begins with the sign."""
    printed = str(number).translate(WIDE) if wide else str(number)
    if sign in ("负", "—") and lead.endswith("工业"):
        lead = "增速为"  # read behind a predicate only: 肩负, 欠负; a long dash parts two words
    (found,) = find_in_text(f"全年{lead}{sign}{printed}{unit}。")
    assert found.value == pytest.approx(-float(number))
    assert found.text[0] == sign


@given(number=st.integers(1, 99), sign=st.sampled_from(SIGNS[:-1]))
def test_a_sign_that_may_be_a_dash_is_a_doubt(number, sign):
    """Between two words it parts them; the figure is not called certain."""
    report = compare.read_text(f"甲市2023年度工作报告\n一、工作成效\n专项检查{sign}{number}个小组参加。")
    frame = compare.quantities(report)
    assert list(frame["value"]) == [number]
    assert list(frame["doubtful"]) == [True]


@given(low=st.integers(1, 40), more=st.integers(1, 40), sign=st.sampled_from("-–—~～至"))
def test_a_range_is_no_minus(low, more, sign):
    """Behind a number the same sign leads to the upper end."""
    for text in (f"全年增长{low}%{sign}{low + more}%。", f"全年增长{low}{sign}{low + more}%。"):
        (found,) = find_in_text(text)
        assert (found.value, found.upper) == (low, low + more)


@given(number=st.integers(2, 999), word=st.sampled_from(["下降", "减少", "降低", "回落", "减少了", "下跌"]))
def test_a_fall_is_negative_in_every_ratio(number, word):
    """The word carries the sign where no sign is printed."""
    (found,) = find_in_text(f"办件量比上年{word}{number / 10}%。")
    assert found.value == pytest.approx(-number / 10)


@given(
    number=st.integers(2, 999),
    word=st.sampled_from(
        [
            "未发生",
            "没有发生",
            "无一发生",
            "未出现",
            "杜绝了",
            "没有出现",
            "未再发生",
            "从未发生",
            "未曾发生",
            "不再发生",
        ]
    ),
)
def test_no_negation_is_lost(number, word):
    """What did not happen is marked so."""
    found = find_in_text(f"全年{word}{number}人以上的事故。")
    assert all(one.negated for one in found)


@pytest.mark.parametrize("form", NOTHING)
@given(number=st.integers(2, 99))
def test_a_number_in_a_name_counts_nothing(form, number):
    """Ranks, quoted names and numbers of documents are none."""
    assert not find_in_text(f"完成{form.format(number)}。")


AMOUNTS = {
    "港币50万元": (500_000, "港元"),
    "人民币50万元": (500_000, "元"),
    "￥1,200元": (1_200, "元"),
    "US$300万元": (3_000_000, "美元"),
    "50万元": (500_000, "元"),
    "50万美元": (500_000, "美元"),
}


@pytest.mark.parametrize("printed", AMOUNTS)
def test_the_currency_before_an_amount_is_its_unit(printed):
    """Whichever side it stands on; and it is no part of the name."""
    (found,) = find_in_text(f"收到捐赠{printed}。")
    assert (found.value, found.unit, found.indicator) == (*AMOUNTS[printed], "捐赠")


COLD = {"零下5℃": -5, "零下12摄氏度": -12, "-3.2℃": -3.2, "5℃": 5}


@pytest.mark.parametrize("printed", COLD)
def test_a_temperature_below_zero_is_negative(printed):
    """By word or by sign."""
    (found,) = find_in_text(f"最低气温为{printed}。")
    assert found.value == COLD[printed]


BELOW = {
    "低于全省平均水平": -1,
    "慢于年初计划": -1,
    "比全市低": -1,
    "高于全省平均水平": 1,
    "快于年初计划": 1,
}


@pytest.mark.parametrize("printed", BELOW)
@given(number=st.integers(1, 99))
def test_what_lies_below_its_yardstick_is_negative(printed, number):
    """A distance in percentage points has the sign of the word that measures it."""
    (found,) = find_in_text(f"工业增速{printed}{number / 10}个百分点。")
    assert found.value == pytest.approx(BELOW[printed] * number / 10)


BRACKETS = {
    "增长（4.6）%": (-4.6, False),
    "增速为（4.6%）": (-4.6, False),
    "净利润（1.5）亿元": (-1.5e8, False),
    "净利润为(1.5亿元)": (-1.5e8, False),
    "办结率（98%）": (98, True),
    "贷款余额（1.5亿元）": (1.5e8, True),
    "预算收入（15.3亿元）": (15.3e8, False),
}


@pytest.mark.parametrize("printed", BRACKETS)
def test_a_number_in_brackets_is_negative_where_a_number_is_wanted(printed):
    """As accounts print it; one that is said in passing has no sign, and is a doubt where it might have one."""
    report = compare.read_text(f"甲市2023年度工作报告\n一、工作成效\n{printed}居全市首位。")
    frame = compare.quantities(report)
    assert (frame["value"].to_list(), frame["doubtful"].to_list()) == (
        [pytest.approx(BRACKETS[printed][0])],
        [BRACKETS[printed][1]],
    )


ARROWS = {
    "投资↓3.5%": -3.5,
    "投资▼3.5%": -3.5,
    "投资↑3.5%": 3.5,
    "投资▲3.5%": 3.5,
    "投资＋3.5%": 3.5,
    "投资同比+3.5%": 3.5,
}


@pytest.mark.parametrize("printed", ARROWS)
def test_an_arrow_or_a_plus_says_which_way_a_number_went(printed):
    """It is no part of the name."""
    (found,) = find_in_text(f"{printed}。")
    assert (found.value, found.indicator) == (ARROWS[printed], "投资")


APART = {"增长- 3.9%": -3.9, "增长 -3.9%": -3.9, "增速为 － 3.9%": -3.9, "办理3项 - 5%": 5.0}


@pytest.mark.parametrize("printed", APART)
def test_a_blank_does_not_part_a_minus_from_its_number(printed):
    """Behind a word that wants a number; behind a number the same sign parts two of them."""
    assert find_in_text(f"全年{printed}。")[-1].value == APART[printed]


DENIED = {"未发生": True, "从未再发生": True, "没有出现": True, "发生": False, "新发生": False}


@pytest.mark.parametrize("verb", DENIED)
def test_a_denial_before_a_figure_is_kept(verb):
    """Whatever adverb stands in between."""
    (found,) = find_in_text(f"全年{verb}3起上访事件。")
    assert found.negated is DENIED[verb]


NOTED = ["生产总值[2]", "生产总值②", "生产总值［12］", "生产总值"]


@pytest.mark.parametrize("printed", NOTED)
def test_the_number_of_a_note_is_no_part_of_a_name(printed):
    """Next year the same note has another number."""
    (found,) = find_in_text(f"全区{printed}560亿元。")
    assert (found.value, found.indicator, found.thing) == (5.6e10, "生产总值", "生产总值")


def test_micrograms_are_read_by_their_sign():
    """In prose and tables alike."""
    (found,) = find_in_text("细颗粒物浓度为28μg/m³。")
    assert (found.value, found.unit) == (28, "微克/立方米")


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("工业产值增长5,3%。", [True]),
        ("工业产值增长5·3%。", [True]),
        ("出动3’600台次。", [True]),
        ("净利润为△3.2亿元。", [True]),
        ("出动3,600台次，3批。", [False, False]),
        ("产值、税收增长5%，3%。", [False, False]),
        ("指数升至102，17个镇达标。", [False, False]),
    ],
)
def test_a_number_whose_first_part_may_be_lost_is_doubtful(text, doubtful):
    """A sign between two digits that is no point, a triangle that may be a minus."""
    frame = compare.quantities(compare.read_text(f"甲县2023年工作总结\n一、工作回顾\n{text}"))
    assert frame["doubtful"].to_list() == doubtful
