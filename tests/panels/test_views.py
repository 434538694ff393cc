"""What a panel tells: read by pandas, DuckDB and Dask; indicators, ranking, dispersion, wording, goals reached."""

import math
import shutil
import statistics

import pandas as pd
import pytest

import compare
from compare.records import ReadError, UsageError

pytestmark = pytest.mark.slow  # whole panels are made and read by other programs


def answers(county, name, year):
    return {told.place: told.figures[name, year] for told in county[1].values()}


def test_pandas_reads_a_dataset(made):
    """`pandas.read_parquet` on the folder of a table gives the table, place and years in front."""
    frame = pd.read_parquet(made.out / "indicators")
    assert list(frame.columns[:4]) == ["place", "old_year", "new_year", "indicator"]
    assert len(frame) == len(made.table("indicators"))


def test_duckdb_reads_a_dataset(made):
    """A question in SQL over all parts, with the same answer."""
    duckdb = pytest.importorskip("duckdb")
    parts = f"{made.out}/pairs/**/*.parquet"
    with duckdb.connect() as base:
        rows = base.execute(
            "select place, sum(met) from read_parquet(?) group by place order by place", [parts]
        ).fetchall()
    assert rows == [tuple(row) for row in made.reached[["place", "met"]].to_numpy().tolist()]


@pytest.mark.filterwarnings("ignore:The inplace keyword")  # of Dask's own dealings with pandas
def test_dask_reads_a_dataset(made):
    """A Dask frame over the folder has the same rows."""
    dask = pytest.importorskip("dask")
    frame = pytest.importorskip("dask.dataframe").read_parquet(made.out / "indicators")
    with dask.config.set(scheduler="synchronous"):
        found = frame.groupby("place")["new_value"].count().compute().to_dict()
    assert found == made.table("indicators").groupby("place")["new_value"].count().to_dict()


def test_an_indicator_over_years_and_places(made, county):
    """One row a place, one column a year, the values that were written."""
    wide = made.indicator("粮食产量")
    assert list(wide.columns) == [2021, 2022, 2023]
    for year in wide.columns:
        assert wide[year].to_dict() == answers(county, "粮食产量", year)


def test_targets_are_kept_apart_from_results(made, county):
    """With role plan, the year is the report's, and the values are what was planned."""
    planned = made.indicator("新增养老床位", role="plan")
    for told in county[1].values():
        assert planned.loc[told.place, 2022] == told.targets["新增养老床位", 2023]


def test_places_are_ranked(made, county):
    """The largest value comes first; the last year is taken if none is named."""
    ranked = made.ranking("一般公共预算收入")
    truth = answers(county, "一般公共预算收入", 2023)
    assert ranked["place"].tolist() == sorted(truth, key=truth.get, reverse=True)
    assert ranked["rank"].tolist() == [1, 2, 3, 4]
    assert set(ranked["year"]) == {2023}
    assert ranked.loc[0, "of_median"] == pytest.approx(
        max(truth.values()) / statistics.median(truth.values())
    )
    assert set(made.ranking("一般公共预算收入", year=2021)["year"]) == {2021}


def test_dispersion_by_year(made, county):
    """Mean, spread and their ratio over the places, year by year."""
    spread = made.dispersion("城镇新增就业")
    truth = list(answers(county, "城镇新增就业", 2022).values())
    row = spread.loc[2022]
    assert (row["places"], row["min"], row["max"]) == (4, min(truth), max(truth))
    assert row["mean"] == pytest.approx(statistics.mean(truth))
    assert row["sd"] == pytest.approx(statistics.stdev(truth))
    assert row["cv"] == pytest.approx(statistics.stdev(truth) / statistics.mean(truth))


def test_an_indicator_nobody_tells_is_an_empty_frame(made):
    """No value is no error."""
    assert made.indicator("月球车辆").empty
    assert made.ranking("月球车辆").empty
    assert made.dispersion("月球车辆").empty


def test_goals_reached_by_place(made, county):
    """Met and missed targets are those that were written."""
    for row in made.reached.itertuples():
        met = list(county[1][row.place].reached.values())
        assert (row.met, row.missed) == (sum(met), len(met) - sum(met))
        assert row.met_share == pytest.approx(sum(met) / len(met))


PROMISES = """{place}{year}年政府工作报告
一、{year}年工作回顾
清淤水塘，{told}。
二、{next}年工作安排
{planned}。整理档案。
"""


def test_promises_are_followed_as_a_trend_follows_them(tmp_path):
    """For each place the steps that a trend over its reports has: the same stages, years and places in the text."""
    dam = "建成青石岭水库"
    for place in ("临江县", "云溪县"):
        (tmp_path / "in" / place).mkdir(parents=True)
        for year, told, planned in (
            (2021, "修整河堤", dam),
            (2022, "粉刷校舍", dam),
            (2023, "青石岭水库建成蓄水", "修路"),
        ):
            text = PROMISES.format(place=place, year=year, next=year + 1, told=told, planned=planned)
            (tmp_path / "in" / place / f"{year}.txt").write_text(text, encoding="utf-8")
    panel = compare.panel(tmp_path / "in", tmp_path / "panel", workers=0)
    every = panel.promises()
    for place in ("临江县", "云溪县"):
        trend = compare.trend(sorted((tmp_path / "in" / place).glob("*.txt"))).promises
        kept = panel.promises(place)
        columns = ["promise", "goal", "year", "stage", "text", "start", "end"]
        assert kept[columns].astype("string").equals(trend[columns].astype("string"))
        assert kept.equals(every[every["place"] == place].reset_index(drop=True))
        dams = kept[kept["goal"].str.contains("青石岭")]
        assert list(zip(dams["year"], dams["stage"], strict=True)) == [
            (2022, "promised"),
            (2023, "promised-again"),
            (2023, "done"),
        ]


def test_a_panel_without_pairs_follows_no_promise(made):
    """A place that is not in the panel has no promises; the columns stay."""
    assert made.promises("月球区").empty
    assert "stage" in made.promises("月球区")


def test_a_report_copied_from_last_year_is_found(county, tmp_path):
    """A place that sends last year's report again, the year changed, stands first among the unchanged."""
    folder = tmp_path / "in"
    shutil.copytree(county[0], folder)
    lazy = sorted(folder.iterdir())[1]
    old = (lazy / "2022.txt").read_text(encoding="utf-8")
    new = old.replace("2023年", "2024年").replace("2022年", "2023年")
    (lazy / "2023.txt").write_text(new, encoding="utf-8")
    made = compare.panel(folder, tmp_path / "out", workers=0)
    first, second = made.unchanged(2).itertuples()
    assert (first.place, first.new_year) == (lazy.name, 2023)
    assert first.kept > 0.95
    assert second.kept < 0.8


@pytest.mark.parametrize("labels", ["en", "zh"])
def test_the_findings_and_tables_are_told_in_both_languages(made, tmp_path, labels):
    """A panel shows itself and exports like any result."""
    told = made.printout(labels=labels)
    assert any("12" in line and "2021" in line for line in told)
    assert not any("None" in line or "nan" in line for line in told)
    written = made.export(tmp_path / "panel.xlsx", labels=labels)
    assert written[0].stat().st_size > 0
    assert "云溪县" in made._repr_html_()


def test_an_indicator_is_drawn_place_by_place(made):
    """A small picture for each place."""
    from matplotlib import pyplot as plt

    axes = made.plot_indicator("粮食产量")
    assert len(axes) == 4
    plt.close("all")


def test_a_panel_is_opened_again(made):
    """A dataset on the disk is enough."""
    again = compare.Panel(made.out)
    pd.testing.assert_frame_equal(again.pairs, made.pairs)
    assert math.isclose(again.pairs["kept"].sum(), made.pairs["kept"].sum())


def test_what_is_no_panel_is_refused(made, tmp_path):
    """A folder without a dataset, and a table that does not exist."""
    with pytest.raises(ReadError, match="no panel lies there"):
        compare.Panel(tmp_path)
    with pytest.raises(UsageError, match="no table 'gossip'"):
        made.table("gossip")
