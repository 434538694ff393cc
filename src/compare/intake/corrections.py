"""Put right what was read wrongly, without touching the source: title, place, years, headings and roles.

In: a report and what a person knows better, given in Python or in a TOML file beside the source. Out: a new report,
used from then on. Refused: a heading or chapter the report does not have, a role there is none of, a TOML file that
says something else (`UsageError`).

The file bears the source's name with the ending `.toml`; everything in it may be left out:

    title = "甲市2024年政府工作报告"
    place = "甲市"
    review_year = 2023
    plan_year = 2024

    [headings]                     # a line of the report = 1 for a chapter, 2 for a part of one, 0 for no heading
    "加强自身建设" = 1
    "一、二、三产业齐头并进" = 0

    [roles]                        # number or heading of a chapter, or how a paragraph begins = role
    "五、" = "plan"
    "同时也要看到" = "problems"
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.records import ROLES, Passage, ReadError, Report, Role, Section, Span, UsageError
from compare.sections import outline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LARGEST = 100_000
"""Bytes of a sidecar; no person writes more."""
DEEPEST = 6
YEARS = range(1900, 2200)
ROLES_DOUBTED = "roles|"
"""How a warning begins that doubts the roles."""
TEXTS, NUMBERS, TABLES = ("title", "place"), ("review_year", "plan_year"), ("headings", "roles")
SHOWN = 12


def correct(
    report: Report,
    *,
    title: str | None = None,
    place: str | None = None,
    review_year: int | None = None,
    plan_year: int | None = None,
    headings: Mapping[str, int] | None = None,
    roles: Mapping[str, str] | None = None,
) -> Report:
    r"""Return the report as it should have been read.

    Parameters
    ----------
    report : Report
    title, place : str, optional
    review_year, plan_year : int, optional
        The year reviewed and the year planned for; given one, the other is taken to be its neighbour.
    headings : mapping of str to int, optional
        A line of the report, or how it begins, and its level: 1 chapter, 2 part of one, …, 0 no heading.
    roles : mapping of str to str, optional
        A chapter by its number, heading or both, with all below it; or a paragraph by how it begins.

    Returns
    -------
    Report
        Sections, passages and roles follow what was corrected; text, source and repairs stay as they are.

    Raises
    ------
    UsageError
        If a heading, chapter, paragraph or role named does not exist.

    Examples
    --------
    >>> from compare.intake import read_text
    >>> report = read_text("甲市工作报告\n一、工作\n修了路。\n二、打算\n再修桥。")
    >>> right = correct(report, review_year=2023, roles={"二、": "plan"})
    >>> right.plan_year, [s.role for s in right.sections]
    (2024, ['review', 'plan'])

    """
    _check({"title": title, "place": place, "review_year": review_year, "plan_year": plan_year})
    new = report
    if headings or review_year is not None or plan_year is not None:
        new = _outlined(new, _marks(new, headings or {}), _stated(new, review_year, plan_year))
    new = replace(
        new, title=new.title if title is None else title, place=new.place if place is None else place
    )
    for line, level in (headings or {}).items():
        if level == 0:
            new = _dissolve(new, line)
    for key, role in (roles or {}).items():
        new = _assign(new, key, role)
    if roles:  # a person looked at them
        new = replace(new, warnings=tuple(w for w in new.warnings if not w.startswith(ROLES_DOUBTED)))
    return new


def _stated(report: Report, review: int | None, plan: int | None) -> dict[str, str]:
    """Return what the file says of itself, with the years a person names; given one year, the other follows."""
    stated = dict(report.meta)
    if review is None and plan is None:
        return stated | {"review_year": str(report.review_year), "plan_year": str(report.plan_year)}
    stated = {key: value for key, value in stated.items() if key not in NUMBERS}
    years = (("review_year", review), ("plan_year", plan))
    return stated | {key: str(year) for key, year in years if year is not None}


def _outlined(report: Report, marks: tuple[tuple[int, int], ...], stated: Mapping[str, str]) -> Report:
    """Read the build of the report anew; its title and place stay."""
    found = outline(
        report.text, report.places, language=report.language, headings=marks, meta=stated, tables=report.grids
    )
    return replace(
        report,
        review_year=found.review_year,
        plan_year=found.plan_year,
        sections=found.sections,
        passages=found.passages,
        marks=marks,
        warnings=(*(w for w in report.warnings if not w.startswith(ROLES_DOUBTED)), *found.warnings),
    )


def _check(given: Mapping[str, Any]) -> None:
    for key in TEXTS:
        if not isinstance(given.get(key), str | None):
            raise UsageError(f"{key} is to be a text, not {given[key]!r}")
    for key in NUMBERS:
        year = given.get(key)
        if year is not None and (isinstance(year, bool) or not isinstance(year, int) or year not in YEARS):
            raise UsageError(f"{key} is to be a year such as 2023, not {year!r}")


def _marks(report: Report, headings: Mapping[str, int]) -> tuple[tuple[int, int], ...]:
    """Return the headings the format marks and those a person names, in the source."""
    first = _lines(report)[:1]
    ones = [at for at, level in report.marks if level == 1]
    titled = len(ones) == 1 and bool(first) and _place(report, first[0]) == ones[0]
    chapter = 1 if ones and not titled else 2
    marks = dict(report.marks)
    for line, level in headings.items():
        if isinstance(level, bool) or not isinstance(level, int) or not 0 <= level <= DEEPEST:
            raise UsageError(f"the level of heading {line!r} is to be 0 to {DEEPEST}, not {level!r}")
        for span in _lines_of(report, line):
            marks.pop(_place(report, span), None)
            if level:
                marks[_place(report, span)] = level - 1 + chapter
    return tuple(sorted(marks.items()))


def _place(report: Report, line: Span) -> int:
    return report.places.span(line.start, line.end).start


def _lines(report: Report) -> list[Span]:
    """Return the lines of the text that are not blank, without indents."""
    spans, at = [], 0
    for line in report.text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            start = at + line.index(bare[0])
            spans.append(Span(start, start + len(bare)))
        at += len(line)
    return spans


def _lines_of(report: Report, named: str) -> list[Span]:
    """Find the lines a person means: the very line, else the one line that begins so."""
    bare = named.strip()
    if bare:
        lines = [(span, report.text[span.slice]) for span in _lines(report)]
        exact = [span for span, text in lines if text == bare]
        begun = exact or [span for span, text in lines if text.startswith(bare)]
        if exact or len(begun) == 1:
            return begun
        if begun:
            raise UsageError(
                f"{len(begun)} lines of {report.source} begin with {bare!r}; give more of the line"
            )
    raise UsageError(
        f"no line of {report.source} begins with {bare!r}; copy a line exactly as it is in the report"
    )


def _dissolve(report: Report, line: str) -> Report:
    """Make a heading a paragraph of the section before it."""
    places = {span.start for span in _lines_of(report, line)}
    index = next((i for i, s in enumerate(report.sections) if s.at.start in places and s.level), None)
    if index is None:
        return report  # no heading already
    gone = report.sections[index]
    words = gone.label
    home = index - 1 if index else 0
    sections = [s for i, s in enumerate(report.sections) if i != index]
    if not sections or index == 0:
        at = Span(gone.at.start, gone.at.end)
        opening = Section("", "", 0, "opening", gone.span, at)
        sections = [opening, *report.sections[1:]]
        moved = {i: i for i in range(len(report.sections))}
    else:
        sections[home] = _stretched(sections[home], gone)
        moved = {i: i if i < index else i - 1 for i in range(len(report.sections))}
        moved[index] = home
    sections = [
        replace(s, parent=None if s.parent is None else _parent(moved[s.parent], i))
        for i, s in enumerate(sections)
    ]
    role = sections[home].role
    end = gone.at.start + len(words)
    there = [p for p in report.passages if p.section == index and p.at.start < end]
    passages = [
        replace(p, section=moved[p.section], role=role if p.section == index else p.role)
        for p in report.passages
    ]
    if not there:
        at = Span(gone.at.start, _line_end(report, gone.at.start))
        passages.append(
            Passage(report.text[at.slice], role, moved[index], report.places.span(at.start, at.end), at)
        )
        passages.sort(key=lambda p: p.at.start)
    return replace(report, sections=tuple(sections), passages=tuple(passages))


def _parent(parent: int, own: int) -> int | None:
    return parent if parent < own else None


def _stretched(section: Section, over: Section) -> Section:
    """Let a section reach to the end of the one after it."""
    at = Span(section.at.start, max(section.at.end, over.at.end))
    return replace(section, at=at, span=Span(section.span.start, max(section.span.end, over.span.end)))


def _line_end(report: Report, start: int) -> int:
    return next(span.end for span in _lines(report) if span.start <= start < span.end)


def _assign(report: Report, key: str, named: str) -> Report:
    """Assign a role to a chapter with all below it, or to a paragraph."""
    if named not in ROLES:
        raise UsageError(f"{named!r} is no role; use one of: {', '.join(ROLES)}")
    role: Role = named
    inside = _with_parts(report.sections, _named(report.sections, key.strip()))
    if inside:
        sections = tuple(replace(s, role=role) if i in inside else s for i, s in enumerate(report.sections))
        passages = tuple(
            replace(p, role=role) if p.section in inside and not p.row else p for p in report.passages
        )
        return replace(report, sections=sections, passages=passages)
    begun = [i for i, p in enumerate(report.passages) if key.strip() and p.text.startswith(key.strip())]
    if len(begun) != 1:
        labels = "; ".join(s.label for s in report.sections[:SHOWN] if s.label)
        raise UsageError(
            f"{key!r} names {'no' if not begun else len(begun)} chapter or paragraph of {report.source}; "
            f"chapters are: {labels or 'none'}"
        )
    passages = tuple(replace(p, role=role) if i == begun[0] else p for i, p in enumerate(report.passages))
    return replace(report, passages=passages)


def _named(sections: Sequence[Section], key: str) -> set[int]:
    """Find the section a person means by its number, heading or label; else by how one label alone begins."""
    exact = {i for i, s in enumerate(sections) if key and key in {s.number, s.heading, s.label}}
    if exact:
        return {min(exact, key=lambda i: (sections[i].level, i))}
    begun = {
        i for i, s in enumerate(sections) if key and (s.label.startswith(key) or s.heading.startswith(key))
    }
    return begun if len(begun) == 1 else set()


def _with_parts(sections: Sequence[Section], chosen: set[int]) -> set[int]:
    inside = set(chosen)
    for index, section in enumerate(sections):  # parents come before their parts
        if section.parent in inside:
            inside.add(index)
    return inside


def sidecar_of(source: object) -> Path | None:
    """Return the TOML file beside a source, if the source is a file and has one.

    Examples
    --------
    >>> sidecar_of(b"bytes have no neighbour")

    """
    if not isinstance(source, str | Path) or "://" in str(source):
        return None
    path = Path(source).with_suffix(".toml") if Path(source).name else None
    try:
        return path if path is not None and path != Path(source) and path.is_file() else None
    except (OSError, ValueError):
        return None


def read_sidecar(path: Path) -> dict[str, Any]:
    """Read what a TOML file corrects.

    Raises
    ------
    ReadError
        If it cannot be read or is no TOML.
    UsageError
        If it contains anything but corrections.

    """
    import tomllib  # noqa: PLC0415 - its expressions are compiled when it is loaded

    try:
        with path.open("rb") as file:
            stated = tomllib.loads(file.read(LARGEST).decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        reason = " ".join(str(error).split())[:200]
        raise ReadError(
            f"{path.name}, which corrects the report beside it, cannot be read: {reason}"
        ) from None
    unknown = sorted(set(stated) - {*TEXTS, *NUMBERS, *TABLES})
    if unknown:
        raise UsageError(
            f"{path.name} lies beside the report and is read as its corrections, but contains {unknown[0]!r}; "
            f"it may contain: {', '.join((*TEXTS, *NUMBERS, *TABLES))}"
        )
    for key in TABLES:
        if not isinstance(stated.get(key, {}), dict):
            raise UsageError(f"{path.name}: [{key}] is to be a table")
    return stated
