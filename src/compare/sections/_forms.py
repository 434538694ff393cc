"""The items of a form that numbers its parts by law: each once, where its text begins.

In: the lines of a body. Out: the index of the line of each item or part, with its heading. Refused: a text that has
too few of them in order to be such a form.

A form names each item several times: in its table of contents, in running heads, in the text. Of all chains in which
the numbers rise, the one is taken whose items have the most text until another one begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.sections.tuning import BUILD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages import Cue
    from compare.languages.shapes.sections import HeadingWords
    from compare.text import Line

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
LEADER = regex(r"[\s.…·]\s*\d{1,3}$")
"""How a line of a table of contents ends."""


@dataclass(frozen=True, slots=True)
class FormLine:
    """A line that names an item or a part: its place in the order of the form, its number as printed, its heading."""

    line: int
    order: tuple[int, str]
    number: str
    text: str


def form_lines(lines: Sequence[Line], words: HeadingWords) -> tuple[dict[int, FormLine], set[int]]:
    r"""Return the lines where items and parts of a form begin, and all other lines that name one.

    Examples
    --------
    >>> from compare.languages import load
    >>> from compare.text import split_lines
    >>> said = ["Item 1. Roads 3", "Item 2. Mills 9", "Item 1. Roads", "Roads are long." * 9, "Item 2. Mills",
    ...         "Mills grind." * 9, "Item 3. Towns", "None.", "Item 4. Rest", "None."]  # fmt: skip
    >>> kept, others = form_lines(split_lines("\n".join(said)), load("en").sections.headings)
    >>> sorted(kept), sorted(others)
    ([2, 4, 6, 8], [0, 1])

    """
    items = _named(lines, words.form_item, words)
    chain = _chain(items, lines)
    if len(chain) < BUILD.form_items:
        return {}, set()
    parts = _chain(_named(lines, words.form_part, words), lines)
    kept = {found.line: found for found in (*chain, *parts)}
    others = {found.line for found in (*items, *_named(lines, words.form_part, words))} - kept.keys()
    return kept, others


def _named(lines: Sequence[Line], cue: Cue, words: HeadingWords) -> list[FormLine]:
    cues = (words.form_item, words.form_part)
    found = []
    for i, line in enumerate(lines):
        match = cue.regex.match(line.text)
        if match is None:
            continue
        digits, letter = re.fullmatch(r"(\d*|[ivx]+)([a-c]?)", match[2].lower()).groups()  # type: ignore[union-attr]
        order = (int(digits) if digits.isdigit() else ROMAN.get(digits, 0), letter)
        rest = line.text[match.end() :].strip()
        below = lines[i + 1].text if i + 1 < len(lines) else ""
        # Below the number of a part its first item stands as often as its name.
        if not rest and len(below) <= BUILD.form_heading and not any(c.regex.match(below) for c in cues):
            rest = below
        found.append(FormLine(i, order, match[1].strip(), rest))
    return found


def _chain(found: Sequence[FormLine], lines: Sequence[Line]) -> list[FormLine]:
    """Return the lines in rising order that have the most text between them; a table of contents has none."""
    best: list[tuple[int, int]] = []  # text of the best chain that ends here, and the line before
    for n, item in enumerate(found):
        after = next((o.line for o in found[n + 1 :] if o.order != item.order), None)
        end = lines[after].start if after is not None else lines[-1].end
        own = 0 if LEADER.search(lines[item.line].text) else end - lines[item.line].start
        before = max(
            ((best[m][0], m) for m in range(n) if found[m].order < item.order),
            default=(0, -1),
            key=lambda b: b[0],
        )
        best.append((before[0] + own, before[1]))
    chain = []
    at = max(range(len(best)), key=lambda n: best[n][0], default=-1)
    while at >= 0:
        chain.append(found[at])
        at = best[at][1]
    return [item for item in reversed(chain) if not LEADER.search(lines[item.line].text)]
