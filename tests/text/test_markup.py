"""What a piece of markup shows."""

import pytest

from compare.text import printed


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("The mill&#8217;s wheel", "The mill’s wheel"),
        ('<span style="color:red">12</span>&nbsp;mills<br/>', "12 mills"),
        ("below 5 < 7 and 9 > 8", "below 5 < 7 and 9 > 8"),
        ("Mill & Sons", "Mill & Sons"),
        ("修桥三座", "修桥三座"),
        ("<" * 5000, "<" * 5000),
    ],
)
def test_a_reader_sees_no_marks(markup, shown):
    """Tags go, entities become their signs; a bare sign of less or more stays."""
    assert printed(markup) == shown
