"""The README tells of every command and every public name, and its two commands are the ones that run."""

import re
import tomllib
from itertools import chain
from pathlib import Path

import pictures
import pytest
from each import each
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PIL import Image

import compare
from compare.cli import EPILOG, build_parser

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHINESE = (ROOT / "README.zh.md").read_text(encoding="utf-8")


def commands():
    (actions,) = (a for a in build_parser()._actions if a.dest == "COMMAND" or getattr(a, "choices", None))
    return sorted(actions.choices)


@pytest.mark.parametrize("command", commands())
def test_a_command_is_in_the_readme_and_among_the_examples(command):
    """Whoever reads the README, or only `yoy --help`, learns of every command."""
    assert f"`yoy {command} " in README
    assert f"yoy {command} " in EPILOG


@pytest.mark.parametrize("name", compare.__all__)
def test_a_public_name_is_in_the_readme_and_has_a_docstring(name):
    """No public name is left unexplained."""
    assert re.search(rf"\b{name}\b", README)
    assert (getattr(compare, name).__doc__ or "").strip()


def test_the_test_command_stands_on_one_line_for_continuous_integration():
    """`.ci/run` takes the test command from the README: there must be exactly one."""
    lines = [line for line in README.splitlines() if re.match(r"python3 -m venv .* pytest( |$)", line)]
    assert len(lines) == 1


@pytest.mark.parametrize("labels", pictures.PICTURES)
def test_the_picture_shows_what_is_found_today(labels):
    """`python tests/snapshots/pictures.py` draws it anew where a figure or a target came out another way."""
    with Image.open(pictures.PICTURES[labels]) as picture:
        assert picture.text["Description"] == pictures.said(pictures.steps(), labels)


def test_both_languages_report_the_same_accuracy():
    """The figures of the first looks are those of the ledger: one README must not lag behind the other."""
    tables = [
        re.findall(r"^\|.*·.*\|$|^\|.*\| \.\d\d \|.*$", text, re.MULTILINE) for text in (README, CHINESE)
    ]
    english, chinese = ([re.findall(r"\d?\.\d\d|–", row) for row in rows] for rows in tables)
    assert len(english) > 8
    assert english == chinese


@each(re.findall(r"\]\((?!http)([^)#]+)\)", README + CHINESE))
def test_a_link_in_the_readme_leads_somewhere(link):
    """Relative links point at files that are there."""
    assert (ROOT / link).exists()


def test_the_versions_that_were_tested_are_listed_for_every_package_that_is_asked_for():
    """Nothing but `name==version` on a line, so that any installer takes it; each version is one that is allowed."""
    lines = (ROOT / ".github" / "tested-versions.txt").read_text(encoding="utf-8").splitlines()
    pairs = (re.fullmatch(r"([\w.-]+)==(\d[\w.+]*)", line).groups() for line in lines)
    tested = {canonicalize_name(name): version for name, version in pairs}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = {name: given for name, given in project["optional-dependencies"].items() if name != "bench"}
    for wanted in map(Requirement, chain(project["dependencies"], *extras.values())):
        if wanted.name != project["name"]:
            assert wanted.specifier.contains(tested[canonicalize_name(wanted.name)], prereleases=True)
