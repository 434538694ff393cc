"""The numbers that decide answers are within their ranges and say where they come from."""

import ast
import dataclasses
import importlib
from pathlib import Path

import pytest
from each import each

import compare
from compare.text import settings

ROOMS = sorted(path.parent.name for path in Path(compare.__file__).parent.glob("*/tuning.py"))


def records():
    """Give the instance of every record of numbers."""
    for room in ROOMS:
        module = importlib.import_module(f"compare.{room}.tuning")
        for name, record in vars(module).items():
            if dataclasses.is_dataclass(record) and name.isupper():
                yield record


RECORDS = list(records())


def told(record):
    """Name the fields of a record that a text below them tells of, alone or together with those before."""
    source = Path(importlib.import_module(type(record).__module__).__file__).read_text(encoding="utf-8")
    (body,) = (n.body for n in ast.parse(source).body if getattr(n, "name", "") == type(record).__name__)
    waiting = []
    for part in body:
        if isinstance(part, ast.AnnAssign):
            waiting.append(part.target.id)
        elif isinstance(part, ast.Expr):
            yield from waiting
            waiting = []


@each(RECORDS)
def test_every_number_is_within_its_range_and_has_a_source(record):
    """A value outside the range it may be tried in, or without a word on where it comes from, is a slip."""
    for setting in settings(record):
        assert setting.low <= setting.value <= setting.high, setting.name
        assert setting.source, setting.name


@each(RECORDS)
def test_every_number_is_described(record):
    """Whoever turns a knob can read what it does; nobody turns it by accident."""
    assert {setting.name for setting in settings(record)} <= {*told(record)}
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(record, next(iter(settings(record))).name, 0)


@pytest.mark.parametrize("room", ROOMS)
def test_every_number_is_read_by_its_room(room):
    """A knob that nothing reads does nothing."""
    folder = Path(compare.__file__).parent / room
    source = "\n".join(p.read_text(encoding="utf-8") for p in folder.glob("*.py") if p.name != "tuning.py")
    module = importlib.import_module(f"compare.{room}.tuning")
    for name, record in vars(module).items():
        if dataclasses.is_dataclass(record) and name.isupper():
            assert [s.name for s in settings(record) if f"{name}.{s.name}" not in source] == []
