"""Figures to bytes, the same ones every time.

In: a `Drawing`. Out: SVG or PNG. Refused: nothing.
"""

from __future__ import annotations

import base64
import io
import sys
from typing import TYPE_CHECKING

from compare.plots import unseen
from compare.records import ExportError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from matplotlib.figure import Figure

    from compare.tables import Drawing

_DPI = 160


def _draw(drawing: Drawing) -> Figure:
    with unseen():
        figure = drawing.draw().get_figure(root=True)
    if figure is None:
        raise ExportError(f"the figure {drawing.name} is on no sheet; draw it on axes of a figure")
    return figure


def _svg(figure: Figure) -> Callable[[], bytes]:
    import matplotlib as mpl  # noqa: PLC0415 - heavy

    out = io.BytesIO()
    # Without a fixed salt the identifiers in an SVG are random; as outlines the text needs no font.
    with mpl.rc_context({"svg.hashsalt": "compare", "svg.fonttype": "path"}):
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return out.getvalue


def _png(figure: Figure) -> Callable[[], bytes]:
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - heavy
    from PIL import Image  # noqa: PLC0415 - heavy

    figure.set_dpi(_DPI)
    # The canvas draws once; `Figure.savefig` draws everything a second time, unseen, to find the layout.
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]
    pixels = canvas.buffer_rgba()  # type: ignore[no-untyped-call]
    drawn = Image.frombuffer("RGBA", canvas.get_width_height(physical=True), pixels, "raw")

    def pack() -> bytes:
        out = io.BytesIO()
        # The sheet is white all over: without the channel for that a file is smaller and made in half the time.
        drawn.convert("RGB").save(out, format="png", compress_level=1, dpi=(_DPI, _DPI))
        return out.getvalue()

    return pack


_RENDERS: Mapping[str, Callable[[Figure], Callable[[], bytes]]] = {"png": _png, "svg": _svg}


def paint(drawing: Drawing, kind: str) -> Callable[[], bytes]:
    """Draw a figure and return what makes its file, which another thread may do while the next figure is drawn.

    PNG is sharp in print at the size of a page; SVG, text as outlines, at any size.
    """
    figure = _draw(drawing)
    try:
        return _RENDERS[kind](figure)
    finally:
        if plt := sys.modules.get(
            "matplotlib.pyplot"
        ):  # a drawing of somebody's own may have been made by it
            plt.close(figure)


def data_uri(picture: bytes) -> str:
    """Put a picture, PNG or SVG, into an address, for a page that stands alone."""
    kind = "png" if picture.startswith(b"\x89PNG") else "svg+xml"
    return f"data:image/{kind};base64,{base64.b64encode(picture).decode('ascii')}"
