"""What the files say of themselves, in Chinese and in English.

In: a key. Out: the words. Refused: nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.export.files import made_on
from compare.tables import check_labels
from compare.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.tables import Tables

_HOW_ZH = (
    "在各表末列“复核”中标注后保存，再用 yoy compare 旧文 新文 --review 本文件 读回。标“错”拆开该对；标“对”确认；"
    "写行号（如“31”）则把本行的文字与第31行的文字配成一对，“错 31”先拆后配；目标一行写其应有的状态。"
    "可以排序和筛选，请勿改动位置各列与复核标识。"
)
_HOW_EN = (
    "Mark rows in the last column, “Review”, save, and read the file back with yoy compare OLD NEW --review FILE."
    " “wrong” takes a pair apart; “right” confirms it; a row number, as 31, pairs the text here with that of row 31,"
    " and “wrong 31” does both; a goal takes the status it should have. Sort and filter as you like; leave the places"
    " and the key as they are."
)

WORDS: Mapping[str, tuple[str, str]] = {
    "cover": ("封面", "Cover"),
    "made": ("生成日期", "Made on"),
    "version": ("程序版本", "Version of compare"),
    "table": ("表", "Table"),
    "tables": ("表格", "Tables"),
    "figures": ("图", "Figures drawn"),
    "rows": ("行数", "Rows"),
    "row": ("行", "Row"),
    "column": ("列", "Column"),
    "part": ("部分", "Part"),
    "text": ("全文", "Text"),
    "doubts": ("存疑行数", "Doubtful rows"),
    "findings": ("要点", "What matters most"),
    "notes": ("读入情况与提示", "What was read, and doubts"),
    "contents": ("目录", "Contents"),
    "empty": ("（无）", "(none)"),
    "place": ("位置", "Place"),
    "old_place": ("旧文位置", "Old place"),
    "new_place": ("新文位置", "New place"),
    "long_sheet": ("长文全文", "Long texts"),
    "cut": (
        "……〔已截断，全文{count}字，见“{sheet}”表〕",
        "… [cut; {count} characters in all, whole on the sheet “{sheet}”]",
    ),
    "place_note": (
        "方括号内与“位置”各栏：章节、段落，以及在原文中的字符位置（从0数起，不含末位），可据此查对原文。",
        "In brackets, and in columns of places: chapter, paragraph, characters of the source (from 0, end excluded).",
    ),
    "about_terms": (
        "只数整词：更长的词算另一个词，如“投资额”不算“投资”。“差异度”为对数似然值：正数表示后一份报告用得更多。",
        "Counts whole words: a longer one is another. Difference: log-likelihood, positive where it is used more now.",
    ),
    "about_wording": (
        "“改动类型”：措辞、数字，或仅为序号、标点（可略过）。",
        "Kind of edit: of the wording, of a figure, or only of numbering or punctuation, which may be skipped.",
    ),
    "about_problem-pairs": (
        "按所说的不足配对。“未见再提”：未找到说同一不足的句子，并不表示问题已解决。",
        "Paired by what is lacking. Not told again: no sentence on it was found; it may be lacking all the same.",
    ),
    "about_followup": (
        "“未提及”“未报告”：后一份报告中没有找到，并不表示没有做。",
        "Not mentioned, not reported: not found in the later report, which does not say that nothing was done.",
    ),
    "scroll": ("可左右滚动的表格", "table, scrolls sideways"),
    "table_columns": ("列", "Columns"),
    "table_search": ("在本表中查找", "Search this table"),
    "table_none": ("没有符合的行", "No row has it"),
    "tables_live": (
        "本笔记本的表格可以排序、查找、隐藏列；点开“位置”看该行所依据的原文。",
        "Tables here sort, search and hide columns; click a place to see the passages a row rests on.",
    ),
    "tables_static": (
        "表格为静态；要能排序和查找，请安装：pip install '.[interactive]'",
        "Tables are static; for ones that sort and search: pip install '.[interactive]'",
    ),
    "before": ("上一处改动", "Previous change"),
    "after": ("下一处改动", "Next change"),
    "skip": ("跳到正文", "Skip to the tables"),
    "index": ("文件目录", "Files"),
    "one_row": ("1行", "1 row"),
    "rows_count": ("{count}行", "{count} rows"),
    "all": ("全部", "all"),
    "by_status": ("按状态筛选", "Show by status"),
    "by_relation": ("按关系筛选", "Show by relation"),
    "by_op": ("按改动筛选", "Show by edit"),
    "by_change": ("按增减筛选", "Show by direction"),
    "key": ("复核标识", "Key of the two reports"),
    "review_hint": (
        "错：配错了。对：配得对。数字：本行文字应与该行号的文字配对。目标可写其状态，如“完成”“未提及”。",
        "wrong / right: this pair. A number: this text belongs with that of the row so numbered. A goal: its status.",
    ),
    "reviewing": ("如何复核", "Reviewing"),
    "how_to_review": (_HOW_ZH, _HOW_EN),
    "top": ("返回目录", "Back to contents"),
}


def say(key: str, labels: str, **values: str) -> str:
    """Word one of the entries above."""
    return WORDS[key][check_labels(labels)].format(**values)


def count_rows(rows: int, labels: str) -> str:
    """Say how many rows a table has."""
    return say("one_row" if rows == 1 else "rows_count", labels, count=f"{rows:,}")


def facts_of(tables: Tables, labels: str) -> tuple[tuple[str, str], ...]:
    """Return the facts that head a file: those of the tables, the day it was made, the version that made it."""
    made = (say("made", labels), f"{made_on():%Y-%m-%d}")
    return (*tables.facts, made, (say("version", labels), VERSION))
