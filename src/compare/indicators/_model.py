"""How much each piece of evidence weighs, fitted on answers made by hand.

In: evidence on a pair. Out: the probability that it is right. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.text import chance_of

if TYPE_CHECKING:
    from collections.abc import Sequence


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
        4.639,
        2.057,
        0.747,
        1.231,
        -1.072,
        1.485,
        3.143,
        0.304,
        0.065,
        -0.909,
        3.107,
        -2.042,
        -1.79,
        -0.668,
        -0.668,
        -8.405,
        1.433,
        -0.37,
        0.532,
        1.85,
        -2.512,
        -0.562,
        0.0,
    ),
    intercept=-5.445,
    looks=(
        (0.856, -0.745, 0.755, 1.112, 1.148, 1.428, -0.326, -0.276, 0.184, 0.35, 0.238, 0.142, -3.042),
        (0.669, -0.803, 0.851, 1.161, 1.034, 1.326, -0.297, -0.279, 0.16, 0.316, 0.201, 0.029, -3.794),
    ),
)
