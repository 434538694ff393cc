"""How far the work is, with failures counted: in a terminal, in a notebook, and nowhere else.

In: how much there is. Out: a line that moves. Refused: nothing.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import TracebackType

_WHERE = "ZMQInteractiveShell"  # what a notebook's shell is called


class bar:  # noqa: N801 - reads as a verb where it is used
    """Show progress while a `with` block runs; call it once for each thing that is done.

    Examples
    --------
    >>> with bar(2, "reading", show=False) as count:
    ...     count(failed=False)
    ...     count(failed=True)
    >>> count.failed
    1

    """

    def __init__(self, total: int, what: str, show: bool | None, failed: int = 0) -> None:  # noqa: FBT001
        self.failed = failed
        self._bar: Any = None
        if show is not False and total:
            self._bar = _choose(show)(total=total, desc=what, unit="")
            self._tell()

    def __call__(self, *, failed: bool) -> None:
        """Count one thing as done."""
        self.failed += failed
        if self._bar is not None:
            if failed:
                self._tell()
            self._bar.update()

    def _tell(self) -> None:
        if self.failed:
            self._bar.set_postfix(failed=self.failed, refresh=False)

    def __enter__(self) -> bar:  # noqa: PYI034
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.close()


def _choose(show: bool | None) -> Any:  # noqa: FBT001
    """Take the bar that fits: widgets in a notebook that has them, a line of text in a terminal."""
    from functools import partial  # noqa: PLC0415

    shell = sys.modules.get("IPython")
    in_notebook = shell is not None and type(shell.get_ipython()).__name__ == _WHERE
    if in_notebook and find_spec("ipywidgets"):
        from tqdm.notebook import tqdm as notebook_bar  # noqa: PLC0415 - an extra

        return partial(notebook_bar, disable=False)
    from tqdm.std import tqdm as text_bar  # noqa: PLC0415 - an extra

    # Not shown where output goes to a file, unless it was asked for.
    return partial(text_bar, disable=False if show or in_notebook else None, dynamic_ncols=True)
