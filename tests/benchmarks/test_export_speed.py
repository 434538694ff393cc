"""How long a large comparison takes to write: tables of the size of two State Council reports.

Run with `pytest tests/benchmarks/test_export_speed.py --benchmark-enable`; seconds per file.
"""

from time import process_time

import pytest

from compare.export import render_html, render_json, render_markdown, render_xlsx
from compare.tables import COLUMNS, Tables, build

OLD = "全县修桥三座，铺路五里，种树九千棵，办成实事十件，" * 8
NEW = "全县修桥四座，铺路六里，种树八千棵，办成实事十件，" * 8


def frame(name, rows, **cells):
    """Repeat one row; offsets count up."""
    kinds = COLUMNS[name]
    plain = {"text": "", "number": 1.5, "whole": 0, "offset": None, "flag": False}
    return build(
        name,
        [
            {
                c: row if c.endswith(("start", "end")) else cells.get(c, plain[kind])
                for c, kind in kinds.items()
            }
            for row in range(rows)
        ],
    )


def large():
    """Give a comparison of two long reports: 150 passages, 400 edits, 100 figures, 700 goals."""
    passages = frame("passages", 150, relation="same", old_text=OLD, new_text=NEW)
    wording = frame("wording", 400, op="replace", old_text="三", new_text="四", old_to=5, new_to=5)
    wording["passage"] = wording.index % 150
    wording[["old_from", "new_from"]] = 4
    indicators = frame("indicators", 100, indicator="修桥", old_text="三座", new_text="四座", status="paired")
    followup = frame("followup", 700, goal=OLD[:40], goal_text=OLD[:80], status="done", kind="measure")
    frames = {"passages": passages, "wording": wording, "indicators": indicators, "followup": followup}
    return Tables("石河镇：2030 → 2031", tuple(frames.items()))


@pytest.mark.benchmark(group="export")
@pytest.mark.parametrize("render", [render_xlsx, render_html, render_markdown, render_json])
def test_render(benchmark, render):
    """One file of everything, in memory."""
    assert benchmark(render, large(), labels="zh")


def seconds(render, tables):
    """Measure the fastest of three runs, in seconds of the processor."""

    def once():
        begin = process_time()
        render(tables, labels="zh")
        return process_time() - begin

    return min(once() for _ in range(3))


def test_a_workbook_beside_the_same_tables_as_json(benchmark):
    """A workbook of two long reports takes as long as twenty files of JSON; measured with --benchmark-enable only."""
    tables = large()
    assert benchmark(render_xlsx, tables)
    if benchmark.stats:
        assert seconds(render_xlsx, tables) < 20 * seconds(render_json, tables)
