"""Figures to bytes, the same ones every time.

In: a `Drawing`. Out: SVG or PNG. Refused: nothing.
"""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from compare.tables import Drawing

__all__ = ["data_uri", "render_png", "render_svg"]

_DPI = 160


def _save(axes: Axes, form: str, **options: Any) -> bytes:
    import matplotlib as mpl  # noqa: PLC0415 - heavy
    from matplotlib import pyplot as plt  # noqa: PLC0415

    figure = axes.get_figure(root=True)
    assert figure is not None  # noqa: S101 - axes that were drawn belong to a figure
    out = io.BytesIO()
    # Without a fixed salt the identifiers in an SVG are random; as outlines the text needs no font.
    with mpl.rc_context({"svg.hashsalt": "compare", "svg.fonttype": "path"}):
        figure.savefig(out, format=form, **options)
    plt.close(figure)
    return out.getvalue()


def render_png(drawing: Drawing) -> bytes:
    """Draw a figure as PNG."""
    return _save(drawing.draw(), "png", dpi=_DPI, metadata={"Software": None})


def render_svg(drawing: Drawing) -> bytes:
    """Draw a figure as SVG, text as outlines."""
    return _save(drawing.draw(), "svg", metadata={"Date": None, "Creator": None})


def data_uri(svg: bytes) -> str:
    """Put an SVG into an address, for a page that stands alone."""
    return f"data:image/svg+xml;base64,{base64.b64encode(svg).decode('ascii')}"
