"""The days that the words of a sentence name, and which of them a figure is of.

In: a sentence, the place of a figure in it, when the years of the report end. Out: the first and the last day. Refused:
a time that others are only compared with; one that says which things are counted; several, where nothing says which.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from compare.lazy import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence

    from compare.languages.shapes.periods import PeriodWords

Days = tuple[date | None, date | None]
YEAR = regex(r"(?:19|20)\d\d")
LISTED = regex(r"(?:,|、|和|与| and|, and)\s?")
DIGITS = regex(r"(?<=\d),(?=\d)")
FIRST_PLAN = 1951
"""Five-year plans are counted from this year: the fourteenth begins in 2021."""


class Calendar(NamedTuple):
    """When the years of a report begin and end, which of them is its own, and after which day things fall due."""

    end_of: Callable[[int], date | None]
    begin: Callable[[date, int], date | None]
    own: int | None
    last: date = date.max


class Named(NamedTuple):
    """A time that a sentence names: where, its days (several where several are listed), and how it is reckoned."""

    start: int
    stop: int
    days: tuple[Days, ...]
    how: str


def times_named(said: str, words: PeriodWords, calendar: Calendar) -> list[Named]:
    """List the times of a sentence, in order; of several readings of a place the first kind counts."""
    if not words.timed.regex.search(said):
        return []
    taken: list[tuple[int, int]] = []
    found = []
    for how, cue in words.spans:
        for match in cue.regex.finditer(said):
            start, stop = match.span()
            if any(start < b and a < stop for a, b in taken):
                continue
            taken.append((start, stop))
            days = tuple(_days(how, match, words, calendar))
            due = any(until and until > calendar.last for _, until in days)
            compared = words.beside.regex.search(said[:start]) or words.within.regex.search(said[stop:])
            if not (due or compared):
                found.append(Named(start, stop, days, how))
    return _joined(sorted(found), said)


def _joined(times: Sequence[Named], said: str) -> list[Named]:
    """Put times together that are listed: "at May 31, 2024 and June 1, 2023"."""
    whole: list[Named] = []
    for time in times:
        if whole and LISTED.fullmatch(said[whole[-1].stop : time.start]):
            last = whole[-1]
            whole[-1] = Named(last.start, time.stop, (*last.days, *time.days), last.how)
        elif time.how != "also":
            whole.append(time)
    return whole


def governing(
    times: Sequence[Named], said: str, figures: Sequence[int], place: int, words: PeriodWords
) -> Named | None:
    """Return the time a figure is of: what follows it up to the next one, else what was named last before it.

    `figures` are the places of all figures of the sentence, `place` that of this one.
    """
    if words.apiece.regex.search(said):
        return _apiece(times, figures, place)
    following = min((at for at in figures if at > place), default=len(said))
    for time in times:
        if (
            words.after
            and place < time.start < following
            and "," not in DIGITS.sub("", said[place : time.start])
        ):
            return time if len(time.days) == 1 else None
    before = [time for time in times if time.stop <= place]
    chosen = before[-1] if before else times[0] if words.after and len(times) == 1 else None
    return chosen if chosen is not None and len(chosen.days) == 1 else None


def _apiece(told: Sequence[Named], figures: Sequence[int], place: int) -> Named | None:
    """Return the time of one of several figures that have one each, in order."""
    each = [time._replace(days=(days,)) for time in told for days in time.days]
    if len(each) != len(figures) or place not in figures:
        return None
    return each[figures.index(place)]


def _days(how: str, match: re.Match[str], words: PeriodWords, calendar: Calendar) -> Iterator[Days]:
    """Yield the first and the last day of each time a match names."""
    said = {name.rstrip("2"): text for name, text in match.groupdict().items() if text}
    year = int(said["y"]) if "y" in said else calendar.own
    if year is None:
        return
    for one in (year, *map(int, YEAR.findall(said.get("more", "")))):
        days = _reckoned(how, {**said, "y": str(one)}, words, calendar)
        if days is None or days[1] is None:
            return
        yield days


def _reckoned(how: str, said: dict[str, str], words: PeriodWords, calendar: Calendar) -> Days | None:
    """Return the days of one time."""
    year, own = int(said["y"]), calendar.own or int(said["y"])
    count = dict(words.counts).get(said.get("n", "").lower(), 0)
    if how in ("day", "also", "end", "ended"):
        return _to_day(how, count, _date(year, said, words), calendar)
    if how in ("month", "months", "last"):
        first, last = _month(said["m"], words), _month(said["n"] if how == "months" else said["m"], words)
        if not 1 <= first <= last <= 12:  # noqa: PLR2004 - months
            return None
        end = date(year, last, monthrange(year, last)[1])
        return (end if how == "last" else date(year, first, 1)), end
    if how == "part":
        return _part(year, said["p"], words, calendar)
    if how == "close":
        return calendar.end_of(year), calendar.end_of(year)
    begin, stop = {
        "years": (year, int(said.get("z", year))),
        "since": (year, own),
        "back": (own - count + 1, own),
        "plan": (FIRST_PLAN + 5 * (10 + count), own),
        "year": (year, year),
    }[how]
    first_end, last_end = calendar.end_of(begin), calendar.end_of(stop)
    return (calendar.begin(first_end, 0) if first_end else None), last_end


def _to_day(how: str, months: int, day: date | None, calendar: Calendar) -> Days | None:
    if day is None:
        return None
    return (day if how in ("day", "also") else calendar.begin(day, months % 12)), day


def _part(year: int, said: str, words: PeriodWords, calendar: Calendar) -> Days | None:
    """Return the days of a part of a year, which may end with any month."""
    end = calendar.end_of(year)
    if end is None or end.day != monthrange(end.year, end.month)[1]:
        return None
    first, last = next((first, last) for part, first, last in words.parts if part.regex.search(said))
    behind = end.year * 12 + end.month - 12
    stop = behind + last - 1
    stop_day = date(stop // 12, stop % 12 + 1, monthrange(stop // 12, stop % 12 + 1)[1])
    start = behind + first - 1
    return date(start // 12, start % 12 + 1, 1), stop_day


def _month(said: str, words: PeriodWords) -> int:
    return words.months.index(said[:3].lower()) + 1 if words.months else int(said)


def _date(year: int, said: dict[str, str], words: PeriodWords) -> date | None:
    try:
        return date(year, _month(said["m"], words), int(said["d"]))
    except ValueError:
        return None
