"""Turn weighed evidence into a probability.

In: log odds. Out: 0 to 1. Refused: nothing.
"""

from __future__ import annotations

import math

__all__ = ["logistic"]

_MOST = 30.0  # beyond that a probability is 0 or 1 for anybody


def logistic(odds: float) -> float:
    """Return how likely something is by its log odds.

    Examples
    --------
    >>> logistic(0.0), round(logistic(2.2), 2)
    (0.5, 0.9)

    """
    return 1 / (1 + math.exp(-max(-_MOST, min(_MOST, odds))))
