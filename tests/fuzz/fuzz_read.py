"""Feed damaged files to the reader until something other than `CompareError` comes out.

Not collected by pytest. Needs atheris (`pip install atheris`); run it as long as you like:

    python tests/fuzz/fuzz_read.py -max_total_time=3600 [FOLDER_OF_FINDINGS]

Each input is a choice of seed, a choice of disguise, and bytes that are written over the seed; so that the fuzzer
gets past signatures and check sums into the readers of Word files, pages and PDF files.
Figures on the way: inputs by choice, and how many were read and refused.
"""

import collections
import io
import sys
import time
import zipfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["compare"]):
    import compare
    import compare.intake
    import compare.reading._pdf
    import compare.reading._web
    import compare.reading._word

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "reading"))
from conftest import MAKERS

TITLE = "甲市2023年工作报告"
LINES = [(True, "一、2023年工作回顾"), (False, "全年修路12公里，增长5.3%。"), (True, "二、2024年工作安排")]
SEEDS = [make(TITLE, LINES) for make in MAKERS.values()]
TALLY = collections.Counter()
EVERY, BEGUN = 5_000, time.monotonic()


def unzipped(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


PARTS = unzipped(SEEDS[1])
NAMES = [
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
]


def overwritten(seed, give):
    """Write bytes over a seed at a few places."""
    out = bytearray(seed)
    for _ in range(give.ConsumeIntInRange(0, 6)):
        at = give.ConsumeIntInRange(0, max(0, len(out) - 1))
        cut = give.ConsumeIntInRange(0, 12)
        out[at : at + cut] = give.ConsumeBytes(give.ConsumeIntInRange(0, 16))
    return bytes(out)


def word_file(give):
    """Damage one part of a Word file and zip it again."""
    parts = dict(PARTS)
    name = NAMES[give.ConsumeIntInRange(0, len(NAMES) - 1)]
    parts[name] = overwritten(parts[name], give)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for key, value in parts.items():
            archive.writestr(key, value)
    return file.getvalue()


def one_input(data):
    """Make an input, read it, and let anything but a `CompareError` through."""
    give = atheris.FuzzedDataProvider(data)
    choice = give.ConsumeIntInRange(0, 6)
    if choice < len(SEEDS):
        made = overwritten(SEEDS[choice], give)
    elif choice == 4:
        made = word_file(give)
    elif choice == 5:
        made = b"<!doctype html>" + give.ConsumeBytes(4000)
    else:
        made = give.ConsumeBytes(4000)
    TALLY[choice] += 1
    if sum(TALLY.values()) % EVERY < 2:  # the fuzzer leaves without saying good-bye: tell on the way
        print(
            f"{time.monotonic() - BEGUN:.0f} s", sorted(TALLY.items(), key=str), file=sys.stderr, flush=True
        )
    try:
        compare.read(made)
    except compare.CompareError as error:
        TALLY["refused"] += 1
        assert "\n" not in str(error)  # noqa: PT017 - no test: the fuzzer looks for it
    else:
        TALLY["read"] += 1


def main():
    atheris.Setup(
        [*sys.argv, "-timeout=60", "-rss_limit_mb=4096", "-max_len=8000", "-len_control=0"], one_input
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
