"""The command `yoy`: arguments in, exit code out.

In: file names and options. Out: findings on standard output, tables in a folder, one sentence on standard error when
something is refused. Refused: what the rooms below refuse, each kind with its own exit code (2 usage, 3 reading,
4 structure, 5 writing).
"""

from __future__ import annotations

import argparse
import atexit
import gc
import os
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from compare.languages import CODES
from compare.records import CompareError, StructureError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from compare.comparison import Result
    from compare.records import Report

__all__ = ["main"]

_NEW = 100_000  # so many objects more before cycles are looked for
INTERRUPTED = 130  # what shells return for a command stopped by Ctrl-C

EPILOG = """\
examples:
  yoy plan data/haizhu-2023.md -o out          what was done, what is lacking, what is planned
  yoy plan data/haizhu-2023.md --labels zh     the same, in Chinese
  yoy read REPORT.txt                          what was read and repaired, the section tree, doubtful spots
  yoy quantities REPORT.txt --all              every numeral, also those that measure nothing, and why
  yoy compare OLD NEW -o out                   sections, wording and indicators of two years
  yoy followup OLD NEW                         were the goals of OLD reached, by what NEW reports
  yoy trend 2019.txt 2020.txt 2021.txt         indicators over the years
  yoy export OLD NEW -o changes.docx           the new report as tracked changes of the old one
  yoy panel FOLDER -o OUT --workers 8          many places, many years, as Parquet; run again to go on

exit codes: 0 done, 2 wrong usage, 3 a source that cannot be read, 4 no report in it, 5 could not write, 130 stopped
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Parameters
    ----------
    argv : sequence of str, optional
        The arguments without the program's name; those of the process by default.

    Returns
    -------
    int
        The exit code.

    Examples
    --------
    >>> main(["plan", "no-such-file.txt"])
    3

    """
    _speak_utf8()
    # What is loaded stays: to look for cycles in it, again and again and at the end, takes a tenth of a second.
    gc.set_threshold(_NEW)
    atexit.register(gc.freeze)
    # NumPy starts threads for large matrices when it is loaded; there are none here, and both cores have work.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    arguments = build_parser().parse_args(argv)
    try:
        with _aside(arguments):
            done: int = arguments.run(arguments)
        sys.stdout.flush()
    except CompareError as error:
        print(f"yoy: {error}", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:  # the reader closed the pipe (| head): not an error of ours
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, RuntimeError) as error:
        # Python 3.11 wraps what interrupts the making of a class, while a module is loaded.
        if not isinstance(error.__cause__ or error, KeyboardInterrupt):
            raise
        print("yoy: stopped; every file that was written is whole", file=sys.stderr)
        return INTERRUPTED
    return done


def _aside(arguments: argparse.Namespace) -> AbstractContextManager[None]:
    """Let a second process load what draws while this one reads; a panel has processes of its own."""
    if not arguments.out or arguments.run is run_panel:
        return nullcontext()
    from compare.export import drawing_aside

    return drawing_aside(arguments.out)


def _speak_utf8() -> None:
    """Print Chinese wherever the output goes, also where the locale knows no such letter."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def build_parser() -> argparse.ArgumentParser:
    """Describe the command line; the README's list of commands is tested against it."""
    from compare.version import VERSION

    parser = argparse.ArgumentParser(
        prog="yoy",
        description="Lay annual reports side by side: plans, changes, goals followed up, trends.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"yoy {VERSION}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add(commands, "plan", "one report against its own plan for next year", run_plan, "file")
    _add(commands, "read", "what was read: years, section tree, repairs, doubts", run_read, "file")
    listing = _add(
        commands, "quantities", "every figure with unit, indicator and place", run_quantities, "file"
    )
    listing.add_argument("--all", action="store_true", help="also numerals that measure nothing, and why")
    comparing = _add(
        commands, "compare", "two reports: sections, wording, indicators", run_compare, "old", "new"
    )
    comparing.add_argument("--terms", metavar="TOML", help="your own synonyms and units for indicators")
    following = _add(commands, "followup", "were last year's goals reached", run_followup, "old", "new")
    exporting = _add(commands, "export", "write tables and tracked changes, and only that", run_export)
    exporting.add_argument("files", nargs="+", metavar="FILE", help="one report, two, or more of one place")
    for command in (comparing, following):
        command.add_argument(
            "--review", metavar="XLSX", help="an exported workbook with your marks: honour them"
        )
    trending = _add(commands, "trend", "indicators over three and more years of one place", run_trend)
    trending.add_argument("files", nargs="+", metavar="FILE", help="reports in any order")
    trending.add_argument("--terms", metavar="TOML", help="your own synonyms and units for indicators")
    many = _add(commands, "panel", "many places and years, as Parquet datasets; resumable", run_panel)
    many.add_argument("folder", metavar="FOLDER", help="a folder of reports, or a CSV: path, place, year")
    many.add_argument("--workers", type=int, metavar="N", help="processes on this machine; all if not given")
    many.add_argument("--scheduler", metavar="TCP", help="address of a Dask scheduler (tcp://HOST:PORT)")
    return parser


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    summary: str,
    run: Callable[[argparse.Namespace], int],
    *files: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=summary, description=summary.capitalize() + ".")
    for file in files:
        parser.add_argument(file, metavar=file.upper(), help="text, Markdown, web page or address, DOCX, PDF")
    parser.add_argument(
        "-o", "--out", metavar="OUT", help="a folder for all tables, plots and a page; or one file"
    )
    parser.add_argument(
        "--labels", choices=["en", "zh"], default="en", help="language of findings and labels"
    )
    parser.add_argument("--encoding", help="encoding of the file, if it is not recognised")
    parser.add_argument(
        "--language", choices=sorted(CODES), help="language of the report, if it is not recognised"
    )
    parser.add_argument(
        "--allow-private", action="store_true", help="fetch addresses of your own network, too"
    )
    parser.set_defaults(run=run)
    return parser


def _read(arguments: argparse.Namespace, name: str) -> Report:
    from compare.intake import read

    return read(
        name, encoding=arguments.encoding, language=arguments.language, allow_private=arguments.allow_private
    )


def _look_of(*names: str) -> str:
    """Return the name of the report whose look a redline takes over: the last Word file on this machine."""
    own = (name for name in reversed(names) if name.lower().endswith(".docx") and Path(name).is_file())
    return next(own, "")


def _hand_over(arguments: argparse.Namespace, result: Result, like: str = "") -> int:
    """Write the tables if a place is named, then print what was found: whoever reads only the head has the files."""
    from compare.comparison import say

    out = arguments.out
    written = result.export(out, labels=arguments.labels, like=like) if out else ()
    print(*result.printout(labels=arguments.labels), sep="\n")
    if out:
        print()
        print(say(arguments.labels, "written", files=len(written), out=out))
        print(*(f"  {path}" for path in written), sep="\n")
    return 0


def run_plan(arguments: argparse.Namespace) -> int:
    """`yoy plan`: one report against its own plan."""
    from compare.comparison import plan

    planned = plan(_read(arguments, arguments.file))
    if planned.empty:
        raise StructureError(
            f"{planned.report.source}: no plan was found in it, nor a figure or a problem; give the text of a report"
        )
    return _hand_over(arguments, planned)


def run_read(arguments: argparse.Namespace) -> int:
    """`yoy read`: what was read and repaired."""
    from compare.comparison import Overview

    return _hand_over(arguments, Overview(_read(arguments, arguments.file)))


def run_quantities(arguments: argparse.Namespace) -> int:
    """`yoy quantities`: every figure of one report."""
    from compare.comparison import Figures

    return _hand_over(arguments, Figures.of(_read(arguments, arguments.file), everything=arguments.all))


def run_compare(arguments: argparse.Namespace) -> int:
    """`yoy compare`: two reports side by side."""
    from compare.comparison import reports

    old, new = _read(arguments, arguments.old), _read(arguments, arguments.new)
    result = reports(old, new, terms=arguments.terms, review=arguments.review)
    return _hand_over(arguments, result, _look_of(arguments.old, arguments.new))


def run_followup(arguments: argparse.Namespace) -> int:
    """`yoy followup`: last year's goals against this year's results."""
    from compare.comparison import reports

    old, new = _read(arguments, arguments.old), _read(arguments, arguments.new)
    return _hand_over(arguments, reports(old, new, review=arguments.review).scorecard)


def run_export(arguments: argparse.Namespace) -> int:
    """`yoy export`: the files of what `plan`, `compare` and `trend` find."""
    from compare.comparison import plan, reports, trend
    from compare.records import UsageError

    if not arguments.out:
        raise UsageError(
            "name the file or the folder to write with -o, as in: yoy export OLD NEW -o changes.docx"
        )
    given = [_read(arguments, name) for name in arguments.files]
    if len(given) == 1:
        result: Result = plan(given[0])
    else:
        result = trend(given) if len(given) > 2 else reports(*given)  # noqa: PLR2004
    like = _look_of(*arguments.files[-2:])
    print(*result.export(arguments.out, labels=arguments.labels, like=like), sep="\n")
    return 0


def run_trend(arguments: argparse.Namespace) -> int:
    """`yoy trend`: indicators over the years."""
    from compare.comparison import trend

    given = [_read(arguments, name) for name in arguments.files]
    return _hand_over(arguments, trend(given, terms=arguments.terms))


def run_panel(arguments: argparse.Namespace) -> int:
    """`yoy panel`: many places and years."""
    from compare.comparison import say
    from compare.panels import panel

    made = panel(
        arguments.folder,
        arguments.out,
        workers=arguments.workers,
        scheduler=arguments.scheduler,
        encoding=arguments.encoding,
        language=arguments.language,
    )
    print(*made.printout(labels=arguments.labels), sep="\n")
    print(say(arguments.labels, "panel_written", out=made.out))
    return 0


if __name__ == "__main__":
    sys.exit(main())
