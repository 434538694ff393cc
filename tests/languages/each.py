"""Tries one test on every word of a list: thousands of tests of their own cost more than what they try."""

import functools


def each(rows):
    """Run a test on every row, and report all that fail, each with its row.

    For the lists of a language and the like, which nobody wrote for the test: a case that was invented for one
    is parametrized, so that it can be run alone.
    """
    rows = [row if isinstance(row, tuple) else (row,) for row in rows]
    assert rows

    def tabled(test):
        @functools.wraps(test)
        def whole():
            wrong = [error for row in rows if (error := failed(test, row))]
            if wrong:
                raise ExceptionGroup(f"{len(wrong)} of {len(rows)} rows", wrong)

        del whole.__wrapped__  # its arguments would be taken for fixtures
        return whole

    return tabled


def failed(test, row):
    """Give the error of a row, with the row in it, if there is one."""
    try:
        test(*row)
    except Exception as error:  # noqa: BLE001 - reported with all others
        error.add_note(f"row: {', '.join(map(repr, row))}")
        return error
    return None
