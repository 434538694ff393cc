"""The command: findings out, one sentence on refusal, the right exit code, nothing left half-written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from compare.cli import main

DATA = Path(__file__).resolve().parents[1] / "data"
REPORT = str(DATA / "haizhu-2023.md")


def refused(capsys, *arguments):
    """Run the command, expect a refusal, and give its exit code and its one sentence."""
    code = main([str(argument) for argument in arguments])
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("yoy: ")
    assert shown.err.count("\n") == 1
    return code, shown.err


def test_the_main_job_tells_problems_goals_and_the_gap(capsys):
    """`yoy plan` on the district's report: five problems, goals that build on the year, one problem left open."""
    assert main(["plan", REPORT]) == 0
    told = capsys.readouterr().out
    assert "广州市海珠区: 2023 → 2024" in told
    assert "25 figures" in told
    assert "What is lacking: 5 problems" in told
    assert "Left open: 1 of 5 problems" in told


def test_findings_are_told_in_chinese_on_request(capsys):
    """`--labels zh` words the findings in Chinese."""
    assert main(["plan", REPORT, "--labels", "zh"]) == 0
    assert "还缺什么：列出 5 个问题" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["plan", "read", "quantities"])
def test_each_command_on_one_report_prints_and_ends_well(command, capsys):
    """The commands on one report run on the project's own data."""
    assert main([command, REPORT]) == 0
    assert len(capsys.readouterr().out.splitlines()) > 5


@pytest.mark.slow
def test_what_is_written_is_named(capsys, tmp_path):
    """With `-o` a folder holds the tables in every format, and the command names each file."""
    assert main(["plan", REPORT, "-o", str(tmp_path / "out")]) == 0
    told = capsys.readouterr().out
    written = sorted(path for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert {".csv", ".xlsx", ".html", ".png"} <= {path.suffix for path in written}
    assert all(path.name in told for path in written)


def test_one_file_is_written_when_the_name_has_a_suffix(tmp_path):
    """`-o plan.xlsx` writes one workbook."""
    assert main(["plan", REPORT, "-o", str(tmp_path / "plan.xlsx")]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["plan.xlsx"]


def test_a_missing_file_is_one_sentence(capsys, tmp_path):
    """A file that is not there: what, where, exit code 3."""
    code, said = refused(capsys, "plan", tmp_path / "nothing.txt")
    assert code == 3
    assert "nothing.txt" in said


def test_a_directory_is_one_sentence(capsys, tmp_path):
    """A directory is no report."""
    assert refused(capsys, "read", tmp_path)[0] == 3


BAD = {
    "empty": b"",
    "blank": "\u3000\n \n".encode(),
    "binary": bytes(range(256)) * 40,
    "nul": "一、回顾\n".encode() + b"\x00" * 50,
    "unknown-encoding": bytes([0x81, 0xFF, 0xFE, 0x80, 0xA0, 0xFF]) * 300,
}


@pytest.mark.parametrize("name", BAD)
def test_bad_content_is_one_sentence_and_leaves_nothing_behind(name, capsys, tmp_path):
    """Whatever is no text is refused before anything is written."""
    source = tmp_path / "report.txt"
    source.write_bytes(BAD[name])
    code, _ = refused(capsys, "plan", source, "-o", tmp_path / "out")
    assert code == 3
    assert not (tmp_path / "out").exists()


def test_an_unknown_encoding_names_the_option_that_helps(capsys, tmp_path):
    """The sentence on an undecodable file names `encoding=`."""
    source = tmp_path / "report.txt"
    source.write_bytes(BAD["unknown-encoding"])
    assert "encoding=" in refused(capsys, "plan", source)[1]


def test_a_text_without_any_chapter_gives_honest_empty_tables(capsys, tmp_path):
    """A note of two lines has no problems, no goals, and the command says so."""
    source = tmp_path / "note.txt"
    source.write_text("今天下雨。\n明天晴。\n", encoding="utf-8")
    assert main(["plan", str(source)]) == 4
    shown = capsys.readouterr()
    assert "no plan was found" in shown.out + shown.err


def test_a_text_without_a_plan_says_so(capsys, tmp_path):
    """A report that only looks back: its figures are told, its empty plan is said."""
    source = tmp_path / "review.txt"
    source.write_text("甲市2023年工作总结\n一、工作回顾\n全年办理案件12件。\n", encoding="utf-8")
    assert main(["plan", str(source)]) == 0
    told = capsys.readouterr().out
    assert "12 items" in told
    assert "no plan was found in this report" in told


def test_fifty_megabytes_of_one_line_end_in_one_sentence(capsys, tmp_path):
    """A line of 50 MB is refused or read, but never hangs or crashes."""
    source = tmp_path / "line.txt"
    source.write_bytes(b"a" * 50_000_000)
    assert refused(capsys, "plan", source)[0] == 3


def test_a_folder_that_cannot_be_written_is_one_sentence(capsys, tmp_path):
    """A file stands where the folder should be: exit code 5, the file untouched."""
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    code = main(["plan", REPORT, "-o", str(tmp_path / "out" / "deeper")])
    assert code == 5
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"
    assert "yoy: " in capsys.readouterr().err


def test_help_answers_without_loading_pandas():
    """`yoy --help` gives examples."""
    shown = subprocess.run([sys.executable, "-m", "compare.cli", "--help"], capture_output=True, check=True)
    assert "examples:" in shown.stdout.decode("utf-8")


@pytest.mark.slow
def test_the_command_speaks_utf8_in_any_locale():
    """Chinese findings survive a terminal that claims to know ASCII alone."""
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    shown = subprocess.run(
        [sys.executable, "-m", "compare.cli", "plan", REPORT],
        capture_output=True,
        env=environment,
        check=True,
    )
    assert "海珠区" in shown.stdout.decode("utf-8")


@pytest.mark.slow
def test_a_closed_pipe_is_no_error():
    """`yoy plan … | head -1` ends quietly."""
    command = f'"{sys.executable}" -m compare.cli plan "{REPORT}" | head -1'
    shown = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False)
    assert b"Traceback" not in shown.stderr
