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

__all__ = ["data_uri", "render_both", "render_svg"]

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
    """Draw a figure as SVG, text as outlines."""
    figure = _draw(drawing)
    try:
        return _svg(figure)
    finally:
        _close(figure)


def render_both(drawing: Drawing) -> tuple[bytes, bytes]:
    """Draw a figure once, as SVG and as PNG."""
    figure = _draw(drawing)
    try:
        return _svg(figure), _save(
            figure, "png", dpi=_DPI, metadata={"Software": None}, pil_kwargs={"compress_level": 4}
        )
    finally:
        _close(figure)


def data_uri(svg: bytes) -> str:
    """Put an SVG into an address, for a page that stands alone."""
    return f"data:image/svg+xml;base64,{base64.b64encode(svg).decode('ascii')}"
