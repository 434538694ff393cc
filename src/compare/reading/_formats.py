"""Which formats are read: the one list of them, for this room and for whoever looks for files.

In: nothing. Out: the formats in the order they are asked, and the endings of their names. Refused: nothing.
To add a format, write a module with a `FORMAT` beside these and name it in `MODULES`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.reading._format import Format

MODULES = (
    "_pdf",
    "_odt",
    "_ofd",
    "_word",
    "_old_word",
    "_rtf",
    "_mhtml",
    "_markdown",
    "_web",
)
"""In the order they are asked whether a source is theirs; what nobody claims is plain text."""
FORMATS: tuple[Format, ...] = tuple(import_module(f"compare.reading.{name}").FORMAT for name in MODULES)
ENDINGS = frozenset({".txt"}.union(*(form.endings for form in FORMATS)))
"""How the name of a file ends that can be read."""
NOT_READ = (".xlsx", ".xls", ".pptx", ".ppt")
PAGES = (".mht", ".mhtml")
OFFICE_ENDINGS = (
    *NOT_READ,
    *(end for form in FORMATS if not form.decoded for end in form.endings if end not in PAGES),
)
"""A text under such a name is most often an error page that was saved in place of the file."""
