"""Many places, many years: find, pair, compare, keep.

In: a folder of reports or a manifest, and a folder for the dataset. Out: a `Panel`. Refused: what `take_inventory`
refuses; a dataset folder that cannot be written. A report or a pair that fails is a row of the table `failures`, and
the run goes on.

Whatever is there already is not done again, so the same call continues a run that was killed.
"""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import chain, pairwise
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING

from compare import export
from compare.extras import needs_extra
from compare.panels.engines import open_engine, run
from compare.panels.inventory import take_inventory
from compare.panels.jobs import TABLES, Job, Options, keep_pairs
from compare.panels.progress import bar
from compare.panels.survey import Failure, Look, Row, look, settle
from compare.panels.views import Panel
from compare.records import UsageError, as_path
from compare.tables import build

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.panels.engines import Engine
    from compare.panels.inventory import Inventory

#: Reports of one part of the table `reports`: what is read again at most after a kill while files are looked into.
CHUNK = 512
#: Files looked into, and pairs compared, by one call of a worker.
LOOKS, PAIRS = 16, 8
_FAILURES = Path("failures", "part-0.parquet")


def panel(
    source: str | os.PathLike[str],
    out: str | os.PathLike[str] | None = None,
    *,
    workers: int | None = None,
    scheduler: str | None = None,
    tables: Sequence[str] = TABLES,
    encoding: str | None = None,
    language: str | None = None,
    progress: bool | None = None,
) -> Panel:
    r"""Compare the reports of many places and years, each with the one of the year before.

    Parameters
    ----------
    source : path
        A folder of reports, searched to its depth, or a manifest: a CSV file with the columns path, place and year,
        which overrule what the texts tell; empty cells do not.
    out : path, optional
        The folder of the dataset; beside the source, its name with `-panel`, if not given.
    workers : int, optional
        Processes on this machine; as many as it has processors if not given; 0 works in this process.
    scheduler : str, optional
        The address of a Dask scheduler (tcp://…); its workers must see the same folders.
    tables : sequence of str
        Which tables of each pair are kept.
    encoding, language : str, optional
        Of the reports; told from each file if not given.
    progress : bool, optional
        Whether to show progress; in a terminal and a notebook if not given.

    Returns
    -------
    Panel
        The dataset, with its tables and views. Failures are in its table `failures`.

    Raises
    ------
    ReadError
        If there is nothing to read.
    UsageError
        If the manifest is not of that form, no scheduler answers, or a package of the extra `panel` is missing.
    ExportError
        If a part cannot be written. Run the same call again when there is room: it goes on where it stood.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> folder = Path(tempfile.mkdtemp())
    >>> for year, jobs in ((2021, 100), (2022, 120)):
    ...     text = f"甲市{year}年工作总结\n一、工作回顾\n城镇新增就业{jobs}人。"
    ...     _ = (folder / f"{year}.txt").write_text(text, encoding="utf-8")
    >>> made = panel(folder, folder / "panel", workers=0)
    >>> made.indicator("城镇新增就业").to_dict("index")
    {'甲市': {2021: 100.0, 2022: 120.0}}

    """
    with needs_extra("panel", "a panel"):  # before anything is read: nobody waits an hour for this sentence
        import loky  # noqa: F401, PLC0415 - an extra
        import pyarrow as pa  # noqa: F401, PLC0415 - an extra
        import tqdm  # noqa: F401, PLC0415 - an extra
    place = as_path(source, "source")
    options = Options(tuple(tables), encoding, language)
    if place.name in ("", ".."):  # `.` has no name to derive another from
        place = place.resolve()
    target = as_path(out, "out") if out is not None else place.with_name(f"{place.stem}-panel")
    inventory = take_inventory(place, leave_out=target)
    engine = open_engine(_count(workers), scheduler)
    try:
        rows = _survey(engine, inventory, target, options, progress=progress)
        failed = _compare(engine, inventory, target, options, rows, progress=progress)
    finally:
        engine.close()
    _finish(target, inventory, options, rows, failed)
    return Panel(target)


def _count(workers: int | None) -> int:
    if workers is None:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if workers < 0:
        raise UsageError(f"workers is {workers}; give the number of processes, or 0 to work in this one")
    return workers


# looking into the files ------------------------------------------------------------------------------------


def _survey(
    engine: Engine, inventory: Inventory, out: Path, options: Options, *, progress: bool | None
) -> list[Row]:
    """Return what each file is, chunk by chunk, each kept before the next; what is known is not read again."""
    told: list[Row] = []
    entries = inventory.entries
    with bar(len(entries), "reading", progress) as count:
        for number, start in enumerate(range(0, len(entries), CHUNK)):
            chunk = entries[start : start + CHUNK]
            part = out / "reports" / f"part-{number:05}.parquet"
            there = list(_load(part))
            known = {row.path: row for row in there}
            asks = [
                Look(
                    str(inventory.root.absolute()),
                    entry.path,
                    known.get(entry.path),
                    options.encoding,
                    options.language,
                )
                for entry in chunk
            ]
            parcels = (tuple(asks[at : at + LOOKS]) for at in range(0, len(asks), LOOKS))
            rows = []
            for ask, row, lost in run(engine, look_into, parcels):
                # The path of the row came back from another process; the entry's is the same, and here already.
                rows.append(
                    Row(ask.path, sentence=f"{ask.path}: {lost}")
                    if row is None
                    else replace(row, path=ask.path)
                )
                count(failed=bool(rows[-1].sentence and not rows[-1].digest))
            rows.sort(key=lambda row: row.path)
            _keep_rows(part, rows, there)
            told += map(_light, rows)
    return settle(told, {entry.path: entry for entry in entries})


def _light(row: Row) -> Row:
    """Take along only what is asked for again, equal words once: titles stay on the disk."""
    place, told, language = map(intern, (row.place, row.told_place, row.language))
    return replace(row, title="", place=place, told_place=told, language=language)


def look_into(asks: Sequence[Look]) -> list[Row]:
    """Look into several files."""
    return [look(ask) for ask in asks]


def _load(part: Path) -> Iterator[Row]:
    """Yield the rows of a part of the table `reports`; none if it is not there."""
    if part.exists():
        import pyarrow.parquet as pq  # noqa: PLC0415 - an extra

        for row in pq.ParquetFile(part).read().to_pylist():
            yield Row(**row)


def _keep_rows(part: Path, rows: Sequence[Row], there: Sequence[Row]) -> None:
    """Write a part of the table `reports`, if its rows are not those that stand there."""
    if list(there) != list(rows):
        export.write_parquet(build("reports", rows), part, "reports")


# comparing the pairs ---------------------------------------------------------------------------------------


def _compare(
    engine: Engine,
    inventory: Inventory,
    out: Path,
    options: Options,
    rows: Sequence[Row],
    *,
    progress: bool | None,
) -> list[Failure]:
    """Compare what is not compared yet; return what failed."""
    failed = [Failure(row.path, row.place, row.year, row.sentence) for row in rows if row.sentence]
    couples = _couples(rows)
    with bar(len(couples), "comparing", progress, failed=len(failed)) as count:
        jobs = _open_jobs(_jobs(couples, inventory, out, options), count)
        for job, why, lost in run(engine, keep_pairs, _parcels(jobs, len(couples), engine.room)):
            if sentence := why or (lost and f"{job.old_path} → {job.new_path}: {lost}"):
                failed.append(Failure(job.new_path, job.place, job.new_year, sentence))
            count(failed=bool(sentence))
    return sorted(failed, key=lambda row: (row.path, row.sentence))


def _couples(rows: Iterable[Row]) -> list[tuple[Row, Row]]:
    """Pair each report with that of the same place and the year after, place by place."""
    usable = sorted((row for row in rows if not row.sentence), key=lambda row: (row.place, row.year or 0))
    return [
        (old, new)
        for old, new in pairwise(usable)
        if old.place == new.place and new.year == (old.year or 0) + 1
    ]


def _jobs(
    couples: Iterable[tuple[Row, Row]], inventory: Inventory, out: Path, options: Options
) -> Iterator[Job]:
    root, target = str(inventory.root.absolute()), str(out.absolute())
    for old, new in couples:
        yield Job(
            root,
            target,
            new.place,
            old.path,
            new.path,
            old.year or 0,
            new.year or 0,
            old.digest,
            new.digest,
            options,
        )


def _open_jobs(jobs: Iterable[Job], count: bar) -> Iterator[Job]:
    for job in jobs:
        if job.done:
            count(failed=False)
        else:
            yield job


def _parcels(jobs: Iterator[Job], most: int, room: int) -> Iterator[tuple[Job, ...]]:
    """Make parcels: large enough that handing them out costs nothing, small enough that all workers have some."""
    size = max(1, min(PAIRS, most // (4 * room)))
    for first in jobs:
        yield (first, *(job for _, job in zip(range(size - 1), jobs, strict=False)))


# the last touches ------------------------------------------------------------------------------------------


def _finish(
    out: Path,
    inventory: Inventory,
    options: Options,
    rows: Sequence[Row],
    failed: Sequence[Failure],
) -> None:
    """Keep what was settled of every report and what failed, and remove what newer parts replace."""
    for number, start in enumerate(range(0, len(rows), CHUNK)):
        part = out / "reports" / f"part-{number:05}.parquet"
        there = list(_load(part))
        titles = {row.path: row.title for row in there}
        settled = [replace(row, title=titles[row.path]) for row in rows[start : start + CHUNK]]
        _keep_rows(part, settled, there)
    export.write_parquet(build("failures", failed), out / _FAILURES, "failures")
    _sweep(out, _jobs(_couples(rows), inventory, out, options), -(-len(rows) // CHUNK))


def _sweep(out: Path, jobs: Iterable[Job], chunks: int) -> None:
    """Remove parts of pairs that were compared anew since, rows of reports that are gone, and what a kill left."""
    replaced = set(_replaced(out))
    if replaced:
        keys = {job.pair: job.key for job in jobs if job.pair in replaced}
        for part in chain.from_iterable(_parts(out, table) for table in ("pairs", *TABLES)):
            pair, key = _names(part)
            if pair in keys and keys[pair] != key:
                part.unlink(missing_ok=True)
    gone = sorted((out / "reports").glob("part-*.parquet"))[chunks:]
    left = chain.from_iterable((out / table).rglob(".*.part") for table in ("reports", "pairs", *TABLES))
    for part in chain(gone, left):
        part.unlink(missing_ok=True)


def _parts(out: Path, table: str) -> Iterator[Path]:
    return (out / table).glob("*/part-*.parquet")


def _names(part: Path) -> tuple[str, str]:
    _, pair, key = part.stem.split("-")
    return pair, key


def _replaced(out: Path) -> Iterator[str]:
    """Name the pairs that have parts of more than one making, folder by folder."""
    for table in ("pairs", *TABLES):
        for folder in sorted((out / table).glob("??")):
            keys: dict[str, str] = {}
            for part in folder.glob("part-*.parquet"):
                pair, key = _names(part)
                if keys.setdefault(pair, key) != key:
                    yield pair
