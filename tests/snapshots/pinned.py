"""Writes down the full tables of real pairs, so that a change of an answer is a difference someone accepts.

    python tests/snapshots/pinned.py     # writes them anew: look at `git diff tests/snapshots` before you commit

Kept are offsets, values and labels; of the other texts of a row no word, but a sum of eight digits, so that a change is
seen. The originals lie beside the checkout.
"""

import zlib
from pathlib import Path

import compare
from compare.tables import TABLES

HERE = Path(__file__).parent
REPORTS = HERE.parents[2] / "shared" / "reports"
PAIRS = {
    "linchuan-2023-2024": ("fazhi/linchuan-2023.txt", "fazhi/linchuan-2024.txt"),
    "hailar-2016-2017": ("hailar/hailar-2016.txt", "hailar/hailar-2017.txt"),
    "zhejiang-2025-2026": ("provinces/zhejiang-2025.txt", "provinces/zhejiang-2026.txt"),
}
LABELS = {"unit"}  # open vocabularies of a few words


def tables_of(name):
    """Give every table of a pair, and of the plan of its later report, as lines of text."""
    old, new = (compare.read(REPORTS / path) for path in PAIRS[name])
    results = {"": compare.reports(old, new), "plan-": compare.plan(new)}
    return {
        f"{prefix}{table}": lines_of(frame, kept_columns(table))
        for prefix, result in results.items()
        for table, frame in result.tables().frames
    }


def kept_columns(table):
    """Give the columns that hold no words of a report."""
    return {c.name for c in TABLES[table].columns if c.kind != "text" or c.words} | LABELS


def lines_of(frame, kept):
    """Give a table as comma-separated lines, with a sum for the texts that are left out."""
    shown = frame[[name for name in frame.columns if name in kept]]
    texts = frame[[name for name in frame.columns if name not in kept]].astype(str)
    sums = [f"{zlib.crc32(chr(0).join(row).encode()):08x}" for row in texts.itertuples(index=False)]
    return shown.assign(texts=sums).to_csv(index=False, float_format="%.10g").splitlines()


def write():
    """Write all tables of all pairs."""
    for name in PAIRS:
        folder = HERE / name
        folder.mkdir(exist_ok=True)
        tables = tables_of(name)
        for path in set(folder.glob("*.csv")) - {folder / f"{table}.csv" for table in tables}:
            path.unlink()
        for table, lines in tables.items():
            (folder / f"{table}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
