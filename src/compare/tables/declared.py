"""Every table, declared once: its columns in order, each with labels, meaning, source of its value and manner.

In: nothing. Out: `TABLES` by name, and `COLUMNS`, the kinds of their columns. Refused: nothing.

From here come the frames, the rows a panel keeps, the labels, the Parquet and JSON types and the lists in the help.
To add a column, add it to its table: a record of its own name needs no path. The first columns of the tables are
promised; new ones follow after them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from compare.tables import vocabulary as words
from compare.tables.columns import FLAG, NUMBER, OFFSET, WHOLE, Column, Shown, Table
from compare.tables.vocabulary import TableName

if TYPE_CHECKING:
    from collections.abc import Mapping

_number, _whole, _flag = (partial(Column, kind=kind) for kind in (NUMBER, WHOLE, FLAG))
_share = partial(Column, kind=NUMBER, shown=Shown.SHARE)
_place = partial(Column, kind=OFFSET, shown=Shown.PLACE)
_inside = partial(Column, kind=WHOLE, shown=Shown.INSIDE)
_name = partial(Column, shown=Shown.NARROW)

# What several tables have in common ---------------------------------------------------------------------------

SECTION = _name("section", "所在章节", "Section", "the innermost section it stands in")
CHAPTER = _name("chapter", "所在章", "Chapter", "the chapter it stands in")
ROLE = Column("role", "内容类别", "Role", "what its section is for", words=(words.RoleName,))
INDICATOR = Column("indicator", "指标", "Indicator", "what is measured, as a name of the row")
VALUE = _number("value", "数值", "Value", "in the base unit, signed for rates")
UNIT = Column("unit", "单位", "Unit", "base unit or measure word")
KIND = Column("kind", "类型", "Kind", "count, percent or rate", words=(words.QuantityKind,))
TEXT_AS_PRINTED = Column("text", "原文", "Text", "as printed")
START = _whole("start", "起始位置", "Start", "first character in the source", shown=Shown.PLACE)
END = _whole("end", "结束位置", "End", "behind the last character in the source", shown=Shown.PLACE)
NOTE = Column("note", "说明", "Note", "what a reader should know", "notes", shown=Shown.NOTE)
DOUBTFUL = _flag("doubtful", "存疑", "Doubtful", "whether damage that was not undone stands near it")
MEASURED = (
    Column("statistic", "统计类型", "Statistic", "what the value is of its thing", words=(words.Statistic,)),
    Column("thing", "对象", "Thing", "what is counted or measured", shown=Shown.DETAIL),
    Column("act", "行为", "Act", "by which act: received, concluded", shown=Shown.DETAIL),
    Column("whose", "所属", "Of whom", "whose, where, of which part", shown=Shown.DETAIL),
    Column("period", "时段", "Period", "the year, half a year, five years", shown=Shown.DETAIL),
    _flag("negated", "否定", "Negated", "whether a negation belongs to the name"),
)
DATED = (
    Column("since", "起始日", "First day", "the first day it is of, where known", shown=Shown.DETAIL),
    Column("until", "截止日", "Last day", "the last day it is of; the same for one day", shown=Shown.DETAIL),
    _number("days", "天数", "Days", "how many days it is of", shown=Shown.DETAIL),
)
GOAL = Column("goal", "目标", "Goal", "what is to be done, in the report's words")
GOAL_KIND = Column("kind", "类型", "Kind", "numeric (a target) or measure (an act)", words=(words.GoalKind,))
COMPARATOR = Column(
    "comparator", "比较", "Comparator", "how the target bounds its value", words=(words.Comparator,)
)
BOUND = Column(
    "bound", "界限", "Bound", "> ≥ ≈ ≤ <: what the words beside the value make of it", words=(words.Bound,)
)
TARGET_VALUE = _number("target_value", "目标值", "Target", "the target, in the base unit")
TARGET_UPPER = _number("target_upper", "目标值上限", "Upper target", "the upper end of a range")
CONFIDENCE = _share("confidence", "可信度", "Confidence", "how sure the row is, 0 to 1")
LEVEL = _whole("level", "层级", "Level", "1 for chapters, 0 for the opening", shown=Shown.BARE)
GRADE = Column("grade", "目标等级", "Grade", "what kind of goal it is", "goal.grade", words=(words.Grade,))
YEAR = _whole("year", "年份", "Year", "the year told of", shown=Shown.BARE)
PLACE = Column("place", "地区", "Place", "the place the report is of")
PATH = Column("path", "文件", "File", "the file, from the folder of the panel")
CHARACTERS = _whole("characters", "字数", "Characters", "characters of the text")
SENTENCE = Column("sentence", "原因", "Reason", "why it could not be used, empty if it could")
TITLE = Column("title", "报告标题", "Title", "the title of the report")
OLD_TEXT = Column("old_text", "旧文", "Old text", "the words of the old report")
NEW_TEXT = Column("new_text", "新文", "New text", "the words of the new report")
CHANGE = _number("change", "增减", "Change", "new minus old; of percentages in points", shown=Shown.SIGNED)
CHANGE_PERCENT = _number("change_percent", "增减（%）", "Change (%)", "in % of the old", shown=Shown.PERCENT)
SIDES = (
    _place("old_start", "旧文起始位置", "Old start", "first character in the old source"),
    _place("old_end", "旧文结束位置", "Old end", "behind the last character in the old source"),
    _place("new_start", "新文起始位置", "New start", "first character in the new source"),
    _place("new_end", "新文结束位置", "New end", "behind the last character in the new source"),
)


def _of(head: str, *columns: Column) -> tuple[Column, ...]:
    """Return columns whose values a row has in one of its attributes."""
    return tuple(column.at(f"{head}.{column.path or column.name}") for column in columns)


def _ends(span: str, kind: str = "") -> tuple[Column, Column]:
    """Return both offsets of a row from where it has its span."""
    return START.at(f"{span}.start", kind), END.at(f"{span}.end", kind)


def _based(span: str) -> tuple[Column, Column]:
    """Return both offsets of what a goal builds on from where a row has that span."""
    return (
        _place("base_start", "依据起始位置", "Base start", "where the earlier work begins", f"{span}.start"),
        _place("base_end", "依据结束位置", "Base end", "where the earlier work ends", f"{span}.end"),
    )


def _sides(old: str, new: str) -> tuple[Column, ...]:
    """Return the four offsets of a row from where it has its two spans."""
    ends = (f"{old}.start", f"{old}.end", f"{new}.start", f"{new}.end")
    return tuple(column.at(path) for column, path in zip(SIDES, ends, strict=True))


# One report ---------------------------------------------------------------------------------------------------

_QUANTITIES = (
    SECTION.at("quantity.section"),
    ROLE.at("quantity.role"),
    INDICATOR.at("quantity.indicator"),
    VALUE.at("quantity.value"),
    _number("upper", "数值上限", "Upper value", "the upper end of a range", "quantity.upper"),
    UNIT.at("quantity.unit"),
    Column("qualifier", "限定词", "Qualifier", "as printed: 超, 近, 余 …", "quantity.qualifier"),
    KIND.at("quantity.kind"),
    TEXT_AS_PRINTED.at("quantity.text"),
    *_ends("quantity.span"),
    CHAPTER,
    Column(
        "scope",
        "口径",
        "Scope",
        "what the value is besides the year's plain level",
        "quantity.scope",
        words=(words.ScopeName,),
    ),
    NOTE.at("quantity.note"),
    DOUBTFUL.at("quantity.doubtful"),
    *_of("quantity", *MEASURED),
    *_of("quantity", *DATED),
    BOUND.at("quantity.bound"),
)
_PROBLEMS = (
    Column("problem", "问题", "Problem", "the headline of the item", "problem.problem", shown=Shown.NARROW),
    Column(
        "status",
        "状态",
        "Status",
        "whether a goal speaks to it",
        "problem.status",
        words=(words.ProblemStatus,),
    ),
    Column("answered_by", "对应目标", "Answered by", "the goals that speak to it"),
    TEXT_AS_PRINTED.at("problem.text"),
    *_ends("problem.span"),
    Column("id", "编号", "No.", "P1, P2 …"),
    Column(
        "answered_by_ids",
        "对应目标编号",
        "Answered by no.",
        "the numbers of these goals",
        shown=Shown.NUMBERS,
    ),
    SECTION,
)
_GOALS = (
    GOAL.at("goal.goal"),
    GOAL_KIND.at("goal.kind"),
    Column(
        "relation",
        "关系",
        "Relation",
        "how it follows from what was done",
        "goal.relation",
        words=(words.GoalRelation,),
    ),
    Column("builds_on", "延续的工作", "Builds on", "the earlier work it continues", "goal.builds_on"),
    Column("answers", "针对的问题", "Answers", "the problems it speaks to"),
    INDICATOR.at("goal.indicator"),
    COMPARATOR.at("goal.comparator"),
    TARGET_VALUE.at("goal.target_value"),
    UNIT.at("goal.unit"),
    CONFIDENCE.at("goal.confidence"),
    TEXT_AS_PRINTED.at("goal.text"),
    *_ends("goal.span"),
    *_based("goal.base_span"),
    Column("id", "编号", "No.", "G1, G2 …"),
    Column(
        "answers_ids", "针对的问题编号", "Answers no.", "the numbers of these problems", shown=Shown.NUMBERS
    ),
    TARGET_UPPER.at("goal.target_upper"),
    Column("horizon", "期限", "Horizon", "when it is due", "goal.horizon", words=(words.Horizon,)),
    SECTION,
    _name("base_chapter", "依据所在章", "Base chapter", "the chapter it builds on"),
    Column("why", "关系依据", "Evidence", "what the relation rests on", "goal.why", words=(words.Evidence,)),
    GRADE,
)
_BASE_VALUE = _number("base_value", "本年值", "This year", "the figure of the year reviewed", "base.value")
_BASE_BOUND = replace(BOUND, name="base_bound", zh="本年值界限", en="Bound of this year", path="base.bound")
_BASE_TEXT = Column("base_text", "本年原文", "This year's words", "the figure as printed", "base.text")
_GOAL_TEXT = Column("goal_text", "目标原文", "Goal in the old report", "the words of the goal", "goal.text")
_RESULT_TEXT = Column("result_text", "结果原文", "Result in the new report", "the words of the result")
_ACTUAL = _number("actual_value", "实际值", "Actual", "what the new report gives", "actual.value")
_ACTUAL_BOUND = replace(
    BOUND, name="actual_bound", zh="实际值界限", en="Bound of the result", path="actual.bound"
)
_STATUS = Column("status", "状态", "Status", "what became of it", words=(words.GoalStatus,))
_CHANGES = (
    Column("id", "编号", "No.", "the number of the goal: G1, G2 …"),
    INDICATOR.at("change.indicator"),
    UNIT.at("change.unit"),
    MEASURED[0].at("change.statistic"),
    _BASE_VALUE,
    *_of("goal", COMPARATOR, TARGET_VALUE, TARGET_UPPER),
    CHANGE.at("change.change"),
    CHANGE_PERCENT.at("change.change_percent"),
    Column(
        "direction",
        "方向",
        "Direction",
        "where the goal moves it",
        "change.direction",
        words=(words.Movement,),
    ),
    _BASE_TEXT,
    TEXT_AS_PRINTED.at("goal.text"),
    *_based("base.span"),
    *_ends("goal.span"),
    _flag("comparable", "可比", "Comparable", "whether a change is computed", "change.comparable"),
    NOTE.at("note"),
    MEASURED[2].at("change.act"),
    _BASE_BOUND,
)
_REPAIRS = (
    Column("why", "损坏类型", "Damage", "the kind of damage", "repair.why", words=(words.Damage,)),
    Column("before", "修复前", "Before", "what stood there", "repair.before"),
    Column("after", "修复后", "After", "what stands there now", "repair.after"),
    _share("certainty", "把握", "Certainty", "how sure the mending is, 0 to 1", "repair.certainty"),
    _flag("resolved", "已修复", "Resolved", "whether the damage was undone", "repair.resolved"),
    *_ends("repair.span"),
    SECTION,
)
_OUTLINE = (
    LEVEL.at("section.level"),
    Column("number", "序号", "Number", "as printed: 一、 · （二） · Item 7", "section.number"),
    Column("heading", "标题", "Heading", "the heading without its number", "section.heading"),
    ROLE.at("section.role"),
    _whole("passages", "段落数", "Passages", "passages that stand directly in it"),
    CHARACTERS,
    *_ends("section.span"),
    _name("parent", "上级章节", "Parent", "the section it belongs to"),
)

# Two reports --------------------------------------------------------------------------------------------------

_SECTIONS = (
    Column("relation", "关系", "Relation", "what became of it", "pair.relation", words=(words.PairRelation,)),
    ROLE.at("pair.role"),
    _name("old_label", "旧报告章节", "Old section", "where it stands in the old report"),
    _name("new_label", "新报告章节", "New section", "where it stands in the new report"),
    _share("similarity", "相似度", "Similarity", "how alike the two are, 0 to 1", "pair.similarity"),
    CONFIDENCE.at("pair.confidence"),
    *_sides("old.span", "new.span"),
)
_PASSAGES = (*_SECTIONS, OLD_TEXT.at("old.text"), NEW_TEXT.at("new.text"))
_INDICATORS = (
    INDICATOR.at("change.indicator"),
    UNIT.at("one.unit"),
    KIND.at("one.kind"),
    ROLE.at("one.role"),
    _number("old_value", "旧值", "Old value", "in the base unit", "old.value"),
    _number("new_value", "新值", "New value", "in the base unit", "new.value"),
    CHANGE.at("change.change"),
    CHANGE_PERCENT.at("change.change_percent"),
    Column(
        "status",
        "状态",
        "Status",
        "whether both reports give it",
        "change.status",
        words=(words.IndicatorStatus,),
    ),
    CONFIDENCE.at("change.confidence"),
    OLD_TEXT.at("old.text"),
    NEW_TEXT.at("new.text"),
    *_sides("old.span", "new.span"),
    NOTE.at("change.notes"),
    _name("old_section", "旧文所在章节", "Section in old", "the old section", "old.section"),
    _name("new_section", "新文所在章节", "Section in new", "the new section", "new.section"),
    DOUBTFUL,
    *_of("one", *MEASURED),
    Column("old_indicator", "旧报告指标", "Old indicator", "what the old report calls it", "old.indicator"),
    replace(BOUND, name="old_bound", zh="旧值界限", en="Old bound", path="old.bound"),
    replace(BOUND, name="new_bound", zh="新值界限", en="New bound", path="new.bound"),
)
_WORDING = (
    _whole("passage", "段落对照行", "Passage row", "the row of the table of passages", shown=Shown.BARE),
    Column("op", "改动", "Edit", "what the edit does", "edit.op", words=(words.Op,)),
    OLD_TEXT.at("edit.old_text"),
    NEW_TEXT.at("edit.new_text"),
    *_sides("old", "new"),
    _inside("old_from", "旧段内起", "Old from", "offset in the old passage", "edit.old_at.start"),
    _inside("old_to", "旧段内止", "Old to", "offset in the old passage", "edit.old_at.end"),
    _inside("new_from", "新段内起", "New from", "offset in the new passage", "edit.new_at.start"),
    _inside("new_to", "新段内止", "New to", "offset in the new passage", "edit.new_at.end"),
    Column(
        "touches", "改动类型", "Kind of edit", "what the edit touches", "edit.kind", words=(words.EditKind,)
    ),
)
_SIMILARITIES = (
    Column("part", "范围", "Part", "section or passage", words=(words.Part,)),
    _whole("row", "对照行", "Row", "its row in the table of sections or passages"),
    _number("difflib", "最长公共块", "difflib", "longest common blocks, 0 to 1"),
    _number("levenshtein", "编辑距离", "Levenshtein", "edit distance, 0 to 1"),
    _number("jaccard", "杰卡德系数", "Jaccard", "common words, 0 to 1"),
    _number("cosine", "余弦", "Cosine", "angle of the counts of words, 0 to 1"),
    *SIDES,
    *(
        _number(name, zh, name, f"{what}, 0 to 1; of sections, so of each item of a filing")
        for name, zh, what in (
            ("sim_cosine", "词频余弦", "cosine of the counts of terms"),
            ("sim_jaccard", "词集杰卡德", "terms that both have among all"),
            ("sim_minedit", "最少编辑", "1 less terms to add and to delete"),
            ("sim_simple", "并排比较", "1 less words that a comparison marks"),
        )
    ),
)
_TERMS = (
    Column("term", "词语", "Term", "a word, a name in 《…》 or a phrase in “…”"),
    _whole("old_count", "旧文次数", "Old count", "how often the old report has it"),
    _whole("new_count", "新文次数", "New count", "how often the new report has it"),
    _number("old_per_10k", "旧文每万字次数", "Old per 10,000", "per ten thousand words", shown=Shown.PER),
    _number("new_per_10k", "新文每万字次数", "New per 10,000", "per ten thousand words", shown=Shown.PER),
    _number("keyness", "差异度", "Difference", "signed log-likelihood of the difference", shown=Shown.SCORE),
)
_FOLLOWUP = (
    GOAL.at("goal.goal"),
    GOAL_KIND.at("goal.kind"),
    INDICATOR.at("goal.indicator"),
    COMPARATOR.at("goal.comparator"),
    TARGET_VALUE.at("goal.target_value"),
    TARGET_UPPER.at("goal.target_upper"),
    UNIT.at("goal.unit"),
    _ACTUAL,
    _STATUS,
    CONFIDENCE,
    _GOAL_TEXT,
    _RESULT_TEXT,
    *_sides("goal.span", "result_span"),
    NOTE,
    Column("good", "好的方向", "Good", "which way the indicator is good", words=(words.Good,)),
    _number("distance", "与目标之差", "Distance", "from the target to the result, in its unit", "distance"),
    _number(
        "distance_percent",
        "与目标之差（%）",
        "Distance in %",
        "the same in per cent of the target",
        "distance_percent",
    ),
    GRADE,
    SECTION,
    _ACTUAL_BOUND,
)
_TARGETS = (
    INDICATOR.at("goal.indicator"),
    UNIT.at("goal.unit"),
    _BASE_VALUE,
    *_of("goal", COMPARATOR, TARGET_VALUE, TARGET_UPPER),
    _ACTUAL,
    _STATUS,
    Column(
        "next_comparator", "下一目标比较", "Next comparator", "of the target after it", "following.comparator"
    ),
    _number(
        "next_value", "下一目标值", "Next target", "the target the new report sets", "following.target_value"
    ),
    _number("next_upper", "下一目标值上限", "Next upper target", "its upper end", "following.target_upper"),
    CHANGE.at("change"),
    _BASE_TEXT,
    _GOAL_TEXT,
    _RESULT_TEXT.at("actual.text"),
    Column("next_text", "下一目标原文", "Next goal", "the words of the target after it", "following.text"),
    *_based("base.span"),
    *_sides("goal.span", "actual.span"),
    _place(
        "next_start", "下一目标起始位置", "Next start", "where the next target begins", "following.span.start"
    ),
    _place("next_end", "下一目标结束位置", "Next end", "where the next target ends", "following.span.end"),
    NOTE.at("note"),
    MEASURED[0].at("statistic"),
    _BASE_BOUND,
    _ACTUAL_BOUND,
)
_PROBLEM_PAIRS = (
    Column("outcome", "去向", "Outcome", "what became of it", "relation", words=(words.ProblemRelation,)),
    _name("old_problem", "旧报告问题", "Old problem", "as the old report names it", "old.problem"),
    _name("new_problem", "新报告问题", "New problem", "as the new report names it", "new.problem"),
    _share("similarity", "相似度", "Similarity", "how alike the two are, 0 to 1"),
    OLD_TEXT.at("old.text"),
    NEW_TEXT.at("new.text"),
    *_sides("old.span", "new.span"),
)
_REVIEW = (
    Column("table", "表", "Table", "the table decided about", words=(TableName,)),
    Column("decision", "判定", "Decision", "what it is", "verdict", words=(words.Verdict, words.GoalStatus)),
    Column("name", "名称", "Name", "the indicator or goal, where several share a place"),
    *_sides("old", "new"),
)

# Many reports -------------------------------------------------------------------------------------------------

_TREND = (
    INDICATOR,
    UNIT,
    KIND,
    YEAR,
    VALUE,
    TEXT_AS_PRINTED,
    Column("source", "来源", "Source", "the report that says so"),
    *_ends("span", OFFSET),
    NOTE,
    CONFIDENCE,
    *MEASURED,
)
_REPORTS = (
    PATH,
    PLACE,
    YEAR.at("year", OFFSET),
    TITLE,
    Column("language", "语言", "Language", "zh or en"),
    CHARACTERS,
    _whole("doubts", "存疑处", "Doubtful spots", "spots of damage that were not undone"),
    Column("digest", "内容摘要值", "Digest", "stands for the content of the file"),
    Column("told_place", "文中地区", "Place told", "the place the text tells"),
    Column("told_year", "文中年份", "Year told", "the year the text tells", kind=OFFSET),
    SENTENCE,
)
# What a first look at many places leaves out: a page of thirty columns runs off every screen.
_RARE = ("partly", "not-comparable", "told-without-figure", "under-way", "recurring", "dropped", "not-judged")
_OUTCOMES = tuple(
    _whole(
        s.replace("-", "_"),
        s.zh,
        en,
        f"goals that came out {s.en}",
        shown=Shown.DETAIL if s in _RARE else Shown.PLAIN,
    )
    for s, en in {
        words.GoalStatus.MET: "Met",
        words.GoalStatus.MISSED: "Missed",
        words.GoalStatus.NOT_REPORTED: "Not reported",
        words.GoalStatus.DONE: "Done",
        words.GoalStatus.PARTLY: "Partly done",
        words.GoalStatus.REPEATED: "Repeated",
        words.GoalStatus.NOT_MENTIONED: "Not mentioned",
        words.GoalStatus.NOT_COMPARABLE: "Not comparable",
        words.GoalStatus.TOLD_WITHOUT_FIGURE: "Told without a figure",
        words.GoalStatus.UNDER_WAY: "Under way",
        words.GoalStatus.RECURRING: "Recurring",
        words.GoalStatus.DROPPED: "Dropped",
        words.GoalStatus.NOT_JUDGED: "Not judged",
    }.items()
)
_PAIRS = (
    Column("old_path", "旧报告文件", "Old file", "the file of the earlier report", shown=Shown.DETAIL),
    Column("new_path", "新报告文件", "New file", "the file of the later report", shown=Shown.DETAIL),
    Column("old_title", "旧报告标题", "Old title", "the title of the earlier report", shown=Shown.DETAIL),
    Column("new_title", "新报告标题", "New title", "the title of the later report", shown=Shown.DETAIL),
    _whole(
        "old_characters",
        "旧报告字数",
        "Old characters",
        "characters of the earlier report",
        shown=Shown.DETAIL,
    ),
    _whole(
        "new_characters", "新报告字数", "New characters", "characters of the later report", shown=Shown.DETAIL
    ),
    _share("kept", "保留比例", "Kept", "share of both texts that stands in the other, 0 to 1"),
    _whole("same", "对应段落", "Same subject", "passages of the same subject"),
    _whole("partial", "部分对应段落", "Partly the same", "passages partly the same", shown=Shown.DETAIL),
    _whole("moved", "移动段落", "Moved", "passages that moved", shown=Shown.DETAIL),
    _whole("new", "新增段落", "New passages", "passages only the later report has", shown=Shown.DETAIL),
    _whole(
        "gone", "不再出现段落", "Gone passages", "passages only the earlier report has", shown=Shown.DETAIL
    ),
    _whole("paired", "可对照指标", "Paired indicators", "indicators both reports give"),
    *_OUTCOMES,
)
_REACHED = (
    PLACE,
    _whole("goals", "目标数", "Number of goals", "goals of all reports but the last"),
    *_OUTCOMES,
    _share("met_share", "完成比例", "Share met", "share met of the targets met or missed, 0 to 1"),
)
_PROMISES = (
    _whole("promise", "承诺编号", "Promise", "the number of the promise", path="number", shown=Shown.BARE),
    GOAL,
    GRADE.at("grade"),
    YEAR.at("year", OFFSET),
    Column("stage", "进展", "Stage", "made, made again, or what became of it", words=(words.Stage,)),
    TEXT_AS_PRINTED,
    Column("source", "来源", "Source", "the report that says so"),
    *_ends("span", OFFSET),
)
_FAILURES = (PATH, PLACE, YEAR.at("year", OFFSET), SENTENCE)

TABLES: Mapping[str, Table] = {
    name: Table(name, columns)
    for name, columns in {
        TableName.QUANTITIES: _QUANTITIES,
        TableName.PROBLEMS: _PROBLEMS,
        TableName.GOALS: _GOALS,
        TableName.CHANGES: _CHANGES,
        TableName.REPAIRS: _REPAIRS,
        TableName.OUTLINE: _OUTLINE,
        TableName.SECTIONS: _SECTIONS,
        TableName.PASSAGES: _PASSAGES,
        TableName.INDICATORS: _INDICATORS,
        TableName.WORDING: _WORDING,
        TableName.SIMILARITIES: _SIMILARITIES,
        TableName.TERMS: _TERMS,
        TableName.FOLLOWUP: _FOLLOWUP,
        TableName.TARGETS: _TARGETS,
        TableName.PROBLEM_PAIRS: _PROBLEM_PAIRS,
        TableName.UNANNOUNCED: _QUANTITIES,
        TableName.TREND: _TREND,
        TableName.PROMISES: _PROMISES,
        TableName.REPORTS: _REPORTS,
        TableName.PAIRS: _PAIRS,
        TableName.REACHED: _REACHED,
        TableName.FAILURES: _FAILURES,
        TableName.REVIEW: _REVIEW,
    }.items()
}

ALONGSIDE = (
    Column("by_hand", "人工改动", "By hand", "what a person did to the row", words=(words.ByHand,)),
    PLACE,
    Column("old_year", "旧年份", "Old year", "the year of the earlier report", "", WHOLE, Shown.BARE),
    Column("new_year", "新年份", "New year", "the year of the later report", "", WHOLE, Shown.BARE),
    Column("row_number", "行号", "Row no.", "the row of a sheet, to name it in a review"),
    Column("review", "复核", "Review", "where a reviewer marks the row"),
)
"""Columns that stand beside those of a table: what was done by hand, what a panel and a workbook add."""

COLUMNS: Mapping[str, Mapping[str, str]] = {name: table.kinds for name, table in TABLES.items()}

# The tables a person may correct, row by row, in an exported workbook.
REVIEWED = (TableName.SECTIONS, TableName.PASSAGES, TableName.INDICATORS, TableName.FOLLOWUP)


def named(*shown: Shown) -> frozenset[str]:
    """Return the names of the columns, of all tables and beside them, that are shown in one of these ways.

    Examples
    --------
    >>> sorted(named(Shown.SIGNED, Shown.PERCENT))
    ['change', 'change_percent']

    """
    everywhere = (*(c for table in TABLES.values() for c in table.columns), *ALONGSIDE)
    return frozenset(column.name for column in everywhere if column.shown in shown)
