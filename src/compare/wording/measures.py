"""How alike two texts are, by the measures the literature uses: the one list of them.

In: two texts (a passage, a section, a whole report). Out: numbers in [0, 1]; 1 for equal texts. Refused:
nothing; two empty texts are equal.

Each measure sees something else. Those on characters notice a new figure; those on words do not mind the order. To
add a measure, write a module with `MEASURES`, a mapping of names to functions of two texts, and name it in `MODULES`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MODULES = (
    "_common_measures",
    "_filing_measures",
)
MEASURES: dict[str, Callable[[str, str], float]] = {
    name: measure
    for module in MODULES
    for name, measure in import_module(f"compare.wording.{module}").MEASURES.items()
}


def measure_texts(old: str, new: str, names: Sequence[str] = tuple(MEASURES)) -> dict[str, float]:
    """Measure how alike two texts are, by some of `MEASURES` or all: each from 0 to 1, rounded to four places.

    Examples
    --------
    >>> measure_texts("修建青溪大桥。", "修建青溪大桥。")["sim_cosine"]
    1.0

    """
    return {name: round(MEASURES[name](old, new), 4) for name in names}
