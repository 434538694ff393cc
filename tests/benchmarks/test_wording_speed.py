"""How fast the wording is, beside the tools one would use instead; run with `--benchmark-enable -s`."""

import random
import resource
import subprocess
import time
import tracemalloc
from difflib import SequenceMatcher

import pytest
from rapidfuzz.distance import Indel, Levenshtein

import compare
from compare.align import align_passages
from compare.intake import read
from compare.wording import diff_text

YEARS = ("guowuyuan/guowuyuan-2021.txt", "guowuyuan/guowuyuan-2022.txt")


@pytest.fixture
def timed(benchmark):
    """Skip where timings are switched off: a busy machine proves nothing."""
    if benchmark.disabled:
        pytest.skip("timings are taken with --benchmark-enable only")
    return benchmark


@pytest.fixture
def pair(shared):
    """Give the two years as texts."""
    return [(shared / "reports" / name).read_text(encoding="utf-8") for name in YEARS]


def seconds(work, times, clock=time.perf_counter):
    """Give the best of several runs, in seconds of the clock (or of the processor)."""
    best = float("inf")
    for _ in range(times):
        begin = clock()
        work()
        best = min(best, clock() - begin)
    return best


def show(capsys, title, ours, others):
    with capsys.disabled():
        print(f"\n{title}: diff_text {1000 * ours:.1f} ms")  # noqa: T201 - the figures are the result
        for name, theirs in others.items():
            print(f"  {name:<36}{1000 * theirs:>9.1f} ms   diff_text takes {ours / theirs:6.3f} of it")  # noqa: T201


def invented(size, seed=0):
    """Write two texts of about `size` characters, a third of the sentences of the second reworded or moved."""
    rng = random.Random(seed)  # noqa: S311 - a seeded story, no secret
    letters = [chr(0x4E00 + 7 * k) for k in range(900)]
    words = ["".join(rng.sample(letters, 2)) for _ in range(3000)]

    def sentence():
        return (
            "".join(rng.choices(words, k=9))
            + f"，{rng.randint(2, 999)}处"
            + "".join(rng.choices(words, k=5))
            + "。"
        )

    old = [sentence() for _ in range(size // 34)]
    new = [s.replace(s[4:8], "".join(rng.choices(words, k=2))) if rng.random() < 0.2 else s for s in old]
    for _ in range(len(new) // 8):
        new.insert(rng.randrange(len(new)), new.pop(rng.randrange(len(new))))
    return "".join(old), "".join(new)


@pytest.mark.real
def test_a_pair_of_years_takes_no_longer_than_git(timed, pair, shared, capsys):
    """Two State Council reports are compared in the time `git diff --word-diff` by character needs, or less."""
    old, new = pair
    files = [str(shared / "reports" / name) for name in YEARS]
    command = ["git", "diff", "--no-index", "--word-diff=porcelain", "--word-diff-regex=.", *files]
    timed(diff_text, old, new)
    # In turns, so that a busy moment slows both.
    ours = git = float("inf")
    for _ in range(15):
        ours = min(ours, seconds(lambda: diff_text(old, new), 1))
        git = min(git, seconds(lambda: subprocess.run(command, capture_output=True, check=False), 1))
    others = {
        "git diff --word-diff (by character)": git,
        "rapidfuzz Levenshtein.opcodes": seconds(lambda: Levenshtein.opcodes(old, new), 5),
        "rapidfuzz Indel.opcodes": seconds(lambda: Indel.opcodes(old, new), 5),
        "difflib": seconds(lambda: SequenceMatcher(None, old, new, autojunk=False).get_opcodes(), 1),
    }
    try:
        import fast_diff_match_patch  # of the extra `bench`
    except ImportError:
        pass
    else:
        others["fast-diff-match-patch"] = seconds(
            lambda: fast_diff_match_patch.diff(old, new, timelimit=0, cleanup="Semantic"), 1
        )
    show(capsys, "two years, 17,000 characters a side", ours, others)
    assert ours <= git


def test_a_hundred_thousand_characters_are_twenty_times_faster_than_opcodes(timed, capsys):
    """Where comparing character by character takes gigabytes, sentences first take a twentieth of the time."""
    old, new = invented(100_000)
    timed(diff_text, old, new)
    ours = seconds(lambda: diff_text(old, new), 5)
    others = {
        "rapidfuzz Indel.opcodes": seconds(lambda: Indel.opcodes(old, new), 1),
        "rapidfuzz Levenshtein.opcodes": seconds(lambda: Levenshtein.opcodes(old, new), 1),
    }
    show(capsys, "100,000 invented characters a side", ours, others)
    assert ours <= others["rapidfuzz Indel.opcodes"] / 20


def test_time_and_memory_grow_with_the_text_and_no_faster(timed, capsys):
    """From 5,000 to 500,000 characters the time per character stays, and memory stays under 300 MB."""
    diff_text(*invented(5_000))
    rows = []
    for size in (5_000, 50_000, 500_000):
        old, new = invented(size)
        times = 5 if size < 100_000 else 2
        rows.append((size, seconds(lambda old=old, new=new: diff_text(old, new), times, time.process_time)))
    timed(diff_text, *invented(5_000))
    tracemalloc.start()
    diff_text(old, new)
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    with capsys.disabled():
        for size, taken in rows:
            print(f"\n{size:>8} characters  {taken:7.3f} s  {1e6 * taken / size:5.2f} µs a character", end="")  # noqa: T201
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"\nat 500,000: {peak:.0f} MB taken; the whole process so far {most:.0f} MB")  # noqa: T201
    # n log n from 5,000 to 500,000: a hundred times the text, 1.54 times the logarithm; twice that for the caches.
    assert rows[-1][1] <= 2 * 1.54 * 100 * rows[0][1]
    assert peak < 300


@pytest.mark.real
def test_the_whole_comparison_of_two_years(timed, shared, capsys):
    """Everything a comparison of two State Council reports tells takes half a second of the processor, or less."""
    sides = [read(shared / "reports" / name) for name in YEARS]
    parts = ("sections", "passages", "wording", "indicators", "terms", "followup")
    shares = dict.fromkeys(parts, float("inf"))

    def whole():
        change = compare.reports(*sides)
        for part in parts:
            begin = time.process_time()
            getattr(change, part)
            shares[part] = min(shares[part], time.process_time() - begin)

    timed(whole)
    taken = seconds(whole, 3, time.process_time)
    with capsys.disabled():
        told = ", ".join(f"{part} {1000 * share:.0f}" for part, share in shares.items())
        print(f"\nall of a comparison of two years: {1000 * taken:.0f} ms of the processor ({told})")  # noqa: T201
    assert taken <= 0.5


@pytest.mark.real
def test_pairing_and_wording_of_two_years(timed, shared, capsys):
    """Pairs and edits of two State Council reports take well under 0.4 seconds of the processor."""
    old, new = (read(shared / "reports" / name) for name in YEARS)

    def whole():
        return [
            diff_text(old.passages[p.old].text, new.passages[p.new].text)
            for p in align_passages(old, new)
            if p.old is not None and p.new is not None
        ]

    timed(whole)
    begin = time.process_time()
    whole()
    taken = time.process_time() - begin
    with capsys.disabled():
        print(f"\npairs and edits of two years: {1000 * taken:.0f} ms of the processor")  # noqa: T201
    assert taken < 0.4
