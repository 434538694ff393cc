"""What was found in the last few reports, for whoever asks the same again.

In: a key and a way to find. Out: what was found, now or before. Refused: nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Found = TypeVar("_Found")


class Recent(Generic[_Found]):
    """The last few results, each under all it depends on; the oldest is dropped first.

    In a panel of consecutive years each report is the later one of a pair, then the earlier one of the next.
    A key is a tuple of what the result depends on, the text first: no text is hashed, tuples compare what is the same
    object without looking into it, and another text ends the comparison.

    Examples
    --------
    >>> lengths = Recent[int]()
    >>> lengths.recall(("a text", "zh"), lambda: 6), lengths.recall(("a text", "zh"), lambda: 0)
    (6, 6)

    """

    def __init__(self, size: int = 4) -> None:
        self._size = size
        self._kept: tuple[tuple[tuple[object, ...], _Found], ...] = ()

    def recall(self, key: tuple[object, ...], find: Callable[[], _Found]) -> _Found:
        """Return what was found under an equal key, or find it; the result must never be changed."""
        for known, found in self._kept:
            if known == key:
                return found
        found = find()
        # One assignment of a new tuple: another thread sees the entries before it or after it.
        self._kept = ((key, found), *self._kept)[: self._size]
        return found
