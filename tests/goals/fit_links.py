"""Fits how likely a goal speaks to a problem from plans read by hand, and says how right that is place by place.

    python tests/goals/fit_links.py        # the weights, and for each place what a model fitted without it says

The plans are those of `tests/answers` and of folders named on the command line, less those whose readers linked a
problem with all of a field, and the plans of a few lines in `tests/mini_plans.json`.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import compare
from compare.goals import links, whole_plan
from compare.goals.links import AGAIN, BASE, INTERCEPT, WEIGHTS, Looked, Told, chances, second_look
from compare.goals.sharing import Shared, share
from compare.goals.tuning import LINKS
from compare.intake import read_text
from compare.quantity import find_quantities
from compare.text import chance_of

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "answers"))

from fit_logistic import regress
from pairs import cover
from places import folders, rows, texts

from test_goal_links import LAYOUT

RIDGE = 0.5
LONG, OFTEN = 100, 0.1  # a pair of a plan of more goals counts this often: there are so many of them
BROAD = ("hailar",)  # general problems: a reader linked each with all goals of its field, or none


@dataclass
class Plan:
    """What problems and goals of a plan share, where the goals stand, and which pairs a reader linked."""

    name: str
    shared: dict
    told: Told
    linked: dict


def see(report):
    """Return what `link_problems` is given for a report, and what it shares."""
    given = {}

    def spy(problems, goals, title, words, beside=None):
        given.update(problems=problems, goals=goals, beside=beside or {})
        given["shared"] = share(problems, goals, title, words)
        return {}, frozenset()

    whole_plan.link_problems = spy
    whole_plan.find_plan(report, find_quantities(report))
    whole_plan.link_problems = links.link_problems
    return given


def plan_of(name, report, reader):
    """Return a plan with its labels; `reader` tells of a problem and a goal whether they are linked, None if unread."""
    given = see(report)
    asked = {
        (i, j): reader(i, p, g)
        for i, p in enumerate(given["problems"])
        for j, (g, _) in enumerate(given["goals"])
    }
    linked = {pair: float(label) for pair, label in asked.items() if label is not None}
    items, sentences = zip(*((g.passage, c.sentence) for g, c in given["goals"]), strict=True)
    return Plan(name, given["shared"], Told(items, sentences, given["beside"]), linked)


def read_place(folder):
    """Yield the plans of a place that a reader linked."""
    for which, path in zip(("old", "new"), texts(folder), strict=True):
        answers = rows(folder / f"plan-{which}.csv")
        if not any(r["answers_problem"] for r in answers):
            continue
        problems, goals = ([r for r in answers if r["type"] == kind] for kind in ("problem", "goal"))

        def reader(_, problem, goal, problems=problems, goals=goals):
            parts = {r["id"] for r in problems if covers(r, problem)}
            told = [r for r in goals if covers(r, goal)]
            if not (parts and told):
                return None
            return any(parts & set(r["answers_problem"].split(";")) for r in told)

        yield plan_of(folder.name, compare.read(path), reader)


def covers(row, found):
    """Whether a row of the answers and a problem or goal are the same."""
    return cover((int(row["char_start"]), int(row["char_end"])), (found.span.start, found.span.end))


def read_minis():
    """Yield the plans of a few lines."""
    for plan in json.loads((Path(__file__).parents[1] / "mini_plans.json").read_text("utf-8")):
        if "chapter" in plan:
            continue
        parts = (
            "\n".join(f"{n}.{t}。" for n, t in enumerate(plan[kind], 1)) for kind in ("problems", "goals")
        )

        def reader(i, _, goal, plan=plan):
            j = next(k for k, text in enumerate(plan["goals"]) if goal.text in text)
            return [i, j] in plan["answers"]

        yield plan_of("mini", read_text(LAYOUT.format(*parts)), reader)


def fit(plans):
    """Return the weights of both looks; the plans of a few lines are given twice, as they hold what is seldom."""
    use((WEIGHTS, INTERCEPT), (AGAIN, BASE))
    first = [(p.shared[pair], y, often(p)) for p in plans for pair, y in p.linked.items() if pair in p.shared]
    weights = _regress(first, len(Shared._fields))
    use(weights, (AGAIN, BASE))
    seen = [(second_look(chances(p.shared), p.told), p) for p in plans]
    again = [
        (looked[pair], y, often(p)) for looked, p in seen for pair, y in p.linked.items() if pair in looked
    ]
    return weights, _regress(again, len(Looked._fields))


def often(plan):
    """Return how often each pair of a plan counts."""
    return OFTEN if len(plan.told.items) > LONG else 1.0


def _regress(rows, fields):
    x, y, counts = zip(*rows, strict=True)
    return regress(x, y, [RIDGE] * fields, np.array(counts))


def use(first, again):
    """Let the room link by other weights."""
    links.WEIGHTS, links.INTERCEPT = Shared(*first[0]), first[1]
    links.AGAIN, links.BASE = Looked(*again[0]), again[1]


def told(plan):
    """Return how likely each pair is linked."""
    seen = second_look(chances(plan.shared), plan.told)
    return {pair: chance_of(looked, links.AGAIN, links.BASE) for pair, looked in seen.items()}


def count(plans):
    """Count links told and right, told, due; and problems silent and rightly so, called silent, silent."""
    right = said = due = quiet = called = silent = 0
    for plan in plans:
        sure = told(plan)
        good = {pair for pair, y in plan.linked.items() if y}
        mine = {pair for pair in plan.linked if sure.get(pair, 0.0) >= LINKS.answers}
        right, said, due = right + len(good & mine), said + len(mine), due + len(good)
        for i in {i for i, _ in plan.linked}:
            open_ = not any(k == i for k, _ in good)
            claimed = (
                max((sure.get(pair, 0.0) for pair in plan.linked if pair[0] == i), default=0.0) < LINKS.doubt
            )
            quiet, called, silent = quiet + (open_ and claimed), called + claimed, silent + open_
    return right, said, due, quiet, called, silent


def line(name, counts):
    """Return precision and recall of links and of silence."""
    right, said, due, quiet, called, silent = counts
    return (
        f"{name:24s} links P {right / max(1, said):.3f} ({said}) R {right / max(1, due):.3f} ({due})"
        f"  unanswered P {quiet / max(1, called):.3f} ({called}) R {quiet / max(1, silent):.3f} ({silent})\n"
    )


def main(argv):
    chosen = [f for f in (*folders(), *map(Path, argv)) if not f.name.startswith(BROAD)]
    plans = [plan for folder in chosen for plan in read_place(folder)]
    minis = list(read_minis())
    total = [0] * 6
    for name in sorted({plan.name for plan in plans}):
        use(*fit([*(plan for plan in plans if plan.name != name), *minis, *minis]))
        counts = count([plan for plan in plans if plan.name == name])
        total = [a + b for a, b in zip(total, counts, strict=True)]
        sys.stdout.write(line(name, counts))
    sys.stdout.write(line("all, each left out", total))
    use(*fit(plans))
    sys.stdout.write(line("a few lines, left out", count(minis)))
    (weights, intercept), (again, base) = fit([*plans, *minis, *minis])
    use((weights, intercept), (again, base))
    sys.stdout.write(line("all, none left out", count(plans)) + line("a few lines", count(minis)))
    sys.stdout.write(
        f"WEIGHTS, INTERCEPT = {Shared(*weights)}, {intercept}\nAGAIN, BASE = {Looked(*again)}, {base}\n"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
