"""What GBK bytes spell: the arithmetic behind text that slipped by half a character.

In: characters, bytes. Out: the other of the two. Refused: pairs that spell nothing a report could contain (the
private area, unassigned codes) come back empty.
"""

from __future__ import annotations

from functools import cache

LEADS = range(0x81, 0xFF)
"""Bytes that begin a character."""
TRAILS = range(0x40, 0xFF)
"""Bytes that end a character (0x7F does not)."""

_PRIVATE = range(0xE000, 0xF900)


@cache
def bytes_of(char: str) -> bytes:
    """Return the two bytes of a character, or nothing where it has one, four or none.

    Examples
    --------
    >>> bytes_of("區").hex(), bytes_of("A"), bytes_of("𠀀")
    ('855e', b'', b'')

    """
    try:
        code = char.encode("gb18030")
    except UnicodeEncodeError:
        return b""
    return code if len(code) == 2 else b""  # noqa: PLR2004


@cache
def spelled(lead: int, trail: int) -> str:
    """Return the character two bytes spell, or nothing.

    Examples
    --------
    >>> spelled(0xEB, 0x85), spelled(0xAC, 0xB3)
    ('雲', '')

    """
    try:
        char = bytes((lead, trail)).decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "" if len(char) != 1 or ord(char) in _PRIVATE or char < "\x80" else char


@cache
def unspelled() -> dict[int, tuple[int, ...]]:
    """Return for each first byte the second bytes, able to begin a character, with which it spells nothing.

    Examples
    --------
    >>> 0xB3 in unspelled()[0xAC], 0xB0 in unspelled()
    (True, False)

    """
    holes = ((lead, tuple(t for t in LEADS if not spelled(lead, t))) for lead in LEADS)
    return {lead: trails for lead, trails in holes if trails}


def wide_bytes(char: str) -> bytes:
    """Return the bytes of the full-width form of a plain sign, letter or digit.

    Examples
    --------
    >>> wide_bytes("!").hex(), wide_bytes("區")
    ('a3a1', b'')

    """
    return bytes((0xA3, ord(char) + 0x80)) if "!" <= char <= "~" else b""
