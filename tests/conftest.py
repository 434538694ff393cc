"""What several test rooms share."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared():
    """Give the folder of original reports beside the checkout, or skip where it is absent."""
    if not (SHARED / "reports").is_dir():
        pytest.skip(
            f"the original reports are not there: no folder {SHARED.name}/reports beside the checkout"
        )
    return SHARED
