"""How right the tool is, on the real pair of reports whose answers were made by hand."""

import importlib.util

import pytest

import compare

pytestmark = pytest.mark.real

# What each table must reach there: (table, figure, at least).
MUST_REACH = [
    ("quantities", "F1", 0.985),
    ("quantities", "unit", 0.99),
    ("quantities", "indicator", 0.88),
    ("indicators", "F1", 0.90),
    ("targets", "F1", 0.95),
    ("passages", "F1", 0.92),
    ("followup", "targets found", 0.95),
    ("followup", "targets right", 0.90),
    ("followup", "measures right", 0.65),
]


@pytest.fixture(scope="module")
def scores(shared):
    """Score the State Council's reports of 2021 and 2022 with the script that scores other pairs too."""
    spec = importlib.util.spec_from_file_location("score", shared / "tools" / "score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    folder = shared / "reports" / "guowuyuan"
    found = score.score(
        shared / "gold" / "guowuyuan-2021-2022", folder / "guowuyuan-2021.txt", folder / "guowuyuan-2022.txt"
    )
    for name, figures in found.items():
        score.show(name, figures)
    return found


@pytest.mark.parametrize(("table", "figure", "least"), MUST_REACH)
def test_the_tables_agree_with_the_answers_made_by_hand(scores, table, figure, least):
    """Each table reaches what was asked of it."""
    assert scores[table][figure] >= least


def test_at_most_one_numeric_goal_in_ten_is_false(shared):
    """A numeric goal touches a target of the answers, or the threshold or second mention their notes name."""
    import csv

    gold = shared / "gold" / "guowuyuan-2021-2022" / "goals.csv"
    with gold.open(encoding="utf-8-sig", newline="") as file:
        wanted = [(int(row["old_start"]), int(row["old_end"])) for row in csv.DictReader(file)]
    report = compare.read(shared / "reports" / "guowuyuan" / "guowuyuan-2021.txt")
    goals = [g for g in compare.plan(report).found_goals if g.kind == "numeric" and g.horizon == "year"]
    false = [g for g in goals if not any(g.span.start < end and start < g.span.end for start, end in wanted)]
    assert len(false) <= 0.1 * len(goals), [g.text for g in false]
