"""What several test rooms share."""

from pathlib import Path

import pytest
from hypothesis import settings

SHARED = Path(__file__).resolve().parents[2] / "shared"

# The first example of a law imports what it needs, and the machine may be busy: no law is about time.
settings.register_profile("compare", deadline=None)
settings.load_profile("compare")


@pytest.fixture(scope="session")
def shared():
    """Give the folder of original reports beside the checkout, or skip where it is absent."""
    if not (SHARED / "reports").is_dir():
        pytest.skip(
            f"the original reports are not there: no folder {SHARED.name}/reports beside the checkout"
        )
    return SHARED
