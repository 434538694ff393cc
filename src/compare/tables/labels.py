"""What the tables, their columns and their coded values are called in Chinese and in English.

In: a frame with plain names. Out: the same frame as people read it, and the way back. Refused: a label
language other than `zh` and `en`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.records import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

__all__ = [
    "COLUMN_LABELS",
    "LABELS",
    "TABLE_LABELS",
    "VALUE_LABELS",
    "check_labels",
    "column_label",
    "label_frame",
    "label_value",
    "plain_frame",
    "signed_text",
    "table_label",
]

LABELS = ("zh", "en")

# Each entry: plain name, Chinese, English.
TABLE_LABELS: Mapping[str, tuple[str, str]] = {
    "quantities": ("数据", "Figures"),
    "problems": ("存在问题", "Problems"),
    "goals": ("工作计划", "Goals"),
    "repairs": ("文本修复", "Repairs"),
    "outline": ("章节结构", "Outline"),
    "sections": ("章节对照", "Sections"),
    "passages": ("段落对照", "Passages"),
    "indicators": ("指标对照", "Indicators"),
    "wording": ("措辞变化", "Wording"),
    "similarities": ("相似度", "Similarity measures"),
    "terms": ("词语增减", "Terms"),
    "followup": ("目标完成情况", "Follow-up"),
    "trend": ("历年指标", "Trend"),
    "years": ("逐年对照", "By year"),
    "reports": ("报告清单", "Reports"),
    "pairs": ("年度对照", "Pairs of years"),
    "failures": ("未能处理", "Failures"),
    "review": ("人工复核", "By hand"),
}

COLUMN_LABELS: Mapping[str, tuple[str, str]] = {
    "section": ("所在章节", "Section"),
    "chapter": ("所在章", "Chapter"),
    "role": ("内容类别", "Role"),
    "indicator": ("指标", "Indicator"),
    "value": ("数值", "Value"),
    "upper": ("数值上限", "Upper value"),
    "unit": ("单位", "Unit"),
    "qualifier": ("限定词", "Qualifier"),
    "kind": ("类型", "Kind"),
    "text": ("原文", "Text"),
    "start": ("起始位置", "Start"),
    "end": ("结束位置", "End"),
    "scope": ("口径", "Scope"),
    "note": ("说明", "Note"),
    "doubtful": ("存疑", "Doubtful"),
    "statistic": ("统计类型", "Statistic"),
    "thing": ("对象", "Thing"),
    "act": ("行为", "Act"),
    "whose": ("所属", "Of whom"),
    "period": ("时段", "Period"),
    "negated": ("否定", "Negated"),
    "old_indicator": ("旧报告指标", "Old indicator"),
    "id": ("编号", "No."),
    "problem": ("问题", "Problem"),
    "status": ("状态", "Status"),
    "answered_by": ("对应目标", "Answered by"),
    "answered_by_ids": ("对应目标编号", "Answered by no."),
    "goal": ("目标", "Goal"),
    "relation": ("关系", "Relation"),
    "builds_on": ("延续的工作", "Builds on"),
    "answers": ("针对的问题", "Answers"),
    "answers_ids": ("针对的问题编号", "Answers no."),
    "comparator": ("比较", "Comparator"),
    "target_value": ("目标值", "Target"),
    "target_upper": ("目标值上限", "Upper target"),
    "horizon": ("期限", "Horizon"),
    "confidence": ("可信度", "Confidence"),
    "base_start": ("依据起始位置", "Base start"),
    "base_end": ("依据结束位置", "Base end"),
    "base_chapter": ("依据所在章", "Base chapter"),
    "why": ("损坏类型", "Damage"),
    "before": ("修复前", "Before"),
    "after": ("修复后", "After"),
    "certainty": ("把握", "Certainty"),
    "resolved": ("已修复", "Resolved"),
    "level": ("层级", "Level"),
    "number": ("序号", "Number"),
    "heading": ("标题", "Heading"),
    "passages": ("段落数", "Passages"),
    "characters": ("字数", "Characters"),
    "parent": ("上级章节", "Parent"),
    "old_label": ("旧报告章节", "Old section"),
    "new_label": ("新报告章节", "New section"),
    "similarity": ("相似度", "Similarity"),
    "old_start": ("旧文起始位置", "Old start"),
    "old_end": ("旧文结束位置", "Old end"),
    "new_start": ("新文起始位置", "New start"),
    "new_end": ("新文结束位置", "New end"),
    "old_text": ("旧文", "Old text"),
    "new_text": ("新文", "New text"),
    "old_value": ("旧值", "Old value"),
    "new_value": ("新值", "New value"),
    "change": ("增减", "Change"),
    "change_percent": ("增减（%）", "Change (%)"),
    "old_section": ("旧文所在章节", "Section in old"),
    "new_section": ("新文所在章节", "Section in new"),
    "passage": ("段落对照行", "Passage row"),
    "part": ("范围", "Part"),
    "row": ("对照行", "Row"),
    "difflib": ("最长公共块", "difflib"),
    "levenshtein": ("编辑距离", "Levenshtein"),
    "jaccard": ("杰卡德系数", "Jaccard"),
    "cosine": ("余弦", "Cosine"),
    "op": ("改动", "Edit"),
    "old_from": ("旧段内起", "Old from"),
    "old_to": ("旧段内止", "Old to"),
    "new_from": ("新段内起", "New from"),
    "new_to": ("新段内止", "New to"),
    "term": ("词语", "Term"),
    "old_count": ("旧文次数", "Old count"),
    "new_count": ("新文次数", "New count"),
    "old_per_10k": ("旧文每万字次数", "Old per 10,000"),
    "new_per_10k": ("新文每万字次数", "New per 10,000"),
    "keyness": ("显著度", "Keyness"),
    "path": ("文件", "File"),
    "title": ("报告标题", "Title"),
    "language": ("语言", "Language"),
    "doubts": ("存疑处", "Doubtful spots"),
    "digest": ("内容摘要值", "Digest"),
    "told_place": ("文中地区", "Place told"),
    "told_year": ("文中年份", "Year told"),
    "sentence": ("原因", "Reason"),
    "old_path": ("旧报告文件", "Old file"),
    "new_path": ("新报告文件", "New file"),
    "old_title": ("旧报告标题", "Old title"),
    "new_title": ("新报告标题", "New title"),
    "old_characters": ("旧报告字数", "Old characters"),
    "new_characters": ("新报告字数", "New characters"),
    "kept": ("保留比例", "Kept"),
    "same": ("对应段落", "Same subject"),
    "partial": ("部分对应段落", "Partly the same"),
    "moved": ("移动段落", "Moved"),
    "new": ("新增段落", "New passages"),
    "gone": ("不再出现段落", "Gone passages"),
    "paired": ("可对照指标", "Paired indicators"),
    "met": ("完成", "Met"),
    "missed": ("未完成", "Missed"),
    "not_reported": ("未报告", "Not reported"),
    "done": ("已落实", "Done"),
    "partly": ("部分落实", "Partly done"),
    "repeated": ("再次列入计划", "Repeated"),
    "not_mentioned": ("未提及", "Not mentioned"),
    "actual_value": ("实际值", "Actual"),
    "goal_text": ("目标原文", "Goal in the old report"),
    "result_text": ("结果原文", "Result in the new report"),
    "year": ("年份", "Year"),
    "source": ("来源", "Source"),
    "place": ("地区", "Place"),
    "old_year": ("旧年份", "Old year"),
    "new_year": ("新年份", "New year"),
    "by_hand": ("人工改动", "By hand"),
    "table": ("表", "Table"),
    "decision": ("判定", "Decision"),
    "name": ("名称", "Name"),
    # of a workbook only: where a reviewer marks rows
    "row_number": ("行号", "Row no."),
    "review": ("复核", "Review"),
}

_NEW = ("新增", "new")
VALUE_LABELS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "part": {"section": ("章节", "section"), "passage": ("段落", "passage")},
    "role": {
        "opening": ("开头", "opening"),
        "review": ("工作回顾", "review"),
        "problems": ("存在问题", "problems"),
        "plan": ("工作计划", "plan"),
        "other": ("其他", "other"),
    },
    "kind": {
        "count": ("数量", "count"),
        "percent": ("比率", "percent"),
        "rate": ("增减幅", "rate"),
        "date": ("日期", "date"),
        "year": ("年份", "year"),
        "ordinal": ("序数", "ordinal"),
        "list-marker": ("列举序号", "list marker"),
        "name": ("名称", "name"),
        "version": ("版本号", "version"),
        "vague": ("概数", "vague"),
        "numeric": ("量化目标", "numeric"),
        "measure": ("工作举措", "measure"),
    },
    "relation": {
        "same": ("对应", "same subject"),
        "partial": ("部分对应", "partly the same"),
        "moved": ("移动", "moved"),
        "new": _NEW,
        "gone": ("不再出现", "gone"),
        "continued": ("延续", "continued"),
        "upgraded": ("升级", "upgraded"),
    },
    "status": {
        "answered": ("已有对应目标", "answered"),
        "unanswered": ("无对应目标", "unanswered"),
        "paired": ("可对照", "paired"),
        "new": _NEW,
        "gone": ("不再出现", "gone"),
        "met": ("完成", "met"),
        "missed": ("未完成", "missed"),
        "not-reported": ("未报告", "not reported"),
        "done": ("已落实", "done"),
        "partly": ("部分落实", "partly"),
        "repeated": ("再次列入计划", "repeated"),
        "not-mentioned": ("未提及", "not mentioned"),
    },
    "op": {
        "insert": ("增加", "insert"),
        "delete": ("删除", "delete"),
        "replace": ("替换", "replace"),
        "moved": ("移动", "moved"),
    },
    "why": {
        "invisible": ("零宽字符", "invisible character"),
        "note": ("拼音注音", "pinyin note"),
        "shift": ("字节错位", "shifted bytes"),
        "space": ("异常空白", "odd space"),
        "width": ("全角字符", "full-width character"),
        "script": ("繁体字", "traditional character"),
        "line": ("断行", "broken line"),
        "furniture": ("网页附带文字", "text around the report"),
    },
    "comparator": {"range": ("区间", "range")},
    "horizon": {"year": ("当年", "year"), "later": ("远期", "later")},
    "scope": {
        "cumulative": ("累计", "cumulative"),
        "from": ("起点值", "starting value"),
        "part": ("其中", "part"),
        "per": ("每单位", "per"),
        "change": ("变化量", "change"),
    },
    "statistic": {
        "level": ("水平值", "level"),
        "change": ("变化量", "change"),
        "growth": ("增长率", "growth"),
        "share": ("占比", "share"),
        "added": ("新增", "added"),
        "cumulative": ("累计", "cumulative"),
        "per-unit": ("单位值", "per unit"),
        "rank-or-other": ("位次或其他", "rank or other"),
    },
    "by_hand": {
        "paired": ("人工配对", "paired by hand"),
        "unpaired": ("人工拆开", "taken apart by hand"),
        "judged": ("人工判定", "judged by hand"),
    },
    "table": {name: TABLE_LABELS[name] for name in ("sections", "passages", "indicators", "followup")},
    "decision": {
        "right": ("对", "right"),
        "wrong": ("错", "wrong"),
        "met": ("完成", "met"),
        "missed": ("未完成", "missed"),
        "not-reported": ("未报告", "not reported"),
        "done": ("已落实", "done"),
        "partly": ("部分落实", "partly"),
        "repeated": ("再次列入计划", "repeated"),
        "not-mentioned": ("未提及", "not mentioned"),
    },
}


def check_labels(labels: str) -> int:
    """Give the place of a label language in the tables of this module.

    Raises
    ------
    UsageError
        If it is neither `zh` nor `en`.

    """
    if labels not in LABELS:
        raise UsageError(f"there are no labels in {labels!r}; choose labels='zh' or labels='en'")
    return LABELS.index(labels)


def table_label(name: str, labels: str = "en") -> str:
    """Name a table for people; a name this module does not know stands for itself."""
    at = check_labels(labels)
    return TABLE_LABELS[name][at] if name in TABLE_LABELS else name


def column_label(column: str, labels: str = "en") -> str:
    """Name a column for people; a name this module does not know stands for itself."""
    at = check_labels(labels)
    return COLUMN_LABELS[column][at] if column in COLUMN_LABELS else column


def signed_text(text: str, value: float | None) -> str:
    """Give a printed figure the sign that the words around it have: a fall by 9.1% is told as −9.1%.

    Examples
    --------
    >>> signed_text("9.1%", -9.1), signed_text("9.1%", 9.1), signed_text("-9.1%", -9.1)
    ('−9.1%', '9.1%', '-9.1%')

    """
    signed = value is None or not value < 0 or text.startswith(("-", "−", "－", "负", "("))
    return text if signed else f"−{text}"


def label_value(value: str, column: str = "", *, labels: str = "en") -> str:
    """Name a coded value for people; any other text stands for itself.

    Parameters
    ----------
    value : str
    column : str
        The column it stands in; without one, the first column that knows the value names it.
    labels : {"zh", "en"}

    Examples
    --------
    >>> label_value("unanswered", "status", labels="zh"), label_value("plan", labels="zh")
    ('无对应目标', '工作计划')

    """
    at = check_labels(labels)
    tables = [VALUE_LABELS.get(column, {})] if column else VALUE_LABELS.values()
    return next((names[value][at] for names in tables if value in names), value)


def label_frame(frame: pd.DataFrame, name: str, labels: str = "en") -> pd.DataFrame:
    """Give a table the names people read, in the columns and in the coded values.

    Parameters
    ----------
    frame : pandas.DataFrame
        With plain column names.
    name : str
        Which table it is; kept in `.attrs["name"]`.
    labels : {"zh", "en"}

    Returns
    -------
    pandas.DataFrame
        A copy.

    Raises
    ------
    UsageError
        If the label language is neither `zh` nor `en`.

    Examples
    --------
    >>> from compare.tables import empty_frame
    >>> list(label_frame(empty_frame("terms"), "terms", "zh").columns)[:3]
    ['词语', '旧文次数', '新文次数']

    """
    at = check_labels(labels)
    shown = frame.copy()
    for column in shown.columns:
        names = VALUE_LABELS.get(column)
        if names:
            # A coded value that nobody named yet is better shown as it is than lost.
            shown[column] = _renamed(shown[column], {code: label[at] for code, label in names.items()})
    shown.columns = [column_label(column, labels) for column in shown.columns]
    shown.attrs["name"] = name
    return shown


def plain_frame(frame: pd.DataFrame, labels: str = "en") -> pd.DataFrame:
    """Take a labelled frame back to plain names and values: the inverse of `label_frame`."""
    at = check_labels(labels)
    columns = {names[at]: column for column, names in COLUMN_LABELS.items()}
    plain = frame.copy()
    plain.columns = [columns.get(label, label) for label in plain.columns]
    for column in plain.columns:
        names = VALUE_LABELS.get(column)
        if names:
            plain[column] = _renamed(plain[column], {label[at]: code for code, label in names.items()})
    return plain


def _renamed(column: pd.Series[Any], names: Mapping[str, str]) -> pd.Series[Any]:
    """Replace values by name; the type stays `object`, because pandas' own text type refuses lone surrogates."""
    import pandas as pd  # noqa: PLC0415 - heavy

    return pd.Series([names.get(v, v) for v in column], index=column.index, dtype=object)
