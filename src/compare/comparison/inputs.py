"""The user's terms as they are, or read from the file that holds them.

In: `Terms`, a path, or nothing. Out: `Terms`. Refused: what `read_terms` refuses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.indicators import NO_TERMS, Terms, read_terms

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["as_terms"]


def as_terms(terms: str | PathLike[str] | Terms | None) -> Terms:
    """Return the user's terms themselves, or read them from their file; none at all is fine.

    Examples
    --------
    >>> as_terms(None).synonyms
    ()

    """
    if terms is None:
        return NO_TERMS
    return terms if isinstance(terms, Terms) else read_terms(terms)
