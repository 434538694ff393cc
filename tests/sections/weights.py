"""Says how firmly the weights of the choice of places stand: which places are misread when they are other ones.

    python tests/sections/weights.py              # each weight a quarter less and more, then all at once, by chance
    python tests/sections/weights.py level least  # these alone

The places are those of the published openings beside the checkout, of the reports with answers, and of the small
texts of `test_issuer.py`. Each opening and each report is asked twice: as it is, and without title and lines above
the body, where the name has to be found by the weaker kinds of evidence; there an absent place is no error.
Then the weights are fitted by leaving a part of the places out: of many sets by chance the one that misreads fewest of
the rest is asked for the part that was left out.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path
from unittest import mock

import compare
from compare import sections
from compare.sections._issuer import find_place
from compare.sections.tuning import WEIGHTS
from compare.text import settings

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "answers"))

from openings import FOLDER, same_place
from places import folders, rows, texts
from test_issuer import BODY, KINDS

STEP, DRAWS, PARTS = 0.25, 40, 8


def say(*lines):
    """Print lines while the search goes on."""
    sys.stdout.write("\n  ".join(lines) + "\n")
    sys.stdout.flush()


def asked(read):
    """Return what the choice of the place is asked with when a report is read."""
    with mock.patch.object(sections, "find_place", side_effect=find_place) as spy:
        read()
    return spy.call_args.args


def cases():
    """Give for each case its key, what is asked, the answer, and whether nothing is right too."""
    places = {r["file"]: r["value"].strip("-") for r in rows(FOLDER / "answers.csv") if r["field"] == "place"}
    whole = [(FOLDER / f"{stem}.txt", place) for stem, place in places.items()]
    whole += [(path, compare.read(path).place) for folder in folders() for path in texts(folder)]
    for path, place in whole:
        args = asked(lambda path=path: compare.read(path))
        yield f"{path.parent.name}/{path.stem}", args, place, False
        yield f"{path.parent.name}/{path.stem}", ([], [], *args[2:]), place, True
    for kind, pairs in KINDS.items():
        for text, place in pairs:
            yield kind, asked(lambda text=text: compare.read_text(text + BODY)), place, False


def missed(found):
    """Return the cases whose place is another one."""
    wrong = []
    for key, args, place, may_lack in found:
        said = find_place(*args)[0]
        if not same_place(said, place) and not (may_lack and not said):
            wrong.append(f"{key}{' (bare)' * may_lack}: {said or '-'} for {place or '-'}")
    return wrong


def put(values):
    """Set the weights."""
    for name, value in values.items():
        object.__setattr__(WEIGHTS, name, value)


def drawn(own, chance):
    """Move each weight by chance, by a quarter at most."""
    return {name: value * chance.uniform(1 - STEP, 1 + STEP) for name, value in own.items()}


def main(names):
    own = {s.name: s.value for s in settings(WEIGHTS)}
    found = list(cases())
    before = missed(found)
    say(f"{len(found)} cases, {len(before)} missed:", *before)
    for name, value in ((name, own[name]) for name in names or own):
        lines = []
        for step in (-STEP, STEP):
            put(own | {name: value * (1 + step)})
            lines.append(sorted(set(missed(found)) - set(before)))
        say(f"{name:12} {value:<5g} {len(lines[0])} {len(lines[1])}", *lines[0], *lines[1])
    if not names:
        by_chance(own, found)


def by_chance(own, found):
    """Move all weights by chance, and fit them so without a part of the places."""
    chance = random.Random(16)  # noqa: S311 - a dice, no secret
    sets = [own, *(drawn(own, chance) for _ in range(DRAWS))]
    keys = sorted({key for key, *_ in found})
    right = []
    for values in sets:
        put(values)
        wrong = missed(found)
        right.append({key: sum(w.startswith(key) for w in wrong) for key in keys})
    put(own)
    counts = sorted(sum(r.values()) for r in right[1:])
    counted = f"{counts[0]} to {counts[-1]} missed, {counts[DRAWS // 2]} in the middle"
    say(f"all moved by chance, {DRAWS} times: {counted}")
    left = 0
    for part in range(PARTS):
        out = keys[part::PARTS]
        best = min(range(len(sets)), key=lambda i: sum(n for key, n in right[i].items() if key not in out))
        left += sum(right[best][key] for key in out)
    say(f"fitted without an eighth of the places, on that eighth: {left} missed")


if __name__ == "__main__":
    main(sys.argv[1:])
