"""What tells an OFD file; the reader of its pages is loaded with the first one.

In: the bytes. Out: the `Extract` of `_ofd_pages`. Refused: what that refuses.
"""

from __future__ import annotations

from compare.reading._format import Format, read_by
from compare.reading._package import names_in

FORMAT = Format(
    "ofd",
    (".ofd",),
    fits=lambda given: "OFD.xml" in names_in(given.data),
    read=read_by("_ofd_pages", "read_ofd"),
)
