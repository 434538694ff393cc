"""The tables of real pairs are those that were accepted last."""

from collections import Counter

import pandas as pd
import pytest
from pinned import HERE, PAIRS, kept_columns, lines_of, tables_of

from compare.tables import TABLES

ACCEPT = "if these rows are meant to change: python tests/snapshots/pinned.py, and look at git diff tests/snapshots"


@pytest.mark.real
@pytest.mark.parametrize("name", PAIRS)
def test_every_table_is_as_it_was_accepted(name, shared):
    """Offsets, values and labels of every row, and the sums of its texts."""
    assert shared
    found = tables_of(name)
    assert {path.stem for path in (HERE / name).glob("*.csv")} == set(found), ACCEPT
    changes = []
    for table, lines in found.items():
        kept = Counter((HERE / name / f"{table}.csv").read_text(encoding="utf-8").splitlines())
        gone, come = sorted((kept - Counter(lines)).elements()), sorted((Counter(lines) - kept).elements())
        changes += [f"{table} - {line}" for line in gone] + [f"{table} + {line}" for line in come]
    assert changes == [], ACCEPT


@pytest.mark.parametrize("name", PAIRS)
def test_no_snapshot_holds_words_of_a_report(name):
    """Sentences of the originals are nobody's to copy: a cell is a number, a label, a unit or a sum."""
    for path in (HERE / name).glob("*.csv"):
        frame = pd.read_csv(path, dtype=str, keep_default_na=False)
        kept = kept_columns(path.stem.removeprefix("plan-"))
        assert set(frame.columns) <= {*kept, "texts"}
        assert frame.map(len).max(axis=None) <= 24


def test_a_change_of_words_alone_is_seen():
    """The sum of a row tells two texts apart that have the same place, and no row loses its numbers."""
    assert "text" not in kept_columns("quantities")
    assert {"value", "unit", "start", "role"} <= kept_columns("quantities")
    rows = [pd.DataFrame({"start": [7], "text": [text]}) for text in ("修路", "建桥")]
    one, other = (lines_of(frame, {"start"})[1] for frame in rows)
    assert one.startswith("7,")
    assert one != other


def test_every_table_says_which_of_its_columns_are_kept():
    """A new table is pinned like the others."""
    assert all(kept_columns(table) for table in TABLES)
