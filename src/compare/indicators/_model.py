"""How much each piece of evidence weighs, fitted on answers made by hand.

In: evidence on a pair. Out: the probability that it is right. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.text import logistic

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["MODEL", "Model"]


@dataclass(frozen=True, slots=True)
class Model:
    """Two logistic regressions, one upon the other."""

    first: tuple[float, ...]
    """The weight of each field of `Evidence`, in its order."""
    intercept: float

    second: tuple[float, ...]
    """Of the log odds that follow, of those of the best rival, of the best chance of a pair beside it, and of how
    much of the rest of its passages belongs together."""
    base: float

    enough: float = 0.67
    """Pairs less likely than this are not told: a wrong row costs a reader more than a missing one."""
    least: float = 0.02
    """Pairs less likely than this by their own evidence are not looked at again."""
    worth: float = 1.0
    """What a pair adds besides its log odds where pairs compete: the more, the more pairs are told."""

    def chance(self, evidence: Sequence[float]) -> float:
        """Return how likely a pair is by its own evidence."""
        return logistic(self.intercept + sum(map(float.__mul__, self.first, evidence)))

    def again(self, looked: Sequence[float]) -> float:
        """Return how likely it is beside its rivals and neighbours."""
        return logistic(self.base + sum(map(float.__mul__, self.second, looked)))


MODEL = Model(
    first=(
        3.415,
        2.649,
        1.387,
        0.823,
        -1.17,
        0.351,
        2.689,
        0.033,
        0.228,
        -0.212,
        3.4,
        -1.796,
        -2.271,
        -0.553,
        0.327,
        -5.498,
        0.474,
        -0.536,
        0.63,
        -0.143,
        -0.464,
        -0.228,
    ),
    intercept=-4.678,
    second=(1.221, -0.918, 1.608, 1.186),
    base=-2.252,
)
