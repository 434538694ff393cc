r"""Tables to one LaTeX document.

In: `Tables`. Out: a document that stands alone and compiles with XeLaTeX or LuaLaTeX, one `longtable` a table. Refused:
nothing; no command of LaTeX comes through from the text of a report.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.export.captions import facts_of, say
from compare.export.cells import clean_text
from compare.export.format import Format, one_file
from compare.export.readable import in_reading_order, read_table
from compare.lazy import regex
from compare.tables import check_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.export.readable import Column, Reading
    from compare.tables import Tables

_SPECIAL: Mapping[str, str] = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "`": r"\textasciigrave{}",
    "'": r"\textquotesingle{}",
    # what would join with its neighbour to another sign, or begin an optional argument or a starred command
    "-": "{-}",
    "[": "{[}",
    "]": "{]}",
    "*": "{*}",
    "\t": " ",
    # what the fonts of text lack: a bound whose sign is not printed reads as an exact figure
    "≥": r"\ensuremath{\geq}",
    "≤": r"\ensuremath{\leq}",
    "≈": r"\ensuremath{\approx}",
    "−": r"\ensuremath{-}",
}
_ANY = regex("[" + re.escape("".join(_SPECIAL).replace("-", "")) + "]|-(?=-)")  # one hyphen alone is one
_SHARE: Mapping[str, float] = {"number": 0.9, "place": 1.0, "short": 0.7, "mid": 1.4, "text": 4.0}
_CLASS: Mapping[str, str] = {
    "zh": r"\documentclass[UTF8,a4paper,landscape]{ctexart}",
    "en": r"\documentclass[a4paper,landscape]{article}",
}
_PACKAGES = r"""\usepackage[margin=15mm]{geometry}
\usepackage{array,booktabs,longtable,textcomp,iftex}
\ifPDFTeX\PackageError{compare}{Compile with XeLaTeX or LuaLaTeX}{}\fi
\setlength{\tabcolsep}{3pt}
\setlength{\parindent}{0pt}
\emergencystretch=2em
"""
# English labels, Chinese text: a Chinese fallback only where the package is there.
_CHINESE = r"\IfFileExists{ctex.sty}{\usepackage[UTF8,scheme=plain]{ctex}}{}" + "\n"


def escape(text: str) -> str:
    r"""Show text as it is, on lines of its own where it has some.

    Examples
    --------
    >>> print(escape(r"\input{x} 5% & a_b"))
    \textbackslash{}input\{x\} 5\% \& a\_b

    """
    shown = _ANY.sub(lambda found: _SPECIAL[found[0]], clean_text(text).strip("\n"))
    return re.sub(r"\n+", r"\\newline{}", shown)


def _cell(column: Column, row: int) -> str:
    text = escape(column.cells[row])
    under = column.under[row] if column.under else ""
    return rf"{text}\newline{{}}{{\scriptsize {escape(under)}}}" if under and text else text


def _shape(reading: Reading) -> str:
    """Share the width of the page among the columns, by what they hold."""
    shares = [_SHARE[column.kind] for column in reading.columns]
    total = sum(shares)
    return "".join(
        rf">{{\raggedright\arraybackslash}}p{{\dimexpr {share / total:.4f}\linewidth-2\tabcolsep\relax}}"
        for share in shares
    )


def _table(reading: Reading, labels: str) -> Iterator[str]:
    yield rf"\section*{{{escape(reading.label)}}}"
    if not reading.rows or not reading.columns:
        yield say("empty", labels)
        yield ""
        return
    heads = " & ".join(rf"\textbf{{{escape(column.label)}}}" for column in reading.columns)
    yield rf"{{\footnotesize\begin{{longtable}}{{@{{}}{_shape(reading)}@{{}}}}"
    yield rf"\toprule {heads} \\ \midrule \endhead"
    yield r"\bottomrule \endfoot"
    for row in range(reading.rows):
        yield " & ".join(_cell(column, row) for column in reading.columns) + r" \\"
    yield r"\end{longtable}}"
    yield ""


def render_latex(tables: Tables, *, labels: str = "en") -> str:
    """Return the source of a document: title, facts, findings, one table after the other."""
    check_labels(labels)
    tables = in_reading_order(tables)
    chinese = "" if labels == "zh" else _CHINESE
    head = f"% !TEX program = xelatex\n{_CLASS[labels]}\n{_PACKAGES}{chinese}\\begin{{document}}"
    lines = [
        head,
        rf"{{\Large\bfseries {escape(tables.title)}\par}}\medskip",
        *(rf"{escape(name)}: {escape(value)}\par" for name, value in facts_of(tables, labels)),
        r"\medskip",
        *(rf"{escape(note.strip())}\par" for note in tables.opening if note.strip()),
        "",
    ]
    for name, frame in tables.frames:
        lines += _table(read_table(frame, name, labels, years=tables.years), labels)
    lines += [escape(say("place_note", labels)), r"\end{document}", ""]
    return "\n".join(lines)


FORMAT = Format((".tex",), one_file(render_latex))
