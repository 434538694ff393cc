"""The public names as a user's type checker sees them; checked, never run."""

from pathlib import Path

import pandas as pd

import compare

report: compare.Report = compare.read(Path("report.txt"), encoding="gb18030", language="zh")
again: compare.Report = compare.read_text("一、工作回顾", source="a note")
seen: compare.Overview = compare.overview(report)
told: compare.Plan = compare.plan(report)
change: compare.Comparison = compare.reports("old.txt", b"...", terms="my.toml")
trend: compare.Trend = compare.trend([report, "2020.txt"])
figures: pd.DataFrame = compare.quantities(report, all=True)

frames: list[pd.DataFrame] = [told.goals, told.problems, told.quantities, change.indicators, change.followup]
lines: list[str] = told.printout(labels="zh") + change.warnings() + change.scorecard.printout()
first: compare.Finding = change.findings(labels="zh")[0]
written: tuple[Path, ...] = told.export("out", labels="zh")
place: compare.Span = report.source_span(0, 3)
quoted: str = report.raw[place.slice]

try:
    compare.read("missing.txt")
except compare.ReadError as error:
    code: int = error.exit_code
