"""Folders of invented reports, and ways to look at the parts a panel leaves."""

import importlib.util
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]


def load_invent():
    spec = importlib.util.spec_from_file_location("invent", TESTS / "synthetic" / "invent.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def invent():
    """Give the generator of invented reports."""
    return load_invent()


@pytest.fixture(scope="session")
def county(invent, tmp_path_factory):
    """Give a folder with the reports of four places over three years, and the answers; read, never changed."""
    folder = tmp_path_factory.mktemp("county")
    return folder, invent.fill(folder, 4, range(2021, 2024), seed=3)


@pytest.fixture(scope="session")
def made(county, tmp_path_factory):
    """Give the panel of that folder, made in this process."""
    import compare

    return compare.panel(county[0], tmp_path_factory.mktemp("made") / "panel", workers=0)


def parts_of(out):
    """Give the bytes of every file of a dataset, temporary ones included, by name."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(Path(out).rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="session")
def parts():
    """Give the function that reads every file of a dataset."""
    return parts_of
