"""A panel that is killed at any moment leaves whole parts only, and the next run ends where no kill would have.

`COMPARE_KILLS=10 pytest tests/panels/test_kills.py` kills ten times; two times otherwise.
"""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

import compare

KILLS = int(os.environ.get("COMPARE_KILLS", "2"))
PATIENCE = 120

psutil = pytest.importorskip("psutil")


@pytest.fixture(scope="module")
def larger(invent, tmp_path_factory):
    """Give a folder with more to do, and the panel nobody disturbed."""
    folder = tmp_path_factory.mktemp("larger")
    invent.fill(folder, 10 + 2 * KILLS, range(2021, 2024), seed=5, sentences=60)
    return folder, compare.panel(folder, tmp_path_factory.mktemp("whole") / "panel", workers=2)


def start(folder, out):
    return subprocess.Popen(
        [sys.executable, "-m", "compare.cli", "panel", folder, "-o", out, "--workers", "2"],
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )


def count(out):
    return sum(1 for _ in out.glob("pairs/*/part-*"))


def wait_until(condition, driver):
    until = time.monotonic() + PATIENCE
    while not condition() and driver.poll() is None and time.monotonic() < until:
        time.sleep(0.01)


def check_parts(out):
    """Open every part that stands."""
    import pyarrow.parquet as pq

    for part in out.rglob("part-*.parquet"):
        pq.read_table(part)


def test_kills_of_the_driver_leave_whole_parts_and_the_run_goes_on(larger, tmp_path, parts):
    """Kill -9 at random moments; after each, every part can be read; in the end all is as if nothing had been."""
    folder, whole = larger
    out, rng = tmp_path / "out", random.Random(8)  # noqa: S311 - chance, no secret
    for _ in range(KILLS):
        had = count(out)
        driver = start(folder, out)
        # Somewhere in the reading, or after a few more pairs.
        more = rng.randrange(0, 3)
        wait_until(lambda had=had, more=more: count(out) >= had + more and (out / "reports").exists(), driver)
        time.sleep(rng.random() / 2)
        processes = [*psutil.Process(driver.pid).children(recursive=True)] if driver.poll() is None else []
        driver.send_signal(signal.SIGKILL)
        driver.wait()
        psutil.wait_procs(processes, timeout=0.1)
        check_parts(out)
    assert start(folder, out).wait(PATIENCE) == 0
    assert parts(out) == parts(whole.out)


def test_kills_of_workers_lose_nothing(larger, tmp_path, parts):
    """Workers of one run are killed, one after the other; the run ends by itself and the dataset is whole."""
    folder, whole = larger
    out, rng = tmp_path / "out", random.Random(9)  # noqa: S311 - as above
    driver = start(folder, out)
    killed = 0
    until = time.monotonic() + PATIENCE
    while killed < KILLS and driver.poll() is None and time.monotonic() < until:
        had = count(out)
        wait_until(lambda had=had: count(out) > had, driver)
        killed += kill_one(driver.pid, rng)
    assert driver.wait(PATIENCE) == 0
    assert killed == KILLS
    assert parts(out) == parts(whole.out)


def kill_one(pid, rng):
    """Kill a process that works for the driver."""
    try:
        workers = [
            p for p in psutil.Process(pid).children(recursive=True) if "popen_loky" in " ".join(p.cmdline())
        ]
        rng.choice(workers).kill()
    except (psutil.NoSuchProcess, IndexError):
        return 0
    return 1
