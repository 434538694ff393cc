"""The years of a report.

In: the lines before the body, the chapter headings, the body. Out: what they say. Refused: nothing; what the
text does not say is empty or None.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from compare.sections.tuning import SAID

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Sequence

    from compare.languages import Cue
    from compare.languages.shapes.sections import RoleWords, YearWords


def years_in(text: str, words: YearWords, cue: Cue | None = None) -> list[int]:
    """Return the years a text names, also those written in characters; `cue` for another than the usual form."""
    return [int(y) for y in (cue or words.year).regex.findall(in_digits(text, words))]


def in_digits(text: str, words: YearWords) -> str:
    """Write years in digits that are written in characters; the text keeps its length."""
    if not words.digits:
        return text

    def digits(match: re.Match[str]) -> str:
        return "".join(str(words.digits.find(c)) if c in words.digits else "0" for c in match[0])

    return words.written_year.regex.sub(digits, text)


def find_years(
    front: Sequence[str], headings: Sequence[str], body: Sequence[str], words: YearWords, roles: RoleWords
) -> tuple[int | None, int | None]:
    """Return the year reviewed and the year planned.

    Headings of chapters weigh most, unless title and first paragraph agree against them; then a title that bears
    its year, the first paragraphs, the line that says when the report was given, what the text says of its years, and
    last which years it names most.
    """
    bare = [bare_years(h, words) for h in headings]
    review, plan = _two_in_order(bare, words) or _from_headings(bare, words, roles)
    entitled, opened = _year_of(words.title_year, front, words), opening_year(body, words)
    # A heading left from another year stands alone against two; "work of 2016" behind an overview is no plan where the
    # report is entitled so.
    outvoted = entitled == opened or (review is None and plan == entitled)
    if entitled is not None and review != entitled and outvoted:
        review, plan = entitled, None
    sources: tuple[Callable[[], tuple[int | None, int | None]], ...] = (
        lambda: (entitled, None),
        lambda: (None, _year_of(words.title_plan, front, words)),
        lambda: (opened, None),
        lambda: _from_front(front, words),
        lambda: _from_words(body, words),
        lambda: _from_words(front, words),
        lambda: _from_frequency([*headings, *body], words),
        lambda: _from_frequency(_documents(body, words), words),
    )
    for source in sources:
        if review is None and plan is None:
            review, plan = source()
    if review is None and plan is not None:
        review = plan - 1
    if plan is None and review is not None:
        plan = review + 1
    return review, plan


def bare_years(line: str, words: YearWords) -> str:
    """Return a line without the years that are not those of the report; the text keeps its length."""
    return words.aside.regex.sub(lambda m: " " * len(m[0]), in_digits(line, words))


def _year_of(cue: Cue, front: Sequence[str], words: YearWords) -> int | None:
    """Return the year that the first title bears which a cue detects."""
    found = (cue.regex.search(in_digits(line, words)) for line in front)
    return next((_first(match) for match in found if match), None)


def _documents(body: Sequence[str], words: YearWords) -> list[str]:
    """Return the names of the documents quoted, those that name a span of years aside."""
    names = (name for line in body for name in words.document.regex.findall(line))
    return [name for name in names if len(years_in(name, words)) == 1]


def opening_year(body: Sequence[str], words: YearWords) -> int | None:
    """Return the year the first paragraphs say they are about."""
    lines = [in_digits(line[: SAID.beginning], words) for line in body[: SAID.paragraphs]]
    found = [words.announced.regex.search(line) for line in lines]
    found += [words.opened.regex.search(line) for line in lines]
    return next((_first(match) for match in found if match), None)


def _two_in_order(headings: Sequence[str], words: YearWords) -> tuple[int, int] | None:
    """Return the two years that headings name, one and behind it the next, whatever is said of them."""
    named = [years for h in headings if (years := years_in(h, words, words.headed))]
    firsts = [years[0] for years in named]
    if not firsts or firsts[-1] != firsts[0] + 1 or firsts != sorted(firsts) or {*chain(*named)} != {*firsts}:
        return None
    return firsts[0], firsts[-1]


def _from_headings(
    headings: Sequence[str], words: YearWords, roles: RoleWords
) -> tuple[int | None, int | None]:
    review: int | None = None
    plan: int | None = None
    open_years: list[tuple[int, int]] = []  # place of the heading, year
    for place, heading in enumerate(headings):
        years = years_in(heading, words, words.headed)
        if not years:
            continue
        back, ahead, done = _aims(heading, headings[:place], headings[place + 1 :], roles)
        if back and ahead and len(set(years)) > 1:
            review, plan = review or years[0], plan or years[-1]
        elif back and (not ahead or done):
            review = review or years[0]
        elif ahead:
            plan = plan or years[-1]
        else:
            open_years.append((place, years[0]))
    for place, year in open_years:
        if review is None and plan is None:
            # What stands behind a heading that looks back on a year is the year to come, wherever it stands.
            behind = any(_looks_back(h, roles) and not roles.term.regex.search(h) for h in headings[:place])
            early = place * 2 < len(headings) and not behind
            review, plan = (year, None) if early else (None, year)
        elif plan is None and review is not None and year == review + 1:
            plan = year
    if review is not None and plan is not None and plan <= review:
        plan = review + 1
    return review, plan


def _aims(
    heading: str, earlier: Sequence[str], later: Sequence[str], roles: RoleWords
) -> tuple[bool, bool, bool]:
    """Whether a heading looks back, whether ahead, and whether it speaks of what is done."""
    back, ahead, done = (
        cue.regex.search(heading) is not None for cue in (roles.review, roles.plan, roles.done)
    )
    # Behind the review "main work of the year" is that of the year to come, unless what is lacking is still to come.
    late = back and not done and any(_looks_back(h, roles) for h in earlier)
    late = late and not any(roles.problems.regex.search(h) for h in later)
    return back, ahead or late, done


def _looks_back(heading: str, roles: RoleWords) -> bool:
    return roles.review.regex.search(heading) is not None and not roles.plan.regex.search(heading)


def _from_front(lines: Sequence[str], words: YearWords) -> tuple[int | None, int | None]:
    written = [in_digits(line, words) for line in lines]
    over = [
        f"{line}{behind}" for line, behind in pairwise([*written, ""])
    ]  # the session may go on below its date
    for cue, told in ((words.given, over), (words.dated, written)):
        for line in told:
            match = cue.regex.search(line)
            if match:
                year = _first(match)
                return (year, None) if words.late.regex.search(match[0]) else (None, year)
    named = [_first(m) for line in written for m in words.entitled.regex.finditer(line)]
    # Links to the reports before and after surround the title of this one.
    between = (year for year in named if year - 1 in named and year + 1 in named)
    return None, next(between, named[0] if named else None)


def _from_words(lines: Sequence[str], words: YearWords) -> tuple[int | None, int | None]:
    reviews: Counter[int] = Counter()
    plans: Counter[int] = Counter()
    for line in lines:
        head = bare_years(line[: SAID.year], words)
        reviews.update(_first(m) for m in words.said_review.regex.finditer(head))
        plans.update(_first(m) for m in words.said_plan.regex.finditer(head))
    votes = reviews.copy()
    for year, count in plans.items():
        votes[year - 1] += count
    return (_latest(votes), None) if votes else (None, None)


def _from_frequency(lines: Iterable[str], words: YearWords) -> tuple[int | None, int | None]:
    counts: Counter[int] = Counter()
    for line in lines:
        counts.update(years_in(bare_years(line, words), words))
    if not counts:
        return None, None
    pairs = Counter({year: counts[year] + counts.get(year + 1, 0) for year in counts})
    return max(pairs, key=lambda y: (pairs[y], counts[y], y)), None


def _latest(votes: Counter[int]) -> int:
    """Return the latest of the years that are named about as often as the most frequent one."""
    most = max(votes.values())
    return max(year for year, count in votes.items() if count >= SAID.latest * most)


def _first(match: re.Match[str]) -> int:
    """Return the first group that contains a year."""
    return next(int(g) for g in match.groups() if g and len(g) == 4)  # noqa: PLR2004 - a year has four digits
