"""What the main job costs: one report against its own plan, from the file to the printed findings and the tables.

Run with `pytest tests/benchmarks/test_main_job.py --benchmark-enable -s`; processor seconds after import and the
peak of memory stand in `extra_info` and are printed. The limits are held only then: without the switch the job just
runs.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2] / "data" / "haizhu-2023.md"
#: The main job may take this much of one core after import, and this much memory.
SECONDS, MEGABYTES = 2.0, 400.0
#: With a second process that draws, a plan with its files may take so much of the time in one.
BESIDE = 0.9

# In a process of its own, on one core: what else the suite loaded is not counted.
JOB = """
import json, os, sys, time
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
import resource
import compare, compare.export, compare.plots, compare.quantity, compare.repair, compare.tables
from compare.comparison import planning
from compare.intake import assembling as reader
import matplotlib.pyplot, opencc, pandas, pypinyin, rjieba, xlsxwriter
times = [time.process_time()]
report = compare.read(sys.argv[1])
times.append(time.process_time())
told = compare.plan(report)
lines = told.printout()
times.append(time.process_time())
if len(sys.argv) > 2:
    told.export(sys.argv[2])
times.append(time.process_time())
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
read, plan, export = (b - a for a, b in zip(times, times[1:]))
cost = {"import": times[0], "read": read, "plan": plan, "export": export, "megabytes": peak}
print(json.dumps({"goals": len(told.found_goals), "lines": len(lines)} | {k: round(v, 2) for k, v in cost.items()}))
"""


def run_job(source, *out):
    """Run the main job in a fresh interpreter and give what it cost."""
    told = subprocess.run(
        [sys.executable, "-c", JOB, str(source), *map(str, out)],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"MPLBACKEND": "agg"},
    )
    return json.loads(told.stdout.splitlines()[-1])


def weigh(benchmark, source, *out):
    """Run the job, print what it cost, and hold the limits where benchmarks are asked for."""
    cost = benchmark.pedantic(run_job, args=(source, *out), rounds=1)
    sys.stdout.write(f"\n{source.name}: {cost}\n")
    benchmark.extra_info.update(cost)
    assert cost["lines"] > 10
    if benchmark.stats:
        assert cost["read"] + cost["plan"] + cost["export"] < SECONDS
        assert cost["megabytes"] < MEGABYTES


@pytest.mark.benchmark(group="the main job")
def test_the_findings_of_the_restated_report(benchmark):
    """Read, plan and tell the project's own restatement."""
    pytest.importorskip("resource", reason="peak memory is measured by the operating system's own counter")
    weigh(benchmark, DATA)


@pytest.mark.real
@pytest.mark.benchmark(group="the main job")
def test_the_findings_of_the_original(benchmark, shared):
    """Read, repair, plan and tell the garbled original."""
    pytest.importorskip("resource", reason="peak memory is measured by the operating system's own counter")
    weigh(benchmark, shared / "reports" / "haizhu" / "haizhu-2023.txt")


@pytest.mark.real
@pytest.mark.benchmark(group="the main job")
def test_the_findings_and_every_table_of_the_original(benchmark, shared, tmp_path):
    """The same with everything written: tables in every format, plots, the page."""
    pytest.importorskip("resource", reason="peak memory is measured by the operating system's own counter")
    weigh(benchmark, shared / "reports" / "haizhu" / "haizhu-2023.txt", tmp_path / "out")


def wait_for(folder, *, aside):
    """Run the command with its files, with a second process that draws or without, and give the seconds waited."""
    code = (
        "import os, sys\n"
        f"os.cpu_count = lambda: {2 if aside else 1}\n"
        "from compare.cli import main\n"
        f"sys.exit(main(['plan', {str(DATA)!r}, '-o', {str(folder)!r}]))\n"
    )
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    return time.perf_counter() - begun


@pytest.mark.benchmark(group="the main job")
def test_the_first_minute_with_a_second_process(benchmark, tmp_path):
    """A plan with every file, drawn by a second process, beside the same in one: the medians of five, by turns."""
    rounds = 5 if benchmark.enabled else 1

    def run():
        turns = [
            (wait_for(tmp_path / "a", aside=True), wait_for(tmp_path / "b", aside=False))
            for _ in range(rounds)
        ]
        return [statistics.median(waited) for waited in zip(*turns, strict=True)]

    two, one = benchmark.pedantic(run, rounds=1)
    sys.stdout.write(f"\nwith files: {two:.2f} s, in one process {one:.2f} s, {two / one:.2f} of it\n")
    benchmark.extra_info["beside one process"] = round(two / one, 2)
    same = {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()}
    assert same == {path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()}
    if benchmark.stats and (os.cpu_count() or 1) > 1:
        assert two / one < BESIDE
