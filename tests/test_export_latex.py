"""LaTeX shows text as text, and compiles where there is a compiler; Parquet comes back as the frames."""

from __future__ import annotations

import re
import shutil
import subprocess

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.export import render_latex, write_any
from compare.export.latex import escape
from compare.records import UsageError
from compare.tables import COLUMNS, Tables, build, empty_frame

NASTY = [
    r"\input{/etc/passwd}",
    r"\write18{rm}",
    "50% & $x_1^2$ #1 ~",
    r"\end{longtable}\begin{evil}",
    "[*]--``''",
    "^^5cinput",
    "a\x00\x1b\ud800b",
    "一行\n\n两行",
]


def tables(text="修桥3座"):
    """Give a table with one text everywhere."""
    row = {
        "indicator": text,
        "unit": text,
        "text": text,
        "start": 0,
        "end": 3,
        "section": text,
        "value": -1.5,
    }
    frame = build("quantities", [row] * 2)
    return Tables(
        text, (("quantities", frame), ("terms", empty_frame("terms"))), notes=(text,), facts=((text, text),)
    )


def commands(source):
    """Name all commands of a source."""
    return set(re.findall(r"\\[A-Za-z]+|\\.", source))


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("labels", ["zh", "en"])
def test_no_command_comes_through(text, labels):
    """A hostile text adds no command beyond those that show its characters, and braces stay balanced."""
    shown = {r"\textbackslash", r"\{", r"\}", r"\$", r"\&", r"\#", r"\%", r"\_", r"\newline"}
    shown |= {rf"\text{n}" for n in ("asciicircum", "asciitilde", "less", "greater", "bar")}
    shown |= {r"\ensuremath", r"\geq", r"\leq", r"\approx"}
    shown |= {r"\textasciigrave", r"\textquotesingle", r"\textquotedbl"}
    plain = commands(render_latex(tables(), labels=labels))
    assert commands(render_latex(tables(text), labels=labels)) <= plain | shown


def test_the_sign_of_a_bound_is_printed():
    """Fonts of text have no such signs, and a figure whose sign is left out reads as exact: formulas have them."""
    assert escape("≥6%，≈3，≤−5") == (
        r"\ensuremath{\geq}6\%，\ensuremath{\approx}3，\ensuremath{\leq}\ensuremath{-}5"
    )


@given(st.text())
def test_braces_stay_balanced(text):
    """Whatever the text, what stands for it opens and closes its groups, and ends no line with a comment."""
    bare = re.sub(r"\\[{}%#&$_]", "", escape(text))
    depth = 0
    for c in bare:
        depth += (c == "{") - (c == "}")
        assert depth >= 0
    assert depth == 0
    assert not set(bare) & set("%#&$_^~\"'`")


@pytest.mark.parametrize("labels", ["zh", "en"])
def test_the_same_tables_give_the_same_source(monkeypatch, labels):
    """Nothing in the source depends on when it was made but the day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    assert render_latex(tables(), labels=labels) == render_latex(tables(), labels=labels)
    assert "2030-03-17" in render_latex(tables(), labels=labels)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("xelatex") is None, reason="XeLaTeX is not installed")
@pytest.mark.parametrize("labels", ["zh", "en"])
def test_it_compiles(tmp_path, labels):
    """XeLaTeX makes a PDF of hostile tables."""
    (path,) = write_any(tables(" ".join(NASTY)), tmp_path / "t.tex", labels=labels)
    run = ["xelatex", "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", path.name]
    done = subprocess.run(run, cwd=tmp_path, check=False, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stdout[-2000:]


def test_parquet_comes_back_as_it_went(tmp_path):
    """Each table, read back by pandas, is the frame that was written, with columns it does not promise."""
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    given_tables = tables()
    frame = given_tables.frames[0][1].assign(by_hand="paired")
    written = write_any(
        Tables("t", (("quantities", frame), *given_tables.frames[1:])), tmp_path / "t.parquet"
    )
    assert [p.name for p in written] == ["t.parquet", "t-terms.parquet"]
    back = pd.read_parquet(written[0])
    assert list(back.columns) == [*COLUMNS["quantities"], "by_hand"]
    pd.testing.assert_frame_equal(back, frame, check_dtype=False)
    assert list(pd.read_parquet(written[1]).columns) == list(COLUMNS["terms"])


def test_parquet_of_a_table_nobody_knows(tmp_path):
    """A table of another name is written with the types its columns have elsewhere."""
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    frame = tables().frames[0][1]
    (path,) = write_any(Tables("t", (("unannounced", frame),)), tmp_path / "t.parquet")
    assert pd.read_parquet(path)["start"].tolist() == [0, 0]


def test_without_pyarrow_it_says_what_to_install(tmp_path, monkeypatch):
    """Where pyarrow is missing, one sentence names the extra."""
    import sys

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"compare-reports\[panel\]"):
        write_any(tables(), tmp_path / "t.parquet")
