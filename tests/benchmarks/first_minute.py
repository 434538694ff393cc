"""How long a person waits for the first results, beside another state of the code, by turns.

    python tests/benchmarks/first_minute.py REVISION [ROUNDS]     # e707b12 is the state before findings were computed

Both states have the noise of the machine alike, and their bytecode at hand. Prints for each command the seconds waited,
median and least, and the least seconds of the processor, of both states and as a ratio.
"""

from __future__ import annotations

import io
import os
import resource
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ONE, TWO = ["haizhu-2023.md"], ["lanpu-2023.md", "lanpu-2024.md"]
JOBS = {
    "plan -o": ["plan", *ONE, "-o"],
    "compare -o": ["compare", *TWO, "-o"],
    "plan": ["plan", *ONE],
    "compare": ["compare", *TWO],
}


def wait_for(source: Path, job: list[str], place: Path) -> tuple[float, float]:
    """Run a command with the code of a folder and return the seconds waited and those of the processor."""
    told = [str(ROOT / "data" / word) if word.endswith(".md") else word for word in job]
    told += [str(place / "out")] if told[-1] == "-o" else []
    new = {
        "PYTHONPATH": str(source),
        "PYTHONPYCACHEPREFIX": str(place / "bytecode"),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-c", "import sys; from compare.cli import main; sys.exit(main())", *told]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ | new)
    waited, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    return waited, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(revision: str, rounds: str = "5") -> None:
    """Measure every command."""
    with tempfile.TemporaryDirectory() as folder:
        places = (Path(folder, "before"), Path(folder, "now"))
        packed = subprocess.run(
            ["git", "archive", revision, "src"], cwd=ROOT, check=True, capture_output=True
        )
        with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as tree:
            tree.extractall(places[0], filter="data")
        places[1].mkdir()
        sources = (places[0] / "src", ROOT / "src")
        for name, job in JOBS.items():
            took: tuple[list[tuple[float, float]], ...] = ([], [])
            for turn in range(-1, int(rounds)):  # the first turn makes the bytecode
                for state in (0, 1) if turn % 2 else (1, 0):
                    found = wait_for(sources[state], job, places[state])
                    took[state].extend([found] if turn >= 0 else [])
            waited, used = ([[one[kind] for one in runs] for runs in took] for kind in (0, 1))
            rows = (
                ("waited", [statistics.median(runs) for runs in waited]),
                ("at best", [min(runs) for runs in waited]),
                ("processor", [min(runs) for runs in used]),
            )
            told = "  ".join(f"{what} {new:.2f} of {old:.2f} s: {new / old:.2f}" for what, (old, new) in rows)
            sys.stdout.write(f"{name:12}{told}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
