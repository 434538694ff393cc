"""What the files say of themselves, in Chinese and in English.

In: a key. Out: the words. Refused: nothing.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from typing import TYPE_CHECKING

from compare.tables import check_labels

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["WORDS", "say", "version"]

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
    "notes": ("要点与提示", "Findings and doubts"),
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
        "“位置”为原文字符偏移（从0起，不含末位），可据此查对原文。",
        "A place gives character offsets into the source (from 0, end excluded): go there to check a row.",
    ),
    "scroll": ("可左右滚动的表格", "table, scrolls sideways"),
    "skip": ("跳到正文", "Skip to the tables"),
    "index": ("文件目录", "Files"),
    "rows_count": ("{count}行", "{count} rows"),
    "all": ("全部", "all"),
    "up": ("上升", "up"),
    "down": ("下降", "down"),
    "level": ("持平", "level"),
    "untold": ("不比较", "not compared"),
    "by_status": ("按状态筛选", "Show by status"),
    "by_relation": ("按关系筛选", "Show by relation"),
    "by_op": ("按改动筛选", "Show by edit"),
    "by_change": ("按增减筛选", "Show by direction"),
    "top": ("返回目录", "Back to contents"),
}


def say(key: str, labels: str, **values: str) -> str:
    """Word one of the entries above."""
    return WORDS[key][check_labels(labels)].format(**values)


@cache
def version() -> str:
    """Give the version of this package, as installed."""
    try:
        return installed("compare-reports")
    except PackageNotFoundError:  # run from a source tree that was never installed
        return "?"
