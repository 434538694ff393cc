"""A panel finds, pairs, compares and keeps; what fails is told, what is there is not done again."""

import gc
import os
import shutil

import pandas as pd
import pytest

import compare
from compare.cli import main
from compare.export.parquet import render_parquet
from compare.panels import jobs, making
from compare.panels.inventory import Entry, take_inventory
from compare.panels.jobs import FRONT, TABLES
from compare.panels.survey import Row, settle
from compare.records import CompareError, ExportError, ReadError, UsageError
from compare.tables import COLUMNS

pytestmark = pytest.mark.slow  # whole panels are made


def test_every_invented_answer_is_found(made, county):
    """Indicators, years and places of the dataset are those that were written into the reports."""
    for name in {name for told in county[1].values() for name, _ in told.figures}:
        found = made.values(name)
        want = {(t.place, y): v for t in county[1].values() for (n, y), v in t.figures.items() if n == name}
        assert dict(zip(zip(found["place"], found["year"], strict=True), found["value"], strict=True)) == want


def test_every_invented_target_is_judged(made, county):
    """Whether a target was met, the follow-up tells for each place, year and indicator."""
    judged = made.table("followup")
    judged = judged[judged["kind"] == "numeric"]
    keys = zip(judged["place"], judged["indicator"], judged["new_year"], strict=True)
    want = {
        (told.place, name, year): "met" if met else "missed"
        for told in county[1].values()
        for (name, year), met in told.reached.items()
    }
    assert dict(zip(keys, judged["status"], strict=True)) == want


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_place_and_years_in_front(made, name):
    """Each dataset has the promised columns of its table behind place, old_year and new_year."""
    assert list(made.table(name).columns) == [*FRONT, *COLUMNS[name]]


def test_a_pair_is_a_pure_function(county, tmp_path):
    """The same job gives the same frames, and writes nothing."""
    inventory = take_inventory(county[0])
    rows = [making.look(making.Look(str(county[0]), e.path, None, None, None)) for e in inventory.entries[:2]]
    (couple,) = making._couples(rows)
    (job,) = making._jobs([couple], inventory, tmp_path / "none", jobs.Options())
    one, two = jobs.compare_pair(job), jobs.compare_pair(job)
    assert list(one) == [*TABLES, "pairs"]
    for name in one:
        pd.testing.assert_frame_equal(one[name], two[name])
    assert not (tmp_path / "none").exists()


def test_a_part_holds_what_comparing_the_pair_gives(county, tmp_path):
    """The parts are written from rows; they are those of the frames of the same job, byte by byte."""
    inventory = take_inventory(county[0])
    rows = [making.look(making.Look(str(county[0]), e.path, None, None, None)) for e in inventory.entries[:2]]
    (couple,) = making._couples(rows)
    (job,) = making._jobs([couple], inventory, tmp_path / "out", jobs.Options())
    jobs.keep_pair(job)
    for name, frame in jobs.compare_pair(job).items():
        assert job.part(name).read_bytes() == render_parquet(frame, name, FRONT)


def test_failures_are_rows_with_a_sentence_and_the_run_goes_on(county, tmp_path):
    """A file that is empty, binary, undated or a second telling of one year is told of; all others are compared."""
    folder = tmp_path / "in"
    shutil.copytree(county[0], folder)
    place = next(folder.iterdir())
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.pdf").write_bytes(bytes(range(256)) * 4)
    (folder / "letter.txt").write_text("石桥镇的来信。我们修了一座桥，很高兴。\n", encoding="utf-8")
    shutil.copy(place / "2022.txt", place / "copy-2022.txt")
    made = compare.panel(folder, tmp_path / "out", workers=0)
    failed = made.failures
    assert sorted(failed["path"]) == sorted(
        ["empty.txt", "noise.pdf", "letter.txt", f"{place.name}/copy-2022.txt"]
    )
    told = dict(zip(failed["path"], failed["sentence"], strict=True))
    assert all(path in sentence and len(sentence) > len(path) + 20 for path, sentence in told.items())
    assert "manifest" in told["letter.txt"]
    assert len(made.pairs) == 8
    assert any("4" in line for line in made.printout() if "Failures" in line)
    shown = made.show("failures", "path", "sentence", labels="zh")._repr_html_()
    for text in (shown, "\n".join(made.printout(labels="zh"))):
        assert "清单" in text
        assert "manifest" not in text


def test_what_goes_wrong_while_comparing_is_a_failure_too(county, tmp_path, monkeypatch):
    """An error nobody expected ends one pair, not the run."""
    before = jobs._compare

    def stumble(job):
        if job.new_year == 2023:
            raise ZeroDivisionError("of all things")
        return before(job)

    monkeypatch.setattr(jobs, "_compare", stumble)
    made = compare.panel(county[0], tmp_path / "out", workers=0)
    assert len(made.pairs) == 4
    assert len(made.failures) == 4
    assert made.failures["sentence"].str.contains("ZeroDivisionError: of all things").all()


def test_a_file_that_changes_in_mid_run_is_not_compared(county, tmp_path, monkeypatch):
    """A pair whose file is no longer the one that was looked into fails, and says to run again."""
    folder = tmp_path / "in"
    shutil.copytree(county[0], folder)
    before = making._compare

    def change_first(*given, **named):
        path = min(folder.rglob("2023.txt"))
        path.write_text(path.read_text(encoding="utf-8") + "又修了一座桥。\n", encoding="utf-8")
        return before(*given, **named)

    monkeypatch.setattr(making, "_compare", change_first)
    made = compare.panel(folder, tmp_path / "out", workers=0)
    assert len(made.pairs) == 7
    assert "run the same command again" in made.failures["sentence"].item()
    monkeypatch.undo()
    assert len(compare.panel(folder, tmp_path / "out", workers=0).pairs) == 8


def stamps(out):
    return {
        path: path.stat().st_mtime_ns for path in out.rglob("part-*.parquet") if "failures" not in str(path)
    }


def test_a_second_run_does_nothing_again(county, tmp_path, monkeypatch):
    """Where all parts stand, no report is read and no pair compared."""
    compare.panel(county[0], tmp_path / "out", workers=0)
    before = stamps(tmp_path / "out")

    def never(*_given, **_named):
        raise AssertionError("done again")

    monkeypatch.setattr("compare.intake.read", never)
    monkeypatch.setattr(jobs, "_compare", never)
    again = compare.panel(county[0], tmp_path / "out", workers=0)
    assert again.failures.empty
    assert stamps(tmp_path / "out") == before


def test_a_changed_report_is_compared_anew_and_nothing_else(county, tmp_path, parts):
    """After one report changed, only its pairs are made again, and the dataset is that of a fresh run."""
    folder = tmp_path / "in"
    shutil.copytree(county[0], folder)
    compare.panel(folder, tmp_path / "out", workers=0)
    before = stamps(tmp_path / "out" / "pairs")
    path = min(folder.rglob("2023.txt"))
    path.write_text(path.read_text(encoding="utf-8") + "又修了一座桥。\n", encoding="utf-8")
    compare.panel(folder, tmp_path / "out", workers=0)
    after = stamps(tmp_path / "out" / "pairs")
    assert len(after) == len(before) == 8
    assert len(before.items() & after.items()) == 7
    compare.panel(folder, tmp_path / "fresh", workers=0)
    assert parts(tmp_path / "out") == parts(tmp_path / "fresh")


def test_a_report_that_is_gone_leaves_its_pairs_and_not_its_row(county, tmp_path):
    """What was compared once is kept (two folders may share a dataset); the list of reports is that of the run."""
    folder = tmp_path / "in"
    shutil.copytree(county[0], folder)
    compare.panel(folder, tmp_path / "out", workers=0)
    shutil.rmtree(next(folder.iterdir()))
    made = compare.panel(folder, tmp_path / "out", workers=0)
    assert (len(made.reports), len(made.pairs)) == (9, 8)


def test_other_options_make_other_parts(county, tmp_path):
    """The options are part of the key: tables that were not asked for before are made."""
    compare.panel(county[0], tmp_path / "out", workers=0, tables=["indicators"])
    assert not (tmp_path / "out" / "wording").exists()
    made = compare.panel(county[0], tmp_path / "out", workers=0, tables=["indicators", "terms"])
    assert len(made.pairs) == 8
    assert len(made.table("terms")) > 0


def test_the_process_of_the_user_is_left_as_it_is(county, tmp_path, monkeypatch):
    """With no workers the pairs are compared in the user's own process, whose memory is managed as before."""
    before, seen = (gc.isenabled(), gc.get_threshold()), []
    compared = jobs.keep_pair
    monkeypatch.setattr(
        jobs, "keep_pair", lambda job: (seen.append((gc.isenabled(), gc.get_threshold())), compared(job))
    )
    compare.panel(county[0], tmp_path / "out", workers=0, progress=False)
    assert set(seen) == {before}


def test_the_folder_of_results_is_not_searched(county, tmp_path):
    """Results may lie inside the folder of reports."""
    folder = tmp_path / "in"
    shutil.copytree(county[0], folder)
    made = compare.panel(folder, folder / "out", workers=0)
    made.export(folder / "out" / "page.html")
    assert len(compare.panel(folder, folder / "out", workers=0).reports) == 12


def test_a_manifest_overrules_what_the_texts_tell(county, tmp_path):
    """Place and year come from the manifest where it gives them, and from the text where it does not."""
    places = sorted(county[0].iterdir())
    lines = ["path,place,year"]
    lines += [f"{os.path.relpath(places[0] / '2021.txt', tmp_path)},新县,2001"]
    lines += [f"{os.path.relpath(places[0] / '2022.txt', tmp_path)},新县,2002"]
    lines += [f"{os.path.relpath(places[1] / f'{year}.txt', tmp_path)},," for year in (2021, 2022)]
    manifest = tmp_path / "list.csv"
    manifest.write_text("\n".join(lines), encoding="utf-8-sig")
    made = compare.panel(manifest, workers=0)
    assert made.out == tmp_path / "list-panel"
    assert made.pairs[["place", "old_year"]].to_numpy().tolist() == sorted(
        [["新县", 2001], [places[1].name, 2021]]
    )
    assert set(made.table("indicators")["place"]) == {"新县", places[1].name}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("file,place,year\na.txt,,\n", "no column `path`"),
        ("path,place,year\na.txt,,98\n", "line 2: the year '98'"),
        ("path,place,year\n,甲县,1998\n", "line 2: no path"),
        ("path\na.txt\na.txt\n", "line 3: a.txt stands there twice"),
        ("path\n", "names no report"),
    ],
)
def test_a_manifest_that_cannot_be_meant_is_refused(tmp_path, text, says):
    """The message names the line and what is wrong with it."""
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    with pytest.raises(CompareError, match=says):
        compare.panel(tmp_path / "list.csv", workers=0)


@pytest.mark.parametrize(
    ("name", "kind"), [("nowhere", ReadError), ("empty", ReadError), ("one.txt", UsageError)]
)
def test_a_source_that_is_no_panel_is_refused(tmp_path, name, kind):
    """A folder that is not there or holds nothing, and a single file."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "one.txt").write_text("甲县2023年工作总结\n", encoding="utf-8")
    with pytest.raises(kind):
        compare.panel(tmp_path / name, tmp_path / "out", workers=0)


def test_a_file_the_manifest_invents_is_a_failure(tmp_path):
    """A path that leads nowhere is told with its sentence."""
    (tmp_path / "list.csv").write_text("path\nnowhere.txt\n", encoding="utf-8")
    made = compare.panel(tmp_path / "list.csv", workers=0)
    assert made.failures["path"].tolist() == ["nowhere.txt"]
    assert "no two of them" in made.printout()[0]


def test_a_dataset_that_cannot_be_written_ends_the_run(county, tmp_path):
    """A full disk or a forbidden place is no failure of a report: the run ends with one sentence."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "sections").write_text("a file stands here", encoding="utf-8")
    with pytest.raises(ExportError, match="sections"):
        compare.panel(county[0], tmp_path / "out", workers=0)


@pytest.mark.parametrize(
    ("paths", "told", "settled"),
    [
        # The name bears the year the report was given in: the others of the folder show it.
        (
            ["a/bay-2019.txt", "a/bay-2020.txt"],
            [("湾县", 2018), ("", None)],
            [("湾县", 2018), ("湾县", 2019)],
        ),
        # Nobody shows it: the year of the name is the year told of.
        (["b/hill-2020.txt"], [("", None)], [("hill", 2020)]),
        # The folder names the place, the file only the year.
        (["松县/2020.txt"], [("", None)], [("松县", 2020)]),
        # Another folder has other habits.
        (
            ["a/x-2019.txt", "b/x-2019.txt"],
            [("甲县", 2018), ("乙县", 2019)],
            [("甲县", 2018), ("乙县", 2019)],
        ),
        # What the text tells stays, whatever the name says.
        (["c/y-2011.txt"], [("丙县", 2017)], [("丙县", 2017)]),
        # A name that bears no year names no place either.
        (["README.md"], [("", 2020)], [("", 2020)]),
        # One place, with its city and without.
        (
            ["e/a.txt", "e/b.txt"],
            [("湾区", 2018), ("甲市湾区", 2019)],
            [("甲市湾区", 2018), ("甲市湾区", 2019)],
        ),
        # Two cities have a district of that name: nobody knows which is meant.
        (
            ["e/a.txt", "e/b.txt", "e/c.txt"],
            [("湾区", 2018), ("甲市湾区", 2019), ("乙市湾区", 2019)],
            [("湾区", 2018), ("甲市湾区", 2019), ("乙市湾区", 2019)],
        ),
        # A longer name that is another one's.
        (["e/a.txt", "e/b.txt"], [("湾区", 2018), ("大湾区", 2019)], [("湾区", 2018), ("大湾区", 2019)]),
        # A number that is no year.
        (["d/report-120211.txt"], [("丁县", None)], [("丁县", None)]),
    ],
)
def test_place_and_year_are_settled_from_text_and_names(paths, told, settled):
    """The text tells first; file names are read as the other files of their folder show."""
    rows = [
        Row(path, place, year, digest="x", told_place=place, told_year=year)
        for path, (place, year) in zip(paths, told, strict=True)
    ]
    found = settle(rows, {path: Entry(path) for path in paths})
    assert [(row.place, row.year) for row in found] == settled
    assert [bool(row.sentence) for row in found] == [not (place and year) for place, year in settled]


def test_the_command_makes_a_panel(county, tmp_path, capsys):
    """`yoy panel FOLDER -o OUT` tells what was compared and where it lies."""
    out = tmp_path / "out"
    assert main(["panel", str(county[0]), "-o", str(out), "--workers", "0", "--labels", "zh"]) == 0
    told = capsys.readouterr()
    assert "4 个地区的 12 份报告" in told.out
    assert str(out) in told.out
    assert told.err == ""


def test_progress_is_shown_with_failures_counted(county, tmp_path, capsys):
    """A bar for reading and one for comparing, the second with the failures so far."""
    folder = tmp_path / "in"
    shutil.copytree(county[0], folder)
    (folder / "empty.txt").write_bytes(b"")
    compare.panel(folder, tmp_path / "out", workers=0, progress=True)
    told = capsys.readouterr().err
    assert "reading: 100%" in told
    assert "comparing: 100%" in told
    assert "8/8" in told
    assert "failed=1" in told
