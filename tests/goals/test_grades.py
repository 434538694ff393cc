"""What a goal is worth to whoever checks it a year later, by its words alone."""

from dataclasses import replace

import pytest

from compare.goals.grades import grade_of
from compare.languages import load

CASES = [
    # a place in a ranking is a figure; an ordinal and a first row are none
    ("渔业考核进入全市前3位", "figure"),
    ("力争渔业考核进入前两名", "figure"),
    ("渔业考核由第6位升至第4位", "figure"),
    ("渔业测评再进一位", "figure"),
    ("渔业考核升至全市第2", "figure"),
    ("力争渔业考核位列全市前3名", "figure"),
    ("渔业考核走在全市前列", "action"),
    ("建设第3所渔业小学", "deliverable"),
    ("力争前三季度开办渔市", "action"),
    ("开展第一书记培训", "action"),
    ("奖励前10名渔民", "action"),
    ("坚持把渔船安全放在第一位", "direction"),
    # to go on with a field of work, and to build a thing at a place
    ("推进智慧渔港体系建设", "action"),
    ("深化渔港收费制度改革", "action"),
    ("做好渔船更新补贴工作", "action"),
    ("推进城市建设", "direction"),
    ("推进渔业产业园建设", "deliverable"),
    ("加快东湖大桥建设", "deliverable"),
    ("推动渔港改造开工建设", "deliverable"),
    ("建设渔业科普馆", "deliverable"),
    # one project, one event
    ("推进东湖电站三期项目", "deliverable"),
    ("实施西河中学扩建工程", "deliverable"),
    ("加快东湖铁路等重大项目建设", "deliverable"),
    ("开展三类项目检查", "action"),
    ("办好第六届渔具博览会", "deliverable"),
    ("办好渔民法治宣讲", "action"),
    ("西河小区年内完工", "deliverable"),
    # a slogan is no programme
    ("坚持“稳字当头”", "direction"),
    ("落实“五个不松劲”要求", "direction"),
    ("增强“四个意识”", "direction"),
    ("落实“渔船报废更新”补贴", "action"),
    ("实施“百船更新”行动", "action"),
    # what a thing will have become, told behind it; and what only goes on
    ("渔业科普馆秋季开园", "deliverable"),
    ("东湖索道年内立项", "deliverable"),
    ("南山厂房三季度交付", "deliverable"),
    ("西河渔村创成国家4A级景区", "deliverable"),
    ("推动《渔港管理办法》二季度颁布", "deliverable"),
    ("在每个码头配一座工具房", "deliverable"),
    ("推动渔民转产就业", "action"),
    ("讲解渔港交付流程", "action"),
    # a task that others set
    ("完成年度减船任务", "action"),
    ("渔船报废完成市定指标", "action"),
    ("完成东湖码头改造任务", "deliverable"),
    ("完成任务清单编制", "deliverable"),
    # a field that is fostered, a state that is watched over; and what one could look up in it
    ("做优渔具产业", "direction"),
    ("补齐渔港短板", "direction"),
    ("防范渔船安全风险", "direction"),
    ("推动渔村由捕捞走向养殖", "direction"),
    ("培育一批渔具产业", "action"),
    ("发展“渔家乐”", "action"),
    ("实施渔业发展规划", "action"),
    ("发展改革部门开展渔价检查", "action"),
    # a quality, a watch
    ("提升渔港服务效能", "direction"),
    ("营造安全出海的环境", "direction"),
    ("严守休渔纪律", "direction"),
    ("提升鱼干价值", "action"),
    ("提升改造东湖泵站", "action"),
    ("推动渔船检验进村", "action"),
    # a brand, a state that holds or turns
    ("持续擦亮“渔家乐”品牌", "direction"),
    ("评选“渔家乐”十佳船家", "action"),
    ("保持鱼价稳定", "direction"),
    ("渔船碳排放继续下降", "direction"),
    ("渔船事故实现双下降", "action"),
    # papers laid before those who pass them, a thing built with others, people at their posts; what is paid
    ("推动渔港条例提请人大常委会审议", "deliverable"),
    ("与海事法院共建渔事调解室", "deliverable"),
    ("与海事法院会商渔事案件", "action"),
    ("确保渔港审核人员一季度到位", "deliverable"),
    ("把渔业政策落实到位", "action"),
    ("渔业公园一期6月底前开放", "deliverable"),
    ("推进渔业改革开放", "action"),
    ("按时发放渔民补贴", "action"),
    ("完成渔港文件全面清理", "action"),
    ("完成渔港清理船坞", "deliverable"),
    # what is begun or completed and leaves no thing: a deed
    ("启动渔港扩建前期论证", "action"),
    ("启动渔港扩建工程", "deliverable"),
    ("启动渔民减负三年行动", "action"),
    ("三季度完成船员轮训", "action"),
    ("完成渔船隐患整改", "action"),
    ("完成渔港整改标牌安装", "deliverable"),
    # what will stand open, and things that will stand everywhere; a deed done everywhere is none
    ("东湖隧道年内贯通", "deliverable"),
    ("推进渔港上下游贯通融合", "action"),
    ("渔政救助点实现码头全覆盖", "deliverable"),
    ("实现渔船检查全覆盖", "action"),
    ("联合海事学校开设轮机班", "deliverable"),
    ("联合海事部门检查渔船", "action"),
    # exhortations, with a saying in marks or without; where something is put, and what things shall turn into
    ("让“渔家乐”走进千家万户", "direction"),
    ("让河水长清", "direction"),
    ("兜牢“三保”底线", "direction"),
    ("做好渔业“三篇大文章”", "direction"),
    ("落实“三保”预算审核", "action"),
    ("建设渔民满意的政府", "direction"),
    ("建设政府数据机房", "deliverable"),
    ("打造作风过硬的渔政队伍", "direction"),
    ("组建渔政巡查队伍", "deliverable"),
    ("把渔船安全摆在首位", "direction"),
    ("把渔船安全纳入年度考核", "action"),
    ("推动渔业治理迈上新台阶", "direction"),
    ("推动渔港管理向精细化迈进", "direction"),
    ("推动渔船检验标准化改造", "action"),
    ("提升渔港承载功能", "direction"),
]


@pytest.mark.parametrize(("goal", "grade"), CASES)
def test_a_goal_is_graded_by_what_it_leaves_behind(goal, grade):
    """One project, event or thing at a place is a deliverable; work that goes on is an action; a slogan a direction."""
    assert grade_of(goal, load("zh").goals, numeric=False) == grade


@pytest.mark.parametrize(
    ("goal", "runs", "grade"),
    [
        ("开展渔灯巡游", None, "action"),
        ("开展渔灯巡游", {"渔灯": (9.0, 0.0)}, "deliverable"),
        ("开展渔灯巡游", {"渔船": (9.0, 0.0)}, "action"),
        ("开展渔灯巡游", {"": (0.0, 9.0)}, "direction"),
        ("让渔灯亮起来", {"渔灯": (9.0, 0.0)}, "direction"),
        ("出台渔灯办法", {"渔灯": (0.0, 0.55)}, "deliverable"),
        ("出台渔灯办法", {"渔灯": (0.0, 0.65)}, "direction"),
    ],
)
def test_how_readers_graded_the_same_characters_outweighs_a_rule(goal, runs, grade):
    """Runs of characters decide where they say more than a rule; what a rule calls a wish never becomes a thing."""
    assert grade_of(goal, replace(load("zh").goals, grade_runs=runs), numeric=False) == grade
