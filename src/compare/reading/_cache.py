"""Keep pages that were fetched, where a cache belongs; whoever deletes it loses nothing but time.

In: an address and what a server gave. Out: the same, on a later day. Refused: nothing; where the disk cannot be
written or a kept page is damaged, there is no cache.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

KEPT_SECONDS = 7 * 24 * 3600
"""A published report does not change; a page that was put right does after a week at the latest."""
FOLDER_VARIABLE = "COMPARE_CACHE"
"""Names another folder, or, if empty, none."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a server gave: the address it came from in the end, the bytes, their type, the encoding it stated."""

    address: str
    data: bytes
    kind: str
    charset: str


def kept_page(address: str, *, private: bool) -> Page | None:
    """Return a page that was kept, if it is whole and not too old."""
    path = _path(address, private=private)
    if path is None:
        return None
    try:
        if not 0 <= time.time() - path.stat().st_mtime <= KEPT_SECONDS:
            return None
        head, _, data = path.read_bytes().partition(b"\n")
        told = json.loads(head)
        if told["asked"] != address or told["sha256"] != hashlib.sha256(data).hexdigest():
            return None
        return Page(str(told["address"]), data, str(told["kind"]), str(told["charset"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def keep_page(asked: str, page: Page, *, private: bool) -> None:
    """Keep a page: under a name of its own first, so that no half of one is ever found."""
    path = _path(asked, private=private)
    if path is None:
        return
    told = {"asked": asked, "address": page.address, "kind": page.kind, "charset": page.charset}
    head = json.dumps(told | {"sha256": hashlib.sha256(page.data).hexdigest()}).encode()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".draft-")
    except OSError:
        return
    try:
        with os.fdopen(handle, "w+b") as file:
            file.write(head + b"\n" + page.data)
        Path(draft).replace(path)
    except OSError:
        Path(draft).unlink(missing_ok=True)


def _path(address: str, *, private: bool) -> Path | None:
    """Return the file of an address; what was fetched from a private network is kept apart."""
    folder = os.environ.get(FOLDER_VARIABLE)
    if folder is None:
        from platformdirs import user_cache_path  # noqa: PLC0415 - only addresses need it

        root = user_cache_path("compare-reports", appauthor=False)
    elif folder:
        root = Path(folder)
    else:
        return None
    name = hashlib.sha256(f"{int(private)} {address}".encode(errors="surrogatepass")).hexdigest()
    return root / "pages" / name
