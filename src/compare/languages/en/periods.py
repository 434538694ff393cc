"""English: which days a figure is of."""

from __future__ import annotations

from compare.languages.cue import Cue
from compare.languages.shapes.periods import PeriodWords

__all__ = ["MONTHS", "WORDS"]

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
)

WORDS = PeriodWords(
    day=Cue(
        r"(?i)\b(?P<m>jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?P<d>\d{1,2}),?"
        r" (?P<y>(?:19|20)\d\d)\b",
        match="September 28, 2024",
        miss="September 2024",
    ),
    months=tuple(month[:3].lower() for month in MONTHS),
    cover=Cue(
        r"(?i)\bfor the (?:fiscal )?year ended:?\s{0,3}$",
        match="For the fiscal year ended ",
        miss="the year ended ",
    ),
    year=Cue(
        r"(?i)\b(?:fiscal(?: year)?|in|for|during) (?P<y>(?:19|20)\d\d)\b",
        match="for fiscal 2025",
        miss="notes due 2025",
    ),
    lasting=Cue(r"(?i)\bend(?:ed|ing)\b", match="year ended", miss="year end"),
    point=Cue(r"(?i)\b(?:as of|at|on)(?: the close of business on)?$", match="as of", miss="as for"),
    flows=Cue(
        r"(?i)\bstatements? of (?:\w+ ){0,2}(?:income|operations|earnings|cash flows?|loss)\b[^.:;]{0,120}$"
        r"|\b(?:income|earnings) statements?\b[^.:;]{0,120}$",
        match="CONSOLIDATED STATEMENTS OF CASH FLOWS",
        miss="CONSOLIDATED BALANCE SHEETS",
    ),
    stocks=Cue(
        r"(?i)\bbalance sheets?\b[^.:;]{0,120}$"
        r"|\bstatements? of (?:\w+ ){0,2}financial (?:position|condition)\b[^.:;]{0,120}$",
        match="CONSOLIDATED BALANCE SHEETS",
        miss="CONSOLIDATED STATEMENTS OF INCOME",
    ),
    closes=Cue(
        r"(?i)\bend of (?:the )?(?:year|period)\b|\bending balances?\b|^balances?\b",
        match="Cash at end of year",
        miss="Year-end bonus",
    ),
    parts=(),
)
