"""A second process that loads Matplotlib and draws while the first one reads, compares and writes.

In: drawings. Out: their pictures, the same bytes as without it. Refused: nothing; where no second process can be
started, or it ends early, each picture is drawn where it is asked for.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

    from compare.tables import Drawing


def _kind(path: str | os.PathLike[str]) -> str:
    """Return as what an export to a path draws: PNG for a folder, SVG for one page; other files have no drawings."""
    suffix = Path(path).suffix.lower()
    if not suffix or Path(path).is_dir():
        return "png"
    return "svg" if suffix in (".html", ".htm") else ""


class _Painter:
    """A process that has loaded Matplotlib, or is about to, and draws one drawing after the other."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "compare.export.aside"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"MPLBACKEND": "agg"},
        )
        # One thread hands over and one takes back, each in order: neither pipe is ever waited for here.
        self.handing, self.taking = ThreadPoolExecutor(1), ThreadPoolExecutor(1)
        self.asked: list[tuple[Drawing, str, Future[bytes]]] = []

    def send(self, drawing: Drawing, kind: str) -> None:
        """Hand a drawing over without waiting for its picture."""
        order = pickle.dumps((kind, drawing), protocol=pickle.HIGHEST_PROTOCOL)
        self.handing.submit(self._hand, order)
        self.asked.append((drawing, kind, self.taking.submit(self._take)))

    def _hand(self, order: bytes) -> None:
        if self.process.stdin is not None:
            self.process.stdin.write(order)
            self.process.stdin.flush()

    def _take(self) -> bytes:
        picture: bytes = pickle.load(self.process.stdout) if self.process.stdout else b""  # noqa: S301 - our own
        return picture

    def found(self, drawing: Drawing, kind: str) -> bytes:
        """Wait for the picture of a drawing that was handed over; nothing where the process ended without it."""
        for asked, as_kind, answer in self.asked:
            if asked is drawing and as_kind == kind:
                return b"" if answer.exception() else answer.result()
        return b""

    def stop(self) -> None:
        """End the process, whatever it does."""
        self.process.kill()
        self.handing.shutdown(cancel_futures=True)
        self.taking.shutdown(cancel_futures=True)
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                if stream is not None:
                    stream.close()


_waiting: list[_Painter] = []


@contextmanager
def drawing_aside(path: str | os.PathLike[str] | None) -> Iterator[None]:
    """Let a second process draw what is exported to a path meanwhile, where there is a second core.

    It loads Matplotlib while there is nothing to draw yet.
    """
    wanted = path and _kind(path) and (os.cpu_count() or 1) > 1 and sys.executable
    if not wanted or getattr(sys, "frozen", False):  # a frozen program is no Python to be started again
        yield
        return
    with suppress(OSError):
        _waiting.append(_Painter())
    try:
        yield
    finally:
        while _waiting:
            _waiting.pop().stop()


def draw_ahead(drawings: Iterable[Drawing], path: str | os.PathLike[str]) -> tuple[Drawing, ...]:
    """Return the drawings; what an export to a path will ask for is begun as each comes, if a second process waits."""
    known, kind = [], _kind(path) if _waiting else ""
    for one in drawings:
        if kind:
            # Whatever cannot be handed over, such as somebody's own measure of likeness, is drawn here.
            with suppress(pickle.PicklingError, AttributeError, TypeError):
                _waiting[-1].send(one, kind)
        known.append(one)
    return tuple(known)


def picture(drawing: Drawing, kind: str = "svg") -> bytes:
    """Return a drawing as a picture, by the second process if it was drawn ahead."""
    for painter in _waiting:
        found = painter.found(drawing, kind)
        if found:
            return found
    from compare.export.pictures import paint  # noqa: PLC0415 - what draws is loaded after the process is started

    return paint(drawing, kind)()


def main() -> None:
    """Load Matplotlib, wait for drawings, write the picture of each."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches both; who started this process ends it
    gc.disable()  # it draws a few pictures and ends: to look for cycles meanwhile takes a tenth of its time
    from compare.export.pictures import paint  # noqa: PLC0415 - heavy
    from compare.plots import warm_up  # noqa: PLC0415 - heavy

    def give(pack: Callable[[], bytes]) -> None:
        try:
            sys.stdout.buffer.write(pickle.dumps(pack()))
            sys.stdout.buffer.flush()
        except BaseException:  # noqa: BLE001 - pictures are told apart by their order: none may be left out
            os._exit(1)

    warm_up()
    with suppress(EOFError), ThreadPoolExecutor(1) as pool:  # a picture is packed while the next one is drawn
        while True:
            kind, drawing = pickle.load(sys.stdin.buffer)  # noqa: S301 - of the process that started this one
            pool.submit(give, paint(drawing, kind))
    os._exit(0)  # the process that waits does not wait for all that was loaded to be taken down


if __name__ == "__main__":
    main()
