"""Tables of a page, read as tables: cells, heads, units, and the figures in them.

In: the markup of a page. Out: `Grid` records with a span for every cell, and `CellFigure` records. Refused: layout
tables, which have no column of figures.
"""

from __future__ import annotations

from compare.grids._figures import CellFigure, read_figures
from compare.grids._pairs import pair_figures
from compare.grids._web import Cell, Grid, read_grids

__all__ = ["Cell", "CellFigure", "Grid", "pair_figures", "read_figures", "read_grids"]
