"""Every row of a list is tried, and every row that fails is named."""

import pytest
from each import each


def test_all_rows_that_fail_are_named_and_no_list_is_empty():
    """One failure hides no other; a row of several values is laid over the arguments; nothing passes unseen."""
    tried = []

    @each([(1, 1), (1, 2), (2, 2), (3, 4)])
    def alike(one, other):
        tried.append(one)
        assert one == other

    with pytest.raises(ExceptionGroup, match="2 of 4 rows") as caught:
        alike()
    assert tried == [1, 1, 2, 3]
    assert [error.__notes__ for error in caught.value.exceptions] == [["row: 1, 2"], ["row: 3, 4"]]
    with pytest.raises(AssertionError):
        each([])
