"""What to do where a package of an extra is missing: said once, for a clone as well as for an installed release.

In: the name of an extra, and what it is needed for. Out: nothing, or one sentence. Refused: an import that fails
(`UsageError`, or the error that is named).
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from compare.records import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.records import CompareError

__all__ = ["how_to_install", "needs_extra"]


def how_to_install(extra: str) -> str:
    """Return the commands that install an extra.

    Examples
    --------
    >>> how_to_install("word")
    "pip install 'compare-reports[word]', or in a clone: pip install '.[word]'"

    """
    return f"pip install 'compare-reports[{extra}]', or in a clone: pip install '.[{extra}]'"


@contextmanager
def needs_extra(extra: str, what: str, refuse: type[CompareError] = UsageError) -> Iterator[None]:
    """Refuse in one sentence what needs a package that is not installed.

    Parameters
    ----------
    extra : str
        Which extra has it.
    what : str
        What needs it, as the beginning of a sentence.
    refuse : type
        Which error to raise.

    Examples
    --------
    >>> with needs_extra("panel", "a panel"):
    ...     import no_such_package
    Traceback (most recent call last):
    compare.records.errors.UsageError: a panel needs no_such_package, which is not installed: pip install ...

    """
    try:
        yield
    except ImportError as error:
        package = (error.name or str(error)).split(".")[0]
        raise refuse(f"{what} needs {package}, which is not installed: {how_to_install(extra)}") from error
