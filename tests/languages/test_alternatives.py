"""Every alternative of every cue is proved by an example: without it, one is no longer found."""

import dataclasses
import json
import re
from pathlib import Path

import pytest
from alternatives import alternations, unproved, without
from each import each

from compare.languages import CODES, Cue, load

HERE = Path(__file__).parent
FILL = "python tests/languages/fill.py writes examples for what can be found, and names what cannot"
ROOMS = (
    "repair",
    "layout",
    "sections",
    "quantities",
    "indicators",
    "goals",
    "wording",
    "grids",
    "sheets",
    "periods",
)
QUICK = 4_000  # characters of patterns to compile: a twentieth of a second; most cues take less
EXAMPLES = {
    path: examples
    for file in sorted((HERE / "examples").glob("*.json"))
    for path, examples in json.loads(file.read_text(encoding="utf-8")).items()
}


def cues_in(value, path):
    """Walk a table down to the cues it holds."""
    if isinstance(value, Cue):
        yield path, value
    elif dataclasses.is_dataclass(value):
        for entry in dataclasses.fields(value):
            yield from cues_in(getattr(value, entry.name), f"{path}.{entry.name}")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from cues_in(item, f"{path}[{key}]")
    elif isinstance(value, tuple | list):
        for number, item in enumerate(value):
            yield from cues_in(item, f"{path}[{number}]")


CUES = {
    path: cue
    for code in CODES
    for room in ROOMS
    for path, cue in cues_in(getattr(load(code), room), f"{code}.{room}")
}


def examples_of(path):
    """Give all texts that prove a cue, near misses among them."""
    more = EXAMPLES.get(path, {})
    cue = CUES[path]
    return [cue.match, cue.miss, *more.get("found", ()), *more.get("not found", ())]


def to_compile(path):
    """Give how much is compiled where the alternatives of a cue are taken away one by one: none, 0."""
    pattern = CUES[path].pattern
    return sum(map(len, alternations(pattern))) * len(pattern)


def prove(path):
    pattern = CUES[path].pattern
    assert [pattern[start:end] for start, end in unproved(pattern, examples_of(path))] == [], FILL


@each([path for path in CUES if 0 < to_compile(path) <= QUICK])
def test_every_alternative_is_proved(path):
    """Taking an alternative away changes what is found in an example, beside the cue or in `examples/`."""
    prove(path)


@pytest.mark.slow
@pytest.mark.parametrize("path", [path for path in CUES if to_compile(path) > QUICK])
def test_every_alternative_of_many_is_proved(path):
    """The same of the cues whose alternatives take long."""
    prove(path)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("code", CODES)
def test_every_example_says_truly_whether_it_is_found(code, room):
    """An example that its cue does not find, or a near miss that it does, proves something else."""
    for path in [path for path in EXAMPLES if path.startswith(f"{code}.{room}.")]:
        cue, more = CUES[path], EXAMPLES[path]
        assert [text for text in more.get("found", ()) if not re.search(cue.pattern, text)] == []
        assert [text for text in more.get("not found", ()) if re.search(cue.pattern, text)] == []


def test_no_example_is_left_without_its_cue():
    """Whoever renames or drops a cue takes its examples along."""
    assert set(EXAMPLES) <= set(CUES)


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("修路|建桥", [["修路", "建桥"]]),
        ("(?:修|建)路(?=[|)]|，)", [["修", "建"], ["[|)]", "，"]]),
        (r"a\|b", []),
        ("(?P<what>路|(桥|坝)址)", [["桥", "坝"], ["路", "(桥|坝)址"]]),
        ("[]|]|路", [["[]|]", "路"]]),
        ("", []),
    ],
)
def test_alternations_are_seen_at_every_depth(pattern, parts):
    """Bars in classes and escaped ones part nothing."""
    assert [[pattern[a:b] for a, b in found] for found in alternations(pattern)] == parts
    for found in alternations(pattern):
        assert all(re.compile(without(pattern, found, number)) for number in range(len(found)))


def test_a_shadowed_alternative_is_noticed():
    """What an alternative before it always finds is proved by nothing; what must not follow, by a near miss."""
    assert unproved("修|修路", ["修路"]) == [(2, 4)]
    assert unproved("修路|建桥", ["修路"]) == [(3, 5)]
    assert unproved("修路|建桥", ["修路", "建桥"]) == []
    assert unproved("路(?!灯|牌)", ["路灯"]) == [(6, 7)]


def test_every_time_contains_a_sign_of_time():
    """A sentence without any is not looked through for times: each alternative of each time contains one."""
    times = {path: cue for path, cue in CUES.items() if ".periods.spans" in path}
    assert times
    for path, cue in times.items():
        timed = CUES[f"{path.partition('.')[0]}.periods.timed"].regex
        for text in (cue.match, *EXAMPLES.get(path, {}).get("found", ())):
            found = cue.regex.search(text)
            assert found is None or timed.search(found[0]), (path, text)
