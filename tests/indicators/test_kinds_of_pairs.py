"""Kinds of pairs that two years tell in other ways, each with what must stay apart."""

import pytest

from compare.indicators import pair_indicators
from compare.intake import read_text
from compare.quantity import find_quantities


def rows_of(old, new, role="review"):
    """Lay two reports of one paragraph each side by side: their rows."""
    sides = []
    for year, told in ((2021, old), (2022, new)):
        review, plan = (told, "") if role == "review" else ("", told)
        text = (
            f"青溪县政府工作报告\n——{year + 1}年2月3日在青溪县人民代表大会上\n"
            f"一、{year}年工作回顾\n{review}\n二、{year + 1}年工作安排\n{plan}\n"
        )
        sides.append(read_text(text, source=f"qingxi-{year}"))
    return pair_indicators(*sides, *map(find_quantities, sides))


def pairs_of(old, new, role="review"):
    """Return the printed figures that were paired."""
    rows = rows_of(old, new, role)
    return [(row.old.text, row.new.text) for row in rows if row.status == "paired"]


def meet(old, new):
    """Tell whether a clause of either report is paired among neighbours that are pairs for sure."""
    before, behind = (
        ("城镇新增就业5100人", "城镇新增就业5400人"),
        ("城镇登记失业率3.4%", "城镇登记失业率3.2%"),
    )
    told = (
        f"{a}，{clause.rstrip('。')}，{b}。" for a, clause, b in zip(before, (old, new), behind, strict=True)
    )
    pairs = pairs_of(*told)
    assert ("5100人", "5400人") in pairs
    assert ("3.4%", "3.2%") in pairs
    return len(pairs) > len(before)


CONVERTED = [
    ("粮食总产5万吨。", "粮食总产1.1亿斤。", 1e7, 10.0),
    ("粮食总产1亿斤。", "粮食总产5.5万吨。", 5e3, 10.0),
    ("茶叶产量600公斤。", "茶叶产量0.75吨。", 0.15, 25.0),
    ("新增绿地30亩。", "新增绿地3公顷。", 1.0, 50.0),
    ("收储土地2平方公里。", "收储土地2400亩。", -600.0, -20.0),
    ("改造供水管网12公里。", "改造供水管网9000米。", -3000.0, -25.0),
    ("光伏装机800千瓦。", "光伏装机1.2兆瓦。", 0.4, 50.0),
    ("平均办理用时2小时。", "平均办理用时90分钟。", -30.0, -25.0),
]


@pytest.mark.parametrize(("old", "new", "change", "percent"), CONVERTED)
def test_units_of_one_measure_are_one_family_and_the_change_is_told_in_the_new_one(old, new, change, percent):
    """The old value is told in the unit of the new one, and a note says so; what is printed stays."""
    (row,) = (row for row in rows_of(old, new) if row.status == "paired")
    assert (row.change, row.change_percent) == (pytest.approx(change), pytest.approx(percent))
    assert row.old.unit == row.new.unit
    assert row.old.text in old
    assert "converted" in [note.code for note in row.notes]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("粮食总产5万吨。", "粮食种植补贴1亿元。"),
        ("粮食总产5万吨。", "粮食播种面积13万亩。"),
        ("光伏装机800千瓦。", "光伏发电900千瓦时。"),
        ("油菜产量5万吨。", "蚕茧产量90万斤。"),
    ],
)
def test_units_of_two_measures_and_two_crops_stay_apart(old, new):
    """Weight is no area, power no energy, and one crop is not the other in whatever unit."""
    assert pairs_of(old, new) == []


def test_a_converted_value_stands_beside_the_growth_that_is_printed():
    """The earlier value that follows from a printed growth is compared in one unit."""
    rows = rows_of("粮食总产5万吨。油菜籽总产1万吨。", "粮食总产1.1亿斤，增长10%。油菜籽总产2100万斤。")
    (row,) = (r for r in rows if r.status == "paired" and r.new.text == "1.1亿斤")
    assert "agrees" in [note.code for note in row.notes]


LISTS = [
    # what all of the list are, by its own name
    ("更新燃气、供水、供热老旧管网86公里。", "更新城镇老旧管网92公里。", True),
    ("调处婚姻、邻里、债务纠纷640件。", "调处纠纷720件。", True),
    ("培训木匠、厨师、月嫂1200人次。", "技能培训1350人次。", True),
    ("检查商铺、工地、养殖场2300家次。", "入户检查2200家次。", True),
    ("通过热线、网络、来信受理群众投诉340件。", "受理群众投诉290件。", True),
    ("县、乡、村三级服务平台150个。", "全县服务平台156个。", True),
    # one of the list
    ("更新燃气、供水、供热老旧管网86公里。", "更新供水老旧管网40公里。", False),
    ("更新燃气、供水、供热老旧管网86公里。", "更新供热老旧管网40公里。", False),
    ("调处婚姻、邻里、债务纠纷640件。", "调处邻里纠纷210件。", False),
    ("蔬菜、水果、茶叶产量38万吨。", "水果产量12万吨。", False),
    ("蔬菜、水果、茶叶产量38万吨。", "茶叶产量12万吨。", False),
]


@pytest.mark.parametrize(("old", "new", "together"), LISTS)
def test_a_list_is_laid_beside_the_name_for_all_of_it_never_beside_one_of_it(old, new, together):
    """Pipes for gas, water and heat are old pipes; those for water are a part of them."""
    assert meet(old, new) == together
    assert meet(new, old) == together


CAME_NEW = [
    ("新竣工标准厂房5万平方米。", "新建成标准厂房6万平方米。", True),
    ("新放林权抵押贷款1亿元。", "新增林权抵押贷款1.5亿元。", True),
    ("新增规上工业企业7家。", "规上工业企业新进6家。", True),
    ("新增学位1080个。", "扩充学位1350个。", True),
    ("年内完成绿色改造16座。", "绿色改造又完成21座，累计37座。", True),
    ("新考取行政执法证6人。", "新取得行政执法证5人。", True),
    # all there is, or not told which
    ("标准厂房达到15万平方米。", "新建成标准厂房6万平方米。", False),
    ("林权抵押贷款余额3亿元。", "新放林权抵押贷款1.5亿元。", False),
    ("规上工业企业达到51家。", "规上工业企业新进6家。", False),
    ("学位扩充到10800个。", "新增学位1350个。", False),
    ("新竣工标准厂房5万平方米。", "标准厂房总量达到21万平方米。", False),
    ("绿色改造36座。", "绿色改造又完成21座，累计57座。", False),
]


@pytest.mark.parametrize(("old", "new", "together"), CAME_NEW)
def test_what_came_new_in_other_words_is_paired_and_all_there_is_never_is(old, new, together):
    """Newly finished is newly built, newly lent newly added; a stock is neither."""
    assert meet(old, new) == together
    assert meet(new, old) == together


SUMMED = [
    ("连山高速累计完成投资9亿元，占概算的31%。", "连山高速完成投资累计16亿元，占概算53%。", ("31%", "53%")),
    ("东干渠累计完成投资2亿元，占概算的40%。", "东干渠累计投资3亿元，占概算的60%。", ("40%", "60%")),
    ("北站累计投资8亿元，投资占概算的20%。", "北站投资累计14亿元，投资占概算35%。", ("20%", "35%")),
]


@pytest.mark.parametrize(("old", "new", "pair"), SUMMED)
def test_a_share_of_all_there_is_is_one_whether_or_not_it_is_said_to_be_summed(old, new, pair):
    """How far a work has come by now is the same share with and without the word for it."""
    assert pair in pairs_of(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("连山高速累计完成投资9亿元。", "连山高速完成投资7亿元。"),
        ("累计发放创业贷款1.4亿元。", "发放创业贷款3100万元。"),
        ("累计建成站点118个。", "新建站点6个。"),
    ],
)
def test_a_sum_over_years_is_never_laid_beside_one_year(old, new):
    """An amount that adds up stays apart from that of one year."""
    assert pairs_of(old, new) == []


WORDS = [
    ("重大决策听证会4场。", "重大决策听证5场。", True),
    ("盘活闲置土地210亩。", "处置闲置用地190亩。", True),
    ("茶叶全产业链产值31亿元。", "茶叶综合产值35亿元。", True),
    ("督察反馈问题63个。", "督察交办问题85个。", True),
    ("制止违占耕地后复耕46亩。", "制止违占耕地后恢复耕地39亩。", True),
    ("改造农村厕所3400户。", "农村改厕2600户。", True),
    ("案件涉案标的1.9亿元。", "案件涉及金额2.1亿元。", True),
    ("盘活闲置土地210亩。", "流转林地190亩。", False),
    ("茶叶全产业链产值31亿元。", "竹材综合产值35亿元。", False),
    ("改造农村厕所3400户。", "改造农村危房2600户。", False),
    ("重大决策听证会4场。", "行政处罚听证5场。", False),
    ("案件涉案标的1.9亿元。", "案件罚没款2.1亿元。", False),
]


@pytest.mark.parametrize(("old", "new", "together"), WORDS)
def test_the_same_in_other_words_is_paired_and_another_thing_is_not(old, new, together):
    """Words of one meaning stand for each other; a shared act or thing alone does not do."""
    assert meet(old, new) if together else not pairs_of(old, new)


NEIGHBOURS = [
    (
        "全年举办普法讲座52场，发放宣传册1.2万份，到场群众8600人次，解答咨询730人次。",
        "全年举办普法讲座60场，派发折页1.3万份，到场群众9100人次，解答咨询790人次。",
        ("1.2万份", "1.3万份"),
    ),
    (
        "检查工地210处，查出隐患340处，当年改好310处，整改率91.2%。",
        "检查工地230处，查出隐患320处，整治到位305处，整改率95.3%。",
        ("310处", "305处"),
    ),
]


@pytest.mark.parametrize(("old", "new", "pair"), NEIGHBOURS)
def test_figures_between_sure_pairs_are_paired_in_other_words(old, new, pair):
    """What stands at the same place among figures that are paired for sure may be told in words of its own."""
    assert pair in pairs_of(old, new)


@pytest.mark.parametrize(
    ("old", "new", "pair"),
    [
        (
            "全年举办普法讲座52场，发放宣传册1.2万份，解答咨询730人次。",
            "全年举办普法讲座60场，拍摄短片14部，解答咨询790人次。",
            ("1.2万份", "14部"),
        ),
        (
            "检查工地210处，查出隐患340处，整改率91.2%。",
            "检查工地230处，关停砂场3处，整改率95.3%。",
            ("340处", "3处"),
        ),
        (
            "培训网格员300人，走访家庭2.4万户，满意率96%。",
            "培训网格员320人，拆除违建41户，满意率97%。",
            ("2.4万户", "41户"),
        ),
    ],
)
def test_a_place_among_sure_pairs_alone_proves_nothing(old, new, pair):
    """Of another unit, or a hundredth as much: what stands at the same place is another thing."""
    assert pair not in pairs_of(old, new)
