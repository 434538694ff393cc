"""What all plots share: the sheet, the colours, the way long labels are broken.

In: sizes, text. Out: axes, lines of text. Refused: nothing.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from compare.plots.fonts import chinese_family, drawable
from compare.tables import check_labels, display_width, unsaid_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    Rows = pd.DataFrame | Sequence[Mapping[Any, Any]]

INK, SOFT, PALE, ALARM = "#1f2933", "#5b6773", "#dfe5ec", "#a5211c"

WORDS: Mapping[str, tuple[str, str]] = {
    "nothing": ("没有可画的内容", "nothing to draw"),
    "counts": ("各章数据", "What was counted, chapter by chapter"),
    "amounts": ("数量（对数刻度，各按其单位）", "amounts, each in its own unit (log scale)"),
    "shares": ("比率与增减幅（%）", "shares and rates (%)"),
    "shown": ("{chapter}（共{all}项，列{shown}项）", "{chapter} ({shown} of {all} shown)"),
    "answers": ("问题与目标对应关系", "Which goal speaks to which problem"),
    "unanswered": ("无对应目标", "no goal"),
    "flow": ("目标从哪一章的工作而来", "Which chapter's work each goal grows out of"),
    "chapters": ("已做的工作", "what was done"),
    "goals": ("下一年目标", "goals"),
    "no_base": ("无已有工作", "no earlier work"),
    "changes": ("指标：{old} → {new}", "Indicators, {old} to {new}"),
    "change_percent": ("增减（%）", "change (%)"),
    "points": ("比率：{old} → {new}（%）", "shares and rates, {old} → {new} (%)"),
    "targets": ("目标与结果", "Target and result"),
    "ratio": ("结果为目标的百分之几", "result in % of the target"),
    "shares_title": ("各章段落的去向", "What became of the passages of each section"),
    "passages": ("段落数", "passages"),
    "sections": ("{old}与{new}的章节对应", "Sections of the {old} and of the {new}"),
    "old": ("旧", "old"),
    "new": ("新", "new"),
    "year": ("{year}年", "{year}"),
    "old_report": ("旧报告", "old report"),
    "new_report": ("新报告", "new report"),
    "year_report": ("{year}年度报告", "report on {year}"),
    "trend": ("历年指标", "Indicators over the years"),
    "more": ("另有{count}项未列", "{count} more not shown"),
    "more_alone": ("另有{count}项本年无数据，未列", "{count} more without a figure this year not shown"),
    "alone": ("本年无数据", "no figure this year"),
    "more_small": ("另有{count}项变化较小，未列", "{count} smaller changes not shown"),
    "steps": ("本年数据 → 明年目标", "This year → next year's goal"),
    "own_scale": ("各行自成比例，以较大值为满格", "each row on a scale of its own, up to its larger value"),
    "this_year": ("本年", "this year"),
    "not_computed": ("不计算差额", "no difference computed"),
    "target": ("目标", "target"),
}


def words(key: str, labels: str, **values: Any) -> str:
    """Word a title or a legend."""
    return WORDS[key][check_labels(labels)].format(**values)


def sides(years: Sequence[int], labels: str, what: str = "") -> dict[str, str]:
    """Name both sides by the years of their reports, `what` being `_report` for these; without years old and new.

    Examples
    --------
    >>> sides((2030, 2031), "en"), sides((), "zh", "_report")
    ({'old': '2030', 'new': '2031'}, {'old': '旧报告', 'new': '新报告'})

    """
    if len(years) < 2:  # noqa: PLR2004 - an old report and a new one
        return {side: words(f"{side}{what}", labels) for side in ("old", "new")}
    ends = {"old": years[0], "new": years[-1]}
    return {side: words(f"year{what}", labels, year=year) for side, year in ends.items()}


def _pieces(text: str) -> Iterator[str]:
    """Cut a text where a line may break: anywhere in Chinese, between words elsewhere."""
    word = ""
    for c in text:
        if display_width(c) > 1:
            if word:
                yield word
            word = ""
            yield c
        elif c == " ":
            yield f"{word} "
            word = ""
        else:
            word += c
    if word:
        yield word


_NO_END = "“‘（《「『【〔([{"  # a line must not end with these
_NO_START = "，。、；：！？）》」』】〕”’,.;:!?)]}%％"  # a line must not begin with these


def wrap(text: str, width: int, lines: int = 3) -> str:
    r"""Break a label into at most so many lines of a width, all about as long; what does not fit ends in an ellipsis.

    A Chinese character takes two columns of the width.

    Examples
    --------
    >>> wrap("持续深化法治建设", 8)
    '持续深化\n法治建设'

    """
    pieces = list(_pieces(drawable(text)))
    rows = _fill(pieces, width)
    if len(rows) > lines:
        return "\n".join([*rows[: lines - 1], rows[lines - 1].rstrip("，、,;； ") + "…"])
    if len(rows) < 2:  # noqa: PLR2004 - one line is as even as it gets
        return "".join(rows)
    # A last line of one character reads badly: narrow the lines as long as their number stays.
    for narrower in range(width - 1, width // 2, -1):
        evener = _fill(pieces, narrower)
        if len(evener) > len(rows):
            break
        rows = evener
    return "\n".join(rows)


def _fill(pieces: Sequence[str], width: int) -> list[str]:
    """Fill lines with pieces, none longer than a width if it can be helped."""
    rows = [""]
    for piece in pieces:
        rest = piece
        while display_width(rest) > width:  # a word longer than a line
            room = max(1, width - display_width(rows[-1]))
            rows[-1] += rest[:room]
            rest = rest[room:]
            rows.append("")
        if rows[-1] and rest and display_width(rows[-1] + rest.rstrip()) > width and rest[0] not in _NO_START:
            rows.append("")
        rows[-1] += rest
    return _settle([row.strip() for row in rows if row.strip()])


def _settle(rows: list[str]) -> list[str]:
    """Move an opening mark from the end of a line to the one it opens."""
    for n in range(len(rows) - 1):
        while len(rows[n]) > 1 and rows[n][-1] in _NO_END:
            rows[n], rows[n + 1] = rows[n][:-1].rstrip(), rows[n][-1] + rows[n + 1]
    return rows


def row_name(row: Mapping[Any, Any], width: int, labels: str) -> str:
    """Name a row by its indicator, and say what its values are where the name leaves it unsaid."""
    name = shorten(str(row["indicator"]).replace(";", "、"), width)
    kind = unsaid_kind(str(row.get("statistic") or ""), name, str(row.get("act") or ""), labels=labels)
    return f"{name} ({kind})" if name and kind else name


def shorten(text: str, width: int) -> str:
    """Keep a label on one line.

    Examples
    --------
    >>> shorten("持续深化法治建设", 8)
    '持续深化…'

    """
    return wrap(text, width, 1)


@contextmanager
def style() -> Iterator[None]:
    """Draw with fonts that have Chinese, in one look; nothing of it outlasts the plot."""
    import matplotlib as mpl  # noqa: PLC0415 - heavy

    if not _unseen.get():
        from matplotlib import pyplot as plt  # noqa: PLC0415 - heavy

        # A notebook's backend switches interactive drawing on when it is first used; within the look below that would
        # be undone again at its end, and every plot after the first would stay unseen.
        plt.draw_if_interactive()  # type: ignore[no-untyped-call]
    look: dict[Any, Any] = {
        "font.family": list(chinese_family()),
        "font.size": 10,
        "font.weight": "normal",
        "axes.titleweight": "normal",
        "axes.labelweight": "normal",
        "axes.titlesize": 13,
        "axes.titlelocation": "left",
        "axes.titlepad": 12,
        "axes.edgecolor": PALE,
        "axes.labelcolor": SOFT,
        "axes.labelsize": 9.5,
        "text.color": INK,
        "xtick.color": SOFT,
        "ytick.color": INK,
        "xtick.labelcolor": SOFT,
        "ytick.labelcolor": INK,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "figure.facecolor": "white",
        "axes.facecolor": "white",
        "savefig.facecolor": "white",
        "legend.frameon": False,
        "legend.fontsize": 9.5,
        "axes.unicode_minus": True,
    }
    with mpl.rc_context(look):
        yield


_unseen: ContextVar[bool] = ContextVar("_unseen", default=False)


@contextmanager
def unseen() -> Iterator[None]:
    """Draw for a file: figures that `pyplot`, which takes time to load, does not know of and need not close."""
    before = _unseen.set(True)
    try:
        yield
    finally:
        _unseen.reset(before)


def blank(width: float, height: float, layout: Any = "constrained") -> Figure:
    """Return an empty sheet of a size in inches: one that a notebook shows, or one for a file."""
    if _unseen.get():
        from matplotlib.figure import Figure  # noqa: PLC0415 - heavy

        return Figure(figsize=(width, height), layout=layout)
    from matplotlib import pyplot as plt  # noqa: PLC0415 - heavy

    return plt.figure(figsize=(width, height), layout=layout)


def warm_up() -> None:
    """Load all that drawing needs, fonts included, so that the first drawing takes no longer than the next."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - heavy

    with unseen(), style():
        figure = sheet(None, 1, 1, drawable("法 a")).get_figure(root=True)
        if figure is not None:
            FigureCanvasAgg(figure).draw()  # type: ignore[no-untyped-call]


def sheet(ax: Axes | None, width: float, height: float, title: str) -> Axes:
    """Return the axes to draw on, titled: those that were handed in, or new ones of a size in inches."""
    if ax is not None:
        ax.set_title(title, loc="left")
        return ax
    figure = blank(width, height)
    ax = figure.subplots()
    figure.suptitle(title, x=0.008, ha="left", fontsize=13)
    return ax


def records(table: Rows) -> list[Mapping[Any, Any]]:
    """Return the rows of a table as mappings, those of a frame too."""
    return [*table.to_dict("records")] if hasattr(table, "to_dict") else [*table]


def bare(ax: Axes) -> None:
    """Take away the frame and the ticks."""
    ax.set_xticks([])
    ax.set_yticks([])
    for spine in ax.spines.values():
        spine.set_visible(False)


def mark(colour: str, label: str, size: float = 8, *, hollow: bool = False, shape: str = "o") -> Any:
    """Return a mark with its name, for a legend."""
    from matplotlib.lines import Line2D  # noqa: PLC0415 - heavy

    face = "white" if hollow else colour
    return Line2D([], [], ls="", marker=shape, ms=size, color=colour, mfc=face, label=label)


def legend(ax: Axes, marks: Sequence[Any], where: Any, anchor: tuple[float, float], pad: float) -> None:
    """Name marks in one line: which point of the legend lies at which point of the axes, and how far apart."""
    ax.legend(handles=marks, loc=where, bbox_to_anchor=anchor, ncols=len(marks), borderaxespad=pad)


def nothing(ax: Axes | None, title: str, labels: str) -> Axes:
    """Say that there is nothing to draw, in place of an empty frame."""
    ax = sheet(ax, 7, 1.6, title)
    bare(ax)
    ax.text(0.5, 0.5, words("nothing", labels), ha="center", va="center", color=SOFT, transform=ax.transAxes)
    return ax
