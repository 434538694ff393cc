"""Where the answers made by hand lie, and the reports they speak of; for the scripts that score or fit on them.

In: nothing. Out: folders of answers, the two reports of each, the rows of a file. Refused: nothing; a file that is
absent has no rows.
"""

from __future__ import annotations

import csv
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, TypeAlias

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared"
TEXTS = {  # answers without a text of their own: where the originals lie
    "guowuyuan-2021-2022": ("guowuyuan/guowuyuan-2021.txt", "guowuyuan/guowuyuan-2022.txt"),
    "zhejiang-2025-2026": ("provinces/zhejiang-2025.txt", "provinces/zhejiang-2026.txt"),
    "gansu-2025-2026": ("provinces/gansu-2025.txt", "provinces/gansu-2026.txt"),
    "sichuan-2025-2026": ("provinces/sichuan-2025.txt", "provinces/sichuan-2026.txt"),
    "guangdong-2025-2026": ("provinces/guangdong-2025.txt", "provinces/guangdong-2026.txt"),
    "liaoning-2025-2026": ("provinces/liaoning-2025.txt", "provinces/liaoning-2026.txt"),
    "guowuyuan-2020-2021": ("guowuyuan/guowuyuan-2020.txt", "guowuyuan/guowuyuan-2021.txt"),
    "guowuyuan-2018-2019": ("guowuyuan/guowuyuan-2018-one-line.txt", "guowuyuan/guowuyuan-2019.txt"),
    "guowuyuan-2019-2020": ("guowuyuan/guowuyuan-2019.txt", "guowuyuan/guowuyuan-2020.txt"),
    "hailar-2012-2013": ("hailar/hailar-2012.txt", "hailar/hailar-2013.txt"),
    "hailar-2014-2015": ("hailar/hailar-2014.txt", "hailar/hailar-2015.txt"),
    "hailar-2015-2016": ("hailar/hailar-2015.txt", "hailar/hailar-2016.txt"),
    "hailar-2013-2014": ("hailar/hailar-2013.txt", "hailar/hailar-2014.txt"),
    "hailar-2016-2017": ("hailar/hailar-2016.txt", "hailar/hailar-2017.txt"),
    "linchuan-2023-2024": ("fazhi/linchuan-2023.txt", "fazhi/linchuan-2024.txt"),
}
Row: TypeAlias = dict[str, Any]
ALIKE = 0.6
"""A name this like the answer's is right; so is one that contains it."""


def likeness(name: str, asked: str) -> float:
    """Return how alike two names are, 0 to 1."""
    return SequenceMatcher(None, name, asked, autojunk=False).ratio()


def is_named(name: str, asked: str) -> bool:
    """Whether a figure is named as the answer names it."""
    return asked in name or likeness(name, asked) >= ALIKE


def readers_of(row: Row) -> list[str]:
    """Return how careful readers name a figure; nothing where two named it and neither as the other does."""
    first, second = row["indicator"], row.get("also")
    if not second:
        return [first]
    return [first, second] if is_named(first, second) or is_named(second, first) else []


def rows(path: Path) -> list[Row]:
    """Return the rows of a CSV file, none where it is absent."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def texts(folder: Path) -> tuple[Path, Path]:
    """Return the two reports of a folder: its own, or the originals."""
    if (folder / "old.txt").is_file():
        return folder / "old.txt", folder / "new.txt"
    old, new = TEXTS[folder.name]
    return SHARED / "reports" / old, SHARED / "reports" / new


def folders() -> list[Path]:
    """Return every folder of answers at hand whose reports are there, too."""
    found = [
        p
        for base in (HERE, SHARED / "gold")
        for p in sorted(base.glob("*/"))
        if (p / "figures.csv").is_file()
    ]
    return [p for p in found if texts(p)[0].is_file()]
