"""The numbers that decide answers lie in their ranges and say where they come from."""

import pytest

from compare.goals import tuning
from compare.goals.tuning import settings

RECORDS = [getattr(tuning, name) for name in tuning.__all__ if name.isupper()]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_every_number_lies_in_its_range_and_has_a_source(record):
    """A value outside of the range it may be tried in, or without a word on where it comes from, is a slip."""
    for name, value, low, high, source in settings(record):
        assert low <= value <= high, name
        assert source, name


def test_every_record_is_described_field_by_field():
    """Whoever turns a knob can read what it does."""
    for record in RECORDS:
        described = type(record).__doc__
        assert all(name in described for name, *_ in settings(record))
