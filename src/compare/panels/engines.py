"""Where the work is done: in this process, in a pool of processes, or on a Dask cluster.

In: a function and items. Out: each item with its result, in the order they are done, or with the sentence that says
why it was lost. Refused: a scheduler that does not answer (`UsageError`).

The pool is loky's: it sees at once when a worker died (a plain process pool fails with everything in it), starts
workers without forking a process that has threads and without running the caller's script again, so that a notebook
and a script without a guard are fine, and lets workers end by themselves when the process that started them is gone.
What a dead worker held is given out again, item by item, so that one that kills its worker is found and told.
"""

from __future__ import annotations

import gc
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from compare.extras import needs_extra
from compare.records import CompareError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

#: So often an item may lose its worker before it is held to be the reason.
ATTEMPTS = 3
#: Items in flight for each worker: one being done, one waiting.
AHEAD = 2
#: Seconds a worker waits for work before it ends; one whose driver was killed ends so, too.
IDLE = 30
#: Objects a worker makes before it looks for cycles among them: some pairs make so many.
SELDOM = 500_000
#: Seconds to wait for a scheduler.
PATIENCE = 10
_LOST = "the process that did it ended {times} times, most likely for want of memory; try it alone"


class Engine(Protocol):
    """What the loop below needs of an engine."""

    room: int

    def submit(self, function: Callable[[Any], Any], item: Any) -> Any:
        """Hand out an item; the ticket comes back from `take`."""

    def take(self) -> list[tuple[Any, Any, BaseException | None]]:
        """Wait, then give what is done: ticket, result, or what was raised; `WorkerLost` if a worker died."""

    def close(self) -> None:
        """End what was started."""


class WorkerLostError(Exception):
    """The worker that had the item is gone; the item may be innocent."""


class Here:
    """Do the work in this process, one item after the other."""

    room = 1

    def __init__(self) -> None:
        self._waiting: deque[tuple[int, Callable[[Any], Any], Any]] = deque()
        self._count = 0

    def submit(self, function: Callable[[Any], Any], item: Any) -> int:
        """Put an item behind the others."""
        self._count += 1
        self._waiting.append((self._count, function, item))
        return self._count

    def take(self) -> list[tuple[Any, Any, BaseException | None]]:
        """Do the next item."""
        ticket, function, item = self._waiting.popleft()
        try:
            return [(ticket, function(item), None)]
        except CompareError as error:
            return [(ticket, None, error)]

    def close(self) -> None:
        """Nothing was started."""


class Pool:
    """A pool of processes on this machine that outlives the death of any of them."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self.room = AHEAD * workers
        self._futures: dict[Any, None] = {}
        self._pool: Any = None

    def _open(self) -> Any:
        import loky  # noqa: PLC0415 - an extra

        if self._pool is None:
            self._pool = loky.ProcessPoolExecutor(
                max_workers=self._workers,
                timeout=IDLE,
                initializer=_collect_seldom,
                # One thread a process: more of them only stand in each other's way.
                env=dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"),
            )
        return self._pool

    def submit(self, function: Callable[[Any], Any], item: Any) -> Any:
        """Hand an item to the pool; to a new one if the last worker death broke it."""
        from concurrent.futures import BrokenExecutor  # noqa: PLC0415

        try:
            future = self._open().submit(function, item)
        except BrokenExecutor:
            self._drop()
            future = self._open().submit(function, item)
        self._futures[future] = None
        return future

    def take(self) -> list[tuple[Any, Any, BaseException | None]]:
        """Wait for the first that are done; after a death, all that were in flight come back lost."""
        from concurrent.futures import FIRST_COMPLETED, wait  # noqa: PLC0415

        taken = []
        for future in list(wait(self._futures, return_when=FIRST_COMPLETED).done):
            del self._futures[future]
            error = future.exception()
            if _died(error):
                error = WorkerLostError(str(error))
            taken.append((future, None if error else future.result(), error))
        if any(isinstance(error, WorkerLostError) for _, _, error in taken):
            self._drop()
        return taken

    def _drop(self) -> None:
        if self._pool is not None:
            pool, self._pool = self._pool, None
            pool.shutdown(wait=True, kill_workers=True)

    def close(self) -> None:
        """End the workers at once; what they had not finished is left for the next run."""
        self._drop()


def _collect_seldom() -> None:
    """Look for cycles only now and then: comparing makes hardly any, and looking takes 6 % of its time.

    Only in a worker, which does nothing else; the process of whoever asked for a panel is left as it is.
    """
    gc.freeze()
    gc.set_threshold(SELDOM)


def _died(error: BaseException | None) -> bool:
    """Tell the death of a worker, in the midst of its answer even, from a function that cannot be sent to it."""
    from loky.process_executor import BrokenProcessPool, TerminatedWorkerError  # noqa: PLC0415 - an extra

    return isinstance(error, TerminatedWorkerError) or (
        isinstance(error, BrokenProcessPool) and "result has failed" in str(error)
    )


class Cluster:
    """A Dask cluster, found by the address of its scheduler."""

    def __init__(self, scheduler: str, *, patience: float = PATIENCE) -> None:
        with needs_extra("cluster", "a scheduler"):
            import distributed as found  # noqa: PLC0415 - an extra
        distributed: Any = found  # it has no types
        try:
            self._client: Any = distributed.Client(scheduler, timeout=patience, set_as_default=False)
        except (OSError, ValueError) as error:
            raise UsageError(
                f"no Dask scheduler answers at {scheduler}; start one with `dask scheduler` and name its address"
            ) from error
        threads = sum(
            worker["nthreads"] for worker in self._client.scheduler_info(n_workers=-1)["workers"].values()
        )
        self.room = AHEAD * max(1, threads)
        self._done: Any = distributed.as_completed(loop=self._client.loop)

    def submit(self, function: Callable[[Any], Any], item: Any) -> Any:
        """Send an item to the cluster; a worker that dies hands it to another one."""
        future = self._client.submit(function, item, pure=False)
        self._done.add(future)
        return future

    def take(self) -> list[tuple[Any, Any, BaseException | None]]:
        """Wait for the first that are done."""
        from distributed import CancelledError, KilledWorker  # noqa: PLC0415

        taken: list[tuple[Any, Any, BaseException | None]] = []
        for future in self._done.next_batch(block=True):
            error = future.exception() if future.status != "finished" else None
            if isinstance(error, (KilledWorker, CancelledError)) or future.status == "cancelled":
                error = WorkerLostError(str(error))
            taken.append((future, None if error else future.result(), error))
        return taken

    def close(self) -> None:
        """Leave the cluster; it stays up for others."""
        self._client.close()


def open_engine(workers: int, scheduler: str | None) -> Engine:
    """Choose the engine: a cluster if a scheduler is named, no pool for no workers, a pool otherwise."""
    if scheduler:
        return Cluster(scheduler)
    return Pool(workers) if workers else Here()


@dataclass(slots=True)
class _Parcel:
    """Items that travel together, and how often they lost their worker."""

    items: tuple[Any, ...]
    lost: int = 0


def run(
    engine: Engine, function: Callable[[Any], list[Any]], parcels: Iterable[tuple[Any, ...]]
) -> Iterator[tuple[Any, Any, str]]:
    """Carry out a function of a tuple of items, importable by name and with as many results, over many tuples.

    Parcels are drawn only as fast as they are done, so that any number of them costs no memory. Each item comes back
    with its result and a sentence that says why there is none; it is empty otherwise.
    """
    fresh, again, alone = iter(parcels), deque[_Parcel](), deque[_Parcel]()
    flying: dict[Any, _Parcel] = {}
    while True:
        _fill(engine, function, flying, fresh, again)
        if not flying:
            if not alone:
                return
            parcel = alone.popleft()  # by itself, so that it can only lose its own worker
            flying[engine.submit(function, parcel.items)] = parcel
        for ticket, results, error in engine.take():
            parcel = flying.pop(ticket)
            if isinstance(error, WorkerLostError):
                yield from _lost(parcel, again, alone)
            elif error is not None:
                raise error
            else:
                yield from ((item, result, "") for item, result in zip(parcel.items, results, strict=True))


def _fill(
    engine: Engine,
    function: Callable[[Any], list[Any]],
    flying: dict[Any, _Parcel],
    fresh: Iterator[tuple[Any, ...]],
    again: deque[_Parcel],
) -> None:
    while len(flying) < engine.room:
        if again:
            parcel = again.popleft()
        elif (items := next(fresh, None)) is not None:
            parcel = _Parcel(items)
        else:
            return
        flying[engine.submit(function, parcel.items)] = parcel


def _lost(parcel: _Parcel, again: deque[_Parcel], alone: deque[_Parcel]) -> Iterator[tuple[Any, Any, str]]:
    """Hand out again what lost its worker: item by item, then each by itself, then not at all."""
    for item in parcel.items:
        times = parcel.lost + 1
        if times < ATTEMPTS:
            again.append(_Parcel((item,), times))
        elif times < 2 * ATTEMPTS:
            alone.append(_Parcel((item,), times))
        else:
            yield item, None, _LOST.format(times=times)
