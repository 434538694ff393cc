"""Draws rows that are shown as goals, for a person to say of each whether it is one.

    python tests/answers/shown.py 7                 # a hundred rows of all places, drawn with the seed 7
    python tests/answers/shown.py 7 40 PLACE …      # so many, of those places

Half of the rows are those a scorecard lists, half goals of a plan: what stands in the table, the words the row was read
from, and the sentence around them. Each place gives as many rows.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

import compare
from compare.languages import load
from compare.text import stretch_around

sys.path.insert(0, str(Path(__file__).parent))

from places import folders, texts

MANY = 100


def shown(folder):
    """Yield the goals of a place that are listed, then those of its new plan, each with the report it stands in."""
    old, new = (compare.read(path) for path in texts(folder))
    change = compare.reports(old, new)
    yield [(folder.name, "listed", item.goal, old) for item in change.listed_followups]
    yield [(folder.name, "plan", goal, new) for goal in compare.plan(new).found_goals]


def line(name, table, goal, report):
    """Return one row for a person to read."""
    stops = load(report.language).goals.stops
    around = stretch_around(report.text, goal.at, report.passages[goal.passage].at, stops)
    value = f" {goal.comparator}{goal.target_value:g}{goal.unit}" if goal.kind == "numeric" else ""
    return (
        f"{name} {table} {goal.grade}\n    {goal.indicator}{value} | {goal.goal} | {goal.text}\n"
        f"    … {report.text[around.slice].strip()}"
    )


def main(argv):
    """Print the rows; see the head of this file."""
    numbers = [int(word) for word in argv if word.isdigit()]
    named = [word for word in argv if not word.isdigit()]
    seed, most = (*numbers, *(1, MANY)[len(numbers) :])
    draw = random.Random(seed)  # noqa: S311 - a draw, no secret
    places = [p for p in folders() if not named or p.name in named]
    kinds = {}
    for place in places:
        for rows in shown(place):
            if rows:
                kinds.setdefault(rows[0][1], []).append(rows)
    for several in kinds.values():
        draw.shuffle(several)
        for number in range(most // len(kinds)):
            print(line(*draw.choice(several[number % len(several)])))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
