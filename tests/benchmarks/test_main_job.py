"""What the main job costs: one report against its own plan, from the file to the printed findings and the tables.

Run with `pytest tests/benchmarks/test_main_job.py --benchmark-enable -s`; processor seconds after import and the
peak of memory stand in `extra_info` and are printed. The limits are held only then: without the switch the job just
runs.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2] / "data" / "haizhu-2023.md"
#: The main job may take this much of one core after import, and this much memory.
SECONDS, MEGABYTES = 2.0, 400.0

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
