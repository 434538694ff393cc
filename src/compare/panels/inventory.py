"""Which files a panel is made of.

In: a folder, or a manifest in CSV with the columns path, place and year. Out: `Entry` records in the order of their
paths. Refused: a folder without a file that could be a report, a manifest without a column `path`.
"""

from __future__ import annotations

import csv
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from compare.lazy import regex
from compare.reading import ENDINGS
from compare.records import ReadError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = regex(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file, and what a manifest says of it."""

    path: str  # relative to the root, with `/` on every system
    place: str = ""  # as the manifest names it; empty if the text is to tell
    year: int | None = None  # the year the report tells of, by the manifest

    @property
    def name_year(self) -> int | None:
        """The last year in the file name, or in that of its folder; None if there is none."""
        folder, _, name = self.path.rpartition("/")
        found = _YEAR.findall(name) or _YEAR.findall(folder)
        return int(found[-1]) if found else None

    @property
    def name_place(self) -> str:
        """The file name without its year and what joins the two; the folder's if nothing is left."""
        folder, _, name = self.path.rpartition("/")
        return next((n for n in (_without_year(name.rpartition(".")[0]), _without_year(folder)) if n), "")


def _without_year(name: str) -> str:
    return _YEAR.sub("", name.rpartition("/")[2]).strip(" -_.年度()（）")


@dataclass(frozen=True, slots=True)
class Inventory:
    """The files of a panel, and the folder their paths start from."""

    root: Path
    entries: tuple[Entry, ...]


def take_inventory(source: str | os.PathLike[str], *, leave_out: Path | None = None) -> Inventory:
    """List the reports of a folder, searched to its depth but for the one that is left out, or of a manifest.

    A manifest is a CSV file with a column `path`, from its folder, and, where the text is not to be asked, `place` and
    `year`.
    """
    place = Path(source)
    if place.is_dir():
        entries = tuple(Entry(path) for path in sorted(_walk(place, leave_out)))
        if not entries:
            raise ReadError(
                f"{place}: no report in it; put files in it that end in {' '.join(sorted(ENDINGS))}"
            )
        return Inventory(place, entries)
    if not place.is_file():
        raise ReadError(f"{place}: no such folder or manifest; name a folder of reports, or a CSV file")
    if place.suffix.lower() != ".csv":
        raise UsageError(
            f"{place}: a panel takes a folder or a manifest (.csv) with the columns path, place, year"
        )
    return Inventory(place.parent, tuple(sorted(_listed(place), key=lambda entry: entry.path)))


def _walk(root: Path, leave_out: Path | None) -> Iterator[str]:
    shunned = leave_out.resolve() if leave_out else None
    for folder, folders, files in os.walk(root):
        here = Path(folder)
        folders[:] = [
            name for name in folders if not name.startswith(".") and (here / name).resolve() != shunned
        ]
        for name in files:
            if not name.startswith((".", "~$")) and Path(name).suffix.lower() in ENDINGS:
                yield (here / name).relative_to(root).as_posix()


def _listed(manifest: Path) -> Iterator[Entry]:
    try:
        text = manifest.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(
            f"{manifest}: the manifest cannot be read as UTF-8; save it as CSV in UTF-8"
        ) from error
    rows = csv.DictReader(text.splitlines())
    if "path" not in (rows.fieldnames or ()):
        raise UsageError(f"{manifest}: no column `path` in the first line; it must name path, place, year")
    seen: set[str] = set()
    for number, row in enumerate(rows, start=2):
        path, place, year = ((row.get(name) or "").strip() for name in ("path", "place", "year"))
        if not path:
            raise UsageError(f"{manifest}, line {number}: no path; name a file or delete the line")
        if year and not re.fullmatch(r"[0-9]{4}", year):
            raise UsageError(
                f"{manifest}, line {number}: the year {year!r} is none; write four digits or nothing"
            )
        if path in seen:
            raise UsageError(f"{manifest}, line {number}: {path} stands there twice; name each file once")
        seen.add(path)
        yield Entry(path, place, int(year) if year else None)
    if not seen:
        raise ReadError(f"{manifest}: the manifest names no report; add a line for each")
