"""How much each piece of evidence weighs, fitted on answers made by hand.

In: evidence on a pair. Out: the probability that it is right. Refused: nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["MODEL", "Model"]


@dataclass(frozen=True, slots=True)
class Model:
    """Two logistic regressions, one upon the other.

    Attributes
    ----------
    first : tuple of float
        The weight of each field of `Evidence`, in its order.
    intercept : float
    second : tuple of float
        Of the log odds that follow, of those of the best rival, of the best chance of a pair beside it, and of how
        much of the rest of its passages belongs together.
    base : float
    enough : float
        Pairs less likely than this are not told: a wrong row costs a reader more than a missing one.
    least : float
        Pairs less likely than this by their own evidence are not looked at again.
    worth : float
        What a pair adds besides its log odds where pairs compete: the more, the more pairs are told.

    """

    first: tuple[float, ...]
    intercept: float
    second: tuple[float, ...]
    base: float
    enough: float = 0.7
    least: float = 0.02
    worth: float = 1.0

    def chance(self, evidence: Sequence[float]) -> float:
        """Return how likely a pair is by its own evidence."""
        return _logistic(self.intercept + sum(map(float.__mul__, self.first, evidence)))

    def again(self, looked: Sequence[float]) -> float:
        """Return how likely it is beside its rivals and neighbours."""
        return _logistic(self.base + sum(map(float.__mul__, self.second, looked)))


def _logistic(x: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))


MODEL = Model(
    first=(
        2.782,
        2.232,
        1.359,
        -0.107,
        -0.292,
        0.919,
        2.471,
        -0.006,
        0.218,
        -0.127,
        3.478,
        -0.733,
        -2.248,
        -0.584,
        0.368,
        -5.393,
        0.253,
        -0.406,
        0.622,
        -0.068,
        -0.328,
        -0.588,
    ),
    intercept=-4.562,
    second=(1.144, -0.756, 1.486, 1.538),
    base=-2.277,
)
