"""What a person holds in a notebook: reports read, plans, comparisons and trends, with tables, plots and export.

In: whatever `read` takes. Out: `Report`, `Plan`, `Comparison`, `Trend`. Refused: what the rooms below refuse.
"""
