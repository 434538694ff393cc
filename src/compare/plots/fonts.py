"""Fonts that have Chinese characters, on any machine.

In: nothing, or text to be drawn. Out: font families, or the text with only what they can draw. Refused:
nothing; an installed Chinese font is taken if there is one, else the one that comes as a package.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

# Regular weights of common systems, simplified forms first.
_INSTALLED = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "Heiti SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
)
_REGULAR = range(350, 501)  # weights that are neither thin nor bold
_PACKAGED = "Noto Sans CJK "
_LATIN = "DejaVu Sans"  # comes with Matplotlib, has the symbols Chinese fonts may lack
_MISSING = "□"


def _packaged() -> str:
    """Register the packaged font and give the name of its simplified face."""
    from matplotlib.font_manager import fontManager  # noqa: PLC0415 - heavy
    from noto_cjk_sans_otc import FONT_PATH  # noqa: PLC0415

    known = len(fontManager.ttflist)
    fontManager.addfont(str(FONT_PATH))
    faces = [entry.name for entry in fontManager.ttflist[known:]]
    # Matplotlib before 3.11 reads the first face of a collection only; its characters are all there too.
    return next((name for name in faces if name == f"{_PACKAGED}SC"), faces[0])


@cache
def chinese_family() -> tuple[str, ...]:
    """Name the font families to draw with, the Chinese one first.

    Examples
    --------
    >>> chinese_family()[-1]
    'DejaVu Sans'

    """
    from matplotlib.font_manager import fontManager  # noqa: PLC0415

    regular = {entry.name for entry in fontManager.ttflist if _weight(entry.weight) in _REGULAR}
    chinese = next((name for name in _INSTALLED if name in regular), None) or _packaged()
    return chinese, _LATIN


def _weight(weight: object) -> int:
    """Return a weight as a number; names of weights other than these are never regular."""
    if isinstance(weight, int):
        return weight
    return {"normal": 400, "regular": 400, "book": 400, "medium": 500, "roman": 400}.get(str(weight), 0)


@cache
def _fonts() -> tuple[FT2Font, ...]:
    """Load the fonts of the families."""
    from matplotlib.font_manager import FontProperties, findfont, get_font  # noqa: PLC0415

    return tuple(get_font(findfont(FontProperties(family=[family]))) for family in chinese_family())


@cache
def _known(c: str) -> bool:
    """Ask whether one of the families has a character."""
    return any(font.get_char_index(ord(c)) for font in _fonts())


def drawable(text: str) -> str:
    r"""Keep what can be drawn: blanks become spaces, what no font has becomes □, `$` starts no formula.

    Examples
    --------
    >>> drawable("法治\t$5")
    '法治 \\$5'

    """
    kept = (" " if c.isspace() else c if _known(c) else _MISSING for c in text)
    return "".join(kept).replace("\\", "＼").replace("$", r"\$")
