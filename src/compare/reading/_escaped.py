"""Whether a text still stands in the form a program sends it in.

In: a text. Out: warnings, each a code. Refused: nothing; an address or a formula among sentences
is no such form.
"""

from __future__ import annotations

import json

from compare.lazy import regex
from compare.reading.tuning import DECODING

_ESCAPE = regex(
    r"%[0-9A-Fa-f]{2}|=[0-9A-F]{2}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|&#x?[0-9A-Fa-f]{2,5};|\\[nrt]"
)
_BARE = regex(r"[A-Za-z0-9+/]{60,}")
_OPENING = '{["'


def escaped(text: str) -> tuple[str, ...]:
    r"""Return `escaped` for a text in JSON, in percent signs, in escapes or in Base64, `mojibake` for one all of `?`.

    Examples
    --------
    >>> escaped("%E4%BF%AE%E8%B7%AF" * 5), escaped('{"text": "修路12公里"}'), escaped("增长5%，投资[3]亿元")
    (('escaped',), ('escaped',), ())

    """
    sample = text[: DECODING.opening].strip()
    dense = sum(len(m[0]) for pattern in (_ESCAPE, _BARE) for m in pattern.finditer(sample))
    if dense > max(DECODING.escaped * len(sample), DECODING.least_escaped) or _is_json(text):
        return ("escaped",)
    return (
        ("mojibake",) if sample.count("?") > max(DECODING.asked * len(sample), DECODING.least_escaped) else ()
    )


def _is_json(text: str) -> bool:
    """Whether a text is a value of JSON with a text in it."""
    if not text.lstrip().startswith(tuple(_OPENING)):
        return False
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return bool(value) and (not isinstance(value, str) or "\\" in text)  # a text in quotation marks is one
