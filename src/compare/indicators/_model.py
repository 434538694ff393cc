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

    enough: float = 0.6
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
        4.557,
        2.36,
        0.679,
        1.161,
        -1.134,
        1.402,
        2.945,
        0.136,
        0.016,
        -1.009,
        3.345,
        -1.633,
        -1.988,
        -0.955,
        -0.166,
        -7.191,
        1.116,
        -0.382,
        0.327,
        1.462,
        -1.496,
        -0.682,
    ),
    intercept=-5.23,
    looks=((1.032, -0.733, 0.885, 0.852, 0.936, -1.883), (0.865, -0.822, 0.963, 0.973, 0.81, -2.786)),
)
