"""The closed vocabularies: every code a table may hold, its Chinese and English label and its colours.

In: nothing. Out: enumerations whose members are plain strings, with `zh`, `en`, `paint` and `ink` beside them. Refused:
a code that is not a member (`ValueError`, as of every enumeration).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

_BLUE, _PALE, _ORANGE, _GREEN, _RED, _GREY = "#33638d", "#7fa8cc", "#c77700", "#2f9b7c", "#a8382f", "#a9b2bc"
_GOLD = "#d4a017"  # of what moved: neither a rise nor a fall
_GOOD, _HALF, _BAD = "#17683A", "#8A5200", "#A5211C"  # of letters: dark enough to be read on white


class Coded(StrEnum):
    """A code of a closed vocabulary; a member is the plain string that records and tables hold.

    Examples
    --------
    >>> GoalStatus("not-reported").zh, GoalStatus.MET == "met"
    ('未报告', True)

    """

    zh: str  # what people read
    en: str
    # The colour of a mark in a picture, empty where none is drawn. Distinct in print and for colour-blind readers.
    paint: str
    ink: str  # the colour of the word in a sheet, empty for the usual one

    def __new__(cls, code: str, zh: str, en: str, paint: str = "", ink: str = "") -> Self:
        """Make a member from its code, its labels and its colours."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.zh, member.en, member.paint, member.ink = zh, en, paint, ink
        return member

    def label(self, labels: str) -> str:
        """Return the label in a language, `zh` or `en`."""
        return self.zh if labels == "zh" else self.en


class RoleName(Coded):
    """What a section or passage is for."""

    OPENING = "opening", "开头", "opening"
    REVIEW = "review", "工作回顾", "review"
    PROBLEMS = "problems", "存在问题", "problems"
    PLAN = "plan", "工作计划", "plan"
    OTHER = "other", "其他", "other"


class QuantityKind(Coded):
    """What sort of number a figure is; behind `rate` what is no measurement."""

    COUNT = "count", "数量", "count", _BLUE
    PERCENT = "percent", "比率", "percent", _ORANGE
    RATE = "rate", "增减幅", "rate", _ORANGE
    DATE = "date", "日期", "date"
    YEAR = "year", "年份", "year"
    ORDINAL = "ordinal", "序数", "ordinal"
    LIST_MARKER = "list-marker", "列举序号", "list marker"
    NAME = "name", "名称", "name"
    VERSION = "version", "版本号", "version"
    VAGUE = "vague", "概数", "vague"


class GoalKind(Coded):
    """Whether a goal names a figure."""

    NUMERIC = "numeric", "量化目标", "numeric"
    MEASURE = "measure", "工作举措", "measure"


class Statistic(Coded):
    """What a value is of the thing it measures."""

    LEVEL = "level", "水平值", "level"
    CHANGE = "change", "变化量", "change"
    GROWTH = "growth", "增长率", "growth"
    SHARE = "share", "占比", "share"
    ADDED = "added", "新增", "added"
    CUMULATIVE = "cumulative", "累计", "cumulative"
    PER_UNIT = "per-unit", "单位值", "per unit"
    RANK_OR_OTHER = "rank-or-other", "位次或其他", "rank or other"


class ScopeName(Coded):
    """What a value is besides the year's plain level."""

    CUMULATIVE = "cumulative", "累计", "cumulative"
    FROM = "from", "起点值", "starting value"
    PART = "part", "其中", "part"
    PER = "per", "每单位", "per"
    CHANGE = "change", "变化量", "change"


class PairRelation(Coded):
    """What became of a section or passage."""

    SAME = "same", "对应", "same subject", _BLUE
    PARTIAL = "partial", "部分对应", "partly the same", _PALE
    MOVED = "moved", "移动", "moved", _GOLD
    NEW = "new", "新增", "new", _GREEN, _GOOD
    GONE = "gone", "不再出现", "gone", _RED, _BAD


class GoalRelation(Coded):
    """How a goal follows from what was done."""

    CONTINUED = "continued", "延续", "continued", _PALE
    UPGRADED = "upgraded", "升级", "upgraded", _BLUE, "#1F5A91"  # as a target that is raised
    LOWERED = "lowered", "下调", "lowered", _ORANGE, "#B35F00"
    NEW = "new", "新增", "new", _GREEN, _GOOD


class Evidence(Coded):
    """What a relation between a goal and earlier work rests on."""

    FIGURE = "figure", "数字", "figure"
    VERSION = "version", "版本", "version"
    PHASE = "phase", "期次", "phase"
    STAGE = "stage", "阶段", "stage"
    CIRCLE = "circle", "范围", "circle"
    VERB = "verb", "力度", "verb"
    NONE = "none", "无", "none"


class Grade(Coded):
    """What a goal is worth to whoever checks it a year later."""

    FIGURE = "figure", "量化指标", "figure"
    DELIVERABLE = "deliverable", "具体成果", "deliverable"
    ACTION = "action", "行动", "action"
    DIRECTION = "direction", "方向", "direction"


class Comparator(Coded):
    """How a target bounds its value."""

    EQUAL = "=", "=", "="
    ABOUT = "≈", "≈", "≈"
    AT_LEAST = "≥", "≥", "≥"
    AT_MOST = "≤", "≤", "≤"
    RANGE = "range", "区间", "range"


class Bound(Coded):
    """What the words beside a figure make of it: more than 300, nearly 300."""

    ABOVE = ">", ">", ">"
    AT_LEAST = "≥", "≥", "≥"
    ABOUT = "≈", "≈", "≈"
    AT_MOST = "≤", "≤", "≤"
    BELOW = "<", "<", "<"


class Horizon(Coded):
    """When a goal is due."""

    YEAR = "year", "当年", "year"
    LATER = "later", "远期", "later"


class Movement(Coded):
    """Which way a goal moves the figure of this year."""

    RAISED = "raised", "提高", "raised", _BLUE, "#1F5A91"
    HELD = "held", "持平", "held", _GREY
    LOWERED = "lowered", "下调", "lowered", _ORANGE, "#B35F00"
    NEW = "new", "新增", "new", _GREEN, _GOOD


class ProblemRelation(Coded):
    """What became of a problem from one report to the next."""

    SAME = "same", "原样重提", "same words", _BLUE
    REWORDED = "reworded", "换词重提", "reworded", _PALE
    MOVED = "moved", "移动", "moved", _GOLD
    GONE = "gone", "未见再提", "not told again"
    NEW = "new", "新增", "new", _GREEN, _GOOD


class ProblemStatus(Coded):
    """Whether a goal speaks to a problem."""

    ANSWERED = "answered", "已有对应目标", "answered", "", _GOOD
    UNANSWERED = "unanswered", "无对应目标", "unanswered", "#a5211c", _BAD
    NOT_TOLD = "not-told", "有无对应目标不明", "not told"


class IndicatorStatus(Coded):
    """Whether both reports give an indicator."""

    PAIRED = "paired", "可对照", "paired"
    NEW = "new", "新增", "new", _GREEN, _GOOD
    GONE = "gone", "不再出现", "gone", _RED, _BAD


class GoalStatus(Coded):
    """What became of a goal."""

    MET = "met", "完成", "met", _GREEN, _GOOD
    MISSED = "missed", "未完成", "missed", _RED, _BAD
    NOT_COMPARABLE = "not-comparable", "口径不同", "not comparable", _PALE, _HALF
    TOLD_WITHOUT_FIGURE = "told-without-figure", "有表述无数据", "told without a figure", _PALE, _HALF
    NOT_REPORTED = "not-reported", "未报告", "not reported", _GREY, _HALF
    DONE = "done", "已落实", "done", "", _GOOD
    PARTLY = "partly", "部分落实", "partly", "", _HALF
    UNDER_WAY = "under-way", "进行中", "under way", "", _HALF
    RECURRING = "recurring", "每年开展", "recurring", "", ""
    REPEATED = "repeated", "再次列入计划", "repeated", "", _HALF
    DROPPED = "dropped", "已放弃", "dropped", "", _BAD
    NOT_MENTIONED = "not-mentioned", "未提及", "not mentioned", "", _BAD
    NOT_JUDGED = "not-judged", "不作判定", "not judged"

    @classmethod
    def of(cls, kind: str) -> tuple[GoalStatus, ...]:
        """Return what may become of a goal of a kind, the best first.

        Examples
        --------
        >>> [str(status) for status in GoalStatus.of("numeric")]
        ['met', 'missed', 'not-comparable', 'told-without-figure', 'not-reported', 'not-judged']

        """
        numeric = (cls.MET, cls.MISSED, cls.NOT_COMPARABLE, cls.TOLD_WITHOUT_FIGURE, cls.NOT_REPORTED)
        if kind == GoalKind.NUMERIC:
            return (*numeric, cls.NOT_JUDGED)
        return tuple(s for s in cls if s not in numeric)

    @classmethod
    def nothing(cls, kind: str) -> GoalStatus:
        """Return what is said of a goal of a kind of which nothing was found.

        Examples
        --------
        >>> str(GoalStatus.nothing("measure"))
        'not-mentioned'

        """
        return cls.NOT_REPORTED if kind == GoalKind.NUMERIC else cls.NOT_MENTIONED


class Stage(Coded):
    """A step of a promise over several reports."""

    PROMISED = "promised", "提出", "promised", "", ""
    AGAIN = "promised-again", "再次提出", "promised again", "", _HALF
    DONE = "done", "已落实", "done", "", _GOOD
    PARTLY = "partly", "部分落实", "partly", "", _HALF
    UNDER_WAY = "under-way", "进行中", "under way", "", _HALF
    DROPPED = "dropped", "已放弃", "dropped", "", _BAD
    NOT_MENTIONED = "not-mentioned", "未再提及", "not mentioned", "", _BAD
    MET = "met", "完成", "met", _GREEN, _GOOD
    MISSED = "missed", "未完成", "missed", _RED, _BAD


class Good(Coded):
    """Which way an indicator is good."""

    HIGH = "high", "越高越好", "high"
    LOW = "low", "越低越好", "low"


class Op(Coded):
    """What an edit does."""

    INSERT = "insert", "增加", "insert", "", _GOOD
    DELETE = "delete", "删除", "delete", "", _BAD
    REPLACE = "replace", "替换", "replace"
    MOVED = "moved", "移动", "moved"


class EditKind(Coded):
    """What an edit touches; a reader of the words may skip the last two."""

    WORDING = "wording", "措辞", "wording"
    FIGURE = "figure", "数字", "figure"
    NUMBERING = "numbering", "序号", "numbering"
    TYPOGRAPHY = "typography", "标点", "typography"


class Direction(Coded):
    """Which way a figure went; rising is not always good: no colour that judges."""

    UP = "up", "上升", "up", _BLUE, "#1F5A91"
    DOWN = "down", "下降", "down", _ORANGE, "#B35F00"
    LEVEL = "level", "持平", "level", "#5b6773"
    UNTOLD = "untold", "不比较", "not compared"

    @classmethod
    def of(cls, change: float) -> Direction:
        """Return which way a change goes."""
        return cls.UP if change > 0 else cls.DOWN if change < 0 else cls.LEVEL


class Damage(Coded):
    """What a repair mended."""

    INVISIBLE = "invisible", "零宽字符", "invisible character"
    RADICAL = "radical", "部首字符", "radical for a character"
    NOTE = "note", "拼音注音", "pinyin note"
    SHIFT = "shift", "字节错位", "shifted bytes"
    SPACE = "space", "异常空白", "odd space"
    WIDTH = "width", "字符宽度", "character of another width"
    SCRIPT = "script", "繁体字", "traditional character"
    LINE = "line", "断行", "broken line"
    FURNITURE = "furniture", "网页附带文字", "text around the report"


class Part(Coded):
    """What a row of measures is about."""

    SECTION = "section", "章节", "section"
    PASSAGE = "passage", "段落", "passage"


class ByHand(Coded):
    """What a person did to a row."""

    PAIRED = "paired", "人工配对", "paired by hand"
    UNPAIRED = "unpaired", "人工拆开", "taken apart by hand"
    JUDGED = "judged", "人工判定", "judged by hand"


class TableName(Coded):
    """The tables."""

    QUANTITIES = "quantities", "数据", "Figures"
    PROBLEMS = "problems", "存在问题", "Problems"
    GOALS = "goals", "工作计划", "Goals"
    CHANGES = "changes", "本年数据与明年目标", "This year to next year's goals"
    REPAIRS = "repairs", "文本修复", "Repairs"
    OUTLINE = "outline", "章节结构", "Outline"
    SECTIONS = "sections", "章节对照", "Sections"
    PASSAGES = "passages", "段落对照", "Passages"
    INDICATORS = "indicators", "指标对照", "Indicators"
    WORDING = "wording", "措辞变化", "Wording"
    SIMILARITIES = "similarities", "相似度", "Similarity measures"
    TERMS = "terms", "词语增减", "Terms"
    FOLLOWUP = "followup", "目标完成情况", "Follow-up"
    TARGETS = "targets", "目标与结果链", "Targets over two reports"
    PROBLEM_PAIRS = "problem-pairs", "两年问题对照", "Problems over two years"
    UNANNOUNCED = "unannounced", "未列目标的结果", "Unannounced results"
    TREND = "trend", "历年指标", "Trend"
    YEARS = "years", "逐年对照", "By year"
    PROMISES = "promises", "历年承诺", "Promises over the years"
    REPORTS = "reports", "报告清单", "Reports"
    PAIRS = "pairs", "年度对照", "Pairs of years"
    REACHED = "reached", "各地目标的结果", "Goals by place"
    FAILURES = "failures", "未能处理", "Failures"
    REVIEW = "review", "人工复核", "By hand"


class Verdict(Coded):
    """What a person may say of a pair."""

    RIGHT = "right", "对", "right"
    WRONG = "wrong", "错", "wrong"


PAINTS = {str(code): code.paint for words in Coded.__subclasses__() for code in words if code.paint}
INKS = {str(code): code.ink for words in Coded.__subclasses__() for code in words if code.ink}
"""The colours by code: a code of several vocabularies has one colour."""
