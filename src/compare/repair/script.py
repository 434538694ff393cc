"""Write a traditional text in simplified characters.

In: a text. Out: the same text in simplified characters if it is traditional as a whole. Refused: a simplified
text, however many single traditional characters it quotes; words (none is replaced by another region's).
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, cast

from compare.lazy import regex
from compare.records import Span
from compare.repair.state import Change, State, apply_changes, places_of_doubt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compare.languages.shapes.repair import RepairWords

_HAN = range(0x4E00, 0x9FFF + 1)
_SAMPLE = 1_000_000  # characters that are enough to tell the script of a text
_SURROGATE = regex("([\ud800-\udfff]+)")


@cache
def _conversion(name: str) -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415 (some texts need it, most do not)

    return cast("Callable[[str], str]", OpenCC(name).convert)


def _each(characters: list[str], convert: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Convert characters one by one, none seeing the words of the text: each on a line of its own."""
    return zip(characters, convert("\n".join(characters)).split("\n"), strict=True)


def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def to_simplified(text: str) -> str:
    """Convert characters, seeing to the words they are in, without looking whether the text is traditional.

    Examples
    --------
    >>> to_simplified("行政復議全覆蓋")
    '行政复议全覆盖'

    """
    taiwan, hongkong = _conversion("tw2s"), _conversion("hk2s")
    return "".join(
        part if _SURROGATE.match(part) else hongkong(taiwan(part)) for part in _SURROGATE.split(text) if part
    )


def is_traditional(text: str, apart: tuple[Span, ...] = ()) -> bool:
    """Whether a text as a whole is written in traditional characters; stretches `apart`, damaged ones, do not count.

    Examples
    --------
    >>> is_traditional("經濟發展"), is_traditional("经济发展，商号“陳記”")
    (True, False)

    """
    if text.isascii():
        return False
    if apart:
        text = "".join(text[start:end] for start, end in _between(len(text), apart))
    counts = Counter(text[:_SAMPLE])
    han = [c for c in counts if ord(c) in _HAN]
    beyond = [c for c in han if not _in_gb2312(c)]
    traditional = sum(counts[c] for c, new in _each(beyond, to_simplified) if c != new) if beyond else 0
    if not traditional:  # nearly every text; the dictionaries are not even loaded
        return False
    fuller = _each(han, _conversion("s2t"))
    simplified = sum(counts[c] for c, new in fuller if c != new and not _in_gb2312(new))
    # One character in three of a traditional text is of that kind; damage brings some of the other.
    return traditional > 2 * simplified


def _between(length: int, apart: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    at = 0
    for span in apart:
        if at < span.start:
            yield at, span.start
        at = max(at, span.end)
    if at < length:
        yield at, length


def simplify(state: State, words: RepairWords) -> State:
    """Convert a traditional text, all but the places that are damaged and could not be mended.

    Examples
    --------
    >>> from compare.languages import load
    >>> from compare.records import SourceMap
    >>> simplify(State("環境優美", SourceMap.identity("環境優美")), load("zh").repair).text
    '环境优美'

    """
    apart = tuple(places_of_doubt(state))
    if not is_traditional(state.text, apart):
        return state
    kept = (Span(*match.span()) for match in words.kept.regex.finditer(state.text))
    return apply_changes(state, _changes(state.text, tuple(sorted([*apart, *kept]))))


def _changes(text: str, apart: tuple[Span, ...]) -> Iterator[Change]:
    for start, end in _between(len(text), apart):
        old, new = text[start:end], to_simplified(text[start:end])
        if len(old) != len(new):  # a word of another length: line by line, so that the rest stays exact
            yield from _changes_by_line(old, start)
        else:
            yield from _differences(old, new, start)


def _changes_by_line(text: str, offset: int) -> Iterator[Change]:
    at = offset
    for old in text.splitlines(keepends=True):
        new = to_simplified(old)
        if len(new) == len(old):
            yield from _differences(old, new, at)
        elif new != old:
            yield Change(at, at + len(old), new, "script")
        at += len(old)


def _differences(old: str, new: str, offset: int) -> Iterator[Change]:
    """Return each run of differing letters of two texts of one length."""
    start: int | None = None
    for i, (a, b) in enumerate(zip(old, new, strict=True)):
        if a != b and start is None:
            start = i
        elif a == b and start is not None:
            yield Change(offset + start, offset + i, new[start:i], "script")
            start = None
    if start is not None:
        yield Change(offset + start, offset + len(old), new[start:], "script")
