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
    ("疏浚塘坝、沟渠、河汊淤积水道86公里。", "疏浚乡间淤积水道92公里。", True),
    ("调处田界、用水、赡养纠纷640件。", "调处纠纷720件。", True),
    ("培训木匠、厨师、裁缝910人次。", "技能培训985人次。", True),
    ("检查茶馆、渡口、粮站410家次。", "上门检查385家次。", True),
    ("经电话、信箱、柜台受理旅客投诉340件。", "受理旅客投诉275件。", True),
    ("县、乡、村三级服务平台150个。", "全县服务平台156个。", True),
    # one of the list
    ("疏浚塘坝、沟渠、河汊淤积水道86公里。", "疏浚沟渠淤积水道40公里。", False),
    ("疏浚塘坝、沟渠、河汊淤积水道86公里。", "疏浚河汊淤积水道40公里。", False),
    ("调处田界、用水、赡养纠纷640件。", "调处用水纠纷210件。", False),
    ("蔬菜、水果、茶叶产量38万吨。", "水果产量12万吨。", False),
    ("蔬菜、水果、茶叶产量38万吨。", "茶叶产量12万吨。", False),
]


@pytest.mark.parametrize(("old", "new", "together"), LISTS)
def test_a_list_is_laid_beside_the_name_for_all_of_it_never_beside_one_of_it(old, new, together):
    """Pipes for gas, water and heat are old pipes; those for water are a part of them."""
    assert meet(old, new) == together
    assert meet(new, old) == together


CAME_NEW = [
    ("新竣工烘干仓房4200平方米。", "新建成烘干仓房5100平方米。", True),
    ("新放渔船抵押贷款7200万元。", "新增渔船抵押贷款8800万元。", True),
    ("新增限上商贸企业14家。", "限上商贸企业新进17家。", True),
    ("新增学位640个。", "扩充学位720个。", True),
    ("年内完成泵站改造9座。", "泵站改造再完成12座，累计44座。", True),
    ("新考取船员证书31人。", "新取得船员证书36人。", True),
    # all there is, or not told which
    ("烘干仓房达到1.4万平方米。", "新建成烘干仓房5100平方米。", False),
    ("渔船抵押贷款余额2亿元。", "新放渔船抵押贷款8800万元。", False),
    ("限上商贸企业达到83家。", "限上商贸企业新进17家。", False),
    ("学位扩充到9600个。", "新增学位720个。", False),
    ("新竣工烘干仓房4200平方米。", "烘干仓房总量达到1.9万平方米。", False),
    ("泵站改造31座。", "泵站改造再完成12座，累计44座。", False),
]


@pytest.mark.parametrize(("old", "new", "together"), CAME_NEW)
def test_what_came_new_in_other_words_is_paired_and_all_there_is_never_is(old, new, together):
    """Newly finished is newly built, newly lent newly added; a stock is neither."""
    assert meet(old, new) == together
    assert meet(new, old) == together


SUMMED = [
    ("南岭隧道累计完成投资6亿元，占概算的24%。", "南岭隧道完成投资累计13亿元，占概算52%。", ("24%", "52%")),
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
    ("盘活荒废土地83亩。", "处置荒废用地97亩。", True),
    ("菌菇全产业链产值12亿元。", "菌菇综合产值14亿元。", True),
    ("巡察反馈问题112个。", "巡察交办问题97个。", True),
    ("拆除鱼棚后复耕128亩。", "拆除鱼棚后恢复耕地151亩。", True),
    ("改造农村厕所860户。", "农村改厕910户。", True),
    ("仲裁案件涉案标的6400万元。", "仲裁案件涉及金额7100万元。", True),
    ("盘活荒废土地83亩。", "流转林地97亩。", False),
    ("菌菇全产业链产值12亿元。", "蚕丝综合产值14亿元。", False),
    ("改造农村厕所860户。", "改造农村危房910户。", False),
    ("重大决策听证会4场。", "行政处罚听证5场。", False),
    ("仲裁案件涉案标的6400万元。", "仲裁案件罚没款7100万元。", False),
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


LED = [
    # what there was: all there is less what came new
    ("法治驿站7座。", "新增法治驿站2座，累计9座。", True),
    ("泵站改造32座。", "泵站改造再完成12座，累计44座。", True),
    ("打造书香驿站17处。", "新增书香驿站8处、累计25处。", True),
    ("光伏装机860万千瓦。", "光伏装机当年增加140万千瓦、总量达到1000万千瓦。", True),
    ("取得执法证23人。", "新取得执法证5人，累计28人。", True),
    ("新造油茶0.8万亩。", "新造油茶0.5万亩，油茶林面积达27万亩。", True),
    # it is not
    ("法治驿站6座。", "新增法治驿站2座，累计12座。", False),
    ("建成非机动车棚2处。", "新建非机动车棚3处，累计建成5处。", False),
]


@pytest.mark.parametrize(("old", "new", "together"), LED)
def test_what_there_was_follows_from_what_came_new_and_all_there_is(old, new, together):
    """All there is less what came new is what there was; what may be either is paired with neither."""
    assert bool(pairs_of(old, new)) == together


ONE_SENSE = [
    # what was added, as the growth of all there is
    ("光伏装机当年增加104万千瓦。", "新增光伏装机113万千瓦。", "review", True),
    ("新增节水灌溉面积5万亩。", "节水灌溉面积再增加4万亩。", "plan", True),
    ("法治阵地增加4处。", "新增法治阵地6处。", "review", True),
    ("基础养老金每人每月提高8元。", "基础养老金每人每月增加20元。", "review", True),
    # by one act, or set by a plan
    ("审查政策641件。", "审查新出台政策702件。", "review", True),
    ("推出集成服务30项。", "新增集成服务15项。", "plan", True),
    # in the mean of the year
    ("城镇调查失业率年均5.3%。", "城镇调查失业率平均5.2%。", "review", True),
    ("农村低保平均标准6880元。", "农村低保年均标准7293元。", "review", True),
    ("低保标准提高到每人每月718元。", "低保标准达到742元。", "review", True),
    # what is net, less, a level, of several years
    ("净增规上企业10家。", "新增规上企业7家。", "review", False),
    ("光伏装机减少104万千瓦。", "新增光伏装机113万千瓦。", "review", False),
    ("光伏装机1040万千瓦。", "新增光伏装机113万千瓦。", "review", False),
    ("审查政策641件。", "累计审查政策702件。", "review", False),
    ("五年年均新增就业3万人。", "新增就业3.1万人。", "review", False),
    ("低保标准每人每月提高18元。", "低保标准每人每月742元。", "review", False),
]


@pytest.mark.parametrize(("old", "new", "role", "together"), ONE_SENSE)
def test_what_is_told_in_another_sense_alone_is_kept_apart(old, new, role, together):
    """An increase is an addition, a plan's act brings what is new, a mean of the year is of the year."""
    assert bool(pairs_of(old, new, role)) == together


GROWN = [
    ("全年产茶3.62万吨、增长4.1%。", "干茶产量3.71万吨、增长2.5%。", ("4.1%", "2.5%")),
    ("旅游总收入2540亿元，增长96.2%。", "游客总花费2812亿元，增长10.7%。", ("96.2%", "10.7%")),
]


@pytest.mark.parametrize(("old", "new", "pair"), GROWN)
def test_the_growths_of_one_thing_are_one_where_a_level_leads_back_to_the_other(old, new, pair):
    """What the later level says of the year before speaks for the growths told behind both, too."""
    assert pair in pairs_of(old, new)


def test_a_growth_of_another_thing_is_not_taken_for_that_of_the_level_before_it():
    """Two growths told of two things stand behind the second of them; the first is of the first."""
    old = "接待游客286万人次，旅游收入254亿元，分别增长84.5%和96.2%。"
    new = "接待游客312万人次，增长9.1%，旅游收入281亿元，增长10.7%。"
    assert {("84.5%", "9.1%"), ("96.2%", "10.7%")} <= set(pairs_of(old, new))


ASIDES = [
    ("年内推出成果26项，挂牌五年来累计128项。新登记商户7.8万户。", True),
    ("全年推出成果26项，运行三年间累计28项。新登记商户7.8万户。", True),
    ("五年来，交通条件改善。新登记商户7.8万户。", False),
    ("年内推出成果26项，五年来，成果不断。新登记商户7.8万户。", False),
]


@pytest.mark.parametrize(("old", "one_year"), ASIDES)
def test_years_told_in_the_midst_of_a_sentence_are_of_their_clause_alone(old, one_year):
    """What follows an aside on several years is of the one year again."""
    assert (("7.8万户", "8.1万户") in pairs_of(old, "新登记商户8.1万户。")) == one_year


BUDGETS = [
    ("渔港专项经费预算86万元。", "渔港专项经费91万元。", False),
    ("渔港专项经费预算86万元。", "渔港专项经费支出91万元。", False),
    ("渔港专项经费预算86万元。", "渔港专项经费预算91万元。", True),
    ("渔港专项经费86万元。", "渔港专项经费91万元。", True),
]


@pytest.mark.parametrize(("old", "new", "together"), BUDGETS)
def test_a_budget_is_never_laid_beside_what_was_spent(old, new, together):
    """What was set for a year and what came of it are two."""
    assert meet(old, new) == together


TURNS = [
    ("城乡居民医保财政补助每人每年640元。", "城乡居民医保财政补助每人每年670元。", True),
    ("困难老人护理补贴每人每月180元。", "困难老人护理补贴每人每月200元。", True),
    ("村医岗位津贴年标准2556元。", "村医岗位津贴每月221元。", False),
    ("困难老人护理补贴每人每月350元。", "困难老人护理补贴每人每年2400元。", False),
    ("护林员劳务补助每年1.2万元。", "护林员劳务补助每人每月1000元。", False),
    ("环卫工人工资按月发放2300元。", "环卫工人工资每月2600元。", True),
    ("校车租金每年5万元。", "校车租金6万元。", True),
    ("农技员补贴每月500元。", "农技员补贴600元。", True),
]


@pytest.mark.parametrize(("old", "new", "together"), TURNS)
def test_a_sum_a_month_is_never_laid_beside_a_sum_a_year(old, new, together):
    """What is paid each month and what is paid each year are two, unless one of the reports leaves it out."""
    assert meet(old, new) == together


@pytest.mark.parametrize(
    ("old", "new", "together"),
    [
        ("新建码头6处", "码头增加5处", True),
        ("新增校舍6万平方米", "校舍增加5万平方米", True),
        ("公厕增加6座", "新建公厕5座", True),
        ("改造公厕6座", "公厕增加5座", False),
        ("维修校舍6万平方米", "校舍增加5万平方米", False),
        ("码头增加6处", "改造码头5处", False),
        ("疏浚航道6公里", "航道增加5公里", False),
    ],
)
def test_what_was_there_and_is_done_up_is_never_laid_beside_what_there_is_more_of(old, new, together):
    """Wharves built and more wharves are one; wharves done up are not more of them."""
    assert meet(old, new) is together


@pytest.mark.parametrize(
    ("old", "new", "together"),
    [
        ("万元地区生产总值用水量下降4.8%", "万元GDP用水量下降6.1%", True),
        ("单位GDP能耗下降3.2%", "万元地区生产总值能耗下降4.1%", True),
        ("养老保险参保比例达到93%", "养老保险参保率达到95%", True),
        ("万元地区生产总值用水量下降4.8%", "万元工业增加值用水量下降6.1%", False),
        ("单位地区生产总值能耗下降3.2%", "单位工业增加值能耗下降4.1%", False),
        ("单位产品能耗下降3.2%", "单位建筑面积能耗下降4.1%", False),
        ("每万人拥有律师1.1名", "每万人拥有公证员1.3名", False),
    ],
)
def test_what_is_used_or_had_for_each_of_one_thing_is_not_for_each_of_another(old, new, together):
    """Water for so much output is not water for so much of industry; lawyers are not notaries."""
    assert meet(old, new) is together
