"""Expressions that were compiled before are those Python would compile; whatever is broken is compiled anew."""

import marshal
import re
import subprocess
import sys

import pytest

from compare.expressions import Kept, compiled
from compare.languages import CODES, load
from compare.languages.cue import Cue
from compare.languages.language import Language

EXPRESSIONS = [
    ("", 0),
    ("[0-9]+年", 0),
    (rb"\x00(?:a|b)*", 0),
    ("(?P<year>20[0-9]{2})(?:年|-(?P<month>[0-9]{1,2}))?(.)", 0),
    ("[\u4e00-\u9fff]{2,}?(?<!市)县|[甲乙丙丁]|\U00020000", 0),
    ("straße|[à-ö]x", re.IGNORECASE),
    (r"(?im)^content-type:\s{0,9}[^\n]*$ # no comment", 0),
    (r"a b  # a comment", re.VERBOSE | re.ASCII),
    (r"(?>x+)y|z++", 0),
]


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "new" / "expressions.sre"


def cues_in(value):
    """Give every cue of a table, however deep it lies."""
    if isinstance(value, Cue):
        yield value
    elif isinstance(value, dict):
        yield from (cue for one in value.values() for cue in cues_in(one))
    elif isinstance(value, list | tuple):
        yield from (cue for one in value for cue in cues_in(one))
    elif hasattr(value, "__dataclass_fields__"):
        yield from (cue for name in value.__dataclass_fields__ for cue in cues_in(getattr(value, name)))


@pytest.mark.parametrize(("pattern", "flags"), EXPRESSIONS)
def test_what_was_kept_is_what_python_compiles(path, pattern, flags):
    """The first process, which compiles, and the next, which does not, have the same code, flags, groups and names."""
    first = Kept(path)
    made = first.compile(pattern, int(flags))
    first.write()
    then = Kept(path)
    again = then.compile(pattern, int(flags))
    assert made == again == re.compile(pattern, flags)
    assert (again.groups, again.groupindex) == (made.groups, made.groupindex)
    assert repr(again) == repr(re.compile(pattern, flags))
    assert then.new == {}


@pytest.mark.parametrize("code", CODES)
def test_every_cue_is_compiled_as_python_would(path, code):
    """All cues of a language survive being kept."""
    rooms = [getattr(load(code), room) for room in Language.__annotations__]
    patterns = {cue.pattern for room in rooms for cue in cues_in(room)}
    assert len(patterns) > 100
    kept = Kept(path)
    assert [pattern for pattern in patterns if kept.compile(pattern, 0) != re.compile(pattern)] == []


def test_what_two_processes_compiled_is_kept_together(path):
    """The later one of two that end takes over what the earlier one wrote."""
    one, two = Kept(path), Kept(path)
    one.compile("one", 0)
    two.compile("two", 0)
    one.write()
    two.write()
    assert set(Kept(path).made) == {("one", 0), ("two", 0)}
    assert [left.name for left in path.parent.iterdir()] == [path.name]


def pieces(stamp, made):
    return marshal.dumps((stamp, made))


BROKEN = {
    "no file": None,
    "empty": b"",
    "cut off": pieces(sys.version, {("a+", 0): (32, b"\x00" * 40, 0, {}, (None,))})[:-9],
    "no marshal": b"# a text",
    "another Python": pieces("2.7", {("a+", 0): (32, b"\x00" * 4, 0, {}, (None,))}),
    "no table": pieces(sys.version, [1]),
    "no code": pieces(sys.version, {("a+", 0): (32, b"\xff" * 40, 0, {}, (None,))}),
    "half a word": pieces(sys.version, {("a+", 0): (32, b"\xff" * 3, 0, {}, (None,))}),
    "too short": pieces(sys.version, {("a+", 0): (32,)}),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_costs_only_time(path, what):
    """Whatever lies where the expressions were kept, the right expression is returned."""
    path.parent.mkdir()
    if BROKEN[what] is not None:
        path.write_bytes(BROKEN[what])
    kept = Kept(path)
    assert kept.compile("a+", 0) == re.compile("a+")
    kept.write()


def test_nothing_is_written_where_python_writes_no_bytecode(path, monkeypatch):
    """Who asks Python to leave no bytecode finds no expressions either; what was kept before is used."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    kept = Kept(path)
    assert kept.compile("a+", 0) == re.compile("a+")
    kept.write()
    assert not path.exists()


def test_a_place_that_cannot_be_written_is_left_alone(tmp_path, monkeypatch):
    """A package in a folder that is somebody else's works the same."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "file").write_bytes(b"")
    kept = Kept(tmp_path / "file" / "expressions.sre")
    assert kept.compile("a+", 0) == re.compile("a+")
    kept.write()
    assert (tmp_path / "file").read_bytes() == b""


def test_an_expression_that_is_none_is_refused_as_python_refuses_it(path):
    """A mistake in an expression is told in the words of Python."""
    with pytest.raises(re.error, match="missing"):
        Kept(path).compile("(a", 0)
    with pytest.raises(re.error, match="missing"):
        compiled("(a")


def test_a_second_process_compiles_nothing_that_the_first_one_did(tmp_path):
    """What one command compiled, the next finds beside the bytecode."""
    code = (
        "import compare.expressions as e, re; c = e.compiled('[0-9]+年'); assert c == re.compile('[0-9]+年');"
        "print(len(e._KEPT.new))"
    )
    new = {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONPATH": ":".join(filter(None, sys.path))}
    told = [
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True, env=new
        ).stdout
        for _ in range(2)
    ]
    assert told == ["1\n", "0\n"]
