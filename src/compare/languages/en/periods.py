"""English: which days a figure is of."""

from __future__ import annotations

from compare.languages.cue import Cue
from compare.languages.shapes.periods import PeriodWords

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
)

_YEAR = r"(?P<y>(?:19|20)\d\d)(?![\d%])"
_MORE = r"(?P<more>(?:,? (?:and )?(?:19|20)\d\d)*)"
_MONTH = r"(?P<m>jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = _MONTH + r" (?P<d>\d{1,2}),? (?P<y>(?:19|20)\d\d)"

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
    parts=(
        (Cue(r"(?i)first quarter", match="first quarter", miss="quarter"), 1, 3),
        (Cue(r"(?i)second quarter", match="second quarter", miss="quarter"), 4, 6),
        (Cue(r"(?i)third quarter", match="third quarter", miss="quarter"), 7, 9),
        (Cue(r"(?i)fourth quarter", match="fourth quarter", miss="quarter"), 10, 12),
        (Cue(r"(?i)first half", match="first half", miss="half"), 1, 6),
        (Cue(r"(?i)second half", match="second half", miss="half"), 7, 12),
    ),
    timed=Cue(r"(?i)(?:19|20)\d\d|past|last", match="2024", miss="204"),
    spans=(
        (
            "end",
            Cue(
                rf"(?i)\b(?P<n>three|six|nine|twelve) months end(?:ed|ing) {_DAY}",
                match="three months ended March 31, 2024",
                miss="months of March 31, 2024",
            ),
        ),
        (
            "ended",
            Cue(
                rf"(?i)\b(?:fiscal )?years? end(?:ed|ing) {_DAY}{_MORE}",
                match="year ended May 31, 2024",
                miss="plan ended May 31, 2024",
            ),
        ),
        (
            "day",
            Cue(
                rf"(?i)\b(?:as of|at|on) (?:the close of business on )?{_DAY}{_MORE}",
                match="As of May 31, 2024",
                miss="due May 31, 2024",
            ),
        ),
        ("also", Cue(rf"(?i)(?<=\d and ){_DAY}", match="2024 and May 31, 2023", miss="on May 31, 2023")),
        (
            "part",
            Cue(
                rf"(?i)\b(?P<p>(?:first|second|third|fourth) (?:quarter|half)) (?:of )?(?:fiscal )?(?:year )?{_YEAR}",
                match="first quarter of fiscal 2024",
                miss="first quarter",
            ),
        ),
        (
            "month",
            Cue(rf"(?i)\b(?:in|during) {_MONTH} {_YEAR}", match="in March 2024", miss="through March 2024"),
        ),
        ("since", Cue(rf"(?i)\bsince (?:fiscal )?(?:year )?{_YEAR}", match="since 2019", miss="in 2019")),
        (
            "years",
            Cue(
                rf"(?i)\b(?:from|between) {_YEAR} (?:to|through|and|until) (?P<z>(?:19|20)\d\d)",
                match="from 2022 to 2024",
                miss="2022 to 2024",
            ),
        ),
        (
            "back",
            Cue(
                r"(?i)\b(?:over|during|in|for) the (?:past|last) (?P<n>two|three|four|five|six|seven|eight|nine|ten)"
                r" (?:fiscal )?years",
                match="over the past three years",
                miss="for three years",
            ),
        ),
        (
            "close",
            Cue(
                rf"(?i)\bend of (?:fiscal )?(?:year )?{_YEAR}|\byear[- ]end (?P<y2>(?:19|20)\d\d)",
                match="end of 2024",
                miss="end of the plan",
            ),
        ),
        (
            "year",
            Cue(
                rf"(?i)\b(?:in|for|during|throughout) (?:fiscal )?(?:year )?{_YEAR}{_MORE}",
                match="for fiscal 2024",
                miss="notes due 2031",
            ),
        ),
    ),
    counts=(
        *(("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8)),
        *(("nine", 9), ("ten", 10), ("twelve", 12)),
    ),
    beside=Cue(
        r"(?i)\b(?:compared (?:to|with)|versus|than|relative to)(?: that)?\s*$",
        match="compared to ",
        miss="for ",
    ),
    within=Cue(r"^ (?:plan|notes|act|awards|debentures)\b", match=" notes", miss=" we paid"),
    apiece=Cue(r"(?i)\brespectively\b", match="respectively", miss="respective"),
    after=True,
)
