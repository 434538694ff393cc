"""How many cells of the invented documents are found, and right in name, period and unit.

python tests/sheets/score.py            # a line for each document and format
python tests/sheets/score.py -v form    # and what is wrong
"""

import sys

from others import MORE
from printed import DOCUMENTS, MAKERS

import compare
from compare.quantity import find_quantities

ALL = DOCUMENTS | MORE


def score(name, maker):
    """Return how many answers there are, how many are found (value and place), and right, and the wrong ones."""
    report = compare.read(MAKERS[maker](ALL[name]))
    found = [q for q in find_quantities(report) if q.cell]
    said = [(q.indicator, q.period, q.unit, q.value) for q in found]
    wanted = ALL[name].answers
    left = list(said)
    right = []
    for answer in wanted:
        if answer in left:
            left.remove(answer)
            right.append(answer)
    missing = [answer for answer in wanted if answer not in right]
    values = [answer[3] for answer in left]
    close = 0
    for answer in missing:
        if answer[3] in values:
            values.remove(answer[3])
            close += 1
    assert all(report.raw[q.span.slice].strip() for q in found)
    return len(wanted), len(right) + close, len(right), missing, left


def main(chosen):
    for name in ALL:
        for maker in MAKERS:
            if chosen and name not in chosen and maker not in chosen:
                continue
            count, found, right, missing, left = score(name, maker)
            extra = len(left) - (found - right)
            shares = f"found {found / count:.3f} right {right / count:.3f} extra {extra}"
            print(f"{name:12}{maker:10}{count:5} {shares}")
            if "-v" in chosen:
                print("   missing", *missing[:14], sep="\n     ")
                print("   wrong", *left[:14], sep="\n     ")


if __name__ == "__main__":
    main(sys.argv[1:])
