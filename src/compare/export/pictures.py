"""Figures to bytes, the same ones every time.

In: a `Drawing`. Out: SVG or PNG. Refused: nothing.
"""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING, Any

from compare.records import ExportError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from compare.tables import Drawing

__all__ = ["data_uri", "render_png", "render_svg"]

_DPI = 160


def _draw(drawing: Drawing) -> Figure:
    """Draw a figure and lay it out once; saving it twice need not find the same places twice."""
    figure = drawing.draw().get_figure(root=True)
    if figure is None:
        raise ExportError(f"the figure {drawing.name} is on no sheet; draw it on axes of a figure")
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    return figure


def _save(figure: Figure, form: str, **options: Any) -> bytes:
    import matplotlib as mpl  # noqa: PLC0415 - heavy

    out = io.BytesIO()
    # Without a fixed salt the identifiers in an SVG are random; as outlines the text needs no font.
    with mpl.rc_context({"svg.hashsalt": "compare", "svg.fonttype": "path"}):
        figure.savefig(out, format=form, **options)
    return out.getvalue()


def _svg(figure: Figure) -> bytes:
    return _save(figure, "svg", metadata={"Date": None, "Creator": None})


def _png(figure: Figure) -> bytes:
    return _save(figure, "png", dpi=_DPI, metadata={"Software": None}, pil_kwargs={"compress_level": 4})


def _close(figure: Figure) -> None:
    from matplotlib import pyplot as plt  # noqa: PLC0415 - heavy

    plt.close(figure)


def render_svg(drawing: Drawing) -> bytes:
    """Draw a figure as SVG, text as outlines: sharp at any size."""
    figure = _draw(drawing)
    try:
        return _svg(figure)
    finally:
        _close(figure)


def render_png(drawing: Drawing) -> bytes:
    """Draw a figure as PNG, sharp in print at the size of a page."""
    figure = _draw(drawing)
    try:
        return _png(figure)
    finally:
        _close(figure)


def data_uri(picture: bytes) -> str:
    """Put a picture, PNG or SVG, into an address, for a page that stands alone."""
    kind = "png" if picture.startswith(b"\x89PNG") else "svg+xml"
    return f"data:image/{kind};base64,{base64.b64encode(picture).decode('ascii')}"
