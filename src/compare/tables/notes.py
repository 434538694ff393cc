"""What notes say: codes and values in, a sentence out, in the language of the labels.

In: the notes of records, or the text a table holds for them. Out: that text, sentences, and the way back. Refused:
nothing; what is no code of these stands for itself.
"""

from __future__ import annotations

from functools import cache
from string import Formatter
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.records import Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

NOTES: Mapping[str, tuple[str, str]] = {
    # of two figures
    "range": ("区间值，不计算差额", "a range: no difference is computed"),
    "cumulative": (
        "累计数，两数之差不是一年的变化",
        "running totals: their difference is not the change of one year",
    ),
    "scope": ("口径不同，不计算差额", "other scope: no difference is computed"),
    "unit": (
        "计量单位不同（{old}，{new}），不计算差额",
        "other unit ({old}, {new}): no difference is computed",
    ),
    "kind": (
        "一处为比重，一处为增幅，不计算差额",
        "one is a share, the other a growth: no difference is computed",
    ),
    "comparable": ("量词不同（{old}，{new}），按同类计算", "units {old} and {new} are treated alike"),
    "result-converted": ("结果由{text}换算为{unit}", "the result is converted from {text} to {unit}"),
    "converted": ("旧值由{old}换算为{new}", "the old value is converted from {old} to {new}"),
    "approximate": ("约数（{old}，{new}），差额仅供参考", "approximate ({old}, {new})"),
    "doubtful": ("原文此处有残损", "the source is damaged here"),
    "zero": ("旧值为零，不计算百分比", "the old value is zero: no percentage"),
    "negative": ("旧值为负，不计算百分比", "the old value is below zero: no percentage"),
    "growth": (
        "文中增幅{printed}%，按两份报告的数值计算为{computed}%",
        "printed growth {printed} %, from the two reports {computed} %",
    ),
    "agrees": (
        "文中增幅{printed}%，与两份报告的数值相符",
        "printed growth {printed} % agrees with the two reports",
    ),
    "restated": (
        "后一份报告称上年为{value}，与上年报告不同，不计算差额",
        "the later report gives {value} for last year: no difference is computed",
    ),
    "repeated": ("同一数值在本报告中另有一处", "said again elsewhere in this report"),
    # of many years
    "revised": (
        "后来的报告称{year}年为{value}，与当年报告不同",
        "a later report gives {value} for {year}, unlike the report of that year",
    ),
    "later-report": ("{year}年数值取自后来的报告", "the value of {year} is from a later report"),
    # of a file that is not used
    "unplaced": (
        "{path}：正文和文件名都没有说明是哪个地区，请在清单中注明（path, place, year）",
        "{path}: the text tells no place and the file name names none: give it in a manifest (path, place, year)",
    ),
    "undated": (
        "{path}：正文和文件名都没有说明总结的是哪一年，请在清单中注明",
        "{path}: the text does not tell which year it reviews, nor does the file name: give it in a manifest",
    ),
    "twice": (
        "{path}：与 {other} 同为一地一年的报告，请只留一份，或在清单中指明",
        "{path}: it tells of the same place and year as {other}: keep one of them, or name one in a manifest",
    ),
    # of a goal and its result
    "elsewhere": (
        "两份报告所述地方不同，不作对照",
        "the two reports are of different places: not compared",
    ),
    "misread": (
        "报告的章节可能读错，不作判定",
        "chapters of a report may be misread: no verdict",
    ),
    "other-year": (
        "新报告回顾的年份不是该目标所属的年份，不作对照",
        "the new report does not review the year this goal was set for: not compared",
    ),
    "later-years": (
        "跨年度目标，一年的结果不足以判定",
        "a goal for later years: the result of one year does not decide it",
    ),
    "about": ("“左右”按上下{room}{unit}判定", "about the target: within {room} {unit} of it"),
    "judged-beside": (
        "同一分句中的目标另有判定",
        "the verdict on this clause stands beside another goal in it",
    ),
    "wider": ("结果包含其他事项，范围更宽", "the result covers other things as well"),
    "unknown-direction": (
        "该指标以高为好还是以低为好未知，按不低于目标判定",
        "not known whether more or less is better: read as a floor",
    ),
    "words-only": (
        "新报告提到此事，但没有可对照的数字",
        "the new report speaks of it without a figure to compare",
    ),
    "planned-again": ("新报告只在工作安排中提到", "the new report speaks of it only as a plan"),
    "late": ("新报告在问题部分说：{text}", "the new report's problems say: {text}"),
    "progress": ("新报告只说到进展，未说完成", "the new report reports progress, not completion"),
    "fewer-jobless": ("失业率越低，就业越充分", "lower unemployment is better"),
    "price-ceiling": ("物价涨幅目标是上限", "a target for prices is a ceiling"),
    "debt-ceiling": ("赤字和债务目标是上限", "a target for deficit or debt is a ceiling"),
    "less-pollution": ("能耗和污染越低越好", "less energy used and less pollution are better"),
    "fewer-accidents": ("事故和伤亡越少越好", "fewer accidents and casualties are better"),
    "lower-risk": ("风险类指标越低越好", "lower risk is better"),
    "lower-cost": ("费用和负担越低越好", "lower costs and burdens are better"),
    "lower-is-better": ("越低越好", "lower is better"),
    "more-is-better": ("产出、投入和受益面越大越好", "more output, investment and coverage are better"),
    # of this year's figure and next year's goal
    "no-base": ("本年没有对应数据", "this year's part has no figure for it"),
    "no-target": ("目标没有数值", "the goal has no figure"),
    "statistic": (
        "一为水平或总数、一为变化或新增，不计算差额",
        "one is a level or total, the other a change or an addition: no difference is computed",
    ),
    "other-unit": ("计量单位不同，不计算差额", "other unit: no difference is computed"),
    "period": ("时段不同，不计算差额", "other period: no difference is computed"),
    "bound": ("目标是上下限，不计算差额", "the goal is a bound: no difference is computed"),
    # of a figure, mostly why it is no measurement
    "list-marker": ("列举序号", "numbers an item of a list"),
    "ordinal": ("位次或序数，不是数量", "a rank or a place in a row, not an amount"),
    "version": ("版本号", "a version number"),
    "year": ("年份", "a calendar year"),
    "date": ("日期或时段", "a date or a span of time"),
    "vague": ("没有数字的概数", "an amount without a number"),
    "name": ("名称、词语或成语的一部分", "part of a name, a word or a saying"),
    "quoted": ("在引号或书名号之内", "inside quotation marks or a title"),
    "identifier": ("编码", "an identifier"),
    "label": ("名称或标号的一部分", "part of a name or a label"),
    "item-number": ("条目、附注或页的编号", "numbers an item, a note or a page"),
    "day": ("月份中的日子", "a day of a month"),
    "footnote": ("脚注或条目的编号", "numbers a footnote or an item"),
    "span": ("时段", "a span of time"),
    "no-unit": ("没有单位的数字", "a number without a unit"),
}
"""Each note in Chinese and in English; what stands in braces is filled in. No note holds what joins two of them."""

_JOINT, _JOINTS = "; ", ("；", "; ")
_NO_JOINT = str.maketrans({";": "，", "；": "，"})


def note_codes(notes: str | Iterable[Note]) -> str:
    """Write the notes of a record as a table holds them: codes with their values, joined by `; `.

    Examples
    --------
    >>> note_codes([Note("zero"), Note("unit", (("old", "件"), ("new", "人次")))])
    'zero; unit(old=件, new=人次)'

    """
    return notes if isinstance(notes, str) else _JOINT.join(str(n).translate(_NO_JOINT) for n in notes)


@cache
def _pieces(code: str, at: int) -> tuple[tuple[str, str], ...]:
    """Cut a sentence where values are filled in: what stands before each, and its name; at last what ends it."""
    return tuple((text, name or "") for text, name, _, _ in Formatter().parse(NOTES[code][at]))


_VALUE = regex(r"(?:^|, )([a-z]+)=")


def _read_code(note: str) -> tuple[str, dict[str, str]] | None:
    """Read a note as a table holds it: its code and its values by name."""
    code, _, rest = note.partition("(")
    _, *filled = _VALUE.split(rest.removesuffix(")"))
    values = dict(zip(filled[::2], filled[1::2], strict=True))
    known = code in NOTES and set(values) == {name for _, name in _pieces(code, 0) if name}
    return (code, values) if known else None


def _read_sentence(note: str, at: int) -> tuple[str, dict[str, str]] | None:
    """Read a worded note: the first code whose sentence it is."""
    return next(((code, v) for code in NOTES if (v := _filled(note, _pieces(code, at))) is not None), None)


def _filled(note: str, pieces: Sequence[tuple[str, str]]) -> dict[str, str] | None:
    """Return what was filled in between the pieces of a sentence; None where it is another sentence."""
    values: dict[str, str] = {}
    start, last = 0, ""
    for text, name in pieces:
        at = note.find(text, start) if last else start
        if at < 0 or not note.startswith(text, at):
            return None
        if last:
            values[last] = note[start:at]
        start, last = at + len(text), name
    if last:
        values[last], start = note[start:], len(note)
    return values if start == len(note) else None


def word_note(notes: str | Iterable[Note], labels: str) -> str:
    """Word notes, given as records or as a table holds them.

    Examples
    --------
    >>> word_note("zero; unit(old=件, new=人次)", "en")
    'the old value is zero: no percentage; other unit (件, 人次): no difference is computed'

    """
    at = 0 if labels == "zh" else 1
    read = ((note, _read_code(note)) for note in note_codes(notes).split(_JOINT))
    return _JOINTS[at].join(NOTES[r[0]][at].format(**r[1]) if r else note for note, r in read)


def plain_note(text: str, labels: str) -> str:
    """Take worded notes back to what a table holds: the inverse of `word_note`.

    Examples
    --------
    >>> plain_note("the old value is zero: no percentage; a range: no difference is computed", "en")
    'zero; range'

    """
    at = 0 if labels == "zh" else 1
    read = ((note, _read_sentence(note, at)) for note in text.split(_JOINTS[at]))
    return _JOINT.join(str(Note(r[0], tuple(r[1].items()))) if r else note for note, r in read)


def reword(text: str, given: str, labels: str) -> str:
    """Word again in another language what is kept as a sentence; one of nobody's wording stays as it is.

    Examples
    --------
    >>> reword("the old value is zero: no percentage", "en", "zh"), reword("the disk is full", "en", "zh")
    ('旧值为零，不计算百分比', 'the disk is full')

    """
    return word_note(plain_note(text, given), labels)
