"""Sums up the ledger of first looks: what is right over the newest places, and in the worst and the best of them.

    python tests/answers/looks.py       # the ten newest places
    python tests/answers/looks.py 5     # so many

Of a place that was looked at twice the first lines count. Drafts are left out (README.md beside this file says which).
A share is over all rows of the places; worst and best are of places with five rows or more.
"""

import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from places import rows

DRAFTS = {("681e841", "chengchuan-2022-2023")}
FEWEST = 5


def first_looks(path):
    """Return the lines of each place by figure, in the order the places were looked at."""
    places = defaultdict(dict)
    for line in rows(path):
        if (line["commit"], line["material"]) not in DRAFTS:
            found = places[line["material"]]
            found.setdefault(line["table"], (float(line["figure"]), int(line["n"])))
    return places


def main(argv):
    """Print one line a figure."""
    most = int(argv[0]) if argv else 10
    places = first_looks(Path(__file__).with_name("FIRST-LOOKS.csv"))
    newest = list(places)[-most:]
    print(f"| {', '.join(newest)} | all | n | worst | best |\n|---|---|---|---|---|")
    figures = dict.fromkeys(name for place in newest for name in places[place])
    for name in figures:
        told = [places[place][name] for place in newest if name in places[place]]
        count = sum(n for _, n in told)
        right = sum(round(share * n) for share, n in told)
        each = [share for share, n in told if n >= FEWEST]
        if count:
            span = (f"{min(each):.2f}", f"{max(each):.2f}") if each else ("", "")
            print(f"| {name} | {right / count:.3f} | {count} | {span[0]} | {span[1]} |")


if __name__ == "__main__":
    main(sys.argv[1:])
