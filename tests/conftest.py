"""What several test rooms share."""

from pathlib import Path

import pytest
from hypothesis import settings

SHARED = Path(__file__).resolve().parents[2] / "shared"

# The first example of a law imports what it needs, and the machine may be busy: no law is about time.
settings.register_profile("compare", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=20)  # where slow tests are left out; else 100


def pytest_configure(config):
    """Let laws try fewer texts where a quick answer is asked for."""
    settings.load_profile("quick" if "not slow" in config.option.markexpr else "compare")


#: Files whose every test takes long: engines, whole folders, copies of the package, the checkers of style and types.
SLOW_FILES = frozenset(
    {
        "benchmarks",
        "test_engines.py",
        "test_export_whole.py",
        "test_kills.py",
        "test_recipes.py",
        "test_repair_garbled.py",
        "test_style.py",
    }
)
#: What a test that takes long has in its name: it starts another program, or tries many texts.
SLOW_NAMES = (
    "libreoffice",
    "in_a_browser",
    "kill_in_mid_write",
    "test_any_text_can",
    "test_any_two",
    "hostile_names",
)


def pytest_ignore_collect(collection_path, config):
    """Leave out what is run by hand and what tests share: it has no tests, and some of it loads much.

    Where slow tests are left out, their files are not even loaded.
    """
    if collection_path.suffix == ".py" and not collection_path.name.startswith(("test_", "conftest")):
        return True
    if "not slow" in config.option.markexpr and collection_path.name in SLOW_FILES:
        return True
    return None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark as slow what reads the original reports, runs a notebook, or lies in a slow file.

    Of a test whose every case takes long, those that `quick` names stay in the quick set.
    """
    for item in items:
        quick = item.get_closest_marker("quick")
        if quick and not any(name in item.callspec.id for name in quick.args):
            item.add_marker(pytest.mark.slow)
        kept = any(item.get_closest_marker(name) for name in ("real", "notebook"))
        if kept or SLOW_FILES & set(item.path.parts) or any(name in item.name for name in SLOW_NAMES):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def shared():
    """Give the folder of original reports beside the checkout, or skip where it is absent."""
    if not (SHARED / "reports").is_dir():
        pytest.skip(
            f"the original reports are not there: no folder {SHARED.name}/reports beside the checkout"
        )
    return SHARED
