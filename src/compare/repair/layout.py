"""The steps that mend the layout of a text, in order.

In: a text whose letters are mended, its map to the source, its language. Out: the text with its lines put
right and the page around it taken away, with the map and the records. Refused: nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.languages import load
from compare.repair.furniture import drop_furniture
from compare.repair.lines import join_broken, split_run_on
from compare.repair.pipeline import Repaired
from compare.repair.state import State

if TYPE_CHECKING:
    from compare.records import SourceMap

LAYOUT_KINDS = ("line", "furniture")
"""Why the layout was mended: a line break missing or inside a sentence; the page around the text."""
STEPS = (split_run_on, drop_furniture, join_broken)
"""The steps, in their order."""


def mend_layout(text: str, places: SourceMap, *, language: str = "zh") -> Repaired:
    r"""Put the lines of a text right and take the page around it away.

    Parameters
    ----------
    places : SourceMap
        From the text to its source.
    language : str
        One of `compare.languages.CODES`.

    Returns
    -------
    Repaired
        The text, its map, and one record per change.

    Examples
    --------
    >>> from compare.records import SourceMap
    >>> text = "空气好转。细颗粒物（PM\n2.5\n）浓度下降。"
    >>> mend_layout(text, SourceMap.identity(text)).text
    '空气好转。细颗粒物（PM2.5）浓度下降。'

    """
    words = load(language).layout
    state = State(text, places)
    for step in STEPS:
        state = step(state, words)
    return Repaired(state.text, state.places, tuple(sorted(state.repairs, key=lambda r: r.span)))
