"""Whether two reports belong together: one place, one year after the other, both read as what they are.

In: two reports. Out: why the one cannot be held against the other, as a code. Refused: nothing; what a report does not
say of itself keeps no two apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.languages import load

if TYPE_CHECKING:
    from compare.records import Report


def mismatch(old: Report, new: Report) -> str:
    """Tell why two reports cannot be held against each other: a code, or nothing.

    The codes are `misread`, `elsewhere` and `other-year`.

    Parameters
    ----------
    old, new : Report

    """
    if any(warning.startswith("roles|") for report in (old, new) for warning in report.warnings):
        return "misread"  # a plan read as review would make next year's target this year's result
    if old.place and new.place and not _same_place(old.place, new.place):
        return "elsewhere"
    if not (old.place and new.place) and _reach(old) and _reach(new) and _reach(old) != _reach(new):
        return "elsewhere"
    if old.plan_year and new.review_year and old.plan_year != new.review_year:
        return "other-year"
    return ""


def _same_place(old: str, new: str) -> bool:
    """Tell whether one of two names of places ends with the other (海珠区, 广州市海珠区)."""
    return old.endswith(new) or new.endswith(old)


def _reach(report: Report) -> str:
    """Tell for which level of government a report speaks, by the word it uses for itself most."""
    counts = {
        level: len(cue.regex.findall(report.text))
        for level, cue in load(report.language).goals.reaches.items()
    }
    best = max(counts.values(), default=0)
    leaders = [level for level, count in counts.items() if count == best]
    return leaders[0] if best > 0 and len(leaders) == 1 else ""
