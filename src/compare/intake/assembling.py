"""From a source to a `Report`: read, mend, outline.

In: whatever `read_source` takes, or a text. Out: a `Report`. Refused: what cannot be read (`ReadError`),
a language that is not known (`UsageError`).
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from compare.intake.corrections import correct, read_sidecar, sidecar_of
from compare.languages import CODES
from compare.reading import Source, check_source, read_source, text_tables
from compare.records import ReadError, Report, SourceMap, UsageError
from compare.repair import mend_layout, repair_text
from compare.sections import outline, tell_language

if TYPE_CHECKING:
    from compare.reading import Readable
    from compare.records import Table


def read(
    source: Readable,
    *,
    encoding: str | None = None,
    language: str | None = None,
    allow_private: bool = False,
    cache: bool = True,
) -> Report:
    r"""Read a report.

    Parameters
    ----------
    source : path, address, bytes or file object
        Plain text, Markdown, a web page (HTML, MHTML), DOCX, DOCM, ODT, RTF, PDF or OFD; DOC and WPS where LibreOffice
        is installed. A TOML file of the same name beside it corrects what is read wrongly
        (`compare.intake.corrections`).
    encoding : str, optional
        How the bytes are to be read; detected from the bytes if not given.
    language : str, optional
        zh or en; detected from the text if not given.
    allow_private : bool
        Whether an address may lead into the own network; only public ones are fetched if not.
    cache : bool
        Whether a page that was fetched before may be taken from the disk.

    Returns
    -------
    Report

    Raises
    ------
    ReadError
        If the source cannot be read; the message says why and what to do.
    UsageError
        If the language is not known.

    Examples
    --------
    >>> report = read("某区2023年度工作情况的报告\n一、工作情况\n修了路。".encode())
    >>> report.review_year, report.passages[0].text
    (2023, '修了路。')

    """
    got = read_source(source, encoding=encoding, allow_private=allow_private, cache=cache)
    report = _assemble(got, language)
    beside = sidecar_of(source)
    return correct(report, **read_sidecar(beside)) if beside else report


def read_text(text: str, *, source: str = "text", language: str | None = None) -> Report:
    r"""Read a report from a string.

    Parameters
    ----------
    text : str
    source : str
        A name for people.
    language : str, optional
        zh or en; detected from the text if not given.

    Returns
    -------
    Report

    Examples
    --------
    >>> read_text("一、2023年工作回顾\n修了路。").sections[0].role
    'review'

    """
    if not isinstance(text, str):
        raise UsageError(f"read_text takes a string, not {type(text).__name__}; for files and bytes use read")
    got = Source(source, text, text, SourceMap.identity(text), tables=text_tables(text))
    return _assemble(check_source(got), language)


def as_report(report: Report | Readable) -> Report:
    r"""Return the report itself, or read it from a path, an address, bytes or a file object.

    Examples
    --------
    >>> as_report("某区2023年工作总结\n一、工作回顾\n修了路。".encode()).review_year
    2023

    """
    return report if isinstance(report, Report) else read(report)


def _assemble(source: Source, language: str | None) -> Report:
    meta = dict(source.meta)
    stated = meta.get("language", "")[:2].lower()  # zh-CN and en-GB name a country as well
    language = language or (stated if stated in CODES else tell_language(source.text))
    mended = repair_text(source.text, source.places, language=language)
    laid = mend_layout(mended.text, mended.places, language=language)
    if (
        not laid.text.strip() and not source.warnings
    ):  # a page that only links to the report says that instead
        raise ReadError(
            f"{source.name} holds only what stands around a report; give the text of the report itself"
        )
    grids = tuple(table for table in source.tables if _is_kept(table, laid.places))
    beside = [repair.before for repair in laid.repairs if repair.why == "furniture"]
    found = outline(
        laid.text,
        laid.places,
        language=language,
        headings=source.headings,
        meta=meta,
        beside=beside,
        tables=grids,
    )
    return Report(
        title=found.title,
        place=found.place,
        review_year=found.review_year,
        plan_year=found.plan_year,
        language=language,
        source=source.name,
        raw=source.raw,
        text=laid.text,
        places=laid.places,
        repairs=tuple(sorted(mended.repairs + laid.repairs, key=lambda r: r.span)),
        sections=found.sections,
        passages=found.passages,
        meta=source.meta,
        pages=source.pages,
        marks=source.headings,
        corrector=correct,
        issuer=found.issuer,
        period=found.period,
        warnings=(*source.warnings, *found.warnings),
        grids=grids,
    )


def _is_kept(table: Table, places: SourceMap) -> bool:
    """Whether anything of a table is left in the text: one of contents, or of the page around it, is not."""
    stretches = ((bisect_right(places.source_starts, c.span.start) - 1, c.span.start) for c in table.cells)
    return any(at >= 0 and start < places.source_ends[at] for at, start in stretches)
