"""One pair of reports: the pure function a panel is a map of, and the parts it leaves.

In: a `Job`: two files, their place and years, options. Out: frames, or the parts of a dataset on the disk. Refused:
a file that is not the one that was looked into (`ReadError`), and what `read` refuses.

The name of a part says what it was made of: the pair (place, years), and a key over the bytes of both files, the
options and the version. The part of the table `pairs` is written last; where it stands, the pair is done.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import astuple, dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare import export
from compare.panels.survey import digest_of
from compare.records import CompareError, ExportError, ReadError, UsageError
from compare.tables import TEXT, WHOLE, GoalStatus, PairRelation, build
from compare.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

    from compare.comparison import Comparison
    from compare.records import Report

#: What stands in front of every table of a panel.
FRONT = {"place": TEXT, "old_year": WHOLE, "new_year": WHOLE}
#: The tables of a comparison a panel keeps, if none are named.
TABLES = ("sections", "passages", "wording", "indicators", "terms", "followup")
#: Raised when what stands in the parts changes though the version does not.
_FORM = "1"


@dataclass(frozen=True, slots=True)
class Options:
    """What a panel was asked for; part of the key of every part."""

    tables: tuple[str, ...] = TABLES  # which tables of each pair are kept
    encoding: str | None = None  # as for `read`; told from each file if not given
    language: str | None = None

    def __post_init__(self) -> None:
        unknown = [name for name in self.tables if name not in TABLES]
        if unknown:
            raise UsageError(
                f"a panel keeps no table {', '.join(unknown)}; its tables are {', '.join(TABLES)}"
            )


@dataclass(frozen=True)
class Job:
    """A pair of reports to compare, and where its parts go."""

    root: str  # the folder the paths start from, and the folder of the dataset
    out: str
    place: str
    old_path: str  # relative to `root`
    new_path: str
    old_year: int  # the years the two reports tell of
    new_year: int
    old_digest: str  # what stands for the content of the files
    new_digest: str
    options: Options

    @cached_property
    def pair(self) -> str:
        """What stands for place and years, whatever the files hold."""
        return _short(self.place, self.old_year, self.new_year, size=8)

    @cached_property
    def key(self) -> str:
        """What stands for the inputs, the options and the version."""
        options = astuple(self.options)
        files = (self.old_path, self.old_digest, self.new_path, self.new_digest)
        return _short(_FORM, VERSION, self.pair, files, options, size=12)

    @property
    def front(self) -> tuple[str | int, ...]:
        """What stands in front of each row, as `FRONT` names it."""
        return (self.place, self.old_year, self.new_year)

    def part(self, table: str) -> Path:
        """Return the path of this pair's part of a table."""
        return part_path(self.out, table, self.pair, self.key)

    @property
    def done(self) -> bool:
        """Whether all parts of this pair stand."""
        return self.part("pairs").exists()


def _short(*values: object, size: int) -> str:
    return hashlib.blake2b(repr(values).encode(), digest_size=size).hexdigest()


def part_path(out: str | Path, table: str, pair: str, key: str) -> Path:
    """Return the path of a part; parts lie in up to 256 folders, so that none holds too many."""
    return Path(out, table, pair[:2], f"part-{pair}-{key}.parquet")


def compare_pair(job: Job) -> dict[str, pd.DataFrame]:
    """Compare two reports and give the tables of a panel, the table `pairs` last.

    Nothing but the files is read and nothing is written: the same job gives the same frames wherever it runs.
    """
    return {name: _in_front(build(name, rows), job) for name, rows in _compare(job).items()}


def _compare(job: Job) -> dict[str, list[Any]]:
    """Compare two reports and give the rows of the tables of a panel, the table `pairs` last."""
    from compare.comparison import reports  # noqa: PLC0415 - only where pairs are compared

    old = _read(job, job.old_path, job.old_digest, job.old_year)
    new = _read(job, job.new_path, job.new_digest, job.new_year)
    change = reports(old, new)
    found = {name: list(change.rows(name)) for name in job.options.tables}
    return {**found, "pairs": [_summary(job, change)]}


def _read(job: Job, path: str, digest: str, year: int) -> Report:
    report = _report(job.root, path, digest, job.options.encoding, job.options.language)
    if (report.place, report.review_year) == (job.place, year):
        return report
    # The manifest or the file name knows better, or tells what the text does not.
    ahead = 1 if None in (report.plan_year, report.review_year) else report.plan_year - report.review_year  # type: ignore[operator]
    return replace(report, place=job.place, review_year=year, plan_year=year + ahead)


@lru_cache(maxsize=2)  # the later report of a pair is the earlier one of the next
def _report(root: str, path: str, digest: str, encoding: str | None, language: str | None) -> Report:
    """Read the report of a file whose content is known by its digest."""
    from compare.intake import read  # noqa: PLC0415 - as above

    file = Path(root, path)
    try:
        data = file.read_bytes()
    except OSError as error:
        raise ReadError(f"{path}: it cannot be read ({error.strerror}); put it back and run again") from error
    if digest_of(data, encoding, language) != digest:
        raise ReadError(f"{path}: it changed while the panel was made; run the same command again")
    return read(file, encoding=encoding, language=language)


def _in_front(frame: pd.DataFrame, job: Job) -> pd.DataFrame:
    fronted = frame.copy(deep=False)
    for place, (name, value) in enumerate(zip(FRONT, job.front, strict=True)):
        fronted.insert(place, name, value)
    return fronted


def _summary(job: Job, change: Comparison) -> dict[str, Any]:
    """Tell a pair in one row: how much of the wording stayed, what was paired, what became of the goals."""
    wanted = job.options.tables
    relations = Counter(pair.relation for pair in change.found_passages)
    paired = sum(c.status == "paired" for c in change.found_indicators) if "indicators" in wanted else 0
    fates = Counter(i.status for i in change.found_followups) if "followup" in wanted else Counter[str]()
    return {
        "old_path": job.old_path,
        "new_path": job.new_path,
        "old_title": change.old.title,
        "new_title": change.new.title,
        "old_characters": len(change.old.raw),
        "new_characters": len(change.new.raw),
        "kept": _kept(change),
        **{name: relations[name] for name in PairRelation},
        "paired": paired,
        **{name.replace("-", "_"): fates[name] for name in GoalStatus},
    }


def _kept(change: Comparison) -> float:
    """Return which share of both texts stands in the other one, by the edits inside paired passages; 0 to 1."""
    kept_old, kept_new = Counter[int](), Counter[int]()
    for pair, edits in zip(change.found_passages, change.found_edits, strict=True):
        if pair.old is not None and pair.new is not None:
            fresh = [edit for edit in edits if edit.op != "moved"]
            old = len(change.old.passages[pair.old].text) - sum(len(e.old_text) for e in fresh)
            new = len(change.new.passages[pair.new].text) - sum(len(e.new_text) for e in fresh)
            kept_old[pair.old] = max(kept_old[pair.old], old)
            kept_new[pair.new] = max(kept_new[pair.new], new)
    size = sum(len(p.text) for report in (change.old, change.new) for p in report.passages)
    return round((kept_old.total() + kept_new.total()) / size, 4) if size else 0.0


def keep_pair(job: Job) -> None:
    """Compare a pair and write its parts, the part that says it is done last."""
    if not job.done:
        for name, rows in _compare(job).items():
            export.write_rows(rows, job.part(name), name, FRONT, job.front)


def keep_pairs(jobs: Sequence[Job]) -> list[str]:
    """Carry out jobs one after the other; give for each why it failed, empty if it did not.

    Where a part cannot be written, none can, and the run must end.
    """
    return list(_sentences(jobs))


def _sentences(jobs: Sequence[Job]) -> Iterator[str]:
    for job in jobs:
        try:
            keep_pair(job)
        except ExportError:
            raise
        except CompareError as error:
            yield str(error)
        except Exception as error:  # noqa: BLE001 - one pair must not end a run of thousands
            yield f"{job.old_path} → {job.new_path}: comparing failed ({type(error).__name__}: {error})"
        else:
            yield ""
