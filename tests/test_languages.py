"""The language tables prove themselves: every cue has its match and its near miss."""

import dataclasses
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import compare.languages
from compare.languages import Cue


def cues_in(value, path):
    """Walk dataclasses, mappings and sequences down to the cues they hold."""
    if isinstance(value, Cue):
        yield path, value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for entry in dataclasses.fields(value):
            yield from cues_in(getattr(value, entry.name), f"{path}.{entry.name}")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from cues_in(item, f"{path}[{key!r}]")
    elif isinstance(value, tuple | list | frozenset | set):
        for number, item in enumerate(value):
            yield from cues_in(item, f"{path}[{number}]")


def modules():
    package = compare.languages
    for info in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        yield importlib.import_module(info.name)


def tables():
    for module in modules():
        for name, value in vars(module).items():
            if name.isupper():
                yield f"{module.__name__.removeprefix('compare.languages.')}.{name}", value


CUES = {name: dict(found) for name, table in tables() if (found := list(cues_in(table, name)))}


@pytest.mark.parametrize("table", CUES)
def test_a_cue_finds_its_match_and_not_its_near_miss(table):
    """Each regular expression finds the example beside it and lets the near miss go."""
    cues = CUES[table]
    assert [path for path, cue in cues.items() if not re.search(cue.pattern, cue.match)] == []
    assert [path for path, cue in cues.items() if re.search(cue.pattern, cue.miss)] == []


def test_every_field_of_the_language_data_is_read_by_some_room():
    """A table nobody reads is dead: each field name is used outside `languages`."""
    source = "\n".join(
        path.read_text(encoding="utf-8")
        for path in Path(compare.languages.__file__).parents[1].rglob("*.py")
        if "languages" not in path.parts
    )
    shapes = {
        type(table)
        for _, table in tables()
        if dataclasses.is_dataclass(table) and not isinstance(table, type)
    }
    unused = [
        f"{shape.__name__}.{entry.name}"
        for shape in shapes - {Cue}
        for entry in dataclasses.fields(shape)
        if not re.search(rf"\.{entry.name}\b", source)
    ]
    assert unused == []
