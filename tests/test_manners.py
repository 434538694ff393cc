"""How the command behaves when something outside of it ends early or is missing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import compare
from compare.cli import INTERRUPTED, main
from compare.extras import how_to_install

pytestmark = pytest.mark.slow  # each command runs in a process of its own

DATA = Path(__file__).resolve().parents[1] / "data"
PAIR = [str(DATA / "guowuyuan-2021.md"), str(DATA / "guowuyuan-2022.md")]


def without(*packages):
    """Write code that runs the command as if these packages were not installed."""
    return (
        f"import sys; sys.modules.update(dict.fromkeys({packages!r}));"
        "from compare.cli import main; sys.exit(main(sys.argv[1:]))"
    )


def run(code, *arguments):
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("packages", "arguments", "extra"),
    [
        (("docx",), ["read", "report.docx"], "word"),
        (("pypdfium2",), ["read", "report.pdf"], "pdf"),
        (("selectolax", "selectolax.lexbor"), ["read", "report.html"], "web"),
        (("httpx",), ["read", "http://127.0.0.1:9/"], "web"),
        (("httpcore",), ["read", "http://127.0.0.1:9/"], "web"),
        (("platformdirs",), ["read", "http://127.0.0.1:9/"], "web"),
        (("pyarrow",), ["panel", "."], "panel"),
        (("loky",), ["panel", "."], "panel"),
        (("tqdm",), ["panel", "."], "panel"),
        (("distributed",), ["panel", ".", "--scheduler", "tcp://127.0.0.1:9"], "cluster"),
        (("pyarrow",), ["export", DATA / "haizhu-2023.md", "-o", "x.parquet"], "panel"),
        (("openpyxl",), ["compare", *PAIR, "--review", "book.xlsx"], "review"),
    ],
)
def test_a_missing_package_is_named_with_the_line_that_installs_it(packages, arguments, extra, tmp_path):
    """One sentence, for a clone as well as for a release; no stack trace, and nothing was done yet."""
    texts = {
        "text.txt": b"x\n",
        "report.html": b"<html><body><p>x</p></body></html>",
        "report.pdf": b"%PDF-1.4\n",
    }
    for name, data in texts.items():
        (tmp_path / name).write_bytes(data)
    docx = pytest.importorskip("docx")
    docx.Document().save(tmp_path / "report.docx")
    compare.plan(DATA / "haizhu-2023.md").export(tmp_path / "book.xlsx")
    shown = subprocess.run(
        [sys.executable, "-c", without(*packages), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=os.environ | {"COMPARE_CACHE": ""} if "platformdirs" not in packages else None,
    )
    assert shown.returncode in (2, 3), shown.stderr
    assert shown.stderr.count("\n") == 1
    assert shown.stderr.rstrip().endswith(how_to_install(extra))
    assert packages[0] in shown.stderr


def test_output_cut_off_by_head_loses_no_file(tmp_path):
    """The files are written before the first line, so a reader of the first line has them all."""
    command = [sys.executable, "-m", "compare.cli", "compare", *PAIR, "-o", str(tmp_path / "out.json")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0
    assert (tmp_path / "out.json").stat().st_size > 100_000


@pytest.mark.parametrize("while_loading", [False, True])
def test_an_interrupt_ends_in_one_line(monkeypatch, capsys, while_loading):
    """Ctrl-C is no error of the program: one line, and the code shells expect, also where a class was being made."""

    def interrupted(*_, **__):
        if while_loading:
            raise RuntimeError from KeyboardInterrupt()
        raise KeyboardInterrupt

    monkeypatch.setattr("compare.intake.read", interrupted)
    assert main(["plan", str(DATA / "haizhu-2023.md")]) == INTERRUPTED
    assert capsys.readouterr().err.count("\n") == 1


def test_an_error_of_the_program_is_none_of_the_user(monkeypatch):
    """What went wrong inside is not called an interrupt."""

    def broken(*_, **__):
        raise RuntimeError

    monkeypatch.setattr("compare.intake.read", broken)
    with pytest.raises(RuntimeError):
        main(["plan", str(DATA / "haizhu-2023.md")])


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_an_interrupt_leaves_whole_files_or_none(tmp_path):
    """Wherever the signal falls, no file is half written and no temporary one stays."""
    for wait in (0.3, 0.9, 1.5):
        out = tmp_path / str(wait)
        with subprocess.Popen(
            [sys.executable, "-m", "compare.cli", "compare", *PAIR, "-o", str(out)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        ) as running:
            time.sleep(wait)
            running.send_signal(signal.SIGINT)
            said = running.stderr.read().decode()
        assert "in main\n" not in said, said  # before `main` begins, Python itself says what was interrupted
        assert not list(out.glob(".*")) if out.exists() else True


def test_the_folder_of_a_file_is_made(tmp_path, capsys):
    """A new folder in front of the file's name is no reason to refuse."""
    target = tmp_path / "new" / "folder" / "plan.md"
    assert main(["export", str(DATA / "haizhu-2023.md"), "-o", str(target)]) == 0
    assert target.exists()
    assert str(target) in capsys.readouterr().out


def test_the_followup_prints_how_sure_it_is(capsys):
    """Each goal has its confidence and its place, under the year of its report."""
    assert main(["followup", *PAIR]) == 0
    assert "[2020, " in (out := capsys.readouterr().out)
    assert any(line.rstrip()[-4:].startswith("0.") for line in out.splitlines())
