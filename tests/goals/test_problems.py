"""What a report lacks, told in prose: where the list begins, what belongs to it, where it ends; invented reports."""

import pytest

import compare

HEAD = "石桥县2023年政府工作报告\n一、2023年工作回顾\n全年修建道路50公里，新办企业320家。农田灌溉面积扩大3万亩。\n"
PLAN = "二、2024年工作安排\n新建调解室3间。公共厕所改造12座。\n"
LACKS = (
    "仓库老、烘干慢，秋粮受了潮",
    "城乡公交班次少，末班车五点就收",
    "大夫招不进、留不下",
    "十二个村的账两年没公开",
    "少数窗口午间没人值守",
    "河堤还有两处缺口",
)


def told(text):
    """Return the problems and the goals of a report."""
    plan = compare.plan(compare.read_text(text))
    return list(plan.problems["text"]), list(plan.goals["text"])


@pytest.mark.parametrize(
    "opening",
    [
        "",
        "丑话说在前头。",
        "家底薄、欠账多，我们心里有数。",
        "当然，与父老乡亲的期待相比，工作上还有让人脸红的地方，我们从不讳言：",
        "日子难过的一面也不必瞒着。",
        "回头看，短板依然明显。",
        "成绩要讲，短板更要讲，也要算清差距。",
        "在看到变化的同时，必须正视：",
        "眼下还有不少难题：",
    ],
    ids=[
        "none",
        "plain words",
        "the purse",
        "a colon",
        "no word of a list",
        "a gap that shows",
        "beside what was done",
        "to be faced",
        "hard tasks",
    ],
)
@pytest.mark.parametrize("mark", ["；", "。"])
def test_problems_in_prose_are_found_whatever_words_lead_them_in(opening, mark):
    """Each sentence is one; the words before them and the promise behind them are none."""
    problems, goals = told(f"{HEAD}{opening}{mark.join(LACKS)}。这些事，一件一件去办。\n{PLAN}")
    assert problems == list(LACKS)
    assert goals == ["新建调解室3间", "公共厕所改造12座"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "过去路不通，如今修通了36公里；过去看病难，如今村村有诊室；过去没水喝，如今管道进了户。",
        "面对少有的旱情，我们没有退缩。缺水，就打井136眼；缺人，就请来外地师傅42名。没有一户断粮。",
        "着力解决停车难，新增泊位300个。破解人手不足，招录医生12名。消除隐患40处。",
        "事故起数下降三成，没有发生较大火灾。一次办成率不低于98%。服务不断优化，农民不出村就能取钱。",
        "少数民族群众收入增长9%。部分指标提前完成，缺口全部补上。",
        "各位代表，成绩来之不易。最该谢的，是车间里、山路上忙活的乡亲们。",
    ],
    ids=["then and now", "what was done about it", "mended", "denials of a success", "words alike", "thanks"],
)
def test_a_review_that_speaks_of_hardship_lists_no_problem(paragraph):
    """What was lacking and is mended, denied or thanked for is part of what was done."""
    assert told(f"{HEAD}{paragraph}\n{PLAN}")[0] == []


def test_a_plan_that_opens_with_what_is_lacking_turns_to_the_goals():
    """Its chapter is headed by both; none of what is lacking is a goal."""
    text = f"{HEAD}二、不足之处与2024年工作考虑\n{'。'.join(LACKS)}。\n2024年，石桥县将抓好两件事。\n新建调解室3间。\n"
    problems, goals = told(text)
    assert problems == list(LACKS)
    assert not set(goals) & set(LACKS)
    assert "新建调解室3间" in goals


def test_words_that_set_lacks_beside_achievements_open_the_list_in_the_paragraph_where_they_stand():
    """What lacks nothing by its words (the rice is sold raw) is one of them, in the first paragraph as in the next."""
    raw = "大米成包卖原粮，加工停在头一步"
    opening = f"账要算成绩，也要算短板。{raw}；站台冷清不少，运力跟不上"
    problems, _ = told(f"{HEAD}{opening}。\n{'。'.join(LACKS[1:])}。这些问题，我们下力气去办。\n{PLAN}")
    assert problems == [raw, "站台冷清不少，运力跟不上", *LACKS[1:]]


def test_what_a_paragraph_tells_before_a_list_are_problems_too():
    """A sentence that only leads the list in is none."""
    items = "1.渔港设施欠账多。\n2.治理力量不足。"
    before = "大米卖不上价，加工滞后。站台冷清，运力不足。粮仓容量不够，晾晒困难。"
    listed = ["渔港设施欠账多。", "治理力量不足。"]
    problems, _ = told(f"{HEAD}二、存在的问题\n{before}\n{items}\n{PLAN}")
    assert problems == ["大米卖不上价，加工滞后", "站台冷清，运力不足", "粮仓容量不够，晾晒困难", *listed]
    problems, _ = told(f"{HEAD}二、存在的问题\n对照要求，工作中还有下列差距。\n{items}\n{PLAN}")
    assert problems == listed


@pytest.mark.parametrize(
    ("lack", "name"),
    [
        ("此外，末班车开得太早，票价也偏高", "末班车开得太早"),
        ("再一条，烘干房数量不足，稻谷受潮", "烘干房数量不足"),
        ("骨干水渠修好了，但是田头水沟没有着落", "田头水沟没有着落"),
        ("粮库集中到县里之后，运粮车辆跟不上", "运粮车辆跟不上"),
        ("秋粮仓容是个老问题，至今没有解决", "秋粮仓容是个老问题"),
        ("秋粮仓容不足的问题突出", "秋粮仓容不足"),
        ("渔民好了伤疤忘了疼，出海不带救生衣", "渔民好了伤疤忘了疼"),
    ],
)
def test_a_problem_is_named_by_what_is_lacking(lack, name):
    """Not by a word that joins it to others, by what went well before it, or by half of what it says."""
    text = (
        f"{HEAD}二、存在的问题\n{lack}。大夫招不进、留不下。河堤还有两处缺口。\n{PLAN.replace('二', '三', 1)}"
    )
    assert compare.plan(compare.read_text(text)).problems["problem"].iloc[0] == name


def test_why_something_is_lacking_is_no_further_problem():
    """A sentence on the causes stands among the problems and is none."""
    causes = "究其根源，既有年久失修的原因，也有个别人畏难的原因"
    problems, _ = told(
        f"{HEAD}我们也清醒看到，工作中还有短板。{'。'.join([*LACKS[:3], causes, *LACKS[3:]])}。\n{PLAN}"
    )
    assert problems == list(LACKS)


def test_short_paragraphs_that_lack_something_side_by_side_are_problems():
    """One such paragraph alone may be an aside of the review."""
    lines = ("还有，镇上的中学没有食堂，学生吃饭不方便。", "此外，少数窗口午间没人值守。")
    assert len(told(f"{HEAD}{lines[0]}\n{lines[1]}\n{PLAN}")[0]) == 2
    assert told(f"{HEAD}{lines[1]}\n培训干部300人次。\n{PLAN}")[0] == []


REPORT = (
    "石河镇2030年工作总结\n一、2030年工作\n修路3公里。\n二、存在的问题\n一是{}。二是培训不够。\n"
    "三、2031年计划\n修桥2座。"
)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("桥梁养护跟不上，旧桥多", "桥梁养护跟不上"),
        ("路网不密，断头路多", "路网不密"),
        # a word or two name nothing, but where they say what is lacking they belong to the name
        ("另外，桥梁养护跟不上", "桥梁养护跟不上"),
        ("其次，路网不密", "路网不密"),
        ("停车难，老街车位缺口大", "停车难，老街车位缺口大。"),
    ],
)
def test_a_problem_is_named_by_its_first_clause_unless_that_is_a_word(told, name):
    """The first clause says what is lacking; behind a word that only leads in it is the next."""
    first, _ = compare.plan(compare.read_text(REPORT.format(told))).problems["problem"]
    assert first == name


@pytest.mark.parametrize(
    "opener", ["成绩之外，也把欠账摆出来。", "还要把短板晒在桌面上。", "我们把问题讲透。"]
)
def test_what_lays_the_lacks_open_is_itself_none(opener):
    """To lay debts on the table announces them."""
    problems, _ = told(f"{HEAD}三、旧账与新账\n{opener}{'。'.join(LACKS)}。\n2024年，将新聘调解员12名。\n")
    assert problems == list(LACKS)
