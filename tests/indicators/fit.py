"""Fits how sure a pair of figures is from answers of several places, and says how right that is place by place.

    python tests/indicators/fit.py            # coefficients, and for each place what a model fitted without it says
    python tests/indicators/fit.py FOLDER …   # those of other folders of answers, too

The answers are those of `tests/answers` and, where they lie beside the checkout, of ../shared/gold, and invented
clauses (`clauses.json`). Each pair of figures that may be one (see `compare.indicators._features`) is right, wrong,
or, where careful readers differ, left out.
"""

from __future__ import annotations

import json
import random
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import compare
from compare.indicators._changes import items_of_both
from compare.indicators._features import Evidence, Witness
from compare.indicators._match import Model, chances, look_again
from compare.indicators.own_terms import NO_TERMS
from compare.quantity import find_quantities

sys.path.insert(0, str(Path(__file__).parents[1] / "answers"))

from fit_logistic import regress
from places import folders, rows, texts

ROOT = Path(__file__).resolve().parents[2]
RIDGE = 1.0  # what keeps the weights small, in squared units of weight; the intercept is free
RARE, RARELY = {"agrees", "differs", "conflict", "mixed", "part", "apart"}, 0.2  # seldom seen, and telling
LATE = {"close"}  # says nothing by itself: only beside rivals and neighbours
AGAIN, LOOKS = 10.0, 2


def places(more=()):
    """Name each folder of answers, and its two texts."""
    return {folder.name: (folder, *texts(folder)) for folder in (*folders(), *map(Path, more))}


def answers(folder):
    """Read the pairs of figures and of targets: spans and whether both readers are sure."""
    return [
        (
            (int(r["old_start"]), int(r["old_end"])),
            (int(r["new_start"]), int(r["new_end"])),
            r["sure"] == "1",
        )
        for name in ("figures.csv", "targets.csv")
        for r in rows(folder / name)
    ]


def touch(span, other):
    return min(span.end, other[1]) > max(span.start, other[0])


def look(folder, old_path, new_path):
    """Return the items of a pair of reports, the evidence on what may be a pair, and the label of each."""
    old, new = compare.read(old_path), compare.read(new_path)
    lefts, rights = items_of_both(
        old, new, find_quantities(old, ranks=True), find_quantities(new, ranks=True), NO_TERMS
    )
    given = answers(folder)
    evidence, labels = {}, {}
    for i, j, found in Witness(lefts, rights, new.language, NO_TERMS).pairs():
        told = [
            sure
            for a, b, sure in given
            if touch(lefts[i].quantity.span, a) and touch(rights[j].quantity.span, b)
        ]
        if told and not any(told):
            continue
        evidence[i, j], labels[i, j] = found, float(bool(told))
    return lefts, rights, evidence, labels, sum(sure for *_, sure in given)


@cache
def look_at_clauses():
    """Return the evidence on each pair of invented clauses, and whether its author calls it one indicator."""
    cases = json.loads((ROOT / "tests" / "indicators" / "clauses.json").read_text(encoding="utf-8"))
    sides = []
    for side, year in ((0, 2021), (1, 2022)):
        order = list(range(len(cases)))
        random.Random(side).shuffle(order)  # noqa: S311 (a shuffle that repeats)
        text = f"青溪县政府工作报告\n——{year + 1}年2月3日在青溪县人民代表大会上\n一、{year}年工作回顾\n"
        at = {}
        for n in order:
            at[n] = len(text)
            text += f"{cases[n][side]}。\n"
        sides.append((compare.read_text(text, source=f"qingxi-{year}"), at))
    (old, old_at), (new, new_at) = sides
    lefts, rights = items_of_both(
        old, new, find_quantities(old, ranks=True), find_quantities(new, ranks=True), NO_TERMS
    )

    def case_of(item, at):
        return max((start, n) for n, start in at.items() if start <= item.quantity.span.start)[1]

    rows, y = [], []
    for i, j, found in Witness(lefts, rights, "zh", NO_TERMS).pairs():
        n = case_of(lefts[i], old_at)
        if n == case_of(rights[j], new_at):
            rows.append(found)
            y.append(float(cases[n][2]))
    return rows, y


def _ridge(field):
    return 1e9 if field in LATE else RARELY if field in RARE else RIDGE


def fit(looks):
    """Fit all steps on several places."""
    looks = list(looks)
    rows = [e for _, _, evidence, _, _ in looks for e in evidence.values()]
    y = [labels[pair] for _, _, evidence, labels, _ in looks for pair in evidence]
    invented, said = look_at_clauses()
    first, intercept = regress([*rows, *invented], [*y, *said], [_ridge(f) for f in Evidence._fields])
    model = Model(first, intercept, ())
    told = [chances(evidence, model) for _, _, evidence, _, _ in looks]
    sure = told
    for _ in range(LOOKS):
        seen = [
            look_again(a, b, evidence, old, new)
            for a, b, (old, new, evidence, _, _) in zip(told, sure, looks, strict=True)
        ]
        rows = [looked for pairs in seen for looked in pairs.values()]
        y = [one[3][pair] for pairs, one in zip(seen, looks, strict=True) for pair in pairs]
        weights, base = regress(rows, y, [AGAIN] * len(rows[0]))
        model = replace(model, looks=(*model.looks, (*weights, base)))
        sure = [{pair: model.again(model.looks[-1], x) for pair, x in pairs.items()} for pairs in seen]
    return model


def judge(model, seen):
    from compare.indicators._match import pair_up

    lefts, rights, evidence, labels, n = seen
    pairs = pair_up(evidence, lefts, rights, model)
    return [(m.confidence, labels[m.old, m.new]) for m in pairs if (m.old, m.new) in labels], n


def report(name, told, n):
    right = sum(label for _, label in told)
    line = f"{name:22s} P {right / max(1, len(told)):.3f} ({len(told)})  R {right / max(1, n):.3f} ({n})"
    for low, high in ((0.9, 1.01), (0.75, 0.9), (0.5, 0.75)):
        part = [label for confidence, label in told if low <= confidence < high]
        line += f"  {low}: {sum(part) / len(part):.2f} ({len(part)})" if part else f"  {low}: - (0)"
    sys.stdout.write(f"{line}\n")


def main():
    looks = {name: look(*where) for name, where in places(sys.argv[1:]).items()}
    model = fit(looks.values())
    sys.stdout.write(f"{model}\n")
    told_all, n_all = [], 0
    for name, seen in looks.items():
        own = fit([one for other, one in looks.items() if other != name])
        told, n = judge(own, seen)
        report(name, told, n)
        told_all += told
        n_all += n
    report("all, each left out", told_all, n_all)
    told_all = [pair for seen in looks.values() for pair in judge(model, seen)[0]]
    report("all, none left out", told_all, n_all)


if __name__ == "__main__":
    sys.exit(main())
