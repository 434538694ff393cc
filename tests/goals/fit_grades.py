"""Fits how goals with the same characters are graded, and says how right that is in places it was fitted without.

    python tests/goals/fit_grades.py          # places left out in turn, beside the rules as they first met each
    python tests/goals/fit_grades.py --write  # and the weights, into the table of the language

The rules were mended on all places at hand, so that what they say of these today is no measure. They are asked as they
were at the commit of the ledger by which a place was first looked at: so both are measured on places that they had not
seen. What a reader was not sure of counts half, and a place by the root of its goals: no reader decides for all.
"""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

import numpy as np

import compare
from compare.goals import whole_plan
from compare.goals.grades import grade_by_rules, runs_of
from compare.goals.tuning import GRADES
from compare.languages import load

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "answers"))

from fit_logistic import regress_classes
from pairs import cover
from places import folders, rows, texts
from test_grades import CASES

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "src" / "compare" / "languages" / "zh" / "grades.csv"
CLASSES = ("action", "deliverable", "direction")
FEWEST = 8
"""A run of characters that fewer goals have is not weighed."""
RIDGE = 5.0
PARTS = 5
LEAST = 0.02
"""A lesser weight is none."""
ASK = """
import json, sys
from compare.goals import grades
from compare.languages import load
ask = getattr(grades, "grade_by_rules", None) or (lambda t, w: grades.grade_of(t, w, numeric=False))
print(json.dumps([ask(text, load("zh").goals) for text in json.load(sys.stdin)]))
"""


class Graded(NamedTuple):
    """A goal that was found, with a reader's grade."""

    place: str
    text: str
    grade: str
    weight: float


def read_places():
    """Yield the goals without a figure that a reader graded."""
    whole_plan.grade_of = lambda text, _, *, numeric: "" if numeric else text
    for folder in folders():
        for which, path in zip(("old", "new"), texts(folder), strict=True):
            if not (answers := [r for r in rows(folder / f"plan-{which}.csv") if r.get("grade")]):
                continue
            found = compare.plan(compare.read(path)).found_goals
            for r in answers:
                at = int(r["char_start"]), int(r["char_end"])
                mine = [g for g in found if cover(at, (g.span.start, g.span.end))]
                weight = (1.0 if r["sure"] == "1" else 0.5) / max(1, len(mine))
                yield from (
                    Graded(folder.name, g.grade, r["grade"], weight)
                    for g in mine
                    if g.grade and r["grade"] in CLASSES
                )


def then(commit, said):
    """Return what the rules of a commit say of some goals."""
    packed = subprocess.run(
        ["git", "archive", commit, "src"], cwd=ROOT, capture_output=True, check=True
    ).stdout
    with tempfile.TemporaryDirectory() as at:
        with tarfile.open(fileobj=io.BytesIO(packed)) as files:
            files.extractall(at, filter="data")
        asked = [sys.executable, "-c", ASK]
        told = subprocess.run(
            asked,
            input=json.dumps(said),
            env={"PYTHONPATH": f"{at}/src"},
            capture_output=True,
            check=True,
            text=True,
        )
    return json.loads(told.stdout)


def first_met(goals):
    """Return what the rules said of each goal when they first met its place; nothing where the ledger has no line."""
    met = {}
    with (ROOT / "tests" / "answers" / "FIRST-LOOKS.csv").open(encoding="utf-8") as ledger:
        for line in csv.DictReader(ledger):
            if line["table"] == "grade":
                met.setdefault(line["material"].split("-plan-")[0], line["commit"])
    of = defaultdict(list)
    for n, goal in enumerate(goals):
        commit = met.get(goal.place) or met.get(goal.place.split("-")[0])
        if commit:
            of[commit].append(n)
    said = {}
    for commit, mine in of.items():
        said.update(zip(mine, then(commit, [goals[n].text for n in mine]), strict=True))
    return said


def kept_runs(goals):
    """Return the runs that are weighed, with their columns."""
    often = Counter(run for goal in goals for run in runs_of(goal.text))
    return {run: n for n, run in enumerate(sorted(r for r, times in often.items() if times >= FEWEST))}


def fit(goals):
    """Return the runs that are weighed, and their weights and the intercepts."""
    kept = kept_runs(goals)
    sizes = Counter(group(g) for g in goals)
    many = np.array([g.weight * (100 / sizes[group(g)]) ** 0.5 for g in goals])
    given = table_of(goals, kept)
    return kept, regress_classes(given, [CLASSES.index(g.grade) for g in goals], many, RIDGE)


def table_of(goals, kept):
    """Return which goal has which run, and a column of ones."""
    given = np.zeros((len(goals), len(kept) + 1), dtype=np.float32)
    given[:, -1] = 1
    for n, goal in enumerate(goals):
        given[n, [kept[run] for run in runs_of(goal.text) if run in kept]] = 1
    return given


def group(goal):
    """Return the place of a goal: reports of several years of one place are left out together."""
    return goal.place.split("-")[0]


def cases():
    """Return the cases of the tests as goals: they hold what is seldom."""
    return [Graded("case", text, grade, 1.5) for text, grade in CASES]


def main(argv):
    goals = list(read_places())
    said = first_met(goals)
    names = sorted({group(g) for g in goals})
    right = defaultdict(lambda: [0.0, 0.0, 0.0])
    for part in range(PARTS):
        out = set(names[part::PARTS])
        kept, weights = fit([*(g for g in goals if group(g) not in out), *cases()])
        asked = [n for n in said if group(goals[n]) in out]
        scores = table_of([goals[n] for n in asked], kept) @ weights
        for n, score in zip(asked, scores, strict=True):
            score[CLASSES.index(said[n])] += GRADES.ruled
            if said[n] == "direction":
                score[CLASSES.index("deliverable")] = -np.inf
            counts = right[goals[n].place]
            counts[0] += 1
            counts[1] += said[n] == goals[n].grade
            counts[2] += CLASSES[int(score.argmax())] == goals[n].grade
    right["all"] = [sum(counts) for counts in zip(*right.values(), strict=True)]
    for place, (n, rules, both) in right.items():
        sys.stdout.write(f"{place:28s} {n:5.0f} goals  rules {rules / n:.3f}  with runs {both / n:.3f}\n")
    if "--write" in argv:
        write(*fit([*goals, *cases()]))


def write(kept, weights):
    """Write the weights of each run against those of an action."""
    against = np.round(weights[:, 1:] - weights[:, :1], 2)
    lines = [
        ("", *against[-1]),
        *((run, *against[n]) for run, n in kept.items() if abs(against[n]).max() >= LEAST),
    ]
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        written = csv.writer(file, lineterminator="\n")
        written.writerow(("run", *CLASSES[1:]))
        written.writerows((run, f"{one:g}", f"{two:g}") for run, one, two in lines)
    wrong = [text for text, grade in CASES if grade_by_rules(text, load("zh").goals) != grade]
    sys.stdout.write(f"{len(lines)} rows; cases that the rules alone grade otherwise: {wrong}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
