"""Turn weighed evidence into a probability, and back.

In: log odds, or a chance. Out: the other. Refused: nothing.
"""

from __future__ import annotations

import math

__all__ = ["log_odds", "logistic"]

_MOST = 30.0  # beyond that a probability is 0 or 1 for anybody


def logistic(odds: float) -> float:
    """Return how likely something is by its log odds.

    Examples
    --------
    >>> logistic(0.0), round(logistic(2.2), 2)
    (0.5, 0.9)

    """
    return 1 / (1 + math.exp(-max(-_MOST, min(_MOST, odds))))


def log_odds(chance: float, edge: float = 1e-3) -> float:
    """Return the log odds of a chance, which counts as no nearer to 0 and 1 than an edge.

    Examples
    --------
    >>> round(log_odds(0.9), 2), log_odds(0.0) == log_odds(0.0005)
    (2.2, True)

    """
    bounded = min(1 - edge, max(edge, chance))
    return math.log(bounded / (1 - bounded))
