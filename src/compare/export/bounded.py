"""The bound of a figure shown with it: more than 300 is not 300, and what differs from it differs about so much.

In: a frame with plain column names, and its cells as text. Out: signs, and the cells with them. Refused: nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.export.cells import show
from compare.tables import Bound, difference_bound

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

BOUNDS: Mapping[str, tuple[str, str]] = {
    "target_value": ("comparator", "target_upper"),
    "next_value": ("next_comparator", "next_upper"),
    "value": ("bound", "upper"),
    "base_value": ("base_bound", ""),
    "actual_value": ("actual_bound", ""),
    "old_value": ("old_bound", ""),
    "new_value": ("new_bound", ""),
}
"""A figure is told together with the sign of its bound and the end of its range: the columns of both."""

# What a difference is taken from, and what is taken from it: of the first pair that a table has.
_STEPS = (("old_bound", "new_bound"), ("base_bound", "comparator"))
_DIFFERENCES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "change": _STEPS,
    "change_percent": _STEPS,
    "distance": (("", "actual_bound"),),
    "distance_percent": (("", "actual_bound"),),
}
_NEXT = "next_value"  # beside it a change is one of targets
# Anything else in such a column is no bound, and might be text that a sheet takes for a format.
_SIGNS = frozenset(sign.value for sign in Bound)


def _signs(frame: pd.DataFrame, column: str) -> list[str]:
    if column not in frame.columns:
        return [""] * len(frame)
    return [show(sign) if show(sign) in _SIGNS else "" for sign in frame[column]]


def bound_signs(frame: pd.DataFrame, name: str) -> list[str]:
    """Return the sign of the bound each number of a column is or, of a difference, has from what it is taken from.

    Examples
    --------
    >>> import pandas as pd
    >>> steps = pd.DataFrame(
    ...     {"old_bound": ["", ">", ""], "new_bound": [">", "", ""], "change": [5.0, 5.0, 5.0]}
    ... )
    >>> bound_signs(steps, "new_bound"), bound_signs(steps, "new_value"), bound_signs(steps, "change")
    (['', '', ''], ['>', '', ''], ['>', '<', ''])

    """
    if name in BOUNDS:
        return _signs(frame, BOUNDS[name][0])
    pairs = () if _NEXT in frame.columns else _DIFFERENCES.get(name, ())
    old, new = next(((a, b) for a, b in pairs if b in frame.columns), ("", ""))
    each = zip(_signs(frame, old), _signs(frame, new), _targets(frame), strict=True)
    # A target that is a bound says so itself; only beside a base that is one it tells what the difference is.
    bound = new.endswith("_bound")
    return [
        difference_bound(a, b) if (a or bound) and not (target and a == b) else "" for a, b, target in each
    ]


def _targets(frame: pd.DataFrame) -> list[bool]:
    """Tell the rows of two targets: a floor of 300 raised to one of 350 is raised by 50."""
    return (
        [show(role) == "plan" for role in frame["role"]] if "role" in frame.columns else [False] * len(frame)
    )


def with_bounds(
    frame: pd.DataFrame, name: str, texts: Sequence[str], uppers: Sequence[str]
) -> tuple[str, ...]:
    """Write the sign of its bound before each number, the end of its range behind; `uppers` are empty without any."""
    ends = uppers or [""] * len(texts)
    each = zip(bound_signs(frame, name), texts, ends, strict=True)
    return tuple(f"{sign}{text}{'–' * bool(end)}{end}" if text else "" for sign, text, end in each)
