"""The same work in this process, in a pool, on a Dask cluster: the same bytes, and nothing lost with a worker."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import cloudpickle
import pytest

import compare
from compare.panels.engines import Cluster, Here, Pool, run
from compare.records import ExportError, UsageError

PATIENCE = 60  # seconds for a scheduler to answer

# The functions below travel to other processes, which cannot import this file.
cloudpickle.register_pickle_by_value(sys.modules[__name__])


def double(items):
    return [2 * item for item in items]


def refuse(_items):
    raise ExportError("the disk is full")


class Deadly:
    """Doubles numbers, and ends its own process at some of them: the first time, or every time."""

    def __init__(self, marks, poison=()):
        self.marks, self.poison = str(marks), poison

    def __call__(self, items):
        for item in items:
            mark = Path(self.marks) / str(item)
            if item in self.poison or (item % 7 == 3 and not mark.exists()):
                mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
        return double(items)


def pairs_of(count, size=4):
    return [tuple(range(at, min(count, at + size))) for at in range(0, count, size)]


@pytest.mark.parametrize("make", [Here, lambda: Pool(2)], ids=["here", "pool"])
def test_every_item_comes_back_once(make):
    """An engine gives each item with its own result, in whatever order."""
    engine = make()
    try:
        assert sorted(run(engine, double, pairs_of(30))) == [(n, 2 * n, "") for n in range(30)]
    finally:
        engine.close()


def test_parcels_are_drawn_only_as_fast_as_they_are_done():
    """Any number of parcels costs no memory: no more are drawn than are in flight."""
    drawn = 0

    def parcels():
        nonlocal drawn
        for n in range(1000):
            drawn += 1
            yield (n,)

    results = run(Here(), double, parcels())
    next(results)
    assert drawn <= 2


@pytest.mark.parametrize("make", [Here, lambda: Pool(1)], ids=["here", "pool"])
def test_what_must_end_the_run_ends_it(make):
    """A dataset that cannot be written is no failure of one item."""
    engine = make()
    try:
        with pytest.raises(ExportError, match="disk is full"):
            list(run(engine, refuse, pairs_of(4)))
    finally:
        engine.close()


def test_a_pool_outlives_its_workers(tmp_path):
    """Workers that die at every seventh item lose nothing."""
    engine = Pool(2)
    try:
        found = sorted(run(engine, Deadly(tmp_path), pairs_of(30)))
    finally:
        engine.close()
    assert found == [(n, 2 * n, "") for n in range(30)]
    assert len(list(tmp_path.iterdir())) == 4


def test_an_item_that_kills_its_worker_every_time_is_told(tmp_path):
    """The one item is lost with a sentence, its neighbours are not."""
    engine = Pool(2)
    try:
        found = {
            item: (result, why) for item, result, why in run(engine, Deadly(tmp_path, (5,)), pairs_of(12))
        }
    finally:
        engine.close()
    result, why = found.pop(5)
    assert result is None
    assert "memory" in why
    assert found == {n: (2 * n, "") for n in range(12) if n != 5}


def test_a_pool_gives_the_same_bytes(made, county, tmp_path, parts):
    """Two processes leave what one leaves, byte by byte."""
    compare.panel(county[0], tmp_path / "out", workers=2)
    assert parts(tmp_path / "out") == parts(made.out)


def test_a_script_needs_no_guard(county, tmp_path):
    """A plain script that makes a panel runs once, though its workers are processes of their own."""
    script = tmp_path / "script.py"
    script.write_text(
        f"import compare\nprint('once')\ncompare.panel({str(county[0])!r}, {str(tmp_path / 'out')!r}, workers=2)\n",
        encoding="utf-8",
    )
    told = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True, timeout=120)
    assert told.stdout == "once\n"


def test_a_scheduler_that_does_not_answer_is_refused():
    """The message names the address and says how to start one."""
    pytest.importorskip("distributed")
    with pytest.raises(UsageError, match=r"tcp://127\.0\.0\.1:9;"):
        Cluster("tcp://127.0.0.1:9", patience=1)


def test_a_local_cluster_gives_the_same_bytes(made, county, tmp_path, parts):
    """A Dask cluster of two processes leaves what one process leaves."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", host="127.0.0.1"
    ) as cluster:
        compare.panel(county[0], tmp_path / "out", scheduler=cluster.scheduler_address)
    assert parts(tmp_path / "out") == parts(made.out)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def cluster(tmp_path):
    """Start a scheduler and two workers as processes of their own on loopback; they end by themselves, too."""
    pytest.importorskip("distributed")
    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    call = [sys.executable, "-m", "dask"]
    quiet = ["--dashboard-address", "127.0.0.1:0", "--host", "127.0.0.1"]
    commands = [[*call, "scheduler", *quiet, "--port", str(port), "--idle-timeout", "90s"]]
    commands += 2 * [
        [*call, "worker", address, *quiet, "--nthreads", "1", "--no-nanny", "--death-timeout", "60",
         "--lifetime", "150s", "--local-directory", str(tmp_path)]
    ]  # fmt: skip
    started = [
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in commands
    ]
    try:
        wait_for_workers(address, 2)
        yield address, started[1:]
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def wait_for_workers(address, count):
    import distributed

    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with distributed.Client(address, timeout=5, set_as_default=False) as client:
                client.wait_for_workers(count, timeout=PATIENCE)
                return
        except OSError:
            time.sleep(0.3)
    pytest.fail("the scheduler did not answer")


def test_separate_processes_give_the_same_bytes_and_one_may_die(made, county, tmp_path, parts, cluster):
    """A scheduler and two workers on loopback; one of the workers is killed in mid-run and nothing is lost."""
    address, workers = cluster
    driver = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "compare.cli",
            "panel",
            county[0],
            "-o",
            tmp_path / "out",
            "--scheduler",
            address,
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + PATIENCE
    while not list((tmp_path / "out").glob("pairs/*/*")) and time.monotonic() < until:
        time.sleep(0.02)
    workers[0].kill()
    told, _ = driver.communicate(timeout=120)
    assert driver.returncode == 0, told
    assert parts(tmp_path / "out") == parts(made.out)
