"""Drawings that a second process makes while the first one writes."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

import compare
from compare.export import aside
from compare.tables import Drawing

REPORT = """甲市2023年度法治政府建设情况的报告
一、主要成效
办理复议案件12件，调解成功率80%。
二、存在的问题
一是普法宣传形式不够新颖。
三、2024年工作计划
创新普法宣传形式，办理复议案件20件。"""


@pytest.fixture(autouse=True)
def two_cores(monkeypatch):
    """Whatever machine the tests run on, a second core is there."""
    monkeypatch.setattr("os.cpu_count", lambda: 2)


def exported(folder, *, apart=True, spoil=lambda: None):
    """Export a plan, with a second process or without, and return the bytes of each file but the index."""
    plan = compare.plan(compare.read_text(REPORT))
    with aside.drawing_aside(folder if apart else None):
        spoil()
        paths = plan.export(folder)
    return {path.name: path.read_bytes() for path in paths}


@pytest.mark.slow
def test_the_pictures_are_the_same_bytes_with_a_second_process_and_without(tmp_path):
    """Every file of a folder is the same, pictures, page and tables, and no process is left."""
    with_it, without = exported(tmp_path / "a"), exported(tmp_path / "b", apart=False)
    assert with_it == without
    assert {"counts.png", "flow.png", "report.html"} <= set(with_it)
    assert not aside._waiting


@pytest.mark.slow
@pytest.mark.parametrize(
    "spoil",
    [
        lambda: aside._waiting[-1].process.kill(),  # noqa: PLW0108 - there is none yet
        lambda: aside._waiting[-1].send(None, "png"),  # what it is asked to draw is no drawing
    ],
    ids=["killed", "asked for something else"],
)
def test_what_the_second_process_does_not_draw_is_drawn_here(tmp_path, spoil):
    """A process that was killed, or ended early by what cannot be drawn, costs nothing but time."""
    assert exported(tmp_path / "a", spoil=spoil) == exported(tmp_path / "b", apart=False)


def test_a_drawing_that_cannot_be_handed_over_is_drawn_here(tmp_path):
    """A drawing of somebody's own, a function without a name, cannot travel."""
    from matplotlib.figure import Figure

    own = Drawing("own", "", "", lambda: Figure(figsize=(1, 1)).subplots())
    with aside.drawing_aside(tmp_path):
        aside.draw_ahead([own], tmp_path)
        assert aside.picture(own, "png").startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("path", "cores", "started"),
    [("out", 2, 1), ("page.html", 2, 1), ("tables.xlsx", 2, 0), (None, 2, 0), ("out", 1, 0)],
)
def test_a_process_starts_only_where_something_is_drawn(monkeypatch, path, cores, started):
    """A folder and a page have drawings, a workbook has none; on one core there is nothing to gain."""
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    with aside.drawing_aside(path):
        assert len(aside._waiting) == started


def test_no_process_can_be_started(monkeypatch, tmp_path):
    """Where the system refuses a second process, the files are the same."""

    def refuse(*_, **__):
        raise OSError("no")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert "counts.png" in exported(tmp_path / "a")


def test_the_second_process_ends_when_the_first_is_killed(tmp_path):
    """A process that is killed without a chance to clean up leaves none behind: its pipe ends."""
    code = (
        "import time\nfrom compare.export import aside\nimport os; os.cpu_count = lambda: 2\n"
        f"with aside.drawing_aside({str(tmp_path)!r}):\n"
        "    print(aside._waiting[-1].process.pid, flush=True)\n    time.sleep(60)\n"
    )
    first = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    second = Path("/proc", first.stdout.readline().strip())
    if not second.exists():
        pytest.skip("this system does not list its processes")
    first.kill()
    first.wait()
    first.stdout.close()
    for _ in range(200):
        if not second.exists() or " Z " in (second / "stat").read_text():
            return
        time.sleep(0.1)
    pytest.fail("the second process is still there")
