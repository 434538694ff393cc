"""Feed damaged files and texts to the reader, the comparison and the writers until something falls.

Not collected by pytest. Needs atheris (`pip install atheris`); run it as long as you like:

    python tests/fuzz/fuzz.py -max_total_time=3600 [FOLDER_OF_FINDINGS]

Each input is a choice of seed, a choice of disguise, and bytes that are written over the seed; so that the fuzzer
gets past signatures and check sums into the readers of each format. One choice builds two reports of clauses, with
numbers and signs in every spelling, and noise instead, compares them, plans and writes all of it in one format.
Only `CompareError` may come out, in one line; what was read must lie where its offsets say.
Figures on the way: inputs by choice, and how many were read, refused and compared.
"""

import collections
import io
import sys
import tempfile
import time
import warnings
import zipfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["compare"]):
    import compare
    import compare.intake
    import compare.reading._pdf_pages
    import compare.reading._web
    import compare.reading._word
    from compare.export.formats import FORMATS

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "reading"), str(TESTS / "quantity")]
import test_office  # noqa: E402 - found by the path above
from test_losses import SIGNS, WHOLE  # noqa: E402

from conftest import MAKERS  # noqa: E402

TITLE = "甲市2023年工作报告"
LINES = [(True, "一、2023年工作回顾"), (False, "全年修路12公里，增长5.3%。"), (True, "二、2024年工作安排")]
SEEDS = [
    *(make(TITLE, LINES) for make in MAKERS.values()),
    test_office.odt("".join(f"<text:p>{line}</text:p>" for _, line in LINES)),
    test_office.rtf([TITLE, *(line for _, line in LINES)]),
    test_office.ofd([TITLE, *(line for _, line in LINES)]),
]
SPELLINGS = list(WHOLE.values())
TALLY = collections.Counter()
EVERY, BEGUN = 1_000, time.monotonic()


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


CLAUSES = [
    "一、2023年工作回顾\n",
    "二、存在的问题\n",
    "三、2024年工作安排\n",
    "（一）规范执法。",
    "培训干部{}人次，",
    "投资{}亿元、增长{}%。",
    "增速为-{}%；",
    "由{}件降至{}件。",
    "办结率达到{}%以上。\n",
    "其中，执法力量不足，",
    "一是修路{}公里；二是办学校{}所。",
    "力争增长{}%左右，",
    "500万元以上项目{}个，每周三组织检查，",
    "力量不足。针对以上问题，下一步将新增{}人.",
    "现将情况报告如下：\n",
    "2024年目标：{}、{}、{}件，",
    "表1\t2022年\t2023年\n道路\t{}\t{}\n",
]
SCRATCH = Path(tempfile.mkdtemp(prefix="fuzz-"))


def number(give):
    """Print a number in one of the spellings, or as a decimal behind a sign."""
    size = give.ConsumeIntInRange(0, 99_999)
    way = give.ConsumeIntInRange(0, len(SPELLINGS) + len(SIGNS))
    if way < len(SPELLINGS):
        return SPELLINGS[way](size)
    return "".join(SIGNS[way - len(SPELLINGS) : way - len(SPELLINGS) + 1]) + str(size / 10)


def clauses(give, year):
    """Build a report of clauses, figures of any spelling and noise."""
    parts = [f"甲市{year}年工作报告\n"]
    for _ in range(give.ConsumeIntInRange(0, 24)):
        clause = CLAUSES[give.ConsumeIntInRange(0, len(CLAUSES) - 1)]
        while "{}" in clause:
            clause = clause.replace("{}", number(give), 1)
        parts.append(clause)
        if give.ConsumeBool():
            parts.append(give.ConsumeUnicodeNoSurrogates(give.ConsumeIntInRange(0, 8)))
    return "".join(parts)


def read(made):
    """Read, count and check the offsets; `None` where it was refused."""
    try:
        report = compare.read(made) if isinstance(made, bytes) else compare.read_text(made)
    except compare.CompareError as error:
        TALLY["refused"] += 1
        assert "\n" not in str(error)  # noqa: PT017 - no test: the fuzzer looks for it
        return None
    TALLY["read"] += 1
    assert all(0 <= p.span.start <= p.span.end <= len(report.raw) for p in report.passages)
    return report


def compared(give):
    """Compare two reports of clauses, plan from each, and write one of the results in one format."""
    old, new = read(clauses(give, 2022)), read(clauses(give, give.ConsumeIntInRange(2021, 2024)))
    if old is None or new is None:
        return
    for frame in (compare.quantities(old), compare.quantities(new)):
        assert all(frame["start"] < frame["end"])
    results = [compare.reports(old, new), compare.plan(old)]
    result = results[give.ConsumeIntInRange(0, 1)]
    result.printout(labels="zh")
    try:
        result.export(SCRATCH / f"r{sorted(FORMATS)[give.ConsumeIntInRange(0, len(FORMATS) - 1)]}")
    except compare.CompareError as error:
        assert "\n" not in str(error)  # noqa: PT017 - no test
    TALLY["compared"] += 1


def file_of(give, choice):
    """Make the bytes of a damaged file."""
    if choice < len(SEEDS):
        return overwritten(SEEDS[choice], give)
    if choice == len(SEEDS):
        return word_file(give)
    head = b"<!doctype html>" if choice == len(SEEDS) + 1 else b""
    return head + give.ConsumeBytes(4000)


def one_input(data):
    """Make an input, use it, and let anything but a `CompareError` through."""
    give = atheris.FuzzedDataProvider(data)
    choice = give.ConsumeIntInRange(0, len(SEEDS) + 3)
    TALLY[choice] += 1
    if sum(TALLY.values()) % EVERY < 2:  # the fuzzer leaves without saying good-bye: report on the way
        print(
            f"{time.monotonic() - BEGUN:.0f} s", sorted(TALLY.items(), key=str), file=sys.stderr, flush=True
        )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if choice == len(SEEDS) + 3:
            compared(give)
        else:
            read(file_of(give, choice))


def main():
    atheris.Setup(
        [*sys.argv, "-timeout=60", "-rss_limit_mb=4096", "-max_len=8000", "-len_control=0"], one_input
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
