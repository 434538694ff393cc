"""Whole or not at all, on a disk that is really full, in a folder that is really closed, under real kills."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from compare.export import write_whole
from compare.records import ExportError

ROOT = os.name == "posix" and os.geteuid() == 0
NOBODY = 65534


@pytest.fixture
def small_disk(tmp_path):
    """Mount a disk of 64 KB, or skip where that is not allowed."""
    place = tmp_path / "disk"
    place.mkdir()
    if not ROOT or not shutil.which("mount"):
        pytest.skip("only root may mount a disk")
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place], check=False, capture_output=True
    )
    if done.returncode:
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_disk_that_is_really_full(small_disk):
    """On a full disk the earlier file stands whole, nothing lies beside it, and one sentence says why."""
    path = small_disk / "t.xlsx"
    write_whole(path, b"earlier")
    with pytest.raises(ExportError, match="the disk is full"):
        write_whole(path, bytes(1024 * 1024))
    assert path.read_bytes() == b"earlier"
    assert [p.name for p in small_disk.iterdir()] == ["t.xlsx"]
    write_whole(path, b"later")
    assert path.read_bytes() == b"later"


def test_a_folder_that_is_really_closed():
    """A user without the right to write is told so, and the earlier file stands."""
    if not ROOT:
        pytest.skip("the other test of a closed folder runs for this user")
    folder = Path(tempfile.mkdtemp())
    try:
        path = folder / "t.csv"
        path.write_bytes(b"earlier")
        folder.chmod(0o755)
        script = (
            "import os, sys\n"
            "from compare.export.files import write_whole\n"
            "from compare.records import ExportError\n"
            f"os.setgid({NOBODY})\n"
            f"os.setuid({NOBODY})\n"
            "try:\n"
            "    write_whole(sys.argv[1], b'later')\n"
            "except ExportError as error:\n"
            "    print(error)\n"
        )
        run = [sys.executable, "-c", script, str(path)]
        done = subprocess.run(run, check=True, capture_output=True, text=True)
        assert "may not be written" in done.stdout
        assert path.read_bytes() == b"earlier"
        assert [p.name for p in folder.iterdir()] == ["t.csv"]
    finally:
        shutil.rmtree(folder)


@pytest.mark.parametrize("wait", [0.0, 0.013, 0.05, 0.11])
def test_a_kill_at_any_moment_leaves_a_whole_file(tmp_path, wait):
    """A process that writes two versions in turn is killed from outside: what stands there is one of them, whole."""
    path = tmp_path / "t.bin"
    versions = (b"a" * 3_000_000, b"b" * 2_000_000)
    script = (
        "import sys\n"
        "from compare.export.files import write_whole\n"
        "write_whole(sys.argv[1], b'a' * 3_000_000)\n"
        "print('begun', flush=True)\n"
        "while True:\n"
        "    write_whole(sys.argv[1], b'b' * 2_000_000)\n"
        "    write_whole(sys.argv[1], b'a' * 3_000_000)\n"
    )
    child = subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE)
    with child:
        assert child.stdout.readline() == b"begun\n"
        time.sleep(wait)
        child.kill()
    assert child.returncode == -9
    assert path.read_bytes() in versions
    write_whole(path, versions[1])
    assert path.read_bytes() == versions[1]
