"""How many characters a second figures are found and named at, on real text and within one process.

    python tests/benchmarks/figures_a_second.py [ROUNDS]     # the best of so many rounds, 3 where none is said

The reports of `data/` and of `tests/answers/*/new.txt`, each read once before. Prints seconds of the processor and
characters a second of finding the numerals, of naming them, and of all that `compare.quantities` does.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import compare
from compare.quantity.naming import name_marks
from compare.quantity.spot import find_marks

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]


def texts() -> list[Path]:
    """Return the files that are measured."""
    return sorted([*(ROOT / "data").glob("*-20*.md"), *(ROOT / "tests" / "answers").glob("*/new.txt")])


def main(rounds: str = "3") -> None:
    """Measure each part."""
    reports = [compare.read(path) for path in texts()]
    size = sum(len(report.text) for report in reports)
    chinese = [report.text for report in reports if report.language == "zh"]

    parts: dict[str, Callable[[], object]] = {
        "finding": lambda: [find_marks(text) for text in chinese],
        "finding, naming": lambda: [name_marks(text, find_marks(text)) for text in chinese],
        "quantities": lambda: [compare.quantities(report) for report in reports],  # too many to be remembered
    }
    sys.stdout.write(f"{len(reports)} reports, {size:,} characters\n")
    for name, part in parts.items():
        took = []
        for _ in range(int(rounds)):
            begun = time.process_time()
            part()
            took.append(time.process_time() - begun)
        sys.stdout.write(f"{name:16} {min(took):6.3f} s {size / min(took):12,.0f} characters a second\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
