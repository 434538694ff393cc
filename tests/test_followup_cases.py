"""What became of a promise, one clause against one clause: a table of cases with their near misses."""

import pytest

from compare.goals import find_goals, follow_up
from compare.intake import read_text
from compare.quantity import find_quantities
from compare.records import Note

FILL = "整修河堤，清淤水塘，栽种行道树，粉刷校舍。"


def outcome(goal, told, again="整理档案", lacking=""):
    """Return the goals of one sentence and what became of each."""
    old = read_text(f"临江县2023年政府工作报告\n一、2023年工作回顾\n{FILL}\n二、2024年工作安排\n{goal}。\n")
    new = read_text(
        f"临江县2024年政府工作报告\n一、2024年工作回顾\n{FILL}{told}。\n{lacking}二、2025年工作安排\n{again}。\n"
    )
    figures = find_quantities(old)
    return follow_up(old, new, find_goals(old, figures), figures, find_quantities(new))


def judged(goal, told, again="整理档案"):
    """Return the statuses of the goals that are judged."""
    return {row.status for row in outcome(goal, told, again)} - {"not-judged"}


@pytest.mark.parametrize(
    ("goal", "told", "status"),
    [
        # a chain of results on one topic
        ("工业总产值增长6.5%左右", "工业总产值突破900亿元、跃居全市第二、增长5.2%", "missed"),
        ("工业总产值增长6.5%左右", "工业总产值突破900亿元、跃居全市第二、增长6.4%", "met"),
        # the first months are not the year
        ("渔业总产值增长6%", "上半年受汛期影响，渔业总产值只增长2.4%", "not-reported"),
        ("渔业总产值增长6%", "上半年受汛期影响，全年渔业总产值只增长2.4%", "missed"),
        ("建成渔港泊位60个", "上半年加快施工，建成渔港泊位64个", "met"),
        # words alone, and words with another figure
        ("民间投资增长7%", "民间投资实现正增长", "told-without-figure"),
        ("民间投资增长7%", "民间投资增长7.2%", "met"),
        ("实施渔业重点项目12个", "渔业生产稳步发展", "not-reported"),
        ("新增就业4200人", "落实渔民就业政策", "not-reported"),
        # what was promised, beside another stage of the same work
        ("投产光伏300万千瓦以上", "开工光伏300万千瓦、投产光伏200万千瓦以上", "missed"),
        # a wider thing
        ("新增标准化车间45家", "新增数字化企业260家", "not-reported"),
        ("新增标准化车间45家", "新增标准化车间52家", "met"),
        ("办好60个民生事项", "40余个招商事项签约", "not-reported"),
        # a wider scope
        ("水利完成投资30亿元", "水利、交通、城建完成投资210亿元", "not-reported"),
        ("改造供水管网40公里", "改造供水、供热管网52公里", "not-comparable"),
        ("改造供水管网40公里", "改造供水、供热管网120公里", "not-comparable"),
        ("改造供水管网40公里", "改造供水管网44公里", "met"),
        # another unit of the same measure: the result is told in that of the target
        ("新增海带田4万亩", "新增海带田2733公顷", "met"),
        ("新增海带田4万亩", "新增海带田2200公顷", "missed"),
        ("海水鱼产量达到5万吨以上", "海水鱼产量1.03亿斤", "met"),
        ("海水鱼产量达到5万吨以上", "海水鱼产量0.93亿斤", "missed"),
        ("水利完成投资30亿元", "水利完成投资32亿元", "met"),
        # a total beside an addition
        ("建成储能50万千瓦", "储能装机达到180万千瓦", "not-comparable"),
        ("建成储能50万千瓦", "建成储能55万千瓦", "met"),
        # how many there are beside how many something is done to, or come new
        ("推动超600家渔业企业开展设备更新", "渔业企业达3100家", "not-reported"),
        ("推动超600家渔业企业开展设备更新", "推动渔业企业开展设备更新超过640家", "met"),
        ("新开通村镇公交线路4条", "村镇公交线路达到31条", "not-reported"),
        ("新开通村镇公交线路4条", "新开通村镇公交线路5条", "met"),
        ("村镇公交线路达到30条", "村镇公交线路达到31条", "met"),
        # enterprises of one owner beside the whole place
        ("研发经费达到12亿元", "县属企业完成研发经费3亿元", "not-comparable"),
        ("每季度召开1次渔港联席会议", "渔港联席会议召开3次", "not-comparable"),
        ("每季度召开1次渔港联席会议", "每季度召开2次渔港联席会议", "met"),
        ("召开渔港联席会议3次", "渔港联席会议召开3次", "met"),
        ("城镇调查失业率控制在5.5%以内", "城镇登记失业率3.4%", "not-comparable"),
        ("城镇登记失业率控制在4%以内", "城镇登记失业率3.4%", "met"),
        ("热线满意率达到95%", "热线按时办结率98.9%", "not-reported"),
        ("热线满意率达到95%", "热线群众满意率96%", "met"),
        ("完成3家水泥企业超低排放改造", "水泥企业超低排放改造完成2家", "missed"),
        ("完成3家水泥企业超低排放改造", "水泥企业超低排放改造完成4家", "met"),
        ("氮氧化物排放量控制在30吨", "氮氧化物排放量26吨", "met"),
        ("研发经费达到12亿元", "规模以上企业等投入研发经费13亿元", "met"),
        # signs
        ("工业电价下降2分以上", "工业电价下降3分", "met"),
        ("工业电价下降2分以上", "工业电价上涨4分", "missed"),
        ("政府债务减少6亿元", "政府债务增加2亿元", "missed"),
        ("政府债务减少6亿元", "政府债务减少7亿元", "met"),
        ("入户检查次数压减30%以上", "入户检查次数压减34%", "met"),
        ("入户检查次数压减30%以上", "入户检查次数压减12%", "missed"),
        ("工业增加值增长5%以上", "工业增加值增速为-3.1%", "missed"),
        ("工业增加值增长5%以上", "工业增加值增速为5.3%", "met"),
        # a share beside a growth of part of it
        ("研发投入强度达到2.4%", "县属国企研发经费增长11%", "not-reported"),
        ("研发投入强度达到2.4%", "研发投入强度达到2.5%", "met"),
        # the thing in one clause, the figure in the next
        ("热线工单按期办结率达到95%以上", "受理热线工单830件，按期办结率为96.2%，回访520件", "met"),
        ("新建温室500亩", "建成大棚2350亩、温室400栋", "not-reported"),
        ("完成东湖街等6条道路工程", "完成对西河街2条道路的改造，南山街等7条城区道路通车", "not-reported"),
        # a thing told by its level and by its growth
        ("镇区人均可支配收入增长8%", "镇区居民人均可支配收入达到31267元，同比增长6.9%", "missed"),
        ("镇区人均可支配收入增长8%", "镇区居民人均可支配收入达到31267元", "not-comparable"),
        # a rate by its short name; of another thing
        ("渔港事务网上可办率达到90%以上", "网上可办率为91.4%", "met"),
        ("渔民调解成功率达到96%以上", "调解纠纷成功率97.2%", "met"),
        ("渔船抽检覆盖率达到96%以上", "森林覆盖率53.4%", "not-reported"),
        ("渔港事务网上可办率达到90%以上", "网上可办率为91.4%，税务网上可办率为88%", "not-reported"),
        # the extent of a change, and the change
        ("办理时限压缩比例达到70%以上", "承诺办理时限比法定时限压减72.5%", "met"),
        ("办理时限压缩比例达到75%以上", "承诺办理时限比法定时限压减72.5%", "missed"),
        ("办理时限压缩比例达到70%以上", "承诺办理环节压减72.5%", "not-reported"),
        # what was to be done is no result
        ("新建渔业大棚240亩", "渔业大棚年度任务240亩", "not-reported"),
        ("新建渔业大棚240亩", "完成渔业大棚年度任务，新建渔业大棚245亩", "met"),
        # a rate told as a part of all, of what its sentence is about
        ("渔政热线群众满意率达到95%以上", "渔政热线受理830件，渔民评价满意的占96.1%", "met"),
        ("渔政热线群众满意率达到95%以上", "渔政热线受理830件，渔民评价满意的占93.4%", "missed"),
        ("渔政热线群众满意率达到95%以上", "渔政热线受理830件，渔民评价不满意的占1.4%", "not-reported"),
        ("渔政热线群众满意率达到95%以上", "渔政热线受理830件，船检满意率97.5%", "not-reported"),
        ("渔政热线群众满意率达到95%以上", "渔港食堂就餐的渔民满意的占97.5%", "not-reported"),
        ("渔业纠纷调解成功率达到96%以上", "调解各类矛盾940起，成功率97.3%", "met"),
        ("渔业纠纷调解成功率达到96%以上", "招商洽谈940场，成功率97.3%", "not-reported"),
        ("全程网办事项占比提高到90%以上", "许可事项240项，能够在网上办完的有221项，占92%", "met"),
        ("全程网办事项占比提高到90%以上", "许可事项240项，由乡镇承接的事项有221项，占92%", "not-reported"),
        # how much sooner than the law asks, by any name of all that is applied for; the time of one kind is another
        ("审批时限压缩比达到70%", "承诺办结时限比法定时限平均缩短71.2%", "met"),
        ("审批时限压缩比达到70%", "许可办理时限较法定时限压缩68%", "missed"),
        ("审批时限压缩比达到70%", "办税时限比法定时限平均缩短71.2%", "not-reported"),
        # the course a work took, and how many took part; of others, in other things
        ("轮训渔港执法人员600人次", "举办渔港执法骨干轮训4期，参训643人次", "met"),
        ("轮训渔港执法人员600人次", "举办渔港执法骨干轮训4期，参训573人次", "missed"),
        ("轮训渔港执法人员600人次", "举办乡村教师轮训4期，参训643人次", "not-reported"),
        ("轮训渔港执法人员600人次", "举办渔港执法骨干轮训4期，群众参观643人次", "not-reported"),
        # bodies of any kind, and of one kind
        ("新增行业性、专业性调解组织4个", "当年成立船运、渔具3家专业调解委员会", "missed"),
        ("新增行业性、专业性调解组织4个", "当年成立船运、渔具5家专业调解委员会", "met"),
        ("新增行业性、专业性调解组织4个", "当年成立3家渔业养殖委员会", "not-reported"),
        ("新增调解组织4个", "当年成立3家医疗调解委员会", "not-reported"),
        # by how many there are more, beside how many there are; what was worked on comes not new
        ("新建渔业码头5处", "渔业码头增加4处、达到38处", "missed"),
        ("新建渔业码头5处", "渔业码头增加6处、达到38处", "met"),
        ("改造渔业码头5处", "渔业码头增加4处、达到38处", "not-reported"),
        ("再上线“渔港快办”主题15个", "新上线“渔港快办”主题13个，主题总数达到34个", "missed"),
        # a task that is named with its figure, and what came of it
        ("新建渔业大棚240亩", "渔业大棚年度任务240亩，已完工205亩", "missed"),
        ("新建渔业大棚240亩", "蔬菜大棚年度任务240亩，已完工205亩", "not-reported"),
        ("新建渔业大棚240亩", "渔业大棚年度任务240亩，已备料205亩", "not-reported"),
        ("办好12件惠渔实事", "12件实事办成9件", "missed"),
        # classes with other bounds
        ("引进20亿元以上渔业项目2个", "引进渔业项目43个，其中10亿元以上渔业项目5个", "not-comparable"),
        ("引进20亿元以上渔业项目2个", "引进渔业项目43个，其中20亿元以上渔业项目5个", "met"),
        ("确保4处渔港码头全部交付", "4处渔港码头交付3处", "missed"),
        ("确保4处渔港码头全部交付", "4处渔港码头全部交付", "met"),
        ("确保4处渔港码头全部交付", "4处渔港码头交付，新增航标3处", "met"),
        ("建成渔港码头4处", "4处渔港码头建成，3处移交渔民", "met"),
        # a cut told as one
        ("一般性支出压减5%以上", "压减一般性支出6.2%", "met"),
        ("一般性支出压减5%以上", "压减一般性支出4.2%", "missed"),
        ("一般性支出压减5%以上", "压减会议支出6.2%", "not-reported"),
        # a name with the letter that joins two things in it
        ("创建和美渔村8个", "省、市两级和美渔村新增8个", "met"),
        # tolerance
        ("地区生产总值增长6%左右", "地区生产总值增长5.9%", "met"),
        ("地区生产总值增长6%左右", "地区生产总值增长5.7%", "missed"),
        ("举办培训100场左右", "举办培训96场", "met"),
        ("举办培训100场左右", "举办培训90场", "missed"),
    ],
)
def test_a_figure_answers_a_target_of_the_same_frame_only(goal, told, status):
    """The same thing, statistic, scope and sign; else it is not comparable, or not reported."""
    assert judged(goal, told) == {status}


@pytest.mark.parametrize(
    ("goal", "told", "again", "status"),
    [
        ("编制水系规划", "编制了水系规划纲要", "", "done"),
        ("编制水系规划", "水系规划已完成征求意见", "", "under-way"),
        ("编制水系规划", "水系水质好转", "", "not-mentioned"),
        ("编制“十六五”规划", "", "确保“十六五”良好开局", "not-mentioned"),
        # a document is told by its own name, not by the work it is on
        ("编制渔港顾问工作规则", "渔港续聘顾问5名", "", "not-mentioned"),
        ("编制渔港顾问工作规则", "渔港顾问工作规则印发施行", "", "done"),
        ("启用渔港规范性文件数据库", "渔港制定规范性文件7件", "", "not-mentioned"),
        ("启用渔港规范性文件数据库", "渔港规范性文件数据库启用", "", "done"),
        # the first of two steps; one of two things
        ("推动青石岭水库完成核准并开工建设", "青石岭水库获得核准", "", "partly"),
        ("推动青石岭水库完成核准并开工建设", "青石岭水库获得核准并开工建设", "", "done"),
        ("推进渔港分级巡查和船员签约体检", "渔港分级巡查稳步推进", "", "partly"),
        ("推进渔港分级巡查和船员签约体检", "渔港分级巡查和船员签约体检稳步推进", "", "done"),
        ("推进渔港分级巡查和船员签约体检", "渔港分级巡查稳步推进，船员签约体检2300人", "", "done"),
        ("发布渔船检验清单第二版", "依据渔船检验清单作出决定17件", "", "not-mentioned"),
        ("发布渔船检验清单第二版", "发布渔船检验清单第二版", "", "done"),
        ("建成青石岭水库", "青石岭水库建成蓄水", "", "done"),
        ("建成青石岭水库", "青石岭水库开工建设", "", "under-way"),
        ("开工建设青石岭水库", "青石岭水库开工建设", "", "done"),
        ("开工建设青石岭水库", "青石岭水库前期手续办结", "", "under-way"),
        ("建成青石岭水库", "白石岭水库建成蓄水", "", "not-mentioned"),
        ("建成青石岭水库", "在水库领域", "", "not-mentioned"),
        ("建成青石岭水库", "青石岭水库项目因规划调整终止实施", "", "dropped"),
        ("建成青石岭水库", "", "加快建成青石岭水库", "repeated"),
        ("建成青石岭水库二期", "青石岭水库一期建成蓄水", "", "not-mentioned"),
        ("建成青石岭水库二期", "青石岭水库一期建成蓄水，二期工程开工建设", "", "under-way"),
        ("建成渔港大楼", "渔港大楼土建工程全面完工", "", "under-way"),
        ("建成渔港公园", "渔港公园一期建成开放", "", "partly"),
        ("建成渔港公园", "渔港公园一期、二期建成开放", "", "done"),
        ("建成渔港公园一期", "渔港公园一期建成开放", "", "done"),
        # so many of so many
        ("办好十件惠渔实事", "十件惠渔实事办成9件", "", "missed"),
        ("建成十个渔港公园", "十个渔港公园建成9个", "", "missed"),
        ("建成十个渔港公园", "十个渔港公园全部建成", "", "done"),
        ("办好十件惠渔实事", "十件惠渔实事全部办成", "", "done"),
        ("办好十件惠渔实事", "十件惠渔实事全部办成，回访问卷9件", "", "done"),
        # a step of the work, a trial run, some places of all
        ("建成渔港大楼", "渔港大楼完成招标", "", "under-way"),
        ("建成渔港大楼", "渔港大楼完成主体结构浇筑", "", "under-way"),
        ("建成渔港大楼", "渔港大楼完成建设", "", "done"),
        ("完成渔港大楼设计", "渔港大楼完成设计", "", "done"),
        ("完成渔港大楼主体建设", "渔港大楼主体封顶", "", "done"),
        ("建成渔港大桥", "渔港大桥合龙", "", "under-way"),
        ("上线渔船报港系统", "渔船报港系统在两个码头试运行", "", "under-way"),
        ("上线渔船报港系统", "渔船报港系统上线", "", "done"),
        ("将“拼单配送”由试点转为全县推行", "“拼单配送”在4个乡镇推开", "", "partly"),
        ("将“拼单配送”由试点转为全县推行", "“拼单配送”已在全县推开", "", "done"),
        ("出台渔港巡查规范", "印发《渔港巡查规范（试行）》", "", "done"),
        ("推进渔港执法改革", "渔港执法改革试点取得成效", "", "done"),
        ("推进青石岭水库项目前期工作", "青石岭水库项目开工建设", "", "done"),
        ("开展占道停泊、私设网箱“两项整治”", "渔港“两项整治”全面开展", "", "done"),
        ("将“拼单配送”由试点转为全面推开", "“拼单配送”推广到6个乡镇", "", "partly"),
        ("将“拼单配送”由试点转为全面推开", "“拼单配送”在各乡镇全面推开", "", "done"),
        ("建立《渔船台账》", "在两个渔港试行《渔船台账》", "", "partly"),
        ("建立《渔船台账》", "《渔船台账》覆盖面不宽", "", "not-mentioned"),
        ("建立《渔船台账》", "建立《渔船台账》", "", "done"),
        ("出台《渔港管理办法》", "《渔港管理办法》印发施行", "", "done"),
        ("出台《渔港管理办法》", "", "出台《渔港管理办法》", "repeated"),
        ("为老年人免费接种肺炎疫苗", "为老年人免费接种肺炎疫苗", "", "done"),
        ("开展“春雷行动”年度评查", "", "开展“春雷行动”年度评查", "recurring"),
        ("抓好重大水利工程", "水利领域", "", None),
        ("在现代渔业经济上下功夫", "实施渔业经济行动", "", None),
        ("提升发展水平", "发展水平提升", "", None),
    ],
)
def test_a_deliverable_is_done_only_where_the_same_thing_exists(goal, told, again, status):
    """Completion of the thing that is named; begun, given up, planned again and unsaid are told apart."""
    assert judged(goal, told or "整理档案", again or "清点库房") == ({status} if status else set())


@pytest.mark.parametrize(
    ("goal", "told", "status"),
    [
        ("建成青石岭水库", "青石岭水库建成蓄水", "done"),
        ("建成青石岭水库", "白石岭水库建成蓄水", "not-mentioned"),
        ("修建青石岭隧道", "修建白石岭隧道", "not-mentioned"),
        ("修建青石岭隧道", "修建青石岭特长隧道", "done"),
        ("建成云台高速", "青台高速建成通车", "not-mentioned"),
        ("建成云台高速", "云台高速建成通车", "done"),
    ],
)
def test_a_short_name_is_no_other_in_a_long_report(goal, told, status):
    """What two texts share that no other has tells much there, and still one reservoir is not the other."""
    fill = "，".join(f"整修{a}{b}两村渠道" for a in "东南西北中上下" for b in "张王李赵陈刘周")
    assert judged(goal, f"{fill}，{told}") == {status}


@pytest.mark.parametrize(
    ("goal", "told", "status"),
    [
        ("扩建西河机场二期航站楼", "西河国际机场二期航站楼建成启用", "done"),
        ("开展公务船艇改革", "公务船艇等改革事项全面完成", "done"),
        ("扩大“免跑腿”办理范围", "免跑腿办理的比例达到51%", "done"),
        ("在渔业园区试行“扫码上船”制度", "在渔业园区推出“扫码上船”", "done"),
        ("规范渔港收费", "渔港收费得到规范", "done"),
        ("落实港区联席会商制度", "港区联席会商持续深入", "done"),
        ("做好青石岭墓地二次发掘", "青石岭墓地二次发掘取得新成果", "done"),
        ("对接省级综合执法改革", "省级综合行政执法改革落地", "done"),
        ("实施海堤防护能力提升行动", "海堤防护能力提升行动启动", "done"),
        # another thing in much the same words
        ("实施海堤防护能力提升行动", "海堤防护林补种240亩", "not-mentioned"),
        ("建设临江高等研究院", "临江高度重视青年工作", "not-mentioned"),
        ("建成云台高速", "青台高速建成通车", "not-mentioned"),
        ("修建青石岭隧道", "修建白石岭隧道", "not-mentioned"),
        ("出台房屋租赁管理办法", "出台渔港管理办法", "not-mentioned"),
        ("开展渔船安全检查", "开展校车安全检查", "not-mentioned"),
        ("建设青少年渔业体验馆", "青少年气象体验馆建成开放", "not-mentioned"),
        ("改造渔港老旧码头", "改造城区老旧小区", "not-mentioned"),
        # what else was done to a thing that exists
        ("拓展渔港联席会议职能", "组建渔港联席会议专班", "not-mentioned"),
    ],
)
def test_a_thing_is_known_again_in_other_words(goal, told, status):
    """Words put in, turned round or left out hide no thing; another thing of its kind is not taken for it."""
    (row,) = outcome(goal, told)
    assert row.status == status
    assert row.confidence >= 0.5


@pytest.mark.parametrize(
    ("lacking", "again", "status", "late"),
    [
        ("渔港监测平台尚未如期启用", "启用渔港监测平台", "repeated", True),
        ("渔港监测平台尚未如期启用", "清点库房", "under-way", True),
        ("渔港监测平台建设滞后", "清点库房", "under-way", True),
        ("渔港监测平台人手不足", "启用渔港监测平台", "repeated", False),
        ("渔港消防站尚未如期启用", "启用渔港监测平台", "repeated", False),
        ("渔港消防站尚未如期启用", "清点库房", "not-mentioned", False),
    ],
)
def test_a_thing_the_problems_call_late_is_not_silently_planned_again(lacking, again, status, late):
    """What the chapter on problems says of the thing itself stands beside it; another thing's lateness does not."""
    chapter = f"存在的问题\n我县工作还存在一些问题：一是{lacking}；二是窗口人员业务不熟。\n"
    (row,) = outcome("启用渔港监测平台", "整理账册", again, chapter)
    assert row.status == status
    assert [note for note in row.notes if note.code == "late"] == (
        [Note("late", (("text", lacking),))] if late else []
    )


@pytest.mark.parametrize(
    ("goal", "numeric"),
    [
        ("推进9条重点产业链", False),
        ("推进9个重点项目开工", True),
        ("新建9个停车场", True),
        ("做强9条以上产业链", True),
        ("围绕9个领域招商", False),
    ],
)
def test_a_number_that_counts_what_is_there_is_no_target(goal, numeric):
    """The number of a set that work goes on with belongs to its name; a bound or completion makes it a target."""
    rows = outcome(goal, "9条产业链起势")
    assert any(row.goal.kind == "numeric" for row in rows) is numeric
    assert numeric or "met" not in {row.status for row in rows}


@pytest.mark.parametrize(
    ("told", "status"),
    [("护渔员由21名增至27名", "missed"), ("护林员由21名增至37名", "not-reported")],
)
def test_a_bare_total_is_of_what_the_clause_before_names(told, status):
    """A target that names nothing is answered by the count of the thing before it, and by no other."""
    rows = outcome("壮大护渔员队伍，总数达到30名", told)
    assert [row.status for row in rows if row.goal.kind == "numeric"] == [status]


def test_a_promise_that_nothing_grows_is_missed_by_growth():
    """Spending that was not to grow and grew contradicts the plan; where it shrank the plan was kept."""
    goal = "“三公”经费安排负增长"
    assert judged(goal, "“三公”经费增长3.1%") == {"missed"}
    assert judged(goal, "“三公”经费下降2.4%") == {"met"}


def test_one_clause_has_one_verdict():
    """A clause with a figure is a target and an act at once: only one of them is judged."""
    for told in ("法律会诊走进80家企业", "法律会诊走进许多企业", "清点库房"):
        rows = outcome("为90家企业开展法律会诊", told)
        assert len([row for row in rows if row.status != "not-judged"]) == 1


def test_the_distance_to_a_target_is_told_in_its_unit():
    """Counts in units and per cent of the target, rates in points; the direction that is good stands beside it."""
    (count,) = [r for r in outcome("新建停车场20个", "新建停车场17个") if r.status == "missed"]
    assert (count.distance, count.distance_percent) == (-3, -15)
    (rate,) = [r for r in outcome("城镇登记失业率控制在4%以内", "城镇登记失业率为3.5%") if r.status == "met"]
    assert (rate.distance, rate.distance_percent, rate.good) == (-0.5, None, "low")


def test_a_result_in_another_unit_stands_in_words_alone():
    """Its value would be read in the unit of the target; the sentence is quoted all the same."""
    (row,) = outcome("新建水产大棚400亩", "新建水产大棚320个")
    assert (row.status, row.actual, row.result_text) == ("not-comparable", None, "新建水产大棚320个")
