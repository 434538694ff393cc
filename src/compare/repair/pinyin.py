"""Strip pinyin notes that a mirror put behind characters: 區(qū) → 區, 公(gong)(gong) → 公.

In: a text. Out: the text without the notes. Refused: brackets whose syllable is no reading of the character
before them, and a lone note on a rare character, which is a gloss its author wrote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.repair.readings import is_reading
from compare.repair.state import Change, State, apply_changes

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from compare.languages.shapes.repair import RepairWords


def find_notes(text: str, words: RepairWords) -> Iterator[tuple[int, int]]:
    """Find the notes that belong to the character before them."""
    for m in _bracketed(text, words):
        if not m.start():
            continue
        end = m.start()
        for syllable in words.syllable.regex.finditer(m.group()):
            if not is_reading(syllable.group(1), text[m.start() - 1]):
                break
            end = m.start() + syllable.end()
        if end > m.start():
            yield m.start(), end


def _bracketed(text: str, words: RepairWords) -> Iterator[re.Match[str]]:
    """Find what has the form of a note; looking for the bracket first is far quicker."""
    at = text.find("(")
    while at >= 0:
        if match := words.notes.regex.match(text, at):
            yield match
        at = text.find("(", match.end() if match else at + 1)


def strip_notes(state: State, words: RepairWords) -> State:
    """Remove the pinyin notes.

    Examples
    --------
    >>> from compare.languages import load
    >>> from compare.records import SourceMap
    >>> state = State("區(qū)公(gong)(gong)室", SourceMap.identity("區(qū)公(gong)(gong)室"))
    >>> strip_notes(state, load("zh").repair).text
    '區公室'

    """
    found = list(find_notes(state.text, words))
    if len(found) == 1 and _is_rare(state.text[found[0][0] - 1]):
        return state
    return apply_changes(state, (Change(start, end, "", "note") for start, end in found))


def _is_rare(char: str) -> bool:
    """Whether a character is so rare that its author may have glossed it: not of GB 2312 level one."""
    from compare.repair.script import to_simplified  # noqa: PLC0415 (needs OpenCC)

    try:
        lead = to_simplified(char).encode("gb2312")[0]
    except UnicodeEncodeError:
        return True
    return lead > 0xD7  # noqa: PLR2004 (the last row of level one)
