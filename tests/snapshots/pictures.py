"""Draw the pictures of the READMEs anew: this year's figures and next year's targets of a report of `data/`.

    python tests/snapshots/pictures.py

Each picture says in its text (`Description`) what it shows, so that a test sees when it is out of date.
"""

import io
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo

import compare
from compare.plots import plot_steps
from compare.tables import step_text

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "data" / "hailar-2017.md"
PICTURES = {"en": ROOT / ".github" / "steps.png", "zh": ROOT / ".github" / "steps.zh.png"}
COLOURS = 128  # a drawing of few colours takes a third of the room


def steps():
    """Give the targets that have a figure of this year."""
    return compare.plan(REPORT).changes.dropna(subset=["base_value"])


def said(changes, labels):
    """Give what the picture shows: each target as it is worded there."""
    rows = changes.to_dict("records")
    return "\n".join(f"{row['indicator']}: {step_text(row, labels, short=True)}" for row in rows)


def draw(changes, labels):
    """Give the drawing as a PNG of a width that fits a page of a repository."""
    out = io.BytesIO()
    plot_steps(changes, labels=labels).get_figure().savefig(out, format="png", dpi=90, bbox_inches="tight")
    picture = Image.open(out).convert("RGB").quantize(COLOURS, method=Image.Quantize.FASTOCTREE)
    info = PngInfo()
    info.add_itxt("Description", said(changes, labels))
    shown = io.BytesIO()
    picture.save(shown, format="png", optimize=True, pnginfo=info)
    return shown.getvalue()


def main():
    changes = steps()
    for labels, path in PICTURES.items():
        path.write_bytes(draw(changes, labels))


if __name__ == "__main__":
    main()
