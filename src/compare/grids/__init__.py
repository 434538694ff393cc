"""What the tables of a report say: the figures of their cells, and which cells of two years belong together.

In: `Table` records. Out: `CellFigure` records and pairs of them. Refused: layout tables, which have no column of
figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.lazy import lazily

if TYPE_CHECKING:
    from compare.grids._cell_figures import CellFigure, read_figures
    from compare.grids._pairs import CellPair, pair_figures
    from compare.grids._sheet_pairs import pair_sheets
    from compare.grids._sheets import SheetFigure, read_sheets
    from compare.grids._sides import own_years

__all__ = [
    "CellFigure",
    "CellPair",
    "SheetFigure",
    "own_years",
    "pair_figures",
    "pair_sheets",
    "read_figures",
    "read_sheets",
]

__getattr__ = lazily(
    __name__,
    {
        "_cell_figures": "CellFigure read_figures",
        "_pairs": "CellPair pair_figures",
        "_sides": "own_years",
        "_sheet_pairs": "pair_sheets",
        "_sheets": "SheetFigure read_sheets",
    },
)
