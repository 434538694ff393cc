"""How many characters a second figures are found and named at, on real text and within one process.

    python tests/benchmarks/figures_a_second.py [ROUNDS [FOLDER]]     # the best of so many rounds, 3 where none is said

Reads the Chinese reports of `data/` and `tests/answers/*/new.txt`, most of them extracts full of figures, or those of
a folder. Prints seconds of the processor and characters a second of finding the numerals, of naming them, and of all
that `compare.quantities` does.
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


def files(folder: str) -> list[Path]:
    """Return the files that are measured."""
    if folder:
        return sorted(Path(folder).rglob("*.txt"))
    return sorted([*(ROOT / "data").glob("*-20*.md"), *(ROOT / "tests" / "answers").glob("*/new.txt")])


def main(rounds: str = "3", folder: str = "") -> None:
    """Measure each part."""
    read = [compare.read(path) for path in files(folder)]
    reports = [report for report in read if report.language == "zh"]
    texts = [report.text for report in reports]
    size, figures = sum(map(len, texts)), sum(len(find_marks(text)) for text in texts)

    parts: dict[str, Callable[[], object]] = {
        "finding": lambda: [find_marks(text) for text in texts],
        "finding, naming": lambda: [name_marks(text, find_marks(text)) for text in texts],
        "quantities": lambda: [compare.quantities(report) for report in reports],  # too many to be remembered
    }
    sys.stdout.write(f"{len(reports)} reports, {size:,} characters, {figures:,} figures\n")
    for name, part in parts.items():
        took = []
        for _ in range(int(rounds)):
            begun = time.process_time()
            part()
            took.append(time.process_time() - begun)
        sys.stdout.write(f"{name:16} {min(took):6.3f} s {size / min(took):12,.0f} characters a second\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
