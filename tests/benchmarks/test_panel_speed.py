"""How fast a panel is made, what the engine costs, and that memory stays flat.

Short: `pytest tests/benchmarks/test_panel_speed.py --benchmark-enable -s`; long, with 20,000 invented pairs (hours on
a small machine): `COMPARE_PAIRS=20000 pytest tests/benchmarks/test_panel_speed.py --benchmark-enable -s`. Ratios are
taken in one run, in turns, so that a busy machine slows both sides; figures are in seconds of the processor.
"""

import importlib.util
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
PAIRS = int(os.environ.get("COMPARE_PAIRS", "400"))  # the larger of two panels; the smaller is a twentieth
REAL = ("guowuyuan", "hailar", "provinces")
CHARACTERS = 17_000  # a side, on which throughput is stated


@pytest.fixture
def timed(benchmark):
    """Skip where timings are switched off: a busy machine proves nothing."""
    if benchmark.disabled:
        pytest.skip("timings are taken with --benchmark-enable only")
    return benchmark


@pytest.fixture(scope="module")
def invent():
    """Give the generator of invented reports."""
    spec = importlib.util.spec_from_file_location("invent", TESTS / "synthetic" / "invent.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def show(capsys, *lines):
    with capsys.disabled():
        print("", *lines, sep="\n")  # noqa: T201 - the figures are the result


def spent(*command, times=7):
    """Give the least seconds of the processor a command takes, start to end."""
    best = float("inf")
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def test_import_and_help(timed, capsys):
    """`import compare` costs no more than 1.2 times `import pandas`, and `yoy --help` a quarter of a second."""
    timed(lambda: None)
    pandas = spent(sys.executable, "-c", "import pandas")
    ours = spent(sys.executable, "-c", "import compare")
    asked = spent(sys.executable, "-m", "compare.cli", "--help")
    show(
        capsys,
        f"import pandas {pandas:.3f} s; import compare {ours:.3f} s ({ours / pandas:.2f}); yoy --help {asked:.3f} s",
    )
    assert ours <= 1.2 * pandas
    assert asked <= 0.25


def work_of(source, out):
    """Give the jobs of a folder, as `compare.panel` makes them."""
    from compare.panel import making
    from compare.panel.engines import Here
    from compare.panel.inventory import take_inventory
    from compare.panel.pairs import Options

    inventory = take_inventory(source)
    rows = making._survey(Here(), inventory, out, Options(), progress=False)
    return list(making._jobs(making._couples(rows), inventory, out, Options()))


@pytest.mark.real
def test_real_pairs_a_second(timed, shared, tmp_path, capsys):
    """State Council, county and provincial pairs end to end, read to Parquet, on one core."""
    from compare.panel.pairs import keep_pair

    jobs = [j for name in REAL for j in work_of(shared / "reports" / name, tmp_path / name)]
    sizes = [Path(j.root, p).stat().st_size / 3 for j in jobs for p in (j.old_path, j.new_path)]
    keep_pair(jobs.pop())  # what is loaded once
    taken = []
    for job in jobs:
        begin = time.process_time()
        keep_pair(job)
        taken.append(time.process_time() - begin)
    timed(lambda: None)
    a_pair = statistics.mean(taken)
    at = a_pair * CHARACTERS / statistics.mean(sizes)
    show(
        capsys,
        f"{len(jobs)} real pairs, {statistics.mean(sizes):,.0f} characters a side: {a_pair:.3f} s of the processor a"
        f" pair ({1 / a_pair:.2f} pairs/s/core); at {CHARACTERS:,} characters a side {1 / at:.2f} pairs/s/core",
    )
    assert 1 / at >= 4


def run_panel(folder, out, workers):
    """Make a panel in a process of its own; give seconds of the clock and of the processor, and the driver's memory."""
    code = (
        "import sys, time, resource, compare\n"
        "begin = time.perf_counter()\n"
        f"compare.panel({str(folder)!r}, {str(out)!r}, workers={workers}, progress=False)\n"
        "taken = time.perf_counter() - begin\n"
        "me = resource.getrusage(resource.RUSAGE_SELF)\n"
        "others = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(taken, me.ru_utime + me.ru_stime, others.ru_utime + others.ru_stime, me.ru_maxrss / 1024)\n"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return [float(figure) for figure in told.stdout.split()]


def test_two_workers_beside_one(timed, invent, tmp_path, capsys):
    """Two processes finish in little more than half the time of one; needs two idle processors to mean anything."""
    folder = tmp_path / "in"
    invent.fill(folder, max(10, PAIRS // 20), range(2018, 2024), seed=1, sentences=400)
    one, two = [], []
    for turn in range(2):
        one.append(run_panel(folder, tmp_path / f"one{turn}", 1)[0])
        two.append(run_panel(folder, tmp_path / f"two{turn}", 2)[0])
    timed(lambda: None)
    show(
        capsys,
        f"one worker {min(one):.1f} s, two {min(two):.1f} s: {min(one) / min(two):.2f} times as fast"
        f" (load {os.getloadavg()[0]:.1f})",
    )
    assert min(one) / min(two) >= 1.8


def test_memory_is_flat_and_time_a_pair_constant(timed, invent, tmp_path, capsys):
    """Twenty times the pairs: the driver takes no more than 1.2 times the memory, a pair no more than 1.1 the time."""
    figures = []
    for pairs in (max(20, PAIRS // 20), PAIRS):
        folder = tmp_path / f"in{pairs}"
        invent.fill(folder, pairs // 5, range(2018, 2024), seed=2, sentences=20)
        taken, driver, workers, memory = run_panel(folder, tmp_path / f"out{pairs}", 2)
        size = sum(p.stat().st_size for p in (tmp_path / f"out{pairs}").rglob("*.parquet"))
        figures.append((pairs, taken, driver, workers, memory, size))
    timed(lambda: None)
    show(
        capsys,
        *(
            f"{pairs:>7} pairs: {taken:.1f} s, {1000 * (driver + workers) / pairs:.1f} ms of the processor a pair"
            f" (driver {1000 * driver / pairs:.2f}), driver {memory:.0f} MB, {size / pairs:,.0f} bytes a pair"
            for pairs, taken, driver, workers, memory, size in figures
        ),
    )
    small, large = figures
    assert large[4] <= 1.2 * small[4]
    assert (large[2] + large[3]) / large[0] <= 1.1 * (small[2] + small[3]) / small[0]


def test_what_the_engine_costs(timed, invent, tmp_path, capsys):
    """Beside a plain loop over the same function the pool takes at most 5 % more of the processor."""
    from compare.panel.engines import Pool, run
    from compare.panel.making import _parcels
    from compare.panel.pairs import keep_pairs

    folder = tmp_path / "in"
    invent.fill(folder, 12, range(2018, 2024), seed=4, sentences=200)
    engine = Pool(1)
    plain, pooled = [], []
    try:
        for turn in range(3):
            jobs = work_of(folder, tmp_path / f"a{turn}")
            if not turn:  # load what is loaded once, on both sides
                keep_pairs(jobs[:1])
                list(run(engine, keep_pairs, [tuple(jobs[1:2])]))
            begin = time.perf_counter()
            keep_pairs(jobs)
            plain.append(time.perf_counter() - begin)
            jobs = work_of(folder, tmp_path / f"b{turn}")
            begin = time.perf_counter()
            list(run(engine, keep_pairs, _parcels(iter(jobs), len(jobs), engine.room)))
            pooled.append(time.perf_counter() - begin)
    finally:
        engine.close()
    timed(lambda: None)
    show(
        capsys,
        f"a plain loop {min(plain):.2f} s, a pool of one {min(pooled):.2f} s: {min(pooled) / min(plain):.3f}",
    )
    assert min(pooled) <= 1.05 * min(plain)
