"""What a piece of markup shows.

In: characters of a page. Out: the text a reader of the page sees. Refused: nothing; text without markup is returned as
it is.
"""

from __future__ import annotations

import html

from compare.lazy import regex

TAG = regex(r"</?[A-Za-z!][^<>]{0,8000}>")


def printed(markup: str) -> str:
    """Return what markup shows of itself.

    Examples
    --------
    >>> printed("The <b>mill&#8217;s</b>&nbsp;wheel"), printed("3 < 5")
    ('The mill’s wheel', '3 < 5')

    """
    if not set("<&") & set(markup):
        return markup
    return html.unescape(TAG.sub("", markup)).replace("\xa0", " ").strip()
