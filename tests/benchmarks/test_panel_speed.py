"""How fast a panel is made, what the engine costs, and that memory stays flat.

Short, in the plain suite: small panels; figures are printed and memory is held, but no time is, since other work may
run beside it. `pytest tests/benchmarks/test_panel_speed.py --benchmark-enable -s` holds the times, too, on larger
panels; long, with 20,000 invented pairs: `COMPARE_PAIRS=20000 pytest tests/benchmarks/test_panel_speed.py
--benchmark-enable -s`. Ratios are taken in one run, in turns, so that a busy machine slows both sides; figures are in
seconds of the processor where nothing else is said.
"""

import importlib.util
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

import compare

TESTS = Path(__file__).resolve().parents[1]
FOLDERS = ("guowuyuan", "hailar", "hailar-gb18030", "provinces")
# Provinces whose report of 2025 is there as DOCX, too.
IN_WORD = ("gansu", "guangdong", "sichuan", "zhejiang")
CHARACTERS = 17_000  # a side, on which throughput is stated


@pytest.fixture
def timed(benchmark):
    """Tell whether times are held to what is asked: with --benchmark-enable only, a busy machine proves nothing."""
    benchmark(lambda: None)
    return not benchmark.disabled


@pytest.fixture
def pairs(timed):
    """How many pairs the larger of two panels has; the smaller has a twentieth."""
    return int(os.environ.get("COMPARE_PAIRS", "400" if timed else "40"))


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


def spent(*command, times):
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
    times = 7 if timed else 2
    pandas = spent(sys.executable, "-c", "import pandas", times=times)
    ours = spent(sys.executable, "-c", "import compare", times=times)
    asked = spent(sys.executable, "-m", "compare.cli", "--help", times=times)
    show(
        capsys,
        f"import pandas {pandas:.3f} s; import compare {ours:.3f} s ({ours / pandas:.2f}); yoy --help {asked:.3f} s",
    )
    if timed:
        assert ours <= 1.2 * pandas
        assert asked <= 0.25


def work_of(source, out):
    """Give the jobs of a folder, as `compare.panel` makes them."""
    from compare.panels import making
    from compare.panels.engines import Here
    from compare.panels.inventory import take_inventory
    from compare.panels.jobs import Options

    inventory = take_inventory(source)
    rows = making._survey(Here(), inventory, out, Options(), progress=False)
    return list(making._jobs(making._couples(rows), inventory, out, Options()))


def real_jobs(reports, out):
    """Give the real pairs: those of the folders, and for some provinces from DOCX to text."""
    jobs = [job for name in FOLDERS for job in work_of(reports / name, out / name)]
    paths = [reports / "provinces-docx" / f"{name}-2025.docx" for name in IN_WORD]
    paths += [reports / "provinces" / f"{name}-2026.txt" for name in IN_WORD]
    (out / "manifest.csv").write_text("\n".join(["path", *map(str, paths)]), encoding="utf-8")
    return [*jobs, *work_of(out / "manifest.csv", out / "in-word")]


@pytest.mark.real
def test_real_pairs_a_second(timed, shared, tmp_path, capsys):
    """State Council, county and provincial pairs end to end, read to Parquet, on one core."""
    from compare.panels.jobs import keep_pair

    jobs = real_jobs(shared / "reports", tmp_path)
    warm, *_ = work_of(TESTS.parent / "data", tmp_path / "warm")
    keep_pair(warm)  # what is loaded once
    jobs = jobs if timed else jobs[:2]
    taken, sizes = [], []
    for job in jobs:
        begin = time.process_time()
        keep_pair(job)
        taken.append(time.process_time() - begin)
        sizes.append(sum(len(compare.read(Path(job.root, p)).raw) for p in (job.old_path, job.new_path)) / 2)
    a_pair = statistics.mean(taken)
    at = a_pair * CHARACTERS / statistics.mean(sizes)
    show(
        capsys,
        f"{len(jobs)} real pairs, {statistics.mean(sizes):,.0f} characters a side: {a_pair:.3f} s of the processor a"
        f" pair ({1 / a_pair:.2f} pairs/s/core); at {CHARACTERS:,} characters a side {1 / at:.2f} pairs/s/core",
    )
    assert all(job.done for job in jobs)
    if timed:
        assert len(jobs) >= 20
        assert 1 / at >= 4


RUN = """
import resource, sys, time
from pathlib import Path
import compare
begin = time.perf_counter()
compare.panel(sys.argv[1], sys.argv[2], workers=int(sys.argv[3]), progress=False)
taken = time.perf_counter() - begin
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
peak = used[0].ru_maxrss
status = Path("/proc/self/status")
if status.exists():  # the peak above counts the process that started this one, too
    peak = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
print(taken, *(use.ru_utime + use.ru_stime for use in used), peak / 1024)
"""


def start_panel(folder, out, workers):
    """Begin to make a panel in a process of its own."""
    call = [sys.executable, "-c", RUN, str(folder), str(out), str(workers)]
    return subprocess.Popen(call, stdout=subprocess.PIPE, text=True)


def figures_of(process):
    """Wait for a panel; give seconds of the clock, of the processor here and in workers, and the driver's memory."""
    told, _ = process.communicate()
    assert process.returncode == 0
    return [float(figure) for figure in told.split()]


def run_panel(folder, out, workers):
    return figures_of(start_panel(folder, out, workers))


def test_two_workers_beside_one(timed, pairs, invent, tmp_path, capsys):
    """Two processes finish in little more than half the time of one."""
    if not timed:
        pytest.skip("two processors must be idle for it to mean anything: --benchmark-enable")
    folder = tmp_path / "in"
    # Enough of them that the start of the workers, the same for one and two, weighs little.
    invent.fill(folder, max(120, min(pairs, 1000) // 5), range(2018, 2024), seed=1, sentences=400)
    one, two = [], []
    for turn in range(2):
        one.append(run_panel(folder, tmp_path / f"one{turn}", 1)[0])
        two.append(run_panel(folder, tmp_path / f"two{turn}", 2)[0])
    show(
        capsys,
        f"one worker {min(one):.1f} s, two {min(two):.1f} s: {min(one) / min(two):.2f} times as fast"
        f" (load {os.getloadavg()[0]:.1f})",
    )
    assert min(one) / min(two) >= 1.8


def test_memory_is_flat_and_time_a_pair_constant(timed, pairs, invent, tmp_path, capsys):
    """Twenty times the pairs: the driver takes no more than 1.2 times the memory, a pair no more than 1.1 the time.

    While the large panel is made, small ones are made beside it, one after the other, so that whatever slows the
    machine slows both. What a panel of five pairs takes, start and all, is no time of further pairs.
    """
    few = max(20, pairs // 20)
    folders = {count: tmp_path / f"in{count}" for count in (5, few, pairs)}
    for count, folder in folders.items():
        invent.fill(folder, count // 5, range(2018, 2024), seed=2, sentences=20)
    start = sum(run_panel(folders[5], tmp_path / "start", 1)[1:3])
    process = start_panel(folders[pairs], tmp_path / "large", 1)
    small = []
    while process.poll() is None:
        small.append(run_panel(folders[few], tmp_path / f"small{len(small)}", 1))
    large = figures_of(process)
    a_pair = [
        (sum(used[1:3]) - start) / (count - 5) for used, count in [(large, pairs), *((s, few) for s in small)]
    ]
    beside = statistics.mean(a_pair[1:])
    size = sum(p.stat().st_size for p in (tmp_path / "large").rglob("*.parquet"))
    memory = statistics.median(used[3] for used in small)
    lines = [
        f"{pairs:>7} pairs: driver {large[3]:.0f} MB, {size / pairs:,.0f} bytes a pair; one worker: {large[0]:.0f} s",
        f"{few:>7} pairs, {len(small)} times beside it: driver {memory:.0f} MB ({large[3] / memory:.3f})",
    ]
    if timed:  # a short run is all start
        lines.append(
            f"{1000 * a_pair[0]:.1f} and {1000 * beside:.1f} ms of the processor a pair ({a_pair[0] / beside:.3f});"
            f" a start takes {start:.1f} s"
        )
    show(capsys, *lines)
    assert large[3] <= 1.2 * memory
    if timed:
        assert max(a_pair[0], beside) <= 1.1 * min(a_pair[0], beside)


def test_what_the_engine_costs(timed, invent, tmp_path, capsys):
    """Beside a plain loop over the same function the pool takes at most 5 % more of the processor."""
    from compare.panels.engines import Pool, run
    from compare.panels.jobs import keep_pairs
    from compare.panels.making import _parcels

    folder = tmp_path / "in"
    invent.fill(folder, 12 if timed else 2, range(2018, 2024), seed=4, sentences=200)
    engine = Pool(1)
    plain, pooled = [], []
    try:
        for turn in range(3 if timed else 1):
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
    show(
        capsys,
        f"a plain loop {min(plain):.2f} s, a pool of one {min(pooled):.2f} s: {min(pooled) / min(plain):.3f}",
    )
    if timed:
        assert min(pooled) <= 1.05 * min(plain)


WORKER = """
import json, sys
from pathlib import Path
from compare.panels.engines import _collect_seldom
from compare.panels.jobs import Job, Options, keep_pairs
_collect_seldom()
jobs = [Job(**job, options=Options()) for job in json.loads(Path(sys.argv[1]).read_text())]
third, told = len(jobs) // 3, []
for start in range(0, len(jobs), third):
    failed = [why for why in keep_pairs(jobs[start : start + third]) if why]
    status = Path("/proc/self/status").read_text().splitlines()
    told.append(next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS")))
    assert not failed, failed
print(*told)
"""


def add_names(folder, seed):
    """Append sentences about things that no other report names, so that nothing remembered fits again."""
    draw = random.Random(seed)  # noqa: S311 - invented words, no secret
    for path in sorted(folder.rglob("*.txt")):
        names = ["".join(chr(draw.randrange(0x4E00, 0x9000)) for _ in range(4)) for _ in range(60)]
        text = "".join(f"新建{name}{draw.randrange(2, 900)}座，{name}质量提高。" for name in names)
        path.write_text(path.read_text(encoding="utf-8") + f"\n三、其他工作\n{text}\n", encoding="utf-8")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_a_worker_stays_as_large_as_it_is(timed, invent, tmp_path, capsys):
    """Over 300 different pairs, each with names of its own, a worker grows by less than a tenth after the first 100."""
    places = 60 if timed else 6
    invent.fill(tmp_path / "in", places, range(2018, 2024), seed=7, sentences=40)
    add_names(tmp_path / "in", seed=7)
    jobs = [
        {k: v for k, v in vars(job).items() if k != "options"}
        for job in work_of(tmp_path / "in", tmp_path / "out")
    ]
    (tmp_path / "jobs.json").write_text(json.dumps(jobs), encoding="utf-8")
    told = subprocess.run(
        [sys.executable, "-c", WORKER, str(tmp_path / "jobs.json")],
        capture_output=True,
        text=True,
        check=True,
    )
    sizes = [float(size) for size in told.stdout.split()]
    show(capsys, f"{len(jobs)} pairs: " + ", ".join(f"{size:.0f} MB" for size in sizes))
    assert sizes[-1] <= 1.1 * sizes[0]
