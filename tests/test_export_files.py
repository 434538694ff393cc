"""Files appear whole or not at all, whatever happens, and under names that stay where they belong."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.export import clean_name, files, write_any, write_whole
from compare.records import ExportError
from compare.tables import Manuscript, Tables, empty_frame

TABLES = Tables("t", (("terms", empty_frame("terms")),), manuscript=lambda: Manuscript(()))
SUFFIXES = ("csv", "xlsx", "html", "md", "json", "docx", "tex", "parquet")


def fail(number):
    """Give a function that fails as the system does."""

    def call(*_, **__):
        raise OSError(number, os.strerror(number))

    return call


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    "step", ["os.fsync", "tempfile.mkstemp", "pathlib.Path.replace", "pathlib.Path.chmod"]
)
def test_a_full_disk_leaves_the_earlier_file(tmp_path, monkeypatch, step, suffix):
    """Wherever the disk runs full, the earlier file stands, and nothing lies beside it."""
    if suffix == "parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    path = tmp_path / f"t.{suffix}"
    path.write_bytes(b"earlier")
    monkeypatch.setattr(step, fail(errno.ENOSPC))
    with pytest.raises(ExportError, match="the disk is full") as refusal:
        write_any(TABLES, path)
    monkeypatch.undo()
    assert "\n" not in str(refusal.value)
    assert path.read_bytes() == b"earlier"
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EDQUOT, errno.EIO])
def test_what_the_system_forbids_is_one_sentence(tmp_path, monkeypatch, number):
    """Whatever the system refuses is told in one sentence that names the file."""
    monkeypatch.setattr("tempfile.mkstemp", fail(number))
    with pytest.raises(ExportError, match=r"t\.csv was not written: .*; name another place"):
        write_any(TABLES, tmp_path / "t.csv")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to this user"
)
def test_a_folder_that_may_not_be_written(tmp_path):
    """A folder without the right to write is refused, and keeps what it holds."""
    path = tmp_path / "t.csv"
    path.write_bytes(b"earlier")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ExportError, match="may not be written"):
            write_whole(path, b"later")
    finally:
        tmp_path.chmod(0o700)
    assert path.read_bytes() == b"earlier"


@pytest.mark.parametrize("broken", ["missing/t.csv", "file/t.csv", "folder.csv", "x" * 300 + ".csv"])
def test_places_that_are_none(tmp_path, broken):
    """A missing folder, a file for a folder, a folder for a file and an endless name are refused."""
    (tmp_path / "file").write_text("here")
    (tmp_path / "folder.csv").mkdir()
    before = sorted(p.name for p in tmp_path.rglob("*"))
    with pytest.raises(ExportError):
        write_whole(tmp_path / broken, b"data")
    assert sorted(p.name for p in tmp_path.rglob("*")) == before


def test_a_folder_where_a_file_stands(tmp_path):
    """A folder cannot be made where a file stands; the file stays."""
    (tmp_path / "out").write_text("here")
    with pytest.raises(ExportError, match="a file stands there"):
        write_any(TABLES, tmp_path / "out")
    assert (tmp_path / "out").read_text() == "here"


@pytest.mark.parametrize("stage", ["os.fsync", "os.replace"])
def test_a_kill_in_mid_write_leaves_the_earlier_file(tmp_path, stage):
    """A process killed while it writes leaves the earlier file as it was."""
    path = tmp_path / "t.xlsx"
    path.write_bytes(b"earlier")
    script = (
        "import os, pathlib, signal, sys\n"
        "from compare.export import write_any\n"
        "from compare.tables import Tables, empty_frame\n"
        "def die(*_, **__): os.kill(os.getpid(), signal.SIGKILL)\n"
        f"{'os.fsync' if stage == 'os.fsync' else 'pathlib.Path.replace'} = die\n"
        "write_any(Tables('t', (('terms', empty_frame('terms')),)), sys.argv[1])\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert done.returncode == -9
    assert path.read_bytes() == b"earlier"
    write_any(TABLES, path)
    assert path.read_bytes().startswith(b"PK")


def test_an_interrupt_leaves_nothing_behind(tmp_path, monkeypatch):
    """An interrupt by the user passes on, and takes the temporary file with it."""

    def interrupt(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "t.csv", b"data")
    assert list(tmp_path.iterdir()) == []


def test_the_rights_of_a_file_are_kept(tmp_path):
    """A replaced file keeps its rights; a new one gets what the user's mask leaves."""
    path = tmp_path / "t.csv"
    write_whole(path, b"one")
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~umask
    path.chmod(0o640)
    write_whole(path, b"two")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"two", 0o640)


def test_a_link_stays_a_link(tmp_path):
    """Writing through a symbolic link changes the file it leads to."""
    (tmp_path / "real.csv").write_bytes(b"one")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    assert write_whole(tmp_path / "link.csv", b"two") == tmp_path / "link.csv"
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"two"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("../../x", "x"),
        ("/etc/passwd", "etc_passwd"),
        ("C:\\x\\y", "C_x_y"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("confirm", "confirm"),
        ("a\x00b\x1bc", "abc"),
        ("\u202etxt.exe", "txt.exe"),
        ("", "table"),
        (" . ", "table"),
        ("\ud800", "table"),
        (".hidden", "hidden"),
        ("二、工作计划", "二、工作计划"),
        ('a<b>c:d"e|f?g*h', "a_b_c_d_e_f_g_h"),
        ("name\n", "name"),
    ],
)
def test_clean_name(text, expected):
    """A name is made of any text, and stays in its folder."""
    assert clean_name(text) == expected


@given(st.text())
def test_clean_names_are_names(text):
    """Whatever the text, the name is one part of a path, short enough, and clean already."""
    name = clean_name(text)
    assert Path(name).name == name
    assert 0 < len(name.encode()) <= files._NAME_BYTES + 1
    assert clean_name(name) == name
