"""What the tables, their columns and their coded values are called in Chinese and in English.

In: a frame with plain names. Out: the same frame as people read it, and the way back. Refused: a label
language other than `zh` and `en`.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from compare.lazy import regex
from compare.records import UsageError
from compare.tables.columns import Shown
from compare.tables.declared import ALONGSIDE, SENTENCE, TABLES, named
from compare.tables.framing import JOIN, dtypes_of, table_of
from compare.tables.notes import plain_note, reword, word_note
from compare.tables.vocabulary import TableName

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    import pandas as pd

    from compare.tables.columns import Column

LABELS = ("zh", "en")


def _columns() -> Iterator[Column]:
    """Yield every column of every table, those that only stand beside them last."""
    for table in TABLES.values():
        yield from table.columns
    yield from ALONGSIDE


TABLE_LABELS: Mapping[str, tuple[str, str]] = {name: (name.zh, name.en) for name in TableName}
COLUMN_LABELS: Mapping[str, tuple[str, str]] = {c.name: (c.zh, c.en) for c in _columns()}


def _codes() -> dict[str, dict[str, tuple[str, str]]]:
    """Return the labels of all codes that stand in the columns of one name, in whichever table."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for column in _columns():
        for code in chain.from_iterable(column.words):
            found.setdefault(column.name, {})[str(code)] = (code.zh, code.en)
    return found


VALUE_LABELS: Mapping[str, Mapping[str, tuple[str, str]]] = _codes()
NOTED = named(Shown.NOTE)


def check_labels(labels: str) -> int:
    """Return the place of a label language in the tables of this module; refuse another one."""
    if labels not in LABELS:
        raise UsageError(f"there are no labels in {labels!r}; choose labels='zh' or labels='en'")
    return LABELS.index(labels)


def table_label(name: str, labels: str = "en") -> str:
    """Name a table for people; a name this module does not know stands for itself."""
    at = check_labels(labels)
    return TABLE_LABELS[name][at] if name in TABLE_LABELS else name


def _labels_of(table: str) -> dict[str, tuple[str, str]]:
    """Return the labels of columns as a table has them; a column of no such table is labelled as elsewhere."""
    own = {c.name: (c.zh, c.en) for c in TABLES[table].columns} if table in TABLES else {}
    return {**COLUMN_LABELS, **own}


_SIDE = (
    regex("^旧报告|^新报告|^[旧新]文|^[旧新](?=值)"),
    regex(r"^(?:Old|New) |(?<=.) in (?:the )?(?:old|new)(?: report)?$"),
)
_OF_YEAR = {"base_value": 0, "actual_value": -1}  # figures of the year itself, not words of the report on it


def dated(label: str, column: str, years: Sequence[int], labels: str = "en") -> str:
    """Head a column with the year of its report, in the place of "old" and "new"; without years it stays.

    `years` are those the reports review, the old one first; a plan of one report has one.

    Examples
    --------
    >>> dated("Old text", "old_text", (2030, 2031)), dated("旧文所在章节", "old_section", (2030, 2031), "zh")
    ('Text (report on 2030)', '所在章节（2030年度报告）')
    >>> dated("Actual", "actual_value", (2030, 2031)), dated("Old text", "old_text", ())
    ('Actual (2031)', 'Old text')

    """
    at = check_labels(labels)
    if not years:
        return label
    if column in _OF_YEAR:
        year = years[_OF_YEAR[column]]
        return (f"{label}（{year}年）", f"{label} ({year})")[at]
    rest = _SIDE[at].sub("", label) or "原文"
    if rest == label or len(years) < 2:  # noqa: PLR2004 - an old report and a new one
        return label
    year = years[-1] if column.startswith(("new_", "result_")) else years[0]
    return (f"{rest}（{year}年度报告）", f"{rest[:1].upper()}{rest[1:]} (report on {year})")[at]


def column_label(column: str, labels: str = "en", table: str = "") -> str:
    """Name a column of a table for people; a name this module does not know stands for itself."""
    at = check_labels(labels)
    names = _labels_of(table)
    return names[column][at] if column in names else column


def describe(name: str, labels: str = "en") -> pd.DataFrame:
    """Say what a table holds, one row a column.

    Returns
    -------
    pandas.DataFrame
        `column, label, kind, says, codes, dtype, typed`; `kind` is text, number, whole (always there), offset (absent
        where that side is) or flag; `codes` are the values of a closed vocabulary, each with its label; `dtype` is
        that of the frames of results, where absent text is `""`, an absent number NaN and an absent offset None;
        `typed` that of the same table as `typed` returns it, where all that is absent is `pandas.NA`.

    Raises
    ------
    UsageError
        If there is no such table.

    Examples
    --------
    >>> describe("terms").loc[0, ["column", "label", "kind"]].tolist()
    ['term', 'Term', 'text']

    """
    import pandas as pd  # noqa: PLC0415 - heavy

    check_labels(labels)
    rows = [
        (
            c.name,
            c.label(labels),
            c.kind,
            c.says,
            JOIN.join(f"{w} ({w.label(labels)})" for ws in c.words for w in ws),
            *dtypes_of(c),
        )
        for c in table_of(name).columns
    ]
    return pd.DataFrame(rows, columns=["column", "label", "kind", "says", "codes", "dtype", "typed"])


def label_value(value: str, column: str = "", *, labels: str = "en") -> str:
    """Name a coded value for people; any other text stands for itself.

    Without the column it stands in, the first column that knows the value names it.

    Examples
    --------
    >>> label_value("unanswered", "status", labels="zh"), label_value("plan", labels="zh")
    ('无对应目标', '工作计划')

    """
    at = check_labels(labels)
    tables = [VALUE_LABELS.get(column, {})] if column else VALUE_LABELS.values()
    return next((names[value][at] for names in tables if value in names), value)


def unsaid_kind(statistic: str, name: str, act: str, *, labels: str = "en") -> str:
    """Name the kind of a value that its name leaves unsaid: a growth, or what came new by an act that is not in it.

    Examples
    --------
    >>> (
    ...     unsaid_kind("added", "贷款", "新增", labels="zh"),
    ...     unsaid_kind("added", "新增贷款", "新增", labels="zh"),
    ... )
    ('新增', '')

    """
    unsaid = statistic == "growth" or (statistic == "added" and act not in name)
    return label_value(statistic, "statistic", labels=labels) if unsaid else ""


def label_frame(
    frame: pd.DataFrame, name: str, labels: str = "en", years: Sequence[int] = ()
) -> pd.DataFrame:
    """Return a copy of a table with the names people read, in columns and coded values; its name is kept in `.attrs`.

    With the years two reports review, the heads say these instead of "old" and "new"; see `dated`.

    Examples
    --------
    >>> from compare.tables import empty_frame
    >>> list(label_frame(empty_frame("terms"), "terms", "zh").columns)[:3]
    ['词语', '旧文次数', '新文次数']

    """
    at = check_labels(labels)
    shown = frame.copy()
    for column in shown.columns:
        if column in NOTED:
            shown[column] = _each(shown[column], partial(word_note, labels=labels))
        if column == SENTENCE.name:
            shown[column] = _each(shown[column], partial(reword, given="en", labels=labels))
        if codes := VALUE_LABELS.get(column):
            # A coded value that nobody named yet is better shown as it is than lost.
            named = {code: label[at] for code, label in codes.items()}
            shown[column] = _each(shown[column], partial(_renamed, named))
    names = _labels_of(name)
    shown.columns = [
        dated(names[column][at], column, years, labels) if column in names else column
        for column in shown.columns
    ]
    shown.attrs["name"] = name
    return shown


def plain_frame(
    frame: pd.DataFrame, labels: str = "en", name: str = "", years: Sequence[int] = ()
) -> pd.DataFrame:
    """Take a labelled frame back to plain names and values: the inverse of `label_frame`."""
    at = check_labels(labels)
    own = {c.name for c in TABLES[name].columns} if name in TABLES else set()
    # The columns of the table itself come last: where another table has the same head, it is theirs.
    each = sorted(_labels_of(name).items(), key=lambda item: item[0] in own)
    known = {column: names[at] for column, names in each}
    columns = {label: column for column, label in known.items()}
    columns |= {dated(label, column, years, labels): column for column, label in known.items()}
    plain = frame.copy()
    plain.columns = [columns.get(label, label) for label in plain.columns]
    for column in plain.columns:
        if column in NOTED:
            plain[column] = _each(plain[column], partial(plain_note, labels=labels))
        if column == SENTENCE.name:
            plain[column] = _each(plain[column], partial(reword, given=labels, labels="en"))
        if codes := VALUE_LABELS.get(column):
            named = {label[at]: code for code, label in codes.items()}
            plain[column] = _each(plain[column], partial(_renamed, named))
    return plain


def _renamed(names: Mapping[str, str], value: Any) -> Any:
    return names.get(value, value)


def _each(column: pd.Series[Any], change: Callable[[Any], Any]) -> pd.Series[Any]:
    """Change values one by one; the type stays `object`, because pandas' own text type refuses lone surrogates."""
    import pandas as pd  # noqa: PLC0415 - heavy

    return pd.Series([change(v) for v in column], index=column.index, dtype=object)
