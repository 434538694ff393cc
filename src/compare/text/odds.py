"""Turn weighed evidence into a probability, and back.

In: log odds, or a chance. Out: the other. Refused: nothing.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 30.0  # beyond that a probability is 0 or 1 for anybody


def logistic(odds: float) -> float:
    """Return how likely something is by its log odds.

    Examples
    --------
    >>> logistic(0.0), round(logistic(2.2), 2)
    (0.5, 0.9)

    """
    return 1 / (1 + math.exp(-max(-_MOST, min(_MOST, odds))))


def chance_of(evidence: Iterable[float], weights: Iterable[float], intercept: float) -> float:
    """Return how likely something is by its evidence: a logistic regression.

    Parameters
    ----------
    evidence : iterable of float
    weights : iterable of float
        One for each piece of evidence, in its order; what is over is not used.
    intercept : float
        The log odds without any evidence.

    Examples
    --------
    >>> round(chance_of((1.0, 0.5), (2.0, 0.4), 0.0), 2)
    0.9

    """
    return logistic(intercept + sum(map(float.__mul__, weights, evidence)))


def log_odds(chance: float, edge: float = 1e-3) -> float:
    """Return the log odds of a chance, which counts as no nearer to 0 and 1 than an edge.

    Examples
    --------
    >>> round(log_odds(0.9), 2), log_odds(0.0) == log_odds(0.0005)
    (2.2, True)

    """
    bounded = min(1 - edge, max(edge, chance))
    return math.log(bounded / (1 - bounded))
