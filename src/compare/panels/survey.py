"""What each file says of itself: place and year, told by the text, the manifest, or the file name.

In: entries. Out: one row a file, as in the table `reports`, and the rows that cannot be used, each with its sentence.
Refused: nothing; a file that cannot be read is a row with a sentence.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from compare.records import CompareError
from compare.sections import same_place
from compare.tables import NOTES
from compare.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from compare.panels.inventory import Entry

_ENDING = 2
"""Two names of one place end in the same two characters at least."""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Row:
    """What is known of one file; the fields are the columns of the table `reports`."""

    path: str
    place: str = ""
    year: int | None = None
    title: str = ""
    language: str = ""
    characters: int = 0
    doubts: int = 0
    digest: str = ""
    told_place: str = ""
    told_year: int | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be read or compared, and why; the fields are the columns of the table `failures`."""

    path: str
    place: str
    year: int | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Look:
    """A file to look into, and what was found there the last time."""

    root: str
    path: str
    known: Row | None
    encoding: str | None
    language: str | None


def digest_of(data: bytes, encoding: str | None, language: str | None) -> str:
    """Return what stands for a file and how it is read (options, version): 32 hexadecimal digits."""
    how = f"{VERSION}/{encoding}/{language}/".encode()
    return hashlib.blake2b(how + data, digest_size=16).hexdigest()


def look(ask: Look) -> Row:
    """Read a file and tell place, year and title as its text does; nothing is read that is known already."""
    from compare.intake import read  # noqa: PLC0415 - only where a report is read

    path = Path(ask.root, ask.path)
    try:
        digest = digest_of(path.read_bytes(), ask.encoding, ask.language)
        if ask.known is not None and ask.known.digest == digest:
            return ask.known
        report = read(path, encoding=ask.encoding, language=ask.language)
    except CompareError as error:
        return Row(ask.path, sentence=str(error))
    except OSError as error:
        return Row(ask.path, sentence=f"{ask.path}: it cannot be read ({error.strerror}); put it there")
    except Exception as error:  # noqa: BLE001 - one file must not end a run of thousands
        return Row(ask.path, sentence=f"{ask.path}: reading it failed ({type(error).__name__}: {error})")
    return Row(
        ask.path,
        report.place,
        report.review_year,
        report.title,
        report.language,
        len(report.raw),
        len(report.doubts),
        digest,
        report.place,
        report.review_year,
    )


def settle(rows: Sequence[Row], entries: Mapping[str, Entry]) -> list[Row]:
    """Name the place and year of every row: the manifest's, else the text's, else the file name's.

    A file name may bear the year a report was given in, or the year it tells of. Which it is, the other files of
    the folder tell: the same distance from the year of the name holds for all.
    """
    shift, named = _learn(rows, entries)
    settled = [_settle(row, entries[row.path], shift, named) for row in rows]
    stated = {entry.place for entry in entries.values() if entry.place}
    names = _one_name_each(settled, stated)
    return _once([replace(row, place=names[row.place]) if row.place in names else row for row in settled])


def _one_name_each(rows: Iterable[Row], stated: Collection[str]) -> dict[str, str]:
    """Return the fuller name of each place that is also named without the larger one (乙区, 甲市乙区).

    A name the manifest states stays. Where two larger places have one of that name, nobody knows which is meant.
    """
    languages = {row.place: row.language for row in rows if row.place}
    by_end: defaultdict[str, list[str]] = defaultdict(list)
    for place in languages:
        by_end[place[-_ENDING:]].append(place)
    fuller: dict[str, str] = {}
    for place, language in languages.items():
        same = [
            other
            for other in by_end[place[-_ENDING:]]
            if len(other) > len(place) and same_place(place, other, language=language or "zh")
        ]
        longest = max(same, key=len, default="")
        if longest and place not in stated and all(longest.endswith(other) for other in same):
            fuller[place] = longest
    return fuller


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _learn(
    rows: Iterable[Row], entries: Mapping[str, Entry]
) -> tuple[dict[str, int], dict[tuple[str, str], str]]:
    """Learn by folder how far the year of the name stands from the year told, and which place a name stands for."""
    shifts: defaultdict[str, Counter[int]] = defaultdict(Counter)
    names: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in rows:
        entry, folder = entries[row.path], _folder(row.path)
        if row.told_year is not None and entry.name_year is not None:
            shifts[folder][row.told_year - entry.name_year] += 1
        if row.told_place:
            names[folder, entry.name_place][row.told_place] += 1
    return (
        {folder: _most(counts) for folder, counts in shifts.items()},
        {key: _most(counts) for key, counts in names.items()},
    )


def _most(counts: Counter[_T]) -> _T:
    """Return the most frequent; of equals the one that sorts first, so that no order of files decides."""
    return min(counts, key=lambda value: (-counts[value], str(value)))


def _settle(row: Row, entry: Entry, shift: Mapping[str, int], named: Mapping[tuple[str, str], str]) -> Row:
    if row.sentence and not row.digest:
        return replace(row, place=entry.place, year=entry.year)
    folder = _folder(row.path)
    # A file name without a year was not given to tell place and year: README is no place.
    by_name = entry.name_place if entry.name_year is not None else ""
    place = entry.place or row.told_place or named.get((folder, entry.name_place), "") or by_name
    year = entry.year or row.told_year
    if year is None and entry.name_year is not None:
        year = entry.name_year + shift.get(folder, 0)
    why = "" if place and year else _why("undated" if place else "unplaced", path=row.path)
    if (place, year, why) == (row.place, row.year, row.sentence):
        return row
    return replace(row, place=place, year=year, sentence=why)


def _why(code: str, **told: str) -> str:
    """Say why a file is not used."""
    return NOTES[code][1].format(**told)


def _once(rows: Sequence[Row]) -> list[Row]:
    """Keep one report a place and year: the one with the fewest doubtful spots."""
    best: dict[tuple[str, int | None], Row] = {}
    for row in rows:
        if not row.sentence:
            key = row.place, row.year
            other = best.get(key, row)
            best[key] = min(row, other, key=lambda r: (r.doubts, r.path))
    return [
        row
        if row.sentence or best[row.place, row.year] is row
        else replace(row, sentence=_why("twice", path=row.path, other=best[row.place, row.year].path))
        for row in rows
    ]
