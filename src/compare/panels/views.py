"""What a panel tells: indicators over years and places, ranking, dispersion, wording, goals reached.

In: the folder of a dataset. Out: frames, read as they are asked for and no more columns than they need. Refused: a
folder that holds no panel (`ReadError`), a table it does not keep (`UsageError`).

In the frames texts are never missing (`""`); a number or an offset that is absent is NaN.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from compare import export, plots, tables
from compare.comparison import PROMISE_COLUMNS, Result, promises_of, say
from compare.panels.jobs import FRONT, TABLES
from compare.records import ReadError, UsageError, as_path
from compare.tables import GoalStatus

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pandas as pd
    from matplotlib.axes import Axes

SHOWN = 10  # lines told of one kind before the reader is sent to the tables
_FATES = [status.replace("-", "_") for status in GoalStatus]
_COUNTED = ("goals", "met", "missed", "not_reported")  # told in one sentence
_LEAST = 2  # places that make a spread


@dataclass(frozen=True)
class Panel(Result):
    """The comparisons of many places and years, as a dataset on the disk.

    Attributes
    ----------
    out : Path
        The folder of the dataset: one folder a table, each a Parquet dataset for pandas, DuckDB, Dask and others.

    """

    out: Path

    def __post_init__(self) -> None:
        object.__setattr__(self, "out", as_path(self.out, "out"))
        if not (self.out / "reports").is_dir():
            raise ReadError(f"{self.out}: no panel lies there; make one with compare.panel or `yoy panel`")

    # tables -------------------------------------------------------------------------------------------------

    def table(self, name: str, columns: Sequence[str] | None = None, *, where: Any = None) -> pd.DataFrame:
        """Read a table of all pairs.

        Parameters
        ----------
        name : str
            reports, pairs, failures, or a table of the comparisons: sections, passages, wording, indicators, terms,
            followup.
        columns : sequence of str, optional
            Only these; a panel may be larger than the memory.
        where : pyarrow.compute.Expression, optional
            Only rows for which it holds.

        Returns
        -------
        pandas.DataFrame
            Of the pairs with place, old_year and new_year in front, sorted by them.

        Raises
        ------
        UsageError
            If there is no such table.

        """
        known = ("reports", "pairs", "failures", *TABLES)
        if name not in known:
            raise UsageError(f"a panel has no table {name!r}; its tables are {', '.join(known)}")
        import pyarrow.dataset as ds  # noqa: PLC0415 - an extra

        front = {} if name in ("reports", "failures") else FRONT
        schema = export.parquet_schema(name, front)
        folder = self.out / name
        parts = sorted(str(part) for part in folder.rglob("part-*.parquet"))
        found = ds.dataset(parts, schema=schema, format="parquet").to_table(columns=columns, filter=where)
        order = [column for column in front if column in found.column_names]
        frame: pd.DataFrame = found.to_pandas()
        return frame.sort_values(order, kind="stable", ignore_index=True) if order else frame

    @cached_property
    def reports(self) -> pd.DataFrame:
        """What was found of each file: place, year, title, and why it could not be used, if so."""
        return self.table("reports")

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """One row a pair: how much of the wording was kept, what was paired, what became of the goals."""
        return self.table("pairs")

    @cached_property
    def failures(self) -> pd.DataFrame:
        """What could not be done: path, place, year, and the reason as a sentence."""
        return self.table("failures")

    # views --------------------------------------------------------------------------------------------------

    def values(self, *names: str, unit: str | None = None, role: str = "review") -> pd.DataFrame:
        """List every value of an indicator, one row a place and year.

        Parameters
        ----------
        *names : str
            The indicator as the table `indicators` names it; several, if places call it differently.
        unit : str, optional
            Only in this unit; the most frequent one if not given.
        role : str
            review for results, plan for targets.

        Returns
        -------
        pandas.DataFrame
            indicator, unit, kind, place, year, value, text; of several values the one of the surest pair.

        """
        import pandas as pd  # noqa: PLC0415 - heavy
        import pyarrow.compute as pc  # noqa: PLC0415 - an extra

        wanted = pc.field("indicator").isin(names) & (pc.field("role") == role)
        sides = ["value", "text"]
        columns = ["place", "indicator", "unit", "kind", "confidence", "old_year", "new_year"]
        rows = self.table(
            "indicators", [*columns, *(f"{s}_{c}" for s in ("old", "new") for c in sides)], where=wanted
        )
        if unit is None and len(rows):
            unit = str(rows["unit"].mode().iloc[0])
        rows = rows[rows["unit"] == unit]
        long = [
            rows[columns[:5]].assign(
                year=rows[f"{side}_year"], value=rows[f"{side}_value"], text=rows[f"{side}_text"]
            )
            for side in ("new", "old")
        ]
        told = pd.concat(long, ignore_index=True).dropna(subset=["value"])
        # The report of a year stands in two pairs; the surest pair comes first.
        told = told.sort_values(["place", "year", "confidence"], ascending=[True, True, False], kind="stable")
        first = told.drop_duplicates(["place", "year"])
        return first[["indicator", "unit", "kind", "place", "year", "value", "text"]].reset_index(drop=True)

    def indicator(self, *names: str, unit: str | None = None, role: str = "review") -> pd.DataFrame:
        """Follow an indicator over the years in all places: one row a place, one column a year.

        Parameters are those of `values`. NaN where a report does not tell it: nothing is interpolated.

        Returns
        -------
        pandas.DataFrame

        """
        wide = self.values(*names, unit=unit, role=role).pivot_table(
            index="place", columns="year", values="value", aggfunc="first"
        )
        wide.columns = [int(year) for year in wide.columns]
        return wide

    def ranking(
        self, *names: str, year: int | None = None, unit: str | None = None, role: str = "review"
    ) -> pd.DataFrame:
        """Rank the places by an indicator, the largest value first.

        Parameters
        ----------
        *names, unit, role
            As for `values`.
        year : int, optional
            The last year any place tells, if not given.

        Returns
        -------
        pandas.DataFrame
            rank, place, year, value, unit, of_median (the value over the median of the places), text.

        """
        told = self.values(*names, unit=unit, role=role)
        told = told[told["year"] == (year if year is not None else told["year"].max())]
        ranked = told.assign(
            rank=told["value"].rank(ascending=False, method="min").astype("int64"),
            of_median=told["value"] / told["value"].median(),
        ).sort_values(["rank", "place"], ignore_index=True)
        return ranked[["rank", "place", "year", "value", "unit", "of_median", "text"]]

    def dispersion(self, *names: str, unit: str | None = None, role: str = "review") -> pd.DataFrame:
        """Return how far apart the places are in each year.

        Returns
        -------
        pandas.DataFrame
            One row a year: places, min, q1, median, q3, max, mean, sd (of the places, n − 1) and cv (sd over mean).

        """
        groups = self.values(*names, unit=unit, role=role).groupby("year")["value"]
        spread = groups.agg(
            places="count",
            min="min",
            q1=lambda v: v.quantile(0.25),
            median="median",
            q3=lambda v: v.quantile(0.75),
            max="max",
            mean="mean",
            sd=lambda v: v.std() if len(v) >= _LEAST else float("nan"),
        )
        told: pd.DataFrame = spread.assign(cv=spread["sd"] / spread["mean"])
        return told

    def unchanged(self, count: int | None = None) -> pd.DataFrame:
        """List the pairs by how little their wording changed, the least changed first.

        Returns
        -------
        pandas.DataFrame
            place, old_year, new_year, kept (share of both texts that stands in the other, 0 to 1), old_path, new_path.

        """
        shown = self.pairs[["place", "old_year", "new_year", "kept", "old_path", "new_path"]]
        ordered = shown.sort_values(
            ["kept", "place", "old_year"], ascending=[False, True, True], ignore_index=True
        )
        return ordered if count is None else ordered.head(count)

    @cached_property
    def reached(self) -> pd.DataFrame:
        """What became of the goals, place by place: goals, each outcome counted, and met_share of the reported."""
        counts: pd.DataFrame = self.pairs.groupby("place", sort=True)[_FATES].sum()
        told = counts["met"] + counts["missed"]
        counts.insert(0, "goals", counts.sum(axis=1) - counts["not_judged"])
        reached: pd.DataFrame = counts.assign(met_share=(counts["met"] / told).where(told > 0)).reset_index()
        return reached

    def promises(self, *places: str) -> pd.DataFrame:
        """Follow what was promised without a figure through the reports of all years, place by place.

        Parameters
        ----------
        *places : str
            Only these; all if none are named. A panel may hold more promises than fit into the memory.

        Returns
        -------
        pandas.DataFrame
            place, then the columns of `compare.tables.describe("promises")`; promises are numbered within their place.

        """
        import pandas as pd  # noqa: PLC0415 - heavy
        import pyarrow.compute as pc  # noqa: PLC0415 - an extra

        languages = self.reports.set_index("path")["language"]
        found = []
        for place, pairs in self.pairs.groupby("place", sort=True):
            if places and place not in places:
                continue
            rows = self.table("followup", ["old_year", *PROMISE_COLUMNS], where=pc.field("place") == place)
            ordered = pairs.sort_values("old_year")
            years = ((rows[rows["old_year"] == p["old_year"]], p) for p in ordered.to_dict("records"))
            steps = promises_of(years, str(languages[ordered["new_path"].iloc[-1]]))
            steps.insert(0, "place", place)
            found.append(steps)
        return pd.concat(found, ignore_index=True) if found else promises_of((), "zh").assign(place="")

    def plot_indicator(
        self, *names: str, unit: str | None = None, role: str = "review", labels: str = "en"
    ) -> list[Axes]:
        """Draw an indicator over the years, a small picture for each place."""
        told = self.values(*names, unit=unit, role=role)
        return plots.plot_trend(told.assign(indicator=told["place"]), labels=labels)

    # as a result --------------------------------------------------------------------------------------------

    def findings(self, *, labels: str = "en") -> tables.Findings:
        """Return what became of the goals of all places."""
        if self.pairs.empty:
            return tables.Findings()
        counts = self.reached.sum(numeric_only=True)
        sentence = say(labels, "panel_goals", **{name: int(counts[name]) for name in _COUNTED})
        return tables.Findings.of([tables.Finding("targets", sentence, str(int(counts["goals"])))])

    def printout(self, *, labels: str = "en") -> list[str]:
        """Report how much was compared, what failed, what became of the goals, where the wording hardly changed."""
        failed = [
            say(labels, "panel_failed", count=len(self.failures)),
            *(
                say(
                    labels,
                    "panel_failure",
                    path=path,
                    why=tables.reword(why, "en", labels).removeprefix(path).lstrip(":： "),
                )
                for path, _, _, why in self.failures.head(SHOWN).to_numpy().tolist()
            ),
            *([say(labels, "more", count=len(self.failures) - SHOWN)] if len(self.failures) > SHOWN else []),
        ]
        if self.pairs.empty:
            return [say(labels, "panel_empty", reports=len(self.reports)), *failed]
        counts = self.reached.sum(numeric_only=True)
        return [
            self._head(labels),
            *failed,
            say(labels, "panel_goals", **{name: int(counts[name]) for name in _COUNTED}),
            say(labels, "panel_kept_head"),
            *(
                say(labels, "panel_kept", place=row.place, old=row.old_year, new=row.new_year, kept=row.kept)
                for row in self.unchanged(SHOWN).itertuples()
            ),
        ]

    def _head(self, labels: str) -> str:
        pairs = self.pairs
        return say(
            labels,
            "panel_head",
            reports=len(self.reports),
            places=pairs["place"].nunique(),
            first=pairs["old_year"].min(),
            last=pairs["new_year"].max(),
            pairs=len(pairs),
        )

    def tables(self, *, labels: str = "en") -> tables.Tables:
        """Gather what fits on a page: the pairs, the goals reached by place, and the failures."""
        return tables.Tables(
            title=say(labels, "panel_title", places=self.pairs["place"].nunique()),
            frames=(("pairs", self.pairs), ("reached", self.reached), ("failures", self.failures)),
            notes=tuple(line.strip() for line in self.printout(labels=labels)),
        )
