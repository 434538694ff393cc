"""The letters a notebook shows a piece of a result in.

In: HTML. Out: the same, in one family of letters. Refused: nothing.
"""

from __future__ import annotations

FACES = 'system-ui, "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif'
"""Where nothing is asked for, a browser takes the first Chinese letters it finds: a brush script, on some machines."""


def in_faces(html: str) -> str:
    """Return HTML that is shown in the letters of the tables.

    Examples
    --------
    >>> in_faces("<p>石河镇</p>")[:35]
    "<div style='font-family: system-ui,"

    """
    return f"<div style='font-family: {FACES}'>{html}</div>"
