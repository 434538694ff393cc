"""The code keeps its own rules: ruff finds nothing, mypy is strict inside and content from outside."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "--no-cache", "src", "tests"],
        ["ruff", "format", "--no-cache", "--check", "src", "tests"],
        ["mypy", "--no-incremental"],
        ["mypy", "--no-incremental", "tests/typing/api.py"],
    ],
    ids=["ruff", "format", "mypy", "mypy-user"],
)
def test_the_code_passes(command):
    """What the tool finds is shown as it prints it."""
    shown = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert shown.returncode == 0, shown.stdout + shown.stderr
