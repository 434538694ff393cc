"""The steps that mend the layout of a text, in order, each of which can be switched off.

In: a text whose letters are mended, its map to the source, its language. Out: the text with its lines put
right and the page around it taken away, with the map and the records. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from compare.languages import load
from compare.repair.furniture import drop_furniture
from compare.repair.lines import join_broken, split_run_on
from compare.repair.pipeline import Repaired
from compare.repair.state import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.languages.shapes.layout import LayoutWords
    from compare.records import SourceMap

LAYOUT_KINDS = ("line", "furniture")
"""Why the layout was mended: a line break missing or inside a sentence; the page around the text."""


@dataclass(frozen=True, slots=True)
class LayoutOptions:
    """Which steps run; all do by default."""

    run_on: bool = True  # start a new line at every indent of a report that is on one line
    furniture: bool = True  # take away buttons, source lines, editors, related articles, licences
    broken: bool = True  # join sentences that are broken over lines, and bullets with their text


LAYOUT_STEPS: dict[str, Callable[[State, LayoutWords], State]] = {
    "run_on": split_run_on,
    "furniture": drop_furniture,
    "broken": join_broken,
}
"""The steps in their order, by the name of their option."""


def mend_layout(
    text: str, places: SourceMap, *, language: str = "zh", options: LayoutOptions = LayoutOptions()
) -> Repaired:
    r"""Put the lines of a text right and take the page around it away.

    Parameters
    ----------
    places : SourceMap
        From the text to its source.
    language : str
        One of `compare.languages.CODES`.
    options : LayoutOptions
        Which steps run.

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
    for option in fields(options):
        if getattr(options, option.name):
            state = LAYOUT_STEPS[option.name](state, words)
    return Repaired(state.text, state.places, tuple(sorted(state.repairs, key=lambda r: r.span)))
