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
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.tables import Drawing

__all__ = ["draw_ahead", "drawing_aside", "picture"]


def _kind(path: str | os.PathLike[str]) -> str:
    """Return as what an export to a path draws: PNG for a folder, SVG for one page; other files have no drawings."""
    suffix = Path(path).suffix.lower()
    if not suffix or Path(path).is_dir():
        return "png"
    return "svg" if suffix in (".html", ".htm") else ""


class _Painter:
    """A process that has loaded Matplotlib, or is about to, and waits for drawings."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "compare.export.aside"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"MPLBACKEND": "agg"},
        )
        self.kind = ""
        self.drawings: Sequence[Drawing] = ()
        self.pictures: Sequence[bytes] = ()
        self.talk: Thread | None = None

    def send(self, drawings: Sequence[Drawing], kind: str) -> None:
        """Hand drawings over without waiting for the pictures; it draws once."""
        if self.drawings:
            return
        order = pickle.dumps((kind, drawings), protocol=pickle.HIGHEST_PROTOCOL)
        self.kind, self.drawings = kind, drawings
        self.talk = Thread(target=self._exchange, args=(order,), daemon=True)
        self.talk.start()

    def _exchange(self, order: bytes) -> None:
        with suppress(OSError, ValueError):  # it was stopped
            answer = self.process.communicate(order)[0]
            if answer and not self.process.returncode:
                self.pictures = pickle.loads(answer)  # noqa: S301 - of a process of our own

    def found(self, drawing: Drawing, kind: str) -> bytes:
        """Wait for the picture of a drawing that was handed over; nothing where the process ended without it."""
        places = [n for n, one in enumerate(self.drawings) if one is drawing and kind == self.kind]
        if not places or self.talk is None:
            return b""
        self.talk.join()
        return self.pictures[places[0]] if self.pictures else b""

    def stop(self) -> None:
        """End the process, whatever it does."""
        self.process.kill()
        if self.talk is not None:
            self.talk.join()
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


def draw_ahead(drawings: Sequence[Drawing], path: str | os.PathLike[str]) -> None:
    """Begin to draw what an export to a path will ask for, if a second process waits for it."""
    if _waiting and drawings and _kind(path):
        # Whatever cannot be handed over, such as somebody's own measure of likeness, is drawn here.
        with suppress(pickle.PicklingError, AttributeError, TypeError):
            _waiting[-1].send(drawings, _kind(path))


def picture(drawing: Drawing, kind: str = "svg") -> bytes:
    """Return a drawing as a picture, by the second process if it was drawn ahead."""
    for painter in _waiting:
        found = painter.found(drawing, kind)
        if found:
            return found
    from compare.export.pictures import paint  # noqa: PLC0415 - what draws is loaded after the process is started

    return paint(drawing, kind)()


def main() -> None:
    """Load Matplotlib, wait for drawings, write their pictures."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches both; who started this process ends it
    gc.disable()  # it draws once and ends: to look for cycles in what it loads and draws takes a tenth of its time
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - only this process needs it

    from compare.export.pictures import paint  # noqa: PLC0415 - heavy
    from compare.plots import warm_up  # noqa: PLC0415 - heavy

    warm_up()
    kind, drawings = pickle.load(sys.stdin.buffer)  # noqa: S301 - of the process that started this one
    with ThreadPoolExecutor(1) as pool:  # a picture is packed while the next one is drawn
        found = [pool.submit(paint(drawing, kind)) for drawing in drawings]
        pictures = [packed.result() for packed in found]
    sys.stdout.buffer.write(pickle.dumps(pictures))
    sys.stdout.buffer.flush()
    os._exit(0)  # the process that waits does not wait for all that was loaded to be taken down


if __name__ == "__main__":
    main()
