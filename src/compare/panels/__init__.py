"""Many places × many years: on one machine or on a Dask cluster, resumable, failures collected.

In: a folder of reports or a manifest. Out: a `Panel`: Parquet datasets of the tables of all comparisons, and views of
them. Refused: a folder without reports, a manifest without paths, a place that cannot be written.
"""

from __future__ import annotations

from compare.panels.jobs import FRONT, Job, Options, compare_pair
from compare.panels.making import panel
from compare.panels.views import Panel

__all__ = ["FRONT", "Job", "Options", "Panel", "compare_pair", "panel"]
