"""How much each piece of evidence weighs, fitted on answers made by hand.

In: evidence on a pair. Out: the probability that it is right. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.text import chance_of

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["MODEL", "Model"]


@dataclass(frozen=True, slots=True)
class Model:
    """Logistic regressions, one upon the other."""

    first: tuple[float, ...]
    """The weight of each field of `Evidence`, in its order."""
    intercept: float
    looks: tuple[tuple[float, ...], ...]
    """For each further look the weights of what `look_again` returns, in its order, and what is added to them."""

    enough: float = 0.62
    """Pairs less likely than this are not told: a wrong row costs a reader more than a missing one."""
    least: float = 0.02
    """Pairs less likely than this by their own evidence are not looked at again."""
    worth: float = 1.0
    """What a pair adds besides its log odds where pairs compete: the more, the more pairs are told."""

    def chance(self, evidence: Sequence[float]) -> float:
        """Return how likely a pair is by its own evidence."""
        return chance_of(evidence, self.first, self.intercept)

    def again(self, weights: Sequence[float], looked: Sequence[float]) -> float:
        """Return how likely it is beside its rivals and neighbours."""
        return chance_of(looked, weights, weights[-1])


MODEL = Model(
    first=(
        4.608,
        2.058,
        0.755,
        1.231,
        -1.066,
        1.449,
        3.136,
        0.31,
        0.067,
        -0.905,
        3.111,
        -2.04,
        -1.794,
        -0.667,
        -0.67,
        -8.394,
        1.419,
        -0.388,
        0.525,
        1.78,
        -2.501,
        -0.561,
        0.0,
    ),
    intercept=-5.412,
    looks=(
        (0.857, -0.744, 0.741, 1.121, 1.137, 1.427, -0.317, -0.28, 0.178, 0.369, 0.242, 0.133, -3.043),
        (0.67, -0.804, 0.84, 1.17, 1.026, 1.318, -0.298, -0.281, 0.146, 0.331, 0.205, 0.026, -3.789),
    ),
)
